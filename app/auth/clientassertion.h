// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

#include <QByteArray>

namespace cloudpc {

class Clock;
class KeySigner;
class RandomSource;
struct AppCredential;
struct Authority;

/// What proves at the token endpoint that the certificate's key is at hand: a JWT for this endpoint, one use
/// and ten minutes (RFC 7523 section 3; Microsoft: certificate credentials). Needs a clock that is right to
/// within a few minutes. Fails with Local and CredentialUnreadable.
[[nodiscard]] Result<QByteArray> makeClientAssertion(const AppCredential &credential,
                                                     const Authority &authority, const KeySigner &signer,
                                                     const Clock &clock, RandomSource &random);

} // namespace cloudpc
