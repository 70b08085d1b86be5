## The gallery.

art-title = Art
art-untitled = Untitled
art-undescribed = Picture without description
art-count =
    { $pieces ->
        [one] { $pieces } piece
       *[other] { $pieces } pieces
    }{ $sessions ->
        [0] {""}
        [one] {" "}across { $sessions } session
       *[other] {" "}across { $sessions } sessions
    }
art-add = Add art
art-filter = Show
art-filter-all = All
art-empty = Photographs of what you draw, paint or build belong here. You can choose several at once, drop them on this window, or paste one.
art-empty-session = There is no art on this session yet.
art-more = Show { $count } more

## Taking pictures in.

art-importing = Adding pictures
art-importing-count = Picture { $at } of { $total }
art-import-cancelled = You stopped it. What was added before that stays.
art-dropped-over = What you dropped before was not added: you dropped other pictures while it waited. Drop it again to add it.
art-added =
    { $count ->
        [0] Nothing was added
        [one] { $count } piece added
       *[other] { $count } pieces added
    }
art-refused =
    { $count ->
        [one] This one stayed outside
       *[other] These { $count } stayed outside
    }
art-originals-remain = Your photos outside the journal are still where they were, unencrypted. If you share this computer, you may want to delete them there.
art-describe =
    { $count ->
        [one] Say something about it
       *[other] Say something about the first
    }

## One piece.

art-open-large = See it large
art-turn = Turn a quarter to the right
art-kept-turn =
    { $quarters ->
        [1] Kept this way up: turned a quarter to the right.
        [2] Kept this way up: turned by half.
       *[other] Kept this way up: turned a quarter to the left.
    }
art-turned-back = It lies as it lay before.
art-delete = Delete piece
art-deleted = The piece is in the trash.
art-undo = Undo

art-field-title = Title
art-field-made-on = Made on
art-group-words = In my words
art-field-process = What happened while making it
art-field-statement = What I want to say about it
art-field-description = What can be seen on it
art-field-description-hint = For somebody who cannot see it. It is read aloud in its place, here and in what you share.
art-group-material = What it is made of
art-field-medium = Medium
art-field-medium-hint = Such as soft pastel
art-field-support = On
art-field-support-hint = Such as paper
art-field-size = Size
art-field-size-hint = Such as 30 × 40 cm
art-field-series = Series
art-field-series-order = Place in the series
art-group-sharing = When sharing
art-field-may-keep = My therapist may keep a copy
art-field-private = Private
art-field-private-hint = It is never proposed when you share.
