// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "connectionsteprow.h"
#include "phrases/connectionphrases.h"

#include <QLabel>
#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

StepReport failed(const Error &error, const QString &proxy = {})
{
    return {.service = TestedService::Graph,
            .step = ConnectionStep::Connection,
            .state = StepReport::State::Failed,
            .host = u"graph.example"_s,
            .proxy = proxy,
            .error = error};
}

Error faulty(Fault fault)
{
    return {.kind = ErrorKind::Unavailable, .fault = fault};
}

StepReport certificate(const QString &issuer)
{
    return {.step = ConnectionStep::Encryption,
            .state = StepReport::State::Passed,
            .host = u"login.example"_s,
            .issuer = issuer,
            .expires = QDateTime(QDate(2027, 3, 1), QTime(12, 0), Qt::UTC)};
}

} // namespace

class TestConnectionPhrases : public QObject
{
    Q_OBJECT

private slots:
    void everythingHasAName();
    void everyFailureNamesWhoAndWhatToDo_data();
    void everyFailureNamesWhoAndWhatToDo();
    void aProxyIsBlamedOnlyIfThereIsOne();
    void aDeadProxyIsNotTheServicesFault_data();
    void aDeadProxyIsNotTheServicesFault();
    void aSlowNameServerIsToldAsOne();
    void aCertificateIsShownWithItsIssuer();
    void theProxyIsShownWhereItCounts();
    void aLineHasEverythingInOneLine();
    void aRowIsSpoken();
    void aRowTakesOutsideTextAsItIs();
};

void TestConnectionPhrases::everythingHasAName()
{
    QStringList names;
    for (const TestedService service : allTestedServices)
        names << nameOf(service);
    for (const ConnectionStep step : allConnectionSteps)
        names << nameOf(step);
    using State = StepReport::State;
    for (const State state : {State::Running, State::Passed, State::NotNeeded, State::Failed})
        names << wordFor(state);
    QVERIFY(!names.contains(QString()));
    QCOMPARE(names.removeDuplicates(), 0);
}

void TestConnectionPhrases::everyFailureNamesWhoAndWhatToDo_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<QString>("proxy");
    QTest::addColumn<QString>("who");
    QTest::addColumn<QString>("fix");
    const QString proxy = u"proxy.example:8080"_s;
    const auto row = [](const char *name, Fault fault, const QString &by, const QString &who,
                        const char *fix) {
        QTest::newRow(name) << fault << by << who << QString::fromLatin1(fix);
    };
    row("no such name", Fault::HostNotFound, {}, u"graph.example"_s, "proxy");
    row("refused", Fault::ConnectionRefused, {}, u"graph.example"_s, "firewall");
    row("cut off", Fault::ConnectionLost, {}, u"graph.example"_s, "firewall");
    row("silence", Fault::TimedOut, {}, u"graph.example"_s, "firewall");
    row("portal", Fault::ReplyNotJson, {}, u"graph.example"_s, "browser");
    row("redirected", Fault::Redirected, {}, u"graph.example"_s, "browser");
    row("proxy refuses", Fault::ProxyFailed, proxy, proxy, "graph.example");
    row("proxy asks", Fault::ProxySignInRequired, proxy, proxy, "under Network");
}

void TestConnectionPhrases::everyFailureNamesWhoAndWhatToDo()
{
    QFETCH(const Fault, fault);
    QFETCH(const QString, proxy);
    QFETCH(const QString, who);
    QFETCH(const QString, fix);
    const Explanation said = explain(failed(faulty(fault), proxy));
    QVERIFY2(said.title.contains(who), qPrintable(said.title));
    QVERIFY2(said.advice.contains(fix), qPrintable(said.advice));
    QVERIFY(!(said.title + said.advice).contains(u'%'));
    QVERIFY(said.advice.endsWith(u'.'));
}

void TestConnectionPhrases::aProxyIsBlamedOnlyIfThereIsOne()
{
    for (const Fault fault : {Fault::ProxyFailed, Fault::ProxySignInRequired}) {
        const Explanation said = explain(failed(faulty(fault)));
        QVERIFY(!said.title.isEmpty());
        QVERIFY(!said.title.contains(u"  "_s));
    }
    const TlsIssue issue{TlsReason::Untrusted, u"graph.example"_s, u"Contoso <b>CA"_s};
    const Explanation tls = explain(
        failed({.kind = ErrorKind::Unavailable, .fault = Fault::TlsFailed, .tls = issue}, u"p:1"_s));
    QVERIFY(tls.title.contains(u"graph.example"_s));
    QVERIFY(tls.advice.contains(u"Contoso <b>CA"_s));
}

