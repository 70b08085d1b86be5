## What stands in the bundle itself, for whoever opens it without Afterglow.

giving-page-title = From my journal
giving-page-from = From { $name }
giving-page-for = For { $name }
giving-page-careful = This was given in confidence. Please keep it where only you can open it.
giving-page-report = The same as a report to print (PDF)
giving-page-left-out-picture = A picture that was not given
giving-page-body-map = The body, front and back, with what was marked
giving-file-name = For { $name }
giving-file-name-unnamed = For you

## The pages of the room.

give-pages = Pages of Share
give-page =
    { $page ->
        [people] People
        [given] Given
       *[choose] Choose
    }

## People.

people-title = People
people-subtitle = Whom you can give pieces to, so that only they can open them.
people-empty = Here are the people you can give pieces to. Ask your therapist for their address card: a small file, a PDF, or a few lines of text.
people-add = Add somebody
people-retired =
    { $count ->
        [one] { $count } card put away
       *[other] { $count } cards put away
    }
people-nameless = Without a name
people-not-compared = The words have not been compared yet: the name is only a claim.
people-compared = Words compared on { $day }
people-away = Put away on { $day }
people-replaced = Replaced by a newer card on { $day }
people-compare = Compare the words
people-words-again = Show the words
people-rename = Rename
people-retire = Put away
people-take-out = Use again
people-take-out-title = Use this card of { $name } again?
people-take-out-why =
    { $how ->
        [replaced] On { $day } a newer card took its place. What you give to this one, only the older key opens: if they have lost it, nobody can read it, and if somebody else has it, they can.
       *[away] You put it away on { $day }. If you no longer trusted it then, leave it there and ask for a new one.
    }
people-take-out-compare = Call { $name } at a number that you know already, and ask whether this is still their address. Their Afterglow must show these six words:
people-take-out-taken = You use another card for { $name }. Call this one otherwise, so that you can tell them apart.
people-take-out-keep = Leave it away
people-compare-title = The words of { $name }
people-compare-how = Call { $name }, at a number that you know already, and ask for the six words that their Afterglow shows. They must be these, in this order:
people-compare-why = If they are the same, this address is theirs, and nobody else can open what you give to it. If even one word differs, do not use this card: ask for a new one.
people-compare-later = Not yet
people-compare-same = They are the same
people-compare-undo = They were not compared after all
people-words = Six words to compare
people-rename-title = What do you call them?
people-name = What you call them
people-name-missing = Give them a name, so that you know who it is.
people-name-taken = Somebody here is called { $name } already. Choose another name.
people-rename-save = Keep this name
people-add-title = Add somebody
people-add-how = An address card says where to seal something so that one person alone can open it. Your therapist finds theirs in their Afterglow, under “My address”.
people-paste = Paste the card
people-paste-hint = It begins with “Afterglow address”. Whatever else stands around it does not matter.
people-paste-missing = Paste the text of the card first, or open it as a file.
people-open-card = Open a card…
people-read = Read the card
people-read-title = Is this theirs?
people-known = You have this very address already, as { $name }. There is nothing to change.
people-claim = The card says: { $name }. Anybody can write any name on a card; whose it is, only the words show.
people-words-how = Call them when you have a moment, and compare these words with theirs. You can do that now or later, under People.
people-same-name =
    { $kept ->
        [away] Careful: you put away another address of { $name }
       *[used] Careful: you have another address for { $name }
    }
people-same-name-how = This card carries the same name and a different key. It may be a new one of theirs, or somebody else's who wants to read what is meant for them. Before you use it, call them at a number that you know already, and compare the new words. Do not ask by answering the message that brought the card.
people-words-old =
    { $kept ->
        [away] The address you put away
       *[used] The address you have
    }
people-words-new = The new card
people-whose = Whose is the new card?
people-whose-answer =
    { $answer ->
        [theirs] It is a new one of { $name }: from now on, use only this one
       *[another] It is somebody else's: keep both, under different names
    }
people-same-name-missing = Say first whose the new card is.
people-keep-old = Keep only the old one
people-keep = Add this card
people-added = { $name } is among your people.

## Giving.

give-open = Give encrypted…
give-title =
    { $count ->
        [one] Give { $count } piece, encrypted
       *[other] Give { $count } pieces, encrypted
    }
give-to = To whom
give-compared = Words compared
give-not-compared = Words not compared yet
give-passphrase = Somebody with a passphrase
give-passphrase-hint = Whoever knows it can open the file, with Afterglow or with the free program age.
give-nobody = Without a passphrase it takes their address card.
give-whom = Who it is for
give-whom-hint = So that you know later. It is written on the first page.
give-from = Your name or initials
give-from-hint = They see it as the sender. It may stay empty.
give-with-report = The report goes along
give-with-report-hint = As a PDF to print, as you see it in the preview
give-receiver-missing = Choose to whom it goes.
give-compare-first = You have not compared their words yet. You can go on; somebody else may have sent that card.
give-look = Look at what will leave
give-ready = What you want to give is ready. Nothing has left.
give-stopped = Stopped. Nothing was made.
give-somebody = somebody with a passphrase
give-step =
    { $step ->
        [sealing] Sealing and saving, in megabytes
       *[making] Putting the pieces together
    }
