// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QUuid>

namespace cloudpc {

/// Where unguessable values come from: PKCE verifiers, states, nonces, request ids, jitter.
class RandomSource
{
public:
    RandomSource() = default;
    RandomSource(const RandomSource &) = delete;
    RandomSource &operator=(const RandomSource &) = delete;
    virtual ~RandomSource() = default;

    /// `count` random bytes.
    [[nodiscard]] virtual QByteArray bytes(int count) = 0;

    /// A version 4 UUID made of bytes().
    [[nodiscard]] QUuid uuid();
    /// A number in [0, 1), for jitter.
    [[nodiscard]] double fraction();
};

/// The operating system's generator (QRandomGenerator::system, RFC 7636 section 7.1), never a seeded engine.
class SystemRandom final : public RandomSource
{
public:
    [[nodiscard]] QByteArray bytes(int count) override;
};

} // namespace cloudpc
