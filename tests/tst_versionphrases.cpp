// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "imagedetails.h"
#include "phrases/propertyphrases.h"
#include "phrases/versionphrases.h"
#include "support/manualclock.h"
#include "support/sampleentries.h"

#include <QLabel>
#include <QPushButton>
#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

ImageEntry failedWith(std::optional<ImageErrorCode> code)
{
    ImageEntry entry = sampleEntry(u"f"_s, EntryStatus::Failed);
    entry.image.errorCode.reset();
    entry.image.statusDetails.reset();
    entry.image.scopeIds.reset();
    if (code)
        entry.image.errorCode = OpenEnum<ImageErrorCode>{*code, u"unknownFutureValue"_s};
    return entry;
}

QString scopeTags(const ImageEntry &entry, GraphVersion version)
{
    const QList<Property> all = propertiesOf(entry, version);
    const auto found = std::ranges::find(all, u"Scope tags"_s, &Property::label);
    return found == all.end() ? QString() : found->value;
}

} // namespace

class TestVersionPhrases : public QObject
{
    Q_OBJECT

private slots:
    void betaLacksNothing_data();
    void betaLacksNothing();
    void v1SaysWhatItLacks_data();
    void v1SaysWhatItLacks();
    void onlyV1HasNoRetry();
    void v1HasNoScopeTags();
    void theDetailsOfferBeta();
    void theDetailsFollowTheVersion();
};

void TestVersionPhrases::betaLacksNothing_data()
{
    QTest::addColumn<ImageEntry>("entry");
    QTest::newRow("failed, may be retried") << failedWith(ImageErrorCode::InternalServerError);
    QTest::newRow("failed, nobody knows why") << failedWith(ImageErrorCode::Unknown);
    QTest::newRow("a status from the future") << sampleEntry(u"u"_s, EntryStatus::Unknown);
}

void TestVersionPhrases::betaLacksNothing()
{
    QFETCH(const ImageEntry, entry);
    QVERIFY(!lackingIn(GraphVersion::Beta, entry));
}

void TestVersionPhrases::v1SaysWhatItLacks_data()
{
    QTest::addColumn<ImageEntry>("entry");
    QTest::addColumn<QString>("title");
    QTest::newRow("failed, a retry can help")
        << failedWith(ImageErrorCode::InternalServerError) << u"Retry is not in Graph v1.0"_s;
    QTest::newRow("failed, a retry cannot help")
        << failedWith(ImageErrorCode::SourceImageNotGeneralized) << QString();
    QTest::newRow("failed, an unknown code")
        << failedWith(ImageErrorCode::Unknown) << u"Graph v1.0 may not name the reason"_s;
    QTest::newRow("failed, no code") << failedWith({}) << u"Graph v1.0 may not name the reason"_s;
    QTest::newRow("unknown status") << sampleEntry(u"u"_s, EntryStatus::Unknown)
                                    << u"Graph v1.0 does not know every status"_s;
    QTest::newRow("ready") << sampleEntry(u"r"_s, EntryStatus::Ready) << QString();
    QTest::newRow("pending") << sampleEntry(u"p"_s, EntryStatus::Pending) << QString();
}

void TestVersionPhrases::v1SaysWhatItLacks()
{
    QFETCH(const ImageEntry, entry);
    QFETCH(const QString, title);
    const auto lacking = lackingIn(GraphVersion::V1, entry);
    QCOMPARE(lacking.value_or(Explanation()).title, title);
    if (lacking)
        QVERIFY(lacking->advice.endsWith(u'.') && lacking->advice.contains(u"Graph beta"_s));
}

void TestVersionPhrases::onlyV1HasNoRetry()
{
    QCOMPARE(whyNoRetry(GraphVersion::Beta), QString());
    QVERIFY(whyNoRetry(GraphVersion::V1).startsWith(u"Retry is not in Graph v1.0"_s));
}

void TestVersionPhrases::v1HasNoScopeTags()
{
    ImageEntry entry = failedWith({});
    QCOMPARE(scopeTags(entry, GraphVersion::V1), u"not in Graph v1.0"_s);
    QCOMPARE(scopeTags(entry, GraphVersion::Beta), QString());
    entry.image.scopeIds = QStringList{u"0"_s, u"7"_s}; // Of beta, a moment ago.
    QCOMPARE(scopeTags(entry, GraphVersion::V1), u"0, 7"_s);
    entry.image.scopeIds.reset();
    entry.image.id.reset();
    QCOMPARE(scopeTags(entry, GraphVersion::V1), QString());
}

void TestVersionPhrases::theDetailsOfferBeta()
{
    const ManualClock clock;
    ImageDetails details(clock);
    details.setEndpoints({.graphVersion = GraphVersion::V1});
    details.show();
    QSignalSpy wanted(&details, &ImageDetails::betaRequested);
    details.showEntry(failedWith(ImageErrorCode::InternalServerError));
    for (QPushButton *button : details.findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == u"Use Graph beta"_s)
            button->click();
    }
    QCOMPARE(wanted.size(), 1);
}

void TestVersionPhrases::theDetailsFollowTheVersion()
{
    const ManualClock clock;
    ImageDetails details(clock);
    details.show();
    const auto says = [&details](const QString &text) {
        const auto labels = details.findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [&text](const QLabel *label) { return label->isVisible() && label->text() == text; });
    };
    details.showEntry(failedWith(ImageErrorCode::InternalServerError));
    QVERIFY(!says(u"Retry is not in Graph v1.0"_s));
    details.setEndpoints({.graphVersion = GraphVersion::V1});
    QVERIFY(says(u"Retry is not in Graph v1.0"_s));
    QVERIFY(says(u"not in Graph v1.0"_s));
    details.setEndpoints({.graphVersion = GraphVersion::Beta});
    QVERIFY(!says(u"Retry is not in Graph v1.0"_s));
    details.showEntry(sampleEntry(u"r"_s, EntryStatus::Ready));
    QVERIFY(!says(u"Retry is not in Graph v1.0"_s));
}

QTEST_MAIN(TestVersionPhrases)
#include "tst_versionphrases.moc"
