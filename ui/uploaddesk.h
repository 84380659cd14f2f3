// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "confirm.h"
#include "images/draft.h"

#include <QObject>

#include <functional>
#include <optional>
#include <utility>

namespace cloudpc {

class DraftStore;
class ImageLibrary;
class Journal;
class MessageBar;
class NewImageForm;
struct Error;
struct ImageEntry;
struct JournalEntry;

/// Where the form and the list meet: hands a draft to the library, tells how that ended, and keeps the
/// half-filled form.
class UploadDesk final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the desk. A draft that was kept is put into the form, unless it is that of an upload:
    /// then it depends on what became of it.
    UploadDesk(NewImageForm &form, ImageLibrary &library, DraftStore &drafts, MessageBar &messages,
               QObject *parent = nullptr, Confirm confirm = {});

    /// Asks the journal what became of the upload whose draft was kept, if any: what it knows of is not
    /// offered as if it were new, but stands in the list with what can be done about it.
    void takeUp(Journal &journal);
    /// Uploads that somebody else tells about are none of this desk's.
    void leaveTo(std::function<bool(const QString &key)> isElsewhere)
    {
        m_isElsewhere = std::move(isElsewhere);
    }
    /// Fills the form with a draft and puts the focus there.
    void fill(const Draft &draft);
    /// The same, but what is in the form already is set aside only after a question, and can be brought back.
    /// The refused row `replaces`, if any, goes when the form has its draft, and `filled` is called.
    void propose(const Draft &draft, const QString &replaces = {}, const std::function<void()> &filled = {});

signals:
    /// A row of this key has just appeared.
    void submitted(const QString &key);

private:
    void submit(const Draft &draft);
    void takeShown(const QString &key);
    /// Puts a draft on disk: that of the upload `key`, or what is in the form.
    void keep(const Draft &draft, const QString &key = {});
    void takeEnd(const QString &key);
    void forgetArrived();
    void takeRefusal(const ImageEntry &entry);
    void takeKept();
    void takeFate(const Draft &kept, const Result<JournalEntry> &fate);
    void setAside(const Draft &draft);
    void takeOffer();
    void tellTrouble(const Error &error);
    void tellOfKeeping(const Result<Done> &written);

    NewImageForm &m_form;
    ImageLibrary &m_library;
    DraftStore &m_drafts;
    MessageBar &m_messages;
    QString m_keptKey; ///< The upload whose draft is on disk; empty for the form's.
    Confirm m_confirm;
    std::optional<Draft> m_submitted; ///< Handed to the library, and not in the list yet.
    std::optional<Draft> m_pending; ///< Kept for the upload m_keptKey, of which nothing is known yet.
    std::function<bool(const QString &key)> m_isElsewhere;
    std::function<void()> m_offer; ///< What the button in the message bar does.
};

} // namespace cloudpc
