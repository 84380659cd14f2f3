// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>

namespace cloudpc {

class ImageActions;
class NewImageForm;
class Session;

/// Heeds what the sign-in may: one that may only read offers nothing that changes the tenant, and lets the
/// form offer to ask for more. Why the form cannot send is for the window to say, with the other reasons.
class WritePermission final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    WritePermission(Session &session, NewImageForm &form, ImageActions &actions, QObject *parent);

private:
    void update();

    Session &m_session;
    NewImageForm &m_form;
    ImageActions &m_actions;
};

} // namespace cloudpc
