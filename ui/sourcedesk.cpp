// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "sourcedesk.h"

#include "auth/session.h"
#include "library/imagelibrary.h"
#include "library/openattempts.h"
#include "library/sourcelist.h"
#include "library/workspace.h"
#include "models/sourcecompletions.h"
#include "newimageform.h"
#include "sourceimagepicker.h"
#include "uploaddesk.h"

#include <QAbstractItemView>
#include <QCompleter>

namespace cloudpc {

namespace {

/// Lists what its model has: that looks into more than the beginning of one text.
class SourceCompleter final : public QCompleter
{
public:
    using QCompleter::QCompleter;

    [[nodiscard]] QString pathFromIndex(const QModelIndex &index) const override
    {
        return index.data(Qt::EditRole).toString();
    }
};

/// A role without data: the completer shall find no row by itself, or Return would take it unasked.
constexpr int noRole = Qt::UserRole + 1;

} // namespace

SourceDesk::SourceDesk(Workspace &workspace, NewImageForm &form, UploadDesk &desk, QWidget &window)
    : QObject(&window)
    , m_workspace(workspace)
    , m_form(form)
    , m_desk(desk)
    , m_window(window)
{
    connect(&form, &NewImageForm::chooseSourceRequested, this, &SourceDesk::choose);
    connect(&form, &NewImageForm::sourceTyped, this, &SourceDesk::takeTyped);
    connect(&workspace.sources(), &SourceList::changed, this, &SourceDesk::suggest);
}

void SourceDesk::choose()
{
    const auto &known = m_workspace.session().known();
    auto *picker = new SourceImagePicker(m_workspace.sources(),
                                         known ? known->endpoints : m_workspace.endpoints(),
                                         m_form.draft().sourceImageResourceId.trimmed(), &m_window);
    picker->setAttribute(Qt::WA_DeleteOnClose);
    picker->restoreState(m_pickerState);
    connect(picker, &SourceImagePicker::chosen, &m_form,
            [this](const SourceImage &source) { m_form.setSource(source.resourceId); });
    connect(picker, &QDialog::finished, this, [this, picker] { m_pickerState = picker->saveState(); });
    picker->open();
}

void SourceDesk::takeTyped(const QString &text)
{
    m_typed = text;
    if (m_workspace.session().state() == Session::State::SignedIn)
        m_workspace.sources().loadOnce();
    suggest();
}

/// Silent where nothing is known or could be loaded: who types can do without.
void SourceDesk::suggest()
{
    const KnownSources &known = m_workspace.sources().known();
    const bool isTyping = !m_typed.isEmpty() && m_form.draft().sourceImageResourceId == m_typed;
    if (!known.isListed || !isTyping) {
        if (m_completer)
            m_completer->popup()->hide();
        return;
    }
    if (!m_completer)
        makeCompleter();
    m_completions->setSources(known.images);
    m_completions->setTyped(m_typed);
    if (m_completions->rowCount() > 0 && m_completer->widget()->hasFocus())
        m_completer->complete();
    else
        m_completer->popup()->hide();
}

void SourceDesk::makeCompleter()
{
    m_completions = new SourceCompletions(this);
    m_completer = new SourceCompleter(m_completions, this);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setCompletionRole(noRole);
    m_completer->setMaxVisibleItems(10);
    m_completer->popup()->setAccessibleName(tr("Source images"));
    m_form.setSourceSuggestions(*m_completer);
}

void SourceDesk::proposeNewVersion(const QString &key)
{
    const ImageEntry *entry = m_workspace.library().find(key);
    if (!entry)
        return;
    const NewVersion version = newVersionOf(entry->image, m_workspace.attempts().taken(),
                                            m_workspace.sources().known());
    m_desk.propose(version.draft, {}, [this, version] { m_form.beginNewVersion(version); });
}

} // namespace cloudpc
