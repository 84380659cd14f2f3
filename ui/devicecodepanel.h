// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QUrl>
#include <QWidget>

class QLabel;
class QPushButton;

namespace cloudpc {

/// A code to be entered on a page of the sign-in service, and where that page is. Both come from outside.
class DeviceCodePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit DeviceCodePanel(QWidget *parent = nullptr);

    /// Open page is there only for a page that isDeviceCodePage() of `loginRoot`.
    void setCode(const QString &code, const QUrl &page, const QUrl &loginRoot);

private:
    QString m_userCode;
    QUrl m_page;
    QLabel *m_code;
    QLabel *m_address;
    QPushButton *m_copyCode;
    QPushButton *m_copyAddress;
    QPushButton *m_open;
};

} // namespace cloudpc
