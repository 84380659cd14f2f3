// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "caretrest.h"

#include "base/clock.h"

#include <QEvent>
#include <QGuiApplication>
#include <QStyleHints>

#include <utility>

namespace cloudpc {

namespace {

constexpr int steady = 0;
constexpr int asTheDesktopHasIt = -1;

bool isInput(const QEvent &event)
{
    return event.type() == QEvent::KeyPress || event.type() == QEvent::InputMethod
        || event.type() == QEvent::MouseButtonPress || event.type() == QEvent::FocusIn;
}

} // namespace

CaretRest::CaretRest(QObject &application, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
    application.installEventFilter(this);
}

CaretRest::~CaretRest()
{
    wake();
}

bool CaretRest::eventFilter(QObject *watched, QEvent *event)
{
    if (isInput(*event))
        takeInput();
    return QObject::eventFilter(watched, event);
}

/// The alarm is not set anew with each key: it looks how long ago the last one was.
void CaretRest::takeInput()
{
    m_lastInput = m_clock.monotonic();
    wake();
    if (!m_isWaiting && QGuiApplication::styleHints()->cursorFlashTime() > steady)
        waitFor(after);
}

void CaretRest::waitFor(std::chrono::milliseconds time)
{
    m_isWaiting = true;
    m_clock.callAfter(time, this, [this] { takeAlarm(); });
}

void CaretRest::takeAlarm()
{
    m_isWaiting = false;
    const auto quiet = m_clock.monotonic() - m_lastInput;
    if (quiet < after)
        return waitFor(after - quiet);
    m_rests = true;
    QGuiApplication::styleHints()->setCursorFlashTime(steady);
}

void CaretRest::wake()
{
    if (std::exchange(m_rests, false))
        QGuiApplication::styleHints()->setCursorFlashTime(asTheDesktopHasIt);
}

} // namespace cloudpc
