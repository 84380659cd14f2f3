// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "support/randomentries.h"

#include <QJsonArray>
#include <QStringList>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

QString RandomEntries::someText()
{
    static const QStringList parts{u"a"_s,
                                   u"Büro"_s,
                                   u"\"quoted\""_s,
                                   u"\\"_s,
                                   u"\\u0041"_s,
                                   u"\r\n"_s,
                                   u"\n"_s,
                                   u"\t"_s,
                                   QString(QChar(u'\0')),
                                   u"\u0001\u001f\u007f\u0085"_s,
                                   u"\u2028\u2029"_s,
                                   u"\uFEFF\u200B"_s,
                                   u"\u202Eשלום"_s,
                                   u"👩‍💻"_s,
                                   QString(QChar(0xD83D)),
                                   QString(QChar(0xDC00)),
                                   u"=1+1"_s,
                                   u"<img src='x'>&amp;"_s,
                                   u"},{"_s,
                                   u"]}"_s,
                                   u"'; DROP"_s,
                                   u"%1"_s,
                                   u" "_s};
    QString text;
    for (int left = 1 + below(once(20) ? 200 : 5); left > 0; --left)
        text += parts.at(below(static_cast<int>(parts.size())));
    if (m_texts == Texts::Whole)
        text = QString::fromUtf8(text.toUtf8()).remove(QChar(0xFEFF));
    return text.isEmpty() ? u"x"_s : text;
}

QString RandomEntries::text()
{
    return once(4) ? QString() : someText();
}

QDateTime RandomEntries::time()
{
    if (once(5))
        return {};
    const qint64 day = m_random.bounded(3'652'059); // of the years 1 to 9999
    const qint64 firstDay = -719'162; // before 1970
    const qint64 milliseconds = (firstDay + day) * 86'400'000 + below(86'400'000);
    return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
}

QJsonValue RandomEntries::value(int depth)
{
    switch (below(depth > 0 ? 8 : 6)) {
    case 0:
        return QJsonValue::Null;
    case 1:
        return once(2);
    case 2:
        return qint64(m_random.generate64()); // beyond what a double holds
    case 3:
        return m_random.generateDouble() * 1e12;
    case 4:
    case 5:
        return text();
    case 6:
        return object(depth - 1);
    default:
        return QJsonArray{value(depth - 1), value(depth - 1)};
    }
}

QJsonObject RandomEntries::object(int depth)
{
    QJsonObject object;
    for (int left = below(5); left > 0; --left)
        object.insert(someText(), value(depth));
    return object;
}

Error RandomEntries::error()
{
    Error error{.kind = upTo(ErrorKind::Local),
                .fault = upTo(Fault::Superseded),
                .httpStatus = below(600),
                .code = text(),
                .message = text(),
                .requestId = text(),
                .clientRequestId = text(),
                .serverTime = time(),
                .claims = text(),
                .denial = upTo(Denial::AppNotPermitted),
                .oauthError = text(),
                .suberror = text(),
                .fromSignIn = once(2)};
    if (once(2))
        error.retryAfter = std::chrono::seconds(below(100'000));
    if (once(3))
        error.tls = TlsIssue{.reason = upTo(TlsReason::Other), .host = text(), .issuer = text()};
    return error;
}

OpenAct RandomEntries::openAct()
{
    return {.act = upTo(Act::Delete),
            .state = upTo(ActState::NeedsDecision),
            .attempt = text(),
            .process = text(),
            .leaseUntil = time(),
            .endedAt = time(),
            .seenIds = {text(), text()}};
}

TimelineEvent RandomEntries::event()
{
    return {.kind = upTo(TimelineEvent::Kind::Postponed),
            .at = time(),
            .by = text(),
            .status = upTo(EntryStatus::Unknown),
            .number = below(1000)};
}

JournalEntry RandomEntries::entry()
{
    JournalEntry entry;
    entry.key = u"key {\"%1\"}"_s.arg(m_random.generate());
    entry.place = {someText(), someText()};
    entry.accountId = text();
    entry.accountName = text();
    entry.uploaded = once(2);
    entry.draft = {text(), text(), text()};
    entry.imageId = text();
    entry.status = upTo(EntryStatus::Unknown);
    entry.rawStatus = text();
    entry.errorCode = text();
    if (once(3))
        entry.open = openAct();
    entry.attempts = below(1'000'000);
    entry.recordedAt = time();
    entry.answeredAt = time();
    entry.settledAt = time();
    entry.changedAt = time();
    entry.serverTime = time();
    if (once(2))
        entry.error = error();
    entry.requestId = text();
    entry.clientRequestId = text();
    for (int left = below(6); left > 0; --left)
        entry.timeline.append(event());
    entry.image = object(3);
    entry.note = text();
    entry.ticket = text();
    return entry;
}

JournalEntry asExported(JournalEntry entry)
{
    entry.id = 0;
    entry.step = 0;
    if (entry.open) {
        entry.open->process.clear();
        entry.open->leaseUntil = QDateTime();
    }
    if (entry.error) {
        entry.error->claims.clear();
        entry.error->serverTime = QDateTime(); // the entry's own has it
    }
    return entry;
}

} // namespace cloudpc
