// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/resultpage.h"

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

QString paragraph(const QString &text)
{
    return text.isEmpty() ? QString() : u"<p>"_s + text.toHtmlEscaped() + u"</p>\n"_s;
}

} // namespace

QByteArray resultPage(const QString &title, const QString &text, const QString &details)
{
    const QString head = title.toHtmlEscaped();
    QString page = u"<!DOCTYPE html>\n<html>\n<head><meta charset=\"utf-8\"><title>"_s;
    page += head + u"</title></head>\n<body>\n<h1>"_s + head + u"</h1>\n"_s;
    page += paragraph(text) + paragraph(details) + u"</body>\n</html>\n"_s;
    return page.toUtf8();
}

} // namespace cloudpc
