// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "copyas.h"
#include "linkactions.h"
#include "support/sampleentries.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

const Endpoints global{.graphRoot = rootsOf(Cloud::Global).graphRoot};

} // namespace

class TestCopyAs : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void theNamesAreThoseThatOthersRelyOn();
    void copiesTheCreateOfARow();
    void copiesTheRequestThatWasChosen();
    void severalRowsAreCopiedTogether();
    void whatDoesNotFitSaysWhy();
    void nothingSelectedOffersNothing();
    void jsonIsTheServicesObject();
    void jsonOfARefusedRowIsWhatWasAskedFor();
    void jsonOfSeveralIsAnArray();
    void linksLeadToTheCloudsAdminCenters();
    void noLinksForTheSandboxOrAServiceOfOnesOwn();

private slots:
    void open(const QUrl &url) { m_opened.append(url.toString()); }

private:
    [[nodiscard]] QAction *find(const QString &name, const QMenu *menu = nullptr) const
    {
        for (QAction *action : (menu ? menu : m_copyAs->menu())->actions()) {
            if (action->toolTip() == name || action->text().remove(u'&') == name)
                return action;
            if (action->menu())
                if (QAction *inner = find(name, action->menu()))
                    return inner;
        }
        return nullptr;
    }
    [[nodiscard]] QList<const ImageEntry *> selected() const
    {
        QList<const ImageEntry *> rows;
        for (const ImageEntry &row : m_rows)
            rows.append(&row);
        return rows;
    }
    void show(const QList<ImageEntry> &rows)
    {
        m_rows = rows;
        m_copyAs->update(selected());
    }
    QString copied(const QString &name)
    {
        QGuiApplication::clipboard()->setText(u"before"_s);
        find(name)->trigger();
        return QGuiApplication::clipboard()->text();
    }

    std::unique_ptr<QWidget> m_window;
    CopyAs *m_copyAs = nullptr;
    QList<ImageEntry> m_rows;
    QStringList m_opened;
};

void TestCopyAs::init()
{
    m_window = std::make_unique<QWidget>();
    m_rows.clear();
    m_copyAs = new CopyAs([this] { return selected(); }, *m_window);
    m_copyAs->setEndpoints(global);
    m_opened.clear();
    QDesktopServices::setUrlHandler(u"https"_s, this, "open");
}

void TestCopyAs::cleanup()
{
    QDesktopServices::unsetUrlHandler(u"https"_s);
    m_window.reset();
}

void TestCopyAs::theNamesAreThoseThatOthersRelyOn()
{
    show({sampleEntry(u"a"_s, EntryStatus::Ready)});
    QVERIFY(m_copyAs->menu());
    for (const QString &name :
         {u"Copy as cURL"_s, u"Copy as PowerShell"_s, u"Copy as HTTP"_s, u"Copy as JSON"_s}) {
        QVERIFY2(find(name), qPrintable(name));
        QCOMPARE(find(name)->text().remove(u'&'), name); // what an assistive tool reads
        QVERIFY(find(name)->isEnabled());
    }
}

void TestCopyAs::copiesTheCreateOfARow()
{
    show({sampleEntry(u"a"_s, EntryStatus::Ready)});
    QVERIFY(copied(u"Copy as cURL"_s)
                .startsWith(u"curl --globoff --request POST 'https://graph.microsoft.com/beta/"_s));
    QVERIFY(
        copied(u"Copy as PowerShell"_s).contains(u"New-MgBetaDeviceManagementVirtualEndpointDeviceImage"_s));
    QVERIFY(copied(u"Copy as HTTP"_s).startsWith(u"POST https://graph.microsoft.com/beta/"_s));
}

void TestCopyAs::copiesTheRequestThatWasChosen()
{
    show({sampleEntry(u"a"_s, EntryStatus::Failed)});
    QVERIFY(find(u"Create the image"_s)->isChecked());
    find(u"Retry the upload"_s)->trigger();
    QVERIFY(find(u"Retry the upload"_s)->isChecked());
    QVERIFY(!find(u"Create the image"_s)->isChecked());
    QVERIFY(copied(u"Copy as HTTP"_s).contains(u"/id-a/retryUpload HTTP/1.1"_s));
    find(u"Delete the image"_s)->trigger();
    QVERIFY(copied(u"Copy as cURL"_s).contains(u"--request DELETE"_s));
    find(u"Get the image"_s)->trigger();
    QVERIFY(copied(u"Copy as PowerShell"_s).contains(u"Get-MgBeta"_s));
}

void TestCopyAs::severalRowsAreCopiedTogether()
{
    show({sampleEntry(u"a"_s, EntryStatus::Ready), sampleEntry(u"b"_s, EntryStatus::Ready)});
    QCOMPARE(copied(u"Copy as cURL"_s).count(u"curl "_s), 2);
}

