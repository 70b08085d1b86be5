//! Journal entries: title and Markdown.

use serde::{Deserialize, Serialize};
use specta::Type;

use crate::{ArtworkId, EntryId, LocalTime, Moment, SessionId, SessionTag};

/// How a day felt, in words and not in a score.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, Type, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(rename_all = "snake_case")]
pub enum Mood {
    /// Heavy.
    Heavy,
    /// Low.
    Low,
    /// Even.
    Even,
    /// Light.
    Light,
    /// Bright.
    Bright,
}

/// The parts of a life that an entry can be about.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, Type, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(rename_all = "snake_case")]
pub enum LifeDomain {
    /// Mind.
    Mind,
    /// Body.
    Body,
    /// Spirit.
    Spirit,
    /// Relationships.
    Relationships,
    /// Lifestyle and work.
    Lifestyle,
    /// Nature.
    Nature,
}

/// What the person writes.
#[derive(Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct EntryDraft {
    /// May be empty.
    pub title: String,
    /// CommonMark; a picture of the journal is `![alt](art:<artwork id>)`.
    pub markdown: String,
    /// The day and time it is about.
    pub occurred: LocalTime,
    /// The session it hangs on.
    pub session_id: Option<SessionId>,
    /// The moment as chosen.
    pub moment: Option<Moment>,
    /// Own tags, unique regardless of case, in the order given.
    pub tags: Vec<String>,
    /// Life domains.
    pub domains: Vec<LifeDomain>,
    /// How it felt, if said.
    pub mood: Option<Mood>,
    /// Never proposed for sharing.
    pub private: bool,
}

impl EntryDraft {
    /// An entry about this time, with nothing in it.
    pub fn about(occurred: LocalTime) -> Self {
        Self {
            title: String::new(),
            markdown: String::new(),
            occurred,
            session_id: None,
            moment: None,
            tags: Vec::new(),
            domains: Vec::new(),
            mood: None,
            private: false,
        }
    }
}

/// An entry as stored.
#[derive(Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct Entry {
    /// Its id.
    pub id: EntryId,
    /// Counts saves; a save must name the revision it began from.
    pub revision: u32,
    /// What the person wrote.
    pub draft: EntryDraft,
    /// The session it hangs on, to be named.
    pub session: Option<SessionTag>,
}

/// An entry in a list.
#[derive(Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct EntrySummary {
    /// Its id.
    pub id: EntryId,
    /// May be empty.
    pub title: String,
    /// The first words as plain text, at most 200 characters.
    pub excerpt: String,
    /// The day and time it is about.
    pub occurred: LocalTime,
    /// The session it hangs on.
    pub session: Option<SessionTag>,
    /// The moment as chosen.
    pub moment: Option<Moment>,
    /// Own tags.
    pub tags: Vec<String>,
    /// Life domains.
    pub domains: Vec<LifeDomain>,
    /// How it felt, if said.
    pub mood: Option<Mood>,
    /// Never proposed for sharing.
    pub private: bool,
    /// The first picture in its text.
    pub picture: Option<ArtworkId>,
}
