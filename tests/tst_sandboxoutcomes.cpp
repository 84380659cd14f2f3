// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "support/sandboxclient.h"

#include <QElapsedTimer>
#include <QTemporaryFile>
#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

class TestSandboxOutcomes : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_sandbox.reset(); }

    void endsAsTheSourceImageIsCalled_data();
    void endsAsTheSourceImageIsCalled();
    void whatIsStuckStaysPending();
    void hidesWhatPreferDidNotAskFor();
    void aRetryStartsAnotherAttempt();
    void onlyAFailedUploadCanBeRetried();
    void anImageInUseCannotBeDeleted();
    void refusesTheCreateAsTold_data();
    void refusesTheCreateAsTold();
    void asksForANewTokenOnce();
    void aDroppedAnswerLeavesOneImageOrNone_data();
    void aDroppedAnswerLeavesOneImageOrNone();
    void answersAWebPage();
    void answersWithoutAnId();
    void answersSlowly();
    void theClockRunsAsFastAsTold();
    void refusesAClockThatItCannotBe();
    void resetBringsTheBeginningBack();
    void countsTheRequests();

private:
    QJsonObject state() { return m_sandbox->send("GET", u"/sandbox/state"_s).json(); }
    QJsonObject imageNamed(const QString &name);

    std::unique_ptr<SandboxClient> m_sandbox;
};

void TestSandboxOutcomes::init()
{
    m_sandbox = std::make_unique<SandboxClient>(QStringLiteral(SANDBOX_PROGRAM),
                                                QStringList{u"--speed"_s, u"1"_s});
    QVERIFY(m_sandbox->isRunning());
    m_sandbox->signIn();
}

QJsonObject TestSandboxOutcomes::imageNamed(const QString &name)
{
    for (const QJsonValue image : m_sandbox->graph("GET").value()) {
        if (image["displayName"_L1] == name)
            return image.toObject();
    }
    return {};
}

void TestSandboxOutcomes::endsAsTheSourceImageIsCalled_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("errorCode");
    QTest::newRow("ready") << u"ready"_s << u"ready"_s << QString();
    QTest::newRow("any other name") << u"my-golden-image"_s << u"ready"_s << QString();
    QTest::newRow("slow") << u"slow"_s << u"ready"_s << QString();
    QTest::newRow("case") << u"READY-With-Warning"_s << u"warning"_s << QString();
    QTest::newRow("future") << u"status-from-the-future"_s << u"archived"_s << QString();
    QTest::newRow("fails first") << u"fails-then-ready"_s << u"failed"_s << u"internalServerError"_s;
    for (const QString &code :
         {u"internalServerError"_s, u"sourceImageNotFound"_s, u"osVersionNotSupported"_s,
          u"sourceImageInvalid"_s, u"sourceImageNotGeneralized"_s, u"vmAlreadyAzureAdjoined"_s,
          u"paidSourceImageNotSupport"_s, u"sourceImageNotSupportCustomizeVMName"_s,
          u"sourceImageSizeExceedsLimitation"_s, u"sourceImageWithDataDiskNotSupported"_s,
          u"sourceImageWithDiskEncryptionSetNotSupported"_s,
          u"sourceImageWithAzureDiskEncryptionNotSupported"_s, u"fSLogixInstalledSourceImageNotSupported"_s,
          u"startMenuAppLimitExceeded"_s, u"unknownFutureValue"_s})
        QTest::newRow(code.toLatin1().constData()) << code << u"failed"_s << code;
}

void TestSandboxOutcomes::endsAsTheSourceImageIsCalled()
{
    QFETCH(QString, source);
    const SandboxAnswer created = m_sandbox->create(u"it"_s, source);
    QCOMPARE(created.status, 201);
    QCOMPARE(created.json().value("status"_L1).toString(), u"pending"_s);
    QVERIFY(created.json().value("errorCode"_L1).isNull());
    m_sandbox->jump(); // The new one, or the sample image that is pending.
    m_sandbox->jump();
    const QJsonObject image = imageNamed(u"it"_s);
    QTEST(image.value("status"_L1).toString(), "status");
    QTEST(image.value("errorCode"_L1).toString(), "errorCode");
    QVERIFY(image.value("lastModifiedDateTime"_L1) != created.json().value("lastModifiedDateTime"_L1));
    const bool failed = image.value("status"_L1) == "failed"_L1;
    QCOMPARE(image.value("operatingSystem"_L1).isNull(), failed);
}

void TestSandboxOutcomes::whatIsStuckStaysPending()
{
    QCOMPARE(m_sandbox->create(u"it"_s, u"stuck-pending"_s).status, 201);
    m_sandbox->jump();
    QVERIFY(state().value("nextEvent"_L1).isNull());
    m_sandbox->jump();
    QCOMPARE(imageNamed(u"it"_s).value("status"_L1).toString(), u"pending"_s);
}

