// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "graph/deviceimagesapi.h"
#include "support/graphbench.h"

#include <QNetworkReply>
#include <QtTest>

#include <memory>
#include <utility>
#include <vector>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A gate that keeps everything until it is told what to answer, one visit at a time.
class HeldGate
{
public:
    [[nodiscard]] Gate gate()
    {
        return [this](QObject *, Callback<Done> callback) {
            ++m_visits;
            m_waiting.push_back(std::move(callback));
        };
    }
    [[nodiscard]] int visits() const { return m_visits; }
    void answer(const Result<Done> &answer)
    {
        const auto waiting = std::exchange(m_waiting, {});
        for (const Callback<Done> &callback : waiting)
            callback(answer);
    }

private:
    std::vector<Callback<Done>> m_waiting;
    int m_visits = 0;
};

/// A client whose writes have to pass the gate.
struct GateBench : GraphBench {
    GateBench()
    {
        gate = held.gate();
        server.answerAside("/other", Answer::json(200, "{}"));
        server.setHandler([](const SeenRequest &) { return Answer::json(201, R"({"id":"7"})"); });
    }

    /// What might have been sent by now has arrived: something else made the whole way meanwhile.
    void settle()
    {
        const std::unique_ptr<QNetworkReply> other(network.get(QNetworkRequest(server.url(u"/other"_s))));
        QTRY_VERIFY(other->isFinished());
    }

    HeldGate held;
};

using Write = void (*)(GateBench &);
const Write posting = [](GateBench &bench) { bench.post(); };
const Write removing = [](GateBench &bench) { bench.remove(); };

} // namespace

Q_DECLARE_METATYPE(Write)

/// The journal comes before the wire.
class TestGate : public QObject
{
    Q_OBJECT

private slots:
    void nothingLeavesWhileTheGateHolds_data();
    void nothingLeavesWhileTheGateHolds();
    void theGateIsAskedWithATokenAtHand();
    void theGateIsAskedAtOnceButAnswersComeLater();
    void whatTheGateRefusesIsNotSent_data();
    void whatTheGateRefusesIsNotSent();
    void aRefusedImageIsAnErrorOfTheGate();
    void theGateIsAskedAgainAfterA401();
    void aRepeatThatTheGateRefusesIsNotSent();
    void aDestroyedContextAtTheGateSendsNothing();
    void aDestroyedContextNeverComesToTheGate();
    void aDestroyedClientAtTheGateSendsNothing();
    void anotherAccountAtTheGateSendsNothing_data();
    void anotherAccountAtTheGateSendsNothing();
    void aGateThatOpensTwiceSendsOnce();
    void aGateMayOpenAtOnce();
    void everyWriteOfAnImageHasItsGate();
};

void TestGate::nothingLeavesWhileTheGateHolds_data()
{
    QTest::addColumn<Write>("write");
    QTest::newRow("POST") << posting;
    QTest::newRow("DELETE") << removing;
}

void TestGate::nothingLeavesWhileTheGateHolds()
{
    QFETCH(Write, write);
    GateBench bench;
    write(bench);
    QTRY_COMPARE(bench.held.visits(), 1);
    bench.settle();
    QVERIFY(bench.server.requests().isEmpty());
    QVERIFY(!bench.object.done());

    bench.held.answer(Done{});
    QTRY_VERIFY(bench.object.ok());
    QCOMPARE(bench.server.requests().size(), 1);
    QCOMPARE(bench.held.visits(), 1);
}

void TestGate::theGateIsAskedWithATokenAtHand()
{
    GateBench bench;
    bench.tokens.hold();
    bench.post();
    QTRY_COMPARE(bench.tokens.asked(), 1);
    bench.settle();
    QCOMPARE(bench.held.visits(), 0);
    bench.tokens.release();
    QTRY_COMPARE(bench.held.visits(), 1);

    GateBench signedOut;
    signedOut.tokens.replace({});
    signedOut.post();
    QTRY_VERIFY(signedOut.object.done());
    QCOMPARE(signedOut.held.visits(), 0);
}

