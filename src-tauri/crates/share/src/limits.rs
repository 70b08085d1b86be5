//! How large what comes from outside may be, and what leaves: the writer keeps the same limits, so that whatever was sealed opens.

/// Bytes of the zip in a bundle. Below what a zip without the 64-bit extension can hold, which is therefore never read.
pub(crate) const ZIP: u64 = 4_000_000_000;
/// Bytes of all files of a bundle together.
pub(crate) const EXPANDED: u64 = ZIP;
/// Text compresses to a fifth or so. So much more than the zip itself may come out of it, beside [`ALLOWANCE`].
pub(crate) const RATIO: u64 = 30;
/// Bytes that may come out of any zip, however small: one text of a single letter compresses to almost nothing.
pub(crate) const ALLOWANCE: u64 = 64_000_000;
/// Pieces in a bundle.
pub(crate) const ITEMS: usize = 20_000;
/// Files in a bundle: one for each piece, and the manifest, the page and the report.
pub(crate) const FILES: usize = ITEMS + 3;
/// Bytes of the zip's directory: 46 and a name for each file.
pub(crate) const DIRECTORY: u64 = FILES as u64 * 128;
/// Bytes of the manifest, in which an artwork's own words stand.
pub(crate) const MANIFEST: u64 = 64_000_000;
/// Bytes of the page for the browser.
pub(crate) const PAGE: u64 = 256_000_000;
/// Bytes of the report.
pub(crate) const REPORT: u64 = 2_000_000_000;
/// Bytes of a picture, as much as the journal takes in.
pub(crate) const PICTURE: u64 = 200_000_000;
/// Bytes of an entry: five million characters, of four bytes at most.
pub(crate) const MARKDOWN: u64 = 20_000_000;
/// Bytes of a check-in or session: a million numbers in JSON, and words.
pub(crate) const RECORD: u64 = 32_000_000;

/// Characters of a title.
pub(crate) const TITLE: usize = 500;
/// Characters of a text that is no entry.
pub(crate) const TEXT: usize = 100_000;
/// Characters of a word or code.
pub(crate) const WORD: usize = 100;
/// Words in one place.
pub(crate) const WORDS: usize = 200;
/// Numbers in all marks of a check-in.
pub(crate) const COORDINATES: usize = 1_000_000;
/// Regions of the body in a check-in.
pub(crate) const REGIONS: usize = 500;

/// Characters of somebody's name.
pub(crate) const NAME: usize = 80;
/// Bytes of a text that an address card is looked for in.
pub(crate) const ADDRESS: usize = 64_000;

/// Bytes of an age header. One for a single recipient has about 200.
pub(crate) const HEADER: u64 = 16_000;
/// Recipients that an age header names. age reads a header from its beginning after each of its lines.
pub(crate) const RECIPIENTS: usize = 20;

/// Bytes of a reply.
pub(crate) const REPLY: u64 = 16_000_000;
/// Notes in a reply.
pub(crate) const NOTES: usize = 2_000;
/// Characters of a note.
pub(crate) const NOTE: usize = 20_000;
/// Points of one outline or drawing.
pub(crate) const POINTS: usize = 20_000;
/// Characters of a quoted passage, and of what stands around it.
pub(crate) const QUOTE: usize = 20_000;
