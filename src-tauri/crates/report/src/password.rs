//! A PDF that opens only with a password: AES with a key of 256 bits (ISO 32000-2, the standard security handler of revision 6), as
//! lopdf does it. No cryptography of our own lives here, and no password is kept.

use std::collections::BTreeMap;
use std::sync::Arc;

use lopdf::encryption::crypt_filters::{Aes256CryptFilter, CryptFilter};
use lopdf::{Dictionary, Document, EncryptionState, EncryptionVersion, Object, Permissions};
use rand::RngExt as _;
use secrecy::{ExposeSecret as _, SecretString};
use zeroize::Zeroizing;

use crate::ReportError;

/// The handler hashes so many bytes of a password; of a longer one, a part would count for nothing.
const LONGEST_PASSWORD: usize = 127;

/// The filter's name, as it is called everywhere.
const FILTER: &[u8] = b"StdCF";

/// A password made ready for one file, with that file's own key.
pub struct Lock(EncryptionState);

impl Lock {
    /// Refuses a password that is empty, longer than 127 bytes, or has a character that no PDF's password may have.
    ///
    /// Whoever opens the file may print and copy it and have it read aloud: a password for looking alone would only seem to protect.
    pub fn with(password: &SecretString) -> Result<Self, ReportError> {
        let password = password.expose_secret();
        if password.is_empty() || password.len() > LONGEST_PASSWORD {
            return Err(ReportError::PasswordUnusable);
        }
        let mut key = Zeroizing::new([0_u8; 32]);
        rand::rng().fill(key.as_mut_slice());
        let filter: Arc<dyn CryptFilter> = Arc::new(Aes256CryptFilter);
        let state = EncryptionState::try_from(EncryptionVersion::V5 {
            encrypt_metadata: true,
            crypt_filters: BTreeMap::from([(FILTER.to_vec(), filter)]),
            file_encryption_key: key.as_slice(),
            stream_filter: FILTER.to_vec(),
            string_filter: FILTER.to_vec(),
            owner_password: password,
            user_password: password,
            permissions: Permissions::all(),
        });
        state.map(Self).map_err(|_| ReportError::PasswordUnusable)
    }

    /// The same document, with everything in it encrypted, its properties too.
    pub(crate) fn put_on(&self, pdf: &[u8]) -> Result<Vec<u8>, ReportError> {
        locked(pdf, &self.0).map_err(|_| ReportError::NotLocked)
    }
}

fn locked(pdf: &[u8], state: &EncryptionState) -> lopdf::Result<Vec<u8>> {
    let mut document = Document::load_mem(pdf)?;
    // The handler came with PDF 2.0; in a file of version 1.7 it is an extension that says so.
    let level = Dictionary::from_iter([("BaseVersion", Object::Name(b"1.7".to_vec())), ("ExtensionLevel", Object::Integer(8))]);
    document.catalog_mut()?.set("Extensions", Dictionary::from_iter([("ADBE", Object::Dictionary(level))]));
    document.encrypt(state)?;
    let mut locked = Vec::with_capacity(pdf.len());
    document.save_to(&mut locked)?;
    Ok(locked)
}
