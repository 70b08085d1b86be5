//! From what the person chose to what the report prints: gathered from the journal, in words of the Fluent files.
//!
//! Only what the selection names goes on to the report, and of that nothing that was left out. Nothing here sets type or knows PDF.

mod body;
pub mod lines;
mod parts;
mod pieces;
mod selection;
mod summary;

use std::{collections::BTreeMap, sync::Arc};

use afterglow_journal::{Artwork, ArtworkId, CheckIn, Entry, Journal, LocalTime, Paper, Session, TimeFormat};
use afterglow_report::{Piece, Report, Words};
use fluent_bundle::FluentArgs;
use jiff::civil::Date;

pub(crate) use self::parts::{Omitted, PartKind};
pub use self::{
    parts::PieceParts,
    selection::{PieceId, ReportSelection},
};
use crate::{
    ipc::{Answer, AppError},
    language::spoken,
    words::{say, say_with},
};

/// A piece, read.
pub(crate) enum Stored {
    Entry(Entry),
    Artwork(Artwork),
    CheckIn(CheckIn),
    Session(Session),
}

impl Stored {
    async fn read(journal: &Journal, id: PieceId) -> Answer<Self> {
        Ok(match id {
            PieceId::Entry(id) => Self::Entry(journal.entry(id).await?),
            PieceId::Artwork(id) => Self::Artwork(journal.artwork(id).await?),
            PieceId::CheckIn(id) => Self::CheckIn(journal.check_in(id).await?),
            PieceId::Session(id) => Self::Session(journal.session(id).await?),
        })
    }

    /// Counts its saves.
    pub(crate) fn revision(&self) -> u32 {
        match self {
            Self::Entry(entry) => entry.revision,
            Self::Artwork(artwork) => artwork.revision,
            Self::CheckIn(check_in) => check_in.revision,
            Self::Session(session) => session.revision,
        }
    }

    /// The day it is about.
    fn day(&self) -> Date {
        match self {
            Self::Entry(entry) => entry.draft.occurred.local.date(),
            Self::Artwork(artwork) => artwork.draft.made_on,
            Self::CheckIn(check_in) => check_in.draft.occurred.local.date(),
            Self::Session(session) => session.draft.starts.local.date(),
        }
    }
}

/// A chosen piece, and what is left out of it.
pub(crate) struct Chosen {
    pub(crate) stored: Stored,
    pub(crate) omitted: Omitted,
}

/// The display renditions of the chosen pieces of art; one that cannot be read is empty.
type Shown = BTreeMap<ArtworkId, Arc<[u8]>>;

/// A size of paper as the report calls it.
pub const fn paper_of(paper: Paper) -> afterglow_report::Paper {
    match paper {
        Paper::A4 => afterglow_report::Paper::A4,
        Paper::Letter => afterglow_report::Paper::Letter,
    }
}

/// What could be left out of a piece.
pub async fn parts_of(journal: &Journal, id: PieceId) -> Answer<PieceParts> {
    Ok(parts::of(&Stored::read(journal, id).await?))
}

/// The chosen pieces in their order, each with what is left out of it.
pub(crate) async fn choose(journal: &Journal, selection: &ReportSelection) -> Answer<Vec<Chosen>> {
    let mut chosen = Vec::new();
    for id in &selection.items {
        let stored = Stored::read(journal, *id).await?;
        let omitted = Omitted::from(*id, stored.revision(), &selection.left_out)?;
        chosen.push(Chosen { stored, omitted });
    }
    Ok(chosen)
}

/// One piece in finished words, as the report has them, without the bytes of any picture.
pub(crate) fn in_words(piece: &Chosen, clock: TimeFormat) -> Piece {
    pieces::gather(piece, &[], &Shown::new(), clock)
}

/// Reads what was chosen, in its order. Before each picture is opened, `reads` hears which it is, from 1, and of how many; its error ends
/// the reading.
pub async fn gather(journal: &Journal, selection: &ReportSelection, reads: impl Fn(usize, usize) -> Answer<()>) -> Answer<Report> {
    let clock = journal.settings().await?.preferences.time_format;
    let chosen = choose(journal, selection).await?;
    let date = match selection.appointment {
        Some(id) => journal.session(id).await?.draft.starts.local.date(),
        None => LocalTime::now().local.date(),
    };
    let summary = summary::gather(journal, selection, &chosen).await?;
    let shown = open_pictures(journal, &chosen, reads).await?;
    Ok(Report {
        language: spoken().tag().into(),
        paper: paper_of(selection.paper),
        date,
        title: if selection.title.trim().is_empty() { say("report-title") } else { selection.title.trim().to_owned() },
        prepared_for: prepared_for(&selection.prepared_for, &lines::day(date)),
        about: about(selection.whose.trim(), &chosen),
        words: words(),
        summary,
        pieces: chosen.iter().map(|piece| pieces::gather(piece, &chosen, &shown, clock)).collect(),
    })
}

/// Whose it is, as far as that was said, and the days from the first to the last piece.
fn about(whose: &str, chosen: &[Chosen]) -> String {
    let days = || chosen.iter().map(|piece| piece.stored.day());
    let by = (!whose.is_empty()).then(|| {
        let mut arguments = FluentArgs::new();
        arguments.set("name", whose.to_owned());
        say_with("report-by", &arguments)
    });
    let span = days().min().zip(days().max()).map(|(first, last)| {
        let mut arguments = FluentArgs::new();
        arguments.set("span", lines::span(first, last));
        say_with("report-pieces-from", &arguments)
    });
    [by, span].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// The pictures that go along, one after the other; the journal's connection is free in between, and while each is opened.
async fn open_pictures(journal: &Journal, chosen: &[Chosen], reads: impl Fn(usize, usize) -> Answer<()>) -> Answer<Shown> {
    let artworks = || {
        chosen.iter().filter_map(|piece| match &piece.stored {
            Stored::Artwork(artwork) if !piece.omitted.has(PartKind::Art) => Some(artwork.id),
            _ => None,
        })
    };
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
        only_words: say("report-only-words"),
        own_sides: say("report-own-sides"),
        region: say("report-region"),
        sensation: say("report-sensation"),
        intensity: say("report-intensity"),
        feelings: say("report-feelings"),
        statement: say("report-statement"),
        process: say("report-process"),
        undescribed_picture: say("report-undescribed-picture"),
        left_out_picture: say("report-left-out-picture"),
        unreadable_picture: say("report-unreadable-picture"),
        left_out: say("report-left-out"),
        missing_characters: say("report-missing-characters"),
    }
}

#[cfg(test)]
pub(crate) mod tests;
