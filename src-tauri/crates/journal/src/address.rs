//! The person's own address: what they are called on its card, and the secrets that open what is sealed to it. What an identity is, and how
//! something is sealed to one, do not live here.

use secrecy::SecretString;
use sqlx::Connection as _;

use crate::{
    Journal, JournalError, limits,
    table::{address_identities, settings},
};

impl Journal {
    /// The secret identities, the present one first; none before the first was made.
    pub async fn address_identities(&self) -> Result<Vec<SecretString>, JournalError> {
        address_identities::list(&mut *self.connection().await).await
    }

    /// The present secret identity. Where there is none yet, it is what `make` gives.
    pub async fn address_identity(&self, make: impl FnOnce() -> SecretString) -> Result<SecretString, JournalError> {
        let mut connection = self.connection().await;
        let mut transaction = connection.begin().await?;
        if let Some(present) = address_identities::list(&mut transaction).await?.into_iter().next() {
            return Ok(present);
        }
        let made = make();
        address_identities::insert(&mut transaction, &made).await?;
        transaction.commit().await?;
        Ok(made)
    }

    /// Puts another identity in the place of the present one, which still opens what was sealed to it.
    pub async fn replace_address_identity(&self, secret: &SecretString) -> Result<(), JournalError> {
        address_identities::insert(&mut *self.connection().await, secret).await
    }

    /// What the person is called on their card; empty before they said it.
    pub async fn address_name(&self) -> Result<String, JournalError> {
        settings::address_name(&mut *self.connection().await).await
    }

    /// Sets it, to at most 80 characters.
    pub async fn set_address_name(&self, name: &str) -> Result<(), JournalError> {
        limits::address_name(name)?;
        settings::set_address_name(&mut *self.connection().await, name).await
    }
}
