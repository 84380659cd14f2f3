// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "support/flakysecretstore.h"

#include "base/callback.h"

#include <utility>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

void FlakySecretStore::read(const QString &name, QObject *context,
                            Callback<std::optional<QByteArray>> callback)
{
    using Found = std::optional<QByteArray>;
    Found secret;
    if (content.contains(name))
        secret = content.value(name);
    const Result<Found> result = failsNow(u"read"_s, name) ? Result<Found>(failure()) : Result<Found>(secret);
    answer([result, callback = boundTo(context, std::move(callback))] { callback(result); });
}

void FlakySecretStore::write(const QString &name, const QByteArray &secret, QObject *context,
                             Callback<Done> callback)
{
    const Result<Done> result = failsNow(u"write"_s, name) ? Result<Done>(failure()) : Result<Done>(Done());
    if (result)
        content.insert(name, secret);
    answer([result, callback = boundTo(context, std::move(callback))] { callback(result); });
}

void FlakySecretStore::remove(const QString &name, QObject *context, Callback<Done> callback)
{
    const Result<Done> result = failsNow(u"remove"_s, name) ? Result<Done>(failure()) : Result<Done>(Done());
    if (result)
        content.remove(name);
    answer([result, callback = boundTo(context, std::move(callback))] { callback(result); });
}

void FlakySecretStore::release()
{
    m_holding = false;
    const auto held = std::exchange(m_held, {});
    for (const auto &action : held)
        action();
}

bool FlakySecretStore::failsNow(const QString &verb, const QString &name)
{
    calls.append(verb + u' ' + name);
    return m_failsAlways || (m_failIn > 0 && --m_failIn == 0);
}

Error FlakySecretStore::failure() const
{
    return {.kind = ErrorKind::Local, .fault = fault, .message = u"the store failed on purpose"_s};
}

void FlakySecretStore::answer(std::function<void()> action)
{
    if (m_holding)
        m_held.append(std::move(action));
    else
        action();
}

} // namespace cloudpc
