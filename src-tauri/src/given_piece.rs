//! A piece of a bundle as the page shows it, in the list and as a whole. How a bundle is made, opened or checked does not live here.
//!
//! Codes stand for what the page has words for: `part` is one of those in the message `share-part-kind`.

use afterglow_journal::{Brush, Mark, Moment, RegionRecord, SessionKind, Side};
use afterglow_share::{
    About, Artwork, Brush as GivenBrush, CheckInRecord, Content, Item, Mark as GivenMark, Moment as GivenMoment, Part,
    RegionRecord as GivenRegion, SessionDetails, SessionKind as GivenSessionKind, SessionRecord, Side as GivenSide,
};
use jiff::civil;
use serde::Serialize;
use specta::Type;
use uuid::Uuid;

use crate::{report_input::lines::code, words::in_every_language};

/// What a piece is.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum GivenPieceKind {
    /// A journal entry.
    Entry,
    /// An artwork.
    Artwork,
    /// A body check-in.
    CheckIn,
    /// What is written down for a session.
    Session,
}

/// A piece in a list.
#[derive(Clone, Serialize, Type)]
pub struct GivenPiece {
    /// Which, in its bundle.
    pub id: Uuid,
    /// What it is.
    pub kind: GivenPieceKind,
    /// Its title; may be empty, and none where it was left out.
    pub title: Option<String>,
    /// The day it is about, or was made.
    #[specta(type = Option<String>)]
    pub day: Option<civil::Date>,
    /// The time of that day.
    #[specta(type = Option<String>)]
    pub time: Option<civil::Time>,
    /// The session it hangs on.
    pub session: Option<GivenSession>,
    /// The moment as chosen.
    pub moment: Option<Moment>,
    /// Its picture; none for other pieces, and where it was left out.
    pub picture: Option<GivenPicture>,
    /// Whether the receiver may keep a copy; of other pieces than artworks always.
    pub may_keep: bool,
    /// Whether it was closed after the appointment.
    pub closed: bool,
}

/// Enough of a session to name it.
#[derive(Clone, Copy, Serialize, Type)]
pub struct GivenSession {
    /// Its kind.
    pub kind: SessionKind,
    /// The medicine session it belongs to, counted from 1.
    pub number: u32,
}

/// How large a picture is, as the list says.
#[derive(Clone, Copy, Serialize, Type)]
pub struct GivenPicture {
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
}

/// A text of a piece, or several codes.
#[derive(Clone, Serialize, Type)]
pub struct GivenLine {
    /// Which part it is.
    pub part: String,
    /// Its words; none where the person left it out.
    pub text: Option<String>,
    /// Instead of words, codes of the part's own.
    pub codes: Vec<String>,
}

/// What was felt in the body. Of what was left out there is nothing here but its name.
#[derive(Clone, Serialize, Type)]
pub struct GivenCheckIn {
    outline: String,
    marks: Vec<Mark>,
    regions: Vec<RegionRecord>,
    energy: Option<u8>,
    pleasantness: Option<u8>,
    feelings: Vec<String>,
    note: String,
    /// The parts that the person left out.
    left_out: Vec<String>,
}

/// All of a piece.
#[derive(Clone, Serialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum GivenBody {
    /// An entry.
    Entry {
        /// Its Markdown: a stranger's, to be rendered with care.
        markdown: String,
        /// What stands in it, emphasised, where the person left words out; in each language, since it was written in theirs.
        left_out: Vec<String>,
    },
    /// An artwork: what is said of it.
    Artwork {
        /// In the person's own words first.
        lines: Vec<GivenLine>,
        /// Whether the picture was left out.
        picture_left_out: bool,
    },
    /// A check-in.
    CheckIn {
        /// What was felt.
        check_in: GivenCheckIn,
    },
    /// What is written down for a session.
    Session {
        /// Which.
        session: GivenSession,
        /// In the order of the journal.
        lines: Vec<GivenLine>,
    },
    /// It was closed after the appointment.
    Closed,
}

impl GivenPiece {
    /// A piece as the list of its bundle has it.
    pub fn of(item: &Item, closed: bool) -> Self {
        let Item { about: About { id, version: _, title, day, time, session, moment }, content } = item;
        let (kind, picture, may_keep) = match content {
            Content::Entry { .. } => (GivenPieceKind::Entry, None, true),
            Content::CheckIn { .. } => (GivenPieceKind::CheckIn, None, true),
            Content::Session { .. } => (GivenPieceKind::Session, None, true),
            Content::Artwork(artwork) => {
                let size = artwork.picture.kept().map(|picture| GivenPicture { width: picture.width, height: picture.height });
                (GivenPieceKind::Artwork, size, artwork.may_keep)
            }
        };
        Self {
            id: id.uuid(),
            kind,
            title: title.kept().cloned(),
            // The page's calendar begins with the year 1.
            day: day.filter(|day| day.year() >= 1),
            time: *time,
            session: session.map(|tag| GivenSession { kind: session_kind(tag.kind), number: tag.number }),
            moment: moment.map(moment_of),
            picture,
            may_keep,
            closed,
        }
    }
}

impl GivenBody {
    /// The words of an entry.
    pub fn entry(markdown: String) -> Self {
        Self::Entry { markdown, left_out: in_every_language("report-left-out") }
    }

