// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "journal/journalwords.h"

#include <algorithm>
#include <iterator>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

template <typename Enum>
struct Word {
    Enum value;
    QLatin1StringView text;
};

constexpr Word<EntryStatus> statusWords[] = {
    {EntryStatus::Submitting, "submitting"_L1},
    {EntryStatus::OutcomeUnknown, "outcomeUnknown"_L1},
    {EntryStatus::Pending, "pending"_L1},
    {EntryStatus::Ready, "ready"_L1},
    {EntryStatus::ReadyWithWarning, "readyWithWarning"_L1},
    {EntryStatus::Failed, "failed"_L1},
    {EntryStatus::NotAccepted, "notAccepted"_L1},
    {EntryStatus::Deleted, "deleted"_L1},
    {EntryStatus::Unknown, "unknown"_L1},
};

constexpr Word<Act> actWords[] = {
    {Act::Create, "create"_L1},
    {Act::Retry, "retry"_L1},
    {Act::Delete, "delete"_L1},
};

constexpr Word<ActState> actStateWords[] = {
    {ActState::Recorded, "recorded"_L1},
    {ActState::Sending, "sending"_L1},
    {ActState::Unknown, "unknown"_L1},
    {ActState::NeedsDecision, "needsDecision"_L1},
};

constexpr Word<TimelineEvent::Kind> eventWords[] = {
    {TimelineEvent::Kind::Recorded, "recorded"_L1},
    {TimelineEvent::Kind::Sent, "sent"_L1},
    {TimelineEvent::Kind::Accepted, "accepted"_L1},
    {TimelineEvent::Kind::Adopted, "adopted"_L1},
    {TimelineEvent::Kind::StatusChanged, "statusChanged"_L1},
    {TimelineEvent::Kind::NotAccepted, "notAccepted"_L1},
    {TimelineEvent::Kind::OutcomeUnknown, "outcomeUnknown"_L1},
    {TimelineEvent::Kind::RetryRequested, "retryRequested"_L1},
    {TimelineEvent::Kind::DeleteRequested, "deleteRequested"_L1},
    {TimelineEvent::Kind::Deleted, "deleted"_L1},
    {TimelineEvent::Kind::Interrupted, "interrupted"_L1},
    {TimelineEvent::Kind::SentAgain, "sentAgain"_L1},
    {TimelineEvent::Kind::DecisionNeeded, "decisionNeeded"_L1},
    {TimelineEvent::Kind::Chosen, "chosen"_L1},
    {TimelineEvent::Kind::GivenUp, "givenUp"_L1},
    {TimelineEvent::Kind::RetryAccepted, "retryAccepted"_L1},
    {TimelineEvent::Kind::ActRefused, "actRefused"_L1},
    {TimelineEvent::Kind::Imported, "imported"_L1},
    {TimelineEvent::Kind::Postponed, "postponed"_L1},
};

constexpr Word<ErrorKind> errorKindWords[] = {
    {ErrorKind::NotSent, "notSent"_L1},
    {ErrorKind::Rejected, "rejected"_L1},
    {ErrorKind::OutcomeUnknown, "outcomeUnknown"_L1},
    {ErrorKind::Unavailable, "unavailable"_L1},
    {ErrorKind::InvalidReply, "invalidReply"_L1},
    {ErrorKind::SignInRequired, "signInRequired"_L1},
    {ErrorKind::SignInRefused, "signInRefused"_L1},
    {ErrorKind::Cancelled, "cancelled"_L1},
    {ErrorKind::Local, "local"_L1},
};

