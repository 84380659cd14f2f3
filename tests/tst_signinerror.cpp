// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/claimstext.h"
#include "auth/signinerror.h"
#include "auth/tokenreply.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

Error refusal(const QJsonObject &body, int status = 400, const QByteArray &retryAfter = {})
{
    const Result<Tokens> result = readTokenReply({.status = status,
                                                  .transport = QNetworkReply::ProtocolInvalidOperationError,
                                                  .transportMessage = {},
                                                  .body = QJsonDocument(body).toJson(),
                                                  .retryAfter = retryAfter});
    return result ? Error{.kind = ErrorKind::Local, .code = u"no refusal"_s} : result.error();
}

} // namespace

class TestSignInError : public QObject
{
    Q_OBJECT

private slots:
    void refusalsFallIntoFourClasses_data();
    void refusalsFallIntoFourClasses();
    void busyIsBusyWhateverTheBodySays_data();
    void busyIsBusyWhateverTheBodySays();
    void aBusyServiceSaysHowLong();
    void onlyABadTokenMayBeThrownAway_data();
    void onlyABadTokenMayBeThrownAway();
    void theWordsStayVisibleBesideTheNumber();
    void claimsAreHandedOn_data();
    void claimsAreHandedOn();
    void claimsOfAnEndlessAnswerAreDropped();
};

void TestSignInError::refusalsFallIntoFourClasses_data()
{
    QTest::addColumn<QString>("error");
    QTest::addColumn<QString>("suberror");
    QTest::addColumn<ErrorKind>("kind");
    const auto row = [](const QString &error, const QString &suberror, ErrorKind kind) {
        QTest::addRow("%s/%s", qPrintable(error), qPrintable(suberror)) << error << suberror << kind;
    };
    for (const QString &error : {u"interaction_required"_s, u"consent_required"_s, u"login_required"_s,
                                 u"bad_token"_s, u"ui_not_allowed"_s, u"interrupted_user"_s})
        row(error, {}, ErrorKind::SignInRequired);
    for (const QString &suberror :
         {u"message_only"_s, u"additional_action"_s, u"basic_action"_s, u"user_password_expired"_s,
          u"consent_required"_s, u"bad_token"_s, u"ui_not_allowed"_s, u"interrupted_user"_s}) {
        row(u"invalid_grant"_s, suberror, ErrorKind::SignInRequired);
        row(u"of_the_future"_s, suberror, ErrorKind::SignInRequired);
    }
    row(u"invalid_grant"_s, {}, ErrorKind::SignInRequired);
    row(u"invalid_grant"_s, u"of_the_future"_s, ErrorKind::SignInRequired);
    row(u"temporarily_unavailable"_s, {}, ErrorKind::Unavailable);
    row(u"server_error"_s, {}, ErrorKind::Unavailable);
    for (const QString &error :
         {u"unauthorized_client"_s, u"invalid_client"_s, u"invalid_request"_s, u"invalid_scope"_s,
          u"invalid_resource"_s, u"access_denied"_s, u"authorization_declined"_s, u"expired_token"_s,
          u"bad_verification_code"_s, u"authorization_pending"_s, u"slow_down"_s, u"of_the_future"_s})
        row(error, {}, ErrorKind::SignInRefused);
    row(u"unauthorized_client"_s, u"protection_policy_required"_s, ErrorKind::SignInRefused);
}

void TestSignInError::refusalsFallIntoFourClasses()
{
    QFETCH(QString, error);
    QFETCH(QString, suberror);
    QFETCH(ErrorKind, kind);
    QCOMPARE(refusal({{u"error"_s, error}, {u"suberror"_s, suberror}}).kind, kind);
    // The number is for the help text only and changes no class.
    QCOMPARE(
        refusal(
            {{u"error"_s, error}, {u"suberror"_s, suberror}, {u"error_description"_s, u"AADSTS50076: x"_s}})
            .kind,
        kind);
}

void TestSignInError::busyIsBusyWhateverTheBodySays_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {408, 429, 500, 502, 503, 504, 599})
        QTest::addRow("%d", status) << status;
}

void TestSignInError::busyIsBusyWhateverTheBodySays()
{
    QFETCH(int, status);
    for (const QString &error : {u"invalid_grant"_s, u"interaction_required"_s, u"invalid_client"_s})
        QCOMPARE(refusal({{u"error"_s, error}}, status).kind, ErrorKind::Unavailable);
    QCOMPARE(refusal({}, status).kind, ErrorKind::Unavailable);
}

