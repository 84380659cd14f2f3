// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "sandbox/httpmessage.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace cloudpc {

/// The OData query options of one request. `problem` says what is wrong; nothing else counts then.
struct QueryOptions {
    QStringList select; ///< Empty: everything.
    QString filterProperty; ///< Empty: no filter.
    QString filterText;
    bool filterContains = false; ///< contains() rather than eq
    int top = 0; ///< 0: not given.
    qsizetype skip = 0; ///< From the token of a next link.
    QString problem;
};

/// Reads the options, of which `allowed` names those that this resource supports.
[[nodiscard]] QueryOptions readOptions(const Fields &query, const QStringList &allowed);
[[nodiscard]] QList<QJsonObject> filtered(const QList<QJsonObject> &objects, const QueryOptions &options);
[[nodiscard]] QJsonObject selected(const QJsonObject &object, const QueryOptions &options);
/// The token that readOptions turns into QueryOptions::skip.
[[nodiscard]] QString skipToken(qsizetype skip);

} // namespace cloudpc
