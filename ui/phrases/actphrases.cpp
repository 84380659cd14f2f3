// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "phrases/actphrases.h"

#include "phrases/errorphrases.h"
#include "phrases/plaintext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace cloudpc {

namespace {

using Kind = ActProgress::Kind;
using Phase = ActProgress::Phase;

struct Acts {
    Q_DECLARE_TR_FUNCTIONS(Acts)
};

constexpr int mostNames = 3; // that a question can be read with

int countOf(const QList<ActResult> &acts, Kind kind)
{
    return static_cast<int>(std::ranges::count(acts, kind, &ActResult::kind));
}

bool areAll(const QList<ActResult> &acts, Kind kind)
{
    return countOf(acts, kind) == acts.size();
}

/// How many ended like this; `kind` of any kind without one.
int countOf(const ActRun &run, std::optional<ActOutcome> outcome, std::optional<Kind> kind = {})
{
    return static_cast<int>(std::ranges::count_if(run.results, [&](const ActResult &result) {
        return result.outcome == outcome && (!kind || result.kind == *kind);
    }));
}

/// "Sales 1.0.0, Kiosk 2.0.0, and 4 more"
QString namesOf(const QList<ActResult> &acts)
{
    QStringList names;
    for (const ActResult &act : acts.first(std::min<qsizetype>(acts.size(), mostNames)))
        names.append(nameOf(act));
    if (const int more = static_cast<int>(acts.size()) - mostNames; more > 0)
        names.append(Acts::tr("%n more", "images", more));
    return QLocale().createSeparatedList(names);
}

QString countsOf(const ActRun &run)
{
    QStringList counts;
    const auto add = [&counts](int count, const QString &text) {
        if (count > 0)
            counts.append(text);
    };
    const int deleted = countOf(run, ActOutcome::Done, Kind::Delete);
    const int retried = countOf(run, ActOutcome::Done, Kind::Retry);
    const int refused = countOf(run, ActOutcome::Refused);
    const int unknown = countOf(run, ActOutcome::Unknown);
    const int unsent = countOf(run, std::nullopt);
    add(deleted, Acts::tr("%n deleted", "images", deleted));
    add(retried, Acts::tr("%n retried", "uploads", retried));
    add(refused, Acts::tr("%n refused", "images", refused));
    add(unknown, Acts::tr("%n not known yet", "images", unknown));
    add(unsent, Acts::tr("%n not sent", "images", unsent));
    return QLocale().createSeparatedList(counts);
}

QString titleOfOne(const ActResult &result)
{
    const bool deletes = result.kind == Kind::Delete;
    const QString name = nameOf(result);
    if (!result.outcome)
        return deletes ? Acts::tr("%1 was left as it is").arg(name)
                       : Acts::tr("The upload of %1 was not retried").arg(name);
    switch (*result.outcome) {
    case ActOutcome::Done:
        return deletes ? Acts::tr("%1 was deleted").arg(name)
                       : Acts::tr("The upload of %1 is being retried").arg(name);
    case ActOutcome::Refused:
        return deletes ? Acts::tr("%1 was not deleted").arg(name)
                       : Acts::tr("The upload of %1 was not retried").arg(name);
    case ActOutcome::Unknown:
        return deletes ? Acts::tr("It is not known yet whether %1 was deleted").arg(name)
                       : Acts::tr("It is not known yet whether the upload of %1 is retried").arg(name);
    }
    return {};
}

QString adviceOn(const ActRun &run, const std::optional<Explanation> &refusal)
{
    QStringList sentences;
    if (refusal)
        sentences.append(
            Acts::tr("%1. %2", "why it was refused, what to do").arg(refusal->title, refusal->advice));
    else if (countOf(run, ActOutcome::Refused) > 0)
        sentences.append(Acts::tr("Select a refused one to see why and what to do."));
    if (countOf(run, ActOutcome::Unknown) > 0)
        sentences.append(Acts::tr("No answer came for what is not known yet: the list will tell, and nothing "
                                  "is sent twice."));
    if (run.stoppedBy && countOf(run, std::nullopt) > 0)
        sentences.append(Acts::tr("The rest was not sent, because the same would have stood in its way."));
    return sentences.join(QLatin1Char(' '));
}

QString heldBackTitle(const QList<ActResult> &held)
{
    const auto count = static_cast<int>(held.size());
    return count == 1 ? Acts::tr("%1 is about to be deleted").arg(nameOf(held.constFirst()))
                      : Acts::tr("%n image(s) are about to be deleted", nullptr, count);
}

} // namespace

QString nameOf(const ActResult &act)
{
    return Acts::tr("%1 %2", "name and version of an image")
        .arg(oneLine(act.displayName, 120), oneLine(act.version, 60));
}

QString actText(const ActProgress &act, bool isLookedFor, const QDateTime &now)
{
    switch (act.phase) {
    case Phase::HeldBack: {
        const qint64 left = act.until.isValid() ? std::max<qint64>(0, now.msecsTo(act.until) + 999) / 1000
                                                : -1;
        return left < 0 ? Acts::tr("held back") : Acts::tr("deleting in %1 s", "seconds").arg(left);
    }
    case Phase::Waiting:
        return Acts::tr("waiting…", "for its turn");
    case Phase::AtWork:
        if (isLookedFor)
            return Acts::tr("checking…");
        return act.kind == Kind::Delete ? Acts::tr("deleting…") : Acts::tr("retrying…");
    case Phase::Refused:
        break;
    }
    return {};
}

