//! Sealed files: `art/xx/<uuid4>.age`, each encrypted to the vault's first identity.
//!
//! What is in them, and which belong to what, the vault does not know: callers keep the [`SealedFile`] in the database.

use std::{
    fs::{self, File},
    io::{self, BufReader, BufWriter, Read, Seek, Write},
    iter, mem,
    panic::resume_unwind,
    path::{Path, PathBuf},
    sync::mpsc::{self, Receiver, SyncSender},
    thread::{self, JoinHandle},
    time::SystemTime,
};

use age::{
    Decryptor, Encryptor, Identity,
    stream::{StreamReader, StreamWriter},
};
use sha2::{Digest, Sha256};
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::{
    VaultError,
    atomic::{self, NewFile},
    key_payload::KeyPayload,
};

/// The folder of the sealed files.
pub(crate) const FOLDER: &str = "art";

/// What must be kept of a sealed file to open it: its name, and what its ciphertext must be.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct SealedFile {
    /// Random, so that a file name tells nothing about when it was made.
    pub id: Uuid,
    /// Length of the ciphertext in bytes.
    pub length: u64,
    /// SHA-256 of the ciphertext.
    pub sha256: [u8; 32],
}

/// Bytes of a stream that are sealed at a time, and how many such stretches wait for it.
const STRETCH: usize = 1 << 18;
const AHEAD: usize = 4;

/// A sealed file that is being written as a stream; sealing it and writing it go on beside whoever makes the stream, on a thread of their own.
/// Dropped before [`SealedWriter::finish`], it is gone.
pub struct SealedWriter {
    /// What waits to be a stretch.
    waiting: Vec<u8>,
    /// None once it is finished or given up.
    sealing: Option<Beside>,
}

/// Where the stretches go, and the thread that seals them.
type Beside = (SyncSender<Vec<u8>>, JoinHandle<io::Result<NewSealed>>);

impl SealedWriter {
    pub(crate) fn begin(dir: &Path, payload: &KeyPayload) -> Result<Self, VaultError> {
        let sealed = NewSealed::begin(dir, payload)?;
        let (stretches, arriving) = mpsc::sync_channel(AHEAD);
        let sealing = thread::Builder::new().name("sealing".into()).spawn(move || sealed.take_all(&arriving))?;
        Ok(Self { waiting: Vec::with_capacity(STRETCH), sealing: Some((stretches, sealing)) })
    }

    /// Ends the file. When this returns, the disk has it; commit the answer to the database after that. Blocks.
    ///
    /// # Errors
    /// What writing says; then there is no file.
    pub fn finish(mut self) -> Result<SealedFile, VaultError> {
        self.ended()?.commit()
    }

    /// The same without waiting for the disk, for a file that is read again and then let go: a power cut can leave half of it.
    ///
    /// # Errors
    /// As [`SealedWriter::finish`].
    pub fn finish_for_now(mut self) -> Result<SealedFile, VaultError> {
        self.ended()?.commit_for_now()
    }

    fn ended(&mut self) -> io::Result<NewSealed> {
        let last = mem::take(&mut self.waiting);
        self.send(last)?;
        self.stop()
    }

    fn send(&mut self, stretch: Vec<u8>) -> io::Result<()> {
        let sent = self.sealing.as_ref().is_some_and(|(stretches, _)| stretches.send(stretch).is_ok());
        // Nobody takes it once writing failed.
        if sent { Ok(()) } else { self.stop().and(Err(io::ErrorKind::BrokenPipe.into())) }
    }

    /// Waits for the sealing to end.
    fn stop(&mut self) -> io::Result<NewSealed> {
        let (stretches, sealing) = self.sealing.take().ok_or(io::ErrorKind::BrokenPipe)?;
        drop(stretches);
        sealing.join().unwrap_or_else(|panic| resume_unwind(panic))
    }
}

impl Write for SealedWriter {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let taken = bytes.len().min(STRETCH - self.waiting.len());
        self.waiting.extend_from_slice(&bytes[..taken]);
        if self.waiting.len() == STRETCH {
            let full = mem::replace(&mut self.waiting, Vec::with_capacity(STRETCH));
            self.send(full)?;
        }
        Ok(taken)
    }

    /// What is sealed lies in whole chunks: nothing is brought further by this.
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Drop for SealedWriter {
    /// Whoever drops it finds the file gone.
    fn drop(&mut self) {
        if let Some((stretches, sealing)) = self.sealing.take() {
            drop(stretches);
            drop(sealing.join());
        }
    }
}

/// A sealed file without its name. Dropped, it is gone.
struct NewSealed {
    id: Uuid,
    writer: StreamWriter<Measured<BufWriter<NewFile>>>,
}

impl NewSealed {
    fn begin(dir: &Path, payload: &KeyPayload) -> Result<Self, VaultError> {
        let id = Uuid::new_v4();
        let folder = folder_of(dir, id);
        match atomic::create_folder(&folder) {
            Ok(()) => atomic::sync_folder(&dir.join(FOLDER))?,
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error.into()),
        }
        let recipient = payload.sealing_identity.to_public();
        let encryptor = Encryptor::with_recipients(iter::once(&recipient as _)).map_err(io::Error::other)?;
        let target = Measured { inner: BufWriter::new(NewFile::begin(&folder, &file_name(id))?), length: 0, hash: Sha256::new() };
        Ok(Self { id, writer: encryptor.wrap_output(target)? })
    }

    fn take_all(mut self, arriving: &Receiver<Vec<u8>>) -> io::Result<Self> {
        for stretch in arriving {
            self.writer.write_all(&stretch)?;
        }
        Ok(self)
    }

    fn commit(self) -> Result<SealedFile, VaultError> {
        let (file, sealed) = self.whole()?;
        file.commit()?;
        Ok(sealed)
    }

    fn commit_for_now(self) -> Result<SealedFile, VaultError> {
        let (file, sealed) = self.whole()?;
        file.commit_for_now()?;
        Ok(sealed)
    }

    fn whole(self) -> io::Result<(NewFile, SealedFile)> {
        let Measured { inner, length, hash } = self.writer.finish()?;
        let file = inner.into_inner().map_err(io::IntoInnerError::into_error)?;
        Ok((file, SealedFile { id: self.id, length, sha256: hash.finalize().into() }))
    }
}

