// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/keychainbackend.h"
#include "auth/keychainstore.h"
#include "base/clock.h"

#include <QProcess>
#include <QTest>

#include <csignal>
#include <optional>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

/// The store over the real keychain. Each function needs a keyring in the state that own_keyring.sh brings
/// about.
class TestSecretService : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void keepsSecrets_data();
    void keepsSecrets();
    void keepsSecretsInPieces();
    void leavesASecret();
    void findsTheSecret();
    void removesTheSecret();
    void findsNothing();
    void keepsNothingWhileLocked();
    void noticesTheLock();
    void outlivesAHangingKeyring();
    void endsWhileTheKeyringHangs();
    void hasNoKeychain();
    void hearsNothing();

private:
    using Read = Result<std::optional<QByteArray>>;

    void use(std::chrono::milliseconds deadline, qsizetype pieceSize = KeychainStore::usualPieceSize);
    void keepAndRemove(const QByteArray &secret);
    [[nodiscard]] Read read(const QString &name);
    [[nodiscard]] Result<Done> write(const QString &name, const QByteArray &secret);
    [[nodiscard]] Result<Done> remove(const QString &name);

    SystemClock m_clock;
    std::unique_ptr<KeychainStore> m_store;
};

namespace {

const QString name = u"cloudpc-image-uploader/test/Ä b"_s;
const QByteArray secret = "secret-to-hide";
const Result<Done> done{Done()};
const Result<std::optional<QByteArray>> nothing{std::optional<QByteArray>()};

Result<std::optional<QByteArray>> found(const QByteArray &content)
{
    return std::optional(content);
}

template <typename T>
Fault faultOf(const Result<T> &result)
{
    return result ? Fault::None : result.error().fault;
}

/// Waits for the answer, however long the store takes.
template <typename T>
Result<T> awaited(const std::function<void(QObject *, Callback<T>)> &ask)
{
    QObject context;
    std::optional<Result<T>> answer;
    ask(&context, [&answer](const Result<T> &result) { answer = result; });
    if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 50000))
        return Error{.message = u"never answered"_s};
    return *answer;
}

void signalKeyring(int signal)
{
    const int pid = qEnvironmentVariableIntValue("KEYRING_PID");
    QVERIFY(pid > 1);
    QCOMPARE(kill(pid, signal), 0);
}

} // namespace

void TestSecretService::init()
{
    use(KeychainStore::usualDeadline);
}

void TestSecretService::use(std::chrono::milliseconds deadline, qsizetype pieceSize)
{
    m_store = std::make_unique<KeychainStore>(systemKeychain(), m_clock, deadline, pieceSize);
}

TestSecretService::Read TestSecretService::read(const QString &entry)
{
    return awaited<std::optional<QByteArray>>(
        [&](QObject *context, const auto &callback) { m_store->read(entry, context, callback); });
}

Result<Done> TestSecretService::write(const QString &entry, const QByteArray &value)
{
    return awaited<Done>(
        [&](QObject *context, const auto &callback) { m_store->write(entry, value, context, callback); });
}

Result<Done> TestSecretService::remove(const QString &entry)
{
    return awaited<Done>(
        [&](QObject *context, const auto &callback) { m_store->remove(entry, context, callback); });
}

void TestSecretService::keepAndRemove(const QByteArray &content)
{
    const QString other = name + u"/other"_s;
    QCOMPARE(read(other), nothing);
    QCOMPARE(write(other, content), done);
    QCOMPARE(read(other), found(content));
    QCOMPARE(write(other, "shorter"), done);
    QCOMPARE(read(other), found("shorter"));
    QCOMPARE(remove(other), done);
    QCOMPARE(read(other), nothing);
    QCOMPARE(remove(other), done);
}

void TestSecretService::keepsSecrets_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("short") << secret;
    QTest::newRow("not UTF-8") << QByteArray("\0\n\xff\xfe\0", 5);
    QTest::newRow("60,000 bytes") << QByteArray(60000, 'x');
}

void TestSecretService::keepsSecrets()
{
    QFETCH(const QByteArray, content);
    keepAndRemove(content);
}

void TestSecretService::keepsSecretsInPieces()
{
    use(KeychainStore::usualDeadline, 8);
    keepAndRemove(secret);
    use(KeychainStore::usualDeadline, 25000);
    keepAndRemove(QByteArray(60000, '\xff'));
}

void TestSecretService::leavesASecret()
{
    QCOMPARE(write(name, secret), done);
}

void TestSecretService::findsTheSecret()
{
    QCOMPARE(read(name), found(secret));
}

void TestSecretService::removesTheSecret()
{
    QCOMPARE(remove(name), done);
}

void TestSecretService::findsNothing()
{
    QCOMPARE(read(name), nothing);
}

void TestSecretService::keepsNothingWhileLocked()
{
    QCOMPARE(read(name), nothing); // A keyring that cannot ask for its password says no more than that.
    const Result<Done> written = write(name, "another secret-to-hide");
    QCOMPARE(faultOf(written), Fault::KeychainLocked);
    QVERIFY(!written.error().message.isEmpty());
    QVERIFY(!written.error().message.contains(u"hide"_s));
}

void TestSecretService::noticesTheLock()
{
    QCOMPARE(read(name), found(secret));
    QProcess lock;
    lock.start(u"dbus-send"_s,
               {u"--session"_s, u"--print-reply"_s, u"--dest=org.freedesktop.secrets"_s,
                u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service.Lock"_s,
                u"array:objpath:/org/freedesktop/secrets/collection/login"_s});
    QVERIFY(lock.waitForFinished());
    QCOMPARE(lock.exitCode(), 0);
    QCOMPARE(faultOf(remove(name)), Fault::KeychainLocked);
}

void TestSecretService::outlivesAHangingKeyring()
{
    QCOMPARE(read(name), found(secret));
    signalKeyring(SIGSTOP);
    use(300ms);
    QCOMPARE(faultOf(read(name)), Fault::KeychainTimedOut);
    QCOMPARE(faultOf(write(name, "late secret-to-hide")), Fault::KeychainTimedOut);
    QCOMPARE(faultOf(remove(name)), Fault::KeychainTimedOut);
    signalKeyring(SIGCONT);
    // The answer that the first call waited for lets the others go on.
    QTRY_COMPARE_WITH_TIMEOUT(read(name), found(secret), 30000);
}

void TestSecretService::endsWhileTheKeyringHangs()
{
    signalKeyring(SIGSTOP);
    use(300ms);
    QCOMPARE(faultOf(read(name)), Fault::KeychainTimedOut);
    m_store.reset();
}

void TestSecretService::hasNoKeychain()
{
    for (const Fault fault : {faultOf(read(name)), faultOf(write(name, secret)), faultOf(remove(name))})
        QCOMPARE(fault, Fault::KeychainUnavailable);
}

void TestSecretService::hearsNothing()
{
    use(300ms);
    QCOMPARE(faultOf(read(name)), Fault::KeychainTimedOut);
    QCOMPARE(faultOf(write(name, secret)), Fault::KeychainTimedOut);
    m_store.reset();
}

QTEST_GUILESS_MAIN(TestSecretService)
#include "secretservice.moc"
