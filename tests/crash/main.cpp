// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0
//
// Uploads a list of drafts without a window, with everything else as in the program: sign-in, Graph, journal.
// Tests end it at any instant, start it anew, and ask the server what came of it.

#include "auth/accountbook.h"
#include "auth/keysigner.h"
#include "auth/memorysecretstore.h"
#include "auth/session.h"
#include "base/randomsource.h"
#include "bulkdriver.h"
#include "journal/history.h"
#include "journal/journal.h"
#include "library/bulkuploads.h"
#include "library/imagelibrary.h"
#include "library/statuswatcher.h"
#include "library/workspace.h"
#include "sandbox/sandboxbrowser.h"
#include "scaledclock.h"
#include "uploadrunner.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkProxy>

#include <cstdio>
#include <memory>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int someStuck = 3;
constexpr int tooLong = 4;

void print(const QString &line)
{
    std::fputs(qUtf8Printable(line + u'\n'), stdout);
    std::fflush(stdout);
}

/// One draft a line: name, version and source with a tab between.
QList<Draft> draftsFrom(const QString &path)
{
    QList<Draft> drafts;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text))
        return drafts;
    while (!file.atEnd()) {
        const QStringList parts = QString::fromUtf8(file.readLine()).chopped(1).split(u'\t');
        if (parts.size() == 3)
            drafts.append({parts[0], parts[1], parts[2]});
    }
    return drafts;
}

void addOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {u"login"_s, u"Root of the sign-in service."_s, u"url"_s},
        {u"graph"_s, u"Root of Graph; the same unless given."_s, u"url"_s},
        {u"folder"_s, u"Where the journal lies."_s, u"folder"_s},
        {u"drafts"_s, u"The list of what to upload."_s, u"file"_s},
        {u"faster"_s, u"How many times faster time passes."_s, u"factor"_s, u"1"_s},
        {u"settle"_s, u"Milliseconds of that time to look for an unknown outcome."_s, u"ms"_s},
        {u"shared"_s, u"Another process may be at work with the same journal."_s},
        {u"decide"_s, u"resend, choose, giveup or leave."_s, u"what"_s, u"resend"_s},
        {u"together"_s, u"Uploads at one time."_s, u"number"_s, u"3"_s},
        {u"tries"_s, u"Of one draft."_s, u"number"_s, u"12"_s},
        {u"bulk"_s, u"Uploads all as one bulk upload."_s},
        {u"until-ready"_s, u"Watches until the service has finished."_s},
        {u"jump"_s, u"Seconds by which the wall clock jumps."_s, u"s"_s, u"0"_s},
        {u"jump-at"_s, u"After so many real milliseconds."_s, u"ms"_s, u"150"_s},
        {u"limit"_s, u"Real seconds after which it gives up."_s, u"s"_s, u"60"_s},
    });
    parser.addHelpOption();
}

Decision decisionFrom(const QString &word)
{
    if (word == "choose"_L1)
        return Decision::Choose;
    if (word == "giveup"_L1)
        return Decision::GiveUp;
    return word == "leave"_L1 ? Decision::Leave : Decision::Resend;
}

UploadTask taskFrom(const QCommandLineParser &parser)
{
    return {.drafts = draftsFrom(parser.value(u"drafts"_s)),
            .decision = decisionFrom(parser.value(u"decide"_s)),
            .together = parser.value(u"together"_s).toInt(),
            .tries = parser.value(u"tries"_s).toInt(),
            .untilReady = parser.isSet(u"until-ready"_s)};
}

Endpoints endpointsFrom(const QCommandLineParser &parser)
{
    const QString login = parser.value(u"login"_s);
    return {.loginRoot = QUrl(login),
            .graphRoot = QUrl(parser.isSet(u"graph"_s) ? parser.value(u"graph"_s) : login),
            .tenant = u"organizations"_s,
            .clientId = u"sandbox"_s};
}

/// What the program's main() builds, without a window.
struct Ground {
    Ground(int faster, const QString &folder)
        : clock(faster)
        , journal(folder)
    {
        network.setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
    }

    [[nodiscard]] Surroundings surroundings()
    {
        return {.network = network,
                .clock = clock,
                .random = random,
                .keychain = secrets,
                .book = book,
                .sessionSecrets = secrets,
                .sessionBook = book,
                .keychainSpace = u"uploadrunner"_s,
                .signer = *signer,
                .browser = browser,
                .sandboxBrowser = browser};
    }

