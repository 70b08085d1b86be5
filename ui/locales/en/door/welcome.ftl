## The way in: create a journal, open one, or find the way back.

welcome-title = A place for what comes up
welcome-what = Afterglow is a journal for the days around your medicine sessions: what you write, what you paint, and what you notice in your body.
welcome-private = It is kept encrypted on this computer. There is no account, and nothing leaves it until you choose to share.
welcome-not = Afterglow gives no medical advice, and nobody is watching over it.
welcome-create = Create a journal
welcome-open = Open a journal
welcome-room = I am a therapist: create a reading room

door-language = Language / Idioma

create-title =
    { $role ->
        [room] Create your reading room
       *[journal] Create your journal
    }
create-name = Name
create-name-start =
    { $role ->
        [room] Reading room
       *[journal] My journal
    }
create-name-hint = Anyone who uses this computer can see this name.
create-name-missing =
    { $role ->
        [room] Give your reading room a name.
       *[journal] Give your journal a name.
    }
create-place = Place
create-change-place = Change place
create-submit =
    { $role ->
        [room] Create reading room
       *[journal] Create journal
    }
create-busy =
    { $role ->
        [room] Making the keys. This takes a few seconds. That keeps what clients give you safe.
       *[journal] Making the keys. This takes a few seconds. That keeps your journal safe.
    }
create-warning = Nobody can reset your passphrase, not even the makers of Afterglow. In the next step you get recovery words, the one other way in.

passphrase-label = Passphrase
passphrase-again = The same once more
passphrase-hint = Four or more words that have nothing to do with each other are strong, and easier to keep than symbols.
passphrase-show = Show what I type
passphrase-hide = Hide what I type
passphrase-missing = Choose a passphrase.
passphrase-again-missing = Type your passphrase once more, so that a slip does not lock you out.
passphrase-different = The two are not the same. Look at them with the eye, or type the second one again.
passphrase-too-weak = This would be guessed too easily to keep anything private. Add one or two words.
passphrase-strength = Strength
passphrase-score-0 = Very weak
passphrase-score-1 = Weak
passphrase-score-2 = Fair
passphrase-score-3 = Good
passphrase-score-4 = Strong
passphrase-time-instant = Somebody with a copy would guess it at once.
passphrase-time-minutes = Somebody with a copy would guess it within minutes.
passphrase-time-hours = Somebody with a copy would guess it within hours.
passphrase-time-days = Somebody with a copy could guess it within days.
passphrase-time-months = Somebody with a copy would need months to guess it.
passphrase-time-years = Somebody with a copy would need years to guess it.
passphrase-time-centuries = Somebody with a copy would need centuries to guess it.

recovery-title = Your recovery words
recovery-why = If you ever forget your passphrase, these 24 words let you set a new one. They are shown only now.
recovery-warning = Whoever has these words can open everything you keep here. Keep them away from this computer, on paper if you can.
recovery-words = The 24 words, in order
recovery-save = Save a page to print
recovery-saving = Saving…
recovery-saved = Saved as { $file }. Anyone can read that file: print it, then delete it.
recovery-have = I have written them down
recovery-later = Do this later
recovery-later-note = If now is not the moment, leave it: you can have new words at any time, in Settings. Until then, your passphrase is the only way in.
recovery-confirm-title = Three words, to be sure
recovery-confirm-why = Type these three from your copy. Then you know that it is complete.
recovery-word = Word { $place }
recovery-word-missing = Type word { $place }.
recovery-word-wrong = This is not word { $place }. Look at your copy again, or go back to the words.
recovery-not-confirmed = These are not the words we asked for. Go back and compare your copy, slowly.
recovery-see-again = Back to the words
recovery-confirm = Confirm

unlock-title = Welcome back
unlock-subtitle = { $name } is locked on this computer.
unlock-submit = Unlock
unlock-busy = Opening. This takes a few seconds. That keeps what is in it safe.
unlock-missing = Type your passphrase.
unlock-lost = I lost my passphrase
unlock-another = Open another journal
unlock-new = Start a new journal

lost-title = Open with your recovery words
lost-subtitle = Your writing stays as it is. You only get a new passphrase.
lost-words = Your 24 words
lost-words-hint = In their order, with a space between. Capital letters do not matter.
lost-count =
    { $count ->
        [one] { $count } word of 24
       *[other] { $count } words of 24
    }
lost-words-missing = Type your recovery words.
lost-submit = Open with these words
lost-without = Without the passphrase and without the words, nobody can open it.
lost-key-damaged = The file that your recovery words open is damaged. Your writing is still there. Try your passphrase, or put the journal’s folder back from a copy.
