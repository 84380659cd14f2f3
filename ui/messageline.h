// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "theme/theme.h"

#include <QWidget>

class QLabel;

namespace cloudpc {

class LinkButton;

/// Something to say beside the thing that it is about.
struct Message {
    enum class Kind { Hint, Good, Warning, Error };

    Kind kind = Kind::Hint;
    QString text; ///< Shown as plain text, whatever is in it.
    QString action; ///< Caption of a button behind the text; empty for none.

    bool operator==(const Message &) const = default;
};

[[nodiscard]] Tone messageTone(Message::Kind kind);

/// Icon, wrapped plain text and an optional link button. Placed by hand instead of by a layout: a new text of
/// the same height, as it comes with each key, then costs one label's paint and no layout of the form.
/// Keeps the height of one line while it is empty, so that the form does not jump.
class MessageLine : public QWidget
{
    Q_OBJECT

public:
    explicit MessageLine(QWidget *parent = nullptr);

    void setMessage(const Message &message);
    [[nodiscard]] const Message &message() const { return m_message; }

    /// Without this an empty line takes no room.
    void setKeepsRoom(bool keeps);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void actionTriggered();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Places {
        QRect text;
        QRect button;
        int height = 0;
    };
    [[nodiscard]] Places places(int width) const;
    [[nodiscard]] int iconSide() const;
    [[nodiscard]] int textIndent() const;
    void placeParts();
    void applyTone();

    Message m_message;
    bool m_keepsRoom = true;
    QLabel *m_label;
    LinkButton *m_button;
};

} // namespace cloudpc
