// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "support/graphbench.h"

#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestGraphPaging : public QObject
{
    Q_OBJECT

private slots:
    void allPagesAreReadInOrder();
    void theLinkIsUsedWhole();
    void anEmptyPageMayHaveANextOne();
    void aLinkOfNullIsTheEnd();
    void aLinkElsewhereIsRefused_data();
    void aLinkElsewhereIsRefused();
    void aListNeedsItsArray_data();
    void aListNeedsItsArray();
    void aFailedPageFailsTheList_data();
    void aFailedPageFailsTheList();
    void aRepeatedLinkIsEndless_data();
    void aRepeatedLinkIsEndless();
    void pagesWithoutEndAreCapped();
    void itemsAreCapped();
    void aPageBeyondItsCapIsRefused();
    void aPageBelowItsCapIsTaken();
    void aBusyPageIsAskedAgain();
    void aTokenMayChangeBetweenPages();
    void aDestroyedContextEndsTheWalk();
};

static QByteArray page(const QByteArray &items, const QUrl &next = {})
{
    const QByteArray link = next.isEmpty() ? QByteArray()
                                           : ",\"@odata.nextLink\":\"" + next.toEncoded() + "\"";
    return "{\"value\":[" + items + "]" + link + "}";
}

void TestGraphPaging::allPagesAreReadInOrder()
{
    GraphBench bench;
    bench.server.enqueue(Answer::json(200, page("1,2", bench.server.url(u"/p2"_s)), {{"request-id", "r1"}}));
    bench.server.enqueue(Answer::json(200, page("3"), {{"request-id", "r2"}}));
    bench.readAll();
    QTRY_VERIFY(bench.items.ok());
    QCOMPARE(bench.items.value().items, (QJsonArray{1, 2, 3}));
    QCOMPARE(bench.items.value().ids.requestId, u"r2"_s);
    QCOMPARE(bench.items.calls, 1);
    for (const SeenRequest &seen : bench.server.requests()) {
        QCOMPARE(seen.header("prefer"), "include-unknown-enum-members");
        QCOMPARE(seen.header("authorization"), "Bearer token-1");
    }
    QVERIFY(bench.server.requests().at(0).header("client-request-id")
            != bench.server.requests().at(1).header("client-request-id"));
}

void TestGraphPaging::theLinkIsUsedWhole()
{
    GraphBench bench;
    const QByteArray target = "/v1.0/other/place?$skiptoken=a%2Fb%2B%26c=%3D'x'&$top=5&x=%C3%BC";
    bench.server.enqueue(Answer::json(
        200, "{\"value\":[],\"@odata.nextLink\":\"" + bench.server.url().toEncoded() + target + "\"}"));
    bench.server.enqueue(Answer::json(200, page("")));
    bench.readAll();
    QTRY_VERIFY(bench.items.ok());
    QCOMPARE(bench.server.requests().at(1).target, target);
}

void TestGraphPaging::anEmptyPageMayHaveANextOne()
{
    GraphBench bench;
    bench.server.enqueue(Answer::json(200, page("", bench.server.url(u"/p2"_s))));
    bench.server.enqueue(Answer::json(200, page("7")));
    bench.readAll();
    QTRY_VERIFY(bench.items.ok());
    QCOMPARE(bench.items.value().items, QJsonArray{7});
}

void TestGraphPaging::aLinkOfNullIsTheEnd()
{
    GraphBench bench;
    bench.server.enqueue(Answer::json(200, R"({"value":[1],"@odata.nextLink":null})"));
    bench.readAll();
    QTRY_VERIFY(bench.items.ok());
}

