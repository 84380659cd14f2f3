// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/settings.h"

#include <QObject>

#include <memory>

class QNetworkAccessManager;

namespace cloudpc {

class Browser;
class Clock;
class DeviceImagesApi;
class ImageLibrary;
class RandomSource;
class SandboxLauncher;
class Session;
class StatusWatcher;
class TokenStore;

/// What a workspace is built on. All must outlive it.
struct Surroundings {
    QNetworkAccessManager &network;
    Clock &clock;
    RandomSource &random;
    TokenStore &tokens;
    TokenStore &sandboxTokens; ///< Apart, so that the two never see each other's sign-ins.
    Browser &browser; ///< The system browser.
    Browser &sandboxBrowser; ///< Signs the sample admin in without a browser; used in the sandbox only.
};

/// One connection to one service, a tenant's or the sandbox's, with everything that lives as long as it:
/// built whole, connected, and thrown away whole when the admin changes to another.
class Workspace final : public QObject
{
    Q_OBJECT

public:
    /// A real tenant.
    Workspace(const Surroundings &surroundings, const Endpoints &endpoints, QObject *parent = nullptr);
    /// The sandbox, whose program is `sandboxProgram`. Its endpoints are known once the program has started.
    Workspace(const Surroundings &surroundings, const Endpoints &endpoints, const QString &sandboxProgram,
              QObject *parent = nullptr);
    ~Workspace() override;

    /// Begins: resumes a stored sign-in, or starts the sandbox and signs the sample admin in.
    void start();

    [[nodiscard]] const Endpoints &endpoints() const;
    [[nodiscard]] Session &session();
    [[nodiscard]] ImageLibrary &library();
    [[nodiscard]] StatusWatcher &watcher();
    [[nodiscard]] DeviceImagesApi &api();
    [[nodiscard]] SandboxLauncher *sandbox(); ///< nullptr for a real tenant.

    /// Signs in. Starts the sandbox first if it is not running: it then signs the sample admin in.
    void signIn();
    /// Sandbox only: sign in through the system browser, on the page that offers the sample accounts.
    void signInAs();

private:
    void takeSandboxState();
    bool startSandbox(); ///< False if there is nothing to start.

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace cloudpc
