//! What a client gives, as a file: plainly made-up pieces, sealed to a card.

use std::{fs, io::Cursor, ops::ControlFlow, path::Path};

use afterglow_share::{
    About, AddressCard, Artwork, Brush, BundleWriter, CheckInRecord, Checksum, ItemId, Line, Mark, Moment, PageWords, Part, PictureSource,
    Recipient, RegionRecord, Sealing, Sender, SessionDetails, SessionKind, SessionRecord, SessionTag, Shown, Side, seal,
};
use image::codecs::jpeg::JpegEncoder;
use jiff::civil::{Date, time};

use crate::{patient::day, pictures};

/// The title of the entry, and words of it.
pub const ENTRY: (&str, &str) = ("The river", "The water was moving and I was not.");
/// The titles of the artworks, and what is said of the first.
pub const ART: [&str; 3] = ["The door", "River, second try", "What stayed"];
/// What the client wants to say about the first artwork.
pub const STATEMENT: &str = "It opens inwards.";
/// How the client calls themselves.
pub const SENDER: &str = "Maya";

/// Markdown with what a reader must not obey.
const MARKDOWN: &str = "The water was **moving** and I was not.\n\n> Stay, it said.\n\nThen nothing for a while. Then light.\n\n![a door](https://elsewhere.example/door.png)";

/// The title of an entry that is not to be obeyed; its words are those that are tried everywhere else, too.
pub const HOSTILE_TITLE: &str = "\"><img src=x onerror=alert(1)><script>alert(1)</script>";
const HOSTILE: &str = include_str!("../hostile/texts.json");

/// Seals a bundle of one entry, three artworks, two check-ins and a session to the address on this card, as this file.
///
/// # Panics
/// When the card is none, or the file cannot be written.
pub fn save(file: &Path, card: &AddressCard, reply_to: Option<Recipient>) {
    save_sealed(file, reply_to, &Sealing::To(card.recipient()));
}

/// The same, sealed so that it opens with a passphrase.
///
/// # Panics
/// When the file cannot be written.
pub fn save_with_passphrase(file: &Path, passphrase: &str) {
    save_sealed(file, None, &Sealing::Passphrase(&passphrase.into()));
}

/// Seals a bundle of the entry and this report to the address on this card, as this file.
///
/// # Panics
/// When the file cannot be written.
pub fn save_with_report(file: &Path, card: &AddressCard, pdf: &[u8]) {
    let mut writer = begin(None);
    writer.entry(about(ENTRY.0, day(-7), None), MARKDOWN, shown(ENTRY.0)).expect("memory takes it");
    writer.report(pdf).expect("memory takes it");
    seal_zip(file, &finished(writer), &Sealing::To(card.recipient()));
}

/// Seals a bundle of one entry of somebody who means harm to the address on this card, as this file.
///
/// # Panics
/// When the file cannot be written.
pub fn save_hostile(file: &Path, card: &AddressCard) {
    let texts: Vec<String> = serde_json::from_str(HOSTILE).expect("it is a list of texts");
    let mut writer = begin(None);
    writer.entry(about(HOSTILE_TITLE, day(-7), None), &texts.join("\n\n"), shown(HOSTILE_TITLE)).expect("memory takes it");
    seal_zip(file, &finished(writer), &Sealing::To(card.recipient()));
}

/// Seals a bundle of so many pictures that no format makes smaller, each of 36 MB, to the address on this card, as this file.
///
/// # Panics
/// When the file cannot be written.
pub fn save_large(file: &Path, card: &AddressCard, count: u32) {
    let (width, height) = (4000, 3000);
    let picture = Painting { bytes: pictures::noise(width, height), width, height };
    let mut writer = begin(None);
    for number in 1..=count {
        let title = format!("Painting {number}");
        writer.artwork(about(&title, day(-1), None), artwork(&picture, number), shown(&title)).expect("memory takes it");
    }
    seal_zip(file, &finished(writer), &Sealing::To(card.recipient()));
}

fn save_sealed(file: &Path, reply_to: Option<Recipient>, sealing: &Sealing<'_>) {
    seal_zip(file, &zip(reply_to), sealing);
}

fn seal_zip(file: &Path, zip: &[u8], sealing: &Sealing<'_>) {
    let sealed = seal(zip, Checksum::of(zip), sealing, Vec::new(), |_| ControlFlow::Continue(()));
    fs::write(file, sealed.expect("memory takes all of it")).expect("the folder is writable");
}

fn begin(reply_to: Option<Recipient>) -> BundleWriter<Vec<u8>> {
    let sender = Sender { name: SENDER.into(), reply_to, language: "en".into() };
    BundleWriter::begin(Vec::new(), &sender).expect("the system has randomness")
}

