//! The people that something can be given to: their cards, taken in as a file, a PDF or text, and the words that are compared with them.

use std::{fs::File, io::Read, path::Path};

use afterglow_journal::{Recipient, RecipientId};
use afterglow_share::{self as share, AddressCard, check_words};
use serde::Serialize;
use specta::Type;
use tauri::{AppHandle, State};

use crate::{
    app::App,
    dialogs::{self, Kind},
    ipc::{Answer, AppError},
    refusal::Refusal,
};

/// The largest file that a card is looked for in: a sheet of paper as a PDF, with a picture on it at most.
const LIMIT: u64 = 20_000_000;
/// How a PDF begins.
const PDF: &[u8] = b"%PDF-";

/// Somebody whose card was taken in.
#[derive(Serialize, Type)]
pub struct Person {
    recipient: Recipient,
    /// To be compared with theirs; none of a key that is none, which no card could bring in.
    check_words: Vec<String>,
}

impl From<Recipient> for Person {
    fn from(recipient: Recipient) -> Self {
        let check_words = recipient.address.parse().map(|address| words(&address)).unwrap_or_default();
        Self { recipient, check_words }
    }
}

/// A card that was read and not taken in yet.
#[derive(Serialize, Type)]
pub struct ReadCard {
    /// How they call themselves: a claim. May be empty.
    name: String,
    /// `age1...`.
    address: String,
    check_words: Vec<String>,
    /// Who has this very address already.
    known: Option<Recipient>,
    /// Who is called the same and has another address: is it a new one of theirs?
    namesake: Option<Person>,
}

/// All of them by name, those put away too.
#[tauri::command]
#[specta::specta]
pub async fn list_people(app: State<'_, App>) -> Answer<Vec<Person>> {
    let recipients = app.unlocked().await?.journal.recipients().await?;
    Ok(recipients.into_iter().map(Person::from).collect())
}

/// The card in a text that was pasted.
#[tauri::command]
#[specta::specta]
pub async fn read_card(app: State<'_, App>, text: String) -> Answer<ReadCard> {
    let card = AddressCard::from_text(&text)?;
    read(app.unlocked().await?.journal.recipients().await?, &card)
}

/// The card in a file that the person chooses, text or PDF; none when they chose nothing.
#[tauri::command]
#[specta::specta]
pub async fn open_card(handle: AppHandle, app: State<'_, App>) -> Answer<Option<ReadCard>> {
    let token = app.unlocked().await?.art_token.clone();
    let Some(path) = dialogs::choose_file(&handle, "dialog-open-address", &[Kind::Address, Kind::Pdf]).await else { return Ok(None) };
    let card = tauri::async_runtime::spawn_blocking(move || card_in(&path)).await??;
    read(app.still_unlocked(&token).await?.journal.recipients().await?, &card).map(Some)
}

/// Takes a card in. With `replaces`, it is the newer one of somebody who is there already.
#[tauri::command]
#[specta::specta]
pub async fn add_person(app: State<'_, App>, name: String, address: String, replaces: Option<RecipientId>) -> Answer<Person> {
    let address: share::Recipient = address.parse()?;
    Ok(app.unlocked().await?.journal.add_recipient(&name, address.as_str(), replaces).await?.into())
}

/// Calls somebody by another name.
#[tauri::command]
#[specta::specta]
pub async fn rename_person(app: State<'_, App>, id: RecipientId, name: String) -> Answer<()> {
    Ok(app.unlocked().await?.journal.rename_recipient(id, &name).await?)
}

/// Notes that their check words were compared, or that they were not.
#[tauri::command]
#[specta::specta]
pub async fn set_person_compared(app: State<'_, App>, id: RecipientId, compared: bool) -> Answer<()> {
    Ok(app.unlocked().await?.journal.set_recipient_compared(id, compared).await?)
}

/// Puts a card away, or takes it out again.
#[tauri::command]
#[specta::specta]
pub async fn set_person_retired(app: State<'_, App>, id: RecipientId, retired: bool) -> Answer<()> {
    Ok(app.unlocked().await?.journal.set_recipient_retired(id, retired).await?)
}

fn words(address: &share::Recipient) -> Vec<String> {
    check_words(address).into_iter().map(str::to_owned).collect()
}

/// A card beside the people that are there.
fn read(recipients: Vec<Recipient>, card: &AddressCard) -> Answer<ReadCard> {
    let address = card.recipient().as_str();
    let known = recipients.iter().find(|recipient| recipient.address == address).cloned();
    let same = |recipient: &Recipient| recipient.name.trim().to_lowercase() == card.name().to_lowercase();
    let namesake =
        recipients.into_iter().find(|recipient| recipient.retired_at.is_none() && recipient.address != address && same(recipient));
    Ok(ReadCard {
        name: card.name().to_owned(),
        address: address.to_owned(),
        check_words: words(card.recipient()),
        namesake: namesake.filter(|_| known.is_none()).map(Person::from),
        known,
    })
}

/// The card in a file.
fn card_in(path: &Path) -> Answer<AddressCard> {
    // Asked before opening: to open a pipe would wait for somebody to write into it.
    let data = path.metadata().map_err(|_| AppError::CannotRead)?;
    if !data.is_file() {
        return Err(AppError::Refused { reason: Refusal::NoAddress });
    }
    let mut bytes = Vec::new();
    File::open(path).and_then(|file| file.take(LIMIT + 1).read_to_end(&mut bytes)).map_err(|_| AppError::CannotRead)?;
    if bytes.len() as u64 > LIMIT {
        return Err(AppError::Refused { reason: Refusal::TooLarge });
    }
    if bytes.starts_with(PDF) {
        let text = afterglow_report::address_in_pdf(&bytes).ok_or(AppError::Refused { reason: Refusal::NoAddress })?;
        return Ok(AddressCard::from_text(&text)?);
    }
    Ok(AddressCard::from_bytes(&bytes)?)
}
