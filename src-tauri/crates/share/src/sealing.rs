//! Seals a zip as an age file, to one recipient or with one passphrase and never to anybody else.

mod beside;

use std::{
    io::{self, Read, Write},
    iter,
    ops::ControlFlow,
    panic::resume_unwind,
    sync::mpsc,
    thread,
};

use age::{Encryptor, scrypt};
use secrecy::SecretString;

use self::beside::{Handing, hash_ahead, read_ahead, stretches, write_behind};
use crate::{Checksum, Recipient, ShareError};

/// Work of scrypt for a passphrase, as a power of 2: about a second and 256 MiB. age would choose by timing the machine, so that a slow
/// laptop would make the weakest file.
const WORK_FACTOR: u8 = 18;

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
/// hashing, sealing and writing go on beside each other, on a thread each.
///
/// After each stretch `go_on` hears how many bytes are done and may stop it. When the bytes are not those of `expected`, or it was stopped,
/// what was written to `out` is no complete age file and opens for nobody; the caller throws it away.
///
/// # Errors
/// [`ShareError::NotWhatWasShown`], [`ShareError::Stopped`], and what reading and writing say.
pub fn seal<W: Write + Send>(
    zip: impl Read + Send,
    expected: Checksum,
    sealing: &Sealing<'_>,
    out: W,
    mut go_on: impl FnMut(u64) -> ControlFlow<()>,
) -> Result<W, ShareError> {
    let encryptor = sealing.encryptor()?;
    thread::scope(|scope| {
        let (read_again, to_fill) = stretches();
        let (read, to_hash) = mpsc::channel();
        let (hashed, to_seal) = mpsc::channel();
        let (written, to_hand) = stretches();
        let (sealed, to_write) = mpsc::channel();
        let reading = scope.spawn(move || read_ahead(zip, to_fill, &read));
        let hashing = scope.spawn(move || hash_ahead(to_hash, &hashed));
        let writing = scope.spawn(move || write_behind(out, to_write, &written));
        let through = move || {
            let mut writer = encryptor.wrap_output(Handing::new(to_hand, sealed))?;
            let mut done = 0;
            // Leaving early drops `read_again` and `to_seal`, which ends the reading and the hashing.
            for stretch in to_seal {
                writer.write_all(&stretch)?;
                done += stretch.len() as u64;
                if go_on(done).is_break() {
                    return Err(ShareError::Stopped);
                }
                // Nobody fills it any more once all was read.
                let _ = read_again.send(stretch);
            }
            reading.join().unwrap_or_else(|panic| resume_unwind(panic))?;
            let sha256 = hashing.join().unwrap_or_else(|panic| resume_unwind(panic));
            // The last bytes are written only here: until then the file is one that was cut short.
            if sha256 == expected { Ok(writer.finish()?.finish()?) } else { Err(ShareError::NotWhatWasShown) }
        };
        let through = through();
        // What writing says comes first: without it, nothing more could be sealed.
        let out = writing.join().unwrap_or_else(|panic| resume_unwind(panic))?;
        through.map(|()| out)
    })
}

/// Seals some bytes that are in memory.
pub(crate) fn seal_bytes<W: Write>(bytes: &[u8], sealing: &Sealing<'_>, out: W) -> Result<W, ShareError> {
    let mut writer = sealing.encryptor()?.wrap_output(out)?;
    writer.write_all(bytes)?;
    Ok(writer.finish()?)
}
