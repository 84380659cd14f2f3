// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

// The client against recorded exchanges: every method in both versions, what it sends to the letter, what it
// makes of every documented answer.

#include "graph/deviceimagesapi.h"
#include "support/graphbench.h"
#include "support/recordedexchange.h"

#include <QtTest>

#include <array>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString imageId = u"b7a0a5b1-2c1f-4a9e-8a54-0d5f6a2f1c11"_s;
const QString sourceId = u"/subscriptions/0ac520ee-14c0-480f-b6c9-0a90c58ffff0/resourceGroups/Example/"
                         u"providers/Microsoft.Compute/images/exampleImage"_s;
const QString galleryId =
    u"/subscriptions/0ac520ee-14c0-480f-b6c9-0a90c58ffff0/resourceGroups/Example/"
    u"providers/Microsoft.Compute/galleries/exampleGallery/images/win11/versions/1.0.0"_s;
const QString recordedRequestId = u"6d1a2b7e-0c55-4c1e-9d3b-3f0f5a7c9e10"_s;

enum class Method { List, Get, Create, Delete, Sources, Retry };

bool isRead(Method method)
{
    return method == Method::List || method == Method::Get || method == Method::Sources;
}

struct Call {
    const char *fixture;
    Method method;
    GraphVersion version;
};

constexpr std::array calls{
    Call{"list-v1", Method::List, GraphVersion::V1},
    Call{"list-beta", Method::List, GraphVersion::Beta},
    Call{"get-v1", Method::Get, GraphVersion::V1},
    Call{"get-beta", Method::Get, GraphVersion::Beta},
    Call{"create-v1", Method::Create, GraphVersion::V1},
    Call{"create-beta", Method::Create, GraphVersion::Beta},
    Call{"delete-v1", Method::Delete, GraphVersion::V1},
    Call{"delete-beta", Method::Delete, GraphVersion::Beta},
    Call{"sources-v1", Method::Sources, GraphVersion::V1},
    Call{"sources-beta", Method::Sources, GraphVersion::Beta},
    Call{"retry-beta", Method::Retry, GraphVersion::Beta},
};

/// What the service said no to, and what may be done next.
struct Refusal {
    const char *fixture;
    int status;
    const char *code;
    ErrorKind read;
    ErrorKind write;
    Denial denial = Denial::None;
    Fault fault = Fault::None;
};

constexpr auto rejected = ErrorKind::Rejected;
constexpr auto unknown = ErrorKind::OutcomeUnknown;
constexpr auto unavailable = ErrorKind::Unavailable;
constexpr auto signIn = ErrorKind::SignInRequired;

