// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QString>
#include <QStringView>

#include <chrono>

namespace cloudpc {

/// How the upload of an image ends.
enum class Ending { Ready, Warning, Failed, NeverEnds, FromTheFuture, FailsThenReady };

/// What goes wrong with the create request itself.
enum class CreateFault {
    None,
    Status, ///< Refused with Outcome::httpStatus; nothing is made.
    UnauthorizedOnce, ///< The first attempt gets 401, the next one works.
    WantsFreshToken, ///< A claims challenge, for who understands it; a silent renewal with its claims is
                     ///< enough.
    WantsProof, ///< Likewise, but only a person can bring what it asks for.
    DropBefore, ///< Nothing is made, and the connection ends without a whole answer.
    DropAfter, ///< The image is made, and the connection ends without a whole answer.
    Html, ///< The image is made; the answer is a web page, as from a proxy.
    Slow, ///< The image is made; the answer takes its time.
    WithoutId, ///< The image is made; the answer has no id.
};

/// What happens to an image, chosen by the name of its source image.
struct Outcome {
    QString name;
    Ending ending = Ending::Ready;
    QString errorCode; ///< For Ending::Failed, in the spelling of Graph's metadata.
    std::chrono::minutes takes{38}; ///< Virtual time from the start of an attempt to its end.
    CreateFault fault = CreateFault::None;
    int httpStatus = 0; ///< For CreateFault::Status.
    bool inUse = false; ///< A provisioning policy uses it: it cannot be deleted.

    bool operator==(const Outcome &) const = default;
};

/// All names that choose an outcome, in the order in which getSourceImages lists them.
[[nodiscard]] const QList<Outcome> &allOutcomes();
/// Without case. Any other name becomes ready.
[[nodiscard]] const Outcome &outcomeNamed(QStringView name);
/// The last part of a resource ID: the name that chooses.
[[nodiscard]] QString lastPart(const QString &resourceId);

} // namespace cloudpc
