## Earlier versions of an entry.

versions-open = Earlier versions
versions-title = Earlier versions
versions-subtitle = { $title }
versions-back = Back to the entry
versions-empty = There is no earlier version yet. While you write, one is kept at most once a minute.
versions-list = Versions
versions-until = Until { $time }
versions-until-day = Until { $time }, { $day }
versions-then = As it was
versions-now = As it is now
versions-changes =
    { $gone ->
        [0] No words have gone since
        [one] One word has gone since
       *[other] { $gone } words have gone since
    }, { $added ->
        [0] and none were added.
        [one] and one was added.
       *[other] and { $added } were added.
    }
versions-same = The words are the same as now.
versions-only-form = The words are the same as now; only their form differs, such as bold or a heading.
versions-too-different = The two differ too much to mark each word.
versions-legend-gone = gone since
versions-legend-added = added since
versions-heard-gone = gone:
versions-heard-added = added:
versions-heard-end = (end)
versions-no-words = No words.
versions-picture = [Picture: { $alt }]
versions-picture-plain = [Picture]
versions-bring-back = Bring this version back
versions-bring-back-note = The title and the text come back. The day, session and tags stay as they are now, and the words of now become an earlier version.
versions-brought-back = The earlier version is back.
versions-undo = Undo
versions-undone = The words are as they were before.
versions-forget = Forget earlier versions
versions-forget-title = Forget the earlier versions?
versions-forget-text = The entry stays as it is now. What it said before is removed from your journal for good and cannot be brought back.
versions-forget-keep = Keep them
versions-forgotten = The earlier versions are gone. The entry is as it was.
