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
    // One thing after the other, as a person looks for one thing at a time: a search of a large journal takes the place in SQLite's cache of
    // what was read before.
    let (mut timeline, mut gallery, mut day) = (Runs::default(), Runs::default(), Runs::default());
    let (mut today, mut words, mut prefix) = (Runs::default(), Runs::default(), Runs::default());
    // A sample is kept for days, so that today it may have nothing; the day of its newest entry is as full as its others.
    let mut newest = None;
    for _ in 0..OFTEN {
        let page = timeline.time(journal.list_entries(&EntryFilter::default(), None)).await?;
        newest = page.entries.first().map(|entry| entry.occurred.local.date());
    }
    let newest = newest.ok_or("the timeline is empty")?;
    for _ in 0..OFTEN {
        gallery.time(journal.list_artworks(None)).await?;
    }
    for _ in 0..OFTEN {
        if day.time(journal.items_of_day(newest)).await?.is_empty() {
            return Err("the day of the newest entry is empty".into());
        }
    }
    for _ in 0..OFTEN {
        today.time(journal.today(&now)).await?;
    }
    for _ in 0..OFTEN {
        words.time(journal.search(&searched("river lighthouse"))).await?;
    }
    for _ in 0..OFTEN {
        prefix.time(journal.search(&searched("lan"))).await?;
    }
    figures.extend([
        timeline.median("first page of the timeline").at_most(2.0).same_work(),
        gallery.median("first page of the gallery").at_most(2.0).same_work(),
        // In a larger journal a day has more, and a search, which ranks all that it finds, finds more.
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
    Ok(runs.median("unlock to Today, the journal's part").at_most(50.0).same_work())
}

/// The autosave of an entry that a person writes in: a few words more each time.
async fn saving(journal: &Journal) -> Result<[Figure; 2], SampleError> {
    let summary = journal.list_entries(&EntryFilter::default(), None).await?.entries.swap_remove(0);
    let entry = journal.entry(summary.id).await?;
    let (mut draft, mut revision) = (entry.draft, entry.revision);
    let (mut saves, mut rests) = (Runs::default(), Runs::default());
    let mut minute = jiff::Timestamp::now();
    for _ in 0..SELDOM {
        for _ in 0..OFTEN / SELDOM {
            draft.markdown.push_str(" and the lantern");
            // A version is kept at most once a minute; here each save keeps one.
            minute += jiff::SignedDuration::from_secs(61);
            revision = saves.time(journal.save_entry_at(entry.id, revision, &draft, minute)).await?;
        }
        rests.time(journal.checkpoint()).await?;
    }
    Ok([saves.median("save of an entry with its version").at_most(1.5).same_work(), rests.median("rest after it: index and checkpoint")])
}
