//! The pages of a whole report, as other programs read them.

#![allow(clippy::unwrap_used, reason = "a test fails where it stands")]

mod sample;

use afterglow_report::{Compiled, Paper, Part::Kept, Piece, RegionLine, ReportError, Summary, recovery_kit};
use sample::set;
use sample::tools::Saved;

fn compiled() -> Compiled {
    set(&sample::full())
}

fn contains(haystack: &[u8], needle: &str) -> bool {
    haystack.windows(needle.len()).any(|window| window == needle.as_bytes())
}

#[test]
fn text_in_reading_order() {
    insta::assert_snapshot!(Saved::new(compiled().pdf).text());
}

#[test]
fn sound_file_with_title_date_and_both_standards() {
    let compiled = compiled();
    let saved = Saved::new(&compiled.pdf);
    saved.read_by("qpdf", &["--check"], &[]);
    let info = saved.read_by("pdfinfo", &["-rawdates"], &[]);
    assert!(info.contains("From my journal") && info.contains("Tagged:          yes"), "{info}");
    assert!(info.contains("D:20261124000000Z\n"), "{info}");
    let open = saved.open_streams();
    for mark in ["<pdfaid:part>2<", "<pdfaid:conformance>A<", "<pdfuaid:part>1<", "/Lang (en)", "/Outlines", "/StructTreeRoot"] {
        assert!(contains(&open, mark), "{mark}");
    }
}

#[test]
fn page_one_fits_on_either_paper_and_nothing_is_lost_on_the_other() {
    let words = |text: String| {
        let numbered = |line: &&str| !line.trim_start().starts_with("From my journal");
        let mut words: Vec<String> = text.lines().filter(numbered).flat_map(str::split_whitespace).map(str::to_owned).collect();
        words.sort();
        // The head of a table that goes over a page is there twice.
        words.dedup();
        words
    };
    let mut report = sample::full();
    report.summary.changed += &"\nOne more line.".repeat(4);
    let a4 = Saved::new(set(&report).pdf);
    report.paper = Paper::Letter;
    let compiled = set(&report);
    let (width, height) = compiled.pages.size();
    assert_eq!((width.round(), height.round()), (612.0, 792.0));
    let letter = Saved::new(&compiled.pdf);
    assert!(a4.read_by("pdfinfo", &[], &[]).contains("(A4)"));
    assert!(letter.read_by("pdfinfo", &[], &[]).contains("(letter)"));
    for saved in [&a4, &letter] {
        let first = saved.read_by("pdftotext", &["-l", "1"], &["-"]);
        assert!(first.contains("from 2 on 14 Nov to 7 on 20 Nov") && first.contains("Back\n"), "{first}");
    }
    assert_eq!(words(a4.text()), words(letter.text()));
}

#[test]
fn nothing_tells_who_where_or_at_what_hour() {
    let open = Saved::new(compiled().pdf).open_streams();
    let here = [
        env!("CARGO_MANIFEST_DIR"),
        "data.json",
        "drawings/",
        "pictures/",
        ".typ",
        "/Author",
        "<dc:creator>",
        "/home/",
        "/root",
        "/Users/",
    ];
    for trace in here {
        assert!(!contains(&open, trace), "{trace}");
    }
    // The format wants a time beside the day: it is midnight everywhere.
    let text = String::from_utf8_lossy(&open);
    assert_eq!(text.matches("D:20").count(), text.matches("(D:20261124000000Z)").count());
    assert_eq!(text.matches("T00:00:00Z<").count(), text.matches("2026-").count());
    let own = std::env::var("HOSTNAME").or_else(|_| std::fs::read_to_string("/etc/hostname")).unwrap_or_default();
    assert!(own.trim().len() < 5 || !contains(&open, own.trim()));
}

#[test]
fn same_report_gives_the_same_bytes() {
    let first = compiled().pdf.to_vec();
    afterglow_report::forget();
    assert!(first == compiled().pdf);
}

#[test]
fn pictures_stay_pictures_and_drawings_stay_vectors() {
    let list = Saved::new(compiled().pdf).read_by("pdfimages", &["-list"], &[]);
    let pictures: Vec<_> = list.lines().skip(2).collect();
    assert_eq!(pictures.len(), 2, "{list}");
    assert!(pictures.iter().all(|line| line.contains("jpeg")), "{list}");
}

