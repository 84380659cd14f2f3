<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ActRefusals</name>
    <message>
        <source>In Intune, go to Devices &gt; Windows 365 &gt; Provisioning policies and look at the image of each policy. Where it is this one, choose another, then delete it again.</source>
        <translation>Gehen Sie in Intune zu „Geräte“ &gt; „Windows 365“ &gt; „Bereitstellungsrichtlinien“, und sehen Sie sich das Abbild jeder Richtlinie an. Wo es dieses ist, wählen Sie ein anderes, und löschen Sie dieses Abbild dann erneut.</translation>
    </message>
    <message>
        <source>A provisioning policy uses this image</source>
        <translation>Eine Bereitstellungsrichtlinie verwendet dieses Abbild</translation>
    </message>
    <message>
        <source>Windows 365 keeps it as long as that is so. %1</source>
        <translation>Solange das so ist, behält Windows 365 es. %1</translation>
    </message>
    <message>
        <source>Windows 365 did not delete this image</source>
        <translation>Windows 365 hat dieses Abbild nicht gelöscht</translation>
    </message>
    <message>
        <source>Most likely a provisioning policy uses it. %1</source>
        <translation>Sehr wahrscheinlich wird es von einer Bereitstellungsrichtlinie verwendet. %1</translation>
    </message>
    <message>
        <source>If you can delete other images, then a provisioning policy uses this one. %1 Otherwise: %2</source>
        <comment>what to do then, what to check</comment>
        <translation>Wenn Sie andere Abbilder löschen können, wird dieses von einer Bereitstellungsrichtlinie verwendet. %1 Sonst: %2</translation>
    </message>
    <message>
        <source>Windows 365 did not take the retry</source>
        <translation>Windows 365 hat die Wiederholung nicht angenommen</translation>
    </message>
    <message>
        <source>Only a failed upload can be retried, and its status may have changed. Refresh the list; if it is still failed, try again later, or upload a new version.</source>
        <translation>Nur ein fehlgeschlagener Upload kann wiederholt werden, und sein Status hat sich vielleicht geändert. Aktualisieren Sie die Liste; wenn er dort immer noch als fehlgeschlagen steht, versuchen Sie es später noch einmal, oder laden Sie eine neue Version hoch.</translation>
    </message>
    <message>
        <source>No answer came, so it may or may not have been done. The list will tell; nothing is sent twice.</source>
        <translation>Es kam keine Antwort; vielleicht wurde es ausgeführt, vielleicht nicht. Die Liste wird es zeigen; nichts wird doppelt gesendet.</translation>
    </message>
    <message>
        <source>Windows 365 has not confirmed the deletion yet</source>
        <translation>Windows 365 hat die Löschung noch nicht bestätigt</translation>
    </message>
    <message>
        <source>Windows 365 has not confirmed the retry yet</source>
        <translation>Windows 365 hat die Wiederholung noch nicht bestätigt</translation>
    </message>
    <message>
        <source>No answer came, and the image is still in the list. Delete it again.</source>
        <translation>Es kam keine Antwort, und das Abbild steht noch in der Liste. Löschen Sie es erneut.</translation>
    </message>
    <message>
        <source>Windows 365 did not retry this upload</source>
        <translation>Windows 365 hat diesen Upload nicht wiederholt</translation>
    </message>
    <message>
        <source>No answer came, and the upload still shows as failed. Retry it.</source>
        <translation>Es kam keine Antwort, und der Upload steht noch immer als fehlgeschlagen in der Liste. Wiederholen Sie ihn.</translation>
    </message>
</context>
<context>
    <name>Acts</name>
    <message numerus="yes">
        <source>%n more</source>
        <comment>images</comment>
        <translation>
            <numerusform>%n weiteres</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deleted</source>
        <comment>images</comment>
        <translation>
            <numerusform>%n gelöscht</numerusform>
            <numerusform>%n gelöscht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n retried</source>
        <comment>uploads</comment>
        <translation>
            <numerusform>%n wiederholt</numerusform>
            <numerusform>%n wiederholt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <comment>images</comment>
        <translation>
            <numerusform>%n abgelehnt</numerusform>
            <numerusform>%n abgelehnt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not known yet</source>
        <comment>images</comment>
        <translation>
            <numerusform>%n noch ungeklärt</numerusform>
            <numerusform>%n noch ungeklärt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent</source>
        <comment>images</comment>
        <translation>
            <numerusform>%n nicht gesendet</numerusform>
            <numerusform>%n nicht gesendet</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was left as it is</source>
        <translation>%1 bleibt, wie es ist</translation>
    </message>
    <message>
        <source>The upload of %1 was not retried</source>
        <translation>Der Upload von %1 wurde nicht wiederholt</translation>
    </message>
    <message>
        <source>%1 was deleted</source>
        <translation>%1 wurde gelöscht</translation>
    </message>
    <message>
        <source>The upload of %1 is being retried</source>
        <translation>Der Upload von %1 wird wiederholt</translation>
    </message>
    <message>
        <source>%1 was not deleted</source>
        <translation>%1 wurde nicht gelöscht</translation>
    </message>
    <message>
        <source>It is not known yet whether %1 was deleted</source>
        <translation>Noch ist ungeklärt, ob %1 gelöscht wurde</translation>
    </message>
    <message>
        <source>It is not known yet whether the upload of %1 is retried</source>
        <translation>Noch ist ungeklärt, ob der Upload von %1 wiederholt wird</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>why it was refused, what to do</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Select a refused one to see why and what to do.</source>
        <translation>Wählen Sie ein abgelehntes aus, um zu sehen, warum und was zu tun ist.</translation>
    </message>
    <message>
        <source>No answer came for what is not known yet: the list will tell, and nothing is sent twice.</source>
        <translation>Zu dem, was noch ungeklärt ist, kam keine Antwort: Die Liste wird es zeigen, und nichts wird doppelt gesendet.</translation>
    </message>
    <message>
        <source>The rest was not sent, because the same would have stood in its way.</source>
        <translation>Der Rest wurde nicht gesendet, weil ihm dasselbe im Weg gestanden hätte.</translation>
    </message>
    <message>
        <source>%1 is about to be deleted</source>
        <translation>%1 wird gleich gelöscht</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) are about to be deleted</source>
        <translation>
            <numerusform>%n Abbild wird gleich gelöscht</numerusform>
            <numerusform>%n Abbilder werden gleich gelöscht</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>name and version of an image</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>held back</source>
        <translation>zurückgehalten</translation>
    </message>
    <message>
        <source>deleting in %1 s</source>
        <comment>seconds</comment>
        <translation>wird in %1 Sek. gelöscht</translation>
    </message>
    <message>
        <source>waiting…</source>
        <comment>for its turn</comment>
        <translation>wartet…</translation>
    </message>
    <message>
        <source>checking…</source>
        <translation>wird geprüft…</translation>
    </message>
    <message>
        <source>deleting…</source>
        <translation>wird gelöscht…</translation>
    </message>
    <message>
        <source>retrying…</source>
        <translation>wird wiederholt…</translation>
    </message>
    <message>
        <source>to be deleted</source>
        <translation>Löschung steht an</translation>
    </message>
    <message>
        <source>to be retried</source>
        <translation>Wiederholung steht an</translation>
    </message>
    <message>
        <source>deleting</source>
        <translation>wird gelöscht</translation>
    </message>
    <message>
        <source>retrying</source>
        <translation>wird wiederholt</translation>
    </message>
    <message>
        <source>not deleted</source>
        <translation>nicht gelöscht</translation>
    </message>
    <message>
        <source>not retried</source>
        <translation>nicht wiederholt</translation>
    </message>
    <message>
        <source>Delete the image %1?</source>
        <translation>Das Abbild %1 löschen?</translation>
    </message>
    <message>
        <source>Windows 365 removes it for the whole tenant, and it cannot be brought back. Cloud PCs that were made from it keep running; new ones cannot be made from it. You have some seconds to undo this.</source>
        <translation>Windows 365 entfernt es für den ganzen Mandanten, und es lässt sich nicht wiederherstellen. Daraus entstandene Cloud-PCs laufen weiter; neue können nicht mehr daraus entstehen. Sie haben einige Sekunden Zeit, das rückgängig zu machen.</translation>
    </message>
    <message>
        <source>Delete image</source>
        <translation>Abbild löschen</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n image(s)? They are %1.</source>
        <translation>
            <numerusform>%n Abbild löschen? Es ist %1.</numerusform>
            <numerusform>%n Abbilder löschen? Es sind %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Windows 365 removes them for the whole tenant, and they cannot be brought back. Cloud PCs that were made from them keep running; new ones cannot be made from them. You have some seconds to undo this.</source>
        <translation>Windows 365 entfernt sie für den ganzen Mandanten, und sie lassen sich nicht wiederherstellen. Daraus entstandene Cloud-PCs laufen weiter; neue können nicht mehr daraus entstehen. Sie haben einige Sekunden Zeit, das rückgängig zu machen.</translation>
    </message>
    <message>
        <source>Delete images</source>
        <translation>Abbilder löschen</translation>
    </message>
    <message>
        <source>Nothing has been sent yet.</source>
        <translation>Noch wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>This image is about to be deleted</source>
        <translation>Dieses Abbild wird gleich gelöscht</translation>
    </message>
    <message numerus="yes">
        <source>Deleting %n image(s)…</source>
        <translation>
            <numerusform>%n Abbild wird gelöscht…</numerusform>
            <numerusform>%n Abbilder werden gelöscht…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retrying %n upload(s)…</source>
        <translation>
            <numerusform>%n Upload wird wiederholt…</numerusform>
            <numerusform>%n Uploads werden wiederholt…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleting and retrying %n image(s)…</source>
        <translation>
            <numerusform>%n Löschung oder Wiederholung läuft…</numerusform>
            <numerusform>%n Löschungen und Wiederholungen laufen…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) have not been deleted yet</source>
        <translation>
            <numerusform>%n Abbild wurde noch nicht gelöscht</numerusform>
            <numerusform>%n Abbilder wurden noch nicht gelöscht</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete now what you wanted to delete, or keep it: nothing of it has been sent.</source>
        <translation>Löschen Sie jetzt, was Sie löschen wollten, oder behalten Sie es: Nichts davon wurde gesendet.</translation>
    </message>
    <message>
        <source>Delete now</source>
        <translation>Jetzt löschen</translation>
    </message>
    <message>
        <source>Keep the image</source>
        <translation>Abbild behalten</translation>
    </message>
    <message>
        <source>Keep the images</source>
        <translation>Abbilder behalten</translation>
    </message>
    <message numerus="yes">
        <source>%n upload(s) have not been retried yet</source>
        <translation>
            <numerusform>%n Upload wurde noch nicht wiederholt</numerusform>
            <numerusform>%n Uploads wurden noch nicht wiederholt</numerusform>
        </translation>
    </message>
    <message>
        <source>Retry now what you wanted to retry, or leave it: nothing of it has been sent.</source>
        <translation>Wiederholen Sie jetzt, was Sie wiederholen wollten, oder lassen Sie es: Nichts davon wurde gesendet.</translation>
    </message>
    <message>
        <source>Retry now</source>
        <translation>Jetzt wiederholen</translation>
    </message>
    <message>
        <source>Do not retry</source>
        <translation>Nicht wiederholen</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) have not been sent yet</source>
        <translation>
            <numerusform>%n Anforderung wurde noch nicht gesendet</numerusform>
            <numerusform>%n Anforderungen wurden noch nicht gesendet</numerusform>
        </translation>
    </message>
    <message>
        <source>Deletions and retries are waiting. Send them now, or leave the images as they are.</source>
        <translation>Löschungen und Wiederholungen warten. Senden Sie sie jetzt, oder lassen Sie die Abbilder, wie sie sind.</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Jetzt senden</translation>
    </message>
    <message>
        <source>The sign-in changed before it was sent. The images are as they were.</source>
        <translation>Die Anmeldung hat sich geändert, bevor das gesendet wurde. Die Abbilder sind, wie sie waren.</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) were not deleted</source>
        <translation>
            <numerusform>%n Abbild wurde nicht gelöscht</numerusform>
            <numerusform>%n Abbilder wurden nicht gelöscht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n upload(s) were not retried</source>
        <translation>
            <numerusform>%n Upload wurde nicht wiederholt</numerusform>
            <numerusform>%n Uploads wurden nicht wiederholt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) were not sent</source>
        <translation>
            <numerusform>%n Anforderung wurde nicht gesendet</numerusform>
            <numerusform>%n Anforderungen wurden nicht gesendet</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleting begins in %1 s. Nothing has been sent yet.</source>
        <comment>seconds</comment>
        <translation>Das Löschen beginnt in %1 Sek. Noch wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Nothing has been sent yet. Choose Undo to keep it.</source>
        <translation>Noch wurde nichts gesendet. Wählen Sie „Rückgängig“, um es zu behalten.</translation>
    </message>
    <message>
        <source>Leave them as they are</source>
        <translation>So lassen, wie sie sind</translation>
    </message>
</context>
<context>
    <name>Bulk</name>
    <message>
        <source>The bulk upload waits for the sign-in</source>
        <translation>Der Massenupload wartet auf die Anmeldung</translation>
    </message>
    <message>
        <source>It goes on by itself when the account of this tenant is signed in again.</source>
        <translation>Er geht von selbst weiter, sobald das Konto dieses Mandanten wieder angemeldet ist.</translation>
    </message>
    <message>
        <source>The bulk upload waits for Windows 365</source>
        <translation>Der Massenupload wartet auf Windows 365</translation>
    </message>
    <message>
        <source>The last upload did not get through, or has no answer. The list of images is asked first; the bulk upload goes on by itself when it has come.</source>
        <translation>Der letzte Upload kam nicht durch oder blieb ohne Antwort. Zuerst wird die Liste der Abbilder abgefragt; sobald sie da ist, geht der Massenupload von selbst weiter.</translation>
    </message>
    <message>
        <source>The bulk upload goes on by itself at %1.</source>
        <translation>Der Massenupload geht um %1 von selbst weiter.</translation>
    </message>
    <message>
        <source>The bulk upload waits for the history</source>
        <translation>Der Massenupload wartet auf die Historie</translation>
    </message>
    <message>
        <source>Nothing is sent that cannot be noted before. %1. It is tried again by itself.</source>
        <translation>Was sich vorher nicht vermerken lässt, wird nicht gesendet. %1. Es wird von selbst erneut versucht.</translation>
    </message>
    <message>
        <source>Nothing is sent that cannot be noted before. It is tried again by itself.</source>
        <translation>Was sich vorher nicht vermerken lässt, wird nicht gesendet. Es wird von selbst erneut versucht.</translation>
    </message>
    <message>
        <source>The bulk upload waits</source>
        <translation>Der Massenupload wartet</translation>
    </message>
    <message>
        <source>It goes on by itself.</source>
        <translation>Er geht von selbst weiter.</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) are left.</source>
        <translation>
            <numerusform>%n Abbild ist noch übrig.</numerusform>
            <numerusform>%n Abbilder sind noch übrig.</numerusform>
        </translation>
    </message>
    <message>
        <source>The bulk upload is paused</source>
        <translation>Der Massenupload ist angehalten</translation>
    </message>
    <message>
        <source>The bulk upload is paused: %1</source>
        <translation>Der Massenupload ist angehalten: %1</translation>
    </message>
    <message>
        <source>The bulk upload was stopped</source>
        <translation>Der Massenupload wurde abgebrochen</translation>
    </message>
    <message>
        <source>The bulk upload is done</source>
        <translation>Der Massenupload ist abgeschlossen</translation>
    </message>
    <message>
        <source>Another window goes on with this bulk upload</source>
        <translation>Ein anderes Fenster setzt diesen Massenupload fort</translation>
    </message>
    <message>
        <source>Nothing more is sent from here.</source>
        <translation>Von hier aus wird nichts mehr gesendet.</translation>
    </message>
    <message>
        <source>The bulk upload was not begun</source>
        <translation>Der Massenupload wurde nicht begonnen</translation>
    </message>
    <message>
        <source>%1. %2 Nothing was sent.</source>
        <comment>what happened, what to do</comment>
        <translation>%1. %2 Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Will be sent again</source>
        <translation>Wird erneut gesendet</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Windows 365 has not confirmed it. The list is watched for it; it is not sent twice.</source>
        <translation>Windows 365 hat es nicht bestätigt. In der Liste wird danach gesucht; es wird nicht doppelt gesendet.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>what happened, what to do</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>The bulk upload is being prepared…</source>
        <translation>Der Massenupload wird vorbereitet…</translation>
    </message>
    <message>
        <source>Uploading %1 of %2 images</source>
        <comment>how many so far, of how many</comment>
        <translation>Abbilder werden hochgeladen: %1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n made</source>
        <comment>images</comment>
        <translation>
            <numerusform>%n angelegt</numerusform>
            <numerusform>%n angelegt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <comment>images</comment>
        <translation>
            <numerusform>%n abgelehnt</numerusform>
            <numerusform>%n abgelehnt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not known yet</source>
        <comment>images</comment>
        <translation>
            <numerusform>%n noch ungeklärt</numerusform>
            <numerusform>%n noch ungeklärt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent</source>
        <comment>images</comment>
        <translation>
            <numerusform>%n nicht gesendet</numerusform>
            <numerusform>%n nicht gesendet</numerusform>
        </translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a list of how many</comment>
        <translation>%1.</translation>
    </message>
    <message numerus="yes">
        <source>A bulk upload of %n image(s) was interrupted</source>
        <translation>
            <numerusform>Ein Massenupload von %n Abbild wurde unterbrochen</numerusform>
            <numerusform>Ein Massenupload von %n Abbildern wurde unterbrochen</numerusform>
        </translation>
    </message>
    <message>
        <source>Windows 365 asked to wait</source>
        <translation>Windows 365 hat um Geduld gebeten</translation>
    </message>
    <message>
        <source>%1 %2 Resume when that is fixed.</source>
        <comment>what to do, how many are left</comment>
        <translation>%1 %2 Setzen Sie den Massenupload fort, wenn das behoben ist.</translation>
    </message>
</context>
<context>
    <name>Cells</name>
    <message>
        <source>%1 %2</source>
        <comment>operating system, its release</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>sending…</source>
        <translation>wird gesendet…</translation>
    </message>
    <message>
        <source>checking…</source>
        <translation>wird geprüft…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>status, reason</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>your decision</source>
        <translation>Ihre Entscheidung</translation>
    </message>
</context>
<context>
    <name>Connection</name>
    <message>
        <source>Something else answered in place of %1</source>
        <translation>Etwas anderes hat anstelle von %1 geantwortet</translation>
    </message>
    <message>
        <source>A proxy or a sign-in page of the network stands in between. Open any web page in the browser and sign in there if it asks, or ask whoever runs the network to let this address through; then test again.</source>
        <translation>Ein Proxy oder eine Anmeldeseite des Netzwerks steht dazwischen. Öffnen Sie eine beliebige Webseite im Browser und melden Sie sich dort an, wenn danach gefragt wird, oder bitten Sie den Betreiber des Netzwerks, diese Adresse durchzulassen; prüfen Sie dann erneut.</translation>
    </message>
    <message>
        <source>The proxy %1 did not let the connection through</source>
        <translation>Der Proxy %1 hat die Verbindung nicht durchgelassen</translation>
    </message>
    <message>
        <source>Check its name and port in Preferences, under Network, and ask whoever runs it to let %1 through.</source>
        <translation>Prüfen Sie Name und Port in den Einstellungen unter „Netzwerk“ und bitten Sie den Betreiber, %1 durchzulassen.</translation>
    </message>
    <message>
        <source>Certificate valid until %1</source>
        <translation>Zertifikat gültig bis %1</translation>
    </message>
    <message>
        <source>Certificate from “%1”, valid until %2</source>
        <translation>Zertifikat von „%1“, gültig bis %2</translation>
    </message>
    <message>
        <source>Sign-in service</source>
        <translation>Anmeldedienst</translation>
    </message>
    <message>
        <source>Microsoft Graph</source>
        <translation>Microsoft Graph</translation>
    </message>
    <message>
        <source>Look up the name</source>
        <translation>Namen auflösen</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Make the connection secure</source>
        <translation>Verbindung sichern</translation>
    </message>
    <message>
        <source>Get an answer of the service</source>
        <translation>Antwort des Dienstes erhalten</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>Läuft…</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>Nicht nötig</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Through the proxy %1</source>
        <translation>Über den Proxy %1</translation>
    </message>
    <message>
        <source>A firewall may be in the way: ask whoever runs the network to let HTTPS to %1 through. If your company reaches the internet through a proxy, enter it in Preferences, under Network.</source>
        <translation>Vielleicht ist eine Firewall im Weg: Bitten Sie den Betreiber des Netzwerks, HTTPS zu %1 durchzulassen. Wenn Ihr Unternehmen das Internet über einen Proxy erreicht, tragen Sie ihn in den Einstellungen unter „Netzwerk“ ein.</translation>
    </message>
    <message>
        <source>The name %1 was not found</source>
        <translation>Der Name %1 wurde nicht gefunden</translation>
    </message>
    <message>
        <source>Check that this computer is online, and the cloud or the address in Preferences. If your company reaches the internet through a proxy, enter it in Preferences, under Network.</source>
        <translation>Prüfen Sie, ob dieser Computer online ist, und die Cloud oder die Adresse in den Einstellungen. Wenn Ihr Unternehmen das Internet über einen Proxy erreicht, tragen Sie ihn in den Einstellungen unter „Netzwerk“ ein.</translation>
    </message>
    <message>
        <source>The proxy %1 asks for a user name and a password</source>
        <translation>Der Proxy %1 fragt nach Benutzername und Kennwort</translation>
    </message>
    <message>
        <source>Enter those that it takes in Preferences, under Network, and test again.</source>
        <translation>Geben Sie in den Einstellungen unter „Netzwerk“ die ein, die er annimmt, und prüfen Sie erneut.</translation>
    </message>
    <message>
        <source>%1 refused the connection</source>
        <translation>%1 hat die Verbindung abgelehnt</translation>
    </message>
    <message>
        <source>The connection to %1 was cut off</source>
        <translation>Die Verbindung zu %1 wurde abgebrochen</translation>
    </message>
    <message>
        <source>%1 did not answer in time</source>
        <translation>%1 hat nicht rechtzeitig geantwortet</translation>
    </message>
    <message>
        <source>The proxy %1 could not be reached</source>
        <translation>Der Proxy %1 war nicht erreichbar</translation>
    </message>
    <message>
        <source>Check its name and port in Preferences, under Network, and that this computer is in the network that the proxy belongs to; then test again.</source>
        <translation>Prüfen Sie Name und Port in den Einstellungen unter „Netzwerk“ und ob dieser Computer in dem Netzwerk ist, zu dem der Proxy gehört; prüfen Sie dann erneut.</translation>
    </message>
    <message>
        <source>The name %1 could not be looked up in time</source>
        <translation>Der Name %1 konnte nicht rechtzeitig aufgelöst werden</translation>
    </message>
    <message>
        <source>The DNS server did not answer. Check that this computer is online, and its DNS settings. If your company reaches the internet through a proxy, enter it in Preferences, under Network.</source>
        <translation>Der DNS-Server hat nicht geantwortet. Prüfen Sie, ob dieser Computer online ist, und seine DNS-Einstellungen. Wenn Ihr Unternehmen das Internet über einen Proxy erreicht, tragen Sie ihn in den Einstellungen unter „Netzwerk“ ein.</translation>
    </message>
</context>
<context>
    <name>Denials</name>
    <message>
        <source>Your account may not do this</source>
        <translation>Ihr Konto darf das nicht</translation>
    </message>
    <message>
        <source>Check these in turn: your account has the Windows 365 Administrator or Intune Administrator role; the app has been approved for CloudPC.ReadWrite.All; the tenant has a Windows 365 license; no Conditional Access policy stands in the way; for app-only sign-in, the application permission is granted; the right tenant and cloud are chosen. Sign in again after a change.</source>
        <translation>Prüfen Sie der Reihe nach: Ihr Konto hat die Rolle „Windows 365-Administrator“ oder „Intune-Administrator“; die App ist für CloudPC.ReadWrite.All genehmigt; der Mandant hat eine Lizenz für Windows 365; keine Richtlinie für bedingten Zugriff steht im Weg; für die Anmeldung nur als App ist die Anwendungsberechtigung erteilt; der richtige Mandant und die richtige Cloud sind gewählt. Melden Sie sich nach einer Änderung erneut an.</translation>
    </message>
    <message>
        <source>The app lacks the permission for this</source>
        <translation>Der App fehlt die Berechtigung dafür</translation>
    </message>
    <message>
        <source>This sign-in does not include the Cloud PC permission that is needed. Ask a Global Administrator or Privileged Role Administrator to approve it for your organization, then sign in again.</source>
        <translation>Diese Anmeldung enthält die nötige Cloud-PC-Berechtigung nicht. Bitten Sie einen globalen Administrator oder einen Administrator für privilegierte Rollen, sie für Ihre Organisation zu genehmigen, und melden Sie sich dann erneut an.</translation>
    </message>
    <message>
        <source>Your account seems to lack an administrator role</source>
        <translation>Ihrem Konto scheint eine Administratorrolle zu fehlen</translation>
    </message>
    <message>
        <source>The app has the permission, but no role of your account for Windows 365 was found. Ask for the Windows 365 Administrator or Intune Administrator role, or activate it if you have it for a time only, then sign out and sign in again.</source>
        <translation>Die App hat die Berechtigung, aber für Ihr Konto war keine Rolle für Windows 365 zu finden. Bitten Sie um die Rolle „Windows 365-Administrator“ oder „Intune-Administrator“, oder aktivieren Sie sie, wenn Sie sie nur auf Zeit haben. Melden Sie sich dann ab und erneut an.</translation>
    </message>
    <message>
        <source>The tenant seems to have no Windows 365 license</source>
        <translation>Der Mandant scheint keine Lizenz für Windows 365 zu haben</translation>
    </message>
    <message>
        <source>Check in the Microsoft 365 admin center that the tenant has a Windows 365 Enterprise license, and that this is the right tenant. A new license may take some hours until it counts.</source>
        <translation>Prüfen Sie im Microsoft 365 Admin Center, ob der Mandant eine Lizenz für Windows 365 Enterprise hat und ob es der richtige Mandant ist. Bis eine neue Lizenz zählt, können einige Stunden vergehen.</translation>
    </message>
    <message>
        <source>A Conditional Access policy asks for more than this sign-in gave</source>
        <translation>Eine Richtlinie für bedingten Zugriff verlangt mehr, als diese Anmeldung nachgewiesen hat</translation>
    </message>
    <message>
        <source>Sign in again and give the proof that the browser asks for. If that does not help, ask your identity team which policy applies, and give them the details below.</source>
        <translation>Melden Sie sich erneut an, und erbringen Sie den Nachweis, den der Browser verlangt. Wenn das nicht hilft, fragen Sie Ihr Identitätsteam, welche Richtlinie greift, und geben Sie ihm die Einzelheiten unten.</translation>
    </message>
    <message>
        <source>The app registration lacks the application permission</source>
        <translation>Der App-Registrierung fehlt die Anwendungsberechtigung</translation>
    </message>
    <message>
        <source>App-only sign-in needs CloudPC.ReadWrite.All as an application permission, not as a delegated one. Add it to the app registration, have an administrator approve it, then sign in again.</source>
        <translation>Die Anmeldung nur als App braucht CloudPC.ReadWrite.All als Anwendungsberechtigung, nicht als delegierte. Fügen Sie sie der App-Registrierung hinzu, lassen Sie sie von einem Administrator genehmigen, und melden Sie sich dann erneut an.</translation>
    </message>
