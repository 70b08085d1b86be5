//! What the journal itself takes: opening, reading pages, searching, saving. The app's commands call these methods and add nothing but
//! the way into the window.

use std::time::Instant;

use afterglow_journal::{EntryFilter, Journal, LocalTime, SearchQuery};
use afterglow_sample::SampleError;

use crate::{
    figures::{Figure, Runs},
    journals::SampleCopy,
};

/// Quick things are measured so often.
const OFTEN: usize = 101;
/// Opening is measured so often: the passphrase takes its time.
const SELDOM: usize = 5;

/// All figures of a journal.
pub async fn measure(copy: &SampleCopy) -> Result<Vec<Figure>, SampleError> {
    let mut figures = vec![opening(copy).await?];
    let journal = copy.open().await?;
    let now = LocalTime::now();
    let searched = |text: &str| SearchQuery { text: text.into(), ..SearchQuery::default() };
    let mut pages = [Runs::default(), Runs::default(), Runs::default(), Runs::default(), Runs::default(), Runs::default()];
    let [timeline, gallery, day, today, words, prefix] = &mut pages;
    for _ in 0..OFTEN {
        timeline.time(journal.list_entries(&EntryFilter::default(), None)).await?;
        gallery.time(journal.list_artworks(None)).await?;
        day.time(journal.items_of_day(now.local.date())).await?;
        today.time(journal.today(&now)).await?;
        words.time(journal.search(&searched("river lighthouse"))).await?;
        prefix.time(journal.search(&searched("lan"))).await?;
    }
    let [timeline, gallery, day, today, words, prefix] = pages;
    figures.extend([
        timeline.median("first page of the timeline").at_most(2.0),
        gallery.median("first page of the gallery").at_most(2.0),
        day.median("one day").at_most(2.0),
        today.median("Today"),
        words.median("search of two words").at_most(5.0),
        prefix.median("search of a 3-letter prefix").at_most(15.0),
    ]);
    figures.extend(saving(&journal).await?);
    journal.lock().await?;
    Ok(figures.into_iter().map(|figure| figure.of(copy.entries)).collect())
}

/// From a vault whose passphrase is proven to what Today shows.
async fn opening(copy: &SampleCopy) -> Result<Figure, SampleError> {
    let mut runs = Runs::default();
    for _ in 0..SELDOM {
        let vault = copy.vault().await?;
        let began = Instant::now();
        let journal = Journal::open(vault, afterglow::name_of).await?;
        journal.settings().await?;
        journal.today(&LocalTime::now()).await?;
        runs.add(began.elapsed());
        journal.lock().await?;
    }
    Ok(runs.median("unlock to Today, the journal's part").at_most(50.0))
}

/// The autosave of an entry that a person writes in: a few words more each time.
async fn saving(journal: &Journal) -> Result<[Figure; 2], SampleError> {
    let summary = journal.list_entries(&EntryFilter::default(), None).await?.entries.swap_remove(0);
    let entry = journal.entry(summary.id).await?;
    let (mut draft, mut revision) = (entry.draft, entry.revision);
    let (mut saves, mut indexed) = (Runs::default(), Runs::default());
    let mut minute = jiff::Timestamp::now();
    for _ in 0..OFTEN {
        draft.markdown.push_str(" and the lantern");
        // A version is kept at most once a minute; here each save keeps one.
        minute += jiff::SignedDuration::from_secs(61);
        let whole = Instant::now();
        revision = saves.time(journal.save_entry_at(entry.id, revision, &draft, minute)).await?;
        journal.checkpoint().await?;
        indexed.add(whole.elapsed());
    }
    Ok([saves.median("save of an entry with its version").at_most(1.5), indexed.median("the same, with index and checkpoint")])
}
