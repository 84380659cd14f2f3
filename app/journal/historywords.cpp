// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "journal/historywords.h"

#include <algorithm>
#include <cstring>

namespace cloudpc {

namespace {

bool isAscii(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

char asciiFolded(QChar c)
{
    const char16_t unit = c.unicode();
    return static_cast<char>(unit >= u'A' && unit <= u'Z' ? unit + (u'a' - u'A') : unit);
}

void appendFolded(QByteArray &to, QStringView text)
{
    text = text.first(std::min(text.size(), foldedTextLimit));
    if (!isAscii(text)) {
        const QString nfc = text.toString().normalized(QString::NormalizationForm_C).toCaseFolded();
        to +=
            nfc.normalized(QString::NormalizationForm_C).toUtf8(); // Folding may have taken characters apart.
        return;
    }
    const qsizetype before = to.size();
    to.resize(before + text.size());
    std::transform(text.begin(), text.end(), to.begin() + before, asciiFolded);
}

void appendLine(QByteArray &to, QStringView text)
{
    if (text.isEmpty())
        return;
    appendFolded(to, text);
    to += '\n';
}

void appendError(QByteArray &to, const Error &error)
{
    if (error.httpStatus != 0)
        appendLine(to, QString::number(error.httpStatus));
    appendLine(to, error.code);
    appendLine(to, error.message);
    appendLine(to, error.requestId);
    appendLine(to, error.clientRequestId);
}

constexpr int block = 64;

/// Three of a word's bytes, of which the second may be any of those between. Two are too few where a history
/// is full of digits.
struct Sample {
    char first;
    char second;
    char last;
};

/// True if a word of that sample may begin at one of the next `block` bytes: the loop has no branch.
bool mayBegin(const char *firsts, qsizetype tail, Sample sample)
{
    const char *const seconds = firsts + (tail > 0 ? 1 : 0);
    const char *const lasts = firsts + tail;
    unsigned char any = 0;
    for (int i = 0; i < block; ++i) {
        const auto hit = static_cast<int>(firsts[i] == sample.first)
            & static_cast<int>(seconds[i] == sample.second) & static_cast<int>(lasts[i] == sample.last);
        any |= static_cast<unsigned char>(hit);
    }
    return any != 0;
}

/// The word, if it begins in [begin, end); behind that there must be room for the rest of it.
const char *findExactly(const char *begin, const char *end, QByteArrayView word)
{
    const qsizetype tail = word.size() - 1;
    while (begin < end) {
        begin = static_cast<const char *>(
            std::memchr(begin, word.front(), static_cast<std::size_t>(end - begin)));
        if (!begin)
            return nullptr;
        if (begin[tail] == word.back()
            && std::memcmp(begin, word.data(), static_cast<std::size_t>(tail)) == 0)
            return begin;
        ++begin;
    }
    return nullptr;
}

} // namespace

QByteArray foldedText(QStringView text)
{
    QByteArray folded;
    appendFolded(folded, text);
    return folded;
}

QList<QByteArray> foldedWords(QStringView text)
{
    // Unicode's own blanks become plain ones, which is what the bytes are split at.
    const QString simple = text.first(std::min(text.size(), foldedTextLimit)).toString().simplified();
    QList<QByteArray> words = foldedText(simple).split(' ');
    words.removeAll(QByteArray());
    return words;
}

QByteArray foldedEntry(const JournalEntry &entry)
{
    QByteArray lines;
    lines.reserve(512);
    appendLine(lines, entry.draft.displayName);
    appendLine(lines, entry.draft.version);
    appendLine(lines, entry.draft.sourceImageResourceId);
    appendLine(lines, entry.imageId);
    appendLine(lines, entry.rawStatus);
    appendLine(lines, entry.errorCode);
    appendLine(lines, entry.requestId);
    appendLine(lines, entry.clientRequestId);
    appendLine(lines, entry.note);
    appendLine(lines, entry.ticket);
    if (entry.error)
        appendError(lines, *entry.error);
    return lines;
}

QByteArray foldedOwner(const JournalEntry &entry)
{
    QByteArray lines;
    appendLine(lines, entry.accountName);
    appendLine(lines, entry.accountId);
    appendLine(lines, entry.place.tenantId);
    appendLine(lines, entry.place.service);
    return lines;
}

const char *findWord(const char *begin, const char *end, QByteArrayView word)
{
    const qsizetype tail = word.size() - 1;
    const Sample sample{word.front(), word[tail > 0 ? 1 : 0], word.back()};
    for (; end - begin >= block + tail; begin += block) {
        if (!mayBegin(begin, tail, sample))
            continue;
        if (const char *found = findExactly(begin, begin + block, word))
            return found;
    }
    return end - begin > tail ? findExactly(begin, end - tail, word) : nullptr;
}

} // namespace cloudpc
