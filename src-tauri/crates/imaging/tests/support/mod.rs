//! Pictures made in code, and metadata planted in them. What the crate does with them does not live here.

#![allow(dead_code, reason = "each test file uses its own part")]

use std::io::Cursor;

use bytes::Bytes;
use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::codecs::webp::WebPEncoder;
use image::{DynamicImage, ExtendedColorType, ImageEncoder, Rgb, RgbImage};
use img_parts::jpeg::{Jpeg, JpegSegment};
use img_parts::png::{Png, PngChunk};
use img_parts::riff::{RiffChunk, RiffContent};
use img_parts::webp::WebP;
use img_parts::{ImageEXIF, ImageICC};

/// Kinds of files that the encoders at hand do not write: saved by Pillow 13 from one made-up picture of 61 by 53 pixels.
pub const PROGRESSIVE: &[u8] = include_bytes!("../fixtures/progressive.jpg");
pub const PROGRESSIVE_CMYK: &[u8] = include_bytes!("../fixtures/progressive_cmyk.jpg");
pub const RESTARTS: &[u8] = include_bytes!("../fixtures/restarts.jpg");
pub const LOSSY_ALPHA: &[u8] = include_bytes!("../fixtures/lossy_alpha.webp");

/// A word that stands in every piece of metadata planted here.
pub const CANARY: &[u8] = b"CANARY-41.3874N";

/// The canary as XMP writers in UTF-16 would store it.
pub fn wide_canary() -> Vec<u8> {
    CANARY.iter().flat_map(|&byte| [byte, 0]).collect()
}

/// Whether these bytes hold the canary in any way.
pub fn holds_canary(bytes: &[u8]) -> bool {
    holds(bytes, CANARY) || holds(bytes, &wide_canary())
}

/// Whether `needle` is somewhere in `bytes`.
pub fn holds(bytes: &[u8], needle: &[u8]) -> bool {
    bytes.windows(needle.len()).any(|window| window == needle)
}

/// The corners' colours, clockwise from the top left.
pub const CORNERS: [[u8; 3]; 4] = [[220, 30, 30], [30, 200, 30], [30, 30, 220], [230, 220, 30]];

/// A picture whose four quarters are red, green, blue and yellow.
pub fn quarters(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| {
        let corner = match (x < width / 2, y < height / 2) {
            (true, true) => 0,
            (false, true) => 1,
            (false, false) => 2,
            (true, false) => 3,
        };
        Rgb(CORNERS[corner])
    })
}

/// A picture with something in every block, so that coded data is spread over the whole file.
pub fn busy(width: u32, height: u32) -> RgbImage {
    let mut state = 7u32;
    RgbImage::from_fn(width, height, |x, y| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let noise = (state >> 28) as u8;
        Rgb([(x % 200) as u8 + noise, (y % 190) as u8 + noise, ((x + y) % 180) as u8 + noise])
    })
}

pub fn jpeg(pixels: &RgbImage) -> Vec<u8> {
    let mut out = Vec::new();
    JpegEncoder::new_with_quality(&mut out, 92).encode_image(pixels).unwrap();
    out
}

pub fn png(pixels: &DynamicImage) -> Vec<u8> {
    let mut out = Vec::new();
    PngEncoder::new(&mut out).write_image(pixels.as_bytes(), pixels.width(), pixels.height(), pixels.color().into()).unwrap();
    out
}

pub fn webp(pixels: &DynamicImage) -> Vec<u8> {
    let mut out = Vec::new();
    let colour: ExtendedColorType = pixels.color().into();
    WebPEncoder::new_lossless(&mut out).encode(pixels.as_bytes(), pixels.width(), pixels.height(), colour).unwrap();
    out
}

/// Decodes whatever it is.
pub fn decoded(bytes: &[u8]) -> DynamicImage {
    image::ImageReader::new(Cursor::new(bytes)).with_guessed_format().unwrap().decode().unwrap()
}

/// The stored pixels of a picture that has to be turned as `orientation` says in order to stand upright.
pub fn stored_as(upright: &RgbImage, orientation: u8) -> RgbImage {
    // What undoes an orientation: the turn the other way; mirrors, and a turn with a mirror, undo themselves.
    let undo = match orientation {
        6 => 8,
        8 => 6,
        other => other,
    };
    let mut stored = DynamicImage::from(upright.clone());
    stored.apply_orientation(image::metadata::Orientation::from_exif(undo).unwrap());
    stored.into_rgb8()
}

