// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "base/proxyrules.h"
#include "connectionsteprow.h"
#include "connectiontestdialog.h"
#include "graph/connectiontest.h"
#include "noticebox.h"
#include "support/manualclock.h"
#include "support/scriptedserver.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLayout>
#include <QNetworkAccessManager>
#include <QPushButton>
#include <QtTest>

#include <algorithm>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray discovery =
    R"({"issuer":"https://login.example/t/v2.0","token_endpoint":"https://x/token"})";
const QByteArray refusal =
    R"({"error":{"code":"InvalidAuthenticationToken","message":"Access token is empty."}})";

/// Two services, and a dialog about the way to them.
struct Bench {
    Bench()
    {
        network.setProxyFactory(new ProxyRules);
        login.setHandler([](const SeenRequest &) { return Answer::json(200, discovery); });
        graph.setHandler([](const SeenRequest &) {
            return Answer::json(401, refusal, {{"request-id", "r1"}});
        });
    }

    ConnectionTestDialog &open()
    {
        dialog = std::make_unique<ConnectionTestDialog>(
            std::make_unique<ConnectionTest>(network, clock, endpoints));
        dialog->open();
        return *dialog;
    }
    [[nodiscard]] QPushButton *button(const QString &text) const
    {
        for (auto *button : dialog->findChild<QDialogButtonBox *>()->findChildren<QPushButton *>())
            if (button->text().remove(u'&') == text)
                return button;
        return nullptr;
    }
    [[nodiscard]] bool ends() const
    {
        return QTest::qWaitFor([this] { return button(u"Test again"_s)->isEnabled(); }, 30000);
    }
    /// What a screen reader says of the steps, in their order on the screen.
    [[nodiscard]] QStringList steps() const
    {
        QStringList names;
        for (const auto *row : dialog->findChildren<ConnectionStepRow *>())
            names << row->accessibleName().section(u": "_s, 1);
        return names;
    }
    [[nodiscard]] bool shows(const QString &text) const
    {
        const auto labels = dialog->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
            return label->isVisible() && label->text().contains(text) && label->textFormat() == Qt::PlainText;
        });
    }
    [[nodiscard]] int notices() const
    {
        const auto all = dialog->findChildren<NoticeBox *>();
        return int(
            std::count_if(all.begin(), all.end(), [](const NoticeBox *box) { return box->isVisible(); }));
    }

    ScriptedServer login{ScriptedServer::Transport::Plain};
    ScriptedServer graph{ScriptedServer::Transport::Plain};
    QNetworkAccessManager network;
    ManualClock clock;
    Endpoints endpoints{.loginRoot = login.url(), .graphRoot = graph.url(), .tenant = u"contoso.example"_s};
    std::unique_ptr<ConnectionTestDialog> dialog;
};

} // namespace

class TestConnectionTestDialog : public QObject
{
    Q_OBJECT

private slots:
    void aFreeWayIsShownAsSuch();
    void theFailingStepIsNamedWithHostAndFix();
    void whatStandsBehindAFailureIsNotTried();
    void itCanBeTestedAgain();
    void theDetailsCanBeCopied();
    void whatIsSaidIsNotCutOff();
    void aNoteIsShown();
    void closingEndsTheTest();
    void theKeyboardLeadsToEveryButton();
};

void TestConnectionTestDialog::aFreeWayIsShownAsSuch()
{
    Bench bench;
    bench.open();
    QVERIFY(!bench.button(u"Test again"_s)->isEnabled());
    QVERIFY(bench.shows(u"Testing the way"_s));
    QVERIFY(bench.ends());
    QVERIFY(bench.shows(u"Both services can be reached."_s));
    QCOMPARE(bench.steps().join(u' '), u"OK OK Not needed OK OK OK Not needed OK"_s);
    QCOMPARE(bench.notices(), 0);
    QVERIFY(bench.shows(u"Sign-in service (127.0.0.1)"_s));
}

