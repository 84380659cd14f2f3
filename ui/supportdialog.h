// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDialog>
#include <QString>

#include <functional>

class QCheckBox;
class QPlainTextEdit;

namespace cloudpc {

/// What support needs, given with or without what names the organization.
using SupportText = std::function<QString(bool withTenant)>;

/// Shows what is copied for support before it is copied, and lets the admin choose whether it names the
/// tenant; it does not unless they say so.
class SupportDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit SupportDialog(SupportText text, QWidget *parent = nullptr);

private:
    void preview();
    void copy();

    SupportText m_text;
    QPlainTextEdit *m_preview;
    QCheckBox *m_withTenant;
};

} // namespace cloudpc
