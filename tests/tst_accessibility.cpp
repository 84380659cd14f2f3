// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "aboutdialog.h"
#include "accountmenu.h"
#include "auth/signinprogress.h"
#include "bulkdialog.h"
#include "imagestable.h"
#include "messagebar.h"
#include "models/imagesmodel.h"
#include "newimageform.h"
#include "preferencesdialog.h"
#include "signedoutview.h"
#include "sourceimagepicker.h"
#include "support/pseudotranslator.h"
#include "support/windowfixture.h"
#include "theme/theme.h"
#include "translations.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QToolButton>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

bool isInteractive(QAccessible::Role role)
{
    switch (role) {
    case QAccessible::Button:
    case QAccessible::ButtonMenu:
    case QAccessible::ButtonDropDown:
    case QAccessible::CheckBox:
    case QAccessible::RadioButton:
    case QAccessible::ComboBox:
    case QAccessible::EditableText:
    case QAccessible::Table:
    case QAccessible::Tree:
    case QAccessible::List:
    case QAccessible::MenuItem:
    case QAccessible::Notification:
        return true;
    default: // of more than a hundred roles
        return false;
    }
}

QString whereabouts(const QObject *object)
{
    QStringList path;
    for (; object; object = object->parent())
        path.append(QLatin1String(object->metaObject()->className()));
    return path.join(" in "_L1);
}

/// Whatever a screen reader reaches from here and can act on, without a name.
void collectNameless(QAccessibleInterface *interface, QStringList &nameless)
{
    if (!interface || interface->state().invisible)
        return;
    const bool separator = interface->role() == QAccessible::MenuItem && !interface->state().focusable
        && interface->childCount() == 0 && interface->text(QAccessible::Name).isEmpty();
    const QObject *object = interface->object();
    // A spin button, a scroll bar or the view port of Qt's own has its parent's name.
    const bool inner = object && object->objectName().startsWith("qt_"_L1);
    if (isInteractive(interface->role()) && !inner && !separator
        && interface->text(QAccessible::Name).trimmed().isEmpty())
        nameless.append(object ? whereabouts(object) : u"something"_s);
    if (interface->tableInterface())
        return; // its cells are the model's, and tested below
    for (int child = 0; child < interface->childCount(); ++child)
        collectNameless(interface->child(child), nameless);
}

QStringList nameless(QWidget *top)
{
    QStringList result;
    collectNameless(QAccessible::queryAccessibleInterface(top), result);
    return result;
}

QChar mnemonicOf(const QString &text)
{
    const QKeySequence key = QKeySequence::mnemonic(text);
    return key.isEmpty() ? QChar() : QChar(key[0].key()).toUpper();
}

/// Texts that share a mnemonic, which then only walks from one to the other.
QStringList doubled(const QStringList &texts)
{
    QHash<QChar, QString> seen;
    QStringList result;
    for (const QString &text : texts) {
        const QChar key = mnemonicOf(text);
        if (key.isNull())
            continue;
        if (seen.contains(key))
            result.append(seen.value(key) + " / "_L1 + text);
        seen.insert(key, text);
    }
    return result;
}

QStringList textsOf(const QList<QAction *> &actions)
{
    QStringList texts;
    for (const QAction *action : actions)
        texts.append(action->text());
    return texts;
}

/// Mnemonics that work at the same time: menu bar, labels with a buddy, buttons.
QStringList textsInWindow(QWidget *window)
{
    QStringList texts;
    if (const auto *bar = window->findChild<QMenuBar *>())
        texts += textsOf(bar->actions());
    for (const QLabel *label : window->findChildren<QLabel *>())
        if (label->buddy() && label->isVisible())
            texts.append(label->text());
    for (const QPushButton *button : window->findChildren<QPushButton *>())
        if (button->isVisible())
            texts.append(button->text());
    return texts;
}

