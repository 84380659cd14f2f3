// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "images/tablecolumns.h"

#include "images/sourceimageid.h"

#include <algorithm>
#include <optional>

namespace cloudpc {

namespace {

constexpr int enoughRows = 200; ///< To tell by what stands in them what columns are for.

constexpr QStringView displayNames[] = {u"displayname",      u"name",        u"imagename",
                                        u"imagedisplayname", u"anzeigename", u"abbildname",
                                        u"imageanzeigename"};
constexpr QStringView versions[] = {u"version", u"imageversion", u"versionnumber", u"versionsnummer",
                                    u"abbildversion"};
constexpr QStringView sourceIds[] = {
    u"sourceimageresourceid",     u"resourceid",    u"sourceimageid",
    u"sourceresourceid",          u"sourceimage",   u"source",
    u"azureresourceid",           u"ressourcenid",  u"ressourceniddesquellabbilds",
    u"quellabbildressourcenid",   u"quellabbildid", u"quellabbild",
    u"ressourceniddesquellimages"};

/// Letters and digits only: "Source image resource ID", "source_image_resource_id" and Graph's own name are
/// the same.
QString bare(QStringView name)
{
    QString letters;
    for (const QChar c : name) {
        if (c.isLetterOrNumber())
            letters += c.toLower();
    }
    return letters;
}

std::optional<Field> fieldNamed(QStringView header)
{
    if (header.size() > 64)
        return std::nullopt;
    const QString name = bare(header);
    const auto isAmong = [&name](const auto &names) {
        return std::any_of(std::begin(names), std::end(names), [&](QStringView one) { return one == name; });
    };
    if (isAmong(displayNames))
        return Field::DisplayName;
    if (isAmong(versions))
        return Field::Version;
    return isAmong(sourceIds) ? std::optional(Field::SourceImageResourceId) : std::nullopt;
}

bool looksLikeId(QStringView cell)
{
    return cell.contains(u"/subscriptions/", Qt::CaseInsensitive)
        || cell.contains(u"subscriptions%2F", Qt::CaseInsensitive);
}

bool looksLikeVersion(QStringView cell)
{
    const QStringView text = cell.trimmed();
    return !text.isEmpty() && text.size() < 32 && text.contains(u'.')
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c == u'.' || c.isDigit(); });
}

bool looksLikeName(QStringView cell)
{
    return !cell.trimmed().isEmpty();
}

/// The column, none of those taken, in which most cells look like it; -1 if in no column half of them do.
int columnLike(const CsvTable &table, int from, const TableShape &taken, bool (*looksLike)(QStringView))
{
    const int until = std::min<int>(static_cast<int>(table.rows.size()), from + enoughRows);
    const auto filled = std::count_if(table.rows.begin() + from, table.rows.begin() + until,
                                      [](const QStringList &row) { return !isBlank(row); });
    int best = -1;
    qsizetype most = filled / 2;
    for (int column = 0, columns = columnsIn(table); column < columns; ++column) {
        if (std::find(taken.columns.begin(), taken.columns.end(), column) != taken.columns.end())
            continue;
        const qsizetype count = std::count_if(
            table.rows.begin() + from, table.rows.begin() + until,
            [&](const QStringList &row) { return looksLike(row.value(column)); });
        if (count > most)
            best = column;
        most = std::max(most, count);
    }
    return best;
}

void takeHeader(TableShape &shape, const QStringList &header)
{
    for (int column = 0; column < header.size(); ++column) {
        const auto field = fieldNamed(header[column]);
        if (field && shape.column(*field) < 0)
            shape.setColumn(*field, column);
    }
    // Ours have these two in Graph's spelling and the journal's key; nobody else would.
    shape.isDefused = header.contains(u"displayName") && header.contains(u"sourceImageResourceId")
        && header.contains(u"key");
}

bool namesColumns(const QStringList &row)
{
    return std::none_of(row.begin(), row.end(), looksLikeId)
        && std::any_of(row.begin(), row.end(), [](const QString &cell) { return fieldNamed(cell); });
}

/// A first row of other words than we know: an ID in no cell of it, but below.
bool standsOverIds(const CsvTable &table, int first)
{
    const auto hasId = [](const QStringList &row) {
        return std::any_of(row.begin(), row.end(), looksLikeId);
    };
    return first + 1 < table.rows.size() && !hasId(table.rows[first]) && hasId(table.rows[first + 1]);
}

} // namespace

TableShape guessShape(const CsvTable &table)
{
    const int first = firstRow(table);
    return guessShape(
        table, first < table.rows.size() && (namesColumns(table.rows[first]) || standsOverIds(table, first)));
}

TableShape guessShape(const CsvTable &table, bool hasHeader)
{
    TableShape shape{.hasHeader = hasHeader};
    const int first = firstRow(table);
    if (first >= table.rows.size())
        return shape;
    if (hasHeader)
        takeHeader(shape, table.rows[first]);
    const int from = first + (hasHeader ? 1 : 0);
    if (shape.column(Field::SourceImageResourceId) < 0)
        shape.setColumn(Field::SourceImageResourceId, columnLike(table, from, shape, looksLikeId));
    if (shape.column(Field::Version) < 0)
        shape.setColumn(Field::Version, columnLike(table, from, shape, looksLikeVersion));
    if (shape.column(Field::DisplayName) < 0)
        shape.setColumn(Field::DisplayName, columnLike(table, from, shape, looksLikeName));
    return shape;
}

int columnsIn(const CsvTable &table)
{
    qsizetype most = 0;
    for (const QStringList &row : table.rows)
        most = std::max(most, row.size());
    return static_cast<int>(most);
}

int firstRow(const CsvTable &table)
{
    const auto row = std::find_if_not(table.rows.begin(), table.rows.end(), isBlank);
    return static_cast<int>(row - table.rows.begin());
}

bool isBlank(const QStringList &row)
{
    return std::all_of(row.begin(), row.end(),
                       [](const QString &cell) { return QStringView(cell).trimmed().isEmpty(); });
}

} // namespace cloudpc
