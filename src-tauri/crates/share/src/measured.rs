//! Counts and hashes what passes through.

use std::io::{self, Write};

use sha2::{Digest, Sha256};

use crate::Checksum;

/// A writer that knows how much went through it, and its SHA-256.
pub(crate) struct Measured<W> {
    inner: W,
    length: u64,
    hash: Sha256,
}

impl<W: Write> Measured<W> {
    pub(crate) fn new(inner: W) -> Self {
        Self { inner, length: 0, hash: Sha256::new() }
    }

    pub(crate) const fn length(&self) -> u64 {
        self.length
    }

    /// The writer, how much went through it, and its SHA-256.
    pub(crate) fn finish(self) -> (W, u64, Checksum) {
        (self.inner, self.length, self.hash.into())
    }
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
