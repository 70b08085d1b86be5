//! What the person leaves out is in no part of the file, and a mark says that something was.

#![allow(clippy::unwrap_used, reason = "a test fails where it stands")]

mod sample;

use std::collections::{BTreeMap, BTreeSet};

use afterglow_report::{Entry, Part::LeftOut, Picture, Piece, Report, passages};
use image::ImageFormat;
use sample::tools::Saved;
use sample::{river, set};

const MARK: &str = "Something was left out here";

const TEXT: &str = "# Quicksand heading\n\nThe first stays.\n\nMarzipan was said about [him](https://example.org/walnut).\n\n\
    ![Pistachio boat](art:a)\n\n- stays too\n- Gingerbread\n- Liquorice\n\n> Nougat quote\n\nThe last stays.";

const SECRET: [&str; 8] = ["Quicksand", "Marzipan", "walnut", "Pistachio", "Gingerbread", "Liquorice", "Nougat", "Saltwater"];

fn report(leave_out: impl Fn(&str) -> bool) -> Report {
    let left_out: BTreeSet<u32> =
        passages(TEXT).into_iter().filter(|passage| leave_out(&passage.text)).map(|passage| passage.number).collect();
    let picture = Picture { bytes: river(300, 200, ImageFormat::Jpeg).into(), description: "Saltwater".into(), takes_other_words: true };
    let mut report = sample::empty();
    report.pieces.push(Piece::Entry(Entry {
        meta: "Friday".into(),
        title: "An entry".into(),
        markdown: TEXT.into(),
        left_out,
        pictures: BTreeMap::from([("a".to_owned(), picture)]),
    }));
    report
}

fn contains(haystack: &[u8], needle: &str) -> bool {
    let wide: Vec<u8> = needle.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let has = |needle: &[u8]| haystack.windows(needle.len()).any(|window| window == needle);
    has(needle.as_bytes()) || has(&wide)
}

#[test]
fn nothing_of_it_is_in_the_text_the_descriptions_the_bookmarks_or_the_properties() {
    let whole = Saved::new(set(&report(|_| false)).pdf);
    assert!(whole.text().contains("Marzipan"));
    assert!(contains(&whole.open_streams(), "Quicksand") && contains(&whole.open_streams(), "Saltwater"));

    let saved = Saved::new(set(&report(|text| !text.contains("stays"))).pdf);
    let (text, open) = (saved.text(), saved.open_streams());
    for word in SECRET {
        assert!(!text.contains(word) && !contains(&open, word), "{word}");
    }
    assert_eq!(saved.read_by("pdfimages", &["-list"], &[]).lines().count(), 2, "the picture is embedded");
    for kept in ["An entry", "The first stays.", "stays too", "The last stays."] {
        assert!(text.contains(kept), "{text}");
    }
}

#[test]
fn a_mark_stands_for_neighbours_once_and_is_read_where_they_stood() {
    let text = Saved::new(set(&report(|text| !text.contains("stays"))).pdf).text();
    let shown: Vec<&str> = text
        .lines()
        .map(|line| line.trim().trim_start_matches(['•', ' ']))
        .filter(|line| line.contains("stays") || line.contains(MARK))
        .collect();
    assert_eq!(shown, [MARK, "The first stays.", MARK, "stays too", MARK, "The last stays."]);
}

#[test]
fn an_entry_left_out_whole_is_its_title_and_one_mark() {
    let text = Saved::new(set(&report(|_| true)).pdf).text();
    assert_eq!(text.matches(MARK).count(), 1, "{text}");
    assert!(text.contains("An entry"), "{text}");
}

#[test]
fn neighbouring_parts_of_a_piece_have_one_mark_and_parts_further_apart_one_each() {
    let mut report = sample::full();
    for piece in &mut report.pieces {
        match piece {
            Piece::Artwork(artwork) => {
                artwork.title = LeftOut;
                artwork.picture = LeftOut;
                artwork.fields[0] = LeftOut;
                artwork.process = LeftOut;
            }
            Piece::CheckIn(check_in) => {
                check_in.body_map = LeftOut;
                check_in.regions = LeftOut;
                check_in.feelings = LeftOut;
                check_in.note = LeftOut;
            }
            Piece::Session(session) => session.fields[1] = LeftOut,
            Piece::Entry(_) => {}
        }
    }
    let saved = Saved::new(set(&report).pdf);
    let text = saved.text();
    assert_eq!(text.matches(MARK).count(), 2 + 2 + 1, "{text}");
    for kept in ["Paper, 30 × 40 cm", "It is not the water", "4 of 10", "7 of 10", "A house with water", "60 mg"] {
        assert!(text.contains(kept), "{text}");
    }
    saved.read_by("qpdf", &["--check"], &[]);
}
