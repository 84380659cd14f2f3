// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "images/draft.h"

#include <QObject>

namespace cloudpc {

class DraftStore;
class ImageLibrary;
class MessageBar;
class NewImageForm;
struct ImageEntry;

/// Where the form and the list meet: hands a draft to the library, tells how it ended, and keeps the
/// half-filled form.
class UploadDesk final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the desk. A draft that was kept is put into the form at once.
    UploadDesk(NewImageForm &form, ImageLibrary &library, DraftStore &drafts, MessageBar &messages,
               QObject *parent = nullptr);

    /// Fills the form with a draft and puts the focus there.
    void propose(const Draft &draft);

signals:
    /// A row of this key has just appeared.
    void submitted(const QString &key);

private:
    void submit(const Draft &draft);
    /// Puts a draft on disk: that of the upload `key`, or what is in the form.
    void keep(const Draft &draft, const QString &key = {});
    void takeEnd(const QString &key);
    void forgetArrived();
    void takeRefusal(const ImageEntry &entry);
    void takeSettled(const QString &key);
    void editRefused();

    NewImageForm &m_form;
    ImageLibrary &m_library;
    DraftStore &m_drafts;
    MessageBar &m_messages;
    QString m_keptKey; ///< The upload whose draft is on disk; empty for the form's.
    QString m_refusedKey; ///< The entry that the message bar offers to edit.
};

} // namespace cloudpc
