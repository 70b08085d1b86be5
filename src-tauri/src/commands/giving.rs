//! Giving a bundle: made, looked at, sealed and saved, and noted in the ledger. What is in one is in `giving`.

use std::sync::{
    Arc,
    atomic::{AtomicU32, Ordering},
};

use afterglow_journal::{ArtworkId, CheckInId, EntryId, GivenBundle, GivenKind, Holder, Recipient, RecipientId, SessionId};
use afterglow_share::{PageWords, Sender};
use fluent_bundle::FluentArgs;
use serde::{Deserialize, Serialize};
use specta::Type;
use tauri::{AppHandle, Emitter, State};
use uuid::Uuid;

use super::{recovery::SavedFile, report::report_of};
use crate::{
    app::{App, Unlocked, held},
    dialogs::{self, Kind},
    giving::{self, Addressed, LeavingPiece, Opens},
    ipc::{Answer, AppError, Typed},
    language::spoken,
    report_input::{PieceId, ReportSelection},
    words::{say, say_with},
};

/// Tells how far a bundle is.
const PROGRESS: &str = "giving-progress";
/// So many bytes are sealed before the window hears of it again.
const TELLING: u64 = 1 << 22;

/// Whom a bundle is for.
#[derive(Clone, Deserialize, Type)]
#[serde(tag = "kind", content = "to", rename_all = "snake_case")]
pub enum Receiver {
    /// Somebody whose card was taken in.
    Person(RecipientId),
    /// Whoever knows a passphrase; as the person calls them.
    Passphrase(String),
}

/// What a bundle is made of.
#[derive(Deserialize, Type)]
pub struct BundleWish {
    /// The pieces, and what is left out of them.
    pieces: ReportSelection,
    /// Whether the report of them goes along.
    with_report: bool,
    /// Under which name it is sent; may be empty.
    from: String,
    /// Whom it is for.
    receiver: Receiver,
}

/// A bundle to look at before it leaves.
#[derive(Serialize, Type)]
pub struct LeavingBundle {
    /// Its number in addresses of pictures.
    number: u32,
    /// Whom it is for.
    given_to: String,
    /// Whether it is sealed with a passphrase.
    with_passphrase: bool,
    /// Whether it is for a card of which nobody compared the words.
    is_unproven: bool,
    /// Under which name it is sent; may be empty.
    from: String,
    /// How many bytes are sealed.
    #[specta(type = u32)]
    length: u64,
    /// The report; none where it does not go along.
    report: Option<LeavingReport>,
    pieces: Vec<LeavingPiece>,
}

/// The report in a bundle, as it was written.
#[derive(Serialize, Type)]
pub struct LeavingReport {
    /// How many bytes of the bundle it is.
    #[specta(type = u32)]
    bytes: u64,
    /// Its pages.
    pages: ReportPages,
}

/// The pages of a report that was written.
#[derive(Serialize, Type)]
pub struct ReportPages {
    /// How many there are.
    pub count: u32,
    /// Width of the first in points.
    #[specta(type = u32)]
    pub width: f32,
    /// Height of the first in points.
    #[specta(type = u32)]
    pub height: f32,
}

/// What is being done.
#[derive(Clone, Copy, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum GivingStep {
    /// Pieces are put together.
    Making,
    /// The file is sealed and written.
    Sealing,
}

/// How far a bundle is; the event `giving-progress`.
#[derive(Clone, Serialize, Type)]
pub struct GivingProgress {
    step: GivingStep,
    /// Pieces, or megabytes.
    done: u32,
    /// Of how many.
    total: u32,
}

static MADE: AtomicU32 = AtomicU32::new(0);

/// The name under which the person sends.
#[tauri::command]
#[specta::specta]
pub async fn sender_name(app: State<'_, App>) -> Answer<String> {
    Ok(app.unlocked().await?.journal.address_name().await?)
}

