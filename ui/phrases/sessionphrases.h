// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "auth/accessfacts.h"
#include "auth/account.h"
#include "base/error.h"
#include "phrases/explanation.h"

namespace cloudpc {

struct KnownSignIn;

/// What stood in the way may be gone at once: the keychain was locked, or a page of the network answered in
/// the place of the sign-in service.
[[nodiscard]] bool canLookAgain(const Error &error);

/// The account is known, but it has to sign in again, because of `error`. With canLookAgain() it only is not
/// signed in yet.
[[nodiscard]] Explanation explainSignInNeeded(const KnownSignIn &known, const Error &error);
/// What becomes of the uploads that wait for a sign-in; empty for none.
[[nodiscard]] QString waitingUploads(int count);

/// Why a sign-in of this kind cannot change anything in the tenant; empty if it may.
[[nodiscard]] QString readOnlyReason(const AccessFacts &facts);

} // namespace cloudpc
