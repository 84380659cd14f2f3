// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "support/sandboxclient.h"

#include <QJsonDocument>
#include <QNetworkInterface>
#include <QTcpSocket>
#include <QTemporaryFile>
#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString imagesPath = u"/beta/deviceManagement/virtualEndpoint/deviceImages"_s;
const QString sourceId = u"/subscriptions/7c1e5e0b-9b5d-4a52-8d3c-54a4d6f0b001/resourceGroups/rg/providers/"
                         u"Microsoft.Compute/images/img-sales"_s;

QJsonObject goodDraft()
{
    return {
        {"displayName"_L1, "Sales"_L1}, {"version"_L1, "1.0.0"_L1}, {"sourceImageResourceId"_L1, sourceId}};
}

QByteArray rawExchange(quint16 port, const QByteArray &request)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    if (!socket.waitForConnected(5000))
        return {};
    socket.write(request);
    QByteArray answer;
    while (socket.waitForReadyRead(5000))
        answer += socket.readAll();
    return answer;
}

} // namespace

class TestSandboxGraph : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_sandbox.reset(); }

    void asksForABearerToken_data();
    void asksForABearerToken();
    void keepsStrangersOut_data();
    void keepsStrangersOut();
    void listensOnThisComputerOnly();
    void asksForALength();
    void listsTheSampleImages();
    void pagesFollowOneAnother();
    void aScenarioSetsWhatThereIs();
    void refusesAScenarioWithAMistake();
    void selectsAndFilters();
    void refusesAQueryThatItCannotAnswer_data();
    void refusesAQueryThatItCannotAnswer();
    void createsGetsAndDeletes();
    void takesTheDocumentedSample();
    void refusesABadCreate_data();
    void refusesABadCreate();
    void refusesWhatIsNotJson();
    void refusesTheSameNameAndVersion();
    void refusesThe21stImage();
    void whoMayOnlyRead();
    void withoutALicenceNothingWorks();
    void theStableVersionHasLess();
    void listsTheSourceImages();
    void knowsNoOtherPathOrMethod_data();
    void knowsNoOtherPathOrMethod();
    void answersCarryTheIdsOfTheCall();

private:
    std::unique_ptr<SandboxClient> m_sandbox;
};

void TestSandboxGraph::init()
{
    m_sandbox = std::make_unique<SandboxClient>(QStringLiteral(SANDBOX_PROGRAM),
                                                QStringList{u"--speed"_s, u"1"_s});
    QVERIFY(m_sandbox->isRunning());
    m_sandbox->signIn();
    QVERIFY(!m_sandbox->accessToken().isEmpty());
}

void TestSandboxGraph::asksForABearerToken_data()
{
    QTest::addColumn<QByteArray>("authorization");
    QTest::newRow("none") << QByteArray();
    QTest::newRow("invented") << QByteArray("Bearer invented");
    QTest::newRow("empty") << QByteArray("Bearer ");
    QTest::newRow("another scheme") << QByteArray("Basic YTpi");
}

void TestSandboxGraph::asksForABearerToken()
{
    QFETCH(QByteArray, authorization);
    const SandboxAnswer answer = m_sandbox->send("GET", imagesPath,
                                                 {qMakePair(QByteArray("Authorization"), authorization)});
    QCOMPARE(answer.status, 401);
    QCOMPARE(answer.errorCode(), u"InvalidAuthenticationToken"_s);
    QVERIFY(answer.header("WWW-Authenticate").startsWith("Bearer "));
}

void TestSandboxGraph::keepsStrangersOut_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<int>("status");
    QTest::newRow("no secret") << QByteArray("/beta/me") << QByteArray("127.0.0.1:%1") << 404;
    QTest::newRow("wrong secret") << QByteArray("/AAAAAAAAAAAAAAAAAAAAAAAA/sandbox/state")
                                  << QByteArray("127.0.0.1:%1") << 404;
    QTest::newRow("top") << QByteArray("/") << QByteArray("127.0.0.1:%1") << 404;
    QTest::newRow("another name") << QByteArray("%2/sandbox/state") << QByteArray("evil.example:%1") << 400;
    QTest::newRow("another port") << QByteArray("%2/sandbox/state") << QByteArray("127.0.0.1:1") << 400;
    QTest::newRow("no port") << QByteArray("%2/sandbox/state") << QByteArray("127.0.0.1") << 400;
    QTest::newRow("own name") << QByteArray("%2/sandbox/state") << QByteArray("localhost:%1") << 200;
}

