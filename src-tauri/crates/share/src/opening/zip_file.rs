//! The shape of the zip in a bundle, judged before any file in it is read.
//!
//! Only what the bundle's own writer makes is taken: no 64-bit extension, comment, encryption, folder or link, nothing before, between or
//! behind, and names of bundles alone. What a file says of its length is held against the limits here, and against the truth when it is read.

use std::{
    collections::HashMap,
    io::{self, Read, Seek, SeekFrom},
    str,
};

use zip::{
    CompressionMethod, ZipArchive,
    read::{ArchiveOffset, Config},
    result::ZipError,
};

use crate::{FileName, ShareError, bundle::zip_options, limits};

/// Bytes of the record at the end (APPNOTE.TXT 4.3.16), when it has no comment.
const END: usize = 22;
const END_SIGNATURE: [u8; 4] = *b"PK\x05\x06";
/// How the record of a zip with the 64-bit extension fills what it says elsewhere.
const ELSEWHERE: u32 = u32::MAX;
/// The part of a Unix mode that tells what a file is, and a file that is nothing but one.
const MODE_KIND: u32 = 0o170_000;
const MODE_FILE: u32 = 0o100_000;

/// A zip of the right shape, and where in it each file lies.
pub(super) struct ZipFile<R> {
    pub(super) archive: ZipArchive<R>,
    pub(super) files: HashMap<FileName, Place>,
}

/// A file in the zip.
#[derive(Clone, Copy)]
pub(super) struct Place {
    pub(super) index: usize,
    /// Its length, as the zip says.
    pub(super) length: u64,
    /// The zip's own checksum of it.
    pub(super) crc: u32,
    /// Whether it lies there compressed, and whether the writer would have done that.
    pub(super) is_deflated: bool,
    pub(super) is_as_written: bool,
}

impl<R: Read + Seek> ZipFile<R> {
    /// Judges the zip.
    pub(super) fn open(mut reader: R) -> Result<Self, ShareError> {
        let length = judge_end(&mut reader)?;
        let config = Config { archive_offset: ArchiveOffset::Known(0) };
        let mut archive = ZipArchive::with_config(config, reader).map_err(refused)?;
        if archive.has_duplicate_names() {
            return Err(ShareError::DangerousNames);
        }
        let mut files = HashMap::new();
        let mut expanded = 0_u64;
        for index in 0..archive.len() {
            let entry = archive.by_index_data(index).map_err(refused)?;
            let name: FileName = str::from_utf8(entry.name_raw()).map_err(|_| ShareError::DangerousNames)?.parse()?;
            if entry.unix_mode().is_some_and(|mode| !matches!(mode & MODE_KIND, 0 | MODE_FILE)) {
                return Err(ShareError::DangerousNames);
            }
            expanded = expanded.saturating_add(entry.size());
            if entry.size() > most(name) {
                return Err(ShareError::TooLarge);
            }
            let method = entry.compression();
            if !matches!(method, CompressionMethod::Stored | CompressionMethod::Deflated) || entry.encrypted() {
                return Err(ShareError::NotABundle);
            }
            let is_deflated = method == CompressionMethod::Deflated;
            let is_as_written = !(is_deflated && zip_options::is_stored(name));
            files.insert(name, Place { index, length: entry.size(), crc: entry.crc32(), is_deflated, is_as_written });
        }
        if expanded > limits::EXPANDED || expanded > length.saturating_mul(limits::RATIO).saturating_add(limits::ALLOWANCE) {
            return Err(ShareError::TooLarge);
        }
        archive.validate_header_consistency().map_err(refused)?;
        Ok(Self { archive, files })
    }
}

/// How long the zip is, when its record at the end is one that the writer makes. Everything that the zip reader takes into memory is
/// limited by what it says.
fn judge_end<R: Read + Seek>(reader: &mut R) -> Result<u64, ShareError> {
    let length = reader.seek(SeekFrom::End(0))?;
    if length > limits::ZIP {
        return Err(ShareError::TooLarge);
    }
    let Some(at) = length.checked_sub(END as u64) else { return Err(ShareError::NotABundle) };
    let mut record = [0; END];
    reader.seek(SeekFrom::Start(at))?;
    reader.read_exact(&mut record)?;
    let half = |at: usize| u16::from_le_bytes([record[at], record[at + 1]]);
    let whole = |at: usize| u32::from_le_bytes([record[at], record[at + 1], record[at + 2], record[at + 3]]);
    let (disk, directory_disk, here, files) = (half(4), half(6), half(8), half(10));
    let (directory, offset, comment) = (whole(12), whole(16), half(20));
    if record[..4] != END_SIGNATURE || comment != 0 || disk != 0 || directory_disk != 0 || here != files {
        return Err(ShareError::NotABundle);
    }
    if files == u16::MAX || directory == ELSEWHERE || offset == ELSEWHERE {
        return Err(ShareError::TooLarge);
    }
    if usize::from(files) > limits::FILES || u64::from(directory) > limits::DIRECTORY {
        return Err(ShareError::TooLarge);
    }
    if u64::from(offset) + u64::from(directory) != at { Err(ShareError::NotABundle) } else { Ok(length) }
}

/// The most bytes that a file of this name may have.
const fn most(name: FileName) -> u64 {
    match name {
        FileName::Manifest => limits::MANIFEST,
        FileName::Page => limits::PAGE,
        FileName::Report => limits::REPORT,
        FileName::Text(_) => limits::MARKDOWN,
        FileName::Record(_) => limits::RECORD,
        FileName::Picture(..) => limits::PICTURE,
    }
}

/// What the zip reader says: an error of the store below, or a zip that is none.
pub(super) fn refused(error: ZipError) -> ShareError {
    match error {
        ZipError::Io(error) if !is_content(&error) => error.into(),
        _ => ShareError::NotABundle,
    }
}

/// Whether what was read is at fault and not the reading.
pub(super) fn is_content(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::InvalidData
            | io::ErrorKind::InvalidInput
            | io::ErrorKind::UnexpectedEof
            | io::ErrorKind::Other
            | io::ErrorKind::Unsupported
    )
}
