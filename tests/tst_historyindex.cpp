// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

// Finding in the history in memory: words, groups, places, times, orders, and what changes meanwhile.

#include "journal/historyindex.h"

#include "journal/historywords.h"
#include "support/historymaker.h"

#include <QTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

JournalEntry row(qint64 id, const QString &name = u"Win"_s, EntryStatus status = EntryStatus::Ready)
{
    JournalEntry entry;
    entry.id = id;
    entry.draft = {name, u"1.0."_s + QString::number(id), u"/subscriptions/s/images/i"_s};
    entry.status = status;
    entry.place = {u"global"_s, u"tenant-a"_s};
    entry.accountName = u"Ada@Contoso.com"_s;
    entry.recordedAt = QDateTime(QDate(2026, 11, 1), QTime(8, 0), Qt::UTC).addDays(id);
    return entry;
}

void add(HistoryIndex &index, const JournalEntry &entry)
{
    index.put(entry);
    index.putText(entry);
}

HistoryIndex indexOf(const QList<JournalEntry> &entries)
{
    HistoryIndex index;
    for (const JournalEntry &entry : entries)
        add(index, entry);
    return index;
}

HistoryIndex madeIndex(int rows)
{
    HistoryIndex index;
    for (int number = 0; number < rows; ++number) {
        JournalEntry entry = madeEntry(number);
        entry.id = number + 1;
        add(index, entry);
    }
    return index;
}

QList<qint64> ids(HistoryIndex &index, const QString &text)
{
    HistoryQuery query;
    query.text = text;
    query.order = Qt::AscendingOrder;
    return index.find(query).ids;
}

/// The same as find(), written down without any thought of speed.
QList<qint64> plainly(int rows, const QString &text)
{
    QList<qint64> found;
    for (int number = 0; number < rows; ++number) {
        const JournalEntry entry = madeEntry(number);
        const QByteArray all = foldedEntry(entry) + foldedOwner(entry);
        const QList<QByteArray> words = foldedWords(text);
        if (std::all_of(words.begin(), words.end(),
                        [&](const QByteArray &word) { return all.contains(word); }))
            found.append(number + 1);
    }
    return found;
}

} // namespace

class TestHistoryIndex : public QObject
{
    Q_OBJECT

private slots:
    void findsWordsWherever_data();
    void findsWordsWherever();
    void allWordsHaveToOccur();
    void noWordIsFoundAcrossTwoFields();
    void findsWhatAPlainSearchFinds_data();
    void findsWhatAPlainSearchFinds();
    void typingOnNarrowsAndDeletingWidens();
    void countsByGroupWhateverGroupIsShown();
    void filtersByPlaceAndTime();
    void newestFirstAndTheOtherWayRound();
    void sortsByAGivenOrderUntilARowChanges();
    void aChangedRowIsFoundByItsNewTextOnly();
    void textsMoveTogetherAfterManyChanges();
    void aRowWithoutTextIsFoundByItsOwner();
    void placesAreNamedByTheirDomain();
    void findsAWordAtEveryPosition();
    void aHugeTextCountsInPart();
};

void TestHistoryIndex::findsWordsWherever_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("name") << u"büro"_s;
    QTest::newRow("other case") << u"BÜRO"_s;
    QTest::newRow("decomposed") << u"bu\u0308ro"_s;
    QTest::newRow("sharp s") << u"straße"_s;
    QTest::newRow("emoji") << u"🚀"_s;
    QTest::newRow("right to left") << u"שלום"_s;
    QTest::newRow("version") << u"1.0.7"_s;
    QTest::newRow("source") << u"/SUBSCRIPTIONS/s/Images"_s;
    QTest::newRow("account") << u"ada@contoso"_s;
    QTest::newRow("tenant") << u"tenant-A"_s;
    QTest::newRow("image") << u"1MAGE-id"_s;
    QTest::newRow("status from the future") << u"quarantine"_s;
    QTest::newRow("code") << u"sourceimageinvalid"_s;
    QTest::newRow("request") << u"req-1"_s;
    QTest::newRow("client request") << u"creq-1"_s;
    QTest::newRow("HTTP status") << u"403"_s;
    QTest::newRow("service's code") << u"forbidden"_s;
    QTest::newRow("note") << u"rollout"_s;
    QTest::newRow("ticket") << u"chg001"_s;
    QTest::newRow("one letter") << u"z"_s;
    QTest::newRow("blanks around") << u"\u00a0 \t chg001 \u3000\n"_s;
    QTest::newRow("percent sign") << u"100%"_s;
    QTest::newRow("quote") << u"'; drop"_s;
}

