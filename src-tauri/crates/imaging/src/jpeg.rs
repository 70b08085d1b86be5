//! JPEG taken apart marker by marker. Kept: the coded picture, a plain JFIF header, the colour profile, Adobe's colour marker. Decoding
//! does not live here.
//!
//! Everything between the pieces and after the end of the image goes: comments, application segments, embedded thumbnails, the second
//! pictures and videos that phones append.

mod scans;

use std::ops::Range;

use crate::stripped::{Stripped, check_pixels, checked_icc};
use crate::{Format, ImagingError, Orientation, orientation};
use scans::{Frame, Scans};

const SOI: u8 = 0xD8;
const EOI: u8 = 0xD9;
const SOS: u8 = 0xDA;
const DRI: u8 = 0xDD;
const DHT: u8 = 0xC4;
const DQT: u8 = 0xDB;

/// What application segments say that is of use; everything else in them is left behind.
#[derive(Default)]
struct Application {
    /// Version, density unit and densities.
    jfif: Option<[u8; 7]>,
    /// Adobe's colour transform: without it, RGB and CMYK pictures change their colours.
    adobe: Option<u8>,
    orientation: Option<Orientation>,
    /// Profile chunks with their place and their number in all.
    icc: Vec<(u8, u8, Range<usize>)>,
}

/// A JPEG without metadata. Refuses one that does not reach its own end.
pub(crate) fn strip(bytes: &[u8]) -> Result<Stripped, ImagingError> {
    let mut application = Application::default();
    let mut frame: Option<Frame> = None;
    let mut scans = Scans::default();
    let mut kept: Vec<Range<usize>> = Vec::new();
    let mut at = 2;
    loop {
        let (marker, start) = next_marker(bytes, at)?;
        let length_free = matches!(marker, 0x00..=0x01 | 0xD0..=0xD9);
        if length_free {
            at = start + 2;
            match marker {
                EOI => break,
                // A second picture begins although the first has not ended: the file was cut and something else follows.
                SOI => return Err(ImagingError::Damaged),
                // A restart marker outside a scan, or a stray byte: nothing depends on it.
                _ => continue,
            }
        }
        let payload = payload(bytes, start)?;
        at = payload.end;
        let data = &bytes[payload.clone()];
        match marker {
            0xC0..=0xC3 | 0xC5..=0xC7 | 0xC9..=0xCB | 0xCD..=0xCF => {
                if frame.is_some() {
                    return Err(ImagingError::Damaged);
                }
                let read = Frame::read(marker, data)?;
                check_pixels(read.width, read.height)?;
                frame = Some(read);
                kept.push(start..at);
            }
            SOS => {
                let frame = frame.as_ref().ok_or(ImagingError::Damaged)?;
                scans.begin(frame, data)?;
                let entropy = entropy(bytes, at)?;
                scans.end(frame, entropy.restarts)?;
                kept.push(start..entropy.end);
                at = entropy.end;
            }
            DRI => {
                scans.restart_interval = u16::from_be_bytes(data.try_into().map_err(|_| ImagingError::Damaged)?);
                kept.push(start..at);
            }
            DHT | DQT => kept.push(start..at),
            0xE0..=0xEF if !scans.any() => application.read(marker, bytes, payload),
            _ => {}
        }
    }
    let frame = frame.ok_or(ImagingError::Damaged)?;
    scans.check_complete(&frame)?;
    let icc = application.profile(bytes);
    Ok(Stripped {
        bytes: assemble(bytes, &application, icc.as_deref(), &kept),
        format: Format::Jpeg,
        width: frame.width,
        height: frame.height,
        orientation: application.orientation.unwrap_or_default(),
        icc,
    })
}

