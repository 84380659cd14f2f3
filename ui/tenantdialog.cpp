// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "tenantdialog.h"

#include "base/settingrules.h"
#include "phrases/settingphrases.h"
#include "plainlabel.h"
#include "settingfield.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace cloudpc {

namespace {

QString tenantProblem(const std::optional<QString> &value)
{
    if (!value)
        return TenantDialog::tr("Enter the ID or a domain of the tenant.");
    if (const QString problem = settingProblem(SettingKey::Tenant, *value); !problem.isEmpty())
        return problem;
    return isOneTenant(*value) ? QString()
                               : TenantDialog::tr("This names no certain tenant. Enter its ID or a domain.");
}

} // namespace

TenantDialog::TenantDialog(QWidget *parent)
    : QDialog(parent)
    , m_tenant(new SettingField(tr("&Tenant"), tr("Tenant"), tenantProblem, this))
{
    setWindowTitle(tr("Switch tenant"));
    QLabel *sentence = sentenceLabel(
        tr("You sign in to this tenant next. The one in the preferences stays as "
           "it is, and the account signed in now can be chosen again."),
        this);
    m_tenant->setUsual(tr("contoso.com or an ID"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *switchTenant = buttons->addButton(tr("Switch tenant"), QDialogButtonBox::AcceptRole);
    switchTenant->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &TenantDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &TenantDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_tenant);
    column->addWidget(sentence);
    column->addStretch(1);
    column->addWidget(buttons);
    const int width = fontMetrics().averageCharWidth() * 60;
    resize(width, column->totalHeightForWidth(width)); // The size hint has the sentence in one line.
}

QString TenantDialog::tenant() const
{
    return m_tenant->value().value_or(QString());
}

void TenantDialog::accept()
{
    if (m_tenant->isWrong())
        m_tenant->edit()->setFocus();
    else
        QDialog::accept();
}

} // namespace cloudpc
