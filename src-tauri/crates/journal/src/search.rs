//! Searching: what is asked, what is found, and the pieces to show of it. The index and its SQL do not live here: see `table/search.rs`.
//!
//! Text is compared folded (see `fold`): without case and diacritics. Whatever is typed is text and never syntax.

use jiff::civil;
use serde::{Deserialize, Serialize};
use specta::Type;
use sqlx::{Connection as _, SqliteConnection};

use crate::{ArtworkId, CheckInId, EntryId, Journal, JournalError, LocalTime, SessionId, SessionTag, table::search};

pub(crate) mod fold;
pub(crate) mod needles;
pub(crate) mod snippet;

use needles::Needles;

/// How many hits an answer holds at most.
pub(crate) const HITS: usize = 50;

/// What can be found.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, Type, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(rename_all = "snake_case")]
pub enum SearchKind {
    /// Entries.
    Entry,
    /// Artworks.
    Artwork,
    /// Body check-ins.
    CheckIn,
    /// Sessions.
    Session,
}

/// What is looked for. Without words, whatever passes the filters; without words and filters, nothing.
#[derive(Clone, Default, Serialize, Deserialize, Type)]
pub struct SearchQuery {
    /// Words and parts of words; all of them must be there, in any order.
    pub text: String,
    /// Only these kinds; all when empty.
    pub kinds: Vec<SearchKind>,
    /// Only this session and what hangs on it.
    pub session_id: Option<SessionId>,
    /// Only from this day on, `YYYY-MM-DD`.
    #[specta(type = Option<String>)]
    pub from: Option<civil::Date>,
    /// Only up to this day, which counts.
    #[specta(type = Option<String>)]
    pub to: Option<civil::Date>,
    /// Only entries with this tag, whatever its case.
    pub tag: Option<String>,
}

/// What was found, the best first: a title that matches before a text that does, then the latest.
#[derive(Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct SearchAnswer {
    /// At most 50.
    pub hits: Vec<SearchHit>,
    /// Whether there are more than these.
    pub more: bool,
}

/// One thing that was found.
#[derive(Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct SearchHit {
    /// Which.
    pub found: Found,
    /// Its title; empty when it has none (a check-in and a session never have).
    pub title: Vec<Piece>,
    /// Its words around the first that match.
    pub snippet: Vec<Piece>,
    /// The day and time it is about; an artwork stands at 12:00 of the day it was made.
    pub occurred: LocalTime,
    /// The session it hangs on; of a session, itself.
    pub session: Option<SessionTag>,
}

/// Which thing was found.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize, Type)]
#[serde(tag = "kind", content = "id", rename_all = "snake_case")]
pub enum Found {
    /// An entry.
    Entry(EntryId),
    /// An artwork.
    Artwork(ArtworkId),
    /// A body check-in.
    CheckIn(CheckInId),
    /// A session.
    Session(SessionId),
}

/// A piece of a text that is shown.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Piece {
    /// The text as it was written.
    pub text: String,
    /// Whether it is what was looked for.
    pub found: bool,
}

/// What a stored code stands for. The person sees it by a name in their language, and searches for that name.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Coded {
    /// A region of the body.
    Region,
    /// A word for a sensation; the code may be a word of the person's own.
    Sensation,
    /// A feeling; the code may be a word of the person's own.
    Feeling,
    /// A part of life.
    Domain,
    /// How a day felt.
    Mood,
    /// A side effect.
    SideEffect,
    /// How the medicine was given.
    Route,
    /// The kind of a session.
    SessionKind,
}

/// Gives a code its name. Called while something is saved, so it must be quick.
pub type NameOf = fn(Coded, &str) -> String;

/// Searching.
impl Journal {
    /// Finds what is asked for, outside the trash. Any text has an answer. What was saved last is brought into the index first; on a full
    /// disk, what is there already is searched all the same.
    pub async fn search(&self, query: &SearchQuery) -> Result<SearchAnswer, JournalError> {
        let needles = Needles::of(&query.text);
        let asks = if query.text.trim().is_empty() { query.filters() } else { !needles.is_empty() };
        if !asks {
            return Ok(SearchAnswer { hits: Vec::new(), more: false });
        }
        let mut connection = self.connection().await;
        if let Err(error) = self.catch_up(&mut connection).await {
            tracing::warn!(%error, "the index of the search is behind; the next search tries again");
        }
        search::find(&mut connection, query, &needles).await
    }

    /// Brings the index up to what was saved since it last was.
    pub(crate) async fn catch_up(&self, connection: &mut SqliteConnection) -> Result<(), JournalError> {
        if search::is_behind(connection).await? {
            let transaction = connection.begin().await?;
            self.commit(transaction).await?;
        }
        Ok(())
    }
}

impl SearchQuery {
    /// Whether it says more than words.
    fn filters(&self) -> bool {
        !self.kinds.is_empty() || self.session_id.is_some() || self.from.is_some() || self.to.is_some() || self.tag.is_some()
    }
}
