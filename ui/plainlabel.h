// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

class QLabel;
class QWidget;

namespace cloudpc {

/// A label that shows its text as it is, whatever is in it: labels guess rich text by themselves, and rich
/// text from outside could read local files or reach other computers.
[[nodiscard]] QLabel *plainLabel(const QString &text, QWidget *parent = nullptr);
/// The same, wrapped, for a sentence.
[[nodiscard]] QLabel *sentenceLabel(const QString &text, QWidget *parent = nullptr);
/// The same, wrapped, and selectable by mouse and keyboard, for values that people copy.
[[nodiscard]] QLabel *valueLabel(QWidget *parent = nullptr);
/// A heading: bold, larger than the text around it.
[[nodiscard]] QLabel *headingLabel(QWidget *parent = nullptr);

/// Gives a label the colour of muted text, from the palette it has now; call it again when that changes.
void mute(QLabel *label);

} // namespace cloudpc
