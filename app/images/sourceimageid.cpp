// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "images/sourceimageid.h"

#include "images/azurenames.h"
#include "images/idwords.h"
#include "images/percentencoding.h"
#include "images/plaintext.h"

#include <QVarLengthArray>

namespace cloudpc {

namespace {

/// Reads an ID from left to right and stops at the first segment that cannot be.
class IdReader
{
public:
    explicit IdReader(QStringView text)
        : m_text(text)
        , m_rest(text.trimmed())
    {
    }

    SourceImageId read();

private:
    bool looksReadable();
    void split();
    bool begins();
    bool takeSubscription();
    bool takeResourceGroup();
    bool takeProvider();
    bool takeResource();
    bool takeGalleryVersion();
    bool takeVersion();
    bool refuseOther();
    bool takePair(QStringView word, IdPart part, QStringView follower, QString &value);
    bool refuseWord(QStringView word, IdPart part);
    bool takeEnd();
    void doubt();

    [[nodiscard]] QStringView segment(qsizetype ahead = 0) const;
    [[nodiscard]] bool comesLater(QStringView word) const;
    [[nodiscard]] IdFinding finding(IdProblem problem, IdPart part, QStringView piece,
                                    const QString &text) const;
    bool fail(IdProblem problem, IdPart part, QStringView piece, const QString &text = {});
    void judgeName(QStringView name, IdPart part);

