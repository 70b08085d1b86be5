//! Six words that stand for a recipient, to compare by telephone.
//!
//! Each side's program makes them from the key that it has, and no card carries them: whoever exchanged the key would exchange them too.

use bip39::Language;
use sha2::{Digest, Sha256};

use super::Recipient;

/// Keeps these words apart from any other use of SHA-256 over a recipient.
const DOMAIN: &[u8] = b"afterglow address check words 1\n";
/// Bits that one word stands for: the list has 2048.
const BITS: usize = 11;
const COUNT: usize = 6;

/// The first 66 bits of SHA-256 over a prefix and the recipient's text, in the English list of BIP39.
///
/// Whoever would slip in a key of theirs has to find one with the same words as a key that is given: a second preimage, for which 2^66
/// keys have to be tried, each with a multiplication on the curve and a hash. At a thousand million a second that takes over two
/// thousand years. A collision, which takes 2^33, is of no use: it gives two keys of the same stranger.
#[must_use]
pub fn check_words(recipient: &Recipient) -> [&'static str; COUNT] {
    let hash: [u8; 32] = Sha256::new_with_prefix(DOMAIN).chain_update(recipient.as_str()).finalize().into();
    let list = Language::English.word_list();
    std::array::from_fn(|place| {
        let bits = place * BITS..(place + 1) * BITS;
        let index = bits.fold(0, |index, bit| index << 1 | usize::from(hash[bit / 8] >> (7 - bit % 8) & 1));
        list[index]
    })
}
