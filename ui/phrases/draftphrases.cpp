// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "phrases/draftphrases.h"

#include "phrases/idphrases.h"

#include <QCoreApplication>
#include <QLocale>

namespace cloudpc {

namespace {

struct DraftPhrases {
    Q_DECLARE_TR_FUNCTIONS(cloudpc::DraftPhrases)
};

QString required(Field field)
{
    switch (field) {
    case Field::DisplayName:
        return DraftPhrases::tr("Enter a name for the image.");
    case Field::Version:
        return DraftPhrases::tr("Enter a version, for example 0.0.1 or 1.5.13.");
    case Field::SourceImageResourceId:
        return DraftPhrases::tr("Enter the resource ID of the source image, or choose it from Azure.");
    }
    Q_UNREACHABLE();
}

QString number(int value)
{
    return QLocale().toString(value);
}

QString characterSentence(const Issue &issue)
{
    if (issue.code == IssueCode::ControlCharacter)
        return DraftPhrases::tr("There is a control character at position %1 (%2). Remove it.")
            .arg(number(issue.position), issue.text);
    if (issue.code == IssueCode::BidiControl)
        return DraftPhrases::
            tr("There is a character at position %1 that turns the direction of the text (%2). Remove it.")
                .arg(number(issue.position), issue.text);
    return DraftPhrases::tr("There is an invisible character at position %1 (%2).")
        .arg(number(issue.position), issue.text);
}

} // namespace

QString issueSentence(const Issue &issue)
{
    switch (issue.code) {
    case IssueCode::Required:
        return required(issue.field);
    case IssueCode::ControlCharacter:
    case IssueCode::BidiControl:
    case IssueCode::InvisibleCharacter:
        return characterSentence(issue);
    case IssueCode::TooLong:
        return DraftPhrases::tr("This is too long: it has %1 characters. Shorten it.")
            .arg(number(issue.number));
    case IssueCode::NameOver64Characters:
        return DraftPhrases::tr(
                   "The name has %1 characters. The service may refuse a name over 64 characters.")
            .arg(number(issue.number));
    case IssueCode::MixedScripts:
        return DraftPhrases::tr("A word mixes letters of different alphabets that look alike. "
                                "Check that it is spelled as you mean it.");
    case IssueCode::VersionNotThreeIntegers:
        return DraftPhrases::tr("A version is three whole numbers, for example 0.0.1 or 1.5.13. "
                                "The service may refuse this one.");
    case IssueCode::AlreadyExists:
        return DraftPhrases::tr("An image with this name and version already exists. "
                                "Name and version together must be unique.");
    case IssueCode::AlreadyUnderWay:
        return DraftPhrases::tr("An upload of this name and version is under way, here or in another window. "
                                "Name and version together must be unique.");
    case IssueCode::ImageLimitReached:
        return DraftPhrases::tr("This tenant already has %1 images. The service accepts %2, "
                                "so it may refuse one more.")
            .arg(number(issue.number), number(imageLimit));
    case IssueCode::BadId:
        return idSentence(issue.finding.value_or(IdFinding{.problem = IdProblem::NotAnArmId}));
    }
    Q_UNREACHABLE();
}

QString issueActionText(const Issue &issue)
{
    const bool isTaken = issue.code == IssueCode::AlreadyExists || issue.code == IssueCode::AlreadyUnderWay;
    if (isTaken && !issue.text.isEmpty())
        return DraftPhrases::tr("Use %1", "a version number that is still free").arg(issue.text);
    if (issue.code == IssueCode::InvisibleCharacter)
        return DraftPhrases::tr("Remove invisible characters");
    return {};
}

} // namespace cloudpc
