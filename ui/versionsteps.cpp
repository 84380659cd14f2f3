// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "versionsteps.h"

#include "phrases/plaintext.h"

#include <QAction>
#include <QHBoxLayout>
#include <QToolButton>

#include <utility>

namespace cloudpc {

namespace {

constexpr VersionStep allSteps[] = {VersionStep::Patch, VersionStep::Minor, VersionStep::Major};

/// Longer ones would leave no room for the field.
constexpr qsizetype longestCaption = 8;

std::size_t placeOf(VersionStep step)
{
    return static_cast<std::size_t>(step);
}

QKeySequence keyOf(VersionStep step)
{
    switch (step) {
    case VersionStep::Patch:
        return {Qt::Key_Up};
    case VersionStep::Minor:
        return {Qt::SHIFT | Qt::Key_Up};
    case VersionStep::Major:
        return {Qt::CTRL | Qt::Key_Up};
    }
    Q_UNREACHABLE();
}

QString shortName(VersionStep step)
{
    switch (step) {
    case VersionStep::Patch:
        return VersionSteps::tr("Patch", "version");
    case VersionStep::Minor:
        return VersionSteps::tr("Minor", "version");
    case VersionStep::Major:
        return VersionSteps::tr("Major", "version");
    }
    Q_UNREACHABLE();
}

QString spokenName(VersionStep step, const QString &version)
{
    switch (step) {
    case VersionStep::Patch:
        return VersionSteps::tr("Next patch version: %1").arg(version);
    case VersionStep::Minor:
        return VersionSteps::tr("Next minor version: %1").arg(version);
    case VersionStep::Major:
        return VersionSteps::tr("Next major version: %1").arg(version);
    }
    Q_UNREACHABLE();
}

} // namespace

VersionSteps::VersionSteps(QWidget &field, QWidget *parent)
    : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(fontMetrics().averageCharWidth() / 2);
    for (const VersionStep step : allSteps)
        addStep(step, field);
    hide();
}

void VersionSteps::addStep(VersionStep step, QWidget &field)
{
    auto *action = new QAction(this);
    action->setShortcut(keyOf(step));
    action->setShortcutContext(Qt::WidgetShortcut);
    action->setEnabled(false);
    field.addAction(action);
    connect(action, &QAction::triggered, this,
            [this, step] { emit chosen(QString(m_versions.at(placeOf(step)))); });
    m_actions.at(placeOf(step)) = action;
    auto *button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setFocusPolicy(Qt::TabFocus);
    button->setLayoutDirection(Qt::LeftToRight);
    m_buttons.at(placeOf(step)) = button;
    layout()->addWidget(button);
}

void VersionSteps::offer(const Versions &versions)
{
    if (std::exchange(m_versions, versions) == versions)
        return;
    for (const VersionStep step : allSteps)
        show(step);
    setVisible(!versions.front().isEmpty());
}

void VersionSteps::show(VersionStep step)
{
    const QString version = m_versions.at(placeOf(step));
    QAction *action = m_actions.at(placeOf(step));
    const QString spoken = spokenName(step, oneLine(version, 60));
    const bool fits = version.size() <= longestCaption;
    action->setText(fits ? QString(version).replace(u'&', QStringLiteral("&&")) : shortName(step));
    m_buttons.at(placeOf(step))->setAccessibleName(spoken);
    action->setToolTip(plainToolTip(tr("%1 (%2)", "what it does, key")
                                        .arg(spoken, action->shortcut().toString(QKeySequence::NativeText))));
    action->setEnabled(!version.isEmpty());
}

} // namespace cloudpc
