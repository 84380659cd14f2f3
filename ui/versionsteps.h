// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "images/versionstep.h"

#include <QWidget>

#include <array>

class QAction;
class QToolButton;

namespace cloudpc {

/// The next free patch, minor and major version of an image, beside the field that holds its version. In the
/// field Up, Shift+Up and Ctrl+Up take them too.
class VersionSteps : public QWidget
{
    Q_OBJECT

public:
    /// The keys work in `field`, which must outlive it.
    explicit VersionSteps(QWidget &field, QWidget *parent = nullptr);

    /// By VersionStep.
    using Versions = std::array<QString, 3>;
    /// Hides itself where they are empty.
    void offer(const Versions &versions);
    [[nodiscard]] const Versions &offered() const { return m_versions; }

signals:
    void chosen(const QString &version);

private:
    void addStep(VersionStep step, QWidget &field);
    void show(VersionStep step);

    Versions m_versions;
    std::array<QAction *, 3> m_actions{};
    std::array<QToolButton *, 3> m_buttons{};
};

} // namespace cloudpc
