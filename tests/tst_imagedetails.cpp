// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "imagedetails.h"
#include "models/statuspill.h"
#include "noticebox.h"
#include "support/manualclock.h"
#include "support/sampleentries.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QToolButton>
#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Fixture {
    Fixture()
    {
        details.resize(900, 400);
        details.show();
    }

    [[nodiscard]] QLabel *labelWith(const QString &text) const
    {
        for (QLabel *label : details.findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(text))
                return label;
        }
        return nullptr;
    }

    [[nodiscard]] QToolButton *buttonNamed(const QString &name) const
    {
        for (QToolButton *button : details.findChildren<QToolButton *>()) {
            if (button->isVisible() && (button->accessibleName() == name || button->text() == name))
                return button;
        }
        return nullptr;
    }

    ManualClock clock;
    ImageDetails details{clock};
};

/// Counts what a widget and its children are told to lay out or show anew.
class Watch : public QObject
{
public:
    explicit Watch(QWidget &root)
    {
        for (QWidget *widget : root.findChildren<QWidget *>())
            widget->installEventFilter(this);
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        const auto type = event->type();
        if (type == QEvent::LayoutRequest || type == QEvent::UpdateRequest || type == QEvent::Show
            || type == QEvent::Hide || type == QEvent::ToolTipChange)
            ++changes;
        return false;
    }

    int changes = 0;
};

bool isQuiet(QWidget &root)
{
    const Watch watch(root);
    QCoreApplication::sendPostedEvents();
    return watch.changes == 0;
}

ImageEntry withTimeline()
{
    ImageEntry entry = sampleEntry(u"a"_s, EntryStatus::Failed, u"Kiosk-Frontline"_s, u"0.9.2"_s);
    const QDateTime start(QDate(2026, 11, 22), QTime(9, 6, 2), Qt::UTC);
    entry.timeline = {
        {.kind = TimelineEvent::Kind::Recorded, .at = start},
        {.kind = TimelineEvent::Kind::Sent, .at = start, .by = u"admin@contoso.com"_s},
        {.kind = TimelineEvent::Kind::Accepted, .at = start.addSecs(1), .number = 201},
        {.kind = TimelineEvent::Kind::StatusChanged, .at = start.addDays(1), .status = EntryStatus::Failed}};
    entry.image.received = QJsonObject{{u"id"_s, u"a"_s}, {u"futureProperty"_s, u"<img src=x>"_s}};
    entry.requestId = u"8d3c1c0e-6c1f"_s;
    return entry;
}

} // namespace

class TestImageDetails : public QObject
{
    Q_OBJECT

private slots:
    void showsNameReasonPropertiesAndTimeline();
    void theSameAgainTouchesNothing();
    void aSelectedTextSurvivesARefresh();
    void copiesTheWholeValue();
    void unknownPropertiesAreInTheJson();
    void whatTheServiceNeverHadIsShownAsItWasAskedFor();
    void whereOnlyAnotherImageHelpsOneIsOffered_data();
    void whereOnlyAnotherImageHelpsOneIsOffered();
    void valuesCanBeSelectedByKeyboard();
    void aNewDayGetsALine();
    void fewerPropertiesHideTheirRows();
    void expiryAgesWithTheDay();
    void theElapsedTimeAgesBesideTheUsual();
    void moreThanFiveActionsGoIntoAMenu();
    void fitsASmallWindow();
    void longNamesDoNotStretchTheWindow();
};

void TestImageDetails::showsNameReasonPropertiesAndTimeline()
{
    Fixture fixture;
    fixture.details.showEntry(withTimeline());
    for (const QString &text :
         {u"Kiosk-Frontline 0.9.2"_s, u"The source image is not generalized"_s,
          u"sourceImageNotGeneralized"_s, u"Run Sysprep"_s, u"id-a"_s, u"8d3c1c0e-6c1f"_s,
          u"for Microsoft support"_s, u"Sent by admin@contoso.com"_s, u"HTTP 201"_s, u"09:06:02"_s})
        QVERIFY2(fixture.labelWith(text), qPrintable(text));
    QCOMPARE(fixture.details.findChild<StatusPill *>()->accessibleName(), u"Failed"_s);
}

void TestImageDetails::theSameAgainTouchesNothing()
{
    Fixture fixture;
    fixture.details.showEntry(withTimeline());
    QVERIFY(QTest::qWaitForWindowExposed(&fixture.details));
    QTRY_VERIFY(isQuiet(fixture.details));
    Watch watch(fixture.details);
    fixture.details.showEntry(withTimeline());
    QCoreApplication::sendPostedEvents();
    QCOMPARE(watch.changes, 0);
    ImageEntry other = withTimeline();
    other.status = EntryStatus::Ready;
    fixture.details.showEntry(other);
    QVERIFY(watch.changes > 0);
}

