// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "auth/browser.h"

#include <QByteArray>
#include <QList>
#include <QNetworkAccessManager>
#include <QObject>
#include <QString>
#include <QUrl>

#include <utility>

class QNetworkReply;

namespace cloudpc {

/// Stands in for the browser and for the admin in front of it. Does nothing by itself unless told to.
class FakeBrowser final : public QObject, public Browser
{
    Q_OBJECT

public:
    using Fields = QList<std::pair<QByteArray, QByteArray>>;

    FakeBrowser();

    [[nodiscard]] bool open(const QUrl &url) override;
    void setBroken(bool broken) { m_broken = broken; }
    /// Loads each page that is opened and goes wherever it redirects, as a browser does.
    void setFollowing(bool following) { m_following = following; }

    [[nodiscard]] const QList<QUrl> &opened() const { return m_opened; }
    /// A decoded parameter of the page last opened.
    [[nodiscard]] QByteArray parameter(const QByteArray &name) const;

    /// Comes back to the redirect URI with the right state and a code.
    void comeBack(const QByteArray &code = "code-1");
    /// Comes back with exactly these fields.
    void comeBackWith(const Fields &fields);
    /// The same, posted as a form.
    void comeBackByForm(const Fields &fields);

    [[nodiscard]] int pages() const { return m_pages; } ///< Answers received.
    [[nodiscard]] int lastStatus() const { return m_lastStatus; }
    [[nodiscard]] const QByteArray &lastPage() const { return m_lastPage; }

private:
    void load(const QUrl &url);
    void take(QNetworkReply *reply);

    QNetworkAccessManager m_network;
    QList<QUrl> m_opened;
    QByteArray m_lastPage;
    int m_lastStatus = 0;
    int m_pages = 0;
    bool m_broken = false;
    bool m_following = false;
};

} // namespace cloudpc
