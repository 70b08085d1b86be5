//! A report as the data that the templates read: every text already printable, every picture already tried.

use jiff::civil;
use serde::Serialize;

use crate::glyphs::{Printer, spoken};
use crate::markdown::{self, Block, LONGEST_HEADING, LeftOut, Pictures, Span, length};
use crate::model::{Alive, Artwork, BodyMap, CheckIn, Entry, Kit, Paper, Piece, Report, Scale, Summary, Words};
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
    feelings: Line,
    statement: Line,
    process: Line,
}

#[derive(Serialize)]
struct SummarySheet {
    said: Vec<Said>,
    strip: Option<StripSheet>,
    body_maps: Vec<BodyMapSheet>,
    scales: Vec<ScaleSheet>,
}

/// A label with what was said to it.
#[derive(Serialize)]
struct Said {
    label: Line,
    blocks: Vec<Block>,
}

#[derive(Serialize)]
struct StripSheet {
    drawing: Shown,
    places: Vec<(Line, Line)>,
}

#[derive(Serialize)]
struct BodyMapSheet {
    drawing: Shown,
    caption: Line,
}

#[derive(Serialize)]
struct ScaleSheet {
    label: Line,
    drawing: Shown,
    low: Line,
    high: Line,
    in_words: Line,
}

#[derive(Serialize)]
struct Head {
    heading: Line,
    meta: Line,
    /// A title too long for a heading, as a paragraph below it.
    title: Line,
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum PieceSheet {
    Entry {
        head: Head,
        blocks: Vec<Block>,
    },
    Artwork {
        head: Head,
        picture: Option<Shown>,
        unreadable: Line,
        fields: Vec<(Line, Line)>,
        statement: Vec<Block>,
        process: Vec<Block>,
    },
    CheckIn {
        head: Head,
        body_map: Option<BodyMapSheet>,
        regions: Vec<RegionSheet>,
        scales: Vec<ScaleSheet>,
        feelings: Line,
        note: Vec<Block>,
    },
}

#[derive(Serialize)]
struct RegionSheet {
    name: Line,
    /// The swatches before its name.
    alive: &'static [&'static str],
    sensation: Line,
    intensity: Line,
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

/// The document of a report.
pub(crate) fn report(report: &Report, typefaces: &Typefaces) -> Sheet {
    let mut setter = Setter {
        printer: Printer::new(typefaces),
        album: Album::new(&report.words.undescribed_picture, &report.words.left_out_picture, &report.words.unreadable_picture),
        left_out: &report.words.left_out_passage,
    };
    setter.printer.begin_piece(&[&report.prepared_for, &report.summary.intention, &report.summary.changed, &report.summary.questions]);
    let mut sheet = ReportSheet {
        about: about((&report.title, &report.prepared_for), &report.language, report.paper, report.date),
        title: setter.line(&report.title),
        running: setter.line(&spoken(&report.title, LONGEST_FOOTER)),
        prepared_for: setter.line(&report.prepared_for),
        words: setter.labels(&report.words),
        summary: setter.summary(&report.summary, &report.words),
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
    /// Stands in for a passage that was left out.
    left_out: &'a str,
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
            feelings: self.line(&words.feelings),
            statement: self.line(&words.statement),
            process: self.line(&words.process),
        }
    }

    fn summary(&mut self, summary: &Summary, words: &Words) -> SummarySheet {
        let said = [(&words.intention, &summary.intention), (&words.changed, &summary.changed), (&words.questions, &summary.questions)];
        let said = said.into_iter().filter(|(_, text)| !text.trim().is_empty());
        let said = said.map(|(label, text)| Said { label: self.line(label), blocks: self.plain(text) }).collect();
        let strip = summary.strip.as_ref().filter(|strip| !strip.points.is_empty()).map(|strip| {
            let (svg, width, height) = drawings::strip(&strip.points);
            let places = strip.points.iter().map(|point| (self.line(&point.label), self.line(&point.date))).collect();
            StripSheet { drawing: self.album.add_drawing(svg, &strip.description, width, height), places }
        });
        let body_maps = summary.body_maps.iter().flat_map(|(start, end)| [start, end]).map(|map| self.body_map(map)).collect();
        let scales = summary.scores.iter().map(|score| {
            let text = (&*score.label, &*score.low, &*score.high, &*score.in_words);
            self.scale(text, Some(score.start), score.end)
        });
        SummarySheet { said, strip, body_maps, scales: scales.collect() }
    }

