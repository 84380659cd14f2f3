// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "auth/resultpage.h"
#include "auth/signinwish.h"
#include "base/resolvedsettings.h"

#include <QObject>

#include <memory>

class QNetworkAccessManager;

namespace cloudpc {

class AccountBook;
class Browser;
class BulkUploads;
class Clock;
class DeviceImagesApi;
class History;
class ImageLibrary;
class Journal;
class KeySigner;
class OpenAttempts;
class RandomSource;
class SandboxLauncher;
class SecretStore;
class ServiceLine;
class Session;
class SourceList;
class StatusWatcher;

/// What a workspace is built on. All must outlive it.
struct Surroundings {
    QNetworkAccessManager &network;
    Clock &clock;
    RandomSource &random;
    SecretStore &keychain;
    AccountBook &book; ///< The sign-ins that `keychain` has the secrets of.
    SecretStore &sessionSecrets; ///< For those who choose to store nothing beyond the run of the program.
    AccountBook &sessionBook;
    QString keychainSpace; ///< See secretName(); differs by profile.
    KeySigner &signer;
    Browser &browser; ///< The system browser.
    Browser &sandboxBrowser; ///< Signs the sample admin in without a browser; used in the sandbox only.
    ResultPageTexts texts = {}; ///< For the page that the browser ends on.
};

/// Where a workspace notes what it does: the tenants' journal, or the sandbox's. Both must outlive it.
struct Records {
    Journal &journal;
    History &history;
    bool isSole = true; ///< No other program works on that journal.
    bool isStart = true; ///< The program has just begun: it watched nothing before.
};

/// How the settings say that one signs in.
struct SignInChoice {
    SignInKind kind = SignInKind::User;
    Remember remember = Remember::Keychain;
};

/// One connection to one service, a tenant's or the sandbox's, with everything that lives as long as it:
/// built whole, connected, and thrown away whole when the admin changes to another.
class Workspace final : public QObject
{
    Q_OBJECT

public:
    /// A real tenant.
    Workspace(const Surroundings &surroundings, const Records &records, const Endpoints &endpoints,
              const SignInChoice &choice = {}, QObject *parent = nullptr);
    /// The sandbox, whose program is `sandboxProgram`. Its endpoints are known once the program has started.
    Workspace(const Surroundings &surroundings, const Records &records, const Endpoints &endpoints,
              const QString &sandboxProgram, QObject *parent = nullptr);
    ~Workspace() override;

    /// Begins: resumes a stored sign-in, or starts the sandbox and signs the sample admin in.
    void start();

    [[nodiscard]] const Endpoints &endpoints() const;
    /// Asks another version of Graph from the next request on, for as long as this workspace lives. List,
    /// form and what is under way stay; the list is asked for once more.
    void setGraphVersion(GraphVersion version);
    [[nodiscard]] const SignInChoice &choice() const;
    [[nodiscard]] const AccountBook &accounts() const; ///< The sign-ins that can be taken up again.
    [[nodiscard]] Session &session();
    [[nodiscard]] ImageLibrary &library();
    [[nodiscard]] StatusWatcher &watcher();
    [[nodiscard]] BulkUploads &bulk();
    [[nodiscard]] DeviceImagesApi &api();
    [[nodiscard]] SourceList &sources();
    [[nodiscard]] OpenAttempts &attempts();
    [[nodiscard]] ServiceLine &line(); ///< Whether the service can be asked at this moment.
    [[nodiscard]] Journal &journal();
    [[nodiscard]] History &history();
    [[nodiscard]] SandboxLauncher *sandbox(); ///< nullptr for a real tenant.

    /// Signs in as wished. Starts the sandbox first if it is not running: it then signs the sample admin in.
    void signIn(const SignInWish &wish = {});
    /// Sandbox only: sign in through the system browser, on the page that offers the sample accounts.
    void signInAs();
    /// The network came or went: what that may have changed is looked at.
    void takeNetworkNews();

signals:
    /// endpoints() differ in their version of Graph.
    void graphVersionChanged();

private:
    void takeSandboxState();
    bool startSandbox(); ///< False if there is nothing to start.

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace cloudpc
