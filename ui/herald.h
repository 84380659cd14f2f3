// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "notify/notifier.h"
#include "phrases/endphrases.h"

#include <QList>
#include <QObject>
#include <QStringList>

class QWidget;

namespace cloudpc {

class EndNews;
class ImageLibrary;
class Session;

/// Tells on the desktop what happens while the window is not in front: what has ended, what has to be
/// decided, that a sign-in is needed. What comes to be known before anybody has looked is told in one
/// notification of each kind. A click opens the window on the image.
class Herald final : public QObject
{
    Q_OBJECT

public:
    /// Who tells, of what, and how. All must outlive the herald.
    struct Parts {
        QWidget &window;
        const ImageLibrary &library;
        const Session &session;
        const EndNews &news;
        Notifier &notifier;
        bool isSandbox = false; ///< Said in each title: nothing of it is real.
    };

    explicit Herald(const Parts &parts, QObject *parent = nullptr);
    ~Herald() override;

    /// As the settings say; on at first.
    void setEnabled(bool enabled);

signals:
    /// The window has been asked for this row, and comes to the front.
    void showRequested(const QString &key);

private:
    [[nodiscard]] bool isToBeTold() const;
    void takeEnds(const QList<ImageEnd> &ends, ListGap gap);
    void takeBack(const QString &key);
    void tellEnds(ListGap gap);
    void takeDecisions(const QStringList &keys);
    void takeChange();
    void takeSession();
    void takeFront();
    void tell(DesktopNote note);
    void withdrawAll();
    void takeClick(NoteTopic topic, const QByteArray &activationToken);
    [[nodiscard]] QString keyOf(NoteTopic topic) const;

    Parts m_parts;
    bool m_isEnabled = true;
    QList<ImageEnd> m_unseen; ///< Of which a notification tells.
    QStringList m_undecided;
    bool m_wasSignInNeeded = false;
};

} // namespace cloudpc
