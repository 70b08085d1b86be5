//! A report as a person might make it, for the tests of this crate.
#![allow(dead_code, reason = "each test file uses a part of it")]

pub mod tools;

use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;
use std::sync::Arc;

use afterglow_report::{Part::Kept, *};
use image::{ImageFormat, Rgb, RgbImage};

/// Typeset with the embedded typefaces alone, so that no test depends on the computer's.
pub fn set(report: &Report) -> Compiled {
    compile(report, Typefaces::none()).unwrap()
}

pub fn words() -> Words {
    Words {
        intention: "Intention.".into(),
        changed: "What changed.".into(),
        questions: "I want to ask.".into(),
        front: "Front".into(),
        back: "Back".into(),
        more_alive: "more alive".into(),
        less_alive: "less alive (dotted)".into(),
        only_words: "only words".into(),
        own_sides: "Left and right are the person’s own.".into(),
        region: "Where".into(),
        sensation: "What it felt like".into(),
        intensity: "How strong".into(),
        feelings: "Feelings".into(),
        statement: "What I want to say about it".into(),
        process: "What happened while making it".into(),
        undescribed_picture: "Picture without description".into(),
        left_out_picture: "A picture that is not part of this report".into(),
        unreadable_picture: "A picture that cannot be shown here".into(),
        left_out: "Something was left out here".into(),
        missing_characters: "A code in a box stands for a character that this document’s typefaces do not have.".into(),
    }
}

pub fn empty() -> Report {
    Report {
        language: "en".into(),
        paper: Paper::A4,
        date: jiff::civil::date(2026, 11, 24),
        title: "From my journal".into(),
        prepared_for: String::new(),
        about: String::new(),
        words: words(),
        summary: Summary::default(),
        pieces: Vec::new(),
    }
}

pub fn with_markdown(markdown: &str) -> Report {
    let mut report = empty();
    report.pieces.push(entry("An entry", markdown));
    report
}

pub fn entry(title: &str, markdown: &str) -> Piece {
    Piece::Entry(Entry {
        meta: "Friday 20 November 2026 · Session 4 · 6 days after".into(),
        title: title.into(),
        markdown: markdown.into(),
        left_out: BTreeSet::new(),
        pictures: BTreeMap::new(),
    })
}

/// A picture that nobody said anything about.
pub fn bare_artwork(title: &str, bytes: Arc<[u8]>) -> Piece {
    Piece::Artwork(Artwork {
        meta: "Monday".into(),
        title: Kept(title.into()),
        picture: Kept(Picture { bytes, description: String::new(), takes_other_words: true }),
        fields: Vec::new(),
        statement: Kept(String::new()),
        process: Kept(String::new()),
    })
}

