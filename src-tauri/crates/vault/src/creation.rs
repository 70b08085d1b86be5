//! Making a new vault: whole under its name, or not at all.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use secrecy::SecretString;
use tempfile::TempDir;

use crate::{
    KeyFile, RecoveryWords, Vault, VaultError, WorkFactor, atomic, database,
    header::Header,
    key_files,
    key_payload::KeyPayload,
    lock::FolderLock,
    opening::{KeyedFolder, blocking},
    sealed,
};

impl Vault {
    /// Makes a vault at `dir`, which must not exist while its parent does, and opens it.
    ///
    /// The passphrase is used as it was typed, so that stock age takes the same one. How good it is, the caller judges.
    /// The words exist only in the answer. If they are lost before a person has them, [`Vault::replace_recovery`]
    /// makes others.
    pub async fn create(dir: &Path, passphrase: SecretString, factor: WorkFactor) -> Result<(Self, RecoveryWords), VaultError> {
        let dir = std::path::absolute(dir)?;
        let target = dir.clone();
        let draft = blocking(move || Draft::make(&target, passphrase, factor)).await?;
        database::create(draft.folder.path(), &draft.payload).await?;
        let (folder, words) = blocking(move || draft.publish(dir)).await?;
        Ok((Self::start(folder).await?, words))
    }
}

/// A vault under a passing name beside its place, so that a crash leaves nothing that looks like a vault.
/// Dropped before it is published, it is removed.
struct Draft {
    folder: TempDir,
    payload: KeyPayload,
    header: Header,
    words: RecoveryWords,
}

impl Draft {
    fn make(target: &Path, passphrase: SecretString, factor: WorkFactor) -> Result<Self, VaultError> {
        refuse_existing(target)?;
        let words = RecoveryWords::make()?;
        let payload = KeyPayload::make(words.identity().to_public())?;
        let passphrase_file = key_files::passphrase_file(&payload, passphrase, factor)?;
        let recovery_file = key_files::recovery_file(&payload)?;
        let mut header = Header::new(payload.vault_id);
        header.settle(KeyFile::Passphrase, &passphrase_file);
        header.settle(KeyFile::Recovery, &recovery_file);

        let folder = passing_folder(target)?;
        atomic::create_folder(&folder.path().join(key_files::FOLDER))?;
        atomic::create_folder(&folder.path().join(sealed::FOLDER))?;
        KeyFile::Passphrase.write(folder.path(), &passphrase_file)?;
        KeyFile::Recovery.write(folder.path(), &recovery_file)?;
        header.write(folder.path())?;
        Ok(Self { folder, payload, header, words })
    }

    /// Gives it its name.
    fn publish(self, dir: PathBuf) -> Result<(KeyedFolder, RecoveryWords), VaultError> {
        let Self { folder, payload, header, words } = self;
        atomic::sync_folder(folder.path())?;
        publish(folder, &dir)?;
        if let Some(parent) = dir.parent() {
            atomic::sync_folder(parent)?;
        }
        let lock = FolderLock::take(&dir)?;
        Ok((KeyedFolder { dir, payload, header, lock }, words))
    }
}

/// Gives a folder of a passing name its own. That the name lasts is for the caller to see to.
pub(crate) fn publish(folder: TempDir, dir: &Path) -> Result<(), VaultError> {
    refuse_existing(dir)?;
    fs::rename(folder.path(), dir).map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists | io::ErrorKind::DirectoryNotEmpty | io::ErrorKind::NotADirectory => VaultError::AlreadyExists,
        _ => error.into(),
    })?;
    // The passing name is free again and may be somebody else's by the time this is dropped.
    let _passing_name = folder.keep();
    Ok(())
}

pub(crate) fn refuse_existing(dir: &Path) -> Result<(), VaultError> {
    match fs::symlink_metadata(dir) {
        Ok(_) => Err(VaultError::AlreadyExists),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error.into()),
    }
}

/// A folder beside `target`, for its owner alone, that looks like no vault and is removed when dropped.
pub(crate) fn passing_folder(target: &Path) -> Result<TempDir, VaultError> {
    let parent = target.parent().ok_or(VaultError::AlreadyExists)?;
    let mut builder = tempfile::Builder::new();
    builder.prefix(".unfinished-");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o700));
    match builder.tempdir_in(parent) {
        Ok(folder) => Ok(folder),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Err(VaultError::FolderMissing),
        Err(error) => Err(error.into()),
    }
}
