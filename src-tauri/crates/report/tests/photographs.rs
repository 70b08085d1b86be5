//! A report of two hundred photographs: how long it takes, how much memory, how large it gets. Run with `--run-ignored only`.

#![allow(clippy::unwrap_used, reason = "a test fails where it stands")]

mod sample;

use std::time::Instant;

use afterglow_report::{Lock, Typefaces, compile, compile_locked, forget};
use image::codecs::jpeg::JpegEncoder;
use image::{Rgb, RgbImage};
use sample::tools::Saved;
use secrecy::SecretString;

const PHOTOGRAPHS: usize = 200;
const PAGES_LOOKED_AT: usize = 20;

/// As large as the journal keeps it for showing, with as much grain as a camera's: about 600 KB.
fn photograph() -> Vec<u8> {
    let mut grain = 1_u32;
    let picture = RgbImage::from_fn(2048, 1536, |x, y| {
        grain = grain.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let noise = (grain >> 28) as u8;
        Rgb([((x + y * 2) / 24) as u8 + noise, (y / 8) as u8 / 2 + noise, (x / 16) as u8 + noise])
    });
    let mut bytes = Vec::new();
    picture.write_with_encoder(JpegEncoder::new_with_quality(&mut bytes, 88)).unwrap();
    bytes
}

/// Told apart by a comment, so that none is taken for another.
fn numbered(photograph: &[u8], number: usize) -> Vec<u8> {
    let comment = format!("{number:08}");
    [&photograph[..2], &[0xff, 0xfe, 0, 10], comment.as_bytes(), &photograph[2..]].concat()
}

/// The most memory this process ever had, in megabytes.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok()).unwrap_or_default() / 1024
}

#[test]
#[ignore = "takes a minute"]
fn two_hundred_photographs() {
    let photograph = photograph();
    let mut report = sample::empty();
    report.pieces = (0..PHOTOGRAPHS)
        .map(|number| sample::bare_artwork(&format!("Photograph {number}"), numbered(&photograph, number).into()))
        .collect();
    let megabytes = |bytes: usize| bytes / 1_000_000;
    let own: usize = PHOTOGRAPHS * numbered(&photograph, 0).len();
    println!("photographs: {} MB, process {} MB", megabytes(own), peak());

    let begun = Instant::now();
    let compiled = compile(&report, Typefaces::of_this_computer()).unwrap();
    forget();
    println!("set in {:?}: {} MB, peak {} MB", begun.elapsed(), megabytes(compiled.pdf.len()), peak());
    assert!(compiled.pdf.len() < own + own / 20, "the photographs were not taken over as they are");
    assert_eq!(compiled.pages.count(), PHOTOGRAPHS + 1);

    let begun = Instant::now();
    for page in 1..=PAGES_LOOKED_AT {
        compiled.pages.png(page, 2.0).unwrap();
    }
    println!("{PAGES_LOOKED_AT} pages drawn in {:?}: peak {} MB", begun.elapsed(), peak());
    assert!(peak() < 1_000, "peak {} MB", peak());

    let begun = Instant::now();
    let lock = Lock::with(&SecretString::from("password")).unwrap();
    let locked = compile_locked(&report, Typefaces::of_this_computer(), &lock).unwrap();
    println!("locked in {:?}: {} MB, peak {} MB", begun.elapsed(), megabytes(locked.len()), peak());
    Saved::new(&compiled.pdf).read_by("qpdf", &["--check"], &[]);
}
