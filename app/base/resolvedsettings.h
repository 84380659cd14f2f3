// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/endpoints.h"
#include "base/networksettings.h"
#include "base/settings.h"

#include <QList>

#include <optional>

namespace cloudpc {

/// Who signs in: a person in the browser, or the admin's own app registration with a secret or certificate.
enum class SignInKind { User, App };

/// Where a sign-in is kept: in the keychain, or nowhere beyond the run of the program.
enum class Remember { Keychain, Session };

/// Whether the desktop tells what happens while the window is not in front.
enum class Notifications { On, Off };

/// What all places together ask for.
struct ResolvedSettings {
    Endpoints endpoints;
    SignInKind signIn = SignInKind::User;
    Remember remember = Remember::Keychain;
    NetworkSettings network; ///< Without a password, which is in no setting.
    Notifications notifications = Notifications::On;
    QList<SettingProblem> problems; ///< By key, in the order of allSettingKeys.

    bool operator==(const ResolvedSettings &) const = default;
};

/// What each place sets, the strongest first. Preferences change the file only.
struct SettingPlaces {
    SettingValues commandLine;
    SettingValues environment;
    SettingValues file;
    SettingValues managed; ///< Defaults for the whole computer, read only.

    bool operator==(const SettingPlaces &) const = default;
};

/// Takes each key from the first place that sets it usably, in the order of SettingPlaces. Below them all:
/// the global cloud, beta, any work or school tenant, the system's proxy, a person's sign-in kept in the
/// keychain, notifications.
///
/// A place that names a root asks for a custom service, whatever cloud it names beside it. A built-in cloud
/// ignores the roots of weaker places. The root that a custom service leaves open is that of the strongest
/// built-in cloud named anywhere, or else the global one.
///
/// A plain client ID counts for the cloud that its own place asks for, or for the one in force if that place
/// asks for none; beside it the client ID of a certain cloud wins.
[[nodiscard]] ResolvedSettings resolveSettings(const SettingPlaces &places);

/// The cloud that one place asks for by itself, if any.
[[nodiscard]] std::optional<Cloud> askedCloud(const SettingValues &place);

} // namespace cloudpc
