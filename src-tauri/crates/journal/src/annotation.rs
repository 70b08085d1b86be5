//! A therapist's notes on the pieces of a bundle, and what a reply that takes them back must say. What a note says is a document that this
//! crate keeps and never reads.

use jiff::Timestamp;
use sqlx::Connection as _;
use uuid::Uuid;

use crate::{Journal, JournalError, table::annotations};

/// A note on a piece of a bundle.
pub struct Annotation {
    /// The note: random, and the same wherever it goes.
    pub id: Uuid,
    /// The piece, by its id of the bundle.
    pub item: Uuid,
    /// A W3C Web Annotation.
    pub document: String,
    /// Whether it goes back with a reply; or else it stays in the room.
    pub goes_back: bool,
    /// When it was changed last.
    pub changed_at: Timestamp,
    /// The number of the last reply that it went back in as it stands.
    pub sent_in: Option<u64>,
}

/// What a reply to a bundle must say, and where it goes.
pub struct Answering {
    /// Whose bundle it is, as the therapist calls them.
    pub client: String,
    /// The address that replies are sealed to; none where the bundle said none.
    pub reply_to: Option<String>,
    /// Whether the check words of that address were compared.
    pub compared: bool,
    /// What the bundle said must come back. Secret.
    pub must_return: [u8; 32],
    /// The number that was used last; 0 before the first reply.
    pub sequence: u64,
}

/// Notes of the therapist's.
impl Journal {
    /// The notes on the pieces of a bundle, in the order they were made.
    pub async fn annotations(&self, bundle: Uuid) -> Result<Vec<Annotation>, JournalError> {
        annotations::list(&mut *self.connection().await, bundle).await
    }

    /// Adds a note to a piece of a bundle, or puts back one that was deleted, under the id it had.
    pub async fn add_annotation(&self, bundle: Uuid, item: Uuid, id: Uuid, document: &str, goes_back: bool) -> Result<(), JournalError> {
        annotations::insert(&mut *self.connection().await, bundle, item, id, document, goes_back, Timestamp::now()).await
    }

    /// Changes a note on a piece. What it says now has gone back in no reply yet.
    pub async fn save_annotation(&self, bundle: Uuid, item: Uuid, id: Uuid, document: &str, goes_back: bool) -> Result<(), JournalError> {
        annotations::update(&mut *self.connection().await, bundle, item, id, document, goes_back, Timestamp::now()).await
    }

    /// Deletes a note; one that is gone already is no error.
    pub async fn delete_annotation(&self, bundle: Uuid, id: Uuid) -> Result<(), JournalError> {
        annotations::delete(&mut *self.connection().await, bundle, id).await
    }

    /// What a reply to this bundle must say.
    pub async fn answering(&self, bundle: Uuid) -> Result<Answering, JournalError> {
        annotations::answering(&mut *self.connection().await, bundle).await
    }

    /// Uses up the number of a reply that is about to be saved: no other has it, whatever becomes of this one.
    /// [`JournalError::StaleRevision`] where it, or a later one, was used before.
    pub async fn number_reply(&self, bundle: Uuid, sequence: u64) -> Result<(), JournalError> {
        annotations::number_reply(&mut *self.connection().await, bundle, sequence).await
    }

    /// Notes that the reply of this number was saved with these notes, each by when it was changed last: one that was changed while the reply
    /// was being saved has gone back in none as it stands.
    pub async fn note_sent(&self, bundle: Uuid, sequence: u64, notes: &[(Uuid, Timestamp)]) -> Result<(), JournalError> {
        let mut connection = self.connection().await;
        let mut transaction = connection.begin().await?;
        annotations::note_sent(&mut transaction, bundle, sequence, notes).await?;
        self.commit(transaction).await
    }
}
