//! Markdown as a tree, without any page.

#![allow(clippy::unwrap_used, reason = "a test fails where it stands")]

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;

fn tree(markdown: &str) -> Vec<Block> {
    let mut album =
        Album::new("Picture without description", "A picture that is not in this report", "A picture that cannot be shown here");
    let by_id = BTreeMap::new();
    blocks(markdown, &mut Printer::new(), Pictures { album: &mut album, by_id: &by_id })
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
}
