//! Reading an address card's text out of its PDF again. How the card is set does not live here, nor what an address is.

/// No card is larger: one has about 60 kB.
const LARGEST: usize = 4_000_000;
/// No text of a card is longer.
const LONGEST: usize = 4_000;
const BEGINS: &[u8] = b"<pdf:Keywords>";
const ENDS: &[u8] = b"</pdf:Keywords>";

/// The text that [`address_card`](crate::address_card) laid into the file's properties; none when there is none. What it says is a
/// stranger's claim.
///
/// The properties are the XMP packet, which PDF/A wants uncompressed (ISO 19005-2, 6.6.2.1): they are looked for in the bytes, so that no
/// stranger's file is unpacked or interpreted. At most 4 MB are looked through.
#[must_use]
pub fn address_in_pdf(bytes: &[u8]) -> Option<String> {
    if bytes.len() > LARGEST || !bytes.starts_with(b"%PDF-") {
        return None;
    }
    let start = place(bytes, BEGINS)? + BEGINS.len();
    let rest = &bytes[start..];
    let end = place(&rest[..rest.len().min(LONGEST)], ENDS)?;
    let text = str::from_utf8(&rest[..end]).ok()?;
    Some(without_entities(text))
}

fn place(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|window| window == wanted)
}

/// The five entities that XML has by itself, and line ends written as numbers. The ampersand comes last, or it would make others.
fn without_entities(text: &str) -> String {
    let pairs = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&#10;", "\n"), ("&#xA;", "\n"), ("&amp;", "&")];
    pairs.iter().fold(text.to_owned(), |text, (entity, letter)| text.replace(entity, letter))
}
