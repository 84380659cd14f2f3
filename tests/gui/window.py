# SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
# SPDX-License-Identifier: Apache-2.0
"""Drives the real program in a real window through its accessible names, as a screen reader does.

Everything waits for a condition with a limit; nothing sleeps for a fixed time."""
import os
import signal
import subprocess
import tempfile
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

Atspi.init()  # without it the desktop looks empty for ever

# The request that Microsoft prints as an example. Its subscription has 11 digits in the last group.
SAMPLE = {
    "displayName": "ImageForDev",
    "version": "0.0.1",
    "sourceImageResourceId": "/subscriptions/0ac520ee-14c0-480f-b6c9-0a90c58ffff/resourceGroups/Example"
                             "/providers/Microsoft.Compute/images/exampleImage",
}
FIELDS = {
    "displayName": "Display name",
    "version": "Version",
    "sourceImageResourceId": "Source image resource ID",
}


class Window:
    """The program under test and what of it can be seen on the accessibility bus."""

    def __init__(self, program, *arguments, environment=None, home=None, output=None):
        self.own_home = None if home else tempfile.TemporaryDirectory(prefix="uploader-home.")
        self.home = home or self.own_home.name
        env = dict(os.environ, HOME=self.home)
        env.update(environment or {})
        self.process = subprocess.Popen([program, *arguments], env=env, stdout=output, stderr=output)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(5)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        if self.own_home:
            self.own_home.cleanup()

    def kill(self):
        """Ends the program as a crash does."""
        self.process.kill()
        self.process.wait()

    def children(self):
        """The process ids of the program's own children."""
        found = []
        for entry in os.listdir("/proc"):
            if not entry.isdigit():
                continue
            try:
                with open(f"/proc/{entry}/stat", encoding="utf-8", errors="replace") as stat:
                    # The name in brackets may hold anything, so count from behind it: state, parent, …
                    state, parent = stat.read().rpartition(")")[2].split()[:2]
            except OSError:
                continue
            if int(parent) == self.process.pid and state != "Z":
                found.append(int(entry))
        return found

    def applications(self):
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(i)
            if child and child.get_process_id() == self.process.pid:
                yield child

    def all(self, newest_first=False):
        """Every accessible, shown or not, window by window."""
        stack = list(self.applications())
        if newest_first:
            stack = [window for each in stack for window in children_of(each)]
        while stack:
            node = stack.pop()
            yield node
            # A table has a child for each cell: they are asked for by row and column, not walked.
            if node.get_role() in (Atspi.Role.TABLE, Atspi.Role.TREE_TABLE):
                continue
            stack.extend(reversed(children_of(node)))

    def find(self, name, role=None, showing=True, limit=10.0):
        """The accessible of exactly this name; waits for it."""
        return self.wait(lambda: self.look(name, role, showing), f"nothing is called “{name}”", limit)

    def look(self, name, role=None, showing=True):
        for node in self.all():
            try:
                if node.get_name() != name or (role is not None and node.get_role() != role):
                    continue
                if showing and not has(node, Atspi.StateType.SHOWING):
                    continue
                return node
            except GLib.Error:
                continue
        return None

    def wait(self, condition, complaint, limit=10.0):
        end = time.monotonic() + limit
        while True:
            if self.process.poll() is not None:
                raise AssertionError(f"the program has ended with {self.process.returncode}")
            try:
                result = condition()
            except GLib.Error:
                result = None  # the widget went away while it was asked
            if result:
                return result
            if time.monotonic() > end:
                raise AssertionError(f"{complaint}, after {limit} s; there is: " + " | ".join(sorted(self.names())))
            pump()

    def shown_names(self, newest_first=False):
        for node in self.all(newest_first):
            try:
                if node.get_name() and has(node, Atspi.StateType.SHOWING):
                    yield node.get_name()
            except GLib.Error:
                continue

    def names(self):
        """What can be read in the window now, apart from the cells of tables."""
        return set(self.shown_names())

    def says(self, text):
        # A walk through all of it takes seconds on a busy machine, and some notes stay for few.
        return any(text in name for name in self.shown_names(newest_first=True))

    def wait_for_text(self, text, limit=10.0):
        self.wait(lambda: self.says(text), f"nothing says “{text}”", limit)

    def press(self, name, role=None):
        """Presses a button that can be seen and is enabled."""
        node = self.find(name, role)
        self.wait(lambda: has(node, Atspi.StateType.ENABLED), f"“{name}” cannot be pressed")
        act(node, ("Press", "Toggle"))

    def choose(self, name):
        """Triggers a menu entry. Its menu need not be open for that, just as for its shortcut."""
        node = self.find(name, Atspi.Role.MENU_ITEM, showing=False)
        self.wait(lambda: has(node, Atspi.StateType.ENABLED), f"the entry “{name}” cannot be chosen")
        act(node, ("Press", "Toggle"))

    def field(self, name):
        """The field, not the label beside it, which has the same name."""
        return self.find(name, Atspi.Role.TEXT)

    def write(self, name, text):
        node = self.field(name)
        assert Atspi.EditableText.set_text_contents(node, text), f"“{name}” did not take the text"
        self.wait(lambda: read(node) == text, f"“{name}” does not show what was written")

    def fill(self, draft):
        for key, name in FIELDS.items():
            self.write(name, draft[key])

    def form(self):
        """What the form holds."""
        return {key: read(self.field(name)) for key, name in FIELDS.items()}

    def wait_for_form(self, draft):
        self.wait(lambda: self.form() == draft, f"the form does not hold {draft}")

    def list(self):
        """The list of images once it can be seen."""
        return self.find("Images list", limit=20)

    def row(self, *texts):
        """The number of the first row of the list that has all these texts, or None."""
        for number, cells in enumerate(cells_of(self.list())):
            if all(any(text in cell for cell in cells) for text in texts):
                return number
        return None

    def wait_for_row(self, *texts, limit=10.0):
        return self.wait(lambda: self.row(*texts) is not None, f"no row with {texts}", limit)

    def select(self, *texts):
        """Selects this row and no other."""
        self.wait_for_row(*texts)
        table = self.list()
        wanted = self.row(*texts)
        for number in range(Atspi.Table.get_n_rows(table)):
            cell = Atspi.Table.get_accessible_at(table, number, 0)
            if has(cell, Atspi.StateType.SELECTED) != (number == wanted):
                act(cell, ("Toggle",))


