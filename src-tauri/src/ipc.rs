//! The one list of commands, the errors that the UI turns into sentences, and the TypeScript that is made from both.
//!
//! No sentence for a person stands here: an error is a code with arguments, and the words are in ui/locales.

use afterglow_imaging::ImagingError;
use afterglow_journal::{ImportError, JournalError};
use afterglow_report::ReportError;
use afterglow_vault::VaultError;
use secrecy::SecretString;
use serde::{Deserialize, Deserializer, Serialize};
use specta::Type;
use tauri::{Manager, ipc::Invoke};
use tauri_specta::{Builder, ErrorHandlingMode, collect_commands};

use crate::app::App;
use crate::audience;
use crate::commands::{
    address, annotations, artworks, check_ins, door, entries, giving, language, moving, overview, progress, prompts, received_report,
    recipients, recovery, replies, report, room, search, sessions, settings, support, trash,
};
use crate::refusal::Refusal;
use crate::report_input::{PieceId, lines};
use crate::report_job::ReportProgress;
use crate::window::FlushRequested;

/// Why a command did not do what was asked. Carries nothing of the journal's content, keys or words.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(tag = "code", content = "args", rename_all = "kebab-case", rename_all_fields = "snake_case")]
pub enum AppError {
    /// The passphrase does not open this journal.
    WrongPassphrase,
    /// The recovery words are words, but not this journal's.
    WrongRecoveryWords,
    /// A recovery word is not on the list.
    RecoveryWordsInvalid {
        /// Its place, from 1; 0 when the count or the checksum is wrong.
        word: u32,
    },
    /// A key file is not what was written.
    KeyFileDamaged,
    /// The database is not what was written.
    DatabaseDamaged,
    /// There is no database.
    DatabaseMissing,
    /// Written by a newer version.
    NewerFormat,
    /// Another program holds the journal.
    InUse,
    /// The folder is gone, or on a disk that is not plugged in.
    FolderMissing,
    /// The folder is no journal.
    NotAJournal,
    /// Something of this name is there already.
    AlreadyExists,
    /// A journal of this name is there already.
    JournalExists,
    /// The journal cannot be moved into its own folder.
    InsideItself,
    /// The name cannot be a file's name.
    NameInvalid,
    /// The disk is full.
    DiskFull,
    /// The place cannot be read or written.
    NoAccess,
    /// Reading or writing failed.
    Io,
    /// The journal is locked.
    Locked,
    /// It is a journal's, and a reading room is open, or the other way round.
    NotHere,
    /// Something newer is stored.
    StaleRevision,
    /// It is not in the journal.
    NotFound,
    /// A text is too long.
    TooLong {
        /// Which field.
        field: String,
        /// Its limit in characters.
        limit: u32,
    },
    /// There are more of them than a piece may have.
    TooMany {
        /// Of what, by its field.
        field: String,
        /// How many there may be.
        limit: u32,
    },
    /// A value that no field can hold; a fault of this program.
    Invalid {
        /// Which field.
        field: String,
    },
    /// The file is no picture.
    NotAPicture,
    /// The picture is cut short or broken.
    DamagedPicture,
    /// The file is too large.
    TooManyBytes {
        /// The limit in megabytes.
        limit_mb: u32,
    },
    /// The picture is too large.
    TooManyPixels {
        /// The limit in megapixels.
        limit_megapixels: u32,
    },
    /// A picture, but of a kind that is not taken in.
    UnsupportedPicture {
        /// The kind.
        format: String,
    },
    /// The file cannot be read.
    CannotRead,
    /// A picture of the journal is gone from the disk, or not what was written.
    PictureLost,
    /// The report could not be made.
    ReportFailed,
    /// The report that came with a bundle could not be drawn.
    ReportUndrawn,
    /// The piece is no longer the one of which parts were to be left out.
    PartsChanged {
        /// Which.
        piece: PieceId,
    },
    /// The password is empty, too long for a PDF, or has a character that it may not have.
    PasswordUnusable,
    /// The person stopped it; nothing came of it.
    Stopped,
    /// No file manager answered.
    NotShown,
    /// The report to show was replaced by a newer one.
    Superseded,
    /// The file of the support card is not what was written, or was written by a newer version.
    SupportCardUnreadable,
    /// A card, a bundle or a reply was refused.
    Refused {
        /// Why.
        reason: Refusal,
    },
    /// The card that a bundle is for was put away since.
    CardPutAway {
        /// Whose, as the person calls them.
        name: String,
    },
    /// Something that has no name; a fault of this program.
    Unexpected,
}

/// Something typed that is never shown, kept or sent back: a passphrase or recovery words.
#[derive(Type)]
pub struct Typed(#[specta(type = String)] pub SecretString);

impl<'de> Deserialize<'de> for Typed {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(|text| Self(text.into()))
    }
}

/// What a command gives back.
pub type Answer<T> = Result<T, AppError>;