    /// What is said of an artwork.
    pub fn artwork(artwork: &Artwork) -> Self {
        let lines = [
            ("statement", &artwork.statement),
            ("process", &artwork.process),
            ("description", &artwork.description),
            ("medium", &artwork.medium),
            ("support", &artwork.support),
            ("size", &artwork.size),
            ("series", &artwork.series),
        ];
        let place = artwork.place_in_series.map(|place| GivenLine {
            part: "place_in_series".into(),
            text: Some(place.to_string()),
            codes: Vec::new(),
        });
        let lines = texts(&lines).into_iter().chain(place).collect();
        Self::Artwork { lines, picture_left_out: artwork.picture.kept().is_none() }
    }

    /// A check-in from its record.
    pub fn check_in(record: CheckInRecord) -> Self {
        let CheckInRecord { outline, outline_version: _, marks, regions, energy, pleasantness, feelings, note } = record;
        let left_out = [
            ("map", marks.kept().is_none()),
            ("regions", regions.kept().is_none()),
            ("energy", energy.kept().is_none()),
            ("pleasantness", pleasantness.kept().is_none()),
            ("feelings", feelings.kept().is_none()),
            ("note", note.kept().is_none()),
        ];
        Self::CheckIn {
            check_in: GivenCheckIn {
                outline,
                marks: kept(marks).into_iter().map(mark_of).collect(),
                regions: kept(regions).into_iter().map(region_of).collect(),
                energy: kept(energy),
                pleasantness: kept(pleasantness),
                feelings: kept(feelings),
                note: kept(note),
                left_out: left_out.into_iter().filter(|(_, is_out)| *is_out).map(|(part, _)| part.to_owned()).collect(),
            },
        }
    }

    /// A session from its record.
    pub fn session(record: &SessionRecord) -> Self {
        let (kind, mut lines) = match &record.details {
            SessionDetails::Preparation { intention, hopes, fears, setting, support_plan, ride_home } => (
                SessionKind::Preparation,
                texts(&[
                    ("intention", intention),
                    ("hopes", hopes),
                    ("fears", fears),
                    ("setting", setting),
                    ("support_plan", support_plan),
                    ("ride_home", ride_home),
                ]),
            ),
            SessionDetails::Medicine { route, dose, present, music, experience, side_effects, side_effects_note } => {
                let mut lines = texts(&[("experience", experience), ("present", present), ("music", music)]);
                lines.extend(codes("route", route.kept().map(|route| route.iter().map(code).collect())));
                lines.extend(texts(&[("dose", dose)]));
                lines.extend(codes("side_effects", side_effects.kept().map(|effects| effects.iter().map(code).collect())));
                lines.extend(texts(&[("side_effects_note", side_effects_note)]));
                (SessionKind::Medicine, lines)
            }
            SessionDetails::Integration { spoke_about, takeaways } => {
                (SessionKind::Integration, texts(&[("spoke_about", spoke_about), ("takeaways", takeaways)]))
            }
        };
        lines.extend(texts(&[("with_whom", &record.with_whom), ("place", &record.place)]));
        Self::Session { session: GivenSession { kind, number: record.number }, lines }
    }
}

/// Those that say something or were left out.
fn texts(parts: &[(&str, &Part<String>)]) -> Vec<GivenLine> {
    let line = |(part, text): &(&str, &Part<String>)| {
        let text = text.kept().cloned();
        (text.as_deref() != Some("")).then(|| GivenLine { part: (*part).to_owned(), text, codes: Vec::new() })
    };
    parts.iter().filter_map(line).collect()
}

/// Codes, if there are any or they were left out.
fn codes(part: &str, kept: Option<Vec<String>>) -> Option<GivenLine> {
    let text = kept.as_ref().map(|_| String::new());
    let codes = kept.unwrap_or_default();
    (text.is_none() || !codes.is_empty()).then(|| GivenLine { part: part.to_owned(), text, codes })
}

fn kept<T: Default>(part: Part<T>) -> T {
    match part {
        Part::Kept(part) => part,
        Part::LeftOut => T::default(),
    }
}

fn mark_of(mark: GivenMark) -> Mark {
    match mark {
        GivenMark::Stroke { side, brush, size, points } => {
            let side = match side {
                GivenSide::Front => Side::Front,
                GivenSide::Back => Side::Back,
            };
            Mark::Stroke { side, brush: brush.map(brush_of), size, points }
        }
        GivenMark::Region { region, brush } => Mark::Region { region, brush: brush.map(brush_of) },
    }
}

const fn brush_of(brush: GivenBrush) -> Brush {
    match brush {
        GivenBrush::More => Brush::More,
        GivenBrush::Less => Brush::Less,
    }
}

fn region_of(record: GivenRegion) -> RegionRecord {
    let GivenRegion { region, more, less, words, intensity } = record;
    RegionRecord { region, more, less, words, intensity }
}

const fn session_kind(kind: GivenSessionKind) -> SessionKind {
    match kind {
        GivenSessionKind::Preparation => SessionKind::Preparation,
        GivenSessionKind::Medicine => SessionKind::Medicine,
        GivenSessionKind::Integration => SessionKind::Integration,
    }
}

const fn moment_of(moment: GivenMoment) -> Moment {
    match moment {
        GivenMoment::Before => Moment::Before,
        GivenMoment::During => Moment::During,
        GivenMoment::Hours4 => Moment::Hours4,
        GivenMoment::Hours24 => Moment::Hours24,
        GivenMoment::Hours72 => Moment::Hours72,
        GivenMoment::Days7 => Moment::Days7,
        GivenMoment::Days28 => Moment::Days28,
        GivenMoment::Month1 => Moment::Month1,
        GivenMoment::Months3 => Moment::Months3,
        GivenMoment::Months6 => Moment::Months6,
    }
}
