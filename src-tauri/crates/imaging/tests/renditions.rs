//! What is shown: its size, its alpha, and every kind of pixel that a picture may be made of.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use afterglow_imaging::{DISPLAY_SIDE, Format, THUMBNAIL_SIDE, prepare, turned};
use image::{DynamicImage, GenericImageView, GrayAlphaImage, ImageBuffer, LumaA, Rgba, RgbaImage};
use support::*;

#[test]
fn longest_side_is_bounded_and_the_shape_stays() {
    for (width, height, display, thumbnail) in [
        (3000, 2000, (2048, 1365), (480, 320)),
        (2000, 3000, (1365, 2048), (320, 480)),
        (300, 200, (300, 200), (300, 200)),
        (6000, 1, (2048, 1), (480, 1)),
    ] {
        let prepared = prepare(jpeg(&quarters(width, height))).unwrap();
        assert_eq!((prepared.width, prepared.height), (width, height));
        assert_eq!(decoded(&prepared.display).dimensions(), display);
        assert_eq!(decoded(&prepared.thumbnail).dimensions(), thumbnail);
    }
    assert_eq!((DISPLAY_SIDE, THUMBNAIL_SIDE), (2048, 480));
}

#[test]
fn used_alpha_stays_on_display_and_lies_on_white_in_the_thumbnail() {
    let cut_out = RgbaImage::from_fn(600, 400, |x, _| Rgba([200, 0, 0, if x < 300 { 0 } else { 255 }]));
    for bytes in [png(&cut_out.clone().into()), webp(&cut_out.into())] {
        let prepared = prepare(bytes).unwrap();
        assert_eq!(Format::of(&prepared.display), Ok(Format::Png));
        assert_eq!(decoded(&prepared.display).get_pixel(10, 10)[3], 0);
        assert_eq!(Format::of(&prepared.thumbnail), Ok(Format::Jpeg));
        let thumbnail = decoded(&prepared.thumbnail);
        assert!(thumbnail.get_pixel(10, 10).0[..3].iter().all(|&channel| channel > 245));
        assert!(thumbnail.get_pixel(400, 10)[1] < 20);
    }
}

#[test]
fn idle_alpha_does_not_make_a_png() {
    let opaque = DynamicImage::from(quarters(64, 64)).into_rgba8();
    let prepared = prepare(png(&opaque.into())).unwrap();
    assert_eq!(Format::of(&prepared.display), Ok(Format::Jpeg));
}

#[test]
fn colour_hidden_under_full_transparency_does_not_bleed() {
    let dot = RgbaImage::from_fn(4000, 400, |x, _| if x % 2 == 0 { Rgba([255, 0, 0, 0]) } else { Rgba([0, 0, 255, 255]) });
    let display = decoded(&prepare(png(&dot.into())).unwrap().display).into_rgba8();
    assert!(display.pixels().filter(|pixel| pixel[3] > 32).all(|pixel| pixel[0] < 16));
}

#[test]
fn sixteen_bits_a_channel() {
    let deep: ImageBuffer<Rgba<u16>, Vec<u16>> = ImageBuffer::from_fn(2500, 40, |_, _| Rgba([0x8000, 0x4000, 0xFFFF, 0xFFFF]));
    let prepared = prepare(png(&deep.into())).unwrap();
    let pixel = decoded(&prepared.display).get_pixel(1000, 10);
    assert!((0..3).all(|channel| pixel[channel].abs_diff([128, 64, 255][channel]) < 6), "{pixel:?}");
}

#[test]
fn grey_stays_grey_with_and_without_alpha() {
    let grey = DynamicImage::from(quarters(64, 64)).into_luma8();
    let prepared = prepare(png(&grey.into())).unwrap();
    assert!(!decoded(&prepared.display).color().has_color());
    let faint = GrayAlphaImage::from_pixel(64, 64, LumaA([0, 128]));
    let prepared = prepare(png(&faint.into())).unwrap();
    assert_eq!(decoded(&prepared.display).get_pixel(5, 5)[3], 128);
    assert!(decoded(&prepared.thumbnail).get_pixel(5, 5)[0].abs_diff(127) < 4);
}

