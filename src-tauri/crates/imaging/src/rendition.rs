//! What is shown: upright, small, in its colours. Files and formats as they come in do not live here.
//!
//! Pixels are not converted between colour spaces: the profile goes with them, as long as it speaks of the same channels. So a CMYK
//! picture is shown without its profile, in approximate colours; its original keeps both.

use std::io::Cursor;

use fast_image_resize::{FilterType, ResizeAlg, ResizeOptions, Resizer};
use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType as PngFilter, PngEncoder};
use image::{DynamicImage, ImageEncoder, ImageError, ImageResult, Pixel, Rgba};

use crate::stripped::Stripped;
use crate::{DISPLAY_SIDE, ImagingError, Orientation, THUMBNAIL_SIDE, convert};

/// No difference to the original can be seen at arm's length; about 600 KB for a photograph at 2048 pixels.
const DISPLAY_QUALITY: u8 = 88;

/// Chroma is not halved, and the steps are finer than those of cameras.
const FULL_QUALITY: u8 = 97;

/// A tile in a gallery; about 30 KB, since thumbnails are rows of the database.
const THUMBNAIL_QUALITY: u8 = 80;

/// Both renditions, as [`Prepared`](crate::Prepared) has them.
pub struct Renditions {
    /// Its longest side at most [`DISPLAY_SIDE`].
    pub display: Vec<u8>,
    /// Its longest side at most [`THUMBNAIL_SIDE`].
    pub thumbnail: Vec<u8>,
}

/// Makes the display rendition from the pixels, and the thumbnail from the display rendition's pixels.
pub(crate) fn render(pixels: DynamicImage, stripped: &Stripped) -> Result<Renditions, ImagingError> {
    let mut upright = without_idle_alpha(to_8_bits(fit(pixels, DISPLAY_SIDE)?));
    upright.apply_orientation(stripped.orientation.into());
    let (upright, icc) = match_profile(upright, stripped.icc.as_deref());
    both(upright, icc)
}

/// Makes them from pixels that stand upright, with at most the side of the display rendition.
fn both(upright: DynamicImage, icc: Option<&[u8]>) -> Result<Renditions, ImagingError> {
    let thumbnail = fit(on_white(upright.clone()), THUMBNAIL_SIDE)?;
    Ok(Renditions { display: encode(&upright, icc, DISPLAY_QUALITY)?, thumbnail: encode(&thumbnail, icc, THUMBNAIL_QUALITY)? })
}

/// Makes both from pixels in sRGB that stand upright.
pub(crate) fn render_plain(pixels: DynamicImage) -> Result<Renditions, ImagingError> {
    both(fit(pixels, DISPLAY_SIDE)?, None)
}

/// Every pixel, as a JPEG of which no difference can be seen even where it is enlarged, or as PNG.
pub(crate) fn full(pixels: &DynamicImage, as_jpeg: bool) -> Result<Vec<u8>, ImagingError> {
    if as_jpeg && !pixels.color().has_alpha() { encode(pixels, None, FULL_QUALITY) } else { convert::encode(pixels, None) }
}

/// Turns a rendition's pixels and encodes them as it was.
pub(crate) fn turn(mut pixels: DynamicImage, turns: u8, icc: Option<&[u8]>) -> Result<Vec<u8>, ImagingError> {
    let orientation = match turns % 4 {
        0 => Orientation::Upright,
        1 => Orientation::Turn90,
        2 => Orientation::Turn180,
        _ => Orientation::Turn270,
    };
    pixels.apply_orientation(orientation.into());
    encode(&pixels, icc, DISPLAY_QUALITY)
}

/// Scales down so that the longest side is at most `side`; a smaller picture stays as it is.
fn fit(pixels: DynamicImage, side: u32) -> Result<DynamicImage, ImagingError> {
    let longest = pixels.width().max(pixels.height());
    if longest <= side {
        return Ok(pixels);
    }
    let scaled = |length: u32| ((f64::from(length) * f64::from(side) / f64::from(longest)).round() as u32).max(1);
    let mut smaller = DynamicImage::new(scaled(pixels.width()), scaled(pixels.height()), pixels.color());
    let options = ResizeOptions::new().resize_alg(ResizeAlg::Convolution(FilterType::Lanczos3));
    // The kinds of pixels that the resizer refuses do not come out of the decoders of JPEG, PNG and WebP.
    Resizer::new().resize(&pixels, &mut smaller, &options).map_err(|_| ImagingError::Damaged)?;
    Ok(smaller)
}

