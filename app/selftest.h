// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>
#include <QString>

#include <chrono>
#include <functional>
#include <vector>

namespace cloudpc {

class Clock;
class SandboxControl;
class Workspace;

/// Tries the main job in the sandbox without a window: sign in, create, watch to Ready, see one fail and why,
/// retry, delete. Prints a line for each step.
class SelfTest final : public QObject
{
    Q_OBJECT

public:
    using Print = std::function<void(const QString &line)>;

    /// `workspace` is a sandbox one, not started yet.
    SelfTest(Workspace &workspace, SandboxControl &control, Clock &clock, Print print,
             QObject *parent = nullptr);

    void start();

    /// All steps together may take this long.
    static constexpr std::chrono::seconds limit{18};

signals:
    void finished(bool passed);

private:
    struct Step {
        QString title;
        std::function<void()> act;
        std::function<bool()> done;
        std::function<QString()> detail; ///< What to add to the printed line; may be empty.
        bool passesTime = false; ///< Turns the virtual clock on and on until done.
    };

    void planSignIn();
    void planReady();
    void planFailureAndRetry();
    void planDeletes();
    void add(const QString &title, std::function<void()> act, std::function<bool()> done,
             std::function<QString()> detail = {});
    void addWatch(const QString &title, std::function<bool()> done);
    void proceed();
    void fail(const QString &reason);
    void end(bool passed);
    void passTime();
    void passMoreTime();

    Workspace &m_workspace;
    SandboxControl &m_control;
    Clock &m_clock;
    Print m_print;
    std::vector<Step> m_steps;
    size_t m_current = 0;
    bool m_acted = false;
    bool m_ended = false;
    QString m_readyKey;
    QString m_failingKey;
};

} // namespace cloudpc