</context>
<context>
    <name>Ends</name>
    <message numerus="yes">
        <source>%n ready</source>
        <comment>images</comment>
        <translation>
            <numerusform>%n bereit</numerusform>
            <numerusform>%n bereit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ready with a warning</source>
        <comment>images</comment>
        <translation>
            <numerusform>%n bereit mit Warnung</numerusform>
            <numerusform>%n bereit mit Warnung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <comment>images</comment>
        <translation>
            <numerusform>%n fehlgeschlagen</numerusform>
            <numerusform>%n fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no longer in the tenant</source>
        <comment>images</comment>
        <translation>
            <numerusform>%n nicht mehr im Mandanten</numerusform>
            <numerusform>%n nicht mehr im Mandanten</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of: 2 ready, 1 failed</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what happened to an image, why</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>name and version of an image</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 is ready, with a warning</source>
        <translation>%1 ist bereit, mit Warnung</translation>
    </message>
    <message>
        <source>%1 has failed</source>
        <translation>%1 ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 is no longer in the tenant</source>
        <translation>%1 ist nicht mehr im Mandanten</translation>
    </message>
    <message>
        <source>%1 is ready</source>
        <translation>%1 ist bereit</translation>
    </message>
    <message>
        <source>While the program was closed: %1</source>
        <comment>2 ready, 1 failed</comment>
        <translation>Während das Programm geschlossen war: %1</translation>
    </message>
    <message>
        <source>While this tenant was not watched: %1</source>
        <comment>2 ready, 1 failed</comment>
        <translation>Während dieser Mandant nicht beobachtet wurde: %1</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a reason as a sentence</comment>
        <translation>%1.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>images</comment>
        <translation>
            <numerusform>und %n weiteres</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>what ended, time of day</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>The outcome of %n image(s) is known: %1</source>
        <comment>2 ready, 1 failed</comment>
        <translation>
            <numerusform>Ergebnis von %n Abbild: %1</numerusform>
            <numerusform>Ergebnisse von %n Abbildern: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntrySupport</name>
    <message>
        <source>Recorded: %1</source>
        <translation>Aufgezeichnet: %1</translation>
    </message>
    <message>
        <source>Answered: %1</source>
        <translation>Beantwortet: %1</translation>
    </message>
    <message>
        <source>Time of the service then: %1</source>
        <translation>Uhrzeit des Diensts dabei: %1</translation>
    </message>
    <message>
        <source>Ended: %1</source>
        <translation>Beendet: %1</translation>
    </message>
    <message>
        <source>Reason of the service: %1</source>
        <translation>Grund des Diensts: %1</translation>
    </message>
    <message>
        <source>What happened: %1</source>
        <translation>Was geschah: %1</translation>
    </message>
    <message>
        <source>Request ID: %1</source>
        <translation>Anforderungs-ID: %1</translation>
    </message>
    <message>
        <source>Client request ID: %1</source>
        <translation>Clientanforderungs-ID: %1</translation>
    </message>
    <message>
        <source>Tenant ID: %1</source>
        <translation>Mandanten-ID: %1</translation>
    </message>
    <message>
        <source>User: %1</source>
        <translation>Benutzer: %1</translation>
    </message>
    <message>
        <source>Source image resource ID: %1</source>
        <translation>Ressourcen-ID des Quellabbilds: %1</translation>
    </message>
    <message>
        <source>Timeline:</source>
        <translation>Verlauf:</translation>
    </message>
    <message>
        <source>Cloud PC Image Uploader %1</source>
        <translation>Cloud PC Image Uploader %1</translation>
    </message>
    <message>
        <source>Service: %1</source>
        <translation>Dienst: %1</translation>
    </message>
    <message>
        <source>Microsoft Graph: %1</source>
        <translation>Microsoft Graph: %1</translation>
    </message>
    <message>
        <source>Display name: %1</source>
        <translation>Anzeigename: %1</translation>
    </message>
    <message>
        <source>Version: %1</source>
        <translation>Version: %1</translation>
    </message>
    <message>
        <source>Status: %1</source>
        <translation>Status: %1</translation>
    </message>
    <message>
        <source>Image ID: %1</source>
        <translation>Abbild-ID: %1</translation>
    </message>
    <message>
        <source>Entry: %1</source>
        <translation>Eintrag: %1</translation>
    </message>
    <message>
        <source>Times sent: %1</source>
        <translation>So oft gesendet: %1</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>This does not fit with what the tenant has</source>
        <translation>Das passt nicht zu dem, was der Mandant schon hat</translation>
    </message>
    <message>
        <source>Either an image with this name and version already exists, or the image is used by a provisioning policy. Choose another version, or take the image out of the policy first.</source>
        <translation>Entweder gibt es schon ein Abbild mit diesem Namen und dieser Version, oder das Abbild wird von einer Bereitstellungsrichtlinie verwendet. Wählen Sie eine andere Version, oder nehmen Sie das Abbild zuerst aus der Richtlinie.</translation>
    </message>
    <message>
        <source>Windows 365 did not accept the request</source>
        <translation>Windows 365 hat die Anforderung nicht angenommen</translation>
    </message>
    <message>
        <source>Check the display name, the version and the source image resource ID. Nothing was created.</source>
        <translation>Prüfen Sie den Anzeigenamen, die Version und die Ressourcen-ID des Quellabbilds. Es wurde nichts angelegt.</translation>
    </message>
    <message>
        <source>Windows 365 does not have this image</source>
        <translation>Windows 365 hat dieses Abbild nicht</translation>
    </message>
    <message>
        <source>It was deleted, or was created only a moment ago. Refresh the list.</source>
        <translation>Es wurde gelöscht oder erst vor einem Augenblick angelegt. Aktualisieren Sie die Liste.</translation>
    </message>
    <message>
        <source>This Graph version or cloud does not offer this</source>
        <translation>Diese Graph-Version oder Cloud bietet das nicht an</translation>
    </message>
    <message>
        <source>Choose the beta version of Microsoft Graph in Preferences, and check that Windows 365 is available in the chosen cloud.</source>
        <translation>Wählen Sie in den Einstellungen die Betaversion von Microsoft Graph, und prüfen Sie, ob Windows 365 in der gewählten Cloud verfügbar ist.</translation>
    </message>
    <message>
        <source>Too many requests were sent in a short time. Try again in a minute.</source>
        <translation>In kurzer Zeit wurden zu viele Anforderungen gesendet. Versuchen Sie es in einer Minute noch einmal.</translation>
    </message>
    <message numerus="yes">
        <source>Too many requests were sent in a short time. Try again in %n second(s).</source>
        <translation>
            <numerusform>In kurzer Zeit wurden zu viele Anforderungen gesendet. Versuchen Sie es in %n Sekunde noch einmal.</numerusform>
            <numerusform>In kurzer Zeit wurden zu viele Anforderungen gesendet. Versuchen Sie es in %n Sekunden noch einmal.</numerusform>
        </translation>
    </message>
    <message>
        <source>Windows 365 refused the request</source>
        <translation>Windows 365 hat die Anforderung abgelehnt</translation>
    </message>
    <message>
        <source>Nothing was changed. The code below says why; give it with the request ID to Microsoft support if it does not help you.</source>
        <translation>Es wurde nichts geändert. Der Code unten nennt den Grund; geben Sie ihn mit der Anforderungs-ID an den Microsoft-Support, wenn er Ihnen nicht weiterhilft.</translation>
    </message>
    <message>
        <source>A limit of the service is reached</source>
        <translation>Eine Grenze des Diensts ist erreicht</translation>
    </message>
    <message>
        <source>The tenant may have as many images as the service allows. Delete images that are no longer used, then try again.</source>
        <translation>Der Mandant hat vielleicht schon so viele Abbilder, wie der Dienst erlaubt. Löschen Sie Abbilder, die nicht mehr gebraucht werden, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>You have to sign in again</source>
        <translation>Sie müssen sich erneut anmelden</translation>
    </message>
    <message>
        <source>Your sign-in has expired or was revoked. What you entered is kept.</source>
        <translation>Ihre Anmeldung ist abgelaufen oder wurde widerrufen. Ihre Eingaben bleiben erhalten.</translation>
    </message>
    <message>
        <source>Windows 365 has not confirmed this image yet</source>
        <translation>Windows 365 hat dieses Abbild noch nicht bestätigt</translation>
    </message>
    <message>
        <source>It may or may not have been created. Checking; nothing will be sent twice.</source>
        <translation>Vielleicht wurde es angelegt, vielleicht nicht. Das wird gerade geprüft; nichts wird doppelt gesendet.</translation>
    </message>
    <message>
        <source>Windows 365 is not available at the moment</source>
        <translation>Windows 365 ist im Moment nicht verfügbar</translation>
    </message>
    <message>
        <source>The fault is on the side of the service. Try again in some minutes.</source>
        <translation>Die Störung liegt beim Dienst. Versuchen Sie es in einigen Minuten noch einmal.</translation>
    </message>
    <message>
        <source>The answer of the service could not be understood</source>
        <translation>Die Antwort des Diensts war nicht zu verstehen</translation>
    </message>
    <message>
        <source>It was not what Microsoft documents. Try again; if it happens again, give the request ID to Microsoft support.</source>
        <translation>Sie entspricht nicht dem, was Microsoft dokumentiert. Versuchen Sie es noch einmal; geben Sie die Anforderungs-ID an den Microsoft-Support, wenn es wieder geschieht.</translation>
    </message>
    <message>
        <source>The request could not be sent</source>
        <translation>Die Anforderung konnte nicht gesendet werden</translation>
    </message>
    <message>
        <source>Nothing reached the service. Check the network connection, then try again.</source>
        <translation>Beim Dienst ist nichts angekommen. Prüfen Sie die Netzwerkverbindung, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>It was cancelled</source>
        <translation>Der Vorgang wurde abgebrochen</translation>
    </message>
    <message>
        <source>Start again whenever you like.</source>
        <translation>Sie können jederzeit neu beginnen.</translation>
    </message>
    <message>
        <source>Something on this computer stood in the way</source>
        <translation>Etwas auf diesem Computer stand im Weg</translation>
    </message>
    <message>
        <source>Check that there is space on the disk and that your profile folder can be written to, then try again.</source>
        <translation>Prüfen Sie, ob auf dem Datenträger Platz ist und ob in Ihren Profilordner geschrieben werden kann, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>HTTP %1</source>
        <translation>HTTP %1</translation>
    </message>
    <message>
        <source>%1, HTTP %2</source>
        <translation>%1, HTTP %2</translation>
    </message>
    <message>
        <source>Your organization asks for another proof of who you are</source>
        <translation>Ihre Organisation verlangt einen weiteren Nachweis, wer Sie sind</translation>
    </message>
    <message>
        <source>Sign in again and give the proof that the browser asks for. What you entered is kept.</source>
        <translation>Melden Sie sich erneut an, und erbringen Sie den Nachweis, den der Browser verlangt. Ihre Eingaben bleiben erhalten.</translation>
    </message>
    <message>
        <source>The sign-in service is not available at the moment</source>
        <translation>Der Anmeldedienst ist im Moment nicht verfügbar</translation>
    </message>
    <message>
        <source>The sign-in service could not be reached</source>
        <translation>Der Anmeldedienst war nicht erreichbar</translation>
    </message>
    <message>
        <source>Something else answered in its place. A proxy or firewall may not have got through to it, or the service may be down. Try again in some minutes; if it goes on, ask whoever runs the network.</source>
        <translation>Etwas anderes hat an seiner Stelle geantwortet. Vielleicht ist ein Proxy oder eine Firewall nicht bis zu ihm durchgekommen, oder der Dienst ist ausgefallen. Versuchen Sie es in einigen Minuten noch einmal; wenn es so bleibt, fragen Sie den Betreiber des Netzwerks.</translation>
    </message>
    <message>
        <source>The answer did not come from the sign-in service</source>
        <translation>Die Antwort kam nicht vom Anmeldedienst</translation>
    </message>
    <message>
        <source>The sign-in service asked to wait</source>
        <translation>Der Anmeldedienst hat um Geduld gebeten</translation>
    </message>
    <message>
        <source>Microsoft Graph asked to wait</source>
        <translation>Microsoft Graph hat um Geduld gebeten</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>The server&apos;s name was not found</source>
        <translation>Der Name des Servers wurde nicht gefunden</translation>
    </message>
    <message>
        <source>The server refused the connection</source>
        <translation>Der Server hat die Verbindung abgelehnt</translation>
    </message>
    <message>
        <source>The connection was lost</source>
        <translation>Die Verbindung ist abgerissen</translation>
    </message>
    <message>
        <source>The server did not answer in time</source>
        <translation>Der Server hat nicht rechtzeitig geantwortet</translation>
    </message>
    <message>
        <source>A secure connection could not be made</source>
        <translation>Es kam keine sichere Verbindung zustande</translation>
    </message>
    <message>
        <source>The proxy did not let the request through</source>
        <translation>Der Proxy hat die Anforderung nicht durchgelassen</translation>
    </message>
    <message>
        <source>The answer pointed to another address</source>
        <translation>Die Antwort verwies auf eine andere Adresse</translation>
    </message>
    <message>
        <source>The answer was far larger than expected</source>
        <translation>Die Antwort war viel größer als erwartet</translation>
    </message>
    <message>
        <source>The answer did not come from Microsoft Graph</source>
        <translation>Die Antwort kam nicht von Microsoft Graph</translation>
    </message>
    <message>
        <source>The list continued at another server</source>
        <translation>Die Liste sollte auf einem anderen Server weitergehen</translation>
    </message>
    <message>
        <source>The list did not come to an end</source>
        <translation>Die Liste nahm kein Ende</translation>
    </message>
    <message>
        <source>The address in the settings is not secure</source>
        <translation>Die Adresse in den Einstellungen ist nicht sicher</translation>
    </message>
    <message>
        <source>The browser could not be opened</source>
        <translation>Der Browser konnte nicht geöffnet werden</translation>
    </message>
    <message>
        <source>The answer belongs to another sign-in</source>
        <translation>Die Antwort gehört zu einer anderen Anmeldung</translation>
    </message>
    <message>
        <source>The sign-in service sent an incomplete answer</source>
        <translation>Der Anmeldedienst hat eine unvollständige Antwort gesendet</translation>
    </message>
    <message>
        <source>The sign-in service did not complete the sign-in</source>
        <translation>Der Anmeldedienst hat die Anmeldung nicht abgeschlossen</translation>
    </message>
    <message>
        <source>The sign-in is for another account or tenant than asked for</source>
        <translation>Die Anmeldung gilt für ein anderes Konto oder einen anderen Mandanten als verlangt</translation>
    </message>
    <message>
        <source>The sign-in was not completed in time</source>
        <translation>Die Anmeldung wurde nicht rechtzeitig abgeschlossen</translation>
    </message>
    <message>
        <source>The sandbox could not be started</source>
        <translation>Die Sandbox konnte nicht gestartet werden</translation>
    </message>
    <message>
        <source>The sandbox has ended</source>
        <translation>Die Sandbox wurde beendet</translation>
    </message>
    <message>
        <source>Check the network connection, the DNS settings and the cloud chosen in Preferences, then try again.</source>
        <translation>Prüfen Sie die Netzwerkverbindung, die DNS-Einstellungen und die in den Einstellungen gewählte Cloud, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Check that a firewall or proxy lets this computer reach Microsoft Graph and the sign-in service, then try again.</source>
        <translation>Prüfen Sie, ob Firewall und Proxy diesen Computer zu Microsoft Graph und zum Anmeldedienst durchlassen, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Check the network connection, then try again.</source>
        <translation>Prüfen Sie die Netzwerkverbindung, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The network or the service is slow. Try again in a moment.</source>
        <translation>Das Netzwerk oder der Dienst ist langsam. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted by this computer. If your company inspects TLS traffic, its root certificate has to be installed here. Nothing was sent.</source>
        <translation>Dieser Computer vertraut dem Zertifikat des Servers nicht. Wenn Ihr Unternehmen den TLS-Verkehr prüft, muss sein Stammzertifikat hier installiert sein. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Check the proxy settings and whether the proxy asks for a sign-in, then try again.</source>
        <translation>Prüfen Sie die Proxyeinstellungen und ob der Proxy eine Anmeldung verlangt, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>It was not followed, to keep your sign-in safe. A proxy or a sign-in page of the network may stand in between: open any web page in the browser, then try again.</source>
        <translation>Zum Schutz Ihrer Anmeldung wurde ihr nicht gefolgt. Vielleicht steht ein Proxy oder eine Anmeldeseite des Netzwerks dazwischen: Öffnen Sie eine beliebige Webseite im Browser, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>It was not read to its end. A proxy may have changed it; try again later.</source>
        <translation>Sie wurde nicht zu Ende gelesen. Vielleicht hat ein Proxy sie verändert; versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>A proxy or a sign-in page of the network may have answered instead. Open any web page in the browser, then try again.</source>
        <translation>Vielleicht hat stattdessen ein Proxy oder eine Anmeldeseite des Netzwerks geantwortet. Öffnen Sie eine beliebige Webseite im Browser, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>That page was not fetched, to keep your sign-in safe, so the list is not complete. Try again later.</source>
        <translation>Zum Schutz Ihrer Anmeldung wurde diese Seite nicht geholt; die Liste ist daher nicht vollständig. Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>The service repeated its pages, so the list is not complete. Try again later.</source>
        <translation>Der Dienst hat seine Seiten wiederholt; die Liste ist daher nicht vollständig. Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>Addresses must begin with https. Correct the address in Preferences.</source>
        <translation>Adressen müssen mit https beginnen. Berichtigen Sie die Adresse in den Einstellungen.</translation>
    </message>
    <message>
        <source>Copy the link and open it in a browser on this computer to sign in.</source>
        <translation>Kopieren Sie den Link, und öffnen Sie ihn zum Anmelden in einem Browser auf diesem Computer.</translation>
    </message>
    <message>
        <source>Close old sign-in pages in the browser, then sign in again.</source>
        <translation>Schließen Sie alte Anmeldeseiten im Browser, und melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>Sign in again. If it happens again, try another browser.</source>
        <translation>Melden Sie sich erneut an. Nehmen Sie einen anderen Browser, wenn es wieder geschieht.</translation>
    </message>
    <message>
        <source>Sign in again. A proxy may have changed the answer.</source>
        <translation>Melden Sie sich erneut an. Vielleicht hat ein Proxy die Antwort verändert.</translation>
    </message>
    <message>
        <source>It was not used. Check the tenant in Preferences, then sign in again.</source>
        <translation>Sie wurde nicht verwendet. Prüfen Sie den Mandanten in den Einstellungen, und melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>Its program may be missing or blocked by security software. Install Cloud PC Image Uploader again, then try the sandbox once more.</source>
        <translation>Ihr Programm fehlt vielleicht oder wird von einer Sicherheitssoftware blockiert. Installieren Sie Cloud PC Image Uploader neu, und versuchen Sie es noch einmal mit der Sandbox.</translation>
    </message>
    <message>
        <source>Its sample tenant is gone. Leave the sandbox, then start it again.</source>
        <translation>Ihr Beispielmandant ist nicht mehr da. Verlassen Sie die Sandbox, und starten Sie sie neu.</translation>
    </message>
    <message>
        <source>The proxy asks for a user name and a password</source>
        <translation>Der Proxy verlangt einen Benutzernamen und ein Kennwort</translation>
    </message>
    <message>
        <source>Another account signed in than was asked for</source>
        <translation>Es hat sich ein anderes Konto angemeldet als verlangt</translation>
    </message>
    <message>
        <source>The sign-in service described itself wrongly</source>
        <translation>Die Angaben des Anmeldediensts über sich selbst stimmen nicht</translation>
    </message>
    <message>
        <source>The keychain of this computer could not be used</source>
        <translation>Der Schlüsselbund dieses Computers war nicht zu verwenden</translation>
    </message>
    <message>
        <source>The keychain of this computer is locked</source>
        <translation>Der Schlüsselbund dieses Computers ist gesperrt</translation>
    </message>
    <message>
        <source>The keychain of this computer did not answer</source>
        <translation>Der Schlüsselbund dieses Computers hat nicht geantwortet</translation>
    </message>
    <message>
        <source>What the keychain holds could not be read back</source>
        <translation>Der Inhalt des Schlüsselbunds war nicht vollständig zu lesen</translation>
    </message>
    <message>
        <source>No client secret and no certificate is set</source>
        <translation>Es ist weder ein geheimer Clientschlüssel noch ein Zertifikat eingestellt</translation>
    </message>
    <message>
        <source>The certificate or its key cannot be used</source>
        <translation>Das Zertifikat oder sein Schlüssel ist nicht verwendbar</translation>
    </message>
    <message>
        <source>Enter them in Preferences, under Network, then try again.</source>
        <translation>Geben Sie beides in den Einstellungen unter „Netzwerk“ ein, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Nothing was changed. Sign in with the account shown, or choose to use another account.</source>
        <translation>Es wurde nichts geändert. Melden Sie sich mit dem angezeigten Konto an, oder wählen Sie, dass Sie ein anderes Konto verwenden möchten.</translation>
    </message>
    <message>
        <source>It named addresses that do not belong to it, so the sign-in was stopped. Check the cloud in Preferences.</source>
        <translation>Er hat Adressen genannt, die nicht zu ihm gehören; deshalb wurde die Anmeldung angehalten. Prüfen Sie die Cloud in den Einstellungen.</translation>
    </message>
    <message>
        <source>Sign in again to store it anew.</source>
        <translation>Melden Sie sich erneut an, damit die Anmeldung neu gespeichert wird.</translation>
    </message>
    <message>
        <source>Enter one in Preferences, under App-only.</source>
        <translation>Geben Sie eines davon in den Einstellungen unter „Nur App“ ein.</translation>
    </message>
    <message>
        <source>Choose a PEM or PFX file that holds an RSA key and its certificate, and check the passphrase.</source>
        <translation>Wählen Sie eine PEM- oder PFX-Datei, die einen RSA-Schlüssel und sein Zertifikat enthält, und prüfen Sie die Passphrase.</translation>
    </message>
    <message>
        <source>Sign in again and finish in the browser, or enter the code, within the time shown.</source>
        <translation>Melden Sie sich erneut an, und schließen Sie die Anmeldung im Browser innerhalb der angezeigten Zeit ab, oder geben Sie in dieser Zeit den Code ein.</translation>
    </message>
    <message>
        <source>The certificate file in the settings cannot be used</source>
        <translation>Die Zertifikatsdatei in den Einstellungen kann nicht verwendet werden</translation>
    </message>
    <message>
        <source>The stored sign-in was not found in the keychain</source>
        <translation>Die gespeicherte Anmeldung wurde im Schlüsselbund nicht gefunden</translation>
    </message>
    <message>
        <source>Choose a file with certificates in PEM or DER form in Preferences, under Network. Until then only the certificates of the system are trusted.</source>
        <translation>Wählen Sie in den Einstellungen unter „Netzwerk“ eine Datei mit Zertifikaten in der Form PEM oder DER. Bis dahin wird nur den Zertifikaten des Systems vertraut.</translation>
    </message>
    <message>
        <source>The keychain may be locked, or the entry was deleted. Unlock it and try again, or sign in again.</source>
        <translation>Der Schlüsselbund ist vielleicht gesperrt, oder der Eintrag wurde gelöscht. Entsperren Sie ihn und versuchen Sie es erneut, oder melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>Check that a keychain service runs on this computer and that it lets this program in.</source>
        <translation>Prüfen Sie, ob auf diesem Computer ein Schlüsselbund-Dienst läuft und ob er dieses Programm zulässt.</translation>
    </message>
    <message>
        <source>Unlock it and try again.</source>
        <translation>Entsperren Sie ihn, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>It may be waiting for its password in another window. Enter it there, then try again.</source>
        <translation>Vielleicht wartet er in einem anderen Fenster auf sein Kennwort. Geben Sie es dort ein, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>No client ID is set</source>
        <translation>Es ist keine Client-ID eingestellt</translation>
    </message>
    <message>
        <source>Enter the client ID of your app registration in Preferences, then sign in. Microsoft calls it Application (client) ID.</source>
        <translation>Geben Sie in den Einstellungen die Client-ID Ihrer App-Registrierung ein, und melden Sie sich an. Microsoft nennt sie „Anwendungs-ID (Client)“.</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Der Datenträger ist voll</translation>
    </message>
    <message>
        <source>The history cannot be written</source>
        <translation>Die Historie kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>The history was made by a newer version of this program</source>
        <translation>Die Historie stammt von einer neueren Version dieses Programms</translation>
    </message>
    <message>
        <source>The history is in use by another program</source>
        <translation>Die Historie wird von einem anderen Programm verwendet</translation>
    </message>
    <message>
        <source>The history could not be written</source>
        <translation>Die Historie konnte nicht geschrieben werden</translation>
    </message>
    <message>
        <source>The history was changed by another window</source>
        <translation>Die Historie wurde von einem anderen Fenster geändert</translation>
    </message>
    <message>
        <source>An upload of this name and version is under way already</source>
        <translation>Ein Upload mit diesem Namen und dieser Version läuft schon</translation>
    </message>
    <message>
        <source>This image belongs to another upload</source>
        <translation>Dieses Abbild gehört zu einem anderen Upload</translation>
    </message>
    <message>
        <source>The file could not be read</source>
        <translation>Die Datei konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>The file could not be written</source>
        <translation>Die Datei konnte nicht geschrieben werden</translation>
    </message>
    <message>
        <source>This is not a history of this program</source>
        <translation>Das ist keine Historie dieses Programms</translation>
    </message>
    <message>
        <source>The file was written by a newer version of this program</source>
        <translation>Die Datei stammt von einer neueren Version dieses Programms</translation>
    </message>
    <message>
        <source>The computer was asleep for too long</source>
        <translation>Der Computer war zu lange im Ruhezustand</translation>
    </message>
    <message>
        <source>Free some space on the disk that holds your user data, then try again. Nothing was sent.</source>
        <translation>Schaffen Sie Platz auf dem Datenträger mit Ihren Benutzerdaten, und versuchen Sie es dann erneut. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Uploads are noted there before they are sent, so nothing was sent. Check that you may write to the program&apos;s data folder.</source>
        <translation>Uploads werden dort vermerkt, bevor sie gesendet werden; deshalb wurde nichts gesendet. Prüfen Sie, ob Sie in den Datenordner des Programms schreiben dürfen.</translation>
    </message>
    <message>
        <source>It can be read, but nothing can be noted in it, so nothing was sent. Install the newer version.</source>
        <translation>Sie kann gelesen, aber nicht ergänzt werden; deshalb wurde nichts gesendet. Installieren Sie die neuere Version.</translation>
    </message>
    <message>
        <source>Nothing was sent. Close what holds it, such as a backup, then try again.</source>
        <translation>Es wurde nichts gesendet. Schließen Sie das Programm, das sie festhält, etwa eine Datensicherung, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Uploads are noted there before they are sent, so nothing was sent. Check the disk that holds your user data.</source>
        <translation>Uploads werden dort vermerkt, bevor sie gesendet werden; deshalb wurde nichts gesendet. Prüfen Sie den Datenträger mit Ihren Benutzerdaten.</translation>
    </message>
    <message>
        <source>Refresh the list, then try again.</source>
        <translation>Aktualisieren Sie die Liste, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>It may come from another window. Its outcome has to be known before it can be uploaded again.</source>
        <translation>Er kann aus einem anderen Fenster stammen. Erst wenn sein Ergebnis bekannt ist, kann erneut hochgeladen werden.</translation>
    </message>
    <message>
        <source>The history knows it as the result of another upload. Choose another image.</source>
        <translation>Die Historie kennt es als Ergebnis eines anderen Uploads. Wählen Sie ein anderes Abbild.</translation>
    </message>
    <message>
        <source>Check that it is there and that you may read it.</source>
        <translation>Prüfen Sie, ob sie vorhanden ist und ob Sie sie lesen dürfen.</translation>
    </message>
    <message>
        <source>Check that you may write there and that there is room, or choose another folder.</source>
        <translation>Prüfen Sie, ob Sie dort schreiben dürfen und ob genug Platz ist, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Choose a file that was exported or backed up by Cloud PC Image Uploader.</source>
        <translation>Wählen Sie eine Datei, die Cloud PC Image Uploader exportiert oder gesichert hat.</translation>
    </message>
    <message>
        <source>Install the newer version, then try again.</source>
        <translation>Installieren Sie die neuere Version, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Nothing was sent. Upload the image again.</source>
        <translation>Es wurde nichts gesendet. Laden Sie das Abbild erneut hoch.</translation>
    </message>
    <message>
        <source>The tenant has an image of this name and version already</source>
        <translation>Der Mandant hat bereits ein Abbild mit diesem Namen und dieser Version</translation>
    </message>
    <message>
        <source>Nothing was sent. It may have been made by somebody else a moment ago. Raise the version, then upload again.</source>
        <translation>Es wurde nichts gesendet. Vielleicht hat gerade jemand anderes es erstellt. Erhöhen Sie die Version und laden Sie dann erneut hoch.</translation>
    </message>
    <message>
        <source>Windows 365 asked to wait</source>
        <translation>Windows 365 hat um Geduld gebeten</translation>
    </message>
    <message>
        <source>Nothing was sent. Change to Graph beta, in the details of the image or in the preferences, then try again.</source>
        <translation>Es wurde nichts gesendet. Wechseln Sie in den Details des Abbilds oder in den Einstellungen zu Graph beta, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Too many requests were sent in a short time. Nothing is sent before the time is over.</source>
        <translation>In kurzer Zeit wurden zu viele Anforderungen gesendet. Bis die Wartezeit vorbei ist, wird nichts gesendet.</translation>
    </message>
    <message>
        <source>The version of Microsoft Graph in use does not offer this</source>
        <translation>Die verwendete Version von Microsoft Graph bietet das nicht an</translation>
    </message>
