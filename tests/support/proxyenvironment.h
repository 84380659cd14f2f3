// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>

namespace cloudpc {

/// The environment's proxy for https while this lives.
class ProxyEnvironment final
{
public:
    explicit ProxyEnvironment(const QByteArray &proxy) { qputenv("https_proxy", proxy); }
    ~ProxyEnvironment() { qputenv("https_proxy", m_before); }
    Q_DISABLE_COPY_MOVE(ProxyEnvironment)

private:
    QByteArray m_before = qgetenv("https_proxy");
};

} // namespace cloudpc
