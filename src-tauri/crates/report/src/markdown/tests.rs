//! Markdown as a tree, without any page.

#![allow(clippy::unwrap_used, reason = "a test fails where it stands")]

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;
use crate::typefaces::Typefaces;

fn tree(markdown: &str) -> Vec<Block> {
    tree_without(markdown, &[])
}

fn tree_without(markdown: &str, without: &[u32]) -> Vec<Block> {
    let mut album =
        Album::new("Picture without description", "A picture that is not in this report", "A picture that cannot be shown here");
    let by_id = BTreeMap::new();
    let left_out = LeftOut { numbers: &without.iter().copied().collect(), words: "(left out)" };
    blocks(markdown, &mut Printer::new(Typefaces::none()), Pictures { album: &mut album, by_id: &by_id }, &left_out)
}

/// Each block in a word, with a mark as `(left out)`.
fn outline(blocks: &[Block]) -> String {
    let words: Vec<String> = blocks
        .iter()
        .map(|block| match block {
            Block::Paragraph { spans } | Block::Heading { spans, .. } | Block::Code { spans } | Block::LeftOut { spans } => {
                spans.iter().map(|span| span.stretch.text()).collect()
            }
            Block::List { items, .. } => format!("[{}]", items.iter().map(|item| outline(item)).collect::<Vec<_>>().join(", ")),
            Block::Quote { blocks } => format!("> {}", outline(blocks)),
            Block::Rule => "---".into(),
            Block::Picture { .. } | Block::Table { .. } => "other".into(),
        })
        .collect();
    words.join(" / ")
}

fn json(markdown: &str) -> String {
    serde_json::to_string_pretty(&tree(markdown)).unwrap()
}

/// Heading levels in the order of the text.
fn levels(blocks: &[Block], found: &mut Vec<usize>) {
    for block in blocks {
        match block {
            Block::Heading { level, .. } => found.push(*level),
            Block::Quote { blocks } => levels(blocks, found),
            Block::List { items, .. } => items.iter().for_each(|item| levels(item, found)),
            _ => {}
        }
    }
}

fn deepest(blocks: &[Block]) -> usize {
    let below = blocks.iter().map(|block| match block {
        Block::Quote { blocks } => 1 + deepest(blocks),
        Block::List { items, .. } => 1 + items.iter().map(|item| deepest(item)).max().unwrap_or(0),
        _ => 0,
    });
    below.max().unwrap_or(0)
}

#[test]
fn everyday_markdown() {
    insta::assert_snapshot!(json(include_str!("../../tests/sample/river.md")));
}

#[test]
fn html_is_shown_as_typed_and_remote_pictures_by_their_text() {
    insta::assert_snapshot!(json(
        "A <b>bold</b> word.\n\n<script>alert(1)</script>\n\n![a *far* boat](https://example.org/boat.png) and ![](art:unknown)"
    ));
}

#[test]
fn only_web_and_mail_addresses_are_links() {
    insta::assert_snapshot!(json("[a](javascript:alert(1)) <https://example.org> [mail](mailto:a@example.org) [file](file:///etc/passwd)"));
}

#[test]
fn headings_follow_each_other_without_a_gap() {
    let mut found = Vec::new();
    levels(&tree("###### six\n\n# one\n\n#### four\n\n## two\n\n#\n\n###### six\n\n> ### three"), &mut found);
    assert_eq!(found, [1, 1, 2, 2, 3, 3]);
}

#[test]
fn too_long_heading_becomes_a_paragraph() {
    assert!(matches!(tree(&format!("# {}", "word ".repeat(200))).as_slice(), [Block::Paragraph { .. }]));
}

#[test]
fn ten_thousand_quotes_deep() {
    let markdown = format!("{}bottom", "> ".repeat(10_000));
    assert!(deepest(&tree(&markdown)) <= 12);
    assert!(json(&markdown).contains("bottom"));
}

#[test]
fn list_in_list_in_list_keeps_each_line() {
    let markdown: String = (0..40).map(|depth| format!("{}- line {depth}\n", "  ".repeat(depth))).collect();
    let json = json(&markdown);
    assert!((0..40).all(|depth| json.contains(&format!("line {depth}\""))), "{json}");
}

#[test]
fn twenty_columns_become_lines() {
    let row = |cell: &str| format!("|{}\n", format!("{cell}|").repeat(20));
    let markdown = row("head") + &row("---") + &row("cell");
    assert!(tree(&markdown).iter().all(|block| matches!(block, Block::Paragraph { .. })));
}

