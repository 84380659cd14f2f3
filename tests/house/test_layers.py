# SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
# SPDX-License-Identifier: Apache-2.0
"""Proves the layers: main, ui, app, Qt Core; what a room may include; no circle of files."""

import graphlib
import json
import pathlib
import re
import shlex
import subprocess
import tempfile
import unittest

from house import BUILD, SOURCE, code, sources

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.MULTILINE)

# Room of app/: the rooms it may include. Files beside the rooms (main.cpp) put everything together and may use all.
FLOORS = {
    "base": set(),
    "images": {"base"},
    "auth": {"base"},
    "graph": {"base", "images", "auth"},
    "journal": {"base", "images", "auth"},
    "library": {"base", "images", "auth", "graph", "journal", "sandbox"},
    "sandbox": {"base", "auth"},
}
CORE_MODULES = {"QtCore", "QtNetwork", "QtSql", "QtDBus", "qt6keychain"}
UI_MODULES = {"QtCore", "QtGui", "QtWidgets", "QtDBus"}


def includes(path):
    return INCLUDE.findall(code(path))


def room(path):
    """The room of app/ that a file is in, or None."""
    return path.parts[1] if path.parts[0] == "app" and len(path.parts) > 2 else None


def resolve(path, name):
    """The file of ours that an include with quotes means, or None."""
    for folder in (path.parent, pathlib.Path("app"), pathlib.Path("ui")):
        if (SOURCE / folder / name).is_file():
            return folder / name
    return None


def own_includes(path):
    found = (resolve(path, name) for mark, name in includes(path) if mark == '"')
    return {file for file in found if file}


def compile_commands():
    return json.loads((BUILD / "compile_commands.json").read_text(encoding="utf-8"))


def command_of(folder):
    """The real command by which a source file of that folder is compiled, without its input and output."""
    for entry in compile_commands():
        if entry["file"].startswith(f"{SOURCE / folder}/"):
            words = shlex.split(entry["command"])
            for flag in ("-o", "-c"):
                del words[words.index(flag):words.index(flag) + 2]
            return words
    raise AssertionError(f"nothing of {folder} is compiled")


def finds_headers(folder, *headers):
    """Whether the compiler, called as for that folder, finds them all. Preprocessing says it as well, and soon."""
    text = "".join(f"#include {header}\n" for header in headers)
    with tempfile.TemporaryDirectory() as scratch:
        probe = pathlib.Path(scratch, "probe.cpp")
        probe.write_text(text, encoding="utf-8")
        result = subprocess.run([*command_of(folder), "-E", "-o", "/dev/null", probe], capture_output=True, text=True,
                                cwd=BUILD, check=False)
    missing = ("No such file or directory", "file not found")  # GCC's words, Clang's words
    if result.returncode != 0 and not any(words in result.stderr for words in missing):
        raise AssertionError(f"failed for another reason than a missing header:\n{result.stderr}")
    return result.returncode == 0


def qt_headers():
    for word in command_of("app/base"):
        if word.endswith("/QtCore"):
            return pathlib.Path(word).parent
    raise AssertionError("Qt's headers not found")


def module_of(name, headers):
    """The Qt module (or other library of interest) that an include with angle brackets comes from, or None."""
    head, slash, _ = name.partition("/")
    if slash and (head.startswith("Qt") or head == "qt6keychain"):
        return head
    return next((folder.name for folder in sorted(headers.glob("Qt*")) if (folder / name).is_file()), None)


class Compiler(unittest.TestCase):
    """The include paths of the real build, tried out."""

    def test_core_has_network_sql_and_keychain(self):
        self.assertTrue(finds_headers("app/base", "<QNetworkReply>", "<QSqlDatabase>", "<qt6keychain/keychain.h>"))

    def test_core_has_no_window(self):
        for header in ("<QWidget>", "<QLabel>", "<QGuiApplication>", "<QIcon>", "<QColor>", "<QDesktopServices>"):
            self.assertFalse(finds_headers("app/base", header), header)

    def test_core_does_not_see_the_ui(self):
        header = next(path for path in sources("ui") if path.suffix == ".h").relative_to("ui")
        self.assertTrue(finds_headers("ui", f'"{header}"'), header)
        self.assertFalse(finds_headers("app/base", f'"{header}"'), header)

    def test_ui_has_widgets_and_the_headers_of_core(self):
        self.assertTrue(finds_headers("ui", "<QWidget>", "<QIcon>", '"base/error.h"', '"library/imagelibrary.h"'))

    def test_ui_has_no_network_and_no_sql(self):
        for header in ("<QNetworkReply>", "<QNetworkAccessManager>", "<QSslSocket>", "<QSqlDatabase>", "<QSqlQuery>"):
            self.assertFalse(finds_headers("ui", header), header)


class Includes(unittest.TestCase):
    """What the compiler cannot refuse: includes with the module's name in front, and rooms of one library."""

    def check_modules(self, files, allowed):
        headers = qt_headers()
        wrong = [f"{path}: <{name}>" for path in files for mark, name in includes(path)
                 if mark == "<" and module_of(name, headers) not in allowed | {None}]
        self.assertEqual(wrong, [])

    def test_the_module_of_a_header_is_known(self):
        headers = qt_headers()
        self.assertEqual(module_of("QWidget", headers), "QtWidgets")
        self.assertEqual(module_of("QtNetwork/QNetworkReply", headers), "QtNetwork")
        self.assertEqual(module_of("QString", headers), "QtCore")
        self.assertEqual(module_of("QtEndian", headers), "QtCore")
        self.assertIsNone(module_of("vector", headers))

    def test_app_uses_modules_of_its_own_only(self):
        self.check_modules((path for path in sources("app") if room(path)), CORE_MODULES)

    def test_ui_uses_modules_of_its_own_only(self):
        self.check_modules(sources("ui"), UI_MODULES)

    def test_every_room_stands_on_lower_floors_only(self):
        wrong = []
        for path in sources("app"):
            if not room(path):
                continue
            self.assertIn(room(path), FLOORS, f"{path}: give the new room a floor")
            for used in own_includes(path):
                if used.parts[0] == "ui" or (room(used) != room(path) and room(used) not in FLOORS[room(path)]):
                    wrong.append(f"{path}: {used}")
        self.assertEqual(wrong, [])

    def test_every_include_with_quotes_is_ours(self):
        wrong = [f"{path}: {name}" for path in sources("app", "ui") for mark, name in includes(path)
                 if mark == '"' and not resolve(path, name) and not name.endswith(".moc")]
        self.assertEqual(wrong, [])


class Circles(unittest.TestCase):
    """Neither a file nor a folder gets back to itself."""

    @staticmethod
    def circle(graph):
        try:
            tuple(graphlib.TopologicalSorter(graph).static_order())
        except graphlib.CycleError as error:
            return error.args[1]
        return None

    def test_a_circle_is_found(self):
        self.assertIsNone(self.circle({"a": {"b"}, "b": {"c"}}))
        self.assertIsNotNone(self.circle({"a": {"b"}, "b": {"c"}, "c": {"a"}}))

    def check(self, files, node):
        graph = {}
        for path in files:
            used = {node(file) for file in own_includes(path)} - {node(path)}
            graph.setdefault(node(path), set()).update(used)
        self.assertGreater(sum(len(used) for used in graph.values()), 0)
        self.assertIsNone(self.circle(graph))

    def test_there_is_no_circle_of_files(self):
        self.check(sources("app", "ui"), lambda path: path)

    def test_there_is_no_circle_of_folders(self):
        self.check(sources("app", "ui"), lambda path: path.parent)


if __name__ == "__main__":
    unittest.main()
