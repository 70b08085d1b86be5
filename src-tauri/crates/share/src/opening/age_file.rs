//! Opens an age file as a stream, and says what is wrong with one that does not open.

use std::{
    cell::Cell,
    io::{self, BufRead, Read, Write},
    iter,
    ops::ControlFlow,
};

use age::{DecryptError, Decryptor, scrypt};
use secrecy::SecretString;
use zeroize::Zeroizing;

use crate::{Identity, ShareError, bundle::GRAIN, limits};

/// The first line of an age file (<https://age-encryption.org/v1>).
const FIRST_LINE: &[u8] = b"age-encryption.org/v1\n";
/// The same of any version.
const ANY_VERSION: &[u8] = b"age-encryption.org/";
/// How what is sealed to one recipient begins.
const STANZA: &[u8] = b"-> ";
/// How the last line of the header begins.
const LAST_LINE: &[u8] = b"--- ";
/// Bytes between the header and the first chunk.
const NONCE: u64 = 16;
/// Bytes of a whole chunk as it is sealed: 65536 and a tag.
const CHUNK: u64 = (1 << 16) + TAG;
const TAG: u64 = 16;
/// The most work of scrypt that is done: 1 GiB. 22 would take 4 GiB.
const MOST_WORK: u8 = 20;
/// Bytes that are opened at a time.
const BUFFER: usize = 1 << 16;

/// What a sealed file is opened with.
pub enum Key<'a> {
    /// One of these identities: the present one, and those before it.
    Identities(&'a [&'a Identity]),
    /// A passphrase.
    Passphrase(&'a SecretString),
}

/// What came out of a sealed file. It is not checked yet.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Unsealed {
    /// Its length in bytes.
    pub length: u64,
    /// Which of the identities opened it, from 0; none where a passphrase did.
    pub by: Option<usize>,
}

/// Opens a `.afterglow-share` into `out`, which should seal what it is given: this is plaintext, and nothing in it is checked.
///
/// Takes one buffer of memory, whatever the length, and for a passphrase what scrypt takes. After each stretch `go_on` hears how many
/// bytes came out and may stop it. After an error, what is in `out` is of no use and the caller throws it away.
///
/// # Errors
/// [`ShareError::NotSealed`], [`ShareError::NewerFormat`], [`ShareError::ForSomebodyElse`], [`ShareError::NeedsPassphrase`],
/// [`ShareError::NeedsKey`], [`ShareError::WrongPassphrase`], [`ShareError::TooMuchWork`], [`ShareError::CutShort`],
/// [`ShareError::Changed`], [`ShareError::TooLarge`], [`ShareError::Stopped`], and what reading and writing say.
pub fn unseal(
    mut sealed: impl BufRead,
    key: &Key<'_>,
    out: &mut impl Write,
    go_on: impl FnMut(u64) -> ControlFlow<()>,
) -> Result<Unsealed, ShareError> {
    let header = read_header(&mut sealed)?;
    let by = key.opener(&header);
    let length = unseal_up_to(limits::ZIP, &header, sealed, key, out, go_on)?;
    Ok(Unsealed { length, by })
}

/// A small sealed file, into memory that is wiped.
pub(crate) fn unseal_bytes(mut sealed: impl BufRead, key: &Key<'_>, most: u64) -> Result<Zeroizing<Vec<u8>>, ShareError> {
    let mut bytes = Zeroizing::new(Vec::new());
    let header = read_header(&mut sealed)?;
    unseal_up_to(most, &header, sealed, key, &mut *bytes, |_| ControlFlow::Continue(()))?;
    Ok(bytes)
}

fn unseal_up_to(
    most: u64,
    header: &[u8],
    body: impl BufRead,
    key: &Key<'_>,
    out: &mut impl Write,
    mut go_on: impl FnMut(u64) -> ControlFlow<()>,
) -> Result<u64, ShareError> {
    let taken = Cell::new(0);
    let body = Counted { inner: body, taken: &taken };
    let decryptor = Decryptor::new_buffered(header.chain(body)).map_err(|error| match error {
        // Within the header there is no end: what ended is the nonce.
        DecryptError::Io(error) if error.kind() == io::ErrorKind::UnexpectedEof => ShareError::CutShort,
        DecryptError::Io(error) => error.into(),
        _ => ShareError::Changed,
    })?;
    let mut plaintext = key.open(decryptor)?;
    let mut buffer = Zeroizing::new(vec![0; BUFFER]);
    let mut length = 0;
    loop {
        let read = match plaintext.read(&mut buffer) {
            Ok(0) => return Ok(length),
            Ok(read) => read,
            Err(error) => return Err(damage(error, taken.get())),
        };
        length += read as u64;
        if length > most {
            return Err(ShareError::TooLarge);
        }
        out.write_all(&buffer[..read])?;
        if go_on(length).is_break() {
            return Err(ShareError::Stopped);
        }
    }
}

