// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "supportaction.h"

#include "rowaction.h"
#include "theme/theme.h"

#include <utility>

namespace cloudpc {

namespace {

/// Of the rows as they were when it was asked for: while the dialog stands there, the selection may change.
SupportText frozen(const SupportText &text)
{
    return
        [with = text(true), without = text(false)](bool withTenant) { return withTenant ? with : without; };
}

} // namespace

SupportAction::SupportAction(SupportText text, QWidget &window)
    : SupportAction(Ask([text = std::move(text)](const Answer &answer) { answer(text); }), window)
{
}

SupportAction::SupportAction(Ask ask, QWidget &window)
    : QAction(&window)
    , m_ask(std::move(ask))
    , m_window(window)
{
    renameRowAction(*this, tr("Copy s&upport information"), tr("Copy support information"));
    setIcon(cloudpc::icon(IconName::Support));
    connect(this, &QAction::triggered, this, [this] {
        m_ask([window = &m_window](const SupportText &text) {
            auto *dialog = new SupportDialog(frozen(text), window);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->open();
        });
    });
}

} // namespace cloudpc
