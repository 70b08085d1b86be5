//! Pictures that come as TIFF, GIF or HEIC made into PNG: upright, with the colour profile, and without anything else that stood in the
//! file; pixel for pixel, save that HEIC comes at 8 bits a channel. What a file is, and what becomes of the PNG, does not live here.
//!
//! Of a file with several pictures the first is taken, or the one that the file calls its primary.

use std::io::Cursor;

use image::codecs::gif::GifDecoder;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::codecs::tiff::TiffDecoder;
use image::{DynamicImage, ImageDecoder, ImageError};

use crate::decode::limits;
use crate::format::Converted;
use crate::rendition::{match_profile, without_idle_alpha, write};
use crate::stripped::{check_pixels, checked_icc};
use crate::{ImagingError, MAX_BYTES, heic};

/// Pixels as they stand upright, and the profile that speaks of them.
pub(crate) type Upright = (DynamicImage, Option<Vec<u8>>);

/// The PNG of such a file.
pub(crate) fn to_png(bytes: &[u8], format: Converted) -> Result<Vec<u8>, ImagingError> {
    let (pixels, icc) = match format {
        Converted::Tiff => with_image(TiffDecoder::new(Cursor::new(bytes)).map_err(refusal)?)?,
        Converted::Gif => with_image(GifDecoder::new(Cursor::new(bytes)).map_err(refusal)?)?,
        Converted::Heic => heic::decode(bytes)?,
    };
    let icc = icc.and_then(checked_icc);
    let (pixels, icc) = match_profile(without_idle_alpha(in_whole_numbers(pixels)), icc.as_deref());
    let png = encode(&pixels, icc)?;
    // What was small as HEIC may not be as PNG, and what is kept must come within the limit for what is opened.
    if png.len() > MAX_BYTES {
        return Err(ImagingError::TooManyBytes { limit_mb: (MAX_BYTES / 1_000_000) as u32 });
    }
    Ok(png)
}

/// A PNG of these pixels, none of them changed.
pub(crate) fn encode(pixels: &DynamicImage, icc: Option<&[u8]>) -> Result<Vec<u8>, ImagingError> {
    let mut out = Vec::new();
    // The default level costs many seconds on a large picture, for a few percent.
    let encoder = PngEncoder::new_with_quality(Cursor::new(&mut out), CompressionType::Fast, FilterType::Adaptive);
    write(encoder, pixels, icc).map_err(|_| ImagingError::Damaged)?;
    Ok(out)
}

/// Decodes with one of `image`'s decoders, once its size is known to fit.
fn with_image(mut decoder: impl ImageDecoder) -> Result<Upright, ImagingError> {
    let (width, height) = decoder.dimensions();
    check_pixels(width, height)?;
    // Before the limits are set: from then on the decoder of TIFF counts a tag against the size of the pixels, and a small picture loses its
    // profile.
    let icc = decoder.icc_profile().unwrap_or_default();
    let orientation = decoder.orientation().unwrap_or(image::metadata::Orientation::NoTransforms);
    decoder.set_limits(limits()).map_err(refusal)?;
    let mut pixels = DynamicImage::from_decoder(decoder).map_err(refusal)?;
    pixels.apply_orientation(orientation);
    Ok((pixels, icc))
}

/// PNG holds no fractions: what comes in them gets 16 bits a channel.
fn in_whole_numbers(pixels: DynamicImage) -> DynamicImage {
    match pixels {
        DynamicImage::ImageRgb32F(_) => pixels.into_rgb16().into(),
        DynamicImage::ImageRgba32F(_) => pixels.into_rgba16().into(),
        whole => whole,
    }
}

/// Tells a file that is broken from one that is of a kind the decoder does not know.
fn refusal(error: ImageError) -> ImagingError {
    match error {
        // The decoder of GIF has no such kinds.
        ImageError::Unsupported(_) => ImagingError::Unsupported { format: "Unusual TIFF" },
        _ => ImagingError::Damaged,
    }
}
