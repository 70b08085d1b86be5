//! The table `settings`, which has one row.

use sqlx::{FromRow, SqliteConnection};

use crate::{JournalError, Preferences, Role, Settings};

#[derive(FromRow)]
struct Row {
    #[sqlx(flatten)]
    preferences: Preferences,
    recovery_confirmed: bool,
    role: Role,
}

pub(crate) async fn read(connection: &mut SqliteConnection) -> Result<Settings, JournalError> {
    let row: Row = sqlx::query_as(
        "select idle_minutes, theme, text_size, first_day, time_format, outline, paper, recovery_confirmed, role from settings",
    )
    .fetch_one(connection)
    .await?;
    Ok(Settings { role: row.role, preferences: row.preferences, recovery_confirmed: row.recovery_confirmed })
}

pub(crate) async fn set_role(connection: &mut SqliteConnection, role: Role) -> Result<(), JournalError> {
    sqlx::query("update settings set role = ?").bind(role).execute(connection).await?;
    Ok(())
}

pub(crate) async fn address_name(connection: &mut SqliteConnection) -> Result<String, JournalError> {
    Ok(sqlx::query_scalar("select address_name from settings").fetch_one(connection).await?)
}

pub(crate) async fn set_address_name(connection: &mut SqliteConnection, name: &str) -> Result<(), JournalError> {
    sqlx::query("update settings set address_name = ?").bind(name).execute(connection).await?;
    Ok(())
}

pub(crate) async fn set_preferences(connection: &mut SqliteConnection, wanted: &Preferences) -> Result<(), JournalError> {
    sqlx::query("update settings set idle_minutes = ?, theme = ?, text_size = ?, first_day = ?, time_format = ?, outline = ?, paper = ?")
        .bind(wanted.idle_minutes)
        .bind(wanted.theme)
        .bind(wanted.text_size)
        .bind(wanted.first_day)
        .bind(wanted.time_format)
        .bind(wanted.outline)
        .bind(wanted.paper)
        .execute(connection)
        .await?;
    Ok(())
}

pub(crate) async fn set_recovery_confirmed(connection: &mut SqliteConnection, confirmed: bool) -> Result<(), JournalError> {
    sqlx::query("update settings set recovery_confirmed = ?").bind(confirmed).execute(connection).await?;
    Ok(())
}

pub(crate) async fn last_prompt(connection: &mut SqliteConnection) -> Result<Option<String>, JournalError> {
    Ok(sqlx::query_scalar("select last_prompt from settings").fetch_one(connection).await?)
}

pub(crate) async fn set_last_prompt(connection: &mut SqliteConnection, id: &str) -> Result<(), JournalError> {
    sqlx::query("update settings set last_prompt = ?").bind(id).execute(connection).await?;
    Ok(())
}