/// Where Tab leads from the first field on, each widget once.
QList<QWidget *> tabWalk(QWidget *window, QWidget *first)
{
    QList<QWidget *> walk;
    for (QWidget *widget = first;;) {
        if (widget->window() == window && widget->isVisible() && widget->isEnabled()
            && (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy())
            walk.append(widget);
        widget = widget->nextInFocusChain();
        if (widget == first)
            return walk;
    }
}

QString described(const QList<QWidget *> &widgets)
{
    QStringList names;
    for (const QWidget *widget : widgets) {
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        names.append(!widget->accessibleName().isEmpty() ? widget->accessibleName()
                         : button                        ? button->text()
                                                         : QLatin1String(widget->metaObject()->className()));
    }
    return names.join(u'|');
}

/// All labels on show.
QList<QLabel *> shownLabels(QWidget *window)
{
    QList<QLabel *> labels;
    for (QLabel *label : window->findChildren<QLabel *>())
        if (label->isVisible() && !label->text().isEmpty())
            labels.append(label);
    return labels;
}

/// Buttons and one-line labels whose text does not fit into them.
QStringList cutOff(QWidget *top)
{
    QStringList result;
    for (const QAbstractButton *button : top->findChildren<QAbstractButton *>())
        if (button->isVisible() && !button->text().isEmpty() && !qobject_cast<QLineEdit *>(button->parent())
            && button->width() < button->fontMetrics().size(Qt::TextShowMnemonic, button->text()).width())
            result.append(button->text());
    for (const QLabel *label : top->findChildren<QLabel *>())
        if (label->isVisible() && !label->wordWrap() && !label->text().isEmpty()
            && label->width() < label->fontMetrics().size(Qt::TextShowMnemonic, label->text()).width())
            result.append(label->text());
    return result;
}

} // namespace

class TestAccessibility : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void everythingHasAName();
    void everyDialogHasNames();
    void aBulkUploadHasNamesAtEachStep();
    void theNamesAreTheEnglishOnes();
    void statusCellsAreSpoken();
    void aWrongFieldSaysWhyAndStopsSayingIt();
    void theMessageBarIsANotification();
    void tabGoesThroughTheWindowInReadingOrder();
    void tabLeavesTheList();
    void theMenuKeyOpensTheMenuOfTheRow();
    void everyRowActionIsInTheMenuBar();
    void anUploadNeedsNoMouse();
    void mnemonicsAreUnique_data();
    void mnemonicsAreUnique();
    void eachStepOfASignInHasNamesOfItsOwn();
    void aCodeWorksInTheSandboxToo();
    void longWordsAreNotCutOff();
    void darkComesAndGoesWhileRunning();

private:
    void speak(QLocale::Language language);
    [[nodiscard]] QLineEdit *field(const QString &name) const
    {
        return WindowFixture::named<QLineEdit>(m_fixture->window.get(), name);
    }

    [[nodiscard]] QPushButton *button(const QString &text) const
    {
        for (QPushButton *one : m_fixture->window->findChildren<QPushButton *>())
            if (one->isVisible() && one->text() == text)
                return one;
        return nullptr;
    }

    std::unique_ptr<Translations> m_translations;
    std::unique_ptr<WindowFixture> m_fixture;
};

void TestAccessibility::init()
{
    QAccessible::setActive(true);
    speak(QLocale::English);
}

void TestAccessibility::cleanup()
{
    m_fixture.reset();
    m_translations.reset();
}

void TestAccessibility::speak(QLocale::Language language)
{
    m_fixture.reset();
    m_translations.reset();
    m_translations = std::make_unique<Translations>(QLocale(language));
    m_fixture = std::make_unique<WindowFixture>(QStringLiteral(SANDBOX_PROGRAM));
}

