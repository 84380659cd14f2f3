// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "graph/denial.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QStringList>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

bool says(const Error &error, const QRegularExpression &words)
{
    return words.match(error.code).hasMatch() || words.match(error.message).hasMatch()
        || words.match(error.oauthError).hasMatch();
}

/// `nbf` alone asks for a token that is younger than a revocation.
bool asksForPolicyProof(const QString &claims)
{
    QStringList wanted = QJsonDocument::fromJson(claims.toUtf8())["access_token"_L1].toObject().keys();
    wanted.removeAll(u"nbf"_s);
    return !wanted.isEmpty();
}

bool speaksOfConditionalAccess(const Error &error)
{
    static const QRegularExpression words(u"insufficient_claims|conditional ?access|AADSTS530\\d{2,3}\\b"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    return !error.claims.isEmpty() || says(error, words);
}

bool speaksOfLicences(const Error &error)
{
    static const QRegularExpression words(u"licen[cs]e|service ?plan|entitle(?:d|ment)"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    return says(error, words);
}

// Graph names the list that it looked in: scopes for a person, roles for an app.
bool speaksOfScopes(const Error &error)
{
    static const QRegularExpression words(u"missing scope permissions|required scopes? (?:is|are) missing"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    return says(error, words);
}

bool speaksOfAppRoles(const Error &error)
{
    static const QRegularExpression words(u"missing role permissions|required roles? (?:is|are) missing"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    return says(error, words);
}

bool hasAdminRole(const AccessFacts &facts)
{
    // Microsoft Entra built-in roles: Windows 365, Intune and Global Administrator.
    static const QStringList admins{u"11451d60-acb2-45eb-a7d6-43d0f0125c13"_s,
                                    u"3a2c62db-5318-420d-8d74-23affee5d9d5"_s,
                                    u"62e90394-69f5-4237-9190-012177145e10"_s};
    for (const QString &role : admins) {
        if (facts.directoryRoles.contains(role, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

/// Only with both lists known: roles may also be given in Intune, where the token does not show them.
bool lacksRole(const AccessFacts &facts)
{
    return !facts.scopes.isEmpty() && !facts.directoryRoles.isEmpty() && !hasAdminRole(facts);
}

bool lacksPermission(const Error &error, const AccessFacts &facts, Permission needed)
{
    return !mayHave(facts, needed) || (facts.appOnly ? speaksOfAppRoles(error) : speaksOfScopes(error));
}

} // namespace

Denial denialOf(const Error &error, const AccessFacts &facts, Permission needed)
{
    if (error.httpStatus == 401 && asksForPolicyProof(error.claims))
        return Denial::ConditionalAccess;
    if (error.httpStatus != 403 || error.fault != Fault::None)
        return Denial::None;
    if (speaksOfConditionalAccess(error))
        return Denial::ConditionalAccess;
    if (lacksPermission(error, facts, needed))
        return facts.appOnly ? Denial::AppNotPermitted : Denial::NotConsented;
    if (speaksOfLicences(error))
        return Denial::NoLicence;
    return !facts.appOnly && lacksRole(facts) ? Denial::RoleMissing : Denial::Unclear;
}

} // namespace cloudpc
