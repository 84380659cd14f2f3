// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "journal/historycsv.h"

#include "images/csvcell.h"
#include "journal/journalwords.h"

#include <QStringList>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Excel knows a time without T and Z only. Empty if it is invalid.
QString plainTime(const QDateTime &time)
{
    return time.isValid() ? time.toString(u"yyyy-MM-dd HH:mm:ss"_s) : QString();
}

/// With its offset: without it the hour that comes twice in autumn, or a file from elsewhere, says nothing.
QString localTime(const QDateTime &time, const QTimeZone &zone)
{
    if (!time.isValid())
        return {};
    const QDateTime local = time.toTimeZone(zone);
    return local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODate);
}

/// Empty where a clock that was set in between makes it less than nothing.
QString seconds(const QDateTime &from, const QDateTime &until)
{
    const qint64 took = from.isValid() && until.isValid() ? from.secsTo(until) : -1;
    return took < 0 ? QString() : QString::number(took);
}

QString statusText(const JournalEntry &entry)
{
    const QString word = wordOf(entry.status);
    return entry.rawStatus.isEmpty() ? word : word + u" ("_s + entry.rawStatus + u')';
}

/// The service's own code, or what this program calls it where there was none.
QString errorName(const Error &error)
{
    if (!error.code.isEmpty())
        return error.code;
    return error.fault != Fault::None ? wordOf(error.fault) : wordOf(error.kind);
}

QStringList errorCells(const std::optional<Error> &error)
{
    if (!error)
        return {QString(), QString(), QString()};
    const QString http = error->httpStatus != 0 ? QString::number(error->httpStatus) : QString();
    return {http, errorName(*error), error->message};
}

QStringList cellsOf(const JournalEntry &entry, const QTimeZone &zone)
{
    QStringList cells{statusText(entry),
                      entry.draft.displayName,
                      entry.draft.version,
                      entry.draft.sourceImageResourceId,
                      entry.imageId,
                      entry.errorCode,
                      entry.place.service,
                      entry.place.tenantId,
                      entry.accountName,
                      entry.accountId,
                      plainTime(entry.recordedAt.toUTC()),
                      localTime(entry.recordedAt, zone),
                      plainTime(entry.answeredAt.toUTC()),
                      plainTime(entry.settledAt.toUTC()),
                      localTime(entry.settledAt, zone),
                      seconds(entry.recordedAt, entry.settledAt),
                      QString::number(entry.attempts)};
    cells += errorCells(entry.error);
    cells << entry.requestId << entry.clientRequestId << entry.note << entry.ticket << entry.key;
    return cells;
}

} // namespace

QByteArray historyCsvHeader()
{
    return "\xEF\xBB\xBF"
           "status,displayName,version,sourceImageResourceId,imageId,errorCode,service,tenantId,accountName,"
           "accountId,recordedAtUtc,recordedAtLocal,answeredAtUtc,settledAtUtc,settledAtLocal,tookSeconds,"
           "attempts,errorHttpStatus,error,errorMessage,requestId,clientRequestId,note,ticket,key\r\n";
}

QByteArray historyCsv(const JournalEntry &entry, const QTimeZone &zone)
{
    QByteArray line;
    for (const QString &cell : cellsOf(entry, zone)) {
        if (!line.isEmpty())
            line += ',';
        line += csvCell(cell);
    }
    return line + "\r\n";
}

} // namespace cloudpc
