//! Stopping what takes its time: an import, a move, a report, a bundle. What is done, and how it ends when it is stopped, do not live here.

use std::future::Future;

use tokio::sync::watch;

use crate::ipc::{Answer, AppError};

/// Stops work of one kind.
#[derive(Default)]
pub struct Stop(watch::Sender<()>);

impl Stop {
    /// Stops what is under way now; what begins later goes on.
    pub fn now(&self) {
        self.0.send_replace(());
    }

    /// For one piece of work that begins now.
    pub fn begin(&self) -> Stopping {
        Stopping(self.0.subscribe())
    }
}

/// Whether one piece of work was stopped.
#[derive(Clone)]
pub struct Stopping(watch::Receiver<()>);

impl Stopping {
    /// Whether the person, locking or the program's end has stopped it.
    pub fn is_stopped(&self) -> bool {
        self.0.has_changed().unwrap_or(true)
    }

    /// What the work gives, or [`AppError::Stopped`] as soon as it is stopped. The work itself may go on; nobody gets what it gives.
    pub async fn unless_stopped<T>(&self, work: impl Future<Output = T>) -> Answer<T> {
        let mut stop = self.0.clone();
        tokio::select! {
            biased;
            _ = stop.changed() => Err(AppError::Stopped),
            done = work => Ok(done),
        }
    }
}

/// All that can be stopped.
#[derive(Default)]
pub struct Stops {
    /// Pictures that are taken in; it ends between two of them.
    pub import: Stop,
    /// The journal on its way to another folder.
    pub moving: Stop,
    /// A report to look at.
    pub preview: Stop,
    /// A report that is saved.
    pub save: Stop,
    /// A bundle that is taken in.
    pub bundle: Stop,
    /// A bundle that is made, or sealed and saved.
    pub giving: Stop,
    /// A page of a report that came with a bundle.
    pub page: Stop,
}

impl Stops {
    /// Stops everything: the journal locks, or the program ends.
    pub fn all(&self) {
        let Self { import, moving, preview, save, bundle, giving, page } = self;
        [import, moving, preview, save, bundle, giving, page].into_iter().for_each(Stop::now);
    }
}

#[cfg(test)]
mod tests {
    use std::future::{pending, ready};

    use super::*;

    #[test]
    fn a_stop_reaches_another_kind_of_work_or_what_begins_after_it() {
        let stops = Stops::default();
        let (first, moving) = (stops.import.begin(), stops.moving.begin());
        stops.import.now();
        let second = stops.import.begin();
        assert!(first.is_stopped() && !moving.is_stopped() && !second.is_stopped());
    }

    #[test]
    fn work_that_begins_frees_what_was_stopped_before_it() {
        let stops = Stops::default();
        let first = stops.import.begin();
        stops.import.now();
        drop(stops.import.begin());
        assert!(first.is_stopped() && first.clone().is_stopped());
    }

    #[test]
    fn locking_leaves_some_work_going() {
        let stops = Stops::default();
        let under_way =
            [&stops.import, &stops.moving, &stops.preview, &stops.save, &stops.bundle, &stops.giving, &stops.page].map(Stop::begin);
        stops.all();
        assert!(under_way.iter().all(Stopping::is_stopped));
    }

    #[tokio::test]
    async fn stopped_work_is_waited_for() {
        let stop = Stop::default();
        let stopping = stop.begin();
        assert!(matches!(stopping.unless_stopped(ready(7)).await, Ok(7)));
        stop.now();
        assert!(matches!(stopping.unless_stopped(pending::<()>()).await, Err(AppError::Stopped)));
    }
}
