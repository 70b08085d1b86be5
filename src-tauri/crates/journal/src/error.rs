//! What can go wrong with a journal, named for what the caller can do about it.
//!
//! No variant carries a word that the person wrote.

use afterglow_imaging::ImagingError;
use afterglow_vault::VaultError;
use serde::{Deserialize, Serialize};
use specta::Type;
use sqlx::migrate::MigrateError;

/// Why something could not be read or saved. When a save fails, nothing of it is stored.
#[derive(thiserror::Error, Debug)]
pub enum JournalError {
    /// It does not exist, lies in the trash, or names a session that does not exist: read the list again.
    #[error("there is no such thing in the journal")]
    NotFound,
    /// It was saved since the caller read it: read it again, and offer what was written as a copy.
    #[error("saved since it was read")]
    StaleRevision,
    /// Shorten it.
    #[error("{field:?} is longer than {limit} characters")]
    TooLong {
        /// What is too long.
        field: Field,
        /// How many characters (of Unicode) it may have; of [`Field::Marks`], how many coordinates.
        limit: u32,
    },
    /// Take some away.
    #[error("more than {limit} of {field:?}")]
    TooMany {
        /// Of what.
        field: Field,
        /// How many there may be on one piece; of [`Field::SensationWord`], on one region.
        limit: u32,
    },
    /// Not on its scale: a defect of the caller.
    #[error("{field:?} is outside its range")]
    OutOfRange {
        /// What is outside.
        field: Field,
    },
    /// The same thing twice where each may stand once: a defect of the caller.
    #[error("{field:?} stands twice")]
    Repeated {
        /// What is repeated.
        field: Field,
    },
    /// Make room on the disk, then save again.
    #[error("the disk is full")]
    DiskFull,
    /// A newer version of the app wrote it: update the app.
    #[error("the journal was written by a newer version")]
    NewerFormat,
    /// Disk, keys or a sealed file: see the vault's own reasons.
    #[error(transparent)]
    Vault(VaultError),
}

/// What a [`JournalError`] is about.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// A title, of an entry or an artwork.
    Title,
    /// The text of an entry.
    Markdown,
    /// A tag of an entry.
    Tag,
    /// A feeling of a check-in.
    Feeling,
    /// A word for a sensation.
    SensationWord,
    /// Any other text that the person writes.
    Text,
    /// A short name that the app chooses: a time zone, an outline, a region.
    Code,
    /// The marks on a body.
    Marks,
    /// A region of the body.
    Region,
    /// How strong a sensation is.
    Intensity,
    /// Still to stirred.
    Energy,
    /// Unpleasant to pleasant.
    Pleasantness,
    /// Quarter turns of a picture.
    Turns,
    /// Minutes until the journal locks itself.
    IdleMinutes,
    /// How large everything is.
    TextSize,
}

/// Why a picture did not become an artwork.
#[derive(thiserror::Error, Debug)]
pub enum ImportError {
    /// The file itself is refused: tell the person which file and why, and go on with the others.
    #[error(transparent)]
    Refused(#[from] ImagingError),
    /// The journal could not take it: the others will fare no better.
    #[error(transparent)]
    Journal(#[from] JournalError),
}

impl From<VaultError> for JournalError {
    fn from(error: VaultError) -> Self {
        match error {
            VaultError::DiskFull => Self::DiskFull,
            VaultError::NewerFormat => Self::NewerFormat,
            error => Self::Vault(error),
        }
    }
}

impl From<sqlx::Error> for JournalError {
    fn from(error: sqlx::Error) -> Self {
        match error {
            sqlx::Error::RowNotFound => Self::NotFound,
            // The message of a decoding error can quote the value, so it ends here.
            sqlx::Error::ColumnDecode { .. } | sqlx::Error::Decode(_) => Self::Vault(VaultError::DatabaseDamaged),
            // The only reference that a caller supplies is the session an item hangs on.
            error if error.as_database_error().is_some_and(|error| error.is_foreign_key_violation()) => Self::NotFound,
            error => VaultError::from(error).into(),
        }
    }
}

impl From<MigrateError> for JournalError {
    fn from(error: MigrateError) -> Self {
        match error {
            MigrateError::VersionMissing(_) => Self::NewerFormat,
            MigrateError::Execute(error) | MigrateError::ExecuteMigration(error, _) => error.into(),
            // What remains says that the record of migrations is not one that any version of the app wrote.
            _ => Self::Vault(VaultError::DatabaseDamaged),
        }
    }
}
