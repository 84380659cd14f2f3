// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "graph/imagerequest.h"
#include "graph/powershelltext.h"
#include "graph/requesttext.h"
#include "support/scriptedserver.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;
using Call = ImageRequest::Call;

namespace {

const QString sourceId = u"/subscriptions/0ac520ee-14c0-480f-b6c9-0a90c585ffff/resourceGroups/rg/providers/"
                         u"Microsoft.Compute/images/i"_s;

Endpoints endpointsOf(Cloud cloud, GraphVersion version = GraphVersion::Beta)
{
    return {.graphRoot = rootsOf(cloud).graphRoot, .graphVersion = version, .cloud = cloud};
}

ImageEntry listed(const QString &name = u"Sales"_s, const QString &id = u"id-1"_s)
{
    ImageEntry entry{.key = u"k"_s, .status = EntryStatus::Failed};
    entry.image = {.id = id, .displayName = name, .version = u"1.0.0"_s, .sourceImageResourceId = sourceId};
    return entry;
}

ImageRequest request(Call call, const Endpoints &endpoints = endpointsOf(Cloud::Global),
                     const ImageEntry &entry = listed())
{
    return *imageRequest(call, entry, endpoints);
}

/// Names that would do harm, or get lost, in a text that quotes them badly.
void addHostileNames()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << u"Sales W11 24H2"_s;
    QTest::newRow("single quote") << u"it's '; touch pwned; '"_s;
    QTest::newRow("double quote") << u"say \"hi\" \\\" $(id)"_s;
    QTest::newRow("command") << u"$(touch pwned) `touch pwned` ${TOKEN} $TOKEN"_s;
    QTest::newRow("end of a word") << u"'\\''"_s;
    QTest::newRow("backslashes") << u"a\\b\\\\c\\"_s;
    QTest::newRow("percent and history") << u"100% %PATH% !! !$ ^a^b"_s;
    QTest::newRow("patterns") << u"[a-z]{1,2}* ? ~ #"_s;
    QTest::newRow("operators") << u"& | && || ; < > ( ) \\n"_s;
    QTest::newRow("leading dash and at") << u"@-file --next http://evil.example"_s;
    QTest::newRow("typographic quotes") << u"\u2018\u2019\u201a\u201b \u201c\u201d"_s;
    QTest::newRow("unicode") << u"Büro 東京 \U0001F600 e\u0301"_s;
    QTest::newRow("changes how the text reads") << u"a\u202Egpj\u2066b\u200b"_s;
    QTest::newRow("line ends and controls") << u"a\nb\r\nc\td\x1b[31me\x7f\u2028f"_s;
    QTest::newRow("template") << u"{{token}} {0} $_ @(1)"_s;
}

} // namespace

class TestRequestText : public QObject
{
    Q_OBJECT

private slots:
    void aCallIsAsTheProgramMakesIt_data();
    void aCallIsAsTheProgramMakesIt();
    void rootAndVersionAreThoseInUse_data();
    void rootAndVersionAreThoseInUse();
    void whatARowDoesNotHaveMakesNoRequest();
    void whatWasAskedForCountsBeforeWhatTheServiceMadeOfIt();
    void noTextHoldsAToken();
    void aCopiedCommandArrivesAsItIs_data();
    void aCopiedCommandArrivesAsItIs();
    void eachCallArrivesAtTheServer_data();
    void eachCallArrivesAtTheServer();
    void severalCommandsAreAllCarriedOut();
    void withoutATokenNothingIsSent();
    void anAddressCannotDoHarmEither();
    void nothingUnseenIsInTheText_data();
    void nothingUnseenIsInTheText();
    void aRequestFileHoldsTheWholeRequest();
    void aRequestFileDividesSeveral();
    void powerShellTakesAWordAsItIs_data();
    void powerShellTakesAWordAsItIs();
    void powerShellUsesTheModuleOfTheVersion_data();
    void powerShellUsesTheModuleOfTheVersion();
    void powerShellConnectsToTheCloud_data();
    void powerShellConnectsToTheCloud();
    void powerShellConnectsOnceForSeveral();
    void aServiceOfOnesOwnIsCalledWithoutTheModule();

private:
    /// Runs a text as somebody does who has pasted it into a shell.
    int run(const QString &text, const QString &token = u"t-1"_s)
    {
        QProcess shell;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"no_proxy"_s, u"*"_s);
        if (!token.isNull())
            environment.insert(u"TOKEN"_s, token);
        shell.setProcessEnvironment(environment);
        shell.setWorkingDirectory(m_folder.path());
        bool ended = false;
        connect(&shell, &QProcess::finished, this, [&ended] { ended = true; });
        shell.start(u"bash"_s, {u"-c"_s, text});
        (void)QTest::qWaitFor([&ended] { return ended; }, 20000);
        return ended ? shell.exitCode() : -1;
    }
    [[nodiscard]] Endpoints local() const { return {.graphRoot = m_server.url(), .cloud = Cloud::Custom}; }

    ScriptedServer m_server;
    QTemporaryDir m_folder;
};

