//! Text that came from somebody else, or goes to them, without characters that are not seen or that move others about.

use unicode_script::{Script, UnicodeScript as _};

/// A name on one line: without control and direction characters, nor joiners that join nothing, spaces as one, and at most so many
/// characters.
pub(crate) fn line(text: &str, longest: usize) -> String {
    let mut seen = String::with_capacity(text.len());
    let mut characters = text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).filter(|c| !is_hidden(*c)).peekable();
    while let Some(c) = characters.next() {
        let is_before_more = characters.peek().is_some_and(|next| *next != ' ');
        // Two names that differ by it alone would look the same.
        if !is_joiner(c) && !is_variation(c) || is_seen_after(c, &seen) && (is_before_more || is_variation(c)) {
            seen.push(c);
        }
    }
    let words: Vec<&str> = seen.split(' ').filter(|word| !word.is_empty()).collect();
    let line: String = words.join(" ").chars().take(longest).collect();
    line.trim_end_matches(|c| c == ' ' || is_joiner(c)).to_owned()
}

/// Text of any number of lines, without control and direction characters.
pub(crate) fn paragraphs(text: &str) -> String {
    text.replace("\r\n", "\n").chars().filter(|c| matches!(c, '\n' | '\t') || !is_hidden(*c)).collect()
}

/// Whether a text has at most so many characters.
pub(crate) fn fits(text: &str, longest: usize) -> bool {
    // A text of few bytes has few characters, and almost all texts end here.
    text.len() <= longest || text.chars().count() <= longest
}

fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200c}' | '\u{200d}')
}

/// Chooses how the sign before it is drawn.
fn is_variation(c: char) -> bool {
    matches!(c, '\u{fe00}'..='\u{fe0f}')
}

/// Whether a joiner or variation after this text changes what is seen: in scripts whose letters join, and in emoji.
fn is_seen_after(c: char, text: &str) -> bool {
    let again = text.chars().next_back().is_some_and(|last| is_joiner(last) || is_variation(last) && is_variation(c));
    let base = text.chars().rev().find(|c| c.script() != Script::Inherited);
    !again
        && base.is_some_and(|base| match base.script() {
            Script::Latin | Script::Greek | Script::Cyrillic | Script::Armenian | Script::Georgian | Script::Hebrew => false,
            Script::Han | Script::Hiragana | Script::Katakana | Script::Hangul | Script::Cherokee | Script::Coptic => false,
            // The first arrow that is an emoji; before it stands punctuation.
            Script::Common => base >= '\u{2194}',
            _ => true,
        })
}

/// Control characters, what sets the direction of others (Unicode Standard Annex 9, explicit and implicit), separators of lines, and what
/// has no width and joins nothing, or is a letter that is not seen. The joiners stay: scripts and emoji need them.
fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{ad}' | '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
                | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}' | '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
                | '\u{180b}'..='\u{180f}' | '\u{2800}' | '\u{3164}' | '\u{ffa0}' | '\u{e0100}'..='\u{e01ef}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn name_is_one_line_that_reads_as_it_is_stored() {
        assert_eq!(line(" Dr\u{202e} Ana\u{0}\n\tRivera\u{2066}\u{200b} ", 80), "Dr Ana Rivera");
        assert_eq!(line(&"a b".repeat(100), 4), "a ba");
        assert_eq!(line("\u{202e}\u{7}", 80), "");
        assert_eq!(line("می\u{200c}خواهم 👩\u{200d}🎨", 80), "می\u{200c}خواهم 👩\u{200d}🎨", "joiners are part of words");
    }

    #[test]
    fn two_names_that_look_the_same_differ_by_what_is_not_seen() {
        for hidden in ["\u{200d}", "\u{200c}", "\u{fe0f}", "\u{34f}", "\u{3164}", "\u{2800}", "\u{e0101}", "\u{180e}"] {
            for copy in
                [format!("Ma{hidden}ya"), format!("Maya{hidden}"), format!("{hidden}Maya"), format!("Mayá{hidden}"), format!("O’{hidden}M")]
            {
                assert_eq!(line(&copy, 80), copy.replace(hidden, ""), "{hidden:?}");
            }
        }
        assert_eq!(line("می\u{200c}\u{200c}خ\u{200d}", 80), "می\u{200c}خ");
        assert_eq!(line(&line("می\u{200c}خ", 3), 3), "می", "what was cut reads otherwise when it is read again");
        assert_eq!(line("क\u{94d}\u{200d}ष ❤\u{fe0f}", 80), "क\u{94d}\u{200d}ष ❤\u{fe0f}", "what changes the picture stays");
    }

    #[test]
    fn paragraphs_keep_their_lines() {
        assert_eq!(paragraphs("one\r\n\ttwo\u{202d}\u{1b}[0m"), "one\n\ttwo[0m");
    }
}
