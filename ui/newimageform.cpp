// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "newimageform.h"

#include "checklist.h"
#include "draftfields.h"
#include "formhints.h"
#include "formpage.h"
#include "messageline.h"
#include "theme/theme.h"
#include "uploadbar.h"

#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace cloudpc {

NewImageForm::NewImageForm(QWidget *parent)
    : QWidget(parent)
    , m_fields(new DraftFields)
    , m_choose(new QPushButton(tr("Ch&oose from Azure…")))
    , m_bar(new UploadBar)
    , m_rejection(new MessageLine)
    , m_count(new MessageLine)
    , m_checklist(new Checklist)
{
    m_choose->setAccessibleName(tr("Choose from Azure…"));
    m_choose->setIcon(icon(IconName::ImageSearch));
    m_choose->setAutoDefault(true); // Return presses a focused button in any window, not only in a dialog
    m_rejection->setKeepsRoom(false);
    m_count->setKeepsRoom(false);
    layOut();
    connectFields();
    addSubmitKeys();
    connect(m_choose, &QPushButton::clicked, this, &NewImageForm::chooseSourceRequested);
    connect(m_bar, &UploadBar::approached, this, [this] { foresee(judge(draft(), m_taken)); });
    connect(m_bar, &UploadBar::uploadPressed, this, &NewImageForm::submit);
    connect(m_bar, &UploadBar::wayOutPressed, this, &NewImageForm::wayOutRequested);
    connect(m_bar, &UploadBar::clearPressed, this, [this] {
        clear();
        m_fields->focusFirst();
        emit draftEdited(draft());
    });
}

void NewImageForm::layOut()
{
    auto *page = new FormPage(tr("New image"));
    page->add(m_rejection);
    page->add(m_fields);
    page->addAtStart(m_choose);
    page->add(m_count);
    page->add(m_bar);
    page->addNote(tr("Windows 365 copies the image into its service. "
                     "The copy goes on in the service when this window is closed."));
    page->add(m_checklist);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->addWidget(page);
    setMinimumWidth(fontMetrics().averageCharWidth() * 40);
}

void NewImageForm::connectFields()
{
    connect(m_fields, &DraftFields::edited, this, &NewImageForm::contentChanged);
    connect(m_fields, &DraftFields::settled, this, [this](Field field) {
        m_timing.visit(field);
        showIssues(m_timing.atPause(judge(draft(), m_taken)));
    });
    connect(m_fields, &DraftFields::mendRequested, this, &NewImageForm::mend);
    connect(m_fields, &DraftFields::returnPressed, this, &NewImageForm::takeReturn);
    connect(m_fields, &DraftFields::sourceTyped, this, &NewImageForm::sourceTyped);
}

void NewImageForm::addSubmitKeys()
{
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | key), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        shortcut->setAutoRepeat(false); // held down, it would also confirm "Upload anyway"
        connect(shortcut, &QShortcut::activated, this, &NewImageForm::submit);
    }
}

Draft NewImageForm::draft() const
{
    return m_fields->draft();
}

void NewImageForm::setDraft(const Draft &draft)
{
    m_fields->clearNotices();
    m_fields->clearNotes();
    m_fields->setDraft(draft);
    m_newVersion.reset();
    m_timing.clear();
    m_wasPressed = false;
    forgetAnswer();
    showIssues({});
    offerVersions();
    m_checklist->setImage(draft.sourceImageResourceId);
}

void NewImageForm::beginNewVersion(const NewVersion &version)
{
    m_newVersion = version;
    m_fields->setNote(Field::Version, newVersionHint(version));
    if (version.source.kind != SourceProposal::Kind::Same)
        m_fields->setNote(Field::SourceImageResourceId, sourceProposalNote(version));
    offerVersions();
    m_fields->focusVersion();
    foresee(judge(draft(), m_taken));
}

void NewImageForm::setSource(const QString &sourceImageResourceId)
{
    m_fields->mend(Field::SourceImageResourceId, sourceImageResourceId);
    m_timing.visit(Field::SourceImageResourceId);
    showIssues(m_timing.atPause(judge(draft(), m_taken)));
}

void NewImageForm::setSourceSuggestions(QCompleter &completer)
{
    m_fields->setSourceSuggestions(completer);
}