void TestRequestText::aCallIsAsTheProgramMakesIt_data()
{
    QTest::addColumn<ImageRequest::Call>("call");
    QTest::addColumn<QByteArray>("verb");
    QTest::addColumn<QString>("path");
    QTest::newRow("create") << Call::Create << QByteArray("POST") << u"/v1.0/"_s;
    QTest::newRow("get") << Call::Get << QByteArray("GET") << u"/v1.0/%1/id-1"_s;
    QTest::newRow("delete") << Call::Delete << QByteArray("DELETE") << u"/v1.0/%1/id-1"_s;
    QTest::newRow("retry, which v1.0 lacks")
        << Call::Retry << QByteArray("POST") << u"/beta/%1/id-1/retryUpload"_s;
}

void TestRequestText::aCallIsAsTheProgramMakesIt()
{
    QFETCH(const ImageRequest::Call, call);
    QFETCH(const QByteArray, verb);
    QFETCH(QString, path);
    const QString images = u"deviceManagement/virtualEndpoint/deviceImages"_s;
    path = path.contains(u"%1"_s) ? path.arg(images) : path + images;
    const ImageRequest made = request(call, endpointsOf(Cloud::Global, GraphVersion::V1));
    QCOMPARE(made.verb, verb);
    QCOMPARE(made.url, QUrl(u"https://graph.microsoft.com"_s + path));
    QCOMPARE(made.imageId.isEmpty(), call == Call::Create);
    QCOMPARE(made.draft == Draft(), call != Call::Create);
}

void TestRequestText::rootAndVersionAreThoseInUse_data()
{
    QTest::addColumn<Endpoints>("endpoints");
    QTest::addColumn<QString>("begin");
    QTest::addColumn<Cloud>("cloud");
    for (const Cloud cloud : {Cloud::Global, Cloud::UsGovL4, Cloud::UsGovL5, Cloud::China}) {
        const QString root = rootsOf(cloud).graphRoot.toString();
        QTest::addRow("%s beta", qPrintable(nameOf(cloud)))
            << endpointsOf(cloud) << root + u"/beta/"_s << cloud;
        QTest::addRow("%s v1.0", qPrintable(nameOf(cloud)))
            << endpointsOf(cloud, GraphVersion::V1) << root + u"/v1.0/"_s << cloud;
    }
    const Endpoints gateway{.graphRoot = QUrl(u"https://gw.contoso.com:8443/graph/"_s),
                            .cloud = Cloud::Global};
    QTest::newRow("a gateway under a cloud's name")
        << gateway << u"https://gw.contoso.com:8443/graph/beta/"_s << Cloud::Custom;
}

void TestRequestText::rootAndVersionAreThoseInUse()
{
    QFETCH(const Endpoints, endpoints);
    QFETCH(const QString, begin);
    QFETCH(const Cloud, cloud);
    const ImageRequest made = request(Call::Create, endpoints);
    QVERIFY2(made.url.toString().startsWith(begin), qPrintable(made.url.toString()));
    QCOMPARE(made.cloud, cloud);
    QCOMPARE(isMicrosofts(endpoints), cloud != Cloud::Custom);
    QVERIFY(asCurl({made}).contains(begin));
    QVERIFY(asHttp({made}).startsWith(u"POST "_s + begin));
}

