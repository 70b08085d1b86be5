//! What is left of a file when its metadata is gone. How each format is taken apart lives in `jpeg`, `png` and `webp`; pixels do not
//! live here.

use crate::{Format, ImagingError, MAX_PIXELS, Orientation, jpeg, png, webp};

/// A file without metadata, and what had to be read from the metadata first. The renditions are decoded from `bytes`, so that what is
/// kept is proven to open.
pub(crate) struct Stripped {
    /// The clean file.
    pub(crate) bytes: Vec<u8>,
    /// What format it is.
    pub(crate) format: Format,
    /// Width in pixels as stored.
    pub(crate) width: u32,
    /// Height in pixels as stored.
    pub(crate) height: u32,
    /// How it has to be turned.
    pub(crate) orientation: Orientation,
    /// The colour profile, which `bytes` holds too.
    pub(crate) icc: Option<Vec<u8>>,
}

/// Takes a file apart and puts it together again without metadata. No pixel is decoded.
pub(crate) fn strip(bytes: &[u8]) -> Result<Stripped, ImagingError> {
    match Format::of(bytes)? {
        Format::Jpeg => jpeg::strip(bytes),
        Format::Png => png::strip(bytes),
        Format::Webp => webp::strip(bytes),
    }
}

/// Refuses a picture whose pixels would not fit, by what its header says: before anything is allocated.
pub(crate) fn check_pixels(width: u32, height: u32) -> Result<(), ImagingError> {
    if width == 0 || height == 0 {
        return Err(ImagingError::Damaged);
    }
    if u64::from(width) * u64::from(height) > MAX_PIXELS {
        return Err(ImagingError::TooManyPixels { limit_megapixels: (MAX_PIXELS / 1_000_000) as u32 });
    }
    Ok(())
}

/// The sizes of an ICC profile that can be one: its header, and what 255 JPEG segments hold.
const ICC_HEADER: usize = 128;
const ICC_BYTES: usize = 255 * 65_519;

/// A colour profile as found, cut to the length that it gives itself: text appended to a profile is not the profile. `None` if it is no
/// profile at all, which every viewer would ignore too.
pub(crate) fn checked_icc(mut profile: Vec<u8>) -> Option<Vec<u8>> {
    let length = u32::from_be_bytes(profile.get(..4)?.try_into().ok()?) as usize;
    if !(ICC_HEADER..=ICC_BYTES).contains(&length) || length > profile.len() || profile.get(36..40) != Some(b"acsp") {
        return None;
    }
    profile.truncate(length);
    Some(profile)
}
