// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "servicepage.h"

#include "base/settingrules.h"
#include "choicefield.h"
#include "messageline.h"
#include "phrases/cloudphrases.h"
#include "phrases/settingphrases.h"
#include "phrases/versionphrases.h"
#include "settingfield.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <initializer_list>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

SettingField::Rule ruleOf(SettingKey key)
{
    return [key](const std::optional<QString> &value) {
        return value ? settingProblem(key, *value) : QString();
    };
}

QString rememberName(Remember remember)
{
    return remember == Remember::Keychain ? ServicePage::tr("in the keychain of this computer")
                                          : ServicePage::tr("until the program ends");
}

/// The client ID that a place means for this cloud; `inForce` is what a place without a cloud means.
std::optional<QString> clientIdFor(Cloud cloud, const SettingValues &place, Cloud inForce)
{
    if (const auto &own = place[clientIdKey(cloud)])
        return own;
    return askedCloud(place).value_or(inForce) == cloud ? place.clientId : std::nullopt;
}

std::optional<QString> filled(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

} // namespace

ServicePage::ServicePage(const SettingPlaces &places, QWidget *parent)
    : QWidget(parent)
    , m_places(places)
    , m_cloud(new ChoiceField(tr("Clou&d"), tr("Cloud")))
    , m_tenant(new SettingField(tr("&Tenant"), tr("Tenant"), ruleOf(SettingKey::Tenant)))
    , m_clientId(new SettingField(tr("C&lient ID"), tr("Client ID"), ruleOf(SettingKey::ClientId)))
    , m_loginRoot(
          new SettingField(tr("&Sign-in service"), tr("Sign-in service"),
                           [this](const auto &value) { return rootProblem(SettingKey::LoginRoot, value); }))
    , m_graphRoot(
          new SettingField(tr("Microsoft &Graph"), tr("Microsoft Graph"),
                           [this](const auto &value) { return rootProblem(SettingKey::GraphRoot, value); }))
    , m_graphVersion(new ChoiceField(tr("Graph &version"), tr("Graph version")))
    , m_remember(new ChoiceField(tr("&Keep sign-ins"), tr("Keep sign-ins")))
{
    for (const Cloud cloud : allClouds)
        m_cloud->add(nameOf(cloud), cloudName(cloud));
    for (const GraphVersion version : {GraphVersion::Beta, GraphVersion::V1})
        m_graphVersion->add(pathSegment(version), pathSegment(version));
    m_remember->add(u"keychain"_s, rememberName(Remember::Keychain));
    m_remember->add(u"session"_s, rememberName(Remember::Session));
    for (const SettingField *field : {m_tenant, m_clientId, m_loginRoot, m_graphRoot})
        field->edit()->setLayoutDirection(Qt::LeftToRight); // IDs and addresses, in every language
    layOut();
    load();
    connectFields();
    takeCloud();
}

void ServicePage::layOut()
{
    m_tenant->setHint({.text = tr("organizations, or the ID or a domain of one tenant")});
    m_clientId->setHint({.text = tr("Of your own app registration in this cloud, with the redirect URI "
                                    "http://localhost and the permission CloudPC.ReadWrite.All")});
    m_loginRoot->setHint({.text = tr("For example https://login.microsoftonline.com")});
    m_graphRoot->setHint({.text = tr("For example https://graph.microsoft.com")});
    auto *column = new QVBoxLayout(this);
    column->setSpacing(fontMetrics().height() / 2);
    for (QWidget *part :
         std::initializer_list<QWidget *>{m_cloud, m_tenant, m_clientId, m_loginRoot, m_graphRoot})
        column->addWidget(part);
    auto *pair = new QHBoxLayout;
    pair->addWidget(m_graphVersion, 1, Qt::AlignTop);
    pair->addWidget(m_remember, 2, Qt::AlignTop);
    column->addLayout(pair);
    column->addStretch();
}

void ServicePage::load()
{
    const SettingValues &file = m_places.file;
    const Cloud inForce = resolveSettings(m_places).endpoints.cloud;
    for (const Cloud cloud : allClouds)
        m_clientIds[cloud] = clientIdFor(cloud, file, inForce).value_or(QString());
    const std::optional<Cloud> asked = askedCloud(file);
    m_cloud->setValue(asked ? std::optional(nameOf(*asked)) : std::nullopt);
    m_tenant->setValue(file.tenant);
    m_loginRoot->setValue(file.loginRoot);
    m_graphRoot->setValue(file.graphRoot);
    m_graphVersion->setValue(file.graphVersion);
    m_remember->setValue(file.remember);
    m_shownCloud = chosenCloud();
    m_clientId->setValue(filled(m_clientIds[m_shownCloud]));
}

void ServicePage::connectFields()
{
    connect(m_cloud, &ChoiceField::changed, this, &ServicePage::takeCloud);
    connect(m_graphVersion, &ChoiceField::changed, this, &ServicePage::showVersionNote);
    connect(m_loginRoot, &SettingField::edited, m_graphRoot, &SettingField::judge);
    connect(m_graphRoot, &SettingField::edited, m_loginRoot, &SettingField::judge);
}

