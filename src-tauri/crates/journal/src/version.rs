//! Earlier versions of an entry: when its words are kept, which versions go with age, how one comes back. A version is the title and the
//! text; the day, session, tags, mood and privacy of an entry have no versions.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use specta::Type;
use sqlx::{Connection as _, SqliteConnection};

use crate::{
    EntryDraft, EntryId, Journal, JournalError, LocalTime, gist,
    table::{
        entries,
        entry_versions::{self, Kept},
    },
};

/// An entry is saved every few seconds while somebody writes; a version a minute is as fine as anybody looks back.
const SPACING: SignedDuration = SignedDuration::from_mins(1);

/// How old a version may be, and how long the stretches are of which then only the longest version stays: what somebody looks for is what they
/// took away. A slip is missed within the day, so
/// that all of the last day stay; later a person looks for what they thought that week or that month. One a week stays for ever: words are
/// small, and 52 a year are no burden.
const THINNING: [(SignedDuration, SignedDuration); 3] = [
    (SignedDuration::from_hours(24), SignedDuration::from_hours(1)),
    (SignedDuration::from_hours(7 * 24), SignedDuration::from_hours(24)),
    (SignedDuration::from_hours(60 * 24), SignedDuration::from_hours(7 * 24)),
];

/// An earlier version in a list.
#[derive(Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct EntryVersion {
    /// The revision that the entry had.
    pub revision: u32,
    /// Until when the entry read so, in the computer's own zone.
    pub until: LocalTime,
}

/// The words of an earlier version.
#[derive(Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct EntryWords {
    /// May be empty.
    pub title: String,
    /// CommonMark, byte for byte as it was saved.
    pub markdown: String,
}

/// Earlier versions of entries.
impl Journal {
    /// The versions of an entry that are kept, the latest first.
    pub async fn list_versions(&self, id: EntryId) -> Result<Vec<EntryVersion>, JournalError> {
        let kept = entry_versions::list(&mut *self.connection().await, id, Timestamp::MAX).await?;
        Ok(kept.iter().map(|kept| EntryVersion { revision: kept.revision, until: LocalTime::from_timestamp(kept.until) }).collect())
    }

    /// The words that an entry had at a revision.
    pub async fn version(&self, id: EntryId, revision: u32) -> Result<EntryWords, JournalError> {
        entry_versions::words(&mut *self.connection().await, id, revision).await
    }

    /// Saves the words of a version as a new revision over the one that the caller began from, and returns the new revision. The words they
    /// replace become a version whenever the last one was kept, so that this can be undone.
    pub async fn bring_back_version(&self, id: EntryId, base_revision: u32, revision: u32) -> Result<u32, JournalError> {
        let mut connection = self.connection().await;
        let mut transaction = connection.begin().await?;
        let EntryWords { title, markdown } = entry_versions::words(&mut transaction, id, revision).await?;
        let present = entries::get(&mut transaction, id).await?;
        let draft = EntryDraft { title, markdown, ..present.draft };
        let now = Timestamp::now();
        entry_versions::keep(&mut transaction, id, base_revision, &draft, now, now).await?;
        let revision = entries::update(&mut transaction, id, base_revision, &draft, &gist::of(&draft.markdown)).await?;
        self.commit(transaction).await?;
        Ok(revision)
    }

    /// Lets go of all earlier versions of an entry, for good.
    pub async fn forget_versions(&self, id: EntryId) -> Result<(), JournalError> {
        entry_versions::delete_all(&mut *self.connection().await, id).await
    }
}

/// Keeps the words that a save is about to replace, unless a version was kept, or the entry begun, within the last minute; and lets go of
/// versions that have had their time.
pub(crate) async fn keep(
    connection: &mut SqliteConnection,
    id: EntryId,
    base_revision: u32,
    draft: &EntryDraft,
    now: Timestamp,
) -> Result<(), JournalError> {
    let a_minute_ago = now.checked_sub(SPACING).unwrap_or(Timestamp::MIN);
    if id.made_at().is_some_and(|made| a_minute_ago < made && made <= now) {
        return Ok(());
    }
    if entry_versions::keep(connection, id, base_revision, draft, a_minute_ago, now).await? {
        // Younger ones all stay, and are many in an evening of writing.
        let old = entry_versions::list(connection, id, now.checked_sub(THINNING[0].0).unwrap_or(Timestamp::MIN)).await?;
        entry_versions::delete(connection, id, &outlived(&old, now)).await?;
    }
    Ok(())
}

/// Which of an entry's versions, the latest first, are not kept any longer; of two as long, the later stays. Stretches are counted from 1970,
/// each a part of the next longer one: what stays of an hour is what stays of its day, whenever one asks.
fn outlived(kept: &[Kept], now: Timestamp) -> Vec<u32> {
    let mut outlived = Vec::new();
    // The one that stays of the stretch that is looked at.
    let mut staying: Option<((i64, i64), &Kept)> = None;
    for version in kept {
        let age = now.duration_since(version.until);
        let Some((_, stretch)) = THINNING.iter().rev().find(|(older_than, _)| age >= *older_than) else { continue };
        let stretch = (stretch.as_secs(), version.until.as_second().div_euclid(stretch.as_secs()));
        match staying {
            Some((of, other)) if of == stretch && version.length <= other.length => outlived.push(version.revision),
            Some((of, other)) if of == stretch => {
                outlived.push(other.revision);
                staying = Some((stretch, version));
            }
            _ => staying = Some((stretch, version)),
        }
    }
    outlived
}
