// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "graph/connectionreport.h"

#include <QDialog>
#include <QList>

#include <memory>
#include <vector>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace cloudpc {

class ConnectionStepRow;
class ConnectionTest;
class NoticeBox;

/// Shows a connection test as it goes, and what to do where the way ends.
class ConnectionTestDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Takes the test over, and starts it.
    explicit ConnectionTestDialog(std::unique_ptr<ConnectionTest> test, QWidget *parent = nullptr);
    ~ConnectionTestDialog() override;

    /// A sentence below the summary, about what is tested.
    void setNote(const QString &note);

    /// What *Copy details* gives: a line for each step that was tried.
    [[nodiscard]] QString details() const;

private:
    /// The way to one service.
    struct Way {
        std::vector<ConnectionStepRow *> rows; ///< In the order of allConnectionSteps.
        NoticeBox *notice = nullptr;
    };

    [[nodiscard]] QWidget *makeWays();
    [[nodiscard]] Way addWay(QVBoxLayout *column, TestedService service, const QString &host);
    [[nodiscard]] Way &wayTo(TestedService service);
    void addButtons(QVBoxLayout *column);
    void start();
    void take(const StepReport &report);
    void finish();

    std::unique_ptr<ConnectionTest> m_test;
    QList<StepReport> m_reports; ///< The last one of each step.
    Way m_signIn;
    Way m_graph;
    QLabel *m_summary;
    QLabel *m_note;
    QPushButton *m_copy = nullptr;
    QPushButton *m_again = nullptr;
};

} // namespace cloudpc
