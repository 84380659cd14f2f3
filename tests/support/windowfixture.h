// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "auth/accountbook.h"
#include "auth/memorysecretstore.h"
#include "auth/session.h"
#include "base/clock.h"
#include "base/proxyrules.h"
#include "base/randomsource.h"
#include "imagesview.h"
#include "journal/history.h"
#include "journal/journal.h"
#include "library/draftstore.h"
#include "library/imagelibrary.h"
#include "library/workspace.h"
#include "mainwindow.h"
#include "sandbox/sandboxbrowser.h"
#include "support/fixedsigner.h"

#include <QNetworkAccessManager>
#include <QTemporaryDir>
#include <QtTest>

#include <memory>

namespace cloudpc {

/// The main window as the program shows it, on the sandbox or on a tenant that nobody is signed in to.
/// Needs ui, and SANDBOX_PROGRAM for the sandbox.
struct WindowFixture {
    class NoBrowser final : public Browser
    {
    public:
        [[nodiscard]] bool open(const QUrl &) override { return true; }
    };

    explicit WindowFixture(const QString &sandboxProgram = {})
    {
        network.setProxyFactory(new ProxyRules);
        const Surroundings surroundings{network, clock, random, secrets, book,          secrets,
                                        book,    {},    signer, browser, sandboxBrowser};
        const Endpoints endpoints{.loginRoot = QUrl(QStringLiteral("https://login.invalid")),
                                  .graphRoot = QUrl(QStringLiteral("https://graph.microsoft.com")),
                                  .clientId = QStringLiteral("9d5e7c1a-5a3f-4d7a-9a39-0b9f6b1c0001")};
        const Records records{journal, history};
        workspace = sandboxProgram.isEmpty()
            ? std::make_unique<Workspace>(surroundings, records, endpoints)
            : std::make_unique<Workspace>(surroundings, records, endpoints, sandboxProgram);
        drafts = std::make_unique<DraftStore>(folder.filePath(QStringLiteral("draft.json")), clock);
        window = std::make_unique<MainWindow>(*workspace, clock, *drafts,
                                              folder.filePath(QStringLiteral("state.ini")));
    }

    /// Shows the window and waits until it lists what the sandbox has.
    [[nodiscard]] bool showList()
    {
        show();
        workspace->start();
        return QTest::qWaitFor([this] { return !workspace->library().entries().isEmpty(); }, 20000);
    }
    void show()
    {
        window->resize(1280, 830);
        window->show();
    }
    /// The first visible widget of a type with this accessible name, anywhere in the program.
    template <typename Widget>
    [[nodiscard]] static Widget *named(QWidget *top, const QString &name)
    {
        for (Widget *widget : top->findChildren<Widget *>())
            if (widget->isVisible() && widget->accessibleName() == name)
                return widget;
        return nullptr;
    }
    /// Selects the first row of this status.
    bool select(EntryStatus status)
    {
        for (const ImageEntry &entry : workspace->library().entries()) {
            if (entry.status != status)
                continue;
            window->findChild<ImagesView *>()->select(entry.key);
            return true;
        }
        return false;
    }

    QTemporaryDir folder;
    Journal journal{folder.path()};
    History history{journal};
    QNetworkAccessManager network;
    SystemClock clock;
    SystemRandom random;
    MemorySecretStore secrets;
    AccountBook book;
    FixedSigner signer;
    NoBrowser browser;
    SandboxBrowser sandboxBrowser;
    std::unique_ptr<Workspace> workspace;
    std::unique_ptr<DraftStore> drafts;
    std::unique_ptr<MainWindow> window;
};

} // namespace cloudpc
