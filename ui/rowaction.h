// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

class QAction;
class QObject;

namespace cloudpc {

/// An action on a row. `name` is the caption without mnemonic, for tool tips.
[[nodiscard]] QAction *makeRowAction(const QString &text, const QString &name, QObject *parent);
/// Another caption and name.
void renameRowAction(QAction &action, const QString &text, const QString &name);
/// Enables an action that changes something if it fits the rows and there is no reason against all changes;
/// tells that reason, where there is one, in the tool tip.
void offerChange(QAction &action, bool fits, const QString &whyNot);

} // namespace cloudpc
