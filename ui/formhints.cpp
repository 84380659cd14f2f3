// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "formhints.h"

#include "pasteedit.h"
#include "phrases/draftphrases.h"
#include "phrases/plaintext.h"
#include "phrases/sourcephrases.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace cloudpc {

namespace {

struct FormHints {
    Q_DECLARE_TR_FUNCTIONS(cloudpc::FormHints)
};

int fieldsWithErrors(const QList<Issue> &issues)
{
    QSet<Field> fields;
    for (const Issue &issue : issues)
        if (issue.severity == Severity::Error)
            fields.insert(issue.field);
    return int(fields.size());
}

} // namespace

Message nameHint(const QString &name)
{
    if (name.isEmpty())
        return {.text = FormHints::tr("For example Sales-W11-24H2")};
    return {.text = FormHints::tr("%n character(s)", nullptr, charactersIn(name))};
}

Message versionHint()
{
    return {.text = FormHints::tr("For example 0.0.1 or 1.5.13")};
}

Message sourceHint(const SourceImageId &id)
{
    if (id.error || id.kind == SourceImageId::Kind::Other)
        return {.text = FormHints::tr("Paste the ID or the portal address of an image")};
    return {.kind = Message::Kind::Good,
            .text = id.kind == SourceImageId::Kind::ManagedImage
                ? FormHints::tr("The ID of a managed image")
                : FormHints::tr("The ID of a version in a gallery")};
}

Message imageCountMessage(int count)
{
    const QLocale locale;
    if (count < imageLimit)
        return {.text = FormHints::tr("%1 of %2 images", "how many the tenant has, how many it may have")
                            .arg(locale.toString(count), locale.toString(imageLimit))};
    return {.kind = Message::Kind::Warning,
            .text = FormHints::tr("%1 of %2 images. The service may refuse one more.")
                        .arg(locale.toString(count), locale.toString(imageLimit))};
}

Message newVersionHint(const NewVersion &version)
{
    return {.text = FormHints::tr("A new version of %1. Press Return here to upload it.",
                                  "name and version of an image")
                        .arg(oneLine(version.draft.displayName + u' ' + version.base, 80))};
}

Message sourceProposalNote(const NewVersion &version)
{
    return {.kind = Message::Kind::Good,
            .text = sourceProposalSentence(version),
            .action = formerSourceAction(version)};
}

QString pasteNotice(Field field)
{
    return field == Field::SourceImageResourceId
        ? FormHints::tr("The ID was taken out of the pasted text")
        : FormHints::tr("Line breaks and tabs in the pasted text became blanks");
}

QString pasteRefusal(qsizetype characters)
{
    const QLocale locale;
    return FormHints::tr("The pasted text has %1 characters and was left out. This field takes up to %2.")
        .arg(locale.toString(characters), locale.toString(PasteEdit::pasteLimit));
}

Message issueMessage(const Issue &issue)
{
    return {.kind = issue.severity == Severity::Error ? Message::Kind::Error : Message::Kind::Warning,
            .text = issueSentence(issue),
            .action = issueActionText(issue)};
}

Message summary(const QList<Issue> &issues)
{
    const int count = fieldsWithErrors(issues);
    if (count > 0)
        return {.kind = Message::Kind::Error,
                .text = FormHints::tr("%n field(s) need attention.", nullptr, count)};
    const auto limit = std::ranges::find(issues, IssueCode::ImageLimitReached, &Issue::code);
    if (limit != issues.end())
        return {.kind = Message::Kind::Warning, .text = issueSentence(*limit)};
    return {.kind = Message::Kind::Warning,
            .text = FormHints::tr("Check the warning. If it is meant so, upload anyway.")};
}

} // namespace cloudpc