/// Makes the bundle and shows what is in it. One that was made before is gone.
#[tauri::command]
#[specta::specta]
pub async fn make_bundle(handle: AppHandle, app: State<'_, App>, wish: BundleWish) -> Answer<LeavingBundle> {
    let token = app.unlocked().await?.art_token.clone();
    let stopping = app.stops.giving.begin();
    let report = match wish.with_report {
        true => Some(report_of(handle.clone(), &app, &token, &wish.pieces, stopping.clone()).await?),
        false => None,
    };
    let open = app.still_unlocked(&token).await?;
    drop(held(&open.leaving).take());
    let (given_to, opens, is_unproven) = match wish.receiver {
        Receiver::Person(of) => {
            let person = present(&open, of).await?;
            (person.name, Opens::Key { of, address: person.address.parse()? }, person.compared_at.is_none())
        }
        Receiver::Passphrase(name) => (name.trim().to_owned(), Opens::Passphrase, false),
    };
    open.journal.set_address_name(&wish.from).await?;
    let replies = giving::identity_for(&open.journal, &opens).await?;
    let sender = Sender { name: wish.from, reply_to: Some(replies.recipient()), language: spoken().tag().into() };
    let tells = |piece: usize, pieces: usize| {
        app.touch();
        tell(&handle, GivingStep::Making, piece as u64, pieces as u64);
        if stopping.is_stopped() { Err(AppError::Stopped) } else { Ok(()) }
    };
    let words = page_words(&sender.name, &given_to);
    let leaving = giving::make(&open.journal, &wish.pieces, &sender, report, words, tells).await?;
    let addressed = Arc::new(Addressed { leaving, given_to, opens, replies });
    let made = Arc::clone(&addressed);
    let (pieces, report) = tauri::async_runtime::spawn_blocking(move || {
        let pieces = made.leaving.pieces(&stopping)?;
        Ok::<_, AppError>((pieces, made.leaving.report()?))
    })
    .await??;
    let number = 1 + MADE.fetch_add(1, Ordering::Relaxed);
    let written = &addressed.leaving.written;
    let shown = LeavingBundle {
        number,
        given_to: addressed.given_to.clone(),
        with_passphrase: matches!(addressed.opens, Opens::Passphrase),
        is_unproven,
        from: written.manifest.from.clone(),
        length: written.length,
        report: report.zip(written.manifest.report).map(|(report, file)| {
            let (width, height) = report.size(0).unwrap_or_default();
            let pages = ReportPages { count: u32::try_from(report.count()).unwrap_or(u32::MAX), width, height };
            LeavingReport { bytes: file.length, pages }
        }),
        pieces,
    };
    *held(&open.leaving) = Some((number, addressed));
    Ok(shown)
}

/// Seals what was shown to whom it was made for, saves it where the person says, and notes it; none when they cancelled the dialog. The
/// passphrase is for a bundle that is to be opened with one.
#[tauri::command]
#[specta::specta]
pub async fn save_bundle(handle: AppHandle, app: State<'_, App>, number: u32, passphrase: Option<Typed>) -> Answer<Option<SavedFile>> {
    let open = app.unlocked().await?;
    let token = open.art_token.clone();
    let name = file_name(&waiting(&open, number).await?.given_to);
    drop(open);
    let Some(file) = dialogs::save_as(&handle, "dialog-save-bundle", &name, Kind::Bundle).await else { return Ok(None) };
    let _under_way = app.outside.lock().await;
    // Held until the ledger has it: locking stops the sealing, and waits for what comes after.
    let open = app.still_unlocked(&token).await?;
    let stopping = app.stops.giving.begin();
    let addressed = waiting(&open, number).await?;
    let length = addressed.leaving.written.length;
    let total = length.div_ceil(1_000_000);
    tell(&handle, GivingStep::Sealing, 0, total);
    let mut told = 0;
    let tells = move |done: u64| {
        if done == length || done >= told + TELLING {
            told = done;
            tell(&handle, GivingStep::Sealing, done.div_ceil(1_000_000), total);
        }
    };
    let path = file.path.clone();
    let passphrase = passphrase.map(|Typed(passphrase)| passphrase);
    let file_name = giving::save(&open.journal, &addressed, file, passphrase, &stopping, tells).await?;
    // Another may have been made meanwhile, which goes on waiting.
    drop(held(&open.leaving).take_if(|(made, _)| *made == number));
    *held(&app.last_saved) = Some(path);
    Ok(Some(SavedFile { file_name }))
}

/// Lets the bundle go that was made and not saved.
#[tauri::command]
#[specta::specta]
pub async fn forget_bundle(app: State<'_, App>) -> Answer<()> {
    app.stops.giving.now();
    drop(held(&app.unlocked().await?.leaving).take());
    Ok(())
}

/// Stops the making or saving of a bundle.
#[tauri::command]
#[specta::specta]
pub async fn stop_giving(app: State<'_, App>) -> Answer<()> {
    app.stops.giving.now();
    Ok(())
}

