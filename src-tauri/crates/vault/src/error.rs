//! What can go wrong with a vault, named for what the caller can do about it.
//!
//! No variant carries a secret, nor the words a person typed.

use std::{fmt, io};

use uuid::Uuid;

/// One of the two files that hold the keys.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum KeyFile {
    /// `keys/passphrase.age`; when it is damaged, the recovery words still open the vault.
    Passphrase,
    /// `keys/recovery.age`; when it is damaged, the passphrase still opens the vault.
    Recovery,
}

impl fmt::Display for KeyFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Passphrase => "keys/passphrase.age",
            Self::Recovery => "keys/recovery.age",
        })
    }
}

/// Why a vault could not be created, opened or used.
#[derive(thiserror::Error, Debug)]
pub enum VaultError {
    /// There is no such folder: plug in the disk that it is on, or say where it is now.
    #[error("there is no such folder")]
    FolderMissing,
    /// The folder is no vault: choose another.
    #[error("this folder is not a vault")]
    NotAJournal,
    /// Something has that name already: choose another name, or open what is there.
    #[error("something with this name exists already")]
    AlreadyExists,
    /// A vault cannot lie inside itself: choose another folder.
    #[error("the folder lies inside the vault")]
    InsideItself,
    /// A newer version of the app wrote it: update the app.
    #[error("the vault was written in a newer format")]
    NewerFormat,
    /// Another program holds it: close it there.
    #[error("the vault is in use by another program")]
    InUse,
    /// The key file is sound and the passphrase does not open it: type it again.
    #[error("the passphrase does not open this vault")]
    WrongPassphrase,
    /// The words are well formed and belong to another vault, or were replaced since.
    #[error("the recovery words do not open this vault")]
    WrongRecoveryWords,
    /// There are not 24 words.
    #[error("{found} recovery words where there should be 24")]
    RecoveryWordCount {
        /// How many there are.
        found: usize,
    },
    /// A word is not on the list: look at its spelling.
    #[error("recovery word {place} is not on the list")]
    RecoveryWordUnknown {
        /// Its place, from 1.
        place: usize,
    },
    /// Each word is on the list, but together they do not add up: one is another word, or two changed places.
    #[error("the recovery words do not belong together")]
    RecoveryWordsInconsistent,
    /// The key file is missing or altered: open with the other key, or put back a copy of the file.
    #[error("{file} is missing or damaged")]
    KeyFileDamaged {
        /// Which of the two.
        file: KeyFile,
    },
    /// The keys are right and there is no database: put back a copy of it.
    #[error("the database is missing")]
    DatabaseMissing,
    /// The keys are right and the database does not open with them: it was damaged or exchanged. Put back a copy.
    #[error("the database is damaged, or belongs to another vault")]
    DatabaseDamaged,
    /// A sealed file is gone: put back a copy.
    #[error("sealed file {id} is missing")]
    SealedFileMissing {
        /// The file.
        id: Uuid,
    },
    /// A sealed file is not the one that was sealed: put back a copy.
    #[error("sealed file {id} is damaged")]
    SealedFileDamaged {
        /// The file.
        id: Uuid,
    },
    /// Make room on the disk, then try again.
    #[error("the disk is full")]
    DiskFull,
    /// The system refused: permissions, a disk pulled out, no randomness.
    #[error("the system could not do it")]
    Io(#[source] io::Error),
    /// The database refused, with sound keys and a sound file.
    #[error("the database could not do it")]
    Database(#[source] sqlx::Error),
}

impl From<io::Error> for VaultError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
            _ => Self::Io(error),
        }
    }
}

impl From<sqlx::Error> for VaultError {
    fn from(error: sqlx::Error) -> Self {
        match error {
            sqlx::Error::Io(error) => error.into(),
            error => match primary_result_code(&error) {
                Some(5) => Self::InUse,
                Some(13) => Self::DiskFull,
                Some(11 | 26) => Self::DatabaseDamaged,
                _ => Self::Database(error),
            },
        }
    }
}

/// SQLite's primary result code: the low byte of the extended one (BUSY 5, CORRUPT 11, FULL 13, NOTADB 26).
fn primary_result_code(error: &sqlx::Error) -> Option<u32> {
    let code: u32 = error.as_database_error()?.code()?.parse().ok()?;
    Some(code & 0xff)
}
