// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "journal/newrow.h"

#include "journal/journalrow.h"
#include "journal/journalstatements.h"

#include <QStringList>

#include <algorithm>
#include <utility>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QChar bound = u'?';
constexpr QChar boundJson = u'j';
constexpr QChar emptyText = u'e';
constexpr QChar null = u'n';

QChar patternOf(const QVariant &value)
{
    if (value.isNull())
        return null;
    const bool isEmpty = value.typeId() == QMetaType::QString && value.toString().isEmpty();
    if (isEmpty)
        return emptyText;
    return value.typeId() == QMetaType::QByteArray ? boundJson : bound;
}

bool isBound(QChar pattern)
{
    return pattern == bound || pattern == boundJson;
}

QString literalOf(QChar pattern)
{
    if (pattern == boundJson)
        return jsonPlaceholder();
    if (pattern == null)
        return u"NULL"_s;
    return pattern == emptyText ? u"''"_s : u"?"_s;
}

} // namespace

NewRow newRow(JournalEntry entry)
{
    entry.step = 1;
    QVariantList all = journalValues(entry);
    all << journalKey(entry.draft.displayName) << journalKey(entry.draft.version);
    NewRow row{.key = entry.key, .pattern = {}, .values = {}};
    row.pattern.reserve(all.size());
    row.values.reserve(all.size());
    for (QVariant &value : all) {
        row.pattern += patternOf(value);
        if (isBound(row.pattern.back()))
            row.values.append(std::move(value));
    }
    return row;
}

NewRow withoutImage(NewRow row)
{
    static const qsizetype column = journalValueColumns().split(u", "_s).indexOf(u"image_id"_s);
    if (row.pattern[column] == bound) {
        row.values.removeAt(std::ranges::count_if(row.pattern.first(column), isBound));
        row.pattern[column] = emptyText;
    }
    return row;
}

QString insertStatement(const QString &pattern)
{
    QStringList literals;
    for (const QChar character : pattern)
        literals << literalOf(character);
    return u"INSERT INTO entry(revision, "_s + journalValueColumns() + u", name_key, version_key) VALUES("_s
        + nextRevision() + u", "_s + literals.join(u", "_s) + u')';
}

} // namespace cloudpc
