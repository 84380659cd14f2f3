// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "cuttingvfs.h"

#include <QFileInfo>

#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <mutex>
#include <utility>

namespace cloudpc {

namespace {

constexpr qsizetype sector = 512;

/// A write, or a change of the size where there is no data.
struct Operation {
    qsizetype at = 0;
    QByteArray data;
    bool isResize = false;
};

void write(QByteArray &bytes, qsizetype at, const QByteArray &data)
{
    if (bytes.size() < at + data.size())
        bytes.resize(at + data.size(), '\0');
    std::copy(data.cbegin(), data.cend(), bytes.begin() + at);
}

struct FileState {
    QByteArray synced;
    QList<Operation> pending;

    void sync()
    {
        for (const Operation &operation : std::as_const(pending))
            apply(synced, operation);
        pending.clear();
    }

    static void apply(QByteArray &bytes, const Operation &operation)
    {
        if (operation.isResize)
            bytes.resize(operation.at, '\0');
        else
            write(bytes, operation.at, operation.data);
    }

    /// A disk may have written any of what it was not told to write yet, in any order, sector by sector.
    [[nodiscard]] QByteArray afterCut(std::mt19937 &dice) const
    {
        std::bernoulli_distribution coin(std::uniform_real_distribution<>(0, 1)(dice));
        QByteArray bytes = synced;
        for (const Operation &operation : pending) {
            if (operation.isResize) {
                if (coin(dice))
                    apply(bytes, operation);
                continue;
            }
            for (qsizetype from = 0; from < operation.data.size(); from += sector) {
                if (coin(dice))
                    write(bytes, operation.at + from, operation.data.mid(from, sector));
            }
        }
        return bytes;
    }
};

/// Everything that the functions of the VFS, which get no pointer of ours, work on.
struct Disk {
    std::mutex mutex;
    sqlite3_vfs *real = nullptr;
    sqlite3_vfs own = {};
    QHash<QString, FileState> files;
    QList<PowerCut> cuts;
    std::mt19937 dice;
    double share = 0;
    qsizetype mostCuts = 0;
    int syncs = 0;
    std::function<qsizetype()> acknowledged;

