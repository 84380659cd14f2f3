// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "tablecheckpage.h"

#include "bulktable.h"
#include "chip.h"
#include "columnchoice.h"
#include "flowlayout.h"
#include "messageline.h"
#include "models/dryrunmodel.h"
#include "models/imagesmodel.h"
#include "phrases/plaintext.h"
#include "phrases/tablephrases.h"
#include "plainlabel.h"
#include "primarybutton.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

namespace cloudpc {

namespace {

constexpr int allRows = 0; ///< Chip; the others are a RowGrade and one.
constexpr int chipCount = static_cast<int>(RowGrade::Error) + 2;

Message::Kind kindOf(RowGrade grade)
{
    switch (grade) {
    case RowGrade::Good:
        return Message::Kind::Good;
    case RowGrade::Warning:
        return Message::Kind::Warning;
    case RowGrade::Error:
        return Message::Kind::Error;
    }
    Q_UNREACHABLE();
}

} // namespace

TableCheckPage::TableCheckPage(QWidget *parent)
    : QWidget(parent)
    , m_model(new DryRunModel(m_dryRun, this))
    , m_filter(new QSortFilterProxyModel(this))
    , m_name(plainLabel({}, this))
    , m_reload(new QPushButton(tr("&Reload"), this))
    , m_columns(new ColumnChoice(this))
    , m_note(new MessageLine(this))
    , m_chips(new QButtonGroup(this))
    , m_remark(new MessageLine(this))
    , m_withWarnings(new QCheckBox(tr("Send rows &with warnings too"), this))
    , m_reason(sentenceLabel({}, this))
    , m_upload(new PrimaryButton({}, this))
{
    m_filter->setSourceModel(m_model);
    m_filter->setFilterRole(ImagesModel::StatusRole);
    m_filter->setFilterKeyColumn(static_cast<int>(DryRunColumn::Status));
    m_table = new BulkTable(*m_filter, static_cast<int>(DryRunColumn::Status), this);
    m_table->setAccessibleName(tr("Rows of the table"));
    m_table->setEditable();
    m_note->setKeepsRoom(false);
    m_name->setFont(emphasized(font()));
    layOut();
    connectParts();
    takeVerdicts();
}

void TableCheckPage::layOut()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(makeHead());
    column->addWidget(m_columns);
    column->addWidget(m_note);
    column->addWidget(makeChips());
    column->addWidget(m_table, 1);
    column->addWidget(m_remark);
    column->addWidget(m_withWarnings);
    column->addWidget(makeFoot());
}

QWidget *TableCheckPage::makeHead()
{
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins({});
    row->addWidget(m_name, 1);
    row->addWidget(m_reload);
    auto *other = new QPushButton(tr("&Other table…"), head);
    row->addWidget(other);
    connect(other, &QPushButton::clicked, this, &TableCheckPage::backRequested);
    connect(m_reload, &QPushButton::clicked, this, &TableCheckPage::reloadRequested);
    return head;
}

QWidget *TableCheckPage::makeChips()
{
    auto *chips = new QWidget(this);
    auto *flow = new FlowLayout(chips);
    for (int id = 0; id < chipCount; ++id) {
        auto *chip = new Chip({}, chips);
        m_chips->addButton(chip, id);
        flow->addWidget(chip);
    }
    m_chips->button(allRows)->setChecked(true);
    return chips;
}

QWidget *TableCheckPage::makeFoot()
{
    auto *foot = new QWidget(this);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins({});
    row->addWidget(m_reason, 1);
    row->addWidget(m_upload);
    return foot;
}

