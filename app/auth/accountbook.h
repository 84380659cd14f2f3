// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "auth/knownsignin.h"

#include <QList>
#include <QString>

#include <optional>

namespace cloudpc {

/// The remembered sign-ins of one profile, the last used one first. A small file without any secret; one that
/// is missing, damaged or not writable is an empty or forgetful book, never a reason to fail.
class AccountBook
{
public:
    /// `path` empty: remembers for this run only.
    explicit AccountBook(QString path = {});

    [[nodiscard]] const QList<KnownSignIn> &entries() const { return m_entries; }
    /// The person's sign-in to go on with at this service: same roots, client ID and asked tenant; the last
    /// used of them.
    [[nodiscard]] std::optional<KnownSignIn> lastAt(const Endpoints &endpoints) const;
    /// Adds it, or replaces what isSameSignIn(), as the last used one.
    void put(const KnownSignIn &known);
    void remove(const KnownSignIn &known);

    /// Signed out, but the keychain has not said yet that the secret is gone: to be tried again.
    [[nodiscard]] const QList<KnownSignIn> &leaving() const { return m_leaving; }
    void setLeaving(const KnownSignIn &known, bool leaving);

private:
    void load();
    void save() const;

    QString m_path;
    QList<KnownSignIn> m_entries;
    QList<KnownSignIn> m_leaving;
};

} // namespace cloudpc
