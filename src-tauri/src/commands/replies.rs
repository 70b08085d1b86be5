//! Replies that came back: opened, listed, and their notes beside the person's own pieces.

use std::{io::BufReader, path::PathBuf};

use afterglow_journal::{GivenKind, ReceivedReply};
use serde::Serialize;
use specta::Type;
use tauri::{AppHandle, State};
use uuid::Uuid;

use crate::{
    app::{App, Unlocked, held},
    dialogs::{self, Kind},
    ipc::Answer,
    notes::NoteBeside,
    outside, replies,
};

/// Files of this program's own kinds were dropped on the window of a journal; the event `sealed-dropped`. Of these it opens replies.
#[derive(Clone, Serialize, Type)]
pub struct SealedDropped {
    /// How many replies.
    pub replies: u32,
    /// Whether something was among them that a reading room opens.
    pub has_bundle: bool,
    /// Whether an address card was among them.
    pub has_card: bool,
}

/// Lets the person choose a reply and takes it in; none when they cancelled.
#[tauri::command]
#[specta::specta]
pub async fn open_reply(handle: AppHandle, app: State<'_, App>) -> Answer<Option<ReceivedReply>> {
    let token = app.unlocked().await?.art_token.clone();
    let Some(path) = dialogs::choose_file(&handle, "dialog-open-reply", &[Kind::Reply]).await else { return Ok(None) };
    take_in(&*app.still_unlocked(&token).await?, path).await.map(Some)
}

/// Takes in the next of the replies that were dropped on the window; none when no more wait.
#[tauri::command]
#[specta::specta]
pub async fn open_dropped_reply(app: State<'_, App>) -> Answer<Option<ReceivedReply>> {
    let open = app.unlocked().await?;
    let next = held(&open.waiting).pop_front();
    match next {
        Some(path) => take_in(&open, path).await.map(Some),
        None => Ok(None),
    }
}

async fn take_in(open: &Unlocked, path: PathBuf) -> Answer<ReceivedReply> {
    let (file, _) = tauri::async_runtime::spawn_blocking(move || outside::open(&path)).await??;
    replies::take_in(&open.journal, BufReader::new(file)).await
}

/// The replies to a bundle that was given, the latest first.
#[tauri::command]
#[specta::specta]
pub async fn replies_to(app: State<'_, App>, bundle: Uuid) -> Answer<Vec<ReceivedReply>> {
    Ok(app.unlocked().await?.journal.replies_to(bundle).await?)
}

/// Removes a reply for good: its notes go, and it is not taken in again.
#[tauri::command]
#[specta::specta]
pub async fn remove_reply(app: State<'_, App>, id: Uuid) -> Answer<()> {
    Ok(app.unlocked().await?.journal.remove_reply(id).await?)
}

/// The person has the notes on a piece before them.
#[tauri::command]
#[specta::specta]
pub async fn notes_read(app: State<'_, App>, kind: GivenKind, id: Uuid) -> Answer<()> {
    Ok(app.unlocked().await?.journal.set_notes_read(kind, id).await?)
}

/// How many notes the person has not read yet.
#[tauri::command]
#[specta::specta]
pub async fn unread_notes(app: State<'_, App>) -> Answer<u32> {
    Ok(app.unlocked().await?.journal.unread_notes().await?)
}

/// The notes on a piece of the person's own, from all replies.
#[tauri::command]
#[specta::specta]
pub async fn notes_beside(app: State<'_, App>, kind: GivenKind, id: Uuid) -> Answer<Vec<NoteBeside>> {
    replies::beside(&app.unlocked().await?.journal, kind, id).await
}
