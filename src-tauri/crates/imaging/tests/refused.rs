//! What is not taken in, and that each is refused for its own reason.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::time::{Duration, Instant};

use afterglow_imaging::{Format, ImagingError, MAX_BYTES, prepare};
use support::*;

fn refusal(bytes: impl AsRef<[u8]>) -> ImagingError {
    prepare(bytes.as_ref().to_vec()).err().expect("was taken in")
}

#[test]
fn empty_file() {
    assert_eq!(refusal(b""), ImagingError::NotAPicture);
}

#[test]
fn web_page_named_jpg() {
    for page in
        [&b"<!DOCTYPE html><html><body><svg></svg>"[..], b"<?xml version='1.0'?><html><svg/></html>", b"BM is a text", b"plain words"]
    {
        assert_eq!(refusal(page), ImagingError::NotAPicture, "{}", String::from_utf8_lossy(page));
    }
}

#[test]
fn video_is_no_picture() {
    assert_eq!(refusal(b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom\0\0\0\x08heic"), ImagingError::NotAPicture);
}

#[test]
fn pictures_of_other_kinds_are_called_by_their_name() {
    let kinds: [(&[u8], &str); 8] = [
        (b"\0\0\0\x18ftypmif1\0\0\0\0mif1avif", "AVIF"),
        (b"\0\0\0\x1Cftypavif\0\0\0\0avifmif1", "AVIF"),
        (b"%PDF-1.7\n", "PDF"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "SVG"),
        (b"<?xml version='1.0'?>\n<!-- drawn -->\n<svg/>", "SVG"),
        (b"8BPS\0\x01", "Photoshop"),
        (b"BM\x3A\0\0\0\0\0\0\0\x36\0\0\0", "BMP"),
        (b"\0\0\0\x0CJXL \r\n\x87\n", "JPEG XL"),
    ];
    for (bytes, format) in kinds {
        assert_eq!(refusal(bytes), ImagingError::Unsupported { format });
    }
}

#[test]
fn format_is_told_by_content() {
    assert_eq!(prepare(png(&quarters(8, 8).into())).unwrap().format, Format::Png);
    assert_eq!(Format::of(b"\xFF\xD8\xFF"), Ok(Format::Jpeg));
}

#[test]
fn picture_cut_short_anywhere() {
    let picture = busy(160, 120);
    for whole in [jpeg(&picture), png(&picture.clone().into()), webp(&picture.clone().into())] {
        for share in [1, 10, 25, 50, 75, 90, 99] {
            let cut = &whole[..(whole.len() * share / 100).max(12)];
            assert_eq!(refusal(cut), ImagingError::Damaged, "{share} %");
        }
        assert_eq!(refusal(&whole[..whole.len() - 2]), ImagingError::Damaged);
    }
}

#[test]
fn jpeg_cut_short_and_closed_again() {
    let whole = jpeg(&busy(160, 120));
    for share in [50, 75, 90, 98] {
        let cut = [&whole[..whole.len() * share / 100], &[0xFF, 0xD9]].concat();
        assert_eq!(refusal(cut), ImagingError::Damaged, "{share} %");
    }
}

#[test]
fn jpeg_in_many_scans_or_with_restarts_cut_short_and_closed_again() {
    for whole in [PROGRESSIVE, PROGRESSIVE_CMYK, RESTARTS] {
        for share in [30, 50] {
            let cut = [&whole[..whole.len() * share / 100], &[0xFF, 0xD9]].concat();
            assert_eq!(refusal(cut), ImagingError::Damaged, "{share} %");
        }
        assert_eq!(refusal(&whole[..whole.len() - 2]), ImagingError::Damaged);
    }
}

#[test]
fn jpeg_cut_short_before_a_whole_second_one() {
    let whole = jpeg(&busy(160, 120));
    assert_eq!(refusal([&whole[..whole.len() / 2], &whole].concat()), ImagingError::Damaged);
}

#[test]
fn jpeg_whose_end_stands_only_in_its_thumbnail() {
    let whole = jpeg(&busy(160, 120));
    let thumbnail = jpeg(&quarters(16, 16));
    let segment = [b"\xFF\xE1", &(thumbnail.len() as u16 + 2).to_be_bytes()[..], &thumbnail].concat();
    let laden = [&whole[..2], &segment, &whole[2..]].concat();
    assert!(prepare(laden.clone()).is_ok());
    assert_eq!(refusal(&laden[..laden.len() * 3 / 4]), ImagingError::Damaged);
}

#[test]
fn png_with_changed_pixels() {
    let mut bytes = png(&busy(64, 64).into());
    let middle = bytes.len() / 2;
    bytes[middle] ^= 0x20;
    assert_eq!(refusal(bytes), ImagingError::Damaged);
}

#[test]
fn png_whose_line_ends_were_rewritten() {
    let bytes = png(&busy(16, 16).into());
    assert_eq!(refusal([b"\x89PNG\n\x1A\n", &bytes[8..]].concat()), ImagingError::Damaged);
}

/// A PNG header that promises much, and next to nothing behind it.
fn bomb(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = png(&quarters(8, 8).into());
    bytes[16..20].copy_from_slice(&width.to_be_bytes());
    bytes[20..24].copy_from_slice(&height.to_be_bytes());
    let mut crc = flate2::Crc::new();
    crc.update(&bytes[12..29]);
    bytes[29..33].copy_from_slice(&crc.sum().to_be_bytes());
    bytes
}

#[test]
fn bombs_are_refused_by_their_header() {
    let too_many = ImagingError::TooManyPixels { limit_megapixels: 200 };
    let started = Instant::now();
    assert_eq!(refusal(bomb(60_000, 60_000)), too_many);
    assert_eq!(refusal(bomb(u32::MAX, u32::MAX)), too_many);
    assert_eq!(refusal(bomb(20_000, 10_001)), too_many);
    assert_eq!(refusal(bomb(0, 8)), ImagingError::Damaged);

    let mut jpeg = jpeg(&quarters(16, 16));
    let frame = jpeg.windows(2).position(|pair| pair == [0xFF, 0xC0]).unwrap();
    jpeg[frame + 5..frame + 9].copy_from_slice(&[0xEA, 0x60, 0xEA, 0x60]);
    assert_eq!(refusal(jpeg), too_many);

    let mut webp = webp(&quarters(16, 16).into());
    webp[21..25].copy_from_slice(&[0xFF, 0xFF, 0xFF, 0x0F]);
    assert_eq!(refusal(webp), too_many);
    assert!(started.elapsed() < Duration::from_secs(2), "something was allocated: {:?}", started.elapsed());
}

#[test]
fn profile_that_inflates_without_end_is_no_profile() {
    let mut encoder = flate2::write::ZlibEncoder::new(b"x\0\0".to_vec(), flate2::Compression::best());
    std::io::Write::write_all(&mut encoder, &vec![0; 64 << 20]).unwrap();
    let mut png = img_parts::png::Png::from_bytes(png(&quarters(8, 8).into()).into()).unwrap();
    png.chunks_mut().insert(1, img_parts::png::PngChunk::new(*b"iCCP", encoder.finish().unwrap().into()));
    let prepared = prepare(png.encoder().bytes().to_vec()).unwrap();
    assert!(!holds(&prepared.original, b"iCCP"));
}

#[test]
fn file_over_the_limit_is_refused_unread() {
    let mut bytes = jpeg(&quarters(8, 8));
    bytes.resize(MAX_BYTES + 1, 0);
    assert_eq!(prepare(bytes).err(), Some(ImagingError::TooManyBytes { limit_mb: 200 }));
}

#[test]
fn moving_webp_is_refused_by_name() {
    let bytes = b"RIFF\x1E\0\0\0WEBPVP8X\x0A\0\0\0\x02\0\0\0\x07\0\0\x07\0\0ANIM\0\0\0\0";
    assert_eq!(refusal(bytes), ImagingError::Unsupported { format: "animated WebP" });
}

#[test]
fn jpeg_coded_in_ways_no_viewer_shows() {
    for (marker, format) in [(0xC3, "lossless JPEG"), (0xC9, "arithmetic JPEG"), (0xC5, "hierarchical JPEG")] {
        let mut bytes = jpeg(&quarters(8, 8));
        let frame = bytes.windows(2).position(|pair| pair == [0xFF, 0xC0]).unwrap();
        bytes[frame + 1] = marker;
        assert_eq!(refusal(bytes), ImagingError::Unsupported { format });
    }
}

#[test]
fn jpeg_with_thousands_of_empty_scans() {
    let whole = jpeg(&quarters(8, 8));
    let scan = whole.windows(2).position(|pair| pair == [0xFF, 0xDA]).unwrap();
    let scans = whole[scan..whole.len() - 2].repeat(5000);
    assert_eq!(refusal([&whole[..scan], &scans, &[0xFF, 0xD9]].concat()), ImagingError::Damaged);
}

/// An overlay may name the same large picture a hundred times, and its decoder would hold them all.
#[test]
fn heic_that_is_an_overlay_takes_all_memory() {
    let mut bytes = laden_heic(&quarters(96, 64), None);
    let kind = bytes.windows(4).position(|word| word == b"hvc1").unwrap();
    bytes[kind..kind + 4].copy_from_slice(b"iovl");
    assert_eq!(refusal(bytes), ImagingError::Unsupported { format: "Unusual HEIC" });
}
