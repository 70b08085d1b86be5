//! Both sides of a bundle, a journal and a reading room, and what their people do.

use std::{
    fs::{self, File},
    io, mem,
    ops::ControlFlow,
    path::{Path, PathBuf},
    process::Command,
    sync::Arc,
    time::Instant,
};

use afterglow::{Arrived, Destination, Going, Leaving, Stop, arrive, make, size_of, take_in, whole_by};
use afterglow_journal::{ArtworkDraft, ArtworkId, ChosenClient, Journal, LocalTime, Picture, Role, RoomPictureSize};
use afterglow_sample::{PASSPHRASE, SampleError};
use afterglow_share::{Checksum, Identity, Recipient, Sealing, Sender, seal};
use afterglow_vault::{NewVault, WorkFactor};
use secrecy::SecretString;
use serde_json::{Value, json};
use tempfile::TempDir;
use uuid::Uuid;

use super::large::{page_words, sender};
use crate::pictures::large_photographs;

/// A journal, a reading room, and a folder that their files go through.
pub struct Sides {
    /// The journal.
    pub journal: Journal,
    /// The reading room.
    pub room: Journal,
    /// The room's address.
    pub address: Recipient,
    /// Where the journal wants replies.
    reply_to: Recipient,
    /// What opens what is sealed to the room.
    secret: SecretString,
    rooms: u32,
    folder: TempDir,
}

/// A bundle that can be read.
pub struct Opened {
    bundle: Uuid,
    /// When it was said whose it is; none where that was known.
    pub answered: Option<Instant>,
}

impl Sides {
    /// New ones in `scratch`, with nothing in them.
    pub async fn new(scratch: &Path) -> Result<Self, SampleError> {
        let folder = tempfile::Builder::new().prefix("shared-").tempdir_in(scratch)?;
        let journal = begin(&folder.path().join("Journal.afterglow"), Role::Journal).await?;
        let identity = Identity::generate();
        let secret = identity.to_secret();
        let room = new_room(folder.path(), 1, &secret).await?;
        Ok(Self { journal, room, address: identity.recipient(), secret, reply_to: Identity::generate().recipient(), rooms: 1, folder })
    }

    /// A file between the two.
    pub fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Takes so many photographs of twelve megapixels into the journal.
    pub async fn paint(&self, count: usize) -> Result<Vec<ArtworkId>, SampleError> {
        let untold = ArtworkDraft::made_on(LocalTime::now().local.date());
        let mut artworks = Vec::new();
        for file in large_photographs()?.into_iter().cycle().take(count) {
            artworks.push(self.journal.import_artwork(file, &untold).await?);
        }
        Ok(artworks)
    }

    /// Makes a bundle of them that asks for a reply.
    pub async fn make(&self, artworks: &[ArtworkId]) -> Result<Leaving, SampleError> {
        let items: Vec<Value> = artworks.iter().map(|id| json!({ "kind": "artwork", "id": id })).collect();
        let selection = serde_json::from_value(json!({
            "items": items, "left_out": [], "prepared_for": "", "appointment": null, "title": "", "whose": "", "paper": "a4",
            "summary": { "strip": null, "intention": null, "compared": null, "body_maps": false, "scores": false, "comparison": [], "changed": "", "questions": "" },
        }))?;
        let sender = Sender { reply_to: Some(self.reply_to.clone()), ..sender() };
        let made = make(&self.journal, &selection, &sender, None, page_words(), |_, _| Ok(())).await;
        made.map_err(|_| "the bundle could not be made".into())
    }

    /// Seals a bundle and saves it, as the person's yes does. Blocks.
    pub fn save(&self, leaving: &Leaving, file: &Path) -> Result<(), SampleError> {
        let stopping = Stop::default();
        let stopping = stopping.begin();
        let place = Destination { path: file.to_owned(), confirmed: true };
        let sealing = Sealing::To(&self.address);
        let saved = whole_by(&place, || false, |out| leaving.seal(&sealing, out, &stopping, |_| {}));
        saved.map(drop).map_err(|_| "the bundle could not be saved".into())
    }

