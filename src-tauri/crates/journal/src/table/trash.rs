//! The column `deleted_at` of every table that has one: into the trash, out of it, and the end.

use jiff::{Timestamp, civil};
use sqlx::{FromRow, SqliteConnection};
use uuid::Uuid;

use super::{
    columns::{Civil, local_time, tag_columns, timestamp},
    given,
    items::{self, select_items},
};
use crate::{ItemId, JournalError, LocalTime, SessionId, SessionKind, TrashedItem, TrashedSession, trash::days_left};

#[derive(FromRow)]
struct ItemRow {
    deleted_at: i64,
    #[sqlx(flatten)]
    item: items::Row,
}

#[derive(FromRow)]
struct SessionRow {
    id: SessionId,
    kind: SessionKind,
    starts_local: Civil<civil::DateTime>,
    starts_zone: String,
    deleted_at: i64,
}

/// What is in the trash already stays there with its first date.
pub(crate) async fn delete_item(connection: &mut SqliteConnection, item: ItemId, now: Timestamp) -> Result<(), JournalError> {
    let delete = match item {
        ItemId::Entry(_) => "update entries set deleted_at = coalesce(deleted_at, ?2) where id = ?1",
        ItemId::Artwork(_) => "update artworks set deleted_at = coalesce(deleted_at, ?2) where id = ?1",
        ItemId::CheckIn(_) => "update check_ins set deleted_at = coalesce(deleted_at, ?2) where id = ?1",
    };
    mark(connection, delete, uuid_of(item), Some(now)).await
}

pub(crate) async fn restore_item(connection: &mut SqliteConnection, item: ItemId) -> Result<(), JournalError> {
    let restore = match item {
        ItemId::Entry(_) => "update entries set deleted_at = ?2 where id = ?1",
        ItemId::Artwork(_) => "update artworks set deleted_at = ?2 where id = ?1",
        ItemId::CheckIn(_) => "update check_ins set deleted_at = ?2 where id = ?1",
    };
    mark(connection, restore, uuid_of(item), None).await
}

pub(crate) async fn delete_session(connection: &mut SqliteConnection, id: SessionId, now: Timestamp) -> Result<(), JournalError> {
    mark(connection, "update sessions set deleted_at = coalesce(deleted_at, ?2) where id = ?1", id.0, Some(now)).await
}

pub(crate) async fn restore_session(connection: &mut SqliteConnection, id: SessionId) -> Result<(), JournalError> {
    mark(connection, "update sessions set deleted_at = ?2 where id = ?1", id.0, None).await
}

async fn mark(
    connection: &mut SqliteConnection,
    update: &'static str,
    id: Uuid,
    deleted_at: Option<Timestamp>,
) -> Result<(), JournalError> {
    let marked = sqlx::query(update).bind(id).bind(deleted_at.map(Timestamp::as_millisecond)).execute(connection).await?;
    if marked.rows_affected() == 0 { Err(JournalError::NotFound) } else { Ok(()) }
}

pub(crate) async fn list_items(connection: &mut SqliteConnection, now: Timestamp) -> Result<Vec<TrashedItem>, JournalError> {
    let rows: Vec<ItemRow> =
        sqlx::query_as(select_items!(", i.deleted_at", "where i.deleted_at is not null order by i.deleted_at desc, i.id desc"))
            .fetch_all(connection)
            .await?;
    let trashed = |row: ItemRow| {
        let deleted_at = timestamp(row.deleted_at);
        TrashedItem { item: row.item.into_item(), deleted_at: LocalTime::from_timestamp(deleted_at), days_left: days_left(deleted_at, now) }
    };
    Ok(rows.into_iter().map(trashed).collect())
}

pub(crate) async fn list_sessions(connection: &mut SqliteConnection, now: Timestamp) -> Result<Vec<TrashedSession>, JournalError> {
    let rows: Vec<SessionRow> = sqlx::query_as(
        "select id, kind, starts_local, starts_zone, deleted_at from sessions
        where deleted_at is not null order by deleted_at desc, id desc",
    )
    .fetch_all(connection)
    .await?;
    let trashed = |row: SessionRow| {
        let deleted_at = timestamp(row.deleted_at);
        TrashedSession {
            id: row.id,
            kind: row.kind,
            starts: local_time(row.starts_local, row.starts_zone),
            deleted_at: LocalTime::from_timestamp(deleted_at),
            days_left: days_left(deleted_at, now),
        }
    };
    Ok(rows.into_iter().map(trashed).collect())
}

/// Deletes the rows that went into the trash at this instant or before, with what the ledger and replies quote of them, and names the sealed files that are no longer needed once this is committed.
pub(crate) async fn purge(connection: &mut SqliteConnection, horizon: Timestamp) -> Result<Vec<Uuid>, JournalError> {
    let horizon = horizon.as_millisecond();
    let files = sqlx::query_scalar(
        "select original_id from artworks where deleted_at <= ?1 union all select display_id from artworks where deleted_at <= ?1",
    )
    .bind(horizon)
    .fetch_all(&mut *connection)
    .await?;
    let mut deleted = 0;
    for delete in [
        "delete from entries where deleted_at <= ?",
        "delete from artworks where deleted_at <= ?",
        "delete from check_ins where deleted_at <= ?",
        "delete from sessions where deleted_at <= ?",
    ] {
        deleted += sqlx::query(delete).bind(horizon).execute(&mut *connection).await?.rows_affected();
    }
    if deleted > 0 {
        given::forget_words_of_gone(connection).await?;
    }
    Ok(files)
}

fn uuid_of(item: ItemId) -> Uuid {
    match item {
        ItemId::Entry(id) => id.0,
        ItemId::Artwork(id) => id.0,
        ItemId::CheckIn(id) => id.0,
    }
}
