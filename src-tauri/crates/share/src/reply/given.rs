//! What was given, as the ledger knows it, and whether a reply fits it.

use std::collections::BTreeMap;

use super::{Note, Place, Reply};
use crate::{Content, Item, ItemId, Manifest, ReturnToken, ShareError};

/// A bundle that was given.
pub struct Given {
    /// What a reply must return.
    pub must_return: ReturnToken,
    /// The highest [`Reply::sequence`] that was taken in for it.
    pub latest: Option<u64>,
    /// Its pieces.
    pub items: BTreeMap<ItemId, GivenItem>,
}

/// A piece that was given.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct GivenItem {
    /// Which version.
    pub version: u32,
    /// What a note can stand on.
    pub nature: Nature,
}

/// What a piece is, for notes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Nature {
    /// A picture of so many pixels.
    Picture {
        /// Width in pixels.
        width: u32,
        /// Height in pixels.
        height: u32,
    },
    /// The text of an entry.
    Text,
    /// A check-in, a session, or an artwork without its picture: notes stand beside it as a whole.
    Whole,
}

impl Manifest {
    /// What a ledger keeps of a bundle to take replies in.
    #[must_use]
    pub fn given(&self) -> Given {
        let items = self.items.iter().map(|item| (item.about.id, item.given()));
        Given { must_return: self.must_return.clone(), latest: None, items: items.collect() }
    }
}

impl Item {
    /// What a ledger keeps of it to take notes in, and a room to write them.
    #[must_use]
    pub fn given(&self) -> GivenItem {
        let nature = match &self.content {
            Content::Entry { .. } => Nature::Text,
            Content::Artwork(artwork) => match artwork.picture.kept() {
                Some(picture) => Nature::Picture { width: picture.width, height: picture.height },
                None => Nature::Whole,
            },
            Content::CheckIn { .. } | Content::Session { .. } => Nature::Whole,
        };
        GivenItem { version: self.about.version, nature }
    }
}

impl GivenItem {
    /// Whether a note can stand on it.
    ///
    /// # Errors
    /// [`ShareError::OtherVersion`] and [`ShareError::PlaceImpossible`].
    pub fn judge(&self, note: &Note) -> Result<(), ShareError> {
        if self.version != note.version {
            return Err(ShareError::OtherVersion);
        }
        let fits = match (&note.place, self.nature) {
            (Place::Whole, _) | (Place::Passage { .. }, Nature::Text) => true,
            (Place::Passage { .. }, _) => false,
            (drawn, Nature::Picture { width, height }) => drawn.is_within(width, height),
            (_, Nature::Text | Nature::Whole) => false,
        };
        if fits { Ok(()) } else { Err(ShareError::PlaceImpossible) }
    }
}

impl Given {
    pub(super) fn judge(&self, reply: &Reply) -> Result<(), ShareError> {
        if !self.must_return.is(&reply.returned) {
            return Err(ShareError::NotByTheReceiver);
        }
        if self.latest.is_some_and(|latest| reply.sequence <= latest) {
            return Err(ShareError::OlderReply);
        }
        reply.notes.iter().try_for_each(|note| self.items.get(&note.item).ok_or(ShareError::UnknownItem)?.judge(note))
    }
}
