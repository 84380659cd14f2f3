// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "tabledrop.h"

#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QStringList>
#include <QUrl>
#include <QWidget>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The file, if it is one alone and is called like a table; empty otherwise.
QString tableIn(const QMimeData &data)
{
    const QList<QUrl> urls = data.urls();
    if (urls.size() != 1 || !urls.constFirst().isLocalFile())
        return {};
    const QString file = urls.constFirst().toLocalFile();
    const QStringList suffixes{u"csv"_s, u"tsv"_s, u"tab"_s, u"txt"_s};
    return suffixes.contains(QFileInfo(file).suffix().toLower()) ? file : QString();
}

} // namespace

TableDrop::TableDrop(QWidget &window)
    : QObject(&window)
{
    window.setAcceptDrops(true);
    window.installEventFilter(this);
}

bool TableDrop::eventFilter(QObject *watched, QEvent *event)
{
    const bool isDrop = event->type() == QEvent::Drop;
    if (!isDrop && event->type() != QEvent::DragEnter)
        return QObject::eventFilter(watched, event);
    auto *drop = static_cast<QDropEvent *>(event);
    const QString file = tableIn(*drop->mimeData());
    if (file.isEmpty())
        return QObject::eventFilter(watched, event);
    drop->setDropAction(Qt::CopyAction); // A move would have the sender delete it.
    drop->accept();
    if (isDrop)
        emit fileDropped(file);
    return true;
}

} // namespace cloudpc