</context>
<context>
    <name>FileQuestions</name>
    <message>
        <source>%1 (*.%2)</source>
        <comment>kind of file, its suffix</comment>
        <translation>%1 (*.%2)</translation>
    </message>
</context>
<context>
    <name>HistoryTexts</name>
    <message>
        <source>%1: %2</source>
        <comment>status, reason</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>tenant ID, service</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>Source image</source>
        <translation>Quellabbild</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Aufgezeichnet</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
</context>
<context>
    <name>HistoryWords</name>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Aufgezeichnet</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Clock of the service</source>
        <translation>Uhr des Diensts</translation>
    </message>
    <message>
        <source>Error code</source>
        <translation>Fehlercode</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>Anforderungs-ID</translation>
    </message>
    <message>
        <source>for Microsoft support</source>
        <translation>für den Microsoft-Support</translation>
    </message>
    <message>
        <source>Client request ID</source>
        <translation>Clientanforderungs-ID</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Message of the service</source>
        <translation>Meldung des Diensts</translation>
    </message>
    <message>
        <source>All %1</source>
        <comment>chip with count</comment>
        <translation>Alle %1</translation>
    </message>
    <message>
        <source>Open %1</source>
        <comment>chip with count: uploads that have not ended</comment>
        <translation>Offen %1</translation>
    </message>
    <message>
        <source>Ready %1</source>
        <comment>chip with count</comment>
        <translation>Bereit %1</translation>
    </message>
    <message>
        <source>Failed %1</source>
        <comment>chip with count</comment>
        <translation>Fehlgeschlagen %1</translation>
    </message>
    <message>
        <source>Outcome unknown %1</source>
        <comment>chip with count</comment>
        <translation>Ergebnis unbekannt %1</translation>
    </message>
    <message>
        <source>Deleted %1</source>
        <comment>chip with count</comment>
        <translation>Gelöscht %1</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Tenant ID</source>
        <translation>Mandanten-ID</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Image ID</source>
        <translation>Abbild-ID</translation>
    </message>
    <message>
        <source>Source image</source>
        <translation>Quellabbild</translation>
    </message>
    <message>
        <source>All</source>
        <comment>chip</comment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>chip: uploads that have not ended</comment>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Ready</source>
        <comment>chip</comment>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>chip</comment>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <comment>chip</comment>
        <translation>Ergebnis unbekannt</translation>
    </message>
    <message>
        <source>Deleted</source>
        <comment>chip</comment>
        <translation>Gelöscht</translation>
    </message>
</context>
<context>
    <name>ImageErrors</name>
    <message>
        <source>Windows 365 had a fault of its own while processing the image</source>
        <translation>Windows 365 hatte beim Verarbeiten des Abbilds selbst eine Störung</translation>
    </message>
    <message>
        <source>The source image was not found</source>
        <translation>Das Quellabbild wurde nicht gefunden</translation>
    </message>
    <message>
        <source>This version or edition of Windows is not supported</source>
        <translation>Diese Version oder Edition von Windows wird nicht unterstützt</translation>
    </message>
    <message>
        <source>A Cloud PC cannot be made from this image</source>
        <translation>Aus diesem Abbild kann kein Cloud-PC entstehen</translation>
    </message>
    <message>
        <source>The source image is not generalized</source>
        <translation>Das Quellabbild ist nicht generalisiert</translation>
    </message>
    <message>
        <source>The source VM has been joined to Microsoft Entra ID</source>
        <translation>Die Quell-VM war in Microsoft Entra ID eingebunden</translation>
    </message>
    <message>
        <source>The source image is built on a paid Marketplace image</source>
        <translation>Das Quellabbild beruht auf einem kostenpflichtigen Marketplace-Abbild</translation>
    </message>
    <message>
        <source>A setting in the image keeps the computer from being renamed</source>
        <translation>Eine Einstellung im Abbild verhindert das Umbenennen des Computers</translation>
    </message>
    <message>
        <source>The source image is too large</source>
        <translation>Das Quellabbild ist zu groß</translation>
    </message>
    <message>
        <source>The source VM had data disks when it was captured</source>
        <translation>Die Quell-VM hatte beim Erfassen Datenträger für Daten</translation>
    </message>
    <message>
        <source>The source image uses a disk encryption set</source>
        <translation>Das Quellabbild verwendet einen Datenträgerverschlüsselungssatz</translation>
    </message>
    <message>
        <source>The source image uses Azure Disk Encryption</source>
        <translation>Das Quellabbild verwendet Azure Disk Encryption</translation>
    </message>
    <message>
        <source>FSLogix is installed in the source image</source>
        <translation>Im Quellabbild ist FSLogix installiert</translation>
    </message>
    <message>
        <source>The image has more than 3,000 apps in the Start menu</source>
        <translation>Das Abbild hat mehr als 3.000 Apps im Startmenü</translation>
    </message>
    <message>
        <source>Windows 365 could not use this image</source>
        <translation>Windows 365 konnte dieses Abbild nicht verwenden</translation>
    </message>
    <message>
        <source>The image itself may be fine. Retry the upload; if it fails again, give the request ID to Microsoft support.</source>
        <translation>Das Abbild selbst kann in Ordnung sein. Laden Sie es erneut hoch; geben Sie die Anforderungs-ID an den Microsoft-Support, wenn es wieder fehlschlägt.</translation>
    </message>
    <message>
        <source>It was deleted or moved, or Windows 365 may not read it. Check that the image still exists in Azure and that the Windows 365 service has the Reader role on its subscription, then retry the upload.</source>
        <translation>Es wurde gelöscht oder verschoben, oder Windows 365 darf es nicht lesen. Prüfen Sie, ob das Abbild in Azure noch besteht und ob der Dienst Windows 365 für das Abonnement die Rolle „Leser“ hat, und laden Sie es dann erneut hoch.</translation>
    </message>
    <message>
        <source>Use a supported version of Windows 10 or 11 Enterprise, single session; N, LTSC and multi-session editions do not work. Build the image again on it, then upload it as a new version.</source>
        <translation>Verwenden Sie eine unterstützte Version von Windows 10 oder 11 Enterprise für eine Sitzung; N, LTSC und Editionen für mehrere Sitzungen gehen nicht. Bauen Sie das Abbild darauf neu, und laden Sie es als neue Version hoch.</translation>
    </message>
    <message>
        <source>Check that it is a generation 2 image of Windows Enterprise with one OS disk and no recovery partition. Capture it again, then upload it as a new version.</source>
        <translation>Prüfen Sie, ob es ein Abbild der 2. Generation von Windows Enterprise mit einem Betriebssystemdatenträger und ohne Wiederherstellungspartition ist. Erfassen Sie es neu, und laden Sie es als neue Version hoch.</translation>
    </message>
    <message>
        <source>Run Sysprep with /generalize /oobe on the source VM, capture it again, then upload the new image.</source>
        <translation>Führen Sie auf der Quell-VM Sysprep mit /generalize /oobe aus, erfassen Sie sie neu, und laden Sie das neue Abbild hoch.</translation>
    </message>
    <message>
        <source>An image must come from a VM that was never joined to Entra ID or Active Directory nor enrolled in Intune; leaving them does not help. Start from a clean VM, capture it, then upload the new image.</source>
        <translation>Ein Abbild muss von einer VM stammen, die nie in Entra ID oder Active Directory eingebunden und nie in Intune registriert war; sie nachträglich herauszunehmen, hilft nicht. Beginnen Sie mit einer frischen VM, erfassen Sie sie, und laden Sie das neue Abbild hoch.</translation>
    </message>
    <message>
        <source>Images with a purchase plan cannot be used. Start from a Windows Enterprise image without a plan, best a Cloud PC gallery image, then upload the new image.</source>
        <translation>Abbilder mit einem Kaufplan sind nicht verwendbar. Beginnen Sie mit einem Abbild von Windows Enterprise ohne Plan, am besten mit einem Cloud-PC-Katalogabbild, und laden Sie das neue Abbild hoch.</translation>
    </message>
    <message>
        <source>Remove the computer name from the answer file (Unattend.xml) in the image, run Sysprep again, capture it, then upload the new image.</source>
        <translation>Entfernen Sie den Computernamen aus der Antwortdatei (Unattend.xml) im Abbild, führen Sie Sysprep erneut aus, erfassen Sie es, und laden Sie das neue Abbild hoch.</translation>
    </message>
    <message>
        <source>Make its OS disk smaller, 64 GB is the default size, capture it again, then upload the new image. Cloud PCs get the disk size of their license later.</source>
        <translation>Verkleinern Sie seinen Betriebssystemdatenträger (64 GB sind die Standardgröße), erfassen Sie es neu, und laden Sie das neue Abbild hoch. Cloud-PCs bekommen später die Größe, die zu ihrer Lizenz gehört.</translation>
    </message>
    <message>
        <source>Detach every data disk from the source VM, capture it again, then upload the new image.</source>
        <translation>Trennen Sie alle Datenträger für Daten von der Quell-VM, erfassen Sie sie neu, und laden Sie das neue Abbild hoch.</translation>
    </message>
    <message>
        <source>Capture the image from a VM whose disk is encrypted with platform-managed keys only, then upload the new image.</source>
        <translation>Erfassen Sie das Abbild von einer VM, deren Datenträger nur mit plattformseitig verwalteten Schlüsseln verschlüsselt ist, und laden Sie das neue Abbild hoch.</translation>
    </message>
    <message>
        <source>Turn off Azure Disk Encryption on the source VM and wait until the disk is decrypted, capture it again, then upload the new image.</source>
        <translation>Schalten Sie Azure Disk Encryption auf der Quell-VM aus, warten Sie, bis der Datenträger entschlüsselt ist, erfassen Sie sie neu, und laden Sie das neue Abbild hoch.</translation>
    </message>
    <message>
        <source>Uninstall every FSLogix component from the source VM, capture it again, then upload the new image.</source>
        <translation>Deinstallieren Sie alle FSLogix-Komponenten auf der Quell-VM, erfassen Sie sie neu, und laden Sie das neue Abbild hoch.</translation>
    </message>
    <message>
        <source>Remove apps from the source VM until fewer than 3,000 are left in the Start menu, capture it again, then upload the new image.</source>
        <translation>Entfernen Sie Apps von der Quell-VM, bis weniger als 3.000 im Startmenü übrig sind, erfassen Sie sie neu, und laden Sie das neue Abbild hoch.</translation>
    </message>
    <message>
        <source>Windows 365 gave a reason that this version of the program does not know. Look for its code in Microsoft&apos;s pages, or give the request ID to Microsoft support.</source>
        <translation>Windows 365 hat einen Grund genannt, den diese Version des Programms nicht kennt. Suchen Sie seinen Code auf den Seiten von Microsoft, oder geben Sie die Anforderungs-ID an den Microsoft-Support.</translation>
    </message>
    <message>
        <source>Windows 365 could not use this image and gave the code %1</source>
        <translation>Windows 365 konnte dieses Abbild nicht verwenden und nennt den Code %1</translation>
    </message>
</context>
<context>
    <name>JournalPhrases</name>
    <message>
        <source>The history cannot be opened</source>
        <translation>Die Historie kann nicht geöffnet werden</translation>
    </message>
    <message>
        <source>Install the newer version of this program.</source>
        <translation>Installieren Sie die neuere Version dieses Programms.</translation>
    </message>
    <message>
        <source>Close what holds it, such as a backup, then start this program again.</source>
        <translation>Schließen Sie das Programm, das sie festhält, etwa eine Datensicherung, und starten Sie dieses Programm dann neu.</translation>
    </message>
    <message>
        <source>Free some space on the disk, then start this program again.</source>
        <translation>Schaffen Sie Platz auf dem Datenträger, und starten Sie dieses Programm dann neu.</translation>
    </message>
    <message>
        <source>Check that you may write to %1, then start this program again.</source>
        <translation>Prüfen Sie, ob Sie in %1 schreiben dürfen, und starten Sie dieses Programm dann neu.</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a sentence without its full stop</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>Uploads, retries and deletions are noted there before they are sent, so none of them is possible now. The list of images can still be looked at. %1</source>
        <translation>Uploads, Wiederholungen und Löschungen werden dort vermerkt, bevor sie gesendet werden; deshalb ist jetzt nichts davon möglich. Die Liste der Abbilder können Sie weiterhin ansehen. %1</translation>
    </message>
    <message>
        <source>The history was damaged, and a new one was begun</source>
        <translation>Die Historie war beschädigt; eine neue wurde begonnen</translation>
    </message>
    <message>
        <source>Nothing was deleted: the damaged file is now %1. Uploads from before are not in the new history; what became of them is in the list of images. Before the next upload the tenant is looked at, so that none is made twice.</source>
        <translation>Nichts wurde gelöscht: Die beschädigte Datei heißt jetzt %1. Frühere Uploads stehen nicht in der neuen Historie; was aus ihnen wurde, zeigt die Liste der Abbilder. Vor dem nächsten Upload wird im Mandanten nachgesehen, damit keiner doppelt entsteht.</translation>
    </message>
</context>
<context>
    <name>Line</name>
    <message>
        <source>Windows 365 asked to wait</source>
        <translation>Windows 365 hat um Geduld gebeten</translation>
    </message>
    <message>
        <source>The sign-in service cannot be reached</source>
        <translation>Der Anmeldedienst ist nicht erreichbar</translation>
    </message>
    <message>
        <source>Windows 365 cannot be reached</source>
        <translation>Windows 365 ist nicht erreichbar</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>what happened, what to do</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>next try at %1</source>
        <comment>time of day</comment>
        <translation>nächster Versuch: %1</translation>
    </message>
    <message>
        <source>next try in %1</source>
        <comment>duration</comment>
        <translation>in %1 nächster Versuch</translation>
    </message>
    <message>
        <source>Too many requests were sent in a short time. Nothing is sent before the time is over; what waits for it is sent by itself then.</source>
        <translation>In kurzer Zeit wurden zu viele Anforderungen gesendet. Bis die Wartezeit vorbei ist, wird nichts gesendet; was darauf wartet, wird dann von selbst gesendet.</translation>
    </message>
    <message>
        <source>It is tried again by itself. The list shows what the last refresh brought; the history, the form and all that can be copied work without it.</source>
        <translation>Es wird von selbst erneut versucht. Die Liste zeigt den Stand der letzten Aktualisierung; die Historie, das Formular und alles, was sich kopieren lässt, funktionieren auch so.</translation>
    </message>
    <message>
        <source>Since %1 · being tried now</source>
        <comment>time of day</comment>
        <translation>Seit %1 · wird gerade versucht</translation>
    </message>
    <message>
        <source>Since %1 · %2</source>
        <comment>time of day, next try</comment>
        <translation>Seit %1 · %2</translation>
    </message>
    <message>
        <source>%1: being tried now</source>
        <comment>what is wrong</comment>
        <translation>%1 · wird gerade versucht</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what is wrong, next try</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1: next try at %2</source>
        <comment>what is wrong, time of day</comment>
        <translation>%1: nächster Versuch um %2</translation>
    </message>
    <message>
        <source>It has not been sent yet, and is sent by itself when the time is over. That is so after a restart of the program, too.</source>
        <translation>Es wurde noch nicht gesendet und wird von selbst gesendet, wenn die Wartezeit vorbei ist. Das gilt auch nach einem Neustart des Programms.</translation>
    </message>
    <message numerus="yes">
        <source>It was refused for the moment, %n time(s) so far, and nothing was changed. It is sent again by itself when the time is over. That is so after a restart of the program, too.</source>
        <translation>
            <numerusform>Es wurde vorerst abgelehnt, bisher %n Mal, und nichts wurde geändert. Wenn die Wartezeit vorbei ist, wird es von selbst erneut gesendet. Das gilt auch nach einem Neustart des Programms.</numerusform>
            <numerusform>Es wurde vorerst abgelehnt, bisher %n Mal, und nichts wurde geändert. Wenn die Wartezeit vorbei ist, wird es von selbst erneut gesendet. Das gilt auch nach einem Neustart des Programms.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a sentence</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>waiting…</source>
        <translation>wartet…</translation>
    </message>
    <message>
        <source>It has not been sent yet, and is sent when its turn comes.</source>
        <translation>Es wurde noch nicht gesendet und wird gesendet, wenn es an der Reihe ist.</translation>
    </message>
    <message numerus="yes">
        <source>It was refused for the moment, %n time(s) so far, and nothing was changed. It is sent again when its turn comes.</source>
        <translation>
            <numerusform>Es wurde vorerst abgelehnt, bisher %n Mal, und nichts wurde geändert. Es wird erneut gesendet, wenn es an der Reihe ist.</numerusform>
            <numerusform>Es wurde vorerst abgelehnt, bisher %n Mal, und nichts wurde geändert. Es wird erneut gesendet, wenn es an der Reihe ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>It waits for its turn.</source>
        <translation>Es wartet, bis es an der Reihe ist.</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Requirements for images</source>
        <translation>Anforderungen an Abbilder</translation>
    </message>
    <message>
        <source>How to add a custom image</source>
        <translation>Ein benutzerdefiniertes Abbild hinzufügen</translation>
    </message>
    <message>
        <source>How to generalize a VM</source>
        <translation>Eine VM generalisieren</translation>
    </message>
    <message>
        <source>How to capture an image</source>
        <translation>Ein Abbild erfassen</translation>
    </message>
    <message>
        <source>Supported versions of Windows</source>
        <translation>Unterstützte Versionen von Windows</translation>
    </message>
    <message>
        <source>Roles in Windows 365</source>
        <translation>Rollen in Windows 365</translation>
    </message>
    <message>
        <source>Requirements for Windows 365</source>
        <translation>Anforderungen von Windows 365</translation>
    </message>
    <message>
        <source>Addresses to allow on the network</source>
        <translation>Im Netzwerk freizugebende Adressen</translation>
    </message>
    <message>
        <source>How to approve an app</source>
        <translation>Eine App genehmigen</translation>
    </message>
    <message>
        <source>About Conditional Access</source>
        <translation>Über den bedingten Zugriff</translation>
    </message>
    <message>
        <source>How to register an app</source>
        <translation>Eine App registrieren</translation>
    </message>
    <message>
        <source>How to see the service health</source>
        <translation>Den Dienststatus ansehen</translation>
    </message>
    <message>
        <source>How multifactor authentication works</source>
        <translation>So funktioniert die mehrstufige Authentifizierung</translation>
    </message>
    <message>
        <source>How to assign users to an app</source>
        <translation>Einer App Benutzer zuweisen</translation>
    </message>
    <message>
        <source>About redirect addresses</source>
        <translation>Über Umleitungsadressen</translation>
    </message>
    <message>
        <source>How to register a desktop program</source>
        <translation>Ein Desktopprogramm registrieren</translation>
    </message>
    <message>
        <source>How to add a secret or a certificate</source>
        <translation>Einen geheimen Schlüssel oder ein Zertifikat hinzufügen</translation>
    </message>
    <message>
        <source>Why sign-in with a code is blocked</source>
        <translation>Warum die Anmeldung mit einem Code gesperrt ist</translation>
    </message>
    <message>
        <source>About national clouds</source>
        <translation>Über nationale Clouds</translation>
    </message>
    <message>
        <source>How partners approve an app</source>
        <translation>So genehmigen Partner eine App</translation>
    </message>
    <message>
        <source>What sign-in codes mean</source>
        <translation>Was die Codes der Anmeldung bedeuten</translation>
    </message>
    <message>
        <source>How to change a provisioning policy</source>
        <translation>Eine Bereitstellungsrichtlinie ändern</translation>
    </message>
    <message>
        <source>What Windows 365 may do in Azure</source>
        <translation>Was Windows 365 in Azure darf</translation>
    </message>
    <message>
        <source>Open Intune</source>
        <translation>Intune öffnen</translation>
    </message>
</context>
<context>
    <name>Properties</name>
    <message>
        <source>Source image</source>
        <translation>Quellabbild</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>Anforderungs-ID</translation>
    </message>
    <message>
        <source>for Microsoft support</source>
        <translation>für den Microsoft-Support</translation>
    </message>
    <message>
        <source>Client request ID</source>
        <translation>Anforderungs-ID des Clients</translation>
    </message>
    <message>
        <source>Message of the service</source>
        <translation>Meldung des Diensts</translation>
    </message>
    <message>
        <source>Image ID</source>
        <translation>Abbild-ID</translation>
    </message>
    <message>
        <source>Operating system</source>
        <translation>Betriebssystem</translation>
    </message>
    <message>
        <source>OS release</source>
        <translation>Betriebssystemausgabe</translation>
    </message>
    <message>
        <source>OS version</source>
        <translation>Betriebssystemversion</translation>
    </message>
    <message>
        <source>OS support</source>
        <translation>Betriebssystemsupport</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>Last modified</source>
        <translation>Zuletzt geändert</translation>
    </message>
    <message>
        <source>Error code</source>
        <translation>Fehlercode</translation>
    </message>
    <message>
        <source>Scope tags</source>
        <translation>Bereichstags</translation>
    </message>
    <message>
        <source>not the source of this upload</source>
        <translation>nicht die Quelle dieses Uploads</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>%1, last modified %2 · %3</source>
        <comment>status, time, image ID</comment>
        <translation>%1, zuletzt geändert %2 · %3</translation>
    </message>
    <message>
        <source>not in Graph v1.0</source>
        <translation>nicht in Graph v1.0</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
</context>
<context>
    <name>ReaderRole</name>
    <message>
        <source>Windows 365 sees no image that can be uploaded</source>
        <translation>Windows 365 sieht kein Abbild, das sich hochladen lässt</translation>
    </message>
    <message>
        <source>It lists the images of the subscriptions that it may read. Give the service principal “Windows 365” (app ID %1) the role Reader on the subscription of your images: in the Azure portal under Access control (IAM), or with the command that can be copied here. It may take some minutes until that counts.</source>
        <translation>Es listet die Abbilder der Abonnements auf, die es lesen darf. Geben Sie dem Dienstprinzipal „Windows 365“ (App-ID %1) für das Abonnement Ihrer Abbilder die Rolle „Leser“: im Azure-Portal unter „Zugriffssteuerung (IAM)“ oder mit dem Befehl, den Sie hier kopieren können. Bis das zählt, können einige Minuten vergehen.</translation>
    </message>
    <message>
        <source>Copy command</source>
        <translation>Befehl kopieren</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Windows 365 took this image, but with a warning</source>
        <translation>Windows 365 hat dieses Abbild angenommen, aber mit einer Warnung</translation>
    </message>
    <message>
        <source>It can be used. Try it with one Cloud PC before you provision many from it.</source>
        <translation>Es kann verwendet werden. Probieren Sie es mit einem Cloud-PC aus, bevor Sie viele damit bereitstellen.</translation>
    </message>
    <message>
        <source>Windows 365 gave a status that this version of the program does not know</source>
        <translation>Windows 365 hat einen Status genannt, den diese Version des Programms nicht kennt</translation>
    </message>
    <message>
        <source>Look at the image in the Intune admin center; a newer version of the program may know it.</source>
        <translation>Sehen Sie sich das Abbild im Intune Admin Center an; eine neuere Version des Programms kennt ihn vielleicht.</translation>
    </message>
    <message>
        <source>Upload a new version with a supported Windows, and use it in your provisioning policies.</source>
        <translation>Laden Sie eine neue Version mit einem unterstützten Windows hoch, und verwenden Sie sie in Ihren Bereitstellungsrichtlinien.</translation>
    </message>
    <message>
        <source>This image expired on %1</source>
        <translation>Dieses Abbild ist am %1 abgelaufen</translation>
    </message>
    <message>
        <source>This image expires on %1</source>
        <translation>Dieses Abbild läuft am %1 ab</translation>
    </message>
    <message>
        <source>A retry is not offered, because from the same source it would fail in the same way.</source>
        <translation>Eine Wiederholung wird nicht angeboten, weil sie mit derselben Quelle auf dieselbe Weise fehlschlagen würde.</translation>
    </message>
    <message>
        <source>The reason it gave: %1. %2</source>
        <comment>a title, what to do</comment>
        <translation>Der genannte Grund: %1. %2</translation>
    </message>
    <message>
        <source>The Windows in this image is past the end of its support</source>
        <translation>Das Windows in diesem Abbild wird nicht mehr unterstützt</translation>
    </message>
    <message>
        <source>Cloud PCs can still be made from it, but may get no security updates. Build an image on a supported version of Windows, then upload it as a new version.</source>
        <translation>Cloud-PCs können noch daraus entstehen, bekommen aber vielleicht keine Sicherheitsupdates. Bauen Sie ein Abbild mit einer unterstützten Version von Windows, und laden Sie es als neue Version hoch.</translation>
    </message>
    <message>
        <source>Windows 365 gave a support state of Windows that this version of the program does not know</source>
        <translation>Windows 365 hat einen Supportstatus von Windows genannt, den diese Version des Programms nicht kennt</translation>
    </message>
</context>
<context>
    <name>Requirements</name>
    <message>
        <source>Windows 10 or 11 Enterprise</source>
        <translation>Windows 10 oder 11 Enterprise</translation>
    </message>
    <message>
        <source>A supported version, for one session: no N, no LTSC, no multi-session. The command answers Enterprise.</source>
        <translation>Eine unterstützte Version für eine Sitzung: kein N, kein LTSC, keine Edition für mehrere Sitzungen. Der Befehl antwortet „Enterprise“.</translation>
    </message>
    <message>
        <source>Never joined, never enrolled</source>
        <translation>Nie eingebunden, nie registriert</translation>
    </message>
    <message>
        <source>Neither to Active Directory nor to Entra ID, nor in Intune or co-managed, at any time: leaving does not help. The command says NO to each of AzureAdJoined, EnterpriseJoined and DomainJoined.</source>
        <translation>Die VM war nie in Active Directory oder Entra ID eingebunden, nie in Intune registriert und nie in Co-Verwaltung; sie nachträglich herauszunehmen, hilft nicht. Der Befehl sagt bei AzureAdJoined, EnterpriseJoined und DomainJoined jeweils „NO“.</translation>
    </message>
    <message>
        <source>No recovery partition</source>
        <translation>Keine Wiederherstellungspartition</translation>
    </message>
    <message>
        <source>It would keep the disk of a Cloud PC from growing. The command lists no partition of the type Recovery.</source>
        <translation>Sie würde verhindern, dass der Datenträger eines Cloud-PCs wächst. Der Befehl zeigt keine Partition vom Typ „Recovery“.</translation>
    </message>
    <message>
        <source>No FSLogix</source>
        <translation>Kein FSLogix</translation>
    </message>
    <message>
        <source>None of its components is installed. The command answers False.</source>
        <translation>Keine seiner Komponenten ist installiert. Der Befehl antwortet „False“.</translation>
    </message>
    <message>
        <source>At most 3,000 apps in the Start menu</source>
        <translation>Höchstens 3.000 Apps im Startmenü</translation>
    </message>
    <message>
        <source>No Azure Disk Encryption</source>
        <translation>Ohne Azure Disk Encryption</translation>
    </message>
    <message>
        <source>No computer name in an answer file</source>
        <translation>Kein Computername in einer Antwortdatei</translation>
    </message>
    <message>
        <source>Windows 365 names each Cloud PC itself. The command finds nothing.</source>
        <translation>Windows 365 benennt jeden Cloud-PC selbst. Der Befehl findet nichts.</translation>
    </message>
    <message>
        <source>Generation 2</source>
        <translation>Generation 2</translation>
    </message>
    <message>
        <source>Chosen when the VM is made, and cannot be changed later. The command answers V2.</source>
        <translation>Sie wird beim Anlegen der VM gewählt und lässt sich später nicht ändern. Der Befehl antwortet „V2“.</translation>
    </message>
    <message>
        <source>Generalized</source>
        <translation>Generalisiert</translation>
    </message>
    <message>
        <source>As the last step on the VM, run sysprep /generalize /oobe /shutdown /mode:vm and see that it logs no error. The command answers Generalized.</source>
        <translation>Führen Sie auf der VM als letzten Schritt sysprep /generalize /oobe /shutdown /mode:vm aus, und achten Sie darauf, dass es keinen Fehler protokolliert. Der Befehl antwortet „Generalized“.</translation>
    </message>
    <message>
        <source>An OS disk of 64 GB</source>
        <translation>Ein Betriebssystemdatenträger von 64 GB</translation>
    </message>
    <message>
        <source>A Cloud PC gets the size of its license later. The command answers 64.</source>
        <translation>Ein Cloud-PC bekommt später die Größe, die zu seiner Lizenz gehört. Der Befehl antwortet „64“.</translation>
    </message>
    <message>
        <source>No data disks</source>
        <translation>Keine Datenträger für Daten</translation>
    </message>
    <message>
        <source>None was attached when the image was captured. The command answers nothing, or [].</source>
        <translation>Beim Erfassen des Abbilds war keiner angefügt. Der Befehl antwortet nichts oder „[]“.</translation>
    </message>
    <message>
        <source>No disk encryption set</source>
        <translation>Kein Datenträgerverschlüsselungssatz</translation>
    </message>
    <message>
        <source>Keys are managed by the platform. The command answers nothing, or [].</source>
        <translation>Die Schlüssel verwaltet die Plattform. Der Befehl antwortet nichts oder „[]“.</translation>
    </message>
    <message>
        <source>Not built on a paid Marketplace image</source>
        <translation>Nicht auf einem kostenpflichtigen Marketplace-Abbild aufgebaut</translation>
    </message>
    <message>
        <source>An image with a purchase plan cannot be used; a Cloud PC gallery image is the best base. The command answers nothing.</source>
        <translation>Ein Abbild mit einem Kaufplan ist nicht verwendbar; die beste Grundlage ist ein Cloud-PC-Katalogabbild. Der Befehl antwortet nichts.</translation>
    </message>
    <message>
        <source>In the Azure CLI</source>
        <translation>In der Azure CLI</translation>
    </message>
    <message>
        <source>In PowerShell, on the source VM</source>
        <translation>In PowerShell, auf der Quell-VM</translation>
    </message>
    <message>
        <source>The command tells how many there are.</source>
        <translation>Der Befehl nennt ihre Anzahl.</translation>
    </message>
    <message>
        <source>No BitLocker either. The command says Fully Decrypted.</source>
        <translation>Auch kein BitLocker. Der Befehl sagt „Fully Decrypted“, auf einem deutschen Windows „Vollständig entschlüsselt“.</translation>
    </message>
