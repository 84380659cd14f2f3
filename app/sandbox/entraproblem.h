// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QJsonObject>
#include <QString>

namespace cloudpc {

/// An error in Entra's terms.
struct EntraProblem {
    int aadsts = 0; ///< 0: no problem.
    QString error; ///< OAuth's code.
    QString message;
    QString suberror = {}; ///< May be empty.
    QJsonObject claims = {}; ///< What the next sign-in has to ask for; may be empty.
};

} // namespace cloudpc
