# SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
# SPDX-License-Identifier: Apache-2.0
"""Installs into an empty folder and looks at what has arrived: the files, the desktop's papers, the hardening."""

import json
import os
import pathlib
import platform
import re
import subprocess
import tempfile
import unittest

from house import BUILD, SOURCE, text_of

ID = "io.github.cloudpcimageuploader"
PROGRAMS = ("cloudpc-image-uploader", "cloudpc-image-sandbox")
DESKTOP_FILE = f"share/applications/{ID}.desktop"
METAINFO = f"share/metainfo/{ID}.metainfo.xml"
FILES = {
    *(f"bin/{program}" for program in PROGRAMS),
    DESKTOP_FILE,
    METAINFO,
    f"share/icons/hicolor/scalable/apps/{ID}.svg",
    "share/man/man1/cloudpc-image-uploader.1",
    "share/doc/CloudPcImageUploader/LICENSE",
    "share/doc/CloudPcImageUploader/THIRD_PARTY_NOTICES.md",
}
VERSION = re.search(r"^project\(.* VERSION ([\d.]+)", text_of("CMakeLists.txt"), re.MULTILINE).group(1)


def output(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True, timeout=60,
                          env={**os.environ, "LC_ALL": "C.UTF-8"}).stdout


class Install(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.scratch = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.scratch.cleanup)
        cls.prefix = pathlib.Path(cls.scratch.name)
        output("cmake", "--install", str(BUILD), "--prefix", str(cls.prefix))

    def check_programs(self, pattern, *options, found=True):
        """What readelf says of each program, with these options, matches the pattern (or does not)."""
        for program in PROGRAMS:
            with self.subTest(program):
                said = output("readelf", "--wide", *options, str(self.prefix / "bin" / program))
                self.assertEqual(re.search(pattern, said) is not None, found, f"{pattern}\n{said}")

    def test_exactly_these_files_arrive(self):
        found = {str(path.relative_to(self.prefix)) for path in self.prefix.rglob("*") if not path.is_dir()}
        self.assertEqual(found, FILES)

    def test_the_desktop_file_is_valid(self):
        self.assertEqual(output("desktop-file-validate", str(self.prefix / DESKTOP_FILE)), "")

    def test_the_metainfo_is_valid_and_names_this_version(self):
        output("appstreamcli", "validate", "--no-net", "--pedantic", str(self.prefix / METAINFO))
        self.assertIn(f'release version="{VERSION}"', (self.prefix / METAINFO).read_text(encoding="utf-8"))

    def test_the_program_knows_the_id_of_its_desktop_file(self):
        program = (self.prefix / "bin" / PROGRAMS[0]).read_bytes()
        self.assertTrue(ID.encode() in program or ID.encode("utf-16-le") in program)

    def test_the_program_tells_its_version(self):
        self.assertIn(VERSION, output(str(self.prefix / "bin" / PROGRAMS[0]), "--version"))

    def test_programs_are_position_independent(self):
        self.check_programs(r"Type:\s+DYN", "--file-header")
        self.check_programs(r"FLAGS_1\).*\bPIE\b", "--dynamic")

    def test_programs_resolve_everything_at_start_and_write_protect_it(self):
        self.check_programs(r"GNU_RELRO", "--program-headers")
        self.check_programs(r"FLAGS\).*\bBIND_NOW\b", "--dynamic")

    def test_the_stack_cannot_be_executed(self):
        self.check_programs(r"GNU_STACK\s+(?:0x\w+\s+)+RW ", "--program-headers")

    def test_no_library_is_searched_in_a_built_in_path(self):
        self.check_programs(r"\((?:RPATH|RUNPATH)\)", "--dynamic", found=False)

    def test_the_stack_protector_is_linked_in(self):
        self.check_programs(r"__stack_chk_fail", "--dyn-syms")

    @unittest.skipUnless(platform.machine() == "x86_64", "a property of this processor family")
    def test_jumps_and_returns_are_checked_by_the_processor(self):
        self.check_programs(r"x86 feature: IBT, SHSTK", "--notes")

    def test_every_file_is_compiled_with_the_checks_of_the_compiler(self):
        wanted = {"-D_FORTIFY_SOURCE=3", "-D_GLIBCXX_ASSERTIONS", "-fstack-protector-strong", "-fstack-clash-protection"}
        commands = json.loads((BUILD / "compile_commands.json").read_text(encoding="utf-8"))
        ours = [entry for entry in commands if re.match(rf"{re.escape(str(SOURCE))}/(app|ui)/", entry["file"])]
        self.assertTrue(ours)
        missing = {entry["file"]: wanted - set(entry["command"].split()) for entry in ours}
        self.assertEqual({file: flags for file, flags in missing.items() if flags}, {})


if __name__ == "__main__":
    unittest.main()
