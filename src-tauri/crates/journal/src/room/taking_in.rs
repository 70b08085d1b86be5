//! A bundle that becomes rows. Its pictures lie in sealed files by then; opening and checking it does not live here.

use std::sync::Arc;

use jiff::Timestamp;
use sqlx::Connection as _;
use tokio::sync::mpsc::Receiver;
use uuid::Uuid;

use crate::{
    ClientId, ClosedItem, Journal, JournalError, PassingFile, limits,
    table::{bundle_items, bundles, client_addresses, clients, removed_bundles},
};

/// A bundle that was checked, without its pieces.
pub struct NewBundle {
    /// Its own id.
    pub id: Uuid,
    /// How the sender calls themselves.
    pub sender: String,
    /// The address that replies are to be sealed to.
    pub reply_to: Option<String>,
    /// The language of the words.
    pub language: String,
    /// Whether it was sealed to an address that had been replaced by then.
    pub to_old_address: bool,
    /// What a reply must return.
    pub must_return: [u8; 32],
    /// The report, in a sealed file that goes with the last who holds it unless the bundle is stored.
    pub report: Option<Arc<PassingFile>>,
}

/// A piece of a bundle on its way in.
pub struct NewBundleItem {
    /// Its id in the bundle.
    pub id: Uuid,
    /// As the bundle's list has it, in JSON.
    pub item: String,
    /// The Markdown or the record; none for an artwork.
    pub body: Option<String>,
    /// The picture, if there is one.
    pub picture: Option<ReceivedPicture>,
    /// What stays of it after the appointment; none where a copy may be kept.
    pub closed: Option<ClosedItem>,
}

/// A picture of a bundle in a sealed file of its own.
#[derive(Clone)]
pub struct ReceivedPicture {
    /// The file. It goes with the last who holds it unless its row is stored.
    pub file: Arc<PassingFile>,
    /// Such as `image/jpeg`.
    pub media_type: &'static str,
}

/// Whose a bundle is.
pub enum ChosenClient {
    /// A client that is known.
    Known(ClientId),
    /// A new one of this name.
    New(String),
}

impl Journal {
    /// Stores a bundle in one transaction, piece by piece as they come, so that only one body is in memory: `None` at the end says that all
    /// came, and an end without it that whoever reads them failed. Then, and on any error, nothing is stored, and the files of the pictures
    /// stay no longer than the caller holds them.
    ///
    /// The bundle's address for replies becomes one of the client's, unless it is somebody's already; `compared` says that its check words were
    /// compared with them. Of a bundle that was removed after its
    /// appointment, what may not be kept comes in closed, and the report with it.
    pub async fn take_in_bundle(
        &self,
        bundle: &NewBundle,
        client: &ChosenClient,
        compared: bool,
        items: &mut Receiver<Option<NewBundleItem>>,
    ) -> Result<ClientId, JournalError> {
        let mut connection = self.connection().await;
        let mut transaction = connection.begin().await?;
        let client = match client {
            ChosenClient::Known(id) => *id,
            ChosenClient::New(name) => {
                limits::client_name(name)?;
                clients::insert(&mut transaction, name.trim()).await?
            }
        };
        if let Some(reply_to) = &bundle.reply_to {
            client_addresses::offer(&mut transaction, client, reply_to).await?;
        }
        bundles::insert(&mut transaction, bundle, client).await?;
        if let Some(reply_to) = bundle.reply_to.as_ref().filter(|_| compared) {
            client_addresses::note_compared(&mut transaction, bundle.id, reply_to, Timestamp::now()).await?;
        }
        let done = removed_bundles::bring_back(&mut transaction, bundle.id).await?;
        let mut pictures = Vec::new();
        let mut report = bundle.report.clone();
        let mut position = 0_u32;
        loop {
            match items.recv().await {
                Some(Some(item)) => {
                    bundle_items::insert(&mut transaction, bundle.id, position, &item).await?;
                    match (done, &item.closed) {
                        (Some(at), Some(closed)) => {
                            bundle_items::close(&mut transaction, bundle.id, closed, at).await?;
                            bundles::close_report(&mut transaction, bundle.id).await?;
                            report = None;
                        }
                        _ => pictures.extend(item.picture),
                    }
                    position += 1;
                }
                Some(None) => break,
                None => return Err(JournalError::NotFound),
            }
        }
        transaction.commit().await?;
        pictures.into_iter().map(|picture| picture.file).chain(report).for_each(|file| file.keep());
        Ok(client)
    }
}
