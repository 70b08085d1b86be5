//! A report as the data that the templates read: every text already printable, every picture already tried. Page one is set in `summary`
//! and the pieces in `pieces`; what both are made of stands here.

mod pieces;
mod summary;

use jiff::civil;
use serde::Serialize;

use self::pieces::PieceSheet;
use self::summary::SummarySheet;
use crate::glyphs::{Printer, spoken};
use crate::markdown::{self, Block, Span};
use crate::model::{AddressCard, BodyMap, Kit, Paper, Report, Words};
use crate::pictures::{Album, Shown};
use crate::typefaces::Typefaces;
use crate::world::Sheet;
use crate::{body_map, drawings};

/// A longer document title is cut in the properties, though not on the page.
const LONGEST_TITLE: usize = 200;
/// At the foot of a page it has one line.
const LONGEST_FOOTER: usize = 70;

type Line = Vec<Span>;

#[derive(Serialize)]
struct About {
    title: String,
    lang: String,
    region: Option<String>,
    /// As Typst calls it.
    paper: &'static str,
    year: i16,
    month: i8,
    day: i8,
}

#[derive(Serialize)]
struct ReportSheet {
    about: About,
    title: Line,
    running: Line,
    prepared_for: Line,
    /// Whose it is, and from when to when.
    whose: Line,
    words: Labels,
    summary: SummarySheet,
    pieces: Vec<PieceSheet>,
    missing_characters: Option<Line>,
}

#[derive(Serialize)]
struct Labels {
    front: Line,
    back: Line,
    more_alive: Line,
    less_alive: Line,
    only_words: Line,
    own_sides: Line,
    region: Line,
    sensation: Line,
    intensity: Line,
    feelings: Line,
}

#[derive(Serialize)]
struct BodyMapSheet {
    drawing: Shown,
    caption: Line,
    only_words: Line,
}

/// A scale with its name and the words at its ends; the same where it stood at the start, if that is known.
#[derive(Serialize)]
struct ScaleSheet {
    label: Line,
    drawing: Shown,
    low: Line,
    high: Line,
    in_words: Line,
}

#[derive(Serialize)]
struct KitSheet {
    about: About,
    title: Line,
    running: Line,
    subtitle: Line,
    before: Vec<Vec<Block>>,
    words: Vec<Line>,
    after: Vec<Vec<Block>>,
}

#[derive(Serialize)]
struct AddressCardSheet {
    about: About,
    /// What a program reads out of the file's properties.
    keywords: String,
    title: Line,
    running: Line,
    name: Line,
    before: Vec<Vec<Block>>,
    code: Shown,
    address_label: Line,
    address: String,
    after: Vec<Vec<Block>>,
}

/// The document of a report.
pub(crate) fn report(report: &Report, typefaces: &Typefaces) -> Sheet {
    let mut setter = Setter {
        printer: Printer::new(typefaces),
        album: Album::new(&report.words.undescribed_picture, &report.words.left_out_picture, &report.words.unreadable_picture),
        words: &report.words,
    };
    setter.printer.begin_piece(&[
        &report.prepared_for,
        &report.about,
        &report.summary.intention,
        &report.summary.changed,
        &report.summary.questions,
    ]);
    let mut sheet = ReportSheet {
        about: about((&report.title, &report.prepared_for), &report.language, report.paper, report.date),
        title: setter.line(&report.title),
        running: setter.line(&spoken(&report.title, LONGEST_FOOTER)),
        prepared_for: setter.line(&report.prepared_for),
        whose: setter.line(&report.about),
        words: setter.labels(&report.words),
        summary: setter.summary(&report.summary),
        pieces: report.pieces.iter().map(|piece| setter.piece(piece)).collect(),
        missing_characters: None,
    };
    if setter.printer.missed() {
        sheet.missing_characters = Some(setter.line(&report.words.missing_characters));
    }
    Sheet::new("report.typ", json(&sheet), setter.album.into_files(), setter.printer.into_borrowed())
}

