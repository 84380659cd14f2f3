// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "images/draftrules.h"
#include "messageline.h"

#include <QHash>
#include <QWidget>

#include <optional>

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

    /// At most one issue a field is shown at the field; ImageLimitReached is about the tenant and is not.
    void showIssues(const QList<Issue> &issues);

    /// An error from elsewhere (the service, a paste that was too long); stays until the field changes.
    void showNotice(Field field, const QString &text);
    void clearNotices();

    [[nodiscard]] std::optional<Field> focusedField() const;
    void focusFirst();
    /// Selects the wrong piece when the issue knows it.
    void focusFirstError(const QList<Issue> &issues);

signals:
    void edited(cloudpc::Field field);
    /// The user has had their say about this field for now: left it or pasted into it.
    void settled(cloudpc::Field field);
    /// The button behind the field's message was pressed.
    void mendRequested(cloudpc::Field field);
    void returnPressedInLast();

private:
    void connectField(Field field);
    [[nodiscard]] FieldEdit *fieldEdit(Field field) const;
    void contentChanged(Field field);
    void fieldLeft(Field field);
    void fieldPasted(Field field, bool cleaned);
    void showField(Field field, const QList<Issue> &issues);
    void showHint(Field field);

    FieldEdit *m_name;
    FieldEdit *m_version;
    FieldEdit *m_source;
    SourceIdPanel *m_panel;
    QHash<Field, Message> m_notices;
    bool m_replacing = false; ///< The program writes into the fields, not the user.
};

} // namespace cloudpc
