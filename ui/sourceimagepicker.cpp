// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "sourceimagepicker.h"

#include "graph/deviceimagesapi.h"
#include "images/sourceimageid.h"
#include "phrases/errorphrases.h"
#include "taborder.h"
#include "theme/theme.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace cloudpc {

namespace {

constexpr int indexRole = Qt::UserRole; ///< Which of m_sources an item stands for; not set on a subscription.
constexpr int wordsRole = Qt::UserRole + 1; ///< All that the filter looks through.

QString kindText(SourceImageId::Kind kind)
{
    switch (kind) {
    case SourceImageId::Kind::ManagedImage:
        return SourceImagePicker::tr("Managed image");
    case SourceImageId::Kind::GalleryVersion:
        return SourceImagePicker::tr("Gallery image version");
    case SourceImageId::Kind::Other:
        return SourceImagePicker::tr("Cannot be uploaded: another kind of resource");
    }
    Q_UNREACHABLE();
}

IconName kindIcon(SourceImageId::Kind kind)
{
    switch (kind) {
    case SourceImageId::Kind::ManagedImage:
        return IconName::Image;
    case SourceImageId::Kind::GalleryVersion:
        return IconName::Archive;
    case SourceImageId::Kind::Other:
        return IconName::Prohibited;
    }
    Q_UNREACHABLE();
}

QString placeText(const SourceImageId &id)
{
    return id.gallery.isEmpty() ? id.resourceGroup
                                : SourceImagePicker::tr("%1, gallery %2", "resource group, gallery")
                                      .arg(id.resourceGroup, id.gallery);
}

QString subscriptionText(const SourceImage &source)
{
    if (source.subscriptionDisplayName.isEmpty())
        return source.subscriptionId;
    return SourceImagePicker::tr("%1 (%2)", "name and ID of a subscription")
        .arg(source.subscriptionDisplayName, source.subscriptionId);
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
    m_filter->installEventFilter(this);
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
    m_isFilled = false;
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
    m_again->setVisible(m_sources.isEmpty());
}

/// The app ID tells the service principal from others of a similar name (Windows 365: customer permissions).
void SourceImagePicker::showState(bool anyFits)
{
    m_state->setVisible(!anyFits);
    if (m_sources.isEmpty())
        m_state->setText(
            tr("Windows 365 sees no source image. In the Azure portal, give the service principal "
               "“Windows 365” (app ID %1) the role "
               "Reader on the subscription of your images, then try again.")
                .arg(QLatin1String("0af06dc6-e4b5-4f28-818e-e78e62d137a5")));
    else if (!anyFits)
        m_state->setText(tr("No source image fits the filter."));
}

void SourceImagePicker::fill(const QList<SourceImage> &sources)
{
    m_sources = sources;
    m_isFilled = true;
    m_tree->clear();
    for (qsizetype i = 0; i < m_sources.size(); ++i)
        addImage(m_sources[i], i);
    m_tree->expandAll();
    for (int column = 0; column < m_tree->columnCount(); ++column)
        m_tree->resizeColumnToContents(column);
    filter(m_filter->text());
}

void SourceImagePicker::addImage(const SourceImage &source, qsizetype index)
{
    const SourceImageId id = SourceImageId::parse(source.resourceId);
    auto *item = new QTreeWidgetItem(subscriptionItem(source));
    item->setText(0, label(source));
    item->setIcon(0, icon(kindIcon(id.kind)));
    item->setText(1, placeText(id));
    item->setText(2, kindText(id.kind));
    item->setToolTip(0, source.resourceId.toHtmlEscaped());
    item->setData(0, indexRole, index);
    item->setData(0, wordsRole,
                  QStringList{item->text(0), item->text(1), item->text(2), source.displayName,
                              source.resourceId, subscriptionText(source)}
                      .join(u'\n'));
    if (id.kind == SourceImageId::Kind::Other)
        item->setFlags(Qt::ItemIsEnabled); // The arrow keys still reach it, so that the reason is read.
}

QTreeWidgetItem *SourceImagePicker::subscriptionItem(const SourceImage &source)
{
    const QString name = subscriptionText(source); // Two subscriptions may share a name, not an ID.
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        if (m_tree->topLevelItem(i)->text(0) == name)
            return m_tree->topLevelItem(i);
    }
    auto *item = new QTreeWidgetItem(m_tree, {name});
    item->setFirstColumnSpanned(true);
    item->setFlags(Qt::ItemIsEnabled);
    return item;
}

void SourceImagePicker::filter(const QString &text)
{
    bool anyFits = false;
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem *subscription = m_tree->topLevelItem(i);
        bool fitsHere = false;
        for (int k = 0; k < subscription->childCount(); ++k) {
            QTreeWidgetItem *item = subscription->child(k);
            const bool fits = item->data(0, wordsRole).toString().contains(text, Qt::CaseInsensitive);
            item->setHidden(!fits);
            fitsHere = fitsHere || fits;
        }
        subscription->setHidden(!fitsHere);
        anyFits = anyFits || fitsHere;
    }
    if (m_isFilled)
        showState(anyFits);
    updateButtons(); // What is selected may be hidden now.
}

bool SourceImagePicker::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_filter || event->type() != QEvent::KeyPress
        || static_cast<QKeyEvent *>(event)->key() != Qt::Key_Down)
        return QDialog::eventFilter(watched, event);
    enterList();
    return true;
}

/// From the filter on to the first image that fits.
void SourceImagePicker::enterList()
{
    for (QTreeWidgetItemIterator at(m_tree, QTreeWidgetItemIterator::NotHidden); *at; ++at) {
        if (!((*at)->flags() & Qt::ItemIsSelectable))
            continue;
        m_tree->setFocus(Qt::OtherFocusReason);
        m_tree->setCurrentItem(*at);
        return;
    }
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