void TestAccessibility::everythingHasAName()
{
    WindowFixture signedOut;
    signedOut.show();
    QCOMPARE(nameless(signedOut.window.get()).join(u'\n'), QString());
    signedOut.workspace->session().signIn();
    QCOMPARE(nameless(signedOut.window.get()).join(u'\n'), QString());

    QVERIFY(m_fixture->showList());
    QCOMPARE(nameless(m_fixture->window.get()).join(u'\n'), QString());
    for (const EntryStatus status : {EntryStatus::Failed, EntryStatus::Ready, EntryStatus::Pending}) {
        QVERIFY(m_fixture->select(status));
        QCOMPARE(nameless(m_fixture->window.get()).join(u'\n'), QString());
    }
    m_fixture->window->findChild<NewImageForm *>()->submit();
    m_fixture->window->tell(u"Title"_s, u"Advice"_s);
    QCOMPARE(nameless(m_fixture->window.get()).join(u'\n'), QString());
}

void TestAccessibility::everyDialogHasNames()
{
    QVERIFY(m_fixture->showList());
    MainWindow *window = m_fixture->window.get();
    for (QDialog *dialog :
         {static_cast<QDialog *>(new PreferencesDialog(SettingPlaces(), m_fixture->clock, window)),
          static_cast<QDialog *>(new AboutDialog(window)),
          static_cast<QDialog *>(new SourceImagePicker(m_fixture->workspace->sources(),
                                                       m_fixture->workspace->endpoints(), {}, window))}) {
        dialog->show();
        QCOMPARE(nameless(dialog).join(u'\n'), QString());
        QVERIFY(!dialog->windowTitle().isEmpty());
        QCOMPARE(doubled(textsInWindow(dialog)).join(u'\n'), QString());
        delete dialog;
    }
}

