// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "base/commandline.h"

#include <QApplication>

#include <cstdio>

namespace {

enum ExitCode { Success = 0, BadUsage = 2 };

/// Help and version are told before there is a window, so that they need no display.
cloudpc::CommandLine readCommandLine(int argc, char *argv[])
{
    QCoreApplication::setApplicationName(QStringLiteral("cloudpc-image-uploader"));
    QCoreApplication::setApplicationVersion(QStringLiteral(APP_VERSION));
    const QCoreApplication beforeTheWindow(argc, argv);
    return cloudpc::parseCommandLine(QCoreApplication::arguments());
}

void print(std::FILE *where, const QString &text)
{
    std::fputs(qPrintable(text + u'\n'), where);
}

} // namespace

int main(int argc, char *argv[])
{
    using Task = cloudpc::CommandLine::Task;
    const cloudpc::CommandLine commandLine = readCommandLine(argc, argv);
    switch (commandLine.task) {
    case Task::ShowHelp:
    case Task::ShowVersion:
        print(stdout, commandLine.text);
        return Success;
    case Task::Refuse:
        print(stderr, commandLine.text);
        return BadUsage;
    case Task::Run:
        break;
    }

    const QApplication application(argc, argv);
    QGuiApplication::setDesktopFileName(QStringLiteral(APP_ID));
    return Success;
}
