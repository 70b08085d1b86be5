//! A note beside a piece.

use super::{
    Place,
    w3c::{self, NoteDocument},
};
use crate::{ItemId, NoteId, ShareError, limits, wording};

/// What a note is for, in the words of the Web Annotation Vocabulary.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Motivation {
    /// It says something.
    Commenting,
    /// It asks something.
    Questioning,
    /// It points at something and may say nothing.
    Highlighting,
}

/// A note.
#[derive(Clone, PartialEq, Eq)]
pub struct Note {
    /// The note.
    pub id: NoteId,
    /// The piece it is about, by its id of the bundle.
    pub item: ItemId,
    /// The version of the piece that it was written to.
    pub version: u32,
    /// What it is for.
    pub motivation: Motivation,
    /// Where on the piece.
    pub place: Place,
    /// Plain text.
    pub text: String,
}

impl Note {
    pub(super) fn to_document(&self) -> Result<NoteDocument, ShareError> {
        self.check()?;
        Ok(w3c::to_document(self))
    }

    pub(super) fn from_document(document: NoteDocument) -> Result<Self, ShareError> {
        let mut note = w3c::from_document(document)?;
        note.check()?;
        note.text = wording::paragraphs(&note.text);
        if let Place::Passage { exact, prefix, suffix, .. } = &mut note.place {
            [exact, prefix, suffix].into_iter().for_each(|said| *said = wording::paragraphs(said));
        }
        Ok(note)
    }

    /// The note as W3C Web Annotation JSON (<https://www.w3.org/TR/annotation-model/>): what a room keeps of its own notes.
    ///
    /// # Errors
    /// [`ShareError::TooManyNotes`] and [`ShareError::PlaceImpossible`].
    pub fn to_json(&self) -> Result<String, ShareError> {
        serde_json::to_string(&self.to_document()?).map_err(|_| ShareError::TooManyNotes)
    }

    /// What [`Note::to_json`] gave.
    ///
    /// # Errors
    /// [`ShareError::NotAReply`], [`ShareError::MoreThanNotes`], [`ShareError::TooManyNotes`] and [`ShareError::PlaceImpossible`].
    pub fn from_json(json: &str) -> Result<Self, ShareError> {
        Self::from_document(serde_json::from_str(json).map_err(|_| ShareError::NotAReply)?)
    }

    fn check(&self) -> Result<(), ShareError> {
        if !wording::fits(&self.text, limits::NOTE) {
            return Err(ShareError::TooManyNotes);
        }
        self.place.check()
    }
}
