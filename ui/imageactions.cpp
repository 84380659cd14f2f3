// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "imageactions.h"

#include "copyas.h"
#include "imagesview.h"
#include "library/imagelibrary.h"
#include "linkactions.h"
#include "phrases/actphrases.h"
#include "phrases/imageerrorphrases.h"
#include "phrases/pages.h"
#include "phrases/versionphrases.h"
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

bool isLocalOnly(const ImageEntry &entry)
{
    return entry.status == EntryStatus::NotAccepted || entry.status == EntryStatus::Deleted;
}

/// The service retries any failed image; from a source that has to be built anew it can only fail again.
bool retryMakesSense(const ImageEntry &entry)
{
    return canRetry(entry) && retryCanHelp(entry.image);
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
    , m_undo(add(tr("Und&o"), tr("Undo"), &ImageActions::undo))
    , m_copyId(add(tr("&Copy image ID"), tr("Copy image ID"), &ImageActions::copyId))
    , m_copyAs(new CopyAs([this] { return selected(); }, window))
    , m_support(new SupportAction([this](bool withTenant) { return supportText(withTenant); }, window))
    , m_links(new LinkActions(this))
    , m_dismiss(add(tr("Re&move from the list"), tr("Remove from the list"), &ImageActions::dismiss))
{
    m_retry->setIcon(icon(IconName::Refresh));
    m_newVersion->setIcon(icon(IconName::NewVersion));
    m_newVersion->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_N);
    m_newVersion->setToolTip(
        tr("%1 (%2), then press Return to upload it", "New version…, key")
            .arg(m_newVersion->toolTip(), m_newVersion->shortcut().toString(QKeySequence::NativeText)));
    m_editAgain->setIcon(icon(IconName::Edit));
    m_delete->setIcon(icon(IconName::Delete));
    m_delete->setShortcut(QKeySequence::Delete);
    m_delete->setShortcutContext(Qt::WidgetShortcut);
    m_undo->setIcon(icon(IconName::Undo));
    m_undo->setShortcut(QKeySequence::Undo);
    m_undo->setShortcutContext(Qt::WidgetShortcut);
    m_copyId->setIcon(icon(IconName::Copy));
    m_dismiss->setIcon(icon(IconName::Dismiss));
    arrange();
    connect(&library, &ImageLibrary::changed, this, &ImageActions::update);
    update();
}

/// In the order of the menus, which are divided where another kind of thing begins.
void ImageActions::arrange()
{
    const auto divider = [this] {
        auto *line = new QAction(this);
        line->setSeparator(true);
        return line;
    };
    m_rows = {m_retry, m_newVersion, m_editAgain, m_delete, m_undo, divider()};
    m_rows << m_copyId << m_copyAs << m_support << divider() << m_links->all() << divider() << m_dismiss;
    m_all = m_settling->all() + QList{divider()} + m_rows;
}

QAction *ImageActions::add(const QString &text, const QString &name, void (ImageActions::*act)())
{
    QAction *action = makeRowAction(text, name, this);
    connect(action, &QAction::triggered, this, act);
    return action;
}

void ImageActions::serve(ImagesView &view)
{
    for (QAction *action : m_settling->all())
        action == m_settling->choose() ? view.setChooseAction(action) : view.addSettlingAction(action);
    for (QAction *action : std::as_const(m_rows))
        view.addRowAction(action);
    view.setNewVersionAction(m_newVersion);
    connect(&view, &ImagesView::chosen, m_settling, &SettlingActions::chooseImage);
    connect(&view, &ImagesView::selectionChanged, this, [this, &view] { setSelection(view.selectedKeys()); });
}

void ImageActions::setContext(const SupportContext &context)
{
    if (m_context == context)
        return;
    m_context = context;
    // The sandbox, or a service of its own: Intune does not know what is there.
    const Endpoints &endpoints = context.endpoints;
    m_settling->setAdminCenter(isMicrosofts(endpoints) ? intuneAddress(endpoints.cloud) : QString());
    m_copyAs->setEndpoints(endpoints);
    m_links->setPlace(endpoints, context.tenantId);
    update();
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
    const QString noRetry = m_readOnly.isEmpty() ? whyNoRetry(m_context.endpoints.graphVersion) : m_readOnly;
    offerChange(*m_retry, any(retryMakesSense), noRetry);
    m_newVersion->setEnabled(one && entries.constFirst()->image.displayName.has_value());
    m_editAgain->setVisible(one && canEditAgain(*entries.constFirst()));
    offerChange(*m_delete, any(canDelete), m_readOnly);
    m_copyId->setEnabled(any([](const ImageEntry &entry) { return entry.image.id.has_value(); }));
    m_undo->setVisible(!toUndo().isEmpty());
    m_copyAs->update(entries);
    m_support->setEnabled(!entries.isEmpty());
    m_links->update(one ? entries.constFirst() : nullptr);
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
    QStringList keys;
    for (const ImageEntry *entry : selected()) {
        if (retryMakesSense(*entry))
            keys.append(entry->key);
    }
    m_library.queue().retry(keys);
}

void ImageActions::proposeNewVersion()
{
    emit newVersionRequested(QString(selected().constFirst()->key));
}

void ImageActions::editAgain()
{
    const ImageEntry *entry = selected().constFirst();
    emit draftProposed(Draft(*entry->draft), QString(entry->key));
}

void ImageActions::remove()
{
    QStringList keys;
    QList<ActResult> acts;
    for (const ImageEntry *entry : selected()) {
        if (!canDelete(*entry))
            continue;
        keys.append(entry->key);
        acts.append(m_library.queue().asked(entry->key, ActProgress::Kind::Delete));
    }
    if (keys.isEmpty())
        return;
    const Question question = askToDelete(acts);
    m_confirm(question.title, question.text, question.button,
              [this, keys] { m_library.queue().remove(keys); });
}

/// Those that are selected, or else all: who has just deleted something may have selected another row.
QStringList ImageActions::toUndo() const
{
    const QStringList held = m_library.queue().heldBack().keys();
    QStringList selected;
    for (const QString &key : m_keys) {
        if (held.contains(key))
            selected.append(key);
    }
    return selected.isEmpty() ? held : selected;
}

void ImageActions::undo()
{
    m_library.queue().undo(toUndo());
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