void ServicePage::putInto(SettingValues &values) const
{
    const Cloud chosen = chosenCloud();
    const bool custom = m_cloud->value() == nameOf(Cloud::Custom);
    values.cloud = m_cloud->value();
    values.tenant = m_tenant->value();
    // A plain client ID would count for whatever cloud stands beside it.
    values.clientId.reset();
    for (const Cloud cloud : allClouds)
        values[clientIdKey(cloud)] = cloud == chosen ? m_clientId->value() : filled(m_clientIds[cloud]);
    values.loginRoot = custom ? m_loginRoot->value() : std::nullopt;
    values.graphRoot = custom ? m_graphRoot->value() : std::nullopt;
    values.graphVersion = m_graphVersion->value();
    values.remember = m_remember->value();
}

bool ServicePage::focusFirstError()
{
    for (SettingField *field : {m_tenant, m_clientId, m_loginRoot, m_graphRoot}) {
        if (field->isWrong()) {
            field->setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    return false;
}

Cloud ServicePage::chosenCloud() const
{
    const std::optional<QString> name = m_cloud->value();
    return name ? cloudFromName(*name).value_or(Cloud::Global) : usual({}).endpoints.cloud;
}

ResolvedSettings ServicePage::usual(const SettingValues &file) const
{
    SettingPlaces places = m_places;
    places.file = file;
    return resolveSettings(places);
}

void ServicePage::takeCloud()
{
    const Cloud chosen = chosenCloud();
    if (chosen != m_shownCloud) {
        m_clientIds[m_shownCloud] = m_clientId->value().value_or(QString());
        m_shownCloud = chosen;
        m_clientId->setValue(filled(m_clientIds[chosen]));
    }
    const bool custom = m_cloud->value() == nameOf(Cloud::Custom);
    m_loginRoot->setVisible(custom);
    m_graphRoot->setVisible(custom);
    showUsual();
    showOverrides();
    m_loginRoot->judge();
    m_graphRoot->judge();
}

void ServicePage::showUsual()
{
    const ResolvedSettings without = usual({});
    const Endpoints &endpoints = without.endpoints;
    m_cloud->setUsual(endpoints.cloud == Cloud::Custom ? serviceName(endpoints) : cloudName(endpoints.cloud));
    m_tenant->setUsual(endpoints.tenant);
    m_graphVersion->setUsual(pathSegment(endpoints.graphVersion));
    m_remember->setUsual(rememberName(without.remember));
    m_clientId->setUsual(usualClientId());
    const Endpoints custom = usual({.cloud = nameOf(Cloud::Custom)}).endpoints;
    m_loginRoot->setUsual(custom.loginRoot.toString());
    m_graphRoot->setUsual(custom.graphRoot.toString());
}

QString ServicePage::usualClientId() const
{
    for (const SettingValues &place : {m_places.commandLine, m_places.environment, m_places.managed}) {
        const std::optional<QString> id = clientIdFor(m_shownCloud, place, m_shownCloud);
        if (id && isUsable(SettingKey::ClientId, *id))
            return *id;
    }
    return {};
}

void ServicePage::showOverrides()
{
    const auto named = [](const SettingValues &place) {
        const std::optional<Cloud> asked = askedCloud(place);
        return asked ? std::optional(cloudName(*asked)) : std::nullopt;
    };
    const auto clientId = [this](const SettingValues &place) {
        return clientIdFor(m_shownCloud, place, m_shownCloud);
    };
    const QString sentence = overrideSentence(m_places, named);
    const QString note = cloudNote(m_shownCloud);
    m_cloud->setMessage({.kind = Message::Kind::Warning, .text = sentence.isEmpty() ? note : sentence});
    m_clientId->setOverride(overrideSentence(m_places, clientId));
    m_tenant->setOverride(overrideSentence(m_places, SettingKey::Tenant));
    m_loginRoot->setOverride(overrideSentence(m_places, SettingKey::LoginRoot));
    m_graphRoot->setOverride(overrideSentence(m_places, SettingKey::GraphRoot));
    showVersionNote();
    m_remember->setMessage(
        {.kind = Message::Kind::Warning, .text = overrideSentence(m_places, SettingKey::Remember)});
}

void ServicePage::showVersionNote()
{
    const QString sentence = overrideSentence(m_places, SettingKey::GraphVersion);
    const QString usually = pathSegment(usual({}).endpoints.graphVersion);
    const bool isV1 = m_graphVersion->value().value_or(usually) == pathSegment(GraphVersion::V1);
    if (!sentence.isEmpty())
        m_graphVersion->setMessage({.kind = Message::Kind::Warning, .text = sentence});
    else
        m_graphVersion->setMessage({.text = isV1 ? whatV1Lacks() : QString()});
}

QString ServicePage::rootProblem(SettingKey key, const std::optional<QString> &value) const
{
    if (m_cloud->value() != nameOf(Cloud::Custom))
        return {};
    if (value)
        return settingProblem(key, *value);
    const bool other = m_loginRoot->value() || m_graphRoot->value()
        || usual({.cloud = nameOf(Cloud::Custom)}).endpoints.cloud == Cloud::Custom;
    return other || key != SettingKey::LoginRoot
        ? QString()
        : tr("A custom service needs the address of its sign-in service or of its Graph.");
}

} // namespace cloudpc
