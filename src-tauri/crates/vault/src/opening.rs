//! Opening a vault: recognise the folder, take it, open a key file, then the database.
//!
//! The order decides which error a person sees: what they can do about it comes first, and damage is only spoken of
//! when the keys have proven right or `vault.json` knows better.

use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, RwLock},
};

use crate::{
    KeyFile, UnlockKey, Vault, VaultError, atomic, database,
    header::{self, Found, Header},
    key_files,
    key_payload::KeyPayload,
    lock::FolderLock,
    passing, sealed,
};

impl Vault {
    /// Says whether a folder is a vault that this version can open, without unlocking or changing it.
    pub fn recognise(dir: &Path) -> Result<(), VaultError> {
        recognise(dir).map(drop)
    }

    /// Opens a vault. Nobody else can until this one is closed or dropped.
    pub async fn open(dir: &Path, key: UnlockKey) -> Result<Self, VaultError> {
        let dir = std::path::absolute(dir)?;
        let folder = blocking(move || KeyedFolder::unlock(dir, &key)).await?;
        Self::start(folder).await
    }

    pub(crate) async fn start(folder: KeyedFolder) -> Result<Self, VaultError> {
        let KeyedFolder { dir, payload, header, lock } = folder;
        let database = database::open(&dir, &payload).await?;
        Ok(Self {
            dir,
            payload: RwLock::new(Arc::new(payload)),
            header: Mutex::new(header),
            database: tokio::sync::Mutex::new(database),
            _lock: lock,
        })
    }
}

/// A folder that is taken and whose keys are known; its database is not open yet.
pub(crate) struct KeyedFolder {
    pub(crate) dir: PathBuf,
    pub(crate) payload: KeyPayload,
    pub(crate) header: Header,
    pub(crate) lock: FolderLock,
}

impl KeyedFolder {
    fn unlock(dir: PathBuf, key: &UnlockKey) -> Result<Self, VaultError> {
        // Whether or not the vault is still here: a move that was cut short may have left something where it was.
        passing::sweep_beside(&dir);
        recognise(&dir)?;
        let lock = FolderLock::take(&dir)?;
        // Read again: until the lock was taken, another holder may have been replacing a key file.
        let found = recognise(&dir)?;
        let (payload, bytes) = key.open_file(&dir, found.as_ref())?;
        // Only the file that opened has proven itself; what is known of the other stays as it is.
        let mut header = found.clone().filter(|found| found.vault_id == payload.vault_id).unwrap_or(Header::unknown(payload.vault_id));
        header.settle(key.file(), &bytes);
        if found.as_ref() != Some(&header)
            && let Err(error) = header.write(&dir)
        {
            tracing::warn!(%error, "vault.json could not be brought up to date; it is only a hint");
        }
        if let Err(error) = tidy(&dir) {
            tracing::warn!(%error, "what a crash left behind could not be swept");
        }
        Ok(Self { dir, payload, header, lock })
    }
}

fn recognise(dir: &Path) -> Result<Option<Header>, VaultError> {
    match fs::metadata(dir) {
        Ok(metadata) if metadata.is_dir() => {}
        Ok(_) => return Err(VaultError::NotAJournal),
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(VaultError::FolderMissing),
        Err(error) => return Err(error.into()),
    }
    match Header::read(dir)? {
        Found::Header(header) => Ok(Some(header)),
        Found::NewerFormat => Err(VaultError::NewerFormat),
        Found::Nothing => {
            let traces = [dir.join(header::NAME), KeyFile::Passphrase.path(dir), KeyFile::Recovery.path(dir)];
            if traces.iter().any(|trace| trace.is_file()) { Ok(None) } else { Err(VaultError::NotAJournal) }
        }
    }
}

/// Removes what crashes left unfinished, and puts back the folder of the sealed files if a copy lost it for being empty.
fn tidy(dir: &Path) -> io::Result<()> {
    atomic::sweep_unfinished(dir)?;
    atomic::sweep_unfinished(&dir.join(key_files::FOLDER))?;
    match atomic::create_folder(&dir.join(sealed::FOLDER)) {
        Ok(()) => atomic::sync_folder(dir)?,
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
        Err(error) => return Err(error),
    }
    for folder in sealed::folders(dir)? {
        atomic::sweep_unfinished(&folder)?;
    }
    Ok(())
}

/// Runs what waits for disk or scrypt away from the async threads.
pub(crate) async fn blocking<T: Send + 'static>(work: impl FnOnce() -> Result<T, VaultError> + Send + 'static) -> Result<T, VaultError> {
    tokio::task::spawn_blocking(work).await.map_err(|error| VaultError::Io(io::Error::other(error)))?
}
