//! What comes out of a picture taken with a phone: upright, in its colours, and without a word about where and with what it was taken.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use afterglow_imaging::{Format, Orientation, Prepared, prepare};
use image::{DynamicImage, GenericImageView, ImageDecoder};
use img_parts::jpeg::Jpeg;
use img_parts::png::Png;
use img_parts::webp::WebP;
use img_parts::{ImageEXIF, ImageICC};
use support::*;

const PROFILE_BYTES: usize = 3144;

/// Each format with metadata everywhere, turned as `orientation` says, 96 by 64 when upright.
fn laden(orientation: u8) -> [(Format, Vec<u8>); 3] {
    let stored = stored_as(&quarters(96, 64), orientation);
    let profile = icc(b"RGB ", PROFILE_BYTES);
    [
        (Format::Jpeg, laden_jpeg(jpeg(&stored), orientation, &profile)),
        (Format::Png, laden_png(png(&stored.clone().into()), orientation, &profile)),
        (Format::Webp, laden_webp(webp(&stored.into()), orientation, &profile)),
    ]
}

fn assert_upright(picture: &DynamicImage, what: &str) {
    let (width, height) = picture.dimensions();
    let (left, right, top, bottom) = (width / 8, width - width / 8, height / 8, height - height / 8);
    for ((x, y), colour) in [(left, top), (right, top), (right, bottom), (left, bottom)].into_iter().zip(CORNERS) {
        let pixel = picture.get_pixel(x, y);
        let near = (0..3).all(|channel| pixel[channel].abs_diff(colour[channel]) < 24);
        assert!(near, "{what}: {pixel:?} at {x},{y} instead of {colour:?}");
    }
}

#[test]
fn every_orientation_of_each_format_comes_out_upright() {
    for orientation in 1..=8 {
        for (format, bytes) in laden(orientation) {
            let prepared = prepare(bytes).unwrap();
            let what = format!("{format:?}, orientation {orientation}");
            assert_eq!(prepared.orientation.to_exif(), orientation, "{what}");
            assert_eq!((prepared.width, prepared.height), (96, 64), "{what}");
            for rendition in [&prepared.display, &prepared.thumbnail] {
                let picture = decoded(rendition);
                assert_eq!(picture.dimensions(), (96, 64), "{what}");
                assert_upright(&picture, &what);
            }
        }
    }
}

#[test]
fn no_planted_word_survives_in_any_output() {
    for (format, bytes) in laden(6) {
        assert!(holds_canary(&bytes), "{format:?}: nothing was planted");
        let Prepared { original, display, thumbnail, .. } = prepare(bytes).unwrap();
        for (name, out) in [("original", original), ("display", display), ("thumbnail", thumbnail)] {
            assert!(!holds_canary(&out), "{format:?} {name}");
            for word in [&b"Exif"[..], b"eXIf", b"EXIF", b"xmp", b"XMP", b"8BIM", b"MPF", b"JFXX", b"ftyp", b"tEXt", b"jumb"] {
                assert!(!holds(&out, word), "{format:?} {name} holds {}", String::from_utf8_lossy(word));
            }
        }
    }
}

#[test]
fn a_second_reader_finds_no_metadata_left() {
    let [(_, jpeg), (_, png), (_, webp)] = laden(8).map(|(format, bytes)| (format, prepare(bytes).unwrap().original));
    let jpeg = Jpeg::from_bytes(jpeg.into()).unwrap();
    assert!(jpeg.exif().is_none());
    let markers: Vec<u8> = jpeg.segments().iter().map(|segment| segment.marker()).collect();
    assert!(markers.iter().all(|marker| matches!(marker, 0xE0 | 0xE2 | 0xC0 | 0xC4 | 0xDB | 0xDA)), "{markers:X?}");
    let png = Png::from_bytes(png.into()).unwrap();
    let kinds: Vec<[u8; 4]> = png.chunks().iter().map(|chunk| chunk.kind()).collect();
    assert_eq!(kinds, [*b"IHDR", *b"iCCP", *b"IDAT", *b"IEND"]);
    let webp = WebP::from_bytes(webp.into()).unwrap();
    assert!(webp.exif().is_none());
    let kinds: Vec<[u8; 4]> = webp.chunks().iter().map(|chunk| chunk.id()).collect();
    assert_eq!(kinds, [*b"VP8X", *b"ICCP", *b"VP8L"]);
    assert_eq!(webp.chunk_by_id(*b"VP8X").unwrap().content().data().unwrap()[0] & 0x0E, 0, "flags still promise metadata");
}

