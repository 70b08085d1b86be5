//! An address card as a QR code: which squares are dark. Drawing them is the caller's.

use fast_qr::{ECL, QRBuilder};

use super::AddressCard;

/// The squares of a QR code, without the quiet zone around it, which has to be four squares wide (ISO/IEC 18004).
#[derive(Clone, PartialEq, Eq)]
pub struct QrMatrix {
    size: usize,
    dark: Vec<bool>,
}

impl QrMatrix {
    /// How many squares wide and high it is.
    #[must_use]
    pub const fn size(&self) -> usize {
        self.size
    }

    /// Its rows from the top, each from the left: whether a square is dark.
    pub fn rows(&self) -> impl Iterator<Item = &[bool]> {
        self.dark.chunks_exact(self.size)
    }
}

impl AddressCard {
    /// A QR code of [`AddressCard::to_text`]; a quarter of it may be dirty or torn and it still reads.
    #[must_use]
    pub fn to_qr(&self) -> QrMatrix {
        let code = QRBuilder::new(self.to_text()).ecl(ECL::Q).build().expect("a name of 80 characters and a key fit into a QR code");
        QrMatrix { size: code.size, dark: code.data[..code.size * code.size].iter().map(|module| module.value()).collect() }
    }
}
