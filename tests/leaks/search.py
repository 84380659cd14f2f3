# SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
# SPDX-License-Identifier: Apache-2.0
"""Looks for values in whatever shape they may have got out."""
import base64
import os
from urllib.parse import quote

FRAGMENT = 20  # characters; so much of a value is as bad as all of it


def within_base64(data, alphabet):
    """What the base64 of any longer text with this data in it has to contain: one form for each offset."""
    for offset in range(3):
        encoded = base64.b64encode(bytes(offset) + data, alphabet)
        # The first and the last group also depend on what stands beside it.
        yield encoded[4 if offset else 0:len(encoded) - 4]


def forms(value):
    """Every shape of the value, and of its beginning and end."""
    for text in {value, value[:FRAGMENT], value[-FRAGMENT:]}:
        data = text.encode()
        yield "plain", data
        yield "percent-encoded", quote(text, safe="").encode()
        yield "percent-encoded in lower case", quote(text, safe="").lower().encode()
        yield "hexadecimal", data.hex().encode()
        yield "UTF-16", text.encode("utf-16-le")
        yield "UTF-16, big-endian", text.encode("utf-16-be")
        for name, alphabet in (("base64", b"+/"), ("base64url", b"-_")):
            for encoded in within_base64(data, alphabet):
                yield name, encoded


class Findings:
    """What was seen of a program, place by place."""

    def __init__(self):
        self.seen = {}  # place: set of contents

    def add(self, place, content):
        self.seen.setdefault(place, set()).add(content if isinstance(content, bytes) else content.encode())

    def add_files(self, folder):
        """Everything below the folder that can be read."""
        for path in files_below(folder):
            try:
                with open(path, "rb") as file:
                    self.add(f"file {os.path.relpath(path, folder)}", file.read())
            except OSError:
                continue  # a socket, or gone again
            self.add("names of files", os.path.relpath(path, folder))

    def places_of(self, value, but_not=()):
        """Where the value is, and as what."""
        shapes = set(forms(value))
        return sorted({(place, shape) for place, contents in self.seen.items() if not place.startswith(tuple(but_not))
                       for content in contents for shape, data in shapes if data in content})


def files_below(folder):
    for parent, _, names in os.walk(folder):
        for name in names:
            yield os.path.join(parent, name)


def loose_modes(folder):
    """Whatever somebody else may read, write or enter: symbolic links have no mode of their own."""
    for parent, folders, names in os.walk(folder):
        for name in folders + names:
            path = os.path.join(parent, name)
            if not os.path.islink(path) and os.lstat(path).st_mode & 0o077:
                yield f"{oct(os.lstat(path).st_mode & 0o777)} {os.path.relpath(path, folder)}"
