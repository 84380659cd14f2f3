// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "confirm.h"

#include <QGuiApplication>
#include <QMessageBox>
#include <QPushButton>

#include <utility>

namespace cloudpc {

Confirm confirmWithBox(QWidget &window)
{
    return [&window](const QString &title, const QString &text, const QString &button,
                     std::function<void()> accepted) {
        auto *box = new QMessageBox(QMessageBox::Question, QGuiApplication::applicationDisplayName(), title,
                                    QMessageBox::Cancel, &window);
        box->setAttribute(Qt::WA_DeleteOnClose);
        // Names come from outside and a message box guesses rich text. The format does not reach
        // informativeText: that holds our own sentences only.
        box->setTextFormat(Qt::PlainText);
        box->setInformativeText(text);
        QPushButton *go = box->addButton(button, QMessageBox::DestructiveRole);
        box->setDefaultButton(QMessageBox::Cancel);
        QObject::connect(go, &QPushButton::clicked, box, std::move(accepted));
        box->open();
    };
}

} // namespace cloudpc