void TestSignInError::aBusyServiceSaysHowLong()
{
    const QJsonObject busy{{u"error"_s, u"temporarily_unavailable"_s}};
    QCOMPARE(refusal(busy, 503, "17").retryAfter, std::optional(17s));
    QCOMPARE(refusal(busy, 503, "86400").retryAfter, std::optional<std::chrono::seconds>(1h));
    QCOMPARE(refusal(busy, 503, "soon").retryAfter, std::nullopt);
}

void TestSignInError::onlyABadTokenMayBeThrownAway_data()
{
    QTest::addColumn<QString>("error");
    QTest::addColumn<QString>("suberror");
    QTest::addColumn<bool>("isDead");
    QTest::newRow("said beside") << "invalid_grant"
                                 << "bad_token" << true;
    QTest::newRow("said alone") << "bad_token"
                                << "" << true;
    QTest::newRow("a new rule") << "invalid_grant"
                                << "basic_action" << false;
    QTest::newRow("without a second word") << "invalid_grant"
                                           << "" << false;
    QTest::newRow("a setup fault") << "invalid_client"
                                   << "" << false;
    QTest::newRow("no word") << ""
                             << "" << false;
}

void TestSignInError::onlyABadTokenMayBeThrownAway()
{
    QFETCH(QString, error);
    QFETCH(QString, suberror);
    QFETCH(bool, isDead);
    QCOMPARE(isDeadGrant(toError({.error = error,
                                  .suberror = suberror,
                                  .description = u"AADSTS700082"_s,
                                  .errorCode = {},
                                  .correlationId = {},
                                  .claims = {}})),
             isDead);
}

void TestSignInError::theWordsStayVisibleBesideTheNumber()
{
    const Error error = refusal({{u"error"_s, u"authorization_pending"_s},
                                 {u"suberror"_s, u"x"_s},
                                 {u"error_description"_s, u"AADSTS70016: pending"_s}});
    QCOMPARE(error.code, u"AADSTS70016"_s);
    QCOMPARE(error.oauthError, u"authorization_pending"_s);
    QCOMPARE(error.suberror, u"x"_s);
    const Error longWord = refusal({{u"error"_s, QString(9000, u'e')}, {u"suberror"_s, QString(9000, u's')}});
    QCOMPARE(longWord.oauthError.size(), Error::messageLimit);
    QCOMPARE(longWord.suberror.size(), Error::messageLimit);
}

void TestSignInError::claimsAreHandedOn_data()
{
    QTest::addColumn<QJsonValue>("field");
    QTest::addColumn<QString>("claims");
    const QString asked = uR"({"access_token":{"capolids":{"essential":true,"values":["c1"]}}})"_s;
    QTest::newRow("text") << QJsonValue(asked) << asked;
    QTest::newRow("with blanks around") << QJsonValue(u" "_s + asked + u"\r\n"_s) << asked;
    QTest::newRow("the object itself")
        << QJsonValue(QJsonDocument::fromJson(asked.toUtf8()).object()) << asked;
    QTest::newRow("absent") << QJsonValue(QJsonValue::Undefined) << QString();
    QTest::newRow("null") << QJsonValue() << QString();
    QTest::newRow("number") << QJsonValue(7) << QString();
    QTest::newRow("list") << QJsonValue(u"[1]"_s) << QString();
    QTest::newRow("nothing asked") << QJsonValue(u"{}"_s) << QString();
    QTest::newRow("cut") << QJsonValue(asked.left(30)) << QString();
    QTest::newRow("words") << QJsonValue(u"<b>no</b>"_s) << QString();
}

void TestSignInError::claimsAreHandedOn()
{
    QFETCH(QJsonValue, field);
    QFETCH(QString, claims);
    const Error error = refusal({{u"error"_s, u"interaction_required"_s}, {u"claims"_s, field}});
    QCOMPARE(error.claims, claims);
    QCOMPARE(error.kind, ErrorKind::SignInRequired);
}

void TestSignInError::claimsOfAnEndlessAnswerAreDropped()
{
    const auto sized = [](int length) {
        return QByteArray("{\"a\":\"") + QByteArray(length - 8, 'x') + "\"}";
    };
    QCOMPARE(usableClaims(sized(4096)).size(), 4096);
    QCOMPARE(usableClaims(sized(4097)), QString());
}

QTEST_GUILESS_MAIN(TestSignInError)
#include "tst_signinerror.moc"