void TestSandboxGraph::keepsStrangersOut()
{
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, host);
    QFETCH(int, status);
    host.replace("%1", QByteArray::number(m_sandbox->port()));
    target.replace("%2", QUrl(m_sandbox->root()).path().toLatin1());
    const QByteArray answer = rawExchange(
        m_sandbox->port(), "GET " + target + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
    QVERIFY2(answer.startsWith("HTTP/1.1 " + QByteArray::number(status)), answer.left(40).constData());
}

void TestSandboxGraph::listensOnThisComputerOnly()
{
    QList<QHostAddress> others{QHostAddress(u"::1"_s)};
#ifdef Q_OS_LINUX
    others.append(QHostAddress(u"127.0.0.2"_s)); // The whole of 127/8 is loopback here.
#endif
    for (const QHostAddress &address : QNetworkInterface::allAddresses()) {
        if (!address.isLoopback())
            others.append(address);
    }
    for (const QHostAddress &address : others) {
        QTcpSocket socket;
        socket.connectToHost(address, m_sandbox->port());
        QVERIFY2(!socket.waitForConnected(2000), qPrintable(address.toString()));
    }
}

void TestSandboxGraph::asksForALength()
{
    const QByteArray port = QByteArray::number(m_sandbox->port());
    const QByteArray answer = rawExchange(
        m_sandbox->port(), "POST /x HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nConnection: close\r\n\r\n");
    QVERIFY(answer.startsWith("HTTP/1.1 411"));
}

void TestSandboxGraph::listsTheSampleImages()
{
    const QJsonArray images = m_sandbox->graph("GET").value();
    QStringList seen;
    for (const QJsonValue image : images)
        seen.append(image["displayName"_L1].toString() + u' ' + image["status"_L1].toString());
    QCOMPARE(
        seen,
        (QStringList{u"Legacy-W10 ready"_s, u"Call-Center ready"_s, u"Design-Studio ready"_s,
                     u"Dev-Box-Tools ready"_s, u"Kiosk-Frontline failed"_s, u"Finance-W11-24H2 pending"_s}));
    const QDate expires = QDate::fromString(images[0]["expirationDate"_L1].toString(), Qt::ISODate);
    QCOMPARE(QDateTime::currentDateTimeUtc().date().daysTo(expires), 12);
    QCOMPARE(images[0]["operatingSystem"_L1].toString(), u"Windows 10 Enterprise"_s);
    QCOMPARE(images[0]["osBuildNumber"_L1].toString(), u"22H2"_s);
    QCOMPARE(images[4]["errorCode"_L1].toString(), u"sourceImageNotGeneralized"_s);
    QVERIFY(images[5]["operatingSystem"_L1].isNull());
    QVERIFY(!m_sandbox->graph("GET").json().contains("@odata.nextLink"_L1));
}

void TestSandboxGraph::pagesFollowOneAnother()
{
    QSet<QString> ids;
    SandboxAnswer page = m_sandbox->graph("GET", u"?$top=2&$select=id,displayName"_s);
    for (int number = 1; number <= 3; ++number) {
        QCOMPARE(page.value().size(), 2);
        for (const QJsonValue image : page.value()) {
            ids.insert(image["id"_L1].toString());
            QCOMPARE(image.toObject().size(), 2);
        }
        const QString next = page.json().value("@odata.nextLink"_L1).toString();
        QCOMPARE(next.isEmpty(), number == 3);
        if (number == 3)
            break;
        QVERIFY(next.startsWith(m_sandbox->root() + u"/beta/"_s));
        page = m_sandbox->send(
            "GET", next, {qMakePair(QByteArray("Authorization"), "Bearer " + m_sandbox->accessToken())});
    }
    QCOMPARE(ids.size(), 6);
}