def read(node):
    return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))


def has(node, state):
    return node.get_state_set().contains(state)


def children_of(node):
    children = (node.get_child_at_index(i) for i in range(node.get_child_count()))
    return [child for child in children if child]


def cells_of(table):
    """The texts of a table, row by row."""
    columns = Atspi.Table.get_n_columns(table)
    rows = Atspi.Table.get_n_rows(table)
    return [[Atspi.Table.get_accessible_at(table, r, c).get_name() for c in range(columns)] for r in range(rows)]


def pump():
    """Lets the accessibility bus speak for a moment."""
    context = GLib.MainContext.default()
    end = time.monotonic() + 0.05
    while time.monotonic() < end:
        if not context.iteration(False):
            time.sleep(0.005)


def act(node, names):
    for i in range(Atspi.Action.get_n_actions(node)):
        if Atspi.Action.get_action_name(node, i) in names:
            assert Atspi.Action.do_action(node, i)
            return
    raise AssertionError(f"“{node.get_name()}” has none of the actions {names}")


def gone(pid):
    try:
        with open(f"/proc/{pid}/stat", encoding="utf-8", errors="replace") as stat:
            return stat.read().rpartition(")")[2].split()[0] == "Z"
    except OSError:
        return True


def wait_until(condition, complaint, limit):
    """Like Window.wait, where the program has ended or may."""
    end = time.monotonic() + limit
    while not condition():
        if time.monotonic() > end:
            raise AssertionError(f"{complaint}, after {limit} s")
        time.sleep(0.02)
