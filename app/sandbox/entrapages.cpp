// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "sandbox/entrapages.h"

#include "sandbox/accounts.h"

#include <QUrl>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What a page may do beyond showing itself (Content Security Policy).
struct PagePolicy {
    QByteArray scriptSource = "'none'";
    QByteArray formAction = "'none'";
};

HttpReply page(int status, const QString &title, const QString &body, const PagePolicy &policy = {})
{
    const QString html =
        u"<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>%1</title>"
        u"<style>body{font:16px/1.5 system-ui,sans-serif;max-width:32em;margin:4em auto;padding:0 1em}"
        u"a,button{display:block;font:inherit;padding:.6em 1em;margin:.4em 0;border:1px solid #767676;"
        u"border-radius:4px;text-decoration:none}</style></head><body><h1>%1</h1>%2</body></html>\n"_s.arg(
            title, body);
    HttpReply reply = htmlReply(status, html.toUtf8());
    reply.addHeader("Content-Security-Policy",
                    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors "
                    "'none'; script-src "
                        + policy.scriptSource + "; form-action " + policy.formAction);
    reply.addHeader("Cache-Control", "no-store");
    reply.addHeader("Referrer-Policy", "no-referrer");
    return reply;
}

/// No more than scheme, host and port: a policy may not hold what parts its directives.
QByteArray originOf(const QString &address)
{
    const QUrl url(address);
    return u"%1://%2:%3"_s.arg(url.scheme(), url.host()).arg(url.port(80)).toLatin1();
}

QString choice(const SampleAccount &account)
{
    switch (account.role) {
    case Role::Admin:
        return u"Admin"_s;
    case Role::Reader:
        return u"Reader"_s;
    case Role::Unlicensed:
        return u"No licence"_s;
    case Role::ConsentRefused:
        return u"Consent refused"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

HttpReply accountPage(const Fields &query)
{
    QString body = u"<p>A simulated tenant on this computer. Nothing is sent to Microsoft.</p>"_s;
    for (const SampleAccount &account : sampleAccounts()) {
        Fields chosen = query;
        chosen.removeIf([](const auto &field) {
            return field.first == "sandbox_account"_L1 || field.first == "login_hint"_L1;
        });
        chosen.append({u"sandbox_account"_s, account.key});
        body += u"<a href=\"?%1\"><strong>%2</strong><br>%3</a>"_s.arg(
            QString::fromLatin1(encodeFields(chosen)).toHtmlEscaped(), choice(account),
            account.username.toHtmlEscaped());
    }
    return page(200, u"Sign in to Contoso (sandbox)"_s, body);
}

HttpReply signInErrorPage(const QString &message)
{
    return page(400, u"Sorry, but we are having trouble signing you in."_s,
                u"<p>%1</p>"_s.arg(message.toHtmlEscaped()));
}

HttpReply formPostPage(const QString &redirectUri, const Fields &fields, const QString &scriptNonce)
{
    QString form = u"<form method=\"post\" action=\"%1\">"_s.arg(redirectUri.toHtmlEscaped());
    for (const auto &[name, value] : fields)
        form += u"<input type=\"hidden\" name=\"%1\" value=\"%2\">"_s.arg(name.toHtmlEscaped(),
                                                                          value.toHtmlEscaped());
    form += u"<noscript><p>Your browser runs no scripts here: press Continue.</p></noscript>"
            u"<button>Continue</button></form><script nonce=\"%1\">document.forms[0].submit()</script>"_s.arg(
                scriptNonce);
    return page(
        200, u"Signing in"_s, form,
        {.scriptSource = "'nonce-" + scriptNonce.toLatin1() + '\'', .formAction = originOf(redirectUri)});
}

} // namespace cloudpc