#[test]
fn preview_shows_every_page() {
    let compiled = compiled();
    let info = Saved::new(&compiled.pdf).read_by("pdfinfo", &[], &[]);
    assert!(info.contains(&format!("Pages:           {}\n", compiled.pages.count())), "{info}");
    for page in 0..compiled.pages.count() {
        let png = image::load_from_memory(&compiled.pages.png(page, 1.0).unwrap()).unwrap();
        let (width, height) = compiled.pages.size();
        assert_eq!((png.width(), png.height()), (width.round() as u32, height.round() as u32));
    }
    let beyond = compiled.pages.png(compiled.pages.count(), 1.0);
    assert!(matches!(beyond, Err(ReportError::NoSuchPage { .. })));
}

#[test]
fn pieces_are_bookmarks() {
    let open = Saved::new(compiled().pdf).open_streams();
    for title in ["The river under the house", "What I saw", "River, second try", "Body check-in"] {
        assert!(contains(&open, &format!("/Title ({title})")), "{title}");
    }
}

#[test]
fn what_is_absent_leaves_no_trace() {
    let text = Saved::new(set(&sample::empty()).pdf).text();
    assert_eq!(text.split_whitespace().collect::<Vec<_>>().join(" "), "From my journal From my journal 1/1");

    let mut report = sample::full();
    report.summary = Summary { intention: "To rest.".into(), ..Summary::default() };
    report.pieces.truncate(1);
    let text = Saved::new(set(&report).pdf).text();
    for absent in ["What changed", "ask", "Energy", "Appointment", "compared", "Front", "alive", "code in a box"] {
        assert!(!text.contains(absent), "{absent} in {text}");
    }
}

#[test]
fn check_in_with_nothing_drawn_has_no_body() {
    let mut report = sample::empty();
    let Piece::CheckIn(mut check_in) = sample::check_in() else { unreachable!() };
    check_in.body_map = Kept(None);
    check_in.regions = Kept(Vec::new());
    check_in.feelings = Kept(Vec::new());
    report.pieces.push(Piece::CheckIn(check_in));
    let text = Saved::new(set(&report).pdf).text();
    assert!(text.contains("Breath drops lower") && !text.contains("Front") && !text.contains("Feelings"));
}

#[test]
fn check_in_of_the_whole_body_loses_a_region_or_its_words() {
    let mut report = sample::empty();
    for drawn in [true, false] {
        let Piece::CheckIn(mut check_in) = sample::check_in() else { unreachable!() };
        if !drawn {
            check_in.body_map = Kept(None);
        }
        let Kept(regions) = check_in.regions else { unreachable!() };
        let one = &regions[0];
        let many = (1..=54)
            .map(|number| RegionLine {
                name: format!("Region{number}."),
                sensation: format!("word{number}., spreading"),
                alive: one.alive,
                intensity: one.intensity.clone(),
            })
            .collect();
        check_in.regions = Kept(many);
        report.pieces.push(Piece::CheckIn(check_in));
    }
    let saved = Saved::new(set(&report).pdf);
    let text = saved.text();
    for number in 1..=54 {
        assert_eq!(text.matches(&format!("Region{number}.")).count(), 2, "{text}");
        assert_eq!(text.matches(&format!("word{number}.")).count(), 2, "{text}");
    }
}

#[test]
fn recovery_kit_has_all_words_in_order_on_one_page() {
    let kit = sample::kit();
    let pdf = recovery_kit(&kit).unwrap();
    let saved = Saved::new(&pdf);
    saved.read_by("qpdf", &["--check"], &[]);
    assert!(saved.read_by("pdfinfo", &[], &[]).contains("Pages:           1\n"));
    let text = saved.read_by("pdftotext", &["-raw"], &["-"]);
    let words: Vec<_> = text.split_whitespace().collect();
    for (index, word) in kit.words.iter().enumerate() {
        let number = (index + 1).to_string();
        assert!(words.windows(2).any(|pair| pair == [number.as_str(), word.as_str()]), "{number} {} in {text}", word.as_str());
    }
}
