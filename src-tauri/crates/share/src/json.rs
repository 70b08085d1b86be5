//! JSON from outside, measured before it is read: what is tagged is held in memory piece by piece before it becomes anything, and a few
//! letters of a text can be a hundred times as much of that.

use serde::de::DeserializeOwned;

/// Why a document was not read.
pub(crate) enum Unread {
    /// It would take more memory than [`MEMORY`].
    TooMuch,
    /// It is none of these.
    Other(serde_json::Error),
}

/// Bytes that the values of a document may take while it is read, beside its texts. A check-in of a million numbers takes 120 million, and a
/// list of 20,000 artworks 140 million.
const MEMORY: usize = 160_000_000;
/// Bytes of a list while it is read: itself, and room for the four values that any list begins with.
const LIST: usize = 160;
/// Likewise of an object, whose values have names.
const OBJECT: usize = 320;
/// Likewise of one more value in either, where the room is doubled whenever it is full.
const VALUE: usize = 64;

/// The value that a document is.
pub(crate) fn read<T: DeserializeOwned>(json: &[u8]) -> Result<T, Unread> {
    if memory(json) > MEMORY {
        return Err(Unread::TooMuch);
    }
    serde_json::from_slice(json).map_err(Unread::Other)
}

/// How much the values take, at most.
fn memory(json: &[u8]) -> usize {
    let (mut memory, mut in_text, mut escaped) = (0_usize, false, false);
    for letter in json {
        match letter {
            _ if escaped => escaped = false,
            b'\\' => escaped = in_text,
            b'"' => in_text = !in_text,
            _ if in_text => {}
            b'[' => memory += LIST,
            b'{' => memory += OBJECT,
            b',' => memory += VALUE,
            _ => {}
        }
    }
    memory
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_in_a_text_is_counted_or_what_stands_behind_it_is_not() {
        assert_eq!(memory(br#"["a,[{\",\\", {}]"#), LIST + VALUE + OBJECT);
    }
}
