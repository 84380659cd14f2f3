// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "images/imageentry.h"

#include <QList>
#include <QWidget>

class QGridLayout;
class QLabel;

namespace cloudpc {

/// What happened to an image, one line per event, with dots on a line; a new day gets a line of its own. Of
/// very many events the latest are shown.
class TimelineView final : public QWidget
{
    Q_OBJECT

public:
    explicit TimelineView(QWidget *parent = nullptr);

    void setEvents(const QList<TimelineEvent> &events);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Line {
        QLabel *time;
        QLabel *text;
        qsizetype event = -1; ///< Index of its event; -1 for a heading and for a spare line.
    };

    void tellHeading(int line, const QString &text);
    void tellEvent(int line, qsizetype event);
    Line &lineAt(int number);

    QList<TimelineEvent> m_events;
    QList<Line> m_lines;
    QGridLayout *m_grid;
};

} // namespace cloudpc
