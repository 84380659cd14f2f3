// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "images/draftrules.h"

#include "images/lookalikes.h"
#include "images/sourceimageid.h"

#include <algorithm>

namespace cloudpc {

namespace {

constexpr int comfortableNameLength = 64;

IssueCode codeFor(BadCharacter::Kind kind)
{
    switch (kind) {
    case BadCharacter::Kind::Control:
        return IssueCode::ControlCharacter;
    case BadCharacter::Kind::Bidi:
        return IssueCode::BidiControl;
    case BadCharacter::Kind::Invisible:
        return IssueCode::InvisibleCharacter;
    }
    return IssueCode::ControlCharacter;
}

/// What is wrong with any text, whatever it stands for. `text` is trimmed.
std::optional<Issue> textError(Field field, QStringView text)
{
    if (text.isEmpty())
        return Issue{.field = field, .code = IssueCode::Required};
    if (text.size() > longestText)
        return Issue{.field = field, .code = IssueCode::TooLong, .number = int(codePointsIn(text))};
    if (const auto bad = firstBadCharacter(text))
        return Issue{.field = field,
                     .code = codeFor(bad->kind),
                     .position = charactersIn(text.first(bad->offset)) + 1,
                     .text = codePointName(bad->codePoint)};
    return {};
}

std::optional<Issue> nameWarning(QStringView name)
{
    if (name.size() > comfortableNameLength) {
        if (const int count = charactersIn(name); count > comfortableNameLength)
            return Issue{
                .severity = Severity::Warning, .code = IssueCode::NameOver64Characters, .number = count};
    }
    if (const qsizetype offset = lookAlikeOffset(name); offset >= 0)
        return Issue{.severity = Severity::Warning,
                     .code = IssueCode::MixedScripts,
                     .position = charactersIn(name.first(offset)) + 1};
    return {};
}

std::optional<Issue> judgeName(const Draft &draft)
{
    const QStringView name = QStringView(draft.displayName).trimmed();
    const auto error = textError(Field::DisplayName, name);
    return error ? error : nameWarning(name);
}

std::optional<Issue> judgeVersion(const Draft &draft, const TakenVersions &taken)
{
    const QStringView version = QStringView(draft.version).trimmed();
    if (const auto error = textError(Field::Version, version))
        return error;
    if (draft.displayName.size() <= longestText && taken.contains(draft.displayName, draft.version))
        return Issue{.field = Field::Version,
                     .code = taken.isUnderWay(draft.displayName, draft.version) ? IssueCode::AlreadyUnderWay
                                                                                : IssueCode::AlreadyExists,
                     .text = taken.nextFree(draft.displayName, draft.version)};
    if (!isThreeIntegers(version))
        return Issue{.field = Field::Version,
                     .severity = Severity::Warning,
                     .code = IssueCode::VersionNotThreeIntegers};
    return {};
}

std::optional<Issue> judgeId(const Draft &draft)
{
    if (const auto error = textError(Field::SourceImageResourceId,
                                     QStringView(draft.sourceImageResourceId).trimmed()))
        return error;
    const SourceImageId id = SourceImageId::parse(draft.sourceImageResourceId);
    const auto &finding = id.error ? id.error : id.warning;
    if (!finding)
        return {};
    return Issue{.field = Field::SourceImageResourceId,
                 .severity = id.error ? Severity::Error : Severity::Warning,
                 .code = IssueCode::BadId,
                 .finding = finding};
}

std::optional<Issue> judgeCount(const TakenVersions &taken)
{
    if (taken.count() < imageLimit)
        return {};
    return Issue{
        .severity = Severity::Warning, .code = IssueCode::ImageLimitReached, .number = taken.count()};
}

bool isError(const Issue &issue)
{
    return issue.severity == Severity::Error;
}

} // namespace

QList<Issue> judge(const Draft &draft, const TakenVersions &taken)
{
    QList<Issue> errors;
    QList<Issue> warnings;
    const auto add = [&errors, &warnings](const std::optional<Issue> &issue) {
        if (issue)
            (isError(*issue) ? errors : warnings).append(*issue);
    };
    add(judgeName(draft));
    add(judgeVersion(draft, taken));
    add(judgeId(draft));
    add(judgeCount(taken));
    return errors + warnings;
}

Draft trimmed(const Draft &draft)
{
    return {
        .displayName = draft.displayName.trimmed(),
        .version = draft.version.trimmed(),
        .sourceImageResourceId = draft.sourceImageResourceId.trimmed(),
    };
}

bool hasError(const QList<Issue> &issues)
{
    return std::any_of(issues.begin(), issues.end(), isError);
}

} // namespace cloudpc