void TableCheckPage::connectParts()
{
    connect(m_columns, &ColumnChoice::separatorChosen, this, [this](QChar separator) {
        separateAnew(m_loaded, separator, this,
                     [this](const Result<LoadedTable> &loaded) { readAnew(loaded); });
    });
    connect(m_columns, &ColumnChoice::headerChosen, this,
            [this](bool hasHeader) { showTable(guessShape(m_loaded.table, hasHeader)); });
    connect(m_columns, &ColumnChoice::shapeChanged, this, [this] { showTable(m_columns->shape()); });
    connect(m_chips, &QButtonGroup::idToggled, this, [this](int id, bool checked) {
        if (checked)
            m_filter->setFilterFixedString(id == allRows ? QString() : QString::number(id - 1));
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &TableCheckPage::showCurrent);
    connect(m_remark, &MessageLine::actionTriggered, this, [this] {
        if (const int row = currentRow(); row >= 0)
            m_dryRun.mend(row);
    });
    connect(m_withWarnings, &QCheckBox::toggled, this, &TableCheckPage::updateUpload);
    connect(m_upload, &QPushButton::clicked, this,
            [this] { emit uploadRequested(m_dryRun.sendable(m_withWarnings->isChecked())); });
    for (const auto signal : {&DryRun::judged, &DryRun::rowsReplaced})
        connect(&m_dryRun, signal, this, &TableCheckPage::takeVerdicts);
    connect(&m_dryRun, &DryRun::rowEdited, this, &TableCheckPage::updateUpload);
}

void TableCheckPage::setTable(const LoadedTable &loaded, const QString &name, bool isFile)
{
    m_name->setText(oneLine(name));
    m_reload->setVisible(isFile);
    m_columns->show();
    m_withWarnings->setChecked(false);
    m_chips->button(allRows)->setChecked(true);
    readAnew(loaded);
}

void TableCheckPage::setRows(const QList<TableDraft> &rows, const QString &name)
{
    m_name->setText(oneLine(name));
    m_reload->hide();
    m_columns->hide();
    m_note->setMessage({});
    m_withWarnings->setChecked(false);
    m_chips->button(allRows)->setChecked(true);
    m_dryRun.setRows(rows);
}

/// With another separator it may be refused: then nothing is left of it but the choice.
void TableCheckPage::readAnew(const Result<LoadedTable> &loaded)
{
    m_loaded = loaded.value();
    const Explanation why = explainTable(m_loaded.table);
    const QString note = readingNote(m_loaded.encoding, m_loaded.table);
    m_note->setMessage(
        why == Explanation()
            ? Message{.kind = Message::Kind::Warning, .text = note, .action = {}}
            : Message{.kind = Message::Kind::Error,
                      .text = tr("%1. %2", "what happened, what to do").arg(why.title, why.advice),
                      .action = {}});
    if (m_loaded.table.problem != TableProblem::None)
        m_loaded.table.rows.clear();
    showTable(guessShape(m_loaded.table));
}

void TableCheckPage::showTable(const TableShape &shape)
{
    m_columns->setTable(m_loaded.table, shape);
    m_dryRun.setTable(m_loaded.table, shape);
    updateUpload();
}

void TableCheckPage::setBlocked(const QString &reason)
{
    m_blocked = reason;
    updateUpload();
}

void TableCheckPage::takeVerdicts()
{
    showCounts(m_dryRun.counts());
    showCurrent();
    updateUpload();
}

void TableCheckPage::showCounts(const DryRunCounts &counts)
{
    const QLocale locale;
    const auto setText = [&](int id, const QString &pattern, qsizetype count) {
        m_chips->button(id)->setText(pattern.arg(locale.toString(count)));
    };
    const auto of = [](RowGrade grade) { return static_cast<int>(grade) + 1; };
    setText(allRows, tr("All %1", "chip with count"), m_dryRun.rows().size());
    setText(of(RowGrade::Good), tr("Can be sent %1", "chip with count"), counts.good);
    setText(of(RowGrade::Warning), tr("With a warning %1", "chip with count"), counts.warnings);
    setText(of(RowGrade::Error), tr("Cannot be sent %1", "chip with count"), counts.errors);
    m_withWarnings->setEnabled(counts.warnings > 0);
}

int TableCheckPage::currentRow() const
{
    return m_filter->mapToSource(m_table->currentIndex()).row();
}

/// In full, and with the way to mend it: the cell in the table is one line.
void TableCheckPage::showCurrent()
{
    const int row = currentRow();
    if (row < 0 || row >= m_dryRun.rows().size() || !m_dryRun.isJudged()) {
        m_remark->setMessage({.kind = Message::Kind::Hint,
                              .text = tr("Edit a cell with F2 or a double click."),
                              .action = {}});
        return;
    }
    const RowVerdict &verdict = m_dryRun.verdicts()[row];
    const QString sentence = verdictSentence(verdict, m_dryRun.rows()[row].isCleaned);
    m_remark->setMessage({.kind = kindOf(gradeOf(verdict)),
                          .text = sentence.isEmpty() ? gradeWord(gradeOf(verdict)) : sentence,
                          .action = m_dryRun.canMend(row) ? mendText(verdict) : QString()});
}

void TableCheckPage::updateUpload()
{
    const bool withWarnings = m_withWarnings->isChecked();
    const DryRunCounts counts = m_dryRun.counts();
    const int count = counts.good + (withWarnings ? counts.warnings : 0);
    m_upload->setText(tr("&Upload %n image(s)", nullptr, count));
    m_upload->setAccessibleName(tr("Upload %n image(s)", nullptr, count));
    const bool isReady = m_dryRun.isJudged();
    m_upload->setEnabled(isReady && count > 0 && m_blocked.isEmpty());
    const QString reason = isReady ? m_blocked : tr("The rows are being checked…");
    m_reason->setText(reason.isEmpty() ? dryRunSum(counts) : reason);
    m_upload->setAccessibleDescription(m_reason->text());
}

} // namespace cloudpc
