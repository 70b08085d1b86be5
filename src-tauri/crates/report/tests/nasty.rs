//! Nothing that a person can write or add makes saving fail. The two standards are checked by Typst as it writes:
//! it refuses what breaks them, so a PDF that came out has passed.

#![allow(clippy::unwrap_used, reason = "a test fails where it stands")]

mod sample;

use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;
use std::sync::Arc;

use afterglow_report::*;
use image::{DynamicImage, ImageFormat};
use proptest::prelude::*;
use sample::set;
use sample::tools::Saved;

fn text_of(report: &Report) -> String {
    let compiled = set(report);
    let saved = Saved::new(&compiled.pdf);
    saved.read_by("qpdf", &["--check"], &[]);
    compiled.pages.png(0, 0.5).unwrap();
    saved.text()
}

fn text_of_markdown(markdown: &str) -> String {
    text_of(&sample::with_markdown(markdown))
}

#[test]
fn characters_without_a_letter_form_are_marked_and_said_once() {
    let text = text_of_markdown("Sea 🌊 and 海 and \u{e123} and ❤️ and \u{10fffd}.");
    assert!(text.contains("1F30A") && text.contains("6D77") && text.contains("E123"), "{text}");
    assert_eq!(text.matches("A code in a box").count(), 1);
}

#[test]
fn nothing_missing_nothing_said() {
    assert!(!text_of_markdown("Žluťoučký kůň, Ελλάδα, Привет, œuvre — “quoted” … 5 °C ½ × → •").contains("A code in a box"));
}

#[test]
fn control_bidi_and_nul_characters() {
    let text = text_of_markdown(
        "be\u{202e}fo\u{0}re \u{7}and\u{1b}[0m \u{2066}after\u{2069}\u{feff}\u{fffe}\u{ffff} e\u{301}\u{301}\u{301} \u{300}alone",
    );
    assert!(text.contains("before") && text.contains("after"), "{text}");
}

#[test]
fn level_six_heading_first() {
    assert!(text_of_markdown("###### deep\n\n# high\n\n##### deep\n\n- # in a list\n\n> ###### in a quote").contains("in a quote"));
}

#[test]
fn word_of_ten_thousand_letters_stays_on_the_page() {
    for markdown in
        ["W".repeat(10_000), format!("|a|b|c|d|e|f|\n|-|-|-|-|-|-|\n|x|{}|", "W".repeat(2_000)), format!("- - - {}", "W".repeat(10_000))]
    {
        let letters = markdown.matches('W').count();
        assert_eq!(text_of_markdown(&markdown).matches('W').count(), letters);
        let boxes = Saved::new(set(&sample::with_markdown(&markdown)).pdf).read_by("pdftotext", &["-bbox"], &["-"]);
        let right = boxes.split("xMax=\"").skip(1).filter_map(|rest| rest.split('"').next()?.parse::<f64>().ok());
        assert!(right.fold(0.0, f64::max) < 595.0 - 60.0, "beyond the margin");
    }
}

#[test]
fn titles_of_any_length_and_kind() {
    for title in [String::new(), "🌊".into(), "\u{202e}\0".into(), "word ".repeat(4_000), "x".repeat(40_000), "a\nb".into()] {
        let mut report = sample::full();
        report.title.clone_from(&title);
        report.prepared_for.clone_from(&title);
        report.words.statement.clone_from(&title);
        report.summary.questions = title.clone();
        report.pieces = vec![sample::entry(&title, &format!("# {title}")), sample::entry("", "x")];
        text_of(&report);
    }
}

#[test]
fn deep_nesting() {
    text_of_markdown(&format!("{}bottom", "> ".repeat(3_000)));
    text_of_markdown(&format!("{}bottom", "- ".repeat(500)));
    text_of_markdown(&format!("{}bottom{}", "**a _b ".repeat(300), "_**".repeat(300)));
    text_of_markdown(&format!("{}{}", "[".repeat(2_000), "](https://example.org)".repeat(2_000)));
}

#[test]
fn huge_table() {
    let table = format!("|a|b|c|\n|-|-|-|\n{}", "|one|two|three and more|\n".repeat(1_500));
    assert_eq!(text_of_markdown(&table).matches("three").count(), 1_500);
    text_of_markdown(&format!("|{}\n|{}\n|{}", "a|".repeat(200), "-|".repeat(200), "b|".repeat(200)));
    text_of_markdown("|a|\n|-|\n\n|a|b|\n|-|-|\n||\n");
}

#[test]
fn addresses_that_are_no_links() {
    let long = format!("[x](https://example.org/{})", "a".repeat(40_000));
    for markdown in
        ["[x]()", "[](https://example.org)", "[x](<https://exa mple.org>)", "[x](https://)", "[x](mailto:)", "[x](https://[::1)", &long]
    {
        text_of_markdown(markdown);
    }
}

#[test]
fn html_is_never_rendered() {
    let text = text_of_markdown(
        "<img src=x onerror=alert(1)> and <b>bold</b>\n\n<table><tr><td>cell</td></tr></table>\n\n#include \"x\" $x^2$ #eval(\"1\")",
    );
    assert!(text.contains("<b>bold</b>") && text.contains("<td>cell</td>") && text.contains("#include \"x\""), "{text}");
}

/// What is tried elsewhere too: in the journal's editor, in what is given, and in the reading room.
#[test]
fn something_hostile_makes_saving_fail_or_is_followed() {
    let hostile: Vec<String> = serde_json::from_str(include_str!("../../../../tests/hostile/texts.json")).unwrap();
    let text = text_of_markdown(&hostile.join("\n\n"));
    assert!(text.contains("<script>alert(1)</script>") && text.contains("#image(\"/etc/passwd\")"), "{text}");
    assert!(!text.contains("root:"), "a file was read");
}