/// From the version that a new one is made of; else from the newest of that name.
void NewImageForm::offerVersions()
{
    const QString name = draft().displayName;
    const bool isProposed = m_newVersion && m_newVersion->draft.displayName == name;
    const QString base = isProposed ? m_newVersion->base : m_taken.newest(name);
    if (base.isEmpty())
        return m_fields->offerVersions({});
    m_fields->offerVersions({m_taken.nextFree(name, base, VersionStep::Patch),
                             m_taken.nextFree(name, base, VersionStep::Minor),
                             m_taken.nextFree(name, base, VersionStep::Major)});
}

void NewImageForm::clear()
{
    setDraft({});
}

void NewImageForm::setTakenVersions(const TakenVersions &taken)
{
    if (m_taken == taken)
        return;
    m_taken = taken;
    offerVersions();
    showIssues(m_timing.whenListChanged(judge(draft(), m_taken), m_fields->focusedField()));
}

void NewImageForm::setImageCount(std::optional<int> count)
{
    m_count->setMessage(count ? imageCountMessage(*count) : Message());
}

void NewImageForm::setBlocked(const QString &reason)
{
    m_bar->setBlocked(reason);
}

void NewImageForm::setWayOut(const QString &caption)
{
    m_bar->setWayOut(caption);
}

void NewImageForm::showRejection(const QString &sentence, std::optional<Field> field)
{
    forgetAnswer();
    if (field)
        m_fields->showNotice(*field, sentence);
    else
        m_rejection->setMessage({.kind = Message::Kind::Error, .text = sentence});
}

void NewImageForm::focusFirst()
{
    m_fields->focusFirst();
}

void NewImageForm::submit()
{
    const Draft ready = trimmed(draft());
    if (m_bar->isBlocked() || m_sent == ready)
        return;
    const bool confirmed = m_bar->isAskingAnyway();
    forgetAnswer();
    m_fields->clearNotices();
    m_fields->setDraft(ready);
    m_timing.visitAll();
    m_wasPressed = true;
    const QList<Issue> issues = judge(ready, m_taken);
    showIssues(m_timing.atPause(issues));
    if (hasError(issues)) {
        m_fields->focusFirstError(issues);
        return;
    }
    if (!issues.isEmpty() && !confirmed) {
        m_bar->setAskingAnyway(true);
        return;
    }
    m_sent = ready;
    emit uploadRequested(ready);
}

/// In the last field; and in the version of a proposal, where there is nothing else to be filled in.
void NewImageForm::takeReturn(Field field)
{
    if (field == Field::SourceImageResourceId || (field == Field::Version && m_newVersion))
        submit();
}

void NewImageForm::contentChanged(Field field)
{
    forgetAnswer();
    if (field == Field::DisplayName)
        offerVersions();
    if (field == Field::SourceImageResourceId)
        m_checklist->setImage(m_fields->text(field));
    const Draft now = draft();
    const QList<Issue> issues = judge(now, m_taken);
    showIssues(m_timing.whileTyping(issues));
    emit draftEdited(now);
    foresee(issues);
}

void NewImageForm::foresee(const QList<Issue> &issues)
{
    if (!m_bar->isBlocked() && !hasError(issues))
        emit uploadLikely();
}

void NewImageForm::mend(Field field)
{
    const auto found = std::ranges::find(m_shown, field, &Issue::field);
    const Issue issue = found == m_shown.end() ? Issue() : *found;
    if (issue.code == IssueCode::InvisibleCharacter)
        m_fields->mend(field, withoutInvisibleCharacters(m_fields->text(field)));
    else if (issue.code == IssueCode::AlreadyExists || issue.code == IssueCode::AlreadyUnderWay)
        m_fields->mend(field, issue.text);
    else if (m_newVersion && field == Field::SourceImageResourceId)
        m_fields->mend(field, m_newVersion->formerSource);
}

void NewImageForm::showIssues(const QList<Issue> &issues)
{
    m_shown = issues;
    m_fields->showIssues(issues);
    m_wasPressed = m_wasPressed && !issues.isEmpty();
    showSummary();
}

void NewImageForm::showSummary()
{
    m_bar->setSummary(m_wasPressed ? summary(m_shown) : Message());
}

void NewImageForm::forgetAnswer()
{
    m_sent.reset();
    m_rejection->setMessage({});
    m_bar->setAskingAnyway(false);
}

} // namespace cloudpc
