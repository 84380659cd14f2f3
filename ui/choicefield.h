// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QWidget>

#include <optional>

class QComboBox;

namespace cloudpc {

struct Message;
class MessageLine;

/// A choice in the preferences: label, combo box, and a line below. Its first entry means "not set here".
class ChoiceField final : public QWidget
{
    Q_OBJECT

public:
    ChoiceField(const QString &label, const QString &accessibleName, QWidget *parent = nullptr);

    [[nodiscard]] QComboBox *box() const { return m_box; }

    /// What counts while nothing is set here.
    void setUsual(const QString &usual);
    void add(const QString &value, const QString &text);

    /// Nothing if it is not set here.
    [[nodiscard]] std::optional<QString> value() const;
    /// What is none of the values counts as not set.
    void setValue(const std::optional<QString> &value);

    /// A warning also goes into the accessible description: a label alone is silent to a screen reader.
    void setMessage(const Message &message);

signals:
    void changed();

private:
    QComboBox *m_box;
    MessageLine *m_line;
};

} // namespace cloudpc
