// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "images/sourceimageid.h"

#include <QWidget>

#include <array>

class QLabel;

namespace cloudpc {

/// A source image resource ID taken apart, to be compared at a glance with what was meant. Read only.
/// The rows of a managed image stay when there is no ID, so that the form does not jump.
class SourceIdPanel : public QWidget
{
    Q_OBJECT

public:
    explicit SourceIdPanel(QWidget *parent = nullptr);

    void setId(const SourceImageId &id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Row {
        QLabel *caption;
        QLabel *value;
    };
    static constexpr std::size_t rowCount = 5;

    void setRow(std::size_t row, IdPart part, const QString &text, const SourceImageId &id);
    void tintCaptions();

    SourceImageId m_id;
    std::array<Row, rowCount> m_rows{};
};

} // namespace cloudpc
