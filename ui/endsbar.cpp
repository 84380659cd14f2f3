// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "endsbar.h"

#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace cloudpc {

namespace {

QString spoken(const QList<ImageEnd> &ends, ListGap gap)
{
    const QString heading = endHeading(ends, gap);
    const QString details = endDetails(ends, gap);
    return details.isEmpty() ? heading : EndsBar::tr("%1. %2", "what ended, details").arg(heading, details);
}

} // namespace

EndsBar::EndsBar(QWidget *parent)
    : SpokenNotice(parent)
{
    connect(addButton(tr("Show")), &QPushButton::clicked, this, &EndsBar::showNext);
    connect(addDismissButton(), &QToolButton::clicked, this, &EndsBar::dismiss);
}

void EndsBar::tell(const QList<ImageEnd> &ends, ListGap gap)
{
    m_gap = m_told.isEmpty() ? gap : ListGap::None;
    m_told = joined(m_told, ends);
    m_shown.clear();
    sayNews(notice(), spoken(ends, gap));
}

void EndsBar::takeBack(const QString &key)
{
    if (m_told.removeIf([&key](const ImageEnd &end) { return end.key == key; }) == 0)
        return;
    if (m_told.isEmpty())
        hide();
    else
        setNotice(notice()); // Nothing new, so nothing to be spoken.
}

Notice EndsBar::notice() const
{
    return {.tone = endTone(m_told),
            .explanation = {.title = endHeading(m_told, m_gap), .advice = endDetails(m_told, m_gap)}};
}

void EndsBar::showNext()
{
    const QList<ImageEnd> ends = byUrgency(m_told);
    const auto at = std::ranges::find(ends, m_shown, &ImageEnd::key);
    m_shown = at == ends.end() || at + 1 == ends.end() ? ends.constFirst().key : (at + 1)->key;
    emit showRequested(m_shown);
}

void EndsBar::dismiss()
{
    m_told.clear();
    hide();
}

} // namespace cloudpc
