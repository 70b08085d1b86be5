//! Seals a zip as an age file, to one recipient or with one passphrase and never to anybody else.

use std::{
    io::{self, Read, Write},
    iter,
    ops::ControlFlow,
    panic::resume_unwind,
    sync::mpsc::{self, SyncSender},
    thread,
};

use age::{Encryptor, scrypt};
use secrecy::SecretString;
use sha2::{Digest, Sha256};

use crate::{Checksum, Recipient, ShareError};

/// Work of scrypt for a passphrase, as a power of 2: about a second and 256 MiB. age would choose by timing the machine, so that a slow
/// laptop would make the weakest file.
const WORK_FACTOR: u8 = 18;

/// Bytes that are sealed at a time: those of one chunk of age.
const STRETCH: usize = 1 << 16;
/// So many stretches are read before one is sealed.
const AHEAD: usize = 16;

/// Whom a file is sealed to.
pub enum Sealing<'a> {
    /// Whoever has the identity of this recipient.
    To(&'a Recipient),
    /// Whoever knows this passphrase. It is used byte for byte as it was typed, so that stock age takes the same one.
    Passphrase(&'a SecretString),
}

impl Sealing<'_> {
    /// An encryptor for this and nobody else.
    fn encryptor(&self) -> Result<Encryptor, ShareError> {
        let for_one = |recipient: &dyn age::Recipient| Encryptor::with_recipients(iter::once(recipient));
        match self {
            Self::To(recipient) => for_one(&recipient.key),
            Self::Passphrase(passphrase) => {
                let mut recipient = scrypt::Recipient::new((*passphrase).clone());
                recipient.set_work_factor(WORK_FACTOR);
                for_one(&recipient)
            }
        }
        .map_err(|error| ShareError::Io(io::Error::other(error)))
    }
}

/// Seals what was written and shown. Takes a few buffers of memory, whatever the length; reading and hashing go on beside the sealing, on a
/// thread of their own.
///
/// After each stretch `go_on` hears how many bytes are done and may stop it. When the bytes are not those of `expected`, or it was stopped,
/// what was written to `out` is no complete age file and opens for nobody; the caller throws it away.
///
/// # Errors
/// [`ShareError::NotWhatWasShown`], [`ShareError::Stopped`], and what reading and writing say.
pub fn seal<W: Write>(
    zip: impl Read + Send,
    expected: Checksum,
    sealing: &Sealing<'_>,
    out: W,
    mut go_on: impl FnMut(u64) -> ControlFlow<()>,
) -> Result<W, ShareError> {
    let mut writer = sealing.encryptor()?.wrap_output(out)?;
    thread::scope(|scope| {
        let (stretches, arriving) = mpsc::sync_channel(AHEAD);
        let reading = scope.spawn(move || read_ahead(zip, &stretches));
        let mut done = 0;
        // Leaving early drops `arriving`, which ends the reading.
        for stretch in arriving {
            writer.write_all(&stretch)?;
            done += stretch.len() as u64;
            if go_on(done).is_break() {
                return Err(ShareError::Stopped);
            }
        }
        let sha256 = reading.join().unwrap_or_else(|panic| resume_unwind(panic))?;
        // The last bytes are written only here: until then the file is one that was cut short.
        if sha256 == expected { Ok(writer.finish()?) } else { Err(ShareError::NotWhatWasShown) }
    })
}

/// Reads to the end, or until nobody takes it any more.
fn read_ahead(mut zip: impl Read, stretches: &SyncSender<Vec<u8>>) -> io::Result<Checksum> {
    let mut hash = Sha256::new();
    loop {
        let mut stretch = Vec::with_capacity(STRETCH);
        zip.by_ref().take(STRETCH as u64).read_to_end(&mut stretch)?;
        if stretch.is_empty() {
            return Ok(hash.into());
        }
        hash.update(&stretch);
        if stretches.send(stretch).is_err() {
            return Ok(hash.into());
        }
    }
}

/// Seals some bytes that are in memory.
pub(crate) fn seal_bytes<W: Write>(bytes: &[u8], sealing: &Sealing<'_>, out: W) -> Result<W, ShareError> {
    let mut writer = sealing.encryptor()?.wrap_output(out)?;
    writer.write_all(bytes)?;
    Ok(writer.finish()?)
}
