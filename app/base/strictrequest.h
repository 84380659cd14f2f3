// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

class QNetworkRequest;

namespace cloudpc {

/// Takes the comforts from a request that would send a token elsewhere, or keep what it brings: redirects,
/// HTTP/2, cache, cookies, stored passwords.
void forbidComforts(QNetworkRequest &request);

} // namespace cloudpc