</context>
<context>
    <name>RowAction</name>
    <message>
        <source>%1: %2</source>
        <comment>action, why not</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>SessionTexts</name>
    <message>
        <source>%1. %2</source>
        <comment>what happened, what to do</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1 is not signed in yet</source>
        <translation>%1 ist noch nicht angemeldet</translation>
    </message>
    <message>
        <source>%1 has to sign in again</source>
        <translation>%1 muss sich erneut anmelden</translation>
    </message>
    <message>
        <source>This app may only read. Uploading needs the application permission %1.</source>
        <translation>Diese App darf nur lesen. Zum Hochladen braucht sie die Anwendungsberechtigung %1.</translation>
    </message>
    <message>
        <source>This sign-in may only read. Uploading needs the permission %1.</source>
        <translation>Diese Anmeldung darf nur lesen. Zum Hochladen braucht sie die Berechtigung %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n upload(s) wait for the sign-in. Each is sent one time, right after it.</source>
        <translation>
            <numerusform>%n Upload wartet auf die Anmeldung. Er wird gleich danach gesendet, und zwar nur einmal.</numerusform>
            <numerusform>%n Uploads warten auf die Anmeldung. Jeder wird gleich danach gesendet, und zwar nur einmal.</numerusform>
        </translation>
    </message>
    <message>
        <source>This app has no permission for Cloud PC images. It needs the application permission %1.</source>
        <translation>Diese App hat keine Berechtigung für Cloud-PC-Abbilder. Sie braucht die Anwendungsberechtigung %1.</translation>
    </message>
    <message>
        <source>This sign-in has no permission for Cloud PC images. Uploading needs the permission %1.</source>
        <translation>Diese Anmeldung hat keine Berechtigung für Cloud-PC-Abbilder. Zum Hochladen braucht sie die Berechtigung %1.</translation>
    </message>
</context>
<context>
    <name>Settlings</name>
    <message>
        <source>%1 %2</source>
        <comment>name and version of an image</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Windows 365 has not confirmed this image yet</source>
        <translation>Windows 365 hat dieses Abbild noch nicht bestätigt</translation>
    </message>
    <message>
        <source>It may or may not have been created. Checking; nothing will be sent twice.</source>
        <translation>Vielleicht wurde es angelegt, vielleicht nicht. Das wird gerade geprüft; nichts wird doppelt gesendet.</translation>
    </message>
    <message>
        <source>No image of this name and version came up in the tenant while it was looked for. It was probably not created, but that is not certain. Look in Intune, then send it again, or stop looking. Nothing is sent unless you say so.</source>
        <translation>Solange danach gesucht wurde, tauchte im Mandanten kein Abbild mit diesem Namen und dieser Version auf. Vermutlich wurde es nicht angelegt, aber das ist nicht sicher. Sehen Sie in Intune nach, und senden Sie es dann erneut, oder beenden Sie die Suche. Ohne Ihre Entscheidung wird nichts gesendet.</translation>
    </message>
    <message>
        <source>The tenant has an image of this name and version that was made from another source. It may be somebody else&apos;s. Say whether it is the one; nothing is deleted, and nothing is sent unless you say so.</source>
        <translation>Der Mandant hat ein Abbild mit diesem Namen und dieser Version, das aus einer anderen Quelle stammt. Es kann von jemand anderem sein. Sagen Sie, ob es das richtige ist; nichts wird gelöscht, und ohne Ihre Entscheidung wird nichts gesendet.</translation>
    </message>
    <message>
        <source>The tenant has an image that may be the one, but that is not certain. Say whether it is; nothing is deleted, and nothing is sent unless you say so.</source>
        <translation>Der Mandant hat ein Abbild, das es sein kann, aber das ist nicht sicher. Sagen Sie, ob es das richtige ist; nichts wird gelöscht, und ohne Ihre Entscheidung wird nichts gesendet.</translation>
    </message>
    <message numerus="yes">
        <source>The tenant has %n image(s) of this name and version, and any of them may be the one. Say which it is; nothing is deleted, and nothing is sent unless you say so.</source>
        <translation>
            <numerusform>Der Mandant hat %n Abbild mit diesem Namen und dieser Version, und es kann das richtige sein. Sagen Sie, ob es das ist; nichts wird gelöscht, und ohne Ihre Entscheidung wird nichts gesendet.</numerusform>
            <numerusform>Der Mandant hat %n Abbilder mit diesem Namen und dieser Version, und jedes davon kann es sein. Sagen Sie, welches es ist; nichts wird gelöscht, und ohne Ihre Entscheidung wird nichts gesendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) ago</source>
        <translation>
            <numerusform>vor %n Sekunde</numerusform>
            <numerusform>vor %n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ago</source>
        <comment>duration</comment>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>Not checked yet.</source>
        <translation>Noch nicht geprüft.</translation>
    </message>
    <message>
        <source>Last checked at %1.</source>
        <translation>Zuletzt geprüft um %1.</translation>
    </message>
    <message>
        <source>Last checked at %1 (%2).</source>
        <translation>Zuletzt geprüft um %1 (%2).</translation>
    </message>
    <message>
        <source>Checking goes on until %1.</source>
        <translation>Die Prüfung läuft bis %1.</translation>
    </message>
    <message>
        <source>Checking goes on until the whole list could be read.</source>
        <translation>Die Prüfung läuft, bis die ganze Liste gelesen werden konnte.</translation>
    </message>
    <message>
        <source>Windows 365 may still have created the first one, and show it late: a second image of this name and version may then come up. The list is read once more before anything is sent.</source>
        <translation>Windows 365 kann das erste doch angelegt haben und erst spät zeigen: Dann kann ein zweites Abbild mit diesem Namen und dieser Version auftauchen. Bevor etwas gesendet wird, wird die Liste noch einmal gelesen.</translation>
    </message>
    <message numerus="yes">
        <source>The tenant has %n image(s) of this name and version already. If one of them is this upload, do not send it again, but say which it is. The list is read once more before anything is sent.</source>
        <translation>
            <numerusform>Der Mandant hat schon %n Abbild mit diesem Namen und dieser Version. Wenn es dieser Upload ist, senden Sie ihn nicht erneut, sondern sagen Sie das. Bevor etwas gesendet wird, wird die Liste noch einmal gelesen.</numerusform>
            <numerusform>Der Mandant hat schon %n Abbilder mit diesem Namen und dieser Version. Wenn eines davon dieser Upload ist, senden Sie ihn nicht erneut, sondern sagen Sie, welches es ist. Bevor etwas gesendet wird, wird die Liste noch einmal gelesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Send %1 again?</source>
        <translation>%1 erneut senden?</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Erneut senden</translation>
    </message>
    <message>
        <source>Stop looking for %1?</source>
        <translation>Nicht mehr nach %1 suchen?</translation>
    </message>
    <message>
        <source>Whether it was created stays unknown. Nothing in the tenant is changed: if there is an image, it stays. The history keeps this upload.</source>
        <translation>Ob es angelegt wurde, bleibt unbekannt. Im Mandanten wird nichts geändert: Wenn es ein Abbild gibt, bleibt es. Die Historie behält diesen Upload.</translation>
    </message>
    <message>
        <source>Stop looking</source>
        <translation>Suche beenden</translation>
    </message>
    <message>
        <source>%1 needs your decision</source>
        <translation>%1 braucht Ihre Entscheidung</translation>
    </message>
    <message numerus="yes">
        <source>%n upload(s) need your decision</source>
        <translation>
            <numerusform>%n Upload braucht Ihre Entscheidung</numerusform>
            <numerusform>%n Uploads brauchen Ihre Entscheidung</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>The sign-in service refused the sign-in</source>
        <translation>Der Anmeldedienst hat die Anmeldung abgelehnt</translation>
    </message>
    <message>
        <source>An administrator must approve this app first</source>
        <translation>Ein Administrator muss diese App zuerst genehmigen</translation>
    </message>
    <message>
        <source>The permissions were declined</source>
        <translation>Die Berechtigungen wurden abgelehnt</translation>
    </message>
    <message>
        <source>The sign-in service asks for more proof</source>
        <translation>Der Anmeldedienst verlangt einen weiteren Nachweis</translation>
    </message>
    <message>
        <source>A Conditional Access policy blocks this sign-in</source>
        <translation>Eine Richtlinie für bedingten Zugriff sperrt diese Anmeldung</translation>
    </message>
    <message>
        <source>Your organization allows sign-in from managed devices only</source>
        <translation>Ihre Organisation erlaubt die Anmeldung nur von verwalteten Geräten</translation>
    </message>
    <message>
        <source>Your account is not assigned to this app</source>
        <translation>Ihr Konto ist dieser App nicht zugewiesen</translation>
    </message>
    <message>
        <source>The app is not known in this tenant</source>
        <translation>Die App ist in diesem Mandanten nicht bekannt</translation>
    </message>
    <message>
        <source>The tenant was not found</source>
        <translation>Der Mandant wurde nicht gefunden</translation>
    </message>
    <message>
        <source>The redirect address is not registered</source>
        <translation>Die Umleitungsadresse ist nicht registriert</translation>
    </message>
    <message>
        <source>The app registration is not set up for desktop programs</source>
        <translation>Die App-Registrierung ist nicht für Desktopprogramme eingerichtet</translation>
    </message>
    <message>
        <source>Your sign-in has expired</source>
        <translation>Ihre Anmeldung ist abgelaufen</translation>
    </message>
    <message>
        <source>This account does not exist in that tenant</source>
        <translation>Dieses Konto gibt es in dem Mandanten nicht</translation>
    </message>
    <message>
        <source>The app is registered for one tenant only</source>
        <translation>Die App ist nur für einen Mandanten registriert</translation>
    </message>
    <message>
        <source>The sign-in answer could not be used</source>
        <translation>Die Antwort der Anmeldung war nicht verwendbar</translation>
    </message>
    <message>
        <source>The app is not authorized in the customer&apos;s tenant</source>
        <translation>Die App ist im Mandanten des Kunden nicht autorisiert</translation>
    </message>
    <message>
        <source>Sign in again. If it is refused again, give the code to your identity team.</source>
        <translation>Melden Sie sich erneut an. Geben Sie den Code an Ihr Identitätsteam, wenn die Anmeldung wieder abgelehnt wird.</translation>
    </message>
    <message>
        <source>Ask a Global Administrator or Privileged Role Administrator to approve the app for your organization, then sign in again.</source>
        <translation>Bitten Sie einen globalen Administrator oder einen Administrator für privilegierte Rollen, die App für Ihre Organisation zu genehmigen, und melden Sie sich dann erneut an.</translation>
    </message>
    <message>
        <source>Cloud PC Image Uploader cannot work without them. Sign in again and accept them.</source>
        <translation>Ohne sie kann Cloud PC Image Uploader nicht arbeiten. Melden Sie sich erneut an, und stimmen Sie ihnen zu.</translation>
    </message>
    <message>
        <source>Sign in again and confirm with your second factor, or set one up when the browser asks for it.</source>
        <translation>Melden Sie sich erneut an, und bestätigen Sie mit Ihrem zweiten Faktor, oder richten Sie einen ein, wenn der Browser danach fragt.</translation>
    </message>
    <message>
        <source>This cannot be solved on this computer. Ask your identity team which policy applies, and give them the details below.</source>
        <translation>Das lässt sich nicht an diesem Computer lösen. Fragen Sie Ihr Identitätsteam, welche Richtlinie greift, und geben Sie ihm die Einzelheiten unten.</translation>
    </message>
    <message>
        <source>This device is not compliant or not joined. Sign in from a managed device, or ask your identity team.</source>
        <translation>Dieses Gerät ist nicht konform oder nicht eingebunden. Melden Sie sich von einem verwalteten Gerät aus an, oder fragen Sie Ihr Identitätsteam.</translation>
    </message>
    <message>
        <source>Ask an administrator to add you under Enterprise applications &gt; Users and groups, then sign in again.</source>
        <translation>Bitten Sie einen Administrator, Sie unter „Unternehmensanwendungen“ &gt; „Benutzer und Gruppen“ hinzuzufügen, und melden Sie sich dann erneut an.</translation>
    </message>
    <message>
        <source>Check the tenant and the cloud in Preferences: it may live in another national cloud.</source>
        <translation>Prüfen Sie in den Einstellungen den Mandanten und die Cloud: Vielleicht liegt er in einer anderen nationalen Cloud.</translation>
    </message>
    <message>
        <source>Add http://localhost to the app registration under Mobile and desktop applications, then sign in again.</source>
        <translation>Fügen Sie der App-Registrierung unter „Mobilgerät- und Desktopanwendungen“ http://localhost hinzu, und melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>Turn on Allow public client flows in the app registration, then sign in again.</source>
        <translation>Schalten Sie in der App-Registrierung „Öffentliche Clientflows zulassen“ ein, und melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>Sign in again. It may have been inactive for long, been revoked, or the password was changed.</source>
        <translation>Melden Sie sich erneut an. Vielleicht war sie lange ungenutzt, wurde widerrufen, oder das Kennwort wurde geändert.</translation>
    </message>
    <message>
        <source>Sign in with another account, or correct the tenant in Preferences.</source>
        <translation>Melden Sie sich mit einem anderen Konto an, oder berichtigen Sie den Mandanten in den Einstellungen.</translation>
    </message>
    <message>
        <source>Enter your tenant in Preferences, then sign in again.</source>
        <translation>Geben Sie in den Einstellungen Ihren Mandanten ein, und melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>Sign in again from the start.</source>
        <translation>Melden Sie sich von Anfang an neu an.</translation>
    </message>
    <message>
        <source>It has been asked too often. Wait some minutes, then sign in again.</source>
        <translation>Er wurde zu oft gefragt. Warten Sie einige Minuten, und melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>Your request to approve this app was sent</source>
        <translation>Ihre Bitte, diese App zu genehmigen, wurde gesendet</translation>
    </message>
    <message>
        <source>An administrator has to approve it. Sign in again once that is done.</source>
        <translation>Ein Administrator muss sie genehmigen. Melden Sie sich erneut an, sobald das geschehen ist.</translation>
    </message>
    <message>
        <source>The password of this account has expired</source>
        <translation>Das Kennwort dieses Kontos ist abgelaufen</translation>
    </message>
    <message>
        <source>Sign in again and choose a new password when the browser asks for it.</source>
        <translation>Melden Sie sich erneut an, und wählen Sie ein neues Kennwort, wenn der Browser danach fragt.</translation>
    </message>
    <message>
        <source>The browser has no sign-in that could be used</source>
        <translation>Im Browser gibt es keine Anmeldung, die verwendet werden könnte</translation>
    </message>
    <message>
        <source>Sign in again and choose your account in the browser.</source>
        <translation>Melden Sie sich erneut an, und wählen Sie im Browser Ihr Konto aus.</translation>
    </message>
    <message>
        <source>The sign-in service could not tell which tenant is meant</source>
        <translation>Der Anmeldedienst konnte nicht erkennen, welcher Mandant gemeint ist</translation>
    </message>
    <message>
        <source>Enter your tenant, its domain or its ID, in Preferences, then sign in again.</source>
        <translation>Geben Sie in den Einstellungen Ihren Mandanten mit Domäne oder ID ein, und melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>The app is disabled in this tenant</source>
        <translation>Die App ist in diesem Mandanten deaktiviert</translation>
    </message>
    <message>
        <source>Ask an administrator to enable it under Enterprise applications &gt; Properties, then sign in again.</source>
        <translation>Bitten Sie einen Administrator, sie unter „Unternehmensanwendungen“ &gt; „Eigenschaften“ zu aktivieren, und melden Sie sich dann erneut an.</translation>
    </message>
    <message>
        <source>This account cannot be used in that tenant</source>
        <translation>Dieses Konto ist in dem Mandanten nicht verwendbar</translation>
    </message>
    <message>
        <source>It may be a personal Microsoft account, or one of another organization. Windows 365 needs a work or school account of your organization: sign in with that one, or correct the tenant in Preferences.</source>
        <translation>Vielleicht ist es ein persönliches Microsoft-Konto oder das Konto einer anderen Organisation. Windows 365 braucht ein Geschäfts-, Schul- oder Unikonto Ihrer Organisation: Melden Sie sich damit an, oder berichtigen Sie den Mandanten in den Einstellungen.</translation>
    </message>
    <message>
        <source>The app is registered for personal accounts only</source>
        <translation>Die App ist nur für persönliche Konten registriert</translation>
    </message>
    <message>
        <source>Windows 365 needs work or school accounts. Change the supported account types of the app registration, then sign in again.</source>
        <translation>Windows 365 braucht Geschäfts-, Schul- oder Unikonten. Ändern Sie die unterstützten Kontotypen der App-Registrierung, und melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>The client secret was not accepted</source>
        <translation>Der geheime Clientschlüssel wurde nicht angenommen</translation>
    </message>
    <message>
        <source>Enter the value of the secret in Preferences, not its ID. It is shown only once, when it is created in the app registration.</source>
        <translation>Geben Sie in den Einstellungen den Wert des geheimen Schlüssels ein, nicht seine ID. Er wird nur einmal angezeigt, wenn er in der App-Registrierung angelegt wird.</translation>
    </message>
    <message>
        <source>The client secret has expired</source>
        <translation>Der geheime Clientschlüssel ist abgelaufen</translation>
    </message>
    <message>
        <source>Create a new one in the app registration and enter it in Preferences.</source>
        <translation>Legen Sie in der App-Registrierung einen neuen an, und geben Sie ihn in den Einstellungen ein.</translation>
    </message>
    <message>
        <source>The certificate was not accepted</source>
        <translation>Das Zertifikat wurde nicht angenommen</translation>
    </message>
    <message>
        <source>Check that this certificate is uploaded to the app registration, that it has not expired and that the clock of this computer is right.</source>
        <translation>Prüfen Sie, ob dieses Zertifikat in der App-Registrierung hochgeladen ist, ob es noch gültig ist und ob die Uhr dieses Computers richtig geht.</translation>
    </message>
    <message>
        <source>The app registration did not accept this program</source>
        <translation>Die App-Registrierung hat dieses Programm nicht angenommen</translation>
    </message>
    <message>
        <source>To sign in with the browser, turn on Allow public client flows in the app registration. For app-only sign-in, check the secret or certificate in Preferences.</source>
        <translation>Schalten Sie für die Anmeldung im Browser in der App-Registrierung „Öffentliche Clientflows zulassen“ ein. Prüfen Sie für die Anmeldung nur als App in den Einstellungen den geheimen Schlüssel oder das Zertifikat.</translation>
    </message>
    <message>
        <source>App-only sign-in needs the tenant</source>
        <translation>Die Anmeldung nur als App braucht den Mandanten</translation>
    </message>
    <message>
        <source>Enter the domain or ID of your tenant in Preferences, then sign in again.</source>
        <translation>Geben Sie in den Einstellungen die Domäne oder die ID Ihres Mandanten ein, und melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>Ask the customer&apos;s administrator to approve the app, or approve it in Partner Center, then sign in again.</source>
        <translation>Bitten Sie den Administrator des Kunden, die App zu genehmigen, oder genehmigen Sie sie im Partner Center, und melden Sie sich dann erneut an.</translation>
    </message>
    <message>
        <source>The code was not entered in time</source>
        <translation>Der Code wurde nicht rechtzeitig eingegeben</translation>
    </message>
    <message>
        <source>Sign in again to get a new code. Many organizations block sign-in with a code; use the browser where you can.</source>
        <translation>Melden Sie sich erneut an, um einen neuen Code zu erhalten. Viele Organisationen sperren die Anmeldung mit einem Code; nehmen Sie den Browser, wo Sie können.</translation>
    </message>
    <message>
        <source>The sign-in service did not take the code</source>
        <translation>Der Anmeldedienst hat den Code nicht angenommen</translation>
    </message>
    <message>
        <source>Sign in again to get a new code, and enter it exactly as shown.</source>
        <translation>Melden Sie sich erneut an, um einen neuen Code zu erhalten, und geben Sie ihn genau wie angezeigt ein.</translation>
    </message>
    <message>
        <source>The app registration and the settings do not fit together</source>
        <translation>Die App-Registrierung und die Einstellungen passen nicht zusammen</translation>
    </message>
    <message>
        <source>The sign-in service refused the sign-in (AADSTS%1)</source>
        <translation>Der Anmeldedienst hat die Anmeldung abgelehnt (AADSTS%1)</translation>
    </message>
    <message>
        <source>Check the client ID, the tenant and the cloud in Preferences. Each national cloud needs an app registration of its own.</source>
        <translation>Prüfen Sie in den Einstellungen die Client-ID, den Mandanten und die Cloud. Jede nationale Cloud braucht eine eigene App-Registrierung.</translation>
    </message>
    <message>
        <source>Check the client ID, the tenant and the cloud in Preferences, and in the app registration the permissions and the redirect address. Signing in again does not help before that.</source>
        <translation>Prüfen Sie in den Einstellungen die Client-ID, den Mandanten und die Cloud und in der App-Registrierung die Berechtigungen und die Umleitungsadresse. Vorher hilft es nicht, sich erneut anzumelden.</translation>
    </message>
    <message>
        <source>The sign-in service asked to wait</source>
        <translation>Der Anmeldedienst hat um Geduld gebeten</translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>%1 %2</source>
        <comment>image definition, version</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, gallery %2</source>
        <comment>resource group, gallery</comment>
        <translation>%1, Katalog %2</translation>
    </message>
    <message>
        <source>Managed image</source>
        <translation>Verwaltetes Abbild</translation>
    </message>
    <message>
        <source>Gallery image version</source>
        <translation>Katalogabbildversion</translation>
    </message>
    <message>
        <source>Cannot be uploaded: another kind of resource</source>
        <translation>Nicht hochladbar: andere Art von Ressource</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name and ID of a subscription</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1, %2, resource group %3, subscription %4</source>
        <comment>name, kind of image</comment>
        <translation>%1, %2, Ressourcengruppe %3, Abonnement %4</translation>
    </message>
    <message>
        <source>Version %1 of the gallery image is the newest one; %2 was made from version %3.</source>
        <translation>Version %1 des Katalogabbilds ist die neueste; %2 entstand aus Version %3.</translation>
    </message>
    <message>
        <source>The source of %1 can no longer be uploaded. This is the one that was used last.</source>
        <translation>Die Quelle von %1 lässt sich nicht mehr hochladen. Das hier ist die zuletzt verwendete.</translation>
    </message>
    <message>
        <source>Use %1</source>
        <comment>a version of a gallery image</comment>
        <translation>%1 verwenden</translation>
    </message>
    <message>
        <source>Use the former one</source>
        <comment>source image</comment>
        <translation>Bisherige verwenden</translation>
    </message>
    <message>
        <source>For Windows 365, images from a gallery are in public preview.</source>
        <translation>Für Windows 365 sind Abbilder aus einem Katalog noch in der öffentlichen Vorschau.</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Submitting</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>Ergebnis unbekannt</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Ausstehend</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Ready with warning</source>
        <translation>Bereit mit Warnung</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>Nicht angenommen</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Unknown (%1)</source>
        <translation>Unbekannt (%1)</translation>
    </message>
    <message>
        <source>%1 · expired</source>
        <comment>status</comment>
        <translation>%1 · abgelaufen</translation>
    </message>
    <message numerus="yes">
        <source>%1 · expires in %n d</source>
        <comment>status, number of days</comment>
        <translation>
            <numerusform>%1 · läuft in %n T. ab</numerusform>
            <numerusform>%1 · läuft in %n T. ab</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, expired</source>
        <comment>status</comment>
        <translation>%1, abgelaufen</translation>
    </message>
    <message numerus="yes">
        <source>%1, expires in %n day(s)</source>
        <comment>status</comment>
        <translation>
            <numerusform>%1, läuft in %n Tag ab</numerusform>
            <numerusform>%1, läuft in %n Tagen ab</numerusform>
        </translation>
    </message>
    <message>
        <source>Supported</source>
        <translation>Unterstützt</translation>
    </message>
    <message>
        <source>Out of support: it can still be provisioned, but may get no security updates</source>
        <translation>Nicht mehr unterstützt: kann noch bereitgestellt werden, bekommt aber vielleicht keine Sicherheitsupdates</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Noch nicht bekannt</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>status, what is being done</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · longer than usual</source>
        <comment>status</comment>
        <translation>%1 · länger als üblich</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>status, what is being done</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, longer than usual</source>
        <comment>status</comment>
        <translation>%1, länger als üblich</translation>
    </message>
</context>
<context>
    <name>Support</name>
    <message>
        <source>Correlation ID: %1</source>
        <translation>Korrelations-ID: %1</translation>
    </message>
    <message>
        <source>Request ID: %1</source>
        <translation>Anforderungs-ID: %1</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation>Code: %1</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>Fehler: %1</translation>
    </message>
    <message>
        <source>HTTP status: %1</source>
        <translation>HTTP-Status: %1</translation>
    </message>
    <message>
        <source>Client request ID: %1</source>
        <translation>Clientanforderungs-ID: %1</translation>
    </message>
    <message>
        <source>Copy approval link</source>
        <translation>Genehmigungslink kopieren</translation>
    </message>
    <message>
        <source>The approval link can be sent to an administrator. Once it is approved, the browser shows a page that cannot be reached; that is as it should be.</source>
        <translation>Den Genehmigungslink können Sie an einen Administrator senden. Nach der Genehmigung zeigt der Browser eine Seite, die nicht erreichbar ist; das ist so vorgesehen.</translation>
    </message>
    <message>
        <source>Time: %1</source>
        <translation>Zeit: %1</translation>
    </message>
