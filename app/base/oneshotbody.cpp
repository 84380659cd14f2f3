// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "base/oneshotbody.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace cloudpc {

OneShotBody::OneShotBody(QByteArray bytes, QObject *parent)
    : QIODevice(parent)
    , m_bytes(std::move(bytes))
{
    // Unbuffered: a buffer of QIODevice's own would take everything at the first look.
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

bool OneShotBody::isSequential() const
{
    return true;
}

qint64 OneShotBody::bytesAvailable() const
{
    return QIODevice::bytesAvailable() + m_bytes.size() - m_at;
}

bool OneShotBody::reset()
{
    return false;
}

bool OneShotBody::started() const
{
    return m_at > 0;
}

qint64 OneShotBody::readData(char *data, qint64 maxSize)
{
    if (m_at == 0 && m_mayStart && !m_mayStart())
        m_isHeldBack = true;
    if (m_isHeldBack || m_at == m_bytes.size())
        return -1; // the end of a sequential device; 0 would mean "more to come"
    const qint64 count = std::min(maxSize, qint64(m_bytes.size() - m_at));
    std::memcpy(data, m_bytes.constData() + m_at, static_cast<size_t>(count));
    m_at += count;
    return count;
}

qint64 OneShotBody::writeData(const char *, qint64)
{
    return -1;
}

} // namespace cloudpc
