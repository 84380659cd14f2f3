// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

class QNetworkAccessManager;

namespace cloudpc {

class Clock;
class RandomSource;
class ServiceLine;
class TokenSource;
class WarmConnection;
struct Endpoints;

/// What every call to Graph works with. All of it must outlive the GraphClient.
struct GraphServices {
    QNetworkAccessManager &network;
    TokenSource &tokens;
    const Endpoints &endpoints;
    Clock &clock;
    RandomSource &random;
    WarmConnection &warm;
    ServiceLine &line;
};

} // namespace cloudpc
