// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "graph/deviceimagesapi.h"
#include "support/graphbench.h"

#include <QJsonDocument>
#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Bench : GraphBench {
    DeviceImagesApi api{client};
    Heard<CreatedImage> created;
    Heard<ImageList> list;
    Heard<DeviceImage> image;
    Heard<CallIds> ids;
    Heard<QList<SourceImage>> sources;
    Draft draft{u"Contoso"_s, u"1.0.0"_s,
                u"/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/images/i"_s};
};

constexpr auto base = "/beta/deviceManagement/virtualEndpoint/deviceImages";

} // namespace

class TestDeviceImagesApi : public QObject
{
    Q_OBJECT

private slots:
    void createSendsExactlyThreeProperties();
    void createIsUnknownWithoutAUsableId_data();
    void createIsUnknownWithoutAUsableId();
    void anotherSuccessStatusIsNoted();
    void listDropsWhatHasNoIdAndKeepsEachIdOnce();
    void getReadsOneImage();
    void getOfSomethingElseIsInvalid();
    void removeCallsDelete();
    void removingWhatIsGoneIsDone();
    void otherRefusalsOfRemoveAreErrors();
    void retryUploadPostsNothingBesides();
    void retryUploadIsNotSentToAVersionThatLacksIt();
    void sourceImagesAreRead();
    void sourceImagesAreAskedForInTheOtherForm_data();
    void sourceImagesAreAskedForInTheOtherForm();
    void theFormThatWasUnderstoodIsUsedFromThenOn();
    void aServiceThatKnowsNeitherFormIsAskedOnceForEach();
    void whatIsNoQuestionOfFormIsNotAskedTwice_data();
    void whatIsNoQuestionOfFormIsNotAskedTwice();
    void theRetiredCallIsNeverMade();
    void anIdIsEncodedIntoThePath();
};

void TestDeviceImagesApi::createSendsExactlyThreeProperties()
{
    Bench bench;
    bench.server.enqueue(
        Answer::json(201, R"({"id":"7","displayName":"Other","status":"pending"})", {{"request-id", "r"}}));
    bench.api.create(bench.draft, {}, &bench.owner, bench.created.callback());
    QTRY_VERIFY(bench.created.ok());
    const SeenRequest seen = bench.server.requests().at(0);
    QCOMPARE(seen.method, "POST");
    QCOMPARE(seen.target, base);
    QCOMPARE(QJsonDocument::fromJson(seen.body).object(),
             (QJsonObject{{u"displayName"_s, bench.draft.displayName},
                          {u"version"_s, bench.draft.version},
                          {u"sourceImageResourceId"_s, bench.draft.sourceImageResourceId}}));
    QCOMPARE(bench.created.value().image.id, u"7"_s);
    QCOMPARE(bench.created.value().httpStatus, 201);
    QCOMPARE(bench.created.value().ids.requestId, u"r"_s);
    QCOMPARE(bench.created.calls, 1);
}

void TestDeviceImagesApi::createIsUnknownWithoutAUsableId_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("no id") << 201 << QByteArray(R"({"displayName":"a"})");
    QTest::newRow("null") << 201 << QByteArray(R"({"id":null})");
    QTest::newRow("number") << 201 << QByteArray(R"({"id":5})");
    QTest::newRow("empty") << 201 << QByteArray(R"({"id":""})");
    QTest::newRow("blank") << 201 << QByteArray(R"({"id":"  "})");
    QTest::newRow("twice") << 201 << QByteArray(R"({"id":"1","id":"2"})");
    QTest::newRow("twice the same, escaped") << 201 << QByteArray(R"({"id":"1","\u0069d":"1"})");
    QTest::newRow("array") << 201 << QByteArray(R"([{"id":"1"}])");
    QTest::newRow("string") << 201 << QByteArray(R"("1")");
    QTest::newRow("no content") << 204 << QByteArray();
    QTest::newRow("accepted, empty") << 202 << QByteArray();
    QTest::newRow("portal") << 200 << QByteArray("<html/>");
}

