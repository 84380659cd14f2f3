// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/accountbook.h"
#include "auth/keychainbackend.h"
#include "auth/keychainstore.h"
#include "auth/keysigner.h"
#include "auth/memorysecretstore.h"
#include "auth/networksetup.h"
#include "base/clock.h"
#include "base/commandline.h"
#include "base/paths.h"
#include "base/randomsource.h"
#include "caretrest.h"
#include "crashdumps.h"
#include "endsignals.h"
#include "instancecall.h"
#include "instancelock.h"
#include "instances.h"
#include "journal/history.h"
#include "journal/journal.h"
#include "life.h"
#include "notify/notifier.h"
#include "resultpagetexts.h"
#include "sandbox/sandboxbrowser.h"
#include "sandbox/sandboxcontrol.h"
#include "sandbox/sandboxlauncher.h"
#include "selftest.h"
#include "shell.h"
#include "systembrowser.h"
#include "theme/theme.h"
#include "translations.h"

#include <QApplication>
#include <QNetworkAccessManager>
#include <QTemporaryDir>

#include <cstdio>
#include <memory>
#include <utility>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int badUsage = 2;

void describe()
{
    QCoreApplication::setApplicationName(u"cloudpc-image-uploader"_s);
    QCoreApplication::setApplicationVersion(QLatin1String(APP_VERSION));
}

void print(FILE *to, const QString &text)
{
    std::fputs(qUtf8Printable(text + u'\n'), to);
    std::fflush(to);
}

/// What every run of the program stands on, whether it shows a window or not.
struct Ground {
    explicit Ground(const QString &profile)
        : book(pathsFor(profile, false).dataFolder + "/accounts.json"_L1)
        , keychainSpace(profile.isEmpty() ? u"cloudpc-image-uploader"_s
                                          : u"cloudpc-image-uploader-"_s + profile)
    {
    }

    QNetworkAccessManager network;
    SystemClock clock;
    SystemRandom random;
    KeychainStore keychain{systemKeychain(), clock};
    AccountBook book;
    MemorySecretStore sessionSecrets;
    AccountBook sessionBook;
    QString keychainSpace;
    NetworkSetup way{network, keychain, keychainSpace};
    std::unique_ptr<KeySigner> signer = makeKeySigner();
    SystemBrowser browser;
    SandboxBrowser sandboxBrowser;
    SandboxControl control{network};

    Surroundings surroundings()
    {
        return {.network = network,
                .clock = clock,
                .random = random,
                .keychain = keychain,
                .book = book,
                .sessionSecrets = sessionSecrets,
                .sessionBook = sessionBook,
                .keychainSpace = keychainSpace,
                .signer = *signer,
                .browser = browser,
                .sandboxBrowser = sandboxBrowser,
                .texts = resultPageTexts()};
    }
};

/// What parseCommandLine() answers, in the language of the system: only an application object can translate.
QString translatedText(int &argc, char **argv, const QStringList &arguments)
{
    const QCoreApplication app(argc, argv);
    const Translations translations;
    return parseCommandLine(arguments).text;
}

int runSelfTest(QCoreApplication &app, const CommandLine &line)
{
    Ground ground(line.profile);
    const ResolvedSettings resolved = Shell::resolve(line, pathsFor(line.profile, true));
    const QTemporaryDir folder; // A test leaves nothing in anybody's history.
    Journal journal(folder.path());
    History history(journal);
    Workspace workspace(ground.surroundings(), {journal, history}, resolved.endpoints,
                        SandboxLauncher::defaultProgram());
    SelfTest test(workspace, ground.control, ground.clock, [](const QString &text) { print(stdout, text); });
    QObject::connect(&test, &SelfTest::finished, &app,
                     [](bool passed) { QCoreApplication::exit(passed ? 0 : 1); });
    QMetaObject::invokeMethod(&test, &SelfTest::start, Qt::QueuedConnection);
    return app.exec();
}

int runWindow(int &argc, char **argv, const CommandLine &line, const QStringList &arguments)
{
    // Both before Qt is at work: the lock is written to the disk meanwhile, and the token is still there.
    const QString folder = pathsFor(line.profile, line.sandbox).dataFolder;
    auto lock = std::make_unique<InstanceLock>(folder);
    const InstanceCall call{arguments, givenActivationToken()};
    QApplication app(argc, argv);
    const Translations translations;
    QGuiApplication::setApplicationDisplayName(
        QCoreApplication::translate("main", "Cloud PC Image Uploader"));
    QGuiApplication::setDesktopFileName(QLatin1String(APP_ID));
    QApplication::setWindowIcon(applicationIcon());
    Ground ground(line.profile);
    Instances instances(ground.clock, call);
    instances.give(folder, std::move(lock));
    EndSignals endSignals;
    const std::unique_ptr<Notifier> notifier = makeNotifier();
    Shell shell(ground.surroundings(), ground.control, ground.way, instances, *notifier, line);
    const Life life(shell, instances, endSignals, ground.clock);
    const CaretRest caretRest(app, ground.clock);
    shell.open(line.sandbox);
    return QApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
#ifdef Q_OS_UNIX
    umask(S_IRWXG | S_IRWXO); // Qt and SQLite make files readable for everybody otherwise.
#endif
    keepMemoryOutOfCrashDumps();
    describe();
    // Arguments are judged before there is a display: help, version and the self-test need none.
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const CommandLine line = parseCommandLine(arguments);
    switch (line.task) {
    case CommandLine::Task::ShowVersion:
        print(stdout, line.text); // The same in every language, so no catalogue is read for it.
        return 0;
    case CommandLine::Task::ShowHelp:
        print(stdout, translatedText(argc, argv, arguments));
        return 0;
    case CommandLine::Task::Refuse:
        print(stderr, translatedText(argc, argv, arguments));
        return badUsage;
    case CommandLine::Task::Run:
        break;
    }
    if (line.selfTest) {
        QCoreApplication app(argc, argv);
        const Translations translations;
        return runSelfTest(app, line);
    }
    return runWindow(argc, argv, line, arguments);
}
