//! Who may ask what: a command is a journal's, a reading room's, or fits anywhere. The page offers only what fits; whatever gets past the page
//! is refused here, before the command begins.

use afterglow_journal::Role;

use crate::ipc::AppError;

/// What asks the same of a journal, of a reading room, and some of it before either is open.
const ANYWHERE: [&str; 26] = [
    "app_state",
    "proposed_place",
    "choose_place",
    "passphrase_strength",
    "choose_journal",
    "unlock",
    "unlock_with_words",
    "lock",
    "flushed",
    "close_anyway",
    "activity",
    "check_spelling",
    "language",
    "choose_language",
    "move_journal",
    "cancel_move",
    "create_journal",
    "save_recovery_kit",
    "confirm_recovery_words",
    "renew_recovery_words",
    "save_preferences",
    "change_passphrase",
    "support_card",
    "save_support_card",
    "set_support_card_aside",
    "show_in_folder",
];

/// What a therapist does.
const IN_ROOM: [&str; 27] = [
    "own_address",
    "set_address_name",
    "replace_address",
    "save_address_file",
    "save_address_pdf",
    "room_clients",
    "rename_client",
    "remove_client",
    "remove_bundle",
    "client_address",
    "note_compared",
    "open_bundle",
    "open_dropped_bundle",
    "open_bundle_with",
    "take_in_bundle",
    "set_bundle_aside",
    "stop_bundle",
    "room_bundle",
    "room_piece",
    "room_report",
    "finish_appointment",
    "room_notes",
    "add_note",
    "save_note",
    "delete_note",
    "reply_desk",
    "save_reply",
];

/// Why this command is refused with this open, or nothing; none where it fits. Whatever is not named above is a journal's.
pub fn refusal(command: &str, open: Option<Role>) -> Option<AppError> {
    if ANYWHERE.contains(&command) {
        return None;
    }
    let fitting = if IN_ROOM.contains(&command) { Role::Room } else { Role::Journal };
    match open {
        None => Some(AppError::Locked),
        Some(role) if role == fitting => None,
        Some(_) => Some(AppError::NotHere),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every command's name, as the page calls it.
    fn commands() -> Vec<&'static str> {
        let bindings = include_str!("../../ui/src/ipc/bindings.ts");
        bindings.split("__TAURI_INVOKE<").skip(1).filter_map(|call| call.split('"').nth(1)).collect()
    }

    #[test]
    fn a_command_that_was_renamed_is_let_through_under_its_old_name() {
        let commands = commands();
        assert!(commands.len() > 100, "the list of commands is not read");
        for named in ANYWHERE.iter().chain(&IN_ROOM) {
            assert!(commands.contains(named), "{named}");
        }
    }

    #[test]
    fn a_command_of_the_one_is_answered_in_the_other_or_while_locked() {
        let in_room = |command| refusal(command, Some(Role::Room));
        let in_journal = |command| refusal(command, Some(Role::Journal));
        for command in commands().into_iter().chain(["import_pasted", "unheard_of"]) {
            let is_everybodys = ANYWHERE.contains(&command);
            let is_rooms = IN_ROOM.contains(&command);
            assert_eq!(in_room(command).is_none(), is_everybodys || is_rooms, "{command}");
            assert_eq!(in_journal(command).is_none(), is_everybodys || !is_rooms, "{command}");
            assert_eq!(refusal(command, None).is_none(), is_everybodys, "{command}");
        }
        for command in ["create_entry", "import_pasted", "save_bundle", "open_reply", "notes_beside", "empty_trash", "search"] {
            assert!(matches!(in_room(command), Some(AppError::NotHere)), "{command} in a room");
        }
        for command in ["room_bundle", "take_in_bundle", "save_reply", "remove_client", "replace_address"] {
            assert!(matches!(in_journal(command), Some(AppError::NotHere)), "{command} in a journal");
        }
    }
}