void TestSandboxGraph::aScenarioSetsWhatThereIs()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    file.write(R"({"pageSize": 1, "images": [
        {"displayName": "A", "version": "1", "source": "img-a", "ageMinutes": 90, "expiresInDays": 3},
        {"displayName": "B", "version": "1", "source": "img-b", "outcome": "sourceImageInvalid", "ageMinutes": 60}],
        "outcomes": {"img-A": "stuck-pending"}})");
    file.close();
    SandboxClient sandbox(QStringLiteral(SANDBOX_PROGRAM), {u"--scenario"_s, file.fileName()});
    sandbox.signIn();
    const SandboxAnswer page = sandbox.graph("GET");
    QCOMPARE(page.value().size(), 1);
    QCOMPARE(page.value()[0]["status"_L1].toString(), u"pending"_s);
    const QString next = page.json().value("@odata.nextLink"_L1).toString();
    const SandboxAnswer last = sandbox.send(
        "GET", next, {qMakePair(QByteArray("Authorization"), "Bearer " + sandbox.accessToken())});
    QCOMPARE(last.value()[0]["errorCode"_L1].toString(), u"sourceImageInvalid"_s);
}

void TestSandboxGraph::refusesAScenarioWithAMistake()
{
    for (const QByteArray text :
         {"[]", "{", R"({"sped": 60})", R"({"speed": "fast"})", R"({"pageSize": 0})",
          R"({"images": [{"displayName": "A"}]})", R"({"outcomes": {"img-a": "no-such-outcome"}})"}) {
        QTemporaryFile file;
        QVERIFY(file.open());
        file.write(text);
        file.close();
        SandboxClient sandbox(QStringLiteral(SANDBOX_PROGRAM), {u"--scenario"_s, file.fileName()});
        QVERIFY2(!sandbox.isRunning(), text.constData());
        QVERIFY(sandbox.process().waitForFinished(5000) || sandbox.process().state() == QProcess::NotRunning);
        QCOMPARE(sandbox.process().exitCode(), 1);
    }
}

void TestSandboxGraph::selectsAndFilters()
{
    const QJsonArray one = m_sandbox->graph("GET", u"?$filter=displayName eq 'Design-Studio'"_s).value();
    QCOMPARE(one.size(), 1);
    const QString id = one[0]["id"_L1].toString();
    QCOMPARE(m_sandbox->graph("GET", u"/"_s + id + u"?$select=version"_s).json(),
             (QJsonObject{{"version"_L1, "0.4.2"_L1}}));
    QCOMPARE(m_sandbox->graph("GET", u"?$filter=contains(displayName,'center')"_s).value().size(), 1);
}

void TestSandboxGraph::refusesAQueryThatItCannotAnswer_data()
{
    QTest::addColumn<QString>("tail");
    QTest::newRow("top zero") << u"?$top=0"_s;
    QTest::newRow("top word") << u"?$top=many"_s;
    QTest::newRow("filter") << u"?$filter=size gt 3"_s;
    QTest::newRow("order") << u"?$orderby=displayName"_s;
    QTest::newRow("invented token") << u"?$skiptoken=abc"_s;
    QTest::newRow("filter on one image") << u"/some-id?$filter=id eq 'x'"_s;
}

void TestSandboxGraph::refusesAQueryThatItCannotAnswer()
{
    QFETCH(QString, tail);
    const SandboxAnswer answer = m_sandbox->graph("GET", tail);
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.errorCode(), u"BadRequest"_s);
}

void TestSandboxGraph::createsGetsAndDeletes()
{
    const SandboxAnswer created = m_sandbox->graph("POST", {}, goodDraft());
    QCOMPARE(created.status, 201);
    const QJsonObject image = created.json();
    QCOMPARE(image.value("status"_L1).toString(), u"pending"_s);
    QCOMPARE(image.value("displayName"_L1).toString(), u"Sales"_s);
    QCOMPARE(image.value("sourceImageResourceId"_L1).toString(), sourceId);

    const QString tail = u'/' + image.value("id"_L1).toString();
    QCOMPARE(m_sandbox->graph("GET", tail).json().value("version"_L1).toString(), u"1.0.0"_s);
    QCOMPARE(m_sandbox->graph("GET").value().size(), 7);
    const SandboxAnswer deleted = m_sandbox->graph("DELETE", tail);
    QCOMPARE(deleted.status, 204);
    QVERIFY(deleted.body.isEmpty());
    QCOMPARE(m_sandbox->graph("GET").value().size(), 6);
    QCOMPARE(m_sandbox->graph("DELETE", tail).status, 404);
    QCOMPARE(m_sandbox->graph("GET", tail).errorCode(), u"itemNotFound"_s);
}

