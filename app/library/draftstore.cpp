// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "library/draftstore.h"

#include "base/callback.h"
#include "base/clock.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QObject>

#include <utility>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray toJson(const KeptDraft &kept)
{
    QJsonObject object{{u"displayName"_s, kept.displayName},
                       {u"version"_s, kept.version},
                       {u"sourceImageResourceId"_s, kept.sourceImageResourceId}};
    if (!kept.key.isEmpty())
        object.insert(u"key"_s, kept.key);
    return QJsonDocument(object).toJson();
}

} // namespace

DraftStore::DraftStore(QString file, Clock &clock)
    : m_file(std::move(file))
    , m_clock(clock)
    , m_writer(m_file, [this](const Result<Done> &written) { take(written); })
{
}

DraftStore::~DraftStore()
{
    flush();
}

std::optional<KeptDraft> DraftStore::load()
{
    m_writer.finish();
    QFile file(m_file);
    constexpr qint64 largest = 8 * 1024 * 1024;
    if (file.size() > largest || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    const Draft draft{.displayName = object["displayName"_L1].toString(),
                      .version = object["version"_L1].toString(),
                      .sourceImageResourceId = object["sourceImageResourceId"_L1].toString()};
    if (draft == Draft())
        return std::nullopt;
    return KeptDraft{draft, object["key"_L1].toString()};
}

void DraftStore::keep(const Draft &draft, const QString &key)
{
    const bool isFirst = !m_waiting;
    m_waiting = KeptDraft{draft, key};
    if (!key.isEmpty())
        return hurry();
    if (!isFirst)
        return; // Whoever goes on typing must not put the write off.
    m_alarm = std::make_unique<QObject>();
    m_clock.callAfter(pause, m_alarm.get(), [this] { hurry(); });
}

void DraftStore::setOnTurn(QObject *context, Callback<Done> onTurn)
{
    m_onTurn = boundTo(context, std::move(onTurn));
}

void DraftStore::take(const Result<Done> &written)
{
    if (std::exchange(m_isTroubled, !written.ok()) != m_isTroubled && m_onTurn)
        m_onTurn(written);
}

void DraftStore::hurry()
{
    if (m_alarm)
        m_alarm.release()->deleteLater(); // It may be the one that calls.
    if (const auto kept = std::exchange(m_waiting, std::nullopt))
        m_writer.write(static_cast<const Draft &>(*kept) == Draft() ? QByteArray() : toJson(*kept));
}

void DraftStore::flush()
{
    hurry();
    m_writer.finish();
}

} // namespace cloudpc
