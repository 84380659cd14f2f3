// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "supportdialog.h"

#include "plainlabel.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace cloudpc {

SupportDialog::SupportDialog(SupportText text, QWidget *parent)
    : QDialog(parent)
    , m_text(std::move(text))
    , m_preview(new QPlainTextEdit(this))
    , m_withTenant(new QCheckBox(tr("Include the &tenant ID"), this))
{
    setWindowTitle(tr("Copy support information"));
    m_preview->setReadOnly(true);
    m_preview->setTabChangesFocus(true);
    m_preview->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_preview->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_preview->setAccessibleName(tr("What is copied"));
    m_preview->setMinimumHeight(fontMetrics().lineSpacing() * 6);
    auto *note = sentenceLabel(
        tr("With it come the user name and the source image resource ID. There is never a password or a "
           "token in it."),
        this);
    mute(note);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *copying = buttons->addButton(tr("&Copy"), QDialogButtonBox::AcceptRole);
    copying->setDefault(true);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_preview, 1);
    column->addWidget(m_withTenant);
    column->addWidget(note);
    column->addWidget(buttons);
    connect(m_withTenant, &QCheckBox::toggled, this, &SupportDialog::preview);
    connect(buttons, &QDialogButtonBox::accepted, this, &SupportDialog::copy);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(fontMetrics().averageCharWidth() * 80, fontMetrics().lineSpacing() * 28);
    preview();
    copying->setFocus();
}

void SupportDialog::preview()
{
    m_preview->setPlainText(m_text(m_withTenant->isChecked()));
}

void SupportDialog::copy()
{
    QGuiApplication::clipboard()->setText(m_preview->toPlainText());
    accept();
}

} // namespace cloudpc
