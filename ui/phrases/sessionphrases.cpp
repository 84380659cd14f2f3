// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "phrases/sessionphrases.h"

#include "auth/knownsignin.h"
#include "phrases/accountphrases.h"
#include "phrases/supportphrases.h"

#include <QCoreApplication>

namespace cloudpc {

namespace {

struct SessionTexts {
    Q_DECLARE_TR_FUNCTIONS(SessionTexts)
};

QString sentence(bool ofApp, bool reads)
{
    if (ofApp && !reads)
        return SessionTexts::tr("This app has no permission for Cloud PC images. It needs the application "
                                "permission %1.");
    if (ofApp)
        return SessionTexts::tr("This app may only read. Uploading needs the application permission %1.");
    if (!reads)
        return SessionTexts::tr("This sign-in has no permission for Cloud PC images. Uploading needs the "
                                "permission %1.");
    return SessionTexts::tr("This sign-in may only read. Uploading needs the permission %1.");
}

/// An error that only says that a sign-in is needed adds nothing to a heading that says so.
bool saysMore(const Error &error)
{
    return !error.claims.isEmpty() || error.fault != Fault::None || !error.code.isEmpty()
        || !error.oauthError.isEmpty();
}

} // namespace

bool canLookAgain(const Error &error)
{
    return error.fault == Fault::KeychainLocked || error.fault == Fault::KeychainTimedOut
        || error.fault == Fault::KeychainUnavailable || error.fault == Fault::SecretNotFound
        || error.fault == Fault::ReplyNotJson || error.fault == Fault::WrongTokenReply;
}

Explanation explainSignInNeeded(const KnownSignIn &known, const Error &error)
{
    Explanation reason = explain(error, known.endpoints, known.permission);
    if (saysMore(error)) {
        reason.advice =
            SessionTexts::tr("%1. %2", "what happened, what to do").arg(reason.title, reason.advice);
    }
    reason.title = (canLookAgain(error) ? SessionTexts::tr("%1 is not signed in yet")
                                        : SessionTexts::tr("%1 has to sign in again"))
                       .arg(accountName(known.account));
    return reason;
}

QString waitingUploads(int count)
{
    if (count == 0)
        return {};
    return SessionTexts::tr("%n upload(s) wait for the sign-in. Each is sent one time, right after it.",
                            nullptr, count);
}

QString readOnlyReason(const AccessFacts &facts)
{
    if (mayHave(facts, Permission::ReadWrite))
        return {};
    const bool reads = mayHave(facts, Permission::Read);
    return sentence(facts.appOnly, reads).arg(QLatin1String("CloudPC.ReadWrite.All"));
}

} // namespace cloudpc
