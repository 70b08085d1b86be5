//! A stranger's picture, from which nothing but pixels is taken: whatever shows them afterwards reads bytes that were written here, and no
//! colour profile, whose bytes would be the stranger's again.

use image::DynamicImage;
use moxcms::{ColorProfile, Layout, TransformOptions};

use crate::{
    Format, ImagingError, MAX_BYTES, decode,
    rendition::{self, Renditions, match_profile, to_8_bits, without_idle_alpha},
    stripped::{self, Stripped},
};

/// A picture that was decoded: upright, in sRGB, 8 bits a channel.
pub struct Foreign {
    pixels: DynamicImage,
    format: Format,
}

impl Foreign {
    /// Decodes a JPEG, PNG or WebP. Colours beyond sRGB become the nearest in it, and a profile that cannot be followed is left aside.
    ///
    /// It takes time and memory as [`prepare`](crate::prepare) does: call it away from async threads.
    pub fn open(bytes: &[u8]) -> Result<Self, ImagingError> {
        if bytes.len() > MAX_BYTES {
            return Err(ImagingError::TooManyBytes { limit_mb: (MAX_BYTES / 1_000_000) as u32 });
        }
        let mut stripped = stripped::strip(bytes)?;
        let pixels = without_idle_alpha(to_8_bits(decode::decode_within(&mut stripped, decode::FOREIGN_ALLOCATION)?));
        let Stripped { format, orientation, icc, .. } = stripped;
        let (pixels, icc) = match_profile(pixels, icc.as_deref());
        let mut pixels = match icc {
            Some(icc) => in_srgb(&pixels, icc).unwrap_or(pixels),
            None => pixels,
        };
        pixels.apply_orientation(orientation.into());
        Ok(Self { pixels, format })
    }

    /// Width and height in pixels.
    pub fn size(&self) -> (u32, u32) {
        (self.pixels.width(), self.pixels.height())
    }

    /// With every pixel it has: what came as a JPEG is one again, anything else a PNG.
    pub fn full(&self) -> Result<Vec<u8>, ImagingError> {
        rendition::full(&self.pixels, self.format == Format::Jpeg)
    }

    /// Small enough to show.
    pub fn renditions(self) -> Result<Renditions, ImagingError> {
        rendition::render_plain(self.pixels)
    }
}

/// The pixels in sRGB; none where the profile is of no use.
fn in_srgb(pixels: &DynamicImage, icc: &[u8]) -> Option<DynamicImage> {
    let (from, to) = match pixels {
        DynamicImage::ImageLuma8(_) => (Layout::Gray, Layout::Rgb),
        DynamicImage::ImageLumaA8(_) => (Layout::GrayAlpha, Layout::Rgba),
        DynamicImage::ImageRgb8(_) => (Layout::Rgb, Layout::Rgb),
        DynamicImage::ImageRgba8(_) => (Layout::Rgba, Layout::Rgba),
        _ => return None,
    };
    let profile = ColorProfile::new_from_slice(icc).ok()?;
    let transform = profile.create_transform_8bit(from, &ColorProfile::new_srgb(), to, TransformOptions::default()).ok()?;
    let mut plain = match to {
        Layout::Rgb => DynamicImage::new_rgb8(pixels.width(), pixels.height()),
        _ => DynamicImage::new_rgba8(pixels.width(), pixels.height()),
    };
    let out = match &mut plain {
        DynamicImage::ImageRgb8(out) => out.as_flat_samples_mut().samples,
        DynamicImage::ImageRgba8(out) => out.as_flat_samples_mut().samples,
        _ => return None,
    };
    transform.transform(pixels.as_bytes(), out).ok()?;
    Some(plain)
}
