// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/error.h"
#include "images/draft.h"
#include "images/draftrules.h"
#include "images/imageentry.h"
#include "library/snapshotmerge.h"

#include <QDateTime>
#include <QList>
#include <QObject>

#include <optional>

namespace cloudpc {

class Clock;
class DeviceImagesApi;
class RandomSource;
class Session;
struct CallIds;
struct CreatedImage;
struct ImageList;

/// The one list of images: what the tenant has and what this computer has just asked for. The window shows
/// it, and every change of it comes through changed().
class ImageLibrary final : public QObject
{
    Q_OBJECT

public:
    /// How far the list is from the tenant's truth.
    enum class Freshness { NeverLoaded, Loading, Loaded, CouldNotLoad };
    Q_ENUM(Freshness)

    /// All references must outlive the library.
    ImageLibrary(DeviceImagesApi &api, Session &session, Clock &clock, RandomSource &random,
                 QObject *parent = nullptr);
    ~ImageLibrary() override;

    [[nodiscard]] const QList<ImageEntry> &entries() const { return m_entries; }
    [[nodiscard]] const ImageEntry *find(const QString &key) const; ///< nullptr if there is none.
    [[nodiscard]] Freshness freshness() const { return m_freshness; }
    [[nodiscard]] QDateTime freshAt() const
    {
        return m_freshAt;
    } ///< UTC of the last whole list; invalid before it.
    [[nodiscard]] const std::optional<Error> &loadError() const { return m_loadError; }
    [[nodiscard]] const TakenVersions &takenVersions() const { return m_taken; }
    [[nodiscard]] int openCount() const; ///< Entries the service is still at work on.

    /// Adds a row `Submitting` at once and sends the create, once. Gives the row's key, or nothing when the
    /// same name and version is already on its way: a double click makes one upload.
    QString upload(const Draft &draft);
    void refresh();
    void retryUpload(const QString &key);
    void remove(const QString &key);
    /// Sends an upload once more, as a new attempt on the same row: see canResend(). The list is asked first.
    void resend(const QString &key);
    /// The admin says that this image of the tenant is what became of an unknown outcome.
    void choose(const QString &key, const QString &imageId);
    /// The admin says that an unknown outcome shall not be looked for any longer. The history keeps it.
    void giveUp(const QString &key);
    /// Takes away a row that the service does not have: NotAccepted or Deleted.
    void dismiss(const QString &key);
    /// Forgets everything: signed out, or another tenant.
    void clear();

signals:
    /// Entries, freshness or load error changed. Fires once for a whole list.
    void changed();
    /// A create ended: accepted, refused, or outcome unknown; the entry's status says which.
    void uploadEnded(const QString &key);
    /// The service finished with an image that had been open: ready, with warning, or failed.
    void imageSettled(const QString &key);

private:
    ImageEntry *entry(const QString &key);
    [[nodiscard]] bool isOnItsWay(const Draft &draft) const;
    void takeSessionChange();
    void takeList(const ImageList &list);
    void dropListUnderWay();
    void takeCreated(ImageEntry &target, const CreatedImage &created);
    void takeRefusal(ImageEntry &target, const Error &error);
    void note(ImageEntry &target, TimelineEvent::Kind kind, int number = 0) const;
    void noteAct(ImageEntry &target, TimelineEvent::Kind kind) const;
    void publish();

    DeviceImagesApi &m_api;
    Session &m_session;
    Clock &m_clock;
    RandomSource &m_random;
    QList<ImageEntry> m_entries;
    MergeMemory m_memory;
    TakenVersions m_taken;
    Freshness m_freshness = Freshness::NeverLoaded;
    QDateTime m_freshAt;
    std::optional<Error> m_loadError;
    bool m_refreshAgain =
        false; ///< Asked for while a list was loading: that list may be older than the wish.
    QString m_owner; ///< Object and tenant id of the account whose list this is.
    bool m_isStale = false; ///< Nothing could be asked for some time, because a sign-in was needed.
    int m_generation = 0; ///< Raised to let the answer to a list under way fall away.
};

} // namespace cloudpc
