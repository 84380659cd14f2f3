// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace cloudpc {

/// An enum of Microsoft Graph, which may grow members that this program does not know yet: `value` is then
/// E::Unknown and `raw` holds the service's own spelling. For known members raw is kept empty.
template <typename E>
struct OpenEnum {
    E value = E::Unknown;
    QString raw;

    bool operator==(const OpenEnum &) const = default;
};

} // namespace cloudpc
