// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "fieldedit.h"

#include <QString>

#include <functional>
#include <optional>

namespace cloudpc {

/// A field of the preferences: empty means "not set here". Judged when it is left, and from then on with
/// every key; what is no longer wrong goes at once.
class SettingField final : public FieldEdit
{
    Q_OBJECT

public:
    /// Says what is wrong with a text (empty for "not set here"), or nothing.
    using Rule = std::function<QString(const std::optional<QString> &)>;

    SettingField(const QString &label, const QString &accessibleName, Rule rule, QWidget *parent = nullptr);
    ~SettingField() override;
    Q_DISABLE_COPY_MOVE(SettingField)

    /// Without blanks around it; nothing if it is empty.
    [[nodiscard]] std::optional<QString> value() const;
    /// What was set before is judged at once.
    void setValue(const std::optional<QString> &value);

    /// What counts while the field is empty.
    void setUsual(const QString &usual);
    /// A sentence about another place that counts before this one; empty for none.
    void setOverride(const QString &sentence);

    /// True if what is entered cannot be used; from now on it also shows.
    [[nodiscard]] bool isWrong();
    /// To be called when the rule's circumstances have changed.
    void judge();

    /// The user has had their say: from now on it is judged with every key.
    void settle();

signals:
    void edited();

private:
    Rule m_rule;
    QString m_override;
    bool m_settled = false; ///< The user has had their say about it.
};

} // namespace cloudpc
