// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "crashdumps.h"

#include <QByteArray>
#include <QFile>
#include <QString>

#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#include <sys/resource.h>
#endif

namespace cloudpc {

#ifdef Q_OS_LINUX

using namespace Qt::Literals::StringLiterals;

namespace {

// LeakSanitizer and debuggers need what is taken away here.
#if defined(NDEBUG) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
constexpr bool isForUsers = true;
#else
constexpr bool isForUsers = false;
#endif

/// A desktop portal looks at our root folder in /proc to know whom it serves, and refuses whoever does not
/// let it: no file dialogs and no browser then.
bool isServedByPortals()
{
    return QFile::exists(u"/.flatpak-info"_s) || qEnvironmentVariableIsSet("SNAP")
        || qgetenv("QT_QPA_PLATFORMTHEME").contains("portal") || qgetenv("GTK_USE_PORTAL") == "1";
}

/// Only the soft limit: the browser that we start may raise it again.
void forbidCoreFiles()
{
    rlimit limit = {};
    if (getrlimit(RLIMIT_CORE, &limit) != 0)
        return;
    limit.rlim_cur = 0;
    setrlimit(RLIMIT_CORE, &limit);
}

/// For handlers that a core is piped to: they are free to ignore the limit (core(5)).
void leaveMemoryOut()
{
    QFile filter(u"/proc/self/coredump_filter"_s);
    if (filter.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        filter.write("0");
}

} // namespace

void keepMemoryOutOfCrashDumps()
{
    if (!isForUsers)
        return;
    forbidCoreFiles();
    if (isServedByPortals())
        leaveMemoryOut();
    else
        prctl(PR_SET_DUMPABLE, 0); // no dump of any kind, no ptrace; execve() ends it for children
}

#else

// Windows and macOS write dumps for the user alone, and only where they have been told to.
void keepMemoryOutOfCrashDumps() {}

#endif

} // namespace cloudpc
