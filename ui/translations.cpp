// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>

// Q_INIT_RESOURCE declares a function, which must not end up inside our namespace.
static void initCatalogues()
{
    Q_INIT_RESOURCE(catalogues);
}

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto sourceLanguage = "en"_L1;

} // namespace

Translations::Translations(const QLocale &locale)
{
    initCatalogues();
    const QString folder = u":/translations"_s;
    const QString name = u"cloudpc-image-uploader"_s;
    if (!m_own.load(locale, name, u"_"_s, folder))
        (void)m_own.load(name + u'_' + sourceLanguage, folder);
    QCoreApplication::installTranslator(&m_own);
    // Qt's English needs no catalogue, and looking for one costs a start some files.
    if (language() != sourceLanguage
        && m_qt.load("qtbase_"_L1 + language(), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
}

QString Translations::language() const
{
    return m_own.language();
}

} // namespace cloudpc
