//! The table `clients`. Their addresses are in `client_addresses`.

use sqlx::{FromRow, SqliteConnection};

use crate::{Client, ClientId, JournalError};

#[derive(FromRow)]
struct Row {
    id: ClientId,
    name: String,
    has_address: bool,
}

/// By name, without their bundles.
pub(crate) async fn list(connection: &mut SqliteConnection) -> Result<Vec<Client>, JournalError> {
    let rows: Vec<Row> = sqlx::query_as(
        "select id, name, exists (select 1 from client_addresses a where a.client_id = clients.id) as has_address
        from clients order by name collate nocase, id",
    )
    .fetch_all(connection)
    .await?;
    Ok(rows.into_iter().map(|Row { id, name, has_address }| Client { id, name, has_address, bundles: Vec::new() }).collect())
}

pub(crate) async fn insert(connection: &mut SqliteConnection, name: &str) -> Result<ClientId, JournalError> {
    let id = ClientId::make();
    sqlx::query("insert into clients (id, name) values (?, ?)").bind(id).bind(name).execute(connection).await?;
    Ok(id)
}

pub(crate) async fn rename(connection: &mut SqliteConnection, id: ClientId, name: &str) -> Result<(), JournalError> {
    let update = sqlx::query("update clients set name = ?2 where id = ?1").bind(id).bind(name).execute(connection).await?;
    if update.rows_affected() == 0 { Err(JournalError::NotFound) } else { Ok(()) }
}

/// Without what hangs on them, which has to go first.
pub(crate) async fn remove(connection: &mut SqliteConnection, id: ClientId) -> Result<(), JournalError> {
    let delete = sqlx::query("delete from clients where id = ?").bind(id).execute(connection).await?;
    if delete.rows_affected() == 0 { Err(JournalError::NotFound) } else { Ok(()) }
}
