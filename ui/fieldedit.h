// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "messageline.h"
#include "pasteedit.h"

#include <QWidget>

class QLabel;

namespace cloudpc {

/// One field of a form: label with mnemonic, line edit, and a line below for a hint or for what is wrong.
/// Knows nothing of rules and of when to judge: the form tells it what to show.
class FieldEdit : public QWidget
{
    Q_OBJECT

public:
    /// `label` may carry a mnemonic; `accessibleName` is what assistive tools read.
    FieldEdit(const QString &label, const QString &accessibleName, QWidget *parent = nullptr);

    [[nodiscard]] PasteEdit *edit() const { return m_edit; }
    [[nodiscard]] QString text() const { return m_edit->text(); }
    /// Leaves cursor and undo history alone when nothing changes.
    void setText(const QString &text);
    /// The same as if the user had typed it over: it can be undone.
    void replaceText(const QString &text);
    /// Puts a widget at the end of the line that the edit is in.
    void setAside(QWidget *aside);

    /// Shown while there is no message.
    void setHint(const Message &hint);

    /// A warning or an error also goes into the edit's accessible description: a label alone is silent to a
    /// screen reader. std::nullopt brings back the hint.
    void setMessage(const std::optional<Message> &message);
    [[nodiscard]] const std::optional<Message> &message() const { return m_message; }

    /// Marks the frame for a message that stands at another field.
    void setAlsoMeant(std::optional<Message::Kind> kind);

signals:
    void actionTriggered();

private:
    void present(const Message &message);
    void tintFrame();

    QLabel *m_label;
    PasteEdit *m_edit;
    MessageLine *m_line;
    Message m_hint;
    std::optional<Message> m_message;
    std::optional<Message::Kind> m_alsoMeant;
};

} // namespace cloudpc
