//! From what the person chose to what the report prints: gathered from the journal, in words of the Fluent files.
//!
//! Only what the selection names goes on to the report. Nothing here sets type or knows PDF.

mod body;
pub mod lines;
mod pieces;
mod summary;

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use afterglow_journal::{Artwork, ArtworkId, CheckIn, Entry, ItemId, Journal, LocalTime, Paper};
use afterglow_report::{Report, Words};
use fluent_bundle::FluentArgs;

use crate::{
    commands::share::{LeftOut, ReportSelection},
    ipc::{Answer, AppError},
    words::{say, say_with},
};

/// A chosen item, read.
enum Chosen {
    /// With the passages that are left out of it.
    Entry(Entry, BTreeSet<u32>),
    Artwork(Artwork),
    CheckIn(CheckIn),
}

/// The display renditions of the chosen pieces of art; one that cannot be read is empty.
type Shown = BTreeMap<ArtworkId, Arc<[u8]>>;

/// Reads what was chosen, in its order. Before each picture is opened, `reads` hears which it is, from 1, and of how many; its error ends
/// the reading.
pub async fn gather(journal: &Journal, selection: &ReportSelection, reads: impl Fn(usize, usize) -> Answer<()>) -> Answer<Report> {
    let clock = journal.settings().await?.preferences.time_format;
    let mut chosen = Vec::new();
    for item in &selection.items {
        chosen.push(match item {
            ItemId::Entry(id) => {
                let entry = journal.entry(*id).await?;
                let left_out = left_out(&entry, &selection.left_out)?;
                Chosen::Entry(entry, left_out)
            }
            ItemId::Artwork(id) => Chosen::Artwork(journal.artwork(*id).await?),
            ItemId::CheckIn(id) => Chosen::CheckIn(journal.check_in(*id).await?),
        });
    }
    let date = match selection.appointment {
        Some(id) => journal.session(id).await?.draft.starts.local.date(),
        None => LocalTime::now().local.date(),
    };
    let summary = summary::gather(journal, selection, &chosen).await?;
    let shown = open_pictures(journal, &chosen, reads).await?;
    Ok(Report {
        language: "en".into(),
        paper: match selection.paper {
            Paper::A4 => afterglow_report::Paper::A4,
            Paper::Letter => afterglow_report::Paper::Letter,
        },
        date,
        title: say("report-title"),
        prepared_for: prepared_for(&selection.prepared_for, &lines::day(date)),
        words: words(),
        summary,
        pieces: chosen.iter().map(|item| pieces::gather(item, &chosen, &shown, clock)).collect(),
    })
}

/// What is left out of an entry. The numbers are those of the text that the person saw: of any other, none would be the right ones.
fn left_out(entry: &Entry, wished: &[LeftOut]) -> Answer<BTreeSet<u32>> {
    match wished.iter().find(|left_out| left_out.entry == entry.id) {
        Some(left_out) if left_out.revision != entry.revision => Err(AppError::PassagesChanged { entry: entry.id }),
        Some(left_out) => Ok(left_out.passages.iter().copied().collect()),
        None => Ok(BTreeSet::new()),
    }
}

/// The pictures one after the other; the journal's connection is free in between, and while each is opened.
async fn open_pictures(journal: &Journal, chosen: &[Chosen], reads: impl Fn(usize, usize) -> Answer<()>) -> Answer<Shown> {
    let artworks = || chosen.iter().filter_map(|item| if let Chosen::Artwork(artwork) = item { Some(artwork.id) } else { None });
    let total = artworks().count();
    let mut shown = Shown::new();
    for (before, id) in artworks().enumerate() {
        reads(before + 1, total)?;
        let bytes = match journal.display(id).await.map_err(AppError::from) {
            Ok(picture) => picture.bytes,
            // The report says in words that it could not be read; the rest is worth having.
            Err(AppError::PictureLost) => Vec::new(),
            Err(error) => return Err(error),
        };
        shown.insert(id, bytes.into());
    }
    Ok(shown)
}

fn prepared_for(whom: &str, date: &str) -> String {
    if whom.trim().is_empty() {
        return date.to_owned();
    }
    let mut arguments = FluentArgs::new();
    arguments.set("whom", whom.trim().to_owned());
    arguments.set("date", date.to_owned());
    say_with("report-prepared-for", &arguments)
}

fn words() -> Words {
    Words {
        intention: say("report-intention"),
        changed: say("report-changed"),
        questions: say("report-questions"),
        front: say("report-front"),
        back: say("report-back"),
        more_alive: say("report-more-alive"),
        less_alive: say("report-less-alive"),
        feelings: say("report-feelings"),
        statement: say("report-statement"),
        process: say("report-process"),
        undescribed_picture: say("report-undescribed-picture"),
        left_out_picture: say("report-left-out-picture"),
        unreadable_picture: say("report-unreadable-picture"),
        left_out_passage: say("report-left-out-passage"),
        missing_characters: say("report-missing-characters"),
    }
}

#[cfg(test)]
mod tests {
    use afterglow_journal::EntryId;
    use serde_json::json;

    use super::*;

    fn entry(revision: u32) -> Entry {
        let draft = json!({
            "title": "", "markdown": "a", "occurred": { "local": "2026-11-20T19:42:00", "zone": "UTC" }, "session_id": null,
            "moment": null, "tags": [], "domains": [], "mood": null, "private": false,
        });
        let entry = json!({ "id": "00000000-0000-4000-8000-000000000001", "revision": revision, "draft": draft, "session": null });
        serde_json::from_value(entry).expect("an entry")
    }

    fn wished(entry: EntryId) -> Vec<LeftOut> {
        vec![LeftOut { entry, revision: 3, passages: vec![1, 4] }]
    }

    #[test]
    fn numbers_of_an_older_text_would_leave_out_the_wrong_passages() {
        let now = entry(4);
        assert!(matches!(left_out(&now, &wished(now.id)), Err(AppError::PassagesChanged { entry }) if entry == now.id));
        let seen = entry(3);
        assert!(left_out(&seen, &wished(seen.id)).is_ok_and(|numbers| numbers == BTreeSet::from([1, 4])));
        assert!(left_out(&seen, &[]).is_ok_and(|numbers| numbers.is_empty()));
    }
}
