# SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
# SPDX-License-Identifier: Apache-2.0
"""What is in the tenant, managed in the real window through accessible names only: a source is picked, its upload fails,
the reason is read, a retry makes it ready, a new version of it follows; one image is deleted after an Undo, one at once.

    manage.py PROGRAM"""
import sys

from window import Atspi, Window

NAME = "From the picker"
SOURCE = "fails-then-ready"


def pick_a_source(window):
    window.write("Display name", NAME)
    window.write("Version", "1.0.0")
    window.press("Choose from Azure…")
    window.find("Source images", Atspi.Role.TREE, limit=20)
    window.write("Filter source images", SOURCE)
    window.wait_for_text("1 source image, listed at")
    window.press("Choose")
    window.wait(lambda: window.look("Filter source images") is None, "the picker stays")
    assert window.form()["sourceImageResourceId"].endswith("/" + SOURCE), window.form()


def upload_it_and_watch_it_fail(window):
    window.press("Upload")
    window.wait_for_row(NAME, "Pending", limit=20)
    pass_time_until(window, "Failed")


def read_the_reason(window):
    window.select(NAME, "Failed")
    window.wait_for_text("Windows 365 had a fault of its own while processing the image")
    window.wait_for_text("internalServerError")
    assert window.look("Upload a new version…") is None, "a new version is offered where a retry can help"


def retry_until_it_is_ready(window):
    window.choose("Retry upload")
    window.wait_for_row(NAME, "Pending")
    pass_time_until(window, "Ready")
    window.wait_for_text(NAME + " 1.0.0 is ready")


def add_a_version(window):
    window.select(NAME)
    window.choose("New version…")
    window.wait(lambda: window.form()["version"] == "1.0.1", "the version is not raised")
    assert window.form()["displayName"] == NAME and window.form()["sourceImageResourceId"].endswith("/" + SOURCE), window.form()
    window.press("Upload")
    window.wait_for_row(NAME, "1.0.1", limit=20)


def ask_to_delete(window, version):
    window.select(NAME, version)
    window.choose("Delete…")
    window.wait_for_text(f"Delete the image {NAME} {version}?")
    window.press("Delete image")
    window.wait_for_text(f"{NAME} {version} is about to be deleted")


def delete_with_undo(window):
    ask_to_delete(window, "1.0.0")
    window.press("Undo")
    window.wait(lambda: window.look("Undo") is None, "what was undone can be undone again")
    window.wait(lambda: not window.says("is about to be deleted"), "the row still says that it is about to be deleted")
    window.choose("Refresh")
    window.wait_for_row(NAME, "1.0.0", "Ready")


def delete_without_undo(window):
    ask_to_delete(window, "1.0.0")
    window.wait_for_text(f"{NAME} 1.0.0 was deleted", limit=20)
    window.wait(lambda: window.row(NAME, "1.0.0") is None, "the row of the deleted image stays")
    window.wait_for_row(NAME, "1.0.1")


def pass_time_until(window, status):
    """Jumps from event to event, each of which may be another image's."""
    for _ in range(8):
        window.choose("Jump to the next event")
        try:
            window.wait_for_row(NAME, status, limit=4)
            return
        except AssertionError:
            continue
    raise AssertionError(f"it does not become {status}: {window.names()}")


def main(program):
    with Window(program, "--sandbox") as window:
        window.wait(lambda: window.row("Ready") is not None, "the sample images are not listed", limit=20)
        for step in (pick_a_source, upload_it_and_watch_it_fail, read_the_reason, retry_until_it_is_ready, add_a_version,
                     delete_with_undo, delete_without_undo):
            step(window)
            print("ok", step.__name__.replace("_", " "), flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
