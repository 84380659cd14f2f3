// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "auth/accountbook.h"
#include "auth/browser.h"
#include "auth/memorysecretstore.h"
#include "auth/session.h"
#include "base/endpoints.h"
#include "graph/deviceimagesapi.h"
#include "graph/graphclient.h"
#include "journal/journal.h"
#include "library/imagelibrary.h"
#include "support/fixedrandom.h"
#include "support/fixedsigner.h"
#include "support/fixedtokens.h"
#include "support/manualclock.h"
#include "support/scriptedserver.h"

#include <QNetworkAccessManager>
#include <QTemporaryDir>
#include <QtTest>

namespace cloudpc {

/// An image library on real HTTP against a scripted server, with a clock that the test moves. Nobody is
/// signed in; the calls carry fixed tokens.
struct LibraryFixture {
    class NoBrowser final : public Browser
    {
    public:
        [[nodiscard]] bool open(const QUrl &) override { return false; }
    };

    ScriptedServer server;
    Endpoints endpoints{
        .loginRoot = server.url(), .graphRoot = server.url(), .tenant = QStringLiteral("organizations")};
    QNetworkAccessManager network;
    ManualClock clock;
    FixedRandom random;
    FixedTokens tokens;
    MemorySecretStore secrets;
    AccountBook book;
    FixedSigner signer;
    NoBrowser browser;
    Session session{Session::Parts{endpoints, network, secrets, book, {}, browser, clock, random, signer}};
    GraphClient client{network, tokens, endpoints, clock, random};
    DeviceImagesApi api{client};
    QTemporaryDir folder;
    Journal journal{folder.path()};
    ImageLibrary library{{api, session, journal, clock, random}};

    /// Begins like a window that has loaded an empty list: from then on an upload goes out at once.
    LibraryFixture()
    {
        server.enqueue(list({}));
        library.refresh();
        (void)QTest::qWaitFor([this] { return library.freshness() == ImageLibrary::Freshness::Loaded; },
                              20000);
        server.forgetRequests();
    }

    /// One image as Graph writes it.
    [[nodiscard]] static QByteArray image(const QByteArray &id, const QByteArray &status = "ready",
                                          const QByteArray &name = "Name",
                                          const QByteArray &version = "1.0.0")
    {
        return R"({"id":")" + id + R"(","displayName":")" + name + R"(","version":")" + version
            + R"(","sourceImageResourceId":")" + sourceId + R"(","status":")" + status + R"("})";
    }
    [[nodiscard]] static Answer list(const QByteArrayList &images)
    {
        return Answer::json(200, R"({"value":[)" + images.join(',') + "]}");
    }
    /// The connection is lost in the middle of the answer. When it is lost before, Qt asks again by itself.
    [[nodiscard]] static Answer cut()
    {
        return Answer::raw("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n{}").thenClose();
    }
    [[nodiscard]] static Draft draft(const QString &name = QStringLiteral("Name"))
    {
        return {.displayName = name,
                .version = QStringLiteral("1.0.0"),
                .sourceImageResourceId = QString::fromLatin1(sourceId)};
    }

    static constexpr auto sourceId = "/subscriptions/0ac520ee-14c0-480f-b6c9-0a90c585ffff/resourceGroups/rg/"
                                     "providers/Microsoft.Compute/images/i";
};

} // namespace cloudpc
