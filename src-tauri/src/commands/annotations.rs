//! A therapist's notes in the room, and the reply that takes some of them back.

use serde::Serialize;
use specta::Type;
use tauri::{AppHandle, State};
use uuid::Uuid;

use super::recovery::SavedFile;
use crate::{
    app::App,
    dialogs::{self, Kind},
    given_piece::GivenPiece,
    ipc::Answer,
    notes::{NoteDraft, RoomNote},
    replies, room,
    words::say,
};

/// What stands on the desk when a reply is to be sent.
#[derive(Serialize, Type)]
pub struct ReplyDesk {
    /// Whose bundle it is, as the therapist calls them.
    client: String,
    /// Whether the bundle said where replies go.
    is_wanted: bool,
    /// Whether the check words of that address were compared; else whose it is remains a claim.
    is_compared: bool,
    /// How the therapist is called on their own card.
    from: String,
    /// The pieces that have notes, in the bundle's order.
    pieces: Vec<GivenPiece>,
    /// All notes, in the order they were made.
    notes: Vec<RoomNote>,
}

/// The notes on the pieces of a bundle, in the order they were made.
#[tauri::command]
#[specta::specta]
pub async fn room_notes(app: State<'_, App>, bundle: Uuid) -> Answer<Vec<RoomNote>> {
    replies::room_notes(&app.unlocked().await?.journal, bundle).await
}

/// Adds a note to a piece of a bundle, or puts back one that was deleted, by the id it had.
#[tauri::command]
#[specta::specta]
pub async fn add_note(app: State<'_, App>, bundle: Uuid, item: Uuid, id: Option<Uuid>, draft: NoteDraft) -> Answer<RoomNote> {
    let journal = &app.unlocked().await?.journal;
    let id = id.unwrap_or_else(Uuid::new_v4);
    let document = replies::document(journal, bundle, item, id, &draft).await?;
    journal.add_annotation(bundle, item, id, &document, draft.goes_back).await?;
    Ok(RoomNote { id, item, draft, sent_in: None })
}

/// Stores a changed note.
#[tauri::command]
#[specta::specta]
pub async fn save_note(app: State<'_, App>, bundle: Uuid, item: Uuid, id: Uuid, draft: NoteDraft) -> Answer<()> {
    let journal = &app.unlocked().await?.journal;
    let document = replies::document(journal, bundle, item, id, &draft).await?;
    Ok(journal.save_annotation(bundle, item, id, &document, draft.goes_back).await?)
}

/// Deletes a note.
#[tauri::command]
#[specta::specta]
pub async fn delete_note(app: State<'_, App>, bundle: Uuid, id: Uuid) -> Answer<()> {
    Ok(app.unlocked().await?.journal.delete_annotation(bundle, id).await?)
}

/// What a reply to a bundle can be made of.
#[tauri::command]
#[specta::specta]
pub async fn reply_desk(app: State<'_, App>, bundle: Uuid) -> Answer<ReplyDesk> {
    let journal = &app.unlocked().await?.journal;
    let answering = journal.answering(bundle).await?;
    let notes = replies::room_notes(journal, bundle).await?;
    let mut pieces = Vec::new();
    for listed in &journal.bundle(bundle).await?.items {
        if notes.iter().any(|note| note.item == listed.id) {
            pieces.push(room::piece_of(listed)?);
        }
    }
    let from = journal.address_name().await?;
    Ok(ReplyDesk {
        client: answering.client,
        is_wanted: answering.reply_to.is_some(),
        is_compared: answering.compared,
        from,
        pieces,
        notes,
    })
}

/// Seals these notes of a bundle, signed so, and lets the person choose where the file goes; none when they cancelled.
#[tauri::command]
#[specta::specta]
pub async fn save_reply(handle: AppHandle, app: State<'_, App>, bundle: Uuid, from: String, notes: Vec<Uuid>) -> Answer<Option<SavedFile>> {
    let (token, sealed) = {
        let open = app.unlocked().await?;
        (open.art_token.clone(), replies::seal(&open.journal, bundle, from, &notes).await?)
    };
    let chosen = dialogs::save_as(&handle, "dialog-save-reply", &say("dialog-reply-file-name"), Kind::Reply).await;
    let Some(destination) = chosen else { return Ok(None) };
    let _under_way = app.outside.lock().await;
    // Held until the room knows of it: locking waits.
    let open = app.still_unlocked(&token).await?;
    Ok(Some(SavedFile { file_name: sealed.save(&open.journal, destination).await? }))
}
