//! What was noticed over time, and the calendar of what was made.

use afterglow_journal::{Item, LocalTime, MadeDays, Progress, ProgressSpan};
use jiff::civil::Date;
use serde::Deserialize;
use specta::Type;
use tauri::State;

use crate::{app::App, ipc::Answer};

/// Energy, pleasantness, feelings and regions over time, with the sessions. Without a span the journal chooses one.
#[tauri::command]
#[specta::specta]
pub async fn progress(app: State<'_, App>, span: Option<ProgressSpan>) -> Answer<Progress> {
    Ok(app.unlocked().await?.journal.progress(span, &LocalTime::now()).await?)
}

/// What was made on the days of a calendar, the first and the last included.
#[tauri::command]
#[specta::specta]
pub async fn made_days(app: State<'_, App>, days: CalendarDays) -> Answer<MadeDays> {
    Ok(app.unlocked().await?.journal.made_days(days.from, days.to, &LocalTime::now()).await?)
}

/// What was made on one day, the latest first.
#[tauri::command]
#[specta::specta]
pub async fn items_of_day(app: State<'_, App>, day: CalendarDay) -> Answer<Vec<Item>> {
    Ok(app.unlocked().await?.journal.items_of_day(day.0).await?)
}

/// The days that a calendar shows.
#[derive(Deserialize, Type)]
pub struct CalendarDays {
    /// The first, `YYYY-MM-DD`.
    #[specta(type = String)]
    from: Date,
    /// The last.
    #[specta(type = String)]
    to: Date,
}

/// A day, `YYYY-MM-DD`.
#[derive(Deserialize, Type)]
pub struct CalendarDay(#[specta(type = String)] Date);
