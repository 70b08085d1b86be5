//! Each chosen piece: of what was not left out of it everything, and of what was nothing.

use std::{collections::BTreeMap, sync::Arc};

use afterglow_journal::{Artwork, CheckIn, Entry, Session, TimeFormat};
use afterglow_report as report;

use super::{
    Chosen, Omitted, PartKind, Shown, Stored, body, lines,
    parts::{art_fields, session_fields},
};
use crate::words::say;

/// One piece. A picture inside an entry goes along only if it was chosen itself.
pub fn gather(piece: &Chosen, all: &[Chosen], shown: &Shown, clock: TimeFormat) -> report::Piece {
    let Chosen { stored, omitted } = piece;
    match stored {
        Stored::Entry(entry) => report::Piece::Entry(self::entry(entry, omitted, all, shown, clock)),
        Stored::Artwork(artwork) => report::Piece::Artwork(self::artwork(artwork, omitted, shown)),
        Stored::CheckIn(check_in) => report::Piece::CheckIn(self::check_in(check_in, omitted, clock)),
        Stored::Session(session) => report::Piece::Session(self::session(session, omitted, clock)),
    }
}

fn entry(entry: &Entry, omitted: &Omitted, all: &[Chosen], shown: &Shown, clock: TimeFormat) -> report::Entry {
    let mut pictures = BTreeMap::new();
    for Chosen { stored, omitted } in all {
        if let Stored::Artwork(artwork) = stored
            && !omitted.has(PartKind::Art)
            && entry.draft.markdown.contains(&artwork.id.0.to_string())
        {
            pictures.insert(artwork.id.0.to_string(), picture(artwork, omitted, shown));
        }
    }
    report::Entry {
        meta: lines::meta(&entry.draft.occurred, clock, entry.session.as_ref(), entry.draft.moment),
        title: entry.draft.title.clone(),
        markdown: entry.draft.markdown.clone(),
        left_out: omitted.0.clone(),
        pictures,
    }
}

fn artwork(artwork: &Artwork, omitted: &Omitted, shown: &Shown) -> report::Artwork {
    let draft = &artwork.draft;
    report::Artwork {
        meta: lines::meta_of_day(draft.made_on, artwork.session.as_ref(), draft.moment),
        title: omitted.text(PartKind::Title, &draft.title),
        picture: omitted.unless(PartKind::Art, false, || picture(artwork, omitted, shown)),
        fields: art_fields(draft).filter_map(|told| field(told, omitted)).collect(),
        statement: omitted.text(PartKind::Statement, &draft.statement),
        process: omitted.text(PartKind::Process, &draft.process),
    }
}

fn check_in(check_in: &CheckIn, omitted: &Omitted, clock: TimeFormat) -> report::CheckIn {
    let draft = &check_in.draft;
    let scale = |kind: PartKind, code: &str, value: Option<u8>| {
        let value = value?;
        Some(omitted.unless(kind, false, || report::Scale {
            label: say(&format!("report-{code}")),
            low: say(&format!("report-{code}-low")),
            high: say(&format!("report-{code}-high")),
            value,
            in_words: body::of_ten(value),
        }))
    };
    let scales = [scale(PartKind::Energy, "energy", draft.energy), scale(PartKind::Pleasantness, "pleasantness", draft.pleasantness)];
    report::CheckIn {
        meta: lines::meta(&draft.occurred, clock, check_in.session.as_ref(), draft.moment),
        title: say("report-check-in"),
        body_map: omitted.unless(PartKind::Map, draft.marks.is_empty(), || {
            (!draft.marks.is_empty()).then(|| body::map(check_in, !omitted.has(PartKind::Regions)))
        }),
        regions: omitted
            .unless(PartKind::Regions, body::worded(draft).is_empty(), || body::region_lines(draft, !omitted.has(PartKind::Map))),
        scales: scales.into_iter().flatten().collect(),
        feelings: omitted.unless(PartKind::Feelings, draft.feelings.is_empty(), || body::feelings(draft)),
        note: omitted.text(PartKind::Note, &draft.note),
    }
}

fn session(session: &Session, omitted: &Omitted, clock: TimeFormat) -> report::Session {
    report::Session {
        meta: lines::day_and_time(&session.draft.starts, clock),
        title: lines::session(&session.tag()),
        fields: session_fields(session).into_iter().filter_map(|told| field(told, omitted)).collect(),
    }
}

/// A field that says something, or that it was left out.
fn field((kind, label, text): (PartKind, String, String), omitted: &Omitted) -> Option<report::Part<report::Field>> {
    (!text.trim().is_empty()).then(|| omitted.unless(kind, false, || report::Field { label, text }))
}

/// The display rendition: upright, and sharp at the width of a page.
fn picture(artwork: &Artwork, omitted: &Omitted, shown: &Shown) -> report::Picture {
    let undescribed = omitted.has(PartKind::Description) && !artwork.draft.description.trim().is_empty();
    report::Picture {
        bytes: shown.get(&artwork.id).map_or_else(|| Arc::from([]), Arc::clone),
        description: if undescribed { say("report-left-out-description") } else { artwork.draft.description.clone() },
        // What an entry calls it may be its title.
        takes_other_words: !omitted.has(PartKind::Title) && !omitted.has(PartKind::Description),
    }
}
