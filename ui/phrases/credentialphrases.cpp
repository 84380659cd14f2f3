// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "phrases/credentialphrases.h"

#include "auth/certificatefacts.h"
#include "auth/credentialfile.h"

#include <QCoreApplication>
#include <QLocale>

namespace cloudpc {

namespace {

struct CredentialPhrases {
    Q_DECLARE_TR_FUNCTIONS(cloudpc::CredentialPhrases)
};

QString day(const QDateTime &moment)
{
    return QLocale().toString(moment.toLocalTime().date(), QLocale::ShortFormat);
}

} // namespace

QString credentialProblem(const QString &code)
{
    using namespace credentialcode;
    const auto is = [&code](const char *known) { return code == QLatin1String(known); };
    if (is(notAvailable))
        return CredentialPhrases::tr(
            "This build of the program cannot use certificates. Use a client secret.");
    if (is(tooLarge))
        return CredentialPhrases::tr("This file is too large for a key and its certificate.");
    if (is(passphrase))
        return CredentialPhrases::tr("The file needs a passphrase, or this one is wrong.");
    if (is(noKey))
        return CredentialPhrases::tr(
            "There is no private key in this file. Choose the one that has both, the key "
            "and its certificate.");
    if (is(noCertificate))
        return CredentialPhrases::tr(
            "There is no certificate in this file. Choose the one that has both, the key and "
            "its certificate.");
    if (is(mismatch))
        return CredentialPhrases::tr("The certificate in this file does not belong to the key in it.");
    if (is(notRsa))
        return CredentialPhrases::tr("This is no RSA key. The sign-in service takes RSA keys only.");
    if (is(tooSmall))
        return CredentialPhrases::tr("This RSA key is too short. It needs 2048 bits or more.");
    return CredentialPhrases::tr(
        "This file cannot be read. Choose a PEM or PFX file with a key and its certificate.");
}

QString certificateSentence(const CertificateFacts &facts)
{
    return CredentialPhrases::tr("%1, valid until %2, thumbprint %3")
        .arg(facts.subject, day(facts.validTo), facts.sha1);
}

QString certificateDoubt(const CertificateFacts &facts, const QDateTime &now)
{
    if (facts.isValidAt(now))
        return {};
    if (now < facts.validFrom)
        return CredentialPhrases::tr(
                   "This certificate is not valid before %1. The sign-in service will refuse it.")
            .arg(day(facts.validFrom));
    return CredentialPhrases::tr("This certificate expired on %1. The sign-in service will refuse it.")
        .arg(day(facts.validTo));
}

} // namespace cloudpc
