//! What Typst may see: the templates and fonts inside this binary, one data file, the pictures of one report and the fonts that were
//! borrowed for it. No path of the disk, no package, no network and no clock are reachable from here.

use std::collections::HashMap;
use std::sync::OnceLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

macro_rules! font {
    ($file:literal) => {
        include_bytes!(concat!("../fonts/", $file)).as_slice()
    };
}

/// Literata is the person's voice, Atkinson Hyperlegible Next the app's.
const FONT_FILES: [&[u8]; 6] = [
    font!("Literata-Regular.ttf"),
    font!("Literata-Italic.ttf"),
    font!("Literata-SemiBold.ttf"),
    font!("Literata-SemiBoldItalic.ttf"),
    font!("AtkinsonHyperlegibleNext-Regular.ttf"),
    font!("AtkinsonHyperlegibleNext-SemiBold.ttf"),
];

macro_rules! template {
    ($file:literal) => {
        ($file, include_str!(concat!("../templates/", $file)))
    };
}

const TEMPLATES: [(&str, &str); 10] = [
    template!("report.typ"),
    template!("kit.typ"),
    template!("address-card.typ"),
    template!("look.typ"),
    template!("text.typ"),
    template!("summary.typ"),
    template!("entry.typ"),
    template!("artwork.typ"),
    template!("check-in.typ"),
    template!("session.typ"),
];

/// The embedded fonts, parsed once.
pub(crate) fn fonts() -> &'static [Font] {
    static FONTS: OnceLock<Vec<Font>> = OnceLock::new();
    FONTS.get_or_init(|| FONT_FILES.iter().flat_map(|file| Font::iter(Bytes::new(*file))).collect())
}

fn library() -> &'static LazyHash<Library> {
    static LIBRARY: OnceLock<LazyHash<Library>> = OnceLock::new();
    LIBRARY.get_or_init(|| LazyHash::new(<Library as LibraryExt>::default()))
}

fn sources() -> &'static HashMap<FileId, Source> {
    static SOURCES: OnceLock<HashMap<FileId, Source>> = OnceLock::new();
    SOURCES.get_or_init(|| TEMPLATES.iter().map(|(name, text)| (file(name), Source::new(file(name), (*text).into()))).collect())
}

/// The id of a virtual file; Typst keeps these names for ever, so they never hold content.
fn file(name: &str) -> FileId {
    let path = VirtualPath::new(name).expect("the names are written in this file and in drawings.rs, without dots or backslashes");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

/// One document to typeset.
pub(crate) struct Sheet {
    main: FileId,
    files: HashMap<FileId, Bytes>,
    /// The embedded fonts and, after them, the borrowed ones.
    fonts: Vec<Font>,
    book: LazyHash<FontBook>,
}

impl Sheet {
    /// A document made by a template from data.
    pub(crate) fn new(template: &'static str, data: Vec<u8>, pictures: Vec<(String, Bytes)>, borrowed: Vec<Font>) -> Self {
        let mut files: HashMap<_, _> = pictures.into_iter().map(|(name, bytes)| (file(&name), bytes)).collect();
        files.insert(file("data.json"), Bytes::new(data));
        let fonts: Vec<Font> = fonts().iter().cloned().chain(borrowed).collect();
        let book = LazyHash::new(FontBook::from_fonts(&fonts));
        Self { main: file(template), files, fonts, book }
    }

    /// Whether it needs fonts of the computer.
    pub(crate) fn borrows(&self) -> bool {
        self.fonts.len() > fonts().len()
    }
}

impl World for Sheet {
    fn library(&self) -> &LazyHash<Library> {
        library()
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        sources().get(&id).cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files.get(&id).cloned().ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
