// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "graph/powershelltext.h"

#include "graph/requesttext.h"

#include <QStringList>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

using Call = ImageRequest::Call;

constexpr QStringView singleQuotes = u"'\u2018\u2019\u201a\u201b";

/// One UTF-16 unit at a time, as [char] is one.
bool isSeen(QChar unit)
{
    switch (unit.category()) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    default:
        return true;
    }
}

QString verbatim(QStringView text)
{
    QString word;
    for (const QChar unit : text) {
        word += unit;
        if (singleQuotes.contains(unit))
            word += unit;
    }
    return u'\'' + word + u'\'';
}

/// As the module names the clouds; empty for one that it does not know.
QString environment(Cloud cloud)
{
    switch (cloud) {
    case Cloud::Global:
        return u"Global"_s;
    case Cloud::UsGovL4:
        return u"USGov"_s;
    case Cloud::UsGovL5:
        return u"USGovDoD"_s;
    case Cloud::China:
        return u"China"_s;
    case Cloud::Custom:
        break;
    }
    return {};
}

QString address(const ImageRequest &request)
{
    return powerShellWord(QString::fromLatin1(request.url.toEncoded()));
}

QString cmdlet(QLatin1StringView verb, const ImageRequest &request)
{
    return u"%1-Mg%2DeviceManagementVirtualEndpointDeviceImage"_s.arg(
        verb, request.version == GraphVersion::Beta ? u"Beta"_s : QString());
}

QString module(const ImageRequest &request)
{
    if (request.call == Call::Retry)
        return u"Microsoft.Graph.Authentication"_s;
    return request.version == GraphVersion::Beta ? u"Microsoft.Graph.Beta.DeviceManagement.Administration"_s
                                                 : u"Microsoft.Graph.DeviceManagement.Administration"_s;
}

QString command(const ImageRequest &request)
{
    const QString id = u" -CloudPcDeviceImageId "_s + powerShellWord(request.imageId);
    switch (request.call) {
    case Call::Create:
        return cmdlet("New"_L1, request) + u" -DisplayName "_s + powerShellWord(request.draft.displayName)
            + u" -Version "_s + powerShellWord(request.draft.version) + u" -SourceImageResourceId "_s
            + powerShellWord(request.draft.sourceImageResourceId);
    case Call::Get:
        return cmdlet("Get"_L1, request) + id + u" -Headers @{ Prefer = 'include-unknown-enum-members' }"_s;
    case Call::Delete:
        return cmdlet("Remove"_L1, request) + id;
    case Call::Retry:
        return u"Invoke-MgGraphRequest -Method POST -Uri "_s + address(request);
    }
    Q_UNREACHABLE();
}

/// In Windows PowerShell a body goes out in Latin-1 unless the type names another charset.
QString plainCommand(const ImageRequest &request)
{
    QString headers = u"Authorization = \"Bearer $token\""_s;
    if (request.call == Call::Get)
        headers += u"; Prefer = 'include-unknown-enum-members'"_s;
    QString text = u"Invoke-RestMethod -Method %1 -Uri %2 -Headers @{ %3 }"_s.arg(
        QLatin1StringView(request.verb), address(request), headers);
    if (request.call == Call::Create)
        text += u" -ContentType 'application/json; charset=utf-8' -Body "_s
            + powerShellWord(createBody(request.draft));
    return text;
}

QString permission(const QList<ImageRequest> &requests)
{
    for (const ImageRequest &request : requests) {
        if (request.call != Call::Get)
            return u"CloudPC.ReadWrite.All"_s;
    }
    return u"CloudPC.Read.All"_s;
}

} // namespace

QString powerShellWord(const QString &text)
{
    QStringList parts;
    qsizetype from = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        if (i < text.size() && isSeen(text.at(i)))
            continue;
        if (i > from || (i == text.size() && parts.isEmpty()))
            parts << verbatim(QStringView(text).sliced(from, i - from));
        if (i < text.size())
            parts << u"[char]0x%1"_s.arg(text.at(i).unicode(), 4, 16, QLatin1Char('0'));
        from = i + 1;
    }
    if (parts.size() == 1 && parts.constFirst().startsWith(u'\''))
        return parts.constFirst();
    // A sum of characters alone would be one of numbers.
    return u"('' + "_s + parts.join(u" + "_s) + u')';
}

QString asPowerShell(const QList<ImageRequest> &requests)
{
    if (requests.isEmpty())
        return {};
    QStringList lines;
    const QString cloud = environment(requests.constFirst().cloud);
    if (!cloud.isEmpty()) {
        for (const ImageRequest &request : requests) {
            const QString import = u"Import-Module "_s + module(request);
            if (!lines.contains(import))
                lines << import;
        }
        lines << u"Connect-MgGraph -Environment %1 -Scopes '%2'"_s.arg(cloud, permission(requests));
    }
    for (const ImageRequest &request : requests)
        lines << (cloud.isEmpty() ? plainCommand(request) : command(request));
    return lines.join(u'\n') + u'\n';
}

} // namespace cloudpc
