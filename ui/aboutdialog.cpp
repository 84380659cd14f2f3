// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "aboutdialog.h"

#include "theme/theme.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QFile>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSysInfo>
#include <QVBoxLayout>

// Q_INIT_RESOURCE declares a function, which must not end up inside our namespace.
static void initNotices()
{
    Q_INIT_RESOURCE(notices);
}

namespace cloudpc {

namespace {

QString notices()
{
    initNotices();
    QFile file(QStringLiteral(":/notices/THIRD_PARTY_NOTICES.md"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

AboutDialog::AboutDialog(QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("About %1").arg(QGuiApplication::applicationDisplayName()));
    const int line = fontMetrics().height();
    auto *picture = new QLabel(this);
    picture->setPixmap(applicationIcon().pixmap(QSize(line * 4, line * 4), devicePixelRatioF()));
    auto *text = new QLabel(tr("%1\n\n%2\n\nLicensed under the Apache License 2.0.")
                                .arg(QGuiApplication::applicationDisplayName(), versions()),
                            this);
    text->setTextFormat(Qt::PlainText);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *third = new QPlainTextEdit(notices(), this);
    third->setReadOnly(true);
    third->setAccessibleName(tr("Third-party notices"));
    third->setMinimumSize(fontMetrics().averageCharWidth() * 60, line * 12);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *copy = buttons->addButton(tr("&Copy versions"), QDialogButtonBox::ActionRole);

    auto *top = new QHBoxLayout;
    top->addWidget(picture, 0, Qt::AlignTop);
    top->addWidget(text, 1);
    auto *column = new QVBoxLayout(this);
    column->addLayout(top);
    column->addWidget(third, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(copy, &QPushButton::clicked, this, [] { QGuiApplication::clipboard()->setText(versions()); });
}

QString AboutDialog::versions()
{
    return tr("Version %1\nBuilt with Qt %2, running on Qt %3\n%4")
        .arg(QGuiApplication::applicationVersion(), QLatin1String(QT_VERSION_STR), QLatin1String(qVersion()),
             QSysInfo::prettyProductName());
}

} // namespace cloudpc
