# SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
# SPDX-License-Identifier: Apache-2.0
"""The history in the real window, signed out and offline, through accessible names only: imported, filtered, annotated,
exported, backed up, and restored on another computer.

    history.py PROGRAM"""
import csv
import json
import os
import sqlite3
import stat
import sys
import tempfile

from window import Atspi, Window, cells_of, read

TENANT = "0ac520ee-14c0-480f-b6c9-0a90c585ffff"
BERLIN = {"TZ": "Europe/Berlin"}


def entry(number, **further):
    """As the program exports it, apart from what it can do without."""
    return {"key": f"00000000-0000-4000-8000-{number:012}", "service": "global", "tenantId": TENANT, "accountId": "1",
            "accountName": "kim@contoso.example", "displayName": f"Image {number}", "version": f"1.0.{number}",
            "sourceImageResourceId": "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/images/i",
            "imageId": f"image-{number}", "status": "ready", "attempts": 1,
            "recordedAt": f"2026-07-{number % 28 + 1:02}T22:30:05.000Z", "settledAt": f"2026-07-{number % 28 + 1:02}T23:08:05.000Z",
            "timeline": [{"kind": "recorded", "at": f"2026-07-{number % 28 + 1:02}T22:30:05.000Z"}], **further}


ENTRIES = [*(entry(number) for number in range(1, 301)),
           entry(301, displayName="=HYPERLINK(1)", status="notAccepted", imageId="", settledAt=None,
                 error={"kind": "rejected", "httpStatus": 403, "code": "Forbidden"}),
           entry(302, displayName="Gone", status="deleted")]


def write_history(path, entries):
    with open(path, "w", encoding="utf-8") as file:
        json.dump({"format": "cloudpc-image-uploader-history", "schema": 1, "entries": entries}, file)


class HistoryWindow(Window):
    def open_history(self):
        self.press("History", Atspi.Role.CHECK_BOX)  # there is a menu of that name, too

    def table(self):
        return self.find("History list", limit=20)

    def rows(self):
        return cells_of(self.table())

    def wait_for_rows(self, count):
        self.wait(lambda: Atspi.Table.get_n_rows(self.table()) == count, f"there are not {count} rows", 20)

    def wait_for_first_row(self, *texts):
        self.wait(lambda: all(any(text in cell for cell in self.rows()[0]) for text in texts), f"first is not {texts}")

    def select_first(self):
        cell = Atspi.Table.get_accessible_at(self.table(), 0, 0)
        for i in range(Atspi.Action.get_n_actions(cell)):
            if Atspi.Action.get_action_name(cell, i) == "Toggle":
                Atspi.Action.do_action(cell, i)

    def answer_file_question(self, action, path, button):
        self.choose(action)
        field = self.find("File name:", Atspi.Role.TEXT)
        assert Atspi.EditableText.set_text_contents(field, path)
        self.press(button, Atspi.Role.PUSH_BUTTON)


def is_imported_once(window, folder):
    window.open_history()
    window.wait_for_text("Nothing has been recorded yet")
    path = os.path.join(folder, "there.json")
    write_history(path, ENTRIES)
    window.answer_file_question("Import history…", path, "Open")
    window.wait_for_text("302 entries were added.")
    window.wait_for_rows(302)
    window.answer_file_question("Import history…", path, "Open")
    window.wait_for_text("302 were here already.")
    window.wait_for_rows(302)


def bad_files_change_nothing(window, folder):
    for name, content in (("cut.json", '{"format":"cloudpc-image-up'), ("newer.json",
                          '{"format":"cloudpc-image-uploader-history","schema":2,"entries":[]}'), ("page.json", "<html>")):
        with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
            file.write(content)
        window.answer_file_question("Import history…", os.path.join(folder, name), "Open")
        window.wait_for_text("The history was not imported")
        window.press("Dismiss message")
        window.answer_file_question("Restore history…", os.path.join(folder, name), "Open")
        window.wait_for_text("The history was not restored")
        window.press("Dismiss message")
    window.wait_for_rows(302)


