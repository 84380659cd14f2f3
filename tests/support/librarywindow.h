// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/randomsource.h"
#include "support/libraryfixture.h"

#include <optional>

namespace cloudpc {

/// One window on a journal and a server that others may share.
struct LibraryWindow {
    LibraryWindow(ScriptedServer &server, const QString &folder, bool isSole = true)
        : endpoints{.loginRoot = server.url(), .graphRoot = server.url()}
        , journal(folder)
        , library({api, session, journal, clock, random, isSole})
    {
    }

    [[nodiscard]] const ImageEntry &only() const { return library.entries().constFirst(); }
    [[nodiscard]] bool has(EntryStatus status) const
    {
        return library.entries().size() == 1 && only().status == status;
    }
    [[nodiscard]] std::optional<JournalEntry> stored(const QString &key)
    {
        std::optional<JournalEntry> found;
        bool isDone = false;
        journal.entry(key, &clockContext, [&](const Result<JournalEntry> &row) {
            if (row)
                found = row.value();
            isDone = true;
        });
        (void)QTest::qWaitFor([&isDone] { return isDone; }, 20000);
        return found;
    }

    Endpoints endpoints;
    QNetworkAccessManager network;
    ManualClock clock;
    SystemRandom random;
    FixedTokens tokens;
    MemorySecretStore secrets;
    AccountBook book;
    FixedSigner signer;
    LibraryFixture::NoBrowser browser;
    Session session{Session::Parts{endpoints, network, secrets, book, {}, browser, clock, random, signer}};
    GraphClient client{network, tokens, endpoints, clock, random};
    DeviceImagesApi api{client};
    Journal journal;
    ImageLibrary library;
    QObject clockContext;
};

} // namespace cloudpc
