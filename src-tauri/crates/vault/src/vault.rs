//! An unlocked vault, and what can be done with one.

use std::{
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError, RwLock},
    time::SystemTime,
};

use sqlx::sqlite::SqliteConnection;
use tokio::sync::{MappedMutexGuard, MutexGuard};
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::{
    SealedFile, SealedReader, SealedWriter, VaultError, database::Database, header::Header, key_payload::KeyPayload, lock::FolderLock,
    sealed,
};

/// A vault while it is unlocked. Dropped without [`Vault::close`] it loses nothing that was committed, but tells nobody
/// whether the write-ahead log could be taken in.
pub struct Vault {
    pub(crate) dir: PathBuf,
    /// Replaced as a whole when the recovery words are.
    pub(crate) payload: RwLock<Arc<KeyPayload>>,
    /// Held while a key file is being replaced, so that one replacement follows another.
    pub(crate) header: Mutex<Header>,
    /// The one connection. Two would share a write-ahead log, which this SQLite can corrupt.
    pub(crate) database: tokio::sync::Mutex<Database>,
    /// Last, so that the folder is given back when everything else has ended.
    pub(crate) _lock: FolderLock,
}

impl Vault {
    /// The folder.
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// The vault's own id: random, and the same for as long as it lives, wherever the folder is.
    pub fn id(&self) -> Uuid {
        self.payload().vault_id
    }

    /// The one connection to the database. Hold it for SQL only.
    pub async fn connection(&self) -> MappedMutexGuard<'_, SqliteConnection> {
        MutexGuard::map(self.database.lock().await, Database::connection)
    }

    /// Seals bytes into a new file. When this returns, the disk has it; commit the answer to the database after that.
    /// Blocks.
    pub fn seal(&self, plaintext: &[u8]) -> Result<SealedFile, VaultError> {
        sealed::seal(&self.dir, &self.payload(), plaintext)
    }

    /// Opens a sealed file, after checking the length and the hash of its ciphertext. Blocks.
    pub fn unseal(&self, sealed: &SealedFile) -> Result<Zeroizing<Vec<u8>>, VaultError> {
        sealed::unseal(&self.dir, &self.payload(), sealed)
    }

    /// Begins a sealed file that is written as a stream. Blocks, as what is written to it does.
    pub fn begin_sealed(&self) -> Result<SealedWriter, VaultError> {
        SealedWriter::begin(&self.dir, &self.payload())
    }

    /// Opens a sealed file as a stream, after checking the length of its ciphertext; what is read is proven as it is read. Blocks.
    pub fn read_sealed(&self, sealed: &SealedFile) -> Result<SealedReader, VaultError> {
        sealed::read(&self.dir, &self.payload(), sealed)
    }

    /// Removes a sealed file; one that is gone already is no error. Blocks.
    pub fn remove_sealed(&self, id: Uuid) -> Result<(), VaultError> {
        sealed::remove(&self.dir, id)
    }

    /// The ids of all sealed files that were written before this time, to find those that no row knows. Blocks.
    pub fn sealed_before(&self, time: SystemTime) -> Result<Vec<Uuid>, VaultError> {
        sealed::ids_before(&self.dir, time)
    }

    /// Moves the write-ahead log into the database.
    pub async fn checkpoint(&self) -> Result<(), VaultError> {
        self.database.lock().await.checkpoint().await
    }

    /// Checkpoints, closes the database, forgets the keys and gives the folder back.
    pub async fn close(self) -> Result<(), VaultError> {
        self.database.into_inner().close().await
    }

    pub(crate) fn payload(&self) -> Arc<KeyPayload> {
        self.payload.read().unwrap_or_else(PoisonError::into_inner).clone()
    }
}
