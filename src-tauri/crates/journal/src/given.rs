//! The ledger of what was given: to whom, when, which version of what, and what is new since. Making and sealing a bundle, and replies, do
//! not live here.
//!
//! A bundle is noted before its file has its name, and confirmed once it has: nothing lies outside that the ledger does not know.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use specta::Type;
use sqlx::Connection as _;
use uuid::Uuid;

use crate::{Journal, JournalError, LocalTime, RecipientId, table::given};

/// The kind of a piece that was given.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, Type, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(rename_all = "snake_case")]
pub enum GivenKind {
    /// An entry.
    Entry,
    /// An artwork.
    Artwork,
    /// A body check-in.
    CheckIn,
    /// A session.
    Session,
}

/// A piece as the ledger knows it.
#[derive(Clone, Serialize, Deserialize, Type)]
pub struct GivenItem {
    /// What it is.
    pub kind: GivenKind,
    /// The person's own piece, which may be gone by now.
    pub item_id: Uuid,
    /// What it is called in the bundle: made for it, and for nothing else.
    pub given_id: Uuid,
    /// Its revision when it was given.
    pub version: u32,
    /// What it was called then; may be empty, and is once the piece is gone for good.
    pub title: String,
    /// Pixels of the picture that was given; null where there was none.
    pub width: Option<u32>,
    /// Likewise.
    pub height: Option<u32>,
    /// Quarter turns to the right that the person had given the picture by then, 0 to 3.
    pub turns: Option<u8>,
    /// How many parts the person left out.
    pub left_out: u32,
    /// Whether a copy may be kept.
    pub may_keep: bool,
}

/// A bundle that is about to be saved.
pub struct NewGiven {
    /// What it is called in itself: random.
    pub id: Uuid,
    /// Null where it was sealed with a passphrase.
    pub recipient_id: Option<RecipientId>,
    /// Whom it was given to, as they are called now.
    pub given_to: String,
    /// When.
    pub given: LocalTime,
    /// What a reply must return. Secret.
    pub must_return: [u8; 32],
    /// Whether the report was in it.
    pub has_report: bool,
    /// The pieces, in their order.
    pub items: Vec<GivenItem>,
}

/// A bundle that was given.
#[derive(Clone, Serialize, Deserialize, Type)]
pub struct GivenBundle {
    /// Its id.
    pub id: Uuid,
    /// Null where it was sealed with a passphrase.
    pub recipient_id: Option<RecipientId>,
    /// Whom it was given to, as they were called then.
    pub given_to: String,
    /// When.
    pub given: LocalTime,
    /// Whether the report was in it.
    pub has_report: bool,
    /// Whether its file is known to have been saved; otherwise the program ended just then.
    pub is_saved: bool,
    /// How many replies came and are here.
    pub replies: u32,
    /// How many the person removed.
    pub removed_replies: u32,
    /// The pieces, in their order.
    pub items: Vec<ListedItem>,
}

/// A piece in the list of what was given.
#[derive(Clone, Serialize, Deserialize, Type)]
pub struct ListedItem {
    /// As it was given.
    pub item: GivenItem,
    /// The revision of the person's own piece now; null where it is in the trash or gone.
    pub now: Option<u32>,
}

/// One giving of one piece: who has it.
#[derive(Clone, Serialize, Deserialize, Type)]
pub struct Holder {
    /// The bundle.
    pub bundle_id: Uuid,
    /// Whom it was given to, as they were called then.
    pub given_to: String,
    /// When.
    pub given: LocalTime,
    /// The revision that they have.
    pub version: u32,
    /// The revision of the person's own piece now.
    pub now: u32,
    /// How many parts were left out.
    pub left_out: u32,
    /// Whether a copy may be kept.
    pub may_keep: bool,
    /// Whether the file is known to have been saved.
    pub is_saved: bool,
}

impl Journal {
    /// Notes what is about to be saved, all of it or nothing. [`Self::settle_given`] says what became of it.
    pub async fn begin_given(&self, given: &NewGiven) -> Result<(), JournalError> {
        let mut connection = self.connection().await;
        let mut transaction = connection.begin().await?;
        given::insert(&mut transaction, given).await?;
        // One may have been deleted for good since the bundle was made.
        given::forget_words_of_gone(&mut transaction).await?;
        Ok(transaction.commit().await?)
    }

    /// Notes that a bundle was saved, or else takes it off the ledger. What is known to have been saved stays on it.
    pub async fn settle_given(&self, bundle: Uuid, saved: bool) -> Result<(), JournalError> {
        let mut connection = self.connection().await;
        let mut transaction = connection.begin().await?;
        match saved {
            true => given::confirm(&mut transaction, bundle).await?,
            false => given::withdraw(&mut transaction, bundle).await?,
        }
        Ok(transaction.commit().await?)
    }

    /// All that was given, the latest first.
    pub async fn list_given(&self) -> Result<Vec<GivenBundle>, JournalError> {
        let mut connection = self.connection().await;
        let mut items: BTreeMap<Uuid, Vec<ListedItem>> = BTreeMap::new();
        for (bundle, item) in given::items(&mut connection).await? {
            items.entry(bundle).or_default().push(item);
        }
        let bundles = given::bundles(&mut connection).await?;
        Ok(bundles.into_iter().map(|bundle| GivenBundle { items: items.remove(&bundle.id).unwrap_or_default(), ..bundle }).collect())
    }

    /// Who has a piece, the latest first.
    pub async fn holders(&self, kind: GivenKind, item: Uuid) -> Result<Vec<Holder>, JournalError> {
        given::holders(&mut *self.connection().await, kind, item).await
    }

    /// The pieces that somebody does not have as they are now, whichever of their cards they were given to: never given, changed since, or
    /// perhaps never saved. Private ones are not among them.
    pub async fn new_for(&self, recipient: RecipientId) -> Result<Vec<(GivenKind, Uuid)>, JournalError> {
        given::new_for(&mut *self.connection().await, recipient).await
    }
}
