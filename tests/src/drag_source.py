"""Another program with files to drag: a small window in a corner of the screen. Its arguments are the files."""

import pathlib
import sys

import gi

gi.require_version("Gdk", "3.0")
gi.require_version("Gtk", "3.0")
from gi.repository import Gdk, Gtk  # noqa: E402  (the versions are chosen first)

addresses = [pathlib.Path(path).as_uri() for path in sys.argv[1:]]
window = Gtk.Window(title="Files to drag", decorated=False)
window.set_keep_above(True)
# The keyboard stays with whoever is dragged to.
window.set_accept_focus(False)
window.set_default_size(120, 80)
window.drag_source_set(Gdk.ModifierType.BUTTON1_MASK, [], Gdk.DragAction.COPY)
window.drag_source_add_uri_targets()
window.connect("drag-data-get", lambda _window, _context, data, *_: data.set_uris(addresses))
window.show_all()
window.move(1100, 60)
Gtk.main()
