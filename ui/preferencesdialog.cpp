// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "preferencesdialog.h"

#include "servicepage.h"

#include <QDialogButtonBox>
#include <QScrollArea>
#include <QTabWidget>
#include <QVBoxLayout>

namespace cloudpc {

PreferencesDialog::PreferencesDialog(const SettingPlaces &places, QWidget *parent)
    : QDialog(parent)
    , m_before(places.file)
    , m_tabs(new QTabWidget(this))
    , m_service(new ServicePage(places))
{
    setWindowTitle(tr("Preferences"));
    addPage(m_service, tr("S&ervice"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &PreferencesDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_tabs, 1);
    column->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 84, fontMetrics().height() * 34);
}

void PreferencesDialog::addPage(QWidget *page, const QString &title)
{
    // At twice the size, or on a small screen, a page is higher than the screen.
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidgetResizable(true);
    area->setWidget(page);
    m_tabs->addTab(area, title);
}

SettingValues PreferencesDialog::values() const
{
    SettingValues result = m_before;
    m_service->putInto(result);
    return result;
}

void PreferencesDialog::accept()
{
    if (!m_service->focusFirstError())
        QDialog::accept();
}

} // namespace cloudpc