void TestGate::theGateIsAskedAtOnceButAnswersComeLater()
{
    GateBench bench;
    bench.post();
    QCOMPARE(bench.held.visits(), 1);

    GateBench refusing;
    refusing.gate = [](QObject *, const Callback<Done> &callback) {
        callback(Error{.kind = ErrorKind::Local, .fault = Fault::DiskFull});
    };
    refusing.post();
    QVERIFY(!refusing.object.done());
    QTRY_VERIFY(refusing.object.done());
    QCOMPARE(refusing.object.error().fault, Fault::DiskFull);
    QCOMPARE(refusing.object.calls, 1);

    GateBench signedOut;
    signedOut.tokens.replace({});
    signedOut.post();
    QVERIFY(!signedOut.object.done());
    QTRY_VERIFY(signedOut.object.done());
    QCOMPARE(signedOut.held.visits(), 0);
}

void TestGate::whatTheGateRefusesIsNotSent_data()
{
    QTest::addColumn<ErrorKind>("given");
    QTest::addColumn<ErrorKind>("heard");
    QTest::newRow("local") << ErrorKind::Local << ErrorKind::Local;
    QTest::newRow("not sent") << ErrorKind::NotSent << ErrorKind::NotSent;
    QTest::newRow("cancelled") << ErrorKind::Cancelled << ErrorKind::Cancelled;
    QTest::newRow("a gate that knows no better") << ErrorKind::OutcomeUnknown << ErrorKind::NotSent;
}

void TestGate::whatTheGateRefusesIsNotSent()
{
    QFETCH(ErrorKind, given);
    QFETCH(ErrorKind, heard);
    GateBench bench;
    bench.post();
    QTRY_COMPARE(bench.held.visits(), 1);
    const Error refusal{.kind = given, .fault = Fault::DiskFull, .message = u"m"_s};
    bench.held.answer(refusal);
    QTRY_VERIFY(bench.object.done());
    Error expected = refusal;
    expected.kind = heard;
    QCOMPARE(bench.object.error(), expected);
    bench.settle();
    QVERIFY(bench.server.requests().isEmpty());
    QCOMPARE(bench.object.calls, 1);
}

void TestGate::aRefusedImageIsAnErrorOfTheGate()
{
    GateBench bench;
    DeviceImagesApi api(bench.client);
    Heard<CreatedImage> created;
    api.create({u"n"_s, u"1.0.0"_s, u"/s"_s}, bench.gate, &bench.owner, created.callback());
    QTRY_COMPARE(bench.held.visits(), 1);
    const Error refusal{.kind = ErrorKind::Local, .fault = Fault::JournalReadOnly};
    bench.held.answer(refusal);
    QTRY_VERIFY(created.done());
    QCOMPARE(created.error(), refusal);
    QCOMPARE(bench.server.connections(), 0);
}

void TestGate::theGateIsAskedAgainAfterA401()
{
    GateBench bench;
    bench.server.enqueue(Answer::json(401, "{}"));
    bench.post();
    QTRY_COMPARE(bench.held.visits(), 1);
    bench.held.answer(Done{});
    QTRY_COMPARE(bench.held.visits(), 2);
    bench.settle();
    QCOMPARE(bench.server.requests().size(), 1);
    bench.held.answer(Done{});
    QTRY_VERIFY(bench.object.ok());
    QCOMPARE(bench.server.requests().size(), 2);
}

void TestGate::aRepeatThatTheGateRefusesIsNotSent()
{
    GateBench bench;
    bench.server.enqueue(Answer::json(401, "{}"));
    bench.post();
    QTRY_COMPARE(bench.held.visits(), 1);
    bench.held.answer(Done{});
    QTRY_COMPARE(bench.held.visits(), 2);
    const Error refusal{.kind = ErrorKind::NotSent, .fault = Fault::Superseded};
    bench.held.answer(refusal);
    QTRY_VERIFY(bench.object.done());
    QCOMPARE(bench.object.error(), refusal);
    bench.settle();
    QCOMPARE(bench.server.requests().size(), 1);
}

