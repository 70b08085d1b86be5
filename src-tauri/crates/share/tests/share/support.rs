//! Bundles to test with.

use std::{
    io::{Cursor, Read},
    ops::ControlFlow,
};

use afterglow_share::*;
use jiff::civil;

/// The words of the entry of [`bundle`].
pub const ENTRY: &str = "The river was **warm**.\n\nI kept still.";

/// A bundle of one piece of each kind, and how it was made.
pub struct Made {
    pub zip: Vec<u8>,
    pub written: Written,
    pub picture: Vec<u8>,
}

impl Made {
    pub fn manifest(&self) -> &Manifest {
        &self.written.manifest
    }

    /// The piece that fits.
    pub fn item(&self, fits: impl Fn(&Content) -> bool) -> &Item {
        self.manifest().items.iter().find(|item| fits(&item.content)).unwrap()
    }

    pub fn entry(&self) -> &Item {
        self.item(|content| matches!(content, Content::Entry { .. }))
    }

    pub fn artwork(&self) -> &Item {
        self.item(|content| matches!(content, Content::Artwork(_)))
    }

    pub fn sealed_to(&self, recipient: &Recipient) -> Vec<u8> {
        seal_zip(&self.zip, &Sealing::To(recipient))
    }
}

/// Seals any bytes as if they were a bundle.
pub fn seal_zip(zip: &[u8], sealing: &Sealing<'_>) -> Vec<u8> {
    seal(zip, Checksum::of(zip), sealing, Vec::new(), go_on).unwrap()
}

pub fn go_on(_: u64) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

/// Opens and checks, as a reading room does.
pub fn open(sealed: &[u8], identity: &Identity) -> Result<Bundle<Cursor<Vec<u8>>>, ShareError> {
    let mut zip = Vec::new();
    unseal(sealed, &Key::Identities(&[identity]), &mut zip, go_on)?;
    check(zip)
}

pub fn check(zip: Vec<u8>) -> Result<Bundle<Cursor<Vec<u8>>>, ShareError> {
    Bundle::check(Cursor::new(zip), |_, _| ControlFlow::Continue(()))
}

/// The error, for what has no `Debug` to unwrap it by.
pub fn error<T>(result: Result<T, ShareError>) -> ShareError {
    result.err().expect("it must be refused")
}

pub fn sender(reply_to: Option<Recipient>) -> Sender {
    Sender { name: "M.".into(), reply_to, language: "en".into() }
}

pub fn about(title: &str) -> About {
    About {
        id: ItemId::random(),
        version: 3,
        title: Part::Kept(title.into()),
        day: Some(civil::date(2026, 11, 15)),
        time: Some(civil::time(21, 30, 0, 0)),
        session: Some(SessionTag { kind: SessionKind::Medicine, number: 2 }),
        moment: Some(Moment::Hours24),
    }
}

pub fn shown(heading: &str) -> Shown {
    let line = |label: &str, text: &str| Line { label: label.into(), text: Part::Kept(text.into()) };
    Shown {
        heading: heading.into(),
        meta: "15 November 2026 · a day after session 2".into(),
        description: "A door, half open".into(),
        lines: vec![line("Medium", "Soft pastel")],
    }
}

pub fn words() -> PageWords {
    PageWords {
        title: "For the appointment".into(),
        about: vec!["From M., for Dr Rivera".into()],
        report: "The report".into(),
        left_out_picture: "A picture that is not here".into(),
        left_out: "Left out here".into(),
        body_map: "Body map, front and back".into(),
        sides: ["Front".into(), "Back".into()],
    }
}

/// Something that begins as a JPEG does, of any length.
pub fn jpeg(length: usize) -> Vec<u8> {
    let noise = (0..length as u32).map(|i| (i.wrapping_mul(2_654_435_761) >> 24) as u8);
    [0xff, 0xd8, 0xff, 0xe0].into_iter().chain(noise).take(length.max(12)).collect()
}

pub fn artwork<R>(bytes: R) -> Artwork<PictureSource<R>> {
    Artwork {
        picture: Part::Kept(PictureSource { bytes, width: 400, height: 300 }),
        medium: Part::Kept("Soft pastel".into()),
        support: Part::Kept("Paper".into()),
        size: Part::Kept(String::new()),
        series: Part::Kept(String::new()),
        place_in_series: None,
        process: Part::LeftOut,
        statement: Part::Kept("It opens inwards.".into()),
        description: Part::Kept("A door, half open".into()),
        may_keep: false,
    }
}

pub fn check_in() -> CheckInRecord {
    let stroke =
        Mark::Stroke { side: Side::Front, brush: Some(Brush::More), size: 24.0, points: vec![[200.0, 250.5, 0.5], [210.1, 251.0, 1.0]] };
    CheckInRecord {
        outline: "neutral".into(),
        outline_version: 1,
        marks: Part::Kept(vec![stroke, Mark::Region { region: "head".into(), brush: Some(Brush::Less) }]),
        regions: Part::Kept(vec![RegionRecord {
            region: "head".into(),
            more: 0.0,
            less: 1.0,
            words: vec!["tight".into()],
            intensity: Some(7),
        }]),
        energy: Part::Kept(Some(4)),
        pleasantness: Part::Kept(None),
        feelings: Part::Kept(vec!["calm".into()]),
        note: Part::LeftOut,
    }
}

pub fn session() -> SessionRecord {
    SessionRecord {
        number: 2,
        place: Part::Kept("Clinic".into()),
        with_whom: Part::LeftOut,
        details: SessionDetails::Integration { spoke_about: Part::Kept("The river".into()), takeaways: Part::Kept(String::new()) },
    }
}

/// One piece of each kind, and the report.
pub fn bundle(reply_to: Option<Recipient>) -> Made {
    bundle_with_picture(reply_to, jpeg(100_000))
}

pub fn bundle_with_picture(reply_to: Option<Recipient>, picture: Vec<u8>) -> Made {
    let mut writer = BundleWriter::begin(Vec::new(), &sender(reply_to)).unwrap();
    writer.entry(about("The river"), ENTRY, shown("The river")).unwrap();
    writer.artwork(about("The door"), artwork(picture.as_slice()), shown("The door")).unwrap();
    writer.check_in(about(""), check_in(), shown("Body check-in")).unwrap();
    writer.session(about(""), &session(), shown("Session 2")).unwrap();
    writer.report(&b"%PDF-1.7 a report"[..]).unwrap();
    let (zip, written) = writer.finish(&words()).unwrap();
    Made { zip, written, picture }
}

/// A bundle of one entry: all of it lies in one chunk of age.
pub fn small_bundle() -> Made {
    let mut writer = BundleWriter::begin(Vec::new(), &sender(None)).unwrap();
    writer.entry(about("The river"), ENTRY, shown("The river")).unwrap();
    let (zip, written) = writer.finish(&words()).unwrap();
    Made { zip, written, picture: Vec::new() }
}

/// Every byte of a file of the zip.
pub fn file_of(zip: &[u8], name: &str) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(Cursor::new(zip)).unwrap();
    let mut bytes = Vec::new();
    archive.by_name(name).unwrap().read_to_end(&mut bytes).unwrap();
    bytes
}
