// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace cloudpc {

/// What is asked before an answer that cannot be taken back.
struct Question {
    QString title;
    QString text;
    QString button;

    bool operator==(const Question &) const = default;
};

} // namespace cloudpc
