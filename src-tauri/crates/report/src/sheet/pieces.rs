//! The pieces: a head, and below it what each is made of, in order. Where the person left something out a mark stands, and one mark for
//! neighbours.

use serde::Serialize;

use super::{BodyMapSheet, Line, ScaleSheet, Setter};
use crate::markdown::{self, Block, LONGEST_HEADING, LeftOut, Pictures, length};
use crate::model::{Alive, Artwork, CheckIn, Entry, Field, Part, Piece, RegionLine, Scale, Session};
use crate::pictures::Shown;

#[derive(Serialize)]
pub(super) struct Head {
    heading: Line,
    meta: Line,
    /// A title too long for a heading, as a paragraph below it.
    title: Line,
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(super) enum PieceSheet {
    Entry { head: Head, blocks: Vec<Block> },
    Artwork { head: Head, sections: Vec<Section> },
    CheckIn { head: Head, body_map: Option<BodyMapSheet>, sections: Vec<Section> },
    Session { head: Head, sections: Vec<Section> },
}

/// A part of a piece, or the mark in the place of one or more.
#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(super) enum Section {
    /// `instead` says that it cannot be shown.
    Picture {
        picture: Option<Shown>,
        instead: Line,
    },
    Field {
        label: Line,
        text: Line,
    },
    Said {
        label: Line,
        blocks: Vec<Block>,
    },
    Regions {
        rows: Vec<RegionSheet>,
    },
    Scale {
        scale: ScaleSheet,
    },
    Feelings {
        names: Line,
    },
    Note {
        blocks: Vec<Block>,
    },
    LeftOut {
        spans: Line,
    },
}

#[derive(Serialize)]
pub(super) struct RegionSheet {
    name: Line,
    /// The swatches before its name.
    alive: &'static [&'static str],
    sensation: Line,
    intensity: Line,
}

