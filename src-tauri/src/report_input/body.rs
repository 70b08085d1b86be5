//! Body maps and what was felt, in the report's terms.

use afterglow_journal::{Brush, CheckIn, Mark, RegionRecord, Side};
use afterglow_report as report;
use fluent_bundle::FluentArgs;

use super::lines;
use crate::words::{say, say_code, say_with};

/// The map of a check-in under a caption.
pub fn map(check_in: &CheckIn, caption: String) -> report::BodyMap {
    report::BodyMap {
        outline: check_in.draft.outline.clone(),
        caption,
        description: describe(check_in),
        marks: check_in.draft.marks.iter().map(mark).collect(),
    }
}

/// A region by name: Chest.
pub fn region_name(region: &str) -> String {
    say_code("body-region-", region)
}

/// What a region felt like: warm, spreading.
pub fn sensation(record: &RegionRecord) -> String {
    record.words.iter().map(|word| say_code("body-word-", word)).collect::<Vec<_>>().join(", ")
}

/// Six of ten.
pub fn of_ten(value: u8) -> String {
    let mut arguments = FluentArgs::new();
    arguments.set("value", value.to_string());
    say_with("report-of-ten", &arguments)
}

/// One region as the report lists it.
pub fn region_line(record: &RegionRecord) -> report::RegionLine {
    report::RegionLine {
        name: region_name(&record.region),
        alive: alive(record),
        sensation: felt(record),
        intensity: record.intensity.map(of_ten).unwrap_or_default(),
    }
}

/// How much of a region must be marked the other way to be named too; as in the window (ui/src/body/in-words.ts).
const NAMED: f32 = 0.15;

/// How a region was marked, if it was.
fn alive(record: &RegionRecord) -> Option<report::Alive> {
    if record.more <= 0.0 && record.less <= 0.0 {
        return None;
    }
    Some(if record.more.min(record.less) >= NAMED {
        report::Alive::Both
    } else if record.more >= record.less {
        report::Alive::More
    } else {
        report::Alive::Less
    })
}

/// What a region felt like, or else how it was marked: a colour alone says it to nobody who prints in grey.
fn felt(record: &RegionRecord) -> String {
    let words = sensation(record);
    if words.is_empty() { alive(record).map(said).unwrap_or_default() } else { words }
}

fn said(alive: report::Alive) -> String {
    say(match alive {
        report::Alive::More => "report-more-alive",
        report::Alive::Less => "report-less-alive",
        report::Alive::Both => "report-both-alive",
    })
}

/// The map for somebody who cannot see it.
fn describe(check_in: &CheckIn) -> String {
    let when = lines::day(check_in.draft.occurred.local.date());
    let regions: Vec<String> = check_in
        .draft
        .regions
        .iter()
        .map(|record| {
            let mut arguments = FluentArgs::new();
            arguments.set("region", region_name(&record.region));
            arguments.set("how", alive(record).map_or_else(|| sensation(record), said));
            say_with("report-map-region", &arguments)
        })
        .collect();
    let mut arguments = FluentArgs::new();
    arguments.set("when", when);
    arguments.set("regions", regions.join("; "));
    say_with(if regions.is_empty() { "report-map-empty" } else { "report-map" }, &arguments)
}

fn mark(mark: &Mark) -> report::Mark {
    match mark {
        Mark::Stroke { side, brush: with, size, points } => report::Mark::Stroke {
            side: match side {
                Side::Front => report::Side::Front,
                Side::Back => report::Side::Back,
            },
            brush: with.map(brush),
            size: *size,
            points: points.clone(),
        },
        Mark::Region { region, brush: with } => report::Mark::Region { region: region.clone(), brush: with.map(brush) },
    }
}

fn brush(brush: Brush) -> report::Brush {
    match brush {
        Brush::More => report::Brush::More,
        Brush::Less => report::Brush::Less,
    }
}
