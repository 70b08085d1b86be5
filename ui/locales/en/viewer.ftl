## The viewer: one piece over the whole window, or two beside each other.

viewer-title = { $title }, { $at } of { $total }
viewer-count = { $at } of { $total }
viewer-before = The piece before
viewer-after = The next piece
viewer-left = Left: { $title }
viewer-right = Right: { $title }
viewer-stage = { $title }. Plus and minus zoom, the arrows move it, 0 shows all of it, 1 shows it pixel for pixel.
viewer-tools = Looking at { $title }
viewer-zoom-out = Zoom out
viewer-zoom-in = Zoom in
viewer-zoom = { $percent } %
viewer-fit-short = Fit
viewer-fit = Fit: show all of it
viewer-pixels-short = 1:1
viewer-pixels = 1:1, pixel for pixel
viewer-turn-left = Turn to the left
viewer-turn-right = Turn to the right
viewer-first = This is the first piece.
viewer-last = This is the last piece.
viewer-fetching = Fetching every pixel…
viewer-no-pixels = The original cannot be shown here, so this is the smaller copy. The original is still in the journal.
viewer-no-picture = This picture could not be opened. Close the viewer and try again.
viewer-surround = Around the picture
viewer-surround-grey = Grey
viewer-surround-dark = Dark
viewer-surround-paper = Paper
viewer-beside = Two side by side
viewer-notes = Notes
viewer-choose = The second piece
viewer-choose-empty = Choose the second piece below.

## Veiled pieces.

veil-word = Veiled
veil-show = Veiled. Show { $title }
veil-group = On the screen
veil-field = Veiled
veil-field-hint = It is covered wherever it appears here, until you press it. A report that you choose it for still shows it.

## Series.

series-label = Series
series-open = The series in its order
series-about =
    { $count ->
        [one] One piece
       *[other] { $count } pieces in their order. Drag them, or use the arrows.
    }
series-empty = No piece belongs to this series any more.
series-drag = Drag to another place
series-earlier = Move { $title } earlier
series-later = Move { $title } later
series-now = { $title } is now { $at } of { $total }
