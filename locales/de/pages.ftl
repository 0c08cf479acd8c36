# The form, the page that waits, and the verdict page, in German.
# Words: site = Website, page = Seite, look = nachsehen or Blick, machine = Gerät or Rechner, look up = nachschlagen.

## Around every page

page-skip = Zum Inhalt springen
page-language = Sprache
page-pages = Seiten
page-more = Weitere Seiten
page-what-is-502 = Was ist ein 502-Fehler?
page-about = Über uns
page-privacy = Datenschutz
page-bookmarklet = Bookmarklet
page-owners = Für Betreiber von Websites
page-promise = Wir sehen uns eine Website von außen an, wenn Sie uns darum bitten. Wir besuchen sie wie ein Browser und suchen nie nach Sicherheitslücken.
page-about-checks = Wie wir prüfen
# Said on pages in other languages than English, in front of links to pages that are in English only.
page-english-only = Diese Seiten gibt es nur auf Englisch.

## The form

form-address = Adresse der Website oder Seite
form-saw = Was sehen Sie?
form-paste = Fehlertext einfügen
    .hint = das hilft sehr
form-error = Der Text der Fehlerseite, so wie Sie ihn sehen
    .hint = Bitte lassen Sie Namen, Passwörter und andere private Dinge weg.
form-check = Prüfen

# The symptoms in the words of people, short, so that a phone shows all of each.
symptom-none = Auswählen, wenn Sie möchten
symptom-works = Bei mir geht es
symptom-timeout = Es lädt und lädt
symptom-slow = Es ist sehr langsam
symptom-502 = 502: Bad Gateway
symptom-503 = 503: nicht verfügbar
symptom-504 = 504: Gateway Timeout
symptom-500 = 500: Serverfehler
symptom-404 = 404: Seite nicht gefunden
symptom-403 = 403: kein Zugriff
symptom-429 = 429: zu viele Anfragen
symptom-refused = Verbindung abgelehnt
symptom-reset = Verbindung getrennt
symptom-dns = Website nicht gefunden
symptom-tls = Warnung: nicht sicher
symptom-blocked = Da steht: gesperrt
symptom-blank = Eine leere Seite
symptom-offline = Da steht: kein Internet
symptom-other = Etwas anderes
symptom-status = Eine Seite mit der Fehlernummer { $status }

## The first page

home-title = Ist die Website bei allen gestört oder nur bei mir?
home-lead = Und an wem liegt es? Wir sehen uns die Website von außen an, vergleichen das mit dem, was Sie sehen, und sagen Ihnen, wo das Problem liegt.
home-description = Ist die Website bei allen gestört oder nur bei mir, und an wem liegt es? Eine ehrliche Antwort in einfachen Worten.
home-came-from = Sie waren gerade auf dieser Seite. Stimmt das nicht? Dann ändern Sie die Adresse unten.
home-came-from-us = Die gestörte Seite war noch nicht geladen. Deshalb konnten wir ihre Adresse nicht lesen. Bitte geben Sie sie unten ein.
home-evidence = Ihr Browser hat uns gesagt, was auf der Seite steht. Der Text ist unten im Feld. Gesendet wird erst etwas, wenn Sie auf den Knopf drücken.
home-example = Zum Beispiel: Was bedeutet „502 Bad Gateway“?
home-example-lead = Auf dem Weg zu Ihnen kommt eine Seite an fünf Orten vorbei. An einem davon geht etwas schief, und wir finden heraus, an welchem.
home-example-gateway = Bekommt von der Website keine brauchbare Antwort
home-example-site = Steht vielleicht still oder ist zu langsam
home-example-end = Es liegt also nicht an Ihnen, und auf Ihrer Seite gibt es nichts zu reparieren.
home-faster = Schneller, wenn eine Seite nicht geht
home-faster-how = Schreiben Sie unseren Namen und einen Schrägstrich vor ihre Adresse. Oder nehmen Sie das Bookmarklet, einen Knopf für Ihre Lesezeichen, der die Seite für Sie liest.
home-faster-link = Zum Bookmarklet

## The verdict page: the answer

# Above "Alle", "Niemanden", "Einige Menschen": accusative.
verdict-down-for = Wen es betrifft
verdict-where = Wo es liegt
verdict-how-sure = Wie sicher
# Each of these stands whole, since the time belongs into the middle in some languages.
verdict-checked-now = Gerade eben geprüft
verdict-checked-seconds = Vor { $count ->
    [one] { $count } Sekunde
   *[other] { $count } Sekunden
} geprüft
verdict-checked-minutes = Vor { $count ->
    [one] { $count } Minute
   *[other] { $count } Minuten
} geprüft

