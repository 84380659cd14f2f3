// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QObject>

class QCompleter;
class QWidget;

namespace cloudpc {

class NewImageForm;
class SourceCompletions;
class UploadDesk;
class Workspace;

/// Where the form meets the source images: lets the admin choose one, suggests some while the ID is typed,
/// and proposes one for a new version of an image.
class SourceDesk final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the desk.
    SourceDesk(Workspace &workspace, NewImageForm &form, UploadDesk &desk, QWidget &window);

    /// Fills the form with a new version of the image of this row.
    void proposeNewVersion(const QString &key);

    /// Sizes of the dialog to choose in, for the settings.
    [[nodiscard]] QByteArray saveState() const { return m_pickerState; }
    void restoreState(const QByteArray &state) { m_pickerState = state; }

private:
    void choose();
    void takeTyped(const QString &text);
    void suggest();
    void makeCompleter();

    Workspace &m_workspace;
    NewImageForm &m_form;
    UploadDesk &m_desk;
    QWidget &m_window;
    QByteArray m_pickerState;
    QString m_typed; ///< What was typed last; what is in the field by other means gets no suggestions.
    SourceCompletions *m_completions = nullptr; ///< Made when there is something to suggest.
    QCompleter *m_completer = nullptr;
};

} // namespace cloudpc
