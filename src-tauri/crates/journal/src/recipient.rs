//! Whom pieces can be given to: the cards that the person took in. What a card is, and how something is sealed to it, do not live here.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use specta::Type;
use sqlx::Connection as _;
use uuid::Uuid;

use crate::{Journal, JournalError, limits, table::recipients};

/// Whom something can be sealed to.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, Serialize, Deserialize, Type, sqlx::Type)]
#[serde(transparent)]
#[sqlx(transparent)]
pub struct RecipientId(pub Uuid);

impl RecipientId {
    /// A new one, random.
    pub fn random() -> Self {
        Self(Uuid::new_v4())
    }
}

/// Somebody whose card the person took in.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Recipient {
    /// Its id.
    pub id: RecipientId,
    /// As the person calls them.
    pub name: String,
    /// `age1...`.
    pub address: String,
    /// When the card was taken in, in milliseconds since 1970.
    pub added_at: i64,
    /// When the check words were compared, likewise; null before.
    pub compared_at: Option<i64>,
    /// When the card was put away, likewise; null while it is used.
    pub retired_at: Option<i64>,
    /// The newer card of the same person, where there is one.
    pub replaced_by: Option<RecipientId>,
}

/// The people that something can be given to.
impl Journal {
    /// All of them by name, those put away too.
    pub async fn recipients(&self) -> Result<Vec<Recipient>, JournalError> {
        recipients::list(&mut *self.connection().await).await
    }

    /// One of them.
    pub async fn recipient(&self, id: RecipientId) -> Result<Recipient, JournalError> {
        recipients::get(&mut *self.connection().await, id).await
    }

    /// Takes a card in. An address that is there already is taken out again where it was put away, and called by this name. With `replaces`,
    /// that card is put away, and what was given to it counts as given to this one.
    pub async fn add_recipient(&self, name: &str, address: &str, replaces: Option<RecipientId>) -> Result<Recipient, JournalError> {
        limits::address_name(name)?;
        let now = Timestamp::now().as_millisecond();
        let mut connection = self.connection().await;
        let mut transaction = connection.begin().await?;
        let id = recipients::upsert(&mut transaction, RecipientId::random(), name.trim(), address, now).await?;
        if let Some(older) = replaces.filter(|older| *older != id) {
            recipients::replace(&mut transaction, older, id, now).await?;
        }
        transaction.commit().await?;
        recipients::get(&mut connection, id).await
    }

    /// Calls somebody by another name, of at most 80 characters.
    pub async fn rename_recipient(&self, id: RecipientId, name: &str) -> Result<(), JournalError> {
        limits::address_name(name)?;
        recipients::rename(&mut *self.connection().await, id, name.trim()).await
    }

    /// Notes that the check words were compared, or that they were not.
    pub async fn set_recipient_compared(&self, id: RecipientId, compared: bool) -> Result<(), JournalError> {
        let at = compared.then(|| Timestamp::now().as_millisecond());
        recipients::set_compared(&mut *self.connection().await, id, at).await
    }

    /// Puts a card away, or takes it out again.
    pub async fn set_recipient_retired(&self, id: RecipientId, retired: bool) -> Result<(), JournalError> {
        let at = retired.then(|| Timestamp::now().as_millisecond());
        recipients::set_retired(&mut *self.connection().await, id, at).await
    }
}