## The verdict page: the way

way-title = Der Weg von Ihnen zur Website
way-we = Wir
    .is = unser Blick von außen
way-we-looked = Ab dem Namen dabei
way-we-no-look = Wir haben nicht nachgesehen
way-we-cannot = Wir konnten nicht nachsehen
way-edge = Rechenzentrum { $name }
way-edges = Rechenzentrum { $yours } bei Ihnen, { $ours } bei uns

# One line for each side: how far its way led.
way-yours-unseen = Ihr Weg: Nur Sie können ihn sehen.
way-yours-somewhere = Ihr Weg: Er endet irgendwo. Wo, wissen wir nicht.
way-yours-ends = Ihr Weg: Er endet bei „{ $place }“.
way-yours-through = Ihr Weg: Er führt bis zur Website.
way-ours-unseen = Unser Weg: Wir haben ihn nicht zu sehen bekommen.
way-ours-ends = Unser Weg: Er endet bei „{ $place }“.
way-ours-through = Unser Weg: Er führt bis zur Website.

## The verdict page: what it means, and what to do

verdict-means = Was das bedeutet
verdict-code = Was bedeutet die Nummer { $status }?
verdict-visitor = Was Sie jetzt tun können
verdict-again = Noch einmal nachsehen
verdict-open = { $host } öffnen
verdict-new-tab = (in einem neuen Tab)
verdict-tell = Was sehen Sie?
verdict-tell-why = Ein Klick genügt, und wir vergleichen, was Sie sehen, mit dem, was wir sehen.
verdict-tell-more = Mehr sagen oder den Fehlertext einfügen
verdict-compare = Vergleichen

## The verdict page: looking again by itself

# { $left } is a time such as 0:25.
again-waiting = Wir sehen in { $left } wieder nach.
again-same = Bisher hat sich nichts geändert. Wir sehen in { $left } wieder nach.
again-busy = Gerade fragen uns sehr viele. Wir sehen in { $left } wieder nach.
again-looking = Wir sehen jetzt noch einmal nach.
again-back = Von hier aus gesehen geht { $host } wieder.
again-changed = Die Antwort hat sich geändert.
again-stopped = Wir sehen nicht mehr nach. Sie können es wieder starten.
again-done = Wir haben jetzt oft genug nachgesehen und hören vorerst auf.
again-stop = Nicht mehr nachsehen
again-start = Weiter nachsehen
again-tell = Bescheid geben, wenn es wieder geht
again-will-tell = Wir sagen Ihnen Bescheid, solange diese Seite offen bleibt.
again-may-not-tell = Ihr Browser erlaubt uns keine Mitteilungen. Achten Sie stattdessen auf den Titel dieses Tabs.
# The title of the tab when the site is back.
again-title = ✓ geht wieder: { $host }

## The verdict page: the person's own browser tries the site

trial-trying = Zum Vergleich versucht auch Ihr eigener Browser, die Website zu erreichen.
trial-no-more = Auch Ihr eigener Browser hat es versucht. Mehr konnte er nicht sagen.
trial-same = Auch Ihr eigener Browser hat es versucht. Das ändert nichts.
trial-changed = Die Antwort hat sich geändert, weil wir jetzt wissen, was Ihr Browser sieht.

## The verdict page: how sure we are

mind-title = Wie sicher sind wir, und was würde unsere Meinung ändern?
mind-here = Wir haben selbst nachgesehen, von einem Ort außerhalb Ihres Netzes.
mind-theirs = Nur Ihr eigenes Gerät hat nachgesehen, wir nicht.
mind-both = Ihr Gerät hat nachgesehen und wir auch. Wir haben beides verglichen.
mind-here-told = Wir haben selbst nachgesehen und das mit dem verglichen, was Sie uns gesagt haben.
mind-here-browser = Wir haben selbst nachgesehen, und auch Ihr Browser hat es versucht.
mind-points = { $for ->
    [one] { $for } Beobachtung spricht dafür
   *[other] { $for } Beobachtungen sprechen dafür
}, { $against ->
    [0] und keine spricht dagegen.
    [one] und { $against } weist in eine andere Richtung.
   *[other] und { $against } weisen in eine andere Richtung.
}
mind-certain = Wir kennen nichts anderes, das so aussieht.
mind-likely = Es gibt andere Ursachen, die so aussehen könnten, aber sie sind selten.
mind-possible = Andere Ursachen könnten genauso aussehen.
mind-unknown = Was zu sehen war, passt zu mehr als einer Ursache. Deshalb nennen wir keine.
mind-checker = Wir konnten nicht nachsehen. Deshalb können wir uns auch bei nichts sicher sein.

