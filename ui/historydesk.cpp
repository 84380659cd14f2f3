// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "historydesk.h"

#include "base/clock.h"
#include "historyview.h"
#include "jobstrip.h"
#include "messagebar.h"
#include "phrases/errorphrases.h"
#include "phrases/timephrases.h"
#include "theme/theme.h"

#include <QAction>
#include <QDir>

#include <utility>

namespace cloudpc {

namespace {

using namespace Qt::Literals::StringLiterals;

FileKind json()
{
    return {HistoryDesk::tr("History with everything in it"), u"json"_s};
}

FileKind backup()
{
    return {HistoryDesk::tr("Backup of the history"), u"db"_s};
}

/// "image history 2026-11-24": files of several days sort themselves.
QString dayNamed(const QString &name, const QDateTime &now)
{
    return name + u' ' + now.toLocalTime().date().toString(Qt::ISODate);
}

QString plainPath(const QString &file)
{
    return QDir::toNativeSeparators(file);
}

} // namespace

HistoryDesk::HistoryDesk(Surroundings surroundings, QObject *parent)
    : QObject(parent)
    , m_with(std::move(surroundings))
    , m_export(add(tr("&Export…"), &HistoryDesk::askForExport))
{
    m_export->setIcon(icon(IconName::Export));
    m_export->setShortcut(Qt::CTRL | Qt::Key_E);
    m_export->setToolTip(tr("Writes what the history shows to a file"));
    add(tr("&Import history…"), &HistoryDesk::askForImport)->setIcon(icon(IconName::Import));
    add(tr("&Back up history…"), &HistoryDesk::askForBackup)->setIcon(icon(IconName::Archive));
    add(tr("&Restore history…"), &HistoryDesk::askForRestore)->setIcon(icon(IconName::Undo));
}

HistoryDesk::~HistoryDesk() = default;

QAction *HistoryDesk::add(const QString &text, void (HistoryDesk::*act)())
{
    auto *action = new QAction(text, this);
    connect(action, &QAction::triggered, this, act);
    m_all.append(action);
    return action;
}

void HistoryDesk::askForExport()
{
    m_with.askForFile({.title = tr("Export what the history shows"),
                       .suggestion = dayNamed(tr("image history", "file name"), m_with.clock.now()),
                       .kinds = {{tr("Table for spreadsheets"), u"csv"_s}, json()},
                       .isNew = true},
                      [this](const QString &file) { exportTo(file); });
}

void HistoryDesk::askForImport()
{
    m_with.askForFile({.title = tr("Import a history"), .suggestion = {}, .kinds = {json()}},
                      [this](const QString &file) { importFrom(file); });
}

void HistoryDesk::askForBackup()
{
    m_with.askForFile({.title = tr("Back up the history"),
                       .suggestion = dayNamed(tr("image history backup", "file name"), m_with.clock.now()),
                       .kinds = {backup()},
                       .isNew = true},
                      [this](const QString &file) { backUpTo(file); });
}

void HistoryDesk::askForRestore()
{
    m_with.askForFile({.title = tr("Restore the history"), .suggestion = {}, .kinds = {backup()}},
                      [this](const QString &file) { restoreFrom(file); });
}

void HistoryDesk::begin(QObject &job, const QString &text, bool canCancel)
{
    if (m_parked && m_parked != &job)
        m_parked->deleteLater(); // nobody said yes to it
    m_parked.clear();
    m_job = &job;
    m_with.strip.begin(text, canCancel);
    updateActions();
}

template <typename Job>
void HistoryDesk::follow(Job &job, const QString &text)
{
    begin(job, text, true);
    connect(&job, &Job::progress, &m_with.strip, &JobStrip::setProgress);
    connect(&m_with.strip, &JobStrip::cancelRequested, &job, &Job::cancel);
}

void HistoryDesk::end()
{
    m_with.strip.end();
    m_job->deleteLater();
    m_job.clear();
    updateActions();
}

void HistoryDesk::updateActions()
{
    for (QAction *action : std::as_const(m_all))
        action->setEnabled(!m_job);
}

void HistoryDesk::exportTo(const QString &file)
{
    const auto format = file.endsWith(".json"_L1, Qt::CaseInsensitive) ? HistoryFormat::Json
                                                                       : HistoryFormat::Csv;
    auto *job = new HistoryExport(m_with.history, m_with.view.query(), file, format, m_with.clock, this);
    follow(*job, tr("Exporting the history"));
    connect(job, &HistoryExport::finished, this, [this, file](const Result<Done> &result) {
        end();
        if (result.ok())
            m_with.messages.showMessage(Tone::Good, tr("The history was exported"), plainPath(file));
        else
            tellFailure(tr("The history was not exported"), tr("The export was cancelled"), result.error());
    });
}

void HistoryDesk::importFrom(const QString &file)
{
    auto *job = new HistoryImport(m_with.journal, file, m_with.clock, this);
    follow(*job, tr("Importing the history"));
    connect(job, &HistoryImport::finished, this, [this](const Result<HistoryImportCounts> &result) {
        end();
        if (result.ok())
            tellCounts(tr("The history was imported"), result.value());
        else
            tellFailure(tr("The history was not imported"),
                        tr("The import was cancelled; what was added stays"), result.error());
    });
}

void HistoryDesk::backUpTo(const QString &file)
{
    auto *job = new HistoryBackup(m_with.history, file, this);
    begin(*job, tr("Backing up the history"), false);
    connect(job, &HistoryBackup::finished, this, [this, file](const Result<Done> &result) {
        end();
        if (result.ok())
            m_with.messages.showMessage(Tone::Good, tr("The history was backed up"), plainPath(file));
        else
            tellFailure(tr("The history was not backed up"), tr("The backup was cancelled"), result.error());
    });
}

void HistoryDesk::restoreFrom(const QString &file)
{
    auto *job = new HistoryRestore(m_with.journal, file, m_with.clock, this);
    follow(*job, tr("Restoring the history"));
    connect(job, &HistoryRestore::checked, this,
            [this, job](const HistoryBackupFacts &facts) { confirmRestore(*job, facts); });
    connect(job, &HistoryRestore::finished, this, [this](const Result<HistoryImportCounts> &result) {
        end();
        if (result.ok())
            tellCounts(tr("The history was restored"), result.value());
        else
            tellFailure(tr("The history was not restored"),
                        tr("The restoring was cancelled; what was added stays"), result.error());
    });
}

/// While the question stands, nothing is under way: whoever says no says it by doing something else.
void HistoryDesk::confirmRestore(HistoryRestore &job, const HistoryBackupFacts &facts)
{
    m_with.strip.end();
    m_job.clear();
    m_parked = &job;
    updateActions();
    const QString what = tr("The backup holds %Ln entries", nullptr, static_cast<int>(facts.entries));
    const QString range = facts.from.isValid()
        ? tr("%1, recorded from %2 to %3.", "how many, first and last day")
              .arg(what, dateText(facts.from.toLocalTime().date()),
                   dateText(facts.until.toLocalTime().date()))
        : tr("%1.").arg(what);
    m_with.confirm(tr("Restore the history from this backup?"),
                   range + u' '
                       + tr("What is missing here is added. What is here stays as it is, and nothing is "
                            "removed."),
                   tr("Restore"), [this, waiting = m_parked] {
                       if (!waiting || waiting != m_parked)
                           return;
                       begin(*waiting, tr("Restoring the history"), true);
                       waiting->proceed();
                   });
}

void HistoryDesk::tellFailure(const QString &title, const QString &cancelled, const Error &error)
{
    if (error.kind == ErrorKind::Cancelled)
        return m_with.messages.showMessage(Tone::Neutral, cancelled);
    const Explanation why = explain(error);
    m_with.messages.showMessage(Tone::Bad, title,
                                tr("%1. %2", "what happened, what to do").arg(why.title, why.advice));
}

void HistoryDesk::tellCounts(const QString &title, const HistoryImportCounts &counts)
{
    const auto number = [](qint64 count) { return static_cast<int>(count); };
    QStringList sentences{tr("%Ln entries were added.", nullptr, number(counts.added))};
    if (counts.known > 0)
        sentences.append(tr("%Ln were here already.", nullptr, number(counts.known)));
    if (counts.unreadable > 0)
        sentences.append(tr("%Ln could not be read and were left out.", nullptr, number(counts.unreadable)));
    if (!counts.isWhole)
        sentences.append(tr("The file ends in the middle, so there may have been more."));
    const bool isClean = counts.isWhole && counts.unreadable == 0;
    m_with.messages.showMessage(isClean ? Tone::Good : Tone::Caution, title, sentences.join(u' '));
}

} // namespace cloudpc
