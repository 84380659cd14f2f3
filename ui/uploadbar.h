// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "messageline.h"

#include <QWidget>

class QPushButton;

namespace cloudpc {

class PrimaryButton;

/// The foot of the form: Upload and Clear, and beside them why Upload waits, if it does.
class UploadBar : public QWidget
{
    Q_OBJECT

public:
    explicit UploadBar(QWidget *parent = nullptr);

    /// Disables Upload and shows the reason; empty enables it. A disabled button takes no focus, so a tool
    /// tip would not reach anybody on the keyboard.
    void setBlocked(const QString &reason);
    /// Captions a button behind the reason; empty for none.
    void setWayOut(const QString &caption);
    [[nodiscard]] bool isBlocked() const { return !m_reason.isEmpty(); }

    /// Upload reads "Upload anyway"; its accessible name stays "Upload", so that it is found under one name.
    void setAskingAnyway(bool asking);
    [[nodiscard]] bool isAskingAnyway() const { return m_askingAnyway; }

    /// What keeps the form from being sent; an empty text for nothing.
    void setSummary(const Message &summary);

signals:
    /// The mouse comes near the buttons.
    void approached();
    void uploadPressed();
    void clearPressed();
    void wayOutPressed();

protected:
    void enterEvent(QEnterEvent *event) override;

private:
    void showNews();

    PrimaryButton *m_upload;
    QPushButton *m_clear;
    MessageLine *m_line;
    QString m_reason;
    QString m_wayOut;
    Message m_summary;
    bool m_askingAnyway = false;
};

} // namespace cloudpc
