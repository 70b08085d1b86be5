//! Moving a vault that is not open to another folder: whole at its new place before anything leaves the old one.
//!
//! Needs no key and reads no content: files are taken as they are.

use std::{
    fs::{self, File},
    io::{self, Read, Write},
    ops::ControlFlow,
    path::{Path, PathBuf},
};

use sha2::{Digest, Sha256};

use crate::{
    Vault, VaultError, atomic, key_files,
    lock::FolderLock,
    passing::{self, PassingFolder},
};

/// What became of a vault that was to be moved.
#[derive(PartialEq, Eq, Debug)]
pub enum Relocation {
    /// It lies in this folder, and nowhere else.
    Done(PathBuf),
    /// It lies in a new folder; the old one, or what is left of it, could not be removed.
    OldRemains {
        /// Where the vault lies.
        vault: PathBuf,
        /// What remains of the old folder.
        old: PathBuf,
    },
    /// Stopped as asked: it lies where it was.
    Stopped,
}

impl Vault {
    /// The folder that the vault at `dir` would have inside `parent`, if it can be moved there.
    ///
    /// # Errors
    /// [`VaultError::AlreadyExists`] when something has the name there, the vault itself included; [`VaultError::InsideItself`];
    /// and whatever [`Vault::recognise`] says.
    pub fn place_after_move(dir: &Path, parent: &Path) -> Result<PathBuf, VaultError> {
        Self::recognise(dir)?;
        // Through a link, the folder itself and not the link.
        let dir = fs::canonicalize(dir)?;
        let target = parent.join(dir.file_name().ok_or(VaultError::NotAJournal)?);
        if fs::canonicalize(parent)?.starts_with(&dir) {
            return Err(VaultError::InsideItself);
        }
        passing::refuse_existing(&target)?;
        Ok(target)
    }

    /// Moves the vault at `dir` into the folder `parent`, keeping its name. Blocks.
    ///
    /// On the same disk that is one step. Otherwise every file is copied, brought to the disk and compared, and only then does the old
    /// folder go; after each stretch, `go_on` hears how many bytes of how many are done and may stop it. An error means that the vault
    /// lies where it was.
    pub fn relocate(dir: &Path, parent: &Path, go_on: impl FnMut(u64, u64) -> ControlFlow<()>) -> Result<Relocation, VaultError> {
        let target = Self::place_after_move(dir, parent)?;
        let dir = fs::canonicalize(dir)?;
        let lock = FolderLock::take(&dir)?;
        // Windows renames and removes no folder with an open file in it.
        let lock = (!cfg!(windows)).then_some(lock);
        match fs::rename(&dir, &target) {
            Ok(()) => {
                // It lies there now, whatever else is said; a power cut at this instant may bring it back to where it was, whole.
                let _ = [Some(parent), dir.parent()].into_iter().flatten().try_for_each(atomic::sync_folder);
                return Ok(Relocation::Done(target));
            }
            Err(error) if error.kind() == io::ErrorKind::CrossesDevices => {}
            Err(error) => return Err(error.into()),
        }
        let lock = lock.map_or_else(|| FolderLock::take(&dir), Ok)?;
        passing::sweep_beside(&target);
        let copy = PassingFolder::beside(&target)?;
        if copy_tree(&dir, copy.path(), go_on)?.is_break() {
            return Ok(Relocation::Stopped);
        }
        copy.publish(&target)?;
        if atomic::sync_folder(parent).is_err() {
            // Nobody knows whether the copy would outlast a power cut.
            return Ok(Relocation::OldRemains { vault: target, old: dir });
        }
        drop(lock);
        Ok(match passing::remove_vault(&dir) {
            Ok(()) => Relocation::Done(target),
            Err(old) => Relocation::OldRemains { vault: target, old },
        })
    }
}

/// A stretch of copying between two looks at whether to go on.
const STRETCH: usize = 1 << 20;

fn copy_tree(from: &Path, to: &Path, mut go_on: impl FnMut(u64, u64) -> ControlFlow<()>) -> Result<ControlFlow<()>, VaultError> {
    let mut folders = Vec::new();
    let mut files = Vec::new();
    list(from, Path::new(""), &mut folders, &mut files)?;
    // Keys are the last to arrive: until then, the copy is nobody's journal.
    files.sort_by_key(|(name, _)| name.starts_with(key_files::FOLDER));
    let total = files.iter().map(|(_, length)| length).sum();
    let mut done = 0;
    for folder in &folders {
        atomic::create_folder(&to.join(folder))?;
    }
    for (name, _) in &files {
        let copied = copy_file(&from.join(name), &to.join(name), |bytes| {
            done += bytes;
            go_on(done, total)
        })?;
        if copied.is_break() {
            return Ok(copied);
        }
    }
    for folder in &folders {
        atomic::sync_folder(&to.join(folder))?;
    }
    atomic::sync_folder(to)?;
    Ok(ControlFlow::Continue(()))
}

/// Lists what to copy by its name inside `root`, a folder before what is in it. The lock and what a crash left unfinished stay behind.
fn list(root: &Path, inside: &Path, folders: &mut Vec<PathBuf>, files: &mut Vec<(PathBuf, u64)>) -> io::Result<()> {
    for entry in fs::read_dir(root.join(inside))? {
        let entry = entry?;
        let name = inside.join(entry.file_name());
        let kind = entry.file_type()?;
        if kind.is_dir() {
            folders.push(name.clone());
            list(root, &name, folders, files)?;
        } else if !kind.is_file() {
            // A link would point elsewhere after the move, and what it points to would be left behind.
            return Err(io::Error::new(io::ErrorKind::InvalidInput, "neither a file nor a folder"));
        } else if !atomic::is_unfinished(&entry) && entry.file_name() != crate::lock::NAME {
            files.push((name, entry.metadata()?.len()));
        }
    }
    Ok(())
}

/// Copies a file and compares what arrived.
fn copy_file(from: &Path, to: &Path, mut go_on: impl FnMut(u64) -> ControlFlow<()>) -> Result<ControlFlow<()>, VaultError> {
    let mut source = File::open(from)?;
    let mut copy = atomic::new_file(to)?;
    let mut read = Sha256::new();
    let mut stretch = vec![0; STRETCH];
    loop {
        let length = source.read(&mut stretch)?;
        if length == 0 {
            break;
        }
        read.update(&stretch[..length]);
        copy.write_all(&stretch[..length])?;
        if go_on(length as u64).is_break() {
            return Ok(ControlFlow::Break(()));
        }
    }
    copy.sync_all()?;
    let mut arrived = Sha256::new();
    io::copy(&mut File::open(to)?, &mut arrived)?;
    if read.finalize() == arrived.finalize() {
        Ok(ControlFlow::Continue(()))
    } else {
        Err(io::Error::new(io::ErrorKind::InvalidData, "the copy is not what was read").into())
    }
}
