// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDialog>

namespace cloudpc {

/// Name, version, what it is built from and under which licences; Copy puts the versions on the clipboard.
class AboutDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(QWidget *parent = nullptr);

    /// One line each: program, Qt built with, Qt running on, system.
    [[nodiscard]] static QString versions();
};

} // namespace cloudpc
