//! A piece in finished words, for the page that a browser shows: those of the report.

use afterglow_report::{CheckIn, Field, Part, Piece};
use afterglow_share::{self as share, Line, Shown};

use crate::words::say;

/// The words of a piece. A mark stands for each part that was left out.
pub fn shown(piece: Piece) -> Shown {
    match piece {
        Piece::Entry(entry) => headed(entry.title, entry.meta),
        Piece::Artwork(artwork) => {
            let description = match &artwork.picture {
                Part::Kept(picture) => picture.description.clone(),
                Part::LeftOut => String::new(),
            };
            let mut lines = Vec::new();
            if matches!(artwork.picture, Part::LeftOut) {
                lines.push(left_out(String::new()));
            }
            lines.extend(fields(artwork.fields));
            lines.extend(text(say("report-statement"), artwork.statement));
            lines.extend(text(say("report-process"), artwork.process));
            let title = match artwork.title {
                Part::Kept(title) => title,
                Part::LeftOut => say("report-left-out"),
            };
            Shown { description, lines, ..headed(title, artwork.meta) }
        }
        Piece::CheckIn(check_in) => of_check_in(check_in),
        Piece::Session(session) => Shown { lines: fields(session.fields), ..headed(session.title, session.meta) },
    }
}

fn of_check_in(check_in: CheckIn) -> Shown {
    let mut lines = Vec::new();
    let description = match check_in.body_map {
        Part::Kept(map) => map.map(|map| map.description).unwrap_or_default(),
        Part::LeftOut => {
            lines.push(left_out(String::new()));
            String::new()
        }
    };
    match check_in.regions {
        Part::Kept(regions) => lines.extend(regions.into_iter().map(|region| {
            let told = [region.sensation, region.intensity];
            kept(region.name, told.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(", "))
        })),
        Part::LeftOut => lines.push(left_out(say("report-sensation"))),
    }
    for scale in check_in.scales {
        lines.push(match scale {
            Part::Kept(scale) => kept(scale.label, scale.in_words),
            Part::LeftOut => left_out(String::new()),
        });
    }
    let feelings = match check_in.feelings {
        Part::Kept(feelings) => Part::Kept(feelings.join(", ")),
        Part::LeftOut => Part::LeftOut,
    };
    lines.extend(text(say("report-feelings"), feelings));
    lines.extend(text(String::new(), check_in.note));
    Shown { description, lines, ..headed(check_in.title, check_in.meta) }
}

/// When nothing is written above it, the line with its day is its heading.
fn headed(title: String, meta: String) -> Shown {
    if title.trim().is_empty() { Shown { heading: meta, ..Shown::default() } } else { Shown { heading: title, meta, ..Shown::default() } }
}

fn fields(fields: Vec<Part<Field>>) -> Vec<Line> {
    let line = |field: Part<Field>| match field {
        Part::Kept(Field { label, text }) => kept(label, text),
        Part::LeftOut => left_out(String::new()),
    };
    fields.into_iter().map(line).collect()
}

fn text(label: String, text: Part<String>) -> Option<Line> {
    match text {
        Part::Kept(text) if text.trim().is_empty() => None,
        Part::Kept(text) => Some(kept(label, text)),
        Part::LeftOut => Some(left_out(label)),
    }
}

const fn kept(label: String, text: String) -> Line {
    Line { label, text: share::Part::Kept(text) }
}

const fn left_out(label: String) -> Line {
    Line { label, text: share::Part::LeftOut }
}