/// 8 bits a channel, grey staying grey.
pub(crate) fn to_8_bits(pixels: DynamicImage) -> DynamicImage {
    match pixels {
        DynamicImage::ImageLuma16(_) => pixels.into_luma8().into(),
        DynamicImage::ImageLumaA16(_) => pixels.into_luma_alpha8().into(),
        DynamicImage::ImageRgb16(_) | DynamicImage::ImageRgb32F(_) => pixels.into_rgb8().into(),
        DynamicImage::ImageRgba16(_) | DynamicImage::ImageRgba32F(_) => pixels.into_rgba8().into(),
        already => already,
    }
}

/// Drops an alpha channel that is opaque everywhere: most screenshots and drawings carry one without using it.
pub(crate) fn without_idle_alpha(pixels: DynamicImage) -> DynamicImage {
    match pixels {
        DynamicImage::ImageRgba8(of) if of.pixels().all(|pixel| pixel[3] == 255) => DynamicImage::ImageRgba8(of).into_rgb8().into(),
        DynamicImage::ImageLumaA8(of) if of.pixels().all(|pixel| pixel[1] == 255) => DynamicImage::ImageLumaA8(of).into_luma8().into(),
        DynamicImage::ImageRgba16(of) if of.pixels().all(|pixel| pixel[3] == u16::MAX) => DynamicImage::ImageRgba16(of).into_rgb16().into(),
        used => used,
    }
}

/// The profile that may go with these pixels, and the pixels in the channels it speaks of.
pub(crate) fn match_profile(pixels: DynamicImage, icc: Option<&[u8]>) -> (DynamicImage, Option<&[u8]>) {
    let grey = !pixels.color().has_color();
    let space = icc.and_then(|icc| icc.get(16..20));
    match space {
        Some(b"RGB ") if grey => (in_colour(pixels), icc),
        Some(b"RGB ") => (pixels, icc),
        Some(b"GRAY") if grey => (pixels, icc),
        _ => (pixels, None),
    }
}

/// Grey in three channels, as deep as it was.
fn in_colour(pixels: DynamicImage) -> DynamicImage {
    match pixels {
        DynamicImage::ImageLuma16(_) => pixels.into_rgb16().into(),
        DynamicImage::ImageLumaA16(_) => pixels.into_rgba16().into(),
        DynamicImage::ImageLumaA8(_) => pixels.into_rgba8().into(),
        _ => pixels.into_rgb8().into(),
    }
}

/// Lays a picture that is see-through somewhere on white paper.
fn on_white(pixels: DynamicImage) -> DynamicImage {
    if !pixels.color().has_alpha() {
        return pixels;
    }
    let grey = !pixels.color().has_color();
    let mut pixels = pixels.into_rgba8();
    for pixel in pixels.pixels_mut() {
        let mut paper = Rgba([255; 4]);
        paper.blend(pixel);
        *pixel = paper;
    }
    let pixels = DynamicImage::from(pixels);
    if grey { pixels.into_luma8().into() } else { pixels.into_rgb8().into() }
}

/// Encodes as PNG what is see-through somewhere, and as JPEG everything else.
fn encode(pixels: &DynamicImage, icc: Option<&[u8]>, quality: u8) -> Result<Vec<u8>, ImagingError> {
    let mut out = Vec::new();
    let written = if pixels.color().has_alpha() {
        // The default level costs seconds on a large drawing, for a few percent.
        write(PngEncoder::new_with_quality(Cursor::new(&mut out), CompressionType::Fast, PngFilter::Adaptive), pixels, icc)
    } else {
        write(JpegEncoder::new_with_quality(&mut out, quality), pixels, icc)
    };
    written.map_err(|_| ImagingError::Damaged)?;
    Ok(out)
}

/// Writes pixels and profile.
pub(crate) fn write(mut encoder: impl ImageEncoder, pixels: &DynamicImage, icc: Option<&[u8]>) -> ImageResult<()> {
    if let Some(icc) = icc {
        encoder.set_icc_profile(icc.to_vec()).map_err(ImageError::Unsupported)?;
    }
    encoder.write_image(pixels.as_bytes(), pixels.width(), pixels.height(), pixels.color().into())
}
