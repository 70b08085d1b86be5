## The heading.

share-title = Share
share-title-day =
    { $near ->
        [yes] For { DATETIME($date, weekday: "long") }
       *[no] For { $day }
    }
share-title-with =
    { $near ->
        [yes] For { DATETIME($date, weekday: "long") } with { $whom }
       *[no] For { $day } with { $whom }
    }
share-subtitle = Nothing leaves this computer until you save it. { $chosen } of { $total ->
        [one] { $total } piece
       *[other] { $total } pieces
    } chosen.
share-subtitle-empty = Nothing leaves this computer until you save it.
share-empty = Here you choose what to take to an appointment. First there has to be something: an entry, a piece of art or a check-in.
share-empty-action = Write something

## Saving.

share-save = Save PDF
share-warning = Anyone who has the PDF can read it, and a sent file cannot be called back.
share-warning-password = Whoever has the PDF and its password can read it, and a sent file cannot be called back.
share-stopped = Stopped. Nothing was saved.
share-saved = Saved as { $name }.
share-show-in-folder = Show in folder

## Choosing pieces.

share-span-label = From which time
share-span =
    { $span ->
        [since_appointment] Since the last appointment, { $day }
        [days7] Last 7 days
        [days30] Last 30 days
        [all] Everything
       *[own] Other days
    }
share-own-from = First day
share-own-to = Last day
share-session-label = From which session
share-session-any = Any
share-session-option = { $session } · { $day }
share-listed-none = No pieces here
share-listed = { $chosen } of { $count } chosen
share-more = Show { $count } more
share-heard =
    { $chosen } of { $total } { $total ->
        [one] piece
       *[other] pieces
    } chosen{ $out ->
        [0] .
        [one] , { $out } part left out.
       *[other] , { $out } parts left out.
    }
share-choose-all = Choose all shown
share-choose-none = Choose nothing
share-piece-about = { $kind } · { $day }
share-open = open
share-open-piece = Open { $title }
share-elsewhere =
    { $count ->
        [one] { $count } chosen piece is not in this list.
       *[other] { $count } chosen pieces are not in this list.
    }
share-show-all = Show everything
share-private = Private ({ $count })
share-private-note = These are never chosen together with others. Switch one on if you want to share it all the same.

## Leaving out parts of a piece.

share-parts = leave out parts
share-parts-of = leave out parts of { $title }
share-parts-label = Parts of { $title } that go along
share-parts-note = What you switch off does not leave, in a PDF or otherwise; a line in its place says that something was left out. A piece that you chose by itself stays.
share-parts-none = There is nothing in this piece to choose from.
share-parts-changed = This piece has changed since you chose, so all of it is in again. Switch off what should stay out.
share-parts-look-again = Changed since you chose: open its parts.
share-parts-out = { $count } left out
share-part-kind =
    { $kind ->
        [heading] Heading
        [point] Point of a list
        [quote] Quote
        [literal] As typed
        [table] Table
        [picture] Picture
        [title] Title
        [art] Picture
        [description] What can be seen on it
        [medium] Medium
        [support] On
        [size] Size
        [series] Series
        [place_in_series] Place in the series
        [copy] May a copy be kept
        [statement] What I want to say about it
        [process] What happened while making it
        [map] Where it is marked, and the map
        [regions] Words and how strong
        [energy] Energy
        [pleasantness] Pleasantness
        [feelings] Feelings
        [note] Note
        [with_whom] With whom
        [place] Where
        [intention] My intention
        [hopes] What I hope for
        [fears] What I am afraid of
        [setting] Set and setting
        [support_plan] Support afterwards
        [ride_home] Who drives me home
        [experience] What I felt and saw
        [present] Who was there
        [music] Music
        [route] How it was given
        [dose] Dose
        [side_effects] What I noticed
        [side_effects_note] In my own words
        [spoke_about] What we spoke about
        [takeaways] What I take with me
       *[paragraph] Paragraph
    }
share-part-unsaid =
    { $kind ->
        [art] The picture
       *[picture] A picture without a description
    }

## The file.

share-file = The file
share-paper = Paper
share-paper-size =
    { $paper ->
        [letter] Letter (8.5 × 11 in)
       *[a4] A4 (210 × 297 mm)
    }
share-password-on = Open it with a password only
share-password = Password for the PDF
share-password-hint = Four or more words that have nothing to do with each other are hard to guess.
share-password-missing = Type a password first, or switch it off.
share-password-tell = Tell it some other way than with the file itself: on the phone, or on paper.
share-password-lost = Afterglow does not keep this password. If it is forgotten, nobody can open the file; you can save the report again.
share-password-archive = With a password, the file is not in the form made for keeping a very long time (PDF/A). Any PDF reader still opens it with the password.

## Making it.

share-step =
    { $step ->
        [reading] Reading the pictures
        [setting] Setting the pages
       *[saving] Saving
    }

## Page one.

share-page-one = On the first page
share-page-one-more = The strip, an intention and body maps are offered here once you have chosen pieces that carry them; body maps need two check-ins.
share-report-title = Title
share-report-title-hint = Below it stands from when to when the pieces are.
share-whose = Whose it is
share-whose-name = Your name, or what you want to be called
share-whose-hint = It is printed on the first page and is not kept.
share-prepared = Who it is for
share-prepared-for = Prepared for
share-prepared-date = With the date of the appointment, { $day }.
share-intention = My intention
share-of-session = Of which session
share-changed = What changed
share-changed-label = In your own words
share-questions = Questions I want to ask
share-questions-label = Your questions
share-questions-hint = One on each line
share-strip = The strip
share-strip-hint = With chosen pieces only
share-body-maps = Body at the start and at the end
share-scores = Energy and pleasantness, start and end
share-comparison = The two compared in words
share-comparison-hint = Put together by the app, and named so
share-body-start = Start
share-body-end = End
share-body-same = Choose two different check-ins to set side by side.
share-compared-left-out = What you leave out of either one is not compared.

## The preview.

share-preview = Preview
share-preview-empty = Nothing is chosen yet. What you switch on appears here, page by page, exactly as it will be saved.
share-preview-drawing = Drawing the pages…
share-preview-stopped = Drawing was stopped, so these are not the pages that would be saved now.
share-preview-go-on = Draw the pages
share-preview-again = Try again
share-in-words = What is in these pages
share-in-words-first = First page: { $parts }
share-in-words-piece = { $title }, { $about }
share-pages-label = Pages of the preview
share-page = Page { $page } of { $pages } of the preview
share-page-count =
    { $count ->
        [one] { $count } page
       *[other] { $count } pages
    }
