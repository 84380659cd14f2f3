// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "images/draft.h"
#include "images/sourceimageid.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

#include <optional>

namespace cloudpc
{

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

/// Name + version of every image known in the tenant, for "already exists" and "Use 3.2.2".
/// displayName + version together identify an image; compared in NFC and without case, trimmed.
class TakenVersions
{
public:
    void add(const QString &displayName, const QString &version);
    [[nodiscard]] bool contains(const QString &displayName, const QString &version) const;
    /// The lowest patch release above `version` that no image of this name has; x.y.z only, otherwise 0.0.1
    /// upwards.
    [[nodiscard]] QString nextFree(const QString &displayName, const QString &version) const;
    [[nodiscard]] int count() const { return m_count; }

    bool operator==(const TakenVersions &) const = default;

private:
    QHash<QString, QSet<QString>> m_versions; ///< folded name -> folded versions
    int m_count = 0;
};

/// The service accepts this many images in one tenant; one more is a warning, not an error.
constexpr int imageLimit = 20;

/// Judges a draft: pure, no I/O, ≤ 5 µs for a whole form of ordinary length. At most one issue a field,
/// errors before warnings; at most one further warning (ImageLimitReached) on DisplayName.
[[nodiscard]] QList<Issue> judge(const Draft &draft, const TakenVersions &taken);

/// The draft as it will be sent: blanks (also NBSP, U+3000, line ends) taken off both ends, inner case and
/// text kept.
[[nodiscard]] Draft trimmed(const Draft &draft);

/// Text as it comes out of a paste into a one-line field: tabs and line ends become one blank, ends trimmed.
[[nodiscard]] QString cleanPastedLine(const QString &text);

/// The text without zero-width and other invisible characters, for the one-click fix.
[[nodiscard]] QString withoutInvisibleCharacters(const QString &text);

/// True if the version is three integers, each without leading zeros, as in 0.0.1 or 1.5.13.
[[nodiscard]] bool isThreeIntegers(QStringView version);

/// Versions by number (1.10.0 after 1.9.0), what is no version by text after all that are. -1, 0 or 1.
[[nodiscard]] int compareVersions(QStringView left, QStringView right);

[[nodiscard]] bool hasError(const QList<Issue> &issues);

} // namespace cloudpc
