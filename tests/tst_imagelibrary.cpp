// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "support/libraryfixture.h"

#include <QSignalSpy>
#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using Freshness = ImageLibrary::Freshness;

class TestImageLibrary : public QObject
{
    Q_OBJECT

private slots:
    void init() { m = std::make_unique<LibraryFixture>(); }
    void cleanup() { m.reset(); }

    void anUploadShowsAtOnceAndKeepsItsKeyWhenAccepted();
    void aHundredActivationsMakeOneUpload();
    void theSameNameInAnotherLetterCaseIsTheSameUpload();
    void anotherUploadMayStartWhileOneIsUnderWay();
    void aRefusedUploadStaysWithItsDraftAndTheReason();
    void aLostAnswerIsAnUnknownOutcomeAndIsNotSentAgain();
    void anUnknownOutcomeIsSettledByTheNextList();
    void aListThatComesBeforeTheAnswerMakesNoSecondRow();
    void aFailedListKeepsTheRowsAndSaysWhy();
    void aRefreshAskedForWhileOneRunsHappensAfterIt();
    void aRetriedImageIsPendingAgain();
    void aListFromBeforeARetryIsNoNewFailure();
    void onlyFailedImagesAreRetried();
    void aDeletedImageIsGoneAndStaysGone();
    void aRefusedDeleteKeepsTheRowAndSaysWhy();
    void twoDeletesOfOneRowSendOneRequest();
    void aRefusedRowCanBeDismissedAndAnUnknownOneCannot();
    void clearShowsNothingAnyMore();
    void takenVersionsKnowWhatIsThereAndWhatIsOnItsWay();

private:
    void loadList(const QByteArrayList &images)
    {
        m->server.enqueue(LibraryFixture::list(images));
        m->library.refresh();
        QTRY_VERIFY(m->library.freshness() == Freshness::Loaded);
    }
    int posts() const
    {
        return static_cast<int>(std::count_if(m->server.requests().begin(), m->server.requests().end(),
                                              [](const SeenRequest &seen) { return seen.method == "POST"; }));
    }

    std::unique_ptr<LibraryFixture> m;
};

void TestImageLibrary::anUploadShowsAtOnceAndKeepsItsKeyWhenAccepted()
{
    m->server.enqueue(Answer::json(201, LibraryFixture::image("id-1", "pending")));
    QSignalSpy ended(&m->library, &ImageLibrary::uploadEnded);

    const QString key = m->library.upload(LibraryFixture::draft());

    QCOMPARE(m->library.entries().size(), 1);
    QVERIFY(m->library.find(key)->status == EntryStatus::Submitting);
    QCOMPARE(m->library.openCount(), 1);
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(ended[0][0].toString(), key);
    const ImageEntry *entry = m->library.find(key);
    QVERIFY(entry->status == EntryStatus::Pending);
    QCOMPARE(entry->image.id, std::optional(u"id-1"_s));
    QVERIFY(!entry->clientRequestId.isEmpty());
    QCOMPARE(posts(), 1);
}

void TestImageLibrary::aHundredActivationsMakeOneUpload()
{
    m->server.setHandler([](const SeenRequest &) {
        return Answer::json(201, LibraryFixture::image("id-1", "pending")).late(20ms);
    });
    QSignalSpy ended(&m->library, &ImageLibrary::uploadEnded);
    for (int i = 0; i < 100; ++i)
        QCOMPARE(m->library.upload(LibraryFixture::draft()).isEmpty(), i > 0);
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(m->library.entries().size(), 1);
    QCOMPARE(posts(), 1);
}

void TestImageLibrary::theSameNameInAnotherLetterCaseIsTheSameUpload()
{
    m->server.enqueue(Answer::nothing());
    QVERIFY(!m->library.upload(LibraryFixture::draft()).isEmpty());
    QVERIFY(m->library.upload(LibraryFixture::draft(u"NAME"_s)).isEmpty());
}

void TestImageLibrary::anotherUploadMayStartWhileOneIsUnderWay()
{
    m->server.setHandler([](const SeenRequest &seen) {
        return Answer::json(201,
                            LibraryFixture::image(seen.body.contains("Second") ? "id-2" : "id-1", "pending"));
    });
    QSignalSpy ended(&m->library, &ImageLibrary::uploadEnded);
    QVERIFY(!m->library.upload(LibraryFixture::draft()).isEmpty());
    QVERIFY(!m->library.upload(LibraryFixture::draft(u"Second"_s)).isEmpty());
    QTRY_COMPARE(ended.size(), 2);
    QCOMPARE(posts(), 2);
}