    fn body_map(&mut self, map: &BodyMap) -> BodyMapSheet {
        let (width, height) = body_map::size();
        let drawing = self.album.add_drawing(body_map::svg(map), &map.description, width, height);
        BodyMapSheet { drawing, caption: self.line(&map.caption) }
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

    fn head(&mut self, title: &str, meta: &str) -> Head {
        let (title, meta) = (self.line(title), self.line(meta));
        match length(&title) {
            0 => Head { heading: meta, meta: Vec::new(), title },
            1..=LONGEST_HEADING => Head { heading: title, meta, title: Vec::new() },
            _ => Head { heading: meta, meta: Vec::new(), title },
        }
    }

    fn piece(&mut self, piece: &Piece) -> PieceSheet {
        match piece {
            Piece::Entry(entry) => self.entry(entry),
            Piece::Artwork(artwork) => self.artwork(artwork),
            Piece::CheckIn(check_in) => self.check_in(check_in),
        }
    }

    fn entry(&mut self, entry: &Entry) -> PieceSheet {
        // What is left out has no say in the language of the rest.
        let kept = markdown::passages(&entry.markdown).into_iter().filter(|passage| !entry.left_out.contains(&passage.number));
        let kept: Vec<String> = kept.map(|passage| passage.text).collect();
        self.printer.begin_piece(&[&entry.title, &kept.join("\n")]);
        let head = self.head(&entry.title, &entry.meta);
        let pictures = Pictures { album: &mut self.album, by_id: &entry.pictures };
        let left_out = LeftOut { numbers: &entry.left_out, words: self.left_out };
        PieceSheet::Entry { head, blocks: markdown::blocks(&entry.markdown, &mut self.printer, pictures, &left_out) }
    }

    fn artwork(&mut self, artwork: &Artwork) -> PieceSheet {
        self.printer.begin_piece(&[&artwork.title, &artwork.statement, &artwork.process]);
        let head = self.head(&artwork.title, &artwork.meta);
        let unreadable = self.album.unreadable().to_owned();
        let fields = artwork.fields.iter().filter(|(_, text)| !text.trim().is_empty());
        PieceSheet::Artwork {
            head,
            picture: self.album.add(&artwork.picture, ""),
            unreadable: self.line(&unreadable),
            fields: fields.map(|(label, text)| (self.line(label), self.line(text))).collect(),
            statement: self.plain(&artwork.statement),
            process: self.plain(&artwork.process),
        }
    }

    fn check_in(&mut self, check_in: &CheckIn) -> PieceSheet {
        self.printer.begin_piece(&[&check_in.note]);
        let regions = check_in.regions.iter().map(|region| RegionSheet {
            name: self.line(&region.name),
            alive: match region.alive {
                Some(Alive::More) => &["more"],
                Some(Alive::Less) => &["less"],
                Some(Alive::Both) => &["more", "less"],
                None => &[],
            },
            sensation: self.line(&region.sensation),
            intensity: self.line(&region.intensity),
        });
        let regions = regions.collect();
        let scale = |setter: &mut Self, scale: &Scale| {
            let text = (&*scale.label, &*scale.low, &*scale.high, &*scale.in_words);
            setter.scale(text, None, scale.value)
        };
        PieceSheet::CheckIn {
            head: self.head(&check_in.title, &check_in.meta),
            body_map: check_in.body_map.as_ref().map(|map| self.body_map(map)),
            regions,
            scales: check_in.scales.iter().map(|said| scale(self, said)).collect(),
            feelings: self.line(&check_in.feelings.join(", ")),
            note: self.plain(&check_in.note),
        }
    }
}
