// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/imagefilter.h"

#include <QList>
#include <QWidget>

class QBoxLayout;
class QButtonGroup;

namespace cloudpc {

class FilterField;

/// The chips with their counts and the text filter above the list.
class FilterBar final : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(QWidget *parent = nullptr);

    /// Rows per chip, indexed by ImageChip.
    void setCounts(const QList<int> &counts);
    /// Back to everything; emits what changes.
    void clear();
    void focusText();

signals:
    void chipChosen(ImageChip chip);
    void textChanged(const QString &text);
    /// Escape or Return in the field: the admin wants to go on in the list.
    void left();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void addChips();
    void addField();
    void orderTabs();

    QButtonGroup *m_chips;
    QWidget *m_chipRow;
    FilterField *m_text;
    QBoxLayout *m_layout;
};

} // namespace cloudpc
