//! The table `settings`, which has one row.

use sqlx::{FromRow, SqliteConnection};

use crate::{JournalError, Settings};

#[derive(FromRow)]
struct Row {
    idle_minutes: u32,
    recovery_confirmed: bool,
    name: String,
}

pub(crate) async fn read(connection: &mut SqliteConnection) -> Result<Settings, JournalError> {
    let row: Row = sqlx::query_as("select idle_minutes, recovery_confirmed, name from settings").fetch_one(connection).await?;
    Ok(Settings { idle_minutes: row.idle_minutes, recovery_confirmed: row.recovery_confirmed, name: row.name })
}

pub(crate) async fn save(connection: &mut SqliteConnection, settings: &Settings) -> Result<(), JournalError> {
    sqlx::query("update settings set idle_minutes = ?, recovery_confirmed = ?, name = ?")
        .bind(settings.idle_minutes)
        .bind(settings.recovery_confirmed)
        .bind(&settings.name)
        .execute(connection)
        .await?;
    Ok(())
}
