//! Files for outside: whole under their final name, or not there.

use std::{
    fs::File,
    io::{self, Write},
    panic::resume_unwind,
    path::{Path, PathBuf},
    sync::mpsc::{self, SyncSender, TrySendError},
    thread,
};

use tempfile::NamedTempFile;

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
/// So many bytes are written before the disk is asked to take them.
const AT_ONCE: u64 = 1 << 25;

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
pub fn whole_by(
    destination: &Destination,
    stopped: impl Fn() -> bool,
    write: impl FnOnce(&mut OnItsWay<'_>) -> Answer<()>,
) -> Answer<String> {
    let nameless = nameless_by(destination, write)?;
    if stopped() {
        return Err(AppError::Stopped);
    }
    nameless.name()
}

/// What `write` wrote, once the disk has all of it and before it has its name; where that fails, nothing is left behind.
///
/// A large file comes to the disk while it is written, so that its end is not waited for.
pub fn nameless_by(destination: &Destination, write: impl FnOnce(&mut OnItsWay<'_>) -> Answer<()>) -> Answer<Nameless> {
    let folder = destination.path.parent().ok_or(AppError::NoAccess)?;
    let temporary = tempfile::Builder::new().prefix(".afterglow-").tempfile_in(folder)?;
    let file = temporary.as_file();
    thread::scope(|scope| {
        let (ask, asked) = mpsc::sync_channel(1);
        // A disk tells a failure once: it must be heard here as well as at the end.
        let syncing = scope.spawn(move || asked.iter().try_for_each(|()| file.sync_data()));
        let written = write(&mut OnItsWay { file, unasked: 0, ask });
        let synced = syncing.join().unwrap_or_else(|panic| resume_unwind(panic));
        synced?;
        written
    })?;
    file.sync_all()?;
    Ok(Nameless { temporary, path: destination.path.clone(), confirmed: destination.confirmed })
}

/// A whole file that has no name yet. Dropped, it is gone.
pub struct Nameless {
    temporary: NamedTempFile,
    path: PathBuf,
    confirmed: bool,
}

impl Nameless {
    /// Gives it its name, and returns that without the folder. Where that fails, nothing is left behind, and what had the name has it still.
    pub fn name(self) -> Answer<String> {
        self.name_in(|folder| if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) })
    }

    fn name_in(self, sync: impl FnOnce(&Path) -> io::Result<()>) -> Answer<String> {
        let Self { temporary, path, confirmed } = self;
        let (Some(folder), Some(name)) = (path.parent(), path.file_name()) else { return Err(AppError::NoAccess) };
        if confirmed { temporary.persist(&path) } else { temporary.persist_noclobber(&path) }.map_err(|failed| failed.error)?;
        // The file is whole and has its name, perhaps in the place of an older one: what is there is not called a failure, and not taken away.
        // Some disks can be asked for a file and not for a folder; after a power cut the older name may stand there.
        let _ = sync(folder);
        Ok(name.to_string_lossy().into_owned())
    }
}

/// A file that is being written, and asks the disk now and then to take what it has.
pub struct OnItsWay<'a> {
    file: &'a File,
    /// Bytes written since it last asked.
    unasked: u64,
    ask: SyncSender<()>,
}

impl Write for OnItsWay<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.file.write(bytes)?;
        self.unasked += written as u64;
        if self.unasked >= AT_ONCE {
            // A disk that is still busy with what it was asked for before is asked again a little later.
            match self.ask.try_send(()) {
                Ok(()) => self.unasked = 0,
                Err(TrySendError::Full(())) => self.unasked = AT_ONCE - STRETCH as u64,
                // It failed; what it said is told where it is waited for.
                Err(TrySendError::Disconnected(())) => return Err(io::ErrorKind::BrokenPipe.into()),
            }
        }
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
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
    fn a_folder_that_cannot_be_synced_takes_the_older_file_or_hides_the_new_one() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("For Ana.afterglow-share");
        for (older, confirmed) in [(None, false), (Some("older"), true)] {
            if let Some(older) = older {
                std::fs::write(&path, older).expect("the older file");
            }
            let destination = Destination { path: path.clone(), confirmed };
            let nameless = nameless_by(&destination, |file| Ok(file.write_all(b"newer")?)).expect("a whole file");
            let named = nameless.name_in(|_| Err(io::ErrorKind::Unsupported.into()));
            assert_eq!(named.expect("it is there"), "For Ana.afterglow-share");
            assert_eq!(std::fs::read(&path).expect("it is there"), b"newer");
        }
        // Where it does not get its name, what has it stays.
        let nameless = nameless_by(&Destination { path: path.clone(), confirmed: false }, |file| Ok(file.write_all(b"third")?));
        assert!(matches!(nameless.expect("a whole file").name(), Err(AppError::AlreadyExists)));
        assert_eq!(std::fs::read(&path).expect("it is there"), b"newer");
        assert_eq!(folder.path().read_dir().expect("the folder").count(), 1);
    }

    #[test]
    fn a_file_that_was_stopped_leaves_half_of_itself_or_a_whole_one_behind() {
        for questions in 0..4 {
            assert_eq!(stopped_after(questions), 0, "after {questions}");
        }
    }
}
