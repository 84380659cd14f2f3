// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "confirm.h"
#include "images/imageentry.h"

#include <QList>
#include <QObject>

#include <optional>

class QAction;
class QMenu;
class QWidget;

namespace cloudpc {

class ImageLibrary;

/// What can be done about an upload of unknown outcome, about one that was never sent, or about what waits
/// for the service. Nothing here deletes anything.
class SettlingActions final : public QObject
{
    Q_OBJECT

public:
    /// `library` and `window` must outlive the actions.
    SettlingActions(ImageLibrary &library, QWidget &window, Confirm confirm);

    [[nodiscard]] const QList<QAction *> &all() const { return m_all; }
    /// That of all() which has the candidates in its menu.
    [[nodiscard]] QAction *choose() const { return m_choose; }

    /// The admin center that the tenant is looked at in; empty for none.
    void setAdminCenter(const QString &address);
    /// The selected row, or nothing if there is none or several. `readOnly` says why nothing may be changed.
    void update(const ImageEntry *entry, const QString &readOnly);
    /// The admin says that an unknown outcome is this image.
    void chooseImage(const QString &key, const QString &imageId);

private:
    QAction *add(const QString &text, const QString &name, void (SettlingActions::*act)());
    void fillChoices();
    void checkNow();
    void openAdminCenter();
    void sendAgain();
    void stopLooking();
    void stopWaiting();

    ImageLibrary &m_library;
    Confirm m_confirm;
    std::optional<ImageEntry> m_entry;
    QString m_adminCenter;
    QList<QAction *> m_all;
    QAction *m_check;
    QAction *m_open;
    QAction *m_choose;
    QAction *m_sendAgain;
    QAction *m_stop;
    QAction *m_stopWaiting;
    QMenu *m_choices;
    QList<DeviceImage> m_offered; ///< The candidates in m_choices.
};

} // namespace cloudpc
