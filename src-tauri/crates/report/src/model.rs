//! What a report is made of. The caller brings every word: labels in the person's language and dates as finished text.
//! Nothing here knows how to look anything up, and no type derives Debug: each carries journal content.
//!
//! Absent means empty: an empty text, an empty list or `None` leaves no trace on the page, no heading and no gap.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil;

/// A report for one appointment.
pub struct Report {
    /// The language of the words, such as `en` or `pt-BR`.
    pub language: String,
    /// What it is set for.
    pub paper: Paper,
    /// The day that the document names as its date; a day and never a time.
    pub date: civil::Date,
    /// The title at the head of page one and of the document.
    pub title: String,
    /// One finished line above the title, such as "Prepared for Dr Rivera · 24 November 2026".
    pub prepared_for: String,
    /// One finished line under the title: whose it is and from when to when, such as "Maya · 14 to 20 November 2026".
    pub about: String,
    /// The app's own words.
    pub words: Words,
    /// Page one.
    pub summary: Summary,
    /// What was chosen, in the order of the report.
    pub pieces: Vec<Piece>,
}

/// A size of paper.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Paper {
    /// ISO 216 A4, 210 by 297 mm.
    A4,
    /// US Letter, 8.5 by 11 inches.
    Letter,
}

/// The app's own words, from the Fluent file.
pub struct Words {
    /// Before the intention.
    pub intention: String,
    /// Before what changed.
    pub changed: String,
    /// Before the questions.
    pub questions: String,
    /// Under the front of the body.
    pub front: String,
    /// Under the back of the body.
    pub back: String,
    /// Names the warm marks.
    pub more_alive: String,
    /// Names the cool, dotted marks.
    pub less_alive: String,
    /// Names the empty circle before a region that was felt and not marked.
    pub only_words: String,
    /// Says on which side left and right are.
    pub own_sides: String,
    /// Above the regions of a check-in.
    pub region: String,
    /// Above the words for their sensations.
    pub sensation: String,
    /// Above how strong they were.
    pub intensity: String,
    /// Before the feelings of a check-in.
    pub feelings: String,
    /// Before an artist's statement.
    pub statement: String,
    /// Before what happened while making a piece.
    pub process: String,
    /// Stands in for a description that nobody wrote.
    pub undescribed_picture: String,
    /// Stands in for a picture of the journal that was not chosen; its own words may be those of a piece that stays at home.
    pub left_out_picture: String,
    /// Stands in for a picture that cannot be shown.
    pub unreadable_picture: String,
    /// Stands in for whatever the person left out.
    pub left_out: String,
    /// Said once at the end when a character had no letter form and a code in a box stands in its place.
    pub missing_characters: String,
}

/// Page one, to be read in a minute.
#[derive(Default)]
pub struct Summary {
    /// The intention.
    pub intention: String,
    /// What changed, in the person's words; a line each.
    pub changed: String,
    /// What a comparison of two check-ins says, which are the app's words.
    pub comparison: Option<Comparison>,
    /// What the person wants to ask; a line each.
    pub questions: String,
    /// The line from intention to appointment.
    pub strip: Option<Strip>,
    /// The body at the start and at the end.
    pub body_maps: Option<(BodyMap, BodyMap)>,
    /// Scales compared between start and end.
    pub scores: Vec<Score>,
}

/// Two check-ins compared in words.
pub struct Comparison {
    /// Which two.
    pub label: String,
    /// Finished lines, such as "Chest: from tight 7 to warm 6".
    pub lines: Vec<String>,
}

/// The strip, with only what was chosen.
pub struct Strip {
    /// The strip in words, for somebody who cannot see it.
    pub description: String,
    /// Its places, in order of time.
    pub points: Vec<StripPoint>,
}

/// A place on the strip.
pub struct StripPoint {
    /// Its name, such as "1 day after".
    pub label: String,
    /// Its date, short; may be empty.
    pub date: String,
    /// Whether it is a session (intention, medicine, appointment) and not a moment after one.
    pub is_session: bool,
    /// What was made there, oldest first.
    pub made: Vec<Kind>,
}

/// A kind of item; each has one hue everywhere.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// An entry.
    Entry,
    /// An artwork.
    Artwork,
    /// A body check-in.
    CheckIn,
}

/// One scale at two points in time.
pub struct Score {
    /// Its name, such as "Energy".
    pub label: String,
    /// The word at 0.
    pub low: String,
    /// The word at 10.
    pub high: String,
    /// At the start, 0 to 10.
    pub start: u8,
    /// At the end, 0 to 10.
    pub end: u8,
    /// The same in words and with its days, such as "from 7 on 14 Nov to 3 on 20 Nov".
    pub in_words: String,
}

/// One scale at one point in time.
pub struct Scale {
    /// Its name, such as "Energy".
    pub label: String,
    /// The word at 0.
    pub low: String,
    /// The word at 10.
    pub high: String,
    /// 0 to 10.
    pub value: u8,
    /// The same in words, such as "4 of 10".
    pub in_words: String,
}

/// The two silhouettes with the marks on them.
pub struct BodyMap {
    /// The outline drawn on, an id of data/body-map.json.
    pub outline: String,
    /// When, under the picture; may be empty.
    pub caption: String,
    /// One finished line under the picture with the regions that have words and no mark, which a drawing cannot show; may be empty.
    pub only_words: String,
    /// The map in words, for somebody who cannot see it.
    pub description: String,
    /// The marks in the order they were made.
    pub marks: Vec<Mark>,
}

/// Which of the two silhouettes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// The front of the body.
    Front,
    /// The back of the body.
    Back,
}

