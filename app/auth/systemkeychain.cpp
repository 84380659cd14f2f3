// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/keychainbackend.h"

#include <qt6keychain/keychain.h>

#include <QObject>

#include <utility>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Windows ignores it: there the entry's name has to tell whose it is.
QString service()
{
    return u"cloudpc-image-uploader"_s;
}

KeychainAnswer::Outcome outcomeOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::NoError:
        return KeychainAnswer::Outcome::Done;
    case QKeychain::EntryNotFound:
        return KeychainAnswer::Outcome::NotFound;
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return KeychainAnswer::Outcome::Denied;
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError:
        break;
    }
    return KeychainAnswer::Outcome::Failed;
}

/// The job has no parent and deletes itself: one that is deleted while it runs takes the program down, since
/// libsecret keeps a plain pointer to it. One that never ends stays for good. (KWallet's may end twice.)
void start(QKeychain::Job *job, const QString &entry, QObject *context, KeychainBackend::Answered answered)
{
    job->setKey(entry);
    job->setInsecureFallback(false);
    const auto answer = [answered = std::move(answered)](QKeychain::Job *done) {
        const auto *read = qobject_cast<QKeychain::ReadPasswordJob *>(done);
        answered({.outcome = outcomeOf(done->error()),
                  .content = read ? read->binaryData() : QByteArray(),
                  .words = done->errorString()});
    };
    QObject::connect(job, &QKeychain::Job::finished, context, answer, Qt::SingleShotConnection);
    job->start();
}

class SystemKeychain final : public KeychainBackend
{
public:
    void read(const QString &entry, QObject *context, Answered answered) override
    {
        start(new QKeychain::ReadPasswordJob(service()), entry, context, std::move(answered));
    }

    void write(const QString &entry, const QByteArray &content, QObject *context, Answered answered) override
    {
        auto *job = new QKeychain::WritePasswordJob(service());
        job->setBinaryData(content);
        start(job, entry, context, std::move(answered));
    }

    void remove(const QString &entry, QObject *context, Answered answered) override
    {
        start(new QKeychain::DeletePasswordJob(service()), entry, context, std::move(answered));
    }
};

} // namespace

std::unique_ptr<KeychainBackend> systemKeychain()
{
    return std::make_unique<SystemKeychain>();
}

} // namespace cloudpc