void TestSandboxOutcomes::hidesWhatPreferDidNotAskFor()
{
    m_sandbox->create(u"warned"_s, u"ready-with-warning"_s);
    m_sandbox->create(u"disk"_s, u"sourceImageWithDataDiskNotSupported"_s);
    m_sandbox->create(u"paid"_s, u"paidSourceImageNotSupport"_s);
    m_sandbox->create(u"gone"_s, u"sourceImageNotFound"_s);
    for (int events = 0; events < 5; ++events)
        m_sandbox->jump();
    const auto seen = [this](const QString &version, bool prefer) {
        SandboxClient::Headers headers{
            qMakePair(QByteArray("Authorization"), "Bearer " + m_sandbox->accessToken())};
        if (prefer)
            headers.append(qMakePair(QByteArray("Prefer"),
                                     QByteArray("odata.maxpagesize=5, include-unknown-enum-members")));
        const QString path = u'/' + version + u"/deviceManagement/virtualEndpoint/deviceImages"_s;
        QStringList values;
        const QJsonArray images = m_sandbox->send("GET", path, headers).value();
        for (qsizetype at = 6; at < images.size(); ++at)
            values.append(images[at]["errorCode"_L1].toString(images[at]["status"_L1].toString()));
        return values;
    };
    const QString hidden = u"unknownFutureValue"_s;
    const QString gone = u"sourceImageNotFound"_s;
    const QString paid = u"paidSourceImageNotSupport"_s;
    QCOMPARE(seen(u"beta"_s, true),
             (QStringList{u"warning"_s, u"sourceImageWithDataDiskNotSupported"_s, paid, gone}));
    QCOMPARE(seen(u"beta"_s, false), (QStringList{hidden, hidden, hidden, gone}));
    QCOMPARE(seen(u"v1.0"_s, true), (QStringList{hidden, hidden, paid, gone}));
}

void TestSandboxOutcomes::aRetryStartsAnotherAttempt()
{
    const QString id = m_sandbox->create(u"it"_s, u"fails-then-ready"_s).json().value("id"_L1).toString();
    m_sandbox->jump();
    QCOMPARE(imageNamed(u"it"_s).value("status"_L1).toString(), u"failed"_s);
    const SandboxAnswer retried = m_sandbox->graph("POST", u'/' + id + u"/retryUpload"_s);
    QCOMPARE(retried.status, 204);
    QCOMPARE(imageNamed(u"it"_s).value("status"_L1).toString(), u"pending"_s);
    QVERIFY(imageNamed(u"it"_s).value("errorCode"_L1).isNull());
    m_sandbox->jump();
    m_sandbox->jump();
    QCOMPARE(imageNamed(u"it"_s).value("status"_L1).toString(), u"ready"_s);
    QCOMPARE(imageNamed(u"it"_s).value("id"_L1).toString(), id);
}

void TestSandboxOutcomes::onlyAFailedUploadCanBeRetried()
{
    const QString id = imageNamed(u"Design-Studio"_s).value("id"_L1).toString();
    QCOMPARE(m_sandbox->graph("POST", u'/' + id + u"/retryUpload"_s).status, 400);
    const QString failed = imageNamed(u"Kiosk-Frontline"_s).value("id"_L1).toString();
    QCOMPARE(m_sandbox->graph("POST", u'/' + failed + u"/retryUpload"_s, {{"a"_L1, 1}}).status, 400);
}

void TestSandboxOutcomes::anImageInUseCannotBeDeleted()
{
    const QString id = m_sandbox->create(u"it"_s, u"in-use"_s).json().value("id"_L1).toString();
    const SandboxAnswer answer = m_sandbox->graph("DELETE", u'/' + id);
    QCOMPARE(answer.status, 409);
    QVERIFY(answer.errorMessage().contains("provisioning policy"_L1));
    QVERIFY(!imageNamed(u"it"_s).isEmpty());
}

void TestSandboxOutcomes::refusesTheCreateAsTold_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {400, 403, 409, 429, 500, 503, 504})
        QTest::addRow("%d", status) << status;
}

void TestSandboxOutcomes::refusesTheCreateAsTold()
{
    QFETCH(int, status);
    const SandboxAnswer answer = m_sandbox->create(u"it"_s, u"http-%1"_s.arg(status));
    QCOMPARE(answer.status, status);
    QVERIFY(!answer.errorCode().isEmpty());
    QCOMPARE(answer.header("Retry-After").isEmpty(), status != 429 && status != 503);
    QVERIFY(imageNamed(u"it"_s).isEmpty());
}

void TestSandboxOutcomes::asksForANewTokenOnce()
{
    const SandboxAnswer first = m_sandbox->create(u"it"_s, u"http-401-once"_s);
    QCOMPARE(first.status, 401);
    QVERIFY(!first.header("WWW-Authenticate").isEmpty());
    QCOMPARE(m_sandbox->graph("GET").status, 401); // The old token is dead for everything.
    m_sandbox->signIn();
    QVERIFY(imageNamed(u"it"_s).isEmpty());
    QCOMPARE(m_sandbox->create(u"it"_s, u"http-401-once"_s).status, 201);
}