# The one test that would show us to be wrong, or that would decide.
test-none-here = Wenn es bei Ihnen nicht geht, sagen Sie uns, was Sie sehen. Dann liegt es vielleicht nur bei Ihnen.
test-none-theirs = Wenn es auf einem anderen Gerät oder in einem anderen Netz nicht geht, dann geht es nicht bei allen.
test-none-both = Wenn es in einer Minute bei Ihnen nicht geht, dann kommt und geht das Problem. Sagen Sie es uns dann.
test-local = Öffnen Sie die Website auf einem anderen Gerät. Wenn es auch dort nicht geht, ist Ihr Gerät nicht die Ursache.
test-isp = Versuchen Sie es mit dem Handy bei ausgeschaltetem WLAN. Wenn es auch dort nicht geht, ist Ihr Anbieter nicht die Ursache.
test-dns = Versuchen Sie es mit dem Handy bei ausgeschaltetem WLAN. Wenn sich die Website dort öffnet, funktioniert ihr Name bei manchen.
test-network = Versuchen Sie es mit dem Handy bei ausgeschaltetem WLAN. Wenn sich die Website dort öffnet, ist sie nicht bei allen gestört.
test-tls = Versuchen Sie es mit dem Handy bei ausgeschaltetem WLAN. Wenn sich die Website dort ohne Warnung öffnet, ist der Fehler nicht bei allen gleich.
test-gateway = Versuchen Sie es mit dem Handy bei ausgeschaltetem WLAN. Wenn sich die Seite dort öffnet, ist nur ein Teil der Eingangstüren der Website gestört.
test-gateway-you = Versuchen Sie es in einem privaten Fenster und dann mit dem Handy bei ausgeschaltetem WLAN. Wenn sich die Seite auf einem der beiden Wege öffnet, wissen wir, woran sich die Eingangstür stört: an der Anmeldung oder an Ihrer Leitung.
test-gateway-some = Laden Sie die Seite fünfmal. Wenn es jedes Mal klappt, ist das Problem vorbei oder liegt auf einem anderen Weg.
test-application = Versuchen Sie es in einem privaten Fenster. Wenn sich die Seite dort öffnet, geht sie nur bei manchen Besuchern nicht.
test-checker = Sehen Sie in ein paar Minuten noch einmal nach. Wenn unsere eigene Leitung wieder funktioniert, können wir Ihnen mehr sagen.
test-kept-out = Die Website lässt Menschen herein, aber keine Programme wie unseres. Deshalb entscheiden Ihre eigenen Augen: Sagen Sie uns, was Sie sehen.
test-only-you = Versuchen Sie es mit dem Handy bei ausgeschaltetem WLAN. Wenn sich die Website dort öffnet, liegt das Problem in Ihrem eigenen Netz oder bei Ihrem Anbieter.
test-only-us = Fragen Sie jemanden an einem anderen Ort. Wenn es auch dort geht, sind nur wir ausgesperrt.
test-one-side = Ein Blick von einem zweiten Ort aus würde die Frage klären. Versuchen Sie es mit dem Handy bei ausgeschaltetem WLAN.
test-unknown = Sagen Sie uns, was Sie sehen, oder fügen Sie den Fehlertext ein. Das bringt oft Klarheit.

## The verdict page: evidence

proof-title = Worauf sich die Antwort stützt, Schritt für Schritt
fall-title = Wo die Zeit geblieben ist
fall-name = nachschlagen
fall-connect = verbinden
fall-secure = verschlüsseln
fall-first = erstes Byte
fall-body = Rest
fall-failed = scheitert
fall-ms = { $ms } ms
fall-no-time = <1 ms
fall-try = Versuch { $number } bei { $address }
fall-reach = { $address }

## Showing it to others

share-title = Anderen zeigen
share-why = Im Link steht alles, was an dieser Antwort öffentlich ist. Er bleibt, wie er ist, und wir speichern nichts.
share-link = Link zu diesem Fall
share-copy = Link kopieren
share-copy-text = Text für den Support kopieren
share-send = Senden …
share-text = Der Text für eine Anfrage beim Support
share-copied = Kopiert.
share-not-copied = Ihr Browser hat uns nicht kopieren lassen. Markieren Sie den Text und kopieren Sie ihn selbst.

## A case that somebody shared

