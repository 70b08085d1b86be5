//! Moving the journal to another folder. It locks first: what is copied is at rest, and the window shows nothing of it meanwhile.

use std::{
    ops::ControlFlow,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use afterglow_vault::{Relocation, Vault};
use serde::Serialize;
use specta::Type;
use tauri::{AppHandle, Emitter, Manager, State};

use crate::{
    app::{App, Door, held},
    dialogs,
    ipc::{Answer, AppError},
    remembered,
    stopping::Stopping,
    window,
};

/// Tells how far a move is.
const PROGRESS: &str = "move-progress";
/// The time between two such words; more often than this nobody can read.
const BEAT: Duration = Duration::from_millis(100);

/// How far a move is; the event `move-progress`.
#[derive(Clone, Serialize, Type)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum MoveProgress {
    /// Files are being copied to another disk.
    Copying {
        /// Megabytes (10⁶ bytes) that lie at the new place.
        done_mb: u32,
        /// Megabytes in all.
        total_mb: u32,
    },
    /// It has ended, well or not; where the program stands says how.
    Over,
}

/// How the last move ended.
#[derive(Clone, Serialize, Type)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum MoveOutcome {
    /// The journal lies at its new place and nowhere else.
    Moved,
    /// It lies at its new place; the old folder could not be removed and is a second copy.
    OldRemains {
        /// The old folder.
        folder: String,
    },
    /// The person stopped it; the journal lies where it was.
    Stopped,
    /// It could not be moved and lies where it was.
    Failed {
        /// Why.
        reason: AppError,
    },
}

/// Lets the person choose a folder and moves the journal there, locked; false when they chose none, or when something could not be
/// written before locking, which the page then tells. A place that cannot be is refused before anything is locked.
#[tauri::command]
#[specta::specta]
pub async fn move_journal(handle: AppHandle, app: State<'_, App>) -> Answer<bool> {
    let (token, place) = {
        let open = app.unlocked().await?;
        (open.art_token.clone(), open.place.clone())
    };
    let Some(parent) = dialogs::choose_folder(&handle, "dialog-move-journal").await else { return Ok(false) };
    let (dir, into) = (place.clone(), parent.clone());
    tauri::async_runtime::spawn_blocking(move || Vault::place_after_move(&dir, &into)).await??;
    drop(app.still_unlocked(&token).await?);
    if !window::flush(&handle, false).await {
        return Ok(false);
    }
    tauri::async_runtime::spawn(async move { run(&handle, parent).await });
    Ok(true)
}

/// Stops a move: what was copied is removed, and the journal stays where it is.
#[tauri::command]
#[specta::specta]
pub async fn cancel_move(app: State<'_, App>) -> Answer<()> {
    app.stops.moving.now();
    Ok(())
}

async fn run(handle: &AppHandle, parent: PathBuf) {
    let app = handle.state::<App>();
    let _under_way = app.outside.lock().await;
    app.stops.all();
    let stopping = app.stops.moving.begin();
    let Some(place) = app.close_journal(Door::Moving).await else { return };
    window::renew(handle);
    let (teller, from) = (handle.clone(), place.clone());
    let moved = tauri::async_runtime::spawn_blocking(move || relocate(&teller, &stopping, &from, &parent)).await;
    let (now_at, outcome) = match moved.map_err(AppError::from).flatten() {
        Ok(Relocation::Done(new)) => (new, MoveOutcome::Moved),
        Ok(Relocation::OldRemains { vault, old }) => (vault, MoveOutcome::OldRemains { folder: old.display().to_string() }),
        Ok(Relocation::Stopped) => (place, MoveOutcome::Stopped),
        Err(reason) => (place, MoveOutcome::Failed { reason }),
    };
    remembered::remember(handle, &now_at);
    *held(&app.move_outcome) = Some(outcome);
    *app.door.write().await = Door::Locked(now_at);
    let _ = handle.emit(PROGRESS, MoveProgress::Over);
}

fn relocate(handle: &AppHandle, stopping: &Stopping, place: &Path, parent: &Path) -> Answer<Relocation> {
    let mut told: Option<Instant> = None;
    Ok(Vault::relocate(place, parent, |done, total| {
        if stopping.is_stopped() {
            return ControlFlow::Break(());
        }
        if told.is_none_or(|at| at.elapsed() >= BEAT) {
            told = Some(Instant::now());
            let _ = handle.emit(PROGRESS, MoveProgress::Copying { done_mb: megabytes(done), total_mb: megabytes(total) });
        }
        ControlFlow::Continue(())
    })?)
}

fn megabytes(bytes: u64) -> u32 {
    u32::try_from(bytes.div_ceil(1_000_000)).unwrap_or(u32::MAX)
}
