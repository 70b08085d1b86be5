//! The table `address_identities`: the secrets that open what is sealed to this person. Names and cards do not live here.

use secrecy::{ExposeSecret, SecretString};
use sqlx::SqliteConnection;

use crate::JournalError;

/// The present one first.
pub(crate) async fn list(connection: &mut SqliteConnection) -> Result<Vec<SecretString>, JournalError> {
    let rows: Vec<String> = sqlx::query_scalar("select secret from address_identities order by id desc").fetch_all(connection).await?;
    Ok(rows.into_iter().map(SecretString::from).collect())
}

pub(crate) async fn insert(connection: &mut SqliteConnection, secret: &SecretString) -> Result<(), JournalError> {
    sqlx::query("insert into address_identities (secret) values (?)").bind(secret.expose_secret()).execute(connection).await?;
    Ok(())
}
