// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/idtoken.h"
#include "base/endpoints.h"
#include "links.h"
#include "phrases/errorphrases.h"
#include "phrases/signincause.h"
#include "phrases/signinphrases.h"
#include "phrases/supportphrases.h"

#include <QRegularExpression>
#include <QSet>
#include <QUrl>
#include <QUrlQuery>
#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int causeCount = static_cast<int>(SignInCause::SetupFault) + 1;

const QString general = u"The sign-in service refused the sign-in"_s;

Error refused(const QString &code, ErrorKind kind = ErrorKind::SignInRefused)
{
    return {.kind = kind, .httpStatus = 400, .code = code};
}

bool isHelpful(const Explanation &explanation)
{
    // Whole sentences, no exclamation, and nobody is told to have done something wrong.
    static const QRegularExpression blame(
        u"\\b(?:you (?:failed|forgot|must)|your (?:fault|mistake)|invalid|illegal)\\b|!"_s,
        QRegularExpression::CaseInsensitiveOption);
    return !explanation.title.isEmpty() && !explanation.title.endsWith(u'.')
        && explanation.advice.endsWith(u'.') && !blame.match(explanation.title).hasMatch()
        && !blame.match(explanation.advice).hasMatch() && isAllowedLink(explanation.link)
        && !explanation.linkText.isEmpty();
}

Endpoints contoso()
{
    return {QUrl(u"https://login.microsoftonline.com"_s), QUrl(u"https://graph.microsoft.com"_s),
            GraphVersion::Beta, u"contoso.com"_s, u"11111111-2222-3333-4444-555555555555"_s};
}

} // namespace

class TestSignInPhrases : public QObject
{
    Q_OBJECT

private slots:
    void everyNumberChoosesAHelpText_data();
    void everyNumberChoosesAHelpText();
    void everyNameChoosesAHelpText_data();
    void everyNameChoosesAHelpText();
    void whatIsNotKnownGetsTheGeneralText_data();
    void whatIsNotKnownGetsTheGeneralText();
    void theWordsHelpWhereTheNumberIsNew();
    void wordsOfManyMeaningsExplainNoNumber_data();
    void wordsOfManyMeaningsExplainNoNumber();
    void theFieldIsCalledAsInPreferences();
    void everyTextIsItsOwn();
    void aSignInThatIsNeededSaysWhy();
    void aPersonalAccountIsNamed();
    void aBusySignInServiceIsNotWindows365();
    void aSignInFailureNamesTheSignInService_data();
    void aSignInFailureNamesTheSignInService();
    void theSignInServiceIsBlamedOnlyByItself();
    void supportGetsEveryId_data();
    void supportGetsEveryId();
    void supportGetsNothingElse();
    void theApprovalLinkIsReadyToCopy_data();
    void theApprovalLinkIsReadyToCopy();
    void theApprovalLinkAsksForWhatIsNeeded();
};