/// All that was given, the latest first.
#[tauri::command]
#[specta::specta]
pub async fn list_given(app: State<'_, App>) -> Answer<Vec<GivenBundle>> {
    Ok(app.unlocked().await?.journal.list_given().await?)
}

/// The person says of a bundle whether it was saved, where the ledger does not know: it stays there, or else is taken off.
#[tauri::command]
#[specta::specta]
pub async fn settle_given(app: State<'_, App>, bundle: Uuid, saved: bool) -> Answer<()> {
    Ok(app.unlocked().await?.journal.settle_given(bundle, saved).await?)
}

/// Who has a piece, the latest first.
#[tauri::command]
#[specta::specta]
pub async fn holders(app: State<'_, App>, piece: PieceId) -> Answer<Vec<Holder>> {
    let (kind, id) = match piece {
        PieceId::Entry(id) => (GivenKind::Entry, id.0),
        PieceId::Artwork(id) => (GivenKind::Artwork, id.0),
        PieceId::CheckIn(id) => (GivenKind::CheckIn, id.0),
        PieceId::Session(id) => (GivenKind::Session, id.0),
    };
    Ok(app.unlocked().await?.journal.holders(kind, id).await?)
}

/// The pieces that somebody does not have as they are now, without private ones.
#[tauri::command]
#[specta::specta]
pub async fn new_for_person(app: State<'_, App>, id: RecipientId) -> Answer<Vec<PieceId>> {
    let pieces = app.unlocked().await?.journal.new_for(id).await?;
    Ok(pieces.into_iter().map(|(kind, id)| piece_id(kind, id)).collect())
}

const fn piece_id(kind: GivenKind, id: Uuid) -> PieceId {
    match kind {
        GivenKind::Entry => PieceId::Entry(EntryId(id)),
        GivenKind::Artwork => PieceId::Artwork(ArtworkId(id)),
        GivenKind::CheckIn => PieceId::CheckIn(CheckInId(id)),
        GivenKind::Session => PieceId::Session(SessionId(id)),
    }
}

/// The bundle of this number, which was shown, as long as the card that it was made for is in use.
async fn waiting(open: &Unlocked, number: u32) -> Answer<Arc<Addressed>> {
    let found = held(&open.leaving).as_ref().filter(|(made, _)| *made == number).map(|(_, addressed)| Arc::clone(addressed));
    let addressed = found.ok_or(AppError::NotFound)?;
    if let Opens::Key { of, .. } = addressed.opens {
        present(open, of).await?;
    }
    Ok(addressed)
}

/// Somebody whose card was not put away.
async fn present(open: &Unlocked, id: RecipientId) -> Answer<Recipient> {
    let person = open.journal.recipient(id).await?;
    if person.retired_at.is_some() { Err(AppError::CardPutAway { name: person.name }) } else { Ok(person) }
}

/// What the page of a bundle says by itself, in the language that is spoken.
pub(crate) fn page_words(from: &str, given_to: &str) -> PageWords {
    let named = |id: &str, name: &str| {
        let mut arguments = FluentArgs::new();
        arguments.set("name", name.to_owned());
        (!name.is_empty()).then(|| say_with(id, &arguments))
    };
    let about = [named("giving-page-from", from.trim()), named("giving-page-for", given_to), Some(say("giving-page-careful"))];
    PageWords {
        title: say("giving-page-title"),
        about: about.into_iter().flatten().collect(),
        report: say("giving-page-report"),
        left_out_picture: say("giving-page-left-out-picture"),
        left_out: say("report-left-out"),
        body_map: say("giving-page-body-map"),
        sides: [say("body-front"), say("body-back")],
    }
}

/// A name that tells no more than whom it is for.
fn file_name(given_to: &str) -> String {
    let name: String = given_to.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '\'')).take(60).collect();
    let mut arguments = FluentArgs::new();
    arguments.set("name", name.trim().to_owned());
    let stem = if name.trim().is_empty() { say("giving-file-name-unnamed") } else { say_with("giving-file-name", &arguments) };
    format!("{stem}.{}", Kind::Bundle.ending())
}

fn tell(handle: &AppHandle, step: GivingStep, done: u64, total: u64) {
    let count = |number: u64| u32::try_from(number).unwrap_or(u32::MAX);
    let _ = handle.emit(PROGRESS, GivingProgress { step, done: count(done), total: count(total) });
}