give-size =
    { $unit ->
        [mb] { $value } MB
       *[kb] { $value } KB
    }
give-new-title = New since last time
give-new-for = For whom
give-new = Choose what { $name } does not have yet
give-new-chosen =
    { $count ->
        [0] { $name } has everything as it is now.
        [one] { $count } piece is new for { $name }, or has changed since. Private ones were left aside.
       *[other] { $count } pieces are new for { $name }, or have changed since. Private ones were left aside.
    }

## What is about to leave.

leaving-title = This is what will leave
leaving-subtitle = Nothing has been given yet. What you see is read from the very file that { $name } will open.
leaving-back = Change it
leaving-save = Save encrypted for { $name }
leaving-save-passphrase = Save with this passphrase
leaving-to = To
leaving-from = From
leaving-from-nobody = No name
leaving-what = What
leaving-count =
    { $count ->
        [one] { $count } piece
       *[other] { $count } pieces
    }
leaving-report = with the report as a PDF, { $size }
leaving-page = with a page that shows all of it in any browser
leaving-out = Left out
leaving-out-count =
    { $count ->
        [0] Nothing
        [one] { $count } part
       *[other] { $count } parts
    }
leaving-careful = Once you have sent it, it cannot be called back: { $name } can read it, copy it and show it to others. “May keep a copy” is a wish that they are asked to respect.
leaving-passphrase = The passphrase for this file
leaving-passphrase-tell = Tell it some other way than with the file itself: on the phone, or on paper. Afterglow does not keep it.
leaving-pieces = The pieces that will leave
leaving-piece-out =
    { $count ->
        [one] { $count } part left out
       *[other] { $count } parts left out
    }
leaving-may-keep = A copy may be kept
leaving-may-not-keep = No copy may be kept
leaving-picture = { $title }, the picture as it leaves
leaving-picture-covered = This picture goes along; it is only covered here.
leaving-large = See it in full size
leaving-report-title = The report that goes along
leaving-report-page = Page { $page } of { $pages } of the report
leaving-report-large = See large: { $page }
leaving-unreadable = This picture cannot be shown. What leaves is as it was made; go back and choose again to be sure.
leaving-stopped = Stopped. Nothing was saved.
leaving-nothing = Nothing is waiting to leave. Choose the pieces first.
leaving-nothing-action = Choose pieces
leaving-done-title = It is saved
leaving-saved-short = Saved.
leaving-saved = What is for { $name } is saved as { $file }.
leaving-saved-how = Send the file the way you like, by mail or on a stick: without the key it is noise. It is noted under Given.
leaving-see-given = See what was given

## What was given.

given-title = Given
given-subtitle = What left this journal, when, and who has it.
given-empty = Here stands what you have given, and to whom. So far nothing has left this journal this way.
given-empty-action = Choose pieces
given-sealed = Sealed for them alone.
given-with-passphrase = Sealed with a passphrase.
given-with-report = With the report.
given-no-reply = No reply so far.
given-replies-removed =
    { $count ->
        [one] You removed a reply to it.
       *[other] You removed { $count } replies to it.
    }
given-version =
    { $changed ->
        [gone] Version { $version }; no longer in your journal
        [same] Version { $version }, as it is now
       *[changed] Version { $version }; yours has changed since
    }
given-has = Given to { $names }
given-holder =
    { $changed ->
        [same] { $name }, { $day }: as it is now (version { $version }).
       *[changed] { $name }, { $day }: version { $version }. Yours has changed since.
    }

## A bundle of which nobody knows whether it was saved.

given-unsettled = Afterglow ended just as this was being saved, so it cannot tell whether the file is there. Look for it in the place that you chose. If you find it, it counts as given; nothing of it is lost either way.
given-was-saved = It was saved
given-was-not-saved = It was not, take it off
given-perhaps = Perhaps: whether that file was saved is asked under Given.

## What came back.

reply-unread =
    { $begun ->
        [yes] { $count ->
            [one] One note is still unread.
           *[other] { $count } notes are still unread.
        }
       *[no] Not read yet.
    }
reply-read = Read on { $day }.
reply-piece-unread = not read yet

## Files that are dropped where they make no sense.

drop-bundle = This was made to be read in a reading room, and this is a journal. Nothing was opened; the file is as it was.
drop-card = This is an address card. Nothing was added yet. To give something to this person, go to Share, then People, and choose the file there.
drop-pictures = Pictures can be dropped under Art, or into an entry. Nothing was added here.
