// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "selftest.h"

#include "auth/session.h"
#include "base/clock.h"
#include "library/imagelibrary.h"
#include "library/workspace.h"
#include "phrases/imageerrorphrases.h"
#include "sandbox/sandboxcontrol.h"
#include "sandbox/sandboxlauncher.h"

#include <utility>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

Draft draftFrom(const QString &name, const QString &sourceImage)
{
    return {.displayName = name,
            .version = u"1.0.0"_s,
            .sourceImageResourceId =
                u"/subscriptions/0ac520ee-14c0-480f-b6c9-0a90c585ffff/resourceGroups/rg-images-weu"
                u"/providers/Microsoft.Compute/images/"_s
                + sourceImage};
}

} // namespace

SelfTest::SelfTest(Workspace &workspace, SandboxControl &control, Clock &clock, Print print, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_control(control)
    , m_clock(clock)
    , m_print(std::move(print))
{
    planSignIn();
    planReady();
    planFailureAndRetry();
    planDeletes();
    connect(&workspace.session(), &Session::changed, this, &SelfTest::proceed, Qt::QueuedConnection);
    connect(&workspace.library(), &ImageLibrary::changed, this, &SelfTest::proceed, Qt::QueuedConnection);
    connect(workspace.sandbox(), &SandboxLauncher::stateChanged, this, &SelfTest::proceed,
            Qt::QueuedConnection);
    connect(&control, &SandboxControl::clockChanged, &workspace.library(), &ImageLibrary::refresh);
    connect(&workspace.library(), &ImageLibrary::changed, this, &SelfTest::passMoreTime,
            Qt::QueuedConnection);
}

void SelfTest::start()
{
    m_clock.callAfter(limit, this, [this] {
        if (m_ended)
            return;
        fail(tr("no result within %1 s").arg(limit.count()));
    });
    proceed();
}

void SelfTest::planSignIn()
{
    add(
        tr("Sandbox started"), [this] { m_workspace.start(); },
        [this] { return m_workspace.sandbox()->state() == SandboxLauncher::State::Running; });
    add(
        tr("Signed in"), [] {}, [this] { return m_workspace.session().state() == Session::State::SignedIn; },
        [this] {
            return m_workspace.session().account() ? m_workspace.session().account()->username : QString();
        });
    add(
        tr("Images listed"), [] {},
        [this] { return m_workspace.library().freshness() == ImageLibrary::Freshness::Loaded; },
        [this] { return QString::number(m_workspace.library().entries().size()); });
}

void SelfTest::planReady()
{
    const auto status = [this](const QString &key) {
        const ImageEntry *entry = m_workspace.library().find(key);
        return entry ? entry->status : EntryStatus::Unknown;
    };
    add(
        tr("Image created"),
        [this] { m_readyKey = m_workspace.library().upload(draftFrom(u"Self-test"_s, u"ready"_s)); },
        [this, status] { return status(m_readyKey) == EntryStatus::Pending; });
    addWatch(tr("Image watched until ready"),
             [this, status] { return status(m_readyKey) == EntryStatus::Ready; });
}

void SelfTest::planFailureAndRetry()
{
    const auto failing = [this] { return m_workspace.library().find(m_failingKey); };
    const auto is = [failing](EntryStatus status) { return failing() && failing()->status == status; };
    add(
        tr("Second image created"),
        [this] {
            m_failingKey = m_workspace.library().upload(
                draftFrom(u"Self-test failing"_s, u"fails-then-ready"_s));
        },
        [is] { return is(EntryStatus::Pending); });
    addWatch(tr("Second image seen to fail"), [is] { return is(EntryStatus::Failed); });
    add(
        tr("Reason read"), [] {}, [failing] { return failing()->image.errorCode.has_value(); },
        [failing] { return explain(failing()->image.errorCode->value).title; });
    if (m_workspace.endpoints().graphVersion != GraphVersion::Beta)
        return add(
            tr("Retry left out: Graph v1.0 does not have it"), [] {}, [] { return true; });
    add(
        tr("Second image retried"), [this] { m_workspace.library().retryUpload(m_failingKey); },
        [is, failing] { return is(EntryStatus::Pending) && !failing()->busy; });
    addWatch(tr("Second image watched until ready"), [is] { return is(EntryStatus::Ready); });
}

void SelfTest::planDeletes()
{
    for (QString SelfTest::*key : {&SelfTest::m_readyKey, &SelfTest::m_failingKey}) {
        add(
            tr("Image deleted"), [this, key] { m_workspace.library().remove(this->*key); },
            [this, key] { return !m_workspace.library().find(this->*key); });
    }
}

void SelfTest::add(const QString &title, std::function<void()> act, std::function<bool()> done,
                   std::function<QString()> detail)
{
    m_steps.push_back(
        {.title = title, .act = std::move(act), .done = std::move(done), .detail = std::move(detail)});
}

void SelfTest::addWatch(const QString &title, std::function<bool()> done)
{
    m_steps.push_back(
        {.title = title, .act = [this] { passTime(); }, .done = std::move(done), .passesTime = true});
}

void SelfTest::fail(const QString &reason)
{
    m_print(tr("FAILED  %1: %2").arg(m_steps[m_current].title, reason));
    end(false);
}

void SelfTest::proceed()
{
    // Nothing that is left to do could succeed without it.
    if (!m_ended && m_workspace.sandbox()->state() == SandboxLauncher::State::Failed)
        return fail(tr("the sandbox is not running"));
    while (!m_ended) {
        const Step &step = m_steps[m_current];
        if (!std::exchange(m_acted, true))
            step.act();
        if (!step.done())
            return;
        const QString detail = step.detail ? step.detail() : QString();
        m_print(detail.isEmpty() ? tr("ok      %1").arg(step.title)
                                 : tr("ok      %1: %2").arg(step.title, detail));
        m_acted = false;
        if (++m_current == m_steps.size())
            end(true);
    }
}

void SelfTest::end(bool passed)
{
    m_ended = true;
    emit finished(passed);
}

/// The next event may have been another image's: time goes on until ours is through.
void SelfTest::passMoreTime()
{
    const bool waiting = !m_ended && m_acted && m_steps[m_current].passesTime;
    if (waiting && m_workspace.library().freshness() == ImageLibrary::Freshness::Loaded)
        passTime();
}

void SelfTest::passTime()
{
    m_control.jumpToNextEvent(m_workspace.sandbox()->root());
}

} // namespace cloudpc
