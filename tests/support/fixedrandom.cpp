// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "support/fixedrandom.h"

namespace cloudpc {

QByteArray FixedRandom::bytes(int count)
{
    QByteArray result(count, '\0');
    for (char &byte : result) {
        // The second addend keeps a long run from beginning anew after 256 bytes.
        byte = static_cast<char>(m_next + (m_next >> 8) * 31);
        ++m_next;
    }
    return result;
}

} // namespace cloudpc