def is_filtered_and_annotated(window, _):
    window.write("Filter history", "gone")
    window.wait_for_rows(1)
    window.wait_for_first_row("Gone", "Deleted")
    window.write("Filter history", "image 299")
    window.wait_for_rows(1)
    window.wait_for_first_row("Image 299")
    window.select_first()
    window.wait_for_text("2026-07-20T22:30:05Z")
    assert window.says("00:30") or window.says("12:30"), "the local time is not told"
    window.wait(lambda: any(node.get_name() == "Took" and "38 min" in node.get_description() for node in window.all()),
                "it is not told how long it took")
    window.write("Ticket number", "CHG-299")
    window.write("Note", "for sales")
    window.write("Filter history", "chg-299 sales")
    window.wait_for_rows(1)
    window.wait_for_first_row("Image 299")


def what_is_shown_is_exported(window, folder):
    path = os.path.join(folder, "out.csv")
    window.answer_file_question("Export…", path, "Save")
    window.wait_for_text("The history was exported")
    with open(path, "rb") as file:
        content = file.read()
    assert content.startswith(b"\xef\xbb\xbfstatus,displayName,"), content[:40]
    assert content.count(b"\r\n") == 2, content
    [row] = csv.DictReader(content.decode("utf-8-sig").splitlines())
    assert (row["displayName"], row["note"], row["ticket"]) == ("Image 299", "for sales", "CHG-299"), row
    assert (row["recordedAtUtc"], row["recordedAtLocal"]) == ("2026-07-20 22:30:05", "2026-07-21T00:30:05+02:00"), row
    window.write("Filter history", "hyperlink")
    window.wait_for_rows(1)
    window.answer_file_question("Export…", os.path.join(folder, "formula.csv"), "Save")
    window.wait_for_text("formula.csv")
    with open(os.path.join(folder, "formula.csv"), encoding="utf-8-sig", newline="") as file:
        [row] = csv.DictReader(file)
    assert row["displayName"] == "'=HYPERLINK(1)", row
    window.write("Filter history", "")
    window.wait_for_rows(302)


def is_backed_up(window, folder):
    path = os.path.join(folder, "backup.db")
    window.answer_file_question("Back up history…", path, "Save")
    window.wait_for_text("The history was backed up")
    assert stat.S_IMODE(os.stat(path).st_mode) == 0o600, oct(os.stat(path).st_mode)
    with sqlite3.connect(path) as backup:
        assert backup.execute("SELECT count(*) FROM entry").fetchone() == (302,)


def is_restored_elsewhere(window, folder):
    window.open_history()
    window.answer_file_question("Restore history…", os.path.join(folder, "backup.db"), "Open")
    window.wait_for_text("The backup holds 302 entries")
    window.press("Restore", Atspi.Role.PUSH_BUTTON)
    window.wait_for_text("302 entries were added.")
    window.wait_for_rows(302)
    window.write("Filter history", "chg-299")
    window.wait_for_rows(1)
    window.select_first()
    window.wait(lambda: read(window.field("Note")) == "for sales", "the note did not come along")


def run(program, folder, steps):
    with HistoryWindow(program, environment=BERLIN) as window:
        for step in steps:
            step(window, folder)
            print("ok", step.__name__.replace("_", " "), flush=True)
        window.choose("Quit")
        assert window.process.wait(10) == 0, f"the program ended with {window.process.returncode}"


def main(program):
    with tempfile.TemporaryDirectory(prefix="history.") as folder:
        run(program, folder, (is_imported_once, bad_files_change_nothing, is_filtered_and_annotated,
                              what_is_shown_is_exported, is_backed_up))
        run(program, folder, (is_restored_elsewhere,))


if __name__ == "__main__":
    main(sys.argv[1])
