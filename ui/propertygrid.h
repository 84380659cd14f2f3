// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "phrases/propertyphrases.h"

#include <QList>
#include <QWidget>

class QGridLayout;
class QLabel;
class QToolButton;

namespace cloudpc {

/// Labels and values in two columns, each value with a copy button. Rows are reused, so that a refresh leaves
/// a selection in a text and the focus where they are.
class PropertyGrid final : public QWidget
{
    Q_OBJECT

public:
    explicit PropertyGrid(QWidget *parent = nullptr);

    void setProperties(const QList<Property> &properties);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row {
        QLabel *label;
        QLabel *value;
        QLabel *note;
        QToolButton *copy;
    };

    void addRow();
    void fill(const Row &row, const Property &property);
    void showRow(const Row &row, bool visible);

    QList<Property> m_properties;
    QList<Row> m_rows;
    QGridLayout *m_grid;
};

} // namespace cloudpc