void TestSignInPhrases::everyNumberChoosesAHelpText_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("about");
    QTest::newRow("consent") << "65001"
                             << "approve this app first";
    QTest::newRow("declined") << "65004"
                              << "permissions were declined";
    QTest::newRow("approval needed") << "90094"
                                     << "approve this app first";
    QTest::newRow("approval asked for") << "90095"
                                        << "request to approve";
    QTest::newRow("MFA") << "50076"
                         << "more proof";
    QTest::newRow("MFA to be set up") << "50079"
                                      << "more proof";
    QTest::newRow("MFA to be set up, other") << "50072"
                                             << "more proof";
    QTest::newRow("strong proof") << "50074"
                                  << "more proof";
    QTest::newRow("proof too old") << "50078"
                                   << "more proof";
    QTest::newRow("conditional access") << "53003"
                                        << "Conditional Access policy blocks";
    QTest::newRow("device not compliant") << "53000"
                                          << "managed devices";
    QTest::newRow("device not joined") << "53001"
                                       << "managed devices";
    QTest::newRow("blocked by policy") << "530032"
                                       << "Conditional Access policy blocks";
    QTest::newRow("blocked by policy 34") << "530034"
                                          << "Conditional Access policy blocks";
    QTest::newRow("blocked by policy 35") << "530035"
                                          << "Conditional Access policy blocks";
    QTest::newRow("not assigned") << "50105"
                                  << "not assigned";
    QTest::newRow("nobody signed in") << "50058"
                                      << "no sign-in that could be used";
    QTest::newRow("no tenant named") << "50059"
                                     << "which tenant is meant";
    QTest::newRow("no tenant in the name") << "50128"
                                           << "which tenant is meant";
    QTest::newRow("unknown app") << "700016"
                                 << "not known in this tenant";
    QTest::newRow("unknown app 11") << "700011"
                                    << "not known in this tenant";
    QTest::newRow("unknown app 1") << "70001"
                                   << "not known in this tenant";
    QTest::newRow("app disabled") << "7000112"
                                  << "disabled in this tenant";
    QTest::newRow("no such tenant") << "90002"
                                    << "tenant was not found";
    QTest::newRow("other national cloud") << "90038"
                                          << "tenant was not found";
    QTest::newRow("redirect") << "50011"
                              << "redirect address";
    QTest::newRow("redirect missing") << "500113"
                                      << "redirect address";
    QTest::newRow("no redirect") << "900971"
                                 << "redirect address";
    QTest::newRow("redirect invalid") << "70004"
                                      << "redirect address";
    QTest::newRow("not public") << "7000218"
                                << "desktop programs";
    QTest::newRow("inactive") << "700082"
                              << "has expired";
    QTest::newRow("expired") << "70008"
                             << "has expired";
    QTest::newRow("sign-in frequency") << "70043"
                                       << "has expired";
    QTest::newRow("revoked") << "50173"
                             << "has expired";
    QTest::newRow("token expired") << "50089"
                                   << "has expired";
    QTest::newRow("revoked 32") << "50132"
                                << "has expired";
    QTest::newRow("password changed") << "50133"
                                      << "has expired";
    QTest::newRow("other organization") << "50020"
                                        << "cannot be used";
    QTest::newRow("personal") << "500208"
                              << "cannot be used";
    QTest::newRow("personal picked") << "16000"
                                     << "cannot be used";
    QTest::newRow("no such account") << "50034"
                                     << "does not exist";
    QTest::newRow("not in the tenant") << "51004"
                                       << "does not exist";
    QTest::newRow("external") << "90072"
                              << "does not exist";
    QTest::newRow("single tenant") << "50194"
                                   << "one tenant only";
    QTest::newRow("code used twice") << "54005"
                                     << "could not be used";
    QTest::newRow("wrong verifier") << "501481"
                                    << "could not be used";
    QTest::newRow("other endpoint") << "700005"
                                    << "could not be used";
    QTest::newRow("loop") << "50196"
                          << "asked to wait";
    QTest::newRow("wrong secret") << "7000215"
                                  << "client secret was not accepted";
    QTest::newRow("secret expired") << "7000222"
                                    << "client secret has expired";
    QTest::newRow("assertion") << "700027"
                               << "certificate was not accepted";
    QTest::newRow("certificate") << "50012"
                                 << "certificate was not accepted";
    QTest::newRow("app without tenant") << "9001023"
                                        << "needs the tenant";
    QTest::newRow("partner") << "90099"
                             << "customer";
    QTest::newRow("work app at personal accounts") << "9002332"
                                                   << "cannot be used";
    QTest::newRow("app for personal accounts") << "9002346"
                                               << "personal accounts only";
}

void TestSignInPhrases::everyNumberChoosesAHelpText()
{
    QFETCH(QString, number);
    QFETCH(QString, about);
    const Explanation explanation = explainSignIn(u"AADSTS"_s + number);
    QVERIFY2(explanation.title.contains(about), qPrintable(explanation.title));
    QVERIFY2(isHelpful(explanation), qPrintable(explanation.advice));
    QVERIFY(!explanation.title.startsWith(general));
    QCOMPARE(explainSignIn(number), explanation);
    QCOMPARE(explainSignIn(u"aadsts"_s + number), explanation);
    QCOMPARE(explain(refused(u"AADSTS"_s + number)), explanation);
}

