//! Opening and locking a journal. Making one, and its recovery words, live in recovery.rs.

use std::path::{Path, PathBuf};

use afterglow_journal::{Journal, LocalTime, Preferences, Role};
use afterglow_vault::{RecoveryWords, UnlockKey, Vault, WorkFactor};
use secrecy::ExposeSecret;
use serde::Serialize;
use specta::Type;
use tauri::{AppHandle, Manager, State};
use uuid::Uuid;

use super::{language::name_in_search, moving::MoveOutcome};
use crate::{
    app::{App, Door, Unlocked, held},
    dialogs,
    ipc::{Answer, AppError, Typed},
    remembered, window,
    words::name_of,
};

/// What a journal's folder name ends with.
pub const ENDING: &str = ".afterglow";

/// Which screen is right.
#[derive(Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// No journal is known.
    Welcome,
    /// A journal is known and locked.
    Locked,
    /// It is locked and being moved to another folder.
    Moving,
    /// A journal is open.
    Unlocked,
}

/// Where the program stands.
#[derive(Serialize, Type)]
pub struct AppState {
    phase: Phase,
    /// What the open vault is for; a journal while none is open.
    role: Role,
    /// The journal that is open, or was last.
    journal: Option<JournalPlace>,
    /// How the open journal wants the app to look.
    preferences: Option<Preferences>,
    /// Open, but its recovery words were never confirmed.
    recovery_pending: bool,
    /// The part of picture addresses that is new at each unlock; empty while locked.
    art_token: String,
    /// How the last move of the journal ended, until it is opened.
    move_outcome: Option<MoveOutcome>,
    /// The present moment.
    now: LocalTime,
}

/// A journal's name and its folder, for people.
#[derive(Serialize, Type)]
pub struct JournalPlace {
    name: String,
    folder: String,
}

/// How a passphrase stands against somebody who has the files and time.
#[derive(Serialize, Type)]
pub struct Strength {
    /// 0 (falls at once) to 4 (strong), by zxcvbn (Wheeler, USENIX Security 2016).
    score: u32,
    /// The power of ten of guesses it takes.
    #[specta(type = u32)]
    guesses_log10: f64,
    /// The time at ten thousand guesses a second, zxcvbn's figure for slow hashing such as scrypt.
    crack_time: CrackTime,
}

/// A span of time, as coarse as the estimate is.
#[derive(Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum CrackTime {
    /// Less than a minute.
    Instant,
    /// Less than an hour.
    Minutes,
    /// Less than a day.
    Hours,
    /// Less than a month.
    Days,
    /// Less than a year.
    Months,
    /// Less than a century.
    Years,
    /// More.
    Centuries,
}

/// Where the program stands.
#[tauri::command]
#[specta::specta]
pub async fn app_state(app: State<'_, App>) -> Answer<AppState> {
    state(&app).await
}

/// Where the next journal would be made.
#[tauri::command]
#[specta::specta]
pub async fn proposed_place(handle: AppHandle, app: State<'_, App>) -> Answer<String> {
    Ok(place(&handle, &app)?.display().to_string())
}

/// Lets the person choose where the next journal is made; none when they cancelled.
#[tauri::command]
#[specta::specta]
pub async fn choose_place(handle: AppHandle, app: State<'_, App>) -> Answer<Option<String>> {
    let chosen = dialogs::choose_folder(&handle, "dialog-choose-place").await;
    let shown = chosen.as_ref().map(|path| path.display().to_string());
    if chosen.is_some() {
        *held(&app.chosen_place) = chosen;
    }
    Ok(shown)
}

/// Judges a passphrase while it is typed. It is not kept.
#[tauri::command]
#[specta::specta]
pub async fn passphrase_strength(passphrase: Typed) -> Answer<Strength> {
    // zxcvbn's time grows with the square of the length; what follows the first hundred characters only adds strength.
    let judged: String = passphrase.0.expose_secret().chars().take(100).collect();
    let judged = zeroize::Zeroizing::new(judged);
    let entropy = zxcvbn::zxcvbn(&judged, &["afterglow"]);
    let seconds = entropy.guesses_log10() - 4.0;
    let crack_time = match seconds {
        ..1.8 => CrackTime::Instant,
        ..3.6 => CrackTime::Minutes,
        ..4.9 => CrackTime::Hours,
        ..6.4 => CrackTime::Days,
        ..7.5 => CrackTime::Months,
        ..9.5 => CrackTime::Years,
        _ => CrackTime::Centuries,
    };
    Ok(Strength { score: u32::from(u8::from(entropy.score())), guesses_log10: entropy.guesses_log10(), crack_time })
}

/// Lets the person choose a journal to open.
#[tauri::command]
#[specta::specta]
pub async fn choose_journal(handle: AppHandle, app: State<'_, App>) -> Answer<AppState> {
    if let Some(chosen) = dialogs::choose_folder(&handle, "dialog-choose-journal").await {
        let folder = chosen.clone();
        tauri::async_runtime::spawn_blocking(move || Vault::recognise(&folder)).await??;
        let mut door = app.door.write().await;
        if !matches!(*door, Door::Unlocked(_) | Door::Moving(_)) {
            *held(&app.move_outcome) = None;
            *door = Door::Locked(chosen);
        }
    }
    state(&app).await
}

