//! What several tables have in common: how days and times, the session an item hangs on, sealed files and lists of words stand in columns.

use std::{collections::HashSet, error::Error, str::FromStr};

use afterglow_vault::{SealedFile, VaultError};
use jiff::{Timestamp, civil};
use sqlx::{Decode, FromRow, Sqlite, SqliteConnection, Type, sqlite::SqliteTypeInfo, sqlite::SqliteValueRef};
use uuid::Uuid;

use crate::{JournalError, LocalTime, SessionId, SessionKind, SessionTag};

/// A civil day or date-time, stored as it is written.
pub(super) struct Civil<T>(pub(super) T);

impl<T> Type<Sqlite> for Civil<T> {
    fn type_info() -> SqliteTypeInfo {
        <String as Type<Sqlite>>::type_info()
    }

    fn compatible(info: &SqliteTypeInfo) -> bool {
        <String as Type<Sqlite>>::compatible(info)
    }
}

impl<'r, T: FromStr<Err: Error + Send + Sync + 'static>> Decode<'r, Sqlite> for Civil<T> {
    fn decode(value: SqliteValueRef<'r>) -> Result<Self, Box<dyn Error + Send + Sync>> {
        Ok(Self(<&str as Decode<Sqlite>>::decode(value)?.parse()?))
    }
}

pub(super) fn local_time(local: Civil<civil::DateTime>, zone: String) -> LocalTime {
    LocalTime { local: local.0, zone }
}

/// An instant as the columns hold it; one outside of jiff's range was never stored.
pub(super) fn timestamp(milliseconds: i64) -> Timestamp {
    Timestamp::from_millisecond(milliseconds).unwrap_or_default()
}

/// A sealed file by its three columns; none where there is none.
pub(super) fn sealed(id: Option<Uuid>, length: Option<i64>, sha256: Option<Vec<u8>>) -> Result<Option<SealedFile>, JournalError> {
    let Some(id) = id else { return Ok(None) };
    let damaged = || JournalError::Vault(VaultError::DatabaseDamaged);
    let length = length.and_then(|length| u64::try_from(length).ok()).ok_or_else(damaged)?;
    let sha256 = sha256.and_then(|sha256| sha256.try_into().ok()).ok_or_else(damaged)?;
    Ok(Some(SealedFile { id, length, sha256 }))
}

/// A sealed file's length as its column holds it.
pub(super) fn length_of(file: &SealedFile) -> i64 {
    i64::try_from(file.length).unwrap_or(i64::MAX)
}

/// The columns of `session_tags` beside an item: all of them, or none.
#[derive(FromRow)]
pub(super) struct TagColumns {
    tag_id: Option<SessionId>,
    tag_kind: Option<SessionKind>,
    tag_number: Option<u32>,
    tag_starts_local: Option<Civil<civil::DateTime>>,
    tag_starts_zone: Option<String>,
}

impl TagColumns {
    pub(super) fn into_tag(self) -> Option<SessionTag> {
        let starts = local_time(self.tag_starts_local?, self.tag_starts_zone?);
        Some(SessionTag { id: self.tag_id?, kind: self.tag_kind?, number: self.tag_number?, starts })
    }
}

/// The names that [`TagColumns`] reads, from `session_tags t`.
macro_rules! tag_columns {
    () => {
        "t.id as tag_id, t.kind as tag_kind, t.number as tag_number, t.starts_local as tag_starts_local, t.starts_zone as tag_starts_zone"
    };
}

/// The session to store with an item, given `$session` as chosen and the item's table. An item shows no session while its session lies in
/// the trash; saving it then must not take away what restoring the session brings back.
macro_rules! session_or_trashed {
    ($table:literal, $session:literal) => {
        concat!("coalesce(", $session, ", (select s.id from sessions s where s.id = ", $table, ".session_id and s.deleted_at is not null))")
    };
}

pub(super) use {session_or_trashed, tag_columns};

/// Why an update that named an id and a revision changed nothing. `$exists` asks for the id.
pub(super) async fn why_unchanged(connection: &mut SqliteConnection, exists: &'static str, id: Uuid) -> JournalError {
    match sqlx::query_scalar::<_, bool>(exists).bind(id).fetch_one(connection).await {
        Ok(true) => JournalError::StaleRevision,
        Ok(false) => JournalError::NotFound,
        Err(error) => error.into(),
    }
}

/// Words as they are stored: trimmed, none empty, each once regardless of case, in the order given; beside each its lower case.
pub(super) fn distinct(words: &[String]) -> Vec<(&str, String)> {
    let mut seen = HashSet::new();
    let words = words.iter().map(|word| word.trim()).filter(|word| !word.is_empty());
    words.map(|word| (word, word.to_lowercase())).filter(|(_, folded)| seen.insert(folded.clone())).collect()
}