</context>
<context>
    <name>Tables</name>
    <message>
        <source>With the rows before it the tenant has %1 images. The service accepts %2, so it may refuse this one.</source>
        <translation>Mit den Zeilen davor hat der Mandant %1 Abbilder. Der Dienst nimmt %2 an und lehnt dieses vielleicht ab.</translation>
    </message>
    <message>
        <source>The table is empty</source>
        <translation>Die Tabelle ist leer</translation>
    </message>
    <message>
        <source>It needs a row for each image.</source>
        <translation>Sie braucht eine Zeile für jedes Abbild.</translation>
    </message>
    <message>
        <source>This is a workbook, not a CSV file</source>
        <translation>Das ist eine Arbeitsmappe, keine CSV-Datei</translation>
    </message>
    <message>
        <source>Save it as CSV (UTF-8), or copy its cells and paste them here.</source>
        <translation>Speichern Sie sie als CSV (UTF-8), oder kopieren Sie ihre Zellen, und fügen Sie sie hier ein.</translation>
    </message>
    <message>
        <source>This is not a text file</source>
        <translation>Das ist keine Textdatei</translation>
    </message>
    <message>
        <source>Save the table as CSV (UTF-8), or copy its cells and paste them here.</source>
        <translation>Speichern Sie die Tabelle als CSV (UTF-8), oder kopieren Sie ihre Zellen, und fügen Sie sie hier ein.</translation>
    </message>
    <message>
        <source>The table is too large</source>
        <translation>Die Tabelle ist zu groß</translation>
    </message>
    <message>
        <source>At most %1 are read. Divide it into several tables.</source>
        <translation>Höchstens %1 werden gelesen. Teilen Sie die Tabelle in mehrere auf.</translation>
    </message>
    <message>
        <source>The table has too many rows</source>
        <translation>Die Tabelle hat zu viele Zeilen</translation>
    </message>
    <message>
        <source>At most %1 rows are read, blank ones and the header included. Divide it into several tables.</source>
        <translation>Höchstens %1 Zeilen werden gelesen, leere Zeilen und die Kopfzeile mitgezählt. Teilen Sie die Tabelle in mehrere auf.</translation>
    </message>
    <message>
        <source>Row %1 has too many columns</source>
        <translation>Zeile %1 hat zu viele Spalten</translation>
    </message>
    <message>
        <source>At most %1 are read. Check which character separates the columns.</source>
        <translation>Höchstens %1 werden gelesen. Prüfen Sie, welches Zeichen die Spalten trennt.</translation>
    </message>
    <message>
        <source>A cell in row %1 is too long</source>
        <translation>Eine Zelle in Zeile %1 ist zu lang</translation>
    </message>
    <message>
        <source>At most %1 characters are read. Check the quotation marks in and before this row.</source>
        <translation>Höchstens %1 Zeichen werden gelesen. Prüfen Sie die Anführungszeichen in dieser Zeile und davor.</translation>
    </message>
    <message>
        <source>The file is not in UTF-8. It was read as Windows-1252: check letters with accents.</source>
        <translation>Die Datei ist nicht in UTF-8. Sie wurde als Windows-1252 gelesen: Prüfen Sie Umlaute und Buchstaben mit Akzent.</translation>
    </message>
    <message>
        <source>A quotation mark in row %1 is never closed. From there on quotation marks were read as letters: check the rows.</source>
        <translation>Ein Anführungszeichen in Zeile %1 wird nie geschlossen. Von da an wurden Anführungszeichen wie Buchstaben gelesen: Prüfen Sie die Zeilen.</translation>
    </message>
    <message>
        <source>Can be sent</source>
        <translation>Hochladbar</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Cannot be sent</source>
        <translation>Nicht hochladbar</translation>
    </message>
    <message>
        <source>Row %1 has the same name and version. Together they must be unique.</source>
        <translation>Zeile %1 hat denselben Namen und dieselbe Version. Beide müssen zusammen eindeutig sein.</translation>
    </message>
    <message>
        <source>A cell held more than it should and was cleaned: check it.</source>
        <translation>Eine Zelle enthielt mehr, als sie sollte, und wurde bereinigt: Prüfen Sie sie.</translation>
    </message>
    <message>
        <source>Use %1</source>
        <comment>a version number that is still free</comment>
        <translation>%1 verwenden</translation>
    </message>
    <message numerus="yes">
        <source>%n can be sent</source>
        <translation>
            <numerusform>%n hochladbar</numerusform>
            <numerusform>%n hochladbar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a warning</source>
        <translation>
            <numerusform>%n mit Warnung</numerusform>
            <numerusform>%n mit Warnung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be sent</source>
        <translation>
            <numerusform>%n nicht hochladbar</numerusform>
            <numerusform>%n nicht hochladbar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Time</name>
    <message>
        <source>&lt; 1 min</source>
        <translation>&lt; 1 Min.</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 Min.</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 Std. %2 Min.</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 T. %2 Std.</translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <comment>seconds</comment>
        <translation>
            <numerusform>%n Sek.</numerusform>
            <numerusform>%n Sek.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Accepted by Windows 365</source>
        <translation>Von Windows 365 angenommen</translation>
    </message>
    <message>
        <source>Accepted by Windows 365 (HTTP %1)</source>
        <translation>Von Windows 365 angenommen (HTTP %1)</translation>
    </message>
    <message>
        <source>Not accepted by Windows 365</source>
        <translation>Von Windows 365 nicht angenommen</translation>
    </message>
    <message>
        <source>Not accepted by Windows 365 (HTTP %1)</source>
        <translation>Von Windows 365 nicht angenommen (HTTP %1)</translation>
    </message>
    <message>
        <source>Recorded on this computer</source>
        <translation>Auf diesem Computer vermerkt</translation>
    </message>
    <message>
        <source>Sent by %1</source>
        <translation>Gesendet von %1</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Found in the tenant: the upload had arrived</source>
        <translation>Im Mandanten gefunden: Der Upload war angekommen</translation>
    </message>
    <message>
        <source>Status changed to %1</source>
        <translation>Status geändert in: %1</translation>
    </message>
    <message>
        <source>No answer came: the outcome is unknown</source>
        <translation>Es kam keine Antwort: Das Ergebnis ist unbekannt</translation>
    </message>
    <message>
        <source>Retry requested by %1</source>
        <translation>Wiederholung verlangt von %1</translation>
    </message>
    <message>
        <source>Retry requested</source>
        <translation>Wiederholung verlangt</translation>
    </message>
    <message>
        <source>Deletion requested by %1</source>
        <translation>Löschen verlangt von %1</translation>
    </message>
    <message>
        <source>Deletion requested</source>
        <translation>Löschen verlangt</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>The program ended before an answer came: the outcome is unknown</source>
        <translation>Das Programm endete, bevor eine Antwort kam: Das Ergebnis ist unbekannt</translation>
    </message>
    <message>
        <source>Sent again by %1</source>
        <translation>Erneut gesendet von %1</translation>
    </message>
    <message>
        <source>Sent again</source>
        <translation>Erneut gesendet</translation>
    </message>
    <message>
        <source>The list of images did not tell what became of it</source>
        <translation>Die Liste der Abbilder sagte nicht, was daraus wurde</translation>
    </message>
    <message>
        <source>Found in the tenant by %1</source>
        <translation>Im Mandanten gefunden von %1</translation>
    </message>
    <message>
        <source>Found in the tenant</source>
        <translation>Im Mandanten gefunden</translation>
    </message>
    <message>
        <source>Search for it ended by %1</source>
        <translation>Suche danach beendet von %1</translation>
    </message>
    <message>
        <source>Search for it ended</source>
        <translation>Suche danach beendet</translation>
    </message>
    <message>
        <source>Retry accepted by Windows 365</source>
        <translation>Wiederholung von Windows 365 angenommen</translation>
    </message>
    <message>
        <source>Windows 365 did not do what was requested</source>
        <translation>Windows 365 tat nicht, was verlangt wurde</translation>
    </message>
    <message>
        <source>Imported from another history</source>
        <translation>Aus einer anderen Historie importiert</translation>
    </message>
    <message>
        <source>Windows 365 asked to wait: it is sent again later</source>
        <translation>Windows 365 hat um Geduld gebeten: Es wird später noch einmal gesendet</translation>
    </message>
    <message>
        <source>Found with the status %1</source>
        <translation>Vorgefunden mit dem Status: %1</translation>
    </message>
    <message>
        <source>Windows 365 asked to wait: it is sent later</source>
        <translation>Windows 365 hat um Geduld gebeten: Es wird später gesendet</translation>
    </message>
</context>
<context>
    <name>Tls</name>
    <message>
        <source>%1 shows a certificate that this computer does not trust</source>
        <translation>%1 zeigt ein Zertifikat, dem dieser Computer nicht vertraut</translation>
    </message>
    <message>
        <source>%1 shows a certificate that nobody vouches for</source>
        <translation>%1 zeigt ein Zertifikat, für das niemand bürgt</translation>
    </message>
    <message>
        <source>Another server answered in place of %1</source>
        <translation>Ein anderer Server hat anstelle von %1 geantwortet</translation>
    </message>
    <message>
        <source>The certificate of %1 has expired</source>
        <translation>Das Zertifikat von %1 ist abgelaufen</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid yet</source>
        <translation>Das Zertifikat von %1 ist noch nicht gültig</translation>
    </message>
    <message>
        <source>No secure connection to %1 could be made</source>
        <translation>Es konnte keine sichere Verbindung zu %1 hergestellt werden</translation>
    </message>
    <message>
        <source>If your company inspects TLS traffic, install its root certificate in the system, or choose it as certificate file in Preferences, under Network. Otherwise do not use this network.</source>
        <translation>Wenn Ihr Unternehmen TLS-Verkehr prüft, installieren Sie dessen Stammzertifikat im System oder wählen Sie es in den Einstellungen unter „Netzwerk“ als Zertifikatsdatei. Verwenden Sie dieses Netzwerk sonst nicht.</translation>
    </message>
    <message>
        <source>A proxy or a sign-in page of the network may stand in between: open any web page in the browser, then try again.</source>
        <translation>Ein Proxy oder eine Anmeldeseite des Netzwerks kann dazwischenstehen: Öffnen Sie eine beliebige Webseite im Browser und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Check that date and time of this computer are right, then try again. If they are, the certificate has to be renewed by whoever runs the server or the proxy.</source>
        <translation>Prüfen Sie, ob Datum und Uhrzeit dieses Computers stimmen, und versuchen Sie es dann erneut. Wenn sie stimmen, muss der Betreiber des Servers oder des Proxys das Zertifikat erneuern.</translation>
    </message>
    <message>
        <source>A proxy or a firewall may interrupt it, or speak only old versions of TLS; version 1.2 is the least. Ask whoever runs the network to let it through.</source>
        <translation>Ein Proxy oder eine Firewall kann sie unterbrechen oder nur alte TLS-Versionen sprechen; nötig ist mindestens Version 1.2. Bitten Sie den Betreiber des Netzwerks, sie durchzulassen.</translation>
    </message>
    <message>
        <source>%1 Nothing was sent.</source>
        <translation>%1 Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>It was issued by “%1”. %2 Nothing was sent.</source>
        <translation>Ausgestellt hat es „%1“. %2 Es wurde nichts gesendet.</translation>
    </message>
</context>
<context>
    <name>Usual</name>
    <message>
        <source>It was accepted more than a day ago.</source>
        <translation>Es wurde vor mehr als einem Tag angenommen.</translation>
    </message>
    <message>
        <source>The last uploads to this tenant took %1.</source>
        <comment>a range of time</comment>
        <translation>Die letzten Uploads in diesen Mandanten haben %1 gedauert.</translation>
    </message>
    <message>
        <source>up to %1</source>
        <comment>duration</comment>
        <translation>bis zu %1</translation>
    </message>
    <message>
        <source>%1 to %2 min</source>
        <translation>%1 bis %2 Min.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two durations</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1, usually %2</source>
        <comment>elapsed time, a range of time</comment>
        <translation>%1, üblich %2</translation>
    </message>
    <message>
        <source>Pending for %1.</source>
        <comment>elapsed time</comment>
        <translation>Seit %1 ausstehend.</translation>
    </message>
    <message>
        <source>Pending for %1. Uploads to this tenant usually take %2.</source>
        <comment>elapsed time, a range of time</comment>
        <translation>Seit %1 ausstehend. Üblich sind in diesem Mandanten %2 je Upload.</translation>
    </message>
    <message>
        <source>This image has been pending for longer than usual</source>
        <translation>Dieses Abbild steht schon länger aus als üblich</translation>
    </message>
    <message>
        <source>%1 This upload goes on, and may still become ready: nothing says that it has failed, and it is watched further. Often the copies of the source image in Azure are not finished yet; its page in the Azure portal shows their state. Do not upload it a second time: that makes nothing faster, and takes one more of the tenant&apos;s places for images. If it stays so, look at the service health, and ask Microsoft support with the details that can be copied here.</source>
        <translation>%1 Dieser Upload läuft weiter, und das Abbild kann noch bereit werden: Nichts spricht dafür, dass er fehlgeschlagen ist, und er wird weiter verfolgt. Oft sind die Kopien des Quellabbilds in Azure noch nicht fertig; seine Seite im Azure-Portal zeigt ihren Stand. Laden Sie das Abbild nicht ein zweites Mal hoch: Das macht nichts schneller und belegt einen weiteren der Plätze, die der Mandant für Abbilder hat. Wenn es so bleibt, sehen Sie sich den Dienststatus an, und fragen Sie den Microsoft-Support mit den Einzelheiten, die Sie hier kopieren können.</translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>Changing to Graph beta takes effect at once and keeps the list and the form. The preferences stay as they are.</source>
        <translation>Der Wechsel zu Graph beta wirkt sofort; Liste und Formular bleiben erhalten. Die Einstellungen bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Graph v1.0 may not name the reason</source>
        <translation>Graph v1.0 nennt den Grund vielleicht nicht</translation>
    </message>
    <message>
        <source>It has no code for data disks, disk encryption sets, Azure Disk Encryption, FSLogix and too many apps in the Start menu, and it has no retry; Graph beta has them. %1</source>
        <translation>Es hat keinen Code für Datenträger für Daten, Datenträgerverschlüsselungssätze, Azure Disk Encryption, FSLogix und zu viele Apps im Startmenü, und es hat keine Wiederholung; in Graph beta gibt es das alles. %1</translation>
    </message>
    <message>
        <source>Retry is not in Graph v1.0</source>
        <translation>In Graph v1.0 gibt es keine Wiederholung</translation>
    </message>
    <message>
        <source>Graph beta has it. %1</source>
        <translation>In Graph beta gibt es sie. %1</translation>
    </message>
    <message>
        <source>Retry is not in Graph v1.0. Change to Graph beta in the details of the image.</source>
        <translation>In Graph v1.0 gibt es keine Wiederholung. Wechseln Sie in den Details des Abbilds zu Graph beta.</translation>
    </message>
    <message>
        <source>v1.0 has no retry of failed uploads, no scope tags, and fewer statuses and reasons.</source>
        <translation>v1.0 kann fehlgeschlagene Uploads nicht wiederholen, hat keine Bereichstags und kennt weniger Statuswerte und Gründe.</translation>
    </message>
    <message>
        <source>Graph v1.0 does not know every status</source>
        <translation>Graph v1.0 kennt nicht jeden Status</translation>
    </message>
    <message>
        <source>It has no status for an image that is ready with a warning; Graph beta does. %1</source>
        <translation>Für ein Abbild, das mit einer Warnung bereit ist, hat es keinen Status; Graph beta hat einen. %1</translation>
    </message>
</context>
<context>
    <name>cloudpc::AboutDialog</name>
    <message>
        <source>About %1</source>
        <translation>Über %1</translation>
    </message>
    <message>
        <source>%1

%2

Licensed under the Apache License 2.0.</source>
        <translation>%1

%2

Lizenziert unter der Apache License 2.0.</translation>
    </message>
    <message>
        <source>Third-party notices</source>
        <translation>Hinweise zu Drittanbietern</translation>
    </message>
    <message>
        <source>&amp;Copy versions</source>
        <translation>Versionen &amp;kopieren</translation>
    </message>
    <message>
        <source>Version %1
Built with Qt %2, running on Qt %3
%4</source>
        <translation>Version %1
Gebaut mit Qt %2, läuft mit Qt %3
%4</translation>
    </message>
</context>
<context>
    <name>cloudpc::AccountMenu</name>
    <message>
        <source>&amp;Account</source>
        <translation>&amp;Konto</translation>
    </message>
    <message>
        <source>Sign &amp;in…</source>
        <translation>&amp;Anmelden…</translation>
    </message>
    <message>
        <source>Sign in &amp;as…</source>
        <translation>Anmelden a&amp;ls…</translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation>A&amp;bmelden</translation>
    </message>
    <message>
        <source>&amp;Leave sandbox</source>
        <translation>Sandbox &amp;verlassen</translation>
    </message>
    <message>
        <source>&amp;Try the sandbox</source>
        <translation>&amp;Sandbox ausprobieren</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Nicht angemeldet</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Anmeldung läuft…</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation>Konto: %1</translation>
    </message>
    <message>
        <source>Tenant ID %1</source>
        <translation>Mandanten-ID %1</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Erneut anmelden</translation>
    </message>
    <message>
        <source>&amp;Copy tenant ID</source>
        <translation>Mandanten-&amp;ID kopieren</translation>
    </message>
    <message>
        <source>Sign in as a&amp;pp</source>
        <translation>Als A&amp;pp anmelden</translation>
    </message>
    <message>
        <source>Sign in with &amp;another account…</source>
        <translation>Mit anderem &amp;Konto anmelden…</translation>
    </message>
    <message>
        <source>Sign in &amp;read-only…</source>
        <translation>&amp;Nur lesend anmelden…</translation>
    </message>
    <message>
        <source>Sign in with a co&amp;de…</source>
        <translation>Mit einem Co&amp;de anmelden…</translation>
    </message>
    <message>
        <source>&amp;Switch tenant…</source>
        <translation>Mandanten &amp;wechseln…</translation>
    </message>
    <message>
        <source>Nobody is signed in</source>
        <translation>Niemand ist angemeldet</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation>Angemeldet als %1</translation>
    </message>
    <message>
        <source>Last signed in as %1</source>
        <translation>Zuletzt angemeldet als %1</translation>
    </message>
    <message>
        <source>%1 · sign in again</source>
        <translation>%1 · erneut anmelden</translation>
    </message>
</context>
<context>
    <name>cloudpc::Accounts</name>
    <message>
        <source>%1 · read-only</source>
        <translation>%1 · nur lesend</translation>
    </message>
    <message>
        <source>App %1…</source>
        <translation>App %1…</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>cloudpc::ActDesk</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Select it</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>Select them</source>
        <translation>Auswählen</translation>
    </message>
</context>
<context>
    <name>cloudpc::ActionButtons</name>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
</context>
<context>
    <name>cloudpc::AppOnlyPage</name>
    <message>
        <source>Sign in &amp;as an app, without a person</source>
        <translation>&amp;Als App anmelden, ohne Person</translation>
    </message>
    <message>
        <source>&amp;Remove the stored credential</source>
        <translation>Gespeicherte Anmeldedaten &amp;löschen</translation>
    </message>
    <message>
        <source>For scripts and kiosks. The app registration is your own and never shared with others; it needs the application permission CloudPC.ReadWrite.All with an administrator&apos;s consent, which lets it act on every image of the tenant. A certificate is preferred to a client secret. Either is kept in the keychain only.</source>
        <translation>Für Skripte und unbeaufsichtigte Rechner. Die App-Registrierung ist Ihre eigene und wird nie mit anderen geteilt; sie braucht die Anwendungsberechtigung CloudPC.ReadWrite.All mit der Zustimmung eines Administrators und darf damit jedes Abbild des Mandanten bearbeiten. Ein Zertifikat ist besser als ein geheimer Clientschlüssel. Beides wird nur im Schlüsselbund aufbewahrt.</translation>
    </message>
    <message>
        <source>An app signs in to one tenant. Enter its ID or one of its domains on the page Service.</source>
        <translation>Eine App meldet sich bei genau einem Mandanten an. Geben Sie auf der Seite „Dienst“ seine ID oder eine seiner Domänen ein.</translation>
    </message>
    <message>
        <source>Choose a certificate or enter a client secret for the app.</source>
        <translation>Wählen Sie ein Zertifikat, oder geben Sie einen geheimen Clientschlüssel für die App ein.</translation>
    </message>
    <message>
        <source>The stored credential is replaced when you choose OK.</source>
        <translation>Die gespeicherten Anmeldedaten werden ersetzt, wenn Sie OK wählen.</translation>
    </message>
    <message>
        <source>The stored credential is deleted when you choose OK.</source>
        <translation>Die gespeicherten Anmeldedaten werden gelöscht, wenn Sie OK wählen.</translation>
    </message>
    <message>
        <source>A credential is stored. It is never shown.</source>
        <translation>Anmeldedaten sind gespeichert. Sie werden nie angezeigt.</translation>
    </message>
    <message>
        <source>This is another app than before. Choose a certificate or enter a client secret for it.</source>
        <translation>Das ist eine andere App als bisher. Wählen Sie ein Zertifikat, oder geben Sie ihren geheimen Clientschlüssel ein.</translation>
    </message>
</context>
<context>
    <name>cloudpc::BulkDesk</name>
    <message>
        <source>Upload from a &amp;table…</source>
        <translation>Aus &amp;Tabelle hochladen…</translation>
    </message>
    <message numerus="yes">
        <source>Leave %n image(s) unsent?</source>
        <translation>
            <numerusform>%n Abbild ungesendet lassen?</numerusform>
            <numerusform>%n Abbilder ungesendet lassen?</numerusform>
        </translation>
    </message>
    <message>
        <source>The bulk upload is forgotten. What it has sent stays in the list and in the history.</source>
        <translation>Der Massenupload wird verworfen. Was er gesendet hat, bleibt in der Liste und in der Historie.</translation>
    </message>
    <message>
        <source>Export the result</source>
        <translation>Das Ergebnis exportieren</translation>
    </message>
    <message>
        <source>bulk upload</source>
        <comment>file name</comment>
        <translation>Massenupload</translation>
    </message>
    <message>
        <source>Table for spreadsheets</source>
        <translation>Tabelle für Tabellenkalkulationen</translation>
    </message>
    <message>
        <source>The result was exported</source>
        <translation>Das Ergebnis wurde exportiert</translation>
    </message>
    <message>
        <source>The result was not exported</source>
        <translation>Das Ergebnis wurde nicht exportiert</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>what happened, what to do</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Nothing was sent from here.</source>
        <translation>Von hier aus wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Discard the rest</source>
        <translation>Rest verwerfen</translation>
    </message>
    <message>
        <source>Another window is working on this bulk upload</source>
        <translation>Ein anderes Fenster arbeitet an diesem Massenupload</translation>
    </message>
</context>
<context>
    <name>cloudpc::BulkDialog</name>
    <message>
        <source>Upload from a table</source>
        <translation>Aus einer Tabelle hochladen</translation>
    </message>
    <message>
        <source>Upload many images</source>
        <translation>Viele Abbilder hochladen</translation>
    </message>
    <message>
        <source>Take a CSV file, or a range that you have copied out of a spreadsheet: one row for each image, with display name, version and source image resource ID. Nothing is sent before you have seen what the check says to each row.</source>
        <translation>Nehmen Sie eine CSV-Datei oder einen Bereich, den Sie aus einer Tabellenkalkulation kopiert haben: eine Zeile für jedes Abbild, mit Anzeigename, Version und Ressourcen-ID des Quellabbilds. Nichts wird gesendet, bevor Sie gesehen haben, was die Prüfung zu jeder Zeile sagt.</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Datei wählen…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Choose a table</source>
        <translation>Tabelle wählen</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Table with tabs</source>
        <translation>Tabelle mit Tabulatoren</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Pasted table</source>
        <translation>Eingefügte Tabelle</translation>
    </message>
    <message>
        <source>What was not uploaded</source>
        <translation>Was nicht hochgeladen wurde</translation>
    </message>
    <message>
        <source>A file can be dropped here as well. It may have at most %1 and %2 rows.</source>
        <comment>size, number</comment>
        <translation>Sie können eine Datei auch hierher ziehen. Sie darf höchstens %1 groß sein und höchstens %2 Zeilen haben.</translation>
    </message>
</context>
<context>
    <name>cloudpc::BulkNotice</name>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Discard the rest</source>
        <translation>Rest verwerfen</translation>
    </message>
</context>
<context>
    <name>cloudpc::BulkRunModel</name>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Display name</source>
        <translation>Anzeigename</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>What to know</source>
        <translation>Hinweis</translation>
    </message>
</context>
<context>
    <name>cloudpc::BulkRunPage</name>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>A&amp;bbrechen</translation>
    </message>
    <message>
        <source>&amp;Export result…</source>
        <translation>Ergebnis e&amp;xportieren…</translation>
    </message>
    <message>
        <source>Edit &amp;what is left…</source>
        <translation>&amp;Rest bearbeiten…</translation>
    </message>
    <message>
        <source>Rows of the bulk upload</source>
        <translation>Zeilen des Massenuploads</translation>
    </message>
    <message>
        <source>Progress of the bulk upload</source>
        <translation>Fortschritt des Massenuploads</translation>
    </message>
    <message>
        <source>&amp;Discard the rest</source>
        <translation>Rest &amp;verwerfen</translation>
    </message>
    <message>
        <source>What has not been sent yet stays unsent</source>
        <translation>Was noch nicht gesendet wurde, bleibt ungesendet</translation>
    </message>
</context>
<context>
    <name>cloudpc::BulkTable</name>
    <message>
        <source>Copy ro&amp;ws</source>
        <translation>Zeilen ko&amp;pieren</translation>
    </message>
</context>
<context>
    <name>cloudpc::CandidateCard</name>
    <message>
        <source>This is the one</source>
        <translation>Das ist es</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>name, version</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, image ID %2</source>
        <translation>%1, Abbild-ID %2</translation>
    </message>
</context>
<context>
    <name>cloudpc::Checklist</name>
    <message>
        <source>Requirements for the image</source>
        <translation>Anforderungen an das Abbild</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Als gelesen markieren</translation>
    </message>
    <message numerus="yes">
        <source>Windows 365 checks %n point(s) after the upload. You have not read them yet.</source>
        <translation>
            <numerusform>Windows 365 prüft nach dem Upload %n Punkt. Sie haben ihn noch nicht gelesen.</numerusform>
            <numerusform>Windows 365 prüft nach dem Upload %n Punkte. Sie haben sie noch nicht gelesen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requirement(s) are new since you last read them.</source>
        <translation>
            <numerusform>Seit Sie die Anforderungen zuletzt gelesen haben, ist %n hinzugekommen.</numerusform>
            <numerusform>Seit Sie die Anforderungen zuletzt gelesen haben, sind %n hinzugekommen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cloudpc::ChoiceField</name>
    <message>
        <source>Usual: %1</source>
        <translation>Üblich: %1</translation>
    </message>
</context>
<context>
    <name>cloudpc::Clouds</name>
    <message>
        <source>Global (also GCC)</source>
        <translation>Global (auch GCC)</translation>
    </message>
    <message>
        <source>US Government L4 (GCC High)</source>
        <translation>US Government L4 (GCC High)</translation>
    </message>
    <message>
        <source>US Government L5 (DoD)</source>
        <translation>US Government L5 (DoD)</translation>
    </message>
    <message>
        <source>China (21Vianet)</source>
        <translation>China (21Vianet)</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Benutzerdefiniert</translation>
    </message>
    <message>
        <source>Cloud PC images are not offered there according to Microsoft&apos;s documentation. You can still try.</source>
        <translation>Abbilder für Cloud-PCs werden dort laut Microsofts Dokumentation nicht angeboten. Sie können es trotzdem versuchen.</translation>
    </message>
    <message>
        <source>Global service</source>
        <translation>Globaler Dienst</translation>
    </message>
