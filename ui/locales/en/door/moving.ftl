## Moving the journal to another folder.

moving-title = Moving your journal
moving-what = “{ $name }” is locked while it moves. Nothing leaves its old place before all of it has arrived.
moving-begin = Looking at what there is to move
moving-count = { $done } of { $total } MB copied
moving-stop = Stop and leave it where it was
moving-stopping = Stopping
moving-done = Your journal has moved. It now lies in { $folder }. Copies that you made earlier are where you put them.
moving-old-remains = Your journal has moved. It now lies in { $folder }. The old folder { $old } could not be removed, so an encrypted copy is still there. You can delete it yourself.
moving-stopped = Stopped. Nothing has changed: your journal lies where it was, in { $folder }.
moving-failed = Your journal was not moved. It lies where it was, in { $folder }, with everything in it. { $reason }
