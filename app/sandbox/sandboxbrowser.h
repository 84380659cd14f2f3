// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "auth/browser.h"

#include <QObject>
#include <QString>

class QNetworkAccessManager;
class QNetworkReply;

namespace cloudpc {

/// Stands in for the browser in the sandbox: asks the sign-in page for a sample account at once and carries
/// the answer to the program's own listener, as a browser would: it follows the redirect, or posts the form.
/// Speaks to loopback only, without a proxy.
class SandboxBrowser final : public QObject, public Browser
{
    Q_OBJECT

public:
    /// `account` is one of the sandbox's: admin, reader, nolicence, refused.
    explicit SandboxBrowser(QString account = QStringLiteral("admin"), QObject *parent = nullptr);

    /// False for anything but an http address on loopback. The answer reaches the listener later.
    [[nodiscard]] bool open(const QUrl &url) override;

signals:
    /// The page did not lead back to this program; `reason` is for the log. The sign-in goes on waiting, as
    /// it does when somebody closes a browser.
    void stranded(const QString &reason);

private:
    void follow(QNetworkReply *page);

    QNetworkAccessManager *m_network; ///< Its own: no proxy, whatever the program's is set to.
    QString m_account;
};

} // namespace cloudpc
