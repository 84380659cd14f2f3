// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "images/imageentry.h"
#include "spokennotice.h"

#include <QList>
#include <QStringList>

namespace cloudpc {

/// One line above the list while the outcome of uploads has to be decided by the admin, and a way to them.
class DecisionBar final : public SpokenNotice
{
    Q_OBJECT

public:
    explicit DecisionBar(QWidget *parent = nullptr);

    void setEntries(const QList<ImageEntry> &entries);

signals:
    /// This row is to be selected; another one with each press, if there are several.
    void showRequested(const QString &key);

private:
    void showNext();
    void dismiss();

    QStringList m_waiting; ///< Keys of the rows that wait for a decision.
    QStringList m_dismissed; ///< Those of them that the admin does not want to hear of.
    QString m_shown;
};

} // namespace cloudpc