/// Answers every command that fits what is open, and refuses any other: the typed ones, and the one that takes bytes and not JSON, which the type generator has no form for.
pub fn handler(builder: &Builder<tauri::Wry>) -> impl Fn(Invoke) -> bool + Send + Sync + 'static {
    let typed = builder.invoke_handler();
    let raw: fn(Invoke) -> bool = tauri::generate_handler![artworks::import_pasted];
    move |invoke| {
        let open_as = invoke.message.webview_ref().state::<App>().role();
        if let Some(refused) = audience::refusal(invoke.message.command(), open_as) {
            invoke.resolver.reject(refused);
            return true;
        }
        if invoke.message.command() == "import_pasted" { raw(invoke) } else { typed(invoke) }
    }
}

/// All typed commands.
pub fn builder() -> Builder<tauri::Wry> {
    Builder::<tauri::Wry>::new()
        .error_handling(ErrorHandlingMode::Throw)
        .dangerously_cast_bigints_to_number()
        .disable_serde_phases()
        .typ::<AppError>()
        .typ::<FlushRequested>()
        .typ::<artworks::ImportProgress>()
        .typ::<moving::MoveProgress>()
        .typ::<artworks::PicturesDropped>()
        .typ::<replies::SealedDropped>()
        .typ::<room::BundleProgress>()
        .typ::<ReportProgress>()
        .typ::<giving::GivingProgress>()
        .commands(collect_commands![
            door::app_state,
            door::proposed_place,
            door::choose_place,
            door::passphrase_strength,
            door::choose_journal,
            door::unlock,
            door::unlock_with_words,
            door::lock,
            door::flushed,
            door::close_anyway,
            door::activity,
            door::check_spelling,
            language::language,
            language::choose_language,
            moving::move_journal,
            moving::cancel_move,
            recovery::create_journal,
            recovery::save_recovery_kit,
            recovery::confirm_recovery_words,
            recovery::renew_recovery_words,
            settings::save_preferences,
            settings::change_passphrase,
            sessions::list_sessions,
            sessions::session,
            sessions::propose_session,
            sessions::create_session,
            sessions::save_session,
            sessions::session_strip,
            sessions::session_items,
            sessions::delete_session,
            sessions::restore_session,
            entries::list_entries,
            entries::count_entries,
            entries::entry_days,
            entries::list_tags,
            entries::on_this_day,
            entries::entry,
            entries::create_entry,
            entries::save_entry,
            entries::list_versions,
            entries::version,
            entries::bring_back_version,
            entries::forget_versions,
            artworks::list_artworks,
            artworks::artwork,
            artworks::save_artwork,
            artworks::veiled_artworks,
            artworks::order_series,
            artworks::import_chosen,
            artworks::import_dropped,
            artworks::cancel_import,
            check_ins::page_check_ins,
            check_ins::check_ins_to_compare,
            check_ins::marked_regions,
            check_ins::region_over_time,
            check_ins::check_in,
            check_ins::latest_check_in,
            check_ins::create_check_in,
            check_ins::save_check_in,
            trash::delete_item,
            trash::restore_item,
            trash::list_trash,
            trash::list_trashed_sessions,
            trash::empty_trash,
            overview::today,
            overview::list_items,
            progress::progress,
            progress::made_days,
            progress::items_of_day,
            search::search,
            prompts::last_prompt,
            prompts::remember_prompt,
            support::support_card,
            support::save_support_card,
            support::set_support_card_aside,
            address::own_address,
            address::own_words,
            address::set_address_name,
            address::replace_address,
            address::save_address_file,
            address::save_address_pdf,
            room::room_clients,
            room::rename_client,
            room::remove_client,
            room::remove_bundle,
            room::client_address,
            room::note_compared,
            room::open_bundle,
            room::open_dropped_bundle,
            room::open_bundle_with,
            room::take_in_bundle,
            room::set_bundle_aside,
            room::stop_bundle,
            room::room_bundle,
            room::room_piece,
            received_report::room_report,
            room::finish_appointment,
            report::piece_parts,
            report::preview_report,
            report::save_report,
            report::stop_report,
            report::show_in_folder,
            recipients::list_people,
            recipients::read_card,
            recipients::open_card,
            recipients::add_person,
            recipients::rename_person,
            recipients::set_person_compared,
            recipients::set_person_retired,
            giving::sender_name,
            giving::make_bundle,
            giving::save_bundle,
            giving::forget_bundle,
            giving::stop_giving,
            giving::list_given,
            giving::settle_given,
            giving::holders,
            giving::new_for_person,
            annotations::room_notes,
            annotations::add_note,
            annotations::save_note,
            annotations::delete_note,
            annotations::reply_desk,
            annotations::save_reply,
            replies::open_reply,
            replies::open_dropped_reply,
            replies::replies_to,
            replies::remove_reply,
            replies::notes_read,
            replies::unread_notes,
            replies::notes_beside,
        ])
}

