// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "instances.h"

#include "base/clock.h"
#include "instanceline.h"
#include "instancelock.h"

#include <QFile>

#include <chrono>
#include <optional>
#include <utility>

namespace cloudpc {

using namespace std::chrono_literals;

namespace {

constexpr auto betweenCalls = 50ms;

} // namespace

struct Instances::Folder {
    std::unique_ptr<InstanceLock> lock;
    std::unique_ptr<InstanceLine> line;
    std::unique_ptr<InstanceCaller> caller;
    std::chrono::milliseconds callUntil{0}; ///< Monotonic.
    std::optional<Standing> standing; ///< Once it was entered.
    std::function<void(Standing)> then;
};

Instances::Instances(Clock &clock, InstanceCall call, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_call(std::move(call))
{
}

Instances::~Instances() = default;

Instances::Folder &Instances::folder(const QString &dataFolder)
{
    std::unique_ptr<Folder> &folder = m_folders[dataFolder];
    if (!folder)
        folder = std::make_unique<Folder>();
    if (!folder->lock)
        folder->lock = std::make_unique<InstanceLock>(dataFolder);
    return *folder;
}

void Instances::give(const QString &dataFolder, std::unique_ptr<InstanceLock> lock)
{
    m_folders[dataFolder] = std::make_unique<Folder>();
    m_folders[dataFolder]->lock = std::move(lock);
}

bool Instances::isSole(const QString &dataFolder) const
{
    const auto found = m_folders.find(dataFolder);
    return found != m_folders.end() && found->second->standing == Standing::Sole;
}

void Instances::enter(const QString &dataFolder, std::function<void(Standing)> then)
{
    Folder &wanted = folder(dataFolder);
    if (wanted.standing)
        return then(*wanted.standing);
    const bool isCalling = static_cast<bool>(wanted.then);
    wanted.then = std::move(then);
    if (isCalling)
        return;
    wanted.callUntil = m_clock.monotonic() + InstanceCaller::longest;
    // Whoever took the lock file away did not end the process that had it: that one still listens.
    if (wanted.lock->isOurs() && !QFile::exists(InstanceLine::addressOf(dataFolder)))
        return settle(dataFolder, Standing::Sole);
    callOther(dataFolder);
}

void Instances::callOther(const QString &dataFolder)
{
    Folder &wanted = folder(dataFolder);
    wanted.caller = std::make_unique<InstanceCaller>(m_clock);
    connect(
        wanted.caller.get(), &InstanceCaller::ended, this,
        [this, dataFolder](InstanceCaller::End end) { takeEnd(dataFolder, end); },
        Qt::QueuedConnection); // The caller goes.
    wanted.caller->call(dataFolder, m_call);
}

void Instances::takeEnd(const QString &dataFolder, InstanceCaller::End end)
{
    Folder &wanted = folder(dataFolder);
    switch (end) {
    case InstanceCaller::End::Taken:
        wanted.lock.reset(); // Ours where the lock file had been taken away.
        return settle(dataFolder, Standing::Elsewhere);
    case InstanceCaller::End::NoAnswer:
        return settle(dataFolder, Standing::NotSole);
    case InstanceCaller::End::NobodyThere:
        if (wanted.lock->takeOver())
            return settle(dataFolder, Standing::Sole);
        if (!wanted.lock->isAnothers())
            return settle(dataFolder, Standing::Unlocked);
        // It has just been started and does not listen yet, or is about to end.
        if (m_clock.monotonic() >= wanted.callUntil)
            return settle(dataFolder, Standing::NotSole);
        m_clock.callAfter(betweenCalls, this, [this, dataFolder] { callOther(dataFolder); });
    }
}

void Instances::settle(const QString &dataFolder, Standing standing)
{
    Folder &wanted = *m_folders[dataFolder];
    wanted.caller.reset();
    if (standing != Standing::Elsewhere)
        wanted.standing = standing;
    if (m_listening)
        listen();
    const auto then = std::exchange(wanted.then, {});
    then(standing);
}

void Instances::listen()
{
    m_listening = true;
    for (auto &[dataFolder, folder] : m_folders) {
        if (folder->standing != Standing::Sole || folder->line)
            continue;
        folder->line = std::make_unique<InstanceLine>(dataFolder, m_clock);
        connect(folder->line.get(), &InstanceLine::called, this, &Instances::called);
        folder->line->listen();
    }
}

} // namespace cloudpc
