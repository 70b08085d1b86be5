//! The typefaces that this computer has, for letters that the embedded ones do not: found when the first such letter comes, a file
//! read when its letters are needed, both kept for the next report.
//!
//! Which typeface suits a writing is said in writing.rs. No text is kept here.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::sync::{LazyLock, Mutex, OnceLock, PoisonError};

use fontdb::{Database, FaceInfo, ID, Source, Stretch, Style, Weight};
use typst::foundations::Bytes;
use typst::text::{Coverage, Font, FontInfo};

use crate::world;

/// Where letters may be borrowed from.
pub struct Typefaces {
    may_search: bool,
    found: OnceLock<Found>,
}

struct Found {
    files: Files,
    /// By name; those whose letters are all equally wide stand last.
    families: Vec<Family>,
}

struct Family {
    name: String,
    regular: ID,
    bold: Option<ID>,
    coverage: OnceLock<Option<Coverage>>,
    fonts: OnceLock<Vec<Font>>,
}

impl Typefaces {
    /// Those in the folders where this system keeps them.
    #[must_use]
    pub fn of_this_computer() -> &'static Self {
        static OF_THIS_COMPUTER: LazyLock<Typefaces> = LazyLock::new(|| Typefaces { may_search: true, found: OnceLock::new() });
        &OF_THIS_COMPUTER
    }

    /// None but the embedded ones, as on a computer without any.
    #[must_use]
    pub fn none() -> &'static Self {
        static NONE: Typefaces = Typefaces { may_search: false, found: OnceLock::new() };
        &NONE
    }

    /// The regular and, where there is one, the bold font of a family that has all these characters: the first of the wished ones, or
    /// else any. None when no family has them.
    pub(crate) fn with_all(&self, characters: &[char], wished: &[&str]) -> Option<&[Font]> {
        let Found { files, families } = self.found.get_or_init(|| self.search());
        let named = wished.iter().filter_map(|wish| families.iter().find(|family| family.name == *wish));
        let mut suitable = named.chain(families).filter(|family| family.covers(&files.database, characters));
        suitable.find_map(|family| Some(family.fonts(files)).filter(|fonts| !fonts.is_empty()))
    }

    fn search(&self) -> Found {
        let mut database = Database::new();
        if self.may_search {
            database.load_system_fonts();
        }
        let mut faces: BTreeMap<(bool, &str), Vec<&FaceInfo>> = BTreeMap::new();
        for face in database.faces() {
            if let Some((name, _)) = face.families.first()
                && face.style == Style::Normal
                && face.stretch == Stretch::Normal
                && !world::fonts().iter().any(|own| own.info().family == *name)
            {
                faces.entry((face.monospaced, name)).or_default().push(face);
            }
        }
        let families = faces.into_iter().filter_map(|((_, name), faces)| {
            Some(Family {
                name: name.to_owned(),
                regular: nearest(&faces, Weight::NORMAL, 300..=500)?,
                bold: nearest(&faces, Weight::BOLD, 600..=800),
                coverage: OnceLock::new(),
                fonts: OnceLock::new(),
            })
        });
        let families = families.collect();
        Found { files: Files { database, read: Mutex::default() }, families }
    }
}

fn nearest(faces: &[&FaceInfo], wanted: Weight, within: std::ops::RangeInclusive<u16>) -> Option<ID> {
    let fit = faces.iter().filter(|face| within.contains(&face.weight.0));
    fit.min_by_key(|face| face.weight.0.abs_diff(wanted.0)).map(|face| face.id)
}

impl Family {
    fn covers(&self, database: &Database, characters: &[char]) -> bool {
        let coverage = self.coverage.get_or_init(|| {
            let info = database.with_face_data(self.regular, FontInfo::new)??;
            // A font of last resort has a box for everything.
            (!info.is_last_resort()).then_some(info.coverage)
        });
        coverage.as_ref().is_some_and(|coverage| characters.iter().all(|c| coverage.contains(u32::from(*c))))
    }

    fn fonts(&self, files: &Files) -> &[Font] {
        self.fonts.get_or_init(|| {
            let Some(regular) = files.font(self.regular) else { return Vec::new() };
            let bold = self.bold.and_then(|id| files.font(id)).filter(|bold| bold.info().family == regular.info().family);
            std::iter::once(regular).chain(bold).collect()
        })
    }
}

/// The files of the typefaces. One of them may hold many: those of Chinese, Japanese and Korean are one file of 20 MB and more.
struct Files {
    database: Database,
    read: Mutex<BTreeMap<PathBuf, Bytes>>,
}

impl Files {
    fn font(&self, id: ID) -> Option<Font> {
        let (source, index) = self.database.face_source(id)?;
        match source {
            Source::File(path) | Source::SharedFile(path, _) => Font::new(self.bytes(path)?, index),
            Source::Binary(data) => Font::new(Bytes::new(data.as_ref().as_ref().to_vec()), index),
        }
    }

    fn bytes(&self, path: PathBuf) -> Option<Bytes> {
        let mut read = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(bytes) = read.get(&path) {
            return Some(bytes.clone());
        }
        let bytes = Bytes::new(fs::read(&path).ok()?);
        read.insert(path, bytes.clone());
        Some(bytes)
    }
}
