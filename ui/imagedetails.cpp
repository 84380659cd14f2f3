// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "imagedetails.h"

#include "actionbuttons.h"
#include "base/clock.h"
#include "jsonsection.h"
#include "models/statuspill.h"
#include "noticebox.h"
#include "phrases/plaintext.h"
#include "phrases/propertyphrases.h"
#include "phrases/reasonphrases.h"
#include "phrases/statusphrases.h"
#include "phrases/timephrases.h"
#include "phrases/usualphrases.h"
#include "phrases/versionphrases.h"
#include "plainlabel.h"
#include "propertygrid.h"
#include "settlingpanel.h"
#include "taborder.h"
#include "theme/theme.h"
#include "timelineview.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollBar>

namespace cloudpc {

namespace {

constexpr int wideEnough = 95; // characters: below, the timeline goes under the properties
constexpr int timelineShare = 2;
constexpr int propertiesShare = 5;

QString titleOf(const ImageEntry &entry)
{
    const QString name = oneLine(entry.image.displayName.value_or(noValue()), 120);
    const QString version = oneLine(entry.image.version.value_or(QString()), 60);
    return version.isEmpty() ? name : ImageDetails::tr("%1 %2", "name, version").arg(name, version);
}

} // namespace

ImageDetails::ImageDetails(const Clock &clock, QWidget *parent)
    : QScrollArea(parent)
    , m_clock(clock)
    , m_summary(sentenceLabel({}, this))
    , m_body(makeBody())
{
    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->addWidget(m_summary);
    layout->addWidget(m_body);
    layout->addStretch(1);
    m_summary->setAlignment(Qt::AlignCenter);
    mute(m_summary);
    content->setBackgroundRole(QPalette::Base);
    content->setAutoFillBackground(true);
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setAccessibleName(tr("Details of the selected image"));
    showSelection(0);
}

QWidget *ImageDetails::makeBody()
{
    auto *body = new QWidget(this);
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight, body);
    m_columns->setContentsMargins(0, 0, 0, 0);
    m_columns->setSpacing(24);
    auto *column = new QVBoxLayout;
    column->setSpacing(10);
    column->addLayout(makeHeader());
    m_settling = new SettlingPanel(body);
    column->addWidget(m_settling);
    connect(m_settling, &SettlingPanel::chosen, this, [this](const QString &imageId) {
        if (m_entry)
            emit chosen(m_entry->key, imageId);
    });
    m_reasonColumn = new QVBoxLayout;
    column->addLayout(m_reasonColumn);
    m_properties = new PropertyGrid(body);
    column->addWidget(m_properties);
    m_json = new JsonSection(body);
    column->addWidget(m_json);
    column->addStretch(1);
    m_columns->addLayout(column, propertiesShare);
    m_columns->addLayout(makeTimeline(), timelineShare);
    return body;
}

QBoxLayout *ImageDetails::makeHeader()
{
    m_title = headingLabel();
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_title->setObjectName(QStringLiteral("detailsTitle"));
    m_pill = new StatusPill;
    m_elapsed = sentenceLabel({}, nullptr);
    mute(m_elapsed);
    m_actions = new ActionButtons;
    auto *line = new QHBoxLayout;
    line->setSpacing(10);
    line->addWidget(m_title);
    line->addWidget(m_pill);
    line->addStretch(1);
    auto *header = new QVBoxLayout;
    header->addLayout(line);
    header->addWidget(m_elapsed);
    header->addWidget(m_actions);
    return header;
}

QVBoxLayout *ImageDetails::makeTimeline()
{
    m_timelineTitle = sentenceLabel(QString());
    m_timelineTitle->setFont(emphasized(font()));
    m_timelineTitle->setText(tr("Timeline"));
    m_timeline = new TimelineView;
    auto *column = new QVBoxLayout;
    column->setSpacing(8);
    column->addWidget(m_timelineTitle);
    column->addWidget(m_timeline);
    column->addStretch(1);
    return column;
}

void ImageDetails::setEndpoints(const Endpoints &endpoints)
{
    if (m_endpoints == endpoints)
        return;
    m_endpoints = endpoints;
    m_day = {};
    if (m_entry)
        showEntry(ImageEntry(*m_entry));
}

