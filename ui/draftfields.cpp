// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "draftfields.h"

#include "fieldedit.h"
#include "formhints.h"
#include "sourceidpanel.h"

#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace cloudpc {

namespace {

constexpr std::array allFields{Field::DisplayName, Field::Version, Field::SourceImageResourceId};

QString cleanId(const QString &text)
{
    return cleanPastedId(text).text;
}

} // namespace

// The mnemonics leave F, I, V, A, H and K to the menu bar: they are unique in the window, not in the form.
DraftFields::DraftFields(QWidget *parent)
    : QWidget(parent)
    , m_name(new FieldEdit(tr("&Display name"), tr("Display name")))
    , m_version(new FieldEdit(tr("Versio&n"), tr("Version")))
    , m_source(new FieldEdit(tr("&Source image resource ID"), tr("Source image resource ID")))
    , m_panel(new SourceIdPanel)
{
    m_source->edit()->setCleaner(cleanId);
    for (const FieldEdit *field : {m_version, m_source})
        field->edit()->setLayoutDirection(Qt::LeftToRight); // numbers and paths, in every language
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(fontMetrics().height() * 2 / 3);
    for (QWidget *part : std::initializer_list<QWidget *>{m_name, m_version, m_source, m_panel})
        column->addWidget(part);
    for (const Field field : allFields) {
        connectField(field);
        showHint(field);
    }
    connect(m_source->edit(), &PasteEdit::typed, this, &DraftFields::sourceTyped);
}

DraftFields::~DraftFields()
{
    // A focused field says that it was left while it is destroyed, and that is after our members are gone.
    for (const Field field : allFields)
        fieldEdit(field)->edit()->disconnect(this);
}

void DraftFields::connectField(Field field)
{
    const FieldEdit *edit = fieldEdit(field);
    connect(edit->edit(), &QLineEdit::textChanged, this, [this, field] { contentChanged(field); });
    connect(edit->edit(), &PasteEdit::left, this, [this, field] { fieldLeft(field); });
    connect(edit->edit(), &PasteEdit::pasted, this,
            [this, field](bool cleaned) { fieldPasted(field, cleaned); });
    connect(edit->edit(), &PasteEdit::pasteRefused, this,
            [this, field](qsizetype characters) { showNotice(field, pasteRefusal(characters)); });
    connect(edit->edit(), &QLineEdit::returnPressed, this, [this, field] { emit returnPressed(field); });
    connect(edit, &FieldEdit::actionTriggered, this, [this, field] { emit mendRequested(field); });
}

FieldEdit *DraftFields::fieldEdit(Field field) const
{
    switch (field) {
    case Field::DisplayName:
        return m_name;
    case Field::Version:
        return m_version;
    case Field::SourceImageResourceId:
        return m_source;
    }
    Q_UNREACHABLE();
}

Draft DraftFields::draft() const
{
    return {.displayName = m_name->text(),
            .version = m_version->text(),
            .sourceImageResourceId = m_source->text()};
}

void DraftFields::setDraft(const Draft &draft)
{
    const QScopedValueRollback guard(m_replacing, true);
    m_name->setText(draft.displayName);
    m_version->setText(draft.version);
    m_source->setText(draft.sourceImageResourceId);
    for (const Field field : allFields)
        showHint(field);
}

QString DraftFields::text(Field field) const
{
    return fieldEdit(field)->text();
}

void DraftFields::mend(Field field, const QString &text)
{
    fieldEdit(field)->setFocus(Qt::OtherFocusReason); // the button that was pressed goes away
    fieldEdit(field)->replaceText(text);
}

void DraftFields::offerVersions(const VersionSteps::Versions &versions)
{
    if (!m_steps && versions.front().isEmpty())
        return;
    if (!m_steps) {
        m_steps = new VersionSteps(*m_version->edit());
        m_version->setAside(m_steps);
        connect(m_steps, &VersionSteps::chosen, this,
                [this](const QString &version) { mend(Field::Version, version); });
    }
    m_steps->offer(versions);
}

void DraftFields::setNote(Field field, const Message &note)
{
    m_notes.insert(field, note);
    showHint(field);
}

