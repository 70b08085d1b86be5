//! An entry's Markdown without what the person left out of it: the source itself and not its blocks, for whoever goes on reading Markdown.
//!
//! What is not in any passage, such as the address of a link that stands apart, goes too where nothing that stays draws on it: it would be
//! words that nobody saw when they chose.

use std::{collections::BTreeSet, ops::Range};

use pulldown_cmark::{Event, Tag, TagEnd};

use super::passages::Numbers;

/// A passage, or a place without words, as it lies in the source.
struct Unit {
    number: u32,
    range: Range<usize>,
    is_point: bool,
}

/// The Markdown with `mark`, itself Markdown of one line, in the place of these passages, and once for those that follow each other.
/// Pictures for whose address `nameless` says so lose the words that describe them, wherever in the source these stand.
#[must_use]
pub fn without(markdown: &str, numbers: &BTreeSet<u32>, mark: &str, nameless: impl Fn(&str) -> bool) -> String {
    let (units, mut pictures) = read(markdown, &nameless);
    let left_out = |unit: &Unit| numbers.contains(&unit.number);
    if !units.iter().any(left_out) {
        return replaced(markdown, 0..markdown.len(), &mut pictures);
    }
    let mut text = String::with_capacity(markdown.len());
    let mut end = 0;
    let mut marked = false;
    for unit in &units {
        text.extend(markdown[end.min(unit.range.start)..unit.range.start].chars().filter(|c| c.is_whitespace()));
        end = unit.range.end;
        if !left_out(unit) {
            text.push_str(&replaced(markdown, unit.range.clone(), &mut pictures));
            marked = false;
            continue;
        }
        let source = &markdown[unit.range.clone()];
        if !marked {
            // On a line of its own, whatever stood before it.
            match unit.is_point.then(|| source.split_whitespace().next().unwrap_or("-")) {
                Some(point) => text.push_str(&format!("{point} {mark}\n")),
                None => text.push_str(&format!("\n\n{mark}\n\n")),
            }
            marked = true;
        }
        // Empty lines at its end are what parts a point from a paragraph after it.
        text.extend(source[source.trim_end().len()..].chars().filter(|c| *c == '\n'));
    }
    let kept = text.to_lowercase();
    let parser = super::parser(markdown);
    let mut addresses: Vec<_> = parser.reference_definitions().iter().collect();
    addresses.sort_by_key(|(_, address)| address.span.start);
    for (label, address) in addresses {
        let is_drawn_on = kept.contains(&format!("[{}]", label.to_lowercase())) && !nameless(&address.dest);
        if is_drawn_on && !units.iter().any(|unit| unit.range.contains(&address.span.start)) {
            text.push_str(&format!("\n\n{}", markdown[address.span.clone()].trim()));
        }
    }
    text
}

/// What lies in the source: its units in their order, and what is put in the place of nameless pictures, likewise. Where the address of one
/// stands apart, its label and its title are words for the picture too, and nothing is put in their place.
fn read(markdown: &str, nameless: &impl Fn(&str) -> bool) -> (Vec<Unit>, Vec<(Range<usize>, String)>) {
    let mut units: Vec<Unit> = Vec::new();
    let mut pictures = Vec::new();
    let mut inside = 0_usize;
    let mut numbers = Numbers::default();
    let parser = super::parser(markdown);
    let apart = parser.reference_definitions().iter().filter(|(_, address)| nameless(&address.dest));
    pictures.extend(apart.map(|(_, address)| (address.span.clone(), String::new())));
    for (event, range) in parser.into_offset_iter() {
        match &event {
            Event::Start(Tag::Image { .. }) if inside > 0 => inside += 1,
            Event::Start(Tag::Image { dest_url, .. }) if nameless(dest_url) => {
                inside = 1;
                pictures.push((range.clone(), format!("![]({dest_url})")));
            }
            Event::End(TagEnd::Image) => inside = inside.saturating_sub(1),
            _ => {}
        }
        let Some(number) = numbers.of(&event) else { continue };
        match units.last_mut().filter(|unit| unit.number == number) {
            Some(unit) => unit.range = unit.range.start.min(range.start)..unit.range.end.max(range.end),
            None => units.push(Unit { number, range, is_point: matches!(event, Event::Start(Tag::Item)) }),
        }
    }
    pictures.sort_by_key(|(range, _): &(Range<usize>, _)| range.start);
    (units, pictures)
}

