//! Each chosen piece, read whole.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use afterglow_journal::{Artwork, CheckIn, Entry, TimeFormat};
use afterglow_report as report;

use super::{Chosen, Shown, body, lines};
use crate::words::{say, say_code};

/// One piece. A picture inside an entry goes along only if it was chosen itself.
pub fn gather(item: &Chosen, all: &[Chosen], shown: &Shown, clock: TimeFormat) -> report::Piece {
    match item {
        Chosen::Entry(entry, left_out) => report::Piece::Entry(self::entry(entry, left_out, all, shown, clock)),
        Chosen::Artwork(artwork) => report::Piece::Artwork(self::artwork(artwork, shown)),
        Chosen::CheckIn(check_in) => report::Piece::CheckIn(self::check_in(check_in, clock)),
    }
}

fn entry(entry: &Entry, left_out: &BTreeSet<u32>, all: &[Chosen], shown: &Shown, clock: TimeFormat) -> report::Entry {
    let mut pictures = BTreeMap::new();
    for artwork in all {
        if let Chosen::Artwork(artwork) = artwork
            && entry.draft.markdown.contains(&artwork.id.0.to_string())
        {
            pictures.insert(artwork.id.0.to_string(), picture(artwork, shown));
        }
    }
    report::Entry {
        meta: lines::meta(lines::day_and_time(&entry.draft.occurred, clock), entry.session.as_ref(), entry.draft.moment),
        title: entry.draft.title.clone(),
        markdown: entry.draft.markdown.clone(),
        left_out: left_out.clone(),
        pictures,
    }
}

fn artwork(artwork: &Artwork, shown: &Shown) -> report::Artwork {
    let draft = &artwork.draft;
    let series = match draft.series_order {
        Some(order) if !draft.series.is_empty() => format!("{}, {order}", draft.series),
        _ => draft.series.clone(),
    };
    let keep = if draft.may_keep { say("report-may-keep") } else { String::new() };
    let fields = [("medium", &draft.medium), ("support", &draft.support), ("size", &draft.size), ("series", &series), ("copy", &keep)];
    report::Artwork {
        meta: lines::meta(lines::day(draft.made_on), artwork.session.as_ref(), draft.moment),
        title: draft.title.clone(),
        picture: picture(artwork, shown),
        fields: fields
            .into_iter()
            .filter(|(_, text)| !text.trim().is_empty())
            .map(|(code, text)| (say_code("report-field-", code), text.clone()))
            .collect(),
        statement: draft.statement.clone(),
        process: draft.process.clone(),
    }
}

fn check_in(check_in: &CheckIn, clock: TimeFormat) -> report::CheckIn {
    let draft = &check_in.draft;
    let scale = |code: &str, value: Option<u8>| {
        value.map(|value| report::Scale {
            label: say(&format!("report-{code}")),
            low: say(&format!("report-{code}-low")),
            high: say(&format!("report-{code}-high")),
            value,
            in_words: body::of_ten(value),
        })
    };
    report::CheckIn {
        meta: lines::meta(lines::day_and_time(&draft.occurred, clock), check_in.session.as_ref(), draft.moment),
        title: say("report-check-in"),
        body_map: (!draft.marks.is_empty()).then(|| body::map(check_in, String::new())),
        regions: draft.regions.iter().map(body::region_line).collect(),
        scales: [scale("energy", draft.energy), scale("pleasantness", draft.pleasantness)].into_iter().flatten().collect(),
        feelings: draft.feelings.iter().map(|feeling| say_code("body-feeling-", feeling)).collect(),
        note: draft.note.clone(),
    }
}

/// The display rendition: upright, and sharp at the width of a page.
fn picture(artwork: &Artwork, shown: &Shown) -> report::Picture {
    let bytes = shown.get(&artwork.id).map_or_else(|| Arc::from([]), Arc::clone);
    report::Picture { bytes, description: artwork.draft.description.clone() }
}
