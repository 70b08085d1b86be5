## The search over everything in the journal.

search-title = Search
search-keys = Ctrl K
search-keys-mac = ⌘ K
search-field = Search your journal
search-placeholder = Words, or parts of words
search-results = Results
search-kind-entry = Entries
search-kind-artwork = Art
search-kind-check_in = Check-ins
search-kind-session = Sessions
search-filters = Filters
search-kinds = What to search
search-session = Session
search-any-session = Any session
search-tag = Tag
search-any-tag = Any tag
search-from = From
search-to = To
search-clear = Clear filters
search-before = Titles, words, tags, art, sessions and check-ins: everything but the trash.
search-how = Up and down to choose, Enter to open, Escape to close.
search-nothing = Nothing found.
search-nothing-hint = Fewer words or fewer letters find more. Accents and capitals make no difference.
search-nothing-filters = Without the filters there may be more.
search-count =
    { $count ->
        [one] { $count } result
       *[other] { $count } results
    }
search-more = These are the first { $count }. One more word finds the others.
search-untitled = Without a title
search-check-in = Body check-in
search-busy = Still searching…
