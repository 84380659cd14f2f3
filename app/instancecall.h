// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace cloudpc {

/// What a second start hands over to the first.
struct InstanceCall {
    QStringList arguments; ///< The program's own name first.
    /// What lets a window come to the front: the desktop gave it to the second start.
    QByteArray activationToken;

    bool operator==(const InstanceCall &) const = default;
};

/// One line, with its end.
[[nodiscard]] QByteArray toLine(const InstanceCall &call);
/// Nothing if that is no line of toLine(). It comes from any process of this user.
[[nodiscard]] std::optional<InstanceCall> callFrom(const QByteArray &line);
/// The token that the desktop gave this process, or nothing. Read before there is an application object: Qt
/// takes it out of the environment.
[[nodiscard]] QByteArray givenActivationToken();

constexpr qsizetype longestCall = 64 * 1024;

} // namespace cloudpc