void TestSignInPhrases::everyNameChoosesAHelpText_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("about");
    QTest::newRow("access_denied") << "access_denied"
                                   << "declined";
    QTest::newRow("authorization_declined") << "authorization_declined"
                                            << "declined";
    QTest::newRow("consent_required") << "consent_required"
                                      << "approve";
    QTest::newRow("interaction_required") << "interaction_required"
                                          << "more proof";
    QTest::newRow("message_only") << "message_only"
                                  << "more proof";
    QTest::newRow("additional_action") << "additional_action"
                                       << "more proof";
    QTest::newRow("basic_action") << "basic_action"
                                  << "more proof";
    QTest::newRow("ui_not_allowed") << "ui_not_allowed"
                                    << "more proof";
    QTest::newRow("interrupted_user") << "interrupted_user"
                                      << "more proof";
    QTest::newRow("user_password_expired") << "user_password_expired"
                                           << "password";
    QTest::newRow("login_required") << "login_required"
                                    << "no sign-in";
    QTest::newRow("invalid_grant") << "invalid_grant"
                                   << "expired";
    QTest::newRow("bad_token") << "bad_token"
                               << "expired";
    QTest::newRow("invalid_client") << "invalid_client"
                                    << "did not accept this program";
    QTest::newRow("unauthorized_client") << "unauthorized_client"
                                         << "not known";
    QTest::newRow("invalid_request") << "invalid_request"
                                     << "do not fit";
    QTest::newRow("invalid_scope") << "invalid_scope"
                                   << "do not fit";
    QTest::newRow("invalid_resource") << "invalid_resource"
                                      << "do not fit";
    QTest::newRow("expired_token") << "expired_token"
                                   << "in time";
    QTest::newRow("bad_verification_code") << "bad_verification_code"
                                           << "did not take";
    QTest::newRow("slow_down") << "slow_down"
                               << "wait";
    QTest::newRow("invalid_tenant") << "invalid_tenant"
                                    << "not found";
    QTest::newRow("personal_account") << "personal_account"
                                      << "cannot be used";
}

void TestSignInPhrases::everyNameChoosesAHelpText()
{
    QFETCH(QString, name);
    QFETCH(QString, about);
    const Explanation explanation = explainSignIn(name);
    QVERIFY2(explanation.title.contains(about), qPrintable(explanation.title));
    QVERIFY2(isHelpful(explanation), qPrintable(explanation.advice));
    QCOMPARE(explain(refused(name)), explanation);
}

void TestSignInPhrases::whatIsNotKnownGetsTheGeneralText_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("title");
    QTest::newRow("a number of the future") << "AADSTS98765432" << general + u" (AADSTS98765432)"_s;
    QTest::newRow("bare number") << "123" << general + u" (AADSTS123)"_s;
    QTest::newRow("a number beyond numbers") << "AADSTS99999999999999999999" << general;
    QTest::newRow("a number with more behind it") << "AADSTS123<b>" << general;
    QTest::newRow("a line behind it") << "AADSTS123\n" << general;
    QTest::newRow("a name of the future") << "teapot" << general;
    QTest::newRow("nothing") << "" << general;
    QTest::newRow("markup") << "<b>x</b>" << general;
}

void TestSignInPhrases::whatIsNotKnownGetsTheGeneralText()
{
    QFETCH(QString, code);
    QTEST(explainSignIn(code).title, "title");
    QTEST(explain(refused(code)).title, "title");
    QVERIFY(isHelpful(explainSignIn(code)));
}

void TestSignInPhrases::theWordsHelpWhereTheNumberIsNew()
{
    Error error = refused(u"AADSTS98765432"_s);
    error.oauthError = u"interaction_required"_s;
    QCOMPARE(explain(error), explainSignIn(u"interaction_required"_s));
    error.suberror = u"user_password_expired"_s;
    QCOMPARE(explain(error), explainSignIn(u"user_password_expired"_s));
    error.code = u"AADSTS53003"_s;
    QCOMPARE(explain(error), explainSignIn(u"53003"_s));
}

