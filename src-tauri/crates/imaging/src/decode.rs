//! Pixels out of a clean file. Dimensions were checked before; here the decoders' own limits are set as well.

use std::io::Cursor;

use image::codecs::png::PngDecoder;
use image::codecs::webp::WebPDecoder;
use image::{DynamicImage, GrayImage, ImageDecoder, ImageError, Limits, RgbImage};
use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

use crate::stripped::Stripped;
use crate::{Format, ImagingError, jpeg};

/// What a decoder may allocate: 200 megapixels with four channels of 16 bits, and a little for itself.
const MAX_ALLOCATION: u64 = 1_800_000_000;
/// The same for a stranger's picture: 200 megapixels with three channels of 8 bits. Nobody was asked whether it may take more.
pub(crate) const FOREIGN_ALLOCATION: u64 = 620_000_000;

/// Decodes a clean file. Its bytes come back as they were; while a JPEG is decoded they are lent to the check for its last pixel.
pub(crate) fn decode(stripped: &mut Stripped) -> Result<DynamicImage, ImagingError> {
    decode_within(stripped, MAX_ALLOCATION)
}

/// The same, with so many bytes of pixels at most.
pub(crate) fn decode_within(stripped: &mut Stripped, most: u64) -> Result<DynamicImage, ImagingError> {
    match stripped.format {
        // 200 megapixels of it are within any of the limits.
        Format::Jpeg => decode_jpeg(stripped),
        Format::Png => {
            let decoder = PngDecoder::with_limits(Cursor::new(&stripped.bytes), allowing(most)).map_err(refusal)?;
            decode_with(decoder, most)
        }
        Format::Webp => decode_with(WebPDecoder::new(Cursor::new(&stripped.bytes)).map_err(refusal)?, most),
    }
}

/// Decodes with one of `image`'s decoders.
fn decode_with(mut decoder: impl ImageDecoder, most: u64) -> Result<DynamicImage, ImagingError> {
    decoder.set_limits(allowing(most)).map_err(refusal)?;
    if decoder.total_bytes() > most {
        return Err(ImagingError::Damaged);
    }
    DynamicImage::from_decoder(decoder).map_err(refusal)
}

/// The limits for `image`'s decoders.
pub(crate) fn limits() -> Limits {
    allowing(MAX_ALLOCATION)
}

fn allowing(bytes: u64) -> Limits {
    let mut limits = Limits::no_limits();
    limits.max_alloc = Some(bytes);
    limits
}

/// Whatever a decoder says of a file whose header was fine.
fn refusal(_: ImageError) -> ImagingError {
    ImagingError::Damaged
}

/// How far the decoder reads ahead of what it needs, at most, with room to spare.
const READ_AHEAD: usize = 16;

/// Decodes a JPEG strictly.
///
/// Where the decoder meets the end marker too early it goes on with zeros in silence. So wherever that can be done, the marker is taken
/// away for the while: then it runs out of data and says so.
fn decode_jpeg(stripped: &mut Stripped) -> Result<DynamicImage, ImagingError> {
    if !jpeg::is_one_unbroken_scan(&stripped.bytes) {
        return decode_jpeg_bytes(&stripped.bytes);
    }
    let end = stripped.bytes.len() - 2;
    stripped.bytes.truncate(end);
    stripped.bytes.resize(end + READ_AHEAD, 0);
    let decoded = decode_jpeg_bytes(&stripped.bytes);
    stripped.bytes.truncate(end);
    stripped.bytes.extend([0xFF, 0xD9]);
    decoded
}

/// Decodes to grey or RGB; CMYK is converted the plain way, without its profile.
fn decode_jpeg_bytes(bytes: &[u8]) -> Result<DynamicImage, ImagingError> {
    let options =
        DecoderOptions::default().set_strict_mode(true).set_max_width(usize::from(u16::MAX)).set_max_height(usize::from(u16::MAX));
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(bytes), options);
    decoder.decode_headers().map_err(|_| ImagingError::Damaged)?;
    let grey = decoder.input_colorspace() == Some(ColorSpace::Luma);
    let colours = if grey { ColorSpace::Luma } else { ColorSpace::RGB };
    decoder.set_options(options.jpeg_set_out_colorspace(colours));
    let (width, height) = decoder.dimensions().ok_or(ImagingError::Damaged)?;
    let (width, height) = (width as u32, height as u32);
    let pixels = decoder.decode().map_err(|_| ImagingError::Damaged)?;
    let decoded = if grey {
        GrayImage::from_raw(width, height, pixels).map(DynamicImage::from)
    } else {
        RgbImage::from_raw(width, height, pixels).map(DynamicImage::from)
    };
    decoded.ok_or(ImagingError::Damaged)
}
