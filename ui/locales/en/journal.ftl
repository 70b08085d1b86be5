## The list.

journal-title = Journal
journal-subtitle =
    { $count ->
        [0] Words, as they come
        [one] One entry
       *[other] { $count } entries
    }
journal-write = Write
journal-trash = Trash
journal-empty = Here is room for what you saw, felt and want to keep: a sentence is enough.
journal-older = Show older entries
journal-untitled = Untitled
journal-private = Private
journal-domain-mind = Mind
journal-domain-body = Body
journal-domain-spirit = Spirit
journal-domain-relationships = Relationships
journal-domain-lifestyle = Lifestyle and work
journal-domain-nature = Nature
journal-mood-heavy = Heavy
journal-mood-low = Low
journal-mood-even = Even
journal-mood-light = Light
journal-mood-bright = Bright

## Writing an entry.

journal-entry-heading = Entry: { $title }
journal-entry-new = A new entry
journal-entry-title = Title
journal-entry-text = Your entry
journal-entry-placeholder = What would you like to keep?
journal-when = When it was
journal-when-change = { $when }. Change it
journal-add-tag = + tag
journal-tags-title = Tags, parts of life and mood
journal-domains = Parts of life
journal-mood = How it felt
journal-tag-own = Own tag
journal-tag-hint = Press Enter to add it.
journal-private-hint = A private entry is never proposed for sharing.
journal-done = Done
journal-delete = Move to trash
journal-deleted = The entry is in the trash. It stays there for 30 days.
journal-undo = Undo
journal-restored = It is back where it was.

## Whether it is saved.

journal-unsaved = Not saved yet
journal-saving = Saving…
journal-saved = Saved
journal-saved-now = Saved just now
journal-saved-at = Saved at { $time }
journal-not-saved = Not saved
journal-try-again = Try again
journal-stale = A newer version of this entry is stored, so yours was not written over it. Both can be kept.
journal-stale-keep = Keep mine as a new entry
journal-stale-load = Show the stored one

## Pictures brought in while writing.

journal-picture-adding = Adding pictures…
journal-picture-refused = { $name }: { $reason }
journal-picture-pasted = picture
journal-picture-outside = The picture is in your journal now. If it is also a file outside, that file is still there, and it is not encrypted.

## The trash.

journal-trash-title = Trash
journal-trash-subtitle = What you delete stays here for 30 days. Then it is gone for good.
journal-trash-empty = Nothing is in the trash.
journal-trash-end = Empty the trash
journal-trash-end-title = Empty the trash?
journal-trash-end-text =
    { $count ->
        [one] One thing is gone for good then, with its earlier versions and any notes that came back on it. If you gave it to somebody, Given still says so, without its title.
       *[other] { $count } things are gone for good then, with their earlier versions and any notes that came back on them. What you gave of them to somebody, Given still says, without titles.
    } This is the one step here that cannot be undone.
journal-trash-keep = Keep everything
journal-trash-emptied = The trash is empty.
journal-trash-back = Back to the journal
journal-trash-session = { $kind }, { $day }
journal-trash-deleted = Deleted on { $day }
journal-trash-days =
    { $days ->
        [0] last day
        [one] one more day
       *[other] { $days } more days
    }
journal-bring-back = Bring back
journal-bring-back-what = Bring back { $title }
journal-kind-entry = Journal
journal-kind-artwork = Art
journal-kind-check_in = Check-in
journal-kind-session = Session
