// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "images/imageentry.h"
#include "models/imagecells.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QList>

#include <optional>

namespace cloudpc {

class Clock;

/// The rows of the Images list. Fed with whole snapshots, it changes only what differs, so that selection,
/// scroll position and expanded parts of the views survive every refresh.
class ImagesModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        KeyRole = Qt::UserRole + 1, ///< QString, ImageEntry::key
        SortRole, ///< By column: int, qint64 or QString; see ImageFilter.
        StatusRole, ///< int, EntryStatus
        PillRole, ///< QString, the status with what is to be added in the list
        IconRole, ///< int, IconName of the status
        ToneRole, ///< int, Tone of the status
        SearchRole, ///< QString, what the text filter looks into, case-folded
        AttentionRole, ///< bool
    };

    /// The clock must outlive the model.
    explicit ImagesModel(const Clock &clock, QObject *parent = nullptr);

    /// Takes over a snapshot. Rows keep their place whatever order the snapshot has, new ones come at the
    /// end; of several with the same key the first counts. Linear in the number of rows.
    void apply(const QList<ImageEntry> &snapshot);

    [[nodiscard]] int rowOf(const QString &key) const; ///< -1 if there is none.
    [[nodiscard]] const ImageEntry &entryAt(int row) const;
    [[nodiscard]] const ImageEntry *find(const QString &key) const; ///< nullptr if there is none.

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

public slots:
    /// Lets the elapsed time of open rows age; call it some times a minute while there are any.
    void tick();

private:
    struct Row {
        ImageEntry entry;
        QString search;
        QString told; ///< How long it took, as tick() last told it.
    };

    void removeMissing(const QHash<QString, const ImageEntry *> &incoming);
    void updateKnown(const QHash<QString, const ImageEntry *> &incoming);
    void appendNew(const QList<ImageEntry> &snapshot);
    void replace(int row, const ImageEntry &entry);
    void emitChanged(int row, const QList<bool> &columns);
    void indexRows(int from);
    [[nodiscard]] QVariant statusData(const Row &row, int role) const;
    [[nodiscard]] QVariant rowData(const Row &row, int role) const;

    const Clock &m_clock;
    QList<Row> m_rows;
    QHash<QString, int> m_rowOfKey;
};

} // namespace cloudpc