void ImageDetails::showEntry(const ImageEntry &entry)
{
    const QDate day = m_clock.now().toLocalTime().date();
    if (m_entry == entry && m_day == day)
        return;
    const bool another = !m_entry || m_entry->key != entry.key;
    m_entry = entry;
    m_day = day;
    m_title->setText(isolatedIn(layoutDirection(), titleOf(entry)));
    m_title->setToolTip(plainToolTip(titleOf(entry)));
    m_pill->setPill({pillText(entry, day), statusIcon(entry.status), statusTone(entry, day)},
                    spokenStatus(entry, day));
    tellElapsed();
    tellReasons(reasonsFor(entry, day, m_endpoints));
    tellWhatIsLacking();
    m_properties->setProperties(propertiesOf(entry, m_endpoints.graphVersion));
    m_json->setJson(objectJson(entry),
                    entry.image.received.isEmpty() ? JsonSection::Origin::Request
                                                   : JsonSection::Origin::Service);
    m_timeline->setEvents(entry.timeline);
    m_timelineTitle->setVisible(!entry.timeline.isEmpty());
    m_summary->hide();
    m_body->show();
    tabThrough(this, m_body);
    if (another)
        verticalScrollBar()->setValue(0);
}

void ImageDetails::showSelection(int count)
{
    m_entry.reset();
    m_summary->setText(count == 0 ? tr("Select an image to see its details.")
                                  : tr("%n image(s) selected.", nullptr, count));
    m_summary->show();
    m_body->hide();
}

void ImageDetails::addRowAction(QAction *action)
{
    m_actions->addRowAction(action);
}

void ImageDetails::addSettlingAction(QAction *action)
{
    m_settling->addRowAction(action);
}

void ImageDetails::setChooseAction(QAction *action)
{
    m_settling->setChooseAction(action);
}

void ImageDetails::tick()
{
    if (!m_entry)
        return;
    m_settling->tick(m_clock.now());
    tellElapsed();
}

void ImageDetails::tellElapsed()
{
    const QString sentence = pendingSentence(*m_entry, m_clock.now());
    m_elapsed->setText(sentence);
    m_elapsed->setVisible(!sentence.isEmpty());
}

void ImageDetails::tellReasons(QList<Reason> reasons)
{
    const bool settles = m_entry->status == EntryStatus::OutcomeUnknown || canResend(*m_entry)
        || canStopWaiting(*m_entry);
    if (settles)
        m_settling->showEntry(*m_entry, reasons.takeFirst(), m_clock.now());
    m_settling->setVisible(settles);
    while (m_reasons.size() < reasons.size())
        m_reasons.append(makeReason());
    // Once is enough.
    bool mayOffer = m_newVersion && m_entry->image.sourceImageResourceId.has_value();
    for (int i = 0; i < m_reasons.size(); ++i) {
        const ReasonBox &shown = m_reasons.at(i);
        const Reason reason = reasons.value(i);
        if (i < reasons.size())
            shown.box->setNotice({reason.tone, reason.explanation, reason.code, reason.details});
        shown.newVersion->setVisible(mayOffer && reason.wantsNewVersion);
        mayOffer = mayOffer && !reason.wantsNewVersion;
        shown.box->setVisible(i < reasons.size());
    }
}

void ImageDetails::tellWhatIsLacking()
{
    const auto lacking = lackingIn(m_endpoints.graphVersion, *m_entry);
    if (lacking && !m_lacking) {
        m_lacking = new NoticeBox(m_body);
        connect(m_lacking->addButton(tr("Use Graph beta")), &QPushButton::clicked, this,
                &ImageDetails::betaRequested);
        m_reasonColumn->insertWidget(0, m_lacking);
    }
    if (lacking)
        m_lacking->setNotice({Tone::Neutral, *lacking, {}, {}});
    if (m_lacking)
        m_lacking->setVisible(lacking.has_value());
}

ImageDetails::ReasonBox ImageDetails::makeReason()
{
    auto *box = new NoticeBox(m_body);
    m_reasonColumn->addWidget(box);
    QPushButton *newVersion = box->addButton(tr("Upload a new version…"));
    connect(newVersion, &QPushButton::clicked, this, [this] { m_newVersion->trigger(); });
    return {box, newVersion};
}

void ImageDetails::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    mute(m_summary);
    mute(m_elapsed);
}

void ImageDetails::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    const bool wide = event->size().width() > fontMetrics().averageCharWidth() * wideEnough;
    m_columns->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

} // namespace cloudpc
