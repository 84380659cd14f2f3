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
