// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "phrases/denialphrases.h"

#include "phrases/pages.h"

#include <QCoreApplication>

namespace cloudpc {

namespace {

struct Denials {
    Q_DECLARE_TR_FUNCTIONS(Denials)
};

Explanation unclear()
{
    return withPage(
        {Denials::tr("Your account may not do this"),
         Denials::tr(
             "Check these in turn: your account has the Windows 365 Administrator or Intune "
             "Administrator role; the app has been approved for CloudPC.ReadWrite.All; the tenant has "
             "a Windows 365 license; no Conditional Access policy stands in the way; for app-only "
             "sign-in, the application permission is granted; the right tenant and cloud are chosen. "
             "Sign in again after a change.")},
        Page::Roles);
}

Explanation notConsented()
{
    return withPage(
        {Denials::tr("The app lacks the permission for this"),
         Denials::tr("This sign-in does not include the Cloud PC permission that is needed. Ask a Global "
                     "Administrator or Privileged Role Administrator to approve it for your organization, "
                     "then sign in again.")},
        Page::AdminConsent);
}

Explanation roleMissing()
{
    return withPage(
        {Denials::tr("Your account seems to lack an administrator role"),
         Denials::tr("The app has the permission, but no role of your account for Windows 365 was found. Ask "
                     "for the Windows 365 Administrator or Intune Administrator role, or activate it if you "
                     "have it for a time only, then sign out and sign in again.")},
        Page::Roles);
}

Explanation noLicence()
{
    return withPage({Denials::tr("The tenant seems to have no Windows 365 license"),
                     Denials::tr("Check in the Microsoft 365 admin center that the tenant has a Windows 365 "
                                 "Enterprise license, and that this is the right tenant. A new license may "
                                 "take some hours until it counts.")},
                    Page::Licensing);
}

Explanation conditionalAccess()
{
    return withPage(
        {Denials::tr("A Conditional Access policy asks for more than this sign-in gave"),
         Denials::tr("Sign in again and give the proof that the browser asks for. If that does not help, ask "
                     "your identity team which policy applies, and give them the details below.")},
        Page::ConditionalAccess);
}

Explanation appNotPermitted()
{
    return withPage(
        {Denials::tr("The app registration lacks the application permission"),
         Denials::tr("App-only sign-in needs CloudPC.ReadWrite.All as an application permission, not as a "
                     "delegated one. Add it to the app registration, have an administrator approve it, then "
                     "sign in again.")},
        Page::AdminConsent);
}

} // namespace

Explanation explain(Denial denial)
{
    switch (denial) {
    case Denial::None:
        break;
    case Denial::Unclear:
        return unclear();
    case Denial::NotConsented:
        return notConsented();
    case Denial::RoleMissing:
        return roleMissing();
    case Denial::NoLicence:
        return noLicence();
    case Denial::ConditionalAccess:
        return conditionalAccess();
    case Denial::AppNotPermitted:
        return appNotPermitted();
    }
    return {};
}

} // namespace cloudpc
