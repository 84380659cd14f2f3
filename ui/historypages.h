// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStackedWidget>

namespace cloudpc {

class EmptyState;
class HistoryModel;
class HistoryTable;
class LoadFailure;
struct Notice;

/// The History list, or what stands in its place while there is none: four states that look and read
/// differently.
class HistoryPages final : public QStackedWidget
{
    Q_OBJECT

public:
    explicit HistoryPages(HistoryTable &table, QWidget *parent = nullptr);

    /// Shows what there is to show of the model.
    void follow(const HistoryModel &model);
    /// Why the history could not be read.
    void setNotice(const Notice &notice);

signals:
    void clearFiltersRequested();
    void retryRequested();

private:
    [[nodiscard]] QWidget *pageFor(const HistoryModel &model) const;

    QWidget *m_table;
    EmptyState *m_loading;
    EmptyState *m_nothingYet;
    EmptyState *m_noMatch;
    LoadFailure *m_unreadable;
};

} // namespace cloudpc
