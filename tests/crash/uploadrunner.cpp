// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "uploadrunner.h"

#include "auth/session.h"
#include "base/clock.h"
#include "images/takenversions.h"
#include "library/imagelibrary.h"
#include "library/workspace.h"

#include <QMetaEnum>

#include <utility>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

QString identity(const QString &name, const QString &version)
{
    return name + u' ' + version;
}

QString identityOf(const ImageEntry &row)
{
    return row.draft
        ? identity(row.draft->displayName, row.draft->version)
        : identity(row.image.displayName.value_or(QString()), row.image.version.value_or(QString()));
}

QString wordFor(EntryStatus status)
{
    switch (status) {
    case EntryStatus::Submitting:
        return u"submitting"_s;
    case EntryStatus::OutcomeUnknown:
        return u"unknown"_s;
    case EntryStatus::Pending:
        return u"pending"_s;
    case EntryStatus::Ready:
        return u"ready"_s;
    case EntryStatus::ReadyWithWarning:
        return u"warning"_s;
    case EntryStatus::Failed:
        return u"failed"_s;
    case EntryStatus::NotAccepted:
        return u"refused"_s;
    case EntryStatus::Deleted:
        return u"deleted"_s;
    case EntryStatus::Unknown:
        return u"future"_s;
    }
    Q_UNREACHABLE();
}

QString describe(const ImageEntry &row)
{
    QString text = wordFor(row.status) + u' ' + row.image.id.value_or(u"-"_s);
    if (row.settling)
        text += row.settling->phase == Settling::Phase::Looking ? u" looking"_s : u" asks"_s;
    if (row.error)
        text += u" error=%1/%2/%3"_s.arg(static_cast<int>(row.error->kind))
                    .arg(static_cast<int>(row.error->fault))
                    .arg(row.error->httpStatus);
    return text;
}

/// How well a row tells what became of a draft, if there are several: an older refusal beside a newer upload.
int rankOf(const ImageEntry &row)
{
    if (row.image.id && row.status != EntryStatus::Deleted)
        return 3;
    return row.status == EntryStatus::NotAccepted || row.status == EntryStatus::Deleted ? 1 : 2;
}

bool isPutOff(const Error &error)
{
    return error.kind != ErrorKind::Rejected || error.httpStatus == 429 || error.httpStatus == 401;
}

} // namespace

