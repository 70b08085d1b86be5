//! What is left on the disk: while a journal is open, once it is locked, and once the app is closed, nothing outside the encrypted files may
//! hold a word, a pixel or a key of it.
//!
//! Looked through is the whole home folder (the journal, settings, caches, temporary files, the app's log) and what WebKit or the app leave
//! in the system's temporary folders. Only what the person put outside themselves is left out: the photograph and the saved PDFs.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    time::SystemTime,
};

use afterglow_tests::{desktop::Desktop, files_under, patient, pictures, stock, window::Window};
use aho_corasick::AhoCorasick;

/// The home folder's one place that may hold plain content: what the person keeps outside.
const OUTSIDE: &str = "Outside";
/// As many bytes of a picture as no other file has by chance.
const RUN: usize = 64;

/// What is searched for, and what to call it when it is found.
struct Needle {
    what: String,
    bytes: Vec<u8>,
}

/// All files at one moment, since some things to search for are known only at the end.
struct Moment {
    when: &'static str,
    files: Vec<(PathBuf, Vec<u8>)>,
}

#[tokio::test]
async fn something_of_the_journal_lies_open_on_the_disk() {
    let began = SystemTime::now();
    // Made up anew each time, so that no other file on this computer has it.
    let canary = format!("zqcanary{:x}", began.duration_since(SystemTime::UNIX_EPOCH).map_or(0, |since| since.as_nanos()));
    let desktop = Desktop::start(1280, 860, false).await;
    let outside = desktop.home().join(OUTSIDE);
    fs::create_dir(&outside).expect("the home folder is writable");
    let photograph = outside.join("river.jpg");
    pictures::save_geotagged(&photograph, &pictures::painting(1600, 1200, 1), 6);
    let window = Window::open(&desktop).await;

    let words = patient::create_journal_keeping(&desktop, &window, "Evening", &outside.join("words.pdf")).await;
    patient::add_session(&window, "Medicine", patient::day(-6), "10:30", &[("Where", &format!("{canary}place"))]).await;
    patient::write_entry(&window, &format!("{canary}title"), &format!("So {canary}text it was.")).await;
    patient::add_art(&desktop, &window, std::slice::from_ref(&photograph)).await;
    window.press_at("//*[@id='room']//ul[@aria-label='Art']/li[1]/button").await;
    patient::describe_art(&window, &[("Title", &format!("{canary}art"))]).await;
    window.reads("Saved just now").await;
    window.press("See it large").await;
    window.press("Close").await;
    window.gone("//dialog[@open]").await;
    patient::enter(&window, "Share").await;
    patient::toggle(&window, &format!("{canary}title")).await;
    window.find("//img").await;
    patient::save_report(&desktop, &window, &outside.join("report.pdf")).await;
    let open = look(&desktop, began, "while the journal is open");

    let journal = patient::journal(&desktop);
    patient::lock(&window).await;
    let locked = look(&desktop, began, "after locking");
    patient::unlock(&window).await;
    patient::read_entry(&window, &format!("{canary}title")).await;
    patient::close(&desktop, window, &journal).await;
    let closed = look(&desktop, began, "after closing");

    let needles = needles(&canary, &journal, &words, &photograph);
    for moment in [&open, &locked, &closed] {
        assert!(moment.files.iter().any(|(file, _)| file.ends_with("app.log")), "the log was looked through");
        assert!(moment.files.iter().any(|(file, _)| file.ends_with("journal-1.db")), "the database was looked through");
        assert_eq!(found(moment, &needles), BTreeSet::new(), "{}", moment.when);
    }
    prove_that_it_can_be_found(&desktop, began, &needles);
}

/// Plants each thing and sees it found: a search that finds nothing must be able to find.
fn prove_that_it_can_be_found(desktop: &Desktop, began: SystemTime, needles: &[Needle]) {
    let folder = desktop.home().join(".cache/planted");
    fs::create_dir(&folder).expect("the home folder is writable");
    let planted: Vec<PathBuf> = (0..needles.len()).map(|number| folder.join(number.to_string())).collect();
    for (needle, file) in needles.iter().zip(&planted) {
        fs::write(file, [b"before ", needle.bytes.as_slice(), b" after"].concat()).expect("the home folder is writable");
    }
    let found = found(&look(desktop, began, "planted"), needles);
    for (needle, file) in needles.iter().zip(&planted) {
        assert!(found.contains(&place(needle, file)), "{} is never found", needle.what);
    }
}