void TestSandboxGraph::takesTheDocumentedSample()
{
    // As Microsoft's page has it: the subscription is no GUID, its last group has 11 digits.
    const QJsonObject sample{
        {"@odata.type"_L1, "#microsoft.graph.cloudPcDeviceImage"_L1},
        {"displayName"_L1, "ImageForDev"_L1},
        {"version"_L1, "0.0.1"_L1},
        {"sourceImageResourceId"_L1,
         "/subscriptions/0ac520ee-14c0-480f-b6c9-0a90c58ffff/resourceGroups/Example/providers/Microsoft.Compute/images/exampleImage"_L1}};
    QCOMPARE(m_sandbox->graph("POST", {}, sample).status, 201);
}

void TestSandboxGraph::refusesABadCreate_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QJsonValue>("value");
    for (const QString &name : {u"displayName"_s, u"version"_s, u"sourceImageResourceId"_s}) {
        const QByteArray row = name.toLatin1();
        QTest::newRow((row + " missing").constData()) << name << QJsonValue(QJsonValue::Undefined);
        QTest::newRow((row + " null").constData()) << name << QJsonValue();
        QTest::newRow((row + " number").constData()) << name << QJsonValue(1);
        QTest::newRow((row + " empty").constData()) << name << QJsonValue(QString());
        QTest::newRow((row + " blank").constData()) << name << QJsonValue(u" \t"_s);
        QTest::newRow((row + " control").constData()) << name << QJsonValue(u"a\nb"_s);
    }
    QTest::newRow("read-only property") << u"status"_s << QJsonValue(u"ready"_s);
    QTest::newRow("unknown property") << u"description"_s << QJsonValue(u"x"_s);
    QTest::newRow("foreign type") << u"@odata.type"_s << QJsonValue(u"#microsoft.graph.user"_s);
    const QString source = u"sourceImageResourceId"_s;
    QTest::newRow("name for an ID") << source << QJsonValue(u"img-sales"_s);
    QTest::newRow("disk") << source << QJsonValue(QString(sourceId).replace("images/"_L1, "disks/"_L1));
    QTest::newRow("more after it") << source << QJsonValue(sourceId + u"/overview"_s);
    QTest::newRow("another provider")
        << source << QJsonValue(QString(sourceId).replace("Compute"_L1, "Web"_L1));
    QTest::newRow("gallery definition")
        << source << QJsonValue(QString(sourceId).replace("images/"_L1, "galleries/g/images/"_L1));
    QTest::newRow("gallery latest") << source
                                    << QJsonValue(
                                           QString(sourceId).replace("images/"_L1, "galleries/g/images/"_L1)
                                           + u"/versions/latest"_s);
}

void TestSandboxGraph::refusesABadCreate()
{
    QFETCH(QString, name);
    QFETCH(QJsonValue, value);
    QJsonObject draft = goodDraft();
    draft.insert(name, value); // An undefined value removes the key.
    const SandboxAnswer answer = m_sandbox->graph("POST", {}, draft);
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.errorCode(), u"BadRequest"_s);
    QVERIFY2(answer.errorMessage().contains(name), qPrintable(answer.errorMessage()));
    QCOMPARE(m_sandbox->graph("GET").value().size(), 6);
}

