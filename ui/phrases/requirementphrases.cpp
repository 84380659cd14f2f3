// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "phrases/requirementphrases.h"

#include "images/azurenames.h"
#include "images/sourceimageid.h"

#include <QCoreApplication>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Requirements {
    Q_DECLARE_TR_FUNCTIONS(Requirements)
};

/// Asks Azure about an image. A gallery keeps some properties with the image definition, and calls the others
/// by other names than a managed image does.
class Questions
{
public:
    explicit Questions(const QString &text)
        : m_id(text.trimmed())
        , m_parsed(SourceImageId::parse(m_id))
    {
        if (!isSafe())
            m_id = u"IMAGE-ID"_s;
    }

    [[nodiscard]] QString ofImage(const QString &managed, const QString &inGallery) const
    {
        return question(m_id, isInGallery() ? inGallery : managed);
    }
    [[nodiscard]] QString ofDefinition(const QString &managed, const QString &inGallery) const
    {
        const QString tail = u"/versions/"_s + m_parsed.galleryVersion;
        return question(isInGallery() ? m_id.chopped(tail.size()) : m_id,
                        isInGallery() ? inGallery : managed);
    }

private:
    /// The names in an ID without errors hold nothing that a shell would take for more than a part of a
    /// quoted word (Azure resource name rules), but a subscription that is no GUID may.
    [[nodiscard]] bool isSafe() const { return !m_parsed.error && isGuid(m_parsed.subscription); }
    [[nodiscard]] bool isInGallery() const
    {
        return isSafe() && m_parsed.kind == SourceImageId::Kind::GalleryVersion;
    }
    [[nodiscard]] static QString question(const QString &id, const QString &property)
    {
        return u"az resource show --ids \"%1\" --query \"%2\""_s.arg(id, property);
    }

    QString m_id;
    SourceImageId m_parsed;
};

QList<Requirement> aboutTheMachine()
{
    return {
        {.key = u"edition"_s,
         .title = Requirements::tr("Windows 10 or 11 Enterprise"),
         .check = Requirements::tr(
             "A supported version, for one session: no N, no LTSC, no multi-session. The "
             "command answers Enterprise."),
         .command =
             u"(Get-ItemProperty 'HKLM:\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion').EditionID"_s,
         .page = Page::SupportedWindows},
        {.key = u"neverJoined"_s,
         .title = Requirements::tr("Never joined, never enrolled"),
         .check = Requirements::tr(
             "Neither to Active Directory nor to Entra ID, nor in Intune or co-managed, at "
             "any time: leaving does not help. The command says NO to each of "
             "AzureAdJoined, EnterpriseJoined and DomainJoined."),
         .command = u"dsregcmd /status"_s},
        {.key = u"noRecoveryPartition"_s,
         .title = Requirements::tr("No recovery partition"),
         .check = Requirements::tr("It would keep the disk of a Cloud PC from growing. The command lists no "
                                   "partition of the type Recovery."),
         .command = u"Get-Partition | Format-Table DiskNumber, PartitionNumber, Type, Size"_s},
        {.key = u"noFSLogix"_s,
         .title = Requirements::tr("No FSLogix"),
         .check = Requirements::tr("None of its components is installed. The command answers False."),
         .command = u"Test-Path \"$env:ProgramFiles\\FSLogix\""_s},
        {.key = u"startMenu"_s,
         .title = Requirements::tr("At most 3,000 apps in the Start menu"),
         .check = Requirements::tr("The command tells how many there are."),
         .command = u"(Get-StartApps).Count"_s},
        {.key = u"noAzureDiskEncryption"_s,
         .title = Requirements::tr("No Azure Disk Encryption"),
         .check = Requirements::tr("No BitLocker either. The command says Fully Decrypted."),
         .command = u"manage-bde -status C:"_s},
        {.key = u"noComputerName"_s,
         .title = Requirements::tr("No computer name in an answer file"),
         .check = Requirements::tr("Windows 365 names each Cloud PC itself. The command finds nothing."),
         .command = u"Select-String ComputerName -Path \"$env:WINDIR\\Panther\\*.xml\", "
                    "\"$env:WINDIR\\System32\\Sysprep\\*.xml\""_s,
         .page = Page::Generalize},
    };
}

QList<Requirement> aboutTheImage(const Questions &ask)
{
    return {
        {.key = u"generation2"_s,
         .title = Requirements::tr("Generation 2"),
         .check = Requirements::tr(
             "Chosen when the VM is made, and cannot be changed later. The command answers "
             "V2."),
         .command = ask.ofDefinition(u"properties.hyperVGeneration"_s, u"properties.hyperVGeneration"_s),
         .inAzure = true},
        {.key = u"generalized"_s,
         .title = Requirements::tr("Generalized"),
         .check = Requirements::tr(
             "As the last step on the VM, run sysprep /generalize /oobe /shutdown /mode:vm "
             "and see that it logs no error. The command answers Generalized."),
         .command = ask.ofDefinition(u"properties.storageProfile.osDisk.osState"_s, u"properties.osState"_s),
         .inAzure = true,
         .page = Page::Generalize},
        {.key = u"osDisk"_s,
         .title = Requirements::tr("An OS disk of 64 GB"),
         .check = Requirements::tr("A Cloud PC gets the size of its license later. The command answers 64."),
         .command = ask.ofImage(u"properties.storageProfile.osDisk.diskSizeGB"_s,
                                u"properties.storageProfile.osDiskImage.sizeInGB"_s),
         .inAzure = true},
        {.key = u"noDataDisks"_s,
         .title = Requirements::tr("No data disks"),
         .check = Requirements::tr(
             "None was attached when the image was captured. The command answers nothing, "
             "or []."),
         .command = ask.ofImage(u"properties.storageProfile.dataDisks"_s,
                                u"properties.storageProfile.dataDiskImages"_s),
         .inAzure = true,
         .page = Page::CreateImage},
        {.key = u"noDiskEncryptionSet"_s,
         .title = Requirements::tr("No disk encryption set"),
         .check = Requirements::tr("Keys are managed by the platform. The command answers nothing, or []."),
         .command = ask.ofImage(u"properties.storageProfile.osDisk.diskEncryptionSet"_s,
                                u"properties.publishingProfile.targetRegions[].encryption"_s),
         .inAzure = true},
        {.key = u"noPaidMarketplace"_s,
         .title = Requirements::tr("Not built on a paid Marketplace image"),
         .check = Requirements::tr(
             "An image with a purchase plan cannot be used; a Cloud PC gallery image is the "
             "best base. The command answers nothing."),
         .command = ask.ofDefinition(u"plan"_s, u"properties.purchasePlan"_s),
         .inAzure = true},
    };
}

} // namespace

QList<Requirement> requirements(const QString &sourceImageResourceId)
{
    return aboutTheImage(Questions(sourceImageResourceId)) + aboutTheMachine();
}

QString placeOfCommand(const Requirement &requirement)
{
    return requirement.inAzure ? Requirements::tr("In the Azure CLI")
                               : Requirements::tr("In PowerShell, on the source VM");
}

} // namespace cloudpc
