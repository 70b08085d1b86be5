//! Making a new vault: whole under its name, or not at all.

use std::path::{Path, PathBuf};

use secrecy::SecretString;
use sqlx::sqlite::SqliteConnection;

use crate::{
    KeyFile, RecoveryWords, Vault, VaultError, WorkFactor, atomic,
    database::{self, Database},
    header::Header,
    key_files,
    key_payload::KeyPayload,
    lock::FolderLock,
    opening::{KeyedFolder, blocking},
    passing::{self, PassingFolder},
    sealed,
};

/// A vault that has no name yet: under a passing one beside its place, so that a crash leaves nothing that looks like a vault. Dropped
/// before it is published, it is removed.
pub struct NewVault {
    dir: PathBuf,
    // Before the folder that it lies in.
    database: Database,
    folder: PassingFolder,
    keys: Keys,
}

/// What opens the vault. It comes into the folder last.
struct Keys {
    payload: KeyPayload,
    words: RecoveryWords,
    passphrase_file: Vec<u8>,
    recovery_file: Vec<u8>,
}

impl NewVault {
    /// Begins a vault that will lie at `dir`, which must not exist while its parent does.
    ///
    /// The passphrase is used as it was typed, so that stock age takes the same one. How good it is, the caller judges.
    pub async fn begin(dir: &Path, passphrase: SecretString, factor: WorkFactor) -> Result<Self, VaultError> {
        let dir = std::path::absolute(dir)?;
        let target = dir.clone();
        let (keys, folder) = blocking(move || {
            passing::refuse_existing(&target)?;
            passing::sweep_beside(&target);
            let keys = Keys::make(passphrase, factor)?;
            let folder = PassingFolder::beside(&target)?;
            atomic::create_folder(&folder.path().join(key_files::FOLDER))?;
            atomic::create_folder(&folder.path().join(sealed::FOLDER))?;
            Ok((keys, folder))
        })
        .await?;
        let database = database::create(folder.path(), &keys.payload).await?;
        Ok(Self { dir, database, folder, keys })
    }

    /// The one connection to the new database, to make its tables.
    pub fn connection(&mut self) -> &mut SqliteConnection {
        self.database.connection()
    }

    /// Gives it its name and opens it.
    ///
    /// The words exist only in the answer. If they are lost before a person has them, [`Vault::replace_recovery`] makes others.
    pub async fn publish(self) -> Result<(Vault, RecoveryWords), VaultError> {
        let Self { dir, database, folder, keys } = self;
        database.close().await?;
        let (folder, words) = blocking(move || keys.publish(folder, dir)).await?;
        Ok((Vault::start(folder).await?, words))
    }
}

impl Keys {
    fn make(passphrase: SecretString, factor: WorkFactor) -> Result<Self, VaultError> {
        let words = RecoveryWords::make()?;
        let payload = KeyPayload::make(words.identity().to_public())?;
        let passphrase_file = key_files::passphrase_file(&payload, passphrase, factor)?;
        let recovery_file = key_files::recovery_file(&payload)?;
        Ok(Self { payload, words, passphrase_file, recovery_file })
    }

    fn publish(self, folder: PassingFolder, dir: PathBuf) -> Result<(KeyedFolder, RecoveryWords), VaultError> {
        let Self { payload, words, passphrase_file, recovery_file } = self;
        let mut header = Header::new(payload.vault_id);
        header.settle(KeyFile::Passphrase, &passphrase_file);
        header.settle(KeyFile::Recovery, &recovery_file);
        header.write(folder.path())?;
        KeyFile::Passphrase.write(folder.path(), &passphrase_file)?;
        KeyFile::Recovery.write(folder.path(), &recovery_file)?;
        atomic::sync_folder(folder.path())?;
        let lock = folder.publish(&dir)?;
        if let Some(parent) = dir.parent() {
            atomic::sync_folder(parent)?;
        }
        let lock = lock.map_or_else(|| FolderLock::take(&dir), Ok)?;
        Ok((KeyedFolder { dir, payload, header, lock }, words))
    }
}
