//! A journal behind the app's back, which must be closed: for what nobody could do in the time of a journey. What is put in says no more than
//! it must.

use std::path::Path;

use afterglow_journal::{ArtworkDraft, EntryDraft, Journal, LocalTime};
use afterglow_vault::{UnlockKey, Vault};
use jiff::civil::Date;

use crate::{desktop::ZONE, patient::PASSPHRASE};

/// Opens a journal.
///
/// # Panics
/// When it does not open.
pub async fn open(journal: &Path) -> Journal {
    let vault = Vault::open(journal, UnlockKey::Passphrase(PASSPHRASE.into())).await.expect("it opens");
    Journal::open(vault, |_, code| code.to_owned()).await.expect("it opens")
}

/// An entry about a morning.
pub fn entry(title: &str, markdown: &str, date: Date) -> EntryDraft {
    let morning = LocalTime { local: date.at(10, 30, 0, 0), zone: ZONE.into() };
    EntryDraft { title: title.into(), markdown: markdown.into(), ..EntryDraft::about(morning) }
}

/// A piece that was made on a day.
pub fn piece(title: &str, made_on: Date) -> ArtworkDraft {
    ArtworkDraft { title: title.into(), ..ArtworkDraft::made_on(made_on) }
}
