// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "windowlayout.h"

#include "checklist.h"
#include "historyview.h"
#include "imagesview.h"
#include "sourcedesk.h"

#include <QMainWindow>
#include <QSettings>
#include <QSplitter>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

void WindowLayout::restore()
{
    const QSettings state(file, QSettings::IniFormat);
    const int em = window.fontMetrics().averageCharWidth();
    if (!window.restoreGeometry(state.value("geometry"_L1).toByteArray()))
        window.resize(em * 180, window.fontMetrics().height() * 46);
    if (!sides.restoreState(state.value("sides"_L1).toByteArray()))
        sides.setSizes({em * 48, em * 132});
    images.restoreState(state.value("list"_L1).toByteArray());
    history.restoreState(state.value("history"_L1).toByteArray());
    sources.restoreState(state.value("picker"_L1).toByteArray());
    checklist.setReadKeys(state.value("requirements"_L1).toStringList());
}

void WindowLayout::keep() const
{
    QSettings state(file, QSettings::IniFormat);
    state.setValue("geometry"_L1, window.saveGeometry());
    state.setValue("sides"_L1, sides.saveState());
    state.setValue("list"_L1, images.saveState());
    state.setValue("history"_L1, history.saveState());
    state.setValue("picker"_L1, sources.saveState());
    state.setValue("requirements"_L1, checklist.readKeys());
}

} // namespace cloudpc
