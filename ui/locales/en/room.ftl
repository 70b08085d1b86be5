## The reading room: clients.

shell-clients = Clients
shell-address = My address

room-clients = Clients
room-clients-subtitle = What clients gave you to read. It lies encrypted on this computer.
room-reading = Reading…
room-empty = Here you read what clients give you. Give them your address; what they send you, you open here, or drop it on this window.
room-open = Open what was sent
room-show-address = Show my address
room-no-address = Only the sender’s own word says whose this is: what came on { $day } came without an address for replies.
room-no-address-short = without an address for replies
room-compared = Check words compared
room-claim = So far only their own word says whose this is: the check words of what came on { $day } have not been compared.
room-compare = Compare check words
room-compare-title = Is this { $name }?
room-compare-how = Ask them, by telephone or in the room, for the six check words of their own address. They read them in Afterglow under Share, People, beside your name; of what they sealed with a passphrase, under Given. These belong to the address that came with what they sent:
room-compare-differ = If even one word differs, it may not be from them: send no reply, and ask them.
room-compare-same = I compared them, they are the same
room-check-words = Check words
room-rename = What you call them
room-rename-of = Call { $name } something else
room-rename-save = Save name
room-name = Name
room-name-hint = Only you see it. Initials are enough.
room-name-missing = Give them a name or initials.
room-pieces =
    { $count ->
        [0] No pieces
        [one] { $count } piece
       *[other] { $count } pieces
    }
room-done = appointment done
room-done-on = Appointment done on { $day }
room-nothing-here = Nothing of theirs is here.

## Letting go of something for good.

room-remove = Remove for good
room-remove-bundle-of = Remove what came on { $day }
room-remove-bundle-title = Remove what { $name } gave you on { $day }?
room-remove-bundle-warning =
    { $count ->
        [0] It is removed from this room for good and cannot be brought back. What { $name } has stays as it is, and so does the file that you opened, wherever it lies.
        [one] Its one piece is removed from this room for good, with all that you noted on it, sent back or not. It cannot be brought back. What { $name } has stays as it is, and so does the file that you opened, wherever it lies.
       *[other] Its { $count } pieces are removed from this room for good, with all that you noted on them, sent back or not. They cannot be brought back. What { $name } has stays as it is, and so does the file that you opened, wherever it lies.
    }
room-removed-bundle = What { $name } gave you on { $day } is removed.
room-remove-client-of = Remove { $name }
room-remove-client-title = Remove { $name } and all that is theirs?
room-remove-client-warning =
    { $count ->
        [0] Their name and the addresses that you know of them are removed from this room for good and cannot be brought back. If something of theirs comes again, you are asked whose it is.
        [one] What { $name } gave you is removed from this room for good: its pieces, all that you noted on them, their name and their addresses. It cannot be brought back. If something of theirs comes again, you are asked whose it is. The file that you opened stays, wherever it lies.
       *[other] All that { $name } gave you, { $count } times, is removed from this room for good: the pieces, all that you noted on them, their name and their addresses. It cannot be brought back. If something of theirs comes again, you are asked whose it is. The files that you opened stay, wherever they lie.
    }
room-removed-client = { $name } and all that was theirs is removed.

## Taking something in.

room-arriving = Opening what was sent
room-step =
    { $step ->
        [opening] Unsealing the file
        [checking] Checking every part of it
       *[keeping] Keeping the pictures, encrypted
    }
room-was-here = This was here already. Nothing was taken in twice.
room-dropped =
    { $count ->
        [one] One file
       *[other] { $count } files
    }
room-dropped-here = Taken in.
room-dropped-aside = Set aside. Nothing of it was taken in.
room-passphrase-title = It was sealed with a passphrase
room-passphrase-hint = The one that the sender told you.
room-passphrase-missing = Type the passphrase.
room-passphrase-open = Open
room-whose = Whose is this?
room-whose-says = The sender calls themselves “{ $sender }”. So far that is only their word.
room-whose-nameless = The sender gave no name.
room-whose-no-reply = They left no address for replies.
room-whose-looks-like = Careful: this looks like the name of { $name }, and is written with other letters. It may be from somebody who wants to be taken for them.
room-whose-client = Client
room-whose-new = Somebody new
room-whose-take = Take it in
room-whose-again = What was sent still waits here: you can try again.
room-other-address = { $name } came with another address before
room-other-address-how = So this may be from somebody who only uses the name. It can also be theirs: whoever seals with a passphrase, adds your new card or begins a new journal has new words. Call { $name } at a number that you know already, and ask for the words of what they sent now:
room-other-address-words = Check words of what just came
room-other-address-compared = Did you compare these words with { $name }?
room-other-address-answer =
    { $answer ->
        [same] Yes, they are the same
       *[later] Not yet: keep it under { $name } as a claim
    }