impl From<VaultError> for AppError {
    fn from(error: VaultError) -> Self {
        match error {
            VaultError::FolderMissing => Self::FolderMissing,
            VaultError::NotAJournal => Self::NotAJournal,
            VaultError::AlreadyExists => Self::AlreadyExists,
            VaultError::InsideItself => Self::InsideItself,
            VaultError::NewerFormat => Self::NewerFormat,
            VaultError::InUse => Self::InUse,
            VaultError::WrongPassphrase => Self::WrongPassphrase,
            VaultError::WrongRecoveryWords => Self::WrongRecoveryWords,
            VaultError::RecoveryWordUnknown { place } => Self::RecoveryWordsInvalid { word: u32::try_from(place).unwrap_or_default() },
            VaultError::RecoveryWordCount { .. } | VaultError::RecoveryWordsInconsistent => Self::RecoveryWordsInvalid { word: 0 },
            VaultError::KeyFileDamaged { .. } => Self::KeyFileDamaged,
            VaultError::DatabaseMissing => Self::DatabaseMissing,
            VaultError::DatabaseDamaged => Self::DatabaseDamaged,
            VaultError::SealedFileMissing { .. } | VaultError::SealedFileDamaged { .. } => Self::PictureLost,
            VaultError::DiskFull => Self::DiskFull,
            VaultError::Io(error) => error.into(),
            VaultError::Database(_) => Self::Io,
        }
    }
}

impl From<JournalError> for AppError {
    fn from(error: JournalError) -> Self {
        match error {
            JournalError::NotFound => Self::NotFound,
            JournalError::StaleRevision => Self::StaleRevision,
            JournalError::TooLong { field, limit } => Self::TooLong { field: lines::code(&field), limit },
            JournalError::TooMany { field, limit } => Self::TooMany { field: lines::code(&field), limit },
            JournalError::OutOfRange { field } | JournalError::Repeated { field } => Self::Invalid { field: lines::code(&field) },
            JournalError::DiskFull => Self::DiskFull,
            JournalError::NewerFormat => Self::NewerFormat,
            JournalError::Vault(error) => error.into(),
        }
    }
}

impl From<ImportError> for AppError {
    fn from(error: ImportError) -> Self {
        match error {
            ImportError::Refused(refusal) => refusal.into(),
            ImportError::Journal(error) => error.into(),
        }
    }
}

impl From<ImagingError> for AppError {
    fn from(error: ImagingError) -> Self {
        match error {
            ImagingError::NotAPicture => Self::NotAPicture,
            ImagingError::Damaged => Self::DamagedPicture,
            ImagingError::TooManyBytes { limit_mb } => Self::TooManyBytes { limit_mb },
            ImagingError::TooManyPixels { limit_megapixels } => Self::TooManyPixels { limit_megapixels },
            ImagingError::Unsupported { format } => Self::UnsupportedPicture { format: format.to_owned() },
        }
    }
}

impl From<ReportError> for AppError {
    fn from(error: ReportError) -> Self {
        match error {
            ReportError::PasswordUnusable => Self::PasswordUnusable,
            ReportError::NotTypeset { .. } | ReportError::NotLocked | ReportError::NotReadable | ReportError::NoSuchPage { .. } => {
                Self::ReportFailed
            }
        }
    }
}

impl From<tauri::Error> for AppError {
    fn from(_: tauri::Error) -> Self {
        Self::Unexpected
    }
}

impl From<tokio::task::JoinError> for AppError {
    fn from(_: tokio::task::JoinError) -> Self {
        Self::Unexpected
    }
}

impl From<std::io::Error> for AppError {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => Self::DiskFull,
            std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem | std::io::ErrorKind::NotFound => Self::NoAccess,
            std::io::ErrorKind::AlreadyExists => Self::AlreadyExists,
            _ => Self::Io,
        }
    }
}

#[cfg(test)]
mod tests {
    use specta_typescript::Typescript;

    /// The UI would call commands that are gone, or with arguments that changed.
    #[test]
    fn bindings_are_not_stale() {
        let committed = concat!(env!("CARGO_MANIFEST_DIR"), "/ui/src/ipc/bindings.ts");
        let made = std::env::temp_dir().join(format!("bindings-{}.ts", std::process::id()));
        super::builder().export(Typescript::default(), &made).expect("bindings");
        let made_text = std::fs::read_to_string(&made).expect("bindings");
        std::fs::remove_file(&made).expect("bindings");
        if std::env::var_os("AFTERGLOW_WRITE_BINDINGS").is_some() {
            std::fs::write(committed, &made_text).expect("bindings");
        }
        let committed_text = std::fs::read_to_string(committed).expect("bindings");
        assert!(committed_text == made_text, "run `cargo xtask bindings`");
    }
}