void TestGraphPaging::aLinkElsewhereIsRefused_data()
{
    QTest::addColumn<QByteArray>("link");
    // %1 is the server's own port, %2 that of one that must stay silent.
    QTest::newRow("other port") << QByteArray("\"http://127.0.0.1:%2/x\"");
    QTest::newRow("other host") << QByteArray("\"http://localhost:%1/x\"");
    QTest::newRow("other scheme") << QByteArray("\"https://127.0.0.1:%1/x\"");
    QTest::newRow("user") << QByteArray("\"http://a@127.0.0.1:%1/x\"");
    QTest::newRow("user and password") << QByteArray("\"http://a:b@127.0.0.1:%1/x\"");
    QTest::newRow("empty user") << QByteArray("\"http://@127.0.0.1:%1/x\"");
    QTest::newRow("host as user") << QByteArray("\"http://127.0.0.1:%1@127.0.0.1:%2/x\"");
    QTest::newRow("backslash") << QByteArray("\"http://127.0.0.1:%1\\\\@127.0.0.1:%2/x\"");
    QTest::newRow("relative") << QByteArray("\"/beta/x\"");
    QTest::newRow("relative to the scheme") << QByteArray("\"//127.0.0.1:%2/x\"");
    QTest::newRow("only a query") << QByteArray("\"?$skip=1\"");
    QTest::newRow("empty") << QByteArray("\"\"");
    QTest::newRow("number") << QByteArray("5");
    QTest::newRow("object") << QByteArray("{\"href\":\"http://127.0.0.1:%1/x\"}");
    QTest::newRow("file") << QByteArray("\"file:///etc/passwd\"");
    QTest::newRow("no URL") << QByteArray("\"http://[\"");
}

void TestGraphPaging::aLinkElsewhereIsRefused()
{
    QFETCH(QByteArray, link);
    ScriptedServer other;
    GraphBench bench;
    link.replace("%1", QByteArray::number(bench.server.serverPort()));
    link.replace("%2", QByteArray::number(other.serverPort()));
    bench.server.setHandler([link](const SeenRequest &) {
        return Answer::json(200, "{\"value\":[1],\"@odata.nextLink\":" + link + "}");
    });
    bench.readAll();
    QTRY_VERIFY(bench.items.done());
    QCOMPARE(bench.items.error().kind, ErrorKind::InvalidReply);
    QCOMPARE(bench.items.error().fault, Fault::ForeignNextLink);
    QCOMPARE(bench.server.heads(), 1);
    QCOMPARE(other.connections(), 0);
}

void TestGraphPaging::aListNeedsItsArray_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("no value") << QByteArray("{}");
    QTest::newRow("null") << QByteArray("{\"value\":null}");
    QTest::newRow("object") << QByteArray("{\"value\":{}}");
    QTest::newRow("array without object") << QByteArray("[1]");
}

void TestGraphPaging::aListNeedsItsArray()
{
    QFETCH(QByteArray, body);
    GraphBench bench;
    bench.server.enqueue(Answer::json(200, body));
    bench.readAll();
    QTRY_VERIFY(bench.items.done());
    QCOMPARE(bench.items.error().kind, ErrorKind::InvalidReply);
    QCOMPARE(bench.items.error().fault, Fault::ReplyNotJson);
}

Q_DECLARE_METATYPE(Answer)

void TestGraphPaging::aFailedPageFailsTheList_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("500") << Answer::json(500, "{}") << ErrorKind::Unavailable;
    QTest::newRow("404") << Answer::json(404, "{}") << ErrorKind::Rejected;
    QTest::newRow("HTML") << Answer::http(200, "<html>") << ErrorKind::InvalidReply;
    QTest::newRow("closed") << Answer::nothing().thenClose() << ErrorKind::Unavailable;
    QTest::newRow("cut")
        << Answer::raw("HTTP/1.1 200 OK\r\nContent-Length: 90\r\n\r\n{\"value\":[2]}").thenClose()
        << ErrorKind::Unavailable;
}

void TestGraphPaging::aFailedPageFailsTheList()
{
    QFETCH(Answer, answer);
    QFETCH(ErrorKind, kind);
    GraphBench bench;
    bench.server.enqueue(Answer::json(200, page("1", bench.server.url(u"/p2"_s))));
    bench.server.setHandler([answer](const SeenRequest &) { return answer; });
    bench.readAll();
    QTRY_VERIFY(bench.items.done());
    QCOMPARE(bench.items.error().kind, kind);
    QCOMPARE(bench.items.calls, 1);
}

void TestGraphPaging::aRepeatedLinkIsEndless_data()
{
    QTest::addColumn<QString>("second");
    QTest::newRow("to the first page") << u"/beta/things"_s;
    QTest::newRow("to itself") << u"/p2"_s;
}

void TestGraphPaging::aRepeatedLinkIsEndless()
{
    QFETCH(QString, second);
    GraphBench bench;
    bench.server.enqueue(Answer::json(200, page("1", bench.server.url(u"/p2"_s))));
    bench.server.setHandler(
        [&](const SeenRequest &) { return Answer::json(200, page("1", bench.server.url(second))); });
    bench.readAll();
    QTRY_VERIFY(bench.items.done());
    QCOMPARE(bench.items.error().kind, ErrorKind::InvalidReply);
    QCOMPARE(bench.items.error().fault, Fault::EndlessPages);
    QCOMPARE(bench.server.heads(), 2);
}