impl Setter<'_> {
    pub(super) fn piece(&mut self, piece: &Piece) -> PieceSheet {
        match piece {
            Piece::Entry(entry) => self.entry(entry),
            Piece::Artwork(artwork) => self.artwork(artwork),
            Piece::CheckIn(check_in) => self.check_in(check_in),
            Piece::Session(session) => self.session(session),
        }
    }

    fn head(&mut self, title: &str, meta: &str) -> Head {
        let (title, meta) = (self.line(title), self.line(meta));
        match length(&title) {
            0 => Head { heading: meta, meta: Vec::new(), title },
            1..=LONGEST_HEADING => Head { heading: title, meta, title: Vec::new() },
            _ => Head { heading: meta, meta: Vec::new(), title },
        }
    }

    fn entry(&mut self, entry: &Entry) -> PieceSheet {
        // What is left out has no say in the language of the rest.
        let kept = markdown::passages(&entry.markdown).into_iter().filter(|passage| !entry.left_out.contains(&passage.number));
        let kept: Vec<String> = kept.map(|passage| passage.text).collect();
        self.printer.begin_piece(&[&entry.title, &kept.join("\n")]);
        let head = self.head(&entry.title, &entry.meta);
        let pictures = Pictures { album: &mut self.album, by_id: &entry.pictures };
        let left_out = LeftOut { numbers: &entry.left_out, words: &self.words.left_out };
        PieceSheet::Entry { head, blocks: markdown::blocks(&entry.markdown, &mut self.printer, pictures, &left_out) }
    }

    fn artwork(&mut self, artwork: &Artwork) -> PieceSheet {
        let words = self.words;
        self.printer.begin_piece(&[said(&artwork.title), said(&artwork.statement), said(&artwork.process)]);
        let mut sections = Vec::new();
        // The title itself stands in the head.
        self.add(&mut sections, &artwork.title, |_, _| None);
        self.add(&mut sections, &artwork.picture, |setter, picture| {
            let instead = setter.line(&words.unreadable_picture);
            Some(Section::Picture { picture: setter.album.add(picture, ""), instead })
        });
        for field in &artwork.fields {
            self.add(&mut sections, field, |setter, Field { label, text }| {
                (!text.trim().is_empty()).then(|| Section::Field { label: setter.line(label), text: setter.line(text) })
            });
        }
        self.add(&mut sections, &artwork.statement, |setter, text| setter.said(&words.statement, text));
        self.add(&mut sections, &artwork.process, |setter, text| setter.said(&words.process, text));
        PieceSheet::Artwork { head: self.head(said(&artwork.title), &artwork.meta), sections }
    }

    fn check_in(&mut self, check_in: &CheckIn) -> PieceSheet {
        self.printer.begin_piece(&[said(&check_in.note)]);
        let mut sections = Vec::new();
        let body_map = match &check_in.body_map {
            Part::Kept(map) => map.as_ref().map(|map| self.body_map(map)),
            Part::LeftOut => {
                self.mark(&mut sections);
                None
            }
        };
        let has_map = body_map.is_some();
        self.add(&mut sections, &check_in.regions, |setter, regions| {
            let rows: Vec<_> = regions.iter().map(|region| setter.region(region, has_map)).collect();
            (!rows.is_empty()).then_some(Section::Regions { rows })
        });
        for scale in &check_in.scales {
            self.add(&mut sections, scale, |setter, Scale { label, low, high, value, in_words }| {
                Some(Section::Scale { scale: setter.scale((label, low, high, in_words), None, *value) })
            });
        }
        self.add(&mut sections, &check_in.feelings, |setter, feelings| {
            (!feelings.is_empty()).then(|| Section::Feelings { names: setter.line(&feelings.join(", ")) })
        });
        self.add(&mut sections, &check_in.note, |setter, note| {
            let blocks = setter.plain(note);
            (!blocks.is_empty()).then_some(Section::Note { blocks })
        });
        PieceSheet::CheckIn { head: self.head(&check_in.title, &check_in.meta), body_map, sections }
    }

    fn session(&mut self, session: &Session) -> PieceSheet {
        let kept = session.fields.iter().filter_map(|part| match part {
            Part::Kept(field) => Some(field.text.as_str()),
            Part::LeftOut => None,
        });
        self.printer.begin_piece(&kept.collect::<Vec<_>>());
        let mut sections = Vec::new();
        for field in &session.fields {
            self.add(&mut sections, field, |setter, Field { label, text }| setter.said(label, text));
        }
        PieceSheet::Session { head: self.head(&session.title, &session.meta), sections }
    }

    fn region(&mut self, region: &RegionLine, has_map: bool) -> RegionSheet {
        RegionSheet {
            name: self.line(&region.name),
            alive: match region.alive {
                Some(Alive::More) => &["more"],
                Some(Alive::Less) => &["less"],
                Some(Alive::Both) => &["more", "less"],
                // Beside a map it would look as if its mark were missing there.
                None if has_map => &["words"],
                None => &[],
            },
            sensation: self.line(&region.sensation),
            intensity: self.line(&region.intensity),
        }
    }

    fn said(&mut self, label: &str, text: &str) -> Option<Section> {
        let blocks = self.plain(text);
        (!blocks.is_empty()).then(|| Section::Said { label: self.line(label), blocks })
    }

    /// The next part, or the mark in its place.
    fn add<T>(&mut self, sections: &mut Vec<Section>, part: &Part<T>, set: impl FnOnce(&mut Self, &T) -> Option<Section>) {
        match part {
            Part::Kept(kept) => sections.extend(set(self, kept)),
            Part::LeftOut => self.mark(sections),
        }
    }

    fn mark(&mut self, sections: &mut Vec<Section>) {
        if !matches!(sections.last(), Some(Section::LeftOut { .. })) {
            sections.push(Section::LeftOut { spans: self.line(&self.words.left_out) });
        }
    }
}

/// The text of a part, empty where it was left out.
fn said(part: &Part<String>) -> &str {
    match part {
        Part::Kept(text) => text,
        Part::LeftOut => "",
    }
}
