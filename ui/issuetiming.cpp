// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "issuetiming.h"

namespace cloudpc {

void IssueTiming::visitAll()
{
    m_visited = {Field::DisplayName, Field::Version, Field::SourceImageResourceId};
}

void IssueTiming::clear()
{
    m_visited.clear();
    m_live.clear();
}

QList<Issue> IssueTiming::whenListChanged(const QList<Issue> &issues, std::optional<Field> typingIn)
{
    QSet<Field> settled = m_visited;
    if (typingIn)
        settled.remove(*typingIn);
    return filter(issues, settled);
}

QList<Issue> IssueTiming::filter(const QList<Issue> &issues, const QSet<Field> &settled)
{
    QList<Issue> shown;
    for (const Issue &issue : issues) {
        if (settled.contains(issue.field) || m_live.contains(issue.field)) {
            shown.append(issue);
            m_live.insert(issue.field);
        }
    }
    return shown;
}

} // namespace cloudpc
