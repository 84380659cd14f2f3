// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "sourceimagepicker.h"

#include "graph/deviceimagesapi.h"
#include "images/sourceimageid.h"
#include "phrases/errorphrases.h"
#include "taborder.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace cloudpc {

namespace {

constexpr int indexRole = Qt::UserRole; ///< Which of m_sources an item stands for; not set on a subscription.

QString kindText(const SourceImage &source)
{
    switch (SourceImageId::parse(source.resourceId).kind) {
    case SourceImageId::Kind::ManagedImage:
        return SourceImagePicker::tr("Managed image");
    case SourceImageId::Kind::GalleryVersion:
        return SourceImagePicker::tr("Gallery image version");
    case SourceImageId::Kind::Other:
        return SourceImagePicker::tr("Other");
    }
    Q_UNREACHABLE();
}

/// A gallery entry's displayName is only its version: the ID tells more.
QString label(const SourceImage &source)
{
    const QString fromId = shortLabel(source.resourceId);
    return fromId.isEmpty() ? source.displayName : fromId;
}

} // namespace

SourceImagePicker::SourceImagePicker(DeviceImagesApi &api, QWidget *parent)
    : QDialog(parent)
    , m_api(api)
    , m_filter(new QLineEdit(this))
    , m_state(new QLabel(this))
    , m_again(new QPushButton(tr("&Try again"), this))
    , m_tree(new QTreeWidget(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setWindowTitle(tr("Choose from Azure"));
    m_filter->setPlaceholderText(tr("Filter source images"));
    m_filter->setAccessibleName(tr("Filter source images"));
    m_filter->setClearButtonEnabled(true);
    nameClearButton(*m_filter, tr("Clear filter"));
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_tree->setAccessibleName(tr("Source images"));
    m_tree->setHeaderLabels({tr("Image"), tr("Resource group"), tr("Kind")});
    m_tree->setUniformRowHeights(true);
    m_tree->setMinimumSize(fontMetrics().averageCharWidth() * 90, fontMetrics().height() * 18);
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("&Choose"));

    auto *column = new QVBoxLayout(this);
    column->addWidget(m_filter);
    column->addWidget(m_state);
    column->addWidget(m_again, 0, Qt::AlignLeading);
    column->addWidget(m_tree, 1);
    column->addWidget(m_buttons);
    connect(m_filter, &QLineEdit::textChanged, this, &SourceImagePicker::filter);
    connect(m_again, &QPushButton::clicked, this, &SourceImagePicker::load);
    connect(m_tree, &QTreeWidget::itemSelectionChanged, this, &SourceImagePicker::updateButtons);
    connect(m_tree, &QTreeWidget::itemDoubleClicked, this, &SourceImagePicker::choose);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &SourceImagePicker::choose);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    load();
}

void SourceImagePicker::load()
{
    m_again->hide();
    m_state->setText(tr("Asking for the source images…"));
    m_state->show();
    updateButtons();
    m_api.sourceImages(this, [this](const Result<QList<SourceImage>> &result) { take(result); });
}

void SourceImagePicker::take(const Result<QList<SourceImage>> &result)
{
    if (!result) {
        const Explanation why = explain(result.error());
        m_state->setText(tr("%1. %2").arg(why.title, why.advice));
        m_again->show();
        return;
    }
    fill(result.value());
    m_state->setVisible(m_sources.isEmpty());
    m_state->setText(tr("Windows 365 sees no source image. In the Azure portal, give the service principal "
                        "“Windows 365” the role "
                        "Reader on the subscription of your images, then try again."));
    m_again->setVisible(m_sources.isEmpty());
}

void SourceImagePicker::fill(const QList<SourceImage> &sources)
{
    m_sources = sources;
    m_tree->clear();
    for (qsizetype i = 0; i < m_sources.size(); ++i) {
        const SourceImage &source = m_sources[i];
        auto *item = new QTreeWidgetItem(subscriptionItem(source));
        item->setText(0, label(source));
        item->setText(1, SourceImageId::parse(source.resourceId).resourceGroup);
        item->setText(2, kindText(source));
        item->setToolTip(0, source.resourceId.toHtmlEscaped());
        item->setData(0, indexRole, i);
    }
    m_tree->expandAll();
    for (int column = 0; column < m_tree->columnCount(); ++column)
        m_tree->resizeColumnToContents(column);
    filter(m_filter->text());
}

QTreeWidgetItem *SourceImagePicker::subscriptionItem(const SourceImage &source)
{
    const QString name = source.subscriptionDisplayName.isEmpty() ? source.subscriptionId
                                                                  : source.subscriptionDisplayName;
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        if (m_tree->topLevelItem(i)->text(0) == name)
            return m_tree->topLevelItem(i);
    }
    auto *item = new QTreeWidgetItem(m_tree, {name});
    item->setFlags(Qt::ItemIsEnabled);
    return item;
}

void SourceImagePicker::filter(const QString &text)
{
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem *subscription = m_tree->topLevelItem(i);
        int shown = 0;
        for (int k = 0; k < subscription->childCount(); ++k) {
            QTreeWidgetItem *item = subscription->child(k);
            const SourceImage &source = m_sources[item->data(0, indexRole).toLongLong()];
            const bool fits = source.resourceId.contains(text, Qt::CaseInsensitive)
                || source.displayName.contains(text, Qt::CaseInsensitive);
            item->setHidden(!fits);
            shown += fits ? 1 : 0;
        }
        subscription->setHidden(shown == 0);
    }
    updateButtons(); // What is selected may be hidden now.
}

const SourceImage *SourceImagePicker::current() const
{
    const QList<QTreeWidgetItem *> items = m_tree->selectedItems();
    if (items.isEmpty() || items.constFirst()->isHidden())
        return nullptr;
    const QVariant index = items.constFirst()->data(0, indexRole);
    return index.isValid() ? &m_sources[index.toLongLong()] : nullptr;
}

void SourceImagePicker::choose()
{
    const SourceImage *source = current();
    if (!source)
        return;
    emit chosen(SourceImage(*source));
    accept();
}

void SourceImagePicker::updateButtons()
{
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(current() != nullptr);
}

} // namespace cloudpc
