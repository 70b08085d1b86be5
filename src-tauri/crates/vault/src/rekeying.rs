//! Another passphrase, other recovery words: one small file is replaced each time, and nothing is encrypted anew.
//!
//! Whatever the moment of a crash, the old key or the new one opens. First `vault.json` lists the new file's digest
//! beside the old one's, then the key file is replaced, then the old digest is struck out.

use std::{path::Path, sync::PoisonError};

use secrecy::SecretString;

use crate::{KeyFile, RecoveryWords, UnlockKey, Vault, VaultError, WorkFactor, header::Header, key_files};

impl Vault {
    /// Replaces the passphrase, whatever the vault was opened with. Blocks for scrypt.
    ///
    /// It protects from now on: whoever has an old copy of the folder and the old passphrase can still open that copy.
    pub fn change_passphrase(&self, passphrase: SecretString, factor: WorkFactor) -> Result<(), VaultError> {
        let mut header = self.header.lock().unwrap_or_else(PoisonError::into_inner);
        let bytes = key_files::passphrase_file(&self.payload(), passphrase, factor)?;
        replace_key_file(&self.dir, &mut header, KeyFile::Passphrase, &bytes)
    }

    /// Replaces the passphrase once the current one proved right: an open journal on an unwatched desk is no reason to give its
    /// keys away. Blocks for scrypt, twice.
    pub fn replace_passphrase(&self, current: SecretString, new: SecretString, factor: WorkFactor) -> Result<(), VaultError> {
        {
            let header = self.header.lock().unwrap_or_else(PoisonError::into_inner);
            UnlockKey::Passphrase(current).open_file(&self.dir, Some(&header))?;
        }
        self.change_passphrase(new, factor)
    }

    /// Replaces the recovery words; the old ones open nothing from then on. Blocks for scrypt, twice.
    ///
    /// The passphrase is needed because its file says, too, whom the recovery file is for. Interrupted, the old words
    /// still open, or nobody has seen the words that do: a caller notes that the words are unconfirmed before it calls,
    /// and calls again if that is still so later.
    pub fn replace_recovery(&self, passphrase: SecretString, factor: WorkFactor) -> Result<RecoveryWords, VaultError> {
        let mut header = self.header.lock().unwrap_or_else(PoisonError::into_inner);
        UnlockKey::Passphrase(passphrase.clone()).open_file(&self.dir, Some(&header))?;
        let words = RecoveryWords::make()?;
        let payload = self.payload().with_recovery_recipient(words.identity().to_public());
        let passphrase_file = key_files::passphrase_file(&payload, passphrase, factor)?;
        let recovery_file = key_files::recovery_file(&payload)?;
        replace_key_file(&self.dir, &mut header, KeyFile::Passphrase, &passphrase_file)?;
        replace_key_file(&self.dir, &mut header, KeyFile::Recovery, &recovery_file)?;
        *self.payload.write().unwrap_or_else(PoisonError::into_inner) = payload.into();
        Ok(words)
    }
}

fn replace_key_file(dir: &Path, header: &mut Header, file: KeyFile, bytes: &[u8]) -> Result<(), VaultError> {
    let mut next = header.clone();
    next.expect_also(file, bytes);
    next.write(dir)?;
    file.write(dir, bytes)?;
    next.settle(file, bytes);
    // The new key is in force. A list that still has the old digest too harms nothing, and opening strikes it out.
    if let Err(error) = next.write(dir) {
        tracing::warn!(%error, "vault.json could not be brought up to date; it is only a hint");
    }
    *header = next;
    Ok(())
}
