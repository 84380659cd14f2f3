// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "library/tableload.h"

#include "library/background.h"

#include <QFile>
#include <QFileInfo>

#include <optional>
#include <utility>

namespace cloudpc {

namespace {

LoadedTable refused(TableProblem problem)
{
    LoadedTable loaded;
    loaded.table.problem = problem;
    return loaded;
}

/// Without the line that names the separator, if there is one: it is no row.
LoadedTable separated(LoadedTable loaded, QChar separator)
{
    const QStringView rows = withoutSeparatorLine(loaded.text);
    loaded.table = readCsv(rows, separator);
    if (loaded.table.problem == TableProblem::None && rows.trimmed().isEmpty())
        loaded.table.problem = TableProblem::Empty;
    return loaded;
}

LoadedTable fromText(const DecodedText &decoded)
{
    if (decoded.text.contains(QChar::Null))
        return refused(TableProblem::NotText);
    return separated({.text = decoded.text, .encoding = decoded.encoding, .table = {}},
                     guessSeparator(decoded.text));
}

Result<LoadedTable> fromFile(const QString &name)
{
    QFile file(name);
    // Whatever is no file (a pipe, a device) may never come to an end.
    if (!QFileInfo(name).isFile() || !file.open(QIODevice::ReadOnly))
        return Error{
            .kind = ErrorKind::Local, .fault = Fault::FileNotReadable, .message = file.errorString()};
    const QByteArray bytes = file.read(tableByteLimit + 1);
    if (file.error() != QFileDevice::NoError)
        return Error{
            .kind = ErrorKind::Local, .fault = Fault::FileNotReadable, .message = file.errorString()};
    if (isWorkbook(bytes))
        return refused(TableProblem::Workbook);
    if (bytes.size() > tableByteLimit)
        return refused(TableProblem::TooLarge);
    return fromText(decodeText(bytes));
}

} // namespace

void loadTable(const QString &file, QObject *context, Callback<LoadedTable> callback)
{
    inBackground<LoadedTable>([file] { return fromFile(file); }, context, std::move(callback));
}

void loadTableText(const QString &text, QObject *context, Callback<LoadedTable> callback)
{
    inBackground<LoadedTable>(
        [text]() -> Result<LoadedTable> {
            if (text.size() > tableByteLimit)
                return refused(TableProblem::TooLarge);
            return fromText({.text = text, .encoding = TextEncoding::Utf8});
        },
        context, std::move(callback));
}

void separateAnew(const LoadedTable &loaded, QChar separator, QObject *context,
                  Callback<LoadedTable> callback)
{
    inBackground<LoadedTable>(
        [loaded, separator]() -> Result<LoadedTable> { return separated(loaded, separator); }, context,
        std::move(callback));
}

} // namespace cloudpc