void TestRequestText::whatARowDoesNotHaveMakesNoRequest()
{
    ImageEntry refused{.key = u"k"_s, .status = EntryStatus::NotAccepted};
    refused.draft = Draft{u"Sales"_s, u"1.0.0"_s, sourceId};
    const Endpoints global = endpointsOf(Cloud::Global);
    QVERIFY(imageRequest(Call::Create, refused, global));
    for (const Call call : {Call::Get, Call::Retry, Call::Delete})
        QVERIFY(!imageRequest(call, refused, global));
    ImageEntry sparse = listed();
    sparse.image.sourceImageResourceId.reset();
    QVERIFY(!imageRequest(Call::Create, sparse, global));
    QVERIFY(imageRequest(Call::Get, sparse, global));
    sparse.image.id = u".."_s; // would climb in the path
    QVERIFY(!imageRequest(Call::Get, sparse, global));
    QVERIFY(!imageRequest(Call::Create, refused, {})); // a sandbox that has not said where it is
}

void TestRequestText::whatWasAskedForCountsBeforeWhatTheServiceMadeOfIt()
{
    ImageEntry entry = listed(u"SALES"_s);
    QCOMPARE(request(Call::Create, endpointsOf(Cloud::Global), entry).draft.displayName, u"SALES"_s);
    entry.draft = Draft{u"Sales"_s, u"1.0.0"_s, sourceId};
    QCOMPARE(request(Call::Create, endpointsOf(Cloud::Global), entry).draft.displayName, u"Sales"_s);
}

void TestRequestText::noTextHoldsAToken()
{
    for (const Call call : {Call::Create, Call::Get, Call::Retry, Call::Delete}) {
        QVERIFY(asCurl({request(call)}).contains(u"\"Authorization: Bearer ${TOKEN:?"_s));
        QVERIFY(asHttp({request(call)}).contains(u"Authorization: Bearer {{token}}\n"_s));
        QVERIFY(!asPowerShell({request(call)}).contains(u"Bearer"_s));
    }
}

void TestRequestText::aCopiedCommandArrivesAsItIs_data()
{
    addHostileNames();
}

void TestRequestText::aCopiedCommandArrivesAsItIs()
{
    QFETCH(const QString, name);
    m_server.forgetRequests();
    m_server.setHandler([](const SeenRequest &) { return Answer::json(201, "{}"); });
    const QString text = asCurl({request(Call::Create, local(), listed(name))});

    QCOMPARE(run(text), 0);

    QCOMPARE(m_server.requests().size(), 1);
    const SeenRequest &seen = m_server.requests().constFirst();
    QCOMPARE(seen.method, QByteArray("POST"));
    QCOMPARE(seen.target, QByteArray("/beta/deviceManagement/virtualEndpoint/deviceImages"));
    QCOMPARE(seen.header("authorization"), QByteArray("Bearer t-1"));
    QCOMPARE(seen.header("content-type"), QByteArray("application/json"));
    const QJsonObject body = QJsonDocument::fromJson(seen.body).object();
    QCOMPARE(body,
             (QJsonObject{{u"displayName"_s, name},
                          {u"version"_s, u"1.0.0"_s},
                          {u"sourceImageResourceId"_s, sourceId}}));
    QVERIFY(QDir(m_folder.path()).isEmpty()); // nothing in a name was carried out
}

void TestRequestText::eachCallArrivesAtTheServer_data()
{
    QTest::addColumn<ImageRequest::Call>("call");
    QTest::addColumn<QByteArray>("line");
    const QByteArray images = "/beta/deviceManagement/virtualEndpoint/deviceImages/id%20%27%24%7B1%7D%27";
    QTest::newRow("get") << Call::Get << "GET " + images;
    QTest::newRow("retry") << Call::Retry << "POST " + images + "/retryUpload";
    QTest::newRow("delete") << Call::Delete << "DELETE " + images;
}