void TestAccessibility::aBulkUploadHasNamesAtEachStep()
{
    QFile file(m_fixture->folder.filePath(u"table.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Name,Version,Resource "
               "ID\na,1.0,/subscriptions/0ac520ee-14c0-480f-b6c9-0a90c585ffff/resourceGroups/rg/"
               "providers/Microsoft.Compute/images/i\n");
    file.close();
    BulkDialog dialog([](const FileQuestion &, const std::function<void(const QString &)> &) {},
                      m_fixture->window.get());
    const auto check = [&dialog] {
        QCOMPARE(nameless(&dialog).join(u'\n'), QString());
        QCOMPARE(doubled(textsInWindow(&dialog)).join(u'\n'), QString());
        QCOMPARE(cutOff(&dialog).join(u'\n'), QString());
    };
    dialog.askForTable();
    dialog.show();
    check();
    dialog.load(file.fileName());
    QTRY_VERIFY(WindowFixture::named<QTableView>(&dialog, u"Rows of the table"_s));
    const auto *withWarnings = dialog.findChild<QCheckBox *>();
    QTRY_VERIFY(withWarnings->isEnabled());
    check();
    const QString walk = described(
        tabWalk(&dialog, WindowFixture::named<QComboBox>(&dialog, u"Separator"_s)));
    const QStringList order{u"Separator"_s, u"Column of the display name"_s, u"Column of the version"_s,
                            u"Rows of the table"_s, u"Send rows &with warnings too"_s};
    qsizetype last = -1;
    for (const QString &name : order) {
        const qsizetype at = walk.indexOf(name);
        QVERIFY2(at > last, qPrintable(name + " in "_L1 + walk));
        last = at;
    }
    BulkBatch batch;
    batch.items = {{.number = 2, .key = u"k"_s, .draft = {u"a"_s, u"1.0.0"_s, u"x"_s}, .entry = {}}};
    dialog.showInterrupted(batch);
    QVERIFY(WindowFixture::named<QTableView>(&dialog, u"Rows of the bulk upload"_s));
    check();
}

void TestAccessibility::theNamesAreTheEnglishOnes()
{
    QVERIFY(m_fixture->showList());
    MainWindow *window = m_fixture->window.get();
    for (const QString &name :
         {u"Display name"_s, u"Version"_s, u"Source image resource ID"_s, u"Filter images"_s})
        QVERIFY2(field(name), qPrintable(name));
    for (const QString &name : {u"Upload"_s, u"Clear"_s, u"Choose from Azure…"_s})
        QVERIFY2(WindowFixture::named<QPushButton>(window, name), qPrintable(name));
    QVERIFY(WindowFixture::named<QTableView>(window, u"Images list"_s));
    WindowFixture signedOut;
    signedOut.show();
    QVERIFY(WindowFixture::named<QPushButton>(signedOut.window.get(), u"Sign in"_s));
    QVERIFY(WindowFixture::named<QPushButton>(signedOut.window.get(), u"Try the sandbox"_s));
}

void TestAccessibility::statusCellsAreSpoken()
{
    QVERIFY(m_fixture->showList());
    const QAbstractItemModel *rows = m_fixture->window->findChild<ImagesTable *>()->model();
    QVERIFY(rows->rowCount() > 0);
    for (int row = 0; row < rows->rowCount(); ++row) {
        const QModelIndex status = rows->index(row, 0);
        const QString spoken = status.data(Qt::AccessibleTextRole).toString();
        QVERIFY2(spoken.startsWith(status.data().toString()), qPrintable(spoken));
    }
}

void TestAccessibility::aWrongFieldSaysWhyAndStopsSayingIt()
{
    QVERIFY(m_fixture->showList());
    QLineEdit *name = field(u"Display name"_s);
    QCOMPARE(name->accessibleDescription(), QString());
    m_fixture->window->findChild<NewImageForm *>()->submit();
    QCOMPARE(name->accessibleDescription(), u"Enter a name for the image."_s);
    QTest::keyClicks(name, u"S"_s);
    QCOMPARE(name->accessibleDescription(), QString());
}

void TestAccessibility::theMessageBarIsANotification()
{
    QVERIFY(m_fixture->showList());
    m_fixture->window->tell(u"Something happened"_s, u"Do that."_s);
    MessageBar *bar = nullptr;
    for (MessageBar *each : m_fixture->window->findChildren<MessageBar *>())
        bar = each->isVisible() ? each : bar;
    QVERIFY(bar);
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(bar);
    QCOMPARE(interface->role(), QAccessible::Notification);
    QCOMPARE(interface->text(QAccessible::Name), u"Something happened. Do that."_s);
}

void TestAccessibility::tabGoesThroughTheWindowInReadingOrder()
{
    QVERIFY(m_fixture->showList());
    QVERIFY(m_fixture->select(EntryStatus::Failed));
    MainWindow *window = m_fixture->window.get();
    const QString walk = described(tabWalk(window, field(u"Display name"_s)));
    const QStringList order{u"Display name"_s,       u"Version"_s,     u"Source image resource ID"_s,
                            u"Choose from Azure…"_s, u"Upload"_s,      u"Clear"_s,
                            u"Filter images"_s,      u"Images list"_s, u"More"_s};
    qsizetype last = -1;
    for (const QString &name : order) {
        const qsizetype at = (u'|' + walk + u'|').indexOf(u'|' + name + u'|');
        QVERIFY2(at > last, qPrintable(name + " in "_L1 + walk));
        last = at;
    }
}

void TestAccessibility::tabLeavesTheList()
{
    QVERIFY(m_fixture->showList());
    m_fixture->window->activateWindow();
    auto *table = m_fixture->window->findChild<ImagesTable *>();
    table->setFocus();
    QTRY_VERIFY(table->hasFocus());
    QTest::keyClick(table, Qt::Key_Tab);
    QVERIFY(!table->hasFocus());
}

void TestAccessibility::theMenuKeyOpensTheMenuOfTheRow()
{
    QVERIFY(m_fixture->showList());
    QVERIFY(m_fixture->select(EntryStatus::Ready));
    auto *table = m_fixture->window->findChild<ImagesTable *>();
    const QPoint at = table->visualRect(table->currentIndex()).center();
    QContextMenuEvent event(QContextMenuEvent::Keyboard, at, table->viewport()->mapToGlobal(at));
    QApplication::sendEvent(table->viewport(), &event);
    QTRY_VERIFY(QApplication::activePopupWidget());
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QVERIFY(textsOf(menu->actions()).contains(u"&New version…"_s));
    QCOMPARE(doubled(textsOf(menu->actions())).join(u'\n'), QString());
    menu->close();
}

void TestAccessibility::everyRowActionIsInTheMenuBar()
{
    QVERIFY(m_fixture->showList());
    QSet<QAction *> inBar;
    for (const QAction *top : m_fixture->window->menuBar()->actions())
        for (QAction *action : top->menu()->actions())
            inBar.insert(action);
    for (QAction *action : m_fixture->window->findChild<ImagesTable *>()->actions())
        QVERIFY2(inBar.contains(action) || action->shortcut() == QKeySequence(QKeySequence::Copy),
                 qPrintable(action->text()));
}

void TestAccessibility::anUploadNeedsNoMouse()
{
    QVERIFY(m_fixture->showList());
    MainWindow *window = m_fixture->window.get();
    window->activateWindow();
    QTRY_VERIFY(window->isActiveWindow());
    field(u"Display name"_s)->setFocus();
    const auto press = [] { return QApplication::focusWidget(); };
    QTest::keyClicks(press(), u"By-Keyboard"_s);
    QTest::keyClick(press(), Qt::Key_Tab);
    QTest::keyClicks(press(), u"1.0.0"_s);
    QTest::keyClick(press(), Qt::Key_Tab);
    QTest::keyClicks(press(),
                     u"/subscriptions/0ac520ee-14c0-480f-b6c9-0a90c585ffff/resourceGroups/rg/providers/"
                     "Microsoft.Compute/images/img-kiosk"_s);
    const auto count = m_fixture->workspace->library().entries().size();
    QTest::keyClick(press(), Qt::Key_Return);
    QTRY_COMPARE(m_fixture->workspace->library().entries().size(), count + 1);
}

void TestAccessibility::mnemonicsAreUnique_data()
{
    QTest::addColumn<int>("language");
    QTest::newRow("English") << int(QLocale::English);
    QTest::newRow("German") << int(QLocale::German);
}

void TestAccessibility::mnemonicsAreUnique()
{
    QFETCH(int, language);
    speak(static_cast<QLocale::Language>(language));
    QVERIFY(m_fixture->showList());
    MainWindow *window = m_fixture->window.get();
    QCOMPARE(doubled(textsInWindow(window)).join(u'\n'), QString());
    for (const QAction *top : window->menuBar()->actions())
        QCOMPARE(doubled(textsOf(top->menu()->actions())).join(u'\n'), QString());
    QVERIFY(m_fixture->select(EntryStatus::Failed));
    QCOMPARE(doubled(textsInWindow(window)).join(u'\n'), QString());

    WindowFixture tenant;
    tenant.show();
    QCOMPARE(doubled(textsInWindow(tenant.window.get())).join(u'\n'), QString());
    for (const QAction *top : tenant.window->menuBar()->actions())
        QCOMPARE(doubled(textsOf(top->menu()->actions())).join(u'\n'), QString());
}

/// Nothing on show shares its name with something else, and nothing is cut off in a small window.
void TestAccessibility::eachStepOfASignInHasNamesOfItsOwn()
{
    const Endpoints endpoints{.tenant = u"contoso.com"_s, .clientId = u"client"_s, .cloud = Cloud::China};
    const Error refused{.kind = ErrorKind::SignInRefused, .code = u"AADSTS65001"_s, .requestId = u"1-2"_s};
    const auto look = [&] {
        SignedOutView view(m_fixture->clock, endpoints, SignInKind::User);
        view.resize(560, 500);
        view.show();
        const auto lookAtOnce = [&view] {
            QStringList names;
            for (QAbstractButton *button : view.findChildren<QAbstractButton *>())
                if (button->isVisible())
                    names.append(QAccessible::queryAccessibleInterface(button)->text(QAccessible::Name));
            QCOMPARE(nameless(&view).join(u'\n'), QString());
            QCOMPARE(names.removeDuplicates(), 0);
            QTRY_COMPARE(cutOff(&view).join(u'\n'), QString());
        };
        using Step = SignInProgress::Step;
        for (const Step step : {Step::LookingUp, Step::InBrowser, Step::EnteringCode, Step::Redeeming}) {
            view.showSigningIn({.step = step,
                                .userCode = u"ABCD"_s,
                                .verificationUrl = QUrl(u"https://microsoft.com/devicelogin"_s),
                                .endsAt = m_fixture->clock.now().addSecs(600)});
            lookAtOnce();
        }
        view.showSignedOut({.error = refused});
        lookAtOnce();
        view.showSignedOut(
            {.error = Error{.fault = Fault::OtherAccount}, .account = Account{.username = u"a"_s}});
        lookAtOnce();
    };
    look();
    const PseudoTranslator pseudo;
    look();
}

void TestAccessibility::aCodeWorksInTheSandboxToo()
{
    QVERIFY(m_fixture->showList());
    MainWindow *window = m_fixture->window.get();
    for (QAction *action : window->findChild<AccountMenu *>()->actions())
        if (action->text().remove(u'&') == u"Sign in with a code…"_s)
            action->trigger();
    QTRY_VERIFY(button(u"Copy code"_s));
    QVERIFY(button(u"Open page"_s)); // on the sandbox's own address
    button(u"Copy code"_s)->setFocus();
    QTest::keyClick(button(u"Copy code"_s), Qt::Key_Space);
    QVERIFY(QApplication::clipboard()->text().size() >= 6);
    QTest::keyClick(button(u"Cancel"_s), Qt::Key_Space);
    QTRY_VERIFY(WindowFixture::named<QTableView>(window, u"Images list"_s));
}

void TestAccessibility::longWordsAreNotCutOff()
{
    const PseudoTranslator pseudo;
    WindowFixture fixture(QStringLiteral(SANDBOX_PROGRAM));
    QVERIFY(fixture.showList());
    fixture.window->resize(800, 600);
    for (const EntryStatus status : {EntryStatus::Failed, EntryStatus::Ready}) {
        QVERIFY(fixture.select(status));
        fixture.window->findChild<NewImageForm *>()->submit();
        QTRY_COMPARE(cutOff(fixture.window.get()).join(u'\n'), QString());
        QVERIFY(fixture.window->width() <= 800);
    }
}

void TestAccessibility::darkComesAndGoesWhileRunning()
{
    QVERIFY(m_fixture->showList());
    QVERIFY(m_fixture->select(EntryStatus::Failed));
    m_fixture->window->findChild<NewImageForm *>()->submit();
    m_fixture->window->tell(u"Title"_s, u"Advice"_s);
    MainWindow *window = m_fixture->window.get();
    const QPalette light = QApplication::palette();
    const QImage before = window->grab().toImage();
    QPalette dark(QColor(0x35, 0x35, 0x35), QColor(0x2b, 0x2b, 0x2b));
    QApplication::setPalette(dark);
    QCoreApplication::sendPostedEvents();
    // Whatever stands on a dark ground is light: no label has kept a color of the light palette.
    for (const QLabel *label : shownLabels(window)) {
        const QColor text = label->palette().color(label->foregroundRole());
        QVERIFY2(text.lightness() > 120, qPrintable(label->text() + u' ' + text.name()));
    }
    QApplication::setPalette(light);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(window->grab().toImage().size(), before.size());
    for (const QLabel *label : shownLabels(window))
        QVERIFY2(label->palette().color(label->foregroundRole()).lightness() < 140,
                 qPrintable(label->text()));
}

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
