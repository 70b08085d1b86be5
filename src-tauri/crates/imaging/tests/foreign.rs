//! A stranger's picture as it is shown: nothing of the file but its pixels, and these in the colours that were meant.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use afterglow_imaging::{DISPLAY_SIDE, Foreign, Format, ImagingError, prepare};
use image::{DynamicImage, GenericImageView, GrayImage, Luma, Rgb, RgbImage, Rgba, RgbaImage};
use moxcms::ColorProfile;
use support::*;

/// All that is shown of a file.
fn shown(bytes: &[u8]) -> Vec<Vec<u8>> {
    let full = Foreign::open(bytes).unwrap().full().unwrap();
    let small = Foreign::open(bytes).unwrap().renditions().unwrap();
    vec![full, small.display, small.thumbnail]
}

#[test]
fn bytes_of_the_strangers_file_or_of_its_profile_are_shown() {
    let pixels = busy(300, 200);
    let profile = icc(b"RGB ", 3000);
    for bytes in [
        laden_jpeg(jpeg(&pixels), 1, &profile),
        laden_png(png(&pixels.clone().into()), 1, &profile),
        laden_webp(webp(&pixels.clone().into()), 1, &profile),
    ] {
        let kept = prepare(bytes.clone()).unwrap().original;
        for shown in shown(&bytes) {
            assert!(!holds_canary(&shown) && !holds(&shown, b"acsp") && !holds(&shown, b"iCCP") && !holds(&shown, b"ICC_PROFILE"));
            // What was made by the same encoder from the same pixels is no less made here.
            let mut coded = kept[kept.len() / 2..].windows(16).step_by(16).take(100);
            let is_same = Format::of(&bytes) != Ok(Format::Png) && coded.any(|stretch| holds(&shown, stretch));
            assert!(!is_same, "a stretch of the file as it came");
        }
    }
}

#[test]
fn a_pixel_is_lost_or_stands_where_it_did_not() {
    let pixels = quarters(3000, 2000);
    for (orientation, size, first) in [(1, (3000, 2000), CORNERS[0]), (6, (2000, 3000), CORNERS[3])] {
        let foreign = Foreign::open(&laden_jpeg(jpeg(&pixels), orientation, &icc(b"RGB ", 200))).unwrap();
        assert_eq!(foreign.size(), size);
        let full = foreign.full().unwrap();
        assert_eq!(Format::of(&full), Ok(Format::Jpeg));
        let full = decoded(&full);
        assert_eq!(full.dimensions(), size);
        assert!(full.get_pixel(20, 20).0.iter().zip(first).all(|(is, was)| is.abs_diff(was) < 6));
        let small = foreign.renditions().unwrap();
        let (width, height) = decoded(&small.display).dimensions();
        assert_eq!(width.max(height), DISPLAY_SIDE);
    }
    let noise = busy(64, 48);
    let full = Foreign::open(&png(&noise.clone().into())).unwrap().full().unwrap();
    assert_eq!(decoded(&full).into_rgb8(), noise, "what came without loss is shown without");
    let cut_out = RgbaImage::from_fn(60, 40, |x, _| Rgba([200, 0, 0, if x < 30 { 0 } else { 255 }]));
    let full = Foreign::open(&webp(&cut_out.clone().into())).unwrap().full().unwrap();
    assert_eq!(decoded(&full).into_rgba8(), cut_out);
}

#[test]
fn a_picture_of_wide_colours_is_shown_duller_than_it_is() {
    let profile = ColorProfile::new_display_p3().encode().unwrap();
    // (200, 100, 50) of Display P3 lies within sRGB, and is (215, 93, 31) there.
    let pixels = RgbImage::from_pixel(64, 48, Rgb([200, 100, 50]));
    let full = Foreign::open(&laden_png(png(&pixels.into()), 1, &profile)).unwrap().full().unwrap();
    let [red, green, blue] = decoded(&full).into_rgb8().get_pixel(10, 10).0;
    assert!(red.abs_diff(215) < 4 && green.abs_diff(93) < 4 && blue.abs_diff(31) < 6, "{red} {green} {blue}");
    // A profile that says nothing leaves the pixels as they are.
    let grey: DynamicImage = GrayImage::from_pixel(64, 48, Luma([77])).into();
    for space in [b"GRAY", b"RGB ", b"CMYK"] {
        let full = Foreign::open(&laden_png(png(&grey), 1, &icc(space, 400))).unwrap().full().unwrap();
        assert_eq!(decoded(&full).into_rgb8().get_pixel(3, 3).0, [77; 3]);
    }
}

#[test]
fn what_is_no_picture_is_opened() {
    for bytes in [&b""[..], b"GIF89a", b"\x89PNG\r\n\x1a\n", &jpeg(&quarters(64, 48))[..300]] {
        assert!(Foreign::open(bytes).is_err());
    }
}

/// A PNG with four channels of 16 bits, all nothing.
fn deep(side: u32) -> Vec<u8> {
    let chunk = |kind: &[u8], data: &[u8]| {
        let mut crc = flate2::Crc::new();
        crc.update(kind);
        crc.update(data);
        [&(data.len() as u32).to_be_bytes()[..], kind, data, &crc.sum().to_be_bytes()].concat()
    };
    let mut encoder = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
    let row = vec![0; 1 + side as usize * 8];
    (0..side).for_each(|_| std::io::Write::write_all(&mut encoder, &row).unwrap());
    let header = [&side.to_be_bytes()[..], &side.to_be_bytes(), &[16, 6, 0, 0, 0]].concat();
    [b"\x89PNG\r\n\x1a\n".to_vec(), chunk(b"IHDR", &header), chunk(b"IDAT", &encoder.finish().unwrap()), chunk(b"IEND", b"")].concat()
}

#[test]
fn a_small_file_of_a_stranger_takes_gigabytes() {
    assert!(Foreign::open(&deep(100)).is_ok());
    let bytes = deep(9_000);
    assert!(bytes.len() < 20_000_000);
    assert!(matches!(Foreign::open(&bytes), Err(ImagingError::Damaged)), "648 MB of pixels, and as much again while they become others");
}
