# SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
# SPDX-License-Identifier: Apache-2.0
"""The main job in the real window, end to end, through accessible names only: the documented sample is uploaded in the
sandbox, shows up at once and becomes Ready by itself; then a failed one is retried, deleted, and a version added.

    main_job.py PROGRAM"""
import sys

from window import SAMPLE, Atspi, Window, cells_of, gone, has, wait_until

EMPTY = {key: "" for key in SAMPLE}
FAILING = {
    "displayName": "Fails at first",
    "version": "1.0.0",
    "sourceImageResourceId": "/subscriptions/7c1e5e0b-9b5d-4a52-8d3c-54a4d6f0b001/resourceGroups/rg-sandbox-outcomes"
                             "/providers/Microsoft.Compute/images/fails-then-ready",
}


def press_twice(window):
    """A warning first; the same button then sends."""
    before = len(cells_of(window.list()))
    window.press("Upload")
    window.wait_for_text("The subscription is not written like a GUID")
    assert len(cells_of(window.list())) == before, "sent in spite of the warning"
    window.press("Upload")


def upload_the_sample(window):
    window.fill(SAMPLE)
    press_twice(window)
    window.wait_for_row(SAMPLE["displayName"], SAMPLE["version"], limit=2)
    window.wait_for_form(EMPTY)
    window.wait_for_row(SAMPLE["displayName"], "Pending", limit=5)
    # Nobody presses anything: the sandbox's half hour is half a minute.
    window.wait_for_row(SAMPLE["displayName"], "Ready", limit=90)
    window.wait_for_text("ImageForDev 0.0.1 is ready")


def pass_time_until(window, *texts):
    """Jumps from event to event, each of which may be another image's."""
    for _ in range(8):
        window.choose("Jump to the next event")
        try:
            window.wait_for_row(*texts, limit=4)
            return
        except AssertionError:
            continue
    raise AssertionError(f"no row became {texts}: {window.names()}")


def retry_a_failed_one(window):
    window.fill(FAILING)
    window.press("Upload")
    pass_time_until(window, FAILING["displayName"], "Failed")
    window.select(FAILING["displayName"])
    window.choose("Retry upload")
    window.wait_for_row(FAILING["displayName"], "Pending")
    pass_time_until(window, FAILING["displayName"], "Ready")


def add_a_version(window):
    window.select(SAMPLE["displayName"])
    window.choose("New version…")
    window.wait_for_form({**SAMPLE, "version": "0.0.2"})
    press_twice(window)
    window.wait_for_row(SAMPLE["displayName"], "0.0.2")
    window.wait_for_form(EMPTY)


def delete(window):
    window.select(FAILING["displayName"])
    window.choose("Delete…")
    window.wait_for_text("Delete the image Fails at first 1.0.0?")
    window.press("Cancel")
    window.wait(lambda: window.look("Delete image") is None, "the question stays")
    assert window.row(FAILING["displayName"]) is not None, "deleted in spite of Cancel"
    window.choose("Delete…")
    window.press("Delete image")
    window.wait_for_text("Fails at first 1.0.0 is about to be deleted")
    window.press("Undo")
    window.wait(lambda: window.look("Undo") is None, "what was undone can be undone again")
    window.select(FAILING["displayName"])
    window.choose("Delete…")
    window.press("Delete image")
    window.wait_for_text("Fails at first 1.0.0 was deleted", limit=20)
    window.wait(lambda: window.row(FAILING["displayName"]) is None, "the row of the deleted image stays")
    retry = window.find("Retry upload", Atspi.Role.MENU_ITEM, showing=False)
    assert not has(retry, Atspi.StateType.ENABLED), "nothing is selected and yet something can be retried"


def quit_in_peace(window):
    [sandbox] = window.children()
    window.choose("Quit")
    assert window.process.wait(10) == 0, f"the program ended with {window.process.returncode}"
    wait_until(lambda: gone(sandbox), "the sandbox outlives the program", 5)


def main(program):
    with Window(program, "--sandbox") as window:
        window.find("Sandbox: Cloud PC Image Uploader")
        window.wait(lambda: window.row("Ready") is not None, "the sample images are not listed", limit=20)
        for step in (upload_the_sample, retry_a_failed_one, add_a_version, delete, quit_in_peace):
            step(window)
            print("ok", step.__name__.replace("_", " "), flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
