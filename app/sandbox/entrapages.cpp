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

/// A link that repeats the request with one parameter more.
QString link(Fields query, const QString &name, const QString &value, const QString &label)
{
    query.removeIf([&name](const auto &field) { return field.first == name; });
    query.append({name, value});
    return u"<a href=\"?%1\">%2</a>"_s.arg(QString::fromLatin1(encodeFields(query)).toHtmlEscaped(), label);
}

QString labelOf(const SampleAccount &account)
{
    return u"<strong>%1</strong><br>%2"_s.arg(account.title.toHtmlEscaped(),
                                              account.username.toHtmlEscaped());
}

QString paragraph(const QString &text)
{
    return text.isEmpty() ? QString() : u"<p>%1</p>"_s.arg(text.toHtmlEscaped());
}

const QString whereAmI = u"A simulated tenant on this computer. Nothing is sent to Microsoft."_s;

} // namespace

HttpReply accountPage(const Fields &query, const AccountChoice &choice)
{
    const SampleTenant *tenant = findTenant(choice.tenant);
    QString body = paragraph(whereAmI) + paragraph(choice.notice);
    for (const SampleAccount &account : sampleAccounts()) {
        if (!tenant || mayEnter(account, tenant->id))
            body += link(query, u"sandbox_account"_s, account.key, labelOf(account));
    }
    return page(200, u"Sign in to %1 (sandbox)"_s.arg(tenant ? tenant->name : u"Contoso"_s), body);
}

HttpReply signInErrorPage(const QString &message)
{
    return page(400, u"Sorry, but we are having trouble signing you in."_s, paragraph(message));
}

HttpReply messagePage(const QString &title, const QString &message)
{
    return page(200, title, paragraph(message));
}

HttpReply deviceCodePage(const QString &wrongCode)
{
    const QString form = u"<form method=\"get\"><label>Code <input name=\"user_code\" autocomplete=\"off\" "
                         u"autofocus required></label><button>Next</button></form>"_s;
    const QString notice = wrongCode.isEmpty()
        ? u"Enter the code that the program shows."_s
        : u"The code %1 did not work. Check it and try again."_s.arg(wrongCode);
    return page(wrongCode.isEmpty() ? 200 : 400, u"Enter code (sandbox)"_s,
                paragraph(whereAmI) + paragraph(notice) + form, {.formAction = "'self'"});
}

HttpReply approvalPage(const Fields &query)
{
    return page(200, u"Permissions requested (sandbox)"_s,
                paragraph(whereAmI)
                    + paragraph(u"Approve the app for everybody in this organization: %1"_s.arg(
                        fieldValue(query, u"scope"_s).value_or(QString())))
                    + link(query, u"sandbox_answer"_s, u"accept"_s, u"Accept"_s)
                    + link(query, u"sandbox_answer"_s, u"cancel"_s, u"Cancel"_s));
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