void TestSignInPhrases::wordsOfManyMeaningsExplainNoNumber_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("denied") << "access_denied" << ErrorKind::SignInRefused;
    QTest::newRow("grant") << "invalid_grant" << ErrorKind::SignInRequired;
    QTest::newRow("client") << "unauthorized_client" << ErrorKind::SignInRefused;
}

void TestSignInPhrases::wordsOfManyMeaningsExplainNoNumber()
{
    QFETCH(QString, word);
    QFETCH(ErrorKind, kind);
    Error error = refused(u"AADSTS98765432"_s, kind);
    error.fromSignIn = true;
    error.oauthError = word;
    QCOMPARE(explain(error), explainSignIn(u"AADSTS98765432"_s));
    QCOMPARE(explain(error).title, general + u" (AADSTS98765432)"_s);
    error.suberror = u"user_password_expired"_s;
    QCOMPARE(explain(error), explainSignIn(u"user_password_expired"_s));
    error.suberror.clear();
    error.code = word;
    QCOMPARE(explain(error), explainSignIn(word));
}

void TestSignInPhrases::theFieldIsCalledAsInPreferences()
{
    for (const Explanation &said :
         {explainSignIn(u"700016"_s), explainSignIn(u"invalid_scope"_s),
          explain(Error{.kind = ErrorKind::Local, .fault = Fault::MissingClientId})}) {
        const QString words = said.title + u' ' + said.advice;
        QVERIFY2(words.contains(u"client ID"_s), qPrintable(words));
        QVERIFY2(!words.contains(u"application ID"_s), qPrintable(words));
    }
}

void TestSignInPhrases::everyTextIsItsOwn()
{
    QSet<QString> titles;
    QSet<QString> advices;
    for (const QString &code : {u"65001"_s,
                                u"90095"_s,
                                u"65004"_s,
                                u"50076"_s,
                                u"user_password_expired"_s,
                                u"53003"_s,
                                u"53000"_s,
                                u"50105"_s,
                                u"50058"_s,
                                u"50059"_s,
                                u"700016"_s,
                                u"7000112"_s,
                                u"90002"_s,
                                u"50011"_s,
                                u"7000218"_s,
                                u"700082"_s,
                                u"50034"_s,
                                u"50020"_s,
                                u"9002346"_s,
                                u"50194"_s,
                                u"54005"_s,
                                u"50196"_s,
                                u"7000215"_s,
                                u"7000222"_s,
                                u"700027"_s,
                                u"9001023"_s,
                                u"90099"_s,
                                u"1"_s,
                                u"invalid_client"_s,
                                u"invalid_scope"_s,
                                u"expired_token"_s,
                                u"bad_verification_code"_s}) {
        titles.insert(explainSignIn(code).title);
        advices.insert(explainSignIn(code).advice);
    }
    QCOMPARE(titles.size(), causeCount);
    QCOMPARE(advices.size(), causeCount);
}

void TestSignInPhrases::aSignInThatIsNeededSaysWhy()
{
    QCOMPARE(explain(refused(u"AADSTS50076"_s, ErrorKind::SignInRequired)), explainSignIn(u"50076"_s));
    QCOMPARE(explain(refused(u"AADSTS700082"_s, ErrorKind::SignInRequired)), explainSignIn(u"700082"_s));
    const Explanation plain = explain(refused(u"InvalidAuthenticationToken"_s, ErrorKind::SignInRequired));
    QCOMPARE(plain.title, u"You have to sign in again"_s);
    Error challenged = refused(u"InvalidAuthenticationToken"_s, ErrorKind::SignInRequired);
    challenged.claims = u"{\"access_token\":{}}"_s;
    QVERIFY(explain(challenged).title.contains(u"another proof"_s));
    QVERIFY(explain(challenged).advice.endsWith(u'.'));
}

void TestSignInPhrases::aPersonalAccountIsNamed()
{
    Error error = refused(QString::fromLatin1(personalAccountCode));
    error.fault = Fault::WrongIdentity;
    QVERIFY(explain(error).advice.contains(u"personal Microsoft account"_s));
    QVERIFY(explain(error).advice.contains(u"work or school account"_s));
    error.code = u"tid"_s;
    QVERIFY(!explain(error).advice.contains(u"personal"_s));
}

