//! Replies: notes beside the pieces of one bundle, and nothing else. There is no way in a reply to change what was given.

mod given;
mod note;
mod place;
mod quote;
mod w3c;

use std::{
    collections::HashSet,
    io::{BufRead, Write},
};

use serde::{Deserialize, Serialize};

use crate::{
    BundleId, Identity, Key, Recipient, ReplyId, ReturnToken, Sealing, ShareError,
    bundle::GRAIN,
    json::{self, Unread},
    limits,
    opening::unseal_bytes,
    sealing::seal_bytes,
    wording,
};

pub use given::{Given, GivenItem, Nature};
pub use note::{Motivation, Note};
pub use place::{Place, Point};
pub use quote::QuotedText;

use w3c::{Beyond, NoteDocument};

/// The only format so far.
const FORMAT: u32 = 1;

/// A reply to one bundle.
pub struct Reply {
    /// The reply.
    pub id: ReplyId,
    /// Counts the replies to this bundle, from 1: so an older one that comes again is told.
    pub sequence: u64,
    /// The bundle that it answers.
    pub bundle: BundleId,
    /// What the bundle said must come back.
    pub returned: ReturnToken,
    /// Who it is from, as they call themselves; may be empty.
    pub from: String,
    /// The notes.
    pub notes: Vec<Note>,
}

/// The JSON document inside the seal.
#[derive(Serialize, Deserialize)]
struct Document {
    format: u32,
    reply: ReplyId,
    sequence: u64,
    bundle: BundleId,
    returned: ReturnToken,
    from: String,
    notes: Vec<NoteDocument>,
    #[serde(flatten, skip_serializing)]
    beyond: Beyond,
}

#[derive(Deserialize)]
struct FormatOnly {
    format: u32,
}

impl Reply {
    /// Seals it to the bundle's reply address.
    ///
    /// # Errors
    /// [`ShareError::TooManyNotes`] and [`ShareError::PlaceImpossible`] for what could not be taken in either, and what writing says.
    pub fn seal<W: Write>(&self, to: &Recipient, out: W) -> Result<W, ShareError> {
        if self.notes.len() > limits::NOTES {
            return Err(ShareError::TooManyNotes);
        }
        let document = Document {
            format: FORMAT,
            reply: self.id,
            sequence: self.sequence,
            bundle: self.bundle,
            returned: self.returned.clone(),
            from: wording::line(&self.from, limits::NAME),
            notes: self.notes.iter().map(Note::to_document).collect::<Result<_, _>>()?,
            beyond: Beyond::default(),
        };
        let mut json = serde_json::to_vec(&document).map_err(|_| ShareError::TooManyNotes)?;
        // Filled up as a bundle is: the length tells little, and a cut is told from a change.
        json.resize(json.len().next_multiple_of(GRAIN as usize), b' ');
        if json.len() as u64 > limits::REPLY {
            return Err(ShareError::TooManyNotes);
        }
        seal_bytes(&json, &Sealing::To(to), out)
    }
}

/// A reply that opened and is well formed. What it says is given out only by [`OpenedReply::check`].
pub struct OpenedReply(Reply);

impl OpenedReply {
    /// Opens a `.afterglow-reply`.
    ///
    /// # Errors
    /// As [`unseal`](crate::unseal); [`ShareError::NotAReply`], [`ShareError::NewerFormat`], [`ShareError::MoreThanNotes`],
    /// [`ShareError::TooManyNotes`] and [`ShareError::PlaceImpossible`].
    pub fn open(sealed: impl BufRead, identities: &[&Identity]) -> Result<Self, ShareError> {
        let bytes = unseal_bytes(sealed, &Key::Identities(identities), limits::REPLY)?;
        let FormatOnly { format } = serde_json::from_slice(&bytes).map_err(|_| ShareError::NotAReply)?;
        if format > FORMAT {
            return Err(ShareError::NewerFormat);
        }
        let document: Document = json::read(&bytes).map_err(|unread| match unread {
            Unread::TooMuch => ShareError::TooManyNotes,
            Unread::Other(_) => ShareError::NotAReply,
        })?;
        if format != FORMAT {
            return Err(ShareError::NotAReply);
        }
        document.beyond.refuse()?;
        if document.notes.len() > limits::NOTES {
            return Err(ShareError::TooManyNotes);
        }
        let notes = document.notes.into_iter().map(Note::from_document).collect::<Result<Vec<_>, _>>()?;
        let mut seen = HashSet::new();
        if !notes.iter().all(|note| seen.insert(note.id)) {
            return Err(ShareError::NotAReply);
        }
        Ok(Self(Reply {
            id: document.reply,
            sequence: document.sequence,
            bundle: document.bundle,
            returned: document.returned,
            from: wording::line(&document.from, limits::NAME),
            notes,
        }))
    }

    /// The reply, when it answers a bundle that was given. `find` looks that up.
    ///
    /// # Errors
    /// [`ShareError::UnknownBundle`], [`ShareError::NotByTheReceiver`], [`ShareError::OlderReply`], [`ShareError::UnknownItem`],
    /// [`ShareError::OtherVersion`] and [`ShareError::PlaceImpossible`].
    pub fn check(self, find: impl FnOnce(BundleId) -> Option<Given>) -> Result<Reply, ShareError> {
        let given = find(self.0.bundle).ok_or(ShareError::UnknownBundle)?;
        given.judge(&self.0)?;
        Ok(self.0)
    }

    /// The bundle that it says it answers: enough to look it up before [`OpenedReply::check`].
    #[must_use]
    pub const fn bundle(&self) -> BundleId {
        self.0.bundle
    }
}
