// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "auth/accountbook.h"
#include "auth/memorysecretstore.h"
#include "auth/session.h"
#include "base/randomsource.h"
#include "images/tabledrafts.h"
#include "journal/history.h"
#include "journal/journal.h"
#include "library/bulkuploads.h"
#include "library/imagelibrary.h"
#include "library/statuswatcher.h"
#include "library/workspace.h"
#include "support/fakebrowser.h"
#include "support/fixedsigner.h"
#include "support/manualclock.h"
#include "support/scriptedserver.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QTemporaryDir>
#include <QtTest>

#include <functional>
#include <memory>

namespace cloudpc {

/// A tenant that keeps images and spoils creates as it is told.
class BulkTenant final
{
public:
    /// What is done with a create of this name; the usual is to make it and to say so.
    struct Way {
        bool isMade = true;
        Answer answer; ///< Instead of the image, if `isSpoiled`.
        bool isSpoiled = false;
    };

    BulkTenant()
    {
        server.answerAside("/openid-configuration", Answer::json(404, "{}"));
        server.setHandler([this](const SeenRequest &request) { return answerTo(request); });
    }

    /// From now on, once: the next create of this name ends so.
    void spoil(const QString &name, const Answer &answer, bool isMade = false)
    {
        m_ways[name].append({isMade, answer, true});
    }
    [[nodiscard]] int posts(const QString &name) const { return static_cast<int>(m_posts.count(name)); }
    [[nodiscard]] const QStringList &posts() const { return m_posts; }
    [[nodiscard]] int made(const QString &name) const { return static_cast<int>(m_made.count(name)); }
    void make(const QJsonObject &body)
    {
        QJsonObject image = body;
        image.insert(QStringLiteral("id"), QStringLiteral("id-%1").arg(++m_serial));
        image.insert(QStringLiteral("status"), QStringLiteral("pending"));
        m_images.append(image);
        m_made.append(body[QStringLiteral("displayName")].toString());
    }

    ScriptedServer server;
    FakeBrowser browser;
    QString objectId = QStringLiteral("1");
    QString tenantId = QStringLiteral("4b1f0e3c-9a55-4f6b-8a3e-2f5d1c7a9e10");
    bool listFails = false;
    bool refusesTaken = false;

private:
    [[nodiscard]] Answer answerTo(const SeenRequest &request)
    {
        if (request.target.contains("/.well-known/"))
            return Answer::json(404, "{}");
        if (request.target.endsWith("/token"))
            return token();
        if (request.method == "POST")
            return create(QJsonDocument::fromJson(request.body).object());
        return listFails ? Answer::nothing().thenClose() : Answer::json(200, list());
    }
    [[nodiscard]] Answer create(const QJsonObject &body)
    {
        const QString name = body[QStringLiteral("displayName")].toString();
        m_posts.append(name);
        const Way way = m_ways[name].isEmpty() ? Way() : m_ways[name].takeFirst();
        if (way.isMade)
            make(body);
        return way.isSpoiled ? way.answer : Answer::json(201, QJsonDocument(m_images.last()).toJson());
    }
    [[nodiscard]] QByteArray list() const
    {
        QByteArrayList images;
        for (const QJsonObject &image : m_images)
            images.append(QJsonDocument(image).toJson(QJsonDocument::Compact));
        return R"({"value":[)" + images.join(',') + "]}";
    }
    [[nodiscard]] Answer token() const
    {
        const QJsonObject claims{
            {QStringLiteral("aud"), QStringLiteral("client")},
            {QStringLiteral("oid"), objectId},
            {QStringLiteral("tid"), tenantId},
            {QStringLiteral("nonce"), QString::fromLatin1(browser.parameter("nonce"))},
            {QStringLiteral("preferred_username"), QStringLiteral("admin@contoso.example")}};
        const QByteArray payload = QJsonDocument(claims).toJson(QJsonDocument::Compact);
        return Answer::json(
            200,
            R"({"token_type":"Bearer","expires_in":86400,"access_token":"t","id_token":"e30.)"
                + payload.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)
                + R"(."})");
    }

    QHash<QString, QList<Way>> m_ways;
    QStringList m_posts; ///< Names, in the order of the creates.
    QStringList m_made;
    QList<QJsonObject> m_images;
    int m_serial = 0;
};

/// A program without a window on such a tenant, from its start to its end.
class BulkBench final
{
public:
    BulkBench(BulkTenant &tenant, const QString &folder, ManualClock &time, bool isSole = true)
        : m_tenant(tenant)
        , clock(time)
        , endpoints{.loginRoot = tenant.server.url(),
                    .graphRoot = tenant.server.url(),
                    .tenant = QStringLiteral("organizations"),
                    .clientId = QStringLiteral("client")}
        , journal(folder)
        , workspace({network,
                     clock,
                     random,
                     secrets,
                     book,
                     secrets,
                     book,
                     {},
                     signer,
                     tenant.browser,
                     tenant.browser},
                    {journal, history, isSole}, endpoints)
    {
    }

    /// Until the list has come.
    void signIn()
    {
        const qsizetype pages = m_tenant.browser.opened().size();
        workspace.signIn();
        QVERIFY(QTest::qWaitFor([&] { return m_tenant.browser.opened().size() > pages; }, 20000));
        m_tenant.browser.comeBack();
        QVERIFY(QTest::qWaitFor(
            [this] { return workspace.library().freshness() == ImageLibrary::Freshness::Loaded; }, 20000));
    }
    /// Lets time pass, a little faster than it does, until something is so. False if it never is.
    [[nodiscard]] bool until(const std::function<bool()> &isSo)
    {
        for (int turn = 0; turn < 2000; ++turn) {
            if (QTest::qWaitFor(isSo, 5))
                return true;
            clock.advance(std::chrono::milliseconds(500));
        }
        return isSo();
    }
    [[nodiscard]] bool untilState(BulkCondition::State state)
    {
        return until([this, state] { return bulk().run() && bulk().run()->condition().state == state; });
    }
    [[nodiscard]] BulkUploads &bulk() { return workspace.bulk(); }
    [[nodiscard]] BulkCounts counts() { return bulk().run() ? bulk().run()->counts() : BulkCounts(); }

    [[nodiscard]] static QList<TableDraft> rows(const QStringList &names)
    {
        QList<TableDraft> all;
        for (const QString &name : names)
            all.append({.number = static_cast<int>(all.size()) + 2,
                        .draft = {name, QStringLiteral("1.0.0"),
                                  QStringLiteral("/subscriptions/0ac520ee-14c0-480f-b6c9-0a90c585ffff/"
                                                 "resourceGroups/rg/providers/Microsoft.Compute/images/i")}});
        return all;
    }

private:
    BulkTenant &m_tenant;

public:
    ManualClock &clock;
    QNetworkAccessManager network;
    SystemRandom random; ///< Two of them must not think up the same keys.
    MemorySecretStore secrets;
    AccountBook book;
    FixedSigner signer;
    Endpoints endpoints;
    Journal journal;
    History history{journal};
    Workspace workspace;
};

} // namespace cloudpc
