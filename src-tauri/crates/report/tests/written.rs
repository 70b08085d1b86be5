//! A report that was written, drawn from its bytes, beside what another program draws of them.

#![allow(clippy::unwrap_used, reason = "a test fails where it stands")]

mod sample;

use afterglow_report::{ReportError, WrittenReport};
use image::GrayImage;
use sample::tools::Saved;

/// Of 255, for each point of a page: two programs smooth letters' rims each in their way.
const SMOOTHED: f64 = 4.0;

fn shades(png: &[u8]) -> GrayImage {
    image::load_from_memory(png).unwrap().to_luma8()
}

#[test]
fn a_page_is_drawn_without_some_of_what_leaves() {
    let pdf = sample::set(&sample::full()).pdf;
    let saved = Saved::new(&pdf);
    let written = WrittenReport::read(pdf).unwrap();
    assert!(saved.read_by("pdfinfo", &[], &[]).contains(&format!("Pages:           {}\n", written.count())));
    for page in 0..written.count() {
        let number = (page + 1).to_string();
        let beside = saved.path().with_file_name("page");
        saved.read_by("pdftoppm", &["-png", "-singlefile", "-r", "72", "-f", &number], &[beside.to_str().unwrap()]);
        let theirs = shades(&std::fs::read(beside.with_extension("png")).unwrap());
        let ours = shades(&written.png(page, 1.0).unwrap());
        let (width, height) = (ours.width().min(theirs.width()), ours.height().min(theirs.height()));
        assert!(width.abs_diff(theirs.width()) <= 1 && height.abs_diff(theirs.height()) <= 1);
        let shaded = |image: &GrayImage| image.pixels().map(|pixel| 255.0 - f64::from(pixel.0[0])).sum::<f64>() / f64::from(width * height);
        let points = (0..height).flat_map(|y| (0..width).map(move |x| (x, y)));
        let apart: f64 = points.map(|(x, y)| f64::from(ours.get_pixel(x, y).0[0].abs_diff(theirs.get_pixel(x, y).0[0]))).sum();
        let apart = apart / f64::from(width * height);
        println!("page {number}: apart by {apart:.2}, ink {:.2} and {:.2}", shaded(&ours), shaded(&theirs));
        assert!(apart < SMOOTHED, "page {number} is another by {apart}");
        assert!((shaded(&ours) / shaded(&theirs) - 1.0).abs() < 0.05, "page {number} has other ink");
    }
    assert!(matches!(written.png(written.count(), 1.0), Err(ReportError::NoSuchPage { .. })));
}

#[test]
fn what_is_no_report_is_drawn_as_one() {
    assert!(matches!(WrittenReport::read(b"%PDF-1.7 as it was set".to_vec()), Err(ReportError::NotReadable)));
}
