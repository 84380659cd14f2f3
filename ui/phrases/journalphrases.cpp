// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "phrases/journalphrases.h"

#include "phrases/faultphrases.h"
#include "phrases/plaintext.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace cloudpc {

namespace {

struct JournalPhrases {
    Q_DECLARE_TR_FUNCTIONS(JournalPhrases)
};

QString titleFor(const JournalCondition &condition)
{
    switch (condition.kind) {
    case JournalCondition::Kind::Opening:
    case JournalCondition::Kind::Writable:
        break;
    case JournalCondition::Kind::Newer:
        return explain(Fault::JournalNewer).title;
    case JournalCondition::Kind::ReadOnly:
        return explain(Fault::JournalReadOnly).title;
    case JournalCondition::Kind::Unavailable:
        if (condition.error && condition.error->fault != Fault::None)
            return explain(condition.error->fault).title;
        return JournalPhrases::tr("The history cannot be opened");
    }
    return {};
}

QString wayOut(const JournalCondition &condition)
{
    const bool isNewer = condition.kind == JournalCondition::Kind::Newer
        || (condition.error && condition.error->fault == Fault::JournalNewer);
    if (isNewer)
        return JournalPhrases::tr("Install the newer version of this program.");
    if (condition.error && condition.error->fault == Fault::JournalBusy)
        return JournalPhrases::tr("Close what holds it, such as a backup, then start this program again.");
    if (condition.error && condition.error->fault == Fault::DiskFull)
        return JournalPhrases::tr("Free some space on the disk, then start this program again.");
    const QString folder = QDir::toNativeSeparators(QFileInfo(condition.file).absolutePath());
    return JournalPhrases::tr("Check that you may write to %1, then start this program again.")
        .arg(oneLine(folder));
}

} // namespace

QString lookOnlyReason(const JournalCondition &condition)
{
    const QString title = titleFor(condition);
    return title.isEmpty() ? QString()
                           : JournalPhrases::tr("%1.", "a sentence without its full stop").arg(title);
}

Explanation explainLookOnly(const JournalCondition &condition)
{
    return {titleFor(condition),
            JournalPhrases::tr("Uploads, retries and deletions are noted there before they are sent, so none "
                               "of them is possible now. The list of images can still be looked at. %1")
                .arg(wayOut(condition))};
}

Explanation explainSetAside(const JournalCondition &condition)
{
    return {JournalPhrases::tr("The history was damaged, and a new one was begun"),
            JournalPhrases::tr("Nothing was deleted: the damaged file is now %1. Uploads from before are not "
                               "in the new history; what became of them is in the list of images. Before the "
                               "next upload the tenant is looked at, so that none is made twice.")
                .arg(oneLine(QDir::toNativeSeparators(condition.setAside)))};
}

} // namespace cloudpc
