// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "phrases/endphrases.h"

#include <QList>
#include <QObject>

namespace cloudpc {

class Clock;
class ImageLibrary;

/// What ended, for all who tell of it: put into words when it happens, and taken back when it is true no
/// more.
class EndNews final : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    EndNews(const ImageLibrary &library, const Clock &clock, QObject *parent = nullptr);

signals:
    /// What one look at the tenant has brought; `gap` is what was before it.
    void ended(const QList<cloudpc::ImageEnd> &ends, cloudpc::ListGap gap);
    /// An image that was told of is something else by now: retried, deleted, or of a tenant that is not
    /// shown.
    void outdated(const QString &key);

private:
    void takeSettled(const QStringList &keys, ListGap gap);
    void takeChange();
    [[nodiscard]] bool isTrue(const ImageEnd &end) const;

    const ImageLibrary &m_library;
    const Clock &m_clock;
    QList<ImageEnd> m_told;
};

} // namespace cloudpc
