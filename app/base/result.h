// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/error.h"

#include <QtGlobal>

#include <functional>
#include <utility>
#include <variant>

namespace cloudpc {

/// Stands for "done, nothing to return" in Result<Done>.
struct Done {
    bool operator==(const Done &) const = default;
};

/// Either a value or the Error that stands in its place. Asking for the absent one is a bug and asserts.
template <typename T>
class [[nodiscard]] Result
{
public:
    Result(T value) // NOLINT(google-explicit-constructor): `return value;` is the point
        : m_content(std::in_place_index<0>, std::move(value))
    {
    }
    Result(Error error) // NOLINT(google-explicit-constructor)
        : m_content(std::in_place_index<1>, std::move(error))
    {
    }

    [[nodiscard]] bool ok() const { return m_content.index() == 0; }
    explicit operator bool() const { return ok(); }

    [[nodiscard]] const T &value() const &
    {
        Q_ASSERT(ok());
        return std::get<0>(m_content);
    }
    [[nodiscard]] T &&value() &&
    {
        Q_ASSERT(ok());
        return std::get<0>(std::move(m_content));
    }
    [[nodiscard]] const Error &error() const
    {
        Q_ASSERT(!ok());
        return std::get<1>(m_content);
    }

    bool operator==(const Result &) const = default;

private:
    std::variant<T, Error> m_content;
};

/// The one shape of every asynchronous answer: called exactly once, never after its context object is gone.
template <typename T>
using Callback = std::function<void(Result<T>)>;

} // namespace cloudpc
