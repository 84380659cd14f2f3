// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

#include <functional>

class QObject;

namespace cloudpc {

/// Asked right before a write leaves this computer, with a token at hand, each time that it does (after a 401
/// it may leave a second time). The write leaves when the gate calls back; an error keeps it here and is the
/// answer. It may be asked before the call that it was given to has returned. An empty gate lets everything
/// pass.
using Gate = std::function<void(QObject *context, Callback<Done> callback)>;

} // namespace cloudpc
