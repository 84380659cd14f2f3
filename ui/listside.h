// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "viewswitch.h"

#include <QList>
#include <QWidget>

class QStackedWidget;

namespace cloudpc {

class HistoryView;
class ImagesView;
class SignedOutView;

/// The right side of the window: notices, and below them the view that was chosen. While nobody is signed in
/// the sign-in stands in the place of the images; the history needs nobody.
class ListSide final : public QWidget
{
    Q_OBJECT

public:
    /// All must outlive it; it shows them and becomes their parent.
    ListSide(ViewSwitch &views, SignedOutView &signedOut, ImagesView &images, HistoryView &history,
             QWidget *parent = nullptr);

    /// Above the views, below those that were added before.
    void addNotice(QWidget *notice);
    void setSignedIn(bool signedIn);

private:
    void showChosen();

    ViewSwitch &m_views;
    SignedOutView &m_signedOut;
    ImagesView &m_images;
    HistoryView &m_history;
    QStackedWidget *m_pages;
    bool m_isSignedIn = false;
};

} // namespace cloudpc
