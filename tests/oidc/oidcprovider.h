// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>
#include <QUrl>

namespace cloudpc {

/// The certified provider as a child process. Ends with this object, and by itself if the test dies.
class OidcProvider
{
public:
    OidcProvider() = default;
    ~OidcProvider();

    // See server.mjs.
    static constexpr auto formPostTenant = "3f8b1c52-6a3f-4c3a-9a51-0c5f7a1d0001";
    static constexpr auto queryTenant = "3f8b1c52-6a3f-4c3a-9a51-0c5f7a1d0002";

    /// `certificate` (PEM) is the one that the app registration there trusts. False if it does not start.
    bool start(const QByteArray &certificate);
    [[nodiscard]] const QUrl &root() const { return m_root; }
    /// What it has said, for a test that failed.
    [[nodiscard]] QByteArray words() { return m_process.readAllStandardError(); }

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    QUrl m_root;
};

} // namespace cloudpc
