//! Decoding HEIC. What becomes of the pixels does not live here.

use heifer::heifer_hevc_dec::{
    Error as HevcError,
    nal::{NalUnit, NalUnitType, split_annex_b},
    params::Sps,
};
use heifer::heifer_isobmff::{HeifFile, ItemId};
use image::{DynamicImage, RgbImage, RgbaImage};

use crate::convert::Upright;
use crate::stripped::check_pixels;
use crate::{ImagingError, MAX_PIXELS};

/// More tiles than a photograph of 200 megapixels has at 256 by 256.
const MAX_TILES: usize = 4096;

/// How much wider and higher a picture may be coded than it says: one of the largest coding blocks of HEVC, and what is cropped at two sides.
const CODED_MARGIN: u32 = 128;

/// Decodes a HEIC at 8 bits a channel. Its turns stand in the container and are applied by the decoder; what its EXIF says of them counts for
/// nothing, as the standard has it. Without a profile the pixels come in sRGB, whatever colours the container or the video stream name.
pub(crate) fn decode(bytes: &[u8]) -> Result<Upright, ImagingError> {
    let file = HeifFile::parse(bytes).map_err(|_| ImagingError::Damaged)?;
    check_structure(&file, file.primary_id)?;
    for alpha in file.referencing_items(file.primary_id, b"auxl") {
        check_structure(&file, alpha)?;
    }
    let icc = file.icc_profile(file.primary_id).map_err(|_| ImagingError::Damaged)?.map(<[u8]>::to_vec);
    let options = heifer::Options { max_pixels: MAX_PIXELS, max_threads: 1 };
    let decode = if icc.is_some() { heifer::decode_rgba8 } else { heifer::decode_srgb_rgba8 };
    let image = decode(bytes, &options).map_err(refusal)?;
    let (width, height) = (image.width, image.height);
    let pixels = if image.has_alpha {
        RgbaImage::from_raw(width, height, image.data).map(DynamicImage::from)
    } else {
        RgbImage::from_raw(width, height, image.into_rgb8()).map(DynamicImage::from)
    };
    Ok((pixels.ok_or(ImagingError::Damaged)?, icc))
}

/// Lets through what cameras write: one coded picture, or a grid of coded tiles whose pixels together fit the limit. The decoder bounds each
/// picture by itself, and a small file could name many in an overlay or in grids of grids.
fn check_structure(file: &HeifFile, id: ItemId) -> Result<(), ImagingError> {
    let kind = |id| file.item(id).map(|item| item.item_type.0).map_err(|_| ImagingError::Damaged);
    let size = |id| file.image_size(id).map_err(|_| ImagingError::Damaged)?.ok_or(ImagingError::Damaged);
    let (width, height) = size(id)?;
    check_pixels(width, height)?;
    match &kind(id)? {
        b"hvc1" => check_coded(file, id, (width, height)),
        b"grid" => {
            let tiles = file.referenced_items(id, b"dimg");
            if tiles.len() > MAX_TILES {
                return Err(UNUSUAL);
            }
            let mut pixels = 0;
            for tile in tiles {
                if kind(*tile)? != *b"hvc1" {
                    return Err(UNUSUAL);
                }
                let (width, height) = size(*tile)?;
                check_coded(file, *tile, (width, height))?;
                pixels += u64::from(width) * u64::from(height);
            }
            // Tiles may stand out at two sides.
            if pixels > 2 * MAX_PIXELS {
                Err(ImagingError::TooManyPixels { limit_megapixels: (MAX_PIXELS / 1_000_000) as u32 })
            } else {
                Ok(())
            }
        }
        _ => Err(UNUSUAL),
    }
}

/// The decoder works by the size that stands in the video stream, and only afterwards compares it with what the container declares.
fn check_coded(file: &HeifFile, id: ItemId, (width, height): (u32, u32)) -> Result<(), ImagingError> {
    let stream = file.hevc_bitstream(id).map_err(|_| ImagingError::Damaged)?;
    for unit in split_annex_b(&stream).filter_map(|unit| NalUnit::parse(unit).ok()) {
        if unit.header.unit_type != NalUnitType::Sps {
            continue;
        }
        let coded = Sps::parse(&unit.rbsp).map_err(|_| ImagingError::Damaged)?;
        let fits = |coded: u32, declared: u32| coded <= declared.saturating_add(CODED_MARGIN);
        if !fits(coded.pic_width_in_luma_samples, width) || !fits(coded.pic_height_in_luma_samples, height) {
            return Err(ImagingError::Damaged);
        }
    }
    Ok(())
}

const UNUSUAL: ImagingError = ImagingError::Unsupported { format: "Unusual HEIC" };

fn refusal(error: heifer::Error) -> ImagingError {
    match error {
        heifer::Error::Unsupported(_) | heifer::Error::Hevc(HevcError::Unimplemented(_)) => UNUSUAL,
        _ => ImagingError::Damaged,
    }
}