/// The two brushes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Brush {
    /// More alive: warm.
    More,
    /// Less alive: cool.
    Less,
}

/// One mark on the body.
pub enum Mark {
    /// A stroke of the brush.
    Stroke {
        /// On which silhouette.
        side: Side,
        /// With which brush; none erases.
        brush: Option<Brush>,
        /// Diameter in body units.
        size: f32,
        /// `[x, y, pressure]` in body units, pressure from 0 to 1.
        points: Vec<[f32; 3]>,
    },
    /// A region filled whole.
    Region {
        /// A region id of data/body-map.json.
        region: String,
        /// With which brush; none clears the region.
        brush: Option<Brush>,
    },
}

/// A picture's bytes.
pub struct Picture {
    /// JPEG or PNG, upright; a colour profile may be inside. Shared, since a piece may show again inside an entry.
    pub bytes: Arc<[u8]>,
    /// For somebody who cannot see it; may be empty.
    pub description: String,
    /// Whether an entry that shows it may describe it in its own words when it has no description. Not where the person left words about
    /// the picture out, which may be the same.
    pub takes_other_words: bool,
}

/// A part of a piece: there, or left out by the person. Then a mark stands in its place, and nothing of it comes here.
pub enum Part<T> {
    /// It goes along.
    Kept(T),
    /// It stays at home.
    LeftOut,
}

/// One chosen piece.
pub enum Piece {
    /// A journal entry.
    Entry(Entry),
    /// An artwork.
    Artwork(Artwork),
    /// A body check-in.
    CheckIn(CheckIn),
    /// What is written down for a session.
    Session(Session),
}

/// A journal entry.
pub struct Entry {
    /// One finished line: date, session, moment.
    pub meta: String,
    /// Its title; when empty the line above is its heading.
    pub title: String,
    /// Its text as stored.
    pub markdown: String,
    /// The passages to leave out, by their numbers in [`passages`](crate::passages). A mark stands in their place.
    pub left_out: BTreeSet<u32>,
    /// The journal's own pictures that the text may show, by the id after `art:`; others are named by their text alone.
    pub pictures: BTreeMap<String, Picture>,
}

/// An artwork, printed large.
pub struct Artwork {
    /// One finished line: date, session, moment.
    pub meta: String,
    /// Its title; when empty the line above is its heading.
    pub title: Part<String>,
    /// The picture, with its description.
    pub picture: Part<Picture>,
    /// Medium, support, size, series.
    pub fields: Vec<Part<Field>>,
    /// What the person wants to say about it.
    pub statement: Part<String>,
    /// What happened while making it.
    pub process: Part<String>,
}

/// A label and what was written to it.
pub struct Field {
    /// Its label, such as "Medium".
    pub label: String,
    /// What was written; when empty neither is shown.
    pub text: String,
}

/// A body check-in.
pub struct CheckIn {
    /// One finished line: date, session, moment.
    pub meta: String,
    /// Its heading, such as "Body check-in".
    pub title: String,
    /// The map, unless nothing was drawn.
    pub body_map: Part<Option<BodyMap>>,
    /// What was felt where.
    pub regions: Part<Vec<RegionLine>>,
    /// Energy and pleasantness, as far as they were said.
    pub scales: Vec<Part<Scale>>,
    /// Feelings by name.
    pub feelings: Part<Vec<String>>,
    /// Own words.
    pub note: Part<String>,
}

/// What is written down for a session.
pub struct Session {
    /// One finished line: date and kind.
    pub meta: String,
    /// Its heading, such as "Session 4".
    pub title: String,
    /// Its fields in order.
    pub fields: Vec<Part<Field>>,
}

/// How a region was marked.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Alive {
    /// More alive.
    More,
    /// Less alive.
    Less,
    /// More alive in a part and less alive in another.
    Both,
}

/// What was felt in one region.
pub struct RegionLine {
    /// The region's name.
    pub name: String,
    /// How it was marked, if it was.
    pub alive: Option<Alive>,
    /// Words for the sensation, finished; may be empty.
    pub sensation: String,
    /// How strong, finished, such as "6 of 10"; may be empty.
    pub intensity: String,
}

/// The sheet with the recovery words.
pub struct Kit {
    /// The language of the words around the words.
    pub language: String,
    /// The day that the document names as its date.
    pub date: civil::Date,
    /// The title.
    pub title: String,
    /// The journal's name and the date, one finished line.
    pub subtitle: String,
    /// Above the grid, a paragraph each.
    pub before: Vec<String>,
    /// The recovery words in order.
    pub words: Vec<zeroize::Zeroizing<String>>,
    /// Below the grid, a paragraph each.
    pub after: Vec<String>,
}

/// An address card on a sheet: where something for somebody is sealed to. Check words are not on it: whoever exchanged the address would
/// exchange them too.
pub struct AddressCard {
    /// The language of the words.
    pub language: String,
    /// What it is set for.
    pub paper: Paper,
    /// The day that the document names as its date.
    pub date: civil::Date,
    /// The title.
    pub title: String,
    /// Whose it is, as they call themselves; may be empty.
    pub name: String,
    /// Above the code, a paragraph each.
    pub before: Vec<String>,
    /// Rows of the QR code from the top: whether a square is dark.
    pub code: Vec<Vec<bool>>,
    /// For somebody who cannot see the code.
    pub code_description: String,
    /// Before the address.
    pub address_label: String,
    /// The address, `age1...`.
    pub address: String,
    /// Below it, a paragraph each.
    pub after: Vec<String>,
    /// The whole card as text, for a program that reads the file.
    pub text: String,
}
