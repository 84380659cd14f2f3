// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "notify/notifier.h"

#include <QMap>

#include <optional>

namespace cloudpc {

/// A desktop that keeps what it shows, one of each topic. Needs ui.
class FakeNotifier final : public Notifier
{
public:
    void show(const DesktopNote &note) override
    {
        ++shows;
        m_shown[note.topic] = note;
    }
    void withdraw(NoteTopic topic) override { m_shown.remove(topic); }

    [[nodiscard]] std::optional<DesktopNote> shown(NoteTopic topic) const
    {
        return m_shown.contains(topic) ? std::optional(m_shown[topic]) : std::nullopt;
    }
    [[nodiscard]] bool isEmpty() const { return m_shown.isEmpty(); }
    void click(NoteTopic topic) { emit activated(topic, "token"); }

    int shows = 0;

private:
    QMap<NoteTopic, DesktopNote> m_shown;
};

} // namespace cloudpc
