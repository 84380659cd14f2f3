# SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
# SPDX-License-Identifier: Apache-2.0
"""Aborts the real program and looks for a core dump of it.

    no_core.py PROGRAM"""
import os
import resource
import signal
import subprocess
import sys
import tempfile
import time

LIMIT = 30  # seconds


def allow_dumps():
    hard = resource.getrlimit(resource.RLIMIT_CORE)[1]
    resource.setrlimit(resource.RLIMIT_CORE, (hard, hard))


def soft_limit(pid):
    """What it may dump: the first number of that line."""
    with open(f"/proc/{pid}/limits", encoding="ascii") as limits:
        [line] = [line for line in limits if line.startswith("Max core file size")]
    return line.split()[4]


def aborted(command, folder, is_ready):
    """Whether the system dumped a core of this command when it was aborted."""
    environment = dict(os.environ, HOME=folder, XDG_RUNTIME_DIR=folder, QT_QPA_PLATFORM="offscreen")
    for name in ("SNAP", "QT_QPA_PLATFORMTHEME", "GTK_USE_PORTAL", "DBUS_SESSION_BUS_ADDRESS"):
        environment.pop(name, None)
    process = subprocess.Popen(command, cwd=folder, env=environment, preexec_fn=allow_dumps)
    try:
        end = time.monotonic() + LIMIT
        while not is_ready(process.pid):
            assert process.poll() is None, f"{command} has ended with {process.returncode}"
            assert time.monotonic() < end, f"{command} does not get ready"
            time.sleep(0.01)
        process.send_signal(signal.SIGABRT)
        _, status = os.waitpid(process.pid, 0)
    except BaseException:
        process.kill()
        raise
    assert os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGABRT, status
    return os.WCOREDUMP(status) or any(name.startswith("core") for name in os.listdir(folder))


def main(program):
    with tempfile.TemporaryDirectory(prefix="no-core.") as folder:
        os.chmod(folder, 0o700)
        if aborted(["sleep", str(LIMIT)], folder, lambda _: True):
            print("ok: this system writes dumps, so a missing one means something")
        else:
            print("note: this system writes no dumps at all")
    with tempfile.TemporaryDirectory(prefix="no-core.") as folder:
        os.chmod(folder, 0o700)
        # It forbids dumps itself, early: what it was started with allows them.
        assert not aborted([program], folder, lambda pid: soft_limit(pid) == "0"), "the program left a core dump"
        print("ok: none of the program")


if __name__ == "__main__":
    main(sys.argv[1])
