//! The table `removed_bundles`: what stays of bundles that a room let go of.

use jiff::Timestamp;
use sqlx::SqliteConnection;
use uuid::Uuid;

use super::columns::timestamp;
use crate::JournalError;

/// To be noted before the bundle goes.
pub(crate) async fn note(connection: &mut SqliteConnection, bundle: Uuid) -> Result<(), JournalError> {
    let insert = "insert into removed_bundles (id, reply_sequence, done_at) select id, reply_sequence, done_at from bundles where id = ?";
    let noted = sqlx::query(insert).bind(bundle).execute(connection).await?;
    if noted.rows_affected() == 0 { Err(JournalError::NotFound) } else { Ok(()) }
}

/// Gives a bundle that came again what is known of it, and gives when its appointment was marked as done.
pub(crate) async fn bring_back(connection: &mut SqliteConnection, bundle: Uuid) -> Result<Option<Timestamp>, JournalError> {
    sqlx::query(
        "update bundles set reply_sequence = r.reply_sequence, done_at = r.done_at from removed_bundles r where r.id = bundles.id and r.id = ?",
    )
    .bind(bundle)
    .execute(&mut *connection)
    .await?;
    let done: Option<Option<i64>> =
        sqlx::query_scalar("delete from removed_bundles where id = ? returning done_at").bind(bundle).fetch_optional(connection).await?;
    Ok(done.flatten().map(timestamp))
}
