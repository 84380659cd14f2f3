// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "images/imageentry.h"

#include <QList>
#include <QWidget>

class QGridLayout;
class QLabel;

namespace cloudpc {

/// What happened to an image, one line per event, with dots on a line; a new day gets a line of its own.
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
        int event = -1; ///< Index of its event; -1 for a day and for a spare line.
    };

    void tellDay(int line, const QDate &day);
    void tellEvent(int line, int event);
    Line &lineAt(int number);

    QList<TimelineEvent> m_events;
    QList<Line> m_lines;
    QGridLayout *m_grid;
};

} // namespace cloudpc
