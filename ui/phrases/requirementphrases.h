// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "phrases/pages.h"

#include <QList>
#include <QString>

namespace cloudpc {

/// Something that Windows 365 asks of an image, and finds out only after the upload (Windows 365: device
/// images; the error codes of cloudPcDeviceImage).
struct Requirement {
    /// Never shown. With another meaning it gets another key, so that who has read the old one sees the new.
    QString key;
    QString title;
    QString check; ///< What is meant and how it is seen: whole sentences.
    QString command; ///< Ready to be pasted.
    bool inAzure = false; ///< The command is one of the Azure CLI; else of PowerShell, in the source VM.
    Page page = Page::ImageRequirements;

    bool operator==(const Requirement &) const = default;
};

/// All of them. The commands ask about the image of this resource ID if it is one that can be uploaded; else
/// a word to be replaced stands in its place.
[[nodiscard]] QList<Requirement> requirements(const QString &sourceImageResourceId = {});

/// Where the command is to be entered.
[[nodiscard]] QString placeOfCommand(const Requirement &requirement);

} // namespace cloudpc
