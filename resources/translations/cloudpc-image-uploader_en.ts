<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Acts</name>
    <message numerus="yes">
        <source>%n more</source>
        <comment>images</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deleted</source>
        <comment>images</comment>
        <translation>
            <numerusform>%n deleted</numerusform>
            <numerusform>%n deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n retried</source>
        <comment>uploads</comment>
        <translation>
            <numerusform>%n retried</numerusform>
            <numerusform>%n retried</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <comment>images</comment>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not known yet</source>
        <comment>images</comment>
        <translation>
            <numerusform>%n not known yet</numerusform>
            <numerusform>%n not known yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent</source>
        <comment>images</comment>
        <translation>
            <numerusform>%n not sent</numerusform>
            <numerusform>%n not sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) are about to be deleted</source>
        <translation>
            <numerusform>%n image is about to be deleted</numerusform>
            <numerusform>%n images are about to be deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n image(s)? They are %1.</source>
        <translation>
            <numerusform>Delete %n image? It is %1.</numerusform>
            <numerusform>Delete %n images? They are %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleting %n image(s)…</source>
        <translation>
            <numerusform>Deleting %n image…</numerusform>
            <numerusform>Deleting %n images…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retrying %n upload(s)…</source>
        <translation>
            <numerusform>Retrying %n upload…</numerusform>
            <numerusform>Retrying %n uploads…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleting and retrying %n image(s)…</source>
        <translation>
            <numerusform>Deleting and retrying %n image…</numerusform>
            <numerusform>Deleting and retrying %n images…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) have not been deleted yet</source>
        <translation>
            <numerusform>%n image has not been deleted yet</numerusform>
            <numerusform>%n images have not been deleted yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n upload(s) have not been retried yet</source>
        <translation>
            <numerusform>%n upload has not been retried yet</numerusform>
            <numerusform>%n uploads have not been retried yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) have not been sent yet</source>
        <translation>
            <numerusform>%n request has not been sent yet</numerusform>
            <numerusform>%n requests have not been sent yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) were not deleted</source>
        <translation>
            <numerusform>%n image was not deleted</numerusform>
            <numerusform>%n images were not deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n upload(s) were not retried</source>
        <translation>
            <numerusform>%n upload was not retried</numerusform>
            <numerusform>%n uploads were not retried</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) were not sent</source>
        <translation>
            <numerusform>%n request was not sent</numerusform>
            <numerusform>%n requests were not sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Bulk</name>
    <message numerus="yes">
        <source>%n image(s) are left.</source>
        <translation>
            <numerusform>%n image is left.</numerusform>
            <numerusform>%n images are left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n made</source>
        <comment>images</comment>
        <translation>
            <numerusform>%n made</numerusform>
            <numerusform>%n made</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <comment>images</comment>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not known yet</source>
        <comment>images</comment>
        <translation>
            <numerusform>%n not known yet</numerusform>
            <numerusform>%n not known yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent</source>
        <comment>images</comment>
        <translation>
            <numerusform>%n not sent</numerusform>
            <numerusform>%n not sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A bulk upload of %n image(s) was interrupted</source>
        <translation>
            <numerusform>A bulk upload of %n image was interrupted</numerusform>
            <numerusform>A bulk upload of %n images was interrupted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ends</name>
    <message numerus="yes">
        <source>%n ready</source>
        <comment>images</comment>
        <translation>
            <numerusform>%n ready</numerusform>
            <numerusform>%n ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ready with a warning</source>
        <comment>images</comment>
        <translation>
            <numerusform>%n ready with a warning</numerusform>
            <numerusform>%n ready with a warning</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <comment>images</comment>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no longer in the tenant</source>
        <comment>images</comment>
        <translation>
            <numerusform>%n no longer in the tenant</numerusform>
            <numerusform>%n no longer in the tenant</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>images</comment>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The outcome of %n image(s) is known: %1</source>
        <comment>2 ready, 1 failed</comment>
        <translation>
            <numerusform>The outcome of %n image is known: %1</numerusform>
            <numerusform>The outcome of %n images is known: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message numerus="yes">
        <source>Too many requests were sent in a short time. Try again in %n second(s).</source>
        <translation>
            <numerusform>Too many requests were sent in a short time. Try again in %n second.</numerusform>
            <numerusform>Too many requests were sent in a short time. Try again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Line</name>
    <message numerus="yes">
        <source>It was refused for the moment, %n time(s) so far, and nothing was changed. It is sent again by itself when the time is over. That is so after a restart of the program, too.</source>
        <translation>
            <numerusform>It was refused for the moment, %n time so far, and nothing was changed. It is sent again by itself when the time is over. That is so after a restart of the program, too.</numerusform>
            <numerusform>It was refused for the moment, %n times so far, and nothing was changed. It is sent again by itself when the time is over. That is so after a restart of the program, too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It was refused for the moment, %n time(s) so far, and nothing was changed. It is sent again when its turn comes.</source>
        <translation>
            <numerusform>It was refused for the moment, %n time so far, and nothing was changed. It is sent again when its turn comes.</numerusform>
            <numerusform>It was refused for the moment, %n times so far, and nothing was changed. It is sent again when its turn comes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SessionTexts</name>
    <message numerus="yes">
        <source>%n upload(s) wait for the sign-in. Each is sent one time, right after it.</source>
        <translation>
            <numerusform>%n upload waits for the sign-in. It is sent one time, right after it.</numerusform>
            <numerusform>%n uploads wait for the sign-in. Each is sent one time, right after it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Settlings</name>
    <message numerus="yes">
        <source>The tenant has %n image(s) of this name and version, and any of them may be the one. Say which it is; nothing is deleted, and nothing is sent unless you say so.</source>
        <translation>
            <numerusform>The tenant has %n image of this name and version, and it may be the one. Say whether it is; nothing is deleted, and nothing is sent unless you say so.</numerusform>
            <numerusform>The tenant has %n images of this name and version, and any of them may be the one. Say which it is; nothing is deleted, and nothing is sent unless you say so.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) ago</source>
        <translation>
            <numerusform>%n second ago</numerusform>
            <numerusform>%n seconds ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The tenant has %n image(s) of this name and version already. If one of them is this upload, do not send it again, but say which it is. The list is read once more before anything is sent.</source>
        <translation>
            <numerusform>The tenant has %n image of this name and version already. If it is this upload, do not send it again, but say so. The list is read once more before anything is sent.</numerusform>
            <numerusform>The tenant has %n images of this name and version already. If one of them is this upload, do not send it again, but say which it is. The list is read once more before anything is sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n upload(s) need your decision</source>
        <translation>
            <numerusform>%n upload needs your decision</numerusform>
            <numerusform>%n uploads need your decision</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message numerus="yes">
        <source>%1 · expires in %n d</source>
        <comment>status, number of days</comment>
        <translation>
            <numerusform>%1 · expires in %n d</numerusform>
            <numerusform>%1 · expires in %n d</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, expires in %n day(s)</source>
        <comment>status</comment>
        <translation>
            <numerusform>%1, expires in %n day</numerusform>
            <numerusform>%1, expires in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tables</name>
    <message numerus="yes">
        <source>%n can be sent</source>
        <translation>
            <numerusform>%n can be sent</numerusform>
            <numerusform>%n can be sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a warning</source>
        <translation>
            <numerusform>%n with a warning</numerusform>
            <numerusform>%n with a warning</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be sent</source>
        <translation>
            <numerusform>%n cannot be sent</numerusform>
            <numerusform>%n cannot be sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Time</name>
    <message numerus="yes">
        <source>%n s</source>
        <comment>seconds</comment>
        <translation>
            <numerusform>%n s</numerusform>
            <numerusform>%n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cloudpc::BulkDesk</name>
    <message numerus="yes">
        <source>Leave %n image(s) unsent?</source>
        <translation>
            <numerusform>Leave %n image unsent?</numerusform>
            <numerusform>Leave %n images unsent?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cloudpc::Checklist</name>
    <message numerus="yes">
        <source>Windows 365 checks %n point(s) after the upload. You have not read them yet.</source>
        <translation>
            <numerusform>Windows 365 checks %n point after the upload. You have not read it yet.</numerusform>
            <numerusform>Windows 365 checks %n points after the upload. You have not read them yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requirement(s) are new since you last read them.</source>
        <translation>
            <numerusform>%n requirement is new since you last read them.</numerusform>
            <numerusform>%n requirements are new since you last read them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cloudpc::FormHints</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) need attention.</source>
        <translation>
            <numerusform>%n field needs attention.</numerusform>
            <numerusform>%n fields need attention.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cloudpc::HistoryActions</name>
    <message numerus="yes">
        <source>%Ln more entries were selected.</source>
        <translation>
            <numerusform>%Ln more entry was selected.</numerusform>
            <numerusform>%Ln more entries were selected.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cloudpc::HistoryDesk</name>
    <message numerus="yes">
        <source>The backup holds %Ln entries</source>
        <translation>
            <numerusform>The backup holds %Ln entry</numerusform>
            <numerusform>The backup holds %Ln entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries were added.</source>
        <translation>
            <numerusform>%Ln entry was added.</numerusform>
            <numerusform>%Ln entries were added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were here already.</source>
        <translation>
            <numerusform>%Ln was here already.</numerusform>
            <numerusform>%Ln were here already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be read and were left out.</source>
        <translation>
            <numerusform>%Ln could not be read and was left out.</numerusform>
            <numerusform>%Ln could not be read and were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cloudpc::HistoryDetails</name>
    <message numerus="yes">
        <source>%Ln entries selected.</source>
        <translation>
            <numerusform>%Ln entry selected.</numerusform>
            <numerusform>%Ln entries selected.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cloudpc::ImageDetails</name>
    <message numerus="yes">
        <source>%n image(s) selected.</source>
        <translation>
            <numerusform>%n image selected.</numerusform>
            <numerusform>%n images selected.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cloudpc::LeaveDesk</name>
    <message numerus="yes">
        <source>Waiting for the answer to %n upload(s)…</source>
        <translation>
            <numerusform>Waiting for the answer to %n upload…</numerusform>
            <numerusform>Waiting for the answer to %n uploads…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Waiting for the answer to %n request(s)…</source>
        <translation>
            <numerusform>Waiting for the answer to %n request…</numerusform>
            <numerusform>Waiting for the answer to %n requests…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n upload(s) continue in the cloud; the status is read at the next start.</source>
        <translation>
            <numerusform>%n upload continues in the cloud; the status is read at the next start.</numerusform>
            <numerusform>%n uploads continue in the cloud; the status is read at the next start.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) wait for Windows 365 and are sent at the next start.</source>
        <translation>
            <numerusform>%n request waits for Windows 365 and is sent at the next start.</numerusform>
            <numerusform>%n requests wait for Windows 365 and are sent at the next start.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cloudpc::SignedOutView</name>
    <message numerus="yes">
        <source>See %n upload(s) made on this computer</source>
        <translation>
            <numerusform>See %n upload made on this computer</numerusform>
            <numerusform>See %n uploads made on this computer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cloudpc::SourceImagePicker</name>
    <message numerus="yes">
        <source>%n source image(s), listed at %1</source>
        <translation>
            <numerusform>%n source image, listed at %1</numerusform>
            <numerusform>%n source images, listed at %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cloudpc::StatusLine</name>
    <message numerus="yes">
        <source>%n upload(s) in progress</source>
        <translation>
            <numerusform>%n upload in progress</numerusform>
            <numerusform>%n uploads in progress</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cloudpc::TableCheckPage</name>
    <message numerus="yes">
        <source>&amp;Upload %n image(s)</source>
        <translation>
            <numerusform>&amp;Upload %n image</numerusform>
            <numerusform>&amp;Upload %n images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Upload %n image(s)</source>
        <translation>
            <numerusform>Upload %n image</numerusform>
            <numerusform>Upload %n images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cloudpc::TimelineView</name>
    <message numerus="yes">
        <source>%Ln earlier events are not shown.</source>
        <translation>
            <numerusform>%Ln earlier event is not shown.</numerusform>
            <numerusform>%Ln earlier events are not shown.</numerusform>
        </translation>
    </message>
</context>
</TS>
