// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "library/draftstore.h"

#include "base/clock.h"
#include "base/paths.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QObject>
#include <QSaveFile>

#include <utility>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

DraftStore::DraftStore(QString file, Clock &clock)
    : m_file(std::move(file))
    , m_clock(clock)
{
}

DraftStore::~DraftStore()
{
    flush();
}

std::optional<Draft> DraftStore::load() const
{
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
    return draft;
}

void DraftStore::keep(const Draft &draft)
{
    m_waiting = draft;
    m_alarm = std::make_unique<QObject>();
    m_clock.callAfter(pause, m_alarm.get(), [this] { flush(); });
}

void DraftStore::flush()
{
    if (m_alarm)
        m_alarm.release()->deleteLater(); // It may be the one that calls.
    if (const auto draft = std::exchange(m_waiting, std::nullopt))
        write(*draft);
}

void DraftStore::write(const Draft &draft) const
{
    if (draft == Draft()) {
        QFile::remove(m_file);
        return;
    }
    if (!makePrivateFolder(QFileInfo(m_file).path()))
        return;
    QSaveFile file(m_file);
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    const QJsonObject object{{u"displayName"_s, draft.displayName},
                             {u"version"_s, draft.version},
                             {u"sourceImageResourceId"_s, draft.sourceImageResourceId}};
    file.write(QJsonDocument(object).toJson());
    file.commit();
}

} // namespace cloudpc
