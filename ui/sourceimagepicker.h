// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/endpoints.h"
#include "images/sourceimage.h"

#include <QByteArray>
#include <QDialog>

class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QStackedWidget;

namespace cloudpc {

class EmptyState;
class LoadFailure;
class MessageLine;
class NoSourceImages;
class NoticeBox;
class SourceImagesModel;
class SourceList;
class SourceTree;

/// Lets the admin choose among the Azure images that the service can read. Shows at once what is known, and
/// asks for it again meanwhile. All by keys: what is typed filters, the arrows walk, Return chooses.
class SourceImagePicker final : public QDialog
{
    Q_OBJECT

public:
    /// Refreshes `sources`, which must outlive the dialog. `current` is the resource ID in the form.
    SourceImagePicker(SourceList &sources, const Endpoints &endpoints, const QString &current,
                      QWidget *parent = nullptr);

    /// Sizes of the dialog and its columns, for the settings.
    [[nodiscard]] QByteArray saveState() const;
    /// Does nothing if the bytes are not from saveState().
    void restoreState(const QByteArray &state);

signals:
    void chosen(const cloudpc::SourceImage &source);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makePages();
    void layOut();
    void connectParts();
    void takeSources();
    void takeFilter(const QString &text);
    void takeSelection();
    void showPage();
    void showFailure();
    [[nodiscard]] QString statusText() const;
    [[nodiscard]] QWidget *pageToShow() const;
    void enterList();
    void choose();

    SourceList &m_sources;
    Endpoints m_endpoints;
    QString m_current;
    bool m_isFitted = false; ///< The columns have their widths.
    QLineEdit *m_filter;
    NoticeBox *m_stale;
    QStackedWidget *m_pages;
    SourceImagesModel *m_model;
    SourceTree *m_tree;
    EmptyState *m_loading;
    EmptyState *m_noMatch;
    NoSourceImages *m_none;
    LoadFailure *m_failed;
    MessageLine *m_notice;
    QLabel *m_status;
    QDialogButtonBox *m_buttons;
};

} // namespace cloudpc