</context>
<context>
    <name>cloudpc::ColumnChoice</name>
    <message>
        <source>Column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>Column %1: %2</source>
        <comment>number, its first cell</comment>
        <translation>Spalte %1: %2</translation>
    </message>
    <message>
        <source>The &amp;first row names the columns</source>
        <translation>Die &amp;erste Zeile benennt die Spalten</translation>
    </message>
    <message>
        <source>Columns are separated &amp;by</source>
        <translation>Spalten sind getrennt &amp;durch</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Trennzeichen</translation>
    </message>
    <message>
        <source>Display &amp;name</source>
        <translation>An&amp;zeigename</translation>
    </message>
    <message>
        <source>&amp;Version</source>
        <translation>&amp;Version</translation>
    </message>
    <message>
        <source>&amp;Source image resource ID</source>
        <translation>Ressourcen-ID des &amp;Quellabbilds</translation>
    </message>
    <message>
        <source>Column of the display name</source>
        <translation>Spalte des Anzeigenamens</translation>
    </message>
    <message>
        <source>Column of the version</source>
        <translation>Spalte der Version</translation>
    </message>
    <message>
        <source>Column of the source image resource ID</source>
        <translation>Spalte der Ressourcen-ID des Quellabbilds</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
</context>
<context>
    <name>cloudpc::CommandLineTexts</name>
    <message>
        <source>Sign-in service, for example https://login.microsoftonline.com.</source>
        <translation>Anmeldedienst, zum Beispiel https://login.microsoftonline.com.</translation>
    </message>
    <message>
        <source>Microsoft Graph, for example https://graph.microsoft.com.</source>
        <translation>Microsoft Graph, zum Beispiel https://graph.microsoft.com.</translation>
    </message>
    <message>
        <source>Version of Microsoft Graph: beta or v1.0.</source>
        <translation>Version von Microsoft Graph: beta oder v1.0.</translation>
    </message>
    <message>
        <source>Tenant: organizations, a tenant ID or a domain.</source>
        <translation>Mandant: organizations, eine Mandanten-ID oder eine Domäne.</translation>
    </message>
    <message>
        <source>Application (client) ID of your app registration.</source>
        <translation>Anwendungs-ID (Client) Ihrer App-Registrierung.</translation>
    </message>
    <message>
        <source>Uploads custom images to Windows 365 Cloud PC and watches them.</source>
        <translation>Lädt benutzerdefinierte Abbilder für Windows 365-Cloud-PCs hoch und verfolgt sie.</translation>
    </message>
    <message>
        <source>Shows this help.</source>
        <translation>Zeigt diese Hilfe.</translation>
    </message>
    <message>
        <source>Shows the version.</source>
        <translation>Zeigt die Version.</translation>
    </message>
    <message>
        <source>Starts in the sandbox: a simulated tenant on this computer.</source>
        <translation>Startet in der Sandbox: mit einem simulierten Mandanten auf diesem Computer.</translation>
    </message>
    <message>
        <source>Tries the main job in the sandbox without a window and ends.</source>
        <translation>Probiert die Hauptaufgabe ohne Fenster in der Sandbox und endet.</translation>
    </message>
    <message>
        <source>Uses settings and data of their own.</source>
        <translation>Verwendet eigene Einstellungen und Daten.</translation>
    </message>
    <message>
        <source>Unexpected argument: %1</source>
        <translation>Unerwartetes Argument: %1</translation>
    </message>
    <message>
        <source>A profile name has 1 to 40 letters, digits, hyphens and underscores.</source>
        <translation>Ein Profilname hat 1 bis 40 Buchstaben, Ziffern, Bindestriche und Unterstriche.</translation>
    </message>
    <message>
        <source>This value cannot be used for --%1: %2</source>
        <translation>Dieser Wert ist für --%1 nicht verwendbar: %2</translation>
    </message>
    <message>
        <source>Client ID in the cloud %1.</source>
        <translation>Client-ID in der Cloud %1.</translation>
    </message>
    <message>
        <source>Cloud: global, usgov-l4, usgov-l5, china or custom.</source>
        <translation>Cloud: global, usgov-l4, usgov-l5, china oder custom.</translation>
    </message>
    <message>
        <source>Who signs in: user or app.</source>
        <translation>Wer sich anmeldet: user oder app.</translation>
    </message>
    <message>
        <source>Where sign-ins are kept: keychain or session.</source>
        <translation>Wo Anmeldungen aufbewahrt werden: keychain oder session.</translation>
    </message>
    <message>
        <source>Proxy: system, none, http://host:port or socks5://host:port.</source>
        <translation>Proxy: system, none, http://host:port oder socks5://host:port.</translation>
    </message>
    <message>
        <source>User name at the proxy.</source>
        <translation>Benutzername am Proxy.</translation>
    </message>
    <message>
        <source>PEM file of authorities to trust besides the system&apos;s.</source>
        <translation>PEM-Datei mit Zertifizierungsstellen, denen zusätzlich zu denen des Systems vertraut wird.</translation>
    </message>
    <message>
        <source>It stands for personal Microsoft accounts, which cannot use Windows 365. Give the ID or a domain of your tenant, or organizations.</source>
        <translation>Das steht für persönliche Microsoft-Konten, mit denen Windows 365 nicht geht. Geben Sie die ID oder eine Domäne Ihres Mandanten an, oder organizations.</translation>
    </message>
    <message>
        <source>Notifications on the desktop: on or off.</source>
        <translation>Benachrichtigungen auf dem Desktop: on oder off.</translation>
    </message>
    <message>
        <source>%1 cannot be the name of a profile: the sandbox keeps its data under it.</source>
        <translation>%1 kann nicht der Name eines Profils sein: Darunter bewahrt die Sandbox ihre Daten auf.</translation>
    </message>
</context>
<context>
    <name>cloudpc::ConnectionStepRow</name>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Not tried</source>
        <translation>Nicht versucht</translation>
    </message>
</context>
<context>
    <name>cloudpc::ConnectionTestDialog</name>
    <message>
        <source>&amp;Copy details</source>
        <translation>Details &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Test again</source>
        <translation>Erneut &amp;prüfen</translation>
    </message>
    <message>
        <source>Connection test</source>
        <translation>Verbindungstest</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Testing the way to the services…</source>
        <translation>Der Weg zu den Diensten wird geprüft…</translation>
    </message>
    <message>
        <source>The way to the services is not free. See below what stands in it.</source>
        <translation>Der Weg zu den Diensten ist nicht frei. Unten steht, was ihn versperrt.</translation>
    </message>
    <message>
        <source>Both services can be reached.</source>
        <translation>Beide Dienste sind erreichbar.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
</context>
<context>
    <name>cloudpc::CopyAs</name>
    <message>
        <source>Cop&amp;y as</source>
        <translation>K&amp;opieren als</translation>
    </message>
    <message>
        <source>Copy as</source>
        <translation>Kopieren als</translation>
    </message>
    <message>
        <source>Copy as &amp;cURL</source>
        <translation>Als &amp;cURL kopieren</translation>
    </message>
    <message>
        <source>Copy as cURL</source>
        <translation>Als cURL kopieren</translation>
    </message>
    <message>
        <source>A command for a POSIX shell such as bash.</source>
        <translation>Ein Befehl für eine POSIX-Shell wie bash.</translation>
    </message>
    <message>
        <source>Copy as &amp;PowerShell</source>
        <translation>Als &amp;PowerShell kopieren</translation>
    </message>
    <message>
        <source>Copy as PowerShell</source>
        <translation>Als PowerShell kopieren</translation>
    </message>
    <message>
        <source>Commands of Microsoft Graph PowerShell.</source>
        <translation>Befehle von Microsoft Graph PowerShell.</translation>
    </message>
    <message>
        <source>Copy as &amp;HTTP</source>
        <translation>Als &amp;HTTP kopieren</translation>
    </message>
    <message>
        <source>Copy as HTTP</source>
        <translation>Als HTTP kopieren</translation>
    </message>
    <message>
        <source>The request as text, as request files have it.</source>
        <translation>Die Anforderung als Text, wie sie in .http-Dateien steht.</translation>
    </message>
    <message>
        <source>%1 Without a token.</source>
        <comment>what is copied</comment>
        <translation>%1 Ohne Token.</translation>
    </message>
    <message>
        <source>Copy as &amp;JSON</source>
        <translation>Als &amp;JSON kopieren</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Als JSON kopieren</translation>
    </message>
    <message>
        <source>&amp;Request to copy</source>
        <translation>Zu kopierende &amp;Anforderung</translation>
    </message>
    <message>
        <source>&amp;Create the image</source>
        <translation>Abbild &amp;anlegen</translation>
    </message>
    <message>
        <source>&amp;Get the image</source>
        <translation>Abbild a&amp;brufen</translation>
    </message>
    <message>
        <source>&amp;Retry the upload</source>
        <translation>Upload &amp;wiederholen</translation>
    </message>
    <message>
        <source>&amp;Delete the image</source>
        <translation>Abbild &amp;löschen</translation>
    </message>
    <message>
        <source>There is no such request for what is selected. Choose another one under “Request to copy”.</source>
        <translation>Zu dem, was ausgewählt ist, gibt es keine solche Anforderung. Wählen Sie unter „Zu kopierende Anforderung“ eine andere.</translation>
    </message>
</context>
<context>
    <name>cloudpc::CredentialEdit</name>
    <message>
        <source>&amp;Certificate, preferred</source>
        <translation>&amp;Zertifikat, empfohlen</translation>
    </message>
    <message>
        <source>C&amp;lient secret</source>
        <translation>Geheimer Cl&amp;ientschlüssel</translation>
    </message>
    <message>
        <source>Certificate &amp;file</source>
        <translation>Zertifikats&amp;datei</translation>
    </message>
    <message>
        <source>Certificate file</source>
        <translation>Zertifikatsdatei</translation>
    </message>
    <message>
        <source>C&amp;hoose file…</source>
        <translation>Datei &amp;wählen…</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Passphrase</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Secret &amp;value</source>
        <translation>Wert de&amp;s Schlüssels</translation>
    </message>
    <message>
        <source>Secret value</source>
        <translation>Wert des Schlüssels</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Datei wählen…</translation>
    </message>
    <message>
        <source>PEM or PFX, with the private key and its certificate</source>
        <translation>PEM oder PFX, mit dem privaten Schlüssel und seinem Zertifikat</translation>
    </message>
    <message>
        <source>If the file has one</source>
        <translation>Falls die Datei eine hat</translation>
    </message>
    <message>
        <source>The value from Certificates &amp; secrets, not the secret&apos;s ID</source>
        <translation>Der Wert aus „Zertifikate &amp; Geheimnisse“, nicht die Geheimnis-ID</translation>
    </message>
    <message>
        <source>This looks like the secret&apos;s ID. The value beside it is needed.</source>
        <translation>Das sieht nach der Geheimnis-ID aus. Gebraucht wird der Wert daneben.</translation>
    </message>
    <message>
        <source>Choose a certificate file</source>
        <translation>Zertifikatsdatei wählen</translation>
    </message>
    <message>
        <source>Keys and certificates (*.pem *.pfx *.p12 *.key *.crt);;All files (*)</source>
        <translation>Schlüssel und Zertifikate (*.pem *.pfx *.p12 *.key *.crt);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>cloudpc::CredentialPhrases</name>
    <message>
        <source>This build of the program cannot use certificates. Use a client secret.</source>
        <translation>Diese Ausgabe des Programms kann keine Zertifikate verwenden. Nehmen Sie einen geheimen Clientschlüssel.</translation>
    </message>
    <message>
        <source>This file is too large for a key and its certificate.</source>
        <translation>Diese Datei ist zu groß für einen Schlüssel und sein Zertifikat.</translation>
    </message>
    <message>
        <source>The file needs a passphrase, or this one is wrong.</source>
        <translation>Die Datei braucht eine Passphrase, oder diese ist falsch.</translation>
    </message>
    <message>
        <source>There is no private key in this file. Choose the one that has both, the key and its certificate.</source>
        <translation>In dieser Datei ist kein privater Schlüssel. Wählen Sie die Datei, die beides enthält, den Schlüssel und sein Zertifikat.</translation>
    </message>
    <message>
        <source>There is no certificate in this file. Choose the one that has both, the key and its certificate.</source>
        <translation>In dieser Datei ist kein Zertifikat. Wählen Sie die Datei, die beides enthält, den Schlüssel und sein Zertifikat.</translation>
    </message>
    <message>
        <source>The certificate in this file does not belong to the key in it.</source>
        <translation>Das Zertifikat in dieser Datei gehört nicht zu dem Schlüssel darin.</translation>
    </message>
    <message>
        <source>This is no RSA key. The sign-in service takes RSA keys only.</source>
        <translation>Das ist kein RSA-Schlüssel. Der Anmeldedienst nimmt nur RSA-Schlüssel an.</translation>
    </message>
    <message>
        <source>This RSA key is too short. It needs 2048 bits or more.</source>
        <translation>Dieser RSA-Schlüssel ist zu kurz. Er braucht mindestens 2048 Bit.</translation>
    </message>
    <message>
        <source>This file cannot be read. Choose a PEM or PFX file with a key and its certificate.</source>
        <translation>Diese Datei kann nicht gelesen werden. Wählen Sie eine PEM- oder PFX-Datei mit einem Schlüssel und seinem Zertifikat.</translation>
    </message>
    <message>
        <source>%1, valid until %2, thumbprint %3</source>
        <translation>%1, gültig bis %2, Fingerabdruck %3</translation>
    </message>
    <message>
        <source>This certificate is not valid before %1. The sign-in service will refuse it.</source>
        <translation>Dieses Zertifikat gilt nicht vor dem %1. Der Anmeldedienst wird es ablehnen.</translation>
    </message>
    <message>
        <source>This certificate expired on %1. The sign-in service will refuse it.</source>
        <translation>Dieses Zertifikat ist am %1 abgelaufen. Der Anmeldedienst wird es ablehnen.</translation>
    </message>
</context>
<context>
    <name>cloudpc::DateRangeChoice</name>
    <message>
        <source>to</source>
        <comment>between the first and the last day of a range</comment>
        <translation>bis</translation>
    </message>
    <message>
        <source>Recorded from</source>
        <translation>Aufgezeichnet ab</translation>
    </message>
    <message>
        <source>Recorded until</source>
        <translation>Aufgezeichnet bis</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Aufgezeichnet</translation>
    </message>
    <message>
        <source>When it was recorded</source>
        <translation>Wann es aufgezeichnet wurde</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Jederzeit</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Dieses Jahr</translation>
    </message>
    <message>
        <source>Between two days</source>
        <translation>Zwischen zwei Tagen</translation>
    </message>
</context>
<context>
    <name>cloudpc::DecisionBar</name>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
</context>
<context>
    <name>cloudpc::DeviceCodePanel</name>
    <message>
        <source>Copy code</source>
        <translation>Code kopieren</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Open page</source>
        <translation>Seite öffnen</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation>Code: %1</translation>
    </message>
    <message>
        <source>Address: %1</source>
        <translation>Adresse: %1</translation>
    </message>
</context>
<context>
    <name>cloudpc::DraftFields</name>
    <message>
        <source>&amp;Display name</source>
        <translation>Anz&amp;eigename</translation>
    </message>
    <message>
        <source>Display name</source>
        <translation>Anzeigename</translation>
    </message>
    <message>
        <source>Versio&amp;n</source>
        <translation>&amp;Version</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>&amp;Source image resource ID</source>
        <translation>Ressourcen-ID des &amp;Quellabbilds</translation>
    </message>
    <message>
        <source>Source image resource ID</source>
        <translation>Ressourcen-ID des Quellabbilds</translation>
    </message>
</context>
<context>
    <name>cloudpc::DraftPhrases</name>
    <message>
        <source>Enter a name for the image.</source>
        <translation>Geben Sie einen Namen für das Abbild ein.</translation>
    </message>
    <message>
        <source>Enter a version, for example 0.0.1 or 1.5.13.</source>
        <translation>Geben Sie eine Version ein, zum Beispiel 0.0.1 oder 1.5.13.</translation>
    </message>
    <message>
        <source>Enter the resource ID of the source image, or choose it from Azure.</source>
        <translation>Geben Sie die Ressourcen-ID des Quellabbilds ein, oder wählen Sie es aus Azure aus.</translation>
    </message>
    <message>
        <source>There is a control character at position %1 (%2). Remove it.</source>
        <translation>An Position %1 steht ein Steuerzeichen (%2). Entfernen Sie es.</translation>
    </message>
    <message>
        <source>There is a character at position %1 that turns the direction of the text (%2). Remove it.</source>
        <translation>An Position %1 steht ein Zeichen, das die Schreibrichtung umkehrt (%2). Entfernen Sie es.</translation>
    </message>
    <message>
        <source>There is an invisible character at position %1 (%2).</source>
        <translation>An Position %1 steht ein unsichtbares Zeichen (%2).</translation>
    </message>
    <message>
        <source>This is too long: it has %1 characters. Shorten it.</source>
        <translation>Das ist zu lang: Es hat %1 Zeichen. Kürzen Sie es.</translation>
    </message>
    <message>
        <source>The name has %1 characters. The service may refuse a name over 64 characters.</source>
        <translation>Der Name hat %1 Zeichen. Der Dienst lehnt Namen über 64 Zeichen vielleicht ab.</translation>
    </message>
    <message>
        <source>A word mixes letters of different alphabets that look alike. Check that it is spelled as you mean it.</source>
        <translation>Ein Wort mischt ähnlich aussehende Buchstaben verschiedener Alphabete. Prüfen Sie, ob es so geschrieben ist, wie Sie es meinen.</translation>
    </message>
    <message>
        <source>A version is three whole numbers, for example 0.0.1 or 1.5.13. The service may refuse this one.</source>
        <translation>Eine Version besteht aus drei ganzen Zahlen, zum Beispiel 0.0.1 oder 1.5.13. Der Dienst lehnt diese vielleicht ab.</translation>
    </message>
    <message>
        <source>An image with this name and version already exists. Name and version together must be unique.</source>
        <translation>Ein Abbild mit diesem Namen und dieser Version gibt es schon. Name und Version müssen zusammen eindeutig sein.</translation>
    </message>
    <message>
        <source>This tenant already has %1 images. The service accepts %2, so it may refuse one more.</source>
        <translation>Dieser Mandant hat schon %1 Abbilder. Der Dienst nimmt %2 an und lehnt ein weiteres vielleicht ab.</translation>
    </message>
    <message>
        <source>Use %1</source>
        <comment>a version number that is still free</comment>
        <translation>%1 verwenden</translation>
    </message>
    <message>
        <source>Remove invisible characters</source>
        <translation>Unsichtbare Zeichen entfernen</translation>
    </message>
    <message>
        <source>An upload of this name and version is under way, here or in another window. Name and version together must be unique.</source>
        <translation>Ein Upload mit diesem Namen und dieser Version läuft schon, hier oder in einem anderen Fenster. Name und Version müssen zusammen eindeutig sein.</translation>
    </message>
</context>
<context>
    <name>cloudpc::DryRunModel</name>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Display name</source>
        <translation>Anzeigename</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Source image resource ID</source>
        <translation>Ressourcen-ID des Quellabbilds</translation>
    </message>
    <message>
        <source>What to know</source>
        <translation>Hinweis</translation>
    </message>
</context>
<context>
    <name>cloudpc::EndsBar</name>
    <message>
        <source>%1. %2</source>
        <comment>what ended, details</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
</context>
<context>
    <name>cloudpc::FileMenu</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;New image</source>
        <translation>&amp;Neues Abbild</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
</context>
<context>
    <name>cloudpc::FilterBar</name>
    <message>
        <source>Filter images</source>
        <translation>Abbilder filtern</translation>
    </message>
    <message>
        <source>Filter images (%1)</source>
        <translation>Abbilder filtern (%1)</translation>
    </message>
    <message>
        <source>All %1</source>
        <comment>chip with count</comment>
        <translation>Alle %1</translation>
    </message>
    <message>
        <source>Pending %1</source>
        <comment>chip with count</comment>
        <translation>Ausstehend %1</translation>
    </message>
    <message>
        <source>Ready %1</source>
        <comment>chip with count</comment>
        <translation>Bereit %1</translation>
    </message>
    <message>
        <source>Failed %1</source>
        <comment>chip with count</comment>
        <translation>Fehlgeschlagen %1</translation>
    </message>
    <message>
        <source>Needs attention %1</source>
        <comment>chip with count</comment>
        <translation>Zu beachten %1</translation>
    </message>
</context>
<context>
    <name>cloudpc::FilterField</name>
    <message>
        <source>Clear the filter text</source>
        <translation>Filtertext löschen</translation>
    </message>
</context>
<context>
    <name>cloudpc::FormHints</name>
    <message>
        <source>For example Sales-W11-24H2</source>
        <translation>Zum Beispiel Vertrieb-W11-24H2</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n Zeichen</numerusform>
            <numerusform>%n Zeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>For example 0.0.1 or 1.5.13</source>
        <translation>Zum Beispiel 0.0.1 oder 1.5.13</translation>
    </message>
    <message>
        <source>Paste the ID or the portal address of an image</source>
        <translation>ID oder Portaladresse eines Abbilds einfügen</translation>
    </message>
    <message>
        <source>The ID of a managed image</source>
        <translation>Die ID eines verwalteten Abbilds</translation>
    </message>
    <message>
        <source>The ID of a version in a gallery</source>
        <translation>Die ID einer Version in einem Katalog</translation>
    </message>
    <message>
        <source>The ID was taken out of the pasted text</source>
        <translation>Die ID wurde dem eingefügten Text entnommen</translation>
    </message>
    <message>
        <source>Line breaks and tabs in the pasted text became blanks</source>
        <translation>Zeilenumbrüche und Tabulatoren im eingefügten Text wurden zu Leerzeichen</translation>
    </message>
    <message>
        <source>The pasted text has %1 characters and was left out. This field takes up to %2.</source>
        <translation>Der eingefügte Text hat %1 Zeichen und wurde weggelassen. Dieses Feld fasst bis zu %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) need attention.</source>
        <translation>
            <numerusform>%n Feld braucht Ihre Aufmerksamkeit.</numerusform>
            <numerusform>%n Felder brauchen Ihre Aufmerksamkeit.</numerusform>
        </translation>
    </message>
    <message>
        <source>Check the warning. If it is meant so, upload anyway.</source>
        <translation>Prüfen Sie die Warnung. Wenn es so gemeint ist, laden Sie trotzdem hoch.</translation>
    </message>
    <message>
        <source>%1 of %2 images</source>
        <comment>how many the tenant has, how many it may have</comment>
        <translation>%1 von %2 Abbildern</translation>
    </message>
    <message>
        <source>%1 of %2 images. The service may refuse one more.</source>
        <translation>%1 von %2 Abbildern. Der Dienst lehnt ein weiteres vielleicht ab.</translation>
    </message>
    <message>
        <source>A new version of %1. Press Return here to upload it.</source>
        <comment>name and version of an image</comment>
        <translation>Eine neue Version von %1. Mit der Eingabetaste laden Sie sie hier hoch.</translation>
    </message>
</context>
<context>
    <name>cloudpc::FreedesktopNotifier</name>
    <message>
        <source>Show</source>
        <comment>in the program&apos;s window</comment>
        <translation>Anzeigen</translation>
    </message>
</context>
<context>
    <name>cloudpc::HelpMenu</name>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Test &amp;connection…</source>
        <translation>&amp;Verbindung prüfen…</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>Ü&amp;ber</translation>
    </message>
</context>
<context>
    <name>cloudpc::Herald</name>
    <message>
        <source>Sandbox: %1</source>
        <translation>Sandbox: %1</translation>
    </message>
</context>
<context>
    <name>cloudpc::HistoryActions</name>
    <message>
        <source>Copy image &amp;ID</source>
        <translation>Abbild-&amp;ID kopieren</translation>
    </message>
    <message>
        <source>Copy image ID</source>
        <translation>Abbild-ID kopieren</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more entries were selected.</source>
        <translation>
            <numerusform>%Ln weiterer Eintrag war ausgewählt.</numerusform>
            <numerusform>%Ln weitere Einträge waren ausgewählt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cloudpc::HistoryDesk</name>
    <message>
        <source>History with everything in it</source>
        <translation>Historie mit allem, was dazugehört</translation>
    </message>
    <message>
        <source>Backup of the history</source>
        <translation>Sicherung der Historie</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xportieren…</translation>
    </message>
    <message>
        <source>Writes what the history shows to a file</source>
        <translation>Schreibt in eine Datei, was die Historie zeigt</translation>
    </message>
    <message>
        <source>&amp;Import history…</source>
        <translation>Historie &amp;importieren…</translation>
    </message>
    <message>
        <source>&amp;Back up history…</source>
        <translation>Historie &amp;sichern…</translation>
    </message>
    <message>
        <source>&amp;Restore history…</source>
        <translation>Historie &amp;wiederherstellen…</translation>
    </message>
    <message>
        <source>Export what the history shows</source>
        <translation>Exportieren, was die Historie zeigt</translation>
    </message>
    <message>
        <source>image history</source>
        <comment>file name</comment>
        <translation>Abbildhistorie</translation>
    </message>
    <message>
        <source>Table for spreadsheets</source>
        <translation>Tabelle für Tabellenkalkulationen</translation>
    </message>
    <message>
        <source>Import a history</source>
        <translation>Eine Historie importieren</translation>
    </message>
    <message>
        <source>Back up the history</source>
        <translation>Die Historie sichern</translation>
    </message>
    <message>
        <source>image history backup</source>
        <comment>file name</comment>
        <translation>Sicherung der Abbildhistorie</translation>
    </message>
    <message>
        <source>Restore the history</source>
        <translation>Die Historie wiederherstellen</translation>
    </message>
    <message>
        <source>Exporting the history</source>
        <translation>Die Historie wird exportiert</translation>
    </message>
    <message>
        <source>The history was exported</source>
        <translation>Die Historie wurde exportiert</translation>
    </message>
    <message>
        <source>The history was not exported</source>
        <translation>Die Historie wurde nicht exportiert</translation>
    </message>
    <message>
        <source>The export was cancelled</source>
        <translation>Der Export wurde abgebrochen</translation>
    </message>
    <message>
        <source>Importing the history</source>
        <translation>Die Historie wird importiert</translation>
    </message>
    <message>
        <source>The history was imported</source>
        <translation>Die Historie wurde importiert</translation>
    </message>
    <message>
        <source>The history was not imported</source>
        <translation>Die Historie wurde nicht importiert</translation>
    </message>
    <message>
        <source>The import was cancelled; what was added stays</source>
        <translation>Der Import wurde abgebrochen; was hinzugefügt wurde, bleibt</translation>
    </message>
    <message>
        <source>Backing up the history</source>
        <translation>Die Historie wird gesichert</translation>
    </message>
    <message>
        <source>The history was backed up</source>
        <translation>Die Historie wurde gesichert</translation>
    </message>
    <message>
        <source>The history was not backed up</source>
        <translation>Die Historie wurde nicht gesichert</translation>
    </message>
    <message>
        <source>The backup was cancelled</source>
        <translation>Die Sicherung wurde abgebrochen</translation>
    </message>
    <message>
        <source>Restoring the history</source>
        <translation>Die Historie wird wiederhergestellt</translation>
    </message>
    <message>
        <source>The history was restored</source>
        <translation>Die Historie wurde wiederhergestellt</translation>
    </message>
    <message>
        <source>The history was not restored</source>
        <translation>Die Historie wurde nicht wiederhergestellt</translation>
    </message>
    <message>
        <source>The restoring was cancelled; what was added stays</source>
        <translation>Die Wiederherstellung wurde abgebrochen; was hinzugefügt wurde, bleibt</translation>
    </message>
    <message>
        <source>%1, recorded from %2 to %3.</source>
        <comment>how many, first and last day</comment>
        <translation>%1, aufgezeichnet vom %2 bis zum %3.</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>Restore the history from this backup?</source>
        <translation>Die Historie aus dieser Sicherung wiederherstellen?</translation>
    </message>
    <message>
        <source>What is missing here is added. What is here stays as it is, and nothing is removed.</source>
        <translation>Was hier fehlt, wird hinzugefügt. Was hier ist, bleibt, wie es ist, und nichts wird entfernt.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>what happened, what to do</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>The file ends in the middle, so there may have been more.</source>
        <translation>Die Datei hört mittendrin auf; es kann also noch mehr gegeben haben.</translation>
    </message>
    <message numerus="yes">
        <source>The backup holds %Ln entries</source>
        <translation>
            <numerusform>Die Sicherung enthält %Ln Eintrag</numerusform>
            <numerusform>Die Sicherung enthält %Ln Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries were added.</source>
        <translation>
            <numerusform>%Ln Eintrag wurde hinzugefügt.</numerusform>
            <numerusform>%Ln Einträge wurden hinzugefügt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were here already.</source>
        <translation>
            <numerusform>%Ln war schon hier.</numerusform>
            <numerusform>%Ln waren schon hier.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be read and were left out.</source>
        <translation>
            <numerusform>%Ln konnte nicht gelesen werden und wurde ausgelassen.</numerusform>
            <numerusform>%Ln konnten nicht gelesen werden und wurden ausgelassen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cloudpc::HistoryDetails</name>
    <message>
        <source>%1 %2</source>
        <comment>name, version</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Details of the selected entry</source>
        <translation>Details des ausgewählten Eintrags</translation>
    </message>
    <message>
        <source>Select an entry to see its details.</source>
        <translation>Wählen Sie einen Eintrag aus, um seine Details zu sehen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries selected.</source>
        <translation>
            <numerusform>%Ln Eintrag ausgewählt.</numerusform>
            <numerusform>%Ln Einträge ausgewählt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cloudpc::HistoryFilter</name>
    <message>
        <source>Filter history</source>
        <translation>Historie filtern</translation>
    </message>
    <message>
        <source>Filter history (%1)</source>
        <translation>Historie filtern (%1)</translation>
    </message>
