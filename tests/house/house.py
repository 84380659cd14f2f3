# SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
# SPDX-License-Identifier: Apache-2.0
"""What the tests of the house share: where it stands, and how to read a source file."""

import os
import pathlib
import re

SOURCE = pathlib.Path(os.environ["HOUSE_SOURCE"])
BUILD = pathlib.Path(os.environ["HOUSE_BUILD"])

_COMMENT_OR_TEXT = re.compile(
    r'//[^\n]*|/\*.*?\*/|R"(?P<mark>[^(\s]*)\(.*?\)(?P=mark)"|"(?:\\.|[^"\\\n])*"', re.DOTALL)


def sources(*folders):
    """The C++ files below these folders, as paths relative to the source tree."""
    for folder in folders:
        for path in sorted((SOURCE / folder).rglob("*")):
            if path.suffix in (".cpp", ".h"):
                yield path.relative_to(SOURCE)


def without_comments(text):
    """The same lines without comments, which may name what code must not."""

    def blank(match):
        if match.group().startswith(("//", "/*")):
            return "\n" * match.group().count("\n")
        return match.group()

    return _COMMENT_OR_TEXT.sub(blank, text)


def text_of(path):
    return (SOURCE / path).read_text(encoding="utf-8")


def code(path):
    return without_comments(text_of(path))