QString actWord(const ActProgress &act)
{
    const bool deletes = act.kind == Kind::Delete;
    switch (act.phase) {
    case Phase::HeldBack:
    case Phase::Waiting:
        return deletes ? Acts::tr("to be deleted") : Acts::tr("to be retried");
    case Phase::AtWork:
        return deletes ? Acts::tr("deleting") : Acts::tr("retrying");
    case Phase::Refused:
        return deletes ? Acts::tr("not deleted") : Acts::tr("not retried");
    }
    return {};
}

Tone actTone(const ActProgress &act)
{
    if (act.phase == Phase::Refused)
        return Tone::Caution;
    return act.kind == Kind::Delete ? Tone::Muted : Tone::Busy;
}

Question askToDelete(const QList<ActResult> &acts)
{
    const auto count = static_cast<int>(acts.size());
    if (count == 1)
        return {
            Acts::tr("Delete the image %1?").arg(nameOf(acts.constFirst())),
            Acts::tr("Windows 365 removes it for the whole tenant, and it cannot be brought back. Cloud PCs "
                     "that were made from it keep running; new ones cannot be made from it. You have some "
                     "seconds to undo this."),
            Acts::tr("Delete image")};
    return {
        Acts::tr("Delete %n image(s)? They are %1.", nullptr, count).arg(namesOf(acts)),
        Acts::tr("Windows 365 removes them for the whole tenant, and they cannot be brought back. Cloud PCs "
                 "that were made from them keep running; new ones cannot be made from them. You have some "
                 "seconds to undo this."),
        Acts::tr("Delete images")};
}

Explanation explainHeldBack(const QList<ActResult> &held, const std::optional<std::chrono::seconds> &left)
{
    if (!left)
        return {heldBackTitle(held), Acts::tr("Nothing has been sent yet.")};
    return {heldBackTitle(held),
            Acts::tr("Deleting begins in %1 s. Nothing has been sent yet.", "seconds").arg(left->count())};
}

Explanation explainHeldBackRow()
{
    return {Acts::tr("This image is about to be deleted"),
            Acts::tr("Nothing has been sent yet. Choose Undo to keep it.")};
}

QString runText(const ActRun &run)
{
    if (run.deletions == run.total)
        return Acts::tr("Deleting %n image(s)…", nullptr, run.total);
    if (run.deletions == 0)
        return Acts::tr("Retrying %n upload(s)…", nullptr, run.total);
    return Acts::tr("Deleting and retrying %n image(s)…", nullptr, run.total);
}

Explanation explainRun(const ActRun &run, const std::optional<Explanation> &refusal)
{
    const QString title = run.results.size() == 1 ? titleOfOne(run.results.constFirst()) : countsOf(run);
    return {title, adviceOn(run, refusal)};
}

Tone runTone(const ActRun &run)
{
    if (countOf(run, ActOutcome::Refused) > 0)
        return Tone::Bad;
    return countOf(run, ActOutcome::Done) == run.results.size() ? Tone::Good : Tone::Caution;
}

QStringList unfinished(const ActRun &run)
{
    QStringList keys;
    for (const ActResult &result : run.results) {
        if (result.outcome != ActOutcome::Done)
            keys.append(result.key);
    }
    return keys;
}

LeaveQuestion askBeforeLeaving(const QList<ActResult> &unsent)
{
    const auto count = static_cast<int>(unsent.size());
    if (areAll(unsent, Kind::Delete))
        return {{Acts::tr("%n image(s) have not been deleted yet", nullptr, count),
                 Acts::tr("Delete now what you wanted to delete, or keep it: nothing of it has been sent.")},
                Acts::tr("Delete now"),
                count == 1 ? Acts::tr("Keep the image") : Acts::tr("Keep the images")};
    if (areAll(unsent, Kind::Retry))
        return {{Acts::tr("%n upload(s) have not been retried yet", nullptr, count),
                 Acts::tr("Retry now what you wanted to retry, or leave it: nothing of it has been sent.")},
                Acts::tr("Retry now"),
                Acts::tr("Do not retry")};
    return {{Acts::tr("%n request(s) have not been sent yet", nullptr, count),
             Acts::tr("Deletions and retries are waiting. Send them now, or leave the images as they are.")},
            Acts::tr("Send now"),
            Acts::tr("Leave them as they are")};
}

Explanation explainDropped(const QList<ActResult> &dropped)
{
    const auto count = static_cast<int>(dropped.size());
    const QString advice = Acts::tr("The sign-in changed before it was sent. The images are as they were.");
    if (areAll(dropped, Kind::Delete))
        return {count == 1 ? Acts::tr("%1 was not deleted").arg(nameOf(dropped.constFirst()))
                           : Acts::tr("%n image(s) were not deleted", nullptr, count),
                advice};
    if (areAll(dropped, Kind::Retry))
        return {count == 1 ? Acts::tr("The upload of %1 was not retried").arg(nameOf(dropped.constFirst()))
                           : Acts::tr("%n upload(s) were not retried", nullptr, count),
                advice};
    return {Acts::tr("%n request(s) were not sent", nullptr, count), advice};
}

} // namespace cloudpc
