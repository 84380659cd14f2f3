// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QTreeView>

namespace cloudpc {

class SourceImagesModel;
struct SourceImage;

/// The source images in their groups, which are always open. What is selected stays when the model is filled
/// anew, if it is still there.
class SourceTree final : public QTreeView
{
    Q_OBJECT

public:
    /// The model must outlive it.
    explicit SourceTree(SourceImagesModel &model, QWidget *parent = nullptr);

    /// The selected image; nullptr if there is none.
    [[nodiscard]] const SourceImage *selected() const;
    /// Selects this image, if it is there and can be chosen.
    bool select(const QString &resourceId);
    bool selectFirst();
    /// Columns as wide as what is in them, unless the user has had their say.
    void fitColumns();

    void keyboardSearch(const QString &text) override { emit textTyped(text); }

signals:
    void selectedChanged();
    /// A letter was pressed, which is meant for the filter.
    void textTyped(const QString &text);
    /// Up was pressed where there is nothing above.
    void leftUpwards();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void remember();
    void takeReset();
    bool selectIndex(const QModelIndex &index);

    SourceImagesModel &m_model;
    QString m_selected; ///< While the model is reset.
};

} // namespace cloudpc
