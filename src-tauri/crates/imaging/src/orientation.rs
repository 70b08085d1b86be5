//! Which way up a picture stands, as EXIF says it.

use exif::{In, Reader, Tag};

/// The eight ways EXIF knows, each named by what makes the stored pixels stand upright.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[repr(u8)]
pub enum Orientation {
    /// 1: upright as stored.
    #[default]
    Upright = 1,
    /// 2: mirror left to right.
    MirrorHorizontally = 2,
    /// 3: half a turn.
    Turn180 = 3,
    /// 4: mirror top to bottom.
    MirrorVertically = 4,
    /// 5: a quarter turn clockwise, then mirror left to right.
    Turn90ThenMirror = 5,
    /// 6: a quarter turn clockwise.
    Turn90 = 6,
    /// 7: a quarter turn counter-clockwise, then mirror left to right.
    Turn270ThenMirror = 7,
    /// 8: a quarter turn counter-clockwise.
    Turn270 = 8,
}

impl Orientation {
    /// All eight, by number.
    pub const ALL: [Orientation; 8] = [
        Orientation::Upright,
        Orientation::MirrorHorizontally,
        Orientation::Turn180,
        Orientation::MirrorVertically,
        Orientation::Turn90ThenMirror,
        Orientation::Turn90,
        Orientation::Turn270ThenMirror,
        Orientation::Turn270,
    ];

    /// The orientation of an EXIF number, 1 to 8.
    pub fn from_exif(number: u8) -> Option<Orientation> {
        Orientation::ALL.into_iter().find(|orientation| orientation.to_exif() == number)
    }

    /// The EXIF number, 1 to 8.
    pub fn to_exif(self) -> u8 {
        self as u8
    }

    /// Whether width and height change places.
    pub fn swaps_sides(self) -> bool {
        self.to_exif() >= 5
    }
}

/// A camera's EXIF block is at most 64 KB, that being what a JPEG segment holds; a longer one, in PNG or WebP, is read this far.
const EXIF_BYTES: usize = 1 << 20;

/// Reads the orientation from an EXIF block, with or without its "Exif" prefix. A block that cannot be read leaves the picture as stored:
/// a broken note by the camera is no reason to refuse somebody's painting.
pub(crate) fn read(block: &[u8]) -> Orientation {
    let block = block.strip_prefix(b"Exif\0\0").unwrap_or(block);
    let block = block[..block.len().min(EXIF_BYTES)].to_vec();
    let mut reader = Reader::new();
    reader.continue_on_error(true);
    let parsed = reader.read_raw(block).or_else(|error| error.distill_partial_result(|_| ()));
    let number = parsed.ok().and_then(|exif| exif.get_field(Tag::Orientation, In::PRIMARY)?.value.get_uint(0));
    number.and_then(|number| Orientation::from_exif(u8::try_from(number).ok()?)).unwrap_or_default()
}

impl From<Orientation> for image::metadata::Orientation {
    fn from(orientation: Orientation) -> Self {
        match orientation {
            Orientation::Upright => Self::NoTransforms,
            Orientation::MirrorHorizontally => Self::FlipHorizontal,
            Orientation::Turn180 => Self::Rotate180,
            Orientation::MirrorVertically => Self::FlipVertical,
            Orientation::Turn90ThenMirror => Self::Rotate90FlipH,
            Orientation::Turn90 => Self::Rotate90,
            Orientation::Turn270ThenMirror => Self::Rotate270FlipH,
            Orientation::Turn270 => Self::Rotate270,
        }
    }
}