void TestSignInPhrases::aBusySignInServiceIsNotWindows365()
{
    Error error{.kind = ErrorKind::Unavailable, .httpStatus = 503};
    QVERIFY(explain(error).title.startsWith(u"Windows 365"_s));
    error.oauthError = u"temporarily_unavailable"_s;
    error.fromSignIn = true;
    QVERIFY(explain(error).title.startsWith(u"The sign-in service"_s));
}

void TestSignInPhrases::aSignInFailureNamesTheSignInService_data()
{
    QTest::addColumn<Error>("error");
    const auto row = [](const char *name, ErrorKind kind, Fault fault, int status) {
        QTest::newRow(name) << Error{.kind = kind, .fault = fault, .httpStatus = status, .fromSignIn = true};
    };
    row("gateway", ErrorKind::Unavailable, Fault::None, 502);
    row("timed out there", ErrorKind::Unavailable, Fault::None, 408);
    row("throttled", ErrorKind::Unavailable, Fault::None, 429);
    row("out of space", ErrorKind::Unavailable, Fault::None, 507);
    row("a page", ErrorKind::InvalidReply, Fault::ReplyNotJson, 200);
    row("a refusing page", ErrorKind::InvalidReply, Fault::ReplyNotJson, 403);
}

void TestSignInPhrases::aSignInFailureNamesTheSignInService()
{
    QFETCH(Error, error);
    for (const QString &word : {QString(), u"server_error"_s}) {
        error.oauthError = word;
        const Explanation said = explain(error);
        QVERIFY2(said.title.contains(u"sign-in service"_s), qPrintable(said.title));
        for (const QString &other : {u"Graph"_s, u"Windows 365"_s, u"images"_s})
            QVERIFY2(!(said.title + said.advice).contains(other), qPrintable(said.title + said.advice));
        QVERIFY(isHelpful(said) || (error.httpStatus == 429 && said.advice.endsWith(u'.')));
    }
    error.fromSignIn = false;
    error.oauthError.clear();
    QVERIFY(!explain(error).title.contains(u"sign-in service"_s));
}

void TestSignInPhrases::theSignInServiceIsBlamedOnlyByItself()
{
    Error error{.kind = ErrorKind::Unavailable, .httpStatus = 503, .fromSignIn = true};
    QVERIFY(!explain(error).advice.contains(u"on the side of the service"_s));
    QVERIFY(explain(error).advice.contains(u"proxy"_s));
    error.oauthError = u"temporarily_unavailable"_s;
    QVERIFY(explain(error).advice.contains(u"on the side of the service"_s));
    error = {.kind = ErrorKind::Unavailable, .httpStatus = 429, .retryAfter = 37s, .fromSignIn = true};
    QVERIFY(explain(error).advice.contains(u"37"_s));
}

void TestSignInPhrases::supportGetsEveryId_data()
{
    QTest::addColumn<Error>("error");
    QTest::addColumn<QString>("details");
    QTest::newRow("nothing known") << Error() << QString();
    QTest::newRow("sign-in") << Error{.httpStatus = 400,
                                      .code = u"AADSTS50076"_s,
                                      .requestId = u"cor"_s,
                                      .clientRequestId = u"ours"_s,
                                      .oauthError = u"interaction_required"_s,
                                      .suberror = u"basic_action"_s}
                             << u"Code: AADSTS50076\nError: interaction_required, basic_action\nHTTP status: "
                                "400\nCorrelation ID: cor\nClient request ID: ours"_s;
    QTest::newRow("sign-in without a number")
        << Error{.code = u"access_denied"_s, .requestId = u"c"_s, .oauthError = u"access_denied"_s}
        << u"Code: access_denied\nCorrelation ID: c"_s;
    QTest::newRow("Graph") << Error{.httpStatus = 403,
                                    .code = u"Forbidden"_s,
                                    .requestId = u"r"_s,
                                    .clientRequestId = u"c"_s}
                           << u"Code: Forbidden\nHTTP status: 403\nRequest ID: r\nClient request ID: c"_s;
    QTest::newRow("a challenge of Graph")
        << Error{.httpStatus = 401, .requestId = u"r"_s, .oauthError = u"insufficient_claims"_s}
        << u"Error: insufficient_claims\nHTTP status: 401\nRequest ID: r"_s;
}