#[test]
fn colour_profile_is_kept_byte_for_byte_everywhere() {
    let profile = icc(b"RGB ", PROFILE_BYTES);
    for (format, bytes) in laden(3) {
        let prepared = prepare(bytes).unwrap();
        for out in [&prepared.original, &prepared.display, &prepared.thumbnail] {
            let mut decoder = image::ImageReader::new(std::io::Cursor::new(out)).with_guessed_format().unwrap().into_decoder().unwrap();
            assert_eq!(decoder.icc_profile().unwrap().as_ref(), Some(&profile), "{format:?}");
        }
    }
}

#[test]
fn profile_longer_than_one_jpeg_segment() {
    let profile = icc(b"RGB ", 200_000);
    let prepared = prepare(laden_jpeg(jpeg(&quarters(64, 64)), 1, &profile)).unwrap();
    for out in [prepared.original, prepared.display, prepared.thumbnail] {
        assert_eq!(Jpeg::from_bytes(out.into()).unwrap().icc_profile().unwrap(), profile);
    }
}

#[test]
fn words_behind_the_end_of_a_profile_are_cut_off() {
    let profile = icc(b"RGB ", 600);
    let longer = [&profile[..], CANARY].concat();
    let stored = quarters(32, 32);
    let files = [
        laden_jpeg(jpeg(&stored), 1, &longer),
        laden_png(png(&stored.clone().into()), 1, &longer),
        laden_webp(webp(&stored.into()), 1, &longer),
    ];
    for bytes in files {
        let prepared = prepare(bytes).unwrap();
        for out in [prepared.original, prepared.display] {
            assert!(!holds_canary(&out));
            let mut decoder = image::ImageReader::new(std::io::Cursor::new(&out)).with_guessed_format().unwrap().into_decoder().unwrap();
            assert_eq!(decoder.icc_profile().unwrap().as_ref(), Some(&profile));
        }
    }
}

#[test]
fn profile_of_other_channels_is_not_put_on_a_rendition() {
    let grey = DynamicImage::from(quarters(32, 32)).into_luma8();
    let mut plain = Vec::new();
    image::codecs::jpeg::JpegEncoder::new(&mut plain).encode_image(&grey).unwrap();
    let prepared = prepare(laden_jpeg(plain, 1, &icc(b"GRAY", 400))).unwrap();
    assert!(Jpeg::from_bytes(prepared.display.into()).unwrap().icc_profile().is_some());
    let prepared = prepare(laden_jpeg(jpeg(&quarters(32, 32)), 1, &icc(b"CMYK", 400))).unwrap();
    assert!(Jpeg::from_bytes(prepared.original.into()).unwrap().icc_profile().is_some());
    assert!(Jpeg::from_bytes(prepared.display.into()).unwrap().icc_profile().is_none());
}

#[test]
fn compressed_pixels_of_the_original_are_untouched() {
    let picture = busy(333, 217);
    let profile = icc(b"RGB ", 500);
    let plain = jpeg(&picture);
    let original = prepare(laden_jpeg(plain.clone(), 6, &profile)).unwrap().original;
    let scan = |bytes: &[u8]| bytes[bytes.windows(2).position(|pair| pair == [0xFF, 0xDA]).unwrap()..].to_vec();
    assert_eq!(scan(&original), scan(&plain));
    assert_eq!(decoded(&original), decoded(&plain));

    let plain = png(&picture.clone().into());
    let original = prepare(laden_png(plain.clone(), 6, &profile)).unwrap().original;
    let idat = |bytes: Vec<u8>| Png::from_bytes(bytes.into()).unwrap().chunk_by_type(*b"IDAT").unwrap().contents().clone();
    assert_eq!(decoded(&original).as_bytes(), decoded(&plain).as_bytes());
    assert_eq!(idat(original), idat(plain));

    let plain = webp(&picture.into());
    let original = prepare(laden_webp(plain.clone(), 6, &profile)).unwrap().original;
    let vp8l = |bytes: Vec<u8>| WebP::from_bytes(bytes.into()).unwrap().chunk_by_id(*b"VP8L").unwrap().content().data().unwrap().clone();
    assert_eq!(decoded(&original).as_bytes(), decoded(&plain).as_bytes());
    assert_eq!(vp8l(original), vp8l(plain));
}

#[test]
fn preparing_an_original_again_changes_nothing() {
    for (format, bytes) in laden(1) {
        let once = prepare(bytes).unwrap().original;
        assert_eq!(prepare(once.clone()).unwrap().original, once, "{format:?}");
    }
}