/// A file, as [`strip`] leaves it, that says how it is turned: in an EXIF block with nothing else in it.
pub(crate) fn with_orientation(clean: &[u8], orientation: Orientation) -> Vec<u8> {
    // The JFIF header, where there is one, has to stay the first segment.
    let at = if clean.get(2..4) == Some(&[0xFF, 0xE0]) { 20 } else { 2 };
    let (head, rest) = clean.split_at(at.min(clean.len()));
    // Big-endian TIFF with one directory of one entry: tag 0x0112, a short, once.
    let exif = [&b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0"[..], &[orientation.to_exif()], &[0; 6]].concat();
    let length = (exif.len() as u16 + 2).to_be_bytes();
    [head, &[0xFF, 0xE1], &length, &exif, rest].concat()
}

/// Whether these bytes, as [`strip`] leaves them, hold one sequential scan without restart markers: then the decoder can be made to tell
/// whether the coded data reaches to the last pixel.
pub(crate) fn is_one_unbroken_scan(clean: &[u8]) -> bool {
    let mut at = 2;
    while let Ok((marker, start)) = next_marker(clean, at) {
        match marker {
            0xC2 | DRI => return false,
            SOS => {
                let Ok(payload) = payload(clean, start) else { return false };
                return entropy(clean, payload.end).is_ok_and(|entropy| clean.get(entropy.end + 1) == Some(&EOI));
            }
            _ => {}
        }
        let Ok(payload) = payload(clean, start) else { return false };
        at = payload.end;
    }
    false
}

/// The next marker and where its first byte stands. Bytes that belong to no segment are passed over, as every decoder does.
fn next_marker(bytes: &[u8], mut at: usize) -> Result<(u8, usize), ImagingError> {
    loop {
        let rest = bytes.get(at..).ok_or(ImagingError::Damaged)?;
        let start = at + rest.iter().position(|&byte| byte == 0xFF).ok_or(ImagingError::Damaged)?;
        match bytes.get(start + 1).ok_or(ImagingError::Damaged)? {
            // A fill byte: the marker may begin with the next one.
            0xFF => at = start + 1,
            &marker => return Ok((marker, start)),
        }
    }
}

/// Where the content of the segment at `start` lies, its length checked.
fn payload(bytes: &[u8], start: usize) -> Result<Range<usize>, ImagingError> {
    let length = bytes.get(start + 2..start + 4).ok_or(ImagingError::Damaged)?;
    let length = usize::from(u16::from_be_bytes([length[0], length[1]]));
    let end = start + 2 + length;
    if length < 2 || end > bytes.len() {
        return Err(ImagingError::Damaged);
    }
    Ok(start + 4..end)
}

/// Where a scan's coded data ends, and how many restart markers it holds.
struct Entropy {
    end: usize,
    restarts: u64,
}

/// Passes over coded data up to the marker that ends it. Data without one was cut short.
fn entropy(bytes: &[u8], mut at: usize) -> Result<Entropy, ImagingError> {
    let mut restarts = 0;
    loop {
        let (marker, start) = next_marker(bytes, at)?;
        match marker {
            0x00 => {}
            0xD0..=0xD7 => restarts += 1,
            _ => return Ok(Entropy { end: start, restarts }),
        }
        at = start + 2;
    }
}

impl Application {
    /// Takes what is of use from one segment. The first of a kind counts, as with decoders.
    fn read(&mut self, marker: u8, bytes: &[u8], payload: Range<usize>) {
        const ICC: &[u8] = b"ICC_PROFILE\0";
        let data = &bytes[payload.clone()];
        match marker {
            0xE0 if data.starts_with(b"JFIF\0") && self.jfif.is_none() => {
                self.jfif = data.get(5..12).and_then(|header| header.try_into().ok());
            }
            0xE1 if data.starts_with(b"Exif\0") && self.orientation.is_none() => {
                self.orientation = Some(orientation::read(data));
            }
            0xE2 if data.starts_with(ICC) && data.len() > ICC.len() + 2 => {
                self.icc.push((data[ICC.len()], data[ICC.len() + 1], payload.start + ICC.len() + 2..payload.end));
            }
            0xEE if data.starts_with(b"Adobe") && self.adobe.is_none() => self.adobe = data.get(11).copied(),
            _ => {}
        }
    }

    /// The colour profile put together from its chunks, if all of them are there.
    fn profile(&self, bytes: &[u8]) -> Option<Vec<u8>> {
        let count = self.icc.first()?.1;
        let chunk = |place: u8| self.icc.iter().find(|(at, of, _)| *at == place && *of == count).map(|(.., range)| &bytes[range.clone()]);
        let chunks: Option<Vec<&[u8]>> = (1..=count).map(chunk).collect();
        checked_icc(chunks?.concat())
    }
}

/// Writes the clean file: headers made anew, the coded picture byte for byte.
fn assemble(bytes: &[u8], application: &Application, icc: Option<&[u8]>, kept: &[Range<usize>]) -> Vec<u8> {
    let size = kept.iter().map(Range::len).sum::<usize>() + icc.map_or(0, |icc| icc.len() + icc.len() / 1000) + 256;
    let mut out = Vec::with_capacity(size);
    out.extend([0xFF, SOI]);
    if let Some(jfif) = application.jfif {
        // The last two bytes are the size of the embedded thumbnail: none.
        out.extend([0xFF, 0xE0, 0, 16]);
        out.extend(b"JFIF\0");
        out.extend(jfif);
        out.extend([0, 0]);
    }
    if let Some(transform) = application.adobe {
        out.extend([0xFF, 0xEE, 0, 14]);
        out.extend(b"Adobe\0\x64\0\0\0\0");
        out.push(transform);
    }
    for segment in icc.map(icc_segments).into_iter().flatten() {
        out.extend(segment);
    }
    for range in kept {
        out.extend_from_slice(&bytes[range.clone()]);
    }
    out.extend([0xFF, EOI]);
    out
}

/// A profile cut into application segments; [`checked_icc`] has seen to it that 255 are enough.
fn icc_segments(icc: &[u8]) -> impl Iterator<Item = Vec<u8>> {
    let chunks = icc.chunks(65_519);
    let count = chunks.len() as u8;
    chunks.zip(1u8..).map(move |(chunk, place)| {
        let mut segment = vec![0xFF, 0xE2];
        segment.extend((chunk.len() as u16 + 16).to_be_bytes());
        segment.extend(b"ICC_PROFILE\0");
        segment.extend([place, count]);
        segment.extend_from_slice(chunk);
        segment
    })
}
