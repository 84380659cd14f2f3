// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "library/draftstore.h"
#include "messagebar.h"
#include "newimageform.h"
#include "support/libraryfixture.h"
#include "uploaddesk.h"

#include <QTemporaryDir>
#include <QtTest>

#include <memory>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

class TestUnknownUploads : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void theDraftIsKeptUntilTheImageIsFound();
    void theDraftIsKeptWhileOneOfTwoIsUnknown();

private:
    struct Desk {
        explicit Desk(const QString &file)
            : drafts(file, library.clock)
            , desk(form, library.library, drafts, messages)
        {
        }
        void upload(const Answer &answer, const QString &name = u"Name"_s)
        {
            library.server.enqueue(answer);
            drafts.keep(LibraryFixture::draft(name));
            drafts.flush();
            emit form.uploadRequested(LibraryFixture::draft(name));
        }
        void list(const QByteArrayList &images)
        {
            library.server.enqueue(LibraryFixture::list(images));
            library.library.refresh();
        }
        [[nodiscard]] EntryStatus status(qsizetype row = 0) const
        {
            return library.library.entries().at(row).status;
        }
        [[nodiscard]] std::optional<Draft> kept()
        {
            drafts.flush();
            return drafts.load();
        }

        LibraryFixture library;
        NewImageForm form;
        MessageBar messages;
        DraftStore drafts;
        UploadDesk desk;
    };

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Desk> m;
};

void TestUnknownUploads::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m = std::make_unique<Desk>(m_folder->filePath(u"draft.json"_s));
}

void TestUnknownUploads::cleanup()
{
    m.reset();
}

void TestUnknownUploads::theDraftIsKeptUntilTheImageIsFound()
{
    m->upload(Answer::nothing().thenClose());
    QTRY_VERIFY(m->status() == EntryStatus::OutcomeUnknown);
    QVERIFY(m->kept() == LibraryFixture::draft());

    m->list({LibraryFixture::image("id-1", "pending")});
    QTRY_VERIFY(m->status() == EntryStatus::Pending);
    QVERIFY(!m->kept());
}

void TestUnknownUploads::theDraftIsKeptWhileOneOfTwoIsUnknown()
{
    m->upload(Answer::nothing().thenClose(), u"One"_s);
    QTRY_VERIFY(m->status() == EntryStatus::OutcomeUnknown);
    m->upload(Answer::nothing().thenClose(), u"Two"_s);
    QTRY_VERIFY(m->status(1) == EntryStatus::OutcomeUnknown);

    m->list({LibraryFixture::image("id-1", "pending", "One")});
    QTRY_VERIFY(m->status() == EntryStatus::Pending);
    QVERIFY(m->kept() == LibraryFixture::draft(u"Two"_s));
    m->list(
        {LibraryFixture::image("id-1", "pending", "One"), LibraryFixture::image("id-2", "pending", "Two")});
    QTRY_VERIFY(m->status(1) == EntryStatus::Pending);
    QVERIFY(!m->kept());
}

QTEST_MAIN(TestUnknownUploads)
#include "tst_unknownuploads.moc"
