// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

// Prints what is in the clipboard.

#include <QClipboard>
#include <QGuiApplication>

#include <cstdio>

int main(int argc, char *argv[])
{
    const QGuiApplication app(argc, argv);
    std::fputs(qUtf8Printable(QGuiApplication::clipboard()->text()), stdout);
    return 0;
}
