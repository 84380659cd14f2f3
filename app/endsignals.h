// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>

#include <memory>

namespace cloudpc {

/// What the system asks of a program that is to end: SIGTERM, SIGINT and SIGHUP, or the closing of its
/// console. One of these objects in a process.
class EndSignals final : public QObject
{
    Q_OBJECT

public:
    explicit EndSignals(QObject *parent = nullptr);
    ~EndSignals() override; ///< From here on they end the process as they do without this.

signals:
    /// On the thread of the window. The system does not ask for long.
    void asked();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace cloudpc