fn picture(bytes: Vec<u8>) -> Report {
    let bytes: Arc<[u8]> = bytes.into();
    let mut report = sample::with_markdown("");
    let pictures =
        BTreeMap::from([("a".to_string(), Picture { bytes: Arc::clone(&bytes), description: String::new(), takes_other_words: true })]);
    report.pieces = vec![
        Piece::Entry(Entry {
            meta: "m".into(),
            title: "t".into(),
            markdown: "x ![](art:a) y\n\n# ![head](art:a)\n\n- ![](art:a)".into(),
            left_out: BTreeSet::new(),
            pictures,
        }),
        sample::bare_artwork("", bytes),
    ];
    report
}

fn encoded(picture: DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

#[test]
fn pictures_of_every_make() {
    let jpeg = sample::river(60, 40, ImageFormat::Jpeg);
    // A colour profile that is none, in a segment of its own.
    let profile = [&[0xff, 0xe2, 0, 22][..], b"ICC_PROFILE\0\x01\x01garbage"].concat();
    let wrong_profile = [&jpeg[..2], &profile[..22 + 2], &jpeg[2..]].concat();
    for bytes in [
        jpeg,
        wrong_profile,
        sample::river(60, 40, ImageFormat::Png),
        sample::river(1, 3_000, ImageFormat::Png),
        sample::river(3_000, 1, ImageFormat::Png),
        include_bytes!("sample/cmyk.jpg").to_vec(),
        encoded(DynamicImage::new_luma_a16(9, 9), ImageFormat::Png),
        encoded(DynamicImage::new_rgba16(9, 9), ImageFormat::Png),
        encoded(DynamicImage::new_luma8(9, 9), ImageFormat::Jpeg),
    ] {
        let text = text_of(&picture(bytes));
        assert!(!text.contains("A picture that cannot be shown here"), "{text}");
    }
}

#[test]
fn damaged_pictures_become_words() {
    let png = sample::river(60, 40, ImageFormat::Png);
    for bytes in [Vec::new(), b"GIF89a".to_vec(), png[..png.len() / 2].to_vec(), b"\xff\xd8\xff\xe0".to_vec()] {
        assert!(text_of(&picture(bytes)).contains("A picture that cannot be shown here"));
    }
    let jpeg = sample::river(60, 40, ImageFormat::Jpeg);
    text_of(&picture(jpeg[..jpeg.len() / 2].to_vec()));
}

#[test]
fn picture_that_was_not_chosen_gives_its_words_away() {
    let text = text_of_markdown("![my boat](art:0190)");
    assert!(!text.contains("my boat"), "{text}");
    assert!(text.contains("A picture that is not part of this report"), "{text}");
}

#[test]
fn marks_of_any_kind() {
    let mut report = sample::empty();
    let touch = |brush, size| Mark::Stroke { side: Side::Front, brush, size, points: vec![[200.0, 300.0, 1.0]] };
    let far = Mark::Stroke { side: Side::Back, brush: Some(Brush::More), size: 1e30, points: vec![[-1e9, 1e9, -3.0], [1e30, 0.0, 9.0]] };
    let mut marks = vec![touch(Some(Brush::Less), 0.0), touch(None, 20.0), touch(Some(Brush::Less), 1.0), far];
    for turn in 0..400 {
        let brush = if turn % 2 == 0 { Brush::More } else { Brush::Less };
        marks.push(sample::stroke(Side::Front, brush, 38.0, &[(150.0, turn as f32), (250.0, turn as f32 + 5.0)]));
    }
    report.summary.body_maps = Some((sample::body_map("", marks), sample::body_map("", Vec::new())));
    report.summary.strip = Some(Strip { description: String::new(), points: Vec::new() });
    text_of(&report);
    let many = |made: usize| StripPoint { label: "W".repeat(40), date: String::new(), is_session: false, made: vec![Kind::Artwork; made] };
    report.summary.strip = Some(Strip { description: String::new(), points: (0..14).map(|n| many(n * 9)).collect() });
    text_of(&report);
}

#[test]
fn languages_of_any_kind() {
    for language in ["", "es-ES", "zh-Hant-TW", "ar", "x-klingon", "de_DE.UTF-8", "12"] {
        let mut report = sample::full();
        report.language = language.into();
        text_of(&report);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_can_be_saved(markdown in any::<String>(), title in any::<String>(), lines in prop::collection::vec("[#>*_`|\\-~!\\[\\]()<&\\\\$@ a-z\\n]{0,60}", 0..12)) {
        let mut report = sample::with_markdown(&markdown);
        report.title = title.clone();
        report.summary.intention = title.clone();
        report.pieces.push(sample::entry(&title, &lines.concat()));
        prop_assert!(compile(&report, Typefaces::none()).is_ok());
    }

    /// Whatever typefaces the computer has, and whatever the standards say of them.
    #[test]
    fn any_text_can_be_saved_in_borrowed_letters(markdown in any::<String>(), title in "[\u{590}-\u{5ff}\u{600}-\u{6ff}\u{900}-\u{dff}\u{e00}-\u{eff}\u{3040}-\u{30ff}\u{4e00}-\u{4fff}\u{ac00}-\u{acff}\u{1f300}-\u{1faff}\u{200c}-\u{200f}\u{fe0e}\u{fe0f} a-z1]{0,40}") {
        let mut report = sample::with_markdown(&format!("{title}\n\n- {title}\n\n{markdown}"));
        report.title = title.clone();
        report.pieces.push(sample::entry(&title, &title));
        prop_assert!(compile(&report, Typefaces::of_this_computer()).is_ok());
    }
}