/// A stretch of the source with its nameless pictures.
fn replaced(markdown: &str, stretch: Range<usize>, pictures: &mut Vec<(Range<usize>, String)>) -> String {
    let mut text = String::with_capacity(stretch.len());
    let mut end = stretch.start;
    pictures.retain(|(range, picture)| {
        let here = range.start >= end && range.end <= stretch.end;
        if here {
            text.push_str(&markdown[end..range.start]);
            text.push_str(picture);
            end = range.end;
        }
        !here
    });
    text.push_str(&markdown[end..stretch.end]);
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::passages;

    const MARK: &str = "*[left out]*";

    fn cut(markdown: &str, numbers: &[u32]) -> String {
        without(markdown, &numbers.iter().copied().collect(), MARK, |_| false)
    }

    #[test]
    fn leaving_out_a_passage_leaves_its_words_or_takes_others_along() {
        let markdown = "First\n# Secret heading\nSecond\n\n- one\n- secret point\n  with more\n\n  secret below\n- three\n\n> secret quote\nlazy\n\n\
            ```\nsecret code\n```\n\n| a | b |\n| - | - |\n| secret | cell |\n\n<div>secret html</div>\n\nLast [link][ref].\n\n[ref]: https://kept.example\n\
            [gone]: https://secret.example \"secret title\"\n[gone]: https://secret.example/twice\n";
        let all = passages(markdown);
        let secret: BTreeSet<u32> =
            all.iter().filter(|passage| passage.text.contains("secret") || passage.text.contains("Secret")).map(|p| p.number).collect();
        assert_eq!(secret.len(), 6);
        let text = without(markdown, &secret, MARK, |_| false);
        assert!(!text.to_lowercase().contains("secret") && !text.contains("lazy"), "{text}");
        let kept: Vec<String> = passages(&text).into_iter().map(|passage| passage.text).collect();
        assert_eq!(kept, ["First", "[left out]", "Second", "one", "[left out]", "three", "[left out]", "Last link."]);
        assert!(text.contains("https://kept.example"));
    }

    #[test]
    fn each_passage_alone_leaves_all_others_as_they_read() {
        let markdown = "A\n=\n\nb\n***\n1) c\n2) d\n\n   e\n\n    code\n\n* f\n* g\n\n![h](art:1) i\n\n<!-- j -->\n\nk";
        let all = passages(markdown);
        for left_out in &all {
            let text = cut(markdown, &[left_out.number]);
            let kept: Vec<String> = passages(&text).into_iter().map(|passage| passage.text).collect();
            let expected: Vec<String> =
                all.iter().map(|p| if p.number == left_out.number { "[left out]".to_owned() } else { p.text.clone() }).collect();
            assert_eq!(kept, expected, "without {}", left_out.text);
        }
    }

    #[test]
    fn text_of_which_nothing_is_left_out_changes() {
        let markdown = "a  \r\n\r\n[x]: y\n\n* b";
        assert_eq!(cut(markdown, &[]), markdown);
        assert_eq!(cut(markdown, &[99]), markdown);
    }

    #[test]
    fn picture_that_is_to_be_nameless_keeps_its_words() {
        let markdown = "a ![secret *b* ![c](art:2)](art:1) d ![e](art:3) ![secret][x]\n\n[x]: art:1\n";
        let text = without(markdown, &BTreeSet::new(), MARK, |address| address == "art:1");
        assert_eq!(text, "a ![](art:1) d ![e](art:3) ![](art:1)\n\n\n");
        let apart = "Left out\n\n![][secret] ![e][f]\n\n[secret]: art:1 \"secret\"\n\n[f]: art:3 \"g\"\n\n> ![h][secret]\n";
        for numbers in [BTreeSet::new(), BTreeSet::from([0])] {
            let text = without(apart, &numbers, MARK, |address| address == "art:1");
            assert!(!text.contains("secret") && text.contains("![](art:1) ![e][f]") && text.contains("[f]: art:3 \"g\""), "{text}");
        }
    }
}