void TestImageDetails::aSelectedTextSurvivesARefresh()
{
    Fixture fixture;
    ImageEntry entry = withTimeline();
    fixture.details.showEntry(entry);
    QLabel *label = fixture.labelWith(u"id-a"_s);
    label->setSelection(0, 4);
    fixture.buttonNamed(u"All properties"_s)->click();
    entry.timeline.append({.kind = TimelineEvent::Kind::RetryRequested, .at = fixture.clock.now()});
    entry.image.sizeInGB = 64;
    fixture.details.showEntry(entry);
    QCOMPARE(fixture.labelWith(u"id-a"_s), label);
    QCOMPARE(label->selectedText(), u"id-a"_s);
    QVERIFY(fixture.details.findChild<QPlainTextEdit *>()->isVisible());
}

void TestImageDetails::copiesTheWholeValue()
{
    Fixture fixture;
    const ImageEntry entry = withTimeline();
    fixture.details.showEntry(entry);
    fixture.buttonNamed(u"Copy value: Source image"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), *entry.image.sourceImageResourceId);
    fixture.buttonNamed(u"Copy value: Request ID"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), entry.requestId);
    QVERIFY(!fixture.buttonNamed(u"Copy value: Expires"_s));
}

void TestImageDetails::unknownPropertiesAreInTheJson()
{
    Fixture fixture;
    fixture.details.showEntry(withTimeline());
    auto *json = fixture.details.findChild<QPlainTextEdit *>();
    QVERIFY(!json->isVisible());
    fixture.buttonNamed(u"All properties"_s)->click();
    QVERIFY(json->isVisible());
    QVERIFY(json->isReadOnly());
    QVERIFY(json->toPlainText().contains(u"\"futureProperty\": \"<img src=x>\""_s));
    fixture.buttonNamed(u"Copy all properties as JSON"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), json->toPlainText());
}

void TestImageDetails::whatTheServiceNeverHadIsShownAsItWasAskedFor()
{
    Fixture fixture;
    ImageEntry refused = sampleEntry(u"b"_s, EntryStatus::NotAccepted);
    refused.image.id.reset();
    refused.draft = Draft{u"Sales"_s, u"1.0.0"_s, u"/subscriptions/x"_s};
    fixture.details.showEntry(refused);
    QVERIFY(!fixture.buttonNamed(u"All properties"_s));
    fixture.buttonNamed(u"What was asked for"_s)->click();
    fixture.buttonNamed(u"Copy what was asked for as JSON"_s)->click();
    QCOMPARE(QJsonDocument::fromJson(QGuiApplication::clipboard()->text().toUtf8()).object(),
             (QJsonObject{{u"displayName"_s, u"Sales"_s},
                          {u"version"_s, u"1.0.0"_s},
                          {u"sourceImageResourceId"_s, u"/subscriptions/x"_s}}));
}

void TestImageDetails::whereOnlyAnotherImageHelpsOneIsOffered_data()
{
    QTest::addColumn<ImageErrorCode>("code");
    QTest::addColumn<bool>("offered");
    QTest::newRow("not generalized") << ImageErrorCode::SourceImageNotGeneralized << true;
    QTest::newRow("a fault of the service") << ImageErrorCode::InternalServerError << false;
}

void TestImageDetails::whereOnlyAnotherImageHelpsOneIsOffered()
{
    QFETCH(const ImageErrorCode, code);
    QFETCH(const bool, offered);
    Fixture fixture;
    QAction newVersion;
    QSignalSpy triggered(&newVersion, &QAction::triggered);
    fixture.details.setNewVersionAction(&newVersion);
    ImageEntry failed = withTimeline();
    failed.image.errorCode = OpenEnum<ImageErrorCode>{code, {}};
    fixture.details.showEntry(failed);
    QPushButton *button = nullptr;
    for (QPushButton *candidate : fixture.details.findChildren<QPushButton *>())
        if (candidate->isVisible() && candidate->text() == u"Upload a new version…"_s)
            button = candidate;
    QCOMPARE(button != nullptr, offered);
    QCOMPARE(fixture.labelWith(u"A retry is not offered"_s) != nullptr, offered);
    if (button)
        button->click();
    QCOMPARE(triggered.size(), offered ? 1 : 0);
}

void TestImageDetails::valuesCanBeSelectedByKeyboard()
{
    Fixture fixture;
    fixture.details.showEntry(withTimeline());
    for (const QString &text :
         {u"id-a"_s, u"Run Sysprep"_s, u"sourceImageNotGeneralized"_s, u"Kiosk-Frontline 0.9.2"_s}) {
        const QLabel *label = fixture.labelWith(text);
        QVERIFY(label->textInteractionFlags().testFlag(Qt::TextSelectableByKeyboard));
        QVERIFY(label->textInteractionFlags().testFlag(Qt::TextSelectableByMouse));
    }
}

