// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "messagespage.h"

#include "choicefield.h"
#include "messageline.h"
#include "phrases/settingphrases.h"
#include "plainlabel.h"

#include <QLabel>
#include <QVBoxLayout>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

QString nameOf(Notifications notifications)
{
    return notifications == Notifications::On ? MessagesPage::tr("on") : MessagesPage::tr("off");
}

ResolvedSettings withoutFile(SettingPlaces places)
{
    places.file = {};
    return resolveSettings(places);
}

} // namespace

MessagesPage::MessagesPage(const SettingPlaces &places, QWidget *parent)
    : QWidget(parent)
    , m_notifications(
          new ChoiceField(tr("Notifications on the &desktop"), tr("Notifications on the desktop")))
{
    m_notifications->add(u"on"_s, nameOf(Notifications::On));
    m_notifications->add(u"off"_s, nameOf(Notifications::Off));
    m_notifications->setUsual(nameOf(withoutFile(places).notifications));
    m_notifications->setValue(places.file.notifications);
    m_notifications->setMessage(
        {.kind = Message::Kind::Warning, .text = overrideSentence(places, SettingKey::Notifications)});
    auto *column = new QVBoxLayout(this);
    column->setSpacing(fontMetrics().height() / 2);
    column->addWidget(m_notifications);
    column->addWidget(
        sentenceLabel(tr("They tell that an image is ready or has failed, that you have to decide "
                         "about an upload, and that a sign-in is needed: only while the window is "
                         "not in front."),
                      this));
    column->addStretch();
}

void MessagesPage::putInto(SettingValues &values) const
{
    values.notifications = m_notifications->value();
}

} // namespace cloudpc
