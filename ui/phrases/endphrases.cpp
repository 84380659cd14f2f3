// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "phrases/endphrases.h"

#include "phrases/plaintext.h"
#include "phrases/reasonphrases.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace cloudpc {

namespace {

constexpr qsizetype mostLines = 5; // more is a list, and there is one

struct Ends {
    Q_DECLARE_TR_FUNCTIONS(Ends)
};

bool isAbout(const ImageEnd &end, EntryStatus status)
{
    return end.status == status;
}

int count(const QList<ImageEnd> &ends, EntryStatus status)
{
    return static_cast<int>(std::count_if(ends.begin(), ends.end(),
                                          [status](const ImageEnd &end) { return isAbout(end, status); }));
}

/// "2 ready, 1 failed", in the order of the list's own filter.
QString summary(const QList<ImageEnd> &ends)
{
    QStringList parts;
    if (const int ready = count(ends, EntryStatus::Ready))
        parts << Ends::tr("%n ready", "images", ready);
    if (const int warned = count(ends, EntryStatus::ReadyWithWarning))
        parts << Ends::tr("%n ready with a warning", "images", warned);
    if (const int failed = count(ends, EntryStatus::Failed))
        parts << Ends::tr("%n failed", "images", failed);
    if (const int gone = count(ends, EntryStatus::Deleted))
        parts << Ends::tr("%n no longer in the tenant", "images", gone);
    return parts.join(Ends::tr(", ", "between the parts of: 2 ready, 1 failed"));
}

int urgency(EntryStatus status)
{
    switch (status) {
    case EntryStatus::Failed:
        return 0;
    case EntryStatus::Deleted:
        return 1;
    case EntryStatus::ReadyWithWarning:
        return 2;
    case EntryStatus::Submitting:
    case EntryStatus::OutcomeUnknown:
    case EntryStatus::Pending:
    case EntryStatus::Ready:
    case EntryStatus::NotAccepted:
    case EntryStatus::Unknown:
        break;
    }
    return 3;
}

QString detail(const ImageEnd &end)
{
    return end.reason.isEmpty()
        ? endSentence(end)
        : Ends::tr("%1: %2", "what happened to an image, why").arg(endSentence(end), end.reason);
}

} // namespace

QString nameAndVersion(const ImageEntry &entry)
{
    const QString name = oneLine(entry.image.displayName.value_or(QString()), 80);
    const QString version = oneLine(entry.image.version.value_or(QString()), 40);
    return Ends::tr("%1 %2", "name and version of an image").arg(name, version).trimmed();
}

ImageEnd endOf(const ImageEntry &entry, const QDate &today)
{
    const bool needsReason = entry.status == EntryStatus::Failed
        || entry.status == EntryStatus::ReadyWithWarning;
    const QList<Reason> reasons = needsReason ? reasonsFor(entry, today) : QList<Reason>();
    return {.key = entry.key,
            .name = nameAndVersion(entry),
            .status = entry.status,
            .reason = reasons.isEmpty() ? QString() : reasons.constFirst().explanation.title};
}

QList<ImageEnd> joined(QList<ImageEnd> told, const QList<ImageEnd> &news)
{
    for (const ImageEnd &end : news) {
        told.removeIf([&end](const ImageEnd &before) { return before.key == end.key; });
        told.append(end);
    }
    return told;
}

QList<ImageEnd> byUrgency(const QList<ImageEnd> &ends)
{
    QList<ImageEnd> sorted(ends.crbegin(), ends.crend());
    std::stable_sort(sorted.begin(), sorted.end(), [](const ImageEnd &a, const ImageEnd &b) {
        return urgency(a.status) < urgency(b.status);
    });
    return sorted;
}

QString endSentence(const ImageEnd &end)
{
    switch (end.status) {
    case EntryStatus::ReadyWithWarning:
        return Ends::tr("%1 is ready, with a warning").arg(end.name);
    case EntryStatus::Failed:
        return Ends::tr("%1 has failed").arg(end.name);
    case EntryStatus::Deleted:
        return Ends::tr("%1 is no longer in the tenant").arg(end.name);
    case EntryStatus::Submitting:
    case EntryStatus::OutcomeUnknown:
    case EntryStatus::Pending:
    case EntryStatus::Ready:
    case EntryStatus::NotAccepted:
    case EntryStatus::Unknown:
        break;
    }
    return Ends::tr("%1 is ready").arg(end.name);
}

QString endHeading(const QList<ImageEnd> &ends, ListGap gap)
{
    switch (gap) {
    case ListGap::Closed:
        return Ends::tr("While the program was closed: %1", "2 ready, 1 failed").arg(summary(ends));
    case ListGap::Away:
        return Ends::tr("While this tenant was not watched: %1", "2 ready, 1 failed").arg(summary(ends));
    case ListGap::None:
        break;
    }
    if (ends.size() == 1)
        return endSentence(ends.constFirst());
    return Ends::tr("The outcome of %n image(s) is known: %1", "2 ready, 1 failed",
                    static_cast<int>(ends.size()))
        .arg(summary(ends));
}

QString endDetails(const QList<ImageEnd> &ends, ListGap gap)
{
    if (ends.size() == 1 && gap == ListGap::None)
        return ends.constFirst().reason.isEmpty()
            ? QString()
            : Ends::tr("%1.", "a reason as a sentence").arg(ends.constFirst().reason);
    QStringList lines;
    const QList<ImageEnd> sorted = byUrgency(ends);
    for (const ImageEnd &end : sorted.first(std::min(sorted.size(), mostLines)))
        lines << detail(end);
    if (const auto more = static_cast<int>(sorted.size() - lines.size()); more > 0)
        lines << Ends::tr("and %n more", "images", more);
    return lines.join(QLatin1Char('\n'));
}

QString lastEndText(const QList<ImageEnd> &ends, const QDateTime &at)
{
    return Ends::tr("%1 · %2", "what ended, time of day")
        .arg(endHeading(ends), QLocale().toString(at.toLocalTime().time(), QLocale::ShortFormat));
}

Tone endTone(const QList<ImageEnd> &ends)
{
    if (count(ends, EntryStatus::Failed) > 0)
        return Tone::Bad;
    const bool isAllGood = count(ends, EntryStatus::Ready) == ends.size();
    return isAllGood ? Tone::Good : Tone::Caution;
}

} // namespace cloudpc
