// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "support/flakytokenstore.h"

#include "base/callback.h"

#include <utility>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

const Error failure{.kind = ErrorKind::Local, .message = u"the store failed on purpose"_s};

} // namespace

void FlakyTokenStore::load(QObject *context, Callback<std::optional<StoredSignIn>> callback)
{
    const bool fails = failsNow(u"load"_s);
    answer([this, fails, callback = boundTo(context, std::move(callback))] {
        callback(fails ? Result<std::optional<StoredSignIn>>(failure) : content);
    });
}

void FlakyTokenStore::save(const StoredSignIn &signIn, QObject *context, Callback<Done> callback)
{
    const bool fails = failsNow(u"save"_s);
    if (!fails)
        content = signIn;
    answer([fails, callback = boundTo(context, std::move(callback))] {
        callback(fails ? Result<Done>(failure) : Done());
    });
}

void FlakyTokenStore::clear(QObject *context, Callback<Done> callback)
{
    const bool fails = failsNow(u"clear"_s);
    if (!fails)
        content.reset();
    answer([fails, callback = boundTo(context, std::move(callback))] {
        callback(fails ? Result<Done>(failure) : Done());
    });
}

void FlakyTokenStore::release()
{
    m_holding = false;
    const auto held = std::exchange(m_held, {});
    for (const auto &action : held)
        action();
}

bool FlakyTokenStore::failsNow(const QString &call)
{
    calls.append(call);
    return m_failIn > 0 && --m_failIn == 0;
}

void FlakyTokenStore::answer(std::function<void()> action)
{
    if (m_holding)
        m_held.append(std::move(action));
    else
        action();
}

} // namespace cloudpc