void TestImageLibrary::aRefusedUploadStaysWithItsDraftAndTheReason()
{
    m->server.enqueue(
        Answer::json(409, R"({"error":{"code":"nameAlreadyExists","message":"There is one."}})"));
    QSignalSpy ended(&m->library, &ImageLibrary::uploadEnded);
    const QString key = m->library.upload(LibraryFixture::draft());
    QTRY_COMPARE(ended.size(), 1);
    const ImageEntry *entry = m->library.find(key);
    QVERIFY(entry->status == EntryStatus::NotAccepted);
    QCOMPARE(entry->draft, std::optional(LibraryFixture::draft()));
    QCOMPARE(entry->error->code, u"nameAlreadyExists"_s);
    QCOMPARE(m->library.openCount(), 0);
    QVERIFY(!m->library.takenVersions().contains(u"Name"_s, u"1.0.0"_s));
}

void TestImageLibrary::aLostAnswerIsAnUnknownOutcomeAndIsNotSentAgain()
{
    m->server.setHandler([](const SeenRequest &) { return Answer::nothing().thenReset(); });
    QSignalSpy ended(&m->library, &ImageLibrary::uploadEnded);
    const QString key = m->library.upload(LibraryFixture::draft());
    QTRY_COMPARE(ended.size(), 1);
    QVERIFY(m->library.find(key)->status == EntryStatus::OutcomeUnknown);
    QVERIFY(m->library.upload(LibraryFixture::draft()).isEmpty());
    QCOMPARE(posts(), 1);
    QCOMPARE(m->server.heads(), 1);
}

void TestImageLibrary::anUnknownOutcomeIsSettledByTheNextList()
{
    m->server.enqueue(Answer::nothing().thenClose());
    QSignalSpy ended(&m->library, &ImageLibrary::uploadEnded);
    const QString key = m->library.upload(LibraryFixture::draft());
    QTRY_COMPARE(ended.size(), 1);
    loadList({LibraryFixture::image("id-9", "pending")});
    QCOMPARE(m->library.entries().size(), 1);
    QVERIFY(m->library.find(key)->status == EntryStatus::Pending);
    QCOMPARE(posts(), 1);
}

void TestImageLibrary::aListThatComesBeforeTheAnswerMakesNoSecondRow()
{
    // Another source, so that the list cannot know that the row is the one being created.
    QByteArray echo = LibraryFixture::image("id-1", "pending");
    echo.replace("images/i", "images/other");
    m->server.enqueue(Answer::json(201, echo).late(50ms));
    m->server.enqueue(LibraryFixture::list({echo}));
    QSignalSpy ended(&m->library, &ImageLibrary::uploadEnded);
    const QString key = m->library.upload(LibraryFixture::draft());
    QTRY_COMPARE(m->server.requests().size(), 1);
    m->library.refresh();
    QTRY_VERIFY(m->library.freshness() == Freshness::Loaded);
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(m->library.entries().size(), 1);
    QCOMPARE(m->library.entries()[0].key, key);
}

void TestImageLibrary::aFailedListKeepsTheRowsAndSaysWhy()
{
    loadList({LibraryFixture::image("id-1")});
    m->server.enqueue(Answer::json(403, R"({"error":{"code":"Forbidden","message":""}})"));
    m->library.refresh();
    QTRY_VERIFY(m->library.freshness() == Freshness::CouldNotLoad);
    QCOMPARE(m->library.loadError()->httpStatus, 403);
    QCOMPARE(m->library.entries().size(), 1);
    QVERIFY(m->library.freshAt().isValid());
    loadList({LibraryFixture::image("id-1")});
    QVERIFY(!m->library.loadError());
}

void TestImageLibrary::aRefreshAskedForWhileOneRunsHappensAfterIt()
{
    m->server.setHandler([](const SeenRequest &) { return LibraryFixture::list({}); });
    m->library.refresh();
    m->library.refresh();
    m->library.refresh();
    QTRY_COMPARE(m->server.requests().size(), 2);
    QTRY_VERIFY(m->library.freshness() == Freshness::Loaded);
    QCOMPARE(m->server.requests().size(), 2);
}

void TestImageLibrary::aRetriedImageIsPendingAgain()
{
    loadList({LibraryFixture::image("id-1", "failed")});
    m->server.enqueue(Answer::http(204, {}));
    m->server.enqueue(LibraryFixture::list({LibraryFixture::image("id-1", "pending")}));
    m->library.retryUpload(u"id-1"_s);
    QVERIFY(m->library.find(u"id-1"_s)->busy);
    QTRY_VERIFY(m->library.find(u"id-1"_s)->status == EntryStatus::Pending);
    QTRY_VERIFY(m->library.freshness() == Freshness::Loaded);
    QVERIFY(!m->library.find(u"id-1"_s)->busy);
    QCOMPARE(posts(), 1);
    QVERIFY(m->server.requests()[1].target.endsWith("/id-1/retryUpload"));
}

