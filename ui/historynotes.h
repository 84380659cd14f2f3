// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QWidget>

#include <functional>
#include <optional>

class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace cloudpc {

class Clock;
class Journal;
struct Explanation;
class SpokenNotice;

/// The admin's own words on an entry of the history. They are stored after a pause in the typing, on leaving
/// the field, on showing another entry and at the end; what could not be stored stays until it is.
class HistoryNotes final : public QWidget
{
    Q_OBJECT

public:
    /// Stores the words of one entry; see Journal::annotate().
    using Store = std::function<void(const QString &key, const QString &note, const QString &ticket,
                                     QObject *context, Callback<Done> callback)>;

    /// The clock must outlive it.
    HistoryNotes(Store store, Clock &clock, QWidget *parent = nullptr);
    ~HistoryNotes() override;

    /// The words on an entry as they are stored. What was typed since stays on the screen.
    void showWords(const QString &key, const QString &note, const QString &ticket);
    /// Hands everything that was typed to the journal, now.
    void flush();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Words {
        QString note;
        QString ticket;

        bool operator==(const Words &) const = default;
    };
    /// Typed, and not stored yet.
    struct Pending {
        Words words;
        std::optional<Words> sent; ///< What the journal is storing now.
    };

    void layOut();
    void takeTyping();
    void store(const QString &key, Pending &pending);
    void takeEnd(const QString &key, const Words &sent, const Result<Done> &result);
    void tellFailure(const QString &key, const Error &error);
    void tellTooLong(const QString &key, qsizetype length);
    void tell(const QString &key, Explanation why);
    void setFields(const Words &words);
    [[nodiscard]] Words fields() const;
    [[nodiscard]] Words words() const;

    Store m_store;
    Clock &m_clock;
    QString m_key;
    Words m_read; ///< Of the entry on show, as last read. The same once more is no news.
    Words m_filled; ///< What the fields made of m_filledFrom.
    Words m_filledFrom;
    QHash<QString, Pending> m_pending;
    int m_keystroke = 0; ///< Number of the latest: the pause after an older one is over.
    bool m_isFilling = false;
    QPlainTextEdit *m_note;
    QLineEdit *m_ticket;
    QList<QLabel *> m_labels;
    SpokenNotice *m_failure;
};

/// `journal` must outlive what is stored with it.
[[nodiscard]] HistoryNotes::Store storeOf(Journal &journal);

} // namespace cloudpc
