#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
# SPDX-License-Identifier: Apache-2.0
"""analyse.py BUILD [FILE…]: clang-tidy over the sources of the program that BUILD compiles, or over these of them.

Nearly all that clang-tidy does for a source it does for Qt's headers, so sources that can stand one behind the other in
one file are looked at together, which is five times as fast. What cannot be read that way is looked at alone. Findings
are printed with the names and lines of the sources; the exit code is 1 if there are any.
"""
import json
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

TIDY = "clang-tidy-14"
MOST_TOGETHER = 12
PLACE = re.compile(r"^(?P<file>/[^:]+):(?P<line>\d+):(?P<column>\d+): (?P<rest>.*)$")
# What a source says at its outermost level and nowhere else can know: two that say the same cannot stand together.
NAMES = [
    re.compile(r"^[\w\[][^(;={\n]*[\s&*](\w+)\(", re.M),
    re.compile(r"^(?:struct|class|enum|enum class|union|using)\s+(\w+)\b(?!.*;$)", re.M),
    re.compile(r"^using\s+(\w+)\s*=", re.M),
    re.compile(r"^(?:inline |static )?const(?:expr|init)?\s[^=({]*?\b(\w+)(?:\[\])?\s*[={(]", re.M),
    re.compile(r"^#define\s+(\w+)", re.M),
]


def commands(build):
    """The compile command of each source of the program, without precompiled headers: those are GCC's own."""
    found = {}
    for entry in json.loads((build / "compile_commands.json").read_text(encoding="utf-8")):
        source = os.path.relpath(entry["file"])
        if source.startswith(("app/", "ui/")) and source.endswith(".cpp"):
            command = re.sub(r" -Winvalid-pch -include \S+", "", entry["command"])
            command = re.sub(r" -M\S* \S+| -MD\b| -o \S+", "", command)
            found.setdefault(source, (command.replace(entry["file"], "{}"), entry["directory"]))
    return found


def names(text):
    return {name for pattern in NAMES for name in pattern.findall(text)}


def together(sources):
    """Groups of sources with the same command and no name in common."""
    groups = []
    for source in sorted(sources):
        own = names(Path(source).read_text(encoding="utf-8"))
        for group in groups:
            if (len(group["files"]) < MOST_TOGETHER and group["command"] == sources[source]
                    and not group["names"] & own):
                break
        else:
            group = {"command": sources[source], "files": [], "names": set()}
            groups.append(group)
        group["files"].append(source)
        group["names"] |= own
    return groups


def write(group, name):
    """One file of all sources; gives the first line of each."""
    starts, lines = [], []
    for source in group["files"]:
        starts.append((len(lines), source))
        lines += Path(source).read_text(encoding="utf-8").splitlines()
    Path(name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    return starts


def tidy(folder, name):
    run = subprocess.run([TIDY, "-p", str(folder), "--quiet", name], capture_output=True, text=True, check=False)
    return run.returncode, run.stdout


def translated(output, name, starts):
    """The words of clang-tidy on the file of many, as if it had read the sources."""
    result = []
    for line in output.splitlines():
        place = PLACE.match(line)
        if place and place["file"] == name:
            start, source = max(entry for entry in starts if entry[0] < int(place["line"]))
            line = f'{source}:{int(place["line"]) - start}:{place["column"]}: {place["rest"]}'
        result.append(line)
    return "\n".join(result)


def look(folder, group, number):
    if len(group["files"]) > 1:
        name = str(folder / f"together-{number}.cpp")
        status, output = tidy(folder, name)
        if "clang-diagnostic-error" not in output:
            return status, translated(output, name, group["starts"])
    alone = [tidy(folder, str(Path(source).resolve())) for source in group["files"]]
    return max(status for status, _ in alone), "\n".join(output for _, output in alone if output)


def main(build, only):
    folder = Path(build, "..", "tidy").resolve()
    folder.mkdir(parents=True, exist_ok=True)
    sources = commands(Path(build))
    if only:
        sources = {source: command for source, command in sources.items() if source in only}
    groups = together(sources)
    entries = []
    for number, group in enumerate(groups):
        name = folder / f"together-{number}.cpp"
        group["starts"] = write(group, name)
        command, directory = group["command"]
        for file in [str(name)] + [str(Path(source).resolve()) for source in group["files"]]:
            # What stands beside a source is found from where it stands now, too.
            beside = " ".join(f"-I{place}" for place in sorted({str(Path(s).resolve().parent) for s in group["files"]}))
            entries.append({"file": file, "directory": directory, "command": f"{command.format(file)} {beside}"})
    (folder / "compile_commands.json").write_text(json.dumps(entries), encoding="utf-8")
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        results = list(pool.map(lambda numbered: look(folder, numbered[1], numbered[0]), enumerate(groups)))
    for status, output in results:
        if status or output:
            print(output)
    print(f"{len(sources)} sources, looked at in {len(groups)} groups")
    return int(any(status for status, _ in results))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], set(sys.argv[2:])))
