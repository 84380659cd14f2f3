// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>
#include <QUrl>

class QNetworkAccessManager;

namespace cloudpc {

/// Turns the sandbox's virtual clock. Not part of Graph: only the sandbox has these endpoints.
class SandboxControl final : public QObject
{
    Q_OBJECT

public:
    explicit SandboxControl(QNetworkAccessManager &network, QObject *parent = nullptr);

    /// Below `root` (the sandbox's own), `times` virtual seconds pass in one real second.
    void setSpeed(const QUrl &root, int times);
    /// Lets the virtual time pass until something happens to some image.
    void jumpToNextEvent(const QUrl &root);

signals:
    /// The clock has taken the change: what is shown may be old.
    void clockChanged();

private:
    void post(const QUrl &root, const QByteArray &body);

    QNetworkAccessManager &m_network;
};

} // namespace cloudpc
