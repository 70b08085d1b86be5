//! Text that came from somebody else, or goes to them, without characters that are not seen or that move others about.

/// A name on one line: without control and direction characters, spaces as one, and at most so many characters.
pub(crate) fn line(text: &str, longest: usize) -> String {
    let seen: String = text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).filter(|c| !is_hidden(*c)).collect();
    let words: Vec<&str> = seen.split(' ').filter(|word| !word.is_empty()).collect();
    let line: String = words.join(" ").chars().take(longest).collect();
    line.trim_end().to_owned()
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

/// Control characters, what sets the direction of others (Unicode Standard Annex 9, explicit and implicit), separators of lines, and what
/// has no width and joins nothing. The joiners stay: scripts and emoji need them.
fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{ad}' | '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
                | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}'
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
    fn paragraphs_keep_their_lines() {
        assert_eq!(paragraphs("one\r\n\ttwo\u{202d}\u{1b}[0m"), "one\n\ttwo[0m");
    }
}
