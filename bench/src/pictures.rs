//! What taking pictures in takes, from the bytes of a file to sealed original, rendition, thumbnail and row.

use std::time::Instant;

use afterglow_journal::{ArtworkDraft, Journal, LocalTime};
use afterglow_sample::{Photographs, SampleError};

use crate::figures::{Figure, Runs};

/// 4,000 × 3,000: twelve megapixels.
const WIDTH: u32 = 4000;
const DIFFERENT: u32 = 5;
/// Pictures that are imported in a row.
pub const MANY: usize = 50;

/// Twelve-megapixel photographs, as files.
pub fn large_photographs() -> Result<Vec<Vec<u8>>, SampleError> {
    let photographs = Photographs::paint();
    (0..DIFFERENT).map(|number| Ok(photographs.jpeg_of_width(number, WIDTH)?)).collect()
}

/// Imports them one after the other, as the app does.
pub async fn measure(journal: &Journal) -> Result<[Figure; 2], SampleError> {
    let files = large_photographs()?;
    let untold = ArtworkDraft::made_on(LocalTime::now().local.date());
    let mut runs = Runs::default();
    let began = Instant::now();
    for file in files.iter().cycle().take(MANY) {
        runs.time(journal.import_artwork(file.clone(), &untold)).await?;
    }
    let mut all = Runs::default();
    all.add(began.elapsed());
    Ok([runs.median("12-megapixel JPEG taken in").at_most(450.0), all.median("50 of them").at_most(15_000.0)])
}
