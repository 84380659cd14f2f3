// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "columnchoice.h"

#include "phrases/plaintext.h"
#include "plainlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>

namespace cloudpc {

namespace {

constexpr Field allFields[] = {Field::DisplayName, Field::Version, Field::SourceImageResourceId};
constexpr int longestSample = 40; // characters

/// "Column 2: Version", by what stands on top of it.
QString columnText(const CsvTable &table, int column)
{
    const QString number = QLocale().toString(column + 1);
    const QStringList top = table.rows.value(firstRow(table));
    const QString sample = oneLine(top.value(column).trimmed(), longestSample);
    return sample.isEmpty() ? ColumnChoice::tr("Column %1").arg(number)
                            : ColumnChoice::tr("Column %1: %2", "number, its first cell").arg(number, sample);
}

} // namespace

ColumnChoice::ColumnChoice(QWidget *parent)
    : QWidget(parent)
    , m_header(new QCheckBox(tr("The &first row names the columns"), this))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    m_separator = addBox(grid, tr("Columns are separated &by"), tr("Separator"));
    const QString labels[] = {tr("Display &name"), tr("&Version"), tr("&Source image resource ID")};
    const QString names[] = {tr("Column of the display name"), tr("Column of the version"),
                             tr("Column of the source image resource ID")};
    for (const Field field : allFields) {
        const auto index = static_cast<std::size_t>(field);
        m_columns[index] = addBox(grid, labels[index], names[index]);
        connect(m_columns[index], &QComboBox::currentIndexChanged, this,
                [this, field](int column) { takeColumn(field, column - 1); });
    }
    grid->addWidget(m_header, grid->rowCount(), 0, 1, 4);
    fillSeparators();
    connect(m_separator, &QComboBox::currentIndexChanged, this,
            [this] { emit separatorChosen(m_separator->currentData().toChar()); });
    connect(m_header, &QCheckBox::toggled, this, &ColumnChoice::headerChosen);
}

/// Two a line.
QComboBox *ColumnChoice::addBox(QGridLayout *grid, const QString &label, const QString &name)
{
    auto *box = new QComboBox(this);
    box->setAccessibleName(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(12);
    QLabel *title = plainLabel(label, this);
    title->setBuddy(box);
    const int place = grid->count() / 2;
    grid->addWidget(title, place / 2, 2 * (place % 2));
    grid->addWidget(box, place / 2, 2 * (place % 2) + 1);
    return box;
}

void ColumnChoice::fillSeparators()
{
    m_separator->addItem(tr("Comma"), QChar(u','));
    m_separator->addItem(tr("Semicolon"), QChar(u';'));
    m_separator->addItem(tr("Tab"), QChar(u'\t'));
}

void ColumnChoice::setTable(const CsvTable &table, const TableShape &shape)
{
    m_shape = shape;
    const QSignalBlocker quietSeparator(m_separator);
    const QSignalBlocker quietHeader(m_header);
    if (m_separator->findData(table.separator) < 0)
        m_separator->addItem(table.separator, table.separator); // Excel's line sep= may name any.
    m_separator->setCurrentIndex(m_separator->findData(table.separator));
    m_header->setChecked(shape.hasHeader);
    fillColumns(table);
}

void ColumnChoice::fillColumns(const CsvTable &table)
{
    const int columns = columnsIn(table);
    QStringList texts{tr("None")};
    for (int column = 0; column < columns; ++column)
        texts.append(columnText(table, column));
    for (const Field field : allFields) {
        QComboBox *box = m_columns[static_cast<std::size_t>(field)];
        const QSignalBlocker quiet(box);
        box->clear();
        box->addItems(texts);
        box->setCurrentIndex(m_shape.column(field) + 1);
    }
}

void ColumnChoice::takeColumn(Field field, int index)
{
    m_shape.setColumn(field, index);
    emit shapeChanged();
}

} // namespace cloudpc
