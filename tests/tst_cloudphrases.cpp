// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "phrases/cloudphrases.h"

#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

class TestCloudPhrases : public QObject
{
    Q_OBJECT

private slots:
    void everyCloudHasANameOfItsOwn();
    void whereImagesAreNotOfferedThatIsSaid();
    void theServiceIsNamedByCloudOrHost();
};

void TestCloudPhrases::everyCloudHasANameOfItsOwn()
{
    QSet<QString> names;
    for (const Cloud cloud : allClouds)
        names.insert(cloudName(cloud));
    QCOMPARE(names.size(), qsizetype(std::size(allClouds)));
    QVERIFY(!names.contains(QString()));
}

void TestCloudPhrases::whereImagesAreNotOfferedThatIsSaid()
{
    for (const Cloud cloud : {Cloud::UsGovL5, Cloud::China}) {
        QVERIFY(cloudNote(cloud).contains(u"not offered"_s));
        QVERIFY(cloudNote(cloud).endsWith(u"You can still try."_s));
    }
    for (const Cloud cloud : {Cloud::Global, Cloud::UsGovL4, Cloud::Custom})
        QCOMPARE(cloudNote(cloud), QString());
}

void TestCloudPhrases::theServiceIsNamedByCloudOrHost()
{
    QCOMPARE(serviceName({.cloud = Cloud::Global}), u"Global service"_s);
    QCOMPARE(serviceName({.cloud = Cloud::UsGovL5}), u"US Government L5 (DoD)"_s);
    QCOMPARE(serviceName({.graphRoot = QUrl(u"https://gateway.example/graph"_s), .cloud = Cloud::Custom}),
             u"gateway.example"_s);
}

QTEST_GUILESS_MAIN(TestCloudPhrases)
#include "tst_cloudphrases.moc"
