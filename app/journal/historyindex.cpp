// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "journal/historyindex.h"

#include "journal/historywords.h"

#include <algorithm>
#include <limits>
#include <map>

namespace cloudpc {

namespace {

qint64 millisecondsOr(const QDateTime &time, qint64 ifInvalid)
{
    return time.isValid() ? time.toMSecsSinceEpoch() : ifInvalid;
}

QString domainOf(const QString &accountName)
{
    return accountName.sliced(accountName.lastIndexOf(u'@') + 1);
}

/// The one that counts most; of equals the first by alphabet.
QString mostUsed(const std::map<QString, qint64> &names)
{
    const auto most = std::max_element(names.begin(), names.end(),
                                       [](const auto &a, const auto &b) { return a.second < b.second; });
    return most == names.end() ? QString() : most->first;
}

} // namespace

void HistoryIndex::put(const JournalEntry &entry)
{
    const auto known = m_rowOfId.constFind(entry.id);
    const bool isNew = known == m_rowOfId.constEnd();
    const auto at = isNew ? static_cast<std::uint32_t>(m_rows.size()) : *known;
    const Row row{.id = entry.id,
                  .recordedAt = millisecondsOr(entry.recordedAt, std::numeric_limits<qint64>::min()),
                  .owner = ownerOf(entry),
                  .group = historyGroup(entry.status)};
    if (isNew) {
        m_byTimeIsSorted = m_byTimeIsSorted
            && (m_byTime.empty() || m_rows[m_byTime.back()].recordedAt <= row.recordedAt);
        m_rows.push_back(row);
        m_rowOfId.insert(row.id, at);
        m_byTime.push_back(at);
    } else {
        m_byTimeIsSorted = m_byTimeIsSorted && m_rows[at].recordedAt == row.recordedAt;
        --m_owners[m_rows[at].owner].rows;
        m_rows[at] = row;
    }
    ++m_owners[row.owner].rows;
    m_otherColumn = HistoryColumn::RecordedAt;
    m_words.clear();
}

void HistoryIndex::putText(const JournalEntry &entry)
{
    if (const auto row = m_rowOfId.constFind(entry.id); row != m_rowOfId.constEnd())
        m_texts.put(*row, foldedEntry(entry));
    m_words.clear();
}

bool HistoryIndex::hasOrder(HistoryColumn column) const
{
    return column == HistoryColumn::RecordedAt || column == m_otherColumn;
}

void HistoryIndex::setOrder(HistoryColumn column, const QList<qint64> &ids)
{
    m_byOther.clear();
    m_byOther.reserve(static_cast<std::size_t>(ids.size()));
    for (const qint64 id : ids) {
        if (const auto row = m_rowOfId.constFind(id); row != m_rowOfId.constEnd())
            m_byOther.push_back(*row);
    }
    m_otherColumn = column;
}

HistoryFinding HistoryIndex::find(const HistoryQuery &query)
{
    const QList<QByteArray> words = foldedWords(query.text);
    lookFor(words);
    const Marks owners = ownersIn(query.place);
    const qint64 from = millisecondsOr(query.from, std::numeric_limits<qint64>::min());
    const qint64 until = millisecondsOr(query.until, std::numeric_limits<qint64>::max());

    HistoryFinding finding{.ids = {}, .counts = QList<qint64>(historyGroups, 0), .total = size()};
    const auto take = [&](std::uint32_t at) {
        const Row &row = m_rows[at];
        if ((!words.isEmpty() && m_marks[at] == 0) || owners[row.owner] == 0 || row.recordedAt < from
            || row.recordedAt >= until)
            return;
        ++finding.counts[static_cast<int>(HistoryGroup::All)];
        ++finding.counts[static_cast<int>(row.group)];
        if (query.group == HistoryGroup::All || query.group == row.group)
            finding.ids.append(row.id);
    };
    const Order &order = orderBy(query.sort);
    if (query.order == Qt::AscendingOrder)
        std::for_each(order.begin(), order.end(), take);
    else
        std::for_each(order.rbegin(), order.rend(), take);
    return finding;
}

QList<std::pair<Place, QString>> HistoryIndex::places() const
{
    struct Use {
        qint64 rows = 0;
        std::map<QString, qint64> domains;
    };
    std::map<std::pair<QString, QString>, Use> uses;
    for (const Owner &owner : m_owners) {
        Use &use = uses[{owner.place.service, owner.place.tenantId}];
        use.rows += owner.rows;
        if (!owner.accountName.isEmpty() && owner.rows > 0)
            use.domains[domainOf(owner.accountName)] += owner.rows;
    }
    std::vector<std::pair<qint64, std::pair<Place, QString>>> found;
    for (const auto &[place, use] : uses) {
        if (use.rows > 0)
            found.push_back({use.rows, {Place{place.first, place.second}, mostUsed(use.domains)}});
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto &a, const auto &b) { return a.first > b.first; });
    QList<std::pair<Place, QString>> places;
    for (const auto &place : found)
        places.append(place.second);
    return places;
}