void TestRequestText::eachCallArrivesAtTheServer()
{
    QFETCH(const ImageRequest::Call, call);
    QFETCH(const QByteArray, line);
    m_server.forgetRequests();
    m_server.setHandler([](const SeenRequest &) { return Answer::http(204, {}); });

    QCOMPARE(run(asCurl({request(call, local(), listed(u"Sales"_s, u"id '${1}'"_s))})), 0);

    QCOMPARE(m_server.requests().size(), 1);
    const SeenRequest &seen = m_server.requests().constFirst();
    QCOMPARE(seen.method + ' ' + seen.target, line);
    QVERIFY(seen.body.isEmpty());
    QCOMPARE(seen.header("prefer"),
             call == Call::Get ? QByteArray("include-unknown-enum-members") : QByteArray());
    QCOMPARE(seen.header("content-length"), call == Call::Retry ? QByteArray("0") : QByteArray());
}

void TestRequestText::severalCommandsAreAllCarriedOut()
{
    m_server.forgetRequests();
    m_server.setHandler([](const SeenRequest &) { return Answer::http(204, {}); });
    QCOMPARE(run(asCurl({request(Call::Delete, local(), listed(u"A"_s, u"1"_s)),
                         request(Call::Delete, local(), listed(u"B"_s, u"2"_s))})),
             0);
    QCOMPARE(m_server.requests().size(), 2);
    QVERIFY(m_server.requests().at(1).target.endsWith("/2"));
}

void TestRequestText::withoutATokenNothingIsSent()
{
    m_server.forgetRequests();
    m_server.setHandler([](const SeenRequest &) { return Answer::http(204, {}); });
    QVERIFY(run(u"unset TOKEN\n"_s + asCurl({request(Call::Delete, local())}), QString()) > 0);
    QVERIFY(m_server.requests().isEmpty());
}

void TestRequestText::anAddressCannotDoHarmEither()
{
    m_server.forgetRequests();
    m_server.setHandler([](const SeenRequest &) { return Answer::http(204, {}); });
    Endpoints endpoints = local();
    endpoints.graphRoot = m_server.url(u"/a'b;$(touch pwned)[1-3]{x,y}"_s);
    QCOMPARE(run(asCurl({request(Call::Get, endpoints)})), 0);
    QCOMPARE(m_server.requests().size(), 1);
    QVERIFY(QDir(m_folder.path()).isEmpty());
}

void TestRequestText::nothingUnseenIsInTheText_data()
{
    addHostileNames();
}

void TestRequestText::nothingUnseenIsInTheText()
{
    QFETCH(const QString, name);
    const ImageEntry entry = listed(name);
    const Endpoints global = endpointsOf(Cloud::Global);
    for (const QString &text :
         {asCurl({request(Call::Create, global, entry)}), asHttp({request(Call::Create, global, entry)}),
          asPowerShell({request(Call::Create, global, entry)}),
          asPowerShell({request(Call::Create, local(), entry)})}) {
        for (const QChar c : text) {
            const bool isSeen = c == u'\n'
                || (c.category() != QChar::Other_Control && c.category() != QChar::Other_Format
                    && c.category() != QChar::Separator_Line);
            QVERIFY2(isSeen, qPrintable(text));
        }
    }
    const auto body = QJsonDocument::fromJson(
        createBody(request(Call::Create, global, entry).draft, true).toUtf8());
    QCOMPARE(body.object().value("displayName"_L1).toString(), name);
}

