//! Artworks: what the person says of a piece, and where its sealed picture lies. Decoding pixels does not live here.

use jiff::civil;
use serde::{Deserialize, Serialize};
use specta::Type;

use crate::{ArtworkId, Moment, SessionId, SessionTag};

/// What the person says about a piece. Every text may be empty.
#[derive(Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct ArtworkDraft {
    /// Its title.
    pub title: String,
    /// The day it was made, `YYYY-MM-DD`; not the day it was added.
    #[specta(type = String)]
    pub made_on: civil::Date,
    /// The session it hangs on.
    pub session_id: Option<SessionId>,
    /// The moment as chosen.
    pub moment: Option<Moment>,
    /// Such as soft pastel.
    pub medium: String,
    /// Such as paper or canvas.
    pub support: String,
    /// Such as 30 × 40 cm.
    pub size: String,
    /// What happened while making it.
    pub process: String,
    /// What the person wants to say about it.
    pub statement: String,
    /// For somebody who cannot see it.
    pub description: String,
    /// The series it belongs to.
    pub series: String,
    /// Its place in the series, from 1.
    pub series_order: Option<u32>,
    /// Quarter turns clockwise that the person added, 0 to 3.
    pub turns: u8,
    /// Whether the therapist may keep a copy.
    pub may_keep: bool,
    /// Never proposed for sharing.
    pub private: bool,
    /// Covered wherever the app draws it, until the person presses it.
    pub veiled: bool,
}

impl ArtworkDraft {
    /// A piece of which nothing is said but the day it was made.
    pub fn made_on(day: civil::Date) -> Self {
        Self {
            title: String::new(),
            made_on: day,
            session_id: None,
            moment: None,
            medium: String::new(),
            support: String::new(),
            size: String::new(),
            process: String::new(),
            statement: String::new(),
            description: String::new(),
            series: String::new(),
            series_order: None,
            turns: 0,
            may_keep: false,
            private: false,
            veiled: false,
        }
    }
}

/// A piece as stored.
#[derive(Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct Artwork {
    /// Its id.
    pub id: ArtworkId,
    /// Counts saves; a save must name the revision it began from.
    pub revision: u32,
    /// What the person says about it.
    pub draft: ArtworkDraft,
    /// The session it hangs on, to be named.
    pub session: Option<SessionTag>,
    /// Width in pixels as it stands upright, turns included.
    pub width: u32,
    /// Height in pixels as it stands upright, turns included.
    pub height: u32,
}

/// How many pieces a page holds: more than a large window shows, and few enough to be read and drawn at once.
pub(crate) const PAGE: usize = 60;

/// Where a page ended, and the next begins.
#[derive(Clone, Copy, PartialEq, Serialize, Deserialize, Type)]
pub struct ArtworkCursor {
    /// 12:00 of the day on which the last piece of the page was made, in milliseconds since 1970.
    pub made_at: i64,
    /// Its id: pieces of the same day follow each other by it.
    pub id: ArtworkId,
}

/// Some of all pieces, the latest made first.
#[derive(Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct ArtworkPage {
    /// At most 60.
    pub artworks: Vec<Artwork>,
    /// Where the next page begins; null at the end.
    pub next: Option<ArtworkCursor>,
}
