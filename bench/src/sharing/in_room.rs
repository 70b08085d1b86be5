//! What somebody who reads waits for: a bundle let go over the window of their reading room, until its first artwork stands there.

use std::{
    path::{Path, PathBuf},
    time::Instant,
};

use afterglow_sample::SampleError;
use afterglow_tests::drag;

use crate::{
    figures::Runs,
    screen::Part,
    seat::{STILL, Seat},
};

/// Where the artwork that is read stands: more than that, and nothing else that changes.
const ARTWORK: Part = (640, 290, 560, 490);

/// Drops each of these bundles on the window of a room that knows their sender, and is open nowhere else. The times are those until the
/// first artwork is painted, and until all that is in sight is.
pub async fn drop_each(room: &Path, bundles: &[PathBuf]) -> Result<[Runs; 2], SampleError> {
    let mut seat = Seat::before(room).await?;
    seat.start()?;
    seat.unlock()?;
    let (mut first, mut all) = (Runs::default(), Runs::default());
    for bundle in bundles {
        drag::drop_on_the_window(&mut seat.desktop, std::slice::from_ref(bundle)).await;
        let began = Instant::now();
        let [artwork, whole] = seat.screen.finished_parts([ARTWORK, seat.screen.whole()?], STILL)?;
        first.add(artwork.ok_or("no artwork was painted")? - began);
        all.add(whole.ok_or("no bundle was painted")? - began);
    }
    seat.leave().await?;
    Ok([first, all])
}
