// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "sourceimagepicker.h"

#include "emptystate.h"
#include "images/sourceimageid.h"
#include "library/sourcelist.h"
#include "loadfailure.h"
#include "messageline.h"
#include "models/sourceimagesmodel.h"
#include "nosourceimages.h"
#include "noticebox.h"
#include "phrases/errorphrases.h"
#include "phrases/sourcephrases.h"
#include "phrases/supportphrases.h"
#include "plainlabel.h"
#include "sourcetree.h"
#include "taborder.h"

#include <QDataStream>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QIODevice>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace cloudpc {

namespace {

constexpr quint32 stateVersion = 1;

} // namespace

SourceImagePicker::SourceImagePicker(SourceList &sources, const Endpoints &endpoints, const QString &current,
                                     QWidget *parent)
    : QDialog(parent)
    , m_sources(sources)
    , m_endpoints(endpoints)
    , m_current(current)
    , m_filter(new QLineEdit(this))
    , m_stale(new NoticeBox(this))
    , m_pages(new QStackedWidget(this))
    , m_model(new SourceImagesModel(this))
    , m_tree(new SourceTree(*m_model, this))
    , m_loading(new EmptyState(this))
    , m_noMatch(new EmptyState(this))
    , m_none(new NoSourceImages(this))
    , m_failed(new LoadFailure(IconName::Disconnected, tr("The source images could not be loaded"), this))
    , m_notice(new MessageLine(this))
    , m_status(plainLabel({}, this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setWindowTitle(tr("Choose from Azure"));
    m_filter->setPlaceholderText(tr("Filter by name, resource group, subscription or kind"));
    m_filter->setAccessibleName(tr("Filter source images"));
    m_filter->setClearButtonEnabled(true);
    nameClearButton(*m_filter, tr("Clear filter"));
    m_filter->installEventFilter(this);
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("&Choose"));
    makePages();
    layOut();
    connectParts();
    m_sources.refresh();
    takeSources();
    m_filter->setFocus();
}

void SourceImagePicker::makePages()
{
    m_loading->setContent(IconName::Refresh, Tone::Busy, tr("Asking for the source images"),
                          tr("Windows 365 looks through the subscriptions that it may read."));
    m_noMatch->setContent(IconName::Filter, Tone::Muted, tr("No source image fits the filter"), {});
    m_noMatch->addButton(tr("Clear filter"));
    m_none->setContext(m_endpoints, SourceImageId::parse(m_current).subscription);
    m_stale->setNote(tr("What you see was listed before."));
    for (QWidget *page : std::initializer_list<QWidget *>{m_tree, m_loading, m_noMatch, m_none, m_failed})
        m_pages->addWidget(page);
}

void SourceImagePicker::layOut()
{
    m_status->setTextFormat(Qt::PlainText);
    mute(m_status);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_status, 1);
    foot->addWidget(m_buttons);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_filter);
    column->addWidget(m_stale);
    column->addWidget(m_pages, 1);
    column->addWidget(m_notice);
    column->addLayout(foot);
    resize(fontMetrics().averageCharWidth() * 130, fontMetrics().height() * 28);
}

void SourceImagePicker::connectParts()
{
    connect(&m_sources, &SourceList::changed, this, &SourceImagePicker::takeSources);
    connect(m_filter, &QLineEdit::textChanged, this, &SourceImagePicker::takeFilter);
    connect(m_tree, &SourceTree::selectedChanged, this, &SourceImagePicker::takeSelection);
    connect(m_tree, &QAbstractItemView::doubleClicked, this, &SourceImagePicker::choose);
    connect(m_tree, &SourceTree::leftUpwards, m_filter, qOverload<>(&QWidget::setFocus));
    connect(m_tree, &SourceTree::textTyped, this, [this](const QString &text) {
        m_filter->setFocus();
        m_filter->insert(text);
    });
    connect(m_noMatch->findChild<QPushButton *>(), &QPushButton::clicked, m_filter, &QLineEdit::clear);
    connect(m_none, &NoSourceImages::retryRequested, &m_sources, &SourceList::refresh);
    connect(m_failed, &LoadFailure::retryRequested, &m_sources, &SourceList::refresh);
    connect(m_stale->addButton(tr("Retry")), &QPushButton::clicked, &m_sources, &SourceList::refresh);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &SourceImagePicker::choose);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void SourceImagePicker::takeSources()
{
    const KnownSources &known = m_sources.known();
    m_model->setSources(known);
    if (known.isListed && !m_tree->selected() && !m_current.isEmpty())
        m_tree->select(std::exchange(m_current, {}));
    if (known.isListed && !m_isFitted) {
        m_isFitted = true;
        m_tree->fitColumns();
    }
    showFailure();
    showPage();
}