/// An EXIF block with orientation, camera name, GPS place and a thumbnail after its end, each with the canary.
pub fn exif(orientation: u8) -> Vec<u8> {
    let mut out = b"MM\0*\0\0\0\x08".to_vec();
    let text_at = 8 + 2 + 3 * 12 + 4;
    let text_length = CANARY.len() as u32 + 1;
    let gps_at = text_at + text_length;
    let entry = |tag: u16, kind: u16, count: u32, value: [u8; 4]| {
        let mut bytes = Vec::new();
        bytes.extend(tag.to_be_bytes());
        bytes.extend(kind.to_be_bytes());
        bytes.extend(count.to_be_bytes());
        bytes.extend(value);
        bytes
    };
    let make = entry(0x010F, 2, text_length, text_at.to_be_bytes());
    let turned = entry(0x0112, 3, 1, [0, orientation, 0, 0]);
    let gps = entry(0x8825, 4, 1, gps_at.to_be_bytes());
    let area = entry(0x001C, 2, text_length, text_at.to_be_bytes());
    out.extend([0, 3]);
    out.extend([make, turned, gps].concat());
    out.extend([0; 4]);
    out.extend(CANARY);
    out.push(0);
    out.extend([0, 1]);
    out.extend(area);
    out.extend([0; 4]);
    out.extend(CANARY);
    out
}

/// Something with the shape of an ICC profile for these channels; only the header matters to anyone here.
pub fn icc(space: &[u8; 4], length: usize) -> Vec<u8> {
    let mut profile: Vec<u8> = (0..length).map(|at| (at * 7 % 251) as u8).collect();
    profile[..4].copy_from_slice(&(length as u32).to_be_bytes());
    profile[12..16].copy_from_slice(b"mntr");
    profile[16..20].copy_from_slice(space);
    profile[20..24].copy_from_slice(b"XYZ ");
    profile[36..40].copy_from_slice(b"acsp");
    profile
}

fn canary_after(prefix: &[u8]) -> Bytes {
    Bytes::from([prefix, CANARY, &wide_canary()].concat())
}