void TestSandboxGraph::refusesWhatIsNotJson()
{
    const QByteArray body = QJsonDocument(goodDraft()).toJson();
    const auto post = [this](const QByteArray &type, const QByteArray &text) {
        return m_sandbox->send("POST", imagesPath,
                               {qMakePair(QByteArray("Authorization"), "Bearer " + m_sandbox->accessToken()),
                                qMakePair(QByteArray("Content-Type"), type)},
                               text);
    };
    QCOMPARE(post("text/plain", body).status, 415);
    QCOMPARE(post("application/x-www-form-urlencoded", body).status, 415);
    QCOMPARE(post("application/json", "").status, 400);
    QCOMPARE(post("application/json", "[]").status, 400);
    QCOMPARE(post("application/json", body.left(20)).status, 400);
    QCOMPARE(post("application/json; charset=utf-8", body).status, 201);
}

void TestSandboxGraph::refusesTheSameNameAndVersion()
{
    QJsonObject draft = goodDraft();
    draft.insert("displayName"_L1, "design-studio"_L1);
    draft.insert("version"_L1, "0.4.2"_L1);
    const SandboxAnswer answer = m_sandbox->graph("POST", {}, draft);
    QCOMPARE(answer.status, 409);
    QCOMPARE(answer.errorCode(), u"nameAlreadyExists"_s);
    draft.insert("version"_L1, "0.0.2"_L1);
    QCOMPARE(m_sandbox->graph("POST", {}, draft).status, 201);
}

void TestSandboxGraph::refusesThe21stImage()
{
    for (int number = 7; number <= 20; ++number)
        QCOMPARE(m_sandbox->create(u"image %1"_s.arg(number), u"ready"_s).status, 201);
    const SandboxAnswer answer = m_sandbox->create(u"image 21"_s, u"ready"_s);
    QCOMPARE(answer.status, 400);
    QVERIFY(answer.errorMessage().contains("20"_L1));
}

void TestSandboxGraph::whoMayOnlyRead()
{
    m_sandbox->signIn(u"reader"_s);
    const QJsonArray images = m_sandbox->graph("GET").value();
    QCOMPARE(images.size(), 6);
    QCOMPARE(m_sandbox->graph("GET", u"/getSourceImages"_s).status, 200);
    const QString tail = u'/' + images[4]["id"_L1].toString();
    QCOMPARE(m_sandbox->graph("POST", {}, goodDraft()).errorCode(), u"Authorization_RequestDenied"_s);
    QCOMPARE(m_sandbox->graph("DELETE", tail).status, 403);
    QCOMPARE(m_sandbox->graph("POST", tail + u"/retryUpload"_s).status, 403);
    QCOMPARE(m_sandbox->graph("GET").value().size(), 6);
}

void TestSandboxGraph::withoutALicenceNothingWorks()
{
    m_sandbox->signIn(u"nolicence"_s);
    const SandboxAnswer answer = m_sandbox->graph("GET");
    QCOMPARE(answer.status, 403);
    QCOMPARE(answer.errorCode(), u"Forbidden"_s);
}

void TestSandboxGraph::theStableVersionHasLess()
{
    const SandboxClient::Headers headers{
        qMakePair(QByteArray("Authorization"), "Bearer " + m_sandbox->accessToken()),
        qMakePair(QByteArray("Prefer"), QByteArray("include-unknown-enum-members"))};
    const QString path = u"/v1.0/deviceManagement/virtualEndpoint/deviceImages"_s;
    const QJsonArray images = m_sandbox->send("GET", path, headers).value();
    QCOMPARE(images.size(), 6);
    QVERIFY(!images[0].toObject().contains("scopeIds"_L1));
    QVERIFY(!images[0].toObject().contains("statusDetails"_L1));
    QVERIFY(images[0].toObject().contains("sizeInGB"_L1));
    const QJsonArray sources = m_sandbox->send("GET", path + u"/getSourceImages"_s, headers).value();
    QVERIFY(!sources[0].toObject().contains("category"_L1));
    const QString retry = path + u'/' + images[4]["id"_L1].toString() + u"/retryUpload"_s;
    const SandboxAnswer answer = m_sandbox->send("POST", retry, headers);
    QCOMPARE(answer.status, 405);
    QCOMPARE(answer.errorCode(), u"Request_BadRequest"_s);
}

