// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "phrases/faultphrases.h"

#include "phrases/pages.h"

#include <QCoreApplication>

#include <optional>

namespace cloudpc {

namespace {

struct Faults {
    Q_DECLARE_TR_FUNCTIONS(Faults)
};

QString title(Fault fault)
{
    switch (fault) {
    case Fault::None:
        break;
    case Fault::HostNotFound:
        return Faults::tr("The server's name was not found");
    case Fault::ConnectionRefused:
        return Faults::tr("The server refused the connection");
    case Fault::ConnectionLost:
        return Faults::tr("The connection was lost");
    case Fault::TimedOut:
        return Faults::tr("The server did not answer in time");
    case Fault::TlsFailed:
        return Faults::tr("A secure connection could not be made");
    case Fault::ProxyFailed:
        return Faults::tr("The proxy did not let the request through");
    case Fault::Redirected:
        return Faults::tr("The answer pointed to another address");
    case Fault::ReplyTooLarge:
        return Faults::tr("The answer was far larger than expected");
    case Fault::ReplyNotJson:
        return Faults::tr("The answer did not come from Microsoft Graph");
    case Fault::ForeignNextLink:
        return Faults::tr("The list continued at another server");
    case Fault::EndlessPages:
        return Faults::tr("The list did not come to an end");
    case Fault::MissingClientId:
        return Faults::tr("No client ID is set");
    case Fault::InsecureRoot:
        return Faults::tr("The address in the settings is not secure");
    case Fault::BrowserNotOpened:
        return Faults::tr("The browser could not be opened");
    case Fault::WrongState:
        return Faults::tr("The answer belongs to another sign-in");
    case Fault::MissingCode:
        return Faults::tr("The sign-in service sent an incomplete answer");
    case Fault::WrongTokenReply:
        return Faults::tr("The sign-in service did not complete the sign-in");
    case Fault::WrongIdentity:
        return Faults::tr("The sign-in is for another account or tenant than asked for");
    case Fault::ProxySignInRequired:
        return Faults::tr("The proxy asks for a user name and a password");
    case Fault::CaFileUnusable:
        return Faults::tr("The certificate file in the settings cannot be used");
    case Fault::OtherAccount:
        return Faults::tr("Another account signed in than was asked for");
    case Fault::WrongDiscovery:
        return Faults::tr("The sign-in service described itself wrongly");
    case Fault::KeychainUnavailable:
        return Faults::tr("The keychain of this computer could not be used");
    case Fault::KeychainLocked:
        return Faults::tr("The keychain of this computer is locked");
    case Fault::KeychainTimedOut:
        return Faults::tr("The keychain of this computer did not answer");
    case Fault::KeychainDamaged:
        return Faults::tr("What the keychain holds could not be read back");
    case Fault::SecretNotFound:
        return Faults::tr("The stored sign-in was not found in the keychain");
    case Fault::CredentialMissing:
        return Faults::tr("No client secret and no certificate is set");
    case Fault::CredentialUnreadable:
        return Faults::tr("The certificate or its key cannot be used");
    case Fault::NobodyCame:
        return Faults::tr("The sign-in was not completed in time");
    case Fault::SandboxNotStarted:
        return Faults::tr("The sandbox could not be started");
    case Fault::SandboxDied:
        return Faults::tr("The sandbox has ended");
    case Fault::DiskFull:
        return Faults::tr("The disk is full");
    case Fault::JournalReadOnly:
        return Faults::tr("The history cannot be written");
    case Fault::JournalNewer:
        return Faults::tr("The history was made by a newer version of this program");
    case Fault::JournalBusy:
        return Faults::tr("The history is in use by another program");
    case Fault::JournalFailed:
        return Faults::tr("The history could not be written");
    case Fault::JournalConflict:
        return Faults::tr("The history was changed by another window");
    case Fault::AlreadyUnderWay:
        return Faults::tr("An upload of this name and version is under way already");
    case Fault::NameTaken:
        return Faults::tr("The tenant has an image of this name and version already");
    case Fault::ImageClaimed:
        return Faults::tr("This image belongs to another upload");
    case Fault::FileNotReadable:
        return Faults::tr("The file could not be read");
    case Fault::FileNotWritable:
        return Faults::tr("The file could not be written");
    case Fault::NotAHistory:
        return Faults::tr("This is not a history of this program");
    case Fault::HistoryNewer:
        return Faults::tr("The file was written by a newer version of this program");
    case Fault::Superseded:
        return Faults::tr("The computer was asleep for too long");
    case Fault::NotInGraphVersion:
        return Faults::tr("The version of Microsoft Graph in use does not offer this");
    case Fault::AskedToWait:
        return Faults::tr("Windows 365 asked to wait");
    }
    return {};
}

QString advice(Fault fault)
{
    switch (fault) {
    case Fault::None:
        break;
    case Fault::HostNotFound:
        return Faults::tr("Check the network connection, the DNS settings and the cloud chosen in"
                          " Preferences, then try again.");
    case Fault::ConnectionRefused:
        return Faults::tr("Check that a firewall or proxy lets this computer reach Microsoft "
                          "Graph and the sign-in service, then try again.");
    case Fault::ConnectionLost:
        return Faults::tr("Check the network connection, then try again.");
    case Fault::TimedOut:
        return Faults::tr("The network or the service is slow. Try again in a moment.");
    case Fault::TlsFailed:
        return Faults::tr("The server's certificate is not trusted by this computer. If your "
                          "company inspects TLS traffic, its root certificate has to be installed"
                          " here. Nothing was sent.");
    case Fault::ProxyFailed:
        return Faults::tr("Check the proxy settings and whether the proxy asks for a sign-in, "
                          "then try again.");
    case Fault::Redirected:
        return Faults::tr("It was not followed, to keep your sign-in safe. A proxy or a sign-in "
                          "page of the network may stand in between: open any web page in the "
                          "browser, then try again.");
    case Fault::ReplyTooLarge:
        return Faults::tr("It was not read to its end. A proxy may have changed it; try again "
                          "later.");
    case Fault::ReplyNotJson:
        return Faults::tr("A proxy or a sign-in page of the network may have answered instead. "
                          "Open any web page in the browser, then try again.");
    case Fault::ForeignNextLink:
        return Faults::tr("That page was not fetched, to keep your sign-in safe, so the list is "
                          "not complete. Try again later.");
    case Fault::EndlessPages:
        return Faults::tr("The service repeated its pages, so the list is not complete. Try again"
                          " later.");
    case Fault::MissingClientId:
        return Faults::tr("Enter the client ID of your app registration in Preferences, then sign in. "
                          "Microsoft calls it Application (client) ID.");
    case Fault::InsecureRoot:
        return Faults::tr("Addresses must begin with https. Correct the address in Preferences.");
    case Fault::BrowserNotOpened:
        return Faults::tr("Copy the link and open it in a browser on this computer to sign in.");
    case Fault::WrongState:
        return Faults::tr("Close old sign-in pages in the browser, then sign in again.");
    case Fault::MissingCode:
        return Faults::tr("Sign in again. If it happens again, try another browser.");
    case Fault::WrongTokenReply:
        return Faults::tr("Sign in again. A proxy may have changed the answer.");
    case Fault::WrongIdentity:
        return Faults::tr("It was not used. Check the tenant in Preferences, then sign in again.");
    case Fault::ProxySignInRequired:
        return Faults::tr("Enter them in Preferences, under Network, then try again.");
    case Fault::CaFileUnusable:
        return Faults::tr(
            "Choose a file with certificates in PEM or DER form in Preferences, under Network. Until "
            "then only the certificates of the system are trusted.");
    case Fault::OtherAccount:
        return Faults::tr("Nothing was changed. Sign in with the account shown, or choose to use another "
                          "account.");
    case Fault::WrongDiscovery:
        return Faults::tr("It named addresses that do not belong to it, so the sign-in was stopped. Check "
                          "the cloud in Preferences.");
    case Fault::KeychainUnavailable:
        return Faults::tr("Check that a keychain service runs on this computer and that it lets this "
                          "program in.");
    case Fault::KeychainLocked:
        return Faults::tr("Unlock it and try again.");
    case Fault::KeychainTimedOut:
        return Faults::tr("It may be waiting for its password in another window. Enter it there, then try "
                          "again.");
    case Fault::KeychainDamaged:
        return Faults::tr("Sign in again to store it anew.");
    case Fault::SecretNotFound:
        return Faults::tr("The keychain may be locked, or the entry was deleted. Unlock it and try again, or "
                          "sign in again.");
    case Fault::CredentialMissing:
        return Faults::tr("Enter one in Preferences, under App-only.");
    case Fault::CredentialUnreadable:
        return Faults::tr("Choose a PEM or PFX file that holds an RSA key and its certificate, and check "
                          "the passphrase.");
    case Fault::NobodyCame:
        return Faults::tr(
            "Sign in again and finish in the browser, or enter the code, within the time shown.");
    case Fault::SandboxNotStarted:
        return Faults::tr("Its program may be missing or blocked by security software. Install "
                          "Cloud PC Image Uploader again, then try the sandbox once more.");
    case Fault::SandboxDied:
        return Faults::tr("Its sample tenant is gone. Leave the sandbox, then start it again.");
    case Fault::DiskFull:
        return Faults::tr(
            "Free some space on the disk that holds your user data, then try again. Nothing was sent.");
    case Fault::JournalReadOnly:
        return Faults::tr("Uploads are noted there before they are sent, so nothing was sent. Check that you "
                          "may write to the program's data folder.");
    case Fault::JournalNewer:
        return Faults::tr("It can be read, but nothing can be noted in it, so nothing was sent. Install the "
                          "newer version.");
    case Fault::JournalBusy:
        return Faults::tr("Nothing was sent. Close what holds it, such as a backup, then try again.");
    case Fault::JournalFailed:
        return Faults::tr("Uploads are noted there before they are sent, so nothing was sent. Check the disk "
                          "that holds your user data.");
    case Fault::JournalConflict:
        return Faults::tr("Refresh the list, then try again.");
    case Fault::AlreadyUnderWay:
        return Faults::tr(
            "It may come from another window. Its outcome has to be known before it can be uploaded again.");
    case Fault::NameTaken:
        return Faults::tr("Nothing was sent. It may have been made by somebody else a moment ago. Raise the "
                          "version, then upload again.");
    case Fault::ImageClaimed:
        return Faults::tr("The history knows it as the result of another upload. Choose another image.");
    case Fault::FileNotReadable:
        return Faults::tr("Check that it is there and that you may read it.");
    case Fault::FileNotWritable:
        return Faults::tr("Check that you may write there and that there is room, or choose another folder.");
    case Fault::NotAHistory:
        return Faults::tr("Choose a file that was exported or backed up by Cloud PC Image Uploader.");
    case Fault::HistoryNewer:
        return Faults::tr("Install the newer version, then try again.");
    case Fault::Superseded:
        return Faults::tr("Nothing was sent. Upload the image again.");
    case Fault::NotInGraphVersion:
        return Faults::tr("Nothing was sent. Change to Graph beta, in the details of the image or in the "
                          "preferences, then try again.");
    case Fault::AskedToWait:
        return Faults::tr("Too many requests were sent in a short time. Nothing is sent before the time is "
                          "over.");
    }
    return {};
}

std::optional<Page> page(Fault fault)
{
    if (fault == Fault::MissingClientId)
        return Page::AppRegistration;
    const bool network = fault == Fault::HostNotFound || fault == Fault::ConnectionRefused
        || fault == Fault::TlsFailed || fault == Fault::ProxyFailed || fault == Fault::ReplyNotJson;
    return network ? std::optional(Page::NetworkEndpoints) : std::nullopt;
}

} // namespace

Explanation explain(Fault fault)
{
    const Explanation explanation{title(fault), advice(fault)};
    const std::optional<Page> more = page(fault);
    return more ? withPage(explanation, *more) : explanation;
}

} // namespace cloudpc
