//! PNG taken apart chunk by chunk. Kept: what is needed to show the picture in its colours. Text, times, EXIF, chunks that nobody knows,
//! the further frames of an animation, and whatever follows the end are gone.

use std::io::{Read, Write};

use flate2::read::ZlibDecoder;
use flate2::write::ZlibEncoder;
use flate2::{Compression, Crc};

use crate::stripped::{Stripped, check_pixels, checked_icc};
use crate::{Format, ImagingError, Orientation, orientation};

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// A profile inflates to at most this; more is a bomb.
const MAX_PROFILE: u64 = 1 << 24;

/// A chunk: its type, its content, and all of it with length and checksum.
struct Chunk<'a> {
    kind: [u8; 4],
    data: &'a [u8],
    whole: &'a [u8],
}

/// A PNG without metadata. Refuses one that does not reach its own end.
pub(crate) fn strip(bytes: &[u8]) -> Result<Stripped, ImagingError> {
    let mut rest = bytes.strip_prefix(SIGNATURE).ok_or(ImagingError::Damaged)?;
    let header = next_chunk(&mut rest)?;
    if &header.kind != b"IHDR" || header.data.len() != 13 {
        return Err(ImagingError::Damaged);
    }
    let (width, height) = (number(&header.data[..4]), number(&header.data[4..8]));
    check_pixels(width, height)?;

    let mut out = Vec::with_capacity(bytes.len());
    out.extend_from_slice(SIGNATURE);
    out.extend_from_slice(header.whole);
    let mut orientation: Option<Orientation> = None;
    let mut icc: Option<Vec<u8>> = None;
    let mut seen: Vec<[u8; 4]> = Vec::new();
    loop {
        let chunk = next_chunk(&mut rest)?;
        match &chunk.kind {
            b"IEND" => {
                write_chunk(&mut out, b"IEND", &[]);
                break;
            }
            b"IDAT" => out.extend_from_slice(chunk.whole),
            b"eXIf" if orientation.is_none() => orientation = Some(orientation::read(chunk.data)),
            b"iCCP" if icc.is_none() => {
                icc = profile(chunk.data);
                if let Some(profile) = &icc {
                    write_chunk(&mut out, b"iCCP", &compressed(profile)?);
                }
            }
            kind if is_colour(&chunk) && !seen.contains(kind) => {
                seen.push(*kind);
                out.extend_from_slice(chunk.whole);
            }
            _ => {}
        }
    }
    Ok(Stripped { bytes: out, format: Format::Png, width, height, orientation: orientation.unwrap_or_default(), icc })
}

/// Whether a chunk says how to read the colours. Each such chunk has a length that leaves no room for anything else, and a checksum that
/// must hold.
fn is_colour(chunk: &Chunk) -> bool {
    let length = chunk.data.len();
    let fits = match &chunk.kind {
        b"PLTE" => length <= 768 && length.is_multiple_of(3),
        b"tRNS" => length <= 256,
        b"gAMA" | b"cICP" => length == 4,
        b"cHRM" => length == 32,
        b"sRGB" => length == 1,
        _ => false,
    };
    fits && chunk.whole.ends_with(&checksum(&chunk.kind, chunk.data))
}

/// Takes the next chunk off the front, its length checked.
fn next_chunk<'a>(rest: &mut &'a [u8]) -> Result<Chunk<'a>, ImagingError> {
    let head: &[u8; 8] = rest.first_chunk().ok_or(ImagingError::Damaged)?;
    let length = number(&head[..4]) as usize;
    let (whole, after) = rest.split_at_checked(length.saturating_add(12)).ok_or(ImagingError::Damaged)?;
    *rest = after;
    Ok(Chunk { kind: [head[4], head[5], head[6], head[7]], data: &whole[8..8 + length], whole })
}

/// Four bytes as a number.
fn number(bytes: &[u8]) -> u32 {
    bytes.iter().take(4).fold(0, |number, &byte| number << 8 | u32::from(byte))
}

/// The colour profile inside an iCCP chunk: a name, a zero, the method (always zero), and zlib data.
fn profile(data: &[u8]) -> Option<Vec<u8>> {
    let name = data.iter().take(80).position(|&byte| byte == 0)?;
    let zlib = data.get(name + 2..)?;
    let mut profile = Vec::new();
    ZlibDecoder::new(zlib).take(MAX_PROFILE).read_to_end(&mut profile).ok()?;
    checked_icc(profile)
}

/// An iCCP chunk's content under a name that is the same for everyone: programs write what they like there. The zlib data is made anew
/// since more can hang on its end.
fn compressed(profile: &[u8]) -> Result<Vec<u8>, ImagingError> {
    let mut encoder = ZlibEncoder::new(b"icc\0\0".to_vec(), Compression::default());
    encoder.write_all(profile).and_then(|()| encoder.finish()).map_err(|_| ImagingError::Damaged)
}

/// Writes a chunk with length and checksum.
fn write_chunk(out: &mut Vec<u8>, kind: &[u8; 4], data: &[u8]) {
    out.extend((data.len() as u32).to_be_bytes());
    out.extend(kind);
    out.extend_from_slice(data);
    out.extend(checksum(kind, data));
}

/// The checksum of a chunk.
fn checksum(kind: &[u8; 4], data: &[u8]) -> [u8; 4] {
    let mut crc = Crc::new();
    crc.update(kind);
    crc.update(data);
    crc.sum().to_be_bytes()
}
