//! The table `recipients`: whom something can be sealed to. What was given to them is in `given`.

use sqlx::{FromRow, SqliteConnection};

use crate::{JournalError, Recipient, RecipientId};

#[derive(FromRow)]
struct Row {
    id: RecipientId,
    name: String,
    address: String,
    added_at: i64,
    compared_at: Option<i64>,
    retired_at: Option<i64>,
    replaced_by: Option<RecipientId>,
}

macro_rules! select_recipients {
    ($rest:literal) => {
        concat!("select id, name, address, added_at, compared_at, retired_at, replaced_by from recipients ", $rest)
    };
}

pub(crate) async fn list(connection: &mut SqliteConnection) -> Result<Vec<Recipient>, JournalError> {
    let rows: Vec<Row> = sqlx::query_as(select_recipients!("order by name collate nocase, added_at")).fetch_all(connection).await?;
    Ok(rows.into_iter().map(Row::into_recipient).collect())
}

pub(crate) async fn get(connection: &mut SqliteConnection, id: RecipientId) -> Result<Recipient, JournalError> {
    let row: Row = sqlx::query_as(select_recipients!("where id = ?")).bind(id).fetch_one(connection).await?;
    Ok(row.into_recipient())
}

/// Adds an address under this id, or uses again the one that is there; gives its id. What was compared under another name, or before another
/// card took its place, has to be compared again.
pub(crate) async fn upsert(
    connection: &mut SqliteConnection,
    id: RecipientId,
    name: &str,
    address: &str,
    now: i64,
) -> Result<RecipientId, JournalError> {
    let stored = sqlx::query_scalar(
        "insert into recipients (id, name, address, added_at) values (?, ?, ?, ?)
        on conflict (address) do update set
            compared_at = iif(name = excluded.name and replaced_by is null, compared_at, null),
            name = excluded.name, retired_at = null, replaced_by = null
        returning id",
    );
    Ok(stored.bind(id).bind(name).bind(address).bind(now).fetch_one(connection).await?)
}

/// Puts a card away for a newer one.
pub(crate) async fn replace(
    connection: &mut SqliteConnection,
    older: RecipientId,
    newer: RecipientId,
    now: i64,
) -> Result<(), JournalError> {
    let update = sqlx::query("update recipients set retired_at = coalesce(retired_at, ?3), replaced_by = ?2 where id = ?1");
    found(update.bind(older).bind(newer).bind(now).execute(connection).await?.rows_affected())
}

pub(crate) async fn rename(connection: &mut SqliteConnection, id: RecipientId, name: &str) -> Result<(), JournalError> {
    found(sqlx::query("update recipients set name = ?2 where id = ?1").bind(id).bind(name).execute(connection).await?.rows_affected())
}

pub(crate) async fn set_compared(connection: &mut SqliteConnection, id: RecipientId, at: Option<i64>) -> Result<(), JournalError> {
    let update = sqlx::query("update recipients set compared_at = ?2 where id = ?1");
    found(update.bind(id).bind(at).execute(connection).await?.rows_affected())
}

/// A card that is taken out again stands for itself; where another had taken its place, its words have to be compared again.
pub(crate) async fn set_retired(connection: &mut SqliteConnection, id: RecipientId, at: Option<i64>) -> Result<(), JournalError> {
    let update = sqlx::query(
        "update recipients set
            compared_at = iif(?2 is null and replaced_by is not null, null, compared_at), retired_at = ?2, replaced_by = null
        where id = ?1",
    );
    found(update.bind(id).bind(at).execute(connection).await?.rows_affected())
}

fn found(rows: u64) -> Result<(), JournalError> {
    if rows == 0 { Err(JournalError::NotFound) } else { Ok(()) }
}

impl Row {
    fn into_recipient(self) -> Recipient {
        let Self { id, name, address, added_at, compared_at, retired_at, replaced_by } = self;
        Recipient { id, name, address, added_at, compared_at, retired_at, replaced_by }
    }
}
