## Refusals: what happened, what became of the writing, what can be done.

error-wrong-passphrase = This passphrase does not open the journal. Nothing has changed. Try again; capital letters and spaces count.
error-wrong-recovery-words = These are real recovery words, but they belong to another journal or were replaced by newer ones. Nothing has changed. Look whether you have a newer sheet.
error-recovery-words-invalid =
    { $word ->
        [0] These 24 words do not belong together. Nothing has changed. Check that there are 24 and that they are in their order.
       *[other] Word { $word } is not a recovery word. Nothing has changed. Compare its letters with your sheet.
    }
error-key-file-damaged = The key file of this journal is damaged, so no passphrase can be tried on it. Your writing is still there. Open it with your recovery words, or put the journal's folder back from a copy.
error-database-damaged = The passphrase is right, but the journal's database is damaged. Afterglow has left it as it is. Put the journal's folder back from a copy, and keep the damaged one.
error-database-missing = The passphrase is right, but the journal's database is not in its folder. Look whether a file was moved or is still being copied, or put the folder back from a copy.
error-newer-format = This journal was last opened by a newer Afterglow. Nothing has changed. Install the newest version to open it here.
error-in-use = This journal is open in another window or on another computer. Nothing has changed. Close it there first, then try again.
error-not-a-journal = This folder is not an Afterglow journal. Nothing has changed. Choose a folder whose name ends in “.afterglow”.
error-already-exists = There is already something with this name in that place. It was left as it is. Choose another name or another place.
error-journal-exists = There is already a journal with this name in that place. It was left as it is. To write in it, go back and choose “Open a journal”. For a new one, choose another name or another place.
error-inside-itself = Your journal cannot be moved into its own folder. Nothing has changed. Choose another folder.
error-folder-missing = The folder of this journal is not where it was. It may be on a drive that is not connected, or was moved. Connect the drive, or open the journal from its new place.
error-name-invalid = A folder cannot have this name. Nothing was created. Use letters, numbers and spaces.
error-disk-full = The disk is full, so this could not be saved. What you see is still on the screen. Free some space, then try again.
error-no-access = Afterglow may not read or write in that place. Nothing was changed there. Choose another place, or ask whoever looks after this computer.
error-io = The disk did not answer as it should. What was saved before is safe. Check that the drive is connected, then try again.
error-locked = The journal is locked. What you had saved is safe. Unlock it to go on.
error-not-here = This cannot be done here: one thing belongs to a journal, another to a reading room. Nothing has changed. Lock this and open the other to do it there.
error-stale-revision = A newer version of this is already saved, so this one was not written over it. Copy what you want to keep, then open it again.
error-not-found = This is no longer in the journal. Look in the trash: it may be there.
error-too-long = { $field } can hold { $limit } characters, and this is more, so it is not saved yet. Your words are still on the screen. Shorten them a little.
error-too-many = { $field } more does not fit: { $limit } are already here, as many as there is room for. This is not saved yet. Your words are still on the screen. Take a few away.
error-invalid = { $field } could not be saved as it is. Your words are still on the screen. Change it and try again.
error-not-a-picture = This file is not a picture, so it was not added. Choose a JPEG, PNG, WebP, HEIC, TIFF or GIF.
error-damaged-picture = This picture is damaged or cut short, so it was not added. Try to copy it again from where it came.
error-too-many-bytes = This file is larger than { $limit_mb } MB, so it was not added. Save a smaller copy and add that.
error-too-many-pixels = This picture has more than { $limit_megapixels } megapixels, so it was not added. Save a smaller copy and add that.
error-unsupported-picture = { $format } pictures cannot be added yet. Save a copy as JPEG or PNG and add that.
error-cannot-read = This file could not be read, so it was not added. Check that it is still there and that it opens elsewhere.
error-picture-lost = The file of this picture is missing from the journal, or is damaged. Everything else is untouched. Put the journal’s folder back from a copy, and keep the damaged one.
error-report-undrawn = This report cannot be shown. It is damaged, or too large to be drawn here. The pieces themselves are not touched by it; ask for the report again as a PDF.
error-report-failed = The report could not be made. Nothing was saved and your journal is unchanged. Try again with fewer pieces chosen.
error-parts-changed = A piece was changed after you chose what to leave out of it, so the report waits and nothing is saved. In the list, open the parts of that piece and look at them again.
error-password-unusable = This password cannot be used for a PDF: it is empty, too long, or has a character that PDFs do not take. Nothing was saved. Choose another.
error-stopped = Stopped. Nothing was saved.
error-not-shown = No file manager answered, so the folder could not be shown. Your file is saved where you chose.
error-superseded = A newer version of this page is already on its way.
error-refused =
    { $reason ->
        [no-address] There is no address in this. Nothing was added. Ask for the card again, best as a file.
        [several-addresses] There is more than one address in this. Nothing was added. Leave only the one that you want.
        [address-damaged] This address is cut off or altered. Nothing was added. Ask for the card again, best as a file.
        [newer-format] This was made by a newer Afterglow. Nothing was opened. Install the newest version to open it here.
        [not-sealed] This file is not one that Afterglow makes. Nothing was opened. Choose another.
        [for-somebody-else] This file is encrypted to somebody else’s address, or to one that you no longer have. Nothing was opened. Ask for it again, encrypted to the address on your card.
        [needs-passphrase] This file opens with a passphrase. Nothing was opened yet. Type the one that you were told.
        [needs-key] This file opens with somebody’s own key, and with no passphrase. Nothing was opened.
        [wrong-passphrase] This passphrase does not open the file. Nothing was opened. Try again; capital letters and spaces count.
        [too-much-work] Trying a passphrase on this file would take more memory than this computer should give, so it was not tried. Afterglow makes no such files. Ask the sender about it.
        [cut-short] The end of this file is missing, so nothing of it was opened. Copy or send it again.
        [changed] This file is not as it was when it was encrypted, so nothing of it was opened. Copy or send it again.
        [too-large] This file is larger than Afterglow makes them, so nothing of it was opened.
        [not-a-bundle] This file opens, but what is inside was not made by Afterglow to be read here. Nothing was taken in.
        [dangerous-names] This file holds names that could do harm, so nothing of it was taken in. Afterglow makes no such files. Ask the sender about it.
        [part-missing] A piece that this file lists is not in it, so nothing of it was taken in. Ask for it again.
        [part-unlisted] This file holds something that it does not list, so nothing of it was taken in. Afterglow makes no such files. Ask the sender about it.
        [picture-swapped] A picture in this file is not the one that it lists, so nothing of it was taken in. Ask for it again.
        [part-swapped] A piece in this file is not the one that it lists, so nothing of it was taken in. Ask for it again.
        [beyond-limits] Something in this is longer or larger than can be given. Nothing was saved or taken in.
        [not-what-was-shown] What would have left is not what you were shown, so nothing was saved. Look at it again, then save.
        [not-a-reply] This file opens, but what is inside is not a reply. Nothing was taken in.
        [unknown-bundle] This answers something that you never gave from this journal. Nothing was taken in.
        [not-by-the-receiver] This reply does not carry what only the person you gave your pieces to can know. Somebody else may have written it. Nothing was taken in.
        [older-reply] This reply, or a newer one, was opened here before. Nothing has changed. If you have not seen its notes, ask for them to be sent once more.
        [unknown-item] This reply speaks of a piece that you did not give. Nothing was taken in.
        [other-version] This reply speaks of another version than the one you gave. Nothing was taken in.
        [more-than-notes] This reply holds more than notes: it may try to change something. Nothing was taken in, and your pieces are as they were.
        [place-impossible] A note in this reply stands where its piece has no such place. Nothing was taken in.
       *[too-many-notes] This reply has more notes, or longer ones, than anybody writes. Nothing was taken in.
    }
error-card-put-away = The card of { $name } was put away, so nothing is encrypted to it and nothing was saved. Choose somebody else, or use the card again under People.
error-unexpected = Something went wrong that Afterglow has no name for. What was saved before is safe. Try again, or lock the journal and open it anew.

## What the fields in those sentences are called.

field-other = This field
field-title = The title
field-markdown = This entry
field-tag = A tag
field-feeling = A feeling
field-sensation_word = A word for a sensation
field-text = This text
field-marks = This body map
field-idle_minutes = The number of minutes
