// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "graph/connectionreport.h"

#include <QWidget>

class QLabel;

namespace cloudpc {

class IconLabel;

/// One step of a connection test: icon, name, word, and what it found out.
class ConnectionStepRow final : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectionStepRow(ConnectionStep step, QWidget *parent = nullptr);

    /// Nothing: it was not tried yet.
    void setReport(const std::optional<StepReport> &report);
    /// Nor will it be: the way ended before.
    void setNotTried();

private:
    void say(const QString &word, const QString &detail);

    ConnectionStep m_step;
    IconLabel *m_icon;
    QLabel *m_name;
    QLabel *m_word;
    QLabel *m_detail;
};

} // namespace cloudpc
