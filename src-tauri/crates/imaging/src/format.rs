//! What a file is by its content. Names and extensions are never asked.

use crate::ImagingError;

/// The formats kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// JPEG.
    Jpeg,
    /// PNG.
    Png,
    /// WebP.
    Webp,
}

/// The formats taken in and kept as PNG, because no webview shows them, or not everywhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Converted {
    Tiff,
    Gif,
    Heic,
}

/// What becomes of a picture that is taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Content {
    /// Its compressed pixels stay as they are.
    Kept(Format),
    /// It becomes a PNG.
    Converted(Converted),
}

impl Content {
    /// What these bytes are by their first few; the rest may still be damaged.
    pub(crate) fn of(bytes: &[u8]) -> Result<Content, ImagingError> {
        if let Some(format) = kept(bytes) {
            return Ok(Content::Kept(format));
        }
        if let Some(converted) = converted(bytes) {
            return Ok(Content::Converted(converted));
        }
        match unsupported(bytes) {
            Some(format) => Err(ImagingError::Unsupported { format }),
            None => Err(ImagingError::NotAPicture),
        }
    }
}

impl Format {
    /// The format of a picture that the journal keeps, by its first few bytes; the rest may still be damaged.
    pub fn of(bytes: &[u8]) -> Result<Format, ImagingError> {
        match Content::of(bytes)? {
            Content::Kept(format) => Ok(format),
            Content::Converted(_) => Err(ImagingError::NotAPicture),
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

fn kept(bytes: &[u8]) -> Option<Format> {
    if bytes.starts_with(&[0xFF, 0xD8, 0xFF]) {
        return Some(Format::Jpeg);
    }
    // Only the first half of PNG's signature: the second tells whether a transfer rewrote line ends, which is damage.
    if bytes.starts_with(b"\x89PNG") {
        return Some(Format::Png);
    }
    (bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP")).then_some(Format::Webp)
}

fn converted(bytes: &[u8]) -> Option<Converted> {
    // The second pair is BigTIFF.
    const TIFF: [&[u8]; 4] = [b"II*\0", b"MM\0*", b"II+\0", b"MM\0+"];
    if TIFF.iter().any(|signature| bytes.starts_with(signature)) {
        return Some(Converted::Tiff);
    }
    if bytes.starts_with(b"GIF87a") || bytes.starts_with(b"GIF89a") {
        return Some(Converted::Gif);
    }
    // AVIF lists the general brands as well.
    let brands = brands(bytes)?;
    let heic = has(brands, &[b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"]);
    (heic && !has(brands, AVIF)).then_some(Converted::Heic)
}

/// The name of a kind of picture that people have and that is not taken in.
fn unsupported(bytes: &[u8]) -> Option<&'static str> {
    const SIGNATURES: [(&[u8], &str); 7] = [
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
    if let Some(brands) = brands(bytes) {
        return if has(brands, AVIF) { Some("AVIF") } else { has(brands, &[b"crx "]).then_some("Canon RAW") };
    }
    // "BM" alone begins many a text; the reserved four bytes are zero in every BMP.
    if bytes.starts_with(b"BM") && bytes.get(6..10) == Some(&[0; 4]) {
        return Some("BMP");
    }
    is_svg(bytes).then_some("SVG")
}

/// The brands of AVIF, still and moving.
const AVIF: &[&[u8]] = &[b"avif", b"avis"];

/// The brands of a file in the container of HEIC, AVIF and many videos. A video's are no picture's.
fn brands(bytes: &[u8]) -> Option<&[u8]> {
    if bytes.get(4..8) != Some(b"ftyp") {
        return None;
    }
    let length = u32::from_be_bytes(bytes.get(..4)?.try_into().ok()?) as usize;
    // Sixty-four bytes hold every brand list in use, and a false length must not make the search long.
    bytes.get(8..length.clamp(8, 64).min(bytes.len()))
}

fn has(brands: &[u8], names: &[&[u8]]) -> bool {
    brands.chunks_exact(4).any(|brand| names.contains(&brand))
}

/// An SVG: its root element stands within the first lines, after at most a declaration and comments.
fn is_svg(bytes: &[u8]) -> bool {
    let head = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let head = &head[..head.len().min(1024)];
    let begins_as_markup = head.trim_ascii_start().starts_with(b"<?xml") || head.trim_ascii_start().starts_with(b"<!");
    let root = head.windows(4).any(|window| window == b"<svg");
    head.trim_ascii_start().starts_with(b"<svg") || (begins_as_markup && root && !head.windows(5).any(|w| w.eq_ignore_ascii_case(b"<html")))
}
