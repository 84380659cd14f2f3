// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "sandbox/sandboxlauncher.h"

#include "base/clock.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <utility>

namespace cloudpc {

namespace {

constexpr qsizetype maxLine = 4096;
constexpr int longestReaping = 1000; // ms

/// The child speaks to nobody but this computer; it must not learn of a proxy, which may hold a password.
QProcessEnvironment environmentWithoutProxies()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : environment.keys()) {
        if (name.endsWith(QLatin1String("_proxy"), Qt::CaseInsensitive))
            environment.remove(name);
    }
    return environment;
}

/// The root that the first line announces; empty if it is anything but an address on this computer.
QUrl rootFrom(const QByteArray &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    const QUrl root(object.value(QLatin1String("root")).toString(), QUrl::StrictMode);
    const bool usable = root.isValid() && root.scheme() == QLatin1String("http")
        && root.host() == QLatin1String("127.0.0.1") && root.port() > 0
        && root.port() == object.value(QLatin1String("port")).toInt() && root.userInfo().isEmpty()
        && root.path().size() > 1 && !root.hasQuery() && !root.hasFragment();
    return usable ? root : QUrl();
}

Error sandboxError(Fault fault, const QString &message)
{
    return {.kind = ErrorKind::Local, .fault = fault, .message = message.left(Error::messageLimit)};
}

} // namespace

struct SandboxLauncher::Private {
    Private(SandboxLauncher &launcher, QString itsProgram, Clock &itsClock)
        : q(launcher)
        , program(std::move(itsProgram))
        , clock(itsClock)
    {
    }

    void launch();
    void readOutput();
    void readFirstLine(const QByteArray &line);
    void ended();
    void fail(Fault fault, const QString &message);
    void letGo();

    SandboxLauncher &q;
    QString program;
    Clock &clock;
    QProcess *process = nullptr;
    State state = State::Stopped;
    QUrl root;
    std::optional<Error> error;
    QByteArray output; ///< Of the first line, until it is whole.
};

void SandboxLauncher::Private::launch()
{
    process = new QProcess(&q);
    process->setProcessEnvironment(environmentWithoutProxies());
    // Its complaints go where ours go; its output is ours to read.
    process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    connect(process, &QProcess::readyReadStandardOutput, &q, [this] { readOutput(); });
    connect(process, &QProcess::finished, &q, [this] { ended(); });
    connect(process, &QProcess::errorOccurred, &q, [this](QProcess::ProcessError problem) {
        if (problem == QProcess::FailedToStart)
            ended();
    });
    clock.callAfter(patience, process, [this] {
        if (state == State::Starting)
            fail(Fault::SandboxNotStarted, QStringLiteral("no answer in time"));
    });
    process->start(program, QStringList());
}

void SandboxLauncher::Private::readOutput()
{
    const QByteArray text = process->readAllStandardOutput();
    if (state != State::Starting)
        return; // Only the first line matters; the rest is read so that the pipe never fills up.
    output += text;
    const qsizetype end = output.indexOf('\n');
    if (end >= 0 && end <= maxLine)
        readFirstLine(output.left(end));
    else if (output.size() > maxLine)
        fail(Fault::SandboxNotStarted, QStringLiteral("the first line is too long"));
}

void SandboxLauncher::Private::readFirstLine(const QByteArray &line)
{
    const QUrl announced = rootFrom(line);
    if (announced.isEmpty()) {
        fail(Fault::SandboxNotStarted, QStringLiteral("the first line holds no address"));
        return;
    }
    root = announced;
    state = State::Running;
    emit q.stateChanged();
}

void SandboxLauncher::Private::ended()
{
    fail(state == State::Running ? Fault::SandboxDied : Fault::SandboxNotStarted, process->errorString());
}

void SandboxLauncher::Private::fail(Fault fault, const QString &message)
{
    letGo();
    root = QUrl();
    error = sandboxError(fault, message);
    state = State::Failed;
    emit q.stateChanged();
}

void SandboxLauncher::Private::letGo()
{
    if (!process)
        return;
    process->disconnect(&q);
    process->closeWriteChannel();
    // QProcess's destructor waits for a child that still runs, and complains. A killed one is gone in
    // milliseconds.
    process->kill();
    process->waitForFinished(longestReaping);
    std::exchange(process, nullptr)->deleteLater();
}

SandboxLauncher::SandboxLauncher(QString program, Clock &clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, std::move(program), clock))
{
}

SandboxLauncher::~SandboxLauncher()
{
    d->letGo();
}

SandboxLauncher::State SandboxLauncher::state() const
{
    return d->state;
}

QUrl SandboxLauncher::root() const
{
    return d->root;
}

const std::optional<Error> &SandboxLauncher::error() const
{
    return d->error;
}

void SandboxLauncher::start()
{
    if (d->state == State::Starting || d->state == State::Running)
        return;
    d->output.clear();
    d->error.reset();
    d->state = State::Starting;
    emit stateChanged();
    d->launch();
}

QString SandboxLauncher::defaultProgram()
{
#ifdef Q_OS_WIN
    const QString name = QStringLiteral("cloudpc-image-sandbox.exe");
#else
    const QString name = QStringLiteral("cloudpc-image-sandbox");
#endif
    return QFileInfo(QCoreApplication::applicationFilePath()).dir().filePath(name);
}

} // namespace cloudpc
