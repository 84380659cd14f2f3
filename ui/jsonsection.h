// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

class QPlainTextEdit;
class QToolButton;

namespace cloudpc {

/// "All properties": JSON behind a button that opens and closes it, and a button that copies it. Hidden while
/// there is none.
class JsonSection final : public QWidget
{
    Q_OBJECT

public:
    /// Whose the object is that the JSON tells of.
    enum class Origin {
        Service, ///< As the service returned it.
        Request, ///< Asked for on this computer; the service never had it.
    };

    explicit JsonSection(QWidget *parent = nullptr);

    void setJson(const QString &json, Origin origin = Origin::Service);

private:
    QToolButton *m_toggle;
    QToolButton *m_copy;
    QPlainTextEdit *m_text;
};

} // namespace cloudpc
