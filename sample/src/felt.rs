//! Made-up body check-ins: a few regions in strokes and words. Outlines and regions are data/body-map.json's.

use std::sync::LazyLock;

use afterglow_journal::{Brush, CheckInDraft, LocalTime, Mark, Moment, RegionRecord, SessionId, Side};
use fastrand::Rng;
use serde_json::Value;

use crate::texts;

/// A region of the body map, with a place inside it.
struct Region {
    id: String,
    side: Side,
    middle: [f32; 2],
}

struct BodyMap {
    version: u32,
    regions: Vec<Region>,
    words: Vec<String>,
    feelings: Vec<String>,
}

static MAP: LazyLock<BodyMap> = LazyLock::new(|| read(include_str!("../../data/body-map.json")));

fn read(json: &str) -> BodyMap {
    let map: Value = serde_json::from_str(json).expect("the body map is JSON, as the tests of the app know");
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let listed = list(&map["regions"]);
    let regions = listed.iter().map(|region| {
        let corners = list(&region["polygon"]);
        let middle = [0, 1].map(|axis| {
            let sum: f64 = corners.iter().filter_map(|corner| corner[axis].as_f64()).sum();
            (sum / corners.len().max(1) as f64) as f32
        });
        Region { id: text(&region["id"]), side: if region["side"] == "back" { Side::Back } else { Side::Front }, middle }
    });
    BodyMap {
        version: map["version"].as_u64().and_then(|version| u32::try_from(version).ok()).unwrap_or(1),
        regions: regions.collect(),
        words: list(&map["words"]).iter().flat_map(|family| list(&family["words"])).map(|word| text(&word)).collect(),
        feelings: list(&map["feelings"]).iter().map(text).collect(),
    }
}

/// A check-in of two to six regions.
pub fn check_in(occurred: LocalTime, session: Option<(SessionId, Moment)>, rng: &mut Rng) -> CheckInDraft {
    let map = &*MAP;
    let mut chosen: Vec<&Region> = Vec::new();
    for _ in 0..rng.usize(2..=6) {
        let region = &map.regions[rng.usize(..map.regions.len())];
        if !chosen.iter().any(|known| known.id == region.id) {
            chosen.push(region);
        }
    }
    let brushes: Vec<Brush> = chosen.iter().map(|_| if rng.u8(..3) == 0 { Brush::Less } else { Brush::More }).collect();
    let regions = chosen.iter().zip(&brushes).map(|(region, brush)| {
        let share = rng.u8(20..90);
        let share = f32::from(share) / 100.0;
        RegionRecord {
            region: region.id.clone(),
            more: if *brush == Brush::More { share } else { 0.0 },
            less: if *brush == Brush::Less { share } else { 0.0 },
            words: vec![map.words[rng.usize(..map.words.len())].clone()],
            intensity: Some(rng.u8(1..=10)),
        }
    });
    let regions = regions.collect();
    let marks = chosen.iter().zip(&brushes).flat_map(|(region, brush)| strokes(region, *brush, rng)).collect();
    let (session_id, moment) = session.unzip();
    CheckInDraft {
        occurred,
        session_id,
        moment,
        outline: "neutral".into(),
        outline_version: map.version,
        marks,
        regions,
        energy: Some(rng.u8(..=10)),
        pleasantness: Some(rng.u8(..=10)),
        feelings: vec![map.feelings[rng.usize(..map.feelings.len())].clone()],
        note: if rng.bool() { texts::line(rng) } else { String::new() },
        private: false,
    }
}

/// A few strokes to and fro around the middle of a region.
fn strokes(region: &Region, brush: Brush, rng: &mut Rng) -> Vec<Mark> {
    let [x, y] = region.middle;
    (0..rng.usize(1..=4))
        .map(|_| Mark::Stroke {
            side: region.side,
            brush: Some(brush),
            size: 18.0,
            points: (0..24).map(|step| [x - 12.0 + step as f32, y + rng.f32() * 10.0 - 5.0, 0.4 + rng.f32() * 0.5]).collect(),
        })
        .collect()
}