void TestImageLibrary::aListFromBeforeARetryIsNoNewFailure()
{
    loadList({LibraryFixture::image("id-1", "failed")});
    QSignalSpy settled(&m->library, &ImageLibrary::imagesSettled);
    const auto before = m->server.requests().size();
    bool retried = false;
    m->server.setHandler([&retried](const SeenRequest &request) {
        if (request.method == "POST") {
            retried = true;
            return Answer::http(204, {});
        }
        // The first list was made before the retry and arrives after it.
        const auto image = LibraryFixture::image("id-1", retried ? "pending" : "failed");
        return retried ? LibraryFixture::list({image}) : LibraryFixture::list({image}).late(50ms);
    });
    m->library.refresh();
    QTRY_COMPARE(m->server.requests().size(), before + 1);
    m->library.retryUpload(u"id-1"_s);
    QTRY_VERIFY(m->library.find(u"id-1"_s)->status == EntryStatus::Pending);
    QTRY_COMPARE(m->server.requests().size(), before + 3);
    QTRY_VERIFY(m->library.freshness() == Freshness::Loaded);
    // Another one, so that the first has arrived for certain.
    m->server.enqueue(LibraryFixture::list({LibraryFixture::image("id-1", "pending")}).late(200ms));
    m->library.refresh();
    QTRY_VERIFY(m->library.freshness() == Freshness::Loaded);
    QVERIFY(m->library.find(u"id-1"_s)->status == EntryStatus::Pending);
    QCOMPARE(settled.count(), 0);
}

void TestImageLibrary::onlyFailedImagesAreRetried()
{
    loadList({LibraryFixture::image("id-1", "ready")});
    m->library.retryUpload(u"id-1"_s);
    m->library.retryUpload(u"nobody"_s);
    QVERIFY(!m->library.find(u"id-1"_s)->busy);
    QCOMPARE(posts(), 0);
}

void TestImageLibrary::aDeletedImageIsGoneAndStaysGone()
{
    loadList({LibraryFixture::image("id-1"), LibraryFixture::image("id-2")});
    m->server.enqueue(Answer::http(204, {}));
    m->library.remove(u"id-1"_s);
    QTRY_VERIFY(!m->library.find(u"id-1"_s));
    loadList({LibraryFixture::image("id-1"), LibraryFixture::image("id-2")});
    QCOMPARE(m->library.entries().size(), 1);
}

void TestImageLibrary::aRefusedDeleteKeepsTheRowAndSaysWhy()
{
    loadList({LibraryFixture::image("id-1")});
    m->server.enqueue(Answer::json(409, R"({"error":{"code":"Conflict","message":"In use."}})"));
    m->library.remove(u"id-1"_s);
    QTRY_VERIFY(!m->library.find(u"id-1"_s)->busy);
    QCOMPARE(m->library.find(u"id-1"_s)->error->code, u"Conflict"_s);
    QVERIFY(m->library.find(u"id-1"_s)->status == EntryStatus::Ready);
}

void TestImageLibrary::twoDeletesOfOneRowSendOneRequest()
{
    loadList({LibraryFixture::image("id-1")});
    m->server.setHandler([](const SeenRequest &) { return Answer::http(204, {}).late(20ms); });
    m->library.remove(u"id-1"_s);
    m->library.remove(u"id-1"_s);
    QCOMPARE(m->library.find(u"id-1"_s)->timeline.size(), 1); // A second one may come too late to be counted.
    QTRY_VERIFY(!m->library.find(u"id-1"_s));
    QCOMPARE(m->server.requests().size(), 2);
}

void TestImageLibrary::aRefusedRowCanBeDismissedAndAnUnknownOneCannot()
{
    m->server.enqueue(Answer::json(400, R"({"error":{"code":"BadRequest","message":"no"}})"));
    m->server.enqueue(Answer::nothing().thenClose());
    QSignalSpy ended(&m->library, &ImageLibrary::uploadEnded);
    const QString refused = m->library.upload(LibraryFixture::draft());
    QTRY_COMPARE(ended.size(), 1);
    const QString unknown = m->library.upload(LibraryFixture::draft());
    QTRY_COMPARE(ended.size(), 2);
    m->library.dismiss(refused);
    m->library.dismiss(unknown);
    QVERIFY(!m->library.find(refused));
    QVERIFY(m->library.find(unknown));
}

void TestImageLibrary::clearShowsNothingAnyMore()
{
    loadList({LibraryFixture::image("id-1")});
    m->server.enqueue(Answer::nothing());
    m->library.upload(LibraryFixture::draft(u"Other"_s));
    m->library.clear();
    QVERIFY(m->library.entries().isEmpty());
    QVERIFY(m->library.freshness() == Freshness::NeverLoaded);
    QVERIFY(!m->library.freshAt().isValid());
}

void TestImageLibrary::takenVersionsKnowWhatIsThereAndWhatIsOnItsWay()
{
    loadList({LibraryFixture::image("id-1")});
    m->server.enqueue(Answer::nothing());
    m->library.upload(LibraryFixture::draft(u"Other"_s));
    QVERIFY(m->library.takenVersions().contains(u"name"_s, u"1.0.0"_s));
    QVERIFY(m->library.takenVersions().contains(u"Other"_s, u"1.0.0"_s));
    QCOMPARE(m->library.takenVersions().count(), 2);
}

QTEST_GUILESS_MAIN(TestImageLibrary)
#include "tst_imagelibrary.moc"
