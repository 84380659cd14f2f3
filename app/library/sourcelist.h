// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/error.h"
#include "base/result.h"
#include "images/newversion.h"

#include <QDateTime>
#include <QObject>

#include <chrono>
#include <optional>

namespace cloudpc {

class Clock;
class DeviceImagesApi;
class Journal;
class Session;

/// The Azure images that the service says can be uploaded, as it listed them last, and which of them were
/// used. Nothing is asked for before somebody wants it. What is known is shown while it is asked for again,
/// and gone with the account that it was asked for.
class SourceList final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    struct Parts {
        DeviceImagesApi &api;
        Session &session;
        Journal &journal;
        Clock &clock;
    };

    explicit SourceList(const Parts &parts, QObject *parent = nullptr);

    [[nodiscard]] const KnownSources &known() const { return m_known; }
    [[nodiscard]] bool isLoading() const { return m_isLoading; }
    /// UTC of the last whole list; invalid before it.
    [[nodiscard]] QDateTime freshAt() const { return m_freshAt; }
    /// Why the last load failed; nothing while it loads again and after a whole list.
    [[nodiscard]] const std::optional<Error> &loadError() const { return m_loadError; }

    /// Asks the service for the images, and the journal for those that were used. Does nothing while it is
    /// asking.
    void refresh();
    /// The same, unless that was done already; after a failure not before `pauseAfterFailure` is over. For
    /// those who can do without.
    void loadOnce();

    static constexpr std::chrono::minutes pauseAfterFailure{2};

signals:
    void changed();

private:
    void takeSessionChange();
    void take(const Result<QList<SourceImage>> &images);

    Parts m_parts;
    KnownSources m_known;
    QString m_owner; ///< Whose list it is.
    QDateTime m_freshAt;
    std::optional<Error> m_loadError;
    std::optional<std::chrono::milliseconds> m_failedAt; ///< Monotonic.
    bool m_isLoading = false;
    int m_generation = 0; ///< Raised to let answers for another account fall away.
};

} // namespace cloudpc