constexpr std::array refusals{
    Refusal{"400-bad-request", 400, "BadRequest", rejected, rejected},
    Refusal{"400-invalid-request", 400, "invalidRequest", rejected, rejected},
    Refusal{"400-nested", 400, "Request_BadRequest", rejected, rejected},
    Refusal{"400-empty-code", 400, "", rejected, rejected},
    Refusal{"400-escaped", 400, "BadRequest", rejected, rejected},
    Refusal{"401-invalid-token", 401, "InvalidAuthenticationToken", signIn, signIn},
    Refusal{"401-claims", 401, "InvalidAuthenticationToken", signIn, signIn, Denial::ConditionalAccess},
    Refusal{"402-payment-required", 402, "PaymentRequired", rejected, unknown},
    Refusal{"403-consent", 403, "Authorization_RequestDenied", rejected, rejected, Denial::NotConsented},
    Refusal{"403-licence", 403, "Forbidden", rejected, rejected, Denial::NoLicence},
    Refusal{"403-access-denied", 403, "accessDenied", rejected, rejected, Denial::Unclear},
    Refusal{"403-conditional-access", 403, "insufficient_claims", rejected, rejected,
            Denial::ConditionalAccess},
    Refusal{"403-empty", 403, "", rejected, rejected, Denial::Unclear},
    Refusal{"404-not-found", 404, "itemNotFound", rejected, rejected},
    Refusal{"404-resource-not-found", 404, "ResourceNotFound", rejected, rejected},
    Refusal{"404-html", 404, "", rejected, rejected, Denial::None, Fault::ReplyNotJson},
    Refusal{"405-beta-only", 405, "Request_BadRequest", rejected, rejected},
    Refusal{"406-not-acceptable", 406, "notAcceptable", rejected, unknown},
    Refusal{"409-name-exists", 409, "nameAlreadyExists", rejected, rejected},
    Refusal{"409-in-use", 409, "Conflict", rejected, rejected},
    Refusal{"410-gone", 410, "gone", rejected, unknown},
    Refusal{"411-length-required", 411, "lengthRequired", rejected, unknown},
    Refusal{"412-modified", 412, "resourceModified", rejected, rejected},
    Refusal{"413-too-large", 413, "requestTooLarge", rejected, rejected},
    Refusal{"415-media-type", 415, "unsupportedMediaType", rejected, rejected},
    Refusal{"422-unprocessable", 422, "unprocessableEntity", rejected, rejected},
    Refusal{"423-locked", 423, "locked", rejected, unknown},
    Refusal{"429-throttled", 429, "TooManyRequests", rejected, rejected},
    Refusal{"429-no-wait", 429, "activityLimitReached", rejected, rejected},
    Refusal{"500-general", 500, "generalException", unavailable, unknown},
    Refusal{"500-internal", 500, "InternalServerError", unavailable, unknown},
    Refusal{"501-not-implemented", 501, "notSupported", unavailable, unknown},
    Refusal{"502-html", 502, "", unavailable, unknown, Denial::None, Fault::ReplyNotJson},
    Refusal{"503-unavailable", 503, "serviceNotAvailable", unavailable, unknown},
    Refusal{"504-gateway-timeout", 504, "serviceNotAvailable", unavailable, unknown},
    Refusal{"507-quota", 507, "quotaLimitReached", unavailable, unknown},
    Refusal{"509-bandwidth", 509, "quotaLimitReached", unavailable, unknown},
};

struct Bench : GraphBench {
    DeviceImagesApi api{client};
    Heard<CreatedImage> created;
    Heard<ImageList> list;
    Heard<DeviceImage> image;
    Heard<CallIds> ids;
    Heard<QList<SourceImage>> sources;

    void start(Method method)
    {
        switch (method) {
        case Method::List:
            return api.list(&owner, list.callback());
        case Method::Get:
            return api.get(imageId, &owner, image.callback());
        case Method::Create:
            return api.create({u"Contoso Windows 11"_s, u"1.5.13"_s, sourceId}, {}, &owner,
                              created.callback());
        case Method::Delete:
            return api.remove(imageId, {}, &owner, ids.callback());
        case Method::Sources:
            return api.sourceImages(&owner, sources.callback());
        case Method::Retry:
            return api.retryUpload(imageId, {}, &owner, ids.callback());
        }
    }
    [[nodiscard]] int answers() const
    {
        return list.calls + image.calls + created.calls + ids.calls + sources.calls;
    }
    /// Lets pass what time the client wants to wait, but no deadline of a request that is under way.
    [[nodiscard]] bool isAnswered()
    {
        if (clock.untilNext() > 0ms && clock.untilNext() < 20s)
            clock.advance(clock.untilNext());
        return answers() > 0;
    }
    [[nodiscard]] bool succeeded() const
    {
        return list.ok() || image.ok() || created.ok() || ids.ok() || sources.ok();
    }
    [[nodiscard]] Error failure() const
    {
        for (const Error &error :
             {list.error(), image.error(), created.error(), ids.error(), sources.error()}) {
            if (error.code != u"no error")
                return error;
        }
        return {.code = u"no error"_s};
    }
    /// Plays the files one after the other, and gives what was not sent as they have it.
    QStringList play(Method method, const QStringList &fixtures)
    {
        QList<RecordedExchange> exchanges;
        for (const QString &name : fixtures) {
            exchanges.append(recordedExchange(name, server));
            server.enqueue(Answer::raw(exchanges.constLast().answer));
        }
        start(method);
        if (!QTest::qWaitFor([this] { return isAnswered(); }, 20000))
            return {u"no answer"_s};
        if (server.requests().size() != exchanges.size())
            return {u"%1 requests"_s.arg(server.requests().size())};
        QStringList found;
        for (qsizetype i = 0; i < exchanges.size(); ++i)
            found += differences(server.requests().at(i), exchanges.at(i));
        return found;
    }
    const QList<DeviceImage> &images(const QString &fixture)
    {
        if (const QStringList found = play(Method::List, {fixture}); !found.isEmpty())
            qFatal("%s", qPrintable(found.join(u'\n')));
        return list.value().images;
    }
};

