// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "images/tablecolumns.h"

#include <QWidget>

#include <array>

class QCheckBox;
class QComboBox;
class QGridLayout;

namespace cloudpc {

/// How a table is to be read: what separates its columns, whether the first row names them, and which of them
/// is for which field of the form.
class ColumnChoice final : public QWidget
{
    Q_OBJECT

public:
    explicit ColumnChoice(QWidget *parent = nullptr);

    /// Offers the columns of this table, with what stands in them, and chooses as `shape` says.
    void setTable(const CsvTable &table, const TableShape &shape);
    [[nodiscard]] const TableShape &shape() const { return m_shape; }

signals:
    void separatorChosen(QChar separator);
    void headerChosen(bool hasHeader);
    /// Another column was chosen for a field.
    void shapeChanged();

private:
    QComboBox *addBox(QGridLayout *grid, const QString &label, const QString &name);
    void fillSeparators();
    void fillColumns(const CsvTable &table);
    void takeColumn(Field field, int index);

    QComboBox *m_separator;
    QCheckBox *m_header;
    std::array<QComboBox *, 3> m_columns{}; ///< By Field.
    TableShape m_shape;
};

} // namespace cloudpc