void TestRequestText::aRequestFileHoldsTheWholeRequest()
{
    QCOMPARE(asHttp({request(Call::Create)}),
             u"POST https://graph.microsoft.com/beta/deviceManagement/virtualEndpoint/deviceImages HTTP/1.1\n"
             "Authorization: Bearer {{token}}\n"
             "Accept: application/json\n"
             "Content-Type: application/json\n"
             "\n"
             "{\n"
             "    \"displayName\": \"Sales\",\n"
             "    \"sourceImageResourceId\": \"%1\",\n"
             "    \"version\": \"1.0.0\"\n"
             "}\n"_s.arg(sourceId));
    QCOMPARE(
        asHttp({request(Call::Get)}),
        u"GET https://graph.microsoft.com/beta/deviceManagement/virtualEndpoint/deviceImages/id-1 HTTP/1.1\n"
        "Authorization: Bearer {{token}}\n"
        "Accept: application/json\n"
        "Prefer: include-unknown-enum-members\n"_s);
}

void TestRequestText::aRequestFileDividesSeveral()
{
    const QString text = asHttp({request(Call::Get), request(Call::Delete)});
    QCOMPARE(text.count(u"\n###\n"_s), 1);
    QCOMPARE(asHttp({}), QString());
}

void TestRequestText::powerShellTakesAWordAsItIs_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("word");
    // about_Quoting_Rules: a verbatim string ends at the next quote that is not doubled, and PowerShell takes
    // all of U+2018 to U+201B for single quotes.
    QTest::newRow("plain") << u"Sales 1"_s << u"'Sales 1'"_s;
    QTest::newRow("empty") << QString() << u"''"_s;
    QTest::newRow("single quote") << u"it's"_s << u"'it''s'"_s;
    QTest::newRow("only quotes") << u"''"_s << u"''''''"_s;
    QTest::newRow("typographic single quotes")
        << u"\u2018a\u2019\u201a\u201b"_s << u"'\u2018\u2018a\u2019\u2019\u201a\u201a\u201b\u201b'"_s;
    QTest::newRow("double quotes need nothing") << u"\"a\" \u201cb\u201d"_s << u"'\"a\" \u201cb\u201d'"_s;
    QTest::newRow("nothing is expanded")
        << u"$(id) $env:X `n @(1) %{1}"_s << u"'$(id) $env:X `n @(1) %{1}'"_s;
    QTest::newRow("unicode") << u"Büro 東京 \U0001F600"_s << u"'Büro 東京 \U0001F600'"_s;
    QTest::newRow("a line end") << u"a\nb"_s << u"('' + 'a' + [char]0x000a + 'b')"_s;
    QTest::newRow("an escape at the end") << u"a\x1b"_s << u"('' + 'a' + [char]0x001b)"_s;
    QTest::newRow("only one unseen") << u"\u202e"_s << u"('' + [char]0x202e)"_s;
    QTest::newRow("a quote beside an unseen one") << u"'\u200b'"_s << u"('' + '''' + [char]0x200b + '''')"_s;
}

void TestRequestText::powerShellTakesAWordAsItIs()
{
    QFETCH(const QString, text);
    QTEST(powerShellWord(text), "word");
}

void TestRequestText::powerShellUsesTheModuleOfTheVersion_data()
{
    QTest::addColumn<ImageRequest::Call>("call");
    QTest::addColumn<GraphVersion>("version");
    QTest::addColumn<QString>("module");
    QTest::addColumn<QString>("command");
    const QString beta = u"Microsoft.Graph.Beta.DeviceManagement.Administration"_s;
    const QString v1 = u"Microsoft.Graph.DeviceManagement.Administration"_s;
    const QString create = u" -DisplayName 'Sales' -Version '1.0.0' -SourceImageResourceId '%1'"_s.arg(
        sourceId);
    const QString retry = u"Invoke-MgGraphRequest -Method POST -Uri 'https://graph.microsoft.com/beta/"
                          u"deviceManagement/virtualEndpoint/deviceImages/id-1/retryUpload'"_s;
    const auto row = [](const char *name, Call call, GraphVersion version, const QString &module,
                        const QString &command) {
        QTest::newRow(name) << call << version << module << command;
    };
    row("create, beta", Call::Create, GraphVersion::Beta, beta,
        u"New-MgBetaDeviceManagementVirtualEndpointDeviceImage"_s + create);
    row("create, v1.0", Call::Create, GraphVersion::V1, v1,
        u"New-MgDeviceManagementVirtualEndpointDeviceImage"_s + create);
    row("get, beta", Call::Get, GraphVersion::Beta, beta,
        u"Get-MgBetaDeviceManagementVirtualEndpointDeviceImage -CloudPcDeviceImageId 'id-1' -Headers @{ "
        u"Prefer = "
        u"'include-unknown-enum-members' }"_s);
    row("delete, v1.0", Call::Delete, GraphVersion::V1, v1,
        u"Remove-MgDeviceManagementVirtualEndpointDeviceImage -CloudPcDeviceImageId 'id-1'"_s);
    row("retry has no cmdlet", Call::Retry, GraphVersion::Beta, u"Microsoft.Graph.Authentication"_s, retry);
    row("retry is in beta only", Call::Retry, GraphVersion::V1, u"Microsoft.Graph.Authentication"_s, retry);
}