void TestGraphPaging::pagesWithoutEndAreCapped()
{
    GraphBench bench;
    int pages = 0;
    bench.server.setHandler([&](const SeenRequest &) {
        return Answer::json(200, page("1", bench.server.url(u"/p%1"_s.arg(++pages))));
    });
    // QTRY sleeps between two looks, which adds up over a thousand answers.
    QTestEventLoop loop;
    bench.client.readAll(bench.path, &bench.owner, [&](const Result<GraphItems> &found) {
        bench.items.callback()(found);
        loop.exitLoop();
    });
    loop.enterLoop(30);
    QCOMPARE(bench.items.error().fault, Fault::EndlessPages);
    QCOMPARE(pages, PageWalk::maxPages);
}

void TestGraphPaging::itemsAreCapped()
{
    QByteArray many;
    for (int item = 0; item < PageWalk::maxItems; ++item)
        many += "0,";
    many.chop(1);
    GraphBench bench;
    bench.server.enqueue(Answer::json(200, page(many, bench.server.url(u"/p2"_s))));
    bench.server.enqueue(Answer::json(200, page("1")));
    bench.readAll();
    QTRY_VERIFY_WITH_TIMEOUT(bench.items.done(), 20000);
    QCOMPARE(bench.items.error().fault, Fault::EndlessPages);
    QCOMPARE(bench.server.heads(), 2);
}

void TestGraphPaging::aPageBeyondItsCapIsRefused()
{
    GraphBench bench;
    bench.server.enqueue(Answer::json(200, page('"' + QByteArray(maxPageBytes, 'x') + '"')));
    bench.readAll();
    QTRY_VERIFY_WITH_TIMEOUT(bench.items.done(), 20000);
    QCOMPARE(bench.items.error().kind, ErrorKind::InvalidReply);
    QCOMPARE(bench.items.error().fault, Fault::ReplyTooLarge);
}

void TestGraphPaging::aPageBelowItsCapIsTaken()
{
    GraphBench bench;
    bench.server.enqueue(Answer::json(200, page('"' + QByteArray(maxPageBytes - 100, 'x') + '"')));
    bench.readAll();
    QTRY_VERIFY_WITH_TIMEOUT(bench.items.done(), 20000);
    QVERIFY(bench.items.ok());
    QCOMPARE(bench.items.value().items.size(), 1);
}

void TestGraphPaging::aBusyPageIsAskedAgain()
{
    GraphBench bench;
    bench.server.enqueue(Answer::json(200, page("1", bench.server.url(u"/p2"_s))));
    bench.server.enqueue(Answer::json(429, "{}", {{"Retry-After", "50"}}));
    bench.server.enqueue(Answer::json(200, page("2")));
    bench.readAll();
    QTRY_COMPARE(bench.clock.untilNext(), std::chrono::milliseconds(50s));
    bench.clock.advance(50s);
    QTRY_VERIFY(bench.items.ok());
    QCOMPARE(bench.items.value().items, (QJsonArray{1, 2}));
    QCOMPARE(bench.server.requests().at(2).target, "/p2");
}

void TestGraphPaging::aTokenMayChangeBetweenPages()
{
    GraphBench bench;
    bench.server.enqueue(Answer::json(200, page("1", bench.server.url(u"/p2"_s))));
    bench.server.enqueue(Answer::json(401, "{}"));
    bench.server.enqueue(Answer::json(200, page("2")));
    bench.readAll();
    QTRY_VERIFY(bench.items.ok());
    QCOMPARE(bench.server.requests().at(2).header("authorization"), "Bearer token-2");
}

void TestGraphPaging::aDestroyedContextEndsTheWalk()
{
    GraphBench bench;
    auto context = std::make_unique<QObject>();
    int pages = 0;
    bench.server.setHandler([&](const SeenRequest &) {
        if (++pages == 3)
            context.reset();
        return Answer::json(200, page("1", bench.server.url(u"/p%1"_s.arg(pages))));
    });
    bench.readAll(context.get());
    QTRY_COMPARE(pages, 3);
    QTRY_COMPARE(bench.clock.pending(), 0);
    QVERIFY(!bench.items.done());
    QCOMPARE(pages, 3);
}

QTEST_GUILESS_MAIN(TestGraphPaging)
#include "tst_graphpaging.moc"
