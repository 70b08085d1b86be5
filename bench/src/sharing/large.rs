//! A bundle of any length, without pictures to paint first: what is sealed, checked and taken in is not looked at.

use std::io::Read;

use afterglow::Leaving;
use afterglow_journal::Journal;
use afterglow_sample::SampleError;
use afterglow_share::{About, Artwork, BundleWriter, ItemId, PageWords, Part, PictureSource, Sender, Shown};

/// Bytes of each of its pictures.
const PICTURE: u64 = 10_000_000;
/// How a JPEG begins.
const HEAD: &[u8] = &[0xff, 0xd8, 0xff, 0xe0];

/// A bundle of about so many bytes, which waits in the journal's folder to be saved.
pub fn large_bundle(journal: &Journal, bytes: u64) -> Result<Leaving, SampleError> {
    let files = journal.sealed_files();
    let mut writer = BundleWriter::begin(files.begin()?, &sender())?;
    for seed in 1..=bytes.div_ceil(PICTURE) {
        writer.artwork(about(), artwork(HEAD.chain(Noise(seed)).take(PICTURE)), Shown::default())?;
    }
    let (out, written) = writer.finish(&page_words())?;
    Ok(Leaving { file: files.finish(out)?, written, items: Vec::new() })
}

/// Somebody who wants no reply.
pub fn sender() -> Sender {
    Sender { name: "M.".into(), reply_to: None, language: "en".into() }
}

/// The words of the page for the browser.
pub fn page_words() -> PageWords {
    let words = || "words".to_owned();
    PageWords { title: words(), report: words(), left_out_picture: words(), body_map: words(), ..PageWords::default() }
}

fn about() -> About {
    About { id: ItemId::random(), version: 1, title: Part::Kept("The door".into()), day: None, time: None, session: None, moment: None }
}

fn artwork<R>(bytes: R) -> Artwork<PictureSource<R>> {
    let said = || Part::Kept("Soft pastel".to_owned());
    Artwork {
        picture: Part::Kept(PictureSource { bytes, width: 4000, height: 3000 }),
        medium: said(),
        support: said(),
        size: said(),
        series: said(),
        place_in_series: None,
        process: said(),
        statement: said(),
        description: said(),
        may_keep: true,
    }
}

/// Bytes that do not compress: xorshift64 (G. Marsaglia, Xorshift RNGs, 2003).
struct Noise(u64);

impl Read for Noise {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        for chunk in buffer.chunks_mut(8) {
            self.0 ^= self.0 << 13;
            self.0 ^= self.0 >> 7;
            self.0 ^= self.0 << 17;
            chunk.copy_from_slice(&self.0.to_le_bytes()[..chunk.len()]);
        }
        Ok(buffer.len())
    }
}
