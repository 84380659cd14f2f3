// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "base/clock.h"
#include "base/randomsource.h"
#include "sandbox/sandboxoptions.h"
#include "sandbox/sandboxserver.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <thread>

namespace {

using namespace cloudpc;

/// Everything is in memory, so ending at once loses nothing; _Exit may be called in a signal handler.
void endNow(int)
{
    std::_Exit(EXIT_SUCCESS);
}

/// Ends the program when the other end of standard input goes away: the system closes that pipe however the
/// parent dies.
void endWithParent()
{
    std::thread([] {
        char buffer[256];
        while (std::fread(buffer, 1, sizeof buffer, stdin) > 0) {}
        endNow(0);
    }).detach();
}

QString freshSecret(RandomSource &random)
{
    return QString::fromLatin1(
        random.bytes(24).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

void announce(int port, const QString &secret)
{
    const QString root = QStringLiteral("http://127.0.0.1:%1/%2").arg(port).arg(secret);
    const QJsonObject line{{QStringLiteral("root"), root}, {QStringLiteral("port"), port}};
    std::printf("%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

int fail(const char *text)
{
    std::fprintf(stderr, "cloudpc-image-sandbox: %s\n", text);
    return EXIT_FAILURE;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("cloudpc-image-sandbox"));
    QCoreApplication::setApplicationVersion(QStringLiteral(APP_VERSION));
    const SandboxOptions options = readOptions(QCoreApplication::arguments());
    if (!options.problem.isEmpty())
        return fail(qPrintable(options.problem));

    std::signal(SIGTERM, endNow);
    std::signal(SIGINT, endNow);
    SystemClock clock;
    SystemRandom random;
    const QString secret = options.secret.isEmpty() ? freshSecret(random) : options.secret;
    SandboxServer server(options.scenario, secret, clock, random);
    const int port = server.bind(options.port);
    if (port < 0)
        return fail("the port is not free");
    announce(port, secret);
    if (!options.alone)
        endWithParent();
    return server.serve() ? EXIT_SUCCESS : fail("the server stopped");
}
