// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "resultpagetexts.h"

#include <QCoreApplication>

namespace cloudpc {

namespace {

struct ResultPage {
    Q_DECLARE_TR_FUNCTIONS(cloudpc::ResultPage)
};

} // namespace

ResultPageTexts resultPageTexts()
{
    return {.title = ResultPage::tr("Cloud PC Image Uploader"),
            .received = ResultPage::tr("Your sign-in was received. You can close this page and go back to "
                                       "Cloud PC Image Uploader."),
            .failed = ResultPage::tr("You are not signed in. Go back to Cloud PC Image Uploader to see why "
                                     "and to try again."),
            .notExpected = ResultPage::tr("This page belongs to no sign-in that is under way. Go back to "
                                          "Cloud PC Image Uploader and start the sign-in there.")};
}

} // namespace cloudpc