/// A painted river, so that pages with pictures can be judged.
pub fn river(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
    let picture = RgbImage::from_fn(width, height, |x, y| {
        let (u, v) = (x as f32 / width as f32, y as f32 / height as f32);
        let bank = 0.45 + 0.16 * (v * 7.0).sin() + 0.05 * (v * 23.0).sin();
        let depth = (u - bank).abs();
        let grain = ((x * 37 + y * 91) % 17) as f32;
        if depth < 0.17 {
            Rgb([(60.0 + 380.0 * depth) as u8, (96.0 + grain + 300.0 * depth) as u8, (150.0 + grain) as u8])
        } else {
            Rgb([(222.0 - 90.0 * v - grain) as u8, (176.0 - 70.0 * u) as u8, (126.0 - 60.0 * v + grain) as u8])
        }
    });
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

pub fn body_map(caption: &str, marks: Vec<Mark>) -> BodyMap {
    BodyMap {
        outline: "neutral".into(),
        caption: caption.into(),
        only_words: if caption.is_empty() { String::new() } else { "Only words: Jaw".into() },
        description: format!("Body map, {caption}: chest and throat marked."),
        marks,
    }
}

pub fn stroke(side: Side, brush: Brush, size: f32, points: &[(f32, f32)]) -> Mark {
    Mark::Stroke { side, brush: Some(brush), size, points: points.iter().map(|&(x, y)| [x, y, 0.5]).collect() }
}

pub fn before() -> Vec<Mark> {
    vec![
        stroke(Side::Front, Brush::Less, 60.0, &[(180.0, 240.0), (205.0, 235.0), (225.0, 245.0), (190.0, 262.0), (215.0, 268.0)]),
        stroke(Side::Front, Brush::Less, 34.0, &[(200.0, 130.0), (200.0, 150.0)]),
        Mark::Region { region: "upper_back".into(), brush: Some(Brush::Less) },
    ]
}

pub fn after() -> Vec<Mark> {
    vec![
        stroke(Side::Front, Brush::More, 70.0, &[(170.0, 240.0), (205.0, 232.0), (232.0, 246.0), (205.0, 300.0), (202.0, 340.0)]),
        stroke(Side::Front, Brush::Less, 40.0, &[(160.0, 920.0), (163.0, 960.0)]),
        stroke(Side::Back, Brush::More, 44.0, &[(150.0, 210.0), (250.0, 210.0)]),
        Mark::Stroke { side: Side::Front, brush: None, size: 14.0, points: vec![[200.0, 320.0, 0.5], [230.0, 350.0, 0.5]] },
        Mark::Region { region: "hand_left".into(), brush: Some(Brush::More) },
    ]
}

fn place(label: &str, date: &str, is_session: bool, made: &[Kind]) -> StripPoint {
    StripPoint { label: label.into(), date: date.into(), is_session, made: made.to_vec() }
}

pub fn full() -> Report {
    let mut report = empty();
    report.prepared_for = "Prepared for Dr Rivera · 24 November 2026".into();
    report.about = "Maya · 16 to 20 November 2026".into();
    report.summary = Summary {
        intention: "To soften around the grief.".into(),
        changed: "The river came back, and I was the bank and not the stone.".into(),
        comparison: Some(Comparison {
            label: "Two check-ins compared, 14 Nov and 20 Nov".into(),
            lines: vec!["Chest: from tight 7 to warm 6".into(), "Jaw: only in the second: I don’t know".into()],
        }),
        questions: "Is it normal that the sadness came later?\nCan we look at the river drawing together?".into(),
        strip: Some(Strip {
            description: "From intention on 12 November to the appointment on 24 November: one entry, one artwork, two check-ins.".into(),
            points: vec![
                place("Intention", "12 Nov", true, &[Kind::Entry]),
                place("Medicine", "14 Nov", true, &[Kind::CheckIn]),
                place("4 hours after", "14 Nov", false, &[]),
                place("1 day after", "15 Nov", false, &[Kind::Entry, Kind::Artwork]),
                place("3 days after", "17 Nov", false, &[]),
                place("7 days after", "21 Nov", false, &[Kind::Entry, Kind::CheckIn, Kind::Artwork]),
                place("Appointment", "24 Nov", true, &[]),
            ],
        }),
        body_maps: Some((body_map("Before, 14 November", before()), body_map("After six days", after()))),
        scores: vec![score("Energy", "still", "stirred", 7, 3), score("Pleasantness", "unpleasant", "pleasant", 2, 7)],
    };
    let river_picture = Picture { bytes: river(900, 600, ImageFormat::Jpeg).into(), description: String::new(), takes_other_words: true };
    report.pieces = vec![
        Piece::Entry(Entry {
            meta: "Friday 20 November 2026 · Session 4 · 6 days after".into(),
            title: "The river under the house".into(),
            markdown: include_str!("river.md").into(),
            left_out: BTreeSet::new(),
            pictures: BTreeMap::from([("7f3a".into(), river_picture)]),
        }),
        Piece::Artwork(Artwork {
            meta: "Monday 16 November 2026 · Session 4 · 2 days after".into(),
            title: Kept("River, second try".into()),
            picture: Kept(Picture {
                bytes: river(1500, 1900, ImageFormat::Jpeg).into(),
                description: "A blue river winds upwards through ochre ground.".into(),
                takes_other_words: true,
            }),
            fields: vec![field("Medium", "Soft pastel"), field("Support and size", "Paper, 30 × 40 cm"), field("Series", "")],
            statement: Kept(
                "It is not the water that frightens me. It is the house standing on it, and how long I held my breath in it.".into(),
            ),
            process: Kept(
                "I began with the banks, left hand only. The blue came by itself.\n\nWhen I wanted to correct it I stopped.".into(),
            ),
        }),
        check_in(),
        session(),
        entry("", "Dreamt of stairs again. No title for this one."),
    ];
    report
}

pub fn check_in() -> Piece {
    let region = |name: &str, alive, sensation: &str, intensity: &str| RegionLine {
        name: name.into(),
        alive,
        sensation: sensation.into(),
        intensity: intensity.into(),
    };
    let scale = |label: &str, low: &str, high: &str, value: u8| {
        let in_words = format!("{value} of 10");
        Kept(Scale { label: label.into(), low: low.into(), high: high.into(), value, in_words })
    };
    Piece::CheckIn(CheckIn {
        meta: "Friday 20 November 2026 · Session 4 · 6 days after".into(),
        title: "Body check-in".into(),
        body_map: Kept(Some(body_map("", after()))),
        regions: Kept(vec![
            region("Chest", Some(Alive::More), "warm, spreading", "6 of 10"),
            region("Upper belly", Some(Alive::More), "flowing", "3 of 10"),
            region("Left hand", Some(Alive::More), "tingling, as if it had been asleep for a long time", ""),
            region("Right foot", Some(Alive::Less), "numb", "4 of 10"),
            region("Jaw", None, "I don’t know", ""),
        ]),
        scales: vec![scale("Energy", "still", "stirred", 4), scale("Pleasantness", "unpleasant", "pleasant", 7)],
        feelings: Kept(vec!["tender".into(), "relieved".into()]),
        note: Kept("Breath drops lower when I think of the river.".into()),
    })
}

pub fn session() -> Piece {
    Piece::Session(Session {
        meta: "Saturday 14 November 2026, 10:30".into(),
        title: "Session 4".into(),
        fields: vec![
            field(
                "What I felt and saw",
                "A house with water under the floor.\n\nFirst I was afraid for the house. Then I heard that it was a river.",
            ),
            field("Who was there", "Dr Rivera, Noor"),
            field("Dose", "60 mg"),
            field("Music", ""),
        ],
    })
}

fn field(label: &str, text: &str) -> Part<Field> {
    Kept(Field { label: label.into(), text: text.into() })
}

fn score(label: &str, low: &str, high: &str, start: u8, end: u8) -> Score {
    Score {
        label: label.into(),
        low: low.into(),
        high: high.into(),
        start,
        end,
        in_words: format!("from {start} on 14 Nov to {end} on 20 Nov"),
    }
}

pub fn kit() -> Kit {
    let words = "abandon ability able about above absent absorb abstract absurd abuse access accident account accuse achieve acid acoustic acquire across act action actor actress art";
    Kit {
        language: "en".into(),
        date: jiff::civil::date(2026, 11, 1),
        title: "Recovery words".into(),
        subtitle: "My journal · 1 November 2026".into(),
        before: vec![
            "These 24 words open your journal if you forget its passphrase. Nobody else has them, and nobody can make new ones for you without the passphrase.".into(),
            "Keep this sheet on paper, away from the computer. Whoever holds it can open the journal.".into(),
        ],
        words: words.split(' ').map(|word| String::from(word).into()).collect(),
        after: vec!["To use them: open Afterglow, choose the journal, then “I forgot my passphrase”. Type the words in this order.".into()],
    }
}
