// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

class QPlainTextEdit;
class QToolButton;

namespace cloudpc {

/// "All properties": JSON behind a button that opens and closes it. Hidden while there is none.
class JsonSection final : public QWidget
{
    Q_OBJECT

public:
    explicit JsonSection(QWidget *parent = nullptr);

    void setJson(const QString &json);

private:
    QToolButton *m_toggle;
    QPlainTextEdit *m_text;
};

} // namespace cloudpc
