//! Replies that came back: opened, listed, and their notes beside the person's own pieces.

use std::io::BufReader;

use afterglow_journal::{GivenKind, ReceivedReply};
use tauri::{AppHandle, State};
use uuid::Uuid;

use crate::{
    app::App,
    dialogs::{self, Kind},
    ipc::Answer,
    notes::NoteBeside,
    replies, room,
};

/// Lets the person choose a reply and takes it in; none when they cancelled.
#[tauri::command]
#[specta::specta]
pub async fn open_reply(handle: AppHandle, app: State<'_, App>) -> Answer<Option<ReceivedReply>> {
    let token = app.unlocked().await?.art_token.clone();
    let Some(path) = dialogs::choose_file(&handle, "dialog-open-reply", &[Kind::Reply]).await else { return Ok(None) };
    let (file, _) = tauri::async_runtime::spawn_blocking(move || room::source(&path)).await??;
    let open = app.still_unlocked(&token).await?;
    Ok(Some(replies::take_in(&open.journal, BufReader::new(file)).await?))
}

/// The replies to a bundle that was given, the latest first.
#[tauri::command]
#[specta::specta]
pub async fn replies_to(app: State<'_, App>, bundle: Uuid) -> Answer<Vec<ReceivedReply>> {
    Ok(app.unlocked().await?.journal.replies_to(bundle).await?)
}

/// The person has looked at a reply.
#[tauri::command]
#[specta::specta]
pub async fn reply_seen(app: State<'_, App>, reply: Uuid) -> Answer<()> {
    Ok(app.unlocked().await?.journal.set_reply_seen(reply).await?)
}

/// The notes on a piece of the person's own, from all replies.
#[tauri::command]
#[specta::specta]
pub async fn notes_beside(app: State<'_, App>, kind: GivenKind, id: Uuid) -> Answer<Vec<NoteBeside>> {
    replies::beside(&app.unlocked().await?.journal, kind, id).await
}
