// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "imageactions.h"

#include "library/imagelibrary.h"
#include "phrases/imageerrorphrases.h"
#include "theme/theme.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMessageBox>
#include <QPushButton>
#include <QWidget>

#include <algorithm>
#include <utility>

namespace cloudpc {

namespace {

constexpr auto nameProperty = "spokenName";

QString nameAndVersion(const ImageEntry &entry)
{
    return entry.image.displayName.value_or(QString()) + u' ' + entry.image.version.value_or(QString());
}

bool isLocalOnly(const ImageEntry &entry)
{
    return entry.status == EntryStatus::NotAccepted || entry.status == EntryStatus::Deleted;
}

/// The service retries any failed image; from a source that has to be built anew it can only fail again.
bool retryMakesSense(const ImageEntry &entry)
{
    return canRetry(entry) && (!entry.image.errorCode || retryCanHelp(entry.image.errorCode->value));
}

bool canEditAgain(const ImageEntry &entry)
{
    return entry.status == EntryStatus::NotAccepted && entry.draft.has_value();
}

} // namespace

ImageActions::ImageActions(ImageLibrary &library, QWidget &window, Confirm confirm)
    : QObject(&window)
    , m_library(library)
    , m_window(window)
    , m_confirm(std::move(confirm))
    , m_retry(add(tr("&Retry upload"), tr("Retry upload"), &ImageActions::retry))
    , m_newVersion(add(tr("&New version…"), tr("New version…"), &ImageActions::proposeNewVersion))
    , m_editAgain(add(tr("&Edit and upload again…"), tr("Edit and upload again…"), &ImageActions::editAgain))
    , m_delete(add(tr("&Delete…"), tr("Delete…"), &ImageActions::remove))
    , m_copyId(add(tr("&Copy image ID"), tr("Copy image ID"), &ImageActions::copyId))
    , m_dismiss(add(tr("Re&move from the list"), tr("Remove from the list"), &ImageActions::dismiss))
{
    m_retry->setIcon(icon(IconName::Refresh));
    m_newVersion->setIcon(icon(IconName::NewVersion));
    m_editAgain->setIcon(icon(IconName::Edit));
    m_delete->setIcon(icon(IconName::Delete));
    m_delete->setShortcut(QKeySequence::Delete);
    m_delete->setShortcutContext(Qt::WidgetShortcut);
    m_copyId->setIcon(icon(IconName::Copy));
    m_dismiss->setIcon(icon(IconName::Dismiss));
    connect(&library, &ImageLibrary::changed, this, &ImageActions::update);
    update();
}

QAction *ImageActions::add(const QString &text, const QString &name, void (ImageActions::*act)())
{
    auto *action = new QAction(text, this);
    action->setToolTip(name);
    action->setProperty(nameProperty, name);
    connect(action, &QAction::triggered, this, act);
    m_all.append(action);
    return action;
}

void ImageActions::setSelection(const QStringList &keys)
{
    m_keys = keys;
    update();
}

QList<const ImageEntry *> ImageActions::selected() const
{
    QList<const ImageEntry *> entries;
    for (const QString &key : m_keys) {
        if (const ImageEntry *entry = m_library.find(key))
            entries.append(entry);
    }
    return entries;
}

void ImageActions::update()
{
    const QList<const ImageEntry *> entries = selected();
    const auto any = [&entries](bool (*fits)(const ImageEntry &)) {
        return std::any_of(entries.begin(), entries.end(),
                           [fits](const ImageEntry *entry) { return fits(*entry); });
    };
    const bool one = entries.size() == 1;
    updateWriting(*m_retry, any(retryMakesSense));
    m_newVersion->setEnabled(one && entries.constFirst()->image.sourceImageResourceId.has_value());
    m_editAgain->setVisible(one && canEditAgain(*entries.constFirst()));
    updateWriting(*m_delete, any(canDelete));
    m_copyId->setEnabled(any([](const ImageEntry &entry) { return entry.image.id.has_value(); }));
    m_dismiss->setVisible(any(isLocalOnly));
}

/// The name stays the name: it is what the reason is told about.
void ImageActions::updateWriting(QAction &action, bool fits) const
{
    action.setEnabled(fits && m_readOnly.isEmpty());
    const QString name = action.property(nameProperty).toString();
    action.setToolTip(m_readOnly.isEmpty() ? name : tr("%1: %2", "action, why not").arg(name, m_readOnly));
    action.setStatusTip(m_readOnly);
}

void ImageActions::setReadOnly(const QString &reason)
{
    if (std::exchange(m_readOnly, reason) != reason)
        update();
}

void ImageActions::retry()
{
    // Keys, because each retry changes the list that selected() points into.
    QStringList keys;
    for (const ImageEntry *entry : selected()) {
        if (retryMakesSense(*entry))
            keys.append(entry->key);
    }
    for (const QString &key : std::as_const(keys))
        m_library.retryUpload(key);
}

void ImageActions::proposeNewVersion()
{
    const DeviceImage &image = selected().constFirst()->image;
    const QString name = image.displayName.value_or(QString());
    emit draftProposed(
        {.displayName = name,
         .version = m_library.takenVersions().nextFree(name, image.version.value_or(QString())),
         .sourceImageResourceId = image.sourceImageResourceId.value_or(QString())});
}

void ImageActions::editAgain()
{
    const ImageEntry *entry = selected().constFirst();
    const Draft draft = *entry->draft;
    m_library.dismiss(QString(entry->key));
    emit draftProposed(draft);
}

void ImageActions::remove()
{
    QStringList keys;
    QString only;
    for (const ImageEntry *entry : selected()) {
        if (!canDelete(*entry))
            continue;
        keys.append(entry->key);
        only = nameAndVersion(*entry);
    }
    if (keys.isEmpty())
        return;
    const auto count = static_cast<int>(keys.size());
    const QString title = count == 1 ? tr("Delete the image %1?").arg(only)
                                     : tr("Delete %n image(s)?", nullptr, count);
    const QString text = tr("Windows 365 removes it for the whole tenant, and it cannot be brought back. "
                            "Cloud PCs that were made "
                            "from it keep running; new ones cannot be made from it.");
    m_confirm(title, text, count == 1 ? tr("Delete image") : tr("Delete images"), [this, keys] {
        for (const QString &key : keys)
            m_library.remove(key);
    });
}

void ImageActions::copyId()
{
    QStringList ids;
    for (const ImageEntry *entry : selected()) {
        if (entry->image.id)
            ids.append(*entry->image.id);
    }
    QGuiApplication::clipboard()->setText(ids.join(u'\n'));
}

void ImageActions::dismiss()
{
    const QStringList keys = m_keys;
    for (const QString &key : keys)
        m_library.dismiss(key);
}

ImageActions::Confirm confirmWithBox(QWidget &window)
{
    return [&window](const QString &title, const QString &text, const QString &button,
                     std::function<void()> accepted) {
        auto *box = new QMessageBox(QMessageBox::Question, ImageActions::tr("Delete"), title,
                                    QMessageBox::Cancel, &window);
        box->setAttribute(Qt::WA_DeleteOnClose);
        // Names come from outside and a message box guesses rich text. The format does not reach
        // informativeText: that holds our own sentences only.
        box->setTextFormat(Qt::PlainText);
        box->setInformativeText(text);
        QPushButton *go = box->addButton(button, QMessageBox::DestructiveRole);
        box->setDefaultButton(QMessageBox::Cancel);
        QObject::connect(go, &QPushButton::clicked, box, std::move(accepted));
        box->open();
    };
}

} // namespace cloudpc