void TestDeviceImagesApi::createIsUnknownWithoutAUsableId()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    Bench bench;
    bench.server.enqueue(Answer::json(status, body, {{"request-id", "r"}}));
    bench.api.create(bench.draft, {}, &bench.owner, bench.created.callback());
    QTRY_VERIFY(bench.created.done());
    QCOMPARE(bench.created.error().kind, ErrorKind::OutcomeUnknown);
    QCOMPARE(bench.created.error().fault, Fault::ReplyNotJson);
    QCOMPARE(bench.created.error().httpStatus, status);
    QCOMPARE(bench.created.error().requestId, u"r"_s);
    QCOMPARE(bench.server.heads(), 1);
}

void TestDeviceImagesApi::anotherSuccessStatusIsNoted()
{
    Bench bench;
    bench.server.enqueue(Answer::json(200, R"({"id":"7"})"));
    bench.api.create(bench.draft, {}, &bench.owner, bench.created.callback());
    QTRY_VERIFY(bench.created.ok());
    QCOMPARE(bench.created.value().httpStatus, 200);
}

void TestDeviceImagesApi::listDropsWhatHasNoIdAndKeepsEachIdOnce()
{
    Bench bench;
    bench.server.enqueue(Answer::json(
        200,
        R"({"value":[{"id":"1","displayName":"old"},{"id":null},5,null,{"id":"2"},{"id":"1","displayName":"new"}]})",
        {{"request-id", "r"}}));
    bench.api.list(&bench.owner, bench.list.callback());
    QTRY_VERIFY(bench.list.ok());
    QCOMPARE(bench.server.requests().at(0).target, base);
    const ImageList &list = bench.list.value();
    QCOMPARE(list.images.size(), 2);
    QCOMPARE(list.images.at(0).id, u"1"_s);
    QCOMPARE(list.images.at(0).displayName, u"new"_s);
    QCOMPARE(list.images.at(1).id, u"2"_s);
    QCOMPARE(list.dropped, 3);
    QCOMPARE(list.ids.requestId, u"r"_s);
}

void TestDeviceImagesApi::getReadsOneImage()
{
    Bench bench;
    bench.endpoints.graphVersion = GraphVersion::V1;
    bench.server.enqueue(Answer::json(200, R"({"id":"7","status":"ready"})"));
    bench.api.get(u"7"_s, &bench.owner, bench.image.callback());
    QTRY_VERIFY(bench.image.ok());
    QCOMPARE(bench.server.requests().at(0).target, "/v1.0/deviceManagement/virtualEndpoint/deviceImages/7");
    QCOMPARE(bench.image.value().status->value, ImageStatus::Ready);
}

void TestDeviceImagesApi::getOfSomethingElseIsInvalid()
{
    Bench bench;
    bench.server.enqueue(Answer::json(200, R"({"value":[]})"));
    bench.api.get(u"7"_s, &bench.owner, bench.image.callback());
    QTRY_VERIFY(bench.image.done());
    QCOMPARE(bench.image.error().kind, ErrorKind::InvalidReply);
    QCOMPARE(bench.image.error().fault, Fault::ReplyNotJson);
}

void TestDeviceImagesApi::removeCallsDelete()
{
    Bench bench;
    bench.server.enqueue(Answer::raw("HTTP/1.1 204 No Content\r\nrequest-id: r\r\n\r\n"));
    bench.api.remove(u"7"_s, {}, &bench.owner, bench.ids.callback());
    QTRY_VERIFY(bench.ids.ok());
    QCOMPARE(bench.server.requests().at(0).method, "DELETE");
    QCOMPARE(bench.server.requests().at(0).target, QByteArray(base) + "/7");
    QCOMPARE(bench.ids.value().requestId, u"r"_s);
}

void TestDeviceImagesApi::removingWhatIsGoneIsDone()
{
    Bench bench;
    bench.server.enqueue(Answer::json(404, R"({"error":{"code":"itemNotFound"}})", {{"request-id", "r"}}));
    bench.api.remove(u"7"_s, {}, &bench.owner, bench.ids.callback());
    QTRY_VERIFY(bench.ids.ok());
    QCOMPARE(bench.ids.value().requestId, u"r"_s);
}

