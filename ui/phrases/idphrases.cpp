// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "phrases/idphrases.h"

#include <QCoreApplication>
#include <QLocale>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype quotedLength = 48;
constexpr QChar firstStrongIsolate(0x2068);
constexpr QChar popIsolate(0x2069);

struct IdPhrases {
    Q_DECLARE_TR_FUNCTIONS(cloudpc::IdPhrases)
};

bool isSeen(QChar c)
{
    return c.isPrint() && c.category() != QChar::Other_Format && c.category() != QChar::Separator_Line
        && c.category() != QChar::Separator_Paragraph;
}

// Both cuts keep a surrogate pair whole.
QString cutInTheMiddle(const QString &text)
{
    if (text.size() <= quotedLength)
        return text;
    qsizetype head = quotedLength / 2;
    qsizetype tail = text.size() - quotedLength / 2;
    head -= text.at(head).isLowSurrogate() ? 1 : 0;
    tail += text.at(tail).isLowSurrogate() ? 1 : 0;
    return text.first(head) + u'…' + text.sliced(tail);
}

QString wrongType(const QString &type)
{
    const auto is = [&type](QLatin1StringView name) { return type.compare(name, Qt::CaseInsensitive) == 0; };
    if (is("disks"_L1))
        return IdPhrases::tr(
            "This is the ID of a disk. Give the ID of an image: …/providers/Microsoft.Compute/images/{name}");
    if (is("virtualMachines"_L1))
        return IdPhrases::tr("This is the ID of a virtual machine. Capture it as an image first, then give "
                             "that image's ID: …/providers/Microsoft.Compute/images/{name}");
    if (is("snapshots"_L1))
        return IdPhrases::tr("This is the ID of a snapshot. Give the ID of an image: "
                             "…/providers/Microsoft.Compute/images/{name}");
    if (is("galleries"_L1))
        return IdPhrases::tr("This is the ID of a gallery. Give the ID of an image: "
                             "…/providers/Microsoft.Compute/images/{name}");
    return IdPhrases::tr("This is the ID of a resource of the type “%1”. Give the ID of an image: "
                         "…/providers/Microsoft.Compute/images/{name}")
        .arg(quotable(type));
}

QString doubt(IdProblem problem)
{
    return problem == IdProblem::GalleryVersion
        ? IdPhrases::tr("This is a version in a compute gallery. Microsoft documents uploads of managed "
                        "images only, so the service may refuse it.")
        : IdPhrases::tr("The subscription is not written like a GUID, with 8-4-4-4-12 hexadecimal digits. "
                        "The service may refuse it.");
}

QString partSentence(const IdFinding &finding)
{
    const QString part = idPartName(finding.part);
    const QString text = quotable(finding.text);
    if (finding.problem == IdProblem::MissingPart)
        return IdPhrases::tr("The part “%1” is missing from the ID.").arg(part);
    if (finding.problem == IdProblem::UnexpectedPart)
        return IdPhrases::tr("Something else stands where the part “%1” should be: “%2”.").arg(part, text);
    if (finding.problem == IdProblem::PartTooLong)
        return IdPhrases::tr("The part “%1” is longer than the %2 characters that Azure allows.")
            .arg(part, text);
    if (finding.problem == IdProblem::ForbiddenCharacter)
        return IdPhrases::tr("The part “%1” has the character “%2”, which Azure does not allow there.")
            .arg(part, text);
    return IdPhrases::tr("The part “%1” begins or ends with “%2”, which Azure does not allow there.")
        .arg(part, text);
}

QString wholeSentence(const IdFinding &finding)
{
    if (finding.problem == IdProblem::Empty)
        return IdPhrases::tr("The resource ID is empty. Paste one, or choose an image from Azure.");
    if (finding.problem == IdProblem::TooLong)
        return IdPhrases::tr("This text has %1 characters. No resource ID in Azure is that long.")
            .arg(quotable(finding.text));
    if (finding.problem == IdProblem::ControlCharacter)
        return IdPhrases::tr("The ID has a control character or an invisible character in it. Copy it again, "
                             "or remove that character.");
    if (finding.problem == IdProblem::EncodedTwice)
        return IdPhrases::tr("The ID is percent-encoded more than once. Copy it again from the properties "
                             "of the image in the Azure portal.");
    return IdPhrases::tr("This is not an Azure resource ID. It begins with /subscriptions/ and ends with "
                         "/providers/Microsoft.Compute/images/{name}");
}

} // namespace

QString idSentence(const IdFinding &finding)
{
    switch (finding.problem) {
    case IdProblem::Empty:
    case IdProblem::TooLong:
    case IdProblem::ControlCharacter:
    case IdProblem::NotAnArmId:
    case IdProblem::EncodedTwice:
        return wholeSentence(finding);
    case IdProblem::MissingPart:
    case IdProblem::UnexpectedPart:
    case IdProblem::PartTooLong:
    case IdProblem::ForbiddenCharacter:
    case IdProblem::ForbiddenEnding:
        return partSentence(finding);
    case IdProblem::WrongProvider:
        return IdPhrases::tr("This is a resource of “%1”. Give the ID of an image of Microsoft.Compute: "
                             "…/providers/Microsoft.Compute/images/{name}")
            .arg(quotable(finding.text));
    case IdProblem::WrongResourceType:
        return wrongType(finding.text);
    case IdProblem::GalleryWithoutVersion:
        return IdPhrases::tr("This is a gallery image without a version. Add one to the end: "
                             "/versions/{version}");
    case IdProblem::LatestVersion:
        return IdPhrases::tr("The service needs one fixed version instead of “latest”, for example "
                             "/versions/1.0.0");
    case IdProblem::TrailingParts:
        return IdPhrases::tr("The ID goes on after its last part: “%1”. Remove that.")
            .arg(quotable(finding.text));
    case IdProblem::SubscriptionNotGuid:
    case IdProblem::GalleryVersion:
        return doubt(finding.problem);
    }
    Q_UNREACHABLE();
}

QString idPartName(IdPart part)
{
    switch (part) {
    case IdPart::Whole:
        return IdPhrases::tr("Resource ID");
    case IdPart::Subscription:
        return IdPhrases::tr("Subscription");
    case IdPart::ResourceGroup:
        return IdPhrases::tr("Resource group");
    case IdPart::Provider:
        return IdPhrases::tr("Provider");
    case IdPart::ResourceType:
        return IdPhrases::tr("Resource type");
    case IdPart::Image:
        return IdPhrases::tr("Image");
    case IdPart::Gallery:
        return IdPhrases::tr("Gallery");
    case IdPart::Definition:
        return IdPhrases::tr("Definition");
    case IdPart::Version:
        return IdPhrases::tr("Version", "of an image in a gallery");
    }
    Q_UNREACHABLE();
}

QString quotable(const QString &text)
{
    QString seen = cutInTheMiddle(text);
    for (QChar &c : seen)
        if (!isSeen(c) && !c.isSurrogate())
            c = QChar::ReplacementCharacter;
    return firstStrongIsolate + seen + popIsolate;
}

} // namespace cloudpc