void TestConnectionTestDialog::theFailingStepIsNamedWithHostAndFix()
{
    Bench bench;
    bench.graph.setHandler([](const SeenRequest &) { return Answer::json(200, "<b>hotel</b>"); });
    bench.open();
    QVERIFY(bench.ends());
    QCOMPARE(bench.steps().join(u' '), u"OK OK Not needed OK OK OK Not needed Failed"_s);
    QCOMPARE(bench.notices(), 1);
    QVERIFY(bench.shows(u"Something else answered in place of 127.0.0.1"_s));
    QVERIFY(bench.shows(u"sign-in page of the network"_s));
    QVERIFY(bench.shows(u"not free"_s));
}

void TestConnectionTestDialog::whatStandsBehindAFailureIsNotTried()
{
    Bench bench;
    bench.login.close();
    bench.open();
    QVERIFY(bench.ends());
    QCOMPARE(bench.steps().join(u' '), u"OK Failed Not tried Not tried OK OK Not needed OK"_s);
    QVERIFY(bench.shows(u"127.0.0.1 refused the connection"_s));
}

void TestConnectionTestDialog::itCanBeTestedAgain()
{
    Bench bench;
    bench.login.setHandler([](const SeenRequest &) { return Answer::json(200, "hotel"); });
    bench.open();
    QVERIFY(bench.ends());
    QCOMPARE(bench.notices(), 1);
    bench.login.setHandler([](const SeenRequest &) { return Answer::json(200, discovery); });
    bench.button(u"Test again"_s)->click();
    QCOMPARE(bench.notices(), 0);
    QVERIFY(bench.ends());
    QVERIFY(bench.shows(u"Both services can be reached."_s));
}

void TestConnectionTestDialog::theDetailsCanBeCopied()
{
    Bench bench;
    bench.open();
    QVERIFY(bench.ends());
    bench.button(u"Copy details"_s)->click();
    const QString copied = QGuiApplication::clipboard()->text();
    QCOMPARE(copied, bench.dialog->details());
    QCOMPARE(copied.count(u'\n'), 7);
    QVERIFY(copied.startsWith(u"Sign-in service (127.0.0.1): Look up the name: OK"_s));
}

void TestConnectionTestDialog::whatIsSaidIsNotCutOff()
{
    Bench bench;
    for (ScriptedServer *server : {&bench.login, &bench.graph})
        server->close();
    bench.open();
    QVERIFY(bench.ends());
    QCOMPARE(bench.notices(), 2);
    for (const NoticeBox *box : bench.dialog->findChildren<NoticeBox *>())
        QTRY_VERIFY(box->height() >= box->layout()->heightForWidth(box->width()));
}

void TestConnectionTestDialog::aNoteIsShown()
{
    Bench bench;
    bench.open();
    QVERIFY(!bench.shows(u"not saved"_s));
    bench.dialog->setNote(u"What is <b>not saved</b>"_s);
    QVERIFY(bench.shows(u"What is <b>not saved</b>"_s));
}

void TestConnectionTestDialog::closingEndsTheTest()
{
    Bench bench;
    bench.login.setHandler([](const SeenRequest &) { return Answer::nothing(); });
    bench.open();
    QTRY_COMPARE(bench.login.requests().size(), 1);
    bench.dialog->reject();
    QVERIFY(!bench.dialog->isVisible());
    QTRY_COMPARE(bench.clock.pending(), 0);
    QVERIFY(bench.graph.requests().isEmpty());
}

void TestConnectionTestDialog::theKeyboardLeadsToEveryButton()
{
    Bench bench;
    bench.open();
    QVERIFY(bench.ends());
    QVERIFY(QTest::qWaitForWindowActive(bench.dialog.get()));
    const QPushButton *close = bench.button(u"Close"_s);
    QVERIFY(close->isDefault());
    QVERIFY(close->hasFocus());
    QStringList names;
    for (int i = 0; i < 4; ++i) {
        QTest::keyClick(bench.dialog->focusWidget(), Qt::Key_Tab);
        const auto *button = qobject_cast<QPushButton *>(bench.dialog->focusWidget());
        names << (button ? button->text().remove(u'&') : bench.dialog->focusWidget()->accessibleName());
    }
    QCOMPARE(names.join(u' '), u"Steps Copy details Test again Close"_s);
}

QTEST_MAIN(TestConnectionTestDialog)
#include "tst_connectiontestdialog.moc"