void TestSandboxGraph::listsTheSourceImages()
{
    const QJsonArray all = m_sandbox->graph("GET", u"/getSourceImages"_s).value();
    QSet<QString> names;
    QSet<QString> subscriptions;
    for (const QJsonValue image : all) {
        names.insert(image["displayName"_L1].toString());
        subscriptions.insert(image["subscriptionDisplayName"_L1].toString());
        QVERIFY(!QUuid::fromString(image["subscriptionId"_L1].toString()).isNull());
        QVERIFY(image["resourceId"_L1].toString().contains(image["subscriptionId"_L1].toString()));
    }
    for (const QString &name : {u"ready"_s, u"slow"_s, u"drops-after-create"_s,
                                u"startMenuAppLimitExceeded"_s, u"http-429"_s, u"img-kiosk"_s, u"1.0.0"_s})
        QVERIFY2(names.contains(name), qPrintable(name));
    QVERIFY(subscriptions.contains(u"Contoso Production"_s) && subscriptions.contains(u"Contoso Test"_s));
    const QString filter = u"/getSourceImages()?$filter=category eq 'azureComputeGallery'"_s;
    QCOMPARE(m_sandbox->graph("GET", filter).value().size(), 3);
}

void TestSandboxGraph::knowsNoOtherPathOrMethod_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("status");
    QTest::newRow("another resource") << QByteArray("GET") << u"/beta/me"_s << 404;
    QTest::newRow("another collection")
        << QByteArray("GET") << u"/beta/deviceManagement/virtualEndpoint/cloudPCs"_s << 404;
    QTest::newRow("trailing slash") << QByteArray("GET") << imagesPath + u'/' << 404;
    QTest::newRow("withdrawn action") << QByteArray("POST") << imagesPath + u"/x/reupload"_s << 404;
    QTest::newRow("patch") << QByteArray("PATCH") << imagesPath + u"/x"_s << 405;
    QTest::newRow("delete all") << QByteArray("DELETE") << imagesPath << 405;
    QTest::newRow("post to function") << QByteArray("POST") << imagesPath + u"/getSourceImages"_s << 405;
    QTest::newRow("get action") << QByteArray("GET") << imagesPath + u"/x/retryUpload"_s << 405;
    QTest::newRow("unknown image") << QByteArray("POST") << imagesPath + u"/x/retryUpload"_s << 404;
}

void TestSandboxGraph::knowsNoOtherPathOrMethod()
{
    QFETCH(QByteArray, method);
    QFETCH(QString, path);
    const SandboxAnswer answer = m_sandbox->send(
        method, path, {qMakePair(QByteArray("Authorization"), "Bearer " + m_sandbox->accessToken())});
    QTEST(answer.status, "status");
    QVERIFY(!answer.errorCode().isEmpty());
}

void TestSandboxGraph::answersCarryTheIdsOfTheCall()
{
    const QByteArray id = "3f0c3f64-57ad-4b39-9a43-7a1b3d3c1b7e";
    const SandboxAnswer answer = m_sandbox->send("GET", imagesPath,
                                                 {qMakePair(QByteArray("client-request-id"), id)});
    QCOMPARE(answer.header("client-request-id"), id);
    QVERIFY(!answer.header("request-id").isEmpty());
    QVERIFY(answer.header("x-ms-ags-diagnostic").startsWith("{\"ServerInfo\""));
    const QString date = QString::fromLatin1(answer.header("Date"));
    QVERIFY(QLocale::c().toDateTime(date, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).isValid());
    const QJsonObject inner = answer.json()["error"_L1]["innerError"_L1].toObject();
    QCOMPARE(inner.value("client-request-id"_L1).toString().toLatin1(), id);
    QCOMPARE(inner.value("request-id"_L1).toString().toLatin1(), answer.header("request-id"));
    QVERIFY(QDateTime::fromString(inner.value("date"_L1).toString(), Qt::ISODate).isValid());

    const SandboxAnswer evil = m_sandbox->send(
        "GET", imagesPath, {qMakePair(QByteArray("client-request-id"), QByteArray("a%0d%0aX-Injected: 1"))});
    QVERIFY(evil.header("X-Injected").isEmpty());
}

QTEST_GUILESS_MAIN(TestSandboxGraph)
#include "tst_sandboxgraph.moc"
