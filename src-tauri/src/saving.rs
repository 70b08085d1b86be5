//! Files for outside: whole under their final name, or not there.

use std::{fs::File, io::Write, path::PathBuf};

use crate::ipc::{Answer, AppError};

/// Where the person wants a file.
pub struct Destination {
    /// The file.
    pub path: PathBuf,
    /// Whether this very name was asked about, so that a file that has it may be replaced.
    pub confirmed: bool,
}

/// Writes the file beside its final name, and gives it that name once the disk has all of it. Returns the name without the folder.
///
/// Until then it lies in the person's own folder under a name that begins with `.afterglow-`, for nobody else to read.
pub fn whole(destination: &Destination, bytes: &[u8]) -> Answer<String> {
    let path = &destination.path;
    let (Some(folder), Some(name)) = (path.parent(), path.file_name()) else { return Err(AppError::NoAccess) };
    let mut file = tempfile::Builder::new().prefix(".afterglow-").tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    if destination.confirmed { file.persist(path) } else { file.persist_noclobber(path) }.map_err(|failed| failed.error)?;
    if cfg!(unix) {
        File::open(folder)?.sync_all()?;
    }
    Ok(name.to_string_lossy().into_owned())
}
