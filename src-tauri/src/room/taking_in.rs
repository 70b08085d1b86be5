//! From a file outside to rows: unsealed into a sealed file of the vault and checked as a whole, each picture on its way into a sealed file
//! of its own, and only then stored. Whatever is refused leaves neither a row nor a sealed file. The file outside is only read.

use std::{
    collections::HashMap,
    io::{BufReader, Read},
    ops::ControlFlow,
    panic::resume_unwind,
    sync::{Arc, Mutex, mpsc as threads},
    thread,
};

use afterglow_journal::{ChosenClient, ClientId, Journal, NewBundle, NewBundleItem, PassingFile, ReceivedPicture, SealedFiles};
use afterglow_share::{Bundle, Content, Identity, Item, ItemId, KeptFile, Key, PictureKind, unseal};
use afterglow_vault::{SealedReader, SealedWriter};
use secrecy::SecretString;
use serde::Serialize;
use specta::Type;
use tokio::{
    sync::mpsc::{self, Sender},
    task::spawn_blocking,
};
use uuid::Uuid;

use super::pieces::closed_item;
use crate::{
    app::held,
    ipc::{Answer, AppError},
};

/// So many pieces wait to become rows.
const AHEAD: usize = 1;

/// What is being done.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum BundleStep {
    /// The file is unsealed.
    Opening,
    /// All of it is checked, and its pictures are sealed for this room.
    Checking,
    /// It is stored, piece by piece.
    Keeping,
}

/// Hears which step it is at and how many bytes or pieces of how many are done, and may stop it.
pub type Going = Arc<dyn Fn(BundleStep, u64, u64) -> ControlFlow<()> + Send + Sync>;

/// A bundle that was opened and checked. Dropped before it is taken in, nothing is left of it.
pub struct Checked {
    pieces: Arc<Mutex<Pieces>>,
    bundle: NewBundle,
}

impl Checked {
    /// The bundle.
    pub const fn id(&self) -> Uuid {
        self.bundle.id
    }

    /// How the sender calls themselves; may be empty.
    pub fn sender(&self) -> &str {
        &self.bundle.sender
    }

    /// Where replies to it are to be sealed to; none where none is wanted.
    pub fn address(&self) -> Option<&str> {
        self.bundle.reply_to.as_deref()
    }
}

/// What became of a file.
pub enum Arrived {
    /// It is taken in, or was before.
    Here {
        /// Whose it is.
        client: ClientId,
        /// Which.
        bundle: Uuid,
        /// Whether it was here before.
        was_here: bool,
    },
    /// It is sound, and nobody knows whose it is.
    WhoseIsIt(Checked),
}

/// Opens and checks a sealed file of so many bytes, with the passphrase or else the addresses of this room, and takes it in where its reply
/// address tells whose it is.
pub async fn arrive(
    journal: &Journal,
    sealed: impl Read + Send + 'static,
    length: u64,
    passphrase: Option<SecretString>,
    going: &Going,
) -> Answer<Arrived> {
    let secrets = journal.address_identities().await?;
    let (files, told) = (journal.sealed_files(), Arc::clone(going));
    let checked = spawn_blocking(move || {
        let identities: Vec<Identity> = secrets.iter().map(Identity::from_secret).collect::<Result<_, _>>()?;
        let identities: Vec<&Identity> = identities.iter().collect();
        let key = match &passphrase {
            Some(passphrase) => Key::Passphrase(passphrase),
            None => Key::Identities(&identities),
        };
        open_and_check(&files, sealed, length, &key, &told)
    })
    .await??;
    let bundle = checked.bundle.id;
    if let Some(client) = journal.client_of_bundle(bundle).await? {
        return Ok(Arrived::Here { client, bundle, was_here: true });
    }
    let known = match &checked.bundle.reply_to {
        Some(reply_to) => journal.client_at(reply_to).await?,
        None => None,
    };
    match known {
        Some(client) => {
            let client = take_in(journal, &checked, &ChosenClient::Known(client), false, going).await?;
            spawn_blocking(move || drop(checked)).await?;
            Ok(Arrived::Here { client, bundle, was_here: false })
        }
        None => Ok(Arrived::WhoseIsIt(checked)),
    }
}

/// Takes a checked bundle in: all rows in one transaction. Where that fails, it is as it was, and can be taken in again. `compared` says that
/// the check words of its address were compared with the client.
pub async fn take_in(journal: &Journal, checked: &Checked, client: &ChosenClient, compared: bool, going: &Going) -> Answer<ClientId> {
    let (pieces, told) = (Arc::clone(&checked.pieces), Arc::clone(going));
    let (sender, mut items) = mpsc::channel(AHEAD);
    let reading = spawn_blocking(move || send(&mut held(&pieces), &sender, &told));
    let stored = journal.take_in_bundle(&checked.bundle, client, compared, &mut items).await;
    // Whoever still sends finds nobody there.
    drop(items);
    reading.await??;
    Ok(stored?)
}

