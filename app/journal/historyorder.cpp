// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "journal/historyorder.h"

#include "images/versionnumber.h"
#include "journal/journalwords.h"

#include <QLocale>

#include <algorithm>
#include <limits>

namespace cloudpc {

namespace {

/// The C locale compares by code, as nobody counts.
QLocale countingLocale()
{
    const QLocale locale;
    return locale.language() == QLocale::C ? QLocale(QLocale::English) : locale;
}

/// What an admin should look at first.
int urgency(EntryStatus status)
{
    switch (status) {
    case EntryStatus::Failed:
    case EntryStatus::NotAccepted:
        return 0;
    case EntryStatus::OutcomeUnknown:
        return 1;
    case EntryStatus::ReadyWithWarning:
        return 2;
    case EntryStatus::Unknown:
        return 3;
    case EntryStatus::Submitting:
        return 4;
    case EntryStatus::Pending:
        return 5;
    case EntryStatus::Ready:
        return 6;
    case EntryStatus::Deleted:
        return 7;
    }
    return 3;
}

/// Of "account name, line end, tenant ID": the domain, which is what people call a tenant, and then the ID.
QString shownTenant(const QString &accountAndTenant)
{
    const qsizetype end = accountAndTenant.lastIndexOf(u'\n');
    const QString account = accountAndTenant.first(end);
    const qsizetype at = account.lastIndexOf(u'@');
    const QString tenant = accountAndTenant.sliced(end + 1);
    return at < 0 ? tenant : account.sliced(at + 1) + u' ' + tenant;
}

template <typename Rows, typename IsLess>
QList<qint64> idsOf(Rows &rows, IsLess isLess)
{
    std::stable_sort(rows.begin(), rows.end(),
                     [&](const auto &a, const auto &b) { return isLess(a.first, b.first); });
    QList<qint64> ids;
    ids.reserve(qsizetype(rows.size()));
    for (const auto &row : rows)
        ids.append(row.second);
    return ids;
}

} // namespace

HistoryOrder::HistoryOrder(HistoryColumn column)
    : m_column(column)
    , m_collator(countingLocale())
{
    m_collator.setNumericMode(true);
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
}

void HistoryOrder::add(qint64 id, const QVariant &value)
{
    switch (m_column) {
    case HistoryColumn::Status:
        m_numbers.emplace_back(
            urgency(fromWord<EntryStatus>(value.toString()).value_or(EntryStatus::Unknown)), id);
        break;
    case HistoryColumn::RecordedAt:
        m_numbers.emplace_back(value.isNull() ? std::numeric_limits<qint64>::min() : value.toLongLong(), id);
        break;
    case HistoryColumn::Took:
        // Nothing, and less than nothing where a clock was set in between, comes before 0.
        m_numbers.emplace_back(value.isNull() ? -1 : std::max<qint64>(value.toLongLong(), -1), id);
        break;
    case HistoryColumn::Version:
        m_versions.emplace_back(value.toString(), id);
        break;
    case HistoryColumn::Name:
    case HistoryColumn::Account:
    case HistoryColumn::Source:
        m_texts.emplace_back(m_collator.sortKey(value.toString()), id);
        break;
    case HistoryColumn::Tenant:
        m_texts.emplace_back(m_collator.sortKey(shownTenant(value.toString())), id);
        break;
    }
}

QList<qint64> HistoryOrder::sorted()
{
    if (!m_numbers.empty())
        return idsOf(m_numbers, [](qint64 a, qint64 b) { return a < b; });
    if (!m_versions.empty())
        return idsOf(m_versions, [](const auto &a, const auto &b) { return compareVersions(a, b) < 0; });
    return idsOf(m_texts, [](const auto &a, const auto &b) { return a < b; });
}

} // namespace cloudpc
