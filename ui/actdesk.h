// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "library/actqueue.h"

#include <QObject>
#include <QStringList>

#include <memory>

class QPushButton;

namespace cloudpc {

class Clock;
class ImageLibrary;
class JobStrip;
class ListSide;
class MessageBar;
class SpokenNotice;

/// Tells of retries and deletions at the top of the list: what is held back, with Undo; how far it is, with
/// Cancel; and what became of all of it.
class ActDesk final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the desk. Its notices are put into `side`.
    ActDesk(ImageLibrary &library, Clock &clock, ListSide &side, QObject *parent = nullptr);
    ~ActDesk() override;

signals:
    /// A second has passed while something is held back: what counts down may age.
    void ticked();
    /// The rows that a sum is about shall be seen.
    void selectionWished(const QStringList &keys);

private:
    void takeHeldBack();
    void tick();
    void showHeldBack(bool isNews);
    void takeRun();
    void tellSum(const ActRun &run);
    [[nodiscard]] QList<ActResult> heldBack() const;

    ImageLibrary &m_library;
    Clock &m_clock;
    SpokenNotice *m_notice;
    JobStrip *m_strip;
    MessageBar *m_sum;
    QStringList m_told; ///< Keys of the deletions that the notice tells of.
    QStringList m_toSelect;
    std::unique_ptr<QObject> m_tick;
    int m_shown = 0; ///< How many the strip tells of; 0 if it is not there.
};

} // namespace cloudpc
