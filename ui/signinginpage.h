// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "auth/signinprogress.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace cloudpc {

class Clock;
class DeviceCodePanel;
class IconLabel;
class PageHelp;
class TimeLeft;
struct Endpoints;

/// What the admin sees while a sign-in is under way, at each of its steps.
class SigningInPage final : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive it.
    SigningInPage(Clock &clock, const Endpoints &endpoints, QWidget *parent = nullptr);

    /// `opened`: false if the browser could not be started, and the admin has to.
    void setProgress(const SignInProgress &progress, bool opened = true);
    /// Where the focus goes when the page takes the place of another.
    void focusFirst();

signals:
    void cancelRequested();
    /// The browser is of no use: go on with a code.
    void codeRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void connectButtons();
    void setWords();
    void setParts();

    const Endpoints &m_endpoints;
    SignInProgress m_progress;
    bool m_opened = true;
    IconLabel *m_icon;
    QLabel *m_title;
    QLabel *m_sentence;
    DeviceCodePanel *m_code;
    TimeLeft *m_timeLeft;
    QPushButton *m_cancel;
    QPushButton *m_copyLink;
    QPushButton *m_useCode;
    PageHelp *m_help;
};

} // namespace cloudpc
