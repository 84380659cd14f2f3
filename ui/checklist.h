// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QStringList>
#include <QWidget>

class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace cloudpc {

class MessageLine;
class RequirementItem;
struct Requirement;

/// What Windows 365 asks of an image and says only after the upload, behind a button that opens and closes
/// it. Says how much of it has not been read, once it is told what was; hinders nobody.
class Checklist final : public QWidget
{
    Q_OBJECT

public:
    explicit Checklist(QWidget *parent = nullptr);

    /// The resource ID that the commands ask about, as far as it is one.
    void setImage(const QString &sourceImageResourceId);
    /// The keys of the requirements that were read, for the settings. One that is not among them, while
    /// others are, is new: the list opens by itself and has it on top.
    [[nodiscard]] const QStringList &readKeys() const { return m_read; }
    void setReadKeys(const QStringList &keys);

private:
    void makeBody();
    void open(bool open);
    void markAsRead();
    void showUnread();
    void fill();
    [[nodiscard]] int unread() const;
    [[nodiscard]] QList<Requirement> unreadFirst() const;

    QString m_image;
    QStringList m_read;
    QToolButton *m_toggle;
    MessageLine *m_news;
    QWidget *m_body = nullptr; ///< Made when it is opened for the first time.
    QVBoxLayout *m_column = nullptr;
    QList<RequirementItem *> m_items;
    QPushButton *m_markAsRead = nullptr;
};

} // namespace cloudpc
