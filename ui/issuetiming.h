// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "images/draftrules.h"

#include <QSet>

namespace cloudpc {

/// Decides when an issue is shown. Reward early, punish late: an untouched field is never wrong; a field is
/// judged when the user pauses (leaves it, pastes, presses Upload); once it was wrong it is judged with every
/// key; and what is no longer wrong goes at once, everywhere.
class IssueTiming
{
public:
    /// The user has had their say about this field.
    void visit(Field field) { m_visited.insert(field); }
    void visitAll();
    void clear();

    /// Both take everything that judge() found and return what is to be seen of it now.
    QList<Issue> whileTyping(const QList<Issue> &issues) { return filter(issues, {}); }
    QList<Issue> atPause(const QList<Issue> &issues) { return filter(issues, m_visited); }
    /// The tenant's list changed behind the user's back: not the moment to judge the field being typed in.
    QList<Issue> whenListChanged(const QList<Issue> &issues, std::optional<Field> typingIn);

private:
    QList<Issue> filter(const QList<Issue> &issues, const QSet<Field> &settled);

    QSet<Field> m_visited;
    QSet<Field> m_live; ///< Was wrong before: judged with every key.
};

} // namespace cloudpc