DeviceImage withoutReceived(DeviceImage image)
{
    image.received = {};
    return image;
}

/// The image of the recordings, as it is when everything is well.
DeviceImage goodImage(GraphVersion version = GraphVersion::Beta)
{
    DeviceImage image{
        .id = imageId,
        .displayName = u"Contoso Windows 11"_s,
        .version = u"1.5.13"_s,
        .sourceImageResourceId = sourceId,
        .status = OpenEnum<ImageStatus>{ImageStatus::Ready, {}},
        .operatingSystem = u"Windows 11 Enterprise"_s,
        .osBuildNumber = u"23H2"_s,
        .osVersionNumber = u"10.0.22631.3593"_s,
        .osStatus = OpenEnum<ImageOsStatus>{ImageOsStatus::Supported, {}},
        .sizeInGB = 64,
        .expirationDate = QDate(2027, 3, 31),
        .lastModifiedDateTime = QDateTime(QDate(2026, 11, 3), QTime(7, 3, 44, 970), Qt::UTC),
    };
    if (version == GraphVersion::Beta)
        image.scopeIds = QStringList{u"0"_s};
    return image;
}

} // namespace

class TestContract : public QObject
{
    Q_OBJECT

private slots:
    void aMethodSendsWhatIsRecordedAndReadsTheAnswer_data();
    void aMethodSendsWhatIsRecordedAndReadsTheAnswer();
    void imagesAreReadWhole_data();
    void imagesAreReadWhole();
    void sourceImagesAreReadWhole_data();
    void sourceImagesAreReadWhole();
    void sourceImagesAreAskedForInEitherForm_data();
    void sourceImagesAreAskedForInEitherForm();
    void everyPageIsAskedForLikeTheFirst_data();
    void everyPageIsAskedForLikeTheFirst();
    void everyRequestHasAnIdOfItsOwn();
    void aRefusalSaysWhatMayBeDoneNext_data();
    void aRefusalSaysWhatMayBeDoneNext();
    void aClaimsChallengeIsHandedOn();
};

void TestContract::aMethodSendsWhatIsRecordedAndReadsTheAnswer_data()
{
    QTest::addColumn<int>("row");
    for (size_t i = 0; i < calls.size(); ++i)
        QTest::newRow(calls[i].fixture) << static_cast<int>(i);
}

void TestContract::aMethodSendsWhatIsRecordedAndReadsTheAnswer()
{
    QFETCH(int, row);
    const Call &call = calls[static_cast<size_t>(row)];
    Bench bench;
    bench.endpoints.graphVersion = call.version;
    QCOMPARE(bench.play(call.method, {QString::fromLatin1(call.fixture)}), QStringList());
    QVERIFY(bench.succeeded());
    QCOMPARE(bench.answers(), 1);
}

void TestContract::imagesAreReadWhole_data()
{
    QTest::addColumn<GraphVersion>("version");
    QTest::addColumn<QString>("suffix");
    QTest::newRow("v1.0") << GraphVersion::V1 << u"v1"_s;
    QTest::newRow("beta") << GraphVersion::Beta << u"beta"_s;
}

