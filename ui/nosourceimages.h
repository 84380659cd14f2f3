// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/endpoints.h"
#include "emptystate.h"
#include "phrases/explanation.h"

namespace cloudpc {

class LinkButton;

/// Stands in the place of the source images where Windows 365 sees none: the role that it lacks, the command
/// and the pages that give it.
class NoSourceImages final : public EmptyState
{
    Q_OBJECT

public:
    explicit NoSourceImages(QWidget *parent = nullptr);

    /// `subscription` is the one that the admin has in mind, as far as it is known.
    void setContext(const Endpoints &endpoints, const QString &subscription);

signals:
    void retryRequested();

private:
    Explanation m_explanation;
    QString m_portalAddress;
    LinkButton *m_copy;
    LinkButton *m_portal;
    LinkButton *m_page;
};

} // namespace cloudpc
