// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QLatin1StringView>
#include <QStringView>

namespace cloudpc {

/// Writes JSON (RFC 8259) member by member on one line, without a document in between: a long history has
/// millions of members.
class JsonLine final
{
public:
    JsonLine();

    void openObject();
    void openObject(QLatin1StringView name);
    void openArray();
    void openArray(QLatin1StringView name);
    void closeObject();
    void closeArray();

    void text(QLatin1StringView name, QStringView value);
    void number(QLatin1StringView name, qint64 value);
    void truth(QLatin1StringView name, bool value);
    void time(QLatin1StringView name, const QDateTime &value); ///< null if it is invalid.
    void object(QLatin1StringView name, const QJsonObject &value);
    void element(QStringView value); ///< Of an array.
    /// Of an array, or all there is. Not by QJsonDocument, which cannot write every text so that it is read
    /// back as it was.
    void value(const QJsonValue &value);

    [[nodiscard]] const QByteArray &line() const { return m_line; }

private:
    void separate();
    void name(QLatin1StringView name);
    void put(const QJsonValue &value);
    void put(const QJsonArray &array);
    void put(const QJsonObject &object);
    void number(const QJsonValue &value);
    void quoted(QStringView value);

    QByteArray m_line;
};

} // namespace cloudpc