#[test]
fn jpeg_without_any_metadata_keeps_every_byte() {
    let plain = jpeg(&busy(64, 64));
    assert_eq!(prepare(plain.clone()).unwrap().original, plain);
}

#[test]
fn jfif_thumbnail_is_gone_and_the_density_stays() {
    let mut jpeg = Jpeg::from_bytes(jpeg(&quarters(32, 32)).into()).unwrap();
    let header = [b"JFIF\0\x01\x02\x01\x01\x2C\x01\x2C\x02\x02", &CANARY[..12]].concat();
    jpeg.segments_mut().retain(|segment| segment.marker() != 0xE0);
    jpeg.segments_mut().insert(0, img_parts::jpeg::JpegSegment::new_with_contents(0xE0, header.into()));
    let original = prepare(jpeg.encoder().bytes().to_vec()).unwrap().original;
    assert!(holds(&original, b"JFIF\0\x01\x02\x01\x01\x2C\x01\x2C\0\0\xFF"));
}

#[test]
fn words_in_adobes_marker_and_between_the_pieces_are_gone() {
    let plain = jpeg(&quarters(32, 32));
    let adobe = [b"\xFF\xEE\0\x1D", &b"Adobe\0\x64\0\0\0\0\x01"[..], CANARY].concat();
    let bytes = [&plain[..2], &adobe, CANARY, &plain[2..plain.len() - 2], b"\xFF\xFE\0\x11", CANARY, &plain[plain.len() - 2..]].concat();
    let original = prepare(bytes).unwrap().original;
    assert!(!holds_canary(&original));
    assert!(holds(&original, b"\xFF\xEE\0\x0EAdobe\0\x64\0\0\0\0\x01\xFF"));
}

#[test]
fn zip_behind_a_picture_is_gone() {
    for (format, bytes) in laden(1) {
        let bytes = [&bytes[..], b"PK\x03\x04secret.txt", CANARY, b"PK\x05\x06"].concat();
        let original = prepare(bytes).unwrap().original;
        assert!(!holds(&original, b"PK\x03\x04") && !holds_canary(&original), "{format:?}");
    }
}

#[test]
fn broken_exif_leaves_the_picture_as_stored() {
    for garbage in [&b"Exif\0\0"[..], b"Exif\0\0MM\0*\xFF\xFF\xFF\xFF", b"Exif\0\0II*\0\x08\0\0\0\xFF\xFF"] {
        let plain = jpeg(&quarters(32, 32));
        let segment = [b"\xFF\xE1\0", &[garbage.len() as u8 + 2][..], garbage].concat();
        let prepared = prepare([&plain[..2], &segment, &plain[2..]].concat()).unwrap();
        assert_eq!(prepared.orientation, Orientation::Upright);
    }
}

#[test]
fn orientation_of_nine_is_no_orientation() {
    let prepared = prepare(laden_jpeg(jpeg(&quarters(32, 32)), 9, &icc(b"RGB ", 200))).unwrap();
    assert_eq!(prepared.orientation, Orientation::Upright);
}

#[test]
fn a_moving_png_becomes_its_still() {
    let (_, bytes) = laden(1)[1].clone();
    assert!(holds(&bytes, b"acTL") && holds(&bytes, b"fdAT"));
    let original = prepare(bytes).unwrap().original;
    assert!(!holds(&original, b"acTL") && !holds(&original, b"fdAT"));
    assert_upright(&decoded(&original), "still");
}

#[test]
fn files_coded_in_less_usual_ways_keep_every_byte() {
    for plain in [PROGRESSIVE, PROGRESSIVE_CMYK, RESTARTS, LOSSY_ALPHA] {
        let prepared = prepare(plain.to_vec()).unwrap();
        assert_eq!(prepared.original, plain);
        assert_eq!(decoded(&prepared.display).dimensions(), (61, 53));
    }
}

#[test]
fn progressive_and_lossy_pictures_lose_their_metadata_too() {
    let profile = icc(b"RGB ", 500);
    let files = [
        laden_jpeg(PROGRESSIVE.to_vec(), 6, &profile),
        laden_jpeg(RESTARTS.to_vec(), 6, &profile),
        laden_webp(LOSSY_ALPHA.to_vec(), 6, &profile),
    ];
    for bytes in files {
        let prepared = prepare(bytes).unwrap();
        assert_eq!((prepared.width, prepared.height), (53, 61));
        for out in [prepared.original, prepared.display, prepared.thumbnail] {
            assert!(!holds_canary(&out) && !holds(&out, b"EXIF") && !holds(&out, b"Exif"));
        }
    }
}
