//! The reading room: clients, taking a bundle in, reading it, and the end of an appointment.

use std::{
    ops::ControlFlow,
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use afterglow_journal::{BundleSummary, ChosenClient, Client, ClientId};
use afterglow_share::{Recipient, check_words, look_alike};
use serde::Serialize;
use specta::Type;
use tauri::{AppHandle, Emitter, Manager, State};
use uuid::Uuid;

use crate::{
    app::{App, Unlocked, held},
    art_protocol,
    dialogs::{self, Kind},
    given_piece::{GivenBody, GivenPiece},
    ipc::{Answer, AppError, Typed},
    outside,
    refusal::Refusal,
    room::{self, Arrived, BundleStep, Checked, Going},
};

/// Tells how far a bundle is.
const PROGRESS: &str = "bundle-progress";

/// A bundle that waits for the person.
#[derive(Default)]
pub enum Arriving {
    /// None does.
    #[default]
    None,
    /// This file waits for its passphrase.
    Locked(PathBuf),
    /// It waits to be told whose it is.
    Checked(Arc<Checked>),
}

/// What became of a file.
#[derive(Serialize, Type)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum Arrival {
    /// It can be read.
    Here {
        /// Whose it is.
        client: ClientId,
        /// Which.
        bundle: Uuid,
        /// Whether it was here before.
        was_here: bool,
    },
    /// It opens with a passphrase.
    NeedsPassphrase {
        /// The file's name without its folder.
        file_name: String,
    },
    /// It is sound, and nobody knows whose it is.
    WhoseIsIt {
        /// How the sender calls themselves; may be empty.
        sender: String,
        /// A client whose name looks like that and is written with other letters.
        looks_like: Option<String>,
        /// Where it wants its replies; none where it wants none.
        address: Option<ClientAddress>,
    },
    /// Nothing of it was taken in; only of a file that was dropped, since others may come after it.
    Refused {
        /// Why.
        reason: AppError,
    },
}

/// One of the files that were dropped.
#[derive(Serialize, Type)]
pub struct DroppedBundle {
    /// Its name without its folder.
    file_name: String,
    /// What became of it.
    arrival: Arrival,
    /// How many wait after it.
    left: u32,
}

/// How far a bundle is; the event `bundle-progress`.
#[derive(Clone, Copy, Serialize, Type)]
pub struct BundleProgress {
    step: BundleStep,
    /// Of this step, 0 to 100.
    percent: u32,
}

/// The address for replies that a bundle came with.
#[derive(Serialize, Type)]
pub struct ClientAddress {
    /// The address, `age1...`.
    address: String,
    /// The six words that stand for it.
    words: Vec<String>,
}

/// A bundle to be read.
#[derive(Serialize, Type)]
pub struct RoomBundle {
    /// Which, when and from whom.
    summary: BundleSummary,
    /// Whose it is.
    client: Client,
    /// The language of the words.
    language: String,
    /// Whether a report came along, and was not closed.
    has_report: bool,
    /// Its pieces, in the order they were given.
    pieces: Vec<GivenPiece>,
}

/// All clients by name, with their bundles.
#[tauri::command]
#[specta::specta]
pub async fn room_clients(app: State<'_, App>) -> Answer<Vec<Client>> {
    Ok(app.unlocked().await?.journal.clients().await?)
}

/// Calls a client otherwise.
#[tauri::command]
#[specta::specta]
pub async fn rename_client(app: State<'_, App>, id: ClientId, name: String) -> Answer<()> {
    Ok(app.unlocked().await?.journal.rename_client(id, &name).await?)
}

/// Removes a client for good, with everything of theirs.
#[tauri::command]
#[specta::specta]
pub async fn remove_client(app: State<'_, App>, id: ClientId) -> Answer<()> {
    Ok(app.unlocked().await?.journal.remove_client(id).await?)
}

/// Removes a bundle for good, with what was noted on it.
#[tauri::command]
#[specta::specta]
pub async fn remove_bundle(app: State<'_, App>, id: Uuid) -> Answer<()> {
    Ok(app.unlocked().await?.journal.remove_bundle(id).await?)
}

/// The address for replies that a bundle came with, and its check words; none where it came without.
#[tauri::command]
#[specta::specta]
pub async fn client_address(app: State<'_, App>, bundle: Uuid) -> Answer<Option<ClientAddress>> {
    address_of(app.unlocked().await?.journal.bundle(bundle).await?.reply_to)
}

/// Notes that the check words of this address were compared, with which a bundle came.
#[tauri::command]
#[specta::specta]
pub async fn note_compared(app: State<'_, App>, bundle: Uuid, address: String) -> Answer<()> {
    Ok(app.unlocked().await?.journal.note_compared(bundle, &address).await?)
}

