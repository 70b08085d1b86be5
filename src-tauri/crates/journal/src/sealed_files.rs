//! Sealed files for what is too large for memory, such as a bundle: written and read as streams, away from the connection. What is in them
//! does not live here.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use afterglow_vault::{SealedFile, SealedReader, SealedWriter, Vault};

use crate::{Journal, JournalError};

/// The vault's sealed files, and nothing else of it. All of it blocks. Locking waits until every one of these is dropped, so that whoever
/// holds one for long heeds being stopped.
#[derive(Clone)]
pub struct SealedFiles(Arc<Vault>);

/// A sealed file that nothing in the database names: dropped, it is gone.
pub struct PassingFile {
    file: SealedFile,
    files: SealedFiles,
    is_kept: AtomicBool,
}

impl Journal {
    /// For streaming into sealed files and out of them.
    #[must_use]
    pub fn sealed_files(&self) -> SealedFiles {
        SealedFiles(Arc::clone(&self.vault))
    }
}

impl SealedFiles {
    /// Begins a sealed file. Dropped before it is finished, it is gone.
    ///
    /// # Errors
    /// What the disk says.
    pub fn begin(&self) -> Result<SealedWriter, JournalError> {
        Ok(self.0.begin_sealed()?)
    }

    /// A sealed file that nothing names yet.
    pub(crate) fn passing(&self, file: SealedFile) -> PassingFile {
        PassingFile { file, files: self.clone(), is_kept: AtomicBool::new(false) }
    }

    /// Ends a sealed file that nothing names yet.
    ///
    /// # Errors
    /// What the disk says; then there is no file.
    pub fn finish(&self, writer: SealedWriter) -> Result<PassingFile, JournalError> {
        Ok(self.passing(writer.finish()?))
    }

    /// Ends a sealed file that nothing will ever name, without waiting for the disk: it is read again, and then let go.
    ///
    /// # Errors
    /// As [`SealedFiles::finish`].
    pub fn finish_for_now(&self, writer: SealedWriter) -> Result<PassingFile, JournalError> {
        Ok(self.passing(writer.finish_for_now()?))
    }

    /// Opens a sealed file.
    ///
    /// # Errors
    /// When it is not there or not the one that was sealed. Damage further on is an error of reading.
    pub fn read(&self, file: &SealedFile) -> Result<SealedReader, JournalError> {
        Ok(self.0.read_sealed(file)?)
    }
}

impl PassingFile {
    /// Opens it.
    ///
    /// # Errors
    /// As [`SealedFiles::read`].
    pub fn read(&self) -> Result<SealedReader, JournalError> {
        self.files.read(&self.file)
    }

    /// How it is found again.
    #[must_use]
    pub const fn file(&self) -> SealedFile {
        self.file
    }

    /// A row names it now: it stays.
    pub(crate) fn keep(&self) {
        self.is_kept.store(true, Ordering::Release);
    }
}

impl Drop for PassingFile {
    fn drop(&mut self) {
        if *self.is_kept.get_mut() {
            return;
        }
        // One that stays is swept by a later opening.
        if let Err(error) = self.files.0.remove_sealed(self.file.id) {
            tracing::warn!(%error, "a sealed file that is no longer needed could not be removed");
        }
    }
}
