// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "sandbox/selfpostingform.h"

#include <QRegularExpression>
#include <QString>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

QString unescaped(QString text)
{
    text.replace("&lt;"_L1, "<"_L1).replace("&gt;"_L1, ">"_L1).replace("&quot;"_L1, R"(")"_L1);
    return text.replace("&#39;"_L1, "'"_L1).replace("&amp;"_L1, "&"_L1); // Last: it makes no new escapes.
}

QByteArray encoded(const QString &text)
{
    return QUrl::toPercentEncoding(unescaped(text));
}

QByteArray hiddenFields(const QString &form)
{
    static const QRegularExpression input(u"<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">"_s);
    QByteArrayList pairs;
    for (auto field = input.globalMatch(form); field.hasNext();) {
        const QRegularExpressionMatch match = field.next();
        pairs.append(encoded(match.captured(1)) + '=' + encoded(match.captured(2)));
    }
    return pairs.join('&');
}

} // namespace

std::optional<SelfPostingForm> readSelfPostingForm(const QByteArray &html)
{
    static const QRegularExpression form(u"<form method=\"post\" action=\"([^\"]*)\">(.*?)</form>"_s,
                                         QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = form.match(QString::fromUtf8(html));
    const QByteArray body = hiddenFields(match.captured(2));
    if (!match.hasMatch() || body.isEmpty())
        return std::nullopt;
    return SelfPostingForm{QUrl(unescaped(match.captured(1)), QUrl::StrictMode), body};
}

} // namespace cloudpc
