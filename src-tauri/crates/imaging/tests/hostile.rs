//! Files that nobody means well with: whatever comes in, an answer comes out, and soon.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::sync::LazyLock;
use std::time::{Duration, Instant};

use afterglow_imaging::{prepare, turned};
use proptest::prelude::*;
use support::*;

static WHOLE: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| {
    let picture = busy(48, 40);
    let profile = icc(b"RGB ", 300);
    let see_through = image::RgbaImage::from_fn(40, 30, |x, y| image::Rgba([x as u8, y as u8, 9, (x * 6) as u8]));
    vec![
        laden_jpeg(jpeg(&picture), 6, &profile),
        laden_png(png(&picture.clone().into()), 5, &profile),
        laden_webp(webp(&picture.into()), 7, &profile),
        laden_png(png(&see_through.clone().into()), 2, &profile),
        laden_webp(webp(&see_through.into()), 4, &profile),
        PROGRESSIVE.to_vec(),
        PROGRESSIVE_CMYK.to_vec(),
        RESTARTS.to_vec(),
        LOSSY_ALPHA.to_vec(),
        laden_tiff(&busy(48, 40), 6, &icc(b"RGB ", 300)),
        written(&busy(40, 30).into(), image::ImageFormat::Tiff),
        gif(&busy(48, 40)),
        laden_heic(&busy(64, 48), Some(&icc(b"RGB ", 300))),
        laden_heic(&busy(70, 66), None),
    ]
});

/// Prepares, and turns if that went well; nothing may take as long as a person would notice.
fn survive(bytes: Vec<u8>) {
    let started = Instant::now();
    if let Ok(prepared) = prepare(bytes) {
        turned(&prepared.display, 1).unwrap();
        turned(&prepared.thumbnail, 3).unwrap();
        // What is kept must open again, for ever.
        let again = prepare(prepared.original.clone()).unwrap();
        assert_eq!(again.original, prepared.original);
    }
    assert!(started.elapsed() < Duration::from_secs(10), "took {:?}", started.elapsed());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn arbitrary_bytes(bytes in prop::collection::vec(any::<u8>(), 0..2000), magic in 0..7usize) {
        let magic: &[u8] = [
            &b""[..],
            b"\xFF\xD8\xFF",
            b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
            b"RIFF\xFF\0\0\0WEBPVP8 ",
            b"II*\0\x08\0\0\0",
            b"GIF89a",
            b"\0\0\0\x14ftypheic\0\0\0\0heic",
        ][magic];
        survive([magic, &bytes].concat());
    }

    #[test]
    fn bytes_changed(which in 0..14usize, changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12)) {
        let mut bytes = WHOLE[which].clone();
        for (at, to) in changes {
            let at = at.index(bytes.len());
            bytes[at] = to;
        }
        survive(bytes);
    }

    #[test]
    fn pieces_cut_out_doubled_or_moved(which in 0..14usize, cut in any::<[prop::sample::Index; 3]>(), mend in 0..3u8) {
        let whole = &WHOLE[which];
        let [from, to, place] = cut.map(|at| at.index(whole.len()));
        let (from, to) = (from.min(to), from.max(to));
        let bytes = match mend {
            0 => [&whole[..from], &whole[to..]].concat(),
            1 => [&whole[..to], &whole[from..]].concat(),
            _ => [&whole[..place], &whole[from..to], &whole[place..]].concat(),
        };
        survive(bytes);
    }

    #[test]
    fn headers_changed_with_checksums_mended(which in prop::sample::select(vec![1usize, 3]), changes in prop::collection::vec((0..64usize, any::<u8>()), 1..4)) {
        let mut bytes = WHOLE[which].clone();
        for (at, to) in changes {
            bytes[8 + at] = to;
        }
        let mut crc = flate2::Crc::new();
        crc.update(&bytes[12..29]);
        bytes[29..33].copy_from_slice(&crc.sum().to_be_bytes());
        survive(bytes);
    }
}