/// What a bundle is made of.
struct Pieces {
    bundle: Bundle<SealedReader>,
    pictures: HashMap<ItemId, ReceivedPicture>,
    /// The file that the bundle is read from; it goes after the reader.
    _zip: PassingFile,
}

fn open_and_check(files: &SealedFiles, sealed: impl Read, length: u64, key: &Key<'_>, going: &Going) -> Answer<Checked> {
    let mut out = files.begin()?;
    let unsealed = unseal(BufReader::new(sealed), key, &mut out, |done| going(BundleStep::Opening, done, length))?;
    let zip = files.finish_for_now(out)?;
    let (checked, kept) = check(files, zip.read()?, going)?;
    let manifest = checked.manifest();
    let bundle = NewBundle {
        id: manifest.bundle.uuid(),
        sender: manifest.from.clone(),
        reply_to: manifest.reply_to.as_ref().map(|address| address.as_str().to_owned()),
        language: manifest.language.clone(),
        // The present address is the first.
        to_old_address: unsealed.by.is_some_and(|identity| identity > 0),
        must_return: *manifest.must_return.as_bytes(),
        report: kept.report,
    };
    Ok(Checked { pieces: Arc::new(Mutex::new(Pieces { bundle: checked, pictures: kept.pictures, _zip: zip })), bundle })
}

/// What of a bundle lies in sealed files of its own.
#[derive(Default)]
struct KeptFiles {
    pictures: HashMap<ItemId, ReceivedPicture>,
    report: Option<Arc<PassingFile>>,
}

/// Checks a bundle, and seals each picture and the report meanwhile in files of their own. Waiting for the disk goes on beside the check of
/// the next.
fn check(files: &SealedFiles, zip: SealedReader, going: &Going) -> Answer<(Bundle<SealedReader>, KeptFiles)> {
    thread::scope(|scope| {
        let (written, finishing) = threads::sync_channel(AHEAD);
        let finished = scope.spawn(move || finish(files, finishing));
        let checked = Bundle::check_keeping(
            zip,
            || Ok::<_, AppError>(files.begin()?),
            // Where nobody takes it, finishing failed; what it said is told below.
            |file, out| written.send((file, out)).map_err(|_| AppError::Stopped),
            |done, total| going(BundleStep::Checking, done, total),
        );
        drop(written);
        let kept = finished.join().unwrap_or_else(|panic| resume_unwind(panic))?;
        Ok((checked?, kept))
    })
}

fn finish(files: &SealedFiles, written: threads::Receiver<(KeptFile, SealedWriter)>) -> Answer<KeptFiles> {
    let mut kept = KeptFiles::default();
    for (which, out) in written {
        let file = Arc::new(files.finish(out)?);
        match which {
            KeptFile::Picture(item, kind) => drop(kept.pictures.insert(item, ReceivedPicture { file, media_type: media_type(kind) })),
            KeptFile::Report => kept.report = Some(file),
        }
    }
    Ok(kept)
}

/// Sends the pieces one by one, and nothing at the end says that all were sent. Nobody listens any more where storing failed.
fn send(pieces: &mut Pieces, to: &Sender<Option<NewBundleItem>>, going: &Going) -> Answer<()> {
    let items: Vec<Item> = pieces.bundle.manifest().items.clone();
    for (item, done) in items.iter().zip(1..) {
        if going(BundleStep::Keeping, done, items.len() as u64).is_break() {
            return Err(AppError::Stopped);
        }
        let picture = pieces.pictures.get(&item.about.id).cloned();
        let body = match &item.content {
            Content::Entry { text } => Some(pieces.bundle.text(text)?),
            Content::CheckIn { record } => Some(as_text(&pieces.bundle.check_in(record)?)?),
            Content::Session { record } => Some(as_text(&pieces.bundle.session(record)?)?),
            Content::Artwork(_) => None,
        };
        let record = as_text(item)?;
        let closed = closed_item(item.clone())?;
        let sent = to.blocking_send(Some(NewBundleItem { id: item.about.id.uuid(), item: record, body, picture, closed }));
        if sent.is_err() {
            return Ok(());
        }
    }
    let _ = to.blocking_send(None);
    Ok(())
}

fn as_text(record: &impl Serialize) -> Answer<String> {
    serde_json::to_string(record).map_err(|_| AppError::Unexpected)
}

const fn media_type(kind: PictureKind) -> &'static str {
    match kind {
        PictureKind::Jpeg => "image/jpeg",
        PictureKind::Png => "image/png",
        PictureKind::Webp => "image/webp",
    }
}
