//! Pictures: what a file really is, upright, without metadata, and small enough to show. Bytes in, bytes out.
//!
//! [`prepare`] turns a file that a person chose into the three byte strings the journal keeps. What does not live here: files, the
//! database, encryption, and names of files. Nothing here trusts its input: lengths are checked before they are used, and dimensions
//! before pixels are allocated.

#![warn(missing_docs)]

mod convert;
mod decode;
mod error;
mod foreign;
mod format;
mod heic;
mod jpeg;
mod orientation;
mod png;
mod rendition;
mod stripped;
mod webp;

pub use error::ImagingError;
pub use foreign::Foreign;
pub use format::Format;
pub use orientation::Orientation;
pub use rendition::Renditions;

use format::Content;

/// The largest file taken in, in bytes: 200 MB as file managers count them, which is far above any photograph or scan of a sheet of
/// paper, and still fits in memory together with its renditions.
pub const MAX_BYTES: usize = 200_000_000;

/// The largest picture taken in, in pixels: 200 megapixels is what the largest phone sensors give; decoded it is 600 MB, and three times that
/// at 16 bits with alpha.
pub const MAX_PIXELS: u64 = 200_000_000;

/// The longest side of the display rendition: it fills a large window sharply, and prints at 170 mm with 300 dots per inch.
pub const DISPLAY_SIDE: u32 = 2048;

/// The longest side of the thumbnail: a gallery tile on a screen with doubled pixels.
pub const THUMBNAIL_SIDE: u32 = 480;

/// A picture made ready for the journal. None of the three byte strings carries metadata.
pub struct Prepared {
    /// The file with its compressed pixels as they were and with everything else gone but the colour profile. What came as TIFF, GIF or HEIC
    /// is a PNG, already upright.
    pub original: Vec<u8>,
    /// The format of `original`.
    pub format: Format,
    /// How `original` has to be turned to stand upright; it says so no longer itself.
    pub orientation: Orientation,
    /// Width in pixels as it stands upright.
    pub width: u32,
    /// Height in pixels as it stands upright.
    pub height: u32,
    /// Upright, its longest side at most [`DISPLAY_SIDE`]: JPEG, or PNG where the picture really is see-through somewhere.
    pub display: Vec<u8>,
    /// Upright, its longest side at most [`THUMBNAIL_SIDE`], on white: always JPEG.
    pub thumbnail: Vec<u8>,
}

/// Takes a file of any kind and makes a picture ready for the journal, or says why it cannot.
///
/// It decodes and encodes: call it away from async threads.
pub fn prepare(bytes: Vec<u8>) -> Result<Prepared, ImagingError> {
    if bytes.len() > MAX_BYTES {
        return Err(ImagingError::TooManyBytes { limit_mb: (MAX_BYTES / 1_000_000) as u32 });
    }
    let bytes = match Content::of(&bytes)? {
        Content::Kept(_) => bytes,
        Content::Converted(format) => convert::to_png(&bytes, format)?,
    };
    let mut stripped = stripped::strip(&bytes)?;
    // From here on only the clean file is needed, and both can be 200 MB.
    drop(bytes);
    let pixels = decode::decode(&mut stripped)?;
    let renditions = rendition::render(pixels, &stripped)?;
    let (width, height) = match stripped.orientation.swaps_sides() {
        true => (stripped.height, stripped.width),
        false => (stripped.width, stripped.height),
    };
    Ok(Prepared {
        original: stripped.bytes,
        format: stripped.format,
        orientation: stripped.orientation,
        width,
        height,
        display: renditions.display,
        thumbnail: renditions.thumbnail,
    })
}

/// An original as [`prepare`] left it, standing upright with every pixel it has: for whoever shows it and cannot turn it. The colour profile
/// stays.
///
/// A JPEG keeps its compressed pixels and says again itself how it is turned; PNG and WebP, which many programs do not ask for that, become
/// a PNG of the turned pixels. No pixel is changed either way. It may decode and encode: call it away from async threads.
pub fn upright(original: Vec<u8>, orientation: Orientation) -> Result<Vec<u8>, ImagingError> {
    if orientation == Orientation::Upright {
        return Ok(original);
    }
    if Format::of(&original)? == Format::Jpeg {
        return Ok(jpeg::with_orientation(&original, orientation));
    }
    let mut stripped = stripped::strip(&original)?;
    drop(original);
    let mut pixels = decode::decode(&mut stripped)?;
    pixels.apply_orientation(orientation.into());
    let (pixels, icc) = rendition::match_profile(pixels, stripped.icc.as_deref());
    convert::encode(&pixels, icc)
}

/// Turns a rendition made by [`prepare`] clockwise by quarter turns (any number; four are none). JPEG stays JPEG and PNG stays PNG, with
/// the colour profile.
///
/// A JPEG is encoded anew and loses a little each time: turn what [`prepare`] made, not what this made.
pub fn turned(rendition: &[u8], turns: u8) -> Result<Vec<u8>, ImagingError> {
    if turns.is_multiple_of(4) {
        return Ok(rendition.to_vec());
    }
    let mut stripped = stripped::strip(rendition)?;
    let pixels = decode::decode(&mut stripped)?;
    rendition::turn(pixels, turns, stripped.icc.as_deref())
}
