// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "uploaddesk.h"

#include "library/draftstore.h"
#include "library/imagelibrary.h"
#include "messagebar.h"
#include "newimageform.h"
#include "phrases/errorphrases.h"

namespace cloudpc {

namespace {

QString nameAndVersion(const ImageEntry &entry)
{
    return UploadDesk::tr("%1 %2", "name and version of an image")
        .arg(entry.image.displayName.value_or(QString()), entry.image.version.value_or(QString()));
}

} // namespace

UploadDesk::UploadDesk(NewImageForm &form, ImageLibrary &library, DraftStore &drafts, MessageBar &messages,
                       QObject *parent)
    : QObject(parent)
    , m_form(form)
    , m_library(library)
    , m_drafts(drafts)
    , m_messages(messages)
{
    if (const auto kept = drafts.load())
        form.setDraft(*kept);
    connect(&form, &NewImageForm::uploadRequested, this, &UploadDesk::submit);
    connect(&form, &NewImageForm::draftEdited, this, [this](const Draft &draft) { keep(draft); });
    connect(&library, &ImageLibrary::changed, this, &UploadDesk::forgetArrived);
    connect(&library, &ImageLibrary::uploadEnded, this, &UploadDesk::takeEnd);
    connect(&library, &ImageLibrary::imageSettled, this, &UploadDesk::takeSettled);
    connect(&messages, &MessageBar::actionTriggered, this, &UploadDesk::editRefused);
}

void UploadDesk::propose(const Draft &draft)
{
    m_form.setDraft(draft);
    keep(draft);
    m_form.focusFirst();
}

void UploadDesk::keep(const Draft &draft, const QString &key)
{
    m_drafts.keep(draft);
    m_keptKey = key;
}

void UploadDesk::submit(const Draft &draft)
{
    const QString key = m_library.upload(draft);
    if (key.isEmpty()) {
        m_form.showRejection(tr("An upload of this name and version is under way already."),
                             Field::DisplayName);
        return;
    }
    m_form.clear(); // Not an edit: the draft on disk stays until the service has accepted it.
    keep(draft, key);
    emit submitted(key);
}

void UploadDesk::takeEnd(const QString &key)
{
    const ImageEntry *entry = m_library.find(key);
    if (!entry)
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
    m_refusedKey = entry.key;
    m_messages.showMessage(Tone::Bad, tr("%1 was not accepted: %2").arg(nameAndVersion(entry), why.title),
                           why.advice, tr("Edit and upload again…"));
}

void UploadDesk::takeSettled(const QString &key)
{
    const ImageEntry *entry = m_library.find(key);
    if (!entry)
        return;
    const QString name = nameAndVersion(*entry);
    switch (entry->status) {
    case EntryStatus::Ready:
    case EntryStatus::ReadyWithWarning:
        m_messages.showMessage(Tone::Good, tr("%1 is ready").arg(name));
        return;
    case EntryStatus::Failed:
        m_messages.showMessage(Tone::Bad, tr("%1 has failed").arg(name),
                               tr("Select it to see why and what to do."));
        return;
    case EntryStatus::Deleted:
        m_messages.showMessage(Tone::Caution, tr("%1 is no longer in the tenant").arg(name));
        return;
    case EntryStatus::Submitting:
    case EntryStatus::OutcomeUnknown:
    case EntryStatus::Pending:
    case EntryStatus::NotAccepted:
    case EntryStatus::Unknown:
        return;
    }
}

void UploadDesk::editRefused()
{
    if (const ImageEntry *entry = m_library.find(m_refusedKey); entry && entry->draft)
        propose(Draft(*entry->draft));
    m_messages.dismiss();
}

} // namespace cloudpc
