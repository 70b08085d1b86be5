//! A piece in the list of a bundle: what is said of it, and what it is. Bodies of check-ins and sessions do not live here.

use jiff::civil;
use serde::{Deserialize, Serialize};

use super::manifest::FileRecord;
use crate::{FileName, ItemId, PictureKind, limits, wording};

/// A part of a piece: there, or left out by the person who gave it.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part<T> {
    /// It goes along.
    Kept(T),
    /// It stayed at home; nothing of it is here.
    LeftOut,
}

impl<T> Part<T> {
    /// What was kept.
    pub const fn kept(&self) -> Option<&T> {
        match self {
            Self::Kept(part) => Some(part),
            Self::LeftOut => None,
        }
    }
}

/// A piece.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// What is said of it.
    pub about: About,
    /// What it is.
    pub content: Content,
}

/// What is said of a piece, whatever it is. Absent where nobody said it, or it was not chosen.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct About {
    /// Made for this bundle.
    pub id: ItemId,
    /// Which version of it was given.
    pub version: u32,
    /// Its title; may be empty.
    pub title: Part<String>,
    /// The day it is about, or was made.
    pub day: Option<civil::Date>,
    /// The time of that day, as the clock on the wall said it.
    pub time: Option<civil::Time>,
    /// The session it hangs on.
    pub session: Option<SessionTag>,
    /// The moment as chosen.
    pub moment: Option<Moment>,
}

/// Enough of a session to name it.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SessionTag {
    /// Its kind.
    pub kind: SessionKind,
    /// The medicine session it belongs to, counted from 1.
    pub number: u32,
}

/// The kind of a session.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SessionKind {
    /// Preparation.
    Preparation,
    /// Medicine.
    Medicine,
    /// Integration.
    Integration,
}

/// A point in the days around a medicine session.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Moment {
    /// Before the medicine.
    Before,
    /// While it was working.
    During,
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
    /// About a month later.
    Month1,
    /// About three months later.
    Months3,
    /// About six months later.
    Months6,
}

/// What a piece is.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Content {
    /// A journal entry.
    Entry {
        /// Its Markdown.
        text: FileRecord,
    },
    /// An artwork.
    Artwork(Box<Artwork>),
    /// A body check-in.
    CheckIn {
        /// A [`CheckInRecord`](crate::CheckInRecord) in JSON.
        record: FileRecord,
    },
    /// What is written down for a session.
    Session {
        /// A [`SessionRecord`](crate::SessionRecord) in JSON.
        record: FileRecord,
    },
}

/// An artwork. Texts may be empty.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Artwork<P = Picture> {
    /// The picture itself.
    pub picture: Part<P>,
    /// Such as soft pastel.
    pub medium: Part<String>,
    /// Such as paper or canvas.
    pub support: Part<String>,
    /// Such as 30 × 40 cm.
    pub size: Part<String>,
    /// The series it belongs to.
    pub series: Part<String>,
    /// Its place in the series, from 1.
    pub place_in_series: Option<u32>,
    /// What happened while making it.
    pub process: Part<String>,
    /// What the person wants to say about it.
    pub statement: Part<String>,
    /// For somebody who cannot see it.
    pub description: Part<String>,
    /// Whether the receiver may keep a copy.
    pub may_keep: bool,
}

/// A picture, upright and in full quality.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Picture {
    /// Its bytes.
    pub file: FileRecord,
    /// Width in pixels. A claim until the picture is decoded.
    pub width: u32,
    /// Height in pixels. A claim until the picture is decoded.
    pub height: u32,
}

impl Item {
    /// The file it lies in; none for an artwork whose picture was left out.
    #[must_use]
    pub fn file(&self) -> Option<&FileRecord> {
        match &self.content {
            Content::Entry { text } => Some(text),
            Content::CheckIn { record } | Content::Session { record } => Some(record),
            Content::Artwork(artwork) => artwork.picture.kept().map(|picture| &picture.file),
        }
    }

    /// Whether its file goes by the name that the piece gives it.
    pub(super) fn is_named(&self) -> bool {
        let id = self.about.id;
        match (&self.content, self.file().map(|file| file.name)) {
            (Content::Entry { .. }, Some(name)) => name == FileName::Text(id),
            (Content::CheckIn { .. } | Content::Session { .. }, Some(name)) => name == FileName::Record(id),
            (Content::Artwork(_), Some(name)) => {
                [PictureKind::Jpeg, PictureKind::Png, PictureKind::Webp].into_iter().any(|kind| name == FileName::Picture(id, kind))
            }
            (Content::Artwork(_), None) => true,
            (_, None) => false,
        }
    }

    /// Whether its texts are within their limits.
    pub(super) fn is_sound(&self) -> bool {
        let titled = is_short(&self.about.title, limits::TITLE);
        titled
            && match &self.content {
                Content::Artwork(artwork) => artwork.is_sound(),
                Content::Entry { .. } | Content::CheckIn { .. } | Content::Session { .. } => true,
            }
    }
}

impl<P> Artwork<P> {
    /// The same words with what `take` makes of the picture.
    pub(super) fn try_map<Q, E>(self, take: impl FnOnce(P) -> Result<Q, E>) -> Result<Artwork<Q>, E> {
        let Self { picture, medium, support, size, series, place_in_series, process, statement, description, may_keep } = self;
        let picture = match picture {
            Part::Kept(picture) => Part::Kept(take(picture)?),
            Part::LeftOut => Part::LeftOut,
        };
        Ok(Artwork { picture, medium, support, size, series, place_in_series, process, statement, description, may_keep })
    }

    fn is_sound(&self) -> bool {
        let texts = [&self.medium, &self.support, &self.size, &self.series, &self.process, &self.statement, &self.description];
        texts.into_iter().all(|text| is_short(text, limits::TEXT))
    }
}

/// Whether a text that may be left out has at most so many characters.
pub(super) fn is_short(text: &Part<String>, longest: usize) -> bool {
    text.kept().is_none_or(|text| wording::fits(text, longest))
}
