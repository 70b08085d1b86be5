//! The people that something can be given to: their cards, taken in as a file, a PDF or text, and the words that are compared with them.

use std::{cmp::Reverse, path::Path};

use afterglow_journal::{Recipient, RecipientId};
use afterglow_share::{self as share, AddressCard, check_words, may_be_same};
use serde::Serialize;
use specta::Type;
use tauri::{AppHandle, State};

use crate::{
    app::App,
    dialogs::{self, Kind},
    ipc::{Answer, AppError},
    outside::{self, Unread},
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
    /// Who is called the same, or nearly, and has another address, put away or not: is it a new one of theirs? Of a card that was put away
    /// and comes again too.
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
    read(&app.unlocked().await?.journal.recipients().await?, &card)
}

/// The card in a file that the person chooses, text or PDF; none when they chose nothing.
#[tauri::command]
#[specta::specta]
pub async fn open_card(handle: AppHandle, app: State<'_, App>) -> Answer<Option<ReadCard>> {
    let token = app.unlocked().await?.art_token.clone();
    let Some(path) = dialogs::choose_file(&handle, "dialog-open-address", &[Kind::Address, Kind::Pdf]).await else { return Ok(None) };
    let card = tauri::async_runtime::spawn_blocking(move || card_in(&path)).await??;
    read(&app.still_unlocked(&token).await?.journal.recipients().await?, &card).map(Some)
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
fn read(recipients: &[Recipient], card: &AddressCard) -> Answer<ReadCard> {
    let address = card.recipient().as_str();
    let known = recipients.iter().find(|recipient| recipient.address == address);
    let namesake = if known.is_some_and(|known| known.retired_at.is_none()) { None } else { namesake(recipients, card, known) };
    Ok(ReadCard {
        name: card.name().to_owned(),
        address: address.to_owned(),
        check_words: words(card.recipient()),
        known: known.cloned(),
        namesake: namesake.cloned().map(Person::from),
    })
}

/// Who else may be meant by a card, by the name that it claims or the one that it was kept under; whoever is in use before those put away.
fn namesake<'a>(recipients: &'a [Recipient], card: &AddressCard, known: Option<&Recipient>) -> Option<&'a Recipient> {
    let address = card.recipient().as_str();
    let names: Vec<&str> = [Some(card.name()), known.map(|known| known.name.as_str())].into_iter().flatten().collect();
    let may_be_meant = |one: &&Recipient| one.address == address || names.iter().any(|name| may_be_same(&one.name, name));
    let meant = recipients.iter().filter(may_be_meant).map(|one| newest(recipients, one)).filter(|one| one.address != address);
    meant.min_by_key(|one| (one.retired_at.is_some(), Reverse(one.retired_at)))
}

/// Who stands for somebody today: the last of the cards that took the place of the one before.
fn newest<'a>(recipients: &'a [Recipient], mut one: &'a Recipient) -> &'a Recipient {
    for _ in recipients {
        let Some(newer) = recipients.iter().find(|newer| one.replaced_by == Some(newer.id)) else { break };
        one = newer;
    }
    one
}

/// The card in a file.
fn card_in(path: &Path) -> Answer<AddressCard> {
    let bytes = outside::read(path, LIMIT).map_err(|unread| match unread {
        Unread::NotAFile => AppError::Refused { reason: Refusal::NoAddress },
        Unread::TooLarge => AppError::Refused { reason: Refusal::TooLarge },
        Unread::CannotRead => AppError::CannotRead,
    })?;
    if bytes.starts_with(PDF) {
        let text = afterglow_report::address_in_pdf(&bytes).ok_or(AppError::Refused { reason: Refusal::NoAddress })?;
        return Ok(AddressCard::from_text(&text)?);
    }
    Ok(AddressCard::from_bytes(&bytes)?)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test fails where it stands")]

    use afterglow_share::Identity;
    use uuid::Uuid;

    use super::*;

    fn person(name: &str, address: &share::Recipient) -> Recipient {
        let id = RecipientId(Uuid::new_v4());
        let address = address.as_str().to_owned();
        Recipient { id, name: name.into(), address, added_at: 0, compared_at: Some(1), retired_at: None, replaced_by: None }
    }

    #[test]
    fn another_address_under_a_name_that_was_put_away_raises_no_question() {
        let [theirs, newer, other] = [(); 3].map(|()| Identity::generate().recipient());
        let card = AddressCard::new("Dr. Ana", other);
        let asked = |kept: &[Recipient]| read(kept, &card).unwrap().namesake.map(|person| person.recipient.id);
        let used = person("Ana", &theirs);
        assert_eq!(asked(std::slice::from_ref(&used)), Some(used.id));
        let away = Recipient { retired_at: Some(1), ..used.clone() };
        assert_eq!(asked(std::slice::from_ref(&away)), Some(away.id));
        let renamed = person("Doctor R", &newer);
        let replaced = Recipient { replaced_by: Some(renamed.id), ..away.clone() };
        assert_eq!(asked(&[replaced, renamed.clone()]), Some(renamed.id), "whoever took the place of the one who is meant");
        let second = person("Ana", &newer);
        assert_eq!(asked(&[away, second.clone()]), Some(second.id), "the one that is used");
        assert_eq!(asked(&[person("Ben", &theirs)]), None);
    }

    #[test]
    fn a_card_that_was_replaced_comes_again_without_a_question() {
        let (old, new) = (Identity::generate().recipient(), Identity::generate().recipient());
        let newer = person("Ana", &new);
        let older = Recipient { retired_at: Some(1), replaced_by: Some(newer.id), ..person("Doctor R", &old) };
        let card = AddressCard::new("Somebody", old);
        let shown = read(&[newer.clone(), older.clone()], &card).unwrap();
        assert!(shown.known.unwrap().id == older.id && shown.namesake.unwrap().recipient.id == newer.id);
        let card = AddressCard::new("Ana", new);
        assert!(read(&[newer, older], &card).unwrap().namesake.is_none(), "the one that is used is no other");
    }
}
