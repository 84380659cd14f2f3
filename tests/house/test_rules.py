# SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
# SPDX-License-Identifier: Apache-2.0
"""What no file may contain, each with the reason. A rule proves itself on a sample before it judges the tree."""

import fnmatch
import re
import unittest
from typing import NamedTuple

from house import code, sources, text_of, without_comments


class Rule(NamedTuple):
    pattern: str
    sample: str
    why: str
    folders: tuple = ("app", "ui")
    except_for: tuple = ()


EVERYWHERE = ("app", "ui", "tests")

RULES = (
    # TLS and secrets
    Rule(r"\bignoreSslErrors\b|VerifyNone\b|QueryPeer\b", "reply->ignoreSslErrors();", "TLS errors are never ignored"),
    Rule(r"setInsecureFallback\(\s*true", "job.setInsecureFallback(true);", "tokens are kept in a keychain or not at all"),
    # One thread, one event loop
    Rule(r"\bQEventLoop\b|\bprocessEvents\(", "QEventLoop loop;", "a nested event loop lets everything happen in between"),
    Rule(r"(?:\.|->)waitFor\w+\(", "socket->waitForConnected(500);", "the window would stand still",
         except_for=("app/sandbox/*main.cpp", "app/sandbox/sandboxlauncher.cpp")),  # for a child it has killed
    Rule(r"\b(?:msleep|usleep|sleep_for|sleep_until)\(|QThread::sleep\(", "QThread::msleep(5);",
         "a fixed wait is too short or too long", EVERYWHERE),
    Rule(r"\bQTest::q(?:Wait|Sleep)\(", "QTest::qWait(100);", "wait for a signal or with QTRY_", ("tests",)),
    Rule(r"\bQSKIP\(", 'QSKIP("later");', "a test runs or is not there", ("tests",)),
    Rule(r"(?<![\w.:>])(?:system|popen)\(|QProcess::execute\(", 'system("ls");', "a shell would read outside text", EVERYWHERE),
    # Connections that the compiler checks
    Rule(r"(?<!\w)sender\(\)", "auto *b = sender();", "the connection's lambda knows the sender", EVERYWHERE),
    Rule(r"\bSIGNAL\(|\bSLOT\(", "connect(a, SIGNAL(b()), c, SLOT(d()));", "connect with member pointers", EVERYWHERE,
         except_for=("ui/notify/freedesktopnotifier.cpp",)),  # a signal from the bus has no member pointer
    Rule(r"\bQSignalMapper\b", "QSignalMapper mapper;", "a lambda does it", EVERYWHERE),
    # Text from outside is plain text
    Rule(r"\bQt::(?:RichText|AutoText|MarkdownText)\b", "label->setTextFormat(Qt::RichText);", "outside text is plain text"),
    Rule(r"(?:\.|->)(?:setHtml|insertHtml|appendHtml|setMarkdown)\(", "edit->setHtml(text);", "outside text is plain text"),
    Rule(r"\bQ(?:Xml|Dom|Svg|WebEngine)\w+", "QXmlStreamReader reader;", "documents from outside are JSON, nothing else"),
    Rule(r"\b(?:exec|prepare)\([^;]*(?:\.arg\(|\" *\+)", 'query.exec(u"SELECT %1"_s.arg(x));',
         "values go into SQL by binding"),
    # Injected, so that tests can hold them
    Rule(r"\bQ(?:Date|Time|DateTime)::current\w+\(", "QDateTime::currentDateTimeUtc();", "time comes from Clock",
         except_for=("app/base/clock.cpp", "app/base/log*.cpp")),
    Rule(r"\bQTimer::singleShot\(", "QTimer::singleShot(5, this, f);", "timers come from Clock", except_for=("app/base/*",)),
    Rule(r"\bQRandomGenerator\b|\bstd::(?:rand|mt19937|random_device)\b", "QRandomGenerator::system();",
         "randomness comes from RandomSource", except_for=("app/base/randomsource.cpp",)),
    Rule(r"::instance\(\)", "Theme::instance();", "no singletons",
         except_for=("app/main.cpp", "app/base/networknewsqt.cpp")),  # the second: Qt's own, there is no other way
    # Graph
    Rule(r"(?i)\breUpload\b", 'path({id, u"reupload"_s});', "Graph has retired reupload: retryUpload takes its place"),
    # Order
    Rule(r"\bQStandardItemModel\b", "QStandardItemModel model;", "a model of our values, not a copy of them"),
    Rule(r"\busing namespace std;", "using namespace std;", "names say where they are from", EVERYWHERE),
    Rule(r"\bQ_DISABLE_COPY\b|\bforeach\b *\(|\bQ_FOREACH\b", "foreach (x, list)", "C++20 has its own words for it"),
)
MARKERS = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")


def findings(rule):
    for path in sources(*rule.folders):
        if any(fnmatch.fnmatch(path, exempt) for exempt in rule.except_for):
            continue
        for number, line in enumerate(code(path).splitlines(), 1):
            if re.search(rule.pattern, line):
                yield f"{path}:{number}: {line.strip()} ({rule.why})"


class Rules(unittest.TestCase):
    def test_every_rule_finds_its_sample(self):
        for rule in RULES:
            self.assertRegex(rule.sample, rule.pattern)

    def test_comments_may_name_what_code_must_not(self):
        text = without_comments('a(); // sender()\n/* QEventLoop\n */ b("// kept");\n')
        self.assertEqual(text, 'a(); \n\n b("// kept");\n')

    def test_no_rule_is_broken(self):
        self.assertEqual([finding for rule in RULES for finding in findings(rule)], [])

    def test_nothing_is_left_to_be_done(self):
        marked = [str(path) for path in sources("app", "ui", "tests")
                  if MARKERS.search(path.name) or MARKERS.search(text_of(path))]
        self.assertEqual(marked, [])

    def test_a_silenced_warning_is_named(self):
        bare = [str(path) for path in sources("app", "ui", "tests")
                if re.search(r"NOLINT(?:NEXTLINE|BEGIN)?(?!\w|\()", text_of(path))]
        self.assertEqual(bare, [])


if __name__ == "__main__":
    unittest.main()