void TestImageDetails::aNewDayGetsALine()
{
    Fixture fixture;
    fixture.details.showEntry(withTimeline());
    const QLocale locale;
    QVERIFY(fixture.labelWith(locale.toString(QDate(2026, 11, 22), QLocale::ShortFormat)));
    QVERIFY(fixture.labelWith(locale.toString(QDate(2026, 11, 23), QLocale::ShortFormat)));
    fixture.details.showEntry(sampleEntry(u"b"_s, EntryStatus::Ready));
    QVERIFY(!fixture.labelWith(u"Timeline"_s));
    QVERIFY(!fixture.labelWith(u"09:06:02"_s));
}

void TestImageDetails::fewerPropertiesHideTheirRows()
{
    Fixture fixture;
    fixture.details.showEntry(withTimeline());
    QVERIFY(fixture.labelWith(u"Request ID"_s));
    fixture.details.showEntry(sampleEntry(u"b"_s, EntryStatus::Ready));
    QVERIFY(!fixture.labelWith(u"Request ID"_s));
    QVERIFY(!fixture.labelWith(u"for Microsoft support"_s));
    QVERIFY(!fixture.labelWith(u"Run Sysprep"_s));
}

void TestImageDetails::expiryAgesWithTheDay()
{
    Fixture fixture;
    ImageEntry entry = sampleEntry(u"a"_s, EntryStatus::Ready);
    entry.image.expirationDate = fixture.clock.now().date().addDays(31);
    fixture.details.showEntry(entry);
    QCOMPARE(fixture.details.findChild<StatusPill *>()->accessibleName(), u"Ready"_s);
    fixture.clock.advance(std::chrono::hours(24));
    fixture.details.showEntry(entry);
    QVERIFY(fixture.details.findChild<StatusPill *>()->accessibleName().contains(u"30"_s));
}

void TestImageDetails::moreThanFiveActionsGoIntoAMenu()
{
    Fixture fixture;
    QList<QAction *> actions;
    for (int i = 0; i < 6; ++i) {
        actions.append(new QAction(u"Action %1"_s.arg(i), &fixture.details));
        fixture.details.addRowAction(actions.last());
    }
    fixture.details.showEntry(withTimeline());
    QVERIFY(fixture.buttonNamed(u"Action 4"_s));
    QVERIFY(!fixture.buttonNamed(u"Action 5"_s));
    const auto buttons = fixture.details.findChildren<QPushButton *>();
    const auto more = std::ranges::find_if(buttons, [](const QPushButton *button) {
        return button->isVisible() && button->text() == u"More"_s;
    });
    QVERIFY(more != buttons.end());
    QCOMPARE((*more)->menu()->actions(), QList<QAction *>{actions.at(5)});
    actions.first()->setVisible(false);
    QVERIFY(!fixture.buttonNamed(u"Action 0"_s));
    actions.at(1)->setEnabled(false);
    QVERIFY(!fixture.buttonNamed(u"Action 1"_s)->isEnabled());
}

void TestImageDetails::theElapsedTimeAgesBesideTheUsual()
{
    Fixture fixture;
    ImageEntry entry = sampleEntry(u"a"_s, EntryStatus::Pending);
    entry.submittedAt = fixture.clock.now();
    entry.usual = {.median = std::chrono::minutes(35), .most = std::chrono::minutes(50), .count = 9};
    fixture.clock.advance(std::chrono::minutes(12));
    fixture.details.showEntry(entry);
    QVERIFY(fixture.labelWith(u"Pending for 12 min. Uploads to this tenant usually take 35 to 50 min."_s));

    fixture.clock.advance(std::chrono::minutes(1));
    fixture.details.tick();

    QVERIFY(fixture.labelWith(u"Pending for 13 min."_s));
    entry.status = EntryStatus::Ready;
    fixture.details.showEntry(entry);
    QVERIFY(!fixture.labelWith(u"Pending for"_s));
}

void TestImageDetails::fitsASmallWindow()
{
    Fixture fixture;
    fixture.details.resize(430, 200);
    fixture.details.showEntry(withTimeline());
    QCoreApplication::sendPostedEvents();
    QVERIFY(fixture.details.verticalScrollBar()->maximum() > 0);
    const QLabel *value = fixture.labelWith(u"id-a"_s);
    const QLabel *event = fixture.labelWith(u"Sent by"_s);
    QVERIFY(event->mapToGlobal(QPoint()).y() > value->mapToGlobal(QPoint()).y());
}

void TestImageDetails::longNamesDoNotStretchTheWindow()
{
    Fixture fixture;
    ImageEntry entry = withTimeline();
    entry.image.displayName = QString(30000, QLatin1Char('W'));
    entry.image.id = QString(30000, QLatin1Char('W'));
    fixture.details.showEntry(entry);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(fixture.details.horizontalScrollBar()->maximum(), 0);
    QVERIFY(fixture.details.minimumSizeHint().width() < 500);
}

QTEST_MAIN(TestImageDetails)
#include "tst_imagedetails.moc"
