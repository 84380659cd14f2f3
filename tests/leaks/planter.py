# SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
# SPDX-License-Identifier: Apache-2.0
"""A sign-in service and a Graph whose every secret is known, and a browser that is slow when it is told to be."""
import base64
import hashlib
import html
import json
import os
import secrets
import stat
import sys
import tempfile
import threading
from urllib.parse import parse_qs, urlsplit

from other_server import CLIENT, TENANT, USER, Service, base64url

LIMIT = 60  # seconds, for a browser that nobody lets go

BROWSER = """
import html.parser, sys, urllib.parse, urllib.request
class Form(html.parser.HTMLParser):
    action, fields = None, {}
    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "form":
            self.action = attributes["action"]
        if tag == "input":
            self.fields[attributes["name"]] = attributes["value"]
opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
form = Form()
form.feed(opener.open(sys.argv[1], timeout=90).read().decode())
opener.open(form.action, urllib.parse.urlencode(form.fields).encode(), timeout=30).read()
"""


def value(bytes_of_it=33):
    """Unguessable, and with characters that look different in each encoding."""
    return base64.b64encode(secrets.token_bytes(bytes_of_it - 3) + b"\xfb\xef\xbf").decode()


class Planter(Service):
    """Notes every secret it gives or gets in `planted`: {kind: [values]}."""

    response_modes = ["form_post", "query"]

    def __init__(self):
        self.planted = {}
        self.links = []  # the fields of each authorization request
        self.asked = threading.Event()
        self.let_go = threading.Event()
        self.refresh_token = None
        super().__init__()

    def plant(self, kind, secret=None):
        secret = secret or value()
        self.planted.setdefault(kind, []).append(secret)
        return secret

    def expire(self):
        """Graph takes none of the tokens any more."""
        self.tokens.clear()

    def answer(self, http, body):
        if urlsplit(http.path).path == f"/login/{TENANT}/oauth2/v2.0/devicecode":
            return self.send(http, 200, {"device_code": self.plant("device code"), "user_code": "ABCD-EFGH", "interval": 1,
                                         "verification_uri": self.root + "/device", "expires_in": 60})
        return super().answer(http, body)

    def authorize(self, http):
        fields = {name: values[0] for name, values in parse_qs(urlsplit(http.path).query).items()}
        self.links.append(fields)
        self.plant("state", fields["state"])
        self.plant("nonce", fields["nonce"])
        code = self.plant("authorization code")
        self.codes[code] = fields
        self.asked.set()
        self.let_go.wait(LIMIT)
        page = f'<form method="post" action="{html.escape(fields["redirect_uri"])}">' + "".join(
            f'<input type="hidden" name="{name}" value="{html.escape(text)}">'
            for name, text in (("code", code), ("state", fields["state"]))) + "</form>"
        http.send_response(200)
        http.send_header("Content-Type", "text/html")
        http.send_header("Content-Length", str(len(page)))
        http.end_headers()
        http.wfile.write(page.encode())

    def token(self, http, body):
        fields = {name: values[0] for name, values in parse_qs(body.decode(), strict_parsing=True).items()}
        self.redeemed.append(fields)
        grants = {"authorization_code": self.redeem_code, "refresh_token": self.redeem_refresh_token,
                  "client_credentials": self.redeem_secret,
                  "urn:ietf:params:oauth:grant-type:device_code": self.redeem_device_code}
        asked = grants[fields["grant_type"]](fields)
        if asked is None:
            self.complaints.append(f"refused: {fields['grant_type']}")
            return self.send(http, 400, {"error": "invalid_grant", "error_description": "AADSTS70008: no"})
        answer = {"token_type": "Bearer", "expires_in": 3600, "access_token": self.plant("access token")}
        self.tokens.add(answer["access_token"])
        if fields["grant_type"] != "client_credentials":
            self.refresh_token = self.plant("refresh token")
            answer.update(refresh_token=self.refresh_token, id_token=self.id_token(asked.get("nonce")),
                          scope=fields.get("scope", ""))
        return self.send(http, 200, answer)

    def redeem_code(self, fields):
        asked = self.codes.pop(fields["code"], None)
        digest = base64url(hashlib.sha256(self.plant("code verifier", fields["code_verifier"]).encode()).digest())
        return asked if asked and asked["code_challenge"] == digest else None

    def redeem_refresh_token(self, fields):
        return {} if fields["refresh_token"] == self.refresh_token else None

    def redeem_device_code(self, fields):
        return {} if fields["device_code"] in self.planted["device code"] else None

    def redeem_secret(self, fields):
        return {} if fields["client_secret"] in self.planted.get("client secret", ()) else None

    def id_token(self, nonce):
        claims = {"iss": f"{self.root}/login/{TENANT}/v2.0", "aud": CLIENT, "tid": TENANT, "oid": "1",
                  "preferred_username": USER, "name": "Kim", **({"nonce": nonce} if nonce else {})}
        signature = self.plant("ID token", secrets.token_urlsafe(64))
        return ".".join(base64url(json.dumps(part).encode()) for part in ({"alg": "RS256"}, claims)) + "." + signature


class Browser:
    """A folder for PATH with an xdg-open that submits the form of the page it is sent to."""

    def __init__(self):
        self.folder = tempfile.TemporaryDirectory(prefix="browser.")
        program = os.path.join(self.folder.name, "xdg-open")
        with open(program, "w", encoding="utf-8") as script:
            script.write(f"#!{sys.executable}\n{BROWSER}")
        os.chmod(program, stat.S_IRWXU)
        self.path = f"{self.folder.name}:{os.environ['PATH']}"
