// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "sandbox/sampleapps.h"

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

const QString sampleSecret = u"sandbox~secret+&%"_s;
const QString expiredSecret = u"sandbox~expired"_s;

namespace {

const QList<SampleApp> &sampleApps()
{
    static const QList<SampleApp> apps = {
        {u"app-reader"_s, u"5a4db0c5-0000-4000-8000-00000000a001"_s, {u"CloudPC.Read.All"_s}},
        {u"app-without-role"_s, u"5a4db0c5-0000-4000-8000-00000000a002"_s, {}},
        {u"app-unknown"_s, u"5a4db0c5-0000-4000-8000-00000000a003"_s, {}, SampleApp::Fault::Unknown},
        {u"app-not-public"_s,
         u"5a4db0c5-0000-4000-8000-00000000a004"_s,
         {u"CloudPC.ReadWrite.All"_s},
         SampleApp::Fault::NotPublic},
        {u"app-foreign-certificate"_s,
         u"5a4db0c5-0000-4000-8000-00000000a005"_s,
         {u"CloudPC.ReadWrite.All"_s},
         SampleApp::Fault::ForeignCertificate},
    };
    return apps;
}

} // namespace

SampleApp appFor(QStringView clientId)
{
    for (const SampleApp &app : sampleApps()) {
        if (clientId.compare(app.key, Qt::CaseInsensitive) == 0
            || clientId.compare(app.clientId, Qt::CaseInsensitive) == 0)
            return app;
    }
    return {.clientId = clientId.toString(), .roles = {u"CloudPC.ReadWrite.All"_s}};
}

} // namespace cloudpc
