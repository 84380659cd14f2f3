// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "titlemark.h"

#include "windowfront.h"

#include <QGuiApplication>
#include <QLocale>
#include <QWidget>
#include <QWindow>

namespace cloudpc {

TitleMark::TitleMark(QWidget *window)
    : QObject(window)
    , m_window(window)
    , m_title(window->windowTitle())
{
    connect(qApp, &QGuiApplication::focusWindowChanged, this, &TitleMark::takeFront);
}

void TitleMark::add(const QString &key)
{
    if (isInFront(*m_window))
        return;
    m_unseen.insert(key);
    show();
}

void TitleMark::remove(const QString &key)
{
    if (m_unseen.remove(key))
        show();
}

void TitleMark::takeFront()
{
    if (m_unseen.isEmpty() || !isInFront(*m_window))
        return;
    m_unseen.clear();
    show();
}

void TitleMark::show()
{
    m_window->setWindowTitle(m_unseen.isEmpty() ? m_title
                                                : tr("(%1) %2", "how much is new, title of the window")
                                                      .arg(QLocale().toString(m_unseen.size()), m_title));
}

} // namespace cloudpc