    /// Seals a bundle that lies in the open, as the app does once the person said yes. Blocks.
    pub fn seal(&self, plain: &Path, expected: Checksum, file: &Path) -> Result<(), SampleError> {
        let place = Destination { path: file.to_owned(), confirmed: true };
        let (plain, sealing) = (File::open(plain)?, Sealing::To(&self.address));
        let sealed = whole_by(
            &place,
            || false,
            |out| {
                seal(plain, expected, &sealing, out, |_| ControlFlow::Continue(()))?;
                Ok(())
            },
        );
        sealed.map(drop).map_err(|_| "the bundle could not be sealed".into())
    }

    /// Opens a bundle in the room, up to where it can be read; somebody who is not known is taken for a new client.
    pub async fn open(&self, file: &Path) -> Result<Opened, SampleError> {
        let sealed = File::open(file)?;
        let length = sealed.metadata()?.len();
        let going: Going = Arc::new(|_, _, _| ControlFlow::Continue(()));
        match arrive(&self.room, sealed, length, None, &going).await.map_err(|_| "the bundle was refused")? {
            Arrived::Here { bundle, .. } => Ok(Opened { bundle, answered: None }),
            Arrived::WhoseIsIt(checked) => {
                let (bundle, answered) = (checked.id(), Some(Instant::now()));
                let new = ChosenClient::New("M.".into());
                take_in(&self.room, &checked, &new, false, &going).await.map_err(|_| "the bundle was not taken in")?;
                Ok(Opened { bundle, answered })
            }
        }
    }

    /// The first picture of a bundle, as large as it is shown by itself.
    pub async fn first_picture(&self, opened: &Opened) -> Result<Picture, SampleError> {
        let rows = self.room.bundle(opened.bundle).await?.items;
        let (row, size) = rows.iter().find_map(|row| size_of(row).map(|size| (row, size))).ok_or("there is no picture")?;
        Ok(self.room.room_picture(opened.bundle, row.id, RoomPictureSize::Display, size).await?)
    }

    /// Puts a room of the same address in its place, which knows nobody.
    pub async fn empty_room(&mut self) -> Result<(), SampleError> {
        self.rooms += 1;
        let new = new_room(self.folder.path(), self.rooms, &self.secret).await?;
        mem::replace(&mut self.room, new).lock().await?;
        Ok(fs::remove_dir_all(room_folder(self.folder.path(), self.rooms - 1))?)
    }

    /// Closes both, and gives where the room lies and what they go with when it is dropped.
    pub async fn leave(self) -> Result<(PathBuf, TempDir), SampleError> {
        self.journal.lock().await?;
        self.room.lock().await?;
        Ok((room_folder(self.folder.path(), self.rooms), self.folder))
    }
}

async fn new_room(folder: &Path, number: u32, secret: &SecretString) -> Result<Journal, SampleError> {
    let room = begin(&room_folder(folder, number), Role::Room).await?;
    room.address_identity(|| secret.clone()).await?;
    Ok(room)
}

fn room_folder(folder: &Path, number: u32) -> PathBuf {
    folder.join(format!("Room {number}.afterglow"))
}

/// What proving the passphrase takes is measured elsewhere.
async fn begin(folder: &Path, role: Role) -> Result<Journal, SampleError> {
    let vault = NewVault::begin(folder, SecretString::from(PASSPHRASE), WorkFactor::for_tests()).await?;
    Ok(Journal::create(vault, role, afterglow::name_of).await?.0)
}

/// Nothing has this name.
pub fn gone(file: &Path) -> io::Result<()> {
    match fs::remove_file(file) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Seals a file as Debian's age does, and waits for the disk as the app does.
pub fn age(address: &Recipient, plain: &Path, sealed: &Path) -> Result<(), SampleError> {
    let status = Command::new("age").args(["-r", address.as_str(), "-o"]).arg(sealed).arg(plain).status()?;
    if !status.success() {
        return Err("age failed".into());
    }
    File::open(sealed)?.sync_all()?;
    let folder = sealed.parent().ok_or("a file lies in a folder")?;
    Ok(File::open(folder)?.sync_all()?)
}