void TestDeviceImagesApi::otherRefusalsOfRemoveAreErrors()
{
    Bench bench;
    bench.server.enqueue(Answer::json(409, R"({"error":{"code":"Conflict"}})"));
    bench.api.remove(u"7"_s, {}, &bench.owner, bench.ids.callback());
    QTRY_VERIFY(bench.ids.done());
    QCOMPARE(bench.ids.error().kind, ErrorKind::Rejected);
    QCOMPARE(bench.ids.error().code, u"Conflict"_s);
}

void TestDeviceImagesApi::retryUploadPostsNothingBesides()
{
    Bench bench;
    bench.server.enqueue(Answer::raw("HTTP/1.1 204 No Content\r\n\r\n"));
    bench.api.retryUpload(u"7"_s, {}, &bench.owner, bench.ids.callback());
    QTRY_VERIFY(bench.ids.ok());
    QCOMPARE(bench.server.requests().at(0).method, "POST");
    QCOMPARE(bench.server.requests().at(0).target, QByteArray(base) + "/7/retryUpload");
    QCOMPARE(bench.server.requests().at(0).body, "");
}

void TestDeviceImagesApi::retryUploadIsNotSentToAVersionThatLacksIt()
{
    Bench bench;
    bench.endpoints.graphVersion = GraphVersion::V1;
    int passed = 0;
    const Gate gate = [&passed](QObject *, const Callback<Done> &callback) {
        ++passed;
        callback(Done());
    };
    bench.api.retryUpload(u"7"_s, gate, &bench.owner, bench.ids.callback());
    QTRY_VERIFY(bench.ids.done());
    QCOMPARE(bench.ids.error().kind, ErrorKind::NotSent);
    QCOMPARE(bench.ids.error().fault, Fault::NotInGraphVersion);
    QCOMPARE(bench.server.heads(), 0);
    QCOMPARE(passed, 0);
}

void TestDeviceImagesApi::sourceImagesAreRead()
{
    Bench bench;
    bench.server.enqueue(
        Answer::json(200, R"({"value":[{"resourceId":"/a","displayName":"A"},{"displayName":"no id"}]})"));
    bench.api.sourceImages(&bench.owner, bench.sources.callback());
    QTRY_VERIFY(bench.sources.ok());
    QCOMPARE(bench.server.requests().at(0).target, QByteArray(base) + "/getSourceImages");
    QCOMPARE(bench.sources.value().size(), 1);
    QCOMPARE(bench.sources.value().at(0).resourceId, u"/a"_s);
}

void TestDeviceImagesApi::sourceImagesAreAskedForInTheOtherForm_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("400") << 400 << QByteArray(R"({"error":{"code":"BadRequest"}})");
    QTest::newRow("404") << 404 << QByteArray(R"({"error":{"code":"ResourceNotFound"}})");
    QTest::newRow("405") << 405 << QByteArray(R"({"error":{"code":"Request_BadRequest"}})");
}

void TestDeviceImagesApi::sourceImagesAreAskedForInTheOtherForm()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    Bench bench;
    bench.endpoints.graphVersion = GraphVersion::V1;
    bench.server.enqueue(Answer::json(status, body));
    bench.server.enqueue(Answer::json(200, R"({"value":[{"resourceId":"/a"}]})"));
    bench.api.sourceImages(&bench.owner, bench.sources.callback());
    QTRY_VERIFY(bench.sources.ok());
    QCOMPARE(bench.server.requests().size(), 2);
    QCOMPARE(bench.server.requests().at(1).target,
             "/v1.0/deviceManagement/virtualEndpoint/deviceImages/getSourceImages()");
    QCOMPARE(bench.sources.value().at(0).resourceId, u"/a"_s);
    QCOMPARE(bench.sources.calls, 1);
}

