// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QVariant>

#include <optional>

namespace cloudpc {

class Statements;

/// How much may lie between a row and its place in the file, on one connection. Each transaction of an import
/// changes pages of the indexes that others have changed before: kept in memory they need not be read again,
/// and brought into the file seldom they are written once. Only how fast it is hangs on it.
class ImportRoom
{
public:
    /// `statements` outlive this object.
    explicit ImportRoom(Statements &statements);

    void take();
    /// Leaves everything as it was found. What was written is in the file then, as far as nobody who reads is
    /// in the way.
    void giveBack();

private:
    struct Sizes {
        QVariant log; ///< In pages, before it is brought into the file.
        QVariant cache; ///< In pages or, below zero, in kB.
    };

    [[nodiscard]] QVariant ask(const QString &statement);
    void set(const Sizes &sizes);

    Statements &m_statements;
    std::optional<Sizes> m_before; ///< Systems differ in what they set for all programs.
};

} // namespace cloudpc
