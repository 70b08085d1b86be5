//! Pictures that come as TIFF, GIF or HEIC made into PNG: pixel for pixel, upright, with the colour profile, and without anything else that
//! stood in the file. What a file is, and what becomes of the PNG, does not live here.
//!
//! Of a file with several pictures the first is taken, or the one that the file calls its primary.

use std::io::Cursor;

use heifer::heifer_hevc_dec::Error as HevcError;
use heifer::heifer_isobmff::HeifFile;
use image::codecs::gif::GifDecoder;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::codecs::tiff::TiffDecoder;
use image::{DynamicImage, ImageDecoder, ImageError, RgbImage, RgbaImage};

use crate::decode::limits;
use crate::format::Converted;
use crate::rendition::{match_profile, without_idle_alpha, write};
use crate::stripped::{check_pixels, checked_icc};
use crate::{ImagingError, MAX_PIXELS};

/// Pixels as they stand upright, and the profile that speaks of them.
type Upright = (DynamicImage, Option<Vec<u8>>);

/// The PNG of such a file.
pub(crate) fn to_png(bytes: &[u8], format: Converted) -> Result<Vec<u8>, ImagingError> {
    let (pixels, icc) = match format {
        Converted::Tiff => with_image(TiffDecoder::new(Cursor::new(bytes)).map_err(refusal)?)?,
        Converted::Gif => with_image(GifDecoder::new(Cursor::new(bytes)).map_err(refusal)?)?,
        Converted::Heic => heic(bytes)?,
    };
    let icc = icc.and_then(checked_icc);
    let (pixels, icc) = match_profile(without_idle_alpha(in_whole_numbers(pixels)), icc.as_deref());
    encode(&pixels, icc)
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

/// Decodes a HEIC at 8 bits a channel. Its turns stand in the container and are applied by the decoder; what its EXIF says of them counts for
/// nothing, as the standard has it. Without a profile the pixels come in sRGB, whatever colours the container or the video stream name.
fn heic(bytes: &[u8]) -> Result<Upright, ImagingError> {
    let file = HeifFile::parse(bytes).map_err(|_| ImagingError::Damaged)?;
    let size = file.image_size(file.primary_id).map_err(|_| ImagingError::Damaged)?;
    if let Some((width, height)) = size {
        check_pixels(width, height)?;
    }
    let icc = file.icc_profile(file.primary_id).map_err(|_| ImagingError::Damaged)?.map(<[u8]>::to_vec);
    let options = heifer::Options { max_pixels: MAX_PIXELS, ..Default::default() };
    let decode = if icc.is_some() { heifer::decode_rgba8 } else { heifer::decode_srgb_rgba8 };
    let image = decode(bytes, &options).map_err(heic_refusal)?;
    let (width, height) = (image.width, image.height);
    let pixels = if image.has_alpha {
        RgbaImage::from_raw(width, height, image.data).map(DynamicImage::from)
    } else {
        RgbImage::from_raw(width, height, image.into_rgb8()).map(DynamicImage::from)
    };
    Ok((pixels.ok_or(ImagingError::Damaged)?, icc))
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

fn heic_refusal(error: heifer::Error) -> ImagingError {
    match error {
        heifer::Error::Unsupported(_) | heifer::Error::Hevc(HevcError::Unimplemented(_)) => {
            ImagingError::Unsupported { format: "Unusual HEIC" }
        }
        _ => ImagingError::Damaged,
    }
}
