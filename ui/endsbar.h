// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "phrases/endphrases.h"
#include "spokennotice.h"

#include <QList>

namespace cloudpc {

/// Tells above the list what has ended, all of it until it is dismissed, and shows the way to the rows. A
/// screen reader hears each end once.
class EndsBar final : public SpokenNotice
{
    Q_OBJECT

public:
    explicit EndsBar(QWidget *parent = nullptr);

    /// Further ends, all at once; `gap` is what was before them.
    void tell(const QList<ImageEnd> &ends, ListGap gap = ListGap::None);
    /// The end of this row is not worth telling any more.
    void takeBack(const QString &key);

signals:
    /// This row is to be selected; another one with each press, what needs somebody most before the others.
    void showRequested(const QString &key);

private:
    [[nodiscard]] Notice notice() const;
    void showNext();
    void dismiss();

    QList<ImageEnd> m_told;
    ListGap m_gap = ListGap::None; ///< Before all of them.
    QString m_shown;
};

} // namespace cloudpc
