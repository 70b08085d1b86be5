//! TIFF, GIF and HEIC become PNG: the same pixels, upright, in their colours, and without a word about where and with what they were taken.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use afterglow_imaging::{Format, ImagingError, Orientation, prepare, upright};
use image::{DynamicImage, GenericImageView, ImageBuffer, ImageDecoder, ImageFormat, Rgb, RgbImage};
use support::*;

fn profile_of(bytes: &[u8]) -> Option<Vec<u8>> {
    let reader = image::ImageReader::new(std::io::Cursor::new(bytes)).with_guessed_format().unwrap();
    reader.into_decoder().unwrap().icc_profile().unwrap()
}

fn near(one: &DynamicImage, other: &RgbImage, by: u8) -> bool {
    one.dimensions() == other.dimensions()
        && other.enumerate_pixels().all(|(x, y, pixel)| (0..3).all(|channel| one.get_pixel(x, y)[channel].abs_diff(pixel[channel]) <= by))
}

#[test]
fn tiff_lies_on_its_side_or_loses_pixels_or_profile() {
    let picture = quarters(96, 64);
    let profile = icc(b"RGB ", 700);
    for orientation in 1..=8 {
        let stored = stored_as(&picture, orientation);
        let prepared = prepare(laden_tiff(&stored, u16::from(orientation), &profile)).unwrap();
        assert_eq!((prepared.format, prepared.orientation), (Format::Png, Orientation::Upright), "{orientation}");
        assert_eq!((prepared.width, prepared.height), (96, 64));
        assert_eq!(decoded(&prepared.original).into_rgb8(), picture, "{orientation}");
        for out in [&prepared.original, &prepared.display, &prepared.thumbnail] {
            assert_eq!(profile_of(out).as_ref(), Some(&profile));
        }
    }
}

#[test]
fn place_or_camera_survives_the_conversion() {
    let picture = quarters(96, 64);
    let profile = icc(b"RGB ", 700);
    for bytes in [laden_tiff(&picture, 6, &profile), laden_heic(&picture, Some(&profile))] {
        assert!(holds_canary(&bytes), "nothing was planted");
        let prepared = prepare(bytes).unwrap();
        for out in [&prepared.original, &prepared.display, &prepared.thumbnail] {
            assert!(!holds_canary(out));
            assert!([&b"Exif"[..], b"eXIf", b"xmp", b"tEXt"].iter().all(|word| !holds(out, word)));
        }
    }
}

#[test]
fn deep_tiff_is_flattened_to_eight_bits() {
    let deep: ImageBuffer<Rgb<u16>, Vec<u16>> = ImageBuffer::from_fn(40, 30, |x, y| Rgb([x as u16 * 1001 + 3, y as u16 * 777 + 5, 0x1234]));
    let prepared = prepare(written(&deep.clone().into(), ImageFormat::Tiff)).unwrap();
    assert_eq!(decoded(&prepared.original).into_rgb16(), deep);
    assert_eq!(decoded(&prepared.display).dimensions(), (40, 30));
}

#[test]
fn moving_gif_shows_another_frame_than_its_first() {
    let prepared = prepare(gif(&quarters(60, 40))).unwrap();
    assert_eq!(prepared.format, Format::Png);
    assert!(near(&decoded(&prepared.original), &quarters(60, 40), 8));
    assert!(!decoded(&prepared.original).color().has_alpha());
}

#[test]
fn heic_lies_on_its_side_or_loses_its_colours() {
    // Its EXIF says a quarter turn, which a HEIC's EXIF never means.
    let profile = icc(b"RGB ", 700);
    let prepared = prepare(laden_heic(&quarters(96, 64), Some(&profile))).unwrap();
    assert_eq!((prepared.format, prepared.width, prepared.height), (Format::Png, 96, 64));
    assert_eq!(profile_of(&prepared.original).as_ref(), Some(&profile));
    for (x, y, colour) in [(10, 8, CORNERS[0]), (86, 8, CORNERS[1]), (86, 56, CORNERS[2]), (10, 56, CORNERS[3])] {
        let pixel = decoded(&prepared.display).get_pixel(x, y);
        assert!((0..3).all(|channel| pixel[channel].abs_diff(colour[channel]) < 30), "{pixel:?} at {x},{y} instead of {colour:?}");
    }
    assert!(profile_of(&prepare(laden_heic(&quarters(96, 64), None)).unwrap().original).is_none());
}

