//! Folders under a passing name: where a vault is made, copied to, or on its way out. Sweeping what crashes left of them.
//!
//! Keys are the last to come into such a folder and the first to leave it: one without a key file is nobody's journal, and one with a key
//! file may be somebody's, and is never swept.

use std::{
    ffi::OsStr,
    fs, io,
    path::{Path, PathBuf},
    time::Duration,
};

use tempfile::TempDir;
use uuid::Uuid;

use crate::{
    VaultError,
    atomic::{self, UNFINISHED},
    database, header, key_files,
    lock::{self, FolderLock},
    sealed,
};

/// How many letters and digits follow [`UNFINISHED`] in a passing name.
const CHANCE: usize = 6;
/// What a vault on its way out is called in its passing folder.
const MOVED: &str = "moved";
/// A folder that has no lock yet may be a moment old; after so long, whoever made it is gone.
const LOCKLESS: Duration = Duration::from_secs(24 * 60 * 60);

/// A folder for its owner alone that looks like no vault. It is held as long as this is, and removed when this is dropped.
pub(crate) struct PassingFolder {
    // Before the folder: Windows removes none with an open file in it.
    lock: FolderLock,
    folder: TempDir,
}

impl PassingFolder {
    /// Makes one beside `target`.
    pub(crate) fn beside(target: &Path) -> Result<Self, VaultError> {
        let parent = target.parent().ok_or(VaultError::AlreadyExists)?;
        let mut builder = tempfile::Builder::new();
        builder.prefix(UNFINISHED).rand_bytes(CHANCE);
        #[cfg(unix)]
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o700));
        let folder = builder.tempdir_in(parent).map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => VaultError::FolderMissing,
            _ => error.into(),
        })?;
        Ok(Self { lock: FolderLock::take(folder.path())?, folder })
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Gives it the name `dir`. That the name lasts is for the caller to see to. The answer holds it under that name; none on Windows, which
    /// renames no folder with an open file in it.
    pub(crate) fn publish(self, dir: &Path) -> Result<Option<FolderLock>, VaultError> {
        refuse_existing(dir)?;
        let Self { lock, folder } = self;
        let lock = (!cfg!(windows)).then_some(lock);
        fs::rename(folder.path(), dir).map_err(|error| match error.kind() {
            io::ErrorKind::AlreadyExists | io::ErrorKind::DirectoryNotEmpty | io::ErrorKind::NotADirectory => VaultError::AlreadyExists,
            _ => error.into(),
        })?;
        // The passing name is free again and may be somebody else's by the time this is dropped.
        let _passing_name = folder.keep();
        Ok(lock)
    }
}

/// Removes the vault at `dir`, or says what remains of it. It first loses its name, so that a removal cut short leaves no half of a vault
/// that looks like one.
pub(crate) fn remove_vault(dir: &Path) -> Result<(), PathBuf> {
    let PassingFolder { lock, folder } = PassingFolder::beside(dir).map_err(|_| dir.to_owned())?;
    let vault = folder.path().join(MOVED);
    fs::rename(dir, &vault).map_err(|_| dir.to_owned())?;
    let folder = folder.keep();
    drop(lock);
    let keys = match fs::remove_dir_all(vault.join(key_files::FOLDER)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    };
    keys.and_then(|()| fs::remove_dir_all(&folder)).map_err(|_| folder)
}

pub(crate) fn refuse_existing(dir: &Path) -> Result<(), VaultError> {
    match fs::symlink_metadata(dir) {
        Ok(_) => Err(VaultError::AlreadyExists),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error.into()),
    }
}

/// Removes what crashes left of passing folders beside `dir`. What cannot be is passed over: it is in nobody's way.
pub(crate) fn sweep_beside(dir: &Path) {
    let entries = dir.parent().and_then(|parent| fs::read_dir(parent).ok());
    for entry in entries.into_iter().flatten().flatten() {
        let left = is_passing_name(&entry.file_name()) && entry.file_type().is_ok_and(|kind| kind.is_dir());
        let folder = entry.path();
        if left
            && holds_only_remains(&folder, true).unwrap_or(false)
            && is_abandoned(&folder).unwrap_or(false)
            && let Err(error) = fs::remove_dir_all(&folder)
        {
            tracing::warn!(%error, "what a crash left of an unfinished folder could not be removed");
        }
    }
}

fn is_passing_name(name: &OsStr) -> bool {
    let chance = name.to_str().and_then(|name| name.strip_prefix(UNFINISHED));
    chance.is_some_and(|chance| chance.len() == CHANCE && chance.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

/// Whether all in it is what a vault is made of, and no key file. Links are of no vault.
fn holds_only_remains(folder: &Path, passing: bool) -> io::Result<bool> {
    all(folder, |entry, name, kind| {
        let path = entry.path();
        Ok(match name {
            key_files::FOLDER if kind.is_dir() => all(&path, |entry, _, kind| Ok(kind.is_file() && atomic::is_unfinished(entry)))?,
            sealed::FOLDER if kind.is_dir() => all(&path, |entry, _, kind| Ok(kind.is_dir() && all(&entry.path(), is_sealed)?))?,
            MOVED if passing && kind.is_dir() => holds_only_remains(&path, false)?,
            lock::NAME | header::NAME => kind.is_file(),
            _ => kind.is_file() && (atomic::is_unfinished(entry) || database::is_name(name)),
        })
    })
}

fn is_sealed(entry: &fs::DirEntry, name: &str, kind: fs::FileType) -> io::Result<bool> {
    let sealed = name.strip_suffix(".age").is_some_and(|stem| Uuid::try_parse(stem).is_ok());
    Ok(kind.is_file() && (sealed || atomic::is_unfinished(entry)))
}

/// Whether everything directly in a folder is as `wanted` says, of the entry, its name, and its kind without following a link.
fn all(folder: &Path, wanted: impl Fn(&fs::DirEntry, &str, fs::FileType) -> io::Result<bool>) -> io::Result<bool> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let kind = entry.file_type()?;
        if !entry.file_name().to_str().map_or(Ok(false), |name| wanted(&entry, name, kind))? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Whether nobody holds the folder any more.
fn is_abandoned(folder: &Path) -> io::Result<bool> {
    match fs::File::options().write(true).open(folder.join(lock::NAME)) {
        Ok(file) => Ok(file.try_lock().is_ok()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            Ok(folder.metadata()?.modified()?.elapsed().is_ok_and(|age| age >= LOCKLESS))
        }
        Err(error) => Err(error),
    }
}
