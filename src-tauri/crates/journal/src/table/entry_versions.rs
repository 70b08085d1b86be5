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

/// Revisions and the instants until when each was the present one, the latest first.
pub(crate) async fn list(connection: &mut SqliteConnection, id: EntryId) -> Result<Vec<(u32, Timestamp)>, JournalError> {
    let rows: Vec<(u32, i64)> = sqlx::query_as("select revision, kept_at from entry_versions where entry_id = ? order by revision desc")
        .bind(id)
        .fetch_all(connection)
        .await?;
    Ok(rows.into_iter().map(|(revision, kept_at)| (revision, timestamp(kept_at))).collect())
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