fn look(desktop: &Desktop, began: SystemTime, when: &'static str) -> Moment {
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

#[tokio::test]
async fn a_crash_writes_the_memory_to_a_file() {
    let desktop = Desktop::start(1280, 860, false).await;
    let window = Window::open(&desktop).await;
    let id = desktop
        .ask(&["xdotool", "search", "--onlyvisible", "--name", "^Afterglow$", "getwindowpid"])
        .await
        .expect("the window says whose it is");
    let app = fs::read_to_string(format!("/proc/{}/limits", id.trim())).expect("the app runs");
    let core = app.lines().find(|line| line.starts_with("Max core file size")).expect("a limit of every process");
    assert_eq!(core.split_whitespace().skip(4).collect::<Vec<_>>(), ["0", "0", "bytes"]);
    window.end().await;
}

fn needles(canary: &str, journal: &Path, words: &[String], photograph: &Path) -> Vec<Needle> {
    let keys = stock::keys(journal, words);
    let mut needles = in_each_encoding("a word of the journal", canary);
    needles.extend(in_each_encoding("the passphrase", patient::PASSPHRASE));
    needles.extend(in_each_encoding("the key of the database", &keys.database));
    needles.extend(in_each_encoding("the key of the database", &keys.database.to_uppercase()));
    needles.push(Needle { what: "the key of the database, raw".into(), bytes: bytes_of(&keys.database) });
    for identity in keys.pictures.iter().chain([&keys.words]) {
        needles.extend(in_each_encoding("an identity", identity));
    }
    // One word may stand anywhere; three in a row stand only where the words were written down.
    for three in words.windows(3) {
        for between in [" ", "\n", ",", "\",\""] {
            needles.extend(in_each_encoding("recovery words", &three.join(between)));
        }
    }

    let source = fs::read(photograph).expect("the photograph is still outside");
    needles.push(Needle { what: "the photograph".into(), bytes: middle(&source) });
    let sql = "select original_id, display_id, jpeg from artworks join artwork_thumbnails on artwork_id = id";
    let piece = &stock::rows(journal, &keys, sql)[0];
    let [original, display, thumbnail] = [0, 1, 2].map(|column| piece[column].as_str().expect("a blob in hex"));
    for (what, id) in [("the stored original", original), ("the display rendition", display)] {
        let bytes = stock::age(&keys.pictures[0], &stock::sealed_file(journal, id));
        needles.push(Needle { what: what.into(), bytes: middle(&bytes) });
    }
    needles.push(Needle { what: "the thumbnail".into(), bytes: middle(&bytes_of(thumbnail)) });
    let pixels = image::load_from_memory(&source).expect("it is a picture").into_rgb8();
    let row: Vec<[u8; 3]> = (0..RUN as u32 / 4).map(|x| pixels.get_pixel(700 + x, 600).0).collect();
    needles.push(Needle { what: "decoded pixels".into(), bytes: row.iter().flat_map(|[r, g, b]| [*b, *g, *r, 255]).collect() });
    needles
}

fn in_each_encoding(what: &str, text: &str) -> Vec<Needle> {
    let wide: Vec<u16> = text.encode_utf16().collect();
    vec![
        Needle { what: what.to_owned(), bytes: text.as_bytes().to_vec() },
        Needle { what: format!("{what} in UTF-16"), bytes: wide.iter().flat_map(|unit| unit.to_le_bytes()).collect() },
        Needle { what: format!("{what} in UTF-16, high byte first"), bytes: wide.iter().flat_map(|unit| unit.to_be_bytes()).collect() },
    ]
}

/// A run out of the middle, where a picture's own pixels are.
fn middle(bytes: &[u8]) -> Vec<u8> {
    bytes[bytes.len() / 2..][..RUN].to_vec()
}

fn bytes_of(hex: &str) -> Vec<u8> {
    let pairs = (0..hex.len()).step_by(2).map(|at| u8::from_str_radix(&hex[at..at + 2], 16));
    pairs.map(|byte| byte.expect("hex digits")).collect()
}

/// Names what was found where, without repeating it.
fn found(moment: &Moment, needles: &[Needle]) -> BTreeSet<String> {
    let search = AhoCorasick::new(needles.iter().map(|needle| &needle.bytes)).expect("a few hundred short things can be searched for");
    let places = |(file, bytes): &(PathBuf, Vec<u8>)| {
        let hits = search.find_overlapping_iter(bytes).map(|hit| hit.pattern().as_usize());
        hits.map(|number| place(&needles[number], file)).collect::<Vec<_>>()
    };
    moment.files.iter().flat_map(places).collect()
}

fn place(needle: &Needle, file: &Path) -> String {
    format!("{} in {}", needle.what, file.display())
}