    QStringView m_text; ///< As given: findings count in it.
    QStringView m_rest; ///< Without the blanks around.
    QVarLengthArray<QStringView, 16> m_segments;
    qsizetype m_next = 0;
    SourceImageId m_id;
};

SourceImageId IdReader::read()
{
    if (looksReadable()) {
        split();
        if (begins() && takeSubscription() && takeResourceGroup() && takeProvider() && takeResource())
            takeEnd();
    }
    doubt();
    return m_id;
}

IdFinding IdReader::finding(IdProblem problem, IdPart part, QStringView piece, const QString &text) const
{
    return {.problem = problem,
            .part = part,
            .text = text,
            .start = static_cast<int>(piece.data() - m_text.data()),
            .length = static_cast<int>(piece.size())};
}

/// The first thing that is wrong is the one to tell.
bool IdReader::fail(IdProblem problem, IdPart part, QStringView piece, const QString &text)
{
    if (!m_id.error)
        m_id.error = finding(problem, part, piece, text);
    return false;
}

bool IdReader::looksReadable()
{
    if (m_rest.isEmpty()) {
        m_id.error = IdFinding{.problem = IdProblem::Empty};
        return false;
    }
    if (m_rest.size() > longestText) {
        m_id.error = IdFinding{.problem = IdProblem::TooLong, .text = QString::number(codePointsIn(m_rest))};
        return false;
    }
    if (const auto bad = firstBadCharacter(m_rest))
        return fail(IdProblem::ControlCharacter, IdPart::Whole, m_rest.sliced(bad->offset, bad->length),
                    codePointName(bad->codePoint));
    if (const qsizetype at = encodedTwiceAt(m_rest); at >= 0)
        return fail(IdProblem::EncodedTwice, IdPart::Whole, m_rest.sliced(at, 5),
                    m_rest.sliced(at, 5).toString());
    return true;
}

void IdReader::split()
{
    qsizetype start = 0;
    for (qsizetype at = 0; at < m_rest.size(); ++at) {
        if (m_rest[at] != u'/')
            continue;
        if (at > 0)
            m_segments.append(m_rest.sliced(start, at - start));
        start = at + 1;
    }
    m_segments.append(m_rest.sliced(start));
}

QStringView IdReader::segment(qsizetype ahead) const
{
    return m_next + ahead < m_segments.size() ? m_segments[m_next + ahead] : m_rest.last(0);
}

bool IdReader::comesLater(QStringView word) const
{
    for (qsizetype at = m_next + 1; at < m_segments.size(); ++at) {
        if (is(m_segments[at], word))
            return true;
    }
    return false;
}

bool IdReader::begins()
{
    if (m_rest.front() == u'/' && is(segment(), subscriptionsWord))
        return true;
    if (m_rest.front() == u'/' && isFixedWord(segment()))
        return refuseWord(subscriptionsWord, IdPart::Subscription);
    return fail(IdProblem::NotAnArmId, IdPart::Whole, m_rest);
}

/// Takes `word/value`. `follower` is the word that comes behind the value, if it is always the same: where it
/// stands in place of the value, the value is missing.
bool IdReader::takePair(QStringView word, IdPart part, QStringView follower, QString &value)
{
    if (!is(segment(), word))
        return refuseWord(word, part);
    ++m_next;
    const QStringView found = segment();
    const bool isFollowed = is(segment(1), follower);
    if (found.isEmpty() || (is(found, follower) && !isFollowed))
        return fail(IdProblem::MissingPart, part, found.first(0));
    if (is(found, word) && !isFollowed)
        return fail(IdProblem::UnexpectedPart, part, found, found.toString());
    ++m_next;
    value = found.toString();
    judgeName(found, part);
    return true;
}

/// Says what is wrong where `word` should stand.
bool IdReader::refuseWord(QStringView word, IdPart part)
{
    const QStringView found = segment();
    if (found.isEmpty() || (isFixedWord(found) && !comesLater(word)))
        return fail(IdProblem::MissingPart, part, found.first(0));
    return fail(IdProblem::UnexpectedPart, part, found, found.toString());
}

void IdReader::judgeName(QStringView name, IdPart part)
{
    if (const auto flaw = azureNameFlaw(name, part))
        fail(flaw->problem, part, name.sliced(flaw->start, flaw->length), flaw->text);
}

bool IdReader::takeSubscription()
{
    return takePair(subscriptionsWord, IdPart::Subscription, resourceGroupsWord, m_id.subscription);
}

bool IdReader::takeResourceGroup()
{
    return takePair(resourceGroupsWord, IdPart::ResourceGroup, providersWord, m_id.resourceGroup);
}

bool IdReader::takeProvider()
{
    if (is(segment(), providersWord) && (is(segment(1), imagesWord) || is(segment(1), galleriesWord)))
        return fail(IdProblem::MissingPart, IdPart::Provider, segment(1).first(0));
    return takePair(providersWord, IdPart::Provider, {}, m_id.provider);
}

bool IdReader::takeResource()
{
    if (!is(m_id.provider, computeProvider)) {
        fail(IdProblem::WrongProvider, IdPart::Provider, m_segments[m_next - 1], m_id.provider);
        return refuseOther();
    }
    if (segment().isEmpty())
        return fail(IdProblem::MissingPart, IdPart::ResourceType, segment());
    if (is(segment(), galleriesWord))
        return takeGalleryVersion();
    if (!is(segment(), imagesWord))
        return refuseOther();
    m_id.kind = SourceImageId::Kind::ManagedImage;
    m_id.resourceType = segment().toString();
    return takePair(imagesWord, IdPart::Image, {}, m_id.image);
}

/// A disk, a virtual machine, its extension, …: keeps the last type and name, so that it can be called by
/// them.
bool IdReader::refuseOther()
{
    QStringView type = segment();
    for (; !segment().isEmpty(); m_next += 2) {
        type = segment();
        m_id.image = segment(1).toString();
    }
    m_id.resourceType = type.toString();
    return fail(IdProblem::WrongResourceType, IdPart::ResourceType, type, m_id.resourceType);
}

bool IdReader::takeGalleryVersion()
{
    m_id.resourceType = segment().toString();
    if (!takePair(galleriesWord, IdPart::Gallery, imagesWord, m_id.gallery))
        return false;
    if (segment().isEmpty())
        return fail(IdProblem::GalleryWithoutVersion, IdPart::Definition, segment());
    if (!is(segment(), imagesWord))
        return refuseOther();
    m_id.resourceType = segment().toString();
    if (!takePair(imagesWord, IdPart::Definition, versionsWord, m_id.definition))
        return false;
    if (segment().isEmpty() || (is(segment(), versionsWord) && segment(1).isEmpty()))
        return fail(IdProblem::GalleryWithoutVersion, IdPart::Version, m_rest.last(0));
    return takeVersion();
}

bool IdReader::takeVersion()
{
    const QString type = segment().toString();
    if (!takePair(versionsWord, IdPart::Version, {}, m_id.galleryVersion))
        return false;
    m_id.kind = SourceImageId::Kind::GalleryVersion;
    m_id.resourceType = type;
    const QStringView version = m_segments[m_next - 1];
    if (is(version, u"latest"))
        return fail(IdProblem::LatestVersion, IdPart::Version, version, version.toString());
    if (!isGalleryVersion(version))
        return fail(IdProblem::UnexpectedPart, IdPart::Version, version, version.toString());
    return true;
}

bool IdReader::takeEnd()
{
    if (m_next >= m_segments.size())
        return true;
    const QStringView more = m_rest.sliced(segment().data() - m_rest.data());
    const QStringView piece = more.isEmpty() ? m_rest.last(1) : more; // a slash at the end
    return fail(IdProblem::TrailingParts, IdPart::Whole, piece, piece.toString());
}

void IdReader::doubt()
{
    if (m_id.error)
        return;
    if (!isGuid(m_id.subscription))
        m_id.warning = finding(IdProblem::SubscriptionNotGuid, IdPart::Subscription, m_segments[1],
                               m_id.subscription);
    else if (m_id.kind == SourceImageId::Kind::GalleryVersion)
        m_id.warning = IdFinding{.problem = IdProblem::GalleryVersion, .part = IdPart::Gallery};
}

} // namespace

SourceImageId SourceImageId::parse(QStringView text)
{
    return IdReader(text).read();
}

QString shortLabel(const QString &sourceImageResourceId)
{
    const SourceImageId id = SourceImageId::parse(sourceImageResourceId);
    if (!id.galleryVersion.isEmpty())
        return id.definition + u' ' + id.galleryVersion;
    return id.definition.isEmpty() ? id.image : id.definition;
}

} // namespace cloudpc
