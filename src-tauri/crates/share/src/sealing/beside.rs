//! What goes on beside the sealing: reading and hashing before it, writing after it. Bytes go from one to the next in stretches.

use std::{
    io::{self, ErrorKind, Read, Write},
    mem,
    sync::mpsc::{self, Receiver, Sender},
};

use sha2::{Digest, Sha256};

use crate::Checksum;

/// Bytes that go from one thread to the next at a time: those of four chunks of age. With one chunk, waking each other took longer.
const STRETCH: usize = 1 << 18;
/// So many stretches are on their way from reading to sealing, and as many from there to the disk.
const STRETCHES: usize = 16;

/// Empty stretches, to be filled again and again: to take memory anew for each costs more than to copy it.
pub(super) fn stretches() -> (Sender<Vec<u8>>, Receiver<Vec<u8>>) {
    let (sender, receiver) = mpsc::channel();
    for _ in 0..STRETCHES {
        // The receiver is here.
        let _ = sender.send(Vec::with_capacity(STRETCH));
    }
    (sender, receiver)
}

/// Reads to the end, or until nobody takes it any more.
pub(super) fn read_ahead(mut zip: impl Read, to_fill: Receiver<Vec<u8>>, to: &Sender<Vec<u8>>) -> io::Result<()> {
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
pub(super) fn hash_ahead(from: Receiver<Vec<u8>>, to: &Sender<Vec<u8>>) -> Checksum {
    let mut hash = Sha256::new();
    for stretch in from {
        hash.update(&stretch);
        if to.send(stretch).is_err() {
            break;
        }
    }
    hash.into()
}

/// Writes what it is handed until nothing more comes, and gives the writer back.
pub(super) fn write_behind<W: Write>(mut out: W, from: Receiver<Vec<u8>>, to_hand: &Sender<Vec<u8>>) -> io::Result<W> {
    for stretch in from {
        out.write_all(&stretch)?;
        // Nobody hands it any more once all was sealed.
        let _ = to_hand.send(stretch);
    }
    Ok(out)
}

/// A writer that hands on what is written to it.
pub(super) struct Handing {
    stretch: Vec<u8>,
    empty: Receiver<Vec<u8>>,
    to: Sender<Vec<u8>>,
}

impl Handing {
    pub(super) const fn new(empty: Receiver<Vec<u8>>, to: Sender<Vec<u8>>) -> Self {
        Self { stretch: Vec::new(), empty, to }
    }

    /// Hands on what is left.
    pub(super) fn finish(mut self) -> io::Result<()> {
        self.hand_on()
    }

    /// An error where nobody writes it any more; why, whoever wrote it says.
    fn hand_on(&mut self) -> io::Result<()> {
        let full = mem::take(&mut self.stretch);
        if full.is_empty() { Ok(()) } else { self.to.send(full).map_err(|_| ErrorKind::BrokenPipe.into()) }
    }
}

impl Write for Handing {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.stretch.is_empty() {
            self.stretch = self.empty.recv().map_err(|_| ErrorKind::BrokenPipe)?;
            self.stretch.clear();
        }
        let taken = bytes.len().min(STRETCH - self.stretch.len());
        self.stretch.extend_from_slice(&bytes[..taken]);
        if self.stretch.len() == STRETCH {
            self.hand_on()?;
        }
        Ok(taken)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
