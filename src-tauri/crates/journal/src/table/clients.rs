//! The table `clients`.

use jiff::Timestamp;
use sqlx::{FromRow, SqliteConnection};

use crate::{Client, ClientId, JournalError};

#[derive(FromRow)]
struct Row {
    id: ClientId,
    name: String,
    reply_to: Option<String>,
    compared_at: Option<i64>,
}

/// By name, without their bundles.
pub(crate) async fn list(connection: &mut SqliteConnection) -> Result<Vec<Client>, JournalError> {
    let rows: Vec<Row> = sqlx::query_as("select id, name, reply_to, compared_at from clients order by name collate nocase, id")
        .fetch_all(connection)
        .await?;
    let client =
        |row: Row| Client { id: row.id, name: row.name, reply_to: row.reply_to, compared: row.compared_at.is_some(), bundles: Vec::new() };
    Ok(rows.into_iter().map(client).collect())
}

pub(crate) async fn at(connection: &mut SqliteConnection, reply_to: &str) -> Result<Option<ClientId>, JournalError> {
    Ok(sqlx::query_scalar("select id from clients where reply_to = ?").bind(reply_to).fetch_optional(connection).await?)
}

pub(crate) async fn insert(connection: &mut SqliteConnection, name: &str) -> Result<ClientId, JournalError> {
    let id = ClientId::make();
    sqlx::query("insert into clients (id, name) values (?, ?)").bind(id).bind(name).execute(connection).await?;
    Ok(id)
}

/// Gives them this address for replies, where they have none yet and nobody else has it.
pub(crate) async fn offer_address(connection: &mut SqliteConnection, id: ClientId, reply_to: &str) -> Result<(), JournalError> {
    sqlx::query(
        "update clients set reply_to = ?2
        where id = ?1 and reply_to is null and not exists (select 1 from clients c where c.reply_to = ?2)",
    )
    .bind(id)
    .bind(reply_to)
    .execute(connection)
    .await?;
    Ok(())
}

pub(crate) async fn rename(connection: &mut SqliteConnection, id: ClientId, name: &str) -> Result<(), JournalError> {
    let update = sqlx::query("update clients set name = ?2 where id = ?1").bind(id).bind(name).execute(connection).await?;
    if update.rows_affected() == 0 { Err(JournalError::NotFound) } else { Ok(()) }
}

pub(crate) async fn note_compared(
    connection: &mut SqliteConnection,
    id: ClientId,
    reply_to: &str,
    now: Timestamp,
) -> Result<(), JournalError> {
    let update = sqlx::query("update clients set compared_at = ?3 where id = ?1 and reply_to = ?2");
    let update = update.bind(id).bind(reply_to).bind(now.as_millisecond()).execute(connection).await?;
    if update.rows_affected() == 0 { Err(JournalError::NotFound) } else { Ok(()) }
}
