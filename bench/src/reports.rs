//! What a report takes, from the choice to the bytes of its PDF.

use std::time::Instant;

use afterglow_journal::{Item, ItemId, Journal};
use afterglow_report::Typefaces;
use afterglow_sample::SampleError;
use serde_json::json;

use crate::figures::{Figure, Runs};

const OFTEN: usize = 5;

/// A small report, a large one, and one of nothing but pictures.
pub async fn measure(journal: &Journal) -> Result<[Figure; 3], SampleError> {
    let items = journal.items().await?;
    // The computer's typefaces are read once in a run of the app.
    let _read = Typefaces::of_this_computer();
    let small = report(journal, &items, [30, 15, 6]).await?.median("PDF of 30 entries, 15 photographs, 6 body maps").at_most(800.0);
    let large = report(journal, &items, [300, 150, 0]).await?.median("PDF of 300 entries, 150 photographs").at_most(4000.0);
    let pictures = report(journal, &items, [0, 200, 0]).await?.median("PDF of 200 photographs");
    Ok([small, large, pictures])
}

async fn report(journal: &Journal, items: &[Item], [entries, artworks, check_ins]: [usize; 3]) -> Result<Runs, SampleError> {
    let some = |wanted: fn(&ItemId) -> bool, count| items.iter().map(|item| item.item).filter(wanted).take(count);
    let chosen: Vec<ItemId> = some(|item| matches!(item, ItemId::Entry(_)), entries)
        .chain(some(|item| matches!(item, ItemId::Artwork(_)), artworks))
        .chain(some(|item| matches!(item, ItemId::CheckIn(_)), check_ins))
        .collect();
    let selection = serde_json::from_value(json!({
        "items": chosen, "left_out": [], "prepared_for": "", "appointment": null, "title": "", "whose": "", "paper": "a4",
        "summary": { "strip": null, "intention": null, "compared": null, "body_maps": false, "scores": false, "comparison": [], "changed": "", "questions": "" },
    }))?;
    let mut runs = Runs::default();
    for _ in 0..OFTEN {
        let began = Instant::now();
        let report = afterglow::gather(journal, &selection, |_, _| Ok(())).await.map_err(|_| "the report could not be gathered")?;
        afterglow_report::compile(&report, Typefaces::of_this_computer())?;
        afterglow_report::forget();
        runs.add(began.elapsed());
    }
    Ok(runs)
}
