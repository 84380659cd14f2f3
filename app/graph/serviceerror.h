// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace cloudpc {

/// What Graph's error body says (Graph: "error responses").
struct ServiceError {
    QString code; ///< The deepest code that is documented, else the outermost that is not empty.
    QString message; ///< As it came, uncut.
    QString requestId;

    bool operator==(const ServiceError &) const = default;
};

/// Reads an error body of any documented or seen shape. Nothing if it is not JSON or says nothing.
[[nodiscard]] std::optional<ServiceError> serviceErrorFrom(const QByteArray &body);

} // namespace cloudpc
