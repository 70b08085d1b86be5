//! Body maps and what was felt, in the report's terms.

use afterglow_journal::{Brush, CheckIn, CheckInDraft, Mark, RegionRecord, Side};
use afterglow_report as report;
use fluent_bundle::FluentArgs;

use super::lines;
use crate::{
    seen_marks::still_seen,
    words::{say, say_code, say_with},
};

/// The map of a check-in. Its description names regions that have words alone only where words go along.
pub fn map(check_in: &CheckIn, with_words: bool) -> report::BodyMap {
    report::BodyMap {
        outline: check_in.draft.outline.clone(),
        caption: String::new(),
        only_words: String::new(),
        description: describe(check_in, with_words),
        marks: still_seen(&check_in.draft.marks).iter().map(mark).collect(),
    }
}

/// The map as it stands alone, under a caption: regions that the drawing cannot show, since they have words alone, are named below it.
pub fn captioned_map(check_in: &CheckIn, with_words: bool, caption: String) -> report::BodyMap {
    let unmarked = check_in.draft.regions.iter().filter(|record| with_words && alive(record).is_none());
    let names: Vec<String> = unmarked.map(|record| region_name(&record.region)).collect();
    let mut arguments = FluentArgs::new();
    arguments.set("regions", names.join(", "));
    let only_words = if names.is_empty() { String::new() } else { say_with("report-only-words-in", &arguments) };
    report::BodyMap { caption, only_words, ..map(check_in, with_words) }
}

/// Where it is marked, in words; empty when it is nowhere.
pub fn marked(draft: &CheckInDraft) -> String {
    let marked = draft.regions.iter().filter_map(|record| Some(in_region(&record.region, said(alive(record)?))));
    marked.collect::<Vec<_>>().join("; ")
}

/// The words and strengths of its regions; empty when there are none.
pub fn worded(draft: &CheckInDraft) -> String {
    let worded = draft.regions.iter().filter(|record| is_worded(record)).map(felt);
    worded.collect::<Vec<_>>().join("; ")
}

/// The regions as the report lists them; without the marks only those that have words of their own.
pub fn region_lines(draft: &CheckInDraft, with_marks: bool) -> Vec<report::RegionLine> {
    draft.regions.iter().filter(|record| with_marks || is_worded(record)).map(|record| region_line(record, with_marks)).collect()
}

/// Feelings by name.
pub fn feelings(draft: &CheckInDraft) -> Vec<String> {
    draft.feelings.iter().map(|feeling| say_code("body-feeling-", feeling)).collect()
}

/// Chest: tight, 7 of 10.
fn felt(record: &RegionRecord) -> String {
    let told = [sensation(record), record.intensity.map(of_ten).unwrap_or_default()];
    in_region(&record.region, told.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(", "))
}

fn is_worded(record: &RegionRecord) -> bool {
    !record.words.is_empty() || record.intensity.is_some()
}

/// A region by name: Chest.
fn region_name(region: &str) -> String {
    say_code("body-region-", region)
}

/// What a region felt like: warm, spreading.
fn sensation(record: &RegionRecord) -> String {
    record.words.iter().map(|word| say_code("body-word-", word)).collect::<Vec<_>>().join(", ")
}

/// Six of ten.
pub fn of_ten(value: u8) -> String {
    let mut arguments = FluentArgs::new();
    arguments.set("value", value.to_string());
    say_with("report-of-ten", &arguments)
}

fn region_line(record: &RegionRecord, with_marks: bool) -> report::RegionLine {
    let alive = alive(record).filter(|_| with_marks);
    let words = sensation(record);
    report::RegionLine {
        name: region_name(&record.region),
        alive,
        // Without words of its own how it was marked: a colour alone says it to nobody who prints in grey.
        sensation: if words.is_empty() { alive.map(said).unwrap_or_default() } else { words },
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

fn said(alive: report::Alive) -> String {
    say(match alive {
        report::Alive::More => "report-more-alive",
        report::Alive::Less => "report-less-alive",
        report::Alive::Both => "report-both-alive",
    })
}

/// The map for somebody who cannot see it.
fn describe(check_in: &CheckIn, with_words: bool) -> String {
    let regions = check_in.draft.regions.iter().filter_map(|record| match alive(record) {
        Some(alive) => Some(in_region(&record.region, said(alive))),
        None => with_words.then(|| felt(record)),
    });
    let regions: Vec<String> = regions.collect();
    let mut arguments = FluentArgs::new();
    arguments.set("when", lines::day(check_in.draft.occurred.local.date()));
    arguments.set("regions", regions.join("; "));
    say_with(if regions.is_empty() { "report-map-empty" } else { "report-map" }, &arguments)
}

/// Chest: more alive.
fn in_region(region: &str, how: String) -> String {
    let mut arguments = FluentArgs::new();
    arguments.set("region", region_name(region));
    arguments.set("how", how);
    say_with("report-map-region", &arguments)
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
