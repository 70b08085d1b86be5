//! WebP taken apart chunk by chunk. Kept: the coded picture, its alpha, the colour profile. EXIF, XMP, chunks that nobody knows and
//! whatever follows the end are gone.
//!
//! A moving WebP is refused: its first frame alone is often blank, and silently losing the rest would not be honest.

use crate::stripped::{Stripped, check_pixels, checked_icc};
use crate::{Format, ImagingError, Orientation, orientation};

const FLAG_ICC: u8 = 0x20;
const FLAG_ALPHA: u8 = 0x10;
const FLAG_ANIMATION: u8 = 0x02;

/// The chunks of use, each the first of its kind.
#[derive(Default)]
struct Chunks<'a> {
    extended: Option<&'a [u8]>,
    alpha: Option<&'a [u8]>,
    picture: Option<([u8; 4], &'a [u8])>,
    icc: Option<&'a [u8]>,
    exif: Option<&'a [u8]>,
}

/// A WebP without metadata. Refuses one that does not reach its own end.
pub(crate) fn strip(bytes: &[u8]) -> Result<Stripped, ImagingError> {
    let chunks = read(bytes)?;
    let (kind, picture) = chunks.picture.ok_or(ImagingError::Damaged)?;
    let (width, height) = picture_size(kind, picture).ok_or(ImagingError::Damaged)?;
    check_pixels(width, height)?;
    let icc = chunks.icc.filter(|_| chunks.extended.is_some()).and_then(|icc| checked_icc(icc.to_vec()));
    let orientation = chunks.exif.map_or(Orientation::default(), orientation::read);

    let mut body = Vec::with_capacity(bytes.len());
    if let Some(header) = chunks.extended {
        // A canvas of another size than its only picture would be filled up with nothing, by decoders that allow it.
        if canvas_size(header) != Some((width, height)) {
            return Err(ImagingError::Damaged);
        }
        let flags = header[0] & FLAG_ALPHA | if icc.is_some() { FLAG_ICC } else { 0 };
        let mut clean = [0; 10];
        clean[0] = flags;
        clean[4..].copy_from_slice(&header[4..10]);
        write_chunk(&mut body, b"VP8X", &clean);
        if let Some(icc) = &icc {
            write_chunk(&mut body, b"ICCP", icc);
        }
        if let Some(alpha) = chunks.alpha.filter(|_| &kind == b"VP8 ") {
            write_chunk(&mut body, b"ALPH", alpha);
        }
    }
    write_chunk(&mut body, &kind, picture);

    let mut out = Vec::with_capacity(body.len() + 12);
    out.extend(b"RIFF");
    out.extend((body.len() as u32 + 4).to_le_bytes());
    out.extend(b"WEBP");
    out.append(&mut body);
    Ok(Stripped { bytes: out, format: Format::Webp, width, height, orientation, icc })
}

/// Walks over the chunks, up to the end that the file gives itself.
fn read(bytes: &[u8]) -> Result<Chunks<'_>, ImagingError> {
    let declared = bytes.get(4..8).and_then(little_endian).ok_or(ImagingError::Damaged)? as usize;
    // Some writers leave out the last padding byte.
    if declared.saturating_add(8) > bytes.len() + 1 {
        return Err(ImagingError::Damaged);
    }
    let mut rest = &bytes[12.min(bytes.len())..declared.saturating_add(8).clamp(12, bytes.len())];
    let mut chunks = Chunks::default();
    while rest.len() >= 8 {
        let kind = [rest[0], rest[1], rest[2], rest[3]];
        let length = little_endian(&rest[4..8]).ok_or(ImagingError::Damaged)? as usize;
        let data = rest.get(8..length.saturating_add(8)).ok_or(ImagingError::Damaged)?;
        rest = rest.get(length + 8 + length % 2..).unwrap_or_default();
        match &kind {
            b"VP8X" if data.len() >= 10 => {
                if data[0] & FLAG_ANIMATION != 0 {
                    return Err(ImagingError::Unsupported { format: "animated WebP" });
                }
                chunks.extended.get_or_insert(data);
            }
            b"ANIM" | b"ANMF" => return Err(ImagingError::Unsupported { format: "animated WebP" }),
            b"VP8 " | b"VP8L" => {
                chunks.picture.get_or_insert((kind, data));
            }
            b"ALPH" => {
                chunks.alpha.get_or_insert(data);
            }
            b"ICCP" => {
                chunks.icc.get_or_insert(data);
            }
            b"EXIF" => {
                chunks.exif.get_or_insert(data);
            }
            _ => {}
        }
    }
    Ok(chunks)
}

/// The size of the coded picture by its own header.
fn picture_size(kind: [u8; 4], data: &[u8]) -> Option<(u32, u32)> {
    if &kind == b"VP8L" {
        let bits = little_endian(data.strip_prefix(&[0x2F])?.get(..4)?)?;
        return Some(((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1));
    }
    let size = data.get(3..10)?.strip_prefix(&[0x9D, 0x01, 0x2A])?;
    let side = |low: u8, high: u8| u32::from(u16::from_le_bytes([low, high]) & 0x3FFF);
    Some((side(size[0], size[1]), side(size[2], size[3])))
}

/// The size of the canvas by the extended header.
fn canvas_size(header: &[u8]) -> Option<(u32, u32)> {
    let side = |at: usize| Some(little_endian(&[*header.get(at)?, *header.get(at + 1)?, *header.get(at + 2)?, 0])? + 1);
    Some((side(4)?, side(7)?))
}

/// Four bytes as a number.
fn little_endian(bytes: &[u8]) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.try_into().ok()?))
}

/// Writes a chunk with its length, padded to an even one.
fn write_chunk(out: &mut Vec<u8>, kind: &[u8; 4], data: &[u8]) {
    out.extend(kind);
    out.extend((data.len() as u32).to_le_bytes());
    out.extend_from_slice(data);
    if data.len() % 2 == 1 {
        out.push(0);
    }
}
