// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace cloudpc {

/// What a sign-in asks Graph for: CloudPC.Read.All or CloudPC.ReadWrite.All.
enum class Permission { Read, ReadWrite };

} // namespace cloudpc