void TestConnectionPhrases::aDeadProxyIsNotTheServicesFault_data()
{
    QTest::addColumn<ConnectionStep>("step");
    QTest::addColumn<Fault>("fault");
    const std::pair<const char *, Fault> faults[] = {{"silence", Fault::TimedOut},
                                                     {"refused", Fault::ConnectionRefused},
                                                     {"cut off", Fault::ConnectionLost}};
    for (const auto &[name, fault] : faults) {
        QTest::addRow("%s at the name", name) << ConnectionStep::NameLookup << fault;
        QTest::addRow("%s at the connection", name) << ConnectionStep::Connection << fault;
    }
    QTest::newRow("unknown proxy") << ConnectionStep::NameLookup << Fault::ProxyFailed;
}

void TestConnectionPhrases::aDeadProxyIsNotTheServicesFault()
{
    QFETCH(const ConnectionStep, step);
    QFETCH(const Fault, fault);
    StepReport report = failed(faulty(fault), u"proxy.example:8080"_s);
    report.step = step;
    const Explanation said = explain(report);
    QCOMPARE(said.title, u"The proxy proxy.example:8080 could not be reached"_s);
    QVERIFY(said.advice.contains(u"under Network"_s));
    QVERIFY(!said.advice.contains(u"graph.example"_s));
    report.step = ConnectionStep::Answer;
    QVERIFY(explain(report).title != said.title);
}

void TestConnectionPhrases::aSlowNameServerIsToldAsOne()
{
    StepReport report = failed(faulty(Fault::TimedOut));
    report.step = ConnectionStep::NameLookup;
    const Explanation said = explain(report);
    QVERIFY2(said.title.contains(u"name graph.example"_s), qPrintable(said.title));
    QVERIFY2(said.advice.contains(u"DNS"_s), qPrintable(said.advice));
    QVERIFY(!said.advice.contains(u"HTTPS"_s));
}

void TestConnectionPhrases::aCertificateIsShownWithItsIssuer()
{
    QVERIFY(detailOf(certificate(u"Contoso %1 CA"_s)).contains(u"“Contoso %1 CA”"_s));
    QVERIFY(detailOf(certificate(u"Contoso"_s)).contains(u"2027"_s));
    QVERIFY(!detailOf(certificate({})).contains(u'“'));
    StepReport running = certificate(u"Contoso"_s);
    running.state = StepReport::State::Running;
    QCOMPARE(detailOf(running), QString());
}

void TestConnectionPhrases::theProxyIsShownWhereItCounts()
{
    StepReport report = failed(faulty(Fault::TimedOut), u"proxy.example:8080"_s);
    QVERIFY(detailOf(report).contains(u"proxy.example:8080"_s));
    report.step = ConnectionStep::Answer;
    QCOMPARE(detailOf(report), QString());
}

void TestConnectionPhrases::aLineHasEverythingInOneLine()
{
    Error error = faulty(Fault::ConnectionRefused);
    error.httpStatus = 502;
    error.message = u"refused\nby\tthe peer"_s;
    const QString line = lineFor(failed(error, u"p.example:1"_s));
    for (const auto *part : {"Microsoft Graph", "graph.example", "Connect", "Failed", "p.example:1",
                             "HTTP 502", "refused by the peer"})
        QVERIFY2(line.contains(QLatin1String(part)), part);
    QVERIFY(!line.contains(u'\n'));
    QVERIFY(!lineFor(certificate(u"two\nlines"_s)).contains(u'\n'));
}

void TestConnectionPhrases::aRowIsSpoken()
{
    ConnectionStepRow row(ConnectionStep::Encryption);
    QCOMPARE(row.accessibleName(), u"Make the connection secure: Waiting"_s);
    row.setReport(certificate(u"Contoso CA"_s));
    QCOMPARE(row.accessibleName(), u"Make the connection secure: OK"_s);
    QVERIFY(row.accessibleDescription().contains(u"Contoso CA"_s));
    row.setReport(std::nullopt);
    QCOMPARE(row.accessibleName(), u"Make the connection secure: Waiting"_s);
    QCOMPARE(row.accessibleDescription(), QString());
}

void TestConnectionPhrases::aRowTakesOutsideTextAsItIs()
{
    ConnectionStepRow row(ConnectionStep::Encryption);
    row.setReport(certificate(u"<img src=x>\n<b>CA</b>"_s));
    bool seen = false;
    for (const QLabel *label : row.findChildren<QLabel *>()) {
        QCOMPARE(label->textFormat(), Qt::PlainText);
        seen = seen || label->text().contains(u"<img src=x> <b>CA</b>"_s);
    }
    QVERIFY(seen);
}

QTEST_MAIN(TestConnectionPhrases)
#include "tst_connectionphrases.moc"