/// The plaintext of a sealed file as a stream, from any place. age proves each stretch as it is read; damage is an error of reading.
pub struct SealedReader(StreamReader<BufReader<File>>);

impl Read for SealedReader {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.0.read(buffer)
    }
}

impl Seek for SealedReader {
    fn seek(&mut self, to: io::SeekFrom) -> io::Result<u64> {
        self.0.seek(to)
    }
}

/// Seals `plaintext` into a new file. When this returns, the disk has it.
pub(crate) fn seal(dir: &Path, payload: &KeyPayload, plaintext: &[u8]) -> Result<SealedFile, VaultError> {
    let mut sealed = NewSealed::begin(dir, payload)?;
    sealed.writer.write_all(plaintext)?;
    sealed.commit()
}

/// Opens a sealed file, once its ciphertext has proven to be the one that was sealed.
pub(crate) fn unseal(dir: &Path, payload: &KeyPayload, sealed: &SealedFile) -> Result<Zeroizing<Vec<u8>>, VaultError> {
    let damaged = || VaultError::SealedFileDamaged { id: sealed.id };
    let mut file = open(dir, sealed)?;
    let mut hash = Sha256::new();
    io::copy(&mut file, &mut hash)?;
    if hash.finalize()[..] != sealed.sha256 {
        return Err(damaged());
    }
    file.rewind()?;
    let length = usize::try_from(sealed.length).map_err(|_| damaged())?;
    let mut plaintext = Zeroizing::new(Vec::with_capacity(length));
    decrypting(file, payload).map_err(|_| damaged())?.read_to_end(&mut plaintext).map_err(|_| damaged())?;
    Ok(plaintext)
}

/// Opens a sealed file as a stream. That it is the one that was sealed, shows by its length and, as it is read, by its seal.
pub(crate) fn read(dir: &Path, payload: &KeyPayload, sealed: &SealedFile) -> Result<SealedReader, VaultError> {
    let file = open(dir, sealed)?;
    decrypting(file, payload).map(SealedReader).map_err(|_| VaultError::SealedFileDamaged { id: sealed.id })
}

fn open(dir: &Path, sealed: &SealedFile) -> Result<File, VaultError> {
    let file = match File::open(path_of(dir, sealed.id)) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(VaultError::SealedFileMissing { id: sealed.id }),
        Err(error) => return Err(error.into()),
    };
    if file.metadata()?.len() == sealed.length { Ok(file) } else { Err(VaultError::SealedFileDamaged { id: sealed.id }) }
}

fn decrypting(file: File, payload: &KeyPayload) -> Result<StreamReader<BufReader<File>>, age::DecryptError> {
    let identities = payload.identities().map(|identity| identity as &dyn Identity);
    Decryptor::new_buffered(BufReader::with_capacity(1 << 17, file))?.decrypt(identities)
}

/// Removes a sealed file; one that is gone already is no error.
pub(crate) fn remove(dir: &Path, id: Uuid) -> Result<(), VaultError> {
    match fs::remove_file(path_of(dir, id)) {
        Ok(()) => Ok(atomic::sync_folder(&folder_of(dir, id))?),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error.into()),
    }
}

/// The ids of all sealed files, in no order. Files with other names are not the vault's and are passed over.
pub(crate) fn ids_before(dir: &Path, time: SystemTime) -> Result<Vec<Uuid>, VaultError> {
    let mut ids = Vec::new();
    for folder in folders(dir)? {
        for entry in fs::read_dir(&folder)? {
            let entry = entry?;
            if entry.metadata()?.modified()? >= time {
                continue;
            }
            let name = entry.file_name();
            let id = name.to_str().and_then(|name| name.strip_suffix(".age")).and_then(|stem| Uuid::try_parse(stem).ok());
            ids.extend(id.filter(|id| path_of(dir, *id) == folder.join(&name)));
        }
    }
    Ok(ids)
}

/// The folders that hold sealed files.
pub(crate) fn folders(dir: &Path) -> io::Result<Vec<PathBuf>> {
    let mut folders = Vec::new();
    for entry in fs::read_dir(dir.join(FOLDER))? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            folders.push(entry.path());
        }
    }
    Ok(folders)
}

fn folder_of(dir: &Path, id: Uuid) -> PathBuf {
    dir.join(FOLDER).join(format!("{:02x}", id.as_bytes()[0]))
}

fn path_of(dir: &Path, id: Uuid) -> PathBuf {
    folder_of(dir, id).join(file_name(id))
}

fn file_name(id: Uuid) -> String {
    format!("{}.age", id.as_hyphenated())
}

/// Counts and hashes what passes through.
struct Measured<W> {
    inner: W,
    length: u64,
    hash: Sha256,
}

impl<W: Write> Write for Measured<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.inner.write(bytes)?;
        self.hash.update(&bytes[..written]);
        self.length += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}
