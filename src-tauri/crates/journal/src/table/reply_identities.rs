//! The table `reply_identities`: the secrets that open replies, each of one receiver.

use secrecy::{ExposeSecret, SecretString};
use sqlx::SqliteConnection;
use uuid::Uuid;

use crate::{JournalError, RecipientId, Replier};

pub(crate) async fn list(connection: &mut SqliteConnection) -> Result<Vec<SecretString>, JournalError> {
    let rows: Vec<String> = sqlx::query_scalar("select secret from reply_identities order by id desc").fetch_all(connection).await?;
    Ok(rows.into_iter().map(SecretString::from).collect())
}

pub(crate) async fn get(connection: &mut SqliteConnection, replier: Replier) -> Result<Option<SecretString>, JournalError> {
    let (recipient, bundle) = columns(replier);
    let query = sqlx::query_scalar("select secret from reply_identities where recipient_id = ? or bundle_id = ?");
    let secret: Option<String> = query.bind(recipient).bind(bundle).fetch_optional(connection).await?;
    Ok(secret.map(SecretString::from))
}

pub(crate) async fn insert(connection: &mut SqliteConnection, replier: Replier, secret: &SecretString) -> Result<(), JournalError> {
    let (recipient, bundle) = columns(replier);
    let insert = sqlx::query("insert into reply_identities (recipient_id, bundle_id, secret) values (?, ?, ?)");
    insert.bind(recipient).bind(bundle).bind(secret.expose_secret()).execute(connection).await?;
    Ok(())
}

const fn columns(replier: Replier) -> (Option<RecipientId>, Option<Uuid>) {
    match replier {
        Replier::Person(id) => (Some(id), None),
        Replier::Bundle(id) => (None, Some(id)),
    }
}
