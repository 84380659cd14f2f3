// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "auth/browser.h"

#include <QByteArray>
#include <QList>
#include <QNetworkAccessManager>
#include <QObject>
#include <QUrl>

#include <functional>

class QNetworkReply;

namespace cloudpc {

/// A browser with somebody in front of it who agrees to everything: follows redirects, keeps cookies, and
/// submits the form of each page as it is, until a page has none.
class PageWalker final : public QObject, public Browser
{
    Q_OBJECT

public:
    PageWalker();

    [[nodiscard]] bool open(const QUrl &url) override;
    /// What is done to an address before it is opened.
    void setTampering(std::function<QUrl(const QUrl &)> tampering) { m_tampering = std::move(tampering); }

    [[nodiscard]] const QList<QUrl> &opened() const { return m_opened; }
    /// How the walk reached its last page, which no longer had a form.
    [[nodiscard]] bool ended() const { return m_ended; }
    [[nodiscard]] int lastStatus() const { return m_lastStatus; }
    [[nodiscard]] bool lastWasPosted() const { return m_lastWasPosted; }
    [[nodiscard]] const QUrl &lastUrl() const { return m_lastUrl; }
    [[nodiscard]] const QByteArray &lastPage() const { return m_lastPage; }

private:
    void take(QNetworkReply *reply);
    bool submitForm();

    QNetworkAccessManager m_network;
    std::function<QUrl(const QUrl &)> m_tampering;
    QList<QUrl> m_opened;
    QUrl m_lastUrl;
    QByteArray m_lastPage;
    int m_lastStatus = 0;
    int m_pagesLeft = 0;
    bool m_lastWasPosted = false;
    bool m_ended = false;
};

} // namespace cloudpc
