//! `keys/passphrase.age` and `keys/recovery.age`: the key payload in stock age files.
//!
//! A passphrase is used byte for byte as it was typed, neither trimmed nor normalised, so that stock age opens the
//! file with the same passphrase.

use std::{
    fs,
    io::{self, Read, Write},
    iter,
    path::{Path, PathBuf},
};

use age::{DecryptError, Decryptor, Encryptor, Identity, Recipient, scrypt};
use secrecy::SecretString;
use zeroize::Zeroizing;

use crate::{
    KeyFile, RecoveryWords, VaultError, atomic,
    header::{Header, Verdict},
    key_payload::{KeyPayload, PayloadError},
};

/// The folder of the key files.
pub(crate) const FOLDER: &str = "keys";

/// A key file is about a kilobyte. One far larger is not read into memory.
const LARGEST: u64 = 1 << 20;

/// What a person opens a vault with.
pub enum UnlockKey {
    /// The passphrase, as typed.
    Passphrase(SecretString),
    /// The recovery words.
    Recovery(RecoveryWords),
}

/// How much work scrypt makes of trying one passphrase: 2 to this power.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct WorkFactor(u8);

impl WorkFactor {
    /// What every vault is written with: about a second and 256 MiB. age would choose by timing the machine, so that
    /// a slow laptop would have the weakest file.
    pub const STANDARD: Self = Self(18);

    /// The most that opening accepts: 1 GiB. A factor of 22 would take 4 GiB.
    const MAXIMUM: u8 = 20;

    /// Hardly any work, so that tests are quick, and measurements are of everything else. It protects nothing.
    pub const fn for_tests() -> Self {
        Self(2)
    }
}

impl KeyFile {
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Passphrase => "passphrase.age",
            Self::Recovery => "recovery.age",
        }
    }

    pub(crate) fn path(self, dir: &Path) -> PathBuf {
        dir.join(FOLDER).join(self.name())
    }

    pub(crate) fn write(self, dir: &Path, bytes: &[u8]) -> io::Result<()> {
        atomic::replace(&dir.join(FOLDER), self.name(), bytes)
    }

    /// The file's bytes. A file that is not there counts as damaged: the other key still opens.
    fn read(self, dir: &Path) -> Result<Vec<u8>, VaultError> {
        let damaged = VaultError::KeyFileDamaged { file: self };
        match fs::metadata(self.path(dir)) {
            Ok(metadata) if metadata.is_file() && metadata.len() <= LARGEST => Ok(fs::read(self.path(dir))?),
            Ok(_) => Err(damaged),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Err(damaged),
            Err(error) => Err(error.into()),
        }
    }
}

impl UnlockKey {
    /// The key file that this opens.
    pub(crate) const fn file(&self) -> KeyFile {
        match self {
            Self::Passphrase(_) => KeyFile::Passphrase,
            Self::Recovery(_) => KeyFile::Recovery,
        }
    }

    /// Opens its key file: the payload, and the bytes that it was in.
    ///
    /// The file is tried whatever the header says, because a header can be stale. Only when it does not open does the
    /// header tell damage from a wrong key, for age answers both alike.
    pub(crate) fn open_file(&self, dir: &Path, header: Option<&Header>) -> Result<(KeyPayload, Vec<u8>), VaultError> {
        let file = self.file();
        let bytes = file.read(dir)?;
        let json = match self.decrypt(&bytes) {
            Ok(json) => json,
            Err(DecryptError::DecryptionFailed | DecryptError::NoMatchingKeys)
                if header.is_none_or(|header| header.judge(file, &bytes) != Verdict::Altered) =>
            {
                return Err(match self {
                    Self::Passphrase(_) => VaultError::WrongPassphrase,
                    Self::Recovery(_) => VaultError::WrongRecoveryWords,
                });
            }
            // The header does not parse, its MAC is wrong, or the body fails once the key was right.
            Err(_) => return Err(VaultError::KeyFileDamaged { file }),
        };
        match KeyPayload::from_json(&json) {
            Ok(payload) => Ok((payload, bytes)),
            Err(PayloadError::NewerFormat) => Err(VaultError::NewerFormat),
            Err(PayloadError::Malformed) => Err(VaultError::KeyFileDamaged { file }),
        }
    }

    fn decrypt(&self, bytes: &[u8]) -> Result<Zeroizing<Vec<u8>>, DecryptError> {
        match self {
            Self::Passphrase(passphrase) => {
                let mut identity = scrypt::Identity::new(passphrase.clone());
                identity.set_max_work_factor(WorkFactor::MAXIMUM);
                decrypt(bytes, &identity)
            }
            Self::Recovery(words) => decrypt(bytes, &words.identity()),
        }
    }
}

/// `keys/passphrase.age` for this passphrase. Blocks for scrypt.
pub(crate) fn passphrase_file(payload: &KeyPayload, passphrase: SecretString, factor: WorkFactor) -> io::Result<Vec<u8>> {
    let mut recipient = scrypt::Recipient::new(passphrase);
    recipient.set_work_factor(factor.0);
    encrypt(payload, &recipient)
}

/// `keys/recovery.age` for the payload's recovery recipient.
pub(crate) fn recovery_file(payload: &KeyPayload) -> io::Result<Vec<u8>> {
    encrypt(payload, &payload.recovery_recipient)
}

fn encrypt(payload: &KeyPayload, recipient: &dyn Recipient) -> io::Result<Vec<u8>> {
    let encryptor = Encryptor::with_recipients(iter::once(recipient)).map_err(io::Error::other)?;
    let mut bytes = Vec::new();
    let mut writer = encryptor.wrap_output(&mut bytes)?;
    writer.write_all(&payload.to_json())?;
    writer.finish()?;
    Ok(bytes)
}

fn decrypt(bytes: &[u8], identity: &dyn Identity) -> Result<Zeroizing<Vec<u8>>, DecryptError> {
    let mut reader = Decryptor::new_buffered(bytes)?.decrypt(iter::once(identity))?;
    // As large as the ciphertext, so that it never grows and leaves a copy behind that nobody wipes.
    let mut json = Zeroizing::new(Vec::with_capacity(bytes.len()));
    reader.read_to_end(&mut json)?;
    Ok(json)
}
