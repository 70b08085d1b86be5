//! From what the person chose to what the report prints: gathered from the journal, in words of the Fluent files.
//!
//! Only what the selection names goes on to the report. Nothing here sets type or knows PDF.

mod body;
pub mod lines;
mod pieces;
mod summary;

use afterglow_journal::{Artwork, CheckIn, Entry, ItemId, Journal, LocalTime};
use afterglow_report::{Report, Words};
use fluent_bundle::FluentArgs;

use crate::{
    commands::share::ReportSelection,
    ipc::Answer,
    words::{say, say_with},
};

/// A chosen item, read.
enum Chosen {
    Entry(Entry),
    Artwork(Artwork),
    CheckIn(CheckIn),
}

/// Reads what was chosen, in its order.
pub async fn gather(journal: &Journal, selection: &ReportSelection) -> Answer<Report> {
    let mut chosen = Vec::new();
    for item in &selection.items {
        chosen.push(match item {
            ItemId::Entry(id) => Chosen::Entry(journal.entry(*id).await?),
            ItemId::Artwork(id) => Chosen::Artwork(journal.artwork(*id).await?),
            ItemId::CheckIn(id) => Chosen::CheckIn(journal.check_in(*id).await?),
        });
    }
    let date = match selection.appointment {
        Some(id) => journal.session(id).await?.draft.starts.local.date(),
        None => LocalTime::now().local.date(),
    };
    let summary = summary::gather(journal, selection, &chosen).await?;
    let mut pieces = Vec::new();
    for item in &chosen {
        pieces.push(pieces::gather(journal, item, &chosen).await?);
    }
    Ok(Report {
        language: "en".into(),
        date,
        title: say("report-title"),
        prepared_for: prepared_for(&selection.prepared_for, &lines::day(date)),
        words: words(),
        summary,
        pieces,
    })
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
        missing_characters: say("report-missing-characters"),
    }
}
