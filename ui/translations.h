// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QLocale>
#include <QTranslator>

namespace cloudpc {

/// The language of the program, for as long as this lives. Build it after the application object and before
/// the first sentence.
class Translations final
{
public:
    /// Takes the first of the locale's languages that there is a catalogue for, or else English, which has
    /// one for its plurals. Qt's own words come in the same language, where Qt's catalogues are installed.
    explicit Translations(const QLocale &locale = QLocale::system());

    /// Of the catalogue that is used, for example "de".
    [[nodiscard]] QString language() const;

private:
    QTranslator m_own;
    QTranslator m_qt;
};

} // namespace cloudpc
