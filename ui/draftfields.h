// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "images/draftrules.h"
#include "messageline.h"
#include "versionsteps.h"

#include <QHash>
#include <QWidget>

#include <optional>

class QCompleter;

namespace cloudpc {

class FieldEdit;
class SourceIdPanel;

/// The three fields of a draft, and the ID taken apart below them. Shows what it is told to show; when to
/// judge is the form's to decide, so it says what the user does.
class DraftFields : public QWidget
{
    Q_OBJECT

public:
    explicit DraftFields(QWidget *parent = nullptr);
    ~DraftFields() override;
    Q_DISABLE_COPY_MOVE(DraftFields)

    [[nodiscard]] Draft draft() const;
    /// Emits nothing.
    void setDraft(const Draft &draft);

    [[nodiscard]] QString text(Field field) const;
    /// As if the user had typed it: one click instead of many keys.
    void mend(Field field, const QString &text);

    /// The next free versions of the image that is named; empty ones where it is a new name. They can be
    /// taken by a click or a key, which is as if the user had typed them.
    void offerVersions(const VersionSteps::Versions &versions);
    /// What is to be known of a proposed text, in place of the hint. At the version it stays until
    /// clearNotes(), at the others until the field changes as well. Its action asks to be mended.
    void setNote(Field field, const Message &note);
    void clearNotes() { m_notes.clear(); } ///< The next setDraft() shows the hints again.
    void setSourceSuggestions(QCompleter &completer);

    /// At most one issue a field is shown at the field; ImageLimitReached is about the tenant and is not.
    void showIssues(const QList<Issue> &issues);

    /// An error from elsewhere (the service, a paste that was too long); stays until the field changes.
    void showNotice(Field field, const QString &text);
    void clearNotices();

    [[nodiscard]] std::optional<Field> focusedField() const;
    void focusFirst();
    /// All of the version is selected.
    void focusVersion();
    /// Selects the wrong piece when the issue knows it.
    void focusFirstError(const QList<Issue> &issues);

signals:
    void edited(cloudpc::Field field);
    /// The user has had their say about this field for now: left it or pasted into it.
    void settled(cloudpc::Field field);
    /// The button behind the field's message was pressed.
    void mendRequested(cloudpc::Field field);
    void returnPressed(cloudpc::Field field);
    /// The text of the source was changed by keys.
    void sourceTyped(const QString &text);

private:
    void connectField(Field field);
    [[nodiscard]] FieldEdit *fieldEdit(Field field) const;
    void contentChanged(Field field);
    void fieldLeft(Field field);
    void fieldPasted(Field field, bool cleaned);
    void showField(Field field, const QList<Issue> &issues);
    void showHint(Field field);
    [[nodiscard]] Message ownHint(Field field) const;

    FieldEdit *m_name;
    FieldEdit *m_version;
    FieldEdit *m_source;
    SourceIdPanel *m_panel;
    VersionSteps *m_steps = nullptr; ///< Made when there are any.
    QHash<Field, Message> m_notices;
    QHash<Field, Message> m_notes;
    bool m_replacing = false; ///< The program writes into the fields, not the user.
};

} // namespace cloudpc
