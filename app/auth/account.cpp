// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/account.h"

namespace cloudpc {

namespace {

bool differ(const QString &left, const QString &right)
{
    return !left.isEmpty() && !right.isEmpty() && left.compare(right, Qt::CaseInsensitive) != 0;
}

} // namespace

bool isSameAccount(const Account &left, const Account &right)
{
    return !differ(left.objectId, right.objectId) && !differ(left.tenantId, right.tenantId);
}

} // namespace cloudpc
