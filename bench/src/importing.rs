//! Taking fifty pictures in through the window: how long, how much memory, and whether the window still answers.

use std::{
    fs,
    path::PathBuf,
    time::{Duration, Instant},
};

use afterglow_sample::SampleError;
use afterglow_tests::drag;

use crate::{
    figures::{Figure, Runs},
    journals::SampleCopy,
    memory,
    pictures::{MANY, large_photographs},
    screen::{CONTROL, ESCAPE, Part, SHIFT},
    seat::{STILL, Seat},
};

/// The room of art in the sidebar.
const ART: (i16, i16) = (76, 262);
/// The app's name over the sidebar. The cover takes it away.
const NAME: Part = (20, 20, 120, 40);
/// So often the window is covered and uncovered while pictures come in.
const COVERS: usize = 30;
const BETWEEN: Duration = Duration::from_millis(150);
/// Within a tenth of a second an answer feels immediate (R. B. Miller, Response time in man-computer conversational transactions, 1968).
const IMMEDIATE_MS: f64 = 100.0;

/// All figures of an import.
pub async fn measure(copy: &SampleCopy) -> Result<[Figure; 3], SampleError> {
    let mut seat = Seat::before(&copy.path()).await?;
    let files = photographs(&seat)?;
    seat.start()?;
    seat.unlock()?;
    seat.screen.click(ART.0, ART.1)?;
    seat.screen.still(STILL)?;

    let process = seat.process;
    drag::drop_on_the_window(&mut seat.desktop, &files).await;
    let began = Instant::now();
    let (finished, most) = memory::most_of_all_during(process, || seat.screen.finished(STILL));
    let mut whole = Runs::default();
    whole.add(finished?.ok_or("no picture came in")? - began);
    seat.screen.press(&[], ESCAPE)?;
    seat.screen.still(STILL)?;

    drag::drop_on_the_window(&mut seat.desktop, &files).await;
    let mut answers = Runs::default();
    for _ in 0..COVERS {
        let cover = || seat.screen.press(&[CONTROL, SHIFT], u32::from(b'h'));
        answers.add(seat.screen.until_changed(NAME, Duration::from_secs(5), cover)?.ok_or("the window did not answer")?);
        std::thread::sleep(BETWEEN);
    }
    seat.screen.still(STILL)?;
    seat.leave().await?;

    let memory = Figure {
        what: "memory while importing them",
        entries: None,
        value: most,
        unit: "MiB",
        at_most: Some(500.0),
        runs: 1,
        is_same_work: false,
    };
    let figures = [
        whole.median("50 pictures of 12 megapixels, dropped on the window").at_most(15_000.0),
        answers.percentile("the window's answer meanwhile, 95th percentile", 95).at_most(IMMEDIATE_MS),
        memory,
    ];
    Ok(figures.map(|figure| figure.of(copy.entries)))
}

fn photographs(seat: &Seat) -> Result<Vec<PathBuf>, SampleError> {
    let different = large_photographs()?;
    let folder = seat.desktop.home().join("Pictures");
    let files = different.iter().cycle().take(MANY).enumerate().map(|(number, bytes)| {
        let file = folder.join(format!("painting {number}.jpg"));
        fs::write(&file, bytes)?;
        Ok(file)
    });
    files.collect()
}
