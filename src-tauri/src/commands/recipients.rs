//! The people that something can be given to: their cards, taken in as a file, a PDF or text, and the words that are compared with them.

use std::{collections::BTreeSet, fs::File, io::Read, path::Path};

use afterglow_journal::{Recipient, RecipientId};
use afterglow_share::{self as share, AddressCard, check_words, looks};
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
/// Words before a name that are left out as often as not.
const TITLES: [&str; 12] = ["dr", "dra", "med", "prof", "phd", "md", "mr", "mrs", "ms", "sr", "sra", "lic"];
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
    /// Who is called the same, or nearly, and has another address: is it a new one of theirs? Of a card that was put away and comes again
    /// too.
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

/// Whether two names may mean the same person, or be taken to.
fn may_be_same(one: &str, other: &str) -> bool {
    share_words(one, other) || looks(one).iter().zip(looks(other)).any(|(one, other)| share_words(one, &other))
}

/// Whether all words of the one are in the other, however they are written and whatever titles and initials stand beside them.
fn share_words(one: &str, other: &str) -> bool {
    let words = |name: &str| -> BTreeSet<String> {
        let all: Vec<String> = name.to_lowercase().split(|c: char| !c.is_alphanumeric()).map(str::to_owned).collect();
        let long = |word: &&String| word.chars().count() > 1 && !TITLES.contains(&word.as_str());
        let telling: BTreeSet<String> = all.iter().filter(long).cloned().collect();
        if telling.is_empty() { all.into_iter().filter(|word| !word.is_empty()).collect() } else { telling }
    };
    let (one, other) = (words(one), words(other));
    !one.is_empty() && !other.is_empty() && (one.is_subset(&other) || other.is_subset(&one))
}

/// A card beside the people that are there.
fn read(recipients: Vec<Recipient>, card: &AddressCard) -> Answer<ReadCard> {
    let address = card.recipient().as_str();
    let known = recipients.iter().find(|recipient| recipient.address == address).cloned();
    let is_there = known.as_ref().is_some_and(|known| known.retired_at.is_none());
    let is_namesake = |recipient: &Recipient| {
        let others = [Some(card.name()), known.as_ref().map(|known| known.name.as_str())];
        let replaced = known.as_ref().is_some_and(|known| known.replaced_by == Some(recipient.id));
        replaced || others.into_iter().flatten().any(|other| may_be_same(&recipient.name, other))
    };
    let namesake = recipients
        .iter()
        .find(|recipient| !is_there && recipient.retired_at.is_none() && recipient.address != address && is_namesake(recipient))
        .cloned();
    Ok(ReadCard {
        name: card.name().to_owned(),
        address: address.to_owned(),
        check_words: words(card.recipient()),
        namesake: namesake.map(Person::from),
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
    fn another_address_under_nearly_the_same_name_raises_no_question() {
        let (theirs, other) = (Identity::generate().recipient(), Identity::generate().recipient());
        let asked = |kept: &str, claimed: &str| {
            let card = AddressCard::new(claimed, other.clone());
            read(vec![person(kept, &theirs)], &card).unwrap().namesake.is_some()
        };
        for (kept, claimed) in [
            ("Ana Rivera", "\u{410}n\u{430} Riv\u{435}ra"),
            ("Isabel", "lsabel"),
            ("Dr Ana Rivera", "Dr. Ana Rivera"),
            ("Ana", "Dr ANA Rivera"),
            ("Ana Rivera", "Rivera, Ana M."),
            ("A.", "A"),
            ("María López", "Maria Lopez"),
            ("Dra. Ana Perez", "Ana Pérez"),
            ("Iñigo", "INIGO"),
        ] {
            assert!(asked(kept, claimed), "{kept} and {claimed}");
        }
        assert!(!asked("Dr Ana Rivera", "Dr Ben Rivera") && !asked("Ana M.", "Ben M.") && !asked("Ana", ""));
    }

    #[test]
    fn a_card_that_was_replaced_comes_again_without_a_question() {
        let (old, new) = (Identity::generate().recipient(), Identity::generate().recipient());
        let newer = person("Ana", &new);
        let older = Recipient { retired_at: Some(1), replaced_by: Some(newer.id), ..person("Doctor R", &old) };
        let card = AddressCard::new("Somebody", old);
        let shown = read(vec![newer.clone(), older.clone()], &card).unwrap();
        assert!(shown.known.unwrap().id == older.id && shown.namesake.unwrap().recipient.id == newer.id);
        let card = AddressCard::new("Ana", new);
        assert!(read(vec![newer, older], &card).unwrap().namesake.is_none(), "the one that is used is no other");
    }
}
