//! Bundles to take in.

use std::ops::ControlFlow;

use afterglow_share::*;
use image::{ExtendedColorType, ImageEncoder, codecs::jpeg::JpegEncoder};
use jiff::civil;

/// The words of the entry of every bundle; hostile ones among them.
pub const ENTRY: &str = "The river was **warm**.\n\n<script>alert(1)</script> ![x](https://elsewhere.example/x.png)";

/// A bundle, and how it was made.
pub struct Made {
    pub zip: Vec<u8>,
    written: Written,
}

/// A picture in a file.
pub struct Painting {
    pub bytes: Vec<u8>,
    pub width: u32,
    pub height: u32,
}

impl Made {
    pub fn manifest(&self) -> &Manifest {
        &self.written.manifest
    }

    /// The same as a version of tomorrow would write it.
    pub fn newer(&self) -> Vec<u8> {
        let list = self.list();
        replaced(&self.zip, list, &patched(list, b"\"format\": 1", b"\"format\": 2"))
    }

    /// The same with other pixels in its picture, and a checksum of the zip that fits them.
    pub fn with_another_picture(&self) -> Vec<u8> {
        let start = place(&self.zip, &[0xff, 0xd8, 0xff]).unwrap();
        let item = self.manifest().items.iter().find_map(|item| match &item.content {
            Content::Artwork(artwork) => artwork.picture.kept(),
            _ => None,
        });
        let length = usize::try_from(item.unwrap().file.length).unwrap();
        let picture = &self.zip[start..start + length];
        let mut other = picture.to_vec();
        other[length / 2] ^= 1;
        replaced(&self.zip, picture, &other)
    }

    /// The bytes of the list: it lies in the zip as it is, and is filled up with spaces.
    fn list(&self) -> &[u8] {
        let start = place(&self.zip, b"{\n  \"format\": 1").unwrap();
        let json = serde_json::to_vec_pretty(self.manifest()).unwrap();
        let spaces = self.zip[start + json.len()..].iter().take_while(|byte| **byte == b' ').count();
        &self.zip[start..start + json.len() + spaces]
    }
}

/// A photograph of colours that flow.
pub fn painting(width: u32, height: u32) -> Painting {
    let pixels: Vec<u8> = (0..height)
        .flat_map(|y| (0..width).flat_map(move |x| [(x * 255 / width) as u8, (y * 255 / height) as u8, ((x * 7 + y * 13) % 64) as u8]))
        .collect();
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, 90).write_image(&pixels, width, height, ExtendedColorType::Rgb8).unwrap();
    Painting { bytes, width, height }
}

/// One piece of each kind, and an artwork for each of these.
pub fn bundle(reply_to: Option<Recipient>, pictures: &[Painting]) -> Made {
    let mut writer = begin(reply_to);
    writer.entry(about("The river"), ENTRY, shown()).unwrap();
    for picture in pictures {
        writer.artwork(about("The door"), artwork(picture), shown()).unwrap();
    }
    writer.check_in(about(""), check_in(), shown()).unwrap();
    writer.session(about(""), &session(), shown()).unwrap();
    finished(writer)
}

/// A picture that may not be kept, and a report of it.
pub fn with_report(pdf: &[u8]) -> Made {
    let mut writer = begin(None);
    writer.artwork(about("The door"), artwork(&painting(64, 48)), shown()).unwrap();
    writer.report(pdf).unwrap();
    finished(writer)
}

/// So many entries of these words.
pub fn entries(count: usize, words: &str) -> Made {
    let mut writer = begin(None);
    for _ in 0..count {
        writer.entry(about("The river"), words, shown()).unwrap();
    }
    finished(writer)
}

/// Any bytes, sealed as if they were a bundle.
pub fn sealed(zip: &[u8], sealing: &Sealing<'_>) -> Vec<u8> {
    seal(zip, Checksum::of(zip), sealing, Vec::new(), |_| ControlFlow::Continue(())).unwrap()
}

/// Other bytes of the same length wherever these stand.
pub fn patched(bytes: &[u8], from: &[u8], to: &[u8]) -> Vec<u8> {
    assert_eq!(from.len(), to.len());
    let mut patched = bytes.to_vec();
    let mut at = 0;
    while let Some(next) = place(&patched[at..], from) {
        patched[at + next..at + next + to.len()].copy_from_slice(to);
        at += next + to.len();
    }
    assert_ne!(patched, bytes, "there is nothing to change");
    patched
}

/// A file of a zip, stored as it is, in place of another of the same length; the zip's own checksum fits again.
fn replaced(zip: &[u8], file: &[u8], other: &[u8]) -> Vec<u8> {
    patched(&patched(zip, file, other), &crc32(file).to_le_bytes(), &crc32(other).to_le_bytes())
}

/// The checksum of a zip (ISO/IEC 21320-1).
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 })
    })
}

fn place(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|window| window == wanted)
}

fn begin(reply_to: Option<Recipient>) -> BundleWriter<Vec<u8>> {
    BundleWriter::begin(Vec::new(), &Sender { name: "M.".into(), reply_to, language: "en".into() }).unwrap()
}

fn finished(writer: BundleWriter<Vec<u8>>) -> Made {
    let words = PageWords {
        title: "For the appointment".into(),
        about: vec!["From M.".into()],
        report: "The report".into(),
        ..PageWords::default()
    };
    let (zip, written) = writer.finish(&words).unwrap();
    Made { zip, written }
}

fn about(title: &str) -> About {
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

fn shown() -> Shown {
    Shown { heading: "A piece".into(), meta: String::new(), description: "A door".into(), lines: Vec::new() }
}

fn artwork(picture: &Painting) -> Artwork<PictureSource<&[u8]>> {
    Artwork {
        picture: Part::Kept(PictureSource { bytes: picture.bytes.as_slice(), width: picture.width, height: picture.height }),
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

fn check_in() -> CheckInRecord {
    let stroke = Mark::Stroke { side: Side::Front, brush: Some(Brush::More), size: 24.0, points: vec![[200.0, 250.5, 0.5]] };
    CheckInRecord {
        outline: "neutral".into(),
        outline_version: 1,
        marks: Part::Kept(vec![stroke]),
        regions: Part::Kept(Vec::new()),
        energy: Part::Kept(Some(4)),
        pleasantness: Part::Kept(None),
        feelings: Part::Kept(vec!["calm".into()]),
        note: Part::LeftOut,
    }
}

fn session() -> SessionRecord {
    SessionRecord {
        number: 2,
        place: Part::Kept("Clinic".into()),
        with_whom: Part::LeftOut,
        details: SessionDetails::Integration { spoke_about: Part::Kept("The river".into()), takeaways: Part::Kept(String::new()) },
    }
}
