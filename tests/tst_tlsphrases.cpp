// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "phrases/errorphrases.h"
#include "phrases/tlsphrases.h"

#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

class TestTlsPhrases : public QObject
{
    Q_OBJECT

private slots:
    void everyReasonNamesHostAndIssuerAndAFix_data();
    void everyReasonNamesHostAndIssuerAndAFix();
    void withoutAnIssuerNoneIsSpokenOf();
    void namesFromOutsideAreTakenAsTheyAre();
    void anErrorIsExplainedByItsHandshake();
    void whatIsUnsureStaysUnsure();
};

void TestTlsPhrases::everyReasonNamesHostAndIssuerAndAFix_data()
{
    QTest::addColumn<TlsReason>("reason");
    QTest::addColumn<QString>("word");
    QTest::newRow("untrusted") << TlsReason::Untrusted << u"root certificate"_s;
    QTest::newRow("self-signed") << TlsReason::SelfSigned << u"root certificate"_s;
    QTest::newRow("wrong host") << TlsReason::WrongHost << u"sign-in page"_s;
    QTest::newRow("expired") << TlsReason::Expired << u"date and time"_s;
    QTest::newRow("not yet valid") << TlsReason::NotYetValid << u"date and time"_s;
    QTest::newRow("other") << TlsReason::Other << u"TLS"_s;
}

void TestTlsPhrases::everyReasonNamesHostAndIssuerAndAFix()
{
    QFETCH(const TlsReason, reason);
    QFETCH(const QString, word);
    const Explanation said = explain(TlsIssue{reason, u"graph.example"_s, u"Contoso CA"_s});
    QVERIFY(said.title.contains(u"graph.example"_s));
    QVERIFY(said.advice.contains(u"Contoso CA"_s));
    QVERIFY(said.advice.contains(word));
    QVERIFY(said.advice.endsWith(u"Nothing was sent."_s));
    QVERIFY(!(said.title + said.advice).contains(u'%'));
    QVERIFY(!said.link.isEmpty());
}

void TestTlsPhrases::withoutAnIssuerNoneIsSpokenOf()
{
    const Explanation said = explain(TlsIssue{TlsReason::Other, u"graph.example"_s, {}});
    QVERIFY(!said.advice.contains(u"issued"_s));
    QVERIFY(!said.advice.contains(u'%'));
}

void TestTlsPhrases::namesFromOutsideAreTakenAsTheyAre()
{
    const Explanation said = explain(TlsIssue{TlsReason::Expired, u"%1.example"_s, u"%2 %1 CA"_s});
    QVERIFY(said.title.contains(u"%1.example"_s));
    QVERIFY(said.advice.contains(u"%2 %1 CA"_s));
}

void TestTlsPhrases::anErrorIsExplainedByItsHandshake()
{
    const TlsIssue issue{TlsReason::Untrusted, u"graph.example"_s, u"Contoso CA"_s};
    const Error error{.kind = ErrorKind::NotSent, .fault = Fault::TlsFailed, .tls = issue};
    QCOMPARE(explain(error), explain(issue));
}

void TestTlsPhrases::whatIsUnsureStaysUnsure()
{
    Error error{.kind = ErrorKind::OutcomeUnknown, .fault = Fault::TlsFailed};
    const Explanation before = explain(error);
    error.tls = TlsIssue{TlsReason::Untrusted, u"graph.example"_s, {}};
    QCOMPARE(explain(error), before);
}

QTEST_GUILESS_MAIN(TestTlsPhrases)
#include "tst_tlsphrases.moc"