void DraftFields::setSourceSuggestions(QCompleter &completer)
{
    m_source->edit()->setSuggestions(completer);
}

void DraftFields::showIssues(const QList<Issue> &issues)
{
    for (const Field field : allFields)
        showField(field, issues);
    // That name and version exist is said at the version, and is about the name as well.
    const bool exists = std::ranges::any_of(issues, [](const Issue &issue) {
        return issue.code == IssueCode::AlreadyExists || issue.code == IssueCode::AlreadyUnderWay;
    });
    m_name->setAlsoMeant(exists ? std::optional(Message::Kind::Error) : std::nullopt);
}

void DraftFields::showField(Field field, const QList<Issue> &issues)
{
    const auto isAbout = [field](const Issue &issue) {
        return issue.field == field && issue.code != IssueCode::ImageLimitReached;
    };
    const auto issue = std::ranges::find_if(issues, isAbout);
    if (const auto notice = m_notices.constFind(field); notice != m_notices.constEnd())
        fieldEdit(field)->setMessage(*notice);
    else if (issue != issues.end())
        fieldEdit(field)->setMessage(issueMessage(*issue));
    else
        fieldEdit(field)->setMessage(std::nullopt);
}

void DraftFields::showNotice(Field field, const QString &text)
{
    const Message notice{.kind = Message::Kind::Error, .text = text};
    m_notices.insert(field, notice);
    fieldEdit(field)->setMessage(notice);
}

void DraftFields::clearNotices()
{
    m_notices.clear();
}

std::optional<Field> DraftFields::focusedField() const
{
    const auto found = std::ranges::find_if(
        allFields, [this](Field field) { return fieldEdit(field)->edit()->hasFocus(); });
    return found == allFields.end() ? std::nullopt : std::optional(*found);
}

void DraftFields::focusFirst()
{
    m_name->setFocus(Qt::OtherFocusReason);
}

void DraftFields::focusVersion()
{
    m_version->setFocus(Qt::OtherFocusReason);
    m_version->edit()->selectAll();
}

void DraftFields::focusFirstError(const QList<Issue> &issues)
{
    for (const Field field : allFields) {
        const auto wrong = std::ranges::find_if(issues, [field](const Issue &issue) {
            return issue.field == field && issue.severity == Severity::Error;
        });
        if (wrong == issues.end())
            continue;
        QLineEdit *edit = fieldEdit(field)->edit();
        edit->setFocus(Qt::OtherFocusReason);
        if (wrong->finding && wrong->finding->start >= 0 && wrong->finding->length > 0)
            edit->setSelection(wrong->finding->start, wrong->finding->length);
        return;
    }
}

void DraftFields::contentChanged(Field field)
{
    if (m_replacing)
        return;
    m_notices.remove(field);
    if (field != Field::Version)
        m_notes.remove(field);
    showHint(field);
    emit edited(field);
}

void DraftFields::fieldLeft(Field field)
{
    FieldEdit *edit = fieldEdit(field);
    if (edit->text().isEmpty() && !edit->edit()->isModified())
        return; // Tab through an empty form is no answer to it.
    edit->setText(edit->text().trimmed());
    emit settled(field);
}

void DraftFields::fieldPasted(Field field, bool cleaned)
{
    if (cleaned)
        fieldEdit(field)->setHint({.kind = Message::Kind::Good, .text = pasteNotice(field)});
    emit settled(field);
}

void DraftFields::showHint(Field field)
{
    if (field == Field::SourceImageResourceId)
        m_panel->setId(SourceImageId::parse(text(field)));
    fieldEdit(field)->setHint(m_notes.contains(field) ? m_notes.value(field) : ownHint(field));
}

Message DraftFields::ownHint(Field field) const
{
    switch (field) {
    case Field::DisplayName:
        return nameHint(text(field));
    case Field::Version:
        return versionHint();
    case Field::SourceImageResourceId:
        return sourceHint(SourceImageId::parse(text(field)));
    }
    Q_UNREACHABLE();
}

} // namespace cloudpc