void TestContract::imagesAreReadWhole()
{
    QFETCH(GraphVersion, version);
    QFETCH(QString, suffix);
    Bench bench;
    bench.endpoints.graphVersion = version;
    const QList<DeviceImage> images = bench.images(u"list-"_s + suffix);
    QCOMPARE(images.size(), 2);
    QCOMPARE(withoutReceived(images.at(0)), goodImage(version));
    QCOMPARE(images.at(1).errorCode->value, ImageErrorCode::SourceImageNotGeneralized);

    Bench one;
    one.endpoints.graphVersion = version;
    QCOMPARE(one.play(Method::Get, {u"get-"_s + suffix}), QStringList());
    QCOMPARE(withoutReceived(one.image.value()), goodImage(version));

    Bench fresh;
    fresh.endpoints.graphVersion = version;
    QCOMPARE(fresh.play(Method::Create, {u"create-"_s + suffix}), QStringList());
    QCOMPARE(fresh.created.value().image.status->value, ImageStatus::Pending);
    QVERIFY(!fresh.created.value().image.operatingSystem);
    QCOMPARE(fresh.created.value().httpStatus, 201);
    QCOMPARE(fresh.created.value().ids.requestId, recordedRequestId);
}

void TestContract::sourceImagesAreReadWhole_data()
{
    imagesAreReadWhole_data();
}

void TestContract::sourceImagesAreReadWhole()
{
    QFETCH(GraphVersion, version);
    QFETCH(QString, suffix);
    Bench bench;
    bench.endpoints.graphVersion = version;
    QCOMPARE(bench.play(Method::Sources, {u"sources-"_s + suffix}), QStringList());
    const SourceImage managed{
        sourceId, u"exampleImage"_s, u"0ac520ee-14c0-480f-b6c9-0a90c58ffff0"_s, u"Contoso production"_s, {}};
    SourceImage first = bench.sources.value().at(0);
    // Only beta knows the category.
    QCOMPARE(first.category.has_value(), version == GraphVersion::Beta);
    first.category.reset();
    QCOMPARE(first, managed);
    QCOMPARE(bench.sources.value().at(1).resourceId, galleryId);
    QCOMPARE(bench.sources.value().at(1).displayName, u"1.0.0"_s);
}

void TestContract::sourceImagesAreAskedForInEitherForm_data()
{
    imagesAreReadWhole_data();
}

void TestContract::sourceImagesAreAskedForInEitherForm()
{
    QFETCH(GraphVersion, version);
    QFETCH(QString, suffix);
    Bench bench;
    bench.endpoints.graphVersion = version;
    QCOMPARE(bench.play(Method::Sources,
                        {u"sources-%1-unknown"_s.arg(suffix), u"sources-%1-function"_s.arg(suffix)}),
             QStringList());
    QCOMPARE(bench.sources.value().size(), 2);
}

void TestContract::everyPageIsAskedForLikeTheFirst_data()
{
    imagesAreReadWhole_data();
}

void TestContract::everyPageIsAskedForLikeTheFirst()
{
    QFETCH(GraphVersion, version);
    QFETCH(QString, suffix);
    Bench bench;
    bench.endpoints.graphVersion = version;
    const QString list = u"list-"_s + suffix + u"-page-"_s;
    QCOMPARE(bench.play(Method::List, {list + u'1', list + u'2'}), QStringList());
    QCOMPARE(bench.list.value().images.size(), 1);

    Bench other;
    other.endpoints.graphVersion = version;
    const QString sources = u"sources-"_s + suffix + u"-page-"_s;
    QCOMPARE(other.play(Method::Sources, {sources + u'1', sources + u'2'}), QStringList());
    QCOMPARE(other.sources.value().size(), 2);
}

