// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "devicecodepanel.h"

#include "links.h"
#include "phrases/plaintext.h"
#include "plainlabel.h"
#include "systembrowser.h"
#include "theme/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace cloudpc {

namespace {

/// Large, and wide enough apart to be read off one by one.
QFont codeFont(QFont font)
{
    font = headingFont(font);
    if (font.pointSizeF() > 0) // else its size is in pixels
        font.setPointSizeF(font.pointSizeF() * 1.6);
    font.setLetterSpacing(QFont::PercentageSpacing, 115);
    return font;
}

} // namespace

DeviceCodePanel::DeviceCodePanel(QWidget *parent)
    : QWidget(parent)
    , m_code(valueLabel(this))
    , m_address(valueLabel(this))
    , m_copyCode(new QPushButton(icon(IconName::Copy), tr("Copy code"), this))
    , m_copyAddress(new QPushButton(icon(IconName::Copy), tr("Copy address"), this))
    , m_open(new QPushButton(icon(IconName::OpenExternal), tr("Open page"), this))
{
    m_code->setFont(codeFont(m_code->font()));
    for (QLabel *label : {m_code, m_address})
        label->setAlignment(Qt::AlignCenter);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_code);
    column->addWidget(m_copyCode, 0, Qt::AlignHCenter);
    column->addSpacing(fontMetrics().height() / 2);
    column->addWidget(m_address);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_open);
    row->addWidget(m_copyAddress);
    row->addStretch(1);
    column->addLayout(row);
    connect(m_copyCode, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_userCode); });
    connect(m_copyAddress, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_page.toString(QUrl::FullyEncoded)); });
    connect(m_open, &QPushButton::clicked, this, [this] { (void)SystemBrowser().open(m_page); });
}

void DeviceCodePanel::setCode(const QString &code, const QUrl &page, const QUrl &loginRoot)
{
    m_userCode = code;
    m_page = page;
    const QString shown = oneLine(code);
    const QString address = oneLine(page.toString(QUrl::FullyEncoded));
    m_code->setText(isolatedIn(layoutDirection(), shown));
    m_code->setAccessibleName(tr("Code: %1").arg(shown));
    m_address->setText(isolatedIn(layoutDirection(), address));
    m_address->setAccessibleName(tr("Address: %1").arg(address));
    m_open->setVisible(isDeviceCodePage(page, loginRoot));
}

} // namespace cloudpc