#[test]
fn palette_with_a_transparent_colour() {
    let mut bytes = b"\x89PNG\r\n\x1a\n".to_vec();
    let mut chunk = |kind: &[u8; 4], data: &[u8]| {
        let mut crc = flate2::Crc::new();
        crc.update(kind);
        crc.update(data);
        bytes.extend((data.len() as u32).to_be_bytes());
        bytes.extend([&kind[..], data, &crc.sum().to_be_bytes()].concat());
    };
    chunk(b"IHDR", &[0, 0, 0, 8, 0, 0, 0, 1, 1, 3, 0, 0, 0]);
    chunk(b"PLTE", &[255, 0, 0, 0, 0, 255]);
    chunk(b"tRNS", &[0]);
    let mut zlib = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
    std::io::Write::write_all(&mut zlib, &[0, 0b0000_1111]).unwrap();
    chunk(b"IDAT", &zlib.finish().unwrap());
    chunk(b"IEND", &[]);
    let prepared = prepare(bytes.clone()).unwrap();
    assert_eq!(prepared.original, bytes);
    let display = decoded(&prepared.display);
    assert_eq!(display.get_pixel(0, 0)[3], 0);
    assert_eq!(display.get_pixel(7, 0), Rgba([0, 0, 255, 255]));
}

/// One flat block in Adobe's inverted CMYK: no cyan, all magenta, all yellow, no black.
fn red_in_cmyk() -> Vec<u8> {
    let plain = jpeg(&quarters(8, 8));
    let tables = plain.windows(2).position(|pair| pair == [0xFF, 0xC4]).unwrap();
    let scan = plain.windows(2).position(|pair| pair == [0xFF, 0xDA]).unwrap();
    let mut out = b"\xFF\xD8\xFF\xEE\0\x0EAdobe\0\x64\0\0\0\0\0\xFF\xDB\0\x43\0".to_vec();
    out.extend([1; 64]);
    out.extend(b"\xFF\xC0\0\x14\x08\0\x08\0\x08\x04C\x11\0M\x11\0Y\x11\0K\x11\0");
    out.extend(&plain[tables..scan]);
    out.extend(b"\xFF\xDA\0\x0E\x04C\0M\0Y\0K\0\0\x3F\0");
    // By the standard's tables: 11111110 announces ten bits of a DC difference, 1010 ends the block.
    let (high, low) = ("11111110_1111110000_1010", "11111110_0000001111_1010");
    let bits: String = [high, low, low, high].concat().replace('_', "");
    let bits = format!("{bits:1<96}");
    for byte in bits.as_bytes().chunks(8) {
        let byte = u8::from_str_radix(std::str::from_utf8(byte).unwrap(), 2).unwrap();
        out.push(byte);
        if byte == 0xFF {
            out.push(0);
        }
    }
    out.extend([0xFF, 0xD9]);
    out
}

#[test]
fn cmyk_is_shown_in_its_colours() {
    let prepared = prepare(red_in_cmyk()).unwrap();
    let pixel = decoded(&prepared.display).get_pixel(4, 4);
    assert!(pixel[0] > 230 && pixel[1] < 25 && pixel[2] < 25, "{pixel:?}");
    assert_eq!(prepared.original, red_in_cmyk());
}

#[test]
fn turning_goes_clockwise_and_keeps_format_and_profile() {
    let profile = icc(b"RGB ", 500);
    let display = prepare(laden_jpeg(jpeg(&quarters(96, 64)), 1, &profile)).unwrap().display;
    let quarter = turned(&display, 1).unwrap();
    assert_eq!(Format::of(&quarter), Ok(Format::Jpeg));
    assert!(holds(&quarter, &profile));
    let picture = decoded(&quarter);
    assert_eq!(picture.dimensions(), (64, 96));
    let corner = picture.get_pixel(60, 4);
    assert!((0..3).all(|channel| corner[channel].abs_diff(CORNERS[0][channel]) < 24), "red is at the top right: {corner:?}");

    let faint = RgbaImage::from_fn(30, 20, |x, y| Rgba([x as u8, y as u8, 0, 100]));
    let display = prepare(png(&faint.into())).unwrap().display;
    let all_around = (0..4).fold(display.clone(), |picture, _| turned(&picture, 1).unwrap());
    assert_eq!(decoded(&all_around), decoded(&display));
    assert_eq!(decoded(&turned(&display, 7).unwrap()), decoded(&turned(&display, 3).unwrap()));
    assert_eq!(turned(&display, 4).unwrap(), display);
}

#[test]
fn turning_what_is_no_rendition_is_refused() {
    assert!(turned(b"", 1).is_err());
    assert!(turned(&jpeg(&busy(32, 32))[..200], 1).is_err());
}
