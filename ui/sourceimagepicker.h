// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "images/sourceimage.h"

#include <QDialog>
#include <QList>

class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace cloudpc {

class DeviceImagesApi;

/// Lets the admin choose among the Azure images that the service can read, grouped by subscription, with a
/// filter.
class SourceImagePicker final : public QDialog
{
    Q_OBJECT

public:
    /// Asks `api` for the images at once; it must outlive the dialog.
    explicit SourceImagePicker(DeviceImagesApi &api, QWidget *parent = nullptr);

signals:
    void chosen(const cloudpc::SourceImage &source);

private:
    void load();
    void take(const Result<QList<SourceImage>> &result);
    void fill(const QList<SourceImage> &sources);
    void showState(bool anyFits);
    void addImage(const SourceImage &source, qsizetype index);
    bool eventFilter(QObject *watched, QEvent *event) override;
    void enterList();
    QTreeWidgetItem *subscriptionItem(const SourceImage &source);
    void filter(const QString &text);
    void choose();
    void updateButtons();
    [[nodiscard]] const SourceImage *current() const;

    DeviceImagesApi &m_api;
    QList<SourceImage> m_sources;
    bool m_isFilled = false; ///< The list has come, and the state line speaks of it.
    QLineEdit *m_filter;
    QLabel *m_state;
    QPushButton *m_again;
    QTreeWidget *m_tree;
    QDialogButtonBox *m_buttons;
};

} // namespace cloudpc