UploadRunner::UploadRunner(Workspace &workspace, Clock &clock, UploadTask task, Print print, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_clock(clock)
    , m_task(std::move(task))
    , m_print(std::move(print))
{
    connect(&workspace.library(), &ImageLibrary::changed, this, &UploadRunner::consider);
    connect(&workspace.session(), &Session::changed, this, &UploadRunner::consider);
}

/// Later, once for many changes: what is done here changes the list that tells of changes.
void UploadRunner::consider()
{
    if (std::exchange(m_considering, true))
        return;
    QMetaObject::invokeMethod(this, &UploadRunner::proceed, Qt::QueuedConnection);
}

void UploadRunner::proceed()
{
    m_considering = false;
    if (m_ended)
        return;
    tell();
    if (m_workspace.session().state() != Session::State::SignedIn
        || !m_workspace.library().freshAt().isValid())
        return;
    int underWay = 0;
    int stuck = 0;
    QList<Draft> waiting;
    for (const Draft &draft : std::as_const(m_task.drafts)) {
        const Stage stage = stageOf(draft);
        underWay += stage == Stage::UnderWay ? 1 : 0;
        stuck += stage == Stage::Stuck ? 1 : 0;
        if (stage == Stage::New)
            waiting.append(draft);
        else if (const ImageEntry *row = rowOf(draft); row && stage == Stage::UnderWay)
            push(*row);
    }
    for (const Draft &draft : waiting.mid(0, std::max(0, m_task.together - underWay)))
        start(draft);
    if (underWay > 0 || !waiting.isEmpty())
        return;
    m_ended = true;
    emit finished(stuck);
}

void UploadRunner::tell()
{
    for (const ImageEntry &row : m_workspace.library().entries()) {
        QString text = identityOf(row) + u' ' + describe(row);
        if (m_told.value(row.key) == text)
            continue;
        m_print(text);
        m_told.insert(row.key, std::move(text));
    }
}

UploadRunner::Stage UploadRunner::stageOf(const Draft &draft) const
{
    const ImageEntry *row = rowOf(draft);
    if (!row)
        return m_tried.value(identity(draft.displayName, draft.version)) > m_task.tries ? Stage::Stuck
                                                                                        : Stage::New;
    switch (row->status) {
    case EntryStatus::Submitting:
        return Stage::UnderWay;
    case EntryStatus::OutcomeUnknown:
        return m_task.decision == Decision::Leave && row->settling
                && row->settling->phase == Settling::Phase::NeedsDecision
            ? Stage::Stuck
            : Stage::UnderWay;
    case EntryStatus::NotAccepted:
        return mayTryAgain(*row) ? Stage::UnderWay : Stage::Stuck;
    case EntryStatus::Pending:
        return m_task.untilReady ? Stage::UnderWay : Stage::Done;
    case EntryStatus::Deleted:
        return Stage::Stuck;
    case EntryStatus::Ready:
    case EntryStatus::ReadyWithWarning:
    case EntryStatus::Failed:
    case EntryStatus::Unknown:
        return Stage::Done;
    }
    Q_UNREACHABLE();
}

const ImageEntry *UploadRunner::rowOf(const Draft &draft) const
{
    const ImageEntry *best = nullptr;
    for (const ImageEntry &row : m_workspace.library().entries()) {
        const bool fits = identityOf(row) == identity(draft.displayName, draft.version);
        if (fits && (!best || rankOf(row) > rankOf(*best)))
            best = &row;
    }
    return best;
}

void UploadRunner::start(const Draft &draft)
{
    ++m_tried[identity(draft.displayName, draft.version)];
    const QString key = m_workspace.library().upload(draft);
    m_print(u"%1 %2 upload %3"_s.arg(draft.displayName, draft.version, key.isEmpty() ? u"refused"_s : key));
}

/// What an admin would do about this row now, if anything.
void UploadRunner::push(const ImageEntry &row)
{
    if (row.status == EntryStatus::NotAccepted) {
        resend(row);
    } else if (row.settling && row.settling->phase == Settling::Phase::NeedsDecision) {
        decide(row);
    }
}

void UploadRunner::decide(const ImageEntry &row)
{
    ImageLibrary &library = m_workspace.library();
    const auto &candidates = row.settling->candidates;
    if (m_task.decision == Decision::GiveUp)
        library.giveUp(row.key);
    else if (m_task.decision == Decision::Choose && !candidates.isEmpty())
        library.choose(row.key, *candidates.constFirst().id);
    else
        resend(row);
}

/// After a breath, as a person: at once would be a storm where the same goes wrong each time.
void UploadRunner::resend(const ImageEntry &row)
{
    if (m_pausing.contains(row.key) || row.busy)
        return;
    m_pausing.insert(row.key);
    ++m_tried[identityOf(row)];
    m_clock.callAfter(3s, this, [this, key = row.key] {
        m_pausing.remove(key);
        sendAgain(key);
        consider();
    });
}

/// What was not sent can be sent again where it is; what was refused is entered once more.
void UploadRunner::sendAgain(const QString &key)
{
    ImageLibrary &library = m_workspace.library();
    const ImageEntry *row = library.find(key);
    if (!row || !row->draft)
        return;
    m_print(u"again %1"_s.arg(identityOf(*row)));
    if (canResend(*row))
        return library.resend(key);
    const Draft draft = *row->draft;
    if (library.takenVersions().contains(draft.displayName, draft.version))
        return; // The form would say so.
    library.dismiss(key);
    library.upload(draft);
}

bool UploadRunner::mayTryAgain(const ImageEntry &row) const
{
    return row.busy || m_pausing.contains(row.key)
        || (m_tried.value(identityOf(row)) <= m_task.tries && (!row.error || isPutOff(*row.error)));
}

} // namespace cloudpc
