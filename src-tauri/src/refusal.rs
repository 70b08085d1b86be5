//! Why something that was to be given, or was received, is refused: a code for each, whose sentence is in ui/locales.

use afterglow_share::ShareError;
use serde::Serialize;
use specta::Type;

use crate::ipc::AppError;

/// What is the matter with a card, a bundle or a reply. Nothing of it was taken in, or given.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum Refusal {
    /// There is no address in the text.
    NoAddress,
    /// There is more than one, and they differ.
    SeveralAddresses,
    /// The address is cut or altered.
    AddressDamaged,
    /// A newer version of the app made it.
    NewerFormat,
    /// The file is none that this program or age makes.
    NotSealed,
    /// It is sealed to another address.
    ForSomebodyElse,
    /// It opens with a passphrase.
    NeedsPassphrase,
    /// It opens with somebody's key and with no passphrase.
    NeedsKey,
    /// The passphrase does not open it.
    WrongPassphrase,
    /// Trying a passphrase on it would take more than it should.
    TooMuchWork,
    /// The end is missing.
    CutShort,
    /// It is not as it was sealed.
    Changed,
    /// It is larger than anybody sends.
    TooLarge,
    /// What is inside is no bundle.
    NotABundle,
    /// It has names that are not safe.
    DangerousNames,
    /// Something that its list names is missing.
    PartMissing,
    /// It holds something that its list does not name.
    PartUnlisted,
    /// A picture is not the one that was listed.
    PictureSwapped,
    /// Another part is not the one that was listed.
    PartSwapped,
    /// A text, list or number is beyond what may be.
    BeyondLimits,
    /// The file would not have been what was shown.
    NotWhatWasShown,
    /// What is inside is no reply.
    NotAReply,
    /// It answers a bundle that was never given.
    UnknownBundle,
    /// It does not return what only the receiver can know.
    NotByTheReceiver,
    /// It, or a later one, was taken in before.
    OlderReply,
    /// It speaks of a piece that was not given.
    UnknownItem,
    /// It speaks of another version than was given.
    OtherVersion,
    /// It holds more than notes.
    MoreThanNotes,
    /// A note stands where there is no such place.
    PlaceImpossible,
    /// There are more notes, or longer ones, than anybody writes.
    TooManyNotes,
}

impl From<ShareError> for AppError {
    fn from(error: ShareError) -> Self {
        let reason = match error {
            ShareError::NoAddress => Refusal::NoAddress,
            ShareError::SeveralAddresses => Refusal::SeveralAddresses,
            ShareError::AddressDamaged => Refusal::AddressDamaged,
            ShareError::NewerFormat => Refusal::NewerFormat,
            ShareError::NotSealed => Refusal::NotSealed,
            ShareError::ForSomebodyElse => Refusal::ForSomebodyElse,
            ShareError::NeedsPassphrase => Refusal::NeedsPassphrase,
            ShareError::NeedsKey => Refusal::NeedsKey,
            ShareError::WrongPassphrase => Refusal::WrongPassphrase,
            ShareError::TooMuchWork { factor: _ } => Refusal::TooMuchWork,
            ShareError::CutShort => Refusal::CutShort,
            ShareError::Changed => Refusal::Changed,
            ShareError::TooLarge => Refusal::TooLarge,
            ShareError::NotABundle => Refusal::NotABundle,
            ShareError::DangerousNames => Refusal::DangerousNames,
            ShareError::PartMissing => Refusal::PartMissing,
            ShareError::PartUnlisted => Refusal::PartUnlisted,
            ShareError::PictureSwapped { item: _ } => Refusal::PictureSwapped,
            ShareError::PartSwapped => Refusal::PartSwapped,
            ShareError::BeyondLimits => Refusal::BeyondLimits,
            ShareError::NotWhatWasShown => Refusal::NotWhatWasShown,
            ShareError::NotAReply => Refusal::NotAReply,
            ShareError::UnknownBundle => Refusal::UnknownBundle,
            ShareError::NotByTheReceiver => Refusal::NotByTheReceiver,
            ShareError::OlderReply => Refusal::OlderReply,
            ShareError::UnknownItem => Refusal::UnknownItem,
            ShareError::OtherVersion => Refusal::OtherVersion,
            ShareError::MoreThanNotes => Refusal::MoreThanNotes,
            ShareError::PlaceImpossible => Refusal::PlaceImpossible,
            ShareError::TooManyNotes => Refusal::TooManyNotes,
            // Every picture of a journal is of a kind that a bundle takes, and nothing is given twice.
            ShareError::PictureUnsupported | ShareError::GivenTwice => return Self::Unexpected,
            ShareError::Stopped => return Self::Stopped,
            ShareError::DiskFull => return Self::DiskFull,
            ShareError::Io(error) => return error.into(),
        };
        Self::Refused { reason }
    }
}
