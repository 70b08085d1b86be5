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

/// So much is written before it is asked again whether the file is still wanted.
const STRETCH: usize = 1 << 20;

/// Writes the file beside its final name, and gives it that name once the disk has all of it. Returns the name without the folder.
///
/// Until then it lies in the person's own folder under a name that begins with `.afterglow-`, for nobody else to read.
pub fn whole(destination: &Destination, bytes: &[u8]) -> Answer<String> {
    whole_unless(destination, bytes, || false)
}

/// The same, and [`AppError::Stopped`] with nothing left behind once `stopped` says so.
pub fn whole_unless(destination: &Destination, bytes: &[u8], stopped: impl Fn() -> bool) -> Answer<String> {
    whole_by(destination, &stopped, |file| {
        for stretch in bytes.chunks(STRETCH) {
            if stopped() {
                return Err(AppError::Stopped);
            }
            file.write_all(stretch)?;
        }
        Ok(())
    })
}

/// The same of what `write` writes to the file; where that fails, nothing is left behind.
pub fn whole_by(destination: &Destination, stopped: impl Fn() -> bool, write: impl FnOnce(&mut File) -> Answer<()>) -> Answer<String> {
    let path = &destination.path;
    let (Some(folder), Some(name)) = (path.parent(), path.file_name()) else { return Err(AppError::NoAccess) };
    let mut file = tempfile::Builder::new().prefix(".afterglow-").tempfile_in(folder)?;
    write(file.as_file_mut())?;
    file.as_file().sync_all()?;
    if stopped() {
        return Err(AppError::Stopped);
    }
    if destination.confirmed { file.persist(path) } else { file.persist_noclobber(path) }.map_err(|failed| failed.error)?;
    if cfg!(unix) {
        File::open(folder)?.sync_all()?;
    }
    Ok(name.to_string_lossy().into_owned())
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    /// Stopped after so many questions whether it is.
    fn stopped_after(questions: u32) -> usize {
        let folder = tempfile::tempdir().expect("a folder");
        let asked = Cell::new(0);
        let stopped = || {
            asked.set(asked.get() + 1);
            asked.get() > questions
        };
        let file = Destination { path: folder.path().join("report.pdf"), confirmed: true };
        assert!(matches!(whole_unless(&file, &vec![7; 3 * STRETCH], stopped), Err(AppError::Stopped)));
        folder.path().read_dir().expect("the folder").count()
    }

    #[test]
    fn a_file_that_was_stopped_leaves_half_of_itself_or_a_whole_one_behind() {
        for questions in 0..4 {
            assert_eq!(stopped_after(questions), 0, "after {questions}");
        }
    }
}
