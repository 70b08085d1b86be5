//! Writing a file so that a power cut leaves the old one or the new one, never a part.
//!
//! A new file is made beside its place (O_EXCL, readable by its owner only), synced, renamed into place, and then
//! the folder is synced. What a crash leaves behind begins with [`UNFINISHED`] and is swept when the vault opens.

use std::{
    fs::{self, File},
    io::{self, Write},
    path::{Path, PathBuf},
};

use tempfile::NamedTempFile;

/// How the names of unfinished files and folders begin.
pub(crate) const UNFINISHED: &str = ".unfinished-";

/// A file that is being written and does not exist under its name yet. Dropped before [`Self::commit`], it is gone.
pub(crate) struct NewFile {
    file: NamedTempFile,
    target: PathBuf,
    folder: PathBuf,
}

impl NewFile {
    /// Begins a file that will appear as `folder/name`.
    pub(crate) fn begin(folder: &Path, name: &str) -> io::Result<Self> {
        let file = tempfile::Builder::new().prefix(UNFINISHED).tempfile_in(folder)?;
        Ok(Self { file, target: folder.join(name), folder: folder.to_owned() })
    }

    /// Makes it appear under its name, in place of what had that name. When this returns, the disk has it.
    pub(crate) fn commit(self) -> io::Result<()> {
        self.file.as_file().sync_all()?;
        self.file.persist(&self.target).map_err(|error| error.error)?;
        sync_folder(&self.folder)
    }

    /// The same without waiting for the disk: after a power cut it may be there in part.
    pub(crate) fn commit_for_now(self) -> io::Result<()> {
        self.file.persist(&self.target).map_err(|error| error.error).map(drop)
    }
}

impl Write for NewFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.as_file_mut().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.as_file_mut().flush()
    }
}

/// Puts `bytes` in `folder/name`, whole or not at all.
pub(crate) fn replace(folder: &Path, name: &str, bytes: &[u8]) -> io::Result<()> {
    let mut file = NewFile::begin(folder, name)?;
    file.write_all(bytes)?;
    file.commit()
}

/// Makes a folder that only its owner can enter; `AlreadyExists` if something has the name.
pub(crate) fn create_folder(path: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

/// Begins a file that only its owner can read, and that nobody made before.
pub(crate) fn new_file(path: &Path) -> io::Result<File> {
    let mut options = File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Whether it is what a crash left unfinished.
pub(crate) fn is_unfinished(entry: &fs::DirEntry) -> bool {
    entry.file_name().to_string_lossy().starts_with(UNFINISHED)
}

/// Makes the names in a folder last. Windows has no such call: there the rename itself is journalled.
pub(crate) fn sync_folder(folder: &Path) -> io::Result<()> {
    #[cfg(unix)]
    File::open(folder)?.sync_all()?;
    #[cfg(not(unix))]
    let _ = folder;
    Ok(())
}

/// Removes what crashes left unfinished in a folder.
pub(crate) fn sweep_unfinished(folder: &Path) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if is_unfinished(&entry) && entry.file_type()?.is_file() {
            fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}