void TestHistoryIndex::findsWordsWherever()
{
    QFETCH(QString, text);
    JournalEntry entry = row(7, u"Büro Straße 🚀 שלום 100% z'; drop"_s);
    entry.imageId = u"1mage-ID"_s;
    entry.rawStatus = u"inQuarantine"_s;
    entry.errorCode = u"sourceImageInvalid"_s;
    entry.requestId = u"REQ-1"_s;
    entry.clientRequestId = u"CREQ-1"_s;
    entry.error = Error{.kind = ErrorKind::Rejected, .httpStatus = 403, .code = u"Forbidden"_s};
    entry.note = u"Rollout"_s;
    entry.ticket = u"CHG001"_s;
    JournalEntry other = row(8, u"Another"_s);
    other.draft.sourceImageResourceId = u"elsewhere"_s;
    other.place.tenantId = u"other"_s;
    other.accountName = u"bob@fabrikam.example"_s;
    HistoryIndex index = indexOf({entry, other});
    QCOMPARE(ids(index, text), QList<qint64>{7});
}

void TestHistoryIndex::allWordsHaveToOccur()
{
    HistoryIndex index = indexOf({row(1, u"Corp one"_s), row(2, u"Corp two"_s), row(3, u"Lab one"_s)});
    QCOMPARE(ids(index, u"one corp"_s), QList<qint64>{1});
    QCOMPARE(ids(index, u"corp"_s), (QList<qint64>{1, 2}));
    QCOMPARE(ids(index, u"one two"_s), QList<qint64>());
    QCOMPARE(ids(index, u"1.0.2 CONTOSO"_s), QList<qint64>{2}); // a row's own text and what it shares
    QCOMPARE(ids(index, QString()).size(), 3);
}

void TestHistoryIndex::noWordIsFoundAcrossTwoFields()
{
    HistoryIndex index = indexOf({row(1, u"ab"_s), row(2, u"cd"_s)});
    QCOMPARE(ids(index, u"ab1.0"_s), QList<qint64>());
    QCOMPARE(ids(index, u"icd"_s), QList<qint64>());
}

void TestHistoryIndex::findsWhatAPlainSearchFinds_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"a", "zz", "0123", "3f", "corp 00012", "zürich 2", "win11-199", "chg",
                             "fabrikam sourceimage", "403", "rollout 1.0", "APAC admin1 1.19", "nowhere"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestHistoryIndex::findsWhatAPlainSearchFinds()
{
    QFETCH(QString, text);
    constexpr int rows = 3000;
    static HistoryIndex index = madeIndex(rows);
    QCOMPARE(ids(index, text), plainly(rows, text));
}

void TestHistoryIndex::typingOnNarrowsAndDeletingWidens()
{
    constexpr int rows = 2000;
    HistoryIndex index = madeIndex(rows);
    const QString typed = u"corp 0012 zürich"_s;
    for (qsizetype length = 1; length <= typed.size(); ++length)
        QCOMPARE(ids(index, typed.first(length)), plainly(rows, typed.first(length)));
    for (qsizetype length = typed.size(); length > 0; --length)
        QCOMPARE(ids(index, typed.first(length)), plainly(rows, typed.first(length)));
    QCOMPARE(ids(index, u"apac"_s), plainly(rows, u"apac"_s)); // no letter in common
}

