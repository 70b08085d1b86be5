//! What is read across kinds: the strip of a medicine session, the day at a glance, and the list to choose from when sharing.

use serde::{Deserialize, Serialize};
use specta::Type;

use crate::{ArtworkId, CheckInId, EntryId, LocalTime, Moment, Session, SessionId, SessionTag};

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
    pub regions: Vec<crate::RegionRecord>,
}

/// What a place on the strip stands for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum StripPlace {
    /// The preparation in which the intention was set.
    Intention,
    /// The medicine session itself.
    Medicine,
    /// About four hours later.
    Hours4,
    /// About a day later.
    Hours24,
    /// About three days later.
    Hours72,
    /// About a week later.
    Days7,
    /// About four weeks later.
    Days28,
    /// The next meeting that is planned.
    Appointment,
}

/// One place on the strip with what was made around it.
#[derive(Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct StripPoint {
    /// What it stands for.
    pub place: StripPlace,
    /// When it is, as the person's clock says.
    pub at: LocalTime,
    /// Whether it lies behind.
    pub past: bool,
    /// The session it stands for (intention, medicine, appointment).
    pub session_id: Option<SessionId>,
    /// With whom the appointment is.
    pub with_whom: String,
    /// What was made around it, oldest first.
    pub items: Vec<Item>,
}

/// The line from intention to the next appointment, for one medicine session; its points are in order of time.
#[derive(Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct Strip {
    /// The medicine session.
    pub session: SessionTag,
    /// The intention, in the person's words; empty when none was written.
    pub intention: String,
    /// The places, in order of time.
    pub points: Vec<StripPoint>,
    /// The present moment.
    pub now: LocalTime,
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
