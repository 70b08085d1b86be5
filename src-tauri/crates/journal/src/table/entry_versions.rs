//! The table `entry_versions`.

use jiff::Timestamp;
use sqlx::{FromRow, SqliteConnection};

use super::columns::timestamp;
use crate::{EntryDraft, EntryId, EntryWords, JournalError};

#[derive(FromRow)]
struct Row {
    title: String,
    markdown: String,
}

/// A version without its words.
pub(crate) struct Kept {
    pub(crate) revision: u32,
    /// Until when it was the present one.
    pub(crate) until: Timestamp,
    /// Bytes of its text.
    pub(crate) length: u32,
}

/// The versions of an entry that were kept up to an instant, the latest first.
pub(crate) async fn list(connection: &mut SqliteConnection, id: EntryId, until: Timestamp) -> Result<Vec<Kept>, JournalError> {
    // Unlike `length`, this does not read the text.
    let select = "select revision, kept_at, octet_length(markdown) from entry_versions where entry_id = ? and kept_at <= ?
        order by revision desc";
    let rows: Vec<(u32, i64, u32)> = sqlx::query_as(select).bind(id).bind(until.as_millisecond()).fetch_all(connection).await?;
    Ok(rows.into_iter().map(|(revision, kept_at, length)| Kept { revision, until: timestamp(kept_at), length }).collect())
}

pub(crate) async fn words(connection: &mut SqliteConnection, id: EntryId, revision: u32) -> Result<EntryWords, JournalError> {
    let row: Row = sqlx::query_as("select title, markdown from entry_versions where entry_id = ? and revision = ?")
        .bind(id)
        .bind(revision)
        .fetch_one(connection)
        .await?;
    Ok(EntryWords { title: row.title, markdown: row.markdown })
}

/// Copies the words of an entry that a draft is about to replace. Does nothing, and says so, when the draft has the same words, when the
/// entry is not at this revision, or when the last version was kept after `since`; one from the future, where the clock was wrong, does not
/// count.
pub(crate) async fn keep(
    connection: &mut SqliteConnection,
    id: EntryId,
    revision: u32,
    draft: &EntryDraft,
    since: Timestamp,
    now: Timestamp,
) -> Result<bool, JournalError> {
    let kept = sqlx::query(
        "insert into entry_versions (entry_id, revision, kept_at, title, markdown)
        select id, revision, ?6, title, markdown from entries
        where id = ?1 and revision = ?2 and (title <> ?3 or markdown <> ?4) and not coalesce((
            select kept_at > ?5 and kept_at <= ?6 from entry_versions where entry_id = ?1 order by revision desc limit 1
        ), 0)",
    )
    .bind(id)
    .bind(revision)
    .bind(&draft.title)
    .bind(&draft.markdown)
    .bind(since.as_millisecond())
    .bind(now.as_millisecond())
    .execute(connection)
    .await?;
    Ok(kept.rows_affected() > 0)
}

pub(crate) async fn delete(connection: &mut SqliteConnection, id: EntryId, revisions: &[u32]) -> Result<(), JournalError> {
    for revision in revisions {
        sqlx::query("delete from entry_versions where entry_id = ? and revision = ?")
            .bind(id)
            .bind(revision)
            .execute(&mut *connection)
            .await?;
    }
    Ok(())
}

pub(crate) async fn delete_all(connection: &mut SqliteConnection, id: EntryId) -> Result<(), JournalError> {
    sqlx::query("delete from entry_versions where entry_id = ?").bind(id).execute(connection).await?;
    Ok(())
}
