// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "phrases/requirementphrases.h"

#include <QWidget>

class QLabel;

namespace cloudpc {

class LinkButton;

/// One requirement: what is asked for, how it is checked, a command to copy and a page that says more.
class RequirementItem final : public QWidget
{
    Q_OBJECT

public:
    explicit RequirementItem(QWidget *parent = nullptr);

    void setRequirement(const Requirement &requirement, bool isNew);

protected:
    void changeEvent(QEvent *event) override;

private:
    Requirement m_requirement;
    QLabel *m_title;
    QLabel *m_check;
    QLabel *m_place;
    QLabel *m_command;
    LinkButton *m_copy;
    LinkButton *m_link;
};

} // namespace cloudpc