    void maybeCut()
    {
        if (cuts.size() >= mostCuts || !std::bernoulli_distribution(share)(dice))
            return;
        PowerCut cut{.files = {}, .acknowledged = acknowledged()};
        for (auto file = files.cbegin(); file != files.cend(); ++file)
            cut.files.insert(file.key(), file.value().afterCut(dice));
        cuts.append(cut);
    }
};

std::unique_ptr<Disk> disk; // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)

/// A file as SQLite sees it; the real one follows it in memory, as sqlite3_vfs::szOsFile provides.
struct OpenFile {
    sqlite3_file base;
    QString *name; ///< SQLite moves no file about, but neither does it construct one.
    sqlite3_file *real;
};

OpenFile &own(sqlite3_file *file)
{
    return *reinterpret_cast<OpenFile *>(file);
}

sqlite3_file *real(sqlite3_file *file)
{
    return own(file).real;
}

const sqlite3_io_methods *methods(sqlite3_file *file)
{
    return real(file)->pMethods;
}

int closeFile(sqlite3_file *file)
{
    const int result = methods(file)->xClose(real(file));
    delete std::exchange(own(file).name, nullptr);
    return result;
}

int readFile(sqlite3_file *file, void *to, int count, sqlite3_int64 at)
{
    return methods(file)->xRead(real(file), to, count, at);
}

int writeFile(sqlite3_file *file, const void *from, int count, sqlite3_int64 at)
{
    {
        const std::scoped_lock lock(disk->mutex);
        disk->files[*own(file).name].pending.append(
            {qsizetype(at), QByteArray(static_cast<const char *>(from), count), false});
        disk->maybeCut();
    }
    return methods(file)->xWrite(real(file), from, count, at);
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    {
        const std::scoped_lock lock(disk->mutex);
        disk->files[*own(file).name].pending.append({qsizetype(size), {}, true});
        disk->maybeCut();
    }
    return methods(file)->xTruncate(real(file), size);
}

int syncFile(sqlite3_file *file, int flags)
{
    const int result = methods(file)->xSync(real(file), flags);
    const std::scoped_lock lock(disk->mutex);
    disk->maybeCut(); // before it counts
    disk->files[*own(file).name].sync();
    ++disk->syncs;
    disk->maybeCut();
    return result;
}

int sizeOfFile(sqlite3_file *file, sqlite3_int64 *size)
{
    return methods(file)->xFileSize(real(file), size);
}

int lockFile(sqlite3_file *file, int level)
{
    return methods(file)->xLock(real(file), level);
}

int unlockFile(sqlite3_file *file, int level)
{
    return methods(file)->xUnlock(real(file), level);
}

int checkLock(sqlite3_file *file, int *isReserved)
{
    return methods(file)->xCheckReservedLock(real(file), isReserved);
}

int controlFile(sqlite3_file *file, int what, void *argument)
{
    return methods(file)->xFileControl(real(file), what, argument);
}

int sectorSize(sqlite3_file *file)
{
    return methods(file)->xSectorSize(real(file));
}

int characteristics(sqlite3_file *file)
{
    return methods(file)->xDeviceCharacteristics(real(file));
}

int mapShared(sqlite3_file *file, int page, int size, int extend, void volatile **memory)
{
    return methods(file)->xShmMap(real(file), page, size, extend, memory);
}

int lockShared(sqlite3_file *file, int offset, int count, int flags)
{
    return methods(file)->xShmLock(real(file), offset, count, flags);
}

void barrierShared(sqlite3_file *file)
{
    methods(file)->xShmBarrier(real(file));
}

int unmapShared(sqlite3_file *file, int remove)
{
    return methods(file)->xShmUnmap(real(file), remove);
}

/// Version 2: without the memory-mapped reads of version 3.
constexpr sqlite3_io_methods ownMethods = {
    2,          closeFile,     readFile,    writeFile,   truncateFile, syncFile,        sizeOfFile,
    lockFile,   unlockFile,    checkLock,   controlFile, sectorSize,   characteristics, mapShared,
    lockShared, barrierShared, unmapShared, nullptr,     nullptr};

int openFile(sqlite3_vfs *, sqlite3_filename name, sqlite3_file *file, int flags, int *outFlags)
{
    OpenFile &opened = own(file);
    opened.real = reinterpret_cast<sqlite3_file *>(&opened + 1);
    opened.base.pMethods = nullptr;
    const int result = disk->real->xOpen(disk->real, name, opened.real, flags, outFlags);
    if (!opened.real->pMethods)
        return result;
    opened.base.pMethods = &ownMethods;
    opened.name = new QString(name ? QFileInfo(QString::fromUtf8(name)).fileName() : QString());
    const std::scoped_lock lock(disk->mutex);
    if (name && !disk->files.contains(*opened.name))
        disk->files.insert(*opened.name, {});
    return result;
}

int deleteFile(sqlite3_vfs *, const char *name, int syncsFolder)
{
    {
        const std::scoped_lock lock(disk->mutex);
        disk->maybeCut();
        disk->files.remove(QFileInfo(QString::fromUtf8(name)).fileName());
        disk->maybeCut();
    }
    return disk->real->xDelete(disk->real, name, syncsFolder);
}

} // namespace

CuttingVfs::CuttingVfs(unsigned seed, double share, qsizetype mostCuts,
                       std::function<qsizetype()> acknowledged)
{
    disk = std::make_unique<Disk>();
    disk->real = sqlite3_vfs_find(nullptr);
    disk->dice.seed(seed);
    disk->share = share;
    disk->mostCuts = mostCuts;
    disk->acknowledged = std::move(acknowledged);
    disk->own = *disk->real; // All that is not replaced works as ever.
    disk->own.zName = "cutting";
    disk->own.szOsFile = int(sizeof(OpenFile)) + disk->real->szOsFile;
    disk->own.xOpen = openFile;
    disk->own.xDelete = deleteFile;
    sqlite3_vfs_register(&disk->own, 1);
}

CuttingVfs::~CuttingVfs()
{
    sqlite3_vfs_unregister(&disk->own);
    sqlite3_vfs_register(disk->real, 1);
    disk.reset();
}

QList<PowerCut> CuttingVfs::cuts() const
{
    const std::scoped_lock lock(disk->mutex);
    return disk->cuts;
}

int CuttingVfs::syncs() const
{
    const std::scoped_lock lock(disk->mutex);
    return disk->syncs;
}

} // namespace cloudpc
