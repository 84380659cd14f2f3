// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "sourceidpanel.h"

#include "anywherelabel.h"
#include "phrases/idphrases.h"
#include "theme/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QPainter>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString nothing = u"–"_s;

// What was found instead of an image, e.g. "disks/osDisk1".
QString imageText(const SourceImageId &id)
{
    if (id.kind != SourceImageId::Kind::Other || id.image.isEmpty())
        return id.image;
    return id.resourceType + u'/' + id.image;
}

// A wrong type stands in the row of the image that should be there.
IdPart rowOf(IdPart part)
{
    return part == IdPart::ResourceType ? IdPart::Image : part;
}

void setTextIfOther(QLabel *label, const QString &text)
{
    if (label->text() != text)
        label->setText(text);
}

} // namespace

SourceIdPanel::SourceIdPanel(QWidget *parent)
    : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    const int line = fontMetrics().height();
    grid->setContentsMargins(line * 2 / 3, line / 2, line * 2 / 3, line / 2);
    grid->setHorizontalSpacing(line * 2 / 3);
    grid->setVerticalSpacing(line / 4);
    grid->setColumnStretch(1, 1);
    for (std::size_t i = 0; i < rowCount; ++i) {
        Row &row = m_rows.at(i);
        row = {new QLabel, new AnywhereLabel};
        row.caption->setTextFormat(Qt::PlainText);
        grid->addWidget(row.caption, int(i), 0, Qt::AlignTop);
        grid->addWidget(row.value, int(i), 1);
    }
    tintCaptions();
    setId({});
}

void SourceIdPanel::setId(const SourceImageId &id)
{
    m_id = id;
    setRow(0, IdPart::Subscription, id.subscription, id);
    setRow(1, IdPart::ResourceGroup, id.resourceGroup, id);
    const bool inGallery = !id.gallery.isEmpty();
    if (inGallery)
        setRow(2, IdPart::Gallery, id.gallery, id);
    else
        setRow(2, IdPart::Image, imageText(id), id);
    setRow(3, IdPart::Definition, id.definition, id);
    setRow(4, IdPart::Version, id.galleryVersion, id);
    for (const std::size_t row : {3U, 4U}) {
        m_rows.at(row).caption->setVisible(inGallery);
        m_rows.at(row).value->setVisible(inGallery);
    }
}

void SourceIdPanel::setRow(std::size_t row, IdPart part, const QString &text, const SourceImageId &id)
{
    QLabel *value = m_rows.at(row).value;
    setTextIfOther(m_rows.at(row).caption, idPartName(part));
    setTextIfOther(value, text.isEmpty() ? nothing : text);

    const auto &finding = id.error ? id.error : id.warning;
    const bool isMarked = finding && rowOf(finding->part) == part;
    const Tone tone = isMarked ? (id.error ? Tone::Bad : Tone::Caution) : Tone::Neutral;
    QPalette colors = value->palette();
    if (colors.color(QPalette::WindowText) == toneColor(tone, palette()))
        return;
    colors.setColor(QPalette::WindowText, toneColor(tone, palette()));
    value->setPalette(colors);
}

void SourceIdPanel::tintCaptions()
{
    for (const Row &row : m_rows) {
        QPalette colors = row.caption->palette();
        colors.setColor(QPalette::WindowText, toneColor(Tone::Muted, palette()));
        row.caption->setPalette(colors);
    }
}

void SourceIdPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(toneFill(Tone::Muted, palette()));
    const qreal radius = fontMetrics().height() / 5.0;
    painter.drawRoundedRect(rect(), radius, radius);
}

void SourceIdPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        tintCaptions();
        setId(SourceImageId(m_id));
    }
}

} // namespace cloudpc
