## Settings: the few there are.

settings-title = Settings
settings-look = How it looks
settings-look-hint =
    { $role ->
        [room] Kept in this reading room. While it is locked, only the size and the language stay; light or dark is then as on your computer.
       *[journal] Kept in this journal. While it is locked, only the size and the language stay; light or dark is then as on your computer.
    }
settings-language = Language
settings-theme = Light or dark
settings-theme-name =
    { $theme ->
        [light] Light
        [dark] Dark
       *[system] As the computer
    }
settings-size = Size of everything
settings-size-value = { $percent } %
settings-week = A week begins on
settings-week-day =
    { $day ->
        [sunday] Sunday
        [saturday] Saturday
       *[monday] Monday
    }
settings-clock = Time of day
settings-clock-name =
    { $clock ->
        [hours12] 12 hours (7:42 pm)
       *[hours24] 24 hours (19:42)
    }
settings-keys = Your passphrase
settings-keys-hint =
    { $role ->
        [room] It opens this reading room, and nobody can reset it.
       *[journal] It opens this journal, and nobody can reset it.
    }
settings-passphrase = Change passphrase
settings-passphrase-current = Passphrase now
settings-passphrase-note =
    { $role ->
        [room] An old copy of the reading room’s folder still opens with the old passphrase. Your recovery words stay as they are.
       *[journal] An old copy of the journal’s folder still opens with the old passphrase. Your recovery words stay as they are.
    }
settings-passphrase-busy =
    { $role ->
        [room] Changing the passphrase. This takes a few seconds. That keeps your reading room safe.
       *[journal] Changing the passphrase. This takes a few seconds. That keeps your journal safe.
    }
settings-passphrase-submit = Change it
settings-passphrase-done = Your passphrase is changed.
settings-words = Your recovery words
settings-words-hint = They are kept nowhere, so nobody can show them again. You can make new ones; the old ones then open nothing.
settings-lock = Locking by itself
settings-lock-hint =
    { $role ->
        [room] Your reading room locks when nobody has touched it for this long. What you were writing is saved first.
       *[journal] Your journal locks when nobody has touched it for this long. What you were writing is saved first.
    }
settings-minutes = Minutes until it locks
settings-minutes-value =
    { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }
settings-fewer = Fewer minutes
settings-more = More minutes
settings-journal =
    { $role ->
        [room] Your reading room
       *[journal] Your journal
    }
settings-name = Name
settings-folder = Folder
settings-folder-hint =
    { $role ->
        [room] Everything is in this one folder, encrypted. To make a copy, lock your reading room first and copy the whole folder.
       *[journal] Everything is in this one folder, encrypted. To make a copy, lock your journal first and copy the whole folder.
    }
settings-move = Move it
settings-move-hint = To another folder or drive. It locks first, and you unlock it at its new place.
settings-outline = Outline for body check-ins
settings-paper =
    { $role ->
        [room] Paper for your address card
       *[journal] Paper for reports
    }
settings-trash = Trash
settings-trash-hint = What you delete stays here for 30 days.
settings-open-trash = Open the trash
settings-private = What leaves this computer
settings-private-text =
    { $role ->
        [room] Nothing, until you save your address card or a reply yourself. There is no account, no server and no network in Afterglow.
       *[journal] Nothing, until you save a report yourself. There is no account, no server and no network in Afterglow.
    }
settings-not-medical = Afterglow is not a medical device and gives no medical advice. Nobody is monitoring it.
