// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "checklist.h"
#include "links.h"
#include "phrases/requirementphrases.h"
#include "support/samplesources.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

class TestChecklist : public QObject
{
    Q_OBJECT

public slots:
    void remember(const QUrl &url) { m_opened.append(url); }

private slots:
    void initTestCase() { QDesktopServices::setUrlHandler(u"https"_s, this, "remember"); }
    void cleanupTestCase() { QDesktopServices::unsetUrlHandler(u"https"_s); }
    void init();
    void cleanup() { m_list.reset(); }

    void everyRequirementIsSaidAndCanBeChecked();
    void everythingThatIsRefusedLaterIsAskedFor_data();
    void everythingThatIsRefusedLaterIsAskedFor();
    void commandsAskAboutTheImage_data();
    void commandsAskAboutTheImage();
    void nothingFromOutsideGetsIntoACommand_data();
    void nothingFromOutsideGetsIntoACommand();

    void isClosedAtFirstAndSaysHowMuchIsUnread();
    void opensAndClosesByKey();
    void commandsAndPagesAreReachedByTab();
    void aCommandIsCopied();
    void theCommandsFollowTheForm();
    void whatWasReadIsQuiet();
    void markingAsReadClosesIt();
    void aNewRequirementShowsAgainOnTop();
    void isUsedInTheDark();

private:
    [[nodiscard]] QToolButton *toggle() const { return m_list->findChild<QToolButton *>(); }
    [[nodiscard]] QPushButton *button(const QString &name) const;
    [[nodiscard]] QStringList texts() const;
    [[nodiscard]] bool shows(const QString &text) const;
    [[nodiscard]] static QStringList allKeys();
    [[nodiscard]] static QString command(const QString &key, const QString &id);

    std::unique_ptr<Checklist> m_list;
    QList<QUrl> m_opened;
};

void TestChecklist::init()
{
    m_list = std::make_unique<Checklist>();
    m_list->setReadKeys({});
    m_list->show();
    QVERIFY(QTest::qWaitForWindowActive(m_list.get()));
}

QPushButton *TestChecklist::button(const QString &name) const
{
    for (QPushButton *candidate : m_list->findChildren<QPushButton *>()) {
        if (candidate->isVisible() && (candidate->accessibleName() == name || candidate->text() == name))
            return candidate;
    }
    return nullptr;
}

QStringList TestChecklist::texts() const
{
    QStringList found;
    for (const QLabel *label : m_list->findChildren<QLabel *>()) {
        if (label->isVisible())
            found.append(label->text());
    }
    return found;
}

bool TestChecklist::shows(const QString &text) const
{
    return texts().join(u'\n').contains(text);
}

QStringList TestChecklist::allKeys()
{
    QStringList keys;
    for (const Requirement &requirement : requirements())
        keys.append(requirement.key);
    return keys;
}

QString TestChecklist::command(const QString &key, const QString &id)
{
    for (const Requirement &requirement : requirements(id)) {
        if (requirement.key == key)
            return requirement.command;
    }
    return {};
}

void TestChecklist::everyRequirementIsSaidAndCanBeChecked()
{
    QSet<QString> keys;
    for (const Requirement &requirement : requirements()) {
        keys.insert(requirement.key);
        QVERIFY2(!requirement.title.isEmpty() && !requirement.title.endsWith(u'.'),
                 qPrintable(requirement.key));
        QVERIFY2(requirement.check.endsWith(u'.'), qPrintable(requirement.key));
        QVERIFY2(!requirement.command.isEmpty() && !requirement.command.contains(u'\n'),
                 qPrintable(requirement.key));
        QVERIFY2(requirement.inAzure == requirement.command.startsWith(u"az "_s),
                 qPrintable(requirement.key));
        QVERIFY(isAllowedLink(withPage({}, requirement.page).link));
        QVERIFY(!placeOfCommand(requirement).isEmpty());
    }
    QCOMPARE(keys.size(), requirements().size());
}

void TestChecklist::everythingThatIsRefusedLaterIsAskedFor_data()
{
    QTest::addColumn<QString>("words");
    for (const char *words :
         {"Generation 2", "Generalized", "/mode:vm", "Never joined", "enrolled", "recovery partition",
          "64 GB", "Enterprise", "no N, no LTSC, no multi-session", "FSLogix", "3,000", "data disks",
          "disk encryption set", "Azure Disk Encryption", "paid Marketplace", "answer file"})
        QTest::newRow(words) << QString::fromLatin1(words);
}

void TestChecklist::everythingThatIsRefusedLaterIsAskedFor()
{
    QFETCH(const QString, words);
    const QList<Requirement> all = requirements();
    QVERIFY(std::ranges::any_of(all, [&words](const Requirement &requirement) {
        return requirement.title.contains(words) || requirement.check.contains(words);
    }));
}

void TestChecklist::commandsAskAboutTheImage_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("command");
    const QString managed = managedSource(u"img"_s).resourceId;
    const QString gallery = gallerySource(u"w11"_s, u"1.0.0"_s).resourceId;
    const QString definition = gallery.chopped(QLatin1String("/versions/1.0.0").size());
    const auto asked = [](const QString &id, const char *property) {
        return u"az resource show --ids \"%1\" --query \"%2\""_s.arg(id, QLatin1String(property));
    };
    QTest::newRow("no image") << u"osDisk"_s << QString()
                              << asked(u"IMAGE-ID"_s, "properties.storageProfile.osDisk.diskSizeGB");
    QTest::newRow("managed image") << u"osDisk"_s << QString(u' ' + managed + u'\n')
                                   << asked(managed, "properties.storageProfile.osDisk.diskSizeGB");
    QTest::newRow("gallery version") << u"osDisk"_s << gallery
                                     << asked(gallery, "properties.storageProfile.osDiskImage.sizeInGB");
    QTest::newRow("gallery definition")
        << u"generalized"_s << gallery << asked(definition, "properties.osState");
    QTest::newRow("generation") << u"generation2"_s << managed
                                << asked(managed, "properties.hyperVGeneration");
}

