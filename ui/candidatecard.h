// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "images/deviceimage.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace cloudpc {

class PropertyGrid;

/// An image of the tenant that may be what became of an upload, and the button that says that it is.
class CandidateCard final : public QFrame
{
    Q_OBJECT

public:
    explicit CandidateCard(QWidget *parent = nullptr);

    /// `asked` is what was uploaded: what differs from it is said.
    void setCandidate(const DeviceImage &candidate, const DeviceImage &asked);
    /// Whether one may choose now; `toolTip` says why not.
    void setChoosable(bool choosable, const QString &toolTip);

signals:
    void chosen();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_title;
    PropertyGrid *m_properties;
    QPushButton *m_choose;
};

} // namespace cloudpc
