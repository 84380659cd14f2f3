// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "library/settlement.h"

namespace cloudpc {

namespace {

QString normalized(const QString &text)
{
    return text.normalized(QString::NormalizationForm_C);
}

} // namespace

bool hasNameOf(const Draft &draft, const DeviceImage &image)
{
    return image.displayName && image.version
        && normalized(*image.displayName) == normalized(draft.displayName)
        && normalized(*image.version) == normalized(draft.version);
}

bool matches(const Draft &draft, const DeviceImage &image)
{
    return hasNameOf(draft, image) && image.sourceImageResourceId
        && image.sourceImageResourceId->compare(draft.sourceImageResourceId, Qt::CaseInsensitive) == 0;
}

Verdict settle(const Draft &draft, const QSet<QString> &seenBefore,
               const QList<const DeviceImage *> &unclaimed, bool windowOver)
{
    Verdict verdict;
    for (const DeviceImage *image : unclaimed) {
        if (hasNameOf(draft, *image) && !seenBefore.contains(*image->id))
            verdict.candidates.append(*image);
    }
    if (verdict.candidates.size() == 1 && matches(draft, verdict.candidates.constFirst())) {
        verdict.adopted = verdict.candidates.takeFirst();
        return verdict;
    }
    verdict.needsDecision = windowOver || !verdict.candidates.isEmpty();
    return verdict;
}

} // namespace cloudpc