void TestContract::everyRequestHasAnIdOfItsOwn()
{
    Bench bench;
    QCOMPARE(bench.play(Method::List, {u"list-beta-page-1"_s, u"list-beta-page-2"_s}), QStringList());
    bench.server.forgetRequests();
    bench.list = {};
    QCOMPARE(bench.play(Method::List, {u"list-beta-page-1"_s, u"list-beta-page-2"_s}), QStringList());
    const QList<SeenRequest> &seen = bench.server.requests();
    QVERIFY(seen.at(0).header("client-request-id") != seen.at(1).header("client-request-id"));
    QCOMPARE(bench.list.value().ids.clientRequestId.toLatin1(), seen.at(1).header("client-request-id"));
    QCOMPARE(bench.list.value().ids.requestId, recordedRequestId);
}

void TestContract::aRefusalSaysWhatMayBeDoneNext_data()
{
    QTest::addColumn<int>("call");
    QTest::addColumn<int>("refusal");
    for (size_t i = 0; i < calls.size(); ++i) {
        for (size_t k = 0; k < refusals.size(); ++k)
            QTest::addRow("%s, %s", calls[i].fixture, refusals[k].fixture)
                << static_cast<int>(i) << static_cast<int>(k);
    }
}

void TestContract::aRefusalSaysWhatMayBeDoneNext()
{
    QFETCH(int, call);
    QFETCH(int, refusal);
    const Call &asked = calls[static_cast<size_t>(call)];
    const Refusal &no = refusals[static_cast<size_t>(refusal)];
    Bench bench;
    bench.endpoints.graphVersion = asked.version;
    const RecordedExchange request = recordedExchange(QString::fromLatin1(asked.fixture), bench.server);
    const RecordedExchange answer = recordedExchange(u"error-"_s + QLatin1String(no.fixture), bench.server);
    bench.server.setHandler([&answer](const SeenRequest &) { return Answer::raw(answer.answer); });
    bench.start(asked.method);
    QVERIFY(QTest::qWaitFor([&bench] { return bench.isAnswered(); }, 20000));
    QCOMPARE(differences(bench.server.requests().at(0), request), QStringList());

    const bool isGone = asked.method == Method::Delete && (no.status == 404 || no.status == 410)
        && no.fault == Fault::None;
    QCOMPARE(bench.succeeded(), isGone);
    // A write goes out once; only a 401 says that nothing was done, and is answered with another token.
    if (!isRead(asked.method))
        QCOMPARE(bench.server.requests().size(), no.status == 401 ? 2 : 1);
    if (isGone)
        return;
    const Error error = bench.failure();
    QCOMPARE(error.kind, isRead(asked.method) ? no.read : no.write);
    // A write asks for one more token after a challenge; when that fails, no answer of Graph is left to tell.
    if (bench.tokens.rejected().size() == 2 && bench.tokens.asked() == 3)
        return;
    QCOMPARE(error.denial, no.denial);
    QCOMPARE(error.httpStatus, no.status);
    QCOMPARE(error.code, QLatin1String(no.code));
    QCOMPARE(error.fault, no.fault);
    QCOMPARE(error.requestId, no.fault == Fault::None ? recordedRequestId : QString());
    QVERIFY(!error.clientRequestId.isEmpty());
}

void TestContract::aClaimsChallengeIsHandedOn()
{
    Bench bench;
    bench.server.enqueue(Answer::raw(recordedExchange(u"error-401-claims"_s, bench.server).answer));
    bench.server.enqueue(Answer::raw(recordedExchange(u"get-beta"_s, bench.server).answer));
    bench.start(Method::Get);
    QTRY_VERIFY(bench.image.ok());
    QCOMPARE(bench.tokens.challenges(),
             QList<QString>{uR"({"access_token":{"acrs":{"essential":true,"value":"cp1"}}})"_s});
    QCOMPARE(bench.server.requests().at(0).header("authorization"), "Bearer token-1");
    QCOMPARE(bench.server.requests().at(1).header("authorization"), "Bearer token-2");
}

QTEST_GUILESS_MAIN(TestContract)
#include "tst_contract.moc"
