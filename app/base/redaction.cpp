// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "base/redaction.h"

#include <QRegularExpression>

#include <array>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString mask = u"***"_s;
constexpr qsizetype shortestSecret = 8; // what is shorter occurs in ordinary words

/// In each, the first group is what stays: without it nobody could tell what was there.
const std::array<QRegularExpression, 4> &patterns()
{
    constexpr auto anyCase = QRegularExpression::CaseInsensitiveOption;
    static const std::array<QRegularExpression, 4> all{
        // The whole value of a header, which has a scheme or none, up to the end of its line or markup.
        QRegularExpression(
            u"(\\b(?:proxy-)?authorization(?:&quot;|[\"'])?\\s*[:=]\\s*)(?!\\*\\*\\*)[^\\s<>,;}][^\\r\\n<>,;}]*"_s,
            anyCase),
        // As JSON, as a form and as PowerShell or a log write it.
        QRegularExpression(
            u"(\\b(?:access_?token|refresh_?token|id_?token|client_?secret|client_?assertion|assertion|"
            "code_?verifier|device_?code|passwo?r?d|passphrase|set-cookie|cookie)(?:&quot;|[\"'])?\\s*[:=]"
            "\\s*"
            "(?:&quot;|[\"'])?)(?!\\*\\*\\*)[^\\s\"'&<>,;}]+"_s,
            anyCase),
        // Not the words that follow in an ordinary sentence, which have no digit.
        QRegularExpression(u"(\\bbearer\\s+)(?=[a-z._~+/=-]*[0-9])[a-z0-9._~+/=-]{8,}"_s, anyCase),
        // The Base64 of {" begins so (RFC 7519 section 3.1).
        QRegularExpression(u"()\\beyJ[A-Za-z0-9_-]{8,}(?:\\.[A-Za-z0-9_-]*)*"_s),
    };
    return all;
}

} // namespace

QString withoutSecrets(const QString &text, const QStringList &known)
{
    QString safe = text;
    for (const QString &secret : known) {
        if (secret.size() >= shortestSecret)
            safe.replace(secret, mask);
    }
    for (const QRegularExpression &pattern : patterns())
        safe.replace(pattern, u"\\1"_s + mask);
    return safe;
}

} // namespace cloudpc