std::uint32_t HistoryIndex::ownerOf(const JournalEntry &entry)
{
    const QString identity = entry.place.service + u'\n' + entry.place.tenantId + u'\n' + entry.accountName
        + u'\n' + entry.accountId;
    const QByteArray key = identity.toUtf8();
    if (const auto known = m_ownerOfText.constFind(key); known != m_ownerOfText.constEnd())
        return *known;
    m_owners.push_back({entry.place, entry.accountName, foldedOwner(entry), 0});
    const auto owner = static_cast<std::uint32_t>(m_owners.size() - 1);
    m_ownerOfText.insert(key, owner);
    return owner;
}

void HistoryIndex::sortByTime()
{
    std::sort(m_byTime.begin(), m_byTime.end(), [this](std::uint32_t a, std::uint32_t b) {
        return std::pair(m_rows[a].recordedAt, m_rows[a].id) < std::pair(m_rows[b].recordedAt, m_rows[b].id);
    });
    m_byTimeIsSorted = true;
}

const HistoryIndex::Order &HistoryIndex::orderBy(HistoryColumn column)
{
    if (column != HistoryColumn::RecordedAt && column == m_otherColumn)
        return m_byOther;
    if (!m_byTimeIsSorted)
        sortByTime();
    return m_byTime;
}

/// Makes m_marks the rows with all these words. Who types on only narrows what was found before.
void HistoryIndex::lookFor(const QList<QByteArray> &words)
{
    if (words == m_words)
        return;
    const bool isNarrowed = wasNarrowedTo(words);
    if (!isNarrowed)
        m_marks.assign(m_rows.size(), 1);
    for (const QByteArray &word : words) {
        if (!isNarrowed || !m_words.contains(word))
            keepThoseWith(word, m_marks);
    }
    m_words = words;
}

void HistoryIndex::keepThoseWith(QByteArrayView word, Marks &marks) const
{
    const Marks owners = ownersWith(word);
    const auto left = static_cast<std::size_t>(std::count(marks.begin(), marks.end(), 1));
    const bool isWorthOneGo = left > marks.size() / 4;
    Marks hits;
    if (isWorthOneGo) {
        hits.resize(marks.size());
        m_texts.markAll(word, hits);
    }
    for (std::uint32_t row = 0; row < marks.size(); ++row) {
        if (marks[row] == 0 || owners[m_rows[row].owner] != 0)
            continue;
        marks[row] = isWorthOneGo ? hits[row] : static_cast<std::uint8_t>(m_texts.contains(row, word));
    }
}

HistoryIndex::Marks HistoryIndex::ownersWith(QByteArrayView word) const
{
    Marks marks;
    marks.reserve(m_owners.size());
    for (const Owner &owner : m_owners)
        marks.push_back(owner.text.contains(word) ? 1 : 0);
    return marks;
}

HistoryIndex::Marks HistoryIndex::ownersIn(const std::optional<Place> &place) const
{
    Marks marks;
    marks.reserve(m_owners.size());
    for (const Owner &owner : m_owners)
        marks.push_back(!place || owner.place == *place ? 1 : 0);
    return marks;
}

/// True if whatever has these words also has those of the last question.
bool HistoryIndex::wasNarrowedTo(const QList<QByteArray> &words) const
{
    return !m_words.isEmpty() && std::all_of(m_words.begin(), m_words.end(), [&](const QByteArray &old) {
        return std::any_of(words.begin(), words.end(),
                           [&](const QByteArray &word) { return word.contains(old); });
    });
}

} // namespace cloudpc