    QNetworkAccessManager network;
    ScaledClock clock;
    SystemRandom random;
    MemorySecretStore secrets;
    AccountBook book;
    std::unique_ptr<KeySigner> signer = makeKeySigner();
    SandboxBrowser browser;
    Journal journal;
    History history{journal};
};

QString wordFor(JournalCondition::Kind kind)
{
    switch (kind) {
    case JournalCondition::Kind::Opening:
        return u"opening"_s;
    case JournalCondition::Kind::Writable:
        return u"writable"_s;
    case JournalCondition::Kind::Newer:
        return u"newer"_s;
    case JournalCondition::Kind::ReadOnly:
        return u"read-only"_s;
    case JournalCondition::Kind::Unavailable:
        return u"unavailable"_s;
    }
    Q_UNREACHABLE();
}

void tellCondition(const Journal &journal)
{
    const JournalCondition &condition = journal.condition();
    print(u"journal %1 %2"_s.arg(wordFor(condition.kind), condition.setAside));
}

/// Lost servers and refused sign-ins are tried again, as by somebody who wants to get on.
void keepSignedIn(Workspace &workspace, Clock &clock)
{
    Session &session = workspace.session();
    if (session.state() != Session::State::SignedIn && session.state() != Session::State::SigningIn) {
        print(u"signs in"_s);
        workspace.signIn();
    }
    clock.callAfter(10s, &workspace, [&workspace, &clock] { keepSignedIn(workspace, clock); });
}

void planJump(const QCommandLineParser &parser, Clock &realTime, ScaledClock &clock, QObject &context)
{
    const std::chrono::seconds by(parser.value(u"jump"_s).toLongLong());
    const std::chrono::milliseconds after(parser.value(u"jump-at"_s).toInt());
    if (after == 0ms)
        clock.jump(by);
    else
        realTime.callAfter(after, &context, [&clock, by] { clock.jump(by); });
}

/// The first list of the program's start may fail; an admin presses Refresh.
void keepListed(Workspace &workspace, Clock &clock)
{
    ImageLibrary &library = workspace.library();
    if (library.freshness() == ImageLibrary::Freshness::CouldNotLoad)
        library.refresh();
    clock.callAfter(20s, &workspace, [&workspace, &clock] { keepListed(workspace, clock); });
}

/// A row is written again when its last write has come back: what is shown is on disk some turns later.
void exitWhenWritten(Workspace &workspace, int code, int turns = 4)
{
    if (turns == 0)
        return QCoreApplication::exit(code);
    workspace.journal().entry(QString(), &workspace, [&workspace, code, turns](const Result<JournalEntry> &) {
        exitWhenWritten(workspace, code, turns - 1);
    });
}

void uploadEach(Workspace &workspace, Clock &clock, const UploadTask &task, QObject &parent)
{
    auto *runner = new UploadRunner(workspace, clock, task, print, &parent);
    QObject::connect(runner, &UploadRunner::finished, runner,
                     [&workspace](int stuck) { exitWhenWritten(workspace, stuck > 0 ? someStuck : 0); });
}

void uploadInBulk(Workspace &workspace, Clock &clock, const UploadTask &task, QObject &parent)
{
    auto *driver = new BulkDriver(workspace, clock, task.drafts, print, &parent);
    QObject::connect(driver, &BulkDriver::finished, driver, [&workspace] { exitWhenWritten(workspace, 0); });
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    addOptions(parser);
    parser.process(app);

    Ground ground(parser.value(u"faster"_s).toInt(), parser.value(u"folder"_s));
    const Records records{ground.journal, ground.history, !parser.isSet(u"shared"_s)};
    Workspace workspace(ground.surroundings(), records, endpointsFrom(parser));
    if (parser.isSet(u"settle"_s))
        workspace.library().setSettleWindow(std::chrono::milliseconds(parser.value(u"settle"_s).toInt()));
    QObject runner;
    if (parser.isSet(u"bulk"_s))
        uploadInBulk(workspace, ground.clock, taskFrom(parser), runner);
    else
        uploadEach(workspace, ground.clock, taskFrom(parser), runner);
    QObject::connect(&ground.journal, &Journal::conditionChanged, &workspace,
                     [&ground] { tellCondition(ground.journal); });
    SystemClock realTime;
    realTime.callAfter(std::chrono::seconds(parser.value(u"limit"_s).toInt()), &workspace,
                       [] { QCoreApplication::exit(tooLong); });
    planJump(parser, realTime, ground.clock, workspace);
    keepSignedIn(workspace, ground.clock);
    keepListed(workspace, ground.clock);
    return QCoreApplication::exec();
}
