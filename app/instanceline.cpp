// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "instanceline.h"

#include "base/clock.h"

#include <QCryptographicHash>
#include <QLocalSocket>
#include <QStandardPaths>

#include <utility>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto longestStay = 5s; ///< Of a caller that says nothing.
constexpr int mostCallers = 8;

} // namespace

InstanceLine::InstanceLine(QString dataFolder, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_dataFolder(std::move(dataFolder))
    , m_clock(clock)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    m_server.setMaxPendingConnections(mostCallers);
    connect(&m_server, &QLocalServer::newConnection, this, &InstanceLine::welcome);
}

void InstanceLine::listen()
{
    const QString address = addressOf(m_dataFolder);
    if (address.isEmpty() || m_server.isListening())
        return;
    QLocalServer::removeServer(address);
    m_server.listen(address);
}

/// Not in the folder itself, whose path can be longer than an address may be, and not in /tmp, where another
/// user could be there first.
QString InstanceLine::addressOf(const QString &dataFolder)
{
    const QByteArray hash = QCryptographicHash::hash(dataFolder.toUtf8(), QCryptographicHash::Sha256);
    const QString name = u"cloudpc-image-uploader-"_s + QString::fromLatin1(hash.toHex().left(24));
#ifdef Q_OS_WIN
    return name;
#else
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return folder.isEmpty() ? QString() : folder + u'/' + name;
#endif
}

void InstanceLine::welcome()
{
    while (QLocalSocket *caller = m_server.nextPendingConnection()) {
        caller->setReadBufferSize(longestCall + 1);
        connect(caller, &QLocalSocket::readyRead, this, [this, caller] { read(*caller); });
        connect(caller, &QLocalSocket::disconnected, caller, &QObject::deleteLater);
        m_clock.callAfter(longestStay, caller, [caller] { caller->abort(); });
        read(*caller);
    }
}

void InstanceLine::read(QLocalSocket &caller)
{
    if (!caller.canReadLine()) {
        if (caller.bytesAvailable() > longestCall)
            caller.abort();
        return;
    }
    const std::optional<InstanceCall> call = callFrom(caller.readLine(longestCall + 1));
    caller.write(call ? answer : "?\n");
    caller.flush();
    caller.disconnectFromServer();
    if (call)
        emit called(*call);
}

} // namespace cloudpc
