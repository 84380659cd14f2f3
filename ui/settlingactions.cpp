// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "settlingactions.h"

#include "library/imagelibrary.h"
#include "links.h"
#include "phrases/plaintext.h"
#include "phrases/propertyphrases.h"
#include "phrases/settlingphrases.h"
#include "rowaction.h"
#include "theme/theme.h"

#include <QAction>
#include <QMenu>

#include <utility>

namespace cloudpc {

namespace {

QList<DeviceImage> choicesOf(const std::optional<ImageEntry> &entry)
{
    return entry && canGiveUp(*entry) ? entry->settling->candidates : QList<DeviceImage>();
}

bool wasNeverSent(const ImageEntry &entry)
{
    return entry.status == EntryStatus::NotAccepted;
}

} // namespace

SettlingActions::SettlingActions(ImageLibrary &library, QWidget &window, Confirm confirm)
    : QObject(&window)
    , m_library(library)
    , m_confirm(std::move(confirm))
    , m_check(add(tr("Chec&k now"), tr("Check now"), &SettlingActions::checkNow))
    , m_open(add(tr("Open in &Intune"), tr("Open in Intune"), &SettlingActions::openAdminCenter))
    , m_choose(add(tr("&This is the one"), tr("This is the one"), nullptr))
    , m_sendAgain(add(tr("&Send again…"), tr("Send again…"), &SettlingActions::sendAgain))
    , m_stop(add(tr("Stop &looking"), tr("Stop looking"), &SettlingActions::stopLooking))
    , m_stopWaiting(add(tr("Stop w&aiting"), tr("Stop waiting"), &SettlingActions::stopWaiting))
    , m_choices(new QMenu(&window))
{
    m_check->setIcon(icon(IconName::Refresh));
    m_open->setIcon(icon(IconName::OpenExternal));
    m_choose->setIcon(icon(IconName::Checkmark));
    m_choose->setMenu(m_choices);
    m_sendAgain->setIcon(icon(IconName::Upload));
    m_stop->setIcon(icon(IconName::Prohibited));
    m_stopWaiting->setIcon(icon(IconName::Prohibited));
    update(nullptr, {});
}

QAction *SettlingActions::add(const QString &text, const QString &name, void (SettlingActions::*act)())
{
    QAction *action = makeRowAction(text, name, this);
    if (act)
        connect(action, &QAction::triggered, this, act);
    m_all.append(action);
    return action;
}

void SettlingActions::setAdminCenter(const QString &address)
{
    m_adminCenter = address;
    m_open->setVisible(m_check->isVisible() && isAllowedLink(address));
}

void SettlingActions::update(const ImageEntry *entry, const QString &readOnly)
{
    m_entry = entry ? std::optional(*entry) : std::nullopt;
    const bool unknown = entry && entry->status == EntryStatus::OutcomeUnknown;
    m_check->setVisible(unknown);
    m_open->setVisible(unknown && isAllowedLink(m_adminCenter));
    m_choose->setVisible(!choicesOf(m_entry).isEmpty());
    offerChange(*m_choose, true, readOnly);
    const bool asks = !entry || !wasNeverSent(*entry);
    renameRowAction(*m_sendAgain, asks ? tr("&Send again…") : tr("&Send again"),
                    asks ? tr("Send again…") : tr("Send again"));
    m_sendAgain->setVisible(entry && canResend(*entry));
    offerChange(*m_sendAgain, true, readOnly);
    m_stop->setVisible(entry && canGiveUp(*entry));
    offerChange(*m_stop, true, readOnly);
    m_stopWaiting->setVisible(entry && canStopWaiting(*entry));
    fillChoices();
}

/// Only if they differ: the menu may be open.
void SettlingActions::fillChoices()
{
    const QList<DeviceImage> choices = choicesOf(m_entry);
    if (m_offered == choices)
        return;
    m_offered = choices;
    m_choices->clear();
    for (const DeviceImage &image : choices) {
        const QString id = image.id.value_or(QString());
        QAction *choice = m_choices->addAction(candidateLabel(image).replace(u'&', QStringLiteral("&&")));
        connect(choice, &QAction::triggered, this, [this, id] {
            if (m_entry)
                chooseImage(QString(m_entry->key), id);
        });
    }
}

void SettlingActions::chooseImage(const QString &key, const QString &imageId)
{
    if (m_choose->isEnabled() && !imageId.isEmpty())
        m_library.choose(key, imageId);
}

void SettlingActions::checkNow()
{
    m_library.refresh();
}

void SettlingActions::openAdminCenter()
{
    openLink(m_adminCenter);
}

void SettlingActions::sendAgain()
{
    const QString key = m_entry->key;
    if (wasNeverSent(*m_entry))
        return m_library.resend(key);
    const Question question = askToSendAgain(*m_entry);
    m_confirm(question.title, question.text, question.button, [this, key] { m_library.resend(key); });
}

void SettlingActions::stopLooking()
{
    const QString key = m_entry->key;
    const Question question = askToStopLooking(*m_entry);
    m_confirm(question.title, question.text, question.button, [this, key] { m_library.giveUp(key); });
}

void SettlingActions::stopWaiting()
{
    m_library.stopWaiting(QString(m_entry->key));
}

} // namespace cloudpc
