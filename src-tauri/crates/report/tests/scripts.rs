//! Letters that the embedded typefaces do not have: borrowed from the computer where it has them, marked where it does not.
//! The checks install the Noto typefaces (see xtask).

#![allow(clippy::unwrap_used, reason = "a test fails where it stands")]

mod sample;

use afterglow_report::{Compiled, Entry, Piece, Report, Typefaces, compile};
use sample::set;
use sample::tools::Saved;

const MARKED: &str = "A code in a box stands for a character";

const SCRIPTS: [(&str, &str); 6] = [
    ("Chinese", "今天的河水很安静"),
    ("Japanese", "きょうの川はしずかでした"),
    ("Korean", "오늘 강은 조용했다"),
    ("Arabic", "النهر هادئ اليوم"),
    ("Hebrew", "הנהר שקט היום"),
    ("emoji", "🌊 🙂 👩‍👧 🇪🇸 👍🏽 ❤️"),
];

fn borrowed(report: &Report) -> Compiled {
    compile(report, Typefaces::of_this_computer()).unwrap()
}

/// Without spaces and without the marks of direction that a reader adds.
fn letters(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '\u{200e}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'))
        .collect()
}

#[test]
fn each_script_is_set_in_its_own_letters() {
    for (script, text) in SCRIPTS {
        let compiled = borrowed(&sample::with_markdown(&format!("Before. {text}\n\n# {text}\n\n- **{text}**")));
        let saved = Saved::new(&compiled.pdf);
        saved.read_by("qpdf", &["--check"], &[]);
        let read = saved.read_by("pdftotext", &["-raw"], &["-"]);
        assert!(!read.contains(MARKED), "{script}: {read}");
        for word in text.split(' ') {
            assert!(letters(&read).contains(&letters(word)), "{script}: {word} in {read}");
        }
        let open = saved.open_streams();
        let claims = |mark: &str| open.windows(mark.len()).any(|window| window == mark.as_bytes());
        assert!(claims("<pdfaid:part>2<") && claims("<pdfuaid:part>1<"), "{script}");
    }
}

#[test]
fn letters_that_change_their_shape_with_their_neighbours_are_set_too() {
    for text in ["النَّهْرُ هَادِئٌ", "רוח הַנָּהָר שָׁקֵט", "رودخانه می‌رفت", "नदी आज शांत थी", "நதி அமைதியாக இருந்தது", "แม่น้ำวันนี้เงียบ", "নদী আজ শান্ত", "👨‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿"]
    {
        let read = Saved::new(borrowed(&sample::with_markdown(text)).pdf).text();
        assert!(!read.contains(MARKED), "{text}: {read}");
    }
}

#[test]
fn without_such_typefaces_each_is_marked_and_said_once() {
    for (script, text) in SCRIPTS {
        let read = Saved::new(set(&sample::with_markdown(text)).pdf).text();
        assert_eq!(read.matches(MARKED).count(), 1, "{script}: {read}");
        assert!(!letters(&read).contains(&letters(text)), "{script}: {read}");
    }
}

#[test]
fn arabic_and_hebrew_begin_on_the_right() {
    for text in ["النهر هادئ.", "הנהר שקט."] {
        let saved = Saved::new(borrowed(&sample::with_markdown(text)).pdf);
        let boxes = saved.read_by("pdftotext", &["-bbox", "-f", "1", "-l", "1"], &["-"]);
        let edge = |line: &str| line.split("xMax=\"").nth(1).and_then(|rest| rest.split('"').next()).and_then(|x| x.parse::<f32>().ok());
        let right =
            boxes.lines().filter(|line| line.chars().any(|c| ('\u{590}'..='\u{6ff}').contains(&c))).filter_map(edge).fold(0.0, f32::max);
        // The text ends 25 mm before the right edge of the paper.
        assert!(right > 520.0, "{right} in {boxes}");
    }
}

#[test]
fn two_hebrew_words_in_an_english_line_stand_in_their_own_order_with_a_space_on_each_side() {
    let saved = Saved::new(borrowed(&sample::with_markdown("left הנהר שקט right")).pdf);
    let boxes = saved.read_by("pdftotext", &["-bbox"], &["-"]);
    let place = |word: &str| {
        let back: String = word.chars().rev().collect();
        let line = boxes.lines().find(|line| line.contains(&format!(">{word}<")) || line.contains(&format!(">{back}<")));
        let line = line.unwrap_or_else(|| panic!("{word} in {boxes}"));
        let side = |name: &str| line.split(name).nth(1).and_then(|rest| rest.split('"').next()).unwrap().parse::<f32>().unwrap();
        (side("xMin=\""), side("xMax=\""))
    };
    let (left, first, second, right) = (place("left"), place("הנהר"), place("שקט"), place("right"));
    assert!(left.1 + 1.0 < second.0 && second.1 + 1.0 < first.0 && first.1 + 1.0 < right.0, "{boxes}");
}

#[test]
fn chinese_characters_in_a_japanese_text_are_japanese_ones() {
    let fonts = |text: &str| Saved::new(borrowed(&sample::with_markdown(text)).pdf).read_by("pdffonts", &[], &[]);
    assert!(fonts("直す川です").contains("CJKjp"), "{}", fonts("直す川です"));
    assert!(fonts("直今天").contains("CJKsc"), "{}", fonts("直今天"));
}

#[test]
fn the_tongue_of_a_passage_is_told_to_programs_that_read_aloud() {
    for (text, tongue) in [("きょう", "(ja)"), ("النهر", "(ar)"), ("گربه", "(fa)"), ("הנהר", "(he)"), ("오늘", "(ko)"), ("今天", "(zh)")]
    {
        let open = Saved::new(borrowed(&sample::with_markdown(text)).pdf).open_streams();
        assert!(String::from_utf8_lossy(&open).contains(&format!("/Lang {tongue}")), "{tongue}");
    }
}

#[test]
fn what_is_left_out_tells_the_tongue_of_the_rest() {
    let tongues = |left_out: &[u32]| {
        let Piece::Entry(entry) = sample::entry("", "今天\n\nきょう") else { unreachable!("it is an entry") };
        let mut report = sample::empty();
        report.pieces.push(Piece::Entry(Entry { left_out: left_out.iter().copied().collect(), ..entry }));
        let open = Saved::new(borrowed(&report).pdf).open_streams();
        ["(ja)", "(zh)"].map(|tongue| String::from_utf8_lossy(&open).contains(&format!("/Lang {tongue}")))
    };
    assert_eq!(tongues(&[]), [true, false]);
    assert_eq!(tongues(&[1]), [false, true]);
}

#[test]
fn a_report_in_letters_of_its_own_borrows_nothing() {
    let fonts = Saved::new(borrowed(&sample::full()).pdf).read_by("pdffonts", &[], &[]);
    let names: Vec<&str> = fonts.lines().skip(2).collect();
    assert!(names.iter().all(|line| line.contains("Literata") || line.contains("Atkinson")), "{fonts}");
}

#[test]
fn titles_in_any_script_are_bookmarks_and_the_same_report_is_the_same_file() {
    let mut report = sample::empty();
    for (_, text) in SCRIPTS {
        report.pieces.push(Piece::Entry(match sample::entry(text, "x") {
            Piece::Entry(entry) => entry,
            _ => unreachable!(),
        }));
    }
    let first = borrowed(&report).pdf;
    afterglow_report::forget();
    assert!(first == borrowed(&report).pdf);
}
