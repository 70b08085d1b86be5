//! The support card. These commands need no open journal and touch none.

use std::path::PathBuf;

use tauri::{AppHandle, Manager};

use crate::{
    ipc::{Answer, AppError},
    support_card::{self, SupportCard},
};

/// What the person put on their support card.
#[tauri::command]
#[specta::specta]
pub async fn support_card(handle: AppHandle) -> Answer<SupportCard> {
    let folder = folder(&handle)?;
    tauri::async_runtime::spawn_blocking(move || support_card::read(&folder)).await?
}

/// Stores it in a plain file outside the journal. It answers once the disk has it.
#[tauri::command]
#[specta::specta]
pub async fn save_support_card(handle: AppHandle, card: SupportCard) -> Answer<()> {
    let folder = folder(&handle)?;
    tauri::async_runtime::spawn_blocking(move || support_card::write(&folder, &card)).await?
}

/// Puts a card that cannot be read beside the place of a new one.
#[tauri::command]
#[specta::specta]
pub async fn set_support_card_aside(handle: AppHandle) -> Answer<()> {
    let folder = folder(&handle)?;
    tauri::async_runtime::spawn_blocking(move || support_card::set_aside(&folder)).await?
}

fn folder(handle: &AppHandle) -> Answer<PathBuf> {
    handle.path().app_config_dir().map_err(|_| AppError::NoAccess)
}
