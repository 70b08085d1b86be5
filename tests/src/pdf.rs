//! A saved PDF read back by programs that are not ours: qpdf and poppler, and a reader of QR codes.

use std::{path::Path, process::Command};

use serde_json::Value;

/// A PDF, taken apart.
pub struct Pdf {
    /// The text in reading order, each run of blanks as one.
    pub text: String,
    /// What `pdfinfo` says.
    pub info: String,
    /// The pictures that `pdfimages` finds, a line each.
    pub pictures: Vec<String>,
    /// Every string of its objects, decoded: titles, bookmarks, descriptions, metadata.
    pub strings: String,
    /// The whole file with its streams decompressed.
    pub bytes: Vec<u8>,
}

impl Pdf {
    /// Reads a PDF that holds together.
    ///
    /// # Panics
    /// When qpdf finds a fault, or a program is not installed.
    pub fn read(file: &Path) -> Self {
        let file = file.to_str().expect("the path is text");
        run("qpdf", &["--check", file]);
        let objects = run("qpdf", &["--json=2", "--json-key=qpdf", "--json-stream-data=none", file]);
        let objects: Value = serde_json::from_slice(&objects).expect("qpdf writes JSON");
        let pictures = text(run("pdfimages", &["-list", file]));
        Self {
            text: text(run("pdftotext", &["-enc", "UTF-8", file, "-"])).split_whitespace().collect::<Vec<_>>().join(" "),
            info: text(run("pdfinfo", &[file])),
            pictures: pictures.lines().skip(2).map(str::to_owned).collect(),
            strings: strings_of(&objects).join("\n"),
            bytes: run("qpdf", &["--qdf", "--object-streams=disable", file, "-"]),
        }
    }

    /// Whether words are anywhere in the file: printed, described, in the metadata, or in the bytes themselves.
    pub fn holds(&self, words: &str) -> bool {
        let utf_16: Vec<u8> = words.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let hex = |bytes: &[u8]| bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
        let raw = [words.as_bytes().to_vec(), utf_16.clone(), hex(&utf_16).into_bytes(), hex(words.as_bytes()).into_bytes()];
        self.says(words) || raw.iter().any(|needle| within(&self.bytes, needle))
    }

    /// Whether words are printed, described or in the metadata, standing for themselves: 6 Nov is not in 16 Nov.
    pub fn says(&self, words: &str) -> bool {
        let metadata = String::from_utf8_lossy(&self.bytes);
        let metadata = metadata.split("<x:xmpmeta").nth(1).and_then(|rest| rest.split("</x:xmpmeta").next()).unwrap_or_default();
        [&self.text, &self.info, &self.strings, metadata].iter().any(|place| stands_in(place, words))
    }
}

/// What the QR codes on the pages of a PDF say, read off its picture as a telephone's camera reads them.
///
/// # Panics
/// When poppler is not installed, or what looks like a code cannot be read.
pub fn codes(file: &Path) -> Vec<String> {
    let picture = run("pdftoppm", &["-png", "-gray", "-r", "150", file.to_str().expect("the path is text")]);
    let picture = image::load_from_memory(&picture).expect("poppler draws a PNG").into_luma8();
    let [width, height] = [picture.width() as usize, picture.height() as usize];
    let mut seen = rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| picture.get_pixel(x as u32, y as u32).0[0]);
    seen.detect_grids().iter().map(|code| code.decode().expect("it is a QR code").1).collect()
}

/// The strings among the values of a PDF's objects; qpdf marks them, and leaves names such as `/Root` unmarked.
fn strings_of(value: &Value) -> Vec<&str> {
    match value {
        Value::String(string) => string.strip_prefix("u:").or(string.strip_prefix("b:")).into_iter().collect(),
        Value::Array(values) => values.iter().flat_map(strings_of).collect(),
        Value::Object(values) => values.values().flat_map(strings_of).collect(),
        _ => Vec::new(),
    }
}

fn stands_in(place: &str, words: &str) -> bool {
    let (place, words) = (place.to_lowercase(), words.to_lowercase());
    place.match_indices(&words).any(|(at, _)| {
        let before = place[..at].chars().next_back();
        let after = place[at + words.len()..].chars().next();
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}

fn within(bytes: &[u8], needle: &[u8]) -> bool {
    bytes.windows(needle.len()).any(|window| window.eq_ignore_ascii_case(needle))
}

fn run(program: &str, arguments: &[&str]) -> Vec<u8> {
    let output = Command::new(program).args(arguments).output().unwrap_or_else(|_| panic!("{program} is installed"));
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    output.stdout
}

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8_lossy(&bytes).into_owned()
}
