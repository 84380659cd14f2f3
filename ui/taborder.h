// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

class QLineEdit;
class QString;
class QWidget;

namespace cloudpc {

/// Lets Tab go from `after` through everything in `part` in the order of its layouts, which is the order of
/// reading; Qt's own order is that of construction. Gives the last stop, for what comes next. To be called
/// again when widgets were added.
QWidget *tabThrough(QWidget *after, QWidget *part);

/// Names the button that Qt puts into a field with setClearButtonEnabled(), which has an icon only.
void nameClearButton(const QLineEdit &field, const QString &name);

} // namespace cloudpc
