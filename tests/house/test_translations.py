# SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
# SPDX-License-Identifier: Apache-2.0
"""The catalogues hold every sentence of the sources, and lupdate can read every sentence."""

import os
import shutil
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree as xml
from pathlib import Path

SOURCE = Path(os.environ["HOUSE_SOURCE"])
LUPDATE = os.environ["HOUSE_LUPDATE"]
CATALOGUES = SOURCE / "resources" / "translations"


def sentences(catalogue):
    """(context, source, comment) of all that a catalogue holds."""
    return {(context.findtext("name"), message.findtext("source"), message.findtext("comment"))
            for context in xml.parse(catalogue).iter("context") for message in context.iter("message")}


def updated(name, language, *more):
    """The catalogue as the target update_translations would leave it, and what lupdate said."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / name
        shutil.copy(CATALOGUES / name, copy)
        run = subprocess.run([LUPDATE, *more, "-no-obsolete", "-locations", "none", "-source-language", "en",
                              "-target-language", language, "app", "ui", "-ts", copy],
                             cwd=SOURCE, capture_output=True, text=True, timeout=60, check=True)
        return sentences(copy), run.stdout + run.stderr


class Translations(unittest.TestCase):
    def judge(self, name, language, *more):
        fresh, output = updated(name, language, *more)
        held = sentences(CATALOGUES / name)
        self.assertFalse(fresh ^ held, "build the target update_translations, then translate what is unfinished")
        return output

    def test_german_is_up_to_date(self):
        self.judge("cloudpc-image-uploader_de.ts", "de")

    def test_english_plurals_are_up_to_date(self):
        self.judge("cloudpc-image-uploader_en.ts", "en", "-pluralonly")

    def test_lupdate_reads_every_sentence(self):
        output = self.judge("cloudpc-image-uploader_de.ts", "de")
        for complaint in ("lacks Q_OBJECT", "Cannot invoke tr()", "Unexpected", "Discarding"):
            self.assertNotIn(complaint, output)


if __name__ == "__main__":
    unittest.main()
