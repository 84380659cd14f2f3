// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "settingfield.h"

#include <utility>

namespace cloudpc {

SettingField::SettingField(const QString &label, const QString &accessibleName, Rule rule, QWidget *parent)
    : FieldEdit(label, accessibleName, parent)
    , m_rule(std::move(rule))
{
    connect(edit(), &QLineEdit::textChanged, this, [this] {
        judge();
        emit edited();
    });
    connect(edit(), &PasteEdit::left, this, &SettingField::settle);
    connect(edit(), &PasteEdit::pasted, this, &SettingField::settle);
}

SettingField::~SettingField()
{
    // A focused field says that it was left while it is destroyed, and that is after our members are gone.
    edit()->disconnect(this);
}

std::optional<QString> SettingField::value() const
{
    const QString trimmed = text().trimmed();
    return trimmed.isEmpty() ? std::nullopt : std::optional(trimmed);
}

void SettingField::setValue(const std::optional<QString> &value)
{
    m_settled = value.has_value();
    setText(value.value_or(QString()));
    edit()->setCursorPosition(0);
    judge();
}

void SettingField::setUsual(const QString &usual)
{
    edit()->setPlaceholderText(usual);
}

void SettingField::setOverride(const QString &sentence)
{
    m_override = sentence;
    judge();
}

bool SettingField::isWrong()
{
    settle();
    return !m_rule(value()).isEmpty();
}

void SettingField::settle()
{
    m_settled = true;
    judge();
}

void SettingField::judge()
{
    const QString problem = m_settled ? m_rule(value()) : QString();
    if (!problem.isEmpty())
        setMessage(Message{.kind = Message::Kind::Error, .text = problem});
    else if (!m_override.isEmpty())
        setMessage(Message{.kind = Message::Kind::Warning, .text = m_override});
    else
        setMessage(std::nullopt);
}

} // namespace cloudpc