void TestGate::aDestroyedContextAtTheGateSendsNothing()
{
    GateBench bench;
    auto context = std::make_unique<QObject>();
    bench.post(context.get());
    QTRY_COMPARE(bench.held.visits(), 1);
    context.reset();
    bench.held.answer(Done{});
    bench.settle();
    QVERIFY(bench.server.requests().isEmpty());
    QVERIFY(!bench.object.done());
}

void TestGate::aDestroyedContextNeverComesToTheGate()
{
    GateBench bench;
    auto context = std::make_unique<QObject>();
    bench.tokens.hold();
    bench.post(context.get());
    QTRY_COMPARE(bench.tokens.asked(), 1);
    context.reset();
    bench.tokens.release();
    bench.settle();
    QCOMPARE(bench.held.visits(), 0);
    QVERIFY(bench.server.requests().isEmpty());
}

void TestGate::aDestroyedClientAtTheGateSendsNothing()
{
    GateBench bench;
    auto client = std::make_unique<GraphClient>(bench.network, bench.tokens, bench.endpoints, bench.clock,
                                                bench.random);
    client->post(bench.path, QJsonObject(), bench.gate, &bench.owner, bench.object.callback());
    QTRY_COMPARE(bench.held.visits(), 1);
    client.reset();
    bench.held.answer(Done{});
    bench.settle();
    QVERIFY(bench.server.requests().isEmpty());
    QVERIFY(!bench.object.done());
}

void TestGate::anotherAccountAtTheGateSendsNothing_data()
{
    QTest::addColumn<QString>("ownerAtFirst");
    QTest::newRow("signed in when it was asked for") << u"ada@one"_s;
    QTest::newRow("signed in for it") << QString();
}

void TestGate::anotherAccountAtTheGateSendsNothing()
{
    QFETCH(QString, ownerAtFirst);
    GateBench bench;
    bench.tokens.setOwner(ownerAtFirst);
    bench.tokens.hold();
    bench.post();
    QTRY_COMPARE(bench.tokens.asked(), 1);
    bench.tokens.setOwner(u"ada@one"_s);
    bench.tokens.release();
    QTRY_COMPARE(bench.held.visits(), 1);
    bench.tokens.setOwner(u"bob@two"_s);
    bench.held.answer(Done{});
    QTRY_VERIFY(bench.object.done());
    QCOMPARE(bench.object.error(), Error{.kind = ErrorKind::Cancelled});
    bench.settle();
    QVERIFY(bench.server.requests().isEmpty());
}

void TestGate::aGateThatOpensTwiceSendsOnce()
{
    GateBench bench;
    bench.gate = [](QObject *, const Callback<Done> &callback) {
        callback(Done{});
        callback(Done{});
    };
    bench.post();
    QTRY_VERIFY(bench.object.ok());
    bench.settle();
    QCOMPARE(bench.server.requests().size(), 1);
    QCOMPARE(bench.object.calls, 1);
}

void TestGate::aGateMayOpenAtOnce()
{
    GateBench bench;
    int visits = 0;
    bench.gate = [&visits](QObject *, const Callback<Done> &callback) {
        ++visits;
        callback(Done{});
    };
    bench.server.enqueue(Answer::json(401, "{}"));
    bench.post();
    QTRY_VERIFY(bench.object.ok());
    QCOMPARE(visits, 2);
}

void TestGate::everyWriteOfAnImageHasItsGate()
{
    GateBench bench;
    DeviceImagesApi api(bench.client);
    Heard<CallIds> ids;
    Heard<CreatedImage> created;
    api.create({u"n"_s, u"1.0.0"_s, u"/s"_s}, bench.gate, &bench.owner, created.callback());
    api.remove(u"7"_s, bench.gate, &bench.owner, ids.callback());
    api.retryUpload(u"7"_s, bench.gate, &bench.owner, ids.callback());
    QTRY_COMPARE(bench.held.visits(), 3);
    bench.settle();
    QVERIFY(bench.server.requests().isEmpty());
    bench.held.answer(Done{});
    QTRY_COMPARE(ids.calls, 2);
    QTRY_VERIFY(created.ok());
}

QTEST_GUILESS_MAIN(TestGate)
#include "tst_gate.moc"
