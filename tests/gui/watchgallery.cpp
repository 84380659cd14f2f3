// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0
//
// Pictures of uploads that are watched and of how their ends are told; the command line is that of gallery.

#include "endsbar.h"
#include "gui/gallerylook.h"
#include "imagesview.h"
#include "library/imagelibrary.h"
#include "preferencesdialog.h"
#include "statusline.h"
#include "support/sampleentries.h"
#include "support/tenantwindow.h"

#include <QApplication>
#include <QTabWidget>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

ImageEntry pending(const QString &key, const QString &name, const QDateTime &since, bool isSlow = false)
{
    ImageEntry entry = sampleEntry(key, EntryStatus::Pending, name, u"3.2.1"_s);
    entry.draft = Draft{name, u"3.2.1"_s, *entry.image.sourceImageResourceId};
    entry.submittedAt = since;
    entry.timeline = {{.kind = TimelineEvent::Kind::Recorded, .at = since, .by = u"admin@contoso.com"_s},
                      {.kind = TimelineEvent::Kind::Accepted, .at = since.addSecs(1), .number = 201}};
    entry.usual = {.median = 35min, .most = 50min, .count = 24};
    entry.isSlow = isSlow;
    return entry;
}

void watched(const Gallery &gallery)
{
    TenantWindow tenant;
    tenant.open();
    tenant.window->resize(gallery.size);
    tenant.workspace.signIn();
    tenant.comeBack();
    (void)QTest::qWaitFor([&tenant] { return tenant.workspace.library().freshAt().isValid(); }, 20000);
    (void)QTest::qWaitFor([] { return false; }, 500); // What the window does of itself would undo the rest.
    auto *images = tenant.window->findChild<ImagesView *>();
    const QDateTime now = tenant.clock.now();
    images->setEntries({pending(u"a"_s, u"Sales-W11-24H2"_s, now.addSecs(-12 * 60)),
                        pending(u"b"_s, u"Kiosk-Frontline"_s, now.addSecs(-95 * 60), true),
                        sampleEntry(u"c"_s, EntryStatus::Failed, u"Finance-W11"_s),
                        sampleEntry(u"d"_s, EntryStatus::Ready, u"Developers-W11"_s)});
    images->select(u"a"_s);
    gallery.keep(tenant.window.get(), u"pending"_s);
    images->select(u"b"_s);
    gallery.keep(tenant.window.get(), u"slow"_s);
    const QList<ImageEnd> ends{endOf(sampleEntry(u"d"_s, EntryStatus::Ready, u"Developers-W11"_s), {}),
                               endOf(sampleEntry(u"c"_s, EntryStatus::Failed, u"Finance-W11"_s), {})};
    auto *bar = tenant.window->findChild<EndsBar *>();
    auto *status = tenant.window->findChild<StatusLine *>();
    images->select(u"c"_s);
    bar->tell(ends.first(1));
    status->setLastEnd(lastEndText(ends.first(1), now));
    gallery.keep(tenant.window.get(), u"one-ended"_s);
    bar->tell(ends.last(1));
    status->setLastEnd(lastEndText(ends, now));
    gallery.keep(tenant.window.get(), u"several-ended"_s);
    bar->takeBack(u"c"_s);
    bar->takeBack(u"d"_s);
    bar->tell(ends, ListGap::Closed);
    gallery.keep(tenant.window.get(), u"ended-while-closed"_s);
}

void messages(const Gallery &gallery)
{
    const SystemClock clock;
    auto *preferences = new PreferencesDialog({.environment = {.notifications = u"off"_s}}, clock);
    preferences->findChild<QTabWidget *>()->setCurrentIndex(2);
    gallery.keepDialog(preferences, u"preferences-messages"_s);
}

} // namespace

int main(int argc, char *argv[])
{
    const QApplication app(argc, argv);
    const GalleryLook look;
    watched(look.gallery);
    messages(look.gallery);
    return 0;
}