void TestSignInPhrases::supportGetsEveryId()
{
    QFETCH(Error, error);
    QTEST(supportDetails(error), "details");
}

void TestSignInPhrases::supportGetsNothingElse()
{
    Error error = refused(u"a\nb: forged"_s);
    error.message = u"eyJ0eXAi.secret"_s;
    error.claims = u"{\"access_token\":{}}"_s;
    error.requestId = QString(5000, u'r');
    const QString details = supportDetails(error);
    QVERIFY(!details.contains(u"eyJ0eXAi"_s));
    QVERIFY(!details.contains(u"access_token"_s));
    QVERIFY(details.startsWith(u"Code: a b: forged\n"_s));
    QCOMPARE(details.count(u'\n'), 2);
    QVERIFY(details.size() < 400);
}

void TestSignInPhrases::theApprovalLinkIsReadyToCopy_data()
{
    QTest::addColumn<Error>("error");
    QTest::addColumn<bool>("offered");
    const auto denied = [](Denial denial) {
        Error error{.kind = ErrorKind::Rejected, .httpStatus = 403};
        error.denial = denial;
        return error;
    };
    QTest::newRow("no consent") << refused(u"AADSTS65001"_s) << true;
    QTest::newRow("no consent at a renewal") << refused(u"AADSTS65001"_s, ErrorKind::SignInRequired) << true;
    QTest::newRow("approval asked for") << refused(u"AADSTS90095"_s) << true;
    QTest::newRow("partner") << refused(u"AADSTS90099"_s) << true;
    QTest::newRow("by name") << refused(u"consent_required"_s) << true;
    QTest::newRow("not consented") << denied(Denial::NotConsented) << true;
    QTest::newRow("app not permitted") << denied(Denial::AppNotPermitted) << true;
    QTest::newRow("unclear") << denied(Denial::Unclear) << true;
    QTest::newRow("role missing") << denied(Denial::RoleMissing) << false;
    QTest::newRow("no licence") << denied(Denial::NoLicence) << false;
    QTest::newRow("conditional access") << denied(Denial::ConditionalAccess) << false;
    QTest::newRow("more proof") << refused(u"AADSTS50076"_s) << false;
    QTest::newRow("never sent") << refused(u"65001"_s, ErrorKind::NotSent) << false;
}

void TestSignInPhrases::theApprovalLinkIsReadyToCopy()
{
    QFETCH(Error, error);
    QFETCH(bool, offered);
    const Explanation explanation = explain(error, contoso());
    QCOMPARE(!explanation.copyText.isEmpty(), offered);
    QCOMPARE(!explanation.copyLabel.isEmpty(), offered);
    QCOMPARE(explanation.title, explain(error).title);
    QVERIFY(explanation.advice.startsWith(explain(error).advice));
    QCOMPARE(explanation.advice.contains(u"approval link"_s), offered);
    Endpoints unset = contoso();
    unset.clientId.clear();
    QCOMPARE(explain(error, unset), explain(error));
}

void TestSignInPhrases::theApprovalLinkAsksForWhatIsNeeded()
{
    const auto scope = [](const Error &error, Permission permission) {
        const QUrl url(explain(error, contoso(), permission).copyText, QUrl::StrictMode);
        return QUrlQuery(url).queryItemValue(u"scope"_s, QUrl::FullyDecoded);
    };
    const QString graph = u"https://graph.microsoft.com/"_s;
    QCOMPARE(scope(refused(u"65001"_s), Permission::Read), graph + u"CloudPC.Read.All"_s);
    QCOMPARE(scope(refused(u"65001"_s), Permission::ReadWrite), graph + u"CloudPC.ReadWrite.All"_s);
    Error app{.kind = ErrorKind::Rejected, .httpStatus = 403};
    app.denial = Denial::AppNotPermitted;
    QCOMPARE(scope(app, Permission::Read), graph + u".default"_s);
}

QTEST_GUILESS_MAIN(TestSignInPhrases)
#include "tst_signinphrases.moc"
