//! Making a journal, and its recovery words: shown, saved as a sheet, confirmed. They are in memory until they are confirmed or the
//! journal locks, and nowhere else.

use afterglow_journal::{Journal, JournalError, Role};
use afterglow_report::Kit;
use afterglow_vault::{NewVault, RecoveryWords, Vault, VaultError, WorkFactor};
use fluent_bundle::FluentArgs;
use secrecy::ExposeSecret;
use serde::Serialize;
use specta::Type;
use tauri::{AppHandle, State};
use uuid::Uuid;
use zeroize::Zeroizing;

use super::door::{ENDING, enter, place};
use crate::{
    app::{App, PendingRecovery, Unlocked, held},
    dialogs::{self, Kind},
    ipc::{Answer, AppError, Typed},
    language::spoken,
    report_input::lines,
    saving,
    words::{name_of, say, say_with},
};

/// Recovery words to show, and which of them to ask for.
#[derive(Serialize, Type)]
pub struct RecoveryStep {
    /// The 24 words in order.
    words: Vec<String>,
    /// Three places to confirm, from 1.
    ask: [u32; 3],
}

/// A file that was saved.
#[derive(Serialize, Type)]
pub struct SavedFile {
    /// Its name without the folder.
    pub file_name: String,
}

/// Makes a journal, or a reading room, and opens it.
#[tauri::command]
#[specta::specta]
pub async fn create_journal(handle: AppHandle, app: State<'_, App>, name: String, passphrase: Typed, role: Role) -> Answer<RecoveryStep> {
    if app.unlocked().await.is_ok() {
        return Err(AppError::InUse);
    }
    let folder = place(&handle, &app)?.join(format!("{}{ENDING}", folder_name(&name)?));
    let new = match NewVault::begin(&folder, passphrase.0, WorkFactor::STANDARD).await {
        Err(VaultError::AlreadyExists) if Vault::recognise(&folder).is_ok() => return Err(AppError::JournalExists),
        begun => begun?,
    };
    let (journal, words) = Journal::create(new, role, name_of).await?;
    enter(&handle, &app, folder, journal).await?;
    Ok(step(&*app.unlocked().await?, words))
}

/// Saves the words as a sheet to print; none when the person cancelled.
#[tauri::command]
#[specta::specta]
pub async fn save_recovery_kit(handle: AppHandle, app: State<'_, App>) -> Answer<Option<SavedFile>> {
    let token = app.unlocked().await?.art_token.clone();
    let Some(file) = dialogs::save_as(&handle, "dialog-save-kit", &say("dialog-kit-file-name"), Kind::Pdf).await else { return Ok(None) };
    let kit = {
        let open = app.still_unlocked(&token).await?;
        let pending = held(&open.recovery);
        kit(&open, &pending.as_ref().ok_or(AppError::NotFound)?.words)
    };
    let _under_way = app.outside.lock().await;
    let file_name = tauri::async_runtime::spawn_blocking(move || saving::whole(&file, &afterglow_report::recovery_kit(&kit)?)).await??;
    Ok(Some(SavedFile { file_name }))
}

/// Whether the three words are right; from then on they are confirmed and forgotten here.
#[tauri::command]
#[specta::specta]
pub async fn confirm_recovery_words(app: State<'_, App>, answers: Vec<Typed>) -> Answer<bool> {
    let open = app.unlocked().await?;
    {
        let recovery = held(&open.recovery);
        let pending = recovery.as_ref().ok_or(AppError::NotFound)?;
        let words: Vec<&str> = pending.words.words().collect();
        let right = answers.len() == pending.ask.len()
            && pending
                .ask
                .iter()
                .zip(&answers)
                .all(|(place, answer)| answer.0.expose_secret().trim().eq_ignore_ascii_case(words[place - 1]));
        if !right {
            return Ok(false);
        }
    }
    open.journal.set_recovery_confirmed(true).await?;
    *held(&open.recovery) = None;
    Ok(true)
}

/// Makes new recovery words, after the passphrase; the old ones no longer open the journal.
#[tauri::command]
#[specta::specta]
pub async fn renew_recovery_words(app: State<'_, App>, passphrase: Typed) -> Answer<RecoveryStep> {
    let open = app.unlocked().await?;
    let confirmed = open.journal.settings().await?.recovery_confirmed;
    // Noted first: were it cut short after the words changed, nobody would know that the old ones are of no use.
    open.journal.set_recovery_confirmed(false).await?;
    match open.journal.replace_recovery(passphrase.0, WorkFactor::STANDARD).await {
        Ok(words) => Ok(step(&open, words)),
        Err(error) => {
            // Only then is it sure that nothing was replaced.
            if matches!(error, JournalError::Vault(VaultError::WrongPassphrase)) {
                open.journal.set_recovery_confirmed(confirmed).await?;
            }
            Err(error.into())
        }
    }
}

fn step(open: &Unlocked, words: RecoveryWords) -> RecoveryStep {
    let shown = words.words().map(str::to_owned).collect();
    let ask = three_places();
    *held(&open.recovery) = Some(PendingRecovery { words, ask });
    RecoveryStep { words: shown, ask: ask.map(|place| u32::try_from(place).unwrap_or_default()) }
}

/// Three different places from 1 to 24, in order, one from each third, so that nobody is asked for neighbours.
fn three_places() -> [usize; 3] {
    let random = Uuid::new_v4().into_bytes();
    [0, 1, 2].map(|third| 1 + third * 8 + usize::from(random[third] % 8))
}

fn kit(open: &Unlocked, words: &RecoveryWords) -> Kit {
    let today = afterglow_journal::LocalTime::now().local.date();
    let name = open.place.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let mut arguments = FluentArgs::new();
    arguments.set("name", name);
    arguments.set("date", lines::day(today));
    Kit {
        language: spoken().tag().into(),
        date: today,
        title: say("report-kit-title"),
        subtitle: say_with("report-kit-subtitle", &arguments),
        before: vec![say("report-kit-what"), say("report-kit-keep")],
        words: words.words().map(|word| Zeroizing::new(word.to_owned())).collect(),
        after: vec![say("report-kit-use"), say("report-kit-without-app")],
    }
}

/// The name as a folder's name on every system: no separators, no control characters, no dots at the ends, at most 200 bytes.
fn folder_name(name: &str) -> Answer<String> {
    let name = name.trim();
    let forbidden = |c: char| c.is_control() || "/\\:*?\"<>|".contains(c);
    // The names of devices that Windows gives to no file, whatever follows a dot.
    let stem = name.split('.').next().unwrap_or_default().to_ascii_lowercase();
    let numbered = stem.len() == 4 && (stem.starts_with("com") || stem.starts_with("lpt")) && stem.ends_with(|c: char| c.is_ascii_digit());
    let device = numbered || ["con", "prn", "aux", "nul"].contains(&stem.as_str());
    // File systems allow 255 bytes, of which the ending takes some.
    let dotted = name.starts_with('.') || name.ends_with('.');
    if name.is_empty() || device || dotted || name.len() > 200 || name.chars().any(forbidden) {
        return Err(AppError::NameInvalid);
    }
    Ok(name.to_owned())
}