void TestCopyAs::whatDoesNotFitSaysWhy()
{
    ImageEntry refused = sampleEntry(u"a"_s, EntryStatus::NotAccepted);
    refused.image.id.reset();
    show({refused});
    QVERIFY(find(u"Copy as cURL"_s)->isEnabled());
    find(u"Delete the image"_s)->trigger();
    QAction *curl = find(u"Copy as cURL"_s);
    if (!curl) // its tool tip has the reason now
        for (QAction *action : m_copyAs->menu()->actions())
            curl = action->toolTip().startsWith(u"Copy as cURL"_s) ? action : curl;
    QVERIFY(curl && !curl->isEnabled());
    QVERIFY(curl->toolTip().contains(u"Request to copy"_s));
    QVERIFY(find(u"Copy as JSON"_s)->isEnabled());
    find(u"Create the image"_s)->trigger();
    QVERIFY(curl->isEnabled());
}

void TestCopyAs::nothingSelectedOffersNothing()
{
    show({});
    QVERIFY(!m_copyAs->isEnabled());
    QVERIFY(!find(u"Copy as cURL"_s)->isEnabled());
    QVERIFY(!find(u"Copy as JSON"_s)->isEnabled());
}

void TestCopyAs::jsonIsTheServicesObject()
{
    ImageEntry entry = sampleEntry(u"a"_s, EntryStatus::Ready);
    entry.image.received = QJsonObject{{u"id"_s, u"a"_s}, {u"futureProperty"_s, 7}};
    show({entry});
    QCOMPARE(QJsonDocument::fromJson(copied(u"Copy as JSON"_s).toUtf8()).object(), entry.image.received);
}

void TestCopyAs::jsonOfARefusedRowIsWhatWasAskedFor()
{
    ImageEntry refused = sampleEntry(u"a"_s, EntryStatus::NotAccepted);
    refused.draft = Draft{u"Sales"_s, u"1.0.0"_s, u"/subscriptions/x"_s};
    show({refused});
    const QJsonObject json = QJsonDocument::fromJson(copied(u"Copy as JSON"_s).toUtf8()).object();
    QCOMPARE(json.value("displayName"_L1).toString(), u"Sales"_s);
    QCOMPARE(json.size(), 3);
}

void TestCopyAs::jsonOfSeveralIsAnArray()
{
    ImageEntry one = sampleEntry(u"a"_s, EntryStatus::Ready);
    one.image.received = QJsonObject{{u"id"_s, u"a"_s}};
    show({one, sampleEntry(u"b"_s, EntryStatus::Submitting)});
    const QJsonArray json = QJsonDocument::fromJson(copied(u"Copy as JSON"_s).toUtf8()).array();
    QCOMPARE(json.size(), 2);
    QCOMPARE(json.at(0).toObject(), one.image.received);
}

void TestCopyAs::linksLeadToTheCloudsAdminCenters()
{
    LinkActions links(m_window.get());
    ImageEntry entry = sampleEntry(u"a"_s, EntryStatus::Ready);
    entry.image.sourceImageResourceId =
        u"/subscriptions/0ac520ee-14c0-480f-b6c9-0a90c585ffff/resourceGroups/rg/providers/Microsoft.Compute/images/i"_s;
    links.setPlace({.graphRoot = rootsOf(Cloud::UsGovL4).graphRoot, .cloud = Cloud::UsGovL4}, {});
    links.update(&entry);
    for (QAction *action : links.all()) {
        QVERIFY(action->isVisible() && action->isEnabled());
        action->trigger();
    }
    QCOMPARE(m_opened,
             (QStringList{u"https://portal.azure.us/#resource"_s + *entry.image.sourceImageResourceId
                              + u"/overview"_s,
                          u"https://intune.microsoft.us/"_s}));
    links.update(nullptr); // nothing or several are selected
    QVERIFY(!links.all().constFirst()->isEnabled());
    QVERIFY(links.all().constLast()->isEnabled());
}

void TestCopyAs::noLinksForTheSandboxOrAServiceOfOnesOwn()
{
    LinkActions links(m_window.get());
    const ImageEntry entry = sampleEntry(u"a"_s, EntryStatus::Ready);
    for (const Endpoints &endpoints :
         {Endpoints{.graphRoot = QUrl(u"http://127.0.0.1:1/x"_s)},
          Endpoints{.graphRoot = QUrl(u"https://gw.contoso.com"_s), .cloud = Cloud::Custom}}) {
        links.setPlace(endpoints, {});
        links.update(&entry);
        for (const QAction *action : links.all())
            QVERIFY(!action->isVisible());
    }
}

QTEST_MAIN(TestCopyAs)
#include "tst_copyas.moc"
