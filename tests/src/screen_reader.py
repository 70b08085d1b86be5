"""What a screen reader finds on the app's screen now: a line for each thing, its role and its name, and "focused" where the keyboard is."""

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402  (the version is chosen first)


def tell(thing):
    focused = " focused" if thing.get_state_set().contains(Atspi.StateType.FOCUSED) else ""
    print(f"{thing.get_role_name()} {thing.get_name()}{focused}")
    for index in range(thing.get_child_count()):
        if child := thing.get_child_at_index(index):
            tell(child)


Atspi.init()
desktop = Atspi.get_desktop(0)
for index in range(desktop.get_child_count()):
    application = desktop.get_child_at_index(index)
    if application and application.get_name() == "afterglow":
        for place in range(application.get_child_count()):
            try:
                tell(application.get_child_at_index(place))
            except GLib.Error:
                # It went away while it was being read.
                pass