/// Plants the canary everywhere a JPEG has room, with a profile and an orientation.
pub fn laden_jpeg(plain: Vec<u8>, orientation: u8, profile: &[u8]) -> Vec<u8> {
    let mut jpeg = Jpeg::from_bytes(plain.into()).unwrap();
    jpeg.set_icc_profile(Some(Bytes::copy_from_slice(profile)));
    jpeg.set_exif(Some(exif(orientation).into()));
    let segments = [
        (0xE0, canary_after(b"JFXX\0\x10")),
        (0xE1, canary_after(b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>")),
        (0xE1, canary_after(b"http://ns.adobe.com/xmp/extension/\0")),
        (0xE2, canary_after(b"MPF\0")),
        (0xE3, canary_after(b"Meta\0")),
        (0xEB, canary_after(b"JP\0\x01jumb")),
        (0xEC, canary_after(b"Ducky")),
        (0xED, canary_after(b"Photoshop 3.0\x008BIM\x04\x04\0\0")),
        (0xFE, canary_after(b"a comment ")),
        (0xF0, canary_after(b"")),
    ];
    let place = jpeg.segments().iter().position(|segment| segment.marker() == 0xDB).unwrap();
    for (marker, contents) in segments {
        jpeg.segments_mut().insert(place, JpegSegment::new_with_contents(marker, contents));
    }
    let mut out = jpeg.encoder().bytes().to_vec();
    // What phones append: a second picture and a video.
    out.extend(b"\xFF\xD8\xFF\xE1\0\x20");
    out.extend(CANARY);
    out.extend(b"\xFF\xD9\0\0\0\x18ftypmp42");
    out.extend(CANARY);
    out
}

/// Plants the canary everywhere a PNG has room, with a profile and an orientation.
pub fn laden_png(plain: Vec<u8>, orientation: u8, profile: &[u8]) -> Vec<u8> {
    let mut png = Png::from_bytes(plain.into()).unwrap();
    png.set_icc_profile(Some(Bytes::copy_from_slice(profile)));
    for chunk in png.chunks_mut().iter_mut().filter(|chunk| &chunk.kind() == b"iCCP") {
        let name_ends = chunk.contents().iter().position(|&byte| byte == 0).unwrap();
        let contents = [CANARY, &chunk.contents()[name_ends..], CANARY].concat();
        *chunk = PngChunk::new(*b"iCCP", contents.into());
    }
    let chunks = [
        (*b"eXIf", Bytes::from(exif(orientation))),
        (*b"tEXt", canary_after(b"Author\0")),
        (*b"iTXt", canary_after(b"XML:com.adobe.xmp\0\0\0\0\0")),
        (*b"zTXt", canary_after(b"Raw profile type iptc\0\0")),
        (*b"tIME", canary_after(b"")),
        (*b"pHYs", canary_after(b"")),
        (*b"gAMA", canary_after(b"")),
        (*b"caBX", canary_after(b"jumb")),
        (*b"acTL", canary_after(b"\0\0\0\x02\0\0\0\0")),
    ];
    for (kind, contents) in chunks {
        png.chunks_mut().insert(1, PngChunk::new(kind, contents));
    }
    let last = png.chunks().len() - 1;
    png.chunks_mut().insert(last, PngChunk::new(*b"tEXt", canary_after(b"Comment\0")));
    png.chunks_mut().insert(last, PngChunk::new(*b"fdAT", canary_after(b"\0\0\0\x01")));
    let mut out = png.encoder().bytes().to_vec();
    out.extend(CANARY);
    out
}

/// Plants the canary everywhere a WebP has room, with a profile and an orientation.
pub fn laden_webp(plain: Vec<u8>, orientation: u8, profile: &[u8]) -> Vec<u8> {
    let mut webp = WebP::from_bytes(plain.into()).unwrap();
    webp.set_icc_profile(Some(Bytes::copy_from_slice(profile)));
    webp.set_exif(Some(exif(orientation).into()));
    for kind in [*b"XMP ", *b"XYZW"] {
        webp.chunks_mut().push(RiffChunk::new(kind, RiffContent::Data(canary_after(b"<x:xmpmeta>"))));
    }
    let mut out = webp.encoder().bytes().to_vec();
    out.extend(CANARY);
    out
}

/// A TIFF with these pixels, stored as `orientation` says, with the canary in its words, its GPS directory's place and its XMP, and a profile.
/// Written by hand, one uncompressed strip: no encoder at hand writes such tags.
pub fn laden_tiff(pixels: &RgbImage, orientation: u16, profile: &[u8]) -> Vec<u8> {
    let mut out = b"II*\0\0\0\0\0".to_vec();
    let mut put = |data: &[u8]| {
        let at = out.len() as u32;
        out.extend_from_slice(data);
        at
    };
    let strip = put(pixels.as_raw());
    let bits = put(&[8, 0, 8, 0, 8, 0]);
    let words = put(&[CANARY, b"\0"].concat());
    let xmp = put(&[CANARY, &wide_canary()].concat());
    let icc = put(profile);
    let directory = out.len() as u32;
    let (long, short) = (4u16, 3u16);
    let entries: Vec<(u16, u16, u32, u32)> = vec![
        (256, long, 1, pixels.width()),
        (257, long, 1, pixels.height()),
        (258, short, 3, bits),
        (259, short, 1, 1),
        (262, short, 1, 2),
        (271, 2, CANARY.len() as u32 + 1, words),
        (273, long, 1, strip),
        (274, short, 1, u32::from(orientation)),
        (277, short, 1, 3),
        (278, long, 1, pixels.height()),
        (279, long, 1, pixels.as_raw().len() as u32),
        (700, 1, (CANARY.len() * 3) as u32, xmp),
        (34_675, 7, profile.len() as u32, icc),
        (34_853, long, 1, words),
    ];
    out.extend((entries.len() as u16).to_le_bytes());
    for (tag, kind, count, value) in entries {
        out.extend([&tag.to_le_bytes()[..], &kind.to_le_bytes(), &count.to_le_bytes(), &value.to_le_bytes()].concat());
    }
    out.extend([0; 4]);
    out[4..8].copy_from_slice(&directory.to_le_bytes());
    out
}

/// Encodes with one of `image`'s encoders, as a file of this format.
pub fn written(pixels: &DynamicImage, format: image::ImageFormat) -> Vec<u8> {
    let mut out = Cursor::new(Vec::new());
    pixels.write_to(&mut out, format).unwrap();
    out.into_inner()
}

/// A GIF of two frames, the first with these pixels.
pub fn gif(first: &RgbImage) -> Vec<u8> {
    let mut out = Vec::new();
    let mut encoder = image::codecs::gif::GifEncoder::new(&mut out);
    let second = RgbImage::from_pixel(first.width(), first.height(), Rgb([0, 0, 0]));
    for frame in [first, &second] {
        encoder.encode_frame(image::Frame::new(DynamicImage::from(frame.clone()).into_rgba8())).unwrap();
    }
    drop(encoder);
    out
}

/// A HEIC with EXIF and XMP that hold the canary, and with a profile if one is given.
pub fn laden_heic(pixels: &RgbImage, profile: Option<&[u8]>) -> Vec<u8> {
    let rgba: Vec<u16> = DynamicImage::from(pixels.clone()).into_rgba8().into_raw().into_iter().map(u16::from).collect();
    let image = heifer::Image { width: pixels.width(), height: pixels.height(), bit_depth: 8, has_alpha: false, data: rgba };
    let metadata = heifer::Metadata { exif: Some(exif(6)), xmp: Some(CANARY.to_vec()), icc_profile: profile.map(<[u8]>::to_vec) };
    let options = heifer::EncodeOptions { quality: 95, ..Default::default() };
    heifer::encode_with_metadata(&image, &metadata, &options).unwrap()
}