</context>
<context>
    <name>cloudpc::HistoryNotes</name>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Ticket number</source>
        <translation>Ticketnummer</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>what happened, what to do</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Your note is not saved</source>
        <translation>Ihre Notiz ist nicht gespeichert</translation>
    </message>
    <message>
        <source>Your note on another entry is not saved</source>
        <translation>Ihre Notiz zu einem anderen Eintrag ist nicht gespeichert</translation>
    </message>
    <message>
        <source>It has %1 characters, but only %2 can be kept. Please shorten it.</source>
        <translation>Sie hat %1 Zeichen; aufbewahrt werden können nur %2. Bitte kürzen Sie sie.</translation>
    </message>
</context>
<context>
    <name>cloudpc::HistoryPages</name>
    <message>
        <source>The history could not be read</source>
        <translation>Die Historie konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>Reading the history</source>
        <translation>Die Historie wird gelesen</translation>
    </message>
    <message>
        <source>Nothing has been recorded yet</source>
        <translation>Noch ist nichts aufgezeichnet</translation>
    </message>
    <message>
        <source>Each upload, retry and deletion from this computer will be listed here, for good: also after the image is gone, and without a connection.</source>
        <translation>Hier steht auf Dauer jeder Upload, jede Wiederholung und jede Löschung von diesem Computer: auch wenn es das Abbild nicht mehr gibt, und ohne Verbindung.</translation>
    </message>
    <message>
        <source>No entry matches the filter</source>
        <translation>Kein Eintrag passt zum Filter</translation>
    </message>
    <message>
        <source>There are entries, but none that the chosen filters let through.</source>
        <translation>Es gibt Einträge, aber keinen, den die gewählten Filter durchlassen.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter löschen</translation>
    </message>
</context>
<context>
    <name>cloudpc::HistoryTable</name>
    <message>
        <source>History list</source>
        <translation>Liste der Historie</translation>
    </message>
    <message>
        <source>Copy ro&amp;ws</source>
        <translation>Zeilen ko&amp;pieren</translation>
    </message>
</context>
<context>
    <name>cloudpc::HistoryView</name>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>What you see was read before.</source>
        <translation>Was Sie sehen, wurde vorher gelesen.</translation>
    </message>
    <message>
        <source>Find i&amp;n history</source>
        <translation>In der Historie s&amp;uchen</translation>
    </message>
</context>
<context>
    <name>cloudpc::IdPhrases</name>
    <message>
        <source>This is the ID of a disk. Give the ID of an image: …/providers/Microsoft.Compute/images/{name}</source>
        <translation>Das ist die ID eines Datenträgers. Geben Sie die ID eines Abbilds an: …/providers/Microsoft.Compute/images/{name}</translation>
    </message>
    <message>
        <source>This is the ID of a virtual machine. Capture it as an image first, then give that image&apos;s ID: …/providers/Microsoft.Compute/images/{name}</source>
        <translation>Das ist die ID eines virtuellen Computers. Erfassen Sie ihn zuerst als Abbild, und geben Sie dessen ID an: …/providers/Microsoft.Compute/images/{name}</translation>
    </message>
    <message>
        <source>This is the ID of a snapshot. Give the ID of an image: …/providers/Microsoft.Compute/images/{name}</source>
        <translation>Das ist die ID einer Momentaufnahme. Geben Sie die ID eines Abbilds an: …/providers/Microsoft.Compute/images/{name}</translation>
    </message>
    <message>
        <source>This is the ID of a gallery. Give the ID of an image: …/providers/Microsoft.Compute/images/{name}</source>
        <translation>Das ist die ID eines Katalogs. Geben Sie die ID eines Abbilds an: …/providers/Microsoft.Compute/images/{name}</translation>
    </message>
    <message>
        <source>This is the ID of a resource of the type “%1”. Give the ID of an image: …/providers/Microsoft.Compute/images/{name}</source>
        <translation>Das ist die ID einer Ressource vom Typ „%1“. Geben Sie die ID eines Abbilds an: …/providers/Microsoft.Compute/images/{name}</translation>
    </message>
    <message>
        <source>This is a version in a compute gallery. Microsoft documents uploads of managed images only, so the service may refuse it.</source>
        <translation>Das ist eine Version in einem Computekatalog. Microsoft dokumentiert nur das Hochladen verwalteter Abbilder; der Dienst lehnt sie vielleicht ab.</translation>
    </message>
    <message>
        <source>The subscription is not written like a GUID, with 8-4-4-4-12 hexadecimal digits. The service may refuse it.</source>
        <translation>Das Abonnement ist nicht wie eine GUID mit 8-4-4-4-12 Hexadezimalziffern geschrieben. Der Dienst lehnt es vielleicht ab.</translation>
    </message>
    <message>
        <source>The part “%1” is missing from the ID.</source>
        <translation>Der Teil „%1“ fehlt in der ID.</translation>
    </message>
    <message>
        <source>Something else stands where the part “%1” should be: “%2”.</source>
        <translation>Wo der Teil „%1“ sein sollte, steht etwas anderes: „%2“.</translation>
    </message>
    <message>
        <source>The part “%1” is longer than the %2 characters that Azure allows.</source>
        <translation>Der Teil „%1“ ist länger als die %2 Zeichen, die Azure erlaubt.</translation>
    </message>
    <message>
        <source>The part “%1” has the character “%2”, which Azure does not allow there.</source>
        <translation>Der Teil „%1“ enthält das Zeichen „%2“, das Azure dort nicht erlaubt.</translation>
    </message>
    <message>
        <source>The part “%1” begins or ends with “%2”, which Azure does not allow there.</source>
        <translation>Der Teil „%1“ beginnt oder endet mit „%2“, was Azure dort nicht erlaubt.</translation>
    </message>
    <message>
        <source>The resource ID is empty. Paste one, or choose an image from Azure.</source>
        <translation>Die Ressourcen-ID ist leer. Fügen Sie eine ein, oder wählen Sie ein Abbild aus Azure aus.</translation>
    </message>
    <message>
        <source>This text has %1 characters. No resource ID in Azure is that long.</source>
        <translation>Dieser Text hat %1 Zeichen. So lang ist keine Ressourcen-ID in Azure.</translation>
    </message>
    <message>
        <source>The ID has a control character or an invisible character in it. Copy it again, or remove that character.</source>
        <translation>In der ID steht ein Steuerzeichen oder ein unsichtbares Zeichen. Kopieren Sie sie neu, oder entfernen Sie das Zeichen.</translation>
    </message>
    <message>
        <source>The ID is percent-encoded more than once. Copy it again from the properties of the image in the Azure portal.</source>
        <translation>Die ID ist mehrfach prozentcodiert. Kopieren Sie sie neu aus den Eigenschaften des Abbilds im Azure-Portal.</translation>
    </message>
    <message>
        <source>This is not an Azure resource ID. It begins with /subscriptions/ and ends with /providers/Microsoft.Compute/images/{name}</source>
        <translation>Das ist keine Azure-Ressourcen-ID. Eine solche beginnt mit /subscriptions/ und endet mit /providers/Microsoft.Compute/images/{name}</translation>
    </message>
    <message>
        <source>This is a resource of “%1”. Give the ID of an image of Microsoft.Compute: …/providers/Microsoft.Compute/images/{name}</source>
        <translation>Das ist eine Ressource von „%1“. Geben Sie die ID eines Abbilds von Microsoft.Compute an: …/providers/Microsoft.Compute/images/{name}</translation>
    </message>
    <message>
        <source>This is a gallery image without a version. Add one to the end: /versions/{version}</source>
        <translation>Das ist ein Katalogabbild ohne Version. Hängen Sie eine an: /versions/{version}</translation>
    </message>
    <message>
        <source>The service needs one fixed version instead of “latest”, for example /versions/1.0.0</source>
        <translation>Der Dienst braucht statt „latest“ eine feste Version, zum Beispiel /versions/1.0.0</translation>
    </message>
    <message>
        <source>The ID goes on after its last part: “%1”. Remove that.</source>
        <translation>Die ID geht nach ihrem letzten Teil weiter: „%1“. Entfernen Sie das.</translation>
    </message>
    <message>
        <source>Resource ID</source>
        <translation>Ressourcen-ID</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>Abonnement</translation>
    </message>
    <message>
        <source>Resource group</source>
        <translation>Ressourcengruppe</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Resource type</source>
        <translation>Ressourcentyp</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Abbild</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definition</translation>
    </message>
    <message>
        <source>Version</source>
        <comment>of an image in a gallery</comment>
        <translation>Version</translation>
    </message>
</context>
<context>
    <name>cloudpc::ImageActions</name>
    <message>
        <source>&amp;Retry upload</source>
        <translation>Upload &amp;wiederholen</translation>
    </message>
    <message>
        <source>Retry upload</source>
        <translation>Upload wiederholen</translation>
    </message>
    <message>
        <source>&amp;New version…</source>
        <translation>&amp;Neue Version…</translation>
    </message>
    <message>
        <source>New version…</source>
        <translation>Neue Version…</translation>
    </message>
    <message>
        <source>&amp;Edit and upload again…</source>
        <translation>&amp;Bearbeiten und erneut hochladen…</translation>
    </message>
    <message>
        <source>Edit and upload again…</source>
        <translation>Bearbeiten und erneut hochladen…</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Löschen…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>&amp;Copy image ID</source>
        <translation>Abbild-ID &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy image ID</source>
        <translation>Abbild-ID kopieren</translation>
    </message>
    <message>
        <source>Re&amp;move from the list</source>
        <translation>Aus der Liste &amp;entfernen</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Aus der Liste entfernen</translation>
    </message>
    <message>
        <source>Und&amp;o</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>%1 (%2), then press Return to upload it</source>
        <comment>New version…, key</comment>
        <translation>%1 (%2), dann mit der Eingabetaste hochladen</translation>
    </message>
</context>
<context>
    <name>cloudpc::ImageDetails</name>
    <message>
        <source>%1 %2</source>
        <comment>name, version</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Details of the selected image</source>
        <translation>Details des ausgewählten Abbilds</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Select an image to see its details.</source>
        <translation>Wählen Sie ein Abbild aus, um seine Details zu sehen.</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) selected.</source>
        <translation>
            <numerusform>%n Abbild ausgewählt.</numerusform>
            <numerusform>%n Abbilder ausgewählt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Use Graph beta</source>
        <translation>Graph beta verwenden</translation>
    </message>
    <message>
        <source>Upload a new version…</source>
        <translation>Neue Version hochladen…</translation>
    </message>
</context>
<context>
    <name>cloudpc::ImagesModel</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Operating system</source>
        <translation>Betriebssystem</translation>
    </message>
    <message>
        <source>Source image</source>
        <translation>Quellabbild</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>Letzte Änderung</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
</context>
<context>
    <name>cloudpc::ImagesTable</name>
    <message>
        <source>Images list</source>
        <translation>Abbildliste</translation>
    </message>
    <message>
        <source>Copy ro&amp;ws</source>
        <translation>Zeilen ko&amp;pieren</translation>
    </message>
</context>
<context>
    <name>cloudpc::ImagesView</name>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>Loading your images</source>
        <translation>Ihre Abbilder werden geladen</translation>
    </message>
    <message>
        <source>Asking Microsoft Graph.</source>
        <translation>Microsoft Graph wird gefragt.</translation>
    </message>
    <message>
        <source>No custom images yet</source>
        <translation>Noch keine benutzerdefinierten Abbilder</translation>
    </message>
    <message>
        <source>Fill in the form to upload the first one. It will appear here at once.</source>
        <translation>Füllen Sie das Formular aus, um das erste hochzuladen. Es erscheint sofort hier.</translation>
    </message>
    <message>
        <source>New image</source>
        <translation>Neues Abbild</translation>
    </message>
    <message>
        <source>No image matches the filter</source>
        <translation>Kein Abbild passt zum Filter</translation>
    </message>
    <message>
        <source>There are images, but none that the chosen filter lets through.</source>
        <translation>Es gibt Abbilder, aber keines, das der gewählte Filter durchlässt.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>What you see is from the last refresh that succeeded.</source>
        <translation>Sie sehen den Stand der letzten gelungenen Aktualisierung.</translation>
    </message>
    <message>
        <source>The images could not be loaded</source>
        <translation>Die Abbilder konnten nicht geladen werden</translation>
    </message>
    <message>
        <source>Windows 365 cannot be asked at the moment</source>
        <translation>Windows 365 kann im Moment nicht gefragt werden</translation>
    </message>
    <message>
        <source>Your images appear here by themselves as soon as it can be asked again.</source>
        <translation>Ihre Abbilder erscheinen hier von selbst, sobald das wieder möglich ist.</translation>
    </message>
</context>
<context>
    <name>cloudpc::JobStrip</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>cloudpc::JournalNotices</name>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>The history is still being opened.</source>
        <translation>Die Historie wird noch geöffnet.</translation>
    </message>
</context>
<context>
    <name>cloudpc::JsonSection</name>
    <message>
        <source>All properties</source>
        <translation>Alle Eigenschaften</translation>
    </message>
    <message>
        <source>All properties as JSON</source>
        <translation>Alle Eigenschaften als JSON</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Als JSON kopieren</translation>
    </message>
    <message>
        <source>What was asked for</source>
        <translation>Was verlangt wurde</translation>
    </message>
    <message>
        <source>What was asked for, as JSON</source>
        <translation>Was verlangt wurde, als JSON</translation>
    </message>
    <message>
        <source>Copy all properties as JSON</source>
        <translation>Alle Eigenschaften als JSON kopieren</translation>
    </message>
    <message>
        <source>Copy what was asked for as JSON</source>
        <translation>Was verlangt wurde, als JSON kopieren</translation>
    </message>
</context>
<context>
    <name>cloudpc::LeaveDesk</name>
    <message>
        <source>Quit now</source>
        <translation>Jetzt beenden</translation>
    </message>
    <message>
        <source>Change now</source>
        <translation>Jetzt wechseln</translation>
    </message>
    <message numerus="yes">
        <source>Waiting for the answer to %n upload(s)…</source>
        <translation>
            <numerusform>Antwort auf %n Upload steht noch aus…</numerusform>
            <numerusform>Antwort auf %n Uploads steht noch aus…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Waiting for the answer to %n request(s)…</source>
        <translation>
            <numerusform>Antwort auf %n Anforderung steht noch aus…</numerusform>
            <numerusform>Antwort auf %n Anforderungen steht noch aus…</numerusform>
        </translation>
    </message>
    <message>
        <source>The program ends by itself when it is there.</source>
        <translation>Das Programm beendet sich von selbst, sobald sie da ist.</translation>
    </message>
    <message>
        <source>The window changes by itself when it is there.</source>
        <translation>Das Fenster wechselt von selbst, sobald sie da ist.</translation>
    </message>
    <message>
        <source>If you do not wait, the program finds out later what became of it. Nothing is sent twice.</source>
        <translation>Wenn Sie nicht warten, stellt das Programm später fest, was daraus geworden ist. Nichts wird zweimal gesendet.</translation>
    </message>
    <message numerus="yes">
        <source>%n upload(s) continue in the cloud; the status is read at the next start.</source>
        <translation>
            <numerusform>%n Upload läuft in der Cloud weiter; der Status wird beim nächsten Start gelesen.</numerusform>
            <numerusform>%n Uploads laufen in der Cloud weiter; der Status wird beim nächsten Start gelesen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) wait for Windows 365 and are sent at the next start.</source>
        <translation>
            <numerusform>%n Anforderung wartet auf Windows 365 und wird beim nächsten Start gesendet.</numerusform>
            <numerusform>%n Anforderungen warten auf Windows 365 und werden beim nächsten Start gesendet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cloudpc::LineNotice</name>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
</context>
<context>
    <name>cloudpc::LinkActions</name>
    <message>
        <source>Open source image in A&amp;zure</source>
        <translation>Quellabbild in A&amp;zure öffnen</translation>
    </message>
    <message>
        <source>Open source image in Azure</source>
        <translation>Quellabbild in Azure öffnen</translation>
    </message>
    <message>
        <source>Open ima&amp;ges in Intune</source>
        <translation>Abbilder in Intune ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Open images in Intune</source>
        <translation>Abbilder in Intune öffnen</translation>
    </message>
    <message>
        <source>The Azure portal opens in the browser.</source>
        <translation>Das Azure-Portal öffnet sich im Browser.</translation>
    </message>
    <message>
        <source>The Intune admin center opens in the browser: go to Devices &gt; Windows 365 &gt; Custom images.</source>
        <translation>Das Intune Admin Center öffnet sich im Browser: Gehen Sie dort zu „Geräte“ &gt; „Windows 365“ &gt; „Benutzerdefinierte Images“.</translation>
    </message>
</context>
<context>
    <name>cloudpc::LoadFailure</name>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>what happened, what to do</comment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>cloudpc::MainWindow</name>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>Cloud PC Image Uploader</source>
        <translation>Cloud PC Image Uploader</translation>
    </message>
    <message>
        <source>Sandbox: %1</source>
        <translation>Sandbox: %1</translation>
    </message>
    <message>
        <source>Microsoft Graph %1</source>
        <translation>Microsoft Graph %1</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>A&amp;nsicht</translation>
    </message>
    <message>
        <source>&amp;Image</source>
        <translation>&amp;Abbild</translation>
    </message>
    <message>
        <source>Main</source>
        <translation>Hauptleiste</translation>
    </message>
    <message>
        <source>Sandbox service</source>
        <translation>Sandboxdienst</translation>
    </message>
    <message>
        <source>Change the service in the preferences</source>
        <translation>Den Dienst in den Einstellungen ändern</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Histor&amp;y</source>
        <translation>Hi&amp;storie</translation>
    </message>
</context>
<context>
    <name>cloudpc::MessagesPage</name>
    <message>
        <source>on</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Notifications on the &amp;desktop</source>
        <translation>Benachrichtigungen auf dem &amp;Desktop</translation>
    </message>
    <message>
        <source>Notifications on the desktop</source>
        <translation>Benachrichtigungen auf dem Desktop</translation>
    </message>
    <message>
        <source>They tell that an image is ready or has failed, that you have to decide about an upload, and that a sign-in is needed: only while the window is not in front.</source>
        <translation>Sie melden, dass ein Abbild bereit oder fehlgeschlagen ist, dass Sie über einen Upload entscheiden müssen und dass eine Anmeldung nötig ist: nur, solange das Fenster nicht im Vordergrund ist.</translation>
    </message>
</context>
<context>
    <name>cloudpc::NetworkPage</name>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Certificate &amp;file</source>
        <translation>&amp;Zertifikatsdatei</translation>
    </message>
    <message>
        <source>Certificate file</source>
        <translation>Zertifikatsdatei</translation>
    </message>
    <message>
        <source>Choose a certificate file</source>
        <translation>Zertifikatsdatei wählen</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer *.der);;All files (*)</source>
        <translation>Zertifikate (*.pem *.crt *.cer *.der);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>that of the system</source>
        <translation>der des Systems</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>This file cannot be read. Choose another, or leave the field empty.</source>
        <translation>Diese Datei kann nicht gelesen werden. Wählen Sie eine andere oder lassen Sie das Feld leer.</translation>
    </message>
    <message>
        <source>Pro&amp;xy</source>
        <translation>Pro&amp;xy</translation>
    </message>
    <message>
        <source>&amp;Address of the proxy</source>
        <translation>&amp;Adresse des Proxys</translation>
    </message>
    <message>
        <source>Address of the proxy</source>
        <translation>Adresse des Proxys</translation>
    </message>
    <message>
        <source>&amp;User name at the proxy</source>
        <translation>&amp;Benutzername am Proxy</translation>
    </message>
    <message>
        <source>User name at the proxy</source>
        <translation>Benutzername am Proxy</translation>
    </message>
    <message>
        <source>&amp;Password at the proxy</source>
        <translation>&amp;Kennwort am Proxy</translation>
    </message>
    <message>
        <source>Password at the proxy</source>
        <translation>Kennwort am Proxy</translation>
    </message>
    <message>
        <source>Choose f&amp;ile…</source>
        <translation>Datei &amp;wählen…</translation>
    </message>
    <message>
        <source>&amp;Test connection…</source>
        <translation>&amp;Verbindung prüfen…</translation>
    </message>
    <message>
        <source>this HTTP proxy</source>
        <translation>dieser HTTP-Proxy</translation>
    </message>
    <message>
        <source>this SOCKS5 proxy</source>
        <translation>dieser SOCKS5-Proxy</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Datei wählen…</translation>
    </message>
    <message>
        <source>Test connection…</source>
        <translation>Verbindung prüfen…</translation>
    </message>
    <message>
        <source>For example proxy.example.com:8080</source>
        <translation>Zum Beispiel proxy.example.com:8080</translation>
    </message>
    <message>
        <source>Told to the proxy only when it asks</source>
        <translation>Erfährt der Proxy nur, wenn er fragt</translation>
    </message>
    <message>
        <source>In PEM or DER form. Trusted besides the authorities of the system: your company&apos;s root certificate, for instance, if it inspects TLS traffic.</source>
        <translation>In der Form PEM oder DER. Ihr wird zusätzlich zu den Zertifizierungsstellen des Systems vertraut: zum Beispiel das Stammzertifikat Ihres Unternehmens, wenn es TLS-Verkehr prüft.</translation>
    </message>
    <message>
        <source>Enter the name and the port of the proxy, like proxy.example.com:8080, without a user name or password.</source>
        <translation>Geben Sie Name und Port des Proxys ein, etwa proxy.example.com:8080, ohne Benutzernamen oder Kennwort.</translation>
    </message>
    <message>
        <source>Enter the user name that belongs to the password.</source>
        <translation>Geben Sie den Benutzernamen ein, der zum Kennwort gehört.</translation>
    </message>
    <message>
        <source>The stored password is replaced when you choose OK.</source>
        <translation>Das gespeicherte Kennwort wird ersetzt, wenn Sie OK wählen.</translation>
    </message>
    <message>
        <source>The stored password is deleted when you choose OK.</source>
        <translation>Das gespeicherte Kennwort wird gelöscht, wenn Sie OK wählen.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>A password is stored. It is never shown.</source>
        <translation>Ein Kennwort ist gespeichert. Es wird nie angezeigt.</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>cloudpc::NewImageForm</name>
    <message>
        <source>Ch&amp;oose from Azure…</source>
        <translation>Aus Azure aus&amp;wählen…</translation>
    </message>
    <message>
        <source>Choose from Azure…</source>
        <translation>Aus Azure auswählen…</translation>
    </message>
    <message>
        <source>New image</source>
        <translation>Neues Abbild</translation>
    </message>
    <message>
        <source>Windows 365 copies the image into its service. The copy goes on in the service when this window is closed.</source>
        <translation>Windows 365 kopiert das Abbild in seinen Dienst. Die Kopie läuft dort weiter, wenn dieses Fenster geschlossen wird.</translation>
    </message>
</context>
<context>
    <name>cloudpc::NoSourceImages</name>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Open the Azure portal</source>
        <translation>Azure-Portal öffnen</translation>
    </message>
</context>
<context>
    <name>cloudpc::NoticeBox</name>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
    <message>
        <source>What Microsoft support or your identity team asks for</source>
        <translation>Wonach der Microsoft-Support oder Ihr Identitätsteam fragt</translation>
    </message>
</context>
<context>
    <name>cloudpc::PageHelp</name>
    <message>
        <source>If the page shows an error, nothing comes back from it</source>
        <translation>Wenn die Seite einen Fehler zeigt, kommt von ihr nichts zurück</translation>
    </message>
    <message>
        <source>AADSTS50011 or AADSTS500113: in the app registration, add the redirect address below under Mobile and desktop applications.</source>
        <translation>AADSTS50011 oder AADSTS500113: Fügen Sie in der App-Registrierung unter „Mobilgerät- und Desktopanwendungen“ die unten genannte Umleitungsadresse hinzu.</translation>
    </message>
    <message>
        <source>AADSTS700016 or AADSTS90002: compare the client ID and the tenant below with the app registration, and correct them in Preferences.</source>
        <translation>AADSTS700016 oder AADSTS90002: Vergleichen Sie die Client-ID und den Mandanten unten mit der App-Registrierung und berichtigen Sie sie in den Einstellungen.</translation>
    </message>
    <message>
        <source>Anything else: note the number, choose Cancel and sign in again.</source>
        <translation>Sonst: Notieren Sie die Nummer, wählen Sie „Abbrechen“ und melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>Redirect address</source>
        <translation>Umleitungsadresse</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>Client-ID</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
</context>
<context>
    <name>cloudpc::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>S&amp;ervice</source>
        <translation>Di&amp;enst</translation>
    </message>
    <message>
        <source>App-onl&amp;y</source>
        <translation>N&amp;ur App</translation>
    </message>
    <message>
        <source>Net&amp;work</source>
        <translation>&amp;Netzwerk</translation>
    </message>
    <message>
        <source>&amp;Notifications</source>
        <translation>Benac&amp;hrichtigungen</translation>
    </message>
</context>
<context>
    <name>cloudpc::PropertyGrid</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy value: %1</source>
        <comment>name of a property</comment>
        <translation>Wert kopieren: %1</translation>
    </message>
</context>
<context>
    <name>cloudpc::RequirementItem</name>
    <message>
        <source>Copy command</source>
        <translation>Befehl kopieren</translation>
    </message>
    <message>
        <source>New: %1</source>
        <comment>requirement</comment>
        <translation>Neu: %1</translation>
    </message>
    <message>
        <source>Copy command: %1</source>
        <comment>requirement</comment>
        <translation>Befehl kopieren: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>page, requirement</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>cloudpc::ResultPage</name>
    <message>
        <source>Cloud PC Image Uploader</source>
        <translation>Cloud PC Image Uploader</translation>
    </message>
    <message>
        <source>Your sign-in was received. You can close this page and go back to Cloud PC Image Uploader.</source>
        <translation>Ihre Anmeldung ist angekommen. Sie können diese Seite schließen und zu Cloud PC Image Uploader zurückkehren.</translation>
    </message>
    <message>
        <source>You are not signed in. Go back to Cloud PC Image Uploader to see why and to try again.</source>
        <translation>Sie sind nicht angemeldet. Kehren Sie zu Cloud PC Image Uploader zurück, um den Grund zu sehen und es erneut zu versuchen.</translation>
    </message>
    <message>
        <source>This page belongs to no sign-in that is under way. Go back to Cloud PC Image Uploader and start the sign-in there.</source>
        <translation>Diese Seite gehört zu keiner laufenden Anmeldung. Kehren Sie zu Cloud PC Image Uploader zurück und beginnen Sie die Anmeldung dort.</translation>
    </message>
