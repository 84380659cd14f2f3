# SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
# SPDX-License-Identifier: Apache-2.0
"""Signs in, uploads, renews and signs out in the real program, and then looks for every secret of it in files, output,
windows, clipboard and processes. Only the keyring may have one, and only the refresh token or the client secret.

    no_secrets.py PROGRAM CLIPBOARD_PROGRAM"""
import base64
import os
import subprocess
import sys
import tempfile

sys.path.insert(1, os.path.join(os.path.dirname(os.path.abspath(__file__)), os.pardir, "gui"))

from keyring import Keyring  # noqa: E402
from other_server import CLIENT, PLAIN, TENANT  # noqa: E402
from planter import Browser, Planter, value  # noqa: E402
from search import Findings, forms, loose_modes  # noqa: E402
from window import Atspi, GLib, Window, cells_of, read, wait_until  # noqa: E402

# The authorization page needs these, so they are on the browser's command line and in "Copy link".
IN_THE_LINK = ("state", "nonce")
LINK_PLACES = ("process xdg-open", "clipboard")


class Watched:
    """The program in a home of its own, and everything that is seen of it."""

    def __init__(self, program, clipboard, service, *arguments):
        self.clipboard_program = clipboard
        self.findings = Findings()
        self.own = tempfile.TemporaryDirectory(prefix="leaks.")
        self.folders = {name: os.path.join(self.own.name, name) for name in ("home", "tmp", "run")}
        for folder in self.folders.values():
            os.mkdir(folder, 0o700)
        self.log = tempfile.NamedTemporaryFile(prefix="leaks-output.")
        self.browser = Browser()
        environment = {"PATH": self.browser.path, "TMPDIR": self.folders["tmp"],
                       "XDG_RUNTIME_DIR": self.folders["run"], "QT_LOGGING_RULES": "*=true"}
        roots = ["--login-root", service.root + "/login", "--graph-root", service.root + "/graph", "--tenant", TENANT,
                 "--client-id", CLIENT]
        os.umask(0o022)  # the usual one: private files are the program's own doing
        self.window = Window(program, *roots, *arguments, environment=environment, home=self.folders["home"],
                             output=self.log)

    def look(self):
        """Notes what can be seen now."""
        self.findings.add_files(self.own.name)
        self.look_at_processes()
        for node in self.window.all():
            try:
                self.findings.add("accessible name", node.get_name() + "\n" + node.get_description())
                if node.get_text_iface():
                    self.findings.add("accessible text", read(node))
            except GLib.Error:
                continue
        titles = subprocess.run(["xdotool", "search", "--name", "", "getwindowname", "%@"], check=False, timeout=20,
                                stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.findings.add("titles of windows", titles.stdout)

    def look_at_processes(self):
        """The program, its children, and the browser, which is nobody's child."""
        pids = {self.window.process.pid: "program", **{pid: "child" for pid in self.window.children()}}
        for pid in filter(str.isdigit, os.listdir("/proc")):
            if self.browser.folder.name.encode() in contents_of(f"/proc/{pid}/cmdline"):
                pids[int(pid)] = "xdg-open"
        for pid, name in pids.items():
            for what in ("cmdline", "environ"):
                self.findings.add(f"process {name} {what}", contents_of(f"/proc/{pid}/{what}"))

    def read_clipboard(self):
        run = subprocess.run([self.clipboard_program], check=True, timeout=20, stdout=subprocess.PIPE,
                             stderr=subprocess.DEVNULL)
        self.findings.add("clipboard", run.stdout)
        return run.stdout.decode()

    def end(self):
        """Quits the program, and notes what is left of it."""
        self.window.choose("Quit")
        wait_until(lambda: self.window.process.poll() is not None, "the program does not end", 20)
        self.findings.add_files(self.own.name)
        with open(self.log.name, "rb") as log:
            self.findings.add("output", log.read())


def contents_of(path):
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError:
        return b""  # it has gone, or may not be read: then nobody else of this user reads it


def sign_in(watched, service, keyring):
    watched.window.press("Sign in")
    wait_until(service.asked.is_set, "no browser was opened", 30)
    watched.look()
    watched.window.press("Copy link")
    watched.window.wait(lambda: service.links[-1]["code_challenge"] in watched.read_clipboard(), "no link is copied")
    watched.look()
    service.let_go.set()
    watched.window.wait_for_text("No custom images yet", limit=30)
    watched.look()
    expect_in_keyring(keyring, watched, service.refresh_token)


def upload(watched, *_):
    watched.window.fill(PLAIN)
    watched.window.press("Upload")
    watched.window.wait_for_row(PLAIN["displayName"], "Pending")
    watched.window.select(PLAIN["displayName"])
    watched.look()
    for name in ("Copy support information", "Copy image ID", "Copy as cURL", "Copy as PowerShell"):
        if watched.window.look(name, Atspi.Role.MENU_ITEM, showing=False):
            before = watched.read_clipboard()
            watched.window.choose(name)
            if name == "Copy support information":  # It shows first what it copies.
                watched.window.press("Include the tenant ID")
                watched.look()
                watched.window.press("Copy", Atspi.Role.PUSH_BUTTON)
            watched.window.wait(lambda known=before: watched.read_clipboard() != known, f"“{name}” copies nothing")


def renew(watched, service, keyring):
    first = service.refresh_token
    service.expire()
    watched.window.choose("Refresh")
    watched.window.wait(lambda: service.refresh_token != first, "nothing is renewed", 20)
    expect_in_keyring(keyring, watched, service.refresh_token)
    watched.look()


def renew_as_app(watched, service, _):
    before = len(service.redeemed)
    service.expire()
    watched.window.choose("Refresh")
    watched.window.wait(lambda: len(service.redeemed) > before, "nothing is renewed", 20)
    watched.look()


def leave_a_control(watched, service, _):
    """A half-filled form is kept on purpose: if it is not found, nothing would be."""
    watched.window.write("Display name", service.plant("control"))
    watched.window.wait(lambda: watched.findings.add_files(watched.own.name)
                        or any(place.startswith("file home") for place, _ in control_places(watched, service)),
                        "the half-filled form is not on the disk")
    watched.look()


def sign_out(watched, _, keyring):
    watched.window.choose("Sign out")
    watched.window.find("Sign in", Atspi.Role.PUSH_BUTTON)
    watched.window.wait(lambda: not contents(keyring), "the keyring still has something")
    watched.look()


def sign_in_with_a_code(watched, service, keyring):
    watched.window.choose("Sign in with a code…")
    watched.window.wait_for_text("ABCD-EFGH")
    watched.look()
    watched.window.wait_for_text("No custom images yet", limit=30)
    expect_in_keyring(keyring, watched, service.refresh_token)
    watched.look()


def sign_in_as_app(watched, service, keyring):
    """With a client secret that is typed into the preferences."""
    window = watched.window
    secret = service.plant("client secret", value() + "+&%")
    window.choose("Preferences…")
    window.press("App-only", Atspi.Role.PAGE_TAB)
    window.press("Sign in as an app, without a person")
    window.press("Client secret")
    field = window.find("Secret value", Atspi.Role.PASSWORD_TEXT)
    assert Atspi.EditableText.set_text_contents(field, secret), "the secret cannot be entered"
    watched.look()
    window.press("OK")
    window.wait_for_text("No custom images yet", limit=30)
    expect_in_keyring(keyring, watched, secret)
    watched.look()


def contents(keyring):
    return [content for _, content in keyring.entries() if content != b""]


def expect_in_keyring(keyring, watched, secret):
    def is_so():
        found = contents(keyring)
        return len(found) == 1 and any(data in found[0] for _, data in forms(secret))

    watched.window.wait(is_so, "the keyring does not hold exactly this secret", 20)
    for name, content in keyring.entries():
        watched.findings.add("keyring entry, name", name)
        watched.findings.add("keyring entry, content", content)
    watched.findings.add_files(keyring.home)  # where it lies encrypted


def control_places(watched, service):
    return watched.findings.places_of(service.planted["control"][0])


def judge(watched, service, keyring, kept):
    """`kept`: the kind of secret that the keyring is for."""
    watched.findings.add_files(keyring.home)
    assert any(place.endswith(".keyring") for place in watched.findings.seen), "the keyring's own file was not seen"
    found = []
    for kind, secrets in service.planted.items():
        allowed = LINK_PLACES if kind in IN_THE_LINK else ("keyring entry, content",) if kind == kept else ()
        if kind != "control":
            found += [f"{kind}, {shape}: {place}" for secret in secrets
                      for place, shape in watched.findings.places_of(secret, but_not=allowed)]
    assert not found, "\n".join(["secrets got out:", *found])
    assert list(loose_modes(watched.own.name)) == [], list(loose_modes(watched.own.name))


def prove_the_search(watched, service, folder):
    """The same search finds what is there: in each shape, and in each kind of place."""
    found = {place.split()[0] for place, _ in control_places(watched, service)}
    assert {"file", "accessible"} <= found, found
    [challenge] = {link["code_challenge"] for link in service.links}
    found = {place for place, _ in watched.findings.places_of(challenge)}
    assert {"clipboard", "process xdg-open cmdline"} <= found, found
    found = {place for place, _ in watched.findings.places_of(CLIENT)}
    assert {"process program cmdline", "file home/.local/share/cloudpc-image-uploader/accounts.json"} <= found, found
    assert any(b"qt.network" in text or b"qt.qpa" in text for text in watched.findings.seen["output"]), "no output"
    control = value()
    for number, (_, data) in enumerate(forms(control)):
        with open(os.path.join(folder, str(number)), "wb") as file:
            file.write(b"before" + data + b"after")
        os.chmod(file.name, 0o640 if number == 0 else 0o600)
    assert list(loose_modes(folder)) == ["0o640 0"], list(loose_modes(folder))
    findings = Findings()
    findings.add_files(folder)
    missed = [shape for number, (shape, _) in enumerate(forms(control))
              if (f"file {number}", shape) not in findings.places_of(control)]
    assert not missed, missed
    # In the middle of something longer, too.
    for before in (b"", b"a", b"ab"):
        findings = Findings()
        findings.add("text", base64.urlsafe_b64encode(before + control.encode() + b"after"))
        assert findings.places_of(control), before


def run(program, clipboard, steps, kept):
    service = Planter()
    with tempfile.TemporaryDirectory(prefix="leaks-keyring.") as home:
        keyring = Keyring(home)
        watched = Watched(program, clipboard, service)
        try:
            with watched.window:
                for step in steps:
                    step(watched, service, keyring)
                    assert not service.complaints, service.complaints
                    print("ok", step.__name__.replace("_", " "), flush=True)
                watched.end()
            judge(watched, service, keyring, kept)
        finally:
            keyring.stop()
    print("ok no secret got out as", kept, flush=True)
    return watched, service


def main(program, clipboard):
    watched, service = run(program, clipboard, (sign_in, upload, renew, leave_a_control, sign_out), "refresh token")
    with tempfile.TemporaryDirectory(prefix="leaks-control.") as folder:
        prove_the_search(watched, service, folder)
    print("ok the search finds what is there", flush=True)
    run(program, clipboard, (sign_in_with_a_code, sign_out), "refresh token")
    run(program, clipboard, (sign_in_as_app, upload, renew_as_app, sign_out), "client secret")


if __name__ == "__main__":
    main(*sys.argv[1:])