void TestChecklist::commandsAskAboutTheImage()
{
    QFETCH(const QString, key);
    QFETCH(const QString, id);
    QTEST(command(key, id), "command");
}

void TestChecklist::nothingFromOutsideGetsIntoACommand_data()
{
    QTest::addColumn<QString>("id");
    QTest::newRow("another command") << u"x\"; rm -rf ~; \""_s;
    QTest::newRow("substitution in a name") << managedSource(u"$(id)"_s).resourceId;
    QTest::newRow("quote in a resource group")
        << managedSource(u"a"_s).resourceId.replace(u"rg-one"_s, u"rg\"one"_s);
    QTest::newRow("strange subscription")
        << managedSource(u"a"_s).resourceId.replace(u"0ac520ee-14c0-480f-b6c9-0a90c585ffff"_s, u"`id`"_s);
    QTest::newRow("a disk") << managedSource(u"a"_s).resourceId.replace(u"/images/"_s, u"/disks/"_s);
}

void TestChecklist::nothingFromOutsideGetsIntoACommand()
{
    QFETCH(const QString, id);
    QCOMPARE(requirements(id), requirements());
}

void TestChecklist::isClosedAtFirstAndSaysHowMuchIsUnread()
{
    QCOMPARE(texts().size(), 1);
    QVERIFY(shows(u"Windows 365 checks 13 point"_s));
    QVERIFY(!button(u"Mark as read"_s));
}

void TestChecklist::opensAndClosesByKey()
{
    toggle()->setFocus();
    QTest::keyClick(toggle(), Qt::Key_Space);
    QVERIFY(shows(u"Generation 2"_s));
    QVERIFY(shows(u"In PowerShell, on the source VM"_s));
    QVERIFY(!shows(u"New:"_s));
    QTest::keyClick(toggle(), Qt::Key_Space);
    QVERIFY(!shows(u"Generation 2"_s));
}

void TestChecklist::commandsAndPagesAreReachedByTab()
{
    toggle()->setFocus();
    toggle()->click();
    QStringList names;
    for (int i = 0; i < 4; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        names.append(QApplication::focusWidget()->accessibleName());
    }
    QCOMPARE(names,
             (QStringList{u"Copy command: Generation 2"_s, u"Requirements for images: Generation 2"_s,
                          u"Copy command: Generalized"_s, u"How to generalize a VM: Generalized"_s}));
    m_opened.clear();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(m_opened.size(), 1);
}

void TestChecklist::aCommandIsCopied()
{
    toggle()->click();
    button(u"Copy command: At most 3,000 apps in the Start menu"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"(Get-StartApps).Count"_s);
}

void TestChecklist::theCommandsFollowTheForm()
{
    const QString id = managedSource(u"img"_s).resourceId;
    m_list->setImage(id);
    toggle()->click();
    QVERIFY(shows(id));
    m_list->setImage({});
    QVERIFY(!shows(id));
    QVERIFY(shows(u"IMAGE-ID"_s));
}

void TestChecklist::whatWasReadIsQuiet()
{
    m_list->setReadKeys(allKeys());
    QVERIFY(texts().join(QString()).isEmpty());
    QVERIFY(!toggle()->isChecked());
    toggle()->click();
    QVERIFY(shows(u"Generation 2"_s));
    QVERIFY(!button(u"Mark as read"_s));
}

void TestChecklist::markingAsReadClosesIt()
{
    toggle()->click();
    button(u"Mark as read"_s)->click();
    QCOMPARE(m_list->readKeys(), allKeys());
    QVERIFY(!shows(u"Generation 2"_s));
    QVERIFY(texts().join(QString()).isEmpty());
    QVERIFY(toggle()->hasFocus());
}

void TestChecklist::aNewRequirementShowsAgainOnTop()
{
    QStringList read = allKeys();
    read.removeOne(u"noFSLogix"_s);
    read.append(u"one that was dropped"_s);
    m_list->setReadKeys(read);
    QVERIFY(toggle()->isChecked());
    QVERIFY(shows(u"new since you last read them."_s));
    const QStringList all = texts();
    QVERIFY(all.indexOf(u"New: No FSLogix"_s) >= 0);
    QVERIFY(all.indexOf(u"New: No FSLogix"_s) < all.indexOf(u"Generation 2"_s));
    button(u"Mark as read"_s)->click();
    QCOMPARE(m_list->readKeys(), allKeys());
}

void TestChecklist::isUsedInTheDark()
{
    toggle()->click();
    const QPalette before = QApplication::palette();
    QPalette dark(QColor(0x35, 0x35, 0x35), QColor(0x2b, 0x2b, 0x2b));
    dark.setColor(QPalette::WindowText, Qt::white);
    QApplication::setPalette(dark);
    for (const QLabel *label : m_list->findChildren<QLabel *>())
        QTRY_VERIFY2(label->palette().color(QPalette::WindowText).lightness() > 127,
                     qPrintable(label->text()));
    QApplication::setPalette(before);
}

QTEST_MAIN(TestChecklist)
#include "tst_checklist.moc"
