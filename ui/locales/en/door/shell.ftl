## The frame around every room.

shell-app = Afterglow
shell-rooms = Rooms
shell-skip = Skip to the content
shell-today = Today
shell-journal = Journal
shell-sessions = Sessions
shell-art = Art
shell-body = Body
shell-progress = Progress
shell-share = Share
shell-unread-notes = A reply came that you have not read yet.
shell-settings = Settings
shell-lock = Lock now
shell-locking = Locking…
shell-leave-anyway = Leave without it
shell-close-anyway = Close without it
shell-lock-anyway = Lock without it
shell-covered = Resting
shell-covered-note = Click anywhere, or press any key, to go on.
shell-starting = Opening…
shell-start-failed = Afterglow could not start.
shell-try-again = Try again
