// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>

#include <functional>
#include <memory>

class QMainWindow;
class QPushButton;

namespace cloudpc {

class Clock;
class ImageLibrary;
class PartingNote;
class SpokenNotice;

/// Stands at the door of the window: lets nobody go before it is said what shall become of what was not sent
/// yet, nor while the service owes an answer to something that was sent; says so, and opens by itself when
/// the answer is there. Whoever goes while uploads continue at the service is told that once, without being
/// held up.
class LeaveDesk final : public QObject
{
    Q_OBJECT

public:
    /// Whether what the service is at work on goes on without the program: the sandbox's does not.
    enum class Afterwards { GoesOn, Ends };

    /// All must outlive it. The notice is put at the top of the window's central column.
    LeaveDesk(QMainWindow &window, ImageLibrary &library, Clock &clock, Afterwards afterwards,
              QObject *parent = nullptr);
    ~LeaveDesk() override;

    /// Calls `change`, which takes the window's place, once nothing waits to be sent or for an answer: now,
    /// or later. One wish at a time; the last one counts.
    void whenAnswered(std::function<void()> change);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Wish { Quit, Change };
    void takeReturn();
    [[nodiscard]] bool mayClose();
    void leave(Wish wish, std::function<void()> then);
    void ask();
    void sendAll();
    void leaveAll();
    void hold();
    void addButtons();
    void showButtons();
    void rearm();
    void update();
    void go();
    void stay();
    void tellWhatIsAwaited();
    void tellWhatGoesOn();

    QMainWindow &m_window;
    ImageLibrary &m_library;
    Clock &m_clock;
    Afterwards m_afterwards;
    SpokenNotice *m_notice;
    QPushButton *m_now = nullptr;
    QPushButton *m_send = nullptr; ///< The two answers to what shall become of what was not sent.
    QPushButton *m_keep = nullptr;
    Wish m_wish = Wish::Quit;
    std::function<void()> m_then; ///< Set while somebody waits.
    bool m_asks = false; ///< What shall become of what was not sent.
    int m_awaited = 0; ///< Answers that were missing when it was last looked.
    std::unique_ptr<QObject> m_alarm;
    bool m_isOpen = false; ///< Who asked to quit may: it was answered, or not waited for.
    std::unique_ptr<PartingNote> m_parting;
};

} // namespace cloudpc
