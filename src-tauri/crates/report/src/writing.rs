//! Which writing a letter belongs to, what language that tells a reading program, and which typefaces suit it on Linux, macOS and
//! Windows. Whether they are there, typefaces.rs knows.

use unicode_bidi::{BidiClass, bidi_class};
use unicode_script::{Script, UnicodeScript};

/// What the embedded typefaces may have no letters for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Writing {
    Emoji,
    Japanese,
    Chinese,
    Korean,
    Arabic,
    Persian,
    Hebrew,
    Other,
}

impl Writing {
    /// The writing of what is one letter for the eye. Chinese characters are read as the text around them is.
    pub(crate) fn of(cluster: &str, around: Around) -> Self {
        let is_emoji =
            |c: char| matches!(c, '\u{fe0f}' | '\u{20e3}' | '\u{2600}'..='\u{27bf}' | '\u{2b00}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}');
        if cluster.chars().any(is_emoji) {
            return Self::Emoji;
        }
        let script = cluster.chars().map(|c| c.script()).find(|script| !matches!(script, Script::Common | Script::Inherited));
        match script {
            Some(Script::Hiragana | Script::Katakana) => Self::Japanese,
            Some(Script::Hangul) => Self::Korean,
            Some(Script::Han | Script::Bopomofo) => around.han,
            Some(Script::Arabic) => around.arabic,
            Some(Script::Hebrew) => Self::Hebrew,
            // The full stop and brackets of East Asia.
            None if cluster.chars().any(|c| matches!(c, '\u{3000}'..='\u{303f}' | '\u{ff00}'..='\u{ffef}')) => around.han,
            _ => Self::Other,
        }
    }

    /// Its language, for shaping and for programs that read aloud.
    pub(crate) fn language(self) -> Option<&'static str> {
        match self {
            Self::Japanese => Some("ja"),
            Self::Chinese => Some("zh"),
            Self::Korean => Some("ko"),
            Self::Arabic => Some("ar"),
            Self::Persian => Some("fa"),
            Self::Hebrew => Some("he"),
            Self::Emoji | Self::Other => None,
        }
    }

    /// Whether a line may end after any letter, so that no word is too long for it.
    pub(crate) fn breaks_anywhere(self) -> bool {
        matches!(self, Self::Emoji | Self::Japanese | Self::Chinese | Self::Korean)
    }

    /// Typefaces that suit it, those with serifs first since the person's own words are set in such.
    pub(crate) fn typefaces(self) -> &'static [&'static str] {
        match self {
            Self::Emoji => &["Noto Color Emoji", "Apple Color Emoji", "Segoe UI Emoji", "Noto Emoji"],
            Self::Japanese => &[
                "Noto Serif CJK JP",
                "Noto Serif JP",
                "Hiragino Mincho ProN",
                "Yu Mincho",
                "Noto Sans CJK JP",
                "Noto Sans JP",
                "Hiragino Sans",
                "Yu Gothic",
                "MS Mincho",
            ],
            Self::Chinese => &[
                "Noto Serif CJK SC",
                "Noto Serif SC",
                "Songti SC",
                "SimSun",
                "Noto Sans CJK SC",
                "Noto Sans SC",
                "PingFang SC",
                "Microsoft YaHei",
                "Noto Serif CJK TC",
                "Noto Sans CJK TC",
            ],
            Self::Korean => &[
                "Noto Serif CJK KR",
                "Noto Serif KR",
                "AppleMyungjo",
                "Batang",
                "Noto Sans CJK KR",
                "Noto Sans KR",
                "Apple SD Gothic Neo",
                "Malgun Gothic",
            ],
            Self::Arabic | Self::Persian => {
                &["Noto Naskh Arabic", "Noto Sans Arabic", "Geeza Pro", "Amiri", "Times New Roman", "Segoe UI", "DejaVu Sans"]
            }
            Self::Hebrew => {
                &["Noto Serif Hebrew", "Noto Sans Hebrew", "New Peninim MT", "Arial Hebrew", "David", "Times New Roman", "DejaVu Sans"]
            }
            Self::Other => {
                &["Noto Serif", "Noto Sans", "Noto Sans Symbols", "Noto Sans Symbols2", "Segoe UI Symbol", "DejaVu Serif", "DejaVu Sans"]
            }
        }
    }
}

/// What the whole of a text says about letters that several languages share.
#[derive(Clone, Copy)]
pub(crate) struct Around {
    han: Writing,
    arabic: Writing,
}

impl Around {
    /// Kana are written in Japanese alone, Hangul in Korean; four letters in Persian and not in Arabic.
    pub(crate) fn reading(texts: &[&str]) -> Self {
        let any = |test: fn(char) -> bool| texts.iter().any(|text| text.chars().any(test));
        let han = if any(|c| matches!(c.script(), Script::Hiragana | Script::Katakana)) {
            Writing::Japanese
        } else if any(|c| c.script() == Script::Hangul) {
            Writing::Korean
        } else {
            Writing::Chinese
        };
        let arabic = if any(|c| matches!(c, 'پ' | 'چ' | 'ژ' | 'گ')) { Writing::Persian } else { Writing::Arabic };
        Self { han, arabic }
    }
}

/// Whether a text begins on the right: its first letter that has a direction decides (Unicode Standard Annex 9, rules P2 and P3).
pub(crate) fn begins_on_the_right(text: &str) -> bool {
    let first = text.chars().map(bidi_class).find(|class| matches!(class, BidiClass::L | BidiClass::R | BidiClass::AL));
    matches!(first, Some(BidiClass::R | BidiClass::AL))
}