void TestRequestText::powerShellUsesTheModuleOfTheVersion()
{
    QFETCH(const ImageRequest::Call, call);
    QFETCH(const GraphVersion, version);
    QFETCH(const QString, module);
    QFETCH(const QString, command);
    const QString scope = call == Call::Get ? u"CloudPC.Read.All"_s : u"CloudPC.ReadWrite.All"_s;
    QCOMPARE(asPowerShell({request(call, endpointsOf(Cloud::Global, version))}),
             u"Import-Module %1\nConnect-MgGraph -Environment Global -Scopes '%2'\n%3\n"_s.arg(module, scope,
                                                                                               command));
}

void TestRequestText::powerShellConnectsToTheCloud_data()
{
    QTest::addColumn<Cloud>("cloud");
    QTest::addColumn<QString>("environment");
    QTest::newRow("global") << Cloud::Global << u"Global"_s;
    QTest::newRow("L4") << Cloud::UsGovL4 << u"USGov"_s;
    QTest::newRow("L5") << Cloud::UsGovL5 << u"USGovDoD"_s;
    QTest::newRow("China") << Cloud::China << u"China"_s;
}

void TestRequestText::powerShellConnectsToTheCloud()
{
    QFETCH(const Cloud, cloud);
    QFETCH(const QString, environment);
    QVERIFY(asPowerShell({request(Call::Create, endpointsOf(cloud))})
                .contains(u"Connect-MgGraph -Environment %1 -Scopes "_s.arg(environment)));
}

void TestRequestText::powerShellConnectsOnceForSeveral()
{
    const QString text = asPowerShell({request(Call::Get), request(Call::Get), request(Call::Retry)});
    QCOMPARE(text.count(u"Connect-MgGraph"_s), 1);
    QCOMPARE(text.count(u"Import-Module"_s), 2);
    QVERIFY(text.contains(u"CloudPC.ReadWrite.All"_s));
    QCOMPARE(text.count(u"Get-Mg"_s), 2);
    QCOMPARE(asPowerShell({}), QString());
}

void TestRequestText::aServiceOfOnesOwnIsCalledWithoutTheModule()
{
    const Endpoints gateway{.graphRoot = QUrl(u"https://gw.contoso.com"_s), .cloud = Cloud::Custom};
    QCOMPARE(
        asPowerShell({request(Call::Create, gateway, listed(u"it's"_s))}),
        u"Invoke-RestMethod -Method POST -Uri 'https://gw.contoso.com/beta/deviceManagement/virtualEndpoint/"
        "deviceImages' -Headers @{ Authorization = \"Bearer $token\" } -ContentType 'application/json; "
        "charset=utf-8' -Body '{\"displayName\":\"it''s\",\"sourceImageResourceId\":\"%1\",\"version\":"
        "\"1.0.0\"}'\n"_s.arg(sourceId));
    QVERIFY(asPowerShell({request(Call::Get, gateway)})
                .contains(u"; Prefer = 'include-unknown-enum-members' }"_s));
}

QTEST_GUILESS_MAIN(TestRequestText)
#include "tst_requesttext.moc"
