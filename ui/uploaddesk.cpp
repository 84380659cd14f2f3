// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "uploaddesk.h"

#include "journal/journal.h"
#include "library/draftstore.h"
#include "library/imagelibrary.h"
#include "messagebar.h"
#include "newimageform.h"
#include "phrases/endphrases.h"
#include "phrases/errorphrases.h"
#include "phrases/plaintext.h"

#include <utility>

namespace cloudpc {

namespace {

QString nameOf(const Draft &draft)
{
    return oneLine(QStringList{draft.displayName, draft.version}.join(u' ').trimmed(), 120);
}

QString replaceQuestion(const Draft &draft)
{
    const QString name = nameOf(draft);
    return name.isEmpty() ? UploadDesk::tr("Replace what is in the form?")
                          : UploadDesk::tr("Replace %1 in the form?").arg(name);
}

QString setAsideText(const Draft &draft)
{
    const QString name = nameOf(draft);
    return name.isEmpty() ? UploadDesk::tr("What was in the form was set aside")
                          : UploadDesk::tr("%1 was set aside").arg(name);
}

/// False where this computer kept it: then the service cannot have refused it.
bool wasSent(const Error &error)
{
    return error.kind != ErrorKind::NotSent && error.kind != ErrorKind::Local
        && error.kind != ErrorKind::Cancelled;
}

/// Of a draft that was on its way: it never got into the journal, or was refused there.
bool hasToBeOffered(const Result<JournalEntry> &fate)
{
    if (!fate)
        return fate.error().fault == Fault::JournalConflict;
    return fate.value().status == EntryStatus::NotAccepted && !fate.value().open;
}

} // namespace

UploadDesk::UploadDesk(NewImageForm &form, ImageLibrary &library, DraftStore &drafts, MessageBar &messages,
                       QObject *parent, Confirm confirm)
    : QObject(parent)
    , m_form(form)
    , m_library(library)
    , m_drafts(drafts)
    , m_messages(messages)
    , m_confirm(std::move(confirm))
{
    takeKept();
    connect(&form, &NewImageForm::uploadRequested, this, &UploadDesk::submit);
    connect(&form, &NewImageForm::draftEdited, this, [this](const Draft &draft) { keep(draft); });
    connect(&library, &ImageLibrary::changed, this, &UploadDesk::forgetArrived);
    connect(&library, &ImageLibrary::uploadShown, this, &UploadDesk::takeShown);
    connect(&library, &ImageLibrary::uploadEnded, this, &UploadDesk::takeEnd);
    connect(&library, &ImageLibrary::journalTroubled, this, &UploadDesk::tellTrouble);
    connect(&messages, &MessageBar::actionTriggered, this, &UploadDesk::takeOffer);
    drafts.setOnTurn(this, [this](const Result<Done> &written) { tellOfKeeping(written); });
}

void UploadDesk::takeKept()
{
    const auto kept = m_drafts.load();
    if (!kept)
        return;
    m_keptKey = kept->key;
    if (kept->key.isEmpty())
        m_form.setDraft(*kept);
    else
        m_pending = *kept;
}

void UploadDesk::takeUp(Journal &journal)
{
    if (!m_pending)
        return;
    journal.entry(m_keptKey, this, [this](const Result<JournalEntry> &fate) {
        const auto pending = std::exchange(m_pending, std::nullopt);
        if (!pending)
            return;
        if (m_form.draft() == Draft())
            takeFate(*pending, fate);
        else if (!fate || hasToBeOffered(fate)) // Something was typed meanwhile.
            setAside(*pending);
    });
}

void UploadDesk::takeFate(const Draft &kept, const Result<JournalEntry> &fate)
{
    if (fate && !hasToBeOffered(fate))
        return keep({});
    m_form.setDraft(kept);
    if (hasToBeOffered(fate)) // else the journal is to be asked once more at the next start
        keep(kept);
}

void UploadDesk::fill(const Draft &draft)
{
    m_form.setDraft(draft);
    keep(draft);
    m_form.focusFirst();
}

void UploadDesk::propose(const Draft &draft, const QString &replaces, const std::function<void()> &filled)
{
    const Draft before = m_form.draft();
    const auto replace = [this, draft, before, replaces, filled] {
        fill(draft);
        if (filled)
            filled();
        if (!replaces.isEmpty())
            m_library.dismiss(replaces);
        if (before != Draft() && before != draft)
            setAside(before);
    };
    if (before == Draft() || before == draft || !m_confirm)
        return replace();
    m_confirm(replaceQuestion(before),
              tr("It has not been uploaded. It is set aside and can be brought back."), tr("Replace"),
              replace);
}

/// Either can be brought back in place of the other, as often as one likes.
void UploadDesk::setAside(const Draft &draft)
{
    m_messages.showMessage(Tone::Neutral, setAsideText(draft), {}, tr("Bring it back"));
    m_offer = [this, draft] {
        const Draft now = m_form.draft();
        fill(draft);
        if (now != Draft() && now != draft)
            setAside(now);
    };
}

void UploadDesk::keep(const Draft &draft, const QString &key)
{
    m_drafts.keep(draft, key);
    m_keptKey = key;
}

void UploadDesk::submit(const Draft &draft)
{
    if (m_submitted) // The second of two clicks.
        return;
    m_submitted = draft;
    if (!m_library.upload(draft).isEmpty())
        return;
    m_submitted.reset();
    m_form.showRejection(tr("An upload of this name and version is under way already."), Field::DisplayName);
}

/// Not before: what is drawn keeps the request from leaving.
void UploadDesk::takeShown(const QString &key)
{
    const ImageEntry *entry = m_library.find(key);
    if (!m_submitted || !entry || entry->draft != m_submitted)
        return;
    const Draft draft = *std::exchange(m_submitted, std::nullopt);
    m_form.clear(); // Not an edit: the draft on disk stays until the service has accepted it.
    keep(draft, key);
    emit submitted(key);
}

void UploadDesk::takeEnd(const QString &key)
{
    const ImageEntry *entry = m_library.find(key);
    if (!entry || (m_isElsewhere && m_isElsewhere(key)))
        return;
    if (entry->status == EntryStatus::NotAccepted) {
        takeRefusal(*entry);
        return;
    }
    if (entry->error) {
        const Explanation why = explain(*entry->error);
        m_messages.showMessage(Tone::Caution, why.title, why.advice);
    }
}

/// The draft on disk has done its work once the service shows an image for it. After a lost answer that may
/// be later, or never: then the draft is there to be sent again, after a restart too.
void UploadDesk::forgetArrived()
{
    const ImageEntry *entry = m_library.find(m_keptKey);
    if (entry && entry->image.id)
        keep({});
}

/// Back into the form if that is free, so that it can be mended; a form in use is never overwritten.
void UploadDesk::takeRefusal(const ImageEntry &entry)
{
    const Explanation why = explain(*entry.error);
    if (m_form.draft() == Draft()) {
        m_form.setDraft(*entry.draft);
        keep(*entry.draft);
        m_form.showRejection(tr("%1. %2").arg(why.title, why.advice), std::nullopt);
        return;
    }
    const QString what = wasSent(*entry.error) ? tr("%1 was not accepted: %2") : tr("%1 was not sent: %2");
    m_messages.showMessage(Tone::Bad, what.arg(nameAndVersion(entry), why.title), why.advice,
                           tr("Edit and upload again…"));
    m_offer = [this, key = entry.key] {
        if (const ImageEntry *refused = m_library.find(key); refused && refused->draft)
            propose(Draft(*refused->draft), key);
    };
}

void UploadDesk::tellTrouble(const Error &error)
{
    m_messages.showMessage(Tone::Caution, explain(error).title,
                           tr("What has happened is shown in the list, but could not be noted. That is tried "
                              "again with the next change."));
}

/// Only that it went wrong: that it is well again needs no attention.
void UploadDesk::tellOfKeeping(const Result<Done> &written)
{
    if (!written)
        m_messages.addMessage(Tone::Caution, tr("What you type is not kept"),
                              tr("%1. If the program ends before it is uploaded, it is lost.")
                                  .arg(explain(written.error()).title));
}

void UploadDesk::takeOffer()
{
    m_messages.dismiss();
    if (const auto offer = std::exchange(m_offer, {}))
        offer();
}

} // namespace cloudpc
