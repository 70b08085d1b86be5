## Notes on a piece, in the room.

notes-title = Your notes
notes-add = A new note
notes-on-picture = Notes on the picture
notes-on-text = Notes on words of the text
notes-empty = No notes on this piece yet. They stay in this room unless you let one go back.
notes-tool-pin = Pin
notes-tool-outline = Outline
notes-tool-freehand = Draw
notes-tool-passage = Quote
notes-tool-whole = Note
notes-how-pin = Press where the pin should stand. With the keyboard: arrows, then Space. Esc leaves it.
notes-how-outline = Draw around something, or press corner by corner and close with a double click. With the keyboard: arrows, Space for each corner, Enter to close. Esc leaves it.
notes-how-freehand = Draw a line. With the keyboard: Space puts the pen down and lifts it, arrows draw, Enter ends. Esc leaves it.
notes-pad-pin = Placing a pin. Arrows move, Shift for small steps, Space places it.
notes-pad-outline = Drawing an outline. Arrows move, Space sets a corner, Enter closes it.
notes-pad-freehand = Drawing freely. Space puts the pen down or lifts it, arrows draw, Enter ends.
notes-select-first = Select some words of the text first, then press Quote.
notes-kind = What the note is for
notes-comment = Comment
notes-question = Question
notes-highlight = Highlight
notes-place-whole = on the whole
notes-place-pin = at a pin
notes-place-rectangle = in a frame
notes-place-outline = in an outline
notes-place-freehand = at a drawing
notes-place-passage = on these words
notes-kind-and-place = { $kind } { $place }
notes-mark = Note { $number }: { $kind }. { $text }
notes-no-words = No words yet.
notes-quote-foreign =
    { $kept ->
        [yes] It quotes words that are not in what you gave:
       *[no] It quotes words that are not in your entry as it is now:
    }
notes-text = Note { $number }
notes-placeholder = What do you see, or want to ask?
notes-back = Goes back with the reply
notes-back-hint = Off, it stays in this room.
notes-goes-back = Goes back
notes-private = Only here
notes-sent-in = Went back with reply { $reply }.
notes-place-again = Place it again
notes-delete = Delete note { $number }
notes-deleted = The note is deleted.
notes-undo = Undo

## Sending a reply.

reply-send = Send a reply
reply-title = Reply to { $client }
reply-not-wanted = This bundle gave no address for a reply, so none can be encrypted. Your notes stay here. Tell them in person, or ask for a bundle that wants a reply.
reply-claim = Nobody has compared the check words of this address yet. That it belongs to { $client } is only what the file says. Compare the words with them first, by phone or face to face.
reply-nothing = No note goes back yet. Open a note and turn on “Goes back with the reply”.
reply-count =
    { $count ->
        [0] No note is chosen.
        [one] One note goes back:
       *[other] { $count } notes go back:
    }
reply-from = Your name on the reply
reply-from-hint = As your client will read it.
reply-stays =
    { $count ->
        [one] One note stays in this room.
       *[other] { $count } notes stay in this room.
    }
reply-save = Save reply
reply-saved = { $file } is saved. Send it to your client in whatever way you like: only they can open it.

## Replies at the journal.

reply-open = Open a reply
reply-came = A reply from { $who }
reply-came-about = { $sender } wrote beside what you gave. Your pieces are as they were.
reply-from-on = { $sender } replied, opened on { $day }
reply-without-notes = There are no notes in it.
reply-notes =
    { $count ->
        [one] One note
       *[other] { $count } notes
    }
reply-piece-gone = no longer in your journal
reply-remove = Remove for good
reply-remove-of = Remove the reply that was opened on { $day }
reply-remove-title = Remove this reply from { $who }?
reply-remove-warning = The notes that came in it are removed from your journal for good. They cannot be brought back, not even by opening its file again. Your pieces stay as they are, and so do other replies; what { $who } wrote stays with them.
reply-removed = The reply is removed. Your pieces are as they were.
beside-title = Notes from { $who }
beside-when = { $who }, opened on { $day }
beside-changed = You have changed this since you gave it. The notes are about how it was then.
