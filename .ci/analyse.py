#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
# SPDX-License-Identifier: Apache-2.0
"""analyse.py BUILD [FILE…]: clang-tidy over the sources of the program that BUILD compiles, or over these of them.

Nearly all that clang-tidy does for a source it does for Qt's headers, so sources that can stand one behind the other in
one file are looked at together, which is four times as fast. What is found so, or cannot be read so, is looked at
alone. The exit code is 1 if there are findings.
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
    """The compile command of each source of the program, without precompiled headers: they hide a missing include."""
    found = {}
    for entry in json.loads((build / "compile_commands.json").read_text(encoding="utf-8")):
        source = os.path.relpath(entry["file"])
        if source.startswith(("app/", "ui/")) and source.endswith(".cpp"):
            command = re.sub(r" -Winvalid-pch| -Xclang \S+| -include \S+| -fsanitize\S+", "", entry["command"])
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
    starts, lines, included = [], [], set()
    for source in group["files"]:
        starts.append((len(lines), source))
        text = Path(source).read_text(encoding="utf-8").splitlines()
        # What stands above has it already. Where conditions decide, nobody knows who has what.
        has_conditions = any(line.startswith("#if") for line in text)
        lines += ["" if line in included and not has_conditions else line for line in text]
        if not has_conditions:
            included.update(line for line in text if line.startswith("#include"))
    Path(name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    return starts


def tidy(folder, name):
    run = subprocess.run([TIDY, "-p", str(folder), "--quiet", name], capture_output=True, text=True, check=False)
    return run.returncode, run.stdout


def found_in(output, name, starts):
    """The sources that clang-tidy has words on in the file of many."""
    places = (PLACE.match(line) for line in output.splitlines())
    lines = [int(place["line"]) for place in places if place and place["file"] == name]
    return {max(entry for entry in starts if entry[0] < line)[1] for line in lines}


def look(folder, group, number):
    """What is found in many is looked at alone: it may be about a neighbour."""
    sources = group["files"]
    if len(sources) > 1:
        name = str(folder / f"together-{number}.cpp")
        status, output = tidy(folder, name)
        if not status:
            return 0, ""
        if "clang-diagnostic-error" not in output:
            sources = sorted(found_in(output, name, group["starts"])) or sources
    alone = [tidy(folder, str(Path(source).resolve())) for source in sources]
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
