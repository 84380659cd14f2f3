// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

class QString;

namespace cloudpc {

class PropertyGrid;

/// What to do when the sign-in page in the browser shows an error: it must not send such errors back to the
/// program (RFC 6749 section 4.1.2.1: a wrong client ID or redirect URI), so nothing else will say it.
class PageHelp final : public QWidget
{
    Q_OBJECT

public:
    explicit PageHelp(QWidget *parent = nullptr);

    /// What the sign-in under way uses.
    void setInUse(const QString &clientId, const QString &tenant);

private:
    PropertyGrid *m_inUse;
};

} // namespace cloudpc