/// Lets the person choose a bundle and takes it in; none when they chose nothing.
#[tauri::command]
#[specta::specta]
pub async fn open_bundle(handle: AppHandle, app: State<'_, App>) -> Answer<Option<Arrival>> {
    let token = app.unlocked().await?.art_token.clone();
    match dialogs::choose_file(&handle, "dialog-open-bundle", &[Kind::Bundle]).await {
        Some(path) => Ok(Some(open(&handle, &*app.still_unlocked(&token).await?, path, None).await?)),
        None => Ok(None),
    }
}

/// Takes in the next of the files that were dropped on the window; none when none waits. One that is stopped takes with it those after it.
#[tauri::command]
#[specta::specta]
pub async fn open_dropped_bundle(handle: AppHandle, app: State<'_, App>) -> Answer<Option<DroppedBundle>> {
    let open_room = app.unlocked().await?;
    let next = held(&open_room.waiting).pop_front();
    let Some(path) = next else { return Ok(None) };
    let file_name = name_of(&path);
    let arrival = open(&handle, &open_room, path, None).await.unwrap_or_else(|reason| Arrival::Refused { reason });
    let mut waiting = held(&open_room.waiting);
    if matches!(arrival, Arrival::Refused { reason: AppError::Stopped }) {
        waiting.clear();
    }
    Ok(Some(DroppedBundle { file_name, arrival, left: u32::try_from(waiting.len()).unwrap_or(u32::MAX) }))
}

/// Opens the bundle that waits for its passphrase. Where it could not be opened, it goes on waiting, unless it was stopped.
#[tauri::command]
#[specta::specta]
pub async fn open_bundle_with(handle: AppHandle, app: State<'_, App>, passphrase: Typed) -> Answer<Arrival> {
    let open_room = app.unlocked().await?;
    let path = match &*held(&open_room.arriving) {
        Arriving::Locked(path) => path.clone(),
        Arriving::None | Arriving::Checked(_) => return Err(AppError::NotFound),
    };
    let arrival = open(&handle, &open_room, path.clone(), Some(passphrase)).await;
    // It can be tried again: with another passphrase, once the disk has room, where the file is there again.
    if !matches!(arrival, Ok(_) | Err(AppError::Stopped)) {
        *held(&open_room.arriving) = Arriving::Locked(path);
    }
    arrival
}

/// Takes in the bundle that waits to be told whose it is: a known client's, or else that of a new one of this name. `compared` says that the
/// check words of its address were compared with them. Where it could not be taken in, it goes on waiting, unless it was stopped.
#[tauri::command]
#[specta::specta]
pub async fn take_in_bundle(
    handle: AppHandle,
    app: State<'_, App>,
    client: Option<ClientId>,
    name: String,
    compared: bool,
) -> Answer<Arrival> {
    let open_room = app.unlocked().await?;
    let waiting = match &*held(&open_room.arriving) {
        Arriving::Checked(checked) => Arc::clone(checked),
        Arriving::None | Arriving::Locked(_) => return Err(AppError::NotFound),
    };
    let chosen = client.map_or_else(|| ChosenClient::New(name), ChosenClient::Known);
    let taken = room::take_in(&open_room.journal, &waiting, &chosen, compared, &going(&handle, &app)).await;
    if matches!(taken, Ok(_) | Err(AppError::Stopped)) {
        *held(&open_room.arriving) = Arriving::None;
    }
    let bundle = waiting.id();
    tauri::async_runtime::spawn_blocking(move || drop(waiting)).await?;
    let client = taken?;
    art_protocol::make_ahead(&handle, &open_room.art_token, bundle);
    Ok(Arrival::Here { client, bundle, was_here: false })
}

/// Gives up the bundle that waits; nothing of it stays.
#[tauri::command]
#[specta::specta]
pub async fn set_bundle_aside(app: State<'_, App>) -> Answer<()> {
    let waiting = std::mem::take(&mut *held(&app.unlocked().await?.arriving));
    tauri::async_runtime::spawn_blocking(move || drop(waiting)).await?;
    Ok(())
}

/// Stops the bundle that is being taken in; nothing of it stays.
#[tauri::command]
#[specta::specta]
pub async fn stop_bundle(app: State<'_, App>) -> Answer<()> {
    app.stops.bundle.now();
    Ok(())
}

