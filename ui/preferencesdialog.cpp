// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "preferencesdialog.h"

#include "apponlypage.h"
#include "messagespage.h"
#include "networkpage.h"
#include "servicepage.h"

#include <QDialogButtonBox>
#include <QScrollArea>
#include <QTabWidget>
#include <QVBoxLayout>

namespace cloudpc {

PreferencesDialog::PreferencesDialog(const SettingPlaces &places, const Clock &clock, QWidget *parent)
    : QDialog(parent)
    , m_places(places)
    , m_tabs(new QTabWidget(this))
    , m_service(new ServicePage(places))
    , m_network(new NetworkPage(places))
    , m_messages(new MessagesPage(places))
    , m_appOnly(new AppOnlyPage(places, clock))
{
    setWindowTitle(tr("Preferences"));
    addPage(m_service, tr("S&ervice"));
    addPage(m_network, tr("Net&work"));
    addPage(m_messages, tr("&Notifications"));
    addPage(m_appOnly, tr("App-onl&y"));
    m_asOpened = values();
    connect(m_network, &NetworkPage::testRequested, this, &PreferencesDialog::connectionTestRequested);
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
    SettingValues result = m_places.file;
    m_service->putInto(result);
    m_network->putInto(result);
    m_messages->putInto(result);
    m_appOnly->putInto(result);
    return result;
}

bool PreferencesDialog::hasChanges() const
{
    return values() != m_asOpened || m_network->newPassword() || m_appOnly->newCredential()
        || m_appOnly->removesCredential();
}

void PreferencesDialog::leaveOutAppOnly()
{
    m_withAppOnly = false;
    m_tabs->setTabVisible(tabOf(m_appOnly), false);
}

void PreferencesDialog::leaveOutNetwork()
{
    m_withNetwork = false;
    m_tabs->setTabVisible(tabOf(m_network), false);
}

void PreferencesDialog::accept()
{
    SettingPlaces places = m_places;
    places.file = values();
    if (m_service->focusFirstError())
        return showPage(m_service);
    if (m_withNetwork && m_network->focusFirstError())
        return showPage(m_network);
    if (m_withAppOnly && m_appOnly->focusFirstError(resolveSettings(places)))
        return showPage(m_appOnly);
    QDialog::accept();
}

int PreferencesDialog::tabOf(const QWidget *page) const
{
    for (int i = 0; i < m_tabs->count(); ++i) {
        if (m_tabs->widget(i)->isAncestorOf(page))
            return i;
    }
    return -1;
}

void PreferencesDialog::showPage(const QWidget *page)
{
    // A tab that comes to the front takes the focus to where it was last; it belongs to the error.
    QWidget *wrong = page->focusWidget();
    m_tabs->setCurrentIndex(tabOf(page));
    if (!wrong)
        return;
    wrong->setFocus(Qt::OtherFocusReason);
    // A scroll area follows the Tab key only.
    if (auto *area = qobject_cast<QScrollArea *>(m_tabs->currentWidget()))
        area->ensureWidgetVisible(wrong);
}

} // namespace cloudpc