impl Key<'_> {
    /// Which identity opens a file of this header. age itself tries them all and does not say.
    fn opener(&self, header: &[u8]) -> Option<usize> {
        let Self::Identities(identities) = self else { return None };
        let opens = |identity: &&Identity| {
            let decryptor = Decryptor::new_buffered(header.chain(&[0; NONCE as usize][..]));
            decryptor.is_ok_and(|decryptor| decryptor.decrypt(iter::once(&identity.0 as _)).is_ok())
        };
        identities.iter().position(opens)
    }

    fn open<R: BufRead>(&self, decryptor: Decryptor<R>) -> Result<age::stream::StreamReader<R>, ShareError> {
        match self {
            Self::Identities(_) if decryptor.is_scrypt() => Err(ShareError::NeedsPassphrase),
            Self::Identities(identities) => {
                let identities = identities.iter().map(|identity| &identity.0 as &dyn age::Identity);
                decryptor.decrypt(identities).map_err(|error| match error {
                    DecryptError::NoMatchingKeys => ShareError::ForSomebodyElse,
                    _ => ShareError::Changed,
                })
            }
            Self::Passphrase(_) if !decryptor.is_scrypt() => Err(ShareError::NeedsKey),
            Self::Passphrase(passphrase) => {
                let mut identity = scrypt::Identity::new((*passphrase).clone());
                identity.set_max_work_factor(MOST_WORK);
                decryptor.decrypt(iter::once(&identity as _)).map_err(|error| match error {
                    DecryptError::DecryptionFailed => ShareError::WrongPassphrase,
                    DecryptError::ExcessiveWork { required, .. } => ShareError::TooMuchWork { factor: required },
                    _ => ShareError::Changed,
                })
            }
        }
    }
}

/// The header, up to and with its last line. Read apart from age, which would take a header of any length into memory, and of as many lines
/// any time.
fn read_header(sealed: &mut impl BufRead) -> Result<Vec<u8>, ShareError> {
    let mut header = Vec::new();
    let mut recipients = 0;
    loop {
        let start = header.len();
        let room = limits::HEADER - start as u64;
        sealed.by_ref().take(room).read_until(b'\n', &mut header)?;
        let line = &header[start..];
        let is_whole = line.ends_with(b"\n");
        if start == 0 {
            judge_first_line(line)?;
        }
        // Behind a header whose last line was lost comes what is sealed.
        if !line.iter().all(|letter| matches!(letter, b' '..=b'~' | b'\n')) {
            return Err(ShareError::Changed);
        }
        if !is_whole {
            return Err(if header.len() as u64 == limits::HEADER { ShareError::NotSealed } else { ShareError::CutShort });
        }
        recipients += usize::from(line.starts_with(STANZA));
        if recipients > limits::RECIPIENTS {
            return Err(ShareError::NotSealed);
        }
        if line.starts_with(LAST_LINE) {
            return Ok(header);
        }
    }
}

fn judge_first_line(line: &[u8]) -> Result<(), ShareError> {
    match line {
        FIRST_LINE => Ok(()),
        [] => Err(ShareError::NotSealed),
        line if FIRST_LINE.starts_with(line) => Err(ShareError::CutShort),
        line if line.starts_with(ANY_VERSION) => Err(ShareError::NewerFormat),
        _ => Err(ShareError::NotSealed),
    }
}

/// Why a chunk did not open, by how much had been taken from the file then.
///
/// A whole chunk that does not open was changed. One that the file ends in was changed if it has a length that this program gives the last
/// chunk, and otherwise it lost its end; what another program sealed can be told wrongly here.
fn damage(error: io::Error, taken: u64) -> ShareError {
    match error.kind() {
        // Whole chunks alone, none of them the last.
        io::ErrorKind::UnexpectedEof => ShareError::CutShort,
        io::ErrorKind::InvalidData => {
            let last = taken.saturating_sub(NONCE) % CHUNK;
            if last == 0 || last > TAG && (last - TAG).is_multiple_of(GRAIN) { ShareError::Changed } else { ShareError::CutShort }
        }
        _ => error.into(),
    }
}

/// Counts what is taken.
struct Counted<'a, R> {
    inner: R,
    taken: &'a Cell<u64>,
}

impl<R: BufRead> Read for Counted<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(buffer)?;
        self.taken.set(self.taken.get() + read as u64);
        Ok(read)
    }
}

impl<R: BufRead> BufRead for Counted<'_, R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        self.inner.fill_buf()
    }

    fn consume(&mut self, amount: usize) {
        self.inner.consume(amount);
        self.taken.set(self.taken.get() + amount as u64);
    }
}
