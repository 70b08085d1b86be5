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
        brush: mostly(record).map(brush),
        sensation: sensation(record),
        intensity: record.intensity.map(of_ten).unwrap_or_default(),
    }
}

/// Whether a region was marked mostly more or mostly less alive.
fn mostly(record: &RegionRecord) -> Option<Brush> {
    if record.more <= 0.0 && record.less <= 0.0 {
        return None;
    }
    Some(if record.more >= record.less { Brush::More } else { Brush::Less })
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
            arguments.set(
                "how",
                match mostly(record) {
                    Some(Brush::More) => say("report-more-alive"),
                    Some(Brush::Less) => say("report-less-alive"),
                    None => sensation(record),
                },
            );
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
