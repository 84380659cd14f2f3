// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "auth/accountbook.h"
#include "journal/history.h"
#include "journal/journal.h"
#include "library/draftstore.h"
#include "library/workspace.h"
#include "mainwindow.h"
#include "support/fakebrowser.h"
#include "support/fixedrandom.h"
#include "support/fixedsigner.h"
#include "support/flakysecretstore.h"
#include "support/manualclock.h"
#include "support/scriptedserver.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QTemporaryDir>
#include <QtTest>

namespace cloudpc {

/// The whole window on a workspace of a scripted tenant, which signs in whoever comes back from the browser.
struct TenantWindow {
    TenantWindow()
    {
        server.answerAside("/openid-configuration", Answer::json(404, "{}"));
        server.setHandler([this](const SeenRequest &request) { return answer(request); });
    }

    /// The window, as it is when the program starts.
    void open(const ImageActions::Confirm &confirm = {})
    {
        window = std::make_unique<MainWindow>(workspace, clock, drafts, stateFile(), confirm);
        window->show();
    }
    /// Answers the sign-in page that workspace.signIn() or the window opens, once it is there.
    void comeBack()
    {
        QVERIFY(QTest::qWaitFor([this] { return browser.opened().size() > m_answered; }, 20000));
        m_answered = browser.opened().size();
        browser.comeBack();
    }

    /// What the tenant says.
    [[nodiscard]] Answer answer(const SeenRequest &request) const
    {
        if (request.target.contains("/.well-known/"))
            return Answer::json(404, "{}"); // It describes itself nowhere: its paths are the usual ones.
        if (request.target.endsWith("/devicecode"))
            return Answer::json(200,
                                R"({"device_code":"d","user_code":"ABCD","expires_in":900,"interval":5,)"
                                R"("verification_uri":"https://microsoft.com/devicelogin"})");
        if (!request.target.endsWith("/token"))
            return Answer::json(200, images);
        const QJsonObject claims{
            {QStringLiteral("aud"), endpoints.clientId},
            {QStringLiteral("oid"), objectId},
            {QStringLiteral("tid"), QStringLiteral("4b1f0e3c-9a55-4f6b-8a3e-2f5d1c7a9e10")},
            {QStringLiteral("nonce"), QString::fromLatin1(browser.parameter("nonce"))},
            {QStringLiteral("preferred_username"), username}};
        const QByteArray payload = QJsonDocument(claims).toJson(QJsonDocument::Compact);
        return Answer::json(
            200,
            R"({"token_type":"Bearer","expires_in":3600,"access_token":"t",)" + more + R"("id_token":"e30.)"
                + payload.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)
                + R"(."})");
    }

    [[nodiscard]] QString stateFile() const { return folder.filePath(QStringLiteral("state.ini")); }
    [[nodiscard]] QString draftFile() const { return folder.filePath(QStringLiteral("draft.json")); }

    ScriptedServer server;
    QByteArray more; ///< Further fields of the token answer, each with a comma at its end.
    QByteArray images = R"({"value":[]})"; ///< What the list of images answers.
    QString objectId = QStringLiteral("1"); ///< Whose the next sign-in is.
    QString username = QStringLiteral("admin@contoso.example");
    QTemporaryDir folder;
    QNetworkAccessManager network;
    ManualClock clock;
    FixedRandom random;
    FlakySecretStore secrets;
    AccountBook book;
    FixedSigner signer;
    FakeBrowser browser;
    FakeBrowser sandboxBrowser;
    Surroundings surroundings{network, clock, random, secrets, book,          secrets,
                              book,    {},    signer, browser, sandboxBrowser};
    Endpoints endpoints{.loginRoot = server.url(),
                        .graphRoot = server.url(),
                        .tenant = QStringLiteral("organizations"),
                        .clientId = QStringLiteral("client")};
    Journal journal{folder.path()};
    History history{journal};
    Workspace workspace{surroundings, {journal, history}, endpoints};
    DraftStore drafts{draftFile(), clock};
    std::unique_ptr<MainWindow> window;

private:
    qsizetype m_answered = 0; ///< Of the pages that the browser has opened.
};

} // namespace cloudpc