case-title = Was Sie hier sehen
# $when is a day and a time, in UTC.
case-banner = Das ist ein Fall vom { $when }. Wir haben nicht neu nachgesehen.
case-you = Damals hat jemand bei uns nachgefragt. Mit „Sie“ ist hier diese Person gemeint.
case-old = Das ist lange her. Inzwischen kann es ganz anders sein.
case-left-out-query = Die Adresse ging nach einem Fragezeichen weiter. Dieser Teil kann privat sein, deshalb fehlt er hier.
case-left-out-path = Die Adresse war länger. Der Rest kann privat sein, deshalb fehlt er hier.
case-again = Jetzt neu nachsehen
case-way = Der Weg zur Website
case-visitor = Was Besucher tun können
case-checked = Geprüft am { $when }

## The page that fills in while we look

progress-looking = Wir sehen nach: { $host }
progress-wait = Wir zeigen jeden Schritt, sobald er fertig ist, und danach unsere Antwort. Meist dauert das ein paar Sekunden. Schweigt eine Website, warten wir bis zu einer halben Minute.
progress-stopped = Unser eigenes Programm ist mitten in dieser Prüfung stehen geblieben.
progress-stopped-means = Über die Website sagt das nichts.
progress-try-again = Noch einmal versuchen

# One line for each step, without a full stop. Its time follows in brackets.
progress-once_more = Noch einmal: { $sentence }
progress-name-number = Das ist schon eine Adresse aus Zahlen, also gibt es keinen Namen nachzuschlagen
progress-name-leads = { $count ->
    [one] Der Name führt zu { $count } Adresse
   *[other] Der Name führt zu { $count } Adressen
}
progress-name-missing = Diesen Namen gibt es nicht
progress-name-no_address = Den Namen gibt es, aber er führt zu keiner Adresse
progress-name-no_answer = Niemand hat uns gesagt, wohin der Name führt
progress-connected = Die Verbindung zu { $address } steht
progress-connect-silent = { $address } antwortet nicht
progress-connect-refused = { $address } lehnt die Verbindung ab
progress-connect-cut = { $address } hat die Verbindung getrennt
progress-connect-unreachable = { $address } ist nicht erreichbar
progress-connect-ours = { $address } ist von unserem Rechner aus nicht erreichbar
progress-connect-other = { $address } war nicht zu erreichen
progress-encrypted = Die Verschlüsselung ist vereinbart, und die Website hat ihren Namen bewiesen
progress-encrypted-unproven = Die Verschlüsselung ist vereinbart, aber die Website konnte ihren Namen nicht beweisen
progress-encrypt-silent = Die Verschlüsselung kam nicht rechtzeitig zustande
progress-encrypt-hung_up = Die Website hat aufgelegt, bevor die Verschlüsselung vereinbart war
progress-encrypt-not_there = Hier verschlüsselt die Website nicht
progress-encrypt-other = Wir konnten uns nicht auf eine Verschlüsselung einigen
progress-answer = Die Website antwortet mit { $status }
# $name is the number's English name, as pages show it: bad gateway.
progress-answer-named = Die Website antwortet mit { $status } ({ $name })
progress-answer-silent = Wir haben um die Seite gebeten, aber es blieb still
progress-answer-slow = Die Antwort kommt zu langsam
progress-answer-hung_up = Die Website hat ohne Antwort aufgelegt
progress-answer-knows = Die Website antwortet nur Besuchern, die sie kennt
progress-answer-other = Die Antwort lässt sich nicht lesen
progress-others = { $asked ->
    [one] Wir haben auch die andere Adresse der Website gefragt
   *[other] Wir haben auch die { $asked } anderen Adressen der Website gefragt
}
progress-others-differ = { $asked ->
    [one] Wir haben auch die andere Adresse der Website gefragt, aber sie funktionierte nicht richtig
   *[other] Wir haben auch die { $asked } anderen Adressen der Website gefragt: { $differ ->
        [one] { $differ } davon funktionierte nicht richtig
       *[other] { $differ } davon funktionierten nicht richtig
    }
}
progress-redirect = Die Website schickt Besucher weiter zu einer Seite von { $host }
progress-plain = Jetzt fragen wir ohne Verschlüsselung, wie es ein Browser tut
progress-again = Es bleibt still, deshalb sehen wir noch einmal nach
progress-neighbour = Wir sehen auch bei { $host } nach: Die beiden werden oft verwechselt
progress-own_network = Wir haben auch unser eigenes Netz geprüft

## A verdict that is not fresh any more

stale-checking_again = Wir sehen gerade noch einmal nach. Fragen Sie in ein paar Sekunden wieder.
stale-could_not_check = Wir konnten gerade nicht noch einmal nachsehen. Deshalb kann es inzwischen anders sein.
