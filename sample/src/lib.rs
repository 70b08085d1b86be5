//! Made-up journals of any size, for trying Afterglow, measuring it and picturing it. Everything in them is fiction.
//!
//! A journal is written through the same doors as the app's own, so that it holds nothing that a person could not have made. The same size
//! brings the same words and pictures at any time; only the days follow the calendar, since a journal ends today.

#![warn(missing_docs)]

mod course;
mod felt;
mod made;
mod paintings;
mod photographs;
mod texts;

use std::{path::Path, sync::Arc};

use afterglow_journal::{Journal, LocalTime, NameOf, Role};
use afterglow_vault::{NewVault, RecoveryWords, WorkFactor};
use secrecy::SecretString;

pub use course::Course;
pub use paintings::{MOTIFS, Motif, photograph};
pub use photographs::Photographs;

/// What opens a sample.
pub const PASSPHRASE: &str = "a sample for trying things";

/// How much there is in a journal.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Size {
    /// Entries. For each eight of them there is a body check-in.
    pub entries: u32,
    /// Artworks.
    pub artworks: u32,
}

/// Text of about this many words, for what must be long.
pub fn long_text(words: usize) -> String {
    texts::of_words(&mut fastrand::Rng::with_seed(3), words)
}

/// What can go wrong while a sample is written.
pub type SampleError = Box<dyn std::error::Error + Send + Sync>;

/// Makes a journal at `folder`, which must not exist while its parent does. `name_of` is as for [`Journal::create`]; `tells` hears how much of
/// it is made, in entries and artworks.
pub async fn write(
    folder: &Path,
    size: Size,
    name_of: NameOf,
    tells: impl Fn(u32, u32) + Send + Sync,
) -> Result<RecoveryWords, SampleError> {
    let vault = NewVault::begin(folder, SecretString::from(PASSPHRASE), WorkFactor::STANDARD).await?;
    let (journal, words) = Journal::create(vault, Role::Journal, name_of).await?;
    let journal = Arc::new(journal);
    journal.set_recovery_confirmed(true).await?;
    let mut course = Course::up_to(&LocalTime::now(), size.entries);
    course.write(&journal).await?;
    // Side by side: what an entry waits for is the disk, and what a picture waits for is the processor.
    let made = made::Made::default();
    tokio::try_join!(made::artworks(&journal, &course, size.artworks, &made), made::writings(&journal, &course, size, &made, &tells),)?;
    tells(size.entries, size.artworks);
    match Arc::try_unwrap(journal) {
        Ok(journal) => journal.lock().await?,
        Err(_) => return Err("the journal is still being written".into()),
    }
    Ok(words)
}
