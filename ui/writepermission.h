// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>
#include <QString>

namespace cloudpc {

class ImageActions;
class JournalNotices;
class NewImageForm;
class Workspace;

/// Says what may be changed now, and why not: heeds what the sign-in may, whether the journal can note it,
/// and whether there is a sandbox to send it to. With a sign-in that may only read, the form offers to ask
/// for more.
class WritePermission final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    WritePermission(Workspace &workspace, const JournalNotices &journal, NewImageForm &form,
                    ImageActions &actions, QObject *parent);

    /// Why nothing may be uploaded; empty if it may.
    [[nodiscard]] QString blocked() const;

signals:
    void changed();

private:
    void update();
    [[nodiscard]] QString readOnly() const;

    Workspace &m_workspace;
    const JournalNotices &m_journal;
    NewImageForm &m_form;
    ImageActions &m_actions;
};

} // namespace cloudpc