void TestHistoryIndex::countsByGroupWhateverGroupIsShown()
{
    QList<JournalEntry> entries;
    for (int status = 0; status <= static_cast<int>(EntryStatus::Unknown); ++status)
        entries.append(row(status + 1, u"Win"_s, static_cast<EntryStatus>(status)));
    entries.append(row(100, u"Other"_s, EntryStatus::Failed));
    HistoryIndex index = indexOf(entries);
    HistoryQuery query;
    query.text = u"win"_s;
    query.group = HistoryGroup::Failed;
    const HistoryFinding finding = index.find(query);
    QCOMPARE(finding.ids.size(), 2);
    QCOMPARE(finding.counts, (QList<qint64>{9, 3, 2, 2, 1, 1}));
    QCOMPARE(finding.total, 10);
}

void TestHistoryIndex::filtersByPlaceAndTime()
{
    JournalEntry elsewhere = row(3);
    elsewhere.place.tenantId = u"tenant-b"_s;
    JournalEntry otherCloud = row(4);
    otherCloud.place.service = u"china"_s;
    HistoryIndex index = indexOf({row(1), row(2), elsewhere, otherCloud});
    HistoryQuery query;
    query.place = Place{u"global"_s, u"tenant-a"_s};
    QCOMPARE(index.find(query).ids, (QList<qint64>{2, 1}));
    query.from = row(2).recordedAt;
    QCOMPARE(index.find(query).ids, QList<qint64>{2}); // at or after
    query = {};
    query.until = row(3).recordedAt;
    QCOMPARE(index.find(query).ids, (QList<qint64>{2, 1})); // before
    query.place = Place{u"nowhere"_s, {}};
    QCOMPARE(index.find(query).ids, QList<qint64>());
}

void TestHistoryIndex::newestFirstAndTheOtherWayRound()
{
    JournalEntry late = row(1);
    late.recordedAt = row(9).recordedAt;
    HistoryIndex index = indexOf({late, row(2), row(5), row(3)});
    HistoryQuery query;
    QCOMPARE(index.find(query).ids, (QList<qint64>{1, 5, 3, 2}));
    query.order = Qt::AscendingOrder;
    QCOMPARE(index.find(query).ids, (QList<qint64>{2, 3, 5, 1}));
    add(index, row(4));
    QCOMPARE(index.find(query).ids, (QList<qint64>{2, 3, 4, 5, 1}));
}

void TestHistoryIndex::sortsByAGivenOrderUntilARowChanges()
{
    HistoryIndex index = indexOf({row(1), row(2), row(3)});
    QVERIFY(index.hasOrder(HistoryColumn::RecordedAt));
    QVERIFY(!index.hasOrder(HistoryColumn::Name));
    index.setOrder(HistoryColumn::Name, {2, 99, 3, 1}); // 99 is not there
    QVERIFY(index.hasOrder(HistoryColumn::Name));
    QVERIFY(!index.hasOrder(HistoryColumn::Version));
    HistoryQuery query;
    query.sort = HistoryColumn::Name;
    query.order = Qt::AscendingOrder;
    QCOMPARE(index.find(query).ids, (QList<qint64>{2, 3, 1}));
    query.order = Qt::DescendingOrder;
    QCOMPARE(index.find(query).ids, (QList<qint64>{1, 3, 2}));
    index.put(row(2));
    QVERIFY(!index.hasOrder(HistoryColumn::Name));
}

