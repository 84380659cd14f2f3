// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "filequestion.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QStandardPaths>

#include <utility>

namespace cloudpc {

namespace {

struct FileQuestions {
    Q_DECLARE_TR_FUNCTIONS(FileQuestions)
};

QString filterOf(const FileKind &kind)
{
    return FileQuestions::tr("%1 (*.%2)", "kind of file, its suffix").arg(kind.name, kind.suffix);
}

void ask(QWidget &window, const FileQuestion &question, std::function<void(const QString &)> chosen)
{
    auto *dialog = new QFileDialog(&window, question.title,
                                   QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(question.isNew ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    dialog->setFileMode(question.isNew ? QFileDialog::AnyFile : QFileDialog::ExistingFile);
    QStringList filters;
    for (const FileKind &kind : question.kinds)
        filters.append(filterOf(kind));
    dialog->setNameFilters(filters);
    dialog->setDefaultSuffix(question.kinds.constFirst().suffix);
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog,
                     [dialog, kinds = question.kinds](const QString &filter) {
                         for (const FileKind &kind : kinds) {
                             if (filterOf(kind) == filter)
                                 dialog->setDefaultSuffix(kind.suffix);
                         }
                     });
    if (question.isNew)
        dialog->selectFile(question.suggestion + u'.' + question.kinds.constFirst().suffix);
    QObject::connect(dialog, &QFileDialog::fileSelected, &window, std::move(chosen));
    dialog->open();
}

} // namespace

AskForFile askWithDialog(QWidget &window)
{
    return [&window](const FileQuestion &question, std::function<void(const QString &)> chosen) {
        ask(window, question, std::move(chosen));
    };
}

} // namespace cloudpc
