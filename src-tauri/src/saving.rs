//! Files for outside: whole under their final name, or not there.

use std::{fs::File, io::Write, path::Path};

use crate::ipc::{Answer, AppError};

/// Writes the file beside its final name, and gives it that name once the disk has all of it. Returns the name without the folder.
pub fn whole(path: &Path, bytes: &[u8]) -> Answer<String> {
    let (Some(folder), Some(name)) = (path.parent(), path.file_name()) else { return Err(AppError::NoAccess) };
    let mut file = tempfile::Builder::new().prefix(".afterglow-").tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist(path).map_err(|failed| failed.error)?;
    if cfg!(unix) {
        File::open(folder)?.sync_all()?;
    }
    Ok(name.to_string_lossy().into_owned())
}
