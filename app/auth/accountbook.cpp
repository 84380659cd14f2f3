// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/accountbook.h"

#include "base/paths.h"
#include "base/settingrules.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>
#include <utility>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 fileLimit = 1024 * 1024;
constexpr qsizetype entryLimit = 100;

QJsonObject toJson(const KnownSignIn &known)
{
    return {{u"kind"_s, known.kind == KnownSignIn::Kind::App ? u"app"_s : u"user"_s},
            {u"objectId"_s, known.account.objectId},
            {u"tenantId"_s, known.account.tenantId},
            {u"username"_s, known.account.username},
            {u"name"_s, known.account.name},
            {u"loginHint"_s, known.account.loginHint},
            {u"cloud"_s, nameOf(known.endpoints.cloud)},
            {u"loginRoot"_s, known.endpoints.loginRoot.toString(QUrl::FullyEncoded)},
            {u"graphRoot"_s, known.endpoints.graphRoot.toString(QUrl::FullyEncoded)},
            {u"graphVersion"_s, pathSegment(known.endpoints.graphVersion)},
            {u"tenant"_s, known.endpoints.tenant},
            {u"clientId"_s, known.endpoints.clientId},
            {u"permission"_s, known.permission == Permission::Read ? u"read"_s : u"readWrite"_s},
            {u"usedAt"_s, known.usedAt.toUTC().toString(Qt::ISODate)}};
}

std::optional<KnownSignIn> fromJson(const QJsonObject &object)
{
    const auto text = [&object](QLatin1String key) { return object[key].toString(); };
    const bool stable = text("graphVersion"_L1) == pathSegment(GraphVersion::V1);
    KnownSignIn known{.kind = text("kind"_L1) == "app"_L1 ? KnownSignIn::Kind::App : KnownSignIn::Kind::User,
                      .account = {.objectId = text("objectId"_L1),
                                  .tenantId = text("tenantId"_L1),
                                  .username = text("username"_L1),
                                  .name = text("name"_L1),
                                  .loginHint = text("loginHint"_L1)},
                      .endpoints = {.loginRoot = QUrl(text("loginRoot"_L1), QUrl::StrictMode),
                                    .graphRoot = QUrl(text("graphRoot"_L1), QUrl::StrictMode),
                                    .graphVersion = stable ? GraphVersion::V1 : GraphVersion::Beta,
                                    .tenant = text("tenant"_L1),
                                    .clientId = text("clientId"_L1),
                                    .cloud = cloudFromName(text("cloud"_L1)).value_or(Cloud::Custom)},
                      .permission = text("permission"_L1) == "read"_L1 ? Permission::Read
                                                                       : Permission::ReadWrite,
                      .usedAt = QDateTime::fromString(text("usedAt"_L1), Qt::ISODate)};
    // The file can be edited by hand, and a refresh token would follow what it says.
    if (!isSafeRoot(known.endpoints.loginRoot) || !isSafeRoot(known.endpoints.graphRoot))
        return std::nullopt;
    return known;
}

QJsonObject readBook(const QString &path)
{
    QFile file(path);
    if (path.isEmpty() || file.size() > fileLimit || !file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

QList<KnownSignIn> entriesIn(const QJsonArray &array)
{
    QList<KnownSignIn> entries;
    for (const auto &value : array) {
        if (const auto known = fromJson(value.toObject()); known && entries.size() < entryLimit)
            entries.append(*known);
    }
    return entries;
}

QJsonArray toArray(const QList<KnownSignIn> &entries)
{
    QJsonArray array;
    for (const KnownSignIn &known : entries)
        array.append(toJson(known));
    return array;
}

void takeOut(QList<KnownSignIn> &entries, const KnownSignIn &known)
{
    entries.removeIf([&known](const KnownSignIn &entry) { return isSameSignIn(entry, known); });
}

/// A person's, at these roots and with this registration.
bool isSameService(KnownSignIn known, const Endpoints &endpoints)
{
    known.account = {};
    return isSameSignIn(known, {.endpoints = endpoints});
}

bool isOfTenant(const KnownSignIn &known, const QString &asked)
{
    const QString tenant = asked.trimmed();
    return isSharedTenant(tenant) || known.endpoints.tenant.compare(tenant, Qt::CaseInsensitive) == 0
        || known.account.tenantId.compare(tenant, Qt::CaseInsensitive) == 0;
}

} // namespace

AccountBook::AccountBook(QString path)
    : m_path(std::move(path))
{
    load();
}

std::optional<KnownSignIn> AccountBook::lastAt(const Endpoints &endpoints) const
{
    for (const KnownSignIn &known : m_entries) {
        if (isSameService(known, endpoints) && isOfTenant(known, endpoints.tenant))
            return known;
    }
    return std::nullopt;
}

void AccountBook::put(const KnownSignIn &known)
{
    load();
    takeOut(m_entries, known);
    takeOut(m_leaving, known);
    m_entries.prepend(known);
    m_entries.resize(std::min(m_entries.size(), entryLimit));
    save();
}

void AccountBook::remove(const KnownSignIn &known)
{
    load();
    takeOut(m_entries, known);
    save();
}

void AccountBook::setLeaving(const KnownSignIn &known, bool leaving)
{
    load();
    takeOut(m_leaving, known);
    if (leaving)
        m_leaving.append(known);
    save();
}

/// Read anew before each change: another window of this profile may have written meanwhile.
void AccountBook::load()
{
    if (!QFile::exists(m_path))
        return;
    const QJsonObject book = readBook(m_path);
    m_entries = entriesIn(book["accounts"_L1].toArray());
    m_leaving = entriesIn(book["leaving"_L1].toArray());
}

/// What cannot be written is forgotten at the end of the program: worth no message of its own.
void AccountBook::save() const
{
    if (m_path.isEmpty() || !makePrivateFolder(m_path.section(u'/', 0, -2)))
        return;
    const QJsonObject book{
        {u"version"_s, 1}, {u"accounts"_s, toArray(m_entries)}, {u"leaving"_s, toArray(m_leaving)}};
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    file.write(QJsonDocument(book).toJson());
    file.commit();
}

} // namespace cloudpc
