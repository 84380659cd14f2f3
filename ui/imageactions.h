// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "confirm.h"
#include "images/draft.h"
#include "phrases/entrysupport.h"

#include <QList>
#include <QObject>
#include <QStringList>

class QAction;
class QWidget;

namespace cloudpc {

class CopyAs;
class ImageLibrary;
class ImagesView;
class LinkActions;
class SettlingActions;
struct ImageEntry;

/// What can be done with the selected rows. Made once; menu bar, context menu and details show the same
/// actions.
class ImageActions final : public QObject
{
    Q_OBJECT

public:
    using Confirm = cloudpc::Confirm;

    /// `library` and `window` must outlive the actions.
    ImageActions(ImageLibrary &library, QWidget &window, Confirm confirm);

    [[nodiscard]] const QList<QAction *> &all() const { return m_all; }
    [[nodiscard]] const Confirm &confirm() const { return m_confirm; }
    /// Puts the actions into the view and follows its selection. The view must live as long as the window.
    void serve(ImagesView &view);
    /// Where the images are and who asks for them.
    void setContext(const SupportContext &context);
    /// The rows that the actions are about.
    void setSelection(const QStringList &keys);
    /// With a reason nothing that changes the tenant is offered, and the actions tell it; empty to allow it.
    void setReadOnly(const QString &reason);
    /// Enables what fits the selected rows as they are now.
    void update();

signals:
    /// The form is to be filled with this, in place of the refused row `replaces`, if any.
    void draftProposed(const cloudpc::Draft &draft, const QString &replaces);
    /// The form is to be filled with a new version of the image of this row.
    void newVersionRequested(const QString &key);

private:
    QAction *add(const QString &text, const QString &name, void (ImageActions::*act)());
    void arrange();
    [[nodiscard]] QList<const ImageEntry *> selected() const;
    void retry();
    void proposeNewVersion();
    void editAgain();
    void remove();
    [[nodiscard]] QStringList toUndo() const;
    void undo();
    void copyId();
    [[nodiscard]] QString supportText(bool withTenant) const;
    void dismiss();

    ImageLibrary &m_library;
    QWidget &m_window;
    Confirm m_confirm;
    QStringList m_keys;
    SupportContext m_context;
    QString m_readOnly; ///< Why the tenant cannot be changed; empty if it can.
    SettlingActions *m_settling;
    QList<QAction *> m_all;
    QList<QAction *> m_rows; ///< m_all without those of m_settling.
    QAction *m_retry;
    QAction *m_newVersion;
    QAction *m_editAgain;
    QAction *m_delete;
    QAction *m_undo;
    QAction *m_copyId;
    CopyAs *m_copyAs;
    QAction *m_support;
    LinkActions *m_links;
    QAction *m_dismiss;
};

} // namespace cloudpc