/// The document of a recovery kit.
pub(crate) fn kit(kit: &Kit) -> Sheet {
    let mut printer = Printer::new(Typefaces::none());
    let sheet = KitSheet {
        about: about((&kit.title, &kit.subtitle), &kit.language, Paper::A4, kit.date),
        title: markdown::line(&kit.title, &mut printer),
        running: markdown::line(&spoken(&kit.title, LONGEST_FOOTER), &mut printer),
        subtitle: markdown::line(&kit.subtitle, &mut printer),
        before: kit.before.iter().map(|text| markdown::plain(text, &mut printer)).collect(),
        words: kit.words.iter().map(|word| markdown::line(word, &mut printer)).collect(),
        after: kit.after.iter().map(|text| markdown::plain(text, &mut printer)).collect(),
    };
    Sheet::new("kit.typ", json(&sheet), Vec::new(), printer.into_borrowed())
}

/// The document of an address card.
pub(crate) fn address_card(card: &AddressCard) -> Sheet {
    let mut printer = Printer::new(Typefaces::of_this_computer());
    printer.begin_piece(&[&card.name]);
    let mut album = Album::new("", "", "");
    let (svg, side) = drawings::qr(&card.code);
    let sheet = AddressCardSheet {
        about: about((&card.title, &card.name), &card.language, card.paper, card.date),
        keywords: card.text.clone(),
        title: markdown::line(&card.title, &mut printer),
        running: markdown::line(&spoken(&card.title, LONGEST_FOOTER), &mut printer),
        name: markdown::line(&card.name, &mut printer),
        before: card.before.iter().map(|text| markdown::plain(text, &mut printer)).collect(),
        code: album.add_drawing(svg, &card.code_description, side, side),
        address_label: markdown::line(&card.address_label, &mut printer),
        address: card.address.clone(),
        after: card.after.iter().map(|text| markdown::plain(text, &mut printer)).collect(),
    };
    Sheet::new("address-card.typ", json(&sheet), album.into_files(), printer.into_borrowed())
}

fn json(sheet: &impl Serialize) -> Vec<u8> {
    serde_json::to_vec(sheet).expect("the sheets hold texts, numbers and lists, and no map with other keys than text")
}

fn about((title, otherwise): (&str, &str), language: &str, paper: Paper, date: civil::Date) -> About {
    let title = [title, otherwise, "—"].into_iter().map(|text| spoken(text, LONGEST_TITLE)).find(|text| !text.is_empty());
    let mut parts = language.split(['-', '_']);
    let is_letters = |part: &&str, lengths: &[usize]| lengths.contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphabetic());
    let lang = parts.next().filter(|part| is_letters(part, &[2, 3])).unwrap_or("en").to_ascii_lowercase();
    let region = parts.find(|part| is_letters(part, &[2])).map(str::to_ascii_uppercase);
    let paper = match paper {
        Paper::A4 => "a4",
        Paper::Letter => "us-letter",
    };
    About { title: title.unwrap_or_default(), lang, region, paper, year: date.year().max(1), month: date.month(), day: date.day() }
}

/// Sets one document.
struct Setter<'a> {
    printer: Printer<'a>,
    album: Album,
    words: &'a Words,
}

impl Setter<'_> {
    fn line(&mut self, text: &str) -> Line {
        markdown::line(text, &mut self.printer)
    }

    fn plain(&mut self, text: &str) -> Vec<Block> {
        markdown::plain(text, &mut self.printer)
    }

    fn labels(&mut self, words: &Words) -> Labels {
        Labels {
            front: self.line(&words.front),
            back: self.line(&words.back),
            more_alive: self.line(&words.more_alive),
            less_alive: self.line(&words.less_alive),
            only_words: self.line(&words.only_words),
            own_sides: self.line(&words.own_sides),
            region: self.line(&words.region),
            sensation: self.line(&words.sensation),
            intensity: self.line(&words.intensity),
            feelings: self.line(&words.feelings),
        }
    }

    fn body_map(&mut self, map: &BodyMap) -> BodyMapSheet {
        let (width, height) = body_map::size();
        let drawing = self.album.add_drawing(body_map::svg(map), &map.description, width, height);
        BodyMapSheet { drawing, caption: self.line(&map.caption), only_words: self.line(&map.only_words) }
    }

    fn scale(&mut self, (label, low, high, in_words): (&str, &str, &str, &str), start: Option<u8>, value: u8) -> ScaleSheet {
        let (svg, width, height) = drawings::scale(start, value);
        ScaleSheet {
            drawing: self.album.add_drawing(svg, &format!("{label}: {in_words}"), width, height),
            label: self.line(label),
            low: self.line(low),
            high: self.line(high),
            in_words: self.line(in_words),
        }
    }
}
