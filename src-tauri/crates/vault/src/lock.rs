//! One holder of a vault at a time, by the system's lock on the file `.lock`.
//!
//! The lock ends with the process, however it ends. The file's presence means nothing, and nothing is written to it.

use std::{
    fs::{File, TryLockError},
    path::Path,
};

use crate::VaultError;

/// The file that carries the lock.
pub(crate) const NAME: &str = ".lock";

/// Holds the folder until it is dropped.
pub(crate) struct FolderLock {
    _file: File,
}

impl FolderLock {
    /// Takes the folder, or says at once that somebody else has it.
    pub(crate) fn take(dir: &Path) -> Result<Self, VaultError> {
        let mut options = File::options();
        options.write(true).create(true).truncate(false);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = options.open(dir.join(NAME))?;
        match file.try_lock() {
            Ok(()) => Ok(Self { _file: file }),
            Err(TryLockError::WouldBlock) => Err(VaultError::InUse),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }
}
