// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "theme/theme.h"

#include <QLineEdit>
#include <QPointer>

#include <functional>

class QCompleter;

namespace cloudpc {

/// A line edit that cleans what is pasted, whichever way it comes (keys, context menu, middle click, drop).
/// A plain QLineEdit keeps line ends, tabs and NUL while it shows blanks, and cuts at 32,767 characters
/// without a word; here nothing is cut: what is too long is refused and said.
class PasteEdit : public QLineEdit
{
    Q_OBJECT

public:
    using Cleaner = std::function<QString(const QString &)>;

    /// Longer text on the clipboard is a mistake in every field of ours, and would take seconds to lay out.
    static constexpr qsizetype pasteLimit = 16'384;

    explicit PasteEdit(QWidget *parent = nullptr);

    /// For a paste that becomes the whole text. A paste between other text only loses its line ends.
    void setCleaner(Cleaner cleaner) { m_cleaner = std::move(cleaner); }

    /// Draws the frame in that tone; Neutral leaves it to the style.
    void setTone(Tone tone);
    [[nodiscard]] Tone tone() const { return m_tone; }

    void pasteText(const QString &text);
    /// Puts a text in the place of all that is there, so that it can be undone.
    void replaceText(const QString &text);

    /// Lets the list of a completer stand below the field; what is chosen there takes the place of the text.
    /// It opens when the caller lets it complete(), and closes when something is pasted.
    void setSuggestions(QCompleter &completer);

signals:
    /// Something was changed by keys, not by a paste.
    void typed(const QString &text);
    /// After the text went in. `cleaned`: something other than blanks at the ends was changed.
    void pasted(bool cleaned);
    void pasteRefused(qsizetype characters);
    /// The focus went to another widget of the window, not to a menu or another window.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void insertSilently(const QString &text);
    void takeReturnWithSuggestions(QKeyEvent *event);

    Cleaner m_cleaner;
    QPointer<QCompleter> m_suggestions;
    bool m_isInserting = false; ///< The text changes, and not by a key.
    Tone m_tone = Tone::Neutral;
};

} // namespace cloudpc
