// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/memorytokenstore.h"

namespace cloudpc {

void MemoryTokenStore::load(QObject *, Callback<std::optional<StoredSignIn>> callback)
{
    callback(m_signIn);
}

void MemoryTokenStore::save(const StoredSignIn &signIn, QObject *, Callback<Done> callback)
{
    m_signIn = signIn;
    callback(Done());
}

void MemoryTokenStore::clear(QObject *, Callback<Done> callback)
{
    m_signIn.reset();
    callback(Done());
}

} // namespace cloudpc
