// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "bulkdesk.h"

#include "bulkdialog.h"
#include "bulknotice.h"
#include "bulkrunpage.h"
#include "library/bulkexport.h"
#include "library/bulkuploads.h"
#include "library/imagelibrary.h"
#include "library/openattempts.h"
#include "library/workspace.h"
#include "messagebar.h"
#include "phrases/bulkphrases.h"
#include "phrases/errorphrases.h"
#include "tabledrop.h"
#include "theme/theme.h"

#include <QAction>
#include <QDir>
#include <QEvent>

#include <utility>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

BulkDesk::BulkDesk(Surroundings surroundings)
    : QObject(&surroundings.window)
    , m_with(std::move(surroundings))
    , m_action(new QAction(icon(IconName::CloudUpload), tr("Upload from a &table…"), this))
    , m_notice(new BulkNotice(m_with.workspace.bulk(), &m_with.window))
{
    m_action->setShortcut(Qt::CTRL | Qt::Key_T);
    BulkUploads &uploads = m_with.workspace.bulk();
    connect(m_action, &QAction::triggered, this, &BulkDesk::open);
    connect(new TableDrop(m_with.window), &TableDrop::fileDropped, this, &BulkDesk::openWith);
    connect(m_notice, &BulkNotice::showRequested, this, &BulkDesk::show);
    connect(m_notice, &BulkNotice::goOnRequested, &uploads, &BulkUploads::goOn);
    connect(m_notice, &BulkNotice::leaveRequested, this, &BulkDesk::confirmLeave);
    connect(&uploads, &BulkUploads::changed, this, &BulkDesk::follow);
    connect(&uploads, &BulkUploads::refused, this, &BulkDesk::tellRefusal);
    m_with.window.installEventFilter(this);
}

/// What is left when the window closes is offered at the next start; nothing more is sent meanwhile.
bool BulkDesk::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Close && m_with.workspace.bulk().run())
        m_with.workspace.bulk().run()->pause();
    return QObject::eventFilter(watched, event);
}

BulkDialog &BulkDesk::dialog()
{
    if (m_dialog)
        return *m_dialog;
    BulkUploads &uploads = m_with.workspace.bulk();
    ImageLibrary &library = m_with.workspace.library();
    m_dialog = new BulkDialog(m_with.askForFile, &m_with.window);
    m_dialog->setBlocked(m_blocked);
    OpenAttempts &attempts = m_with.workspace.attempts();
    const auto takeTaken = [this, &attempts] { m_dialog->setTaken(attempts.taken()); };
    takeTaken();
    connect(&library, &ImageLibrary::changed, m_dialog, takeTaken);
    connect(&attempts, &OpenAttempts::changed, m_dialog, takeTaken);
    connect(m_dialog, &BulkDialog::shown, &attempts, &OpenAttempts::look);
    connect(m_dialog, &BulkDialog::uploadRequested, &uploads, &BulkUploads::start);
    connect(m_dialog, &BulkDialog::shown, m_notice, &BulkNotice::setWindowShown);
    BulkRunPage &page = m_dialog->runPage();
    connect(&page, &BulkRunPage::goOnRequested, &uploads, &BulkUploads::goOn);
    connect(&page, &BulkRunPage::leaveRequested, this, &BulkDesk::confirmLeave);
    connect(&page, &BulkRunPage::exportRequested, this, &BulkDesk::exportResult);
    connect(&page, &BulkRunPage::rowRequested, this, &BulkDesk::rowRequested);
    return *m_dialog;
}

void BulkDesk::setBlocked(const QString &reason)
{
    m_blocked = reason;
    if (m_dialog)
        m_dialog->setBlocked(reason);
}

/// One at a time: where one is under way, that is what is shown.
void BulkDesk::open()
{
    if (m_with.workspace.bulk().isUnderWay())
        return show();
    dialog().askForTable();
    dialog().show();
    dialog().raise();
    dialog().activateWindow();
}

void BulkDesk::openWith(const QString &file)
{
    open();
    if (!m_with.workspace.bulk().isUnderWay())
        dialog().load(file);
}

void BulkDesk::show()
{
    const BulkUploads &uploads = m_with.workspace.bulk();
    if (uploads.run())
        dialog().follow(*uploads.run());
    else if (uploads.interrupted())
        dialog().showInterrupted(*uploads.interrupted());
    dialog().show();
    dialog().raise();
    dialog().activateWindow();
}

void BulkDesk::follow()
{
    if (m_dialog && m_dialog->isVisible() && m_with.workspace.bulk().isUnderWay())
        m_dialog->follow(*m_with.workspace.bulk().run());
}

void BulkDesk::confirmLeave()
{
    BulkUploads &uploads = m_with.workspace.bulk();
    if (!uploads.interrupted())
        return;
    QList<BulkRow> rows;
    for (const BulkItem &item : uploads.interrupted()->items)
        rows.append(bulkRowFrom(item));
    m_with.confirm(tr("Leave %n image(s) unsent?", nullptr, countsOf(rows).left),
                   tr("The bulk upload is forgotten. What it has sent stays in the list and in the history."),
                   tr("Discard the rest"), [this, &uploads] {
                       uploads.leave();
                       if (m_dialog)
                           m_dialog->hide();
                   });
}

void BulkDesk::exportResult()
{
    m_with.askForFile({.title = tr("Export the result"),
                       .suggestion = tr("bulk upload", "file name"),
                       .kinds = {{tr("Table for spreadsheets"), u"csv"_s}},
                       .isNew = true},
                      [this](const QString &file) { exportTo(file); });
}

void BulkDesk::exportTo(const QString &file)
{
    exportBulk(m_with.workspace.journal(), dialog().runPage().rows(), file, m_dialog,
               [this, file](const Result<Done> &written) {
                   if (written)
                       return m_dialog->messages().showMessage(Tone::Good, tr("The result was exported"),
                                                               QDir::toNativeSeparators(file));
                   const Explanation why = explain(written.error());
                   m_dialog->messages().showMessage(
                       Tone::Bad, tr("The result was not exported"),
                       tr("%1. %2", "what happened, what to do").arg(why.title, why.advice));
               });
}

void BulkDesk::tellRefusal(const Error &error)
{
    const bool isElsewhere = error.fault == Fault::AlreadyUnderWay;
    const Explanation why = isElsewhere ? Explanation{tr("Another window is working on this bulk upload"),
                                                      tr("Nothing was sent from here."),
                                                      {},
                                                      {},
                                                      {},
                                                      {}}
                                        : explain(error);
    show();
    m_dialog->messages().showMessage(Tone::Caution, why.title, why.advice);
}

} // namespace cloudpc
