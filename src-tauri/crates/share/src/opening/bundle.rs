//! A bundle that was checked: its list agrees with its files, and each file with what the list says.

use std::{
    io::{self, Read, Seek, Write},
    ops::ControlFlow,
};

use flate2::{Crc, read::DeflateDecoder};
use sha2::{Digest, Sha256};

use super::zip_file::{Place, ZipFile, is_content, refused};
use crate::{
    CheckInRecord, Checksum, FileName, FileRecord, Item, ItemId, Manifest, PictureKind, SessionRecord, ShareError,
    bundle::{Record, parse_manifest},
};

/// Bytes that are read at a time.
const BUFFER: usize = 1 << 16;

/// How a PDF begins.
const PDF: &[u8] = b"%PDF-";

/// What is kept of a bundle while it is checked.
pub enum KeptFile {
    /// The picture of this piece.
    Picture(ItemId, PictureKind),
    /// The report: a file that begins like a PDF. What else is in it, shows when it is drawn.
    Report,
}

/// A bundle that was checked as a whole. Pictures are what they say by their first bytes; whether they decode, shows when they are decoded.
pub struct Bundle<R> {
    zip: ZipFile<R>,
    manifest: Manifest,
}

impl<R: Read + Seek> Bundle<R> {
    /// Checks all of a zip that came out of a sealed file, or that is about to be sealed.
    ///
    /// Takes one buffer of memory and the longest text, whatever the length. After each stretch `go_on` hears how many bytes of how many
    /// were read and may stop it.
    ///
    /// # Errors
    /// [`ShareError::NotABundle`], [`ShareError::NewerFormat`], [`ShareError::DangerousNames`], [`ShareError::PartMissing`],
    /// [`ShareError::PartUnlisted`], [`ShareError::PictureSwapped`], [`ShareError::PartSwapped`], [`ShareError::BeyondLimits`],
    /// [`ShareError::TooLarge`], [`ShareError::Stopped`], and what reading says.
    pub fn check(zip: R, go_on: impl FnMut(u64, u64) -> ControlFlow<()>) -> Result<Self, ShareError> {
        Self::check_keeping(zip, || Ok(io::sink()), |_, _| Ok(()), go_on)
    }

    /// Checks all of it as [`Bundle::check`] does, and writes each picture and the report meanwhile to what `begin` gives for it. `end` gets
    /// that back once the file has proven to be the one that is listed; where anything is refused later, what was written is of no use.
    ///
    /// # Errors
    /// As [`Bundle::check`], and what `begin` and `end` say.
    pub fn check_keeping<W: Write, E: From<ShareError>>(
        zip: R,
        mut begin: impl FnMut() -> Result<W, E>,
        mut end: impl FnMut(KeptFile, W) -> Result<(), E>,
        mut go_on: impl FnMut(u64, u64) -> ControlFlow<()>,
    ) -> Result<Self, E> {
        let mut bundle = Self::open_checked(zip)?;
        let records: Vec<(FileRecord, Kind)> = bundle
            .manifest
            .items
            .iter()
            .filter_map(|item| item.file().map(|file| (*file, Kind::of(item))))
            .chain([(bundle.manifest.page, Kind::Page)])
            .chain(bundle.manifest.report.map(|report| (report, Kind::Report)))
            .collect();
        let total = records.iter().map(|(file, _)| file.length).sum();
        let mut done = 0;
        for (file, kind) in records {
            let go_on = |read: u64| {
                done += read;
                go_on(done, total)
            };
            match kind {
                Kind::Artwork(item) => {
                    let mut out = Watched { head: Head::default(), out: begin()? };
                    let kind = bundle.check_picture(&file, item, &mut out, go_on)?;
                    end(KeptFile::Picture(item, kind), out.out)?;
                }
                Kind::Report => {
                    let mut out = Watched { head: Head::default(), out: begin()? };
                    bundle.check_report(&file, &mut out, go_on)?;
                    end(KeptFile::Report, out.out)?;
                }
                Kind::Page => drop(bundle.read(&file, &mut io::sink(), go_on)?.ok_or(ShareError::PartSwapped)?),
                Kind::Entry | Kind::CheckIn | Kind::Session => bundle.check_record(&file, kind, go_on)?,
            }
        }
        Ok(bundle)
    }

