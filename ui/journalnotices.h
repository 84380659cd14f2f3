// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "journal/journal.h"

#include <QWidget>

#include <memory>

namespace cloudpc {

class Clock;
class SpokenNotice;

/// What the admin has to know about the journal's file, in bars above the list, and why nothing may be
/// changed while it cannot be written.
class JournalNotices final : public QWidget
{
    Q_OBJECT

public:
    /// The clock must outlive the notices.
    explicit JournalNotices(Clock &clock, QWidget *parent = nullptr);

    /// Tells of this journal from now on; it must outlive the notices.
    void follow(const Journal &journal);
    void setCondition(const JournalCondition &condition);
    /// A sentence; empty if the journal can be written, or for the moment that it takes to open it.
    [[nodiscard]] QString lookOnlyReason() const;

signals:
    void lookOnlyChanged();

private:
    void openFolder() const;
    void waitForOpening();

    Clock &m_clock;
    JournalCondition m_condition;
    SpokenNotice *m_lookOnly;
    SpokenNotice *m_setAside;
    bool m_takesLong = false; ///< To open it.
    std::unique_ptr<QObject> m_alarm;
};

} // namespace cloudpc
