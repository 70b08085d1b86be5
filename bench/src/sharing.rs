//! Sharing: what sealing a bundle takes beside Debian's age, what opening one takes, and how much memory. What is measured is what the
//! person's yes starts, from the sealed files of a real journal to those of a real reading room.

mod in_room;
mod large;
mod processor;
mod sides;

use std::{
    fs::File,
    io,
    path::{Path, PathBuf},
    process,
    time::Instant,
};

use afterglow_sample::SampleError;
use tokio::{runtime::Handle, task::block_in_place};

use self::{
    large::large_bundle,
    processor::Processor,
    sides::{Sides, age, gone},
};
use crate::{
    figures::{Figure, Runs},
    memory,
    pictures::MANY,
};

/// Each is measured so often, ours and age's in turn.
const RUNS: usize = 3;
/// Bytes of the bundle that is timed, and of the one whose memory is watched.
const TIMED: u64 = 1_000_000_000;
const WATCHED: u64 = 2_000_000_000;
/// The most memory in MiB that a bundle of [`WATCHED`] bytes may take.
const MEMORY: f64 = 300.0;
/// The first picture may take so many milliseconds.
const FIRST_PICTURE: f64 = 1000.0;

/// All figures of sharing. Needs `age`, and 6 GB in `scratch`.
pub async fn measure(scratch: &Path) -> Result<Vec<Figure>, SampleError> {
    let mut figures = watched(scratch).await?.to_vec();
    figures.extend(timed(scratch).await?);
    figures.extend(artworks(scratch).await?);
    Ok(figures)
}

/// Memory while a bundle is sealed, and while it is taken in.
async fn watched(scratch: &Path) -> Result<[Figure; 2], SampleError> {
    let sides = Sides::new(scratch).await?;
    let file = sides.file("bundle.afterglow-share");
    let leaving = large_bundle(&sides.journal, WATCHED)?;
    let before = memory::of_all(process::id());
    let (saved, sealing) = memory::most_of_all_during(process::id(), || sides.save(&leaving, &file));
    saved?;
    drop(leaving);
    let between = memory::of_all(process::id());
    let opening = || block_in_place(|| Handle::current().block_on(sides.open(&file)));
    let (opened, taking_in) = memory::most_of_all_during(process::id(), opening);
    opened?;
    drop(sides.leave().await?);
    let figure = |what, value| Figure { what, entries: None, value, unit: "MiB", at_most: Some(MEMORY), runs: 1, is_same_work: false };
    Ok([
        figure("memory more while a bundle of 2 GB is sealed", sealing - before),
        figure("memory more while it is opened and taken in", taking_in - between),
    ])
}

/// Sealing and opening. Sealing beside age: the same bytes from a file in the open to one that is sealed, and on the disk. Before a bundle is
/// given, the app keeps it sealed, too: what opening that meanwhile adds, a row of its own tells.
async fn timed(scratch: &Path) -> Result<Vec<Figure>, SampleError> {
    let mut sides = Sides::new(scratch).await?;
    let leaving = large_bundle(&sides.journal, TIMED)?;
    // For age, the same bytes lie in the open.
    let [plain, theirs, ours] = ["bundle.zip", "bundle.age", "bundle.afterglow-share"].map(|name| sides.file(name));
    let mut file = File::create(&plain)?;
    io::copy(&mut leaving.file.read()?, &mut file)?;
    file.sync_all()?;
    let (mut by_age, mut sealing, mut saving, mut opening) = (Runs::default(), Runs::default(), Runs::default(), Runs::default());
    let (mut age_worked, mut worked) = (Runs::default(), Runs::default());
    for _ in 0..RUNS {
        gone(&theirs)?;
        let before = Processor::of_children()?;
        by_age.time(async { age(&sides.address, &plain, &theirs) }).await?;
        age_worked.add(Processor::of_children()? - before);
        gone(&ours)?;
        let before = Processor::of_this()?;
        sealing.time(async { block_in_place(|| sides.seal(&plain, leaving.written.sha256, &ours)) }).await?;
        worked.add(Processor::of_this()? - before);
        gone(&ours)?;
        saving.time(async { block_in_place(|| sides.save(&leaving, &ours)) }).await?;
    }
    drop(leaving);
    gone(&plain)?;
    gone(&theirs)?;
    for _ in 0..RUNS {
        opening.time(sides.open(&ours)).await?;
        sides.empty_room().await?;
    }
    drop(sides.leave().await?);
    let by_age = by_age.median("1 GB sealed by Debian's age, and on the disk");
    let sealing = sealing.median("the same bytes sealed by the app, and checked").at_most(by_age.value);
    Ok(vec![
        by_age,
        age_worked.median("processor time of that"),
        sealing,
        worked.median("processor time of that"),
        saving.median("the same from where the bundle waits, sealed itself"),
        opening.median("1 GB opened, checked and taken in"),
    ])
}

/// How soon the first of many artworks is there: of somebody known, from the file; of somebody new, from the answer whose it is; and in the
/// window, with its paint.
async fn artworks(scratch: &Path) -> Result<[Figure; 4], SampleError> {
    let mut sides = Sides::new(scratch).await?;
    let chosen = sides.paint(MANY).await?;
    let files: Vec<PathBuf> = (0..=RUNS).map(|number| sides.file(&format!("{number}.afterglow-share"))).collect();
    for file in &files {
        let leaving = sides.make(&chosen).await?;
        block_in_place(|| sides.save(&leaving, file))?;
    }
    let (mut known, mut new) = (Runs::default(), Runs::default());
    for _ in 0..RUNS {
        sides.empty_room().await?;
        for (file, runs) in files.iter().zip([&mut new, &mut known]) {
            let mut began = Instant::now();
            let opened = sides.open(file).await?;
            if let Some(answered) = opened.answered {
                began = answered;
            }
            let picture = sides.first_picture(&opened).await?;
            runs.add(began.elapsed());
            drop(picture);
        }
    }
    sides.empty_room().await?;
    sides.open(&files[0]).await?;
    let (room, _folder) = sides.leave().await?;
    let [first, all] = in_room::drop_each(&room, &files[1..]).await?;
    Ok([
        known.median("50 artworks of 12 megapixels opened, to the first picture").at_most(FIRST_PICTURE),
        new.median("the same of somebody new, from the answer whose it is").at_most(FIRST_PICTURE),
        first.median("the same dropped on the window, to the paint of the first").at_most(FIRST_PICTURE),
        all.median("and to that of all in sight, with the strip of the others"),
    ])
}
