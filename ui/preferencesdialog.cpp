// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "preferencesdialog.h"

#include "base/settingrules.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace cloudpc {

namespace {

std::optional<QString> textOf(const QLineEdit *edit)
{
    const QString text = edit->text().trimmed();
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

} // namespace

PreferencesDialog::PreferencesDialog(const SettingValues &values, const Endpoints &inForce, QWidget *parent)
    : QDialog(parent)
    , m_tenant(makeEdit(SettingKey::Tenant, values, inForce.tenant))
    , m_clientId(makeEdit(SettingKey::ClientId, values, inForce.clientId))
    , m_loginRoot(makeEdit(SettingKey::LoginRoot, values, inForce.loginRoot.toString()))
    , m_graphRoot(makeEdit(SettingKey::GraphRoot, values, inForce.graphRoot.toString()))
    , m_graphVersion(new QComboBox(this))
    , m_problem(new QLabel(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setWindowTitle(tr("Preferences"));
    m_graphVersion->addItem(tr("Usual (%1)").arg(pathSegment(inForce.graphVersion)));
    m_graphVersion->addItems({pathSegment(GraphVersion::Beta), pathSegment(GraphVersion::V1)});
    if (values.graphVersion)
        m_graphVersion->setCurrentText(*values.graphVersion);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);

    auto *note = new QLabel(
        tr("The client ID is that of your own app registration in Microsoft Entra ID, with the redirect "
           "URI http://localhost and the permission CloudPC.ReadWrite.All. Changes take effect at once; "
           "you will have to sign in again."),
        this);
    note->setWordWrap(true);
    auto *form = new QFormLayout;
    form->addRow(tr("&Tenant"), m_tenant);
    form->addRow(tr("&Client ID"), m_clientId);
    form->addRow(tr("&Sign-in service"), m_loginRoot);
    form->addRow(tr("Microsoft &Graph"), m_graphRoot);
    form->addRow(tr("Graph &version"), m_graphVersion);
    auto *column = new QVBoxLayout(this);
    column->addWidget(note);
    column->addLayout(form);
    column->addWidget(m_problem);
    column->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    judge();
}

QLineEdit *PreferencesDialog::makeEdit(SettingKey key, const SettingValues &values,
                                       const QString &placeholder)
{
    auto *edit = new QLineEdit(values[key].value_or(QString()), this);
    edit->setPlaceholderText(placeholder);
    edit->setMinimumWidth(edit->fontMetrics().averageCharWidth() * 44);
    connect(edit, &QLineEdit::textChanged, this, &PreferencesDialog::judge);
    return edit;
}

SettingValues PreferencesDialog::values() const
{
    SettingValues result{.loginRoot = textOf(m_loginRoot),
                         .graphRoot = textOf(m_graphRoot),
                         .tenant = textOf(m_tenant),
                         .clientId = textOf(m_clientId)};
    if (m_graphVersion->currentIndex() > 0)
        result.graphVersion = m_graphVersion->currentText();
    return result;
}

void PreferencesDialog::judge()
{
    const SettingValues now = values();
    QString problem;
    for (const SettingKey key : allSettingKeys) {
        if (!now[key] || isUsable(key, *now[key]))
            continue;
        const bool root = key == SettingKey::LoginRoot || key == SettingKey::GraphRoot;
        problem = root
            ? tr("%1 is no address that can be used: it begins with https:// and has no name or password in "
                 "it.")
                  .arg(*now[key])
            : tr("%1 is no tenant or client ID: use letters, digits, dots and hyphens.").arg(*now[key]);
    }
    m_problem->setText(problem);
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(problem.isEmpty());
}

} // namespace cloudpc
