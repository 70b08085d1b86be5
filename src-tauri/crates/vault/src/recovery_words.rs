//! The 24 recovery words: 32 random bytes, written in the English list of BIP39, that are an age X25519 identity.

use bip39::{Language, Mnemonic};
use secrecy::{ExposeSecret, SecretString};
use zeroize::Zeroizing;

use crate::VaultError;

/// How many words there are.
const COUNT: usize = 24;

/// The words that open a vault when its passphrase is lost. They are shown once and stored nowhere.
pub struct RecoveryWords(Mnemonic);

impl RecoveryWords {
    /// Makes new words.
    pub(crate) fn make() -> Result<Self, VaultError> {
        let mut entropy = Zeroizing::new([0; 32]);
        getrandom::fill(entropy.as_mut()).map_err(std::io::Error::from)?;
        Ok(Self(Mnemonic::from_entropy_in(Language::English, entropy.as_ref()).expect("32 bytes make 24 words")))
    }

    /// Reads words as people write them: in any case, on any number of lines, with numbers, commas or dots between.
    pub fn parse(typed: &str) -> Result<Self, VaultError> {
        let mut words = Zeroizing::new(String::with_capacity(typed.len() * 2));
        let mut found = 0;
        for word in typed.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()) {
            if found > 0 {
                words.push(' ');
            }
            found += 1;
            words.extend(word.chars().flat_map(char::to_lowercase));
        }
        if found != COUNT {
            return Err(VaultError::RecoveryWordCount { found });
        }
        match Mnemonic::parse_in_normalized(Language::English, &words) {
            Ok(mnemonic) => Ok(Self(mnemonic)),
            Err(bip39::Error::UnknownWord(index)) => Err(VaultError::RecoveryWordUnknown { place: index + 1 }),
            Err(_) => Err(VaultError::RecoveryWordsInconsistent),
        }
    }

    /// The words in order, to show and to print.
    pub fn words(&self) -> impl Iterator<Item = &'static str> + '_ {
        self.0.words()
    }

    /// The same 32 bytes as stock age writes an identity (`AGE-SECRET-KEY-1...`): what `age -d -i` takes to open
    /// `keys/recovery.age` without this app. As secret as the words.
    pub fn to_age_identity(&self) -> SecretString {
        let (entropy, length) = self.0.to_entropy_array();
        let entropy = Zeroizing::new(entropy);
        let hrp = bech32::Hrp::parse_unchecked("age-secret-key-");
        let mut encoded = Zeroizing::new(String::with_capacity(128));
        bech32::encode_upper_to_fmt::<bech32::Bech32, _>(&mut *encoded, hrp, &entropy[..length])
            .expect("32 bytes are within the length that Bech32 allows");
        SecretString::from(encoded.as_str())
    }

    pub(crate) fn identity(&self) -> age::x25519::Identity {
        self.to_age_identity().expose_secret().parse().expect("any 32 bytes are an X25519 identity")
    }
}
