// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "sandbox/odata.h"

#include <QRegularExpression>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int maxTop = 999;

void readTop(QueryOptions &options, const QString &value)
{
    bool isNumber = false;
    options.top = value.toInt(&isNumber);
    if (!isNumber || options.top < 1 || options.top > maxTop)
        options.problem = u"Invalid value '%1' for $top query option found."_s.arg(value.left(40));
}

void readSkipToken(QueryOptions &options, const QString &value)
{
    const QByteArray token = QByteArray::fromBase64(value.toLatin1(), QByteArray::Base64UrlEncoding);
    bool isNumber = false;
    options.skip = token.startsWith("after:") ? token.mid(6).toInt(&isNumber) : 0;
    if (!isNumber || options.skip < 0)
        options.problem = u"The $skiptoken is not valid."_s;
}

void readFilter(QueryOptions &options, const QString &value)
{
    static const QRegularExpression equals(u"\\A\\s*(\\w+)\\s+eq\\s+'((?:[^']|'')*)'\\s*\\z"_s);
    static const QRegularExpression contains(
        u"\\A\\s*contains\\(\\s*(\\w+)\\s*,\\s*'((?:[^']|'')*)'\\s*\\)\\s*\\z"_s);
    QRegularExpressionMatch match = equals.match(value);
    if (!match.hasMatch()) {
        match = contains.match(value);
        options.filterContains = true;
    }
    if (!match.hasMatch())
        options.problem = u"The $filter is not one that this resource supports."_s;
    options.filterProperty = match.captured(1);
    options.filterText = match.captured(2).replace("''"_L1, "'"_L1);
}

void readOption(QueryOptions &options, const QString &name, const QString &value)
{
    if (name == "$select"_L1)
        options.select = value.split(u',');
    else if (name == "$top"_L1)
        readTop(options, value);
    else if (name == "$skiptoken"_L1)
        readSkipToken(options, value);
    else if (name == "$filter"_L1)
        readFilter(options, value);
}

} // namespace

QueryOptions readOptions(const Fields &query, const QStringList &allowed)
{
    QueryOptions options;
    for (const auto &[name, value] : query) {
        if (!name.startsWith(u'$'))
            continue; // Custom query options are ignored (OData 4.01, part 2, section 5.2).
        if (!allowed.contains(name))
            options.problem = u"The query option '%1' is not supported."_s.arg(name.left(40));
        else
            readOption(options, name, value);
        if (!options.problem.isEmpty())
            break;
    }
    return options;
}

QList<QJsonObject> filtered(const QList<QJsonObject> &objects, const QueryOptions &options)
{
    if (options.filterProperty.isEmpty())
        return objects;
    QList<QJsonObject> matching;
    for (const QJsonObject &object : objects) {
        const QString value = object.value(options.filterProperty).toString();
        const bool matches = options.filterContains ? value.contains(options.filterText, Qt::CaseInsensitive)
                                                    : value == options.filterText;
        if (matches)
            matching.append(object);
    }
    return matching;
}

QJsonObject selected(const QJsonObject &object, const QueryOptions &options)
{
    if (options.select.isEmpty())
        return object;
    QJsonObject result;
    for (const QString &name : options.select) {
        const QString property = name.trimmed();
        if (object.contains(property))
            result.insert(property, object.value(property));
    }
    return result;
}

QString skipToken(qsizetype skip)
{
    const QByteArray token = "after:" + QByteArray::number(skip);
    return QString::fromLatin1(
        token.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

} // namespace cloudpc
