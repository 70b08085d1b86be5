//! What can go wrong when something is given or received, named for what a person can do about it.
//!
//! No variant carries a word of anybody, a name, or a secret.

use std::io;

use crate::ItemId;

/// Why something could not be sealed, opened or taken in. Whenever it is one of these, nothing was.
#[derive(thiserror::Error, Debug)]
pub enum ShareError {
    /// There is no address in the text: ask for it again, as a file.
    #[error("there is no address here")]
    NoAddress,
    /// There is more than one, and they differ: leave one.
    #[error("there are several addresses here")]
    SeveralAddresses,
    /// The address is cut or altered: ask for it again.
    #[error("the address is damaged")]
    AddressDamaged,
    /// A newer version of the app made it: update the app.
    #[error("it was made by a newer version")]
    NewerFormat,

    /// The file is none that this program or age makes: choose another.
    #[error("this is not a sealed file")]
    NotSealed,
    /// It is sealed to another address, or its first lines were altered: ask for one that is sealed to this address.
    #[error("the file is sealed to somebody else")]
    ForSomebodyElse,
    /// It opens with a passphrase: ask for it.
    #[error("the file opens with a passphrase")]
    NeedsPassphrase,
    /// It opens with somebody's key and with no passphrase.
    #[error("the file opens with no passphrase")]
    NeedsKey,
    /// The passphrase does not open it: type it again.
    #[error("the passphrase does not open this file")]
    WrongPassphrase,
    /// Trying a passphrase on it would take more memory and time than it should: the file was made to do harm, or by another program.
    #[error("opening would take scrypt work of 2^{factor}")]
    TooMuchWork {
        /// The logarithm of the work, to base 2.
        factor: u8,
    },
    /// The end is missing: copy or send the file again.
    #[error("the file is cut short")]
    CutShort,
    /// It is not as it was sealed: copy or send the file again.
    #[error("the file was changed")]
    Changed,
    /// It, or something in it, is larger than anybody sends: nothing of it was read further.
    #[error("the file is too large")]
    TooLarge,

    /// It opens, and inside is no bundle of this program: choose another.
    #[error("what is inside is not a bundle")]
    NotABundle,
    /// A name in it leads elsewhere, is there twice, or is none that a bundle has: it was made to do harm.
    #[error("the bundle has names that are not safe")]
    DangerousNames,
    /// Something that its list names is missing: ask for it again.
    #[error("a part of the bundle is missing")]
    PartMissing,
    /// It holds something that its list does not name: it was not made by this program.
    #[error("the bundle holds what its list does not name")]
    PartUnlisted,
    /// The picture is not the one that was listed, or no picture: ask for it again.
    #[error("a picture is not the one that was listed")]
    PictureSwapped {
        /// Whose picture.
        item: ItemId,
    },
    /// A part is not the one that was listed, or cannot be read: ask for it again.
    #[error("a part of the bundle is not the one that was listed")]
    PartSwapped,

    /// The picture is neither JPEG, PNG nor WebP.
    #[error("the picture is of another kind")]
    PictureUnsupported,
    /// The same piece, or the report, was given twice.
    #[error("the same thing was given twice")]
    GivenTwice,
    /// A text or list is longer than may be, or a number beyond its range.
    #[error("something is longer or larger than may be")]
    BeyondLimits,
    /// The zip is not the one that was shown: nothing usable was sealed.
    #[error("this is not what was shown")]
    NotWhatWasShown,

    /// It opens, and inside is no reply of this program.
    #[error("what is inside is not a reply")]
    NotAReply,
    /// It answers a bundle that was never given.
    #[error("the reply is to a bundle that was never given")]
    UnknownBundle,
    /// It does not return what only the receiver of the bundle can know: somebody else wrote it.
    #[error("the reply is not by who was given the bundle")]
    NotByTheReceiver,
    /// It, or a later one, was taken in before.
    #[error("the reply is older than one that was taken in")]
    OlderReply,
    /// It speaks of a piece that was not in the bundle.
    #[error("the reply names what was not in the bundle")]
    UnknownItem,
    /// It speaks of another version than was in the bundle.
    #[error("the reply names a version that was not in the bundle")]
    OtherVersion,
    /// It asks for more than a note beside a piece: it tries to change something, or comes from another program.
    #[error("the reply holds more than notes")]
    MoreThanNotes,
    /// A note stands where its piece has no such place.
    #[error("a note is at an impossible place")]
    PlaceImpossible,
    /// There are more notes, or longer ones, than anybody writes.
    #[error("the reply has too many or too long notes")]
    TooManyNotes,

    /// Stopped as asked.
    #[error("stopped")]
    Stopped,
    /// Make room on the disk, then try again.
    #[error("the disk is full")]
    DiskFull,
    /// The system refused: permissions, a disk pulled out, no randomness.
    #[error("the system could not do it")]
    Io(#[source] io::Error),
}

impl From<io::Error> for ShareError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
            _ => Self::Io(error),
        }
    }
}
