//! Sessions: planned and past.

use afterglow_journal::{Item, LocalTime, Moment, Session, SessionDraft, SessionId, SessionTag, Strip};
use serde::Serialize;
use specta::Type;
use tauri::State;

use crate::{app::App, ipc::Answer};

/// What a new item hangs on, unless the person says otherwise.
#[derive(Serialize, Type)]
pub struct Proposal {
    /// The session that the date suggests.
    session: Option<SessionTag>,
    /// The moment that the time suggests.
    moment: Option<Moment>,
}

/// All sessions, the latest first.
#[tauri::command]
#[specta::specta]
pub async fn list_sessions(app: State<'_, App>) -> Answer<Vec<Session>> {
    Ok(app.unlocked().await?.journal.list_sessions().await?)
}

/// One session.
#[tauri::command]
#[specta::specta]
pub async fn session(app: State<'_, App>, id: SessionId) -> Answer<Session> {
    Ok(app.unlocked().await?.journal.session(id).await?)
}

/// The session and moment to propose for something of that time.
#[tauri::command]
#[specta::specta]
pub async fn propose_session(app: State<'_, App>, at: LocalTime) -> Answer<Proposal> {
    let (session, moment) = app.unlocked().await?.journal.propose_session(&at).await?;
    Ok(Proposal { session, moment })
}

/// Adds a session, planned or past.
#[tauri::command]
#[specta::specta]
pub async fn create_session(app: State<'_, App>, draft: SessionDraft) -> Answer<Session> {
    Ok(app.unlocked().await?.journal.create_session(&draft).await?)
}

/// Stores a changed session.
#[tauri::command]
#[specta::specta]
pub async fn save_session(app: State<'_, App>, id: SessionId, base_revision: u32, draft: SessionDraft) -> Answer<Session> {
    Ok(app.unlocked().await?.journal.save_session(id, base_revision, &draft).await?)
}

/// The strip of a medicine session.
#[tauri::command]
#[specta::specta]
pub async fn session_strip(app: State<'_, App>, id: SessionId) -> Answer<Strip> {
    Ok(app.unlocked().await?.journal.strip(id, &LocalTime::now()).await?)
}

/// What hangs on a session, the newest first.
#[tauri::command]
#[specta::specta]
pub async fn session_items(app: State<'_, App>, id: SessionId) -> Answer<Vec<Item>> {
    Ok(app.unlocked().await?.journal.items_of_session(id).await?)
}

/// Puts a session in the trash; what hangs on it stays.
#[tauri::command]
#[specta::specta]
pub async fn delete_session(app: State<'_, App>, id: SessionId) -> Answer<()> {
    Ok(app.unlocked().await?.journal.delete_session(id).await?)
}

/// Brings a session back, and with it its mark on what hung on it.
#[tauri::command]
#[specta::specta]
pub async fn restore_session(app: State<'_, App>, id: SessionId) -> Answer<()> {
    Ok(app.unlocked().await?.journal.restore_session(id).await?)
}
