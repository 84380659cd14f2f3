// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "graph/jsonkeys.h"

#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

class TestJsonKeys : public QObject
{
    Q_OBJECT

private slots:
    void keysOfTheOutermostObjectAreCounted_data();
    void keysOfTheOutermostObjectAreCounted();
    void brokenTextEndsToo_data();
    void brokenTextEndsToo();
};

void TestJsonKeys::keysOfTheOutermostObjectAreCounted_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("count");
    QTest::newRow("one") << QByteArray(R"({"id":"1"})") << 1;
    QTest::newRow("two") << QByteArray(R"({"id":"1","a":2,"id":"1"})") << 2;
    QTest::newRow("none") << QByteArray(R"({"ID":"1","idd":2})") << 0;
    QTest::newRow("escaped") << QByteArray(R"({"id":"1","\u0069\u0064":"2"})") << 2;
    QTest::newRow("spaces before the colon") << QByteArray("{\"id\" \t\r\n:1,\"id\":2}") << 2;
    QTest::newRow("inner objects") << QByteArray(R"({"a":{"id":1},"b":[{"id":2}],"id":3})") << 1;
    QTest::newRow("as a value") << QByteArray(R"({"a":"id","id":"id"})") << 1;
    QTest::newRow("inside a string") << QByteArray(R"({"a":"\"id\":1,{","id":1})") << 1;
    QTest::newRow("backslash before the quote") << QByteArray(R"({"a":"\\","id":1})") << 1;
    QTest::newRow("BOM") << QByteArray("\xEF\xBB\xBF{\"id\":1}") << 1;
    QTest::newRow("array") << QByteArray(R"(["id"])") << 0;
    QTest::newRow("empty") << QByteArray() << 0;
}

void TestJsonKeys::keysOfTheOutermostObjectAreCounted()
{
    QFETCH(QByteArray, json);
    QFETCH(int, count);
    QCOMPARE(countOfKey(json, u"id"), count);
}

void TestJsonKeys::brokenTextEndsToo_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("open string") << QByteArray(R"({"id)");
    QTest::newRow("open escape") << QByteArray(R"({"id\)");
    QTest::newRow("no value") << QByteArray(R"({"a")");
    QTest::newRow("too many ends") << QByteArray("}}}]]");
    QTest::newRow("a quote") << QByteArray("\"");
}

void TestJsonKeys::brokenTextEndsToo()
{
    QFETCH(QByteArray, json);
    QCOMPARE(countOfKey(json, u"id"), 0);
}

QTEST_GUILESS_MAIN(TestJsonKeys)
#include "tst_jsonkeys.moc"
