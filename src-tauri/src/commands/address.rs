//! The person's own address card: shown, saved and replaced; and the check words of the addresses that replies come back to. Whose card somebody else is, and sealing, do not live here.

use afterglow_journal::{Journal, LocalTime, Replier};
use afterglow_report::{AddressCard as Sheet, Paper};
use afterglow_share::{AddressCard, Identity, check_words};
use serde::Serialize;
use specta::Type;
use tauri::{AppHandle, State};

use super::recovery::SavedFile;
use crate::{
    app::App,
    dialogs::{self, Kind},
    ipc::Answer,
    language::spoken,
    report_input::paper_of,
    saving,
    words::say,
};

/// The person's own address.
#[derive(Serialize, Type)]
pub struct OwnAddress {
    /// What they are called on the card; may be empty.
    name: String,
    /// The address, `age1...`.
    address: String,
    /// The six words that stand for it, to be compared by telephone.
    words: Vec<String>,
    /// The card as text.
    text: String,
    /// Rows of its QR code from the top: whether a square is dark.
    code: Vec<Vec<bool>>,
}

/// The person's own address; the first time it is asked for, it is made.
#[tauri::command]
#[specta::specta]
pub async fn own_address(app: State<'_, App>) -> Answer<OwnAddress> {
    Ok(shown(&card(&app.unlocked().await?.journal).await?))
}

/// The check words of the address that this one's replies come back to, for them to compare; none where they were asked for no reply yet.
#[tauri::command]
#[specta::specta]
pub async fn own_words(app: State<'_, App>, replier: Replier) -> Answer<Option<Vec<String>>> {
    let Some(secret) = app.unlocked().await?.journal.reply_identity(replier).await? else { return Ok(None) };
    Ok(Some(check_words(&Identity::from_secret(&secret)?.recipient()).map(str::to_owned).to_vec()))
}

/// Calls the person otherwise on their card.
#[tauri::command]
#[specta::specta]
pub async fn set_address_name(app: State<'_, App>, name: String) -> Answer<OwnAddress> {
    let open = app.unlocked().await?;
    open.journal.set_address_name(name.trim()).await?;
    Ok(shown(&card(&open.journal).await?))
}

/// Makes a new address. What was sealed to those before still opens.
#[tauri::command]
#[specta::specta]
pub async fn replace_address(app: State<'_, App>) -> Answer<OwnAddress> {
    let open = app.unlocked().await?;
    open.journal.replace_address_identity(&Identity::generate().to_secret()).await?;
    Ok(shown(&card(&open.journal).await?))
}

/// Saves the card as a small text file; none when the person cancelled.
#[tauri::command]
#[specta::specta]
pub async fn save_address_file(handle: AppHandle, app: State<'_, App>) -> Answer<Option<SavedFile>> {
    let token = app.unlocked().await?.art_token.clone();
    let Some(file) = dialogs::save_as(&handle, "dialog-save-address", &file_name(Kind::Address), Kind::Address).await else {
        return Ok(None);
    };
    let text = card(&app.still_unlocked(&token).await?.journal).await?.to_text();
    let _under_way = app.outside.lock().await;
    let file_name = tauri::async_runtime::spawn_blocking(move || saving::whole(&file, text.as_bytes())).await??;
    Ok(Some(SavedFile { file_name }))
}

/// Saves the card as a sheet to print or send; none when the person cancelled.
#[tauri::command]
#[specta::specta]
pub async fn save_address_pdf(handle: AppHandle, app: State<'_, App>) -> Answer<Option<SavedFile>> {
    let token = app.unlocked().await?.art_token.clone();
    let Some(file) = dialogs::save_as(&handle, "dialog-save-address", &file_name(Kind::Pdf), Kind::Pdf).await else { return Ok(None) };
    let sheet = {
        let open = app.still_unlocked(&token).await?;
        let paper = paper_of(open.journal.settings().await?.preferences.paper);
        sheet(&card(&open.journal).await?, paper)
    };
    let _under_way = app.outside.lock().await;
    let file_name = tauri::async_runtime::spawn_blocking(move || saving::whole(&file, &afterglow_report::address_card(&sheet)?)).await??;
    Ok(Some(SavedFile { file_name }))
}

async fn card(journal: &Journal) -> Answer<AddressCard> {
    let secret = journal.address_identity(|| Identity::generate().to_secret()).await?;
    Ok(AddressCard::new(&journal.address_name().await?, Identity::from_secret(&secret)?.recipient()))
}

fn shown(card: &AddressCard) -> OwnAddress {
    OwnAddress {
        name: card.name().to_owned(),
        address: card.recipient().as_str().to_owned(),
        words: check_words(card.recipient()).map(str::to_owned).to_vec(),
        text: card.to_text(),
        code: code_of(card),
    }
}

fn code_of(card: &AddressCard) -> Vec<Vec<bool>> {
    card.to_qr().rows().map(<[bool]>::to_vec).collect()
}

fn sheet(card: &AddressCard, paper: Paper) -> Sheet {
    Sheet {
        language: spoken().tag().into(),
        paper,
        date: LocalTime::now().local.date(),
        title: say("report-address-title"),
        name: card.name().to_owned(),
        before: vec![say("report-address-what"), say("report-address-how")],
        code: code_of(card),
        code_description: say("report-address-code"),
        address_label: say("report-address-label"),
        address: card.recipient().as_str().to_owned(),
        after: vec![say("report-address-compare"), say("report-address-without-app")],
        text: card.to_text(),
    }
}

fn file_name(kind: Kind) -> String {
    format!("{}.{}", say("dialog-address-file-name"), kind.ending())
}