/// A bundle and the list of its pieces.
#[tauri::command]
#[specta::specta]
pub async fn room_bundle(app: State<'_, App>, id: Uuid) -> Answer<RoomBundle> {
    let open = app.unlocked().await?;
    let bundle = open.journal.bundle(id).await?;
    let clients = open.journal.clients().await?;
    let client = clients.into_iter().find(|client| client.id == bundle.summary.client_id).ok_or(AppError::NotFound)?;
    Ok(RoomBundle {
        summary: bundle.summary,
        client,
        language: bundle.language,
        has_report: bundle.report_length.is_some(),
        pieces: bundle.items.iter().map(room::piece_of).collect::<Answer<_>>()?,
    })
}

/// All of a piece.
#[tauri::command]
#[specta::specta]
pub async fn room_piece(app: State<'_, App>, bundle: Uuid, id: Uuid) -> Answer<GivenBody> {
    let (row, body) = app.unlocked().await?.journal.bundle_item(bundle, id).await?;
    room::body_of(&row, body)
}

/// Marks the appointment as done, and closes for good what may not be kept.
#[tauri::command]
#[specta::specta]
pub async fn finish_appointment(app: State<'_, App>, bundle: Uuid) -> Answer<()> {
    let open = app.unlocked().await?;
    let items = open.journal.bundle(bundle).await?.items;
    let closing: Vec<_> = items.iter().map(room::closed).collect::<Answer<Vec<_>>>()?.into_iter().flatten().collect();
    Ok(open.journal.finish_bundle(bundle, &closing).await?)
}

async fn open(handle: &AppHandle, open_room: &Unlocked, path: PathBuf, passphrase: Option<Typed>) -> Answer<Arrival> {
    let app = handle.state::<App>();
    // From here on, so that locking stops it, however long the disk takes to answer.
    let going = going(handle, &app);
    // What waited before is given up for this one.
    *held(&open_room.arriving) = Arriving::None;
    let file = path.clone();
    let (sealed, length) = tauri::async_runtime::spawn_blocking(move || outside::open(&file)).await??;
    let passphrase = passphrase.map(|Typed(passphrase)| passphrase);
    let arrived = room::arrive(&open_room.journal, sealed, length, passphrase, &going).await;
    match arrived {
        Ok(Arrived::Here { client, bundle, was_here }) => {
            art_protocol::make_ahead(handle, &open_room.art_token, bundle);
            Ok(Arrival::Here { client, bundle, was_here })
        }
        Ok(Arrived::WhoseIsIt(checked)) => {
            let address = address_of(checked.address().map(str::to_owned))?;
            let arrival = Arrival::WhoseIsIt {
                sender: checked.sender().to_owned(),
                looks_like: looks_like(open_room, checked.sender()).await?,
                address,
            };
            *held(&open_room.arriving) = Arriving::Checked(Arc::new(checked));
            Ok(arrival)
        }
        Err(AppError::Refused { reason: Refusal::NeedsPassphrase }) => {
            let file_name = name_of(&path);
            *held(&open_room.arriving) = Arriving::Locked(path);
            Ok(Arrival::NeedsPassphrase { file_name })
        }
        Err(error) => Err(error),
    }
}

/// A client whose name can be taken for this one, and is another.
async fn looks_like(open_room: &Unlocked, name: &str) -> Answer<Option<String>> {
    let is_other = |known: &str| known.to_lowercase() != name.to_lowercase() && look_alike(known, name);
    Ok(open_room.journal.clients().await?.into_iter().map(|client| client.name).find(|known| is_other(known)))
}

/// An address with the words that stand for it.
fn address_of(address: Option<String>) -> Answer<Option<ClientAddress>> {
    let Some(address) = address else { return Ok(None) };
    let recipient: Recipient = address.parse()?;
    Ok(Some(ClientAddress { address, words: check_words(&recipient).map(str::to_owned).to_vec() }))
}

/// A file's name without its folder.
fn name_of(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// Tells the window how far it is, no more than a hundred times a step, and stops when it is asked to.
fn going(handle: &AppHandle, app: &App) -> Going {
    let (handle, stopping) = (handle.clone(), app.stops.bundle.begin());
    let told = AtomicU64::new(u64::MAX);
    Arc::new(move |step, done, total| {
        let percent = done.saturating_mul(100).checked_div(total).unwrap_or(100).min(100);
        let place = step as u64 * 1000 + percent;
        if told.swap(place, Ordering::Relaxed) != place {
            // Taking a large bundle in is no idleness.
            handle.state::<App>().touch();
            let _ = handle.emit(PROGRESS, BundleProgress { step, percent: u32::try_from(percent).unwrap_or(100) });
        }
        if stopping.is_stopped() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    })
}
