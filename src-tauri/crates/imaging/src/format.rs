//! What a file is by its content. Names and extensions are never asked.

use crate::ImagingError;

/// The formats taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// JPEG.
    Jpeg,
    /// PNG.
    Png,
    /// WebP.
    Webp,
}

impl Format {
    /// The format of these bytes by their first few; the rest may still be damaged.
    pub fn of(bytes: &[u8]) -> Result<Format, ImagingError> {
        if bytes.starts_with(&[0xFF, 0xD8, 0xFF]) {
            return Ok(Format::Jpeg);
        }
        // Only the first half of PNG's signature: the second tells whether a transfer rewrote line ends, which is damage.
        if bytes.starts_with(b"\x89PNG") {
            return Ok(Format::Png);
        }
        if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
            return Ok(Format::Webp);
        }
        match unsupported(bytes) {
            Some(format) => Err(ImagingError::Unsupported { format }),
            None => Err(ImagingError::NotAPicture),
        }
    }

    /// The media type, such as `image/jpeg`.
    pub fn media_type(self) -> &'static str {
        match self {
            Format::Jpeg => "image/jpeg",
            Format::Png => "image/png",
            Format::Webp => "image/webp",
        }
    }

    /// The usual file extension, without a dot.
    pub fn extension(self) -> &'static str {
        match self {
            Format::Jpeg => "jpg",
            Format::Png => "png",
            Format::Webp => "webp",
        }
    }
}

/// The name of a kind of picture that people have and that is not taken in.
fn unsupported(bytes: &[u8]) -> Option<&'static str> {
    const SIGNATURES: [(&[u8], &str); 13] = [
        (b"GIF87a", "GIF"),
        (b"GIF89a", "GIF"),
        (b"II*\0", "TIFF"),
        (b"MM\0*", "TIFF"),
        (b"II+\0", "TIFF"),
        (b"MM\0+", "TIFF"),
        (b"%PDF-", "PDF"),
        (b"8BPS", "Photoshop"),
        (b"\xFF\x0A", "JPEG XL"),
        (b"\0\0\0\x0CJXL \r\n\x87\n", "JPEG XL"),
        (b"\0\0\0\x0CjP  \r\n\x87\n", "JPEG 2000"),
        (b"gimp xcf", "XCF"),
        (b"\0\0\x01\0", "ICO"),
    ];
    if let Some((_, name)) = SIGNATURES.iter().find(|(signature, _)| bytes.starts_with(signature)) {
        return Some(name);
    }
    if bytes.get(4..8) == Some(b"ftyp") {
        return iso_media(bytes);
    }
    // "BM" alone begins many a text; the reserved four bytes are zero in every BMP.
    if bytes.starts_with(b"BM") && bytes.get(6..10) == Some(&[0; 4]) {
        return Some("BMP");
    }
    is_svg(bytes).then_some("SVG")
}

/// HEIC and AVIF by their brands; a video in the same container is no picture.
fn iso_media(bytes: &[u8]) -> Option<&'static str> {
    let length = u32::from_be_bytes(bytes.get(..4)?.try_into().ok()?) as usize;
    // Sixty-four bytes hold every brand list in use, and a false length must not make the search long.
    let brands = bytes.get(8..length.clamp(8, 64).min(bytes.len()))?;
    let has = |names: &[&[u8]]| brands.chunks_exact(4).any(|brand| names.contains(&brand));
    // AVIF lists the general brands as well, so it is asked for first.
    if has(&[b"avif", b"avis"]) {
        return Some("AVIF");
    }
    if has(&[b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"]) {
        return Some("HEIC");
    }
    has(&[b"crx "]).then_some("Canon RAW")
}

/// An SVG: its root element stands within the first lines, after at most a declaration and comments.
fn is_svg(bytes: &[u8]) -> bool {
    let head = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let head = &head[..head.len().min(1024)];
    let begins_as_markup = head.trim_ascii_start().starts_with(b"<?xml") || head.trim_ascii_start().starts_with(b"<!");
    let root = head.windows(4).any(|window| window == b"<svg");
    head.trim_ascii_start().starts_with(b"<svg") || (begins_as_markup && root && !head.windows(5).any(|w| w.eq_ignore_ascii_case(b"<html")))
}
