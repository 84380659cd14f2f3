// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "images/azurenames.h"

#include "images/codepoint.h"

#include <QString>

#include <limits>

namespace cloudpc {

namespace {

struct NameRule {
    qsizetype longest; ///< UTF-16 units, as .NET counts them.
    QStringView inside; ///< Allowed besides letters and digits.
    QStringView first; ///< The same for the first character,
    QStringView last; ///< and for the last.
};

constexpr NameRule resourceGroupRule{90, u"_-.()", u"_-.()", u"_-()"};
constexpr NameRule imageRule{80, u"_-.", u"", u"_"};
// The published rule leaves out the underscore, which Azure does accept in the middle.
constexpr NameRule galleryRule{80, u"_.", u"", u""};
constexpr NameRule definitionRule{80, u"_-.", u"", u""};

bool isAsciiAlphanumeric(char32_t c)
{
    return (c >= U'0' && c <= U'9') || (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}

/// What Azure Resource Manager's pattern for a group calls a word character (\w of .NET): letters and digits
/// of any script, with the marks on them (a name in Hindi, or one typed on a Mac), and connectors.
bool isWordCharacter(char32_t c)
{
    return QChar::isLetter(c) || QChar::isDigit(c) || QChar::isMark(c)
        || QChar::category(c) == QChar::Punctuation_Connector;
}

bool isAlphanumeric(char32_t c, IdPart part)
{
    return isAsciiAlphanumeric(c) || (part == IdPart::ResourceGroup && c > 0x7f && isWordCharacter(c));
}

bool isAllowed(char32_t c, QStringView punctuation, IdPart part)
{
    return isAlphanumeric(c, part) || (c <= 0x7f && punctuation.contains(QChar(static_cast<char16_t>(c))));
}

IdFinding flaw(IdProblem problem, IdPart part, QStringView name, qsizetype at, int length)
{
    return {.problem = problem,
            .part = part,
            .text = name.sliced(at, length).toString(),
            .start = static_cast<int>(at),
            .length = length};
}

std::optional<IdFinding> forbiddenCharacter(QStringView name, QStringView allowed, IdPart part)
{
    for (qsizetype at = 0; at < name.size();) {
        const CodePoint c = codePointAt(name, at);
        if (!isAllowed(c.value, allowed, part))
            return flaw(IdProblem::ForbiddenCharacter, part, name, at, c.length);
        at += c.length;
    }
    return {};
}

/// Of what passed forbiddenCharacter(): only ASCII punctuation can be wrong at an end.
std::optional<IdFinding> forbiddenEnding(QStringView name, const NameRule &rule, IdPart part)
{
    const auto wrong = [](QChar c, QStringView allowed) {
        return c.unicode() <= 0x7f && !isAsciiAlphanumeric(c.unicode()) && !allowed.contains(c);
    };
    if (wrong(name.front(), rule.first))
        return flaw(IdProblem::ForbiddenEnding, part, name, 0, 1);
    if (wrong(name.back(), rule.last))
        return flaw(IdProblem::ForbiddenEnding, part, name, name.size() - 1, 1);
    return {};
}

std::optional<IdFinding> brokenRule(QStringView name, const NameRule &rule, IdPart part)
{
    if (name.size() > rule.longest)
        return IdFinding{.problem = IdProblem::PartTooLong,
                         .part = part,
                         .text = QString::number(rule.longest),
                         .start = 0,
                         .length = static_cast<int>(name.size())};
    if (auto finding = forbiddenCharacter(name, rule.inside, part))
        return finding;
    return forbiddenEnding(name, rule, part);
}

/// Anything else than a GUID is a doubt, not an error; but these would end the path or never be part of one.
std::optional<IdFinding> noPartOfAPath(QStringView subscription)
{
    for (qsizetype at = 0; at < subscription.size(); ++at) {
        const QChar c = subscription[at];
        if (c.isSpace() || QStringView(u"#?%&\\\"'<>{}").contains(c))
            return flaw(IdProblem::ForbiddenCharacter, IdPart::Subscription, subscription, at, 1);
    }
    return {};
}

bool isHexDigit(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

bool isInt32(QStringView digits)
{
    qint64 value = 0;
    for (const QChar c : digits) {
        if (c < u'0' || c > u'9')
            return false;
        value = value * 10 + (c.unicode() - u'0');
        if (value > std::numeric_limits<int>::max())
            return false;
    }
    return !digits.isEmpty();
}

} // namespace

std::optional<IdFinding> azureNameFlaw(QStringView name, IdPart part)
{
    switch (part) {
    case IdPart::Subscription:
        return noPartOfAPath(name);
    case IdPart::ResourceGroup:
        return brokenRule(name, resourceGroupRule, part);
    case IdPart::Image:
        return brokenRule(name, imageRule, part);
    case IdPart::Gallery:
        return brokenRule(name, galleryRule, part);
    case IdPart::Definition:
        return brokenRule(name, definitionRule, part);
    case IdPart::Whole:
    case IdPart::Provider:
    case IdPart::ResourceType:
    case IdPart::Version:
        return {};
    }
    return {};
}

bool isGuid(QStringView text)
{
    if (text.size() != 36)
        return false;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool dashDue = at == 8 || at == 13 || at == 18 || at == 23;
        if (dashDue ? text[at] != u'-' : !isHexDigit(text[at]))
            return false;
    }
    return true;
}

bool isGalleryVersion(QStringView text)
{
    const qsizetype first = text.indexOf(u'.');
    const qsizetype second = first < 0 ? -1 : text.indexOf(u'.', first + 1);
    return second > 0 && isInt32(text.first(first)) && isInt32(text.sliced(first + 1, second - first - 1))
        && isInt32(text.sliced(second + 1));
}

} // namespace cloudpc