void TestDeviceImagesApi::theFormThatWasUnderstoodIsUsedFromThenOn()
{
    Bench bench;
    const auto answerTo = [&bench](const QByteArray &understood) {
        bench.server.setHandler([understood](const SeenRequest &request) {
            return request.target.endsWith(understood)
                ? Answer::json(200, R"({"value":[]})")
                : Answer::json(404, R"({"error":{"code":"ResourceNotFound"}})");
        });
    };
    const auto ask = [&bench] {
        const int before = bench.sources.calls;
        bench.api.sourceImages(&bench.owner, bench.sources.callback());
        QTRY_COMPARE(bench.sources.calls, before + 1);
        QVERIFY(bench.sources.ok());
    };
    answerTo("/getSourceImages()");
    ask();
    ask();
    QCOMPARE(bench.server.requests().size(), 3);
    QVERIFY(bench.server.requests().at(2).target.endsWith("/getSourceImages()"));

    answerTo("/getSourceImages");
    ask();
    ask();
    QCOMPARE(bench.server.requests().size(), 6);
    QVERIFY(bench.server.requests().at(5).target.endsWith("/getSourceImages"));
}

void TestDeviceImagesApi::aServiceThatKnowsNeitherFormIsAskedOnceForEach()
{
    Bench bench;
    bench.server.enqueue(Answer::json(404, R"({"error":{"code":"first"}})"));
    bench.server.enqueue(Answer::json(405, R"({"error":{"code":"second"}})"));
    bench.api.sourceImages(&bench.owner, bench.sources.callback());
    QTRY_VERIFY(bench.sources.done());
    QCOMPARE(bench.server.requests().size(), 2);
    QCOMPARE(bench.sources.error().code, u"first"_s);

    bench.server.enqueue(Answer::json(200, R"({"value":[]})"));
    bench.api.sourceImages(&bench.owner, bench.sources.callback());
    QTRY_VERIFY(bench.sources.ok());
    QVERIFY(bench.server.requests().at(2).target.endsWith("/getSourceImages"));
}

void TestDeviceImagesApi::whatIsNoQuestionOfFormIsNotAskedTwice_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::newRow("no permission") << Answer::json(403, R"({"error":{"code":"Forbidden"}})");
    QTest::newRow("a proxy's page") << Answer::http(404, "<html/>", {{"Content-Type", "text/html"}});
    QTest::newRow("conflict") << Answer::json(409, R"({"error":{"code":"Conflict"}})");
}

void TestDeviceImagesApi::whatIsNoQuestionOfFormIsNotAskedTwice()
{
    QFETCH(Answer, answer);
    Bench bench;
    bench.server.enqueue(answer);
    bench.api.sourceImages(&bench.owner, bench.sources.callback());
    QTRY_VERIFY(bench.sources.done());
    QVERIFY(!bench.sources.ok());
    QCOMPARE(bench.server.heads(), 1);
}

void TestDeviceImagesApi::theRetiredCallIsNeverMade()
{
    Bench bench;
    bench.server.setHandler(
        [](const SeenRequest &) { return Answer::json(404, R"({"error":{"code":"itemNotFound"}})"); });
    for (const GraphVersion version : {GraphVersion::Beta, GraphVersion::V1}) {
        bench.endpoints.graphVersion = version;
        const int before = bench.ids.calls;
        bench.api.retryUpload(u"7"_s, {}, &bench.owner, bench.ids.callback());
        QTRY_COMPARE(bench.ids.calls, before + 1);
    }
    QCOMPARE(bench.server.requests().size(), 1);
    QVERIFY(!bench.server.requests().at(0).target.toLower().contains("reupload"));
}

void TestDeviceImagesApi::anIdIsEncodedIntoThePath()
{
    Bench bench;
    bench.server.enqueue(Answer::json(404, R"({"error":{"code":"itemNotFound"}})"));
    bench.api.remove(u"../a?b#c/d"_s, {}, &bench.owner, bench.ids.callback());
    QTRY_VERIFY(bench.ids.ok());
    QCOMPARE(bench.server.requests().at(0).target, QByteArray(base) + "/..%2Fa%3Fb%23c%2Fd");
}

QTEST_GUILESS_MAIN(TestDeviceImagesApi)
#include "tst_deviceimagesapi.moc"
