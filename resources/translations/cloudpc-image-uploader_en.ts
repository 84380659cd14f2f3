<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
    <name>cloudpc::HistoryDesk</name>
    <message numerus="yes">
        <source>The backup holds %n entries</source>
        <translation>
            <numerusform>The backup holds %n entry</numerusform>
            <numerusform>The backup holds %n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries were added.</source>
        <translation>
            <numerusform>%n entry was added.</numerusform>
            <numerusform>%n entries were added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were here already.</source>
        <translation>
            <numerusform>%n was here already.</numerusform>
            <numerusform>%n were here already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read and were left out.</source>
        <translation>
            <numerusform>%n could not be read and was left out.</numerusform>
            <numerusform>%n could not be read and were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cloudpc::HistoryDetails</name>
    <message numerus="yes">
        <source>%n entries selected.</source>
        <translation>
            <numerusform>%n entry selected.</numerusform>
            <numerusform>%n entries selected.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cloudpc::ImageActions</name>
    <message numerus="yes">
        <source>Delete %n image(s)?</source>
        <translation>
            <numerusform>Delete %n image?</numerusform>
            <numerusform>Delete %n images?</numerusform>
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
    <name>cloudpc::StatusLine</name>
    <message numerus="yes">
        <source>%n upload(s) in progress</source>
        <translation>
            <numerusform>%n upload in progress</numerusform>
            <numerusform>%n uploads in progress</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <comment>seconds</comment>
        <translation>
            <numerusform>%n s</numerusform>
            <numerusform>%n s</numerusform>
        </translation>
    </message>
</context>
</TS>