/// Opens the journal with the passphrase.
#[tauri::command]
#[specta::specta]
pub async fn unlock(handle: AppHandle, app: State<'_, App>, passphrase: Typed) -> Answer<AppState> {
    let place = locked_place(&app).await?;
    let vault = Vault::open(&place, UnlockKey::Passphrase(passphrase.0)).await?;
    enter(&handle, &app, place, Journal::open(vault, name_of).await?).await?;
    state(&app).await
}

/// Opens the journal with the recovery words and gives it a new passphrase.
#[tauri::command]
#[specta::specta]
pub async fn unlock_with_words(handle: AppHandle, app: State<'_, App>, words: Typed, new_passphrase: Typed) -> Answer<AppState> {
    let place = locked_place(&app).await?;
    let words = RecoveryWords::parse(words.0.expose_secret())?;
    let vault = Vault::open(&place, UnlockKey::Recovery(words)).await?;
    let vault = tauri::async_runtime::spawn_blocking(move || {
        vault.change_passphrase(new_passphrase.0, WorkFactor::STANDARD)?;
        Ok::<_, AppError>(vault)
    })
    .await??;
    enter(&handle, &app, place, Journal::open(vault, name_of).await?).await?;
    state(&app).await
}

/// Locks. The UI has written what was being written before it asks.
#[tauri::command]
#[specta::specta]
pub async fn lock(handle: AppHandle) -> Answer<()> {
    window::lock(&handle).await;
    Ok(())
}

/// The UI has written what was being written, or could not.
#[tauri::command]
#[specta::specta]
pub async fn flushed(app: State<'_, App>, all_written: bool) -> Answer<()> {
    if let Some(waiting) = held(&app.flushed).take() {
        // Nobody waits any more when it took too long.
        let _ = waiting.send(all_written);
    }
    Ok(())
}

/// Ends the program though something could not be written. The person was asked.
#[tauri::command]
#[specta::specta]
pub async fn close_anyway(handle: AppHandle) -> Answer<()> {
    window::end(&handle).await;
    Ok(())
}

/// Somebody begins to write: from now on the spelling is checked.
#[tauri::command]
#[specta::specta]
pub async fn check_spelling(handle: AppHandle) -> Answer<()> {
    window::check_spelling(&handle);
    Ok(())
}

/// The person did something.
#[tauri::command]
#[specta::specta]
pub async fn activity(app: State<'_, App>) -> Answer<()> {
    app.touch();
    Ok(())
}

/// Where the next journal is made: as chosen, or among the person's documents.
pub fn place(handle: &AppHandle, app: &App) -> Answer<PathBuf> {
    let chosen = held(&app.chosen_place).clone();
    chosen.or_else(|| handle.path().document_dir().or_else(|_| handle.path().home_dir()).ok()).ok_or(AppError::NoAccess)
}

/// Goes through the door with an open journal.
pub async fn enter(handle: &AppHandle, app: &App, place: PathBuf, journal: Journal) -> Answer<()> {
    let mut door = app.door.write().await;
    if matches!(*door, Door::Unlocked(_) | Door::Moving(_)) {
        journal.lock().await?;
        return Err(AppError::InUse);
    }
    let settings = journal.settings().await?;
    remembered::remember(handle, &place);
    *held(&app.move_outcome) = None;
    app.touch();
    window::zoom(handle, settings.preferences.text_size);
    let open = Unlocked {
        journal,
        place,
        art_token: Uuid::new_v4().simple().to_string(),
        recovery: Default::default(),
        preview: Default::default(),
        leaving: Default::default(),
        dropped: Default::default(),
        waiting: Default::default(),
        arriving: Default::default(),
    };
    name_in_search(&open).await;
    app.open(&mut door, open, settings.role);
    Ok(())
}

async fn locked_place(app: &App) -> Answer<PathBuf> {
    match &*app.door.read().await {
        Door::Locked(place) => Ok(place.clone()),
        Door::Welcome => Err(AppError::NotAJournal),
        Door::Unlocked(_) | Door::Moving(_) => Err(AppError::InUse),
    }
}

/// Where the program stands.
pub async fn state(app: &App) -> Answer<AppState> {
    let door = app.door.read().await;
    let (phase, place, open) = match &*door {
        Door::Welcome => (Phase::Welcome, None, None),
        Door::Locked(place) => (Phase::Locked, Some(place), None),
        Door::Moving(place) => (Phase::Moving, Some(place), None),
        Door::Unlocked(open) => (Phase::Unlocked, Some(&open.place), Some(open)),
    };
    let settings = match open {
        Some(open) => Some(open.journal.settings().await?),
        None => None,
    };
    Ok(AppState {
        phase,
        role: settings.as_ref().map_or(Role::Journal, |settings| settings.role),
        journal: place.map(|place| described(place)),
        recovery_pending: settings.as_ref().is_some_and(|settings| !settings.recovery_confirmed),
        preferences: settings.map(|settings| settings.preferences),
        art_token: open.map(|open| open.art_token.clone()).unwrap_or_default(),
        move_outcome: held(&app.move_outcome).clone(),
        now: LocalTime::now(),
    })
}

fn described(place: &Path) -> JournalPlace {
    let name = place.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    JournalPlace { name: name.strip_suffix(ENDING).unwrap_or(&name).to_owned(), folder: place.display().to_string() }
}
