//! The table `settings`, which has one row.

use sqlx::{FromRow, SqliteConnection};

use crate::{JournalError, Settings};

#[derive(FromRow)]
struct Row {
    idle_minutes: u32,
    recovery_confirmed: bool,
}

pub(crate) async fn read(connection: &mut SqliteConnection) -> Result<Settings, JournalError> {
    let row: Row = sqlx::query_as("select idle_minutes, recovery_confirmed from settings").fetch_one(connection).await?;
    Ok(Settings { idle_minutes: row.idle_minutes, recovery_confirmed: row.recovery_confirmed })
}

pub(crate) async fn set_idle_minutes(connection: &mut SqliteConnection, minutes: u32) -> Result<(), JournalError> {
    sqlx::query("update settings set idle_minutes = ?").bind(minutes).execute(connection).await?;
    Ok(())
}

pub(crate) async fn set_recovery_confirmed(connection: &mut SqliteConnection, confirmed: bool) -> Result<(), JournalError> {
    sqlx::query("update settings set recovery_confirmed = ?").bind(confirmed).execute(connection).await?;
    Ok(())
}
