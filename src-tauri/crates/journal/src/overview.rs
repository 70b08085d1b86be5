//! What is read across kinds: the list to choose from when sharing, and the day at a glance.

use serde::{Deserialize, Serialize};
use specta::Type;

use crate::{ArtworkId, CheckInId, EntryId, LocalTime, Moment, RegionRecord, Session, SessionTag, Strip};

/// An entry, an artwork or a check-in.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize, Type)]
#[serde(tag = "kind", content = "id", rename_all = "snake_case")]
pub enum ItemId {
    /// An entry.
    Entry(EntryId),
    /// An artwork.
    Artwork(ArtworkId),
    /// A body check-in.
    CheckIn(CheckInId),
}

/// One item, named in a line.
#[derive(Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct Item {
    /// Which item.
    pub item: ItemId,
    /// Its title; empty when it has none (a check-in never has).
    pub title: String,
    /// For an entry its first words, for an artwork its medium, for a check-in its note; at most 200 characters.
    pub excerpt: String,
    /// The day and time it is about; an artwork stands at 12:00 of the day it was made.
    pub occurred: LocalTime,
    /// The session it hangs on.
    pub session: Option<SessionTag>,
    /// The moment as chosen.
    pub moment: Option<Moment>,
    /// Never proposed for sharing.
    pub private: bool,
    /// For a check-in, its up to three strongest regions.
    pub regions: Vec<RegionRecord>,
}

/// The day at a glance.
#[derive(Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct Today {
    /// The strip of the latest medicine session, or else of the next one planned.
    pub strip: Option<Strip>,
    /// The next planned session with somebody.
    pub next_appointment: Option<Session>,
    /// How many items were made since the last past integration session (all of them when there was none).
    pub items_since_last: u32,
    /// The newest three items.
    pub latest: Vec<Item>,
}

/// How many of the newest items Today shows.
pub(crate) const LATEST: u32 = 3;

/// The next planned session with somebody.
pub(crate) fn next_appointment(sessions: &[Session]) -> Option<&Session> {
    sessions.iter().filter(|session| session.is_appointment()).min_by_key(|session| session.draft.starts.instant())
}
