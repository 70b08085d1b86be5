//! A report under way: how far it is, and that it can be stopped. What is in it and where it goes do not live here.

use std::future::Future;

use serde::{Deserialize, Serialize};
use specta::Type;
use tauri::{AppHandle, Emitter};
use tokio::sync::watch;

use crate::ipc::{Answer, AppError};

/// The event that tells how far a report is.
const PROGRESS: &str = "report-progress";

/// What a report is made for.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum ReportPurpose {
    /// To be looked at.
    Preview,
    /// To be saved.
    Save,
}

/// What is being done.
#[derive(Clone, Copy, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum ReportStep {
    /// Pictures are opened, so many of so many.
    Reading,
    /// The pages are set; how long that takes nobody knows.
    Setting,
    /// The file is written.
    Saving,
}

/// How far a report is.
#[derive(Clone, Serialize, Type)]
pub struct ReportProgress {
    purpose: ReportPurpose,
    step: ReportStep,
    /// The picture that is being opened, from 1; 0 in the other steps.
    picture: u32,
    /// Of how many.
    pictures: u32,
}

/// Stops reports.
#[derive(Default)]
pub struct Stops {
    preview: watch::Sender<()>,
    save: watch::Sender<()>,
}

impl Stops {
    /// Stops what is being made for this now; what begins later goes on.
    pub fn stop(&self, purpose: ReportPurpose) {
        self.of(purpose).send_replace(());
    }

    fn of(&self, purpose: ReportPurpose) -> &watch::Sender<()> {
        match purpose {
            ReportPurpose::Preview => &self.preview,
            ReportPurpose::Save => &self.save,
        }
    }
}

/// One report under way.
#[derive(Clone)]
pub struct Job {
    handle: AppHandle,
    purpose: ReportPurpose,
    stop: watch::Receiver<()>,
}

impl Job {
    /// Begins one.
    pub fn begin(handle: AppHandle, stops: &Stops, purpose: ReportPurpose) -> Self {
        Self { handle, purpose, stop: stops.of(purpose).subscribe() }
    }

    /// Says that a picture is being opened, counted from 1; [`AppError::Stopped`] when none should be any more.
    pub fn reads(&self, picture: usize, pictures: usize) -> Answer<()> {
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        self.tell(ReportStep::Reading, count(picture), count(pictures));
        if self.is_stopped() { Err(AppError::Stopped) } else { Ok(()) }
    }

    /// Says which step begins.
    pub fn begins(&self, step: ReportStep) {
        self.tell(step, 0, 0);
    }

    /// Whether the person, or locking, has stopped it.
    pub fn is_stopped(&self) -> bool {
        self.stop.has_changed().unwrap_or(true)
    }

    /// What the work gives, or [`AppError::Stopped`] as soon as it is stopped. The work itself may go on; nobody gets what it gives.
    pub async fn unless_stopped<T>(&self, work: impl Future<Output = T>) -> Answer<T> {
        let mut stop = self.stop.clone();
        tokio::select! {
            biased;
            _ = stop.changed() => Err(AppError::Stopped),
            done = work => Ok(done),
        }
    }

    fn tell(&self, step: ReportStep, picture: u32, pictures: u32) {
        let _ = self.handle.emit(PROGRESS, ReportProgress { purpose: self.purpose, step, picture, pictures });
    }
}
