//! The table `client_addresses`: where replies to clients are sealed to, and which of these addresses were compared.

use jiff::Timestamp;
use sqlx::SqliteConnection;
use uuid::Uuid;

use crate::{ClientId, JournalError};

/// Whose an address is.
pub(crate) async fn client_at(connection: &mut SqliteConnection, address: &str) -> Result<Option<ClientId>, JournalError> {
    Ok(sqlx::query_scalar("select client_id from client_addresses where address = ?").bind(address).fetch_optional(connection).await?)
}

/// Gives a client an address, unless it is somebody's already.
pub(crate) async fn offer(connection: &mut SqliteConnection, client: ClientId, address: &str) -> Result<(), JournalError> {
    let insert = sqlx::query("insert into client_addresses (address, client_id) values (?, ?) on conflict do nothing");
    insert.bind(address).bind(client).execute(connection).await?;
    Ok(())
}

/// Notes that the words of this address were compared, which a bundle of that client came with.
pub(crate) async fn note_compared(
    connection: &mut SqliteConnection,
    bundle: Uuid,
    address: &str,
    now: Timestamp,
) -> Result<(), JournalError> {
    let update = sqlx::query(
        "update client_addresses set compared_at = ?3
        where address = ?2 and client_id = (select client_id from bundles where id = ?1 and reply_to = ?2)",
    );
    let update = update.bind(bundle).bind(address).bind(now.as_millisecond()).execute(connection).await?;
    if update.rows_affected() == 0 { Err(JournalError::NotFound) } else { Ok(()) }
}

pub(crate) async fn remove(connection: &mut SqliteConnection, client: ClientId) -> Result<(), JournalError> {
    sqlx::query("delete from client_addresses where client_id = ?").bind(client).execute(connection).await?;
    Ok(())
}