    /// Opens a zip that [`Bundle::check`] has passed and that nobody could change since. The list is read anew; a file is held against it
    /// whenever it is read.
    ///
    /// # Errors
    /// As [`Bundle::check`].
    pub fn open_checked(zip: R) -> Result<Self, ShareError> {
        let mut zip = ZipFile::open(zip)?;
        let place = *zip.files.get(&FileName::Manifest).ok_or(ShareError::NotABundle)?;
        let mut json = Vec::new();
        read_file(&mut zip, place, &mut json, |_| ControlFlow::Continue(()))?.map_err(|()| ShareError::NotABundle)?;
        let manifest = parse_manifest(&json)?;
        agree(&zip, &manifest)?;
        Ok(Self { zip, manifest })
    }

    /// The list.
    #[must_use]
    pub const fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// Copies a file out, holding it against the list.
    ///
    /// # Errors
    /// [`ShareError::PartMissing`], [`ShareError::PartSwapped`], [`ShareError::TooLarge`], and what reading and writing say; then what was
    /// written is of no use.
    pub fn copy(&mut self, file: &FileRecord, out: &mut impl Write) -> Result<(), ShareError> {
        self.read(file, out, |_| ControlFlow::Continue(()))?.ok_or(ShareError::PartSwapped)
    }

    /// The text of an entry.
    ///
    /// # Errors
    /// As [`Bundle::copy`].
    pub fn text(&mut self, file: &FileRecord) -> Result<String, ShareError> {
        String::from_utf8(self.bytes(file)?).map_err(|_| ShareError::PartSwapped)
    }

    /// A body check-in.
    ///
    /// # Errors
    /// As [`Bundle::copy`].
    pub fn check_in(&mut self, file: &FileRecord) -> Result<CheckInRecord, ShareError> {
        CheckInRecord::from_json(&self.bytes(file)?)
    }

    /// What is written down for a session.
    ///
    /// # Errors
    /// As [`Bundle::copy`].
    pub fn session(&mut self, file: &FileRecord) -> Result<SessionRecord, ShareError> {
        SessionRecord::from_json(&self.bytes(file)?)
    }

    fn bytes(&mut self, file: &FileRecord) -> Result<Vec<u8>, ShareError> {
        let mut bytes = Vec::new();
        self.copy(file, &mut bytes)?;
        Ok(bytes)
    }

    /// Checks what is read as a whole.
    fn check_record(&mut self, file: &FileRecord, kind: Kind, go_on: impl FnMut(u64) -> ControlFlow<()>) -> Result<(), ShareError> {
        let mut bytes = Vec::new();
        self.read(file, &mut bytes, go_on)?.ok_or(ShareError::PartSwapped)?;
        match kind {
            Kind::CheckIn => CheckInRecord::from_json(&bytes).map(drop),
            Kind::Session => SessionRecord::from_json(&bytes).map(drop),
            _ => str::from_utf8(&bytes).map(drop).map_err(|_| ShareError::PartSwapped),
        }
    }

    /// Holds the report against the list, and its beginning against a PDF's.
    fn check_report<W: Write>(
        &mut self,
        file: &FileRecord,
        out: &mut Watched<W>,
        go_on: impl FnMut(u64) -> ControlFlow<()>,
    ) -> Result<(), ShareError> {
        let read = self.read(file, out, go_on)?;
        read.filter(|()| out.head.bytes.starts_with(PDF)).ok_or(ShareError::PartSwapped)
    }

    /// What kind of picture it is, when it is the one of this piece.
    fn check_picture<W: Write>(
        &mut self,
        file: &FileRecord,
        item: ItemId,
        out: &mut Watched<W>,
        go_on: impl FnMut(u64) -> ControlFlow<()>,
    ) -> Result<PictureKind, ShareError> {
        let read = self.read(file, out, go_on)?;
        let kind = read.and_then(|()| PictureKind::of(&out.head.bytes));
        kind.filter(|kind| file.name == FileName::Picture(item, *kind)).ok_or(ShareError::PictureSwapped { item })
    }

