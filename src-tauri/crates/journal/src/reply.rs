//! Replies that came back: taken in, listed, and read beside the pieces they speak of. A piece is never changed by one. What a note says is
//! a document that this crate keeps and never reads.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use specta::Type;
use sqlx::Connection as _;
use uuid::Uuid;

use crate::{
    GivenKind, Journal, JournalError, LocalTime,
    table::{given, replies},
};

/// A bundle that was given, for judging a reply to it.
pub struct AnswerableBundle {
    /// What a reply must return. Secret.
    pub must_return: [u8; 32],
    /// The highest number of a reply that was taken in; none before the first.
    pub latest: Option<u64>,
    /// Its pieces.
    pub items: Vec<AnswerableItem>,
}

/// A piece that was given.
pub struct AnswerableItem {
    /// What it is called in the bundle.
    pub given_id: Uuid,
    /// Whether it is an entry, on whose words a note can stand.
    pub is_text: bool,
    /// Its revision when it was given.
    pub version: u32,
    /// Pixels of the picture that was given.
    pub size: Option<[u32; 2]>,
}

/// A reply that was judged and found good.
pub struct NewReply {
    /// The reply.
    pub id: Uuid,
    /// Grows with each reply to the same bundle.
    pub sequence: u64,
    /// How the sender calls themselves.
    pub sender: String,
    /// Each note by the piece's name in the bundle, and as a W3C Web Annotation.
    pub notes: Vec<(Uuid, String)>,
}

/// A reply that came back.
#[derive(Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct ReceivedReply {
    /// The reply.
    pub id: Uuid,
    /// The bundle that it answers.
    pub bundle: Uuid,
    /// Whom that bundle was given to, as the person calls them.
    pub given_to: String,
    /// How the sender calls themselves; may be empty.
    pub sender: String,
    /// When it was opened here.
    pub received: LocalTime,
    /// When the person read the last of its notes that they have read; null before the first.
    pub read: Option<LocalTime>,
    /// The pieces that it speaks of, in the order they were given.
    pub pieces: Vec<AnsweredPiece>,
}

/// A piece that a reply speaks of.
#[derive(Clone, PartialEq, Serialize, Deserialize, Type, sqlx::FromRow)]
pub struct AnsweredPiece {
    /// What it is.
    pub kind: GivenKind,
    /// The person's own piece, which may be gone by now.
    pub item_id: Uuid,
    /// What it was called when it was given; may be empty, and is once it is gone for good.
    pub title: String,
    /// How many notes there are on it.
    pub notes: u32,
    /// How many of them the person has not read yet; none where the piece is gone.
    pub unread: u32,
    /// Whether it is still in the journal.
    pub is_there: bool,
}

/// A note on a piece, and whom it is from.
pub struct ReplyNote {
    /// The reply that it came in.
    pub reply: Uuid,
    /// The bundle that it answers.
    pub bundle: Uuid,
    /// Whom that bundle was given to, as the person calls them.
    pub given_to: String,
    /// When it came.
    pub received_at: Timestamp,
    /// The revision of the piece that was given.
    pub version: u32,
    /// Quarter turns to the right that the picture had then; none where no picture was given.
    pub turns: Option<u8>,
    /// Pixels of the picture that was given.
    pub size: Option<[u32; 2]>,
    /// A W3C Web Annotation.
    pub document: String,
}

/// Replies.
impl Journal {
    /// Takes in what `judge` makes of a bundle that was given, or of none of that id, all of it or nothing. [`JournalError::StaleRevision`]
    /// where a reply of its id was taken in before.
    pub async fn take_reply<E: From<JournalError>>(
        &self,
        bundle: Uuid,
        judge: impl FnOnce(Option<AnswerableBundle>) -> Result<NewReply, E>,
    ) -> Result<ReceivedReply, E> {
        let mut connection = self.connection().await;
        let mut transaction = connection.begin().await.map_err(JournalError::from)?;
        let reply = judge(replies::answerable(&mut transaction, bundle).await?)?;
        replies::insert(&mut transaction, bundle, &reply, Timestamp::now()).await?;
        given::forget_words_of_gone(&mut transaction).await?;
        // What is answered was saved and sent.
        given::confirm(&mut transaction, bundle).await?;
        self.commit(transaction).await?;
        Ok(replies::get(&mut connection, reply.id).await?)
    }

    /// The replies to a bundle, the latest first.
    pub async fn replies_to(&self, bundle: Uuid) -> Result<Vec<ReceivedReply>, JournalError> {
        replies::of_bundle(&mut *self.connection().await, bundle).await
    }

    /// Removes a reply with its notes, for good. That it came stays noted, so that it is refused when it comes again.
    pub async fn remove_reply(&self, id: Uuid) -> Result<(), JournalError> {
        let mut connection = self.connection().await;
        let mut transaction = connection.begin().await?;
        replies::remove(&mut transaction, id, Timestamp::now()).await?;
        self.commit(transaction).await
    }

    /// Notes that the person has read the notes on a piece, from all replies.
    pub async fn set_notes_read(&self, kind: GivenKind, item: Uuid) -> Result<(), JournalError> {
        replies::set_read(&mut *self.connection().await, kind, item, Timestamp::now()).await
    }

    /// How many notes the person has not read yet, on pieces that are there.
    pub async fn unread_notes(&self) -> Result<u32, JournalError> {
        replies::unread(&mut *self.connection().await).await
    }

    /// The notes on a piece from all replies, the earliest first.
    pub async fn notes_on(&self, kind: GivenKind, item: Uuid) -> Result<Vec<ReplyNote>, JournalError> {
        replies::notes_on(&mut *self.connection().await, kind, item).await
    }
}
