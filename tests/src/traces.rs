//! What is left on the disk: all files at a moment, and what is searched for in them.
//!
//! Looked through is the whole home folder (the journal or room, settings, caches, temporary files, the app's log) and what WebKit or the app
//! leave in the system's temporary folders. Only what the person put outside themselves is left out.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    time::SystemTime,
};

use aho_corasick::AhoCorasick;

use crate::{
    desktop::Desktop,
    files_under,
    stock::{self, Keys},
};

/// The home folder's one place that may hold plain content: what the person keeps outside.
pub const OUTSIDE: &str = "Outside";
/// As many bytes of a picture as no other file has by chance.
const RUN: usize = 64;

/// What is searched for, and what to call it when it is found.
pub struct Needle {
    what: String,
    bytes: Vec<u8>,
}

/// All files at one moment, since some things to search for are known only at the end.
pub struct Moment {
    when: &'static str,
    files: Vec<(PathBuf, Vec<u8>)>,
}

/// A word that is made up anew each time, so that no other file on this computer has it.
pub fn canary(began: SystemTime) -> String {
    format!("zqcanary{:x}", began.duration_since(SystemTime::UNIX_EPOCH).map_or(0, |since| since.as_nanos()))
}

/// The place of this desktop where its person keeps what lies open.
///
/// # Panics
/// When the home folder cannot be written.
pub fn outside(desktop: &Desktop) -> PathBuf {
    let outside = desktop.home().join(OUTSIDE);
    fs::create_dir(&outside).expect("the home folder is writable");
    outside
}

/// Everything that lies on this desktop's disk now, and what was left in folders for everybody since `began`.
pub fn look(desktop: &Desktop, began: SystemTime, when: &'static str) -> Moment {
    let home = files_under(desktop.home()).into_iter().filter(|file| !file.starts_with(desktop.home().join(OUTSIDE)));
    let system = ["/tmp", "/var/tmp", "/dev/shm"].into_iter().flat_map(|folder| left_in(Path::new(folder), began));
    let files = home.chain(system).filter_map(|file| fs::read(&file).ok().map(|bytes| (file, bytes)));
    Moment { when, files: files.collect() }
}

/// What the app or WebKit may have left in a folder for everybody since then. Other journeys run beside this one in homes of their own.
fn left_in(folder: &Path, began: SystemTime) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let suspicious = entries.filter(|entry| {
        let name = entry.file_name().to_string_lossy().to_lowercase();
        (name.contains("afterglow") || name.contains("webkit")) && !name.starts_with("afterglow-journey-")
    });
    let files = suspicious.flat_map(|entry| files_under(&entry.path()));
    files.filter(|file| fs::metadata(file).and_then(|data| data.modified()).is_ok_and(|when| when >= began)).collect()
}

impl Moment {
    /// Fails where one of these lay open then, and where the log or the database was not looked through.
    ///
    /// # Panics
    /// As said.
    pub fn assert_without(&self, needles: &[Needle]) {
        for looked_through in ["app.log", "journal-1.db"] {
            assert!(self.files.iter().any(|(file, _)| file.ends_with(looked_through)), "{looked_through} was looked through");
        }
        assert_eq!(self.found(needles), BTreeSet::new(), "{}", self.when);
    }

    /// Names what was found where, without repeating it.
    fn found(&self, needles: &[Needle]) -> BTreeSet<String> {
        let search = AhoCorasick::new(needles.iter().map(|needle| &needle.bytes)).expect("a few hundred short things can be searched for");
        let places = |(file, bytes): &(PathBuf, Vec<u8>)| {
            let hits = search.find_overlapping_iter(bytes).map(|hit| hit.pattern().as_usize());
            hits.map(|number| place(&needles[number], file)).collect::<Vec<_>>()
        };
        self.files.iter().flat_map(places).collect()
    }
}

/// Plants each thing and sees it found: a search that finds nothing must be able to find.
///
/// # Panics
/// When one is not found, or the home folder cannot be written.
pub fn prove_that_it_can_be_found(desktop: &Desktop, began: SystemTime, needles: &[Needle]) {
    let folder = desktop.home().join(".cache/planted");
    fs::create_dir(&folder).expect("the home folder is writable");
    let planted: Vec<PathBuf> = (0..needles.len()).map(|number| folder.join(number.to_string())).collect();
    for (needle, file) in needles.iter().zip(&planted) {
        fs::write(file, [b"before ", needle.bytes.as_slice(), b" after"].concat()).expect("the home folder is writable");
    }
    let found = look(desktop, began, "planted").found(needles);
    for (needle, file) in needles.iter().zip(&planted) {
        assert!(found.contains(&place(needle, file)), "{} is never found", needle.what);
    }
}

