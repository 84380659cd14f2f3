// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "jsonsection.h"

#include "theme/theme.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace cloudpc {

namespace {

constexpr int shownLines = 14;

} // namespace

JsonSection::JsonSection(QWidget *parent)
    : QWidget(parent)
    , m_toggle(new QToolButton(this))
    , m_copy(new QToolButton(this))
    , m_text(new QPlainTextEdit(this))
{
    m_toggle->setCheckable(true);
    m_toggle->setAutoRaise(true);
    m_toggle->setArrowType(Qt::RightArrow);
    m_toggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toggle->setFocusPolicy(Qt::StrongFocus);
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setMinimumHeight(m_text->fontMetrics().lineSpacing() * shownLines);
    m_text->hide();
    m_copy->setIcon(icon(IconName::Copy, Tone::Muted));
    m_copy->setAutoRaise(true);
    m_copy->setToolTip(tr("Copy as JSON"));
    connect(m_copy, &QToolButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_text->toPlainText()); });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto *line = new QHBoxLayout;
    line->addWidget(m_toggle);
    line->addWidget(m_copy);
    line->addStretch(1);
    column->addLayout(line);
    column->addWidget(m_text);
    hide();
    connect(m_toggle, &QToolButton::toggled, this, [this](bool open) {
        m_toggle->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        m_text->setVisible(open);
    });
}

void JsonSection::setJson(const QString &json, Origin origin)
{
    const bool isServices = origin == Origin::Service;
    m_toggle->setText(isServices ? tr("All properties") : tr("What was asked for"));
    m_text->setAccessibleName(isServices ? tr("All properties as JSON") : tr("What was asked for, as JSON"));
    m_copy->setAccessibleName(isServices ? tr("Copy all properties as JSON")
                                         : tr("Copy what was asked for as JSON"));
    if (m_text->toPlainText() != json)
        m_text->setPlainText(json);
    setVisible(!json.isEmpty());
}

} // namespace cloudpc