void SourceImagePicker::takeFilter(const QString &text)
{
    m_model->setFilter(text);
    if (!m_tree->selected() && !text.trimmed().isEmpty())
        m_tree->selectFirst(); // So that Return takes what was found.
    showPage();
}

void SourceImagePicker::takeSelection()
{
    const SourceImage *selected = m_tree->selected();
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(selected);
    const QString notice = selected ? sourceKindNotice(SourceImageId::parse(selected->resourceId).kind)
                                    : QString();
    m_notice->setMessage({.kind = Message::Kind::Warning, .text = notice});
    m_tree->setAccessibleDescription(notice);
}

void SourceImagePicker::showFailure()
{
    const auto &error = m_sources.loadError();
    m_stale->setVisible(error && m_sources.known().isListed);
    if (!error)
        return;
    const Notice notice{Tone::Caution, explain(*error, m_endpoints, Permission::Read), technicalCode(*error),
                        supportReport(*error, error->serverTime)};
    m_stale->setNotice(notice);
    m_failed->setNotice(notice);
}

QWidget *SourceImagePicker::pageToShow() const
{
    const KnownSources &known = m_sources.known();
    if (!known.images.isEmpty())
        return m_model->count() > 0 ? static_cast<QWidget *>(m_tree) : m_noMatch;
    if (m_sources.isLoading())
        return m_loading;
    return known.isListed ? static_cast<QWidget *>(m_none) : m_failed;
}

QString SourceImagePicker::statusText() const
{
    if (m_sources.isLoading())
        return m_sources.known().isListed ? tr("Asking for the source images once more…")
                                          : tr("Asking for the source images…");
    if (m_sources.known().images.isEmpty())
        return {};
    const QString at = QLocale().toString(m_sources.freshAt().toLocalTime().time(), QLocale::ShortFormat);
    return tr("%n source image(s), listed at %1", nullptr, m_model->count()).arg(at);
}

void SourceImagePicker::showPage()
{
    m_pages->setCurrentWidget(pageToShow());
    const QString status = statusText();
    m_status->setText(status);
    // Spoken while the focus is there, which a label's text is not.
    m_filter->setAccessibleDescription(status);
    takeSelection();
}

bool SourceImagePicker::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_filter || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key != Qt::Key_Down && key != Qt::Key_PageDown)
        return QDialog::eventFilter(watched, event);
    enterList();
    return true;
}

/// From the filter to what is selected, or to the first image that fits.
void SourceImagePicker::enterList()
{
    if (m_pages->currentWidget() == m_tree && (m_tree->selected() || m_tree->selectFirst()))
        m_tree->setFocus(Qt::OtherFocusReason);
}

void SourceImagePicker::choose()
{
    const SourceImage *source = m_tree->selected();
    if (!source)
        return;
    emit chosen(SourceImage(*source));
    accept();
}

QByteArray SourceImagePicker::saveState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << stateVersion << saveGeometry() << m_tree->header()->saveState();
    return state;
}

void SourceImagePicker::restoreState(const QByteArray &state)
{
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 version = 0;
    QByteArray geometry;
    QByteArray columns;
    stream >> version >> geometry >> columns;
    if (stream.status() != QDataStream::Ok || version != stateVersion)
        return;
    restoreGeometry(geometry);
    m_isFitted = m_tree->header()->restoreState(columns);
}

} // namespace cloudpc
