// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "images/draft.h"

#include <QList>
#include <QObject>
#include <QStringList>

#include <functional>

class QAction;
class QWidget;

namespace cloudpc {

class ImageLibrary;
struct ImageEntry;

/// What can be done with the selected rows. Made once; menu bar, context menu and details show the same
/// actions.
class ImageActions final : public QObject
{
    Q_OBJECT

public:
    /// Asks before something is deleted and calls `accepted` if the answer is to go on. A test answers
    /// instead of a person.
    using Confirm = std::function<void(const QString &title, const QString &text, const QString &button,
                                       std::function<void()> accepted)>;

    /// `library` and `window` must outlive the actions.
    ImageActions(ImageLibrary &library, QWidget &window, Confirm confirm);

    [[nodiscard]] const QList<QAction *> &all() const { return m_all; }
    /// The rows that the actions are about.
    void setSelection(const QStringList &keys);
    /// With a reason nothing that changes the tenant is offered, and the actions tell it; empty to allow it.
    void setReadOnly(const QString &reason);
    /// Enables what fits the selected rows as they are now.
    void update();

signals:
    /// The form is to be filled with this.
    void draftProposed(const cloudpc::Draft &draft);

private:
    QAction *add(const QString &text, const QString &name, void (ImageActions::*act)());
    [[nodiscard]] QList<const ImageEntry *> selected() const;
    void updateWriting(QAction &action, bool fits) const;
    void retry();
    void proposeNewVersion();
    void editAgain();
    void remove();
    void copyId();
    void dismiss();

    ImageLibrary &m_library;
    QWidget &m_window;
    Confirm m_confirm;
    QStringList m_keys;
    QString m_readOnly; ///< Why the tenant cannot be changed; empty if it can.
    QList<QAction *> m_all;
    QAction *m_retry;
    QAction *m_newVersion;
    QAction *m_editAgain;
    QAction *m_delete;
    QAction *m_copyId;
    QAction *m_dismiss;
};

/// Asks with a message box whose safe button is the default.
[[nodiscard]] ImageActions::Confirm confirmWithBox(QWidget &window);

} // namespace cloudpc