void TestHistoryIndex::aChangedRowIsFoundByItsNewTextOnly()
{
    HistoryIndex index = indexOf({row(1, u"first"_s), row(2, u"second"_s)});
    QCOMPARE(ids(index, u"first"_s), QList<qint64>{1});
    JournalEntry changed = row(1, u"third"_s, EntryStatus::Deleted);
    changed.accountName = u"eve@fabrikam.example"_s;
    add(index, changed);
    QCOMPARE(ids(index, u"first"_s), QList<qint64>());
    QCOMPARE(ids(index, u"third"_s), QList<qint64>{1});
    QCOMPARE(ids(index, u"ada"_s), QList<qint64>{2});
    QCOMPARE(ids(index, u"eve"_s), QList<qint64>{1});
    QCOMPARE(index.size(), 2);
    QCOMPARE(index.find({}).counts[static_cast<int>(HistoryGroup::Deleted)], 1);
}

void TestHistoryIndex::textsMoveTogetherAfterManyChanges()
{
    HistoryIndex index = madeIndex(100);
    for (int round = 0; round < 150; ++round) {
        for (int number = 0; number < 100; ++number) {
            JournalEntry entry = madeEntry(number);
            entry.id = number + 1;
            entry.note = u"round-%1-"_s.arg(round);
            add(index, entry);
        }
    }
    QCOMPARE(ids(index, u"round-149-"_s).size(), 100);
    QCOMPARE(ids(index, u"round-148-"_s).size(), 0);
    QCOMPARE(ids(index, u"win11-42"_s), QList<qint64>{43});
}

void TestHistoryIndex::aRowWithoutTextIsFoundByItsOwner()
{
    HistoryIndex index;
    index.put(row(1));
    QCOMPARE(ids(index, u"contoso"_s), QList<qint64>{1});
    QCOMPARE(ids(index, u"win"_s), QList<qint64>());
    index.putText(row(99)); // was never put
    index.putText(row(1));
    QCOMPARE(ids(index, u"win"_s), QList<qint64>{1});
    QCOMPARE(index.size(), 1);
}

void TestHistoryIndex::placesAreNamedByTheirDomain()
{
    JournalEntry guest = row(3);
    guest.accountName = u"bob@fabrikam.example"_s;
    JournalEntry nameless = row(4);
    nameless.place.tenantId = u"tenant-b"_s;
    nameless.accountName.clear();
    HistoryIndex index = indexOf({nameless, row(1), row(2), guest});
    const Place a{u"global"_s, u"tenant-a"_s};
    const Place b{u"global"_s, u"tenant-b"_s};
    QCOMPARE(index.places(), (QList<std::pair<Place, QString>>{{a, u"Contoso.com"_s}, {b, QString()}}));
    for (qint64 id : {1, 2, 3}) {
        JournalEntry moved = row(id);
        moved.place = b;
        add(index, moved);
    }
    QCOMPARE(index.places(), (QList<std::pair<Place, QString>>{{b, u"Contoso.com"_s}}));
}

void TestHistoryIndex::findsAWordAtEveryPosition()
{
    for (const QByteArray &word :
         {QByteArray("x"), QByteArray("xy"), QByteArray("xxy"), QByteArray(70, 'y') + 'x'}) {
        for (qsizetype length = 0; length < 220; length += 3) {
            for (qsizetype at = 0; at + word.size() <= length; ++at) {
                QByteArray text(length, '.');
                text.replace(at, word.size(), word);
                QCOMPARE(findWord(text.constBegin(), text.constEnd(), word), text.constBegin() + at);
            }
            const QByteArray without(length, '.');
            QVERIFY(!findWord(without.constBegin(), without.constEnd(), word));
        }
    }
}

void TestHistoryIndex::aHugeTextCountsInPart()
{
    HistoryIndex index = indexOf({row(1, u"begin"_s + QString(3'000'000, u'x') + u"end"_s), row(2)});
    QCOMPARE(ids(index, u"begin"_s), QList<qint64>{1});
    QCOMPARE(ids(index, u"xend"_s), QList<qint64>());
    QCOMPARE(ids(index, QString(1'000'000, u'y')), QList<qint64>());
}

QTEST_GUILESS_MAIN(TestHistoryIndex)
#include "tst_historyindex.moc"