constexpr Word<Fault> faultWords[] = {
    {Fault::None, "none"_L1},
    {Fault::HostNotFound, "hostNotFound"_L1},
    {Fault::ConnectionRefused, "connectionRefused"_L1},
    {Fault::ConnectionLost, "connectionLost"_L1},
    {Fault::TimedOut, "timedOut"_L1},
    {Fault::TlsFailed, "tlsFailed"_L1},
    {Fault::ProxyFailed, "proxyFailed"_L1},
    {Fault::ProxySignInRequired, "proxySignInRequired"_L1},
    {Fault::CaFileUnusable, "caFileUnusable"_L1},
    {Fault::Redirected, "redirected"_L1},
    {Fault::ReplyTooLarge, "replyTooLarge"_L1},
    {Fault::ReplyNotJson, "replyNotJson"_L1},
    {Fault::ForeignNextLink, "foreignNextLink"_L1},
    {Fault::EndlessPages, "endlessPages"_L1},
    {Fault::MissingClientId, "missingClientId"_L1},
    {Fault::InsecureRoot, "insecureRoot"_L1},
    {Fault::BrowserNotOpened, "browserNotOpened"_L1},
    {Fault::WrongState, "wrongState"_L1},
    {Fault::MissingCode, "missingCode"_L1},
    {Fault::WrongTokenReply, "wrongTokenReply"_L1},
    {Fault::WrongIdentity, "wrongIdentity"_L1},
    {Fault::OtherAccount, "otherAccount"_L1},
    {Fault::WrongDiscovery, "wrongDiscovery"_L1},
    {Fault::NobodyCame, "nobodyCame"_L1},
    {Fault::KeychainUnavailable, "keychainUnavailable"_L1},
    {Fault::KeychainLocked, "keychainLocked"_L1},
    {Fault::KeychainTimedOut, "keychainTimedOut"_L1},
    {Fault::KeychainDamaged, "keychainDamaged"_L1},
    {Fault::SecretNotFound, "secretNotFound"_L1},
    {Fault::CredentialMissing, "credentialMissing"_L1},
    {Fault::CredentialUnreadable, "credentialUnreadable"_L1},
    {Fault::SandboxNotStarted, "sandboxNotStarted"_L1},
    {Fault::SandboxDied, "sandboxDied"_L1},
    {Fault::DiskFull, "diskFull"_L1},
    {Fault::JournalReadOnly, "journalReadOnly"_L1},
    {Fault::JournalNewer, "journalNewer"_L1},
    {Fault::JournalBusy, "journalBusy"_L1},
    {Fault::JournalFailed, "journalFailed"_L1},
    {Fault::JournalConflict, "journalConflict"_L1},
    {Fault::AlreadyUnderWay, "alreadyUnderWay"_L1},
    {Fault::NameTaken, "nameTaken"_L1},
    {Fault::ImageClaimed, "imageClaimed"_L1},
    {Fault::FileNotReadable, "fileNotReadable"_L1},
    {Fault::FileNotWritable, "fileNotWritable"_L1},
    {Fault::NotAHistory, "notAHistory"_L1},
    {Fault::HistoryNewer, "historyNewer"_L1},
    {Fault::Superseded, "superseded"_L1},
    {Fault::NotInGraphVersion, "notInGraphVersion"_L1},
    {Fault::AskedToWait, "askedToWait"_L1},
};

constexpr Word<Denial> denialWords[] = {
    {Denial::None, "none"_L1},
    {Denial::Unclear, "unclear"_L1},
    {Denial::NotConsented, "notConsented"_L1},
    {Denial::RoleMissing, "roleMissing"_L1},
    {Denial::NoLicence, "noLicence"_L1},
    {Denial::ConditionalAccess, "conditionalAccess"_L1},
    {Denial::AppNotPermitted, "appNotPermitted"_L1},
};

constexpr Word<TlsReason> tlsReasonWords[] = {
    {TlsReason::Untrusted, "untrusted"_L1},     {TlsReason::SelfSigned, "selfSigned"_L1},
    {TlsReason::WrongHost, "wrongHost"_L1},     {TlsReason::Expired, "expired"_L1},
    {TlsReason::NotYetValid, "notYetValid"_L1}, {TlsReason::Other, "other"_L1},
};

template <typename Enum, std::size_t Count>
QString textOf(const Word<Enum> (&words)[Count], Enum value)
{
    const auto word = std::ranges::find(words, value, &Word<Enum>::value);
    return word != std::end(words) ? QString(word->text) : QString();
}

template <typename Enum, std::size_t Count>
std::optional<Enum> valueOf(const Word<Enum> (&words)[Count], QStringView text)
{
    const auto word = std::ranges::find_if(words, [text](const auto &known) { return known.text == text; });
    return word != std::end(words) ? std::optional(word->value) : std::nullopt;
}

} // namespace

QString wordOf(EntryStatus status)
{
    return textOf(statusWords, status);
}

QString wordOf(Act act)
{
    return textOf(actWords, act);
}

QString wordOf(ActState state)
{
    return textOf(actStateWords, state);
}

QString wordOf(TimelineEvent::Kind kind)
{
    return textOf(eventWords, kind);
}

QString wordOf(ErrorKind kind)
{
    return textOf(errorKindWords, kind);
}

QString wordOf(Fault fault)
{
    return textOf(faultWords, fault);
}

QString wordOf(Denial denial)
{
    return textOf(denialWords, denial);
}

QString wordOf(TlsReason reason)
{
    return textOf(tlsReasonWords, reason);
}

template <>
std::optional<EntryStatus> fromWord(QStringView word)
{
    return valueOf(statusWords, word);
}

template <>
std::optional<Act> fromWord(QStringView word)
{
    return valueOf(actWords, word);
}

template <>
std::optional<ActState> fromWord(QStringView word)
{
    return valueOf(actStateWords, word);
}

template <>
std::optional<TimelineEvent::Kind> fromWord(QStringView word)
{
    return valueOf(eventWords, word);
}

template <>
std::optional<ErrorKind> fromWord(QStringView word)
{
    return valueOf(errorKindWords, word);
}

template <>
std::optional<Fault> fromWord(QStringView word)
{
    return valueOf(faultWords, word);
}

template <>
std::optional<Denial> fromWord(QStringView word)
{
    return valueOf(denialWords, word);
}

template <>
std::optional<TlsReason> fromWord(QStringView word)
{
    return valueOf(tlsReasonWords, word);
}

} // namespace cloudpc
