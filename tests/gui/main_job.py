# SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
# SPDX-License-Identifier: Apache-2.0
"""The main job in the real window, end to end, through accessible names only: the documented sample is uploaded in the
sandbox, shows up at once, and becomes Ready by itself.

    main_job.py PROGRAM"""
import sys

from window import Window

NAME = "ImageForDev"
VERSION = "0.0.1"
SOURCE = ("/subscriptions/0ac520ee-14c0-480f-b6c9-0a90c58ffff/resourceGroups/Example/providers/Microsoft.Compute"
          "/images/exampleImage")


def main(program):
    with Window(program, "--sandbox") as window:
        table = window.find("Images list", limit=20)
        window.wait(lambda: len(window.cells(table)) >= 5, "the sample images are not listed", limit=20)
        window.write("Display name", NAME + "-sample")
        window.write("Version", VERSION)
        window.write("Source image resource ID", SOURCE)
        window.press("Upload")
        # The documented subscription is no GUID: a warning first, and the same button then sends.
        window.wait(lambda: any("GUID" in name for name in window.names()), "no warning about the subscription")
        assert window.row(table, NAME + "-sample") is None, "sent in spite of the warning"
        window.press("Upload")
        window.wait(lambda: window.row(table, NAME + "-sample", VERSION) is not None, "no row for the upload", limit=3)
        window.wait(lambda: window.row(table, NAME + "-sample", "Pending") is not None, "the row is not pending")
        window.wait(lambda: window.text(window.find("Display name")) == "", "the form is not free for the next image")
        window.wait(lambda: window.row(table, NAME + "-sample", "Ready") is not None, "the image did not become ready",
                    limit=70)
        print("ok: uploaded, watched, ready")


if __name__ == "__main__":
    main(sys.argv[1])
