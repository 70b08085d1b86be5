//! The language of everything, which is asked for and chosen before a journal is open, too.

use serde::Serialize;
use specta::Type;
use tauri::{AppHandle, State};

use crate::{
    app::{App, Unlocked},
    ipc::Answer,
    language::{Language, LanguageChoice, speak, spoken},
    remembered, window,
};

/// What the person chose, and what that comes to.
#[derive(Serialize, Type)]
pub struct Speech {
    chosen: LanguageChoice,
    language: Language,
}

/// The language of the window.
#[tauri::command]
#[specta::specta]
pub async fn language(handle: AppHandle) -> Answer<Speech> {
    Ok(Speech { chosen: remembered::language(&handle), language: spoken() })
}

/// Chooses the language of everything. What is searched for by names is found by those of the new language from then on.
#[tauri::command]
#[specta::specta]
pub async fn choose_language(handle: AppHandle, app: State<'_, App>, choice: LanguageChoice) -> Answer<Speech> {
    remembered::remember_language(&handle, choice);
    speak(choice.language());
    window::check_spelling(&handle);
    if let Ok(open) = app.unlocked().await {
        name_in_search(&open).await;
    }
    Ok(Speech { chosen: choice, language: spoken() })
}

/// Lets an open journal be searched by the names of the language that is spoken. A full disk that refuses this keeps nobody from reading:
/// names are then found in the language of before, and the next unlocking tries again.
pub async fn name_in_search(open: &Unlocked) {
    let _ = open.journal.use_names(spoken() as u32).await;
}
