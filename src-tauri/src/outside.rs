//! Files outside of the vault that the person chose or dropped, opened to be read. What is made of their bytes does not live here.

use std::{fs::File, io::Read, path::Path};

use crate::ipc::AppError;

/// Why a file is not read.
#[derive(Debug)]
pub enum Unread {
    /// A folder, a pipe or a device.
    NotAFile,
    /// It has more bytes than were asked for.
    TooLarge,
    /// It is gone, or may not be read.
    CannotRead,
}

/// A file to read from, and how many bytes it says that it has: it may lie, or grow.
pub fn open(path: &Path) -> Result<(File, u64), Unread> {
    // Asked before opening: to open a pipe would wait for somebody to write into it.
    let data = path.metadata().map_err(|_| Unread::CannotRead)?;
    if !data.is_file() {
        return Err(Unread::NotAFile);
    }
    Ok((File::open(path).map_err(|_| Unread::CannotRead)?, data.len()))
}

/// All bytes of a file that has no more than so many.
pub fn read(path: &Path, limit: u64) -> Result<Vec<u8>, Unread> {
    let (file, length) = open(path)?;
    let mut bytes = Vec::new();
    if length <= limit {
        file.take(limit + 1).read_to_end(&mut bytes).map_err(|_| Unread::CannotRead)?;
    }
    if length > limit || bytes.len() as u64 > limit { Err(Unread::TooLarge) } else { Ok(bytes) }
}

/// For whom it is all the same: a file that cannot be read.
impl From<Unread> for AppError {
    fn from(_: Unread) -> Self {
        Self::CannotRead
    }
}