room-other-address-missing = Say whether you compared the words.

## Reading.

room-received = Received on { $day }
room-received-from = Received on { $day } · from “{ $sender }”, in their own words
room-claim-here = So far only the sender’s own word says whose this is. Comparing the check words that came with it makes sure.
room-claim-no-address = Only the sender’s own word says whose this is: it came without an address for replies.
room-old-address = This was sealed to an address of yours that you had replaced. Whoever else can open that one can read this, too. { $name } needs your new card.
room-old-address-short = sealed to your old address
room-report = Read the report
room-report-title = The report from { $name }
room-report-pages =
    { $pages ->
        [one] The report, { $pages } page
       *[other] The report, { $pages } pages
    }
room-report-page = Page { $page } of { $pages } of the report
room-report-page-undrawn = Page { $page } cannot be shown. It is damaged, or asks for more than a page may. The pieces themselves are not touched by it.
room-no-pieces = There are no pieces in it.
room-strip = All pieces, by day
room-next = Next: { $title }
room-beside = Side by side
room-beside-how = Choose up to { $most } pieces in the strip.
room-others = Also what they gave at other times
room-others-here =
    { $count ->
        [one] One more stands there now.
       *[other] { $count } more stand there now.
    }
room-others-unread = What came on { $day } is not among them. { $why }
room-came = came { $day }
room-notes-elsewhere = What you note on it goes back with the reply to what came on { $day }.
room-piece-kind =
    { $kind ->
        [entry] Entry
        [artwork] Artwork
        [check_in] Body check-in
       *[session] Session
    }
room-may-not-keep = For the appointment only: no copy may be kept
room-left-out = Left out by the person: { $part }
room-marked = What is marked
room-no-words = Nothing is written about it.
room-closed = Closed after the appointment. No copy of this piece may be kept; its title and your notes remain.
room-closed-short = closed
room-picture-unreadable = This picture cannot be shown. It is damaged, or not a picture. Ask for it again.
room-picture-missing = A picture that was not given
room-picture-undrawn = This picture is in the file, but it cannot be shown here.

## The end of an appointment.

room-finish = Appointment done
room-finish-title = Is the appointment done?
room-finish-nothing = A copy may be kept of everything here, so nothing is closed. Only the day of the appointment is noted.
room-finish-warning =
    { $count ->
        [one] No copy may be kept of { $count } piece. It is closed for good: its picture and words are removed from this room and cannot be brought back.
       *[other] No copy may be kept of { $count } pieces. They are closed for good: their pictures and words are removed from this room and cannot be brought back.
    }
room-finish-report = The report shows these pieces too, and is closed with them.
room-finish-stays = Their titles and your notes stay.
room-finish-close = Close them for good
room-finish-confirm = Appointment done

## The address card.

room-address = My address
room-address-subtitle = Give it to clients. What they seal to it, only this room opens.
room-address-name = What clients call you
room-address-name-hint = It stands on your card.
room-address-key = Address
room-address-code = Your address card as a QR code
room-address-save-file = Save as file
room-address-save-pdf = Save as PDF
room-address-copy = Copy as text
room-address-saved = Saved as { $name }.
room-address-copied = Copied. Paste it into a message or a letter.
room-address-not-copied = Nothing was copied: the computer did not allow it. Save your card as a file instead.
room-address-replaced = You have a new address. Give it to your clients.
room-address-words = Check words
room-address-words-how = When a client adds your address, they see six words. Let them call you, and compare: only the same words show that the address is really yours.
room-address-new = A new address
room-address-new-why = If you believe that somebody else can open what is sent to you, make a new one. What was sealed to the old one still opens here.
room-address-new-make = Make a new address
room-address-new-title = Make a new address?
room-address-new-warning = Every client then needs your new card. What they still send to the old address keeps opening here.

## The six words that one receiver has of the person, for them to compare.

own-words = Your words for { $name }
own-words-how = Before they answer, { $name } may ask you for six words. They must be these, in this order: then what they have came from you, and their reply only you can open. Nobody else whom you give something has the same.
own-words-none = You have given them nothing yet. The words are made with the first pieces that you give.
own-words-show = My words for them
