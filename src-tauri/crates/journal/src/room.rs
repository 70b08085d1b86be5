//! The reading room: clients, the bundles that they gave, and what is in them. What a piece of a bundle is, is the share crate's: here its
//! record is a text. Notes and replies do not live here.

mod pictures;
mod removing;
mod taking_in;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use specta::Type;
use sqlx::Connection as _;
use uuid::Uuid;

use crate::{
    ClientId, Journal, JournalError, LocalTime, limits,
    picture::unseal,
    table::{bundle_items, bundles, client_addresses, clients},
};

pub use pictures::RoomPictureSize;
pub use taking_in::{ChosenClient, NewBundle, NewBundleItem, ReceivedPicture};

/// Somebody who gives pieces to read.
#[derive(Clone, Serialize, Deserialize, Type)]
pub struct Client {
    /// Who.
    pub id: ClientId,
    /// As the therapist calls them.
    pub name: String,
    /// Whether an address of theirs is known.
    pub has_address: bool,
    /// What they gave, the latest first; what was removed since is not among it.
    pub bundles: Vec<BundleSummary>,
}

/// What tells whose a bundle is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Trust {
    /// Its sender's word: it came without an address for replies.
    NoAddress,
    /// Its sender's word, before the check words of its address for replies are compared.
    Claim,
    /// Its address for replies, which nobody but that client knows, and whose check words were compared.
    Compared,
}

/// A bundle in a list.
#[derive(Clone, Serialize, Deserialize, Type)]
pub struct BundleSummary {
    /// Which.
    pub id: Uuid,
    /// Whose.
    pub client_id: ClientId,
    /// When it was taken in.
    pub received: LocalTime,
    /// How the sender calls themselves: a claim.
    pub sender: String,
    /// What tells that it is theirs.
    pub trust: Trust,
    /// Whether it was sealed to an address that had been replaced by then.
    pub to_old_address: bool,
    /// How many pieces are in it.
    pub pieces: u32,
    /// When the appointment was marked as done.
    pub done: Option<LocalTime>,
}

/// A bundle and the list of its pieces, without their bodies.
pub struct Bundle {
    /// Which, when and from whom.
    pub summary: BundleSummary,
    /// The language of the words.
    pub language: String,
    /// The address that replies to it are sealed to.
    pub reply_to: Option<String>,
    /// How many bytes the sealed file of its report has, a few more than the report; none where none came, or it was closed.
    pub report_length: Option<u64>,
    /// Its pieces, in the order they were given.
    pub items: Vec<BundleItem>,
}

/// A piece in the list of a bundle.
pub struct BundleItem {
    /// Which, in its bundle.
    pub id: Uuid,
    /// As the bundle's list has it, in JSON.
    pub item: String,
    /// Whether it was closed, so that nothing of it is left but its place in the list.
    pub is_closed: bool,
}

/// A piece to be closed.
pub struct ClosedItem {
    /// Which, in its bundle.
    pub id: Uuid,
    /// What stays of its record in the bundle's list, in JSON.
    pub item: String,
}

/// Clients and their bundles.
impl Journal {
    /// All clients by name, with their bundles.
    pub async fn clients(&self) -> Result<Vec<Client>, JournalError> {
        let mut connection = self.connection().await;
        let mut clients = clients::list(&mut connection).await?;
        for bundle in bundles::list(&mut connection).await? {
            if let Some(client) = clients.iter_mut().find(|client| client.id == bundle.client_id) {
                client.bundles.push(bundle);
            }
        }
        Ok(clients)
    }

    /// Who has this address for replies.
    pub async fn client_at(&self, reply_to: &str) -> Result<Option<ClientId>, JournalError> {
        client_addresses::client_at(&mut *self.connection().await, reply_to).await
    }

    /// Whose bundle this is, where it was taken in.
    pub async fn client_of_bundle(&self, bundle: Uuid) -> Result<Option<ClientId>, JournalError> {
        bundles::client_of(&mut *self.connection().await, bundle).await
    }

    /// Calls a client otherwise, in 1 to 80 characters.
    pub async fn rename_client(&self, id: ClientId, name: &str) -> Result<(), JournalError> {
        limits::client_name(name)?;
        clients::rename(&mut *self.connection().await, id, name.trim()).await
    }

    /// Notes that the check words of the address that a bundle came with were compared. `address` is the one whose words were shown: where
    /// the bundle has another, or it is not known as this client's, nothing is noted.
    pub async fn note_compared(&self, bundle: Uuid, address: &str) -> Result<(), JournalError> {
        client_addresses::note_compared(&mut *self.connection().await, bundle, address, Timestamp::now()).await
    }

    /// A bundle and the list of its pieces.
    pub async fn bundle(&self, id: Uuid) -> Result<Bundle, JournalError> {
        let mut connection = self.connection().await;
        let mut bundle = bundles::get(&mut connection, id).await?;
        bundle.items = bundle_items::list(&mut connection, id).await?;
        Ok(bundle)
    }

    /// A piece of a bundle, and its body: the Markdown of an entry, or the record of a check-in or session in JSON; none for an artwork, and
    /// where it was closed.
    pub async fn bundle_item(&self, bundle: Uuid, item: Uuid) -> Result<(BundleItem, Option<String>), JournalError> {
        bundle_items::get(&mut *self.connection().await, bundle, item).await
    }

    /// The report that came with a bundle, all of its bytes: a stranger's PDF. None where none came, or it was closed.
    pub async fn bundle_report(&self, id: Uuid) -> Result<Option<Vec<u8>>, JournalError> {
        let report = bundles::report(&mut *self.connection().await, id).await?;
        match report {
            Some(file) => self.off_thread(move |vault| unseal(vault, &file)).await.map(Some),
            None => Ok(None),
        }
    }

    /// Marks the appointment as done and closes these pieces: their bodies, pictures and renditions are gone for good, their place in the
    /// list, what stays of their records and what was noted remain. The report goes with the first of them, since it shows them too. The
    /// sealed files go after the rows are: a power cut in between leaves files that a later opening sweeps.
    pub async fn finish_bundle(&self, id: Uuid, closing: &[ClosedItem]) -> Result<(), JournalError> {
        let now = Timestamp::now();
        let files = {
            let mut connection = self.connection().await;
            let mut transaction = connection.begin().await?;
            bundles::note_done(&mut transaction, id, now).await?;
            let mut files = Vec::new();
            for item in closing {
                files.extend(bundle_items::close(&mut transaction, id, item, now).await?);
            }
            if !closing.is_empty() {
                files.extend(bundles::close_report(&mut transaction, id).await?);
            }
            transaction.commit().await?;
            files
        };
        self.remove_sealed(files).await;
        Ok(())
    }
}
