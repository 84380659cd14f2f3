// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "bulkdialog.h"

#include "bulkrunpage.h"
#include "emptystate.h"
#include "messagebar.h"
#include "phrases/errorphrases.h"
#include "phrases/tablephrases.h"
#include "tablecheckpage.h"
#include "tabledrop.h"
#include "taborder.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

BulkDialog::BulkDialog(AskForFile askForFile, QWidget *parent)
    : QDialog(parent)
    , m_askForFile(std::move(askForFile))
    , m_messages(new MessageBar(this))
    , m_pages(new QStackedWidget(this))
    , m_input(new EmptyState(this))
    , m_check(new TableCheckPage(this))
    , m_run(new BulkRunPage(this))
{
    setWindowTitle(tr("Upload from a table"));
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_messages);
    for (QWidget *page : {makeInputPage(), static_cast<QWidget *>(m_check), static_cast<QWidget *>(m_run)})
        m_pages->addWidget(page);
    column->addWidget(m_pages, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    column->addWidget(buttons);
    buttons->setFocusProxy(nullptr); // Or Tab would go round within it (Qt 6.4.2).
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (QPushButton *button : findChildren<QPushButton *>())
        button->setAutoDefault(false); // Return ends the edit of a cell, and presses nothing.
    tabThrough(tabThrough(tabThrough(this, m_messages), m_pages), buttons);
    resize(fontMetrics().averageCharWidth() * 130, fontMetrics().height() * 38);
    connectPages();
}

QWidget *BulkDialog::makeInputPage()
{
    m_input->setContent(
        IconName::CloudUpload, Tone::Busy, tr("Upload many images"),
        tr("Take a CSV file, or a range that you have copied out of a spreadsheet: one row for "
           "each image, with display name, version and source image resource ID. Nothing is sent "
           "before you have seen what the check says to each row."));
    connect(m_input->addButton(tr("Choose file…")), &QPushButton::clicked, this, &BulkDialog::chooseFile);
    QPushButton *paste = m_input->addButton(tr("Paste"));
    paste->setToolTip(QKeySequence(QKeySequence::Paste).toString(QKeySequence::NativeText));
    connect(paste, &QPushButton::clicked, this, &BulkDialog::paste);
    m_input->setNote(
        tr("A file can be dropped here as well. It may have at most %1 and %2 rows.", "size, number")
            .arg(QLocale().formattedDataSize(tableByteLimit, 0), QLocale().toString(tableRowLimit)));
    return m_input;
}

void BulkDialog::connectPages()
{
    connect(new TableDrop(*this), &TableDrop::fileDropped, this, &BulkDialog::load);
    connect(m_check, &TableCheckPage::uploadRequested, this, &BulkDialog::uploadRequested);
    connect(m_check, &TableCheckPage::backRequested, this, &BulkDialog::askForTable);
    connect(m_check, &TableCheckPage::reloadRequested, this, [this] { load(m_file); });
    connect(m_run, &BulkRunPage::editRestRequested, this, &BulkDialog::editRest);
}

void BulkDialog::askForTable()
{
    m_pages->setCurrentWidget(m_input);
}

void BulkDialog::chooseFile()
{
    m_askForFile(
        {.title = tr("Choose a table"),
         .suggestion = {},
         .kinds = {{tr("Table"), u"csv"_s}, {tr("Table with tabs"), u"tsv"_s}, {tr("Text"), u"txt"_s}}},
        [this](const QString &file) { load(file); });
}

void BulkDialog::load(const QString &file)
{
    m_file = file;
    loadTable(file, this, [this, file, number = ++m_load](const Result<LoadedTable> &loaded) {
        if (number == m_load)
            take(loaded, QFileInfo(file).fileName());
    });
}

void BulkDialog::paste()
{
    m_file.clear();
    loadTableText(QGuiApplication::clipboard()->text(), this,
                  [this, number = ++m_load](const Result<LoadedTable> &loaded) {
                      if (number == m_load)
                          take(loaded, tr("Pasted table"));
                  });
}

/// What cannot be read leaves everything as it was.
void BulkDialog::take(const Result<LoadedTable> &loaded, const QString &name)
{
    const Explanation why = loaded ? explainTable(loaded.value().table) : explain(loaded.error());
    if (why != Explanation())
        return m_messages->showMessage(Tone::Bad, why.title, why.advice);
    m_messages->dismiss();
    m_check->setTable(loaded.value(), name, !m_file.isEmpty());
    showCheck();
}

/// Rows that nobody sees need not be judged anew with each poll.
void BulkDialog::setTaken(const TakenVersions &taken)
{
    m_taken = taken;
    if (m_pages->currentWidget() == m_check)
        m_check->setTaken(taken);
}

void BulkDialog::showCheck()
{
    m_check->setTaken(m_taken);
    m_pages->setCurrentWidget(m_check);
}

void BulkDialog::setBlocked(const QString &reason)
{
    m_check->setBlocked(reason);
}

void BulkDialog::follow(BulkRun &run)
{
    m_messages->dismiss();
    m_run->follow(run);
    m_pages->setCurrentWidget(m_run);
}

void BulkDialog::showInterrupted(const BulkBatch &batch)
{
    m_run->showInterrupted(batch);
    m_pages->setCurrentWidget(m_run);
}

/// What is not known yet is none of it: it would be sent twice.
void BulkDialog::editRest()
{
    QList<TableDraft> rest;
    for (const BulkRow &row : m_run->rows()) {
        if (row.fate == BulkFate::Left || row.fate == BulkFate::Refused)
            rest.append({.number = row.number, .draft = row.draft});
    }
    m_check->setRows(rest, tr("What was not uploaded"));
    showCheck();
}

void BulkDialog::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste) && m_pages->currentWidget() == m_input)
        return paste();
    QDialog::keyPressEvent(event);
}

void BulkDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    emit shown(true);
}

void BulkDialog::hideEvent(QHideEvent *event)
{
    QDialog::hideEvent(event);
    emit shown(false);
}

} // namespace cloudpc
