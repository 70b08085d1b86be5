## Settings: the few there are.

settings-title = Settings
settings-lock = Locking by itself
settings-lock-hint = Your journal locks when nobody has touched it for this long. What you were writing is saved first.
settings-minutes = Minutes until it locks
settings-minutes-value =
    { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }
settings-fewer = Fewer minutes
settings-more = More minutes
settings-journal = Your journal
settings-name = Name
settings-folder = Folder
settings-folder-hint = Everything is in this one folder, encrypted. To make a copy, lock your journal first and copy the whole folder.
settings-trash = Trash
settings-trash-hint = What you delete stays here for 30 days.
settings-open-trash = Open the trash
settings-private = What leaves this computer
settings-private-text = Nothing, until you save a report yourself. There is no account, no server and no network in Afterglow.
settings-version = Afterglow { $version }
settings-not-medical = Afterglow is not a medical device and gives no medical advice. Nobody is monitoring it.