/// A text, as any program may have written it.
pub fn text(what: &str, text: &str) -> Vec<Needle> {
    let wide: Vec<u16> = text.encode_utf16().collect();
    vec![
        Needle { what: what.to_owned(), bytes: text.as_bytes().to_vec() },
        Needle { what: format!("{what} in UTF-16"), bytes: wide.iter().flat_map(|unit| unit.to_le_bytes()).collect() },
        Needle { what: format!("{what} in UTF-16, high byte first"), bytes: wide.iter().flat_map(|unit| unit.to_be_bytes()).collect() },
    ]
}

/// A secret of so many bytes, given in hex: itself, and its digits in small letters and capitals.
pub fn secret(what: &str, hex: &str) -> Vec<Needle> {
    let raw = Needle { what: format!("{what}, raw"), bytes: bytes_of(hex) };
    [text(what, &hex.to_lowercase()), text(what, &hex.to_uppercase()), vec![raw]].into_iter().flatten().collect()
}

/// A picture, by a run out of its middle, where its own pixels are.
pub fn picture(what: &str, bytes: &[u8]) -> Needle {
    Needle { what: what.to_owned(), bytes: bytes[bytes.len() / 2..][..RUN].to_vec() }
}

/// A picture as what draws it holds it: blue, green, red and opacity.
///
/// # Panics
/// When it is no picture.
pub fn pixels(bytes: &[u8]) -> Needle {
    let pixels = image::load_from_memory(bytes).expect("it is a picture").into_rgb8();
    let row: Vec<[u8; 3]> = (0..RUN as u32 / 4).map(|x| pixels.get_pixel(700 + x, 600).0).collect();
    Needle { what: "decoded pixels".into(), bytes: row.iter().flat_map(|[r, g, b]| [*b, *g, *r, 255]).collect() }
}

/// What opens a journal or a room.
pub fn keys(keys: &Keys, words: &[String]) -> Vec<Needle> {
    let mut needles = secret("the key of the database", &keys.database);
    for identity in keys.pictures.iter().chain([&keys.words]) {
        needles.extend(text("an identity", identity));
    }
    // One word may stand anywhere; three in a row stand only where the words were written down.
    for three in words.windows(3) {
        for between in [" ", "\n", ",", "\",\""] {
            needles.extend(text("recovery words", &three.join(between)));
        }
    }
    needles
}

/// The small copy and the one for the screen of a picture, as a row of the closed database names them: the id of a sealed file, and a blob.
///
/// # Panics
/// When one of them is not there.
pub fn copies(journal: &Path, keys: &Keys, row: &[serde_json::Value]) -> [Needle; 2] {
    let [display, thumbnail] = [0, 1].map(|column| row[column].as_str().expect("a blob in hex"));
    let display = stock::age(&keys.pictures[0], &stock::sealed_file(journal, display));
    [picture("the rendition for the screen", &display), picture("the thumbnail", &bytes_of(thumbnail))]
}

/// What a journal and a room hold between them, as these tables of the closed database have it: what opens what is sealed for one of them, and
/// what a reply must return.
///
/// # Panics
/// When nothing was given.
pub fn between_two(journal: &Path, words: &[String], tables: &str) -> Vec<Needle> {
    let rows = stock::rows(journal, &stock::keys(journal, words), &format!("select secret, hex(must_return) from {tables}"));
    assert!(!rows.is_empty(), "something was given");
    let secrets = rows.iter().map(|row| [0, 1].map(|column| row[column].as_str().expect("a text")));
    let both = |[identity, token]: [&str; 2]| [text("the identity of an address", identity), secret("what a reply must return", token)];
    secrets.flat_map(both).flatten().collect()
}

fn bytes_of(hex: &str) -> Vec<u8> {
    let pairs = (0..hex.len()).step_by(2).map(|at| u8::from_str_radix(&hex[at..at + 2], 16));
    pairs.map(|byte| byte.expect("hex digits")).collect()
}

fn place(needle: &Needle, file: &Path) -> String {
    format!("{} in {}", needle.what, file.display())
}