void TestSandboxOutcomes::aDroppedAnswerLeavesOneImageOrNone_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<bool>("made");
    QTest::newRow("before") << u"drops-before-create"_s << false;
    QTest::newRow("after") << u"drops-after-create"_s << true;
}

void TestSandboxOutcomes::aDroppedAnswerLeavesOneImageOrNone()
{
    QFETCH(QString, source);
    QFETCH(bool, made);
    const SandboxAnswer answer = m_sandbox->create(u"it"_s, source);
    QVERIFY(answer.error != QNetworkReply::NoError);
    QVERIFY(answer.body.isEmpty());
    QCOMPARE(!imageNamed(u"it"_s).isEmpty(), made);
    QCOMPARE(m_sandbox->graph("GET").value().size(), made ? 7 : 6);
}

void TestSandboxOutcomes::answersAWebPage()
{
    const SandboxAnswer answer = m_sandbox->create(u"it"_s, u"html-answer"_s);
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.body.startsWith("<!DOCTYPE html>"));
    QVERIFY(!imageNamed(u"it"_s).isEmpty());
}

void TestSandboxOutcomes::answersWithoutAnId()
{
    const SandboxAnswer answer = m_sandbox->create(u"it"_s, u"answer-without-id"_s);
    QCOMPARE(answer.status, 201);
    QVERIFY(answer.json().contains("displayName"_L1));
    QVERIFY(!answer.json().contains("id"_L1));
    QVERIFY(imageNamed(u"it"_s).contains("id"_L1));
}

void TestSandboxOutcomes::answersSlowly()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    file.write(R"({"slowAnswerSeconds": 1})");
    file.close();
    m_sandbox = std::make_unique<SandboxClient>(QStringLiteral(SANDBOX_PROGRAM),
                                                QStringList{u"--scenario"_s, file.fileName()});
    m_sandbox->signIn();
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(m_sandbox->create(u"it"_s, u"slow-answer"_s).status, 201);
    QVERIFY(timer.elapsed() >= 1000);
}

void TestSandboxOutcomes::theClockRunsAsFastAsTold()
{
    QCOMPARE(state().value("speed"_L1).toInt(), 1);
    const QJsonObject faster = m_sandbox->send("POST", u"/sandbox/clock"_s, {}, R"({"speed": 3600})").json();
    QCOMPARE(faster.value("speed"_L1).toInt(), 3600);
    // 36 virtual minutes are left, 600 ms at that speed.
    QTRY_COMPARE(imageNamed(u"Finance-W11-24H2"_s).value("status"_L1).toString(), u"ready"_s);
    QVERIFY(state().value("now"_L1).toString() > faster.value("now"_L1).toString());
}

void TestSandboxOutcomes::refusesAClockThatItCannotBe()
{
    for (const QByteArray body : {"", "[]", R"({"speed": 0})", R"({"speed": 3601})", R"({"speed": "60"})",
                                  R"({"jump": "back"})", R"({"jump": "next", "speed": 60})"})
        QCOMPARE(m_sandbox->send("POST", u"/sandbox/clock"_s, {}, body).status, 400);
    QCOMPARE(state().value("speed"_L1).toInt(), 1);
    QCOMPARE(m_sandbox->send("GET", u"/sandbox/clock"_s).status, 404);
    QCOMPARE(m_sandbox->send("GET", u"/sandbox/reset"_s).status, 404);
}

void TestSandboxOutcomes::resetBringsTheBeginningBack()
{
    const QJsonArray before = state().value("images"_L1).toArray();
    m_sandbox->create(u"it"_s, u"ready"_s);
    m_sandbox->jump();
    const QJsonObject after = m_sandbox->send("POST", u"/sandbox/reset"_s).json();
    const QJsonArray images = after.value("images"_L1).toArray();
    QCOMPARE(images.size(), before.size());
    for (qsizetype at = 0; at < images.size(); ++at)
        QCOMPARE(images[at]["id"_L1], before[at]["id"_L1]);
    QCOMPARE(imageNamed(u"Finance-W11-24H2"_s).value("status"_L1).toString(), u"pending"_s);
}

void TestSandboxOutcomes::countsTheRequests()
{
    m_sandbox->graph("GET");
    m_sandbox->graph("GET");
    m_sandbox->create(u"it"_s, u"drops-before-create"_s);
    const QJsonObject requests = state().value("requests"_L1).toObject();
    QCOMPARE(requests.value("GET"_L1).toInt(), 2);
    QVERIFY(requests.value("POST"_L1).toInt() >= 1); // Qt itself may have repeated it.
    m_sandbox->send("POST", u"/sandbox/reset"_s);
    QCOMPARE(state().value("requests"_L1).toObject(), QJsonObject());
}

QTEST_GUILESS_MAIN(TestSandboxOutcomes)
#include "tst_sandboxoutcomes.moc"
