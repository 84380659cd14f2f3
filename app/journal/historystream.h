// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QIODevice>
#include <QJsonObject>

#include <functional>
#include <optional>

namespace cloudpc {

/// Reads an exported history one entry at a time, whatever the length of the file, how it is broken into
/// lines or in which order its members stand. Never more than largestEntry bytes of it are in memory, and a
/// value that is no entry, nested or long as it may be, is passed over.
class HistoryStream final
{
public:
    /// `device` is open for reading, can be sought, and outlives the stream. Where `goesOn` says no, the file
    /// is taken to end.
    explicit HistoryStream(
        QIODevice &device, std::function<bool()> goesOn = [] { return true; });

    /// Reads what stands before the entries. Fault::NotAHistory or HistoryNewer, or none.
    [[nodiscard]] Fault begin();

    struct Item {
        QJsonObject object; ///< Empty for what is no object, or none that can be read.
    };
    /// The next of the entries; nothing behind the last one, and where the file breaks off.
    [[nodiscard]] std::optional<Item> next();
    /// After the last one: false if the file breaks off before the end of its list.
    [[nodiscard]] bool isWhole() const { return m_isWhole; }
    [[nodiscard]] qint64 position() const; ///< Bytes read so far.

    static constexpr qsizetype largestEntry = 4 * 1024 * 1024;

private:
    struct Head {
        std::optional<QByteArray> format;
        std::optional<QByteArray> schema;
    };

    [[nodiscard]] bool fill();
    [[nodiscard]] int peek(); ///< The next byte that is no blank; -1 at the end.
    [[nodiscard]] bool take(char c);
    [[nodiscard]] std::optional<QByteArray> value();
    [[nodiscard]] std::optional<QJsonObject> line();
    [[nodiscard]] std::optional<qint64> readMembers(Head &head);
    [[nodiscard]] bool skipEntries();
    void goTo(qint64 position);

    QIODevice &m_device;
    std::function<bool()> m_goesOn;
    QByteArray m_buffer;
    qsizetype m_at = 0; ///< In m_buffer.
    qint64 m_bufferStart = 0; ///< In the file.
    bool m_isFirst = true;
    bool m_isWhole = false;
};

} // namespace cloudpc
