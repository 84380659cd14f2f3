// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/tlsissue.h"

#include <QDateTime>
#include <QString>

#include <chrono>
#include <optional>

namespace cloudpc {

/// What a failure means for the one who asked. Decides what may be done next; see Error::fault for what
/// happened.
enum class ErrorKind {
    NotSent, ///< No byte of the request left this computer: it may simply be sent again.
    Rejected, ///< A whole 4xx answer: the service did nothing. httpStatus and code say why.
    OutcomeUnknown, ///< A write was sent, and nothing says whether the service acted on it. Never resend.
    Unavailable, ///< A read did not succeed and may succeed later: 5xx, time-out, connection lost.
    InvalidReply, ///< A read was answered, but not with what the service documents.
    SignInRequired, ///< There is no usable token; somebody has to sign in.
    SignInRefused, ///< The sign-in service refused; code holds its AADSTS number or OAuth error.
    Cancelled, ///< The admin or the end of the program cancelled it.
    Local, ///< This computer: settings, disk, the sandbox program, the browser.
};

/// What happened on the way. `None` where the service itself answered with an error of its own.
enum class Fault {
    None,
    HostNotFound,
    ConnectionRefused,
    ConnectionLost,
    TimedOut,
    TlsFailed, ///< See Error::tls.
    ProxyFailed,
    ProxySignInRequired, ///< The proxy wants a user name and password, or others than it got.
    CaFileUnusable, ///< The file of further certificates to trust is missing, unreadable or holds none.
    Redirected, ///< 3xx: never followed, because Qt would carry the token to another host.
    ReplyTooLarge,
    ReplyNotJson, ///< Empty, HTML, cut short, or JSON of another shape.
    ForeignNextLink, ///< A page link to another scheme, host or port than the configured root.
    EndlessPages, ///< A page link that repeats, or more pages than the cap.
    MissingClientId,
    InsecureRoot, ///< A root that is neither https nor http on loopback.
    BrowserNotOpened,
    WrongState, ///< An OAuth answer that belongs to no pending sign-in.
    MissingCode, ///< An OAuth redirect without code and without error.
    WrongTokenReply, ///< The token endpoint answered without an access token.
    WrongIdentity, ///< nonce, audience, issuer or tenant of the ID token is not what was asked for.
    OtherAccount, ///< Somebody else signed in than was to sign in again.
    WrongDiscovery, ///< The authority's metadata names endpoints that it may not name.
    NobodyCame, ///< The admin did not come back from the browser, or did not enter the code, in time.
    KeychainUnavailable, ///< No keychain, or one that refuses. Never a reason to write anything elsewhere.
    KeychainLocked,
    KeychainTimedOut, ///< It did not answer within the program's own deadline.
    KeychainDamaged, ///< What is stored cannot be read back whole.
    SecretNotFound, ///< The keychain says that it holds nothing, which a locked one says as well.
    CredentialMissing, ///< App-only sign-in without a secret or certificate.
    CredentialUnreadable, ///< A certificate file, key or passphrase that cannot be used.
    SandboxNotStarted,
    SandboxDied,
    DiskFull,
    JournalReadOnly, ///< The journal's file or folder cannot be written.
    JournalNewer, ///< It was made by a newer version of this program.
    JournalBusy, ///< Another program holds it locked.
    JournalFailed, ///< The disk or the file failed in another way.
    JournalConflict, ///< The row is not any more what the caller knew. For the program, not for the admin.
    AlreadyUnderWay, ///< The same name and version is being uploaded already, perhaps by another window.
    NameTaken, ///< The tenant has an image of that name and version.
    ImageClaimed, ///< Another upload has this image already.
    FileNotReadable,
    FileNotWritable,
    NotAHistory, ///< The file to import or restore is not one that this program wrote.
    HistoryNewer, ///< It was written by a newer version of this program.
    Superseded, ///< The program was held up so long that somebody else took over: nothing was sent.
    NotInGraphVersion, ///< The version of Graph that is chosen does not have it: nothing was sent.
    AskedToWait, ///< The service wished to be left alone, and still does: nothing was sent. See retryAfter.
};

/// The causes of a 403 from Graph, as far as answer and token tell.
enum class Denial {
    None, ///< No 403.
    Unclear,
    NotConsented, ///< The token lacks the permission.
    RoleMissing, ///< The permission is there, the person's own role is not.
    NoLicence, ///< The tenant has no Windows 365 licence.
    ConditionalAccess,
    AppNotPermitted, ///< App-only: the application permission was not granted, or the app is blocked.
};

/// A failure as a value. Holds no sentence for the admin: ui/phrases turns it into one.
/// `message` and `code` come from outside: plain text, cut at messageLimit, never to be shown as rich text.
struct Error {
    ErrorKind kind = ErrorKind::Local;
    Fault fault = Fault::None;
    int httpStatus = 0; ///< 0 when there was no HTTP answer.
    QString code; ///< The service's own code, e.g. Graph's error.code; may be empty.
    QString message; ///< The service's or the transport's own words, for details only.
    QString requestId; ///< Graph's request-id, quoted to Microsoft support.
    QString clientRequestId; ///< The client-request-id that we sent.
    QDateTime serverTime; ///< UTC; Graph's own clock, from the answer's Date header. Invalid if not known.
    std::optional<std::chrono::seconds> retryAfter; ///< Only if the service said so in a usable form.
    QString claims; ///< JSON that the next sign-in has to ask for (a claims challenge); usually empty.
    Denial denial = Denial::None;
    std::optional<TlsIssue> tls;
    QString oauthError; ///< The sign-in service's own word, e.g. "invalid_grant", where `code` has a number.
    QString suberror; ///< Its second word, e.g. "bad_token"; usually empty.
    bool fromSignIn = false; ///< The sign-in service was asked, not Graph.

    static constexpr int messageLimit = 500; ///< UTF-16 units kept of a message from outside.

    bool operator==(const Error &) const = default;
};

} // namespace cloudpc
