// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/claimsparameter.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

class TestClaimsParameter : public QObject
{
    Q_OBJECT

private slots:
    void addsWhatIsAskedToTheCapability_data();
    void addsWhatIsAskedToTheCapability();
};

void TestClaimsParameter::addsWhatIsAskedToTheCapability_data()
{
    QTest::addColumn<QString>("challenge");
    QTest::addColumn<QString>("expected");
    const QString alone = uR"({"access_token":{"xms_cc":{"values":["cp1"]}}})"_s;
    QTest::newRow("nothing") << QString() << alone;
    QTest::newRow("no JSON") << u"<html>"_s << alone;
    QTest::newRow("a list") << u"[1]"_s << alone;
    QTest::newRow("cut short") << uR"({"access_token":{"acrs")"_s << alone;
    QTest::newRow("beside it")
        << uR"({"access_token":{"acrs":{"essential":true,"value":"c1"}}})"_s
        << uR"({"access_token":{"acrs":{"essential":true,"value":"c1"},"xms_cc":{"values":["cp1"]}}})"_s;
    QTest::newRow("for another token")
        << uR"({"id_token":{"auth_time":{"essential":true}}})"_s
        << uR"({"access_token":{"xms_cc":{"values":["cp1"]}},"id_token":{"auth_time":{"essential":true}}})"_s;
    QTest::newRow("null for voluntary")
        << uR"({"access_token":{"polids":null}})"_s
        << uR"({"access_token":{"polids":null,"xms_cc":{"values":["cp1"]}}})"_s;
    QTest::newRow("the very claim") << uR"({"access_token":{"xms_cc":{"values":["cp2"]}}})"_s
                                    << uR"({"access_token":{"xms_cc":{"values":["cp2"]}}})"_s;
}

void TestClaimsParameter::addsWhatIsAskedToTheCapability()
{
    QFETCH(QString, challenge);
    QFETCH(QString, expected);
    QCOMPARE(QJsonDocument::fromJson(claimsParameter(challenge).toUtf8()).object(),
             QJsonDocument::fromJson(expected.toUtf8()).object());
}

QTEST_GUILESS_MAIN(TestClaimsParameter)
#include "tst_claimsparameter.moc"