#[test]
fn file_cut_short_comes_in_in_part() {
    let picture = busy(160, 120);
    for whole in [laden_tiff(&picture, 1, &icc(b"RGB ", 300)), written(&picture.clone().into(), ImageFormat::Tiff), gif(&picture)] {
        for share in [20, 50, 75, 90] {
            // A GIF's first frame is whole before its second begins.
            let cut = if whole.starts_with(b"GIF") { whole.len() * share / 220 } else { whole.len() * share / 100 };
            assert_eq!(prepare(whole[..cut].to_vec()).err(), Some(ImagingError::Damaged), "{share} %");
        }
    }
    let heic = laden_heic(&picture, None);
    for share in [20, 50, 75, 90, 99] {
        assert_eq!(prepare(heic[..heic.len() * share / 100].to_vec()).err(), Some(ImagingError::Damaged), "{share} %");
    }
}

#[test]
fn too_many_pixels_are_allocated_before_they_are_refused() {
    let started = std::time::Instant::now();
    let too_many = Some(ImagingError::TooManyPixels { limit_megapixels: 200 });
    let mut tiff = laden_tiff(&quarters(8, 8), 1, &icc(b"RGB ", 300));
    let directory = u32::from_le_bytes(tiff[4..8].try_into().unwrap()) as usize;
    // Width, height, and the rows of its one strip.
    for entry in [0, 1, 9] {
        let value = directory + 2 + entry * 12 + 8;
        tiff[value..value + 4].copy_from_slice(&60_000u32.to_le_bytes());
    }
    assert_eq!(prepare(tiff).err(), too_many);

    let mut gif = gif(&quarters(8, 8));
    gif[6..10].copy_from_slice(&[0xFF; 4]);
    assert_eq!(prepare(gif).err(), too_many);

    assert_eq!(prepare(heic_that_says(&quarters(64, 64), 60_000)).err(), too_many);
    assert!(started.elapsed() < std::time::Duration::from_secs(2), "something was allocated: {:?}", started.elapsed());
}

/// A HEIC whose container declares another size for each side of each picture than the one that is coded.
fn heic_that_says(picture: &image::RgbImage, side: u32) -> Vec<u8> {
    let mut heic = laden_heic(picture, None);
    let sizes: Vec<usize> = (0..heic.len() - 16).filter(|&at| &heic[at..at + 4] == b"ispe").collect();
    assert!(!sizes.is_empty());
    for at in sizes {
        heic[at + 8..at + 16].copy_from_slice(&[side.to_be_bytes(), side.to_be_bytes()].concat());
    }
    heic
}

/// Thousands of small tiles, each coded at the size of a whole photograph, would keep the computer busy for an hour. How long decoding one
/// takes, this computer says itself.
#[test]
fn heic_coded_larger_than_it_says_is_decoded_first() {
    let took = |heic: &[u8]| {
        let started = std::time::Instant::now();
        (prepare(heic.to_vec()).err(), started.elapsed())
    };
    let (honest, lying) = (laden_heic(&quarters(1024, 1024), None), heic_that_says(&quarters(1024, 1024), 64));
    let (decoded, decoding) = took(&honest);
    assert_eq!(decoded, None);
    let refusals: Vec<_> = (0..5).map(|_| took(&lying)).collect();
    assert!(refusals.iter().all(|(refused, _)| *refused == Some(ImagingError::Damaged)));
    // The quickest of several: the others may have waited for another program.
    let refusing = refusals.into_iter().map(|(_, time)| time).min();
    assert!(refusing.is_some_and(|time| time < decoding / 4), "it was decoded: {refusing:?} of {decoding:?}");
}

#[test]
fn original_is_shown_lying_or_with_other_pixels() {
    let picture = quarters(96, 64);
    let profile = icc(b"RGB ", 700);
    for orientation in 1..=8 {
        let stored = stored_as(&picture, orientation);
        let files = [
            laden_png(png(&stored.clone().into()), orientation, &profile),
            laden_webp(webp(&stored.clone().into()), orientation, &profile),
            laden_jpeg(jpeg(&stored), orientation, &profile),
        ];
        for bytes in files {
            let prepared = prepare(bytes).unwrap();
            let shown = upright(prepared.original.clone(), prepared.orientation).unwrap();
            let mut decoder = image::ImageReader::new(std::io::Cursor::new(&shown)).with_guessed_format().unwrap().into_decoder().unwrap();
            assert_eq!(decoder.icc_profile().unwrap().as_ref(), Some(&profile));
            let says = decoder.orientation().unwrap();
            let mut seen = DynamicImage::from_decoder(decoder).unwrap();
            seen.apply_orientation(says);
            assert!(near(&seen, &picture, if prepared.format == Format::Jpeg { 24 } else { 0 }), "{:?}, {orientation}", prepared.format);
            if prepared.format == Format::Jpeg {
                let scan = |bytes: &[u8]| bytes[bytes.windows(2).position(|pair| pair == [0xFF, 0xDA]).unwrap()..].to_vec();
                assert_eq!(scan(&shown), scan(&prepared.original), "its compressed pixels stay");
            }
        }
    }
}