const PASSAGES: &str =
    "# Head\n\nOne *two*\nthree\n\n---\n\n- a\n  - below a\n- b\n- c\n\n> quote\n>\n> more\n\n![boat](art:1)\n\nafter ![x](art:2)";

#[test]
fn passages_are_what_a_person_would_point_at() {
    let found: Vec<_> = passages(PASSAGES).into_iter().map(|passage| (passage.number, passage.kind, passage.text)).collect();
    let expected = [
        (0, PassageKind::Heading, "Head"),
        (1, PassageKind::Paragraph, "One two three"),
        (3, PassageKind::Point, "a below a"),
        (4, PassageKind::Point, "b"),
        (5, PassageKind::Point, "c"),
        (6, PassageKind::Quote, "quote more"),
        (7, PassageKind::Picture, "boat"),
        (8, PassageKind::Paragraph, "after x"),
    ];
    assert_eq!(found, expected.map(|(number, kind, text)| (number, kind, text.to_owned())));
}

#[test]
fn neighbours_that_are_left_out_are_one_mark() {
    let text = "one\n\ntwo\n\n- a\n- b\n- c\n\nlast";
    let outlined = |without: &[u32]| outline(&tree_without(text, without));
    assert_eq!(outlined(&[0, 1]), "(left out) / [a, b, c] / last");
    assert_eq!(outlined(&[3]), "one / two / [a, (left out), c] / last");
    assert_eq!(outlined(&[1, 2, 3]), "one / [(left out), c] / last");
    assert_eq!(outlined(&[3, 4, 5]), "one / two / [a, (left out)]");
    assert_eq!(outlined(&[1, 2, 3, 4, 5]), "one / (left out)");
    assert_eq!(outlined(&[2, 3, 4]), "one / two / (left out) / last");
    assert_eq!(outlined(&[99]), "one / two / [a, b, c] / last");
}

/// Pieces that make Markdown nest and break, in any order.
fn fragments() -> impl Strategy<Value = String> {
    let fragment = prop_oneof![
        Just("# ".to_string()),
        Just("\n###### ".to_string()),
        Just("> ".to_string()),
        Just("- ".to_string()),
        Just("1. ".to_string()),
        Just("    ".to_string()),
        Just("\n\n".to_string()),
        Just("\n".to_string()),
        Just("**".to_string()),
        Just("_".to_string()),
        Just("~~".to_string()),
        Just("```\n".to_string()),
        Just("`".to_string()),
        Just("|a|b|\n|-|-|\n|".to_string()),
        Just("![".to_string()),
        Just("](art:x)".to_string()),
        Just("[".to_string()),
        Just("](https://e.org)".to_string()),
        Just("<div>".to_string()),
        Just("<!--".to_string()),
        Just("\u{e000}\u{202e}\0🙂".to_string()),
        "\\PC{0,12}",
        any::<String>(),
    ];
    prop::collection::vec(fragment, 0..40).prop_map(|fragments| fragments.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_becomes_an_orderly_tree(markdown in fragments()) {
        let tree = tree(&markdown);
        let mut found = Vec::new();
        levels(&tree, &mut found);
        let mut above = 0;
        for level in found {
            prop_assert!((1..=5).contains(&level) && level <= above + 1);
            above = level;
        }
        prop_assert!(deepest(&tree) <= 12);
        prop_assert!(serde_json::to_vec(&tree).is_ok());
    }

    #[test]
    fn whatever_is_left_out_the_rest_stays_and_nothing_of_it_is_told(markdown in fragments(), pick in any::<prop::sample::Index>()) {
        let passages = passages(&markdown);
        if passages.is_empty() {
            return Ok(());
        }
        let all: Vec<u32> = passages.iter().map(|passage| passage.number).collect();
        let said = |blocks: &[Block]| serde_json::to_string(blocks).unwrap();
        // All of it left out, nothing but marks and lines across remains.
        let bare = said(&tree_without(&markdown, &all));
        prop_assert!(bare.replace("(left out)", "").matches("\"s\":\"").count() == bare.matches("(left out)").count(), "{}", bare);
        // One left out, the others are as they were.
        let one = pick.get(&all);
        let others: Vec<u32> = all.iter().copied().filter(|number| number != one).collect();
        let only = tree_without(&markdown, &others);
        prop_assert!(deepest(&only) <= 12);
    }
}
