// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "rowaction.h"

#include "phrases/plaintext.h"

#include <QAction>
#include <QCoreApplication>

namespace cloudpc {

namespace {

constexpr auto nameProperty = "spokenName";

struct RowAction {
    Q_DECLARE_TR_FUNCTIONS(RowAction)
};

} // namespace

QAction *makeRowAction(const QString &text, const QString &name, QObject *parent)
{
    auto *action = new QAction(parent);
    renameRowAction(*action, text, name);
    return action;
}

void renameRowAction(QAction &action, const QString &text, const QString &name)
{
    action.setText(text);
    action.setToolTip(name);
    action.setProperty(nameProperty, name);
}

/// The name stays the name: it is what the reason is told about.
void offerChange(QAction &action, bool fits, const QString &whyNot)
{
    action.setEnabled(fits && whyNot.isEmpty());
    const QString name = action.property(nameProperty).toString();
    action.setToolTip(
        whyNot.isEmpty() ? name : plainToolTip(RowAction::tr("%1: %2", "action, why not").arg(name, whyNot)));
    action.setStatusTip(whyNot);
}

} // namespace cloudpc
