//! Seals a zip as an age file, to one recipient or with one passphrase and never to anybody else.

use std::{
    io::{self, Read, Write},
    iter,
    ops::ControlFlow,
    panic::resume_unwind,
    sync::mpsc::{self, Receiver, Sender},
    thread,
};

use age::{Encryptor, scrypt};
use secrecy::SecretString;
use sha2::{Digest, Sha256};

use crate::{Checksum, Recipient, ShareError};

/// Work of scrypt for a passphrase, as a power of 2: about a second and 256 MiB. age would choose by timing the machine, so that a slow
/// laptop would make the weakest file.
const WORK_FACTOR: u8 = 18;

/// Bytes that go from one thread to the next at a time: those of four chunks of age. With one chunk, waking each other took longer.
const STRETCH: usize = 1 << 18;
/// So many stretches are on their way through the three threads. They are filled again and again: to take memory anew for each costs more
/// than to copy it.
const STRETCHES: usize = 16;

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

/// Seals what was written and shown. Takes a few buffers of memory, whatever the length. Reading, which for a sealed file is opening it,
/// hashing and sealing go on beside each other, on a thread each.
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
        let (sealed, to_fill) = mpsc::channel();
        let (read, to_hash) = mpsc::channel();
        let (hashed, to_seal) = mpsc::channel();
        (0..STRETCHES).try_for_each(|_| sealed.send(Vec::with_capacity(STRETCH))).map_err(io::Error::other)?;
        let reading = scope.spawn(move || read_ahead(zip, to_fill, &read));
        let hashing = scope.spawn(move || hash_ahead(to_hash, &hashed));
        let mut done = 0;
        // Leaving early drops `sealed` and `to_seal`, which ends the reading and the hashing.
        for stretch in to_seal {
            writer.write_all(&stretch)?;
            done += stretch.len() as u64;
            if go_on(done).is_break() {
                return Err(ShareError::Stopped);
            }
            // Nobody fills it any more once all was read.
            let _ = sealed.send(stretch);
        }
        reading.join().unwrap_or_else(|panic| resume_unwind(panic))?;
        let sha256 = hashing.join().unwrap_or_else(|panic| resume_unwind(panic));
        // The last bytes are written only here: until then the file is one that was cut short.
        if sha256 == expected { Ok(writer.finish()?) } else { Err(ShareError::NotWhatWasShown) }
    })
}

/// Reads to the end, or until nobody takes it any more.
fn read_ahead(mut zip: impl Read, to_fill: Receiver<Vec<u8>>, to: &Sender<Vec<u8>>) -> io::Result<()> {
    for mut stretch in to_fill {
        stretch.clear();
        zip.by_ref().take(STRETCH as u64).read_to_end(&mut stretch)?;
        if stretch.is_empty() || to.send(stretch).is_err() {
            break;
        }
    }
    Ok(())
}

/// SHA-256 of all that passes, until nobody takes it any more.
fn hash_ahead(from: Receiver<Vec<u8>>, to: &Sender<Vec<u8>>) -> Checksum {
    let mut hash = Sha256::new();
    for stretch in from {
        hash.update(&stretch);
        if to.send(stretch).is_err() {
            break;
        }
    }
    hash.into()
}

/// Seals some bytes that are in memory.
pub(crate) fn seal_bytes<W: Write>(bytes: &[u8], sealing: &Sealing<'_>, out: W) -> Result<W, ShareError> {
    let mut writer = sealing.encryptor()?.wrap_output(out)?;
    writer.write_all(bytes)?;
    Ok(writer.finish()?)
}
