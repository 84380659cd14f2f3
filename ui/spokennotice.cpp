// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "spokennotice.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QStringList>
#include <QToolButton>

namespace cloudpc {

namespace {

/// On the accessibility bus only a widget of this role is spoken when it appears (role Alert is not, Qt 6.4.2
/// and Orca 43).
QAccessibleInterface *notificationInterface(const QString &className, QObject *object)
{
    if (className != QLatin1String("cloudpc::SpokenNotice"))
        return nullptr;
    return new QAccessibleWidget(qobject_cast<QWidget *>(object), QAccessible::Notification);
}

/// All that is written, for those who hear it.
QString spoken(const Notice &notice, const QString &note)
{
    QStringList sentences{notice.explanation.advice, note};
    sentences.removeAll(QString());
    if (sentences.isEmpty())
        return notice.explanation.title;
    return SpokenNotice::tr("%1. %2", "what happened, what to do")
        .arg(notice.explanation.title, sentences.join(u' '));
}

} // namespace

SpokenNotice::SpokenNotice(QWidget *parent)
    : NoticeBox(parent)
{
    QAccessible::installFactory(notificationInterface);
    hide();
}

void SpokenNotice::say(const Notice &notice, const QString &note)
{
    const QString words = spoken(notice, note);
    const bool isSaid = !isHidden() && accessibleName() == words;
    setNotice(notice);
    setNote(note);
    setAccessibleName(words);
    if (!isSaid)
        appearAnew();
}

void SpokenNotice::sayNews(const Notice &notice, const QString &news)
{
    setNotice(notice);
    setAccessibleName(news);
    appearAnew();
}

QToolButton *SpokenNotice::addDismissButton()
{
    auto *close = new QToolButton(this);
    close->setAutoRaise(true);
    close->setIcon(icon(IconName::Dismiss));
    close->setToolTip(tr("Dismiss"));
    close->setAccessibleName(tr("Dismiss message"));
    addAside(close, Qt::AlignTop);
    return close;
}

void SpokenNotice::appearAnew()
{
    QWidget *focused = isAncestorOf(window()->focusWidget()) ? window()->focusWidget() : nullptr;
    hide();
    show();
    if (focused && focused->isVisible())
        focused->setFocus(Qt::OtherFocusReason);
}

} // namespace cloudpc
