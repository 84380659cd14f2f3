// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "images/draft.h"
#include "images/idfinding.h"
#include "images/plaintext.h"
#include "images/sourceimageid.h"
#include "images/takenversions.h"
#include "images/versionnumber.h"

#include <QList>
#include <QString>

#include <optional>

namespace cloudpc {

enum class Field { DisplayName, Version, SourceImageResourceId };

/// Error: the request cannot succeed. Warning: we only believe that it is wrong, "Upload anyway" stays
/// possible.
enum class Severity { Error, Warning };

enum class IssueCode {
    Required,
    ControlCharacter, ///< position
    BidiControl, ///< position
    InvisibleCharacter, ///< position; can be removed with withoutInvisibleCharacters()
    TooLong, ///< number = characters found
    NameOver64Characters, ///< number = characters found
    MixedScripts, ///< Letters of scripts that look alike, e.g. Latin and Cyrillic in one word
    VersionNotThreeIntegers,
    AlreadyExists, ///< text = the next free version
    AlreadyUnderWay, ///< Somebody at this computer is uploading it; text = the next free version
    ImageLimitReached, ///< number = images in the tenant
    BadId, ///< finding says what
};

/// One thing to say about one field.
struct Issue {
    Field field = Field::DisplayName;
    Severity severity = Severity::Error;
    IssueCode code = IssueCode::Required;
    int position = -1; ///< 1-based, in characters as a person counts them; -1 if it is about the whole field.
    int number = 0;
    QString text;
    std::optional<IdFinding> finding;

    bool operator==(const Issue &) const = default;
};

/// The service accepts this many images in one tenant; one more is a warning, not an error.
constexpr int imageLimit = 20;

/// Judges a draft: pure, no I/O, ≤ 5 µs for a whole form of ordinary length. At most one issue a field,
/// errors before warnings; at most one further warning (ImageLimitReached) on DisplayName.
[[nodiscard]] QList<Issue> judge(const Draft &draft, const TakenVersions &taken);

/// The draft as it will be sent: blanks (also NBSP, U+3000, line ends) taken off both ends, inner case and
/// text kept.
[[nodiscard]] Draft trimmed(const Draft &draft);

[[nodiscard]] bool hasError(const QList<Issue> &issues);

} // namespace cloudpc
