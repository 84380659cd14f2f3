// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "imageactions.h"

#include "imagesview.h"
#include "library/imagelibrary.h"
#include "phrases/imageerrorphrases.h"
#include "phrases/pages.h"
#include "rowaction.h"
#include "settlingactions.h"
#include "supportaction.h"
#include "theme/theme.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QWidget>

#include <algorithm>
#include <utility>

namespace cloudpc {

namespace {

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
    , m_settling(new SettlingActions(library, window, m_confirm))
    , m_retry(add(tr("&Retry upload"), tr("Retry upload"), &ImageActions::retry))
    , m_newVersion(add(tr("&New version…"), tr("New version…"), &ImageActions::proposeNewVersion))
    , m_editAgain(add(tr("&Edit and upload again…"), tr("Edit and upload again…"), &ImageActions::editAgain))
    , m_delete(add(tr("&Delete…"), tr("Delete…"), &ImageActions::remove))
    , m_copyId(add(tr("&Copy image ID"), tr("Copy image ID"), &ImageActions::copyId))
    , m_support(new SupportAction([this](bool withTenant) { return supportText(withTenant); }, window))
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
    m_all.insert(m_all.indexOf(m_dismiss), m_support);
    m_rows = std::exchange(m_all, m_settling->all() + m_all);
    connect(&library, &ImageLibrary::changed, this, &ImageActions::update);
    update();
}

QAction *ImageActions::add(const QString &text, const QString &name, void (ImageActions::*act)())
{
    QAction *action = makeRowAction(text, name, this);
    connect(action, &QAction::triggered, this, act);
    m_all.append(action);
    return action;
}

void ImageActions::serve(ImagesView &view)
{
    for (QAction *action : m_settling->all())
        action == m_settling->choose() ? view.setChooseAction(action) : view.addSettlingAction(action);
    for (QAction *action : std::as_const(m_rows))
        view.addRowAction(action);
    connect(&view, &ImagesView::chosen, m_settling, &SettlingActions::chooseImage);
    connect(&view, &ImagesView::selectionChanged, this, [this, &view] { setSelection(view.selectedKeys()); });
}

void ImageActions::setContext(const SupportContext &context)
{
    m_context = context;
    // The sandbox, or a service of its own: Intune does not know what is there.
    const Endpoints &endpoints = context.endpoints;
    const bool isMicrosofts = endpoints.graphRoot == rootsOf(endpoints.cloud).graphRoot;
    m_settling->setAdminCenter(isMicrosofts ? intuneAddress(endpoints.cloud) : QString());
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
    offerChange(*m_retry, any(retryMakesSense), m_readOnly);
    m_newVersion->setEnabled(one && entries.constFirst()->image.sourceImageResourceId.has_value());
    m_editAgain->setVisible(one && canEditAgain(*entries.constFirst()));
    offerChange(*m_delete, any(canDelete), m_readOnly);
    m_copyId->setEnabled(any([](const ImageEntry &entry) { return entry.image.id.has_value(); }));
    m_support->setEnabled(!entries.isEmpty());
    m_dismiss->setVisible(any(isLocalOnly));
    m_settling->update(one ? entries.constFirst() : nullptr, m_readOnly);
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
         .sourceImageResourceId = image.sourceImageResourceId.value_or(QString())},
        {});
}

void ImageActions::editAgain()
{
    const ImageEntry *entry = selected().constFirst();
    emit draftProposed(Draft(*entry->draft), QString(entry->key));
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

QString ImageActions::supportText(bool withTenant) const
{
    QStringList texts;
    for (const ImageEntry *entry : selected())
        texts.append(supportInformation(*entry, m_context, withTenant));
    return texts.join(u'\n');
}

void ImageActions::dismiss()
{
    const QStringList keys = m_keys;
    for (const QString &key : keys)
        m_library.dismiss(key);
}

} // namespace cloudpc
