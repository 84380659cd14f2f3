# SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
# SPDX-License-Identifier: Apache-2.0
"""Every file says whose it is and under which licence: by two lines of its own, or in .reuse/dep5."""

import fnmatch
import os
import re
import unittest

from house import SOURCE

OURS = "Apache-2.0"
FOREIGN = {"MIT": "resources/icons/fluent/*"}
LEFT_OUT = {".git", "build", ".cache", "__pycache__"}
# The tags are put together here, so that this file does not look like one of another licence.
COPYRIGHT = re.compile("SPDX-" + r"FileCopyrightText: \d{4} \S")
LICENCE = re.compile("SPDX-" + r"License-Identifier: ([\w.-]+)")


def files():
    for folder, folders, names in os.walk(SOURCE):
        folders[:] = sorted(set(folders) - LEFT_OUT)
        for name in sorted(names):
            if name not in (".git", "LICENSE", "CMakeUserPresets.json") and not name.endswith(".user"):
                yield os.path.relpath(os.path.join(folder, name), SOURCE)


def dep5():
    """Pattern: licence, from .reuse/dep5."""
    text = (SOURCE / ".reuse/dep5").read_text(encoding="utf-8")
    found = {}
    for paragraph in re.split(r"\n\s*\n", text):
        fields = dict(re.findall(r"^(Files|Copyright|License): *(.+)$", paragraph, re.MULTILINE))
        if "Files" in fields:
            assert "Copyright" in fields and "License" in fields, paragraph
            found.update({pattern: fields["License"] for pattern in fields["Files"].split()})
    return found


def licence_of(path, patterns):
    with open(SOURCE / path, "rb") as file:
        head = file.read(1000).decode("utf-8", "replace")
    own = LICENCE.search(head)
    if own and COPYRIGHT.search(head):
        return own.group(1)
    return next((licence for pattern, licence in patterns.items() if fnmatch.fnmatch(path, pattern)), None)


class Licences(unittest.TestCase):
    def test_the_tree_is_read(self):
        found = set(files())
        self.assertIn("CMakeLists.txt", found)
        self.assertIn(os.path.join("app", "main.cpp"), found)

    def test_every_file_has_a_licence(self):
        patterns = dep5()
        self.assertEqual([path for path in files() if licence_of(path, patterns) is None], [])

    def test_a_foreign_licence_stays_in_its_folder_and_is_given_credit(self):
        patterns = dep5()
        notices = (SOURCE / "packaging/THIRD_PARTY_NOTICES.md").read_text(encoding="utf-8")
        for path in files():
            licence = licence_of(path, patterns)
            if licence not in (OURS, None):
                self.assertTrue(fnmatch.fnmatch(path, FOREIGN.get(licence, "")), f"{path}: {licence}")
                self.assertIn(licence, notices)

    def test_the_licence_of_the_program_is_there_in_full(self):
        text = (SOURCE / "LICENSE").read_text(encoding="utf-8")
        self.assertIn("Apache License", text)
        self.assertIn("END OF TERMS AND CONDITIONS", text)


if __name__ == "__main__":
    unittest.main()
