## The editor of an entry.

editor-toolbar = Shape the text
editor-bold = Bold
editor-italic = Italic
editor-heading =
    { $level ->
        [0] Heading
       *[other] Heading { $level }
    }
editor-quote = Quote
editor-bullets = List
editor-numbers = Numbered list
editor-link = Link
editor-picture = Picture
editor-with-keys = { $what } ({ $keys })

editor-plain =
    This entry holds something that only plain text can keep as it is, such as a table or HTML. So it is shown as plain text, and nothing in it is changed.

## Links. They are kept and shown, and never opened.

editor-link-title = Link
editor-link-address = Address
editor-link-hint = It is kept with your words. Afterglow never opens it: nothing here goes to the internet.
editor-link-invalid = Please give an address that begins with https:// or mailto:
editor-link-set = Set link
editor-link-remove = Remove link
editor-link-here = Link to { $address }
editor-link-change = Change

## Pictures.

editor-picture-title = Picture from your journal
editor-picture-choose = Choose a picture
editor-picture-untitled = Untitled, { $day }
editor-picture-none = There is no art in your journal yet. Add some in Art, or drop a picture into the text.
editor-picture-describe = Describe it for somebody who cannot see it
editor-picture-insert = Put it in
editor-picture-change = Change it
editor-picture-undescribed = A picture without a description
editor-picture-elsewhere = Picture outside your journal, not loaded: { $address }
editor-picture-elsewhere-named = Picture outside your journal, not loaded: { $alt } ({ $address })
editor-picture-missing = A picture that cannot be shown. It may be in the trash.
editor-picture-missing-named = A picture that cannot be shown: { $alt }. It may be in the trash.