fn zip(reply_to: Option<Recipient>) -> Vec<u8> {
    let mut writer = begin(reply_to);
    let session = SessionRecord {
        number: 2,
        place: Part::Kept("Clinic".into()),
        with_whom: Part::LeftOut,
        details: SessionDetails::Medicine {
            route: Part::Kept(Some(afterglow_share::Route::Im)),
            dose: Part::LeftOut,
            present: Part::Kept("Dr Rivera".into()),
            music: Part::Kept("Slow strings".into()),
            experience: Part::Kept("A door that opened inwards, and a river behind it.".into()),
            side_effects: Part::Kept(vec![afterglow_share::SideEffect::Dizziness]),
            side_effects_note: Part::Kept(String::new()),
        },
    };
    writer.session(about("", day(-9), None), &session, shown("Session 2")).expect("memory takes it");
    writer.check_in(about("", day(-9), Some(Moment::Hours4)), check_in(0.0, 0.7), shown("Body check-in")).expect("memory takes it");
    for (at, title) in (0_u32..).zip(ART) {
        let picture = picture(at);
        let about = about(title, day(-8 + at as i32), Some(Moment::Hours24));
        writer.artwork(about, artwork(&picture, at), shown(title)).expect("memory takes it");
    }
    writer.entry(about(ENTRY.0, day(-7), Some(Moment::Hours72)), MARKDOWN, shown(ENTRY.0)).expect("memory takes it");
    writer.check_in(about("", day(-2), Some(Moment::Days7)), check_in(0.8, 0.1), shown("Body check-in")).expect("memory takes it");
    finished(writer)
}

fn finished(writer: BundleWriter<Vec<u8>>) -> Vec<u8> {
    let words = PageWords {
        title: "For the appointment".into(),
        about: vec!["From Maya".into()],
        report: "The report".into(),
        left_out_picture: "A picture that is not here".into(),
        body_map: "Body map, front and back".into(),
        ..PageWords::default()
    };
    writer.finish(&words).expect("memory takes it").0
}

fn about(title: &str, on: Date, moment: Option<Moment>) -> About {
    About {
        id: ItemId::random(),
        version: 1,
        title: Part::Kept(title.into()),
        day: Some(on),
        time: Some(time(19, 40, 0, 0)),
        session: Some(SessionTag { kind: SessionKind::Medicine, number: 2 }),
        moment,
    }
}

fn shown(heading: &str) -> Shown {
    let lines = vec![Line { label: "Made up".into(), text: Part::Kept("yes".into()) }];
    Shown { heading: heading.into(), meta: String::new(), description: String::new(), lines }
}

struct Painting {
    bytes: Vec<u8>,
    width: u32,
    height: u32,
}

fn picture(seed: u32) -> Painting {
    let (width, height) = if seed == 1 { (900, 1200) } else { (1600, 1100) };
    let mut bytes = Vec::new();
    let painted = pictures::painting(width, height, seed);
    JpegEncoder::new_with_quality(Cursor::new(&mut bytes), 88).encode_image(&painted).expect("memory takes it");
    Painting { bytes, width, height }
}

fn artwork(picture: &Painting, at: u32) -> Artwork<PictureSource<&[u8]>> {
    let said = |text: &str| Part::Kept(if at == 0 { text.to_owned() } else { String::new() });
    Artwork {
        picture: Part::Kept(PictureSource { bytes: picture.bytes.as_slice(), width: picture.width, height: picture.height }),
        medium: Part::Kept("Soft pastel".into()),
        support: Part::Kept("Brown paper".into()),
        size: said("30 × 40 cm"),
        series: Part::Kept(String::new()),
        place_in_series: None,
        process: Part::LeftOut,
        statement: said(STATEMENT),
        description: said("A door, half open, with blue behind it."),
        may_keep: at != 0,
    }
}

fn check_in(more: f32, less: f32) -> CheckInRecord {
    let brush = if more > less { Brush::More } else { Brush::Less };
    let points = (0_u8..30).map(|i| [200.0 + f32::from(i % 10) * 4.0, 250.0 + f32::from(i) * 3.0, 0.6]).collect();
    CheckInRecord {
        outline: "neutral".into(),
        outline_version: 1,
        marks: Part::Kept(vec![Mark::Stroke { side: Side::Front, brush: Some(brush), size: 40.0, points }]),
        regions: Part::Kept(vec![RegionRecord { region: "chest".into(), more, less, words: vec!["warm".into()], intensity: Some(6) }]),
        energy: Part::Kept(Some(4)),
        pleasantness: Part::Kept(Some(6)),
        feelings: Part::Kept(vec!["calm".into()]),
        note: Part::Kept(if more > less { "It let go a little.".into() } else { String::new() }),
    }
}