    /// Reads a file of the list; none when it is not the one that was listed.
    fn read(
        &mut self,
        file: &FileRecord,
        out: &mut impl Write,
        go_on: impl FnMut(u64) -> ControlFlow<()>,
    ) -> Result<Option<()>, ShareError> {
        let place = *self.zip.files.get(&file.name).ok_or(ShareError::PartMissing)?;
        let read = read_file(&mut self.zip, place, out, go_on)?;
        Ok(read.ok().filter(|(length, sha256)| *length == file.length && *sha256 == file.sha256).map(drop))
    }
}

/// How a file of the list is checked.
#[derive(Clone, Copy)]
enum Kind {
    Entry,
    CheckIn,
    Session,
    Artwork(ItemId),
    Page,
    Report,
}

impl Kind {
    fn of(item: &Item) -> Self {
        match item.content {
            crate::Content::Entry { .. } => Self::Entry,
            crate::Content::CheckIn { .. } => Self::CheckIn,
            crate::Content::Session { .. } => Self::Session,
            crate::Content::Artwork(_) => Self::Artwork(item.about.id),
        }
    }
}

/// Whether the list and the zip name the same files, of the same lengths.
fn agree<R>(zip: &ZipFile<R>, manifest: &Manifest) -> Result<(), ShareError> {
    let mut listed = 1;
    for file in manifest.files() {
        let place = zip.files.get(&file.name).ok_or(ShareError::PartMissing)?;
        if place.length != file.length {
            return Err(match file.name {
                FileName::Picture(item, _) => ShareError::PictureSwapped { item },
                _ => ShareError::PartSwapped,
            });
        }
        listed += 1;
    }
    if listed == zip.files.len() { Ok(()) } else { Err(ShareError::PartUnlisted) }
}

/// Reads a file of the zip, and refuses one that holds more than it says. The inner error is a file that is damaged in the zip.
fn read_file<R: Read + Seek>(
    zip: &mut ZipFile<R>,
    place: Place,
    out: &mut impl Write,
    mut go_on: impl FnMut(u64) -> ControlFlow<()>,
) -> Result<Result<(u64, Checksum), ()>, ShareError> {
    let raw = zip.archive.by_index_raw(place.index).map_err(refused)?;
    // Unpacked here: the zip reader would call what goes on beyond its length damaged.
    let file: Box<dyn Read + '_> = if place.is_deflated { Box::new(DeflateDecoder::new(raw)) } else { Box::new(raw) };
    let mut file = file.take(place.length + 1);
    let mut buffer = vec![0; BUFFER];
    let (mut length, mut crc, mut hash) = (0, Crc::new(), Sha256::new());
    loop {
        let read = match file.read(&mut buffer) {
            // Told only now: one that goes on beyond its length is that before anything else.
            Ok(0) if !place.is_as_written => return Err(ShareError::NotABundle),
            Ok(0) => return Ok(if crc.sum() == place.crc { Ok((length, hash.into())) } else { Err(()) }),
            Ok(read) => read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) if is_content(&error) => return Ok(Err(())),
            Err(error) => return Err(error.into()),
        };
        length += read as u64;
        if length > place.length {
            return Err(ShareError::TooLarge);
        }
        crc.update(&buffer[..read]);
        hash.update(&buffer[..read]);
        out.write_all(&buffer[..read])?;
        if go_on(read as u64).is_break() {
            return Err(ShareError::Stopped);
        }
    }
}

/// Keeps the first few bytes of what goes through it.
struct Watched<W> {
    head: Head,
    out: W,
}

impl<W: Write> Write for Watched<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.out.write(bytes)?;
        self.head.write_all(&bytes[..written])?;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// Keeps the first few bytes of what is written.
#[derive(Default)]
struct Head {
    bytes: Vec<u8>,
}

impl Write for Head {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let room = PictureKind::HEAD.saturating_sub(self.bytes.len());
        self.bytes.extend(bytes.iter().take(room));
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
