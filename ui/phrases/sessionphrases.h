// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "auth/accessfacts.h"
#include "auth/account.h"
#include "base/error.h"
#include "phrases/explanation.h"

namespace cloudpc {

struct Endpoints;

/// The stored sign-in could not be looked at, which may go better at once: the keychain was locked or did not
/// answer.
[[nodiscard]] bool canLookAgain(const Error &error);

/// The account is known, but it has to sign in again, because of `error`. With canLookAgain() it only is not
/// signed in yet.
[[nodiscard]] Explanation explainSignInNeeded(const Account &account, const Error &error,
                                              const Endpoints &endpoints);
/// What becomes of the uploads that wait for a sign-in; empty for none.
[[nodiscard]] QString waitingUploads(int count);

/// Why a sign-in of this kind cannot change anything in the tenant; empty if it may.
[[nodiscard]] QString readOnlyReason(const AccessFacts &facts);

} // namespace cloudpc
