//! Writes the zip of a bundle as a stream, piece by piece, so that no more than one buffer of a picture is in memory.
//!
//! The manifest comes last: only then every length and SHA-256 is known. It ends in as many spaces as bring the zip to a multiple of
//! [`GRAIN`] bytes. So the length tells little, and a sealed file that was cut short is told from one that was changed.

use std::{
    collections::HashSet,
    io::{self, Read, Write},
    mem,
};

use sha2::{Digest, Sha256};
use zip::{ZipWriter, result::ZipError, write::StreamWriter};

use super::{
    FileName, PictureKind,
    item::{About, Artwork, Content, Item, Part, Picture},
    manifest::{FileRecord, Manifest, Sender},
    records::{CheckInRecord, Record, SessionRecord},
    zip_options,
};
use crate::{
    Checksum, ItemId, ShareError, limits,
    measured::Measured,
    page::{Body, PageWords, Section, Shown, render},
};

/// Every zip is a multiple of so many bytes long. age seals 65536 at a time, of which this is a part.
pub(crate) const GRAIN: u64 = 4096;

/// Bytes that are copied at a time.
const BUFFER: usize = 1 << 16;

/// A bundle that is being written.
pub struct BundleWriter<W: Write> {
    zip: ZipWriter<StreamWriter<Measured<W>>>,
    manifest: Manifest,
    sections: Vec<Section>,
    /// In their order in the zip.
    names: Vec<FileName>,
    taken: HashSet<FileName>,
    ids: HashSet<ItemId>,
    /// Bytes of all files so far.
    expanded: u64,
}

/// A picture as the caller has it.
pub struct PictureSource<R> {
    /// Its bytes: JPEG, PNG or WebP, upright and in full quality.
    pub bytes: R,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
}

/// What was written.
pub struct Written {
    /// The list, as it is in the zip: what the ledger keeps.
    pub manifest: Manifest,
    /// The length of the zip in bytes.
    pub length: u64,
    /// SHA-256 of the zip: what sealing is held to.
    pub sha256: Checksum,
}

impl<W: Write> BundleWriter<W> {
    /// Begins a bundle with a new id and new bytes to return. `out` should seal what it is given: this is plaintext.
    ///
    /// # Errors
    /// [`ShareError::Io`] when the system has no randomness.
    pub fn begin(out: W, sender: &Sender) -> Result<Self, ShareError> {
        Ok(Self {
            zip: ZipWriter::new_stream(Measured::new(out)),
            manifest: Manifest::begin(sender)?,
            sections: Vec::new(),
            names: Vec::new(),
            taken: HashSet::new(),
            ids: HashSet::new(),
            expanded: 0,
        })
    }

    /// An entry. Its Markdown is as [`relink`](crate::relink) gives it, and where something was left out it holds the caller's mark.
    ///
    /// # Errors
    /// [`ShareError::GivenTwice`], [`ShareError::BeyondLimits`], [`ShareError::TooLarge`], and what writing says.
    pub fn entry(&mut self, about: About, markdown: &str, shown: Shown) -> Result<(), ShareError> {
        let text = self.file(FileName::Text(about.id), markdown.as_bytes(), limits::MARKDOWN)?;
        self.add(about, Content::Entry { text }, shown, Body::Markdown(markdown.to_owned()))
    }

    /// An artwork.
    ///
    /// # Errors
    /// As [`BundleWriter::entry`], and [`ShareError::PictureUnsupported`].
    pub fn artwork<R: Read>(&mut self, about: About, artwork: Artwork<PictureSource<R>>, shown: Shown) -> Result<(), ShareError> {
        let id = about.id;
        let artwork = artwork.try_map(|source| self.picture(id, source))?;
        let body = artwork.picture.kept().map_or(Body::None, |picture| Body::Picture(picture.file.name));
        self.add(about, Content::Artwork(Box::new(artwork)), shown, body)
    }

    /// A body check-in.
    ///
    /// # Errors
    /// As [`BundleWriter::entry`].
    pub fn check_in(&mut self, about: About, check_in: CheckInRecord, shown: Shown) -> Result<(), ShareError> {
        let record = self.file(FileName::Record(about.id), &check_in.to_json()?[..], limits::RECORD)?;
        let body = match check_in.marks {
            Part::Kept(marks) if !marks.is_empty() => Body::Marks(marks),
            Part::Kept(_) | Part::LeftOut => Body::None,
        };
        self.add(about, Content::CheckIn { record }, shown, body)
    }

    /// What is written down for a session.
    ///
    /// # Errors
    /// As [`BundleWriter::entry`].
    pub fn session(&mut self, about: About, session: &SessionRecord, shown: Shown) -> Result<(), ShareError> {
        let record = self.file(FileName::Record(about.id), &session.to_json()?[..], limits::RECORD)?;
        self.add(about, Content::Session { record }, shown, Body::None)
    }

