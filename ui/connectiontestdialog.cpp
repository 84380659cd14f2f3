// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "connectiontestdialog.h"

#include "connectionsteprow.h"
#include "graph/connectiontest.h"
#include "noticebox.h"
#include "phrases/connectionphrases.h"
#include "phrases/errorphrases.h"
#include "plainlabel.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStringList>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

ConnectionTestDialog::ConnectionTestDialog(std::unique_ptr<ConnectionTest> test, QWidget *parent)
    : QDialog(parent)
    , m_test(std::move(test))
    , m_summary(sentenceLabel({}, this))
    , m_note(sentenceLabel({}, this))
{
    setWindowTitle(tr("Connection test"));
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_summary);
    column->addWidget(m_note);
    setNote({});
    column->addWidget(makeWays(), 1);
    addButtons(column);
    resize(fontMetrics().averageCharWidth() * 84, fontMetrics().height() * 32);
    connect(m_test.get(), &ConnectionTest::stepChanged, this, &ConnectionTestDialog::take);
    connect(m_test.get(), &ConnectionTest::finished, this, &ConnectionTestDialog::finish);
    connect(this, &QDialog::finished, m_test.get(), &ConnectionTest::cancel);
    start();
}

ConnectionTestDialog::~ConnectionTestDialog() = default;

/// What two failures have to say may be higher than the screen.
QWidget *ConnectionTestDialog::makeWays()
{
    auto *ways = new QWidget(this);
    auto *column = new QVBoxLayout(ways);
    column->setContentsMargins({});
    m_signIn = addWay(column, TestedService::SignIn, m_test->endpoints().loginRoot.host());
    m_graph = addWay(column, TestedService::Graph, m_test->endpoints().graphRoot.host());
    column->addStretch();
    auto *area = new QScrollArea(this);
    area->setAccessibleName(tr("Steps"));
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidgetResizable(true);
    area->setWidget(ways);
    return area;
}

ConnectionTestDialog::Way ConnectionTestDialog::addWay(QVBoxLayout *column, TestedService service,
                                                       const QString &host)
{
    QLabel *heading = headingLabel(this);
    heading->setText(tr("%1 (%2)").arg(nameOf(service), host));
    column->addWidget(heading);
    Way way{.rows = {}, .notice = new NoticeBox(this)};
    for (const ConnectionStep step : allConnectionSteps) {
        way.rows.push_back(new ConnectionStepRow(step, this));
        column->addWidget(way.rows.back());
    }
    column->addWidget(way.notice);
    column->addSpacing(8);
    return way;
}

void ConnectionTestDialog::addButtons(QVBoxLayout *column)
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_copy = buttons->addButton(tr("&Copy details"), QDialogButtonBox::ActionRole);
    m_again = buttons->addButton(tr("&Test again"), QDialogButtonBox::ActionRole);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_again, &QPushButton::clicked, this, &ConnectionTestDialog::start);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(details()); });
    QPushButton *close = buttons->button(QDialogButtonBox::Close);
    close->setDefault(true);
    close->setFocus(); // Or the first button takes both.
    // Tab would go from the box's buttons to the box, and so to its first button again (Qt 6.4.2).
    buttons->setFocusProxy(nullptr);
}

void ConnectionTestDialog::setNote(const QString &note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

ConnectionTestDialog::Way &ConnectionTestDialog::wayTo(TestedService service)
{
    switch (service) {
    case TestedService::SignIn:
        break;
    case TestedService::Graph:
        return m_graph;
    }
    return m_signIn;
}

void ConnectionTestDialog::start()
{
    m_reports.clear();
    for (const Way *way : {&m_signIn, &m_graph}) {
        for (ConnectionStepRow *row : way->rows)
            row->setReport(std::nullopt);
        way->notice->hide();
    }
    m_summary->setText(tr("Testing the way to the services…"));
    m_again->setEnabled(false);
    m_test->start();
}

void ConnectionTestDialog::take(const StepReport &report)
{
    const auto known = std::find_if(m_reports.begin(), m_reports.end(), [&](const StepReport &other) {
        return other.service == report.service && other.step == report.step;
    });
    if (known == m_reports.end())
        m_reports.append(report);
    else
        *known = report;
    const Way &way = wayTo(report.service);
    way.rows.at(static_cast<size_t>(report.step))->setReport(report);
    if (report.state != StepReport::State::Failed)
        return;
    for (size_t next = static_cast<size_t>(report.step) + 1; next < way.rows.size(); ++next)
        way.rows.at(next)->setNotTried();
    way.notice->setNotice({Tone::Bad, explain(report), technicalCode(report.error.value_or(Error()))});
    way.notice->show();
}

void ConnectionTestDialog::finish()
{
    const bool failed = std::any_of(m_reports.begin(), m_reports.end(), [](const StepReport &report) {
        return report.state == StepReport::State::Failed;
    });
    m_summary->setText(failed ? tr("The way to the services is not free. See below what stands in it.")
                              : tr("Both services can be reached."));
    m_again->setEnabled(true);
}

QString ConnectionTestDialog::details() const
{
    QStringList lines;
    for (const StepReport &report : m_reports)
        lines.append(lineFor(report));
    return lines.join(u'\n');
}

} // namespace cloudpc
