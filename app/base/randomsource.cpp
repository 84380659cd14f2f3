// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "base/randomsource.h"

#include <QRandomGenerator>
#include <QtEndian>

namespace cloudpc {

QUuid RandomSource::uuid()
{
    QByteArray raw = bytes(16);
    // RFC 4122 section 4.4: the version and variant bits are fixed, the other 122 are random.
    raw[6] = static_cast<char>((raw[6] & 0x0f) | 0x40);
    raw[8] = static_cast<char>((raw[8] & 0x3f) | 0x80);
    return QUuid::fromRfc4122(raw);
}

double RandomSource::fraction()
{
    return qFromBigEndian<quint32>(bytes(4).constData()) / 4294967296.0;
}

QByteArray SystemRandom::bytes(int count)
{
    QByteArray result(count, Qt::Uninitialized);
    // generate() fills whole 32-bit words, so the tail is filled from one word of its own.
    auto *generator = QRandomGenerator::system();
    for (int at = 0; at < count; at += 4) {
        const quint32 word = generator->generate();
        memcpy(result.data() + at, &word, static_cast<size_t>(qMin(4, count - at)));
    }
    return result;
}

} // namespace cloudpc