</context>
<context>
    <name>cloudpc::SandboxBanner</name>
    <message>
        <source>Start the sandbox again</source>
        <translation>Sandbox neu starten</translation>
    </message>
    <message>
        <source>Leave sandbox</source>
        <translation>Sandbox verlassen</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>Sandbox clock</source>
        <translation>Uhr der Sandbox</translation>
    </message>
    <message>
        <source>%1 times as fast</source>
        <translation>%1-mal so schnell</translation>
    </message>
    <message>
        <source>Jump to the next event</source>
        <translation>Zum nächsten Ereignis springen</translation>
    </message>
    <message>
        <source>The sandbox has ended. What it held is gone; start it again to go on trying.</source>
        <translation>Die Sandbox wurde beendet. Ihr Inhalt ist nicht mehr da; starten Sie sie neu, um weiter zu probieren.</translation>
    </message>
    <message>
        <source>The sandbox could not be started.</source>
        <translation>Die Sandbox konnte nicht gestartet werden.</translation>
    </message>
    <message>
        <source>Sandbox cloc&amp;k</source>
        <translation>Sandbox-&amp;Uhr</translation>
    </message>
    <message>
        <source>Starting a simulated tenant on this computer…</source>
        <translation>Ein simulierter Mandant wird auf diesem Computer gestartet…</translation>
    </message>
    <message>
        <source>A simulated tenant on this computer. Nothing is sent to Microsoft.</source>
        <translation>Ein simulierter Mandant auf diesem Computer. Nichts wird an Microsoft gesendet.</translation>
    </message>
</context>
<context>
    <name>cloudpc::SelfTest</name>
    <message>
        <source>Sandbox started</source>
        <translation>Sandbox gestartet</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>Images listed</source>
        <translation>Abbilder aufgelistet</translation>
    </message>
    <message>
        <source>Image created</source>
        <translation>Abbild angelegt</translation>
    </message>
    <message>
        <source>Image watched until ready</source>
        <translation>Abbild verfolgt, bis es bereit war</translation>
    </message>
    <message>
        <source>Second image created</source>
        <translation>Zweites Abbild angelegt</translation>
    </message>
    <message>
        <source>Second image seen to fail</source>
        <translation>Zweites Abbild schlug wie erwartet fehl</translation>
    </message>
    <message>
        <source>Reason read</source>
        <translation>Grund gelesen</translation>
    </message>
    <message>
        <source>Second image retried</source>
        <translation>Zweites Abbild wiederholt</translation>
    </message>
    <message>
        <source>Second image watched until ready</source>
        <translation>Zweites Abbild verfolgt, bis es bereit war</translation>
    </message>
    <message>
        <source>Image deleted</source>
        <translation>Abbild gelöscht</translation>
    </message>
    <message>
        <source>ok      %1</source>
        <translation>ok      %1</translation>
    </message>
    <message>
        <source>ok      %1: %2</source>
        <translation>ok      %1: %2</translation>
    </message>
    <message>
        <source>no result within %1 s</source>
        <translation>kein Ergebnis binnen %1 s</translation>
    </message>
    <message>
        <source>FAILED  %1: %2</source>
        <translation>FEHLER  %1: %2</translation>
    </message>
    <message>
        <source>the sandbox is not running</source>
        <translation>die Sandbox läuft nicht</translation>
    </message>
    <message>
        <source>Retry left out: Graph v1.0 does not have it</source>
        <translation>Wiederholung ausgelassen: In Graph v1.0 gibt es sie nicht</translation>
    </message>
</context>
<context>
    <name>cloudpc::ServicePage</name>
    <message>
        <source>in the keychain of this computer</source>
        <translation>im Schlüsselbund dieses Computers</translation>
    </message>
    <message>
        <source>until the program ends</source>
        <translation>bis das Programm endet</translation>
    </message>
    <message>
        <source>Clou&amp;d</source>
        <translation>Clou&amp;d</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>Cloud</translation>
    </message>
    <message>
        <source>&amp;Tenant</source>
        <translation>&amp;Mandant</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>C&amp;lient ID</source>
        <translation>C&amp;lient-ID</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>Client-ID</translation>
    </message>
    <message>
        <source>&amp;Sign-in service</source>
        <translation>&amp;Anmeldedienst</translation>
    </message>
    <message>
        <source>Sign-in service</source>
        <translation>Anmeldedienst</translation>
    </message>
    <message>
        <source>Microsoft &amp;Graph</source>
        <translation>Microsoft &amp;Graph</translation>
    </message>
    <message>
        <source>Microsoft Graph</source>
        <translation>Microsoft Graph</translation>
    </message>
    <message>
        <source>Graph &amp;version</source>
        <translation>Graph-&amp;Version</translation>
    </message>
    <message>
        <source>Graph version</source>
        <translation>Graph-Version</translation>
    </message>
    <message>
        <source>&amp;Keep sign-ins</source>
        <translation>Anmeldungen &amp;behalten</translation>
    </message>
    <message>
        <source>Keep sign-ins</source>
        <translation>Anmeldungen behalten</translation>
    </message>
    <message>
        <source>organizations, or the ID or a domain of one tenant</source>
        <translation>organizations, oder die ID oder eine Domäne eines Mandanten</translation>
    </message>
    <message>
        <source>Of your own app registration in this cloud, with the redirect URI http://localhost and the permission CloudPC.ReadWrite.All</source>
        <translation>Die Ihrer eigenen App-Registrierung in dieser Cloud, mit dem Umleitungs-URI http://localhost und der Berechtigung CloudPC.ReadWrite.All</translation>
    </message>
    <message>
        <source>For example https://login.microsoftonline.com</source>
        <translation>Zum Beispiel https://login.microsoftonline.com</translation>
    </message>
    <message>
        <source>For example https://graph.microsoft.com</source>
        <translation>Zum Beispiel https://graph.microsoft.com</translation>
    </message>
    <message>
        <source>A custom service needs the address of its sign-in service or of its Graph.</source>
        <translation>Ein benutzerdefinierter Dienst braucht die Adresse seines Anmeldediensts oder seines Graph.</translation>
    </message>
</context>
<context>
    <name>cloudpc::SessionNotices</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Erneut anmelden</translation>
    </message>
    <message>
        <source>Use another account</source>
        <translation>Anderes Konto verwenden</translation>
    </message>
    <message>
        <source>This session only</source>
        <translation>Nur diese Sitzung</translation>
    </message>
    <message>
        <source>You are signed in until you quit. Nothing was written anywhere else.</source>
        <translation>Sie sind angemeldet, bis Sie das Programm beenden. Es wurde nichts an anderer Stelle gespeichert.</translation>
    </message>
    <message>
        <source>You are still signed in as %1.</source>
        <translation>Sie sind weiterhin als %1 angemeldet.</translation>
    </message>
</context>
<context>
    <name>cloudpc::SettingPhrases</name>
    <message>
        <source>Personal Microsoft accounts cannot use Windows 365. Enter the ID or a domain of your tenant, or organizations.</source>
        <translation>Mit persönlichen Microsoft-Konten geht Windows 365 nicht. Geben Sie die ID oder eine Domäne Ihres Mandanten ein, oder organizations.</translation>
    </message>
    <message>
        <source>This is no tenant. Enter its ID, one of its domains, or organizations.</source>
        <translation>Das ist kein Mandant. Geben Sie seine ID oder eine seiner Domänen ein, oder organizations.</translation>
    </message>
    <message>
        <source>This address cannot be used. It begins with https:// and has no name or password in it.</source>
        <translation>Diese Adresse kann nicht verwendet werden. Sie beginnt mit https:// und enthält weder Namen noch Kennwort.</translation>
    </message>
    <message>
        <source>This is no client ID. It has letters, digits and hyphens only.</source>
        <translation>Das ist keine Client-ID. Sie hat nur Buchstaben, Ziffern und Bindestriche.</translation>
    </message>
    <message>
        <source>This is no proxy. It looks like http://proxy.example:8080 or socks5://proxy.example:1080, without a name or password.</source>
        <translation>Das ist kein Proxy. Er sieht aus wie http://proxy.example:8080 oder socks5://proxy.example:1080, ohne Namen oder Kennwort.</translation>
    </message>
    <message>
        <source>A user name at a proxy has no colon.</source>
        <translation>Ein Benutzername am Proxy hat keinen Doppelpunkt.</translation>
    </message>
    <message>
        <source>This is no name of a file.</source>
        <translation>Das ist kein Name einer Datei.</translation>
    </message>
    <message>
        <source>This value cannot be used: %1</source>
        <translation>Dieser Wert kann nicht verwendet werden: %1</translation>
    </message>
    <message>
        <source>The command line says %1, which counts before what is set here.</source>
        <translation>Die Befehlszeile sagt %1; das gilt vor dem, was hier eingestellt ist.</translation>
    </message>
    <message>
        <source>The environment says %1, which counts before what is set here.</source>
        <translation>Die Umgebung sagt %1; das gilt vor dem, was hier eingestellt ist.</translation>
    </message>
</context>
<context>
    <name>cloudpc::SettlingActions</name>
    <message>
        <source>Chec&amp;k now</source>
        <translation>&amp;Jetzt prüfen</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Jetzt prüfen</translation>
    </message>
    <message>
        <source>Open in &amp;Intune</source>
        <translation>In &amp;Intune öffnen</translation>
    </message>
    <message>
        <source>Open in Intune</source>
        <translation>In Intune öffnen</translation>
    </message>
    <message>
        <source>&amp;This is the one</source>
        <translation>&amp;Das ist es</translation>
    </message>
    <message>
        <source>This is the one</source>
        <translation>Das ist es</translation>
    </message>
    <message>
        <source>&amp;Send again…</source>
        <translation>Erneut &amp;senden…</translation>
    </message>
    <message>
        <source>Send again…</source>
        <translation>Erneut senden…</translation>
    </message>
    <message>
        <source>Stop &amp;looking</source>
        <translation>S&amp;uche beenden</translation>
    </message>
    <message>
        <source>Stop looking</source>
        <translation>Suche beenden</translation>
    </message>
    <message>
        <source>&amp;Send again</source>
        <translation>Erneut &amp;senden</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Erneut senden</translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation>Warten beenden</translation>
    </message>
    <message>
        <source>Stop w&amp;aiting</source>
        <translation>W&amp;arten beenden</translation>
    </message>
</context>
<context>
    <name>cloudpc::Shell</name>
    <message>
        <source>A setting cannot be used</source>
        <translation>Eine Einstellung ist nicht verwendbar</translation>
    </message>
    <message>
        <source>The usual value stands in for it. Open the preferences and check: %1.</source>
        <translation>Stattdessen gilt der übliche Wert. Öffnen Sie die Einstellungen, und prüfen Sie: %1.</translation>
    </message>
    <message>
        <source>The preferences could not be saved</source>
        <translation>Die Einstellungen konnten nicht gespeichert werden</translation>
    </message>
    <message>
        <source>Check that you may write to %1.</source>
        <translation>Prüfen Sie, ob Sie in %1 schreiben dürfen.</translation>
    </message>
    <message>
        <source>The proxy %1 wants a user name and a password</source>
        <translation>Der Proxy %1 verlangt Benutzername und Kennwort</translation>
    </message>
    <message>
        <source>It got none, or did not take them. Enter them in the preferences, on the page Network; until then it lets nothing through.</source>
        <translation>Er hat keine erhalten oder sie nicht angenommen. Geben Sie sie in den Einstellungen auf der Seite „Netzwerk“ ein; bis dahin lässt er nichts durch.</translation>
    </message>
    <message>
        <source>The sandbox is not running</source>
        <translation>Die Sandbox läuft nicht</translation>
    </message>
    <message>
        <source>There is no connection to test.</source>
        <translation>Es gibt keine Verbindung zu prüfen.</translation>
    </message>
    <message>
        <source>What you have changed in the preferences is not saved yet and not part of this test.</source>
        <translation>Was Sie in den Einstellungen geändert haben, ist noch nicht gespeichert und nicht Teil dieser Prüfung.</translation>
    </message>
    <message>
        <source>The program is running already, and its window does not answer</source>
        <translation>Das Programm läuft bereits, und sein Fenster antwortet nicht</translation>
    </message>
    <message>
        <source>This window works all the same, and no upload is sent twice.</source>
        <translation>Dieses Fenster arbeitet trotzdem, und kein Upload wird zweimal gesendet.</translation>
    </message>
    <message>
        <source>That is open in another window</source>
        <translation>Das ist in einem anderen Fenster geöffnet</translation>
    </message>
    <message>
        <source>The other window has come to the front.</source>
        <translation>Das andere Fenster ist in den Vordergrund gekommen.</translation>
    </message>
</context>
<context>
    <name>cloudpc::SignInDesk</name>
    <message>
        <source>Signed out %1</source>
        <translation>%1 ist abgemeldet</translation>
    </message>
    <message>
        <source>The keychain did not delete the sign-in. Delete it there by hand: it is the entry of cloudpc-image-uploader whose name ends in %1.</source>
        <translation>Der Schlüsselbund hat die Anmeldung nicht gelöscht. Löschen Sie sie dort selbst: Es ist der Eintrag von cloudpc-image-uploader, dessen Name mit %1 endet.</translation>
    </message>
    <message>
        <source>The sign-in was deleted from the keychain.</source>
        <translation>Die Anmeldung wurde aus dem Schlüsselbund gelöscht.</translation>
    </message>
</context>
<context>
    <name>cloudpc::SignedOutView</name>
    <message>
        <source>Sign in to see your Cloud PC images</source>
        <translation>Melden Sie sich an, um Ihre Cloud-PC-Abbilder zu sehen</translation>
    </message>
    <message>
        <source>Use a work or school account with the Windows 365 Administrator or Intune Administrator role.</source>
        <translation>Verwenden Sie ein Geschäfts-, Schul- oder Unikonto mit der Rolle „Windows 365-Administrator“ oder „Intune-Administrator“.</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Anmelden…</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Try the sandbox</source>
        <translation>Sandbox ausprobieren</translation>
    </message>
    <message>
        <source>A sample tenant on this computer. It needs no account, and nothing is sent to Microsoft.</source>
        <translation>Ein Beispielmandant auf diesem Computer. Er braucht kein Konto, und nichts wird an Microsoft gesendet.</translation>
    </message>
    <message numerus="yes">
        <source>See %n upload(s) made on this computer</source>
        <translation>
            <numerusform>%n Upload von diesem Computer ansehen</numerusform>
            <numerusform>%n Uploads von diesem Computer ansehen</numerusform>
        </translation>
    </message>
    <message>
        <source>Use the other account</source>
        <translation>Das andere Konto verwenden</translation>
    </message>
    <message>
        <source>Sign in read-only</source>
        <translation>Nur lesend anmelden</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of a cloud and a note on it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Sign in again to see your Cloud PC images</source>
        <translation>Melden Sie sich erneut an, um Ihre Cloud-PC-Abbilder zu sehen</translation>
    </message>
    <message>
        <source>You were signed in as %1.</source>
        <translation>Sie waren als %1 angemeldet.</translation>
    </message>
    <message>
        <source>Signs in as the app %1, without a person.</source>
        <translation>Meldet sich als die App %1 an, ohne eine Person.</translation>
    </message>
</context>
<context>
    <name>cloudpc::SigningInPage</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Use a code instead…</source>
        <translation>Stattdessen einen Code verwenden…</translation>
    </message>
    <message>
        <source>For when no browser on this computer can be used. Many organizations block it.</source>
        <translation>Für den Fall, dass sich auf diesem Computer kein Browser verwenden lässt. Viele Organisationen sperren es.</translation>
    </message>
    <message>
        <source>Asking the sign-in service about your tenant…</source>
        <translation>Der Anmeldedienst wird nach Ihrem Mandanten gefragt…</translation>
    </message>
    <message>
        <source>Finish signing in in your browser</source>
        <translation>Schließen Sie die Anmeldung in Ihrem Browser ab</translation>
    </message>
    <message>
        <source>Copy the link, and open it in a browser on this computer.</source>
        <translation>Kopieren Sie den Link und öffnen Sie ihn in einem Browser auf diesem Computer.</translation>
    </message>
    <message>
        <source>Enter this code to sign in</source>
        <translation>Geben Sie diesen Code ein, um sich anzumelden</translation>
    </message>
    <message>
        <source>Open the page on any device and enter the code there. Your organization may block this way of signing in; then use the browser on this computer.</source>
        <translation>Öffnen Sie die Seite auf einem beliebigen Gerät und geben Sie dort den Code ein. Ihre Organisation kann diese Art der Anmeldung sperren; verwenden Sie dann den Browser auf diesem Computer.</translation>
    </message>
    <message>
        <source>Fetching your sign-in…</source>
        <translation>Ihre Anmeldung wird abgeholt…</translation>
    </message>
    <message>
        <source>The sign-in page has been opened there. It may be behind this window. If no page opens, copy the link and open it in a browser on this computer.</source>
        <translation>Dort wurde die Anmeldeseite geöffnet. Sie kann hinter diesem Fenster liegen. Wenn sich keine Seite öffnet, kopieren Sie den Link und öffnen Sie ihn in einem Browser auf diesem Computer.</translation>
    </message>
</context>
<context>
    <name>cloudpc::SourceCompletions</name>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>source image, resource group, subscription</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
</context>
<context>
    <name>cloudpc::SourceDesk</name>
    <message>
        <source>Source images</source>
        <translation>Quellabbilder</translation>
    </message>
</context>
<context>
    <name>cloudpc::SourceImagePicker</name>
    <message>
        <source>Choose from Azure</source>
        <translation>Aus Azure auswählen</translation>
    </message>
    <message>
        <source>Filter source images</source>
        <translation>Quellabbilder filtern</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>Aus&amp;wählen</translation>
    </message>
    <message>
        <source>Asking for the source images…</source>
        <translation>Die Quellabbilder werden abgefragt…</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>The source images could not be loaded</source>
        <translation>Die Quellabbilder konnten nicht geladen werden</translation>
    </message>
    <message>
        <source>Filter by name, resource group, subscription or kind</source>
        <translation>Nach Name, Ressourcengruppe, Abonnement oder Art filtern</translation>
    </message>
    <message>
        <source>Asking for the source images</source>
        <translation>Die Quellabbilder werden abgefragt</translation>
    </message>
    <message>
        <source>Windows 365 looks through the subscriptions that it may read.</source>
        <translation>Windows 365 sieht die Abonnements durch, die es lesen darf.</translation>
    </message>
    <message>
        <source>No source image fits the filter</source>
        <translation>Kein Quellabbild passt zum Filter</translation>
    </message>
    <message>
        <source>What you see was listed before.</source>
        <translation>Was Sie sehen, wurde vorher aufgelistet.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Asking for the source images once more…</source>
        <translation>Die Quellabbilder werden noch einmal abgefragt…</translation>
    </message>
    <message numerus="yes">
        <source>%n source image(s), listed at %1</source>
        <translation>
            <numerusform>%n Quellabbild, aufgelistet um %1</numerusform>
            <numerusform>%n Quellabbilder, aufgelistet um %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cloudpc::SourceImagesModel</name>
    <message>
        <source>Used last</source>
        <translation>Zuletzt verwendet</translation>
    </message>
    <message>
        <source>Subscription %1</source>
        <translation>Abonnement %1</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Abbild</translation>
    </message>
    <message>
        <source>Resource group</source>
        <translation>Ressourcengruppe</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
</context>
<context>
    <name>cloudpc::SourceTree</name>
    <message>
        <source>Source images</source>
        <translation>Quellabbilder</translation>
    </message>
</context>
<context>
    <name>cloudpc::SpokenNotice</name>
    <message>
        <source>%1. %2</source>
        <comment>what happened, what to do</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Dismiss message</source>
        <translation>Meldung ausblenden</translation>
    </message>
</context>
<context>
    <name>cloudpc::StatusLine</name>
    <message>
        <source>Loading images…</source>
        <translation>Abbilder werden geladen…</translation>
    </message>
    <message>
        <source>Updated %1</source>
        <translation>Aktualisiert: %1</translation>
    </message>
    <message>
        <source>Updated %1 · next check in %2</source>
        <translation>Aktualisiert: %1 · nächste Prüfung in %2</translation>
    </message>
    <message numerus="yes">
        <source>%n upload(s) in progress</source>
        <translation>
            <numerusform>%n Upload läuft</numerusform>
            <numerusform>%n Uploads laufen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cloudpc::SupportAction</name>
    <message>
        <source>Copy s&amp;upport information</source>
        <translation>Suppor&amp;t-Informationen kopieren</translation>
    </message>
    <message>
        <source>Copy support information</source>
        <translation>Support-Informationen kopieren</translation>
    </message>
</context>
<context>
    <name>cloudpc::SupportDialog</name>
    <message>
        <source>Include the &amp;tenant ID</source>
        <translation>&amp;Mandanten-ID mitkopieren</translation>
    </message>
    <message>
        <source>Copy support information</source>
        <translation>Support-Informationen kopieren</translation>
    </message>
    <message>
        <source>What is copied</source>
        <translation>Was kopiert wird</translation>
    </message>
    <message>
        <source>With it come the user name and the source image resource ID. There is never a password or a token in it.</source>
        <translation>Mit ihr kommen der Benutzername und die Ressourcen-ID des Quellabbilds. Ein Kennwort oder Token ist nie dabei.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
</context>
<context>
    <name>cloudpc::TableCheckPage</name>
    <message>
        <source>&amp;Reload</source>
        <translation>&amp;Neu laden</translation>
    </message>
    <message>
        <source>Send rows &amp;with warnings too</source>
        <translation>Zeilen mit &amp;Warnungen mitsenden</translation>
    </message>
    <message>
        <source>Rows of the table</source>
        <translation>Zeilen der Tabelle</translation>
    </message>
    <message>
        <source>&amp;Other table…</source>
        <translation>&amp;Andere Tabelle…</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>what happened, what to do</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>All %1</source>
        <comment>chip with count</comment>
        <translation>Alle %1</translation>
    </message>
    <message>
        <source>Can be sent %1</source>
        <comment>chip with count</comment>
        <translation>Hochladbar %1</translation>
    </message>
    <message>
        <source>With a warning %1</source>
        <comment>chip with count</comment>
        <translation>Mit Warnung %1</translation>
    </message>
    <message>
        <source>Cannot be sent %1</source>
        <comment>chip with count</comment>
        <translation>Nicht hochladbar %1</translation>
    </message>
    <message>
        <source>Edit a cell with F2 or a double click.</source>
        <translation>Bearbeiten Sie eine Zelle mit F2 oder einem Doppelklick.</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Upload %n image(s)</source>
        <translation>
            <numerusform>%n Abbild hoch&amp;laden</numerusform>
            <numerusform>%n Abbilder hoch&amp;laden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Upload %n image(s)</source>
        <translation>
            <numerusform>%n Abbild hochladen</numerusform>
            <numerusform>%n Abbilder hochladen</numerusform>
        </translation>
    </message>
    <message>
        <source>The rows are being checked…</source>
        <translation>Die Zeilen werden geprüft…</translation>
    </message>
</context>
<context>
    <name>cloudpc::TenantChoice</name>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>Where it was recorded</source>
        <translation>Wo es aufgezeichnet wurde</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>tenant, service</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>All tenants</source>
        <translation>Alle Mandanten</translation>
    </message>
    <message>
        <source>This tenant</source>
        <translation>Dieser Mandant</translation>
    </message>
    <message>
        <source>This tenant (%1)</source>
        <translation>Dieser Mandant (%1)</translation>
    </message>
</context>
<context>
    <name>cloudpc::TenantDialog</name>
    <message>
        <source>Enter the ID or a domain of the tenant.</source>
        <translation>Geben Sie die ID oder eine Domäne des Mandanten ein.</translation>
    </message>
    <message>
        <source>This names no certain tenant. Enter its ID or a domain.</source>
        <translation>Das nennt keinen bestimmten Mandanten. Geben Sie seine ID oder eine Domäne ein.</translation>
    </message>
    <message>
        <source>&amp;Tenant</source>
        <translation>&amp;Mandant</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>Switch tenant</source>
        <translation>Mandanten wechseln</translation>
    </message>
    <message>
        <source>You sign in to this tenant next. The one in the preferences stays as it is, and the account signed in now can be chosen again.</source>
        <translation>Sie melden sich als Nächstes bei diesem Mandanten an. Der in den Einstellungen bleibt, wie er ist, und das jetzt angemeldete Konto lässt sich wieder wählen.</translation>
    </message>
    <message>
        <source>contoso.com or an ID</source>
        <translation>contoso.com oder eine ID</translation>
    </message>
</context>
<context>
    <name>cloudpc::TimeLeft</name>
    <message>
        <source>%1 s left</source>
        <translation>Noch %1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s left</source>
        <translation>Noch %1 min %2 s</translation>
    </message>
</context>
<context>
    <name>cloudpc::TimelineView</name>
    <message numerus="yes">
        <source>%Ln earlier events are not shown.</source>
        <translation>
            <numerusform>%Ln früheres Ereignis wird nicht angezeigt.</numerusform>
            <numerusform>%Ln frühere Ereignisse werden nicht angezeigt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cloudpc::TitleMark</name>
    <message>
        <source>(%1) %2</source>
        <comment>how much is new, title of the window</comment>
        <translation>(%1) %2</translation>
    </message>
</context>
<context>
    <name>cloudpc::UploadBar</name>
    <message>
        <source>&amp;Upload</source>
        <translation>Hoch&amp;laden</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>Lee&amp;ren</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>Hochladen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>&amp;Upload anyway</source>
        <translation>&amp;Trotzdem hochladen</translation>
    </message>
</context>
<context>
    <name>cloudpc::UploadDesk</name>
    <message>
        <source>An upload of this name and version is under way already.</source>
        <translation>Ein Upload mit diesem Namen und dieser Version läuft schon.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1 was not accepted: %2</source>
        <translation>%1 wurde nicht angenommen: %2</translation>
    </message>
    <message>
        <source>Edit and upload again…</source>
        <translation>Bearbeiten und erneut hochladen…</translation>
    </message>
    <message>
        <source>Replace %1 in the form?</source>
        <translation>%1 im Formular ersetzen?</translation>
    </message>
    <message>
        <source>It has not been uploaded. It is set aside and can be brought back.</source>
        <translation>Das wurde noch nicht hochgeladen. Es wird beiseitegelegt und kann zurückgeholt werden.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>%1 was set aside</source>
        <translation>%1 wurde beiseitegelegt</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>%1 was not sent: %2</source>
        <translation>%1 wurde nicht gesendet: %2</translation>
    </message>
    <message>
        <source>Replace what is in the form?</source>
        <translation>Den Inhalt des Formulars ersetzen?</translation>
    </message>
    <message>
        <source>What was in the form was set aside</source>
        <translation>Der Inhalt des Formulars wurde beiseitegelegt</translation>
    </message>
    <message>
        <source>What has happened is shown in the list, but could not be noted. That is tried again with the next change.</source>
        <translation>Was geschehen ist, zeigt die Liste, konnte aber nicht vermerkt werden. Das wird bei der nächsten Änderung erneut versucht.</translation>
    </message>
    <message>
        <source>What you type is not kept</source>
        <translation>Ihre Eingaben werden nicht aufbewahrt</translation>
    </message>
    <message>
        <source>%1. If the program ends before it is uploaded, it is lost.</source>
        <translation>%1. Wenn das Programm endet, bevor sie hochgeladen sind, gehen sie verloren.</translation>
    </message>
</context>
<context>
    <name>cloudpc::VersionSteps</name>
    <message>
        <source>Patch</source>
        <comment>version</comment>
        <translation>Patch</translation>
    </message>
    <message>
        <source>Minor</source>
        <comment>version</comment>
        <translation>Minor</translation>
    </message>
    <message>
        <source>Major</source>
        <comment>version</comment>
        <translation>Major</translation>
    </message>
    <message>
        <source>Next patch version: %1</source>
        <translation>Nächste Patch-Version: %1</translation>
    </message>
    <message>
        <source>Next minor version: %1</source>
        <translation>Nächste Minor-Version: %1</translation>
    </message>
    <message>
        <source>Next major version: %1</source>
        <translation>Nächste Major-Version: %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what it does, key</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>cloudpc::ViewSwitch</name>
    <message>
        <source>Images</source>
        <translation>Abbilder</translation>
    </message>
    <message>
        <source>&amp;Images</source>
        <translation>A&amp;bbilder</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historie</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Historie</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>view, its shortcut</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>cloudpc::WritePermission</name>
    <message>
        <source>Ask for the permission to upload</source>
        <translation>Berechtigung zum Hochladen anfordern</translation>
    </message>
    <message>
        <source>The sandbox is not running.</source>
        <translation>Die Sandbox läuft nicht.</translation>
    </message>
    <message>
        <source>Waiting for the sign-in.</source>
        <translation>Es wird auf die Anmeldung gewartet.</translation>
    </message>
    <message>
        <source>Sign in to upload.</source>
        <translation>Melden Sie sich an, um hochzuladen.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Cloud PC Image Uploader</source>
        <translation>Cloud PC Image Uploader</translation>
    </message>
</context>
</TS>
