// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArrayView>
#include <QString>

namespace cloudpc {

/// How the letters of a file are written.
enum class TextEncoding {
    Utf8, ///< With or without a byte order mark.
    Utf16, ///< With a byte order mark: "Unicode text" of Excel.
    Windows1252, ///< What is left if it is neither. Says nothing for certain: it has to be told.
};

struct DecodedText {
    QString text; ///< Without a byte order mark.
    TextEncoding encoding = TextEncoding::Utf8;

    bool operator==(const DecodedText &) const = default;
};

/// The text of a file whose encoding nobody has told.
[[nodiscard]] DecodedText decodeText(QByteArrayView bytes);

/// True for the first bytes of a workbook (.xlsx, .ods, .xls), which is no text whatever it is called.
[[nodiscard]] bool isWorkbook(QByteArrayView bytes);

} // namespace cloudpc
