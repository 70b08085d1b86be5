//! Made-up paintings as files, with the metadata that a telephone leaves in them.

use std::{fs, io::Cursor, path::Path};

use image::{
    ExtendedColorType, ImageEncoder, Rgb, RgbImage,
    codecs::{
        jpeg::JpegEncoder,
        png::{CompressionType, FilterType, PngEncoder},
        webp::WebPEncoder,
    },
    imageops::{flip_horizontal, rotate90, rotate180, rotate270},
};

/// A word that only the camera's metadata holds; it must be nowhere in a journal.
pub const CAMERA_CANARY: &str = "CanaryCamera9000";

/// The colours of [`quarters`], row by row.
pub const QUARTERS: [[Rgb<u8>; 2]; 2] = [[Rgb([200, 40, 40]), Rgb([40, 160, 60])], [Rgb([40, 60, 190]), Rgb([230, 200, 60])]];

/// Bands of colour that flow across a sheet of paper; `seed` tells one painting from the next.
pub fn painting(width: u32, height: u32, seed: u32) -> RgbImage {
    let palettes: [[[f32; 3]; 4]; 4] = [
        [[38., 48., 92.], [104., 88., 168.], [218., 138., 110.], [240., 202., 158.]],
        [[30., 62., 66.], [74., 134., 132.], [150., 190., 160.], [236., 226., 196.]],
        [[74., 40., 62.], [196., 82., 58.], [236., 172., 96.], [250., 232., 200.]],
        [[40., 52., 48.], [92., 112., 88.], [178., 170., 120.], [236., 222., 190.]],
    ];
    let palette = palettes[(seed % 4) as usize];
    RgbImage::from_fn(width, height, |x, y| {
        let (across, down) = (x as f32 / width as f32, y as f32 / height as f32);
        let wave = (across * 5.0 + seed as f32 * 1.7).sin() * 0.12 + (across * 13.0 + down * 4.0 + seed as f32).sin() * 0.03;
        let grain = ((x * 7 + y * 13 + (x * y) % 11) % 17) as f32 - 8.0;
        let place = ((down + wave).clamp(0.0, 0.999)) * 3.0;
        let (band, rest) = (place as usize, place.fract());
        let shade = |channel: usize| {
            let mixed = palette[band][channel] * (1.0 - rest) + palette[band + 1][channel] * rest;
            (mixed + grain).clamp(0.0, 255.0) as u8
        };
        image::Rgb([shade(0), shade(1), shade(2)])
    })
}

/// Saves a painting as a JPEG with EXIF: the maker's name, an orientation, and where it was taken.
///
/// # Panics
/// When the file cannot be written.
pub fn save_geotagged(file: &Path, picture: &RgbImage, orientation: u16) {
    let mut bytes = Vec::new();
    encode(JpegEncoder::new_with_quality(Cursor::new(&mut bytes), 88), picture, orientation);
    fs::write(file, bytes).expect("the folder is writable");
}

/// A PNG of pixels that no format makes smaller: three bytes each. By xorshift32 (G. Marsaglia, Xorshift RNGs, 2003).
///
/// # Panics
/// When memory does not take it.
pub fn noise(width: u32, height: u32) -> Vec<u8> {
    let mut seed = 1_u32;
    let pixels = RgbImage::from_fn(width, height, |_, _| {
        seed ^= seed << 13;
        seed ^= seed >> 17;
        seed ^= seed << 5;
        Rgb([seed as u8, (seed >> 8) as u8, (seed >> 16) as u8])
    });
    let mut bytes = Vec::new();
    let encoder = PngEncoder::new_with_quality(&mut bytes, CompressionType::Fast, FilterType::NoFilter);
    encoder.write_image(&pixels, width, height, ExtendedColorType::Rgb8).expect("a picture can be encoded");
    bytes
}

/// Four plain quarters: red and green above blue and yellow. Whoever turns or mirrors it moves them.
pub fn quarters(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| QUARTERS[usize::from(y >= height / 2)][usize::from(x >= width / 2)])
}

/// The middle of each quarter, row by row.
pub fn middles(picture: &RgbImage) -> [[Rgb<u8>; 2]; 2] {
    let (width, height) = picture.dimensions();
    [height / 4, height * 3 / 4].map(|y| [width / 4, width * 3 / 4].map(|x| *picture.get_pixel(x, y)))
}

/// Whether the quarters stand where `expected` has them, within what compression may change.
pub fn same_quarters(seen: [[Rgb<u8>; 2]; 2], expected: [[Rgb<u8>; 2]; 2]) -> bool {
    let near = |(one, other): (&Rgb<u8>, &Rgb<u8>)| one.0.iter().zip(other.0).all(|(one, other)| one.abs_diff(other) < 40);
    seen.as_flattened().iter().zip(expected.as_flattened()).all(near)
}

/// Saves a picture as a camera held like this does, with the same metadata: its pixels lie turned, and EXIF says how. The file's
/// ending names the format: jpg, png or webp.
///
/// # Panics
/// When the file cannot be written.
pub fn save_turned(file: &Path, upright: &RgbImage, orientation: u16) {
    let stored = match orientation {
        3 => rotate180(upright),
        5 => flip_horizontal(&rotate90(upright)),
        6 => rotate270(upright),
        8 => rotate90(upright),
        _ => upright.clone(),
    };
    let mut bytes = Vec::new();
    match file.extension().and_then(|ending| ending.to_str()) {
        Some("png") => encode(PngEncoder::new(&mut bytes), &stored, orientation),
        Some("webp") => encode(WebPEncoder::new_lossless(&mut bytes), &stored, orientation),
        _ => encode(JpegEncoder::new_with_quality(Cursor::new(&mut bytes), 88), &stored, orientation),
    }
    fs::write(file, bytes).expect("the folder is writable");
}

fn encode(mut encoder: impl ImageEncoder, picture: &RgbImage, orientation: u16) {
    encoder.set_exif_metadata(exif(orientation)).expect("the format takes EXIF");
    encoder.write_image(picture, picture.width(), picture.height(), ExtendedColorType::Rgb8).expect("a picture can be encoded");
}

/// A TIFF structure by the EXIF 2.32 specification: Make, Orientation, and a GPS directory with a latitude.
fn exif(orientation: u16) -> Vec<u8> {
    let make = format!("{CAMERA_CANARY}\0");
    let entry = |tag: u16, kind: u16, count: u32, value: [u8; 4]| {
        [tag.to_le_bytes().as_slice(), &kind.to_le_bytes(), &count.to_le_bytes(), &value].concat()
    };
    let gps_at = 8 + 2 + 3 * 12 + 4;
    let make_at = gps_at + 2 + 2 * 12 + 4;
    let latitude_at = make_at + make.len() as u32;
    let mut bytes = b"II*\0\x08\0\0\0".to_vec();
    bytes.extend(3u16.to_le_bytes());
    bytes.extend(entry(0x010F, 2, make.len() as u32, make_at.to_le_bytes()));
    bytes.extend(entry(0x0112, 3, 1, [orientation.to_le_bytes()[0], 0, 0, 0]));
    bytes.extend(entry(0x8825, 4, 1, gps_at.to_le_bytes()));
    bytes.extend([0; 4]);
    bytes.extend(2u16.to_le_bytes());
    bytes.extend(entry(0x0001, 2, 2, *b"N\0\0\0"));
    bytes.extend(entry(0x0002, 5, 3, latitude_at.to_le_bytes()));
    bytes.extend([0; 4]);
    bytes.extend(make.as_bytes());
    for number in [40u32, 1, 25, 1, 0, 1] {
        bytes.extend(number.to_le_bytes());
    }
    bytes
}