    /// The report of the same pieces.
    ///
    /// # Errors
    /// As [`BundleWriter::entry`].
    pub fn report(&mut self, pdf: impl Read) -> Result<(), ShareError> {
        self.manifest.report = Some(self.file(FileName::Report, pdf, limits::REPORT)?);
        Ok(())
    }

    /// Writes the page for a browser and the list, and gives the writer back.
    ///
    /// # Errors
    /// As [`BundleWriter::entry`].
    pub fn finish(mut self, words: &PageWords) -> Result<(W, Written), ShareError> {
        let sections = mem::take(&mut self.sections);
        let page = render(words, &self.manifest, &sections);
        drop(sections);
        self.manifest.page = self.file(FileName::Page, page.as_bytes(), limits::PAGE)?;
        self.manifest.check()?;
        self.list()?;
        let (out, length, sha256) = self.zip.finish().map_err(refused)?.into_inner().finish();
        if length > limits::ZIP {
            return Err(ShareError::TooLarge);
        }
        Ok((out, Written { manifest: self.manifest, length, sha256 }))
    }

    fn add(&mut self, about: About, content: Content, shown: Shown, body: Body) -> Result<(), ShareError> {
        if !self.ids.insert(about.id) {
            return Err(ShareError::GivenTwice);
        }
        self.sections.push(Section { id: about.id, shown, body });
        self.manifest.items.push(Item { about, content });
        Ok(())
    }

    fn picture<R: Read>(&mut self, id: ItemId, source: PictureSource<R>) -> Result<Picture, ShareError> {
        let PictureSource { mut bytes, width, height } = source;
        let mut head = Vec::with_capacity(PictureKind::HEAD);
        bytes.by_ref().take(PictureKind::HEAD as u64).read_to_end(&mut head)?;
        let kind = PictureKind::of(&head).ok_or(ShareError::PictureUnsupported)?;
        let file = self.file(FileName::Picture(id, kind), head.as_slice().chain(bytes), limits::PICTURE)?;
        Ok(Picture { file, width, height })
    }

    /// Writes a file of at most `most` bytes.
    fn file(&mut self, name: FileName, bytes: impl Read, most: u64) -> Result<FileRecord, ShareError> {
        self.begin_file(name)?;
        let mut bytes = bytes.take(most + 1);
        let mut buffer = vec![0; BUFFER];
        let (mut length, mut hash) = (0, Sha256::new());
        loop {
            let read = match bytes.read(&mut buffer) {
                Ok(0) => break,
                Ok(read) => read,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(error.into()),
            };
            self.zip.write_all(&buffer[..read])?;
            hash.update(&buffer[..read]);
            length += read as u64;
        }
        self.expanded += length;
        if length > most || self.expanded > limits::EXPANDED {
            return Err(ShareError::TooLarge);
        }
        Ok(FileRecord { name, length, sha256: hash.into() })
    }

    fn begin_file(&mut self, name: FileName) -> Result<(), ShareError> {
        if !self.taken.insert(name) {
            return Err(ShareError::GivenTwice);
        }
        self.zip.start_file(name, zip_options::of(name)).map_err(refused)?;
        self.names.push(name);
        Ok(())
    }

    /// Writes the manifest, filled up with spaces.
    fn list(&mut self) -> Result<(), ShareError> {
        self.begin_file(FileName::Manifest)?;
        let json = serde_json::to_vec_pretty(&self.manifest).map_err(|_| ShareError::BeyondLimits)?;
        if json.len() as u64 > limits::MANIFEST - GRAIN {
            return Err(ShareError::TooLarge);
        }
        let before = self.zip.get_ref().map_or(0, |out| out.get_ref().length());
        let length = before + json.len() as u64 + length_after_manifest(&self.names)?;
        let filling = length.next_multiple_of(GRAIN) - length;
        self.zip.write_all(&json)?;
        io::copy(&mut io::repeat(b' ').take(filling), &mut self.zip)?;
        Ok(())
    }
}

/// How many bytes of a zip with these files follow the bytes of the last one. They depend on the names alone, so that a zip of empty files
/// tells it.
fn length_after_manifest(names: &[FileName]) -> Result<u64, ShareError> {
    let mut zip = ZipWriter::new_stream(Measured::new(io::sink()));
    for name in names {
        zip.start_file(name, zip_options::of(*name)).map_err(refused)?;
    }
    let before = zip.get_ref().map_or(0, |out| out.get_ref().length());
    let (_, length, _) = zip.finish().map_err(refused)?.into_inner().finish();
    Ok(length - before)
}

/// What the zip writer says: an error of the writer below, or a file larger than a zip holds.
fn refused(error: ZipError) -> ShareError {
    match error {
        ZipError::Io(error) => error.into(),
        _ => ShareError::TooLarge,
    }
}
