//! Where replies come back to: a secret identity for everybody whom the person gives something, so that no two of them know the same
//! address, and whoever seals something from it knows it from the person alone. The address that others give to stands in `address`.

use secrecy::SecretString;
use serde::{Deserialize, Serialize};
use specta::Type;
use sqlx::Connection as _;
use uuid::Uuid;

use crate::{Journal, JournalError, RecipientId, table::reply_identities};

/// Who is to reply.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, Type)]
#[serde(tag = "kind", content = "id", rename_all = "snake_case")]
pub enum Replier {
    /// Somebody whose card was taken in.
    Person(RecipientId),
    /// Whoever opened this bundle with a passphrase.
    Bundle(Uuid),
}

/// Addresses for replies.
impl Journal {
    /// The secret identities of all of them.
    pub async fn reply_identities(&self) -> Result<Vec<SecretString>, JournalError> {
        reply_identities::list(&mut *self.connection().await).await
    }

    /// The secret identity of one; none where they were asked for no reply yet.
    pub async fn reply_identity(&self, replier: Replier) -> Result<Option<SecretString>, JournalError> {
        reply_identities::get(&mut *self.connection().await, replier).await
    }

    /// The secret identity of one. Where there is none yet, it is what `make` gives.
    pub async fn reply_identity_or(&self, replier: Replier, make: impl FnOnce() -> SecretString) -> Result<SecretString, JournalError> {
        let mut connection = self.connection().await;
        let mut transaction = connection.begin().await?;
        if let Some(present) = reply_identities::get(&mut transaction, replier).await? {
            return Ok(present);
        }
        let made = make();
        reply_identities::insert(&mut transaction, replier, &made).await?;
        self.commit(transaction).await?;
        Ok(made)
    }
}
