# What is said for each reason, in German. The value is a whole clause with a capital at the start and no full stop.
# Words: site = Website, page = Seite, machine = Rechner or Gerät, name book = Namensverzeichnis, visit = Anfrage.

## Said in several places

common-asks_to_wait = Die Website bittet Sie, vor dem nächsten Versuch { $retry } zu warten.
common-began_to_agree = Wir haben den Rechner erreicht und mit ihm begonnen, eine Verschlüsselung zu vereinbaren (sie hält die Seite geheim).
common-behind_it = Dahinter antwortet die Website mit dem Statuscode { $behind }.
common-certificate = Mit einem Zertifikat, einer Art Ausweis, beweist eine Website, wer sie ist.
common-front_door = Ein Gateway ist die Eingangstür einer Website: Es nimmt jede Anfrage an und gibt sie an den Server dahinter weiter.
common-knocked = Wir haben die Adresse der Website gefunden und angeklopft.
common-meantime = Versuchen Sie die Website bis dahin auf einem anderen Gerät oder in einem anderen Netz.
common-name_first = Jeder Name muss zuerst in eine Adresse übersetzt werden.
common-nothing_known = Deshalb wissen wir im Moment nichts über { $host }. Das sagt nichts Schlechtes über die Website.
common-nothing_to_fix = Auf Ihrer Seite gibt es nichts zu reparieren. Versuchen Sie es in ein paar Minuten noch einmal.
common-nothing_we_know_of = Soweit wir wissen, gibt es auf Ihrer Seite nichts zu reparieren. Versuchen Sie es in ein paar Minuten noch einmal.
common-no_secrets = Geben Sie dort keine Passwörter und keine Kartennummern ein, bis das behoben ist.
common-our_trouble = Das ist unser Problem, nicht Ihres.
common-reached = Wir haben den Rechner erreicht und um die Seite gebeten.
common-send_once = Senden Sie Formulare und Zahlungen nur einmal ab. Der erste Versuch kann schon angekommen sein.
common-try_again = Bitte versuchen Sie es in ein paar Minuten noch einmal.
common-try_later = Auf Ihrer Seite gibt es nichts zu reparieren. Versuchen Sie es etwas später noch einmal.
common-your_line_works = Sie haben eine Antwort mit der Nummer { $you_saw } bekommen. Ihr eigenes Internet funktioniert also.

## The site answers

none-works = { $host } läuft und antwortet so, wie es sein soll
    .says1 = { $here }Wir haben um diese Seite gebeten und sie bekommen.
    .says2 = { $theirs }Ihr Gerät hat um diese Seite gebeten und sie bekommen.
    .says3 = { $both }Ihr Gerät hat um diese Seite gebeten und wir auch. Beide haben sie bekommen.
    .says4 = { $seen_here }Der Name der Website, ihre Adresse und die Seite selbst funktionieren.
    .says5 = { $theirs }Der Name der Website, ihre Adresse und die Seite selbst funktionieren bei Ihnen.
    .says6 = Die Antwort kam mit dem Statuscode { $status } nach { $took }.
    .says7 = Über https (den sicheren Weg) antwortet die Website nicht. Das hier ist ihre einfache http-Adresse: { $plain }.
    .visitor1 = Laden Sie die Seite neu. Vielleicht geht sie inzwischen.
    .visitor2 = Wenn es bei Ihnen immer noch nicht geht, versuchen Sie es in einem privaten Fenster oder mit dem Handy bei ausgeschaltetem WLAN.
    .visitor3 = { $here }Sagen Sie uns dann hier, was Sie sehen. Wir vergleichen beide Seiten.

none-slow = { $host } läuft, antwortet aber langsam
    .says1 = Die Seite kam an, die Website ist also nicht ausgefallen.
    .says2 = Sie hat länger gebraucht als die meisten Websites.
    .says3 = Die Antwort brauchte { $slow }.
    .visitor1 = Warten Sie ein wenig und laden Sie die Seite dann neu.
    .visitor2 = Senden Sie Formulare und Zahlungen nur einmal ab, auch wenn es dauert.

none-page_missing = { $host } läuft, hat aber keine Seite unter dieser Adresse
    .says1 = Die Website antwortet und sagt, dass es diese Seite nicht gibt.
    .says2 = Vielleicht ist die Seite umgezogen oder im Link steckt ein Fehler.
    .says3 = Der Statuscode war { $status }. Das heißt: nicht gefunden.
    .visitor1 = Sehen Sie nach, ob in der Adresse ein Tippfehler steckt.
    .visitor2 = Beginnen Sie auf der Startseite der Website und suchen Sie dort.

none-login_required = { $host } läuft, verlangt aber zuerst eine Anmeldung
    .says1 = Die Website antwortet und fragt, wer Sie sind.
    .says2 = So soll sich eine private Seite verhalten. Nach einem Fehler sieht das also nicht aus.
    .says3 = Der Statuscode war { $status }.
    .visitor1 = Melden Sie sich an und öffnen Sie die Seite dann noch einmal.
    .visitor2 = Wenn Sie Zugang haben sollten und nicht hereinkommen, fragen Sie die Betreiber der Website.

none-request_not_accepted = { $host } läuft, nimmt aber diese Art von Anfrage nicht an
    .says1 = Die Website antwortet, lehnt aber die Art ab, wie wir gefragt haben.
    .says2 = Dabei geht es um die Form der Frage. Es heißt nicht, dass die Website ausgefallen ist.
    .says3 = Der Statuscode war { $status }.
    .visitor1 = Öffnen Sie die Seite über das Menü der Website und nicht über einen alten Link.
    .visitor2 = Wenn Sie ein Formular abschicken wollten, laden Sie es neu und füllen Sie es noch einmal aus.

none-client_certificate = { $host } läuft, aber nur für Geräte mit einem passenden Schlüssel
    .says1 = Die Website antwortet und verlangt ein Client-Zertifikat (eine Schlüsseldatei, die beweist, wer Sie sind).
    .says2 = Nur wer so einen Schlüssel bekommen hat, kommt herein.
    .says3 = Das hat die Website so gewählt. Nach einem Fehler sieht das also nicht aus.
    .visitor1 = Wenn Sie Zugang haben sollten, bitten Sie die Betreiber der Website um einen Schlüssel und fügen Sie ihn Ihrem Browser hinzu.
    .visitor2 = Wenn Sie schon einen haben, prüfen Sie, ob er abgelaufen ist.


## The person's own side

local-offline = Ihr Gerät hat kein Internet
    .says1 = { $here }Was Sie sehen, ist eine Meldung Ihres eigenen Geräts. Sie entstand, bevor die Website überhaupt gefragt wurde.
    .says2 = { $measured }Ihr Gerät wurde geprüft, und es kommt nirgendwohin.
    .says3 = Es geht also um Ihre Verbindung und nicht um { $host }.
    .visitor1 = Prüfen Sie, ob WLAN oder mobile Daten eingeschaltet sind und der Flugmodus aus ist.
    .visitor2 = Öffnen Sie eine andere Website. Wenn auch das nicht geht, starten Sie den Router neu oder gehen Sie näher an ihn heran.

local-browser = Ihr Browser selbst hat die Seite aufgehalten
    .says1 = Was Sie sehen, scheint von Ihrem Browser oder einer Erweiterung darin zu kommen.
    .says2 = Die Website hat das nicht geschrieben.
    .visitor1 = Öffnen Sie die Seite in einem privaten Fenster. Dort sind Erweiterungen ausgeschaltet.
    .visitor2 = Wenn das hilft, schalten Sie Werbeblocker und andere Erweiterungen einzeln aus.
    .visitor3 = Oder versuchen Sie es mit einem anderen Browser.

local-proxy = Ihre Proxy- oder VPN-Einstellung steht im Weg
    .says1 = Ihr Gerät schickt seine Anfragen über einen Helfer (einen Proxy oder ein VPN).
    .says2 = Was Sie sehen, sagt: Dieser Helfer hat nicht funktioniert, noch bevor die Website gefragt wurde.
    .visitor1 = Schalten Sie das VPN oder den Proxy aus und laden Sie die Seite neu.
    .visitor2 = Wenn das Gerät von der Arbeit oder Schule ist, fragen Sie die Leute, die es betreuen.

local-clock = Die Uhr Ihres Geräts geht falsch
    .says1 = Eine Website beweist mit einem Zertifikat, wer sie ist. Es gilt von einem Datum bis zu einem anderen.
    .says2 = Wenn Ihre Uhr falsch geht, sieht ein gutes Zertifikat zu alt oder zu neu aus.
    .visitor1 = Stellen Sie Datum und Uhrzeit auf automatisch und prüfen Sie die Zeitzone.
    .visitor2 = Schließen Sie dann den Browser und öffnen Sie die Seite noch einmal.

local-captive_portal = Ihr Netz verlangt zuerst eine Anmeldung
    .says1 = Netze in Hotels, Zügen und Läden zeigen oft zuerst eine eigene Seite, bevor sie Sie ins Internet lassen.
    .says2 = Anscheinend sehen Sie so eine Seite statt { $host }.
    .visitor1 = Suchen Sie die Anmeldeseite Ihres Netzes. Die meisten Geräte zeigen dafür einen Hinweis. Er kommt wieder, wenn Sie das WLAN aus- und einschalten.
    .visitor2 = Melden Sie sich dort an oder stimmen Sie zu. Laden Sie dann diese Seite neu.
    .visitor3 = Oder wechseln Sie zu mobilen Daten.

local-hosts_file = Eine Liste auf Ihrem Gerät schickt { $host } an einen anderen Ort
    .says1 = Jedes Gerät hat eine kleine eigene Liste von Namen (die hosts-Datei).
    .says2 = Eine Zeile darin schickt diesen Namen an eine Adresse, die andere nicht bekommen.
    .visitor1 = Sehen Sie in die hosts-Datei und löschen Sie die Zeile mit { $host }, wenn Sie sie nicht brauchen.
    .visitor2 = Sie finden die Datei unter /etc/hosts oder bei Windows unter C:/Windows/System32/drivers/etc/hosts.

local-filter = Ein Filter auf Ihrem Gerät oder in Ihrem Netz sperrt { $host }
    .says1 = Ein Filter steht im Weg. Vielleicht haben Sie ihn selbst eingerichtet, oder jemand bei Ihnen zu Hause, im Büro oder in der Schule.
    .says2 = Es ist nicht die Website, die Sie aussperrt.
    .visitor1 = Wenn Sie die Sperre für einen Irrtum halten, bitten Sie die Person, die den Filter betreut, { $host } zu erlauben.
    .visitor2 = Mit mobilen Daten sehen Sie, ob der Filter die Ursache ist.

local-interception = Ein Programm auf Ihrem Gerät oder in Ihrem Netz öffnet sichere Verbindungen
    .says1 = Manche Virenscanner und Firmennetze lesen mit. Dafür nutzen sie ein eigenes Zertifikat.
    .says2 = Ihr Browser vertraut diesem Zertifikat nicht und bricht deshalb ab.
    .visitor1 = Suchen Sie in Ihrem Virenscanner eine Einstellung wie „HTTPS-Prüfung“ und schalten Sie sie zum Testen aus.
    .visitor2 = Bei einem Gerät von der Arbeit oder Schule fragen Sie die Leute, die es betreuen.
    .visitor3 = Übergehen Sie in einem fremden WLAN die Warnung nicht.

local-address_wrong = Die Adresse kann so, wie sie eingegeben ist, nicht funktionieren
    .says1 = Etwas an der Adresse stimmt nicht. Deshalb lässt sich keine Website fragen.
    .says2 = Oft ist es ein fehlender Buchstabe, ein Leerzeichen oder eine falsche Portnummer.
    .visitor1 = Prüfen Sie die Adresse Buchstabe für Buchstabe.
    .visitor2 = Oder suchen Sie die Website mit einer Suchmaschine.

local-ipv6_broken = Eine der beiden Arten von Internet auf Ihrem Gerät (IPv6) ist gestört
    .says1 = Es gibt zwei Arten von Adressen: alte (IPv4) und neue (IPv6).
    .says2 = Ihr Gerät meint, es könne die neue Art benutzen, aber es kommt nichts zurück.
    .says3 = { $seen_here }Von hier aus funktioniert die Website über die neue Art.
    .visitor1 = Starten Sie den Router neu. Das bringt IPv6 oft zurück.
    .visitor2 = Wenn nicht, schalten Sie IPv6 vorerst in den Netzwerkeinstellungen Ihres Geräts aus.
    .visitor3 = Sagen Sie Ihrem Anbieter, dass IPv6 nicht funktioniert.

local-firewall = Eine Firewall auf Ihrem Gerät oder Router versperrt den Weg zu { $host }
    .says1 = Eine Firewall ist ein Wächter, der entscheidet, welche Verbindungen durchdürfen.
    .says2 = Ihre weist diese Verbindung ab, bevor sie Ihr eigenes Netz verlassen hat.
    .visitor1 = Sehen Sie in die Firewall Ihres Geräts und in die Einstellungen Ihres Routers.
    .visitor2 = Auch ein Virenscanner oder ein Kinderschutzprogramm kann eine Firewall haben.
    .visitor3 = Bei einem Gerät von der Arbeit oder Schule fragen Sie die Leute, die es betreuen.

local-trust_store = Ihr Gerät kennt die Stelle nicht, die für { $host } bürgt
    .says1 = Eine Website beweist mit einem Zertifikat, wer sie ist, und eine bekannte Stelle bürgt dafür.
    .says2 = Sie bekommen dasselbe Zertifikat wie wir, aber Ihr Gerät kennt die Stelle nicht, die dafür bürgt.
    .says3 = Das kommt bei Geräten vor, die lange keine Updates bekommen haben.
    .visitor1 = Installieren Sie die Updates für Ihr Gerät oder nehmen Sie einen neueren Browser.
    .visitor2 = Firefox bringt seine eigene Liste solcher Stellen mit. Deshalb hilft er oft.

local-resolver_fails = Das Namensverzeichnis in Ihrem eigenen Netz antwortet nicht
    .says1 = Ein Name muss zuerst in eine Adresse übersetzt werden. Das macht ein Resolver (eine Art Namensverzeichnis).
    .says2 = Der Resolver, den Ihr Gerät fragt, läuft auf dem Gerät oder in Ihrem eigenen Netz, und er antwortet nicht.
    .says3 = Andere finden { $host } ohne Mühe.
    .visitor1 = Starten Sie den Router neu und danach Ihr Gerät.
    .visitor2 = Oder stellen Sie in Ihrem Gerät einen anderen Resolver (DNS-Server) ein, zum Beispiel 1.1.1.1, 8.8.8.8 oder 9.9.9.9.


## The Internet provider

isp-block_page = Statt { $host } erscheint eine Seite Ihres Netzes
    .says1 = Was Sie sehen, hat nicht die Website geschrieben.
    .says2 = Es sieht aus wie der Hinweis eines Anbieters oder einer Behörde, die diese Website sperrt.
    .visitor1 = Versuchen Sie es in einem anderen Netz, zum Beispiel mit mobilen Daten, um sicher zu sein.
    .visitor2 = Fragen Sie Ihren Anbieter, warum { $host } gesperrt ist und wie Sie dagegen vorgehen können.

isp-dns_answer_differs = Das Namensverzeichnis Ihres Netzes antwortet anders als andere
    .says1 = Ein Name muss zuerst in eine Adresse übersetzt werden. Ihr Anbieter oder Ihre Firma schlägt ihn für Sie nach.
    .says2 = Sie scheinen nicht dieselbe Antwort zu bekommen wie andere.
    .says3 = Das kann ein alter Eintrag sein oder eine Sperre.
    .visitor1 = Schalten Sie den Router aus und wieder ein oder warten Sie eine Stunde. Dann verschwinden alte Einträge.
    .visitor2 = Oder stellen Sie in Ihrem Gerät einen anderen Resolver ein (ein Namensverzeichnis, oft „DNS-Server“ genannt), zum Beispiel 1.1.1.1, 8.8.8.8 oder 9.9.9.9.
    .visitor3 = Wenn das hilft, sagen Sie es Ihrem Anbieter.

isp-dns_blocked = Das Namensverzeichnis Ihres Netzes sperrt { $host }
    .says1 = Ein Name muss zuerst in eine Adresse übersetzt werden. Das macht ein Resolver (eine Art Namensverzeichnis).
    .says2 = Ihr Resolver sagt, dass er diesen Namen absichtlich zurückhält.
    .says3 = Die Website hat das nicht so gewählt.
    .visitor1 = Wenn Sie einen Familien- oder Sicherheitsfilter benutzen, sehen Sie zuerst dort nach.
    .visitor2 = Wenn nicht, fragen Sie Ihren Anbieter oder Ihre Firma, warum der Name gesperrt ist.
    .visitor3 = Ein anderer Resolver, zum Beispiel 1.1.1.1 oder 9.9.9.9, zeigt, ob das die Ursache ist.

isp-proxy_failed = Ein Helfer auf Ihrem Weg zu { $host } hat nicht funktioniert
    .says1 = Zwischen Ihnen und der Website steht ein Helfer, der Seiten weitergibt (ein Proxy).
    .says2 = Er gehört Ihrer Firma, Ihrer Schule oder Ihrem Anbieter. Der Fehler, den Sie sehen, scheint von ihm zu kommen.
    .visitor1 = Versuchen Sie es in einem anderen Netz, zum Beispiel mit mobilen Daten.
    .visitor2 = Sagen Sie den Betreibern des Netzes, dass ihr Proxy { $host } nicht erreicht.

isp-resolver_fails = Das Namensverzeichnis Ihres Netzes funktioniert nicht
    .says1 = Ein Name muss zuerst in eine Adresse übersetzt werden. Das macht ein Resolver (eine Art Namensverzeichnis). Die meisten nutzen den ihres Anbieters.
    .says2 = Ihrer gibt keine Antwort zu { $host }, andere schon.
    .visitor1 = Stellen Sie in Ihrem Gerät einen anderen Resolver (DNS-Server) ein, zum Beispiel 1.1.1.1, 8.8.8.8 oder 9.9.9.9.
    .visitor2 = Sagen Sie Ihrem Anbieter, dass sein Resolver nicht funktioniert.

isp-dns_outdated = Das Namensverzeichnis Ihres Netzes hat noch eine alte Adresse für { $host }
    .says1 = Die Website ist anscheinend an eine andere Adresse umgezogen.
    .says2 = Der Resolver Ihres Anbieters (sein Namensverzeichnis) schickt Sie noch an eine alte, wo nichts mehr antwortet.
    .visitor1 = Warten Sie eine Stunde und starten Sie Gerät und Router neu. Dann verschwinden alte Einträge.
    .visitor2 = Oder stellen Sie in Ihrem Gerät einen anderen Resolver (DNS-Server) ein, zum Beispiel 1.1.1.1, 8.8.8.8 oder 9.9.9.9.

isp-name_filtered = Verbindungen aus Ihrem Netz werden getrennt, sobald sie { $host } nennen
    .says1 = Ihr Gerät erreicht die Adresse der Website.
    .says2 = Sobald es sagt, welche Website es möchte, wird die Verbindung getrennt. Mit einem anderen Namen passiert das nicht.
    .says3 = Etwas zwischen Ihnen und der Website filtert also nach Namen.
    .visitor1 = Versuchen Sie es in einem anderen Netz, zum Beispiel mit mobilen Daten, um sicher zu sein.
    .visitor2 = Fragen Sie Ihren Anbieter, Ihre Firma oder Ihre Schule, warum { $host } gefiltert wird.

isp-interception = Jemand auf Ihrem Weg zu { $host } öffnet sichere Verbindungen
    .says1 = Das Zertifikat, das Sie bekommen, ist nicht das der Website. Keine bekannte Stelle bürgt dafür.
    .says2 = Etwas zwischen Ihnen und der Website gibt sich also für sie aus und könnte mitlesen.
    .visitor1 = Übergehen Sie die Warnung nicht und geben Sie kein Passwort ein.
    .visitor2 = Versuchen Sie es in einem anderen Netz, zum Beispiel mit mobilen Daten.
    .visitor3 = Im Netz der Arbeit oder Schule fragen Sie die Leute, die es betreuen.

isp-unreachable = Über Ihren Anbieter kommen Sie nicht zu { $host }
    .says1 = { $seen_here }Ihr Internet funktioniert, und die Website auch.
    .says2 = { $theirs }Ihr Internet funktioniert.
    .says3 = Aber was Sie an die Website schicken, geht unterwegs verloren, in dem Netz, das Sie benutzen.
    .says4 = Andere Websites haben dieses Problem nicht.
    .visitor1 = Versuchen Sie es in einem anderen Netz, zum Beispiel mit mobilen Daten.
    .visitor2 = Sagen Sie Ihrem Anbieter, dass { $host } nicht erreichbar ist und seit wann.

isp-connection_cut = Ihre Verbindungen zu { $host } werden unterwegs getrennt
    .says1 = Von hier aus funktioniert die Website.
    .says2 = Von Ihrem Gerät aus beginnt eine Verbindung. Dann trennt etwas unterwegs sie oder lässt nichts mehr durch.
    .visitor1 = Schalten Sie zum Testen VPN und Virenscanner aus.
    .visitor2 = Versuchen Sie es in einem anderen Netz, zum Beispiel mit mobilen Daten.
    .visitor3 = Wenn das hilft, sagen Sie es Ihrem Anbieter.

isp-large_answers_stall = Große Datenpakete von { $host } kommen nicht bei Ihnen an
    .says1 = Kleine Antworten der Website kommen bei Ihnen an, große bleiben stecken.
    .says2 = Das passiert, wenn ein Teil des Weges nur kleinere Pakete annimmt, als er angibt. Oft liegt es an einem VPN oder einem DSL-Anschluss.
    .visitor1 = Schalten Sie Ihr VPN aus, falls Sie eines benutzen.
    .visitor2 = Starten Sie den Router neu.
    .visitor3 = Wenn Sie wissen, wie das geht, stellen Sie zum Testen die Paketgröße (MTU) Ihres Geräts auf 1280.

isp-no_internet = Die Leitung Ihres Anbieters ins Internet ist ausgefallen
    .says1 = Ihr Gerät und Ihr Router sind verbunden.
    .says2 = Aber dahinter antwortet nichts, weder { $host } noch andere bekannte Websites.
    .visitor1 = Starten Sie den Router neu und achten Sie auf seine Lämpchen.
    .visitor2 = Sehen Sie mit mobilen Daten auf der Störungsseite Ihres Anbieters nach.

isp-udp_blocked = Ihr Netz blockiert die neueste Art, Seiten zu laden
    .says1 = Browser können Seiten auf eine neue Art (HTTP/3, über UDP) und auf ältere Arten laden.
    .says2 = Ihr Browser hat die neue Art versucht, und das ging nicht. Von hier aus funktioniert die Website.
    .visitor1 = Laden Sie die Seite neu. Die meisten Browser nehmen dann eine ältere Art.
    .visitor2 = Wenn nicht, schalten Sie HTTP/3 (QUIC) in den Einstellungen des Browsers aus.
    .visitor3 = Bitten Sie die Betreiber Ihres Netzes, UDP auf Port 443 durchzulassen.


## The site's name

dns-name_not_resolved = Den Namen { $host } gibt es nicht
    .says1 = { common-name_first }
    .says2 = Die Namensverzeichnisse des Internets sagen, dass es diesen Namen nicht gibt.
    .says3 = Vielleicht ist es ein Tippfehler, oder der Name ist abgelaufen.
    .visitor1 = Prüfen Sie die Schreibweise, Buchstabe für Buchstabe.
    .visitor2 = Suchen Sie die Website mit einer Suchmaschine. Vielleicht hat sie einen neuen Namen.

dns-dangling_alias = Der Name { $host } verweist auf einen Namen, den es nicht gibt
    .says1 = Der Name ist nur ein Alias (ein Zweitname) für einen anderen, und diesen anderen gibt es nicht mehr.
    .says2 = Deshalb kann niemand die Adresse der Website finden.
    .says3 = Der fehlende Name ist { $alias }.
    .visitor1 = { common-try_later }
    .visitor2 = Wenn Sie die Betreiber der Website kennen, sagen Sie ihnen, was hier steht.

dns-no_address = Der Name { $host } hat keine Adresse
    .says1 = Den Namen gibt es, aber er führt zu keiner Adresse.
    .says2 = Deshalb gibt es keinen Ort, an dem man nach der Seite fragen könnte.
    .visitor1 = Versuchen Sie den Namen mit www davor oder ohne.
    .visitor2 = Suchen Sie die Website mit einer Suchmaschine.

dns-alias_loop = Der Name { $host } führt ohne Ende von Alias zu Alias
    .says1 = Der Name ist nur ein Alias (ein Zweitname) für einen anderen, und der ist auch nur ein Alias.
    .says2 = { $circle }Am Ende führen sie zu einem der Namen davor zurück.
    .says3 = Deshalb kann niemand die Adresse der Website finden.
    .visitor1 = { common-try_later }

dns-signature_invalid = Das Sicherheitssiegel des Namens { $host } ist ungültig
    .says1 = Den Namen schützt ein Siegel (DNSSEC). Es beweist, dass seine Adresse echt ist.
    .says2 = Das Siegel passt nicht, deshalb lehnen vorsichtige Netze die Adresse ab.
    .says3 = Netze, die das Siegel nicht prüfen, finden die Website trotzdem. Deshalb kann es bei Bekannten funktionieren.
    .visitor1 = Auf Ihrer Seite gibt es nichts zu reparieren. Prüfungen auszuschalten würde Sie weniger sicher machen.
    .visitor2 = Versuchen Sie es in ein paar Stunden noch einmal.

dns-unreachable = Die Nameserver von { $host } antworten nicht
    .says1 = Ein Nameserver ist ein Rechner, der die Adresse der Website kennt.
    .says2 = Die Nameserver dieser Website sind nicht erreichbar. Deshalb lässt sie sich nicht finden, auch wenn sie läuft.
    .says3 = Das sagen die Namensverzeichnisse, die wir gefragt haben.
    .visitor1 = { common-try_later }

dns-not_served = Die Nameserver, die für { $host } eingetragen sind, sind nicht dafür zuständig
    .says1 = Die Vergabestelle für Namen schickt alle zu bestimmten Nameservern.
    .says2 = Diese sagen, dass sie für den Namen nicht zuständig sind.
    .says3 = Das kommt oft nach einem Umzug vor oder wenn ein Dienst beendet wurde.
    .visitor1 = { common-try_later }

dns-failed = Der Name { $host } lässt sich nicht nachschlagen
    .says1 = { common-name_first }
    .says2 = Die Namensverzeichnisse, die wir gefragt haben, haben es vergeblich versucht.
    .says3 = Das deutet oft auf die eigenen Nameserver der Website hin.
    .visitor1 = { common-try_later }

dns-timed_out = Zum Namen { $host } kommt keine Antwort
    .says1 = Die Namensverzeichnisse, die wir gefragt haben, funktionieren bei anderen Namen.
    .says2 = Zu diesem Namen schweigen sie, sehr wahrscheinlich weil seine eigenen Nameserver nicht antworten.
    .visitor1 = { common-try_later }

dns-malformed = Die Antworten zum Namen { $host } sind fehlerhaft
    .says1 = Wir haben nach der Adresse der Website gefragt.
    .says2 = Was zurückkam, ist keine richtige Antwort. Deshalb kann niemand etwas damit anfangen.
    .visitor1 = { common-try_later }

dns-answers_disagree = Die Namensverzeichnisse sind sich über { $host } nicht einig
    .says1 = Einige der Namensverzeichnisse, die wir gefragt haben, finden die Website, andere nicht.
    .says2 = Deshalb kann es bei Bekannten gehen und bei Ihnen nicht.
    .says3 = Das ist nach einer Änderung ein paar Stunden lang üblich.
    .visitor1 = Versuchen Sie es in ein oder zwei Stunden noch einmal.
    .visitor2 = Oder stellen Sie in Ihrem Gerät einen anderen Resolver ein (ein Namensverzeichnis, oft „DNS-Server“ genannt), zum Beispiel 1.1.1.1, 8.8.8.8 oder 9.9.9.9.

dns-private_address = { $host } führt zu einer Adresse, die nur innerhalb eines Netzes funktioniert
    .says1 = Den Namen gibt es, aber seine Adresse ist eine private, wie eine Zimmernummer ohne Straße.
    .says2 = Von außerhalb dieses Netzes kommt niemand dorthin.
    .visitor1 = Wenn das eine Website Ihrer Arbeit oder Schule ist, verbinden Sie sich zuerst mit deren Netz oder VPN.
    .visitor2 = Wenn sie für alle offen sein sollte, sagen Sie es den Betreibern.

dns-parked = { $host } zeigt eine Platzhalterseite eines Domain-Händlers
    .says1 = Der Name funktioniert, aber dahinter scheint keine richtige Website zu stehen.
    .says2 = Vielleicht steht er zum Verkauf, oder er ist abgelaufen.
    .visitor1 = Prüfen Sie die Schreibweise des Namens.
    .visitor2 = Suchen Sie die Website mit einer Suchmaschine. Vielleicht hat sie einen neuen Namen.


## The way to the site's address

tcp-refused = { $host } lässt keine Verbindung zu
    .says1 = { common-knocked }
    .says2 = Der Rechner dort sagt sofort Nein: An diesem Port (der Tür für Webseiten) öffnet niemand.
    .says3 = Sehr wahrscheinlich ist der Webserver stehen geblieben, oder eine Firewall sagt für ihn Nein.
    .visitor1 = Auf Ihrer Seite gibt es nichts zu reparieren. Versuchen Sie es in ein paar Minuten noch einmal.
    .visitor2 = Wenn in der Adresse eine Portnummer steht, prüfen Sie sie auf Tippfehler.

tcp-timed_out = { $host } antwortet nicht
    .says1 = { common-knocked }
    .says2 = Es kam gar keine Antwort, nicht einmal ein „Nein“.
    .says3 = Vielleicht ist der Rechner aus, oder eine Firewall verwirft alle Anfragen.
    .visitor1 = { common-nothing_we_know_of }

tcp-reset = { $host } trennt jede Verbindung
    .says1 = { common-knocked }
    .says2 = Jede Verbindung wurde sofort getrennt, vom Rechner selbst oder von etwas auf dem Weg.
    .visitor1 = { common-nothing_we_know_of }

tcp-address_unreachable = Es führt kein Weg zur Adresse von { $host }
    .says1 = Wir haben die Adresse der Website gefunden.
    .says2 = Ein Router auf dem Weg sagt, dass der Rechner nicht erreichbar ist.
    .says3 = Vielleicht ist der Rechner aus, oder sein Netz ist abgeschnitten.
    .visitor1 = { common-try_later }

tcp-failed = Keine der Adressen von { $host } ist erreichbar
    .says1 = Die Website hat mehr als eine Adresse.
    .says2 = Wir haben jede versucht, und jede ist auf ihre eigene Weise gescheitert.
    .visitor1 = { common-try_later }

tcp-some_addresses_fail = Nicht jede Adresse von { $host } funktioniert
    .says1 = Die Website hat mehr als eine Adresse, und Ihr Browser sucht sich eine aus.
    .says2 = Mindestens eine davon antwortet nicht. Deshalb gehen manche Anfragen schief oder dauern lange.
    .says3 = Die gestörte Adresse ist { $address }.
    .visitor1 = Laden Sie die Seite neu. Beim nächsten Versuch erwischen Sie vielleicht eine gute Adresse.

tcp-ipv6_fails = { $host } antwortet nicht über IPv6
    .says1 = Das Internet hat zwei Arten von Adressen: die alte IPv4 und die neue IPv6.
    .says2 = Die Website antwortet über IPv4, aber nicht über IPv6.
    .says3 = Wessen Netz IPv6 bevorzugt, muss vielleicht lange warten oder sieht einen Fehler.
    .visitor1 = Laden Sie die Seite neu. Die meisten Browser wechseln dann zu IPv4.
    .visitor2 = Oder versuchen Sie es in einem anderen Netz.

tcp-ipv4_fails = { $host } antwortet nicht über IPv4
    .says1 = Das Internet hat zwei Arten von Adressen: die alte IPv4 und die neue IPv6.
    .says2 = Die Website antwortet über IPv6, aber nicht über IPv4.
    .says3 = Viele Haushalte und Firmen haben nur IPv4. Dort geht es deshalb nicht.
    .visitor1 = Versuchen Sie es in einem anderen Netz, zum Beispiel mit mobilen Daten. Dort gibt es oft IPv6.

tcp-flapping = Verbindungen zu { $host } scheitern ab und zu
    .says1 = Wir haben mehr als einmal angeklopft.
    .says2 = Einige Anfragen kamen durch, andere nicht. Beim nächsten Versuch kann es also klappen.
    .says3 = Von { $tries } Versuchen schlugen { $failed } fehl.
    .visitor1 = Laden Sie die Seite neu, wenn nötig mehrmals.
    .visitor2 = Senden Sie Formulare und Zahlungen nur einmal ab und prüfen Sie, ob der erste Versuch angekommen ist.


## Certificate and encryption

tls-cert-date_invalid = Das Zertifikat von { $host } { $dates }
    .says1 = { common-certificate }
    .says2 = Das Datum passt nicht, deshalb warnen Browser oder brechen ab.
    .says3 = Das Ablaufdatum liegt { $expired } zurück.
    .says4 = Bis es gültig wird, dauert es noch { $begins }.
    .says5 = Gemeint ist nicht das eigene Zertifikat der Website, sondern eines, das sie mitschickt: { $link }.
    .says6 = { common-behind_it }
    .visitor1 = Auf Ihrer Seite gibt es nichts zu reparieren, wenn Ihre Uhr richtig geht.
    .visitor2 = { common-no_secrets }
    .visitor3 = Versuchen Sie es später noch einmal.

tls-cert-name_invalid = Das Zertifikat von { $host } gilt für einen anderen Namen
    .says1 = { common-certificate }
    .says2 = Dieses ist auf einen anderen Namen ausgestellt, deshalb warnen Browser oder brechen ab.
    .says3 = Es gilt für { $names }.
    .says4 = { common-behind_it }
    .visitor1 = Versuchen Sie die Adresse mit www davor oder ohne.
    .visitor2 = { common-no_secrets }

tls-cert-self_signed = Das Zertifikat von { $host } ist nur von der Website selbst unterschrieben
    .says1 = { common-certificate }
    .says2 = Dieses hat die Website selbst unterschrieben. Das ist wie ein Ausweis, den man zu Hause malt.
    .says3 = Deshalb können Browser nicht wissen, wer da ist.
    .says4 = { common-behind_it }
    .visitor1 = Wenn das ein eigenes Gerät von Ihnen ist, etwa ein Router, dann ist das üblich.
    .visitor2 = { common-no_secrets }

tls-cert-authority_invalid = Browser wissen nicht, wer das Zertifikat von { $host } unterschrieben hat
    .says1 = { common-certificate }
    .says2 = Die Stelle, die dieses unterschrieben hat, steht nicht auf der Liste, der Browser vertrauen.
    .says3 = Unterschrieben hat { $issuer }.
    .says4 = { common-behind_it }
    .visitor1 = Wenn das eine Website Ihrer Arbeit oder Schule ist, fragen Sie dort, wie Sie ihr Zertifikat hinzufügen.
    .visitor2 = { common-no_secrets }

tls-cert-chain_incomplete = Dem Zertifikat von { $host } fehlt ein Bindeglied
    .says1 = { common-certificate }
    .says2 = Zwischen ihm und der Stelle, der Browser vertrauen, liegt noch ein Bindeglied. Die Website schickt es nicht mit.
    .says3 = Manche Browser finden es selbst, andere brechen ab. Deshalb kann es bei Bekannten funktionieren.
    .says4 = { common-behind_it }
    .visitor1 = Ein anderer Browser öffnet die Seite vielleicht.
    .visitor2 = Auf Ihrer Seite gibt es nichts zu reparieren.

tls-cert-invalid = Das Zertifikat von { $host } ist ungültig
    .says1 = { common-certificate }
    .says2 = Vor diesem warnen Browser, oder sie brechen ab.
    .says3 = { $weak }Sein Schlüssel oder sein Siegel ist von einer alten Art, die nichts mehr beweist.
    .says4 = { $broken }Es ist irgendwie beschädigt.
    .says5 = { common-behind_it }
    .visitor1 = Auf Ihrer Seite gibt es nichts zu reparieren.
    .visitor2 = { common-no_secrets }

tls-version_or_cipher_mismatch = { $host } bietet keine moderne Verschlüsselung an
    .says1 = Browser und Website müssen sich darauf einigen, wie sie die Seite geheim halten.
    .says2 = Die Website bietet keinen Weg an, den wir als sicher kennen.
    .says3 = { $old }Alle ihre Wege sind zu alt, deshalb brechen Browser ab.
    .says4 = { $unshared }Unsere Prüfung ist streng. Ihr Browser kennt vielleicht einen Weg, den wir nicht kennen.
    .visitor1 = Auf Ihrer Seite gibt es nichts zu reparieren, wenn Ihr Browser auf dem neuesten Stand ist.
    .visitor2 = { common-no_secrets }

tls-name_unrecognised = Der Server bei { $host } kennt diesen Namen nicht
    .says1 = Wir haben den Rechner erreicht und nach der Website mit ihrem Namen gefragt.
    .says2 = Er sagt, dass er keine Website mit diesem Namen hat.
    .says3 = Das kommt oft nach einem Umzug vor oder wenn eine Website noch nicht eingerichtet ist.
    .visitor1 = Prüfen Sie den Namen auf Tippfehler. Versuchen Sie ihn mit www davor oder ohne.

tls-not_spoken = { $host } spricht an diesem Port kein https
    .says1 = Wir haben an der Tür für sichere Seiten geklopft.
    .says2 = Dort antwortet etwas, aber nicht in der Sprache von https.
    .says3 = Vielleicht ist es für einfaches http eingerichtet oder für einen anderen Dienst.
    .visitor1 = Prüfen Sie die Adresse: Vielleicht ist ein anderer Port oder http:// richtig.
    .visitor2 = { common-no_secrets }

tls-interrupted = { $host } bricht ab, bevor die Verbindung sicher ist
    .says1 = { common-began_to_agree }
    .says2 = Dann wurde die Verbindung mittendrin getrennt.
    .visitor1 = { common-nothing_we_know_of }

tls-timed_out = { $host } verstummt, bevor die Verbindung sicher ist
    .says1 = { common-began_to_agree }
    .says2 = Dann wurde es still, und es kam keine Antwort mehr, bis die Zeit um war.
    .visitor1 = { common-nothing_we_know_of }

tls-protocol-error = { $host } und Browser können sich nicht auf eine Verschlüsselung einigen
    .says1 = { common-began_to_agree }
    .says2 = Mittendrin hat er mit einem Fehler geantwortet.
    .visitor1 = { common-nothing_we_know_of }


## The site's front door

gateway-upstream_refused = { $host } antwortet{ $for } mit einem Fehler
    .says1 = { common-front_door }
    .says2 = Hier funktioniert das { $gateway }, aber der Server dahinter weist es ab.
    .says3 = Sehr wahrscheinlich ist das Programm der Website stehen geblieben, oder eine Firewall steht dazwischen.
    .says4 = { common-your_line_works }
    .visitor1 = { common-nothing_to_fix }
    .visitor2 = { common-asks_to_wait }
    .visitor3 = { common-send_once }

gateway-upstream_timed_out = { $host } antwortet{ $for } mit einem Fehler
    .says1 = { common-front_door }
    .says2 = Hier funktioniert das { $gateway }, aber der Server dahinter hat nicht rechtzeitig geantwortet.
    .says3 = Vielleicht hat die Website zu viel zu tun, oder ein Teil von ihr hängt fest.
    .says4 = { common-your_line_works }
    .visitor1 = Auf Ihrer Seite gibt es nichts zu reparieren. Warten Sie ein wenig vor dem nächsten Versuch. Viele Versuche auf einmal machen es schlimmer.
    .visitor2 = { common-asks_to_wait }
    .visitor3 = { common-send_once }

gateway-upstream_unreachable = { $host } antwortet{ $for } mit einem Fehler
    .says1 = { common-front_door }
    .says2 = Hier funktioniert das { $gateway }, aber es findet keinen Weg zum Server dahinter.
    .says3 = Vielleicht ist dieser Rechner aus, oder sein Netz ist abgeschnitten.
    .says4 = { common-your_line_works }
    .visitor1 = { common-nothing_to_fix }
    .visitor2 = { common-asks_to_wait }
    .visitor3 = { common-send_once }

gateway-upstream_closed = { $host } antwortet{ $for } mit einem Fehler
    .says1 = { common-front_door }
    .says2 = Hier funktioniert das { $gateway }, aber der Server dahinter hat mittendrin aufgelegt.
    .says3 = Das heißt oft, dass das Programm der Website bei dieser Seite abgestürzt ist.
    .says4 = { common-your_line_works }
    .visitor1 = Auf Ihrer Seite gibt es nichts zu reparieren. Versuchen Sie es noch einmal oder öffnen Sie eine andere Seite der Website.
    .visitor2 = { common-asks_to_wait }
    .visitor3 = { common-send_once }

gateway-upstream_invalid = { $host } antwortet{ $for } mit einem Fehler
    .says1 = { common-front_door }
    .says2 = Hier funktioniert das { $gateway }, aber der Server dahinter hat eine Antwort geschickt, die keinen Sinn ergibt.
    .says3 = Das ist sehr wahrscheinlich ein Fehler im Programm der Website oder in ihrer Einrichtung.
    .says4 = { common-your_line_works }
    .visitor1 = Auf Ihrer Seite gibt es nichts zu reparieren. Öffnen Sie eine andere Seite der Website oder versuchen Sie es später noch einmal.
    .visitor2 = { common-asks_to_wait }
    .visitor3 = Wenn nur Sie den Fehler sehen, löschen Sie die Cookies dieser Website. Zu viele davon können ihn auslösen.

gateway-upstream_dns = { $host } antwortet{ $for } mit einem Fehler
    .says1 = { common-front_door }
    .says2 = Hier funktioniert das { $gateway }, aber es findet den Server dahinter nicht unter seinem Namen.
    .says3 = Gut möglich, dass der Server selbst läuft.
    .says4 = { common-your_line_works }
    .visitor1 = { common-nothing_to_fix }
    .visitor2 = { common-asks_to_wait }

gateway-upstream_tls = { $host } antwortet{ $for } mit einem Fehler
    .says1 = { common-front_door }
    .says2 = Hier funktioniert das { $gateway }, aber es kann sich mit dem Server dahinter nicht auf eine Verschlüsselung einigen.
    .says3 = Das liegt an der Einrichtung der Website.
    .says4 = { common-your_line_works }
    .visitor1 = { common-nothing_to_fix }

gateway-upstream_failed = { $host } antwortet{ $for } mit einem Fehler
    .says1 = { common-front_door }
    .says2 = Hier funktioniert das { $gateway }, aber es hat vom Server dahinter keine brauchbare Antwort bekommen.
    .says3 = Es sagt nicht, was dort schiefging.
    .says4 = Der Statuscode war { $status }.
    .says5 = { common-your_line_works }
    .visitor1 = { common-nothing_to_fix }
    .visitor2 = { common-asks_to_wait }
    .visitor3 = { common-send_once }

gateway-no_upstream = { $host } antwortet{ $for } mit einem Fehler
    .says1 = { common-front_door }
    .says2 = Hier funktioniert das { $gateway }, aber es hat keinen gesunden Server, an den es Anfragen weitergeben kann.
    .says3 = Vielleicht sind alle beschäftigt, starten gerade neu oder sind ausgefallen.
    .says4 = { common-your_line_works }
    .visitor1 = { common-nothing_to_fix }
    .visitor2 = { common-asks_to_wait }
    .visitor3 = { common-send_once }

gateway-overloaded = { $host } bekommt mehr Anfragen, als zu schaffen sind
    .says1 = { common-front_door }
    .says2 = Hier funktioniert das { $gateway }, aber es ist an seiner Grenze.
    .says3 = Das geht oft von selbst vorbei.
    .says4 = { common-your_line_works }
    .visitor1 = Warten Sie ein wenig und laden Sie die Seite nicht ständig neu.
    .visitor2 = { common-asks_to_wait }
    .visitor3 = { common-send_once }

gateway-misconfigured = Die Eingangstür ist nicht für { $host } eingerichtet
    .says1 = { common-front_door }
    .says2 = Hier antwortet das { $gateway }, aber es kennt diese Website nicht, oder es ist selbst falsch eingerichtet.
    .says3 = Nur die Betreiber der Website können das beheben.
    .says4 = { common-your_line_works }
    .visitor1 = Prüfen Sie den Namen auf Tippfehler. Versuchen Sie ihn mit www davor oder ohne.

gateway-error = { $host } antwortet{ $for } mit einem Fehler
    .says1 = { common-front_door }
    .says2 = Hier ist das { $gateway } selbst mit der Anfrage nicht zurechtgekommen.
    .says3 = Der Statuscode war { $status }.
    .says4 = { common-your_line_works }
    .visitor1 = { common-nothing_to_fix }
    .visitor2 = { common-asks_to_wait }

gateway-maintenance = { $host } macht eine geplante Pause
    .says1 = Die Betreiber der Website scheinen daran zu arbeiten.
    .says2 = Statt der Seite zeigt ihr { $gateway } einen Hinweis darauf.
    .visitor1 = Kommen Sie später wieder.
    .visitor2 = { common-asks_to_wait }

gateway-flapping = { $host } funktioniert ab und zu nicht
    .says1 = { common-front_door }
    .says2 = { $here }Wir haben es mehr als einmal versucht. Einige Anfragen kamen durch, andere endeten mit einem Fehler vom { $gateway }.
    .says3 = { $theirs }Einige Ihrer Anfragen kamen durch, andere endeten mit einem Fehler vom { $gateway }.
    .says4 = { $both }Einige Anfragen kommen durch, andere enden mit einem Fehler vom { $gateway }.
    .says5 = Von { $tries } Versuchen schlugen { $failed } fehl.
    .says6 = Bei Ihrem nächsten Versuch kann es also klappen.
    .says7 = { common-your_line_works }
    .visitor1 = Laden Sie die Seite neu, wenn nötig mehrmals.
    .visitor2 = { common-asks_to_wait }
    .visitor3 = { common-send_once }

gateway-one_bad_backend = Einer der Rechner von { $host } antwortet mit einem Fehler
    .says1 = Die Website hat mehr als eine Adresse, und Ihr Browser sucht sich eine aus.
    .says2 = Eine davon antwortet mit einem Fehler, die anderen sind in Ordnung.
    .says3 = Die gestörte Adresse ist { $address }.
    .visitor1 = Laden Sie die Seite neu. Beim nächsten Versuch erwischen Sie vielleicht eine gute Adresse.
    .visitor2 = { common-send_once }

gateway-regional = { $host } funktioniert in Ihrem Teil der Welt nicht
    .says1 = Die Website nutzt ein Verteilnetz: Rechner in vielen Städten, die ihre Seiten ausliefern.
    .says2 = Der Rechner, der Sie bedient, bekommt einen Fehler. Der Rechner, der uns bedient, nicht.
    .says3 = Sie werden nach { $your_centre } geschickt, wir nach { $our_centre }.
    .says4 = { common-your_line_works }
    .visitor1 = Versuchen Sie es in ein paar Minuten noch einmal.
    .visitor2 = Ein anderes Netz, zum Beispiel mobile Daten, führt Sie vielleicht in eine andere Stadt.
    .visitor3 = { common-send_once }

gateway-refuses_person = Ein Wächter vor { $host } weist Sie ab
    .says1 = Viele Websites haben einen Wächter. Er hält Anfragen auf, die ihm ungewöhnlich vorkommen.
    .says2 = { $only_you }Uns lässt er herein, Sie aber nicht.
    .says3 = { $not_only_you }Auch uns lässt er nicht herein. Er weist also viele ab.
    .says4 = Das kann an Ihrem Netz liegen, an einem VPN oder an vielen Anfragen in kurzer Zeit.
    .visitor1 = Schalten Sie das VPN aus, falls Sie eines benutzen, und laden Sie die Seite neu.
    .visitor2 = Versuchen Sie es in einem anderen Netz, zum Beispiel mit mobilen Daten.
    .visitor3 = Wenn es so bleibt, schreiben Sie der Website und geben Sie die Kennung (ID) von der Seite an, die Sie sehen.

gateway-session_bound = { $host } funktioniert mit Ihrer aktuellen Sitzung nicht
    .says1 = Das Gateway der Website schickt denselben Besucher jedes Mal zum selben Server.
    .says2 = Der Server, dem Sie zugeteilt sind, scheint gestört zu sein. Ein neuer Besuch von Ihrem eigenen Gerät aus klappt.
    .says3 = Vielleicht war es auch nur kurz und ist schon vorbei.
    .visitor1 = Öffnen Sie die Seite in einem privaten Fenster.
    .visitor2 = Wenn das hilft, löschen Sie die Cookies dieser Website und melden Sie sich neu an.
    .visitor3 = { common-send_once }


## The site's own program

application-error = { $host } antwortet{ $for } mit einem Fehler
    .says1 = Wir haben die Website erreicht, und ihr eigenes Programm hat geantwortet.
    .says2 = Es sagt, dass in ihm etwas schiefgegangen ist.
    .says3 = Der Statuscode war { $status }.
    .says4 = { common-your_line_works }
    .visitor1 = Auf Ihrer Seite gibt es nichts zu reparieren. Versuchen Sie es in ein paar Minuten noch einmal oder öffnen Sie eine andere Seite der Website.
    .visitor2 = { common-asks_to_wait }
    .visitor3 = { common-send_once }

application-unavailable = { $host } sagt, dass es gerade keine Seiten liefern kann
    .says1 = Wir haben die Website erreicht, und ihr eigenes Programm hat geantwortet.
    .says2 = Es sagt, dass es nicht bereit ist, diese Seite zu liefern.
    .says3 = Der Statuscode war { $status }.
    .says4 = { common-your_line_works }
    .visitor1 = { common-nothing_to_fix }
    .visitor2 = { common-asks_to_wait }
    .visitor3 = { common-send_once }

application-overloaded = { $host } sagt, dass es zu viel zu tun hat
    .says1 = Wir haben die Website erreicht, und ihr eigenes Programm hat geantwortet.
    .says2 = Es hat mehr Arbeit, als es schaffen kann, und weist deshalb Anfragen ab.
    .says3 = { common-your_line_works }
    .visitor1 = Warten Sie ein wenig und laden Sie die Seite nicht ständig neu.
    .visitor2 = { common-asks_to_wait }
    .visitor3 = { common-send_once }

application-maintenance = { $host } macht eine geplante Pause
    .says1 = Die Betreiber der Website scheinen daran zu arbeiten.
    .says2 = Statt der Seite zeigt die Website einen Hinweis darauf.
    .visitor1 = Kommen Sie später wieder.
    .visitor2 = { common-asks_to_wait }

application-soft_error = { $host } zeigt{ $for } eine Fehlerseite
    .says1 = Die Website antwortet und behauptet, alles sei in Ordnung.
    .says2 = Aber die Seite selbst liest sich wie eine Fehlermeldung.
    .visitor1 = { common-nothing_to_fix }
    .visitor2 = { common-send_once }

application-flapping = { $host } funktioniert ab und zu nicht
    .says1 = Einige Anfragen bekommen die Seite, andere einen Fehler vom eigenen Programm der Website.
    .says2 = Von { $tries } Versuchen schlugen { $failed } fehl.
    .says3 = Bei Ihrem nächsten Versuch kann es also klappen.
    .says4 = { common-your_line_works }
    .visitor1 = Laden Sie die Seite neu, wenn nötig mehrmals.
    .visitor2 = { common-asks_to_wait }
    .visitor3 = { common-send_once }

application-session_bound = { $host } funktioniert mit Ihrer aktuellen Sitzung nicht
    .says1 = Das Programm der Website antwortet Ihnen mit einem Fehler. Ein neuer Besuch von Ihrem eigenen Gerät aus klappt.
    .says2 = Der Fehler scheint also an Ihrer Sitzung, Ihrer Anmeldung oder Ihren Cookies zu hängen.
    .says3 = Vielleicht war es auch nur kurz und ist schon vorbei.
    .visitor1 = Öffnen Sie die Seite in einem privaten Fenster.
    .visitor2 = Wenn das hilft, löschen Sie die Cookies dieser Website und melden Sie sich neu an.

http-response-redirect_loop = { $host } schickt Besucher im Kreis herum
    .says1 = Eine Website kann Sie an eine andere Adresse weiterschicken.
    .says2 = Hier geht das immer weiter und endet nie bei einer Seite.
    .says3 = Es kommt zu { $redirect } zurück.
    .visitor1 = Löschen Sie die Cookies dieser Website und versuchen Sie es noch einmal.
    .visitor2 = Wenn das nicht hilft, können nur die Betreiber der Website das beheben.

http-response-redirect_invalid = { $host } schickt Besucher an eine Adresse, die nicht funktioniert
    .says1 = Eine Website kann Sie an eine andere Adresse weiterschicken.
    .says2 = Hier fehlt diese Adresse, oder sie ist unbrauchbar.
    .visitor1 = Beginnen Sie auf der Startseite der Website.
    .visitor2 = Nur die Betreiber der Website können das beheben.

http-response-empty = { $host } legt ohne Antwort auf
    .says1 = { common-reached }
    .says2 = Er hat die Verbindung geschlossen, bevor eine ganze Antwort da war.
    .says3 = Das kann an einem Absturz oder Neustart des Programms dahinter liegen.
    .visitor1 = { common-nothing_we_know_of }
    .visitor2 = { common-send_once }

http-response-reset = { $host } bricht ab, bevor eine Antwort kommt
    .says1 = { common-reached }
    .says2 = Die Verbindung wurde getrennt, bevor eine Antwort kam.
    .says3 = Das kann an einem Absturz, einer Begrenzung oder einer Firewall liegen.
    .visitor1 = { common-nothing_we_know_of }
    .visitor2 = { common-send_once }

http-response-invalid = { $host } gibt eine Antwort, die Browser nicht lesen können
    .says1 = { common-reached }
    .says2 = Was zurückkam, ist fehlerhaft oder gar nicht in der Sprache von Webseiten.
    .visitor1 = Prüfen Sie die Portnummer in der Adresse, falls dort eine steht.
    .visitor2 = Sonst gibt es auf Ihrer Seite nichts zu reparieren.

http-response-timed_out = { $host } lässt Anfragen herein, antwortet aber nie
    .says1 = { common-reached }
    .says2 = Dann kam nichts, bis die Zeit um war, und wir haben aufgegeben.
    .says3 = Vielleicht hat die Website zu viel zu tun oder hängt fest.
    .visitor1 = Soweit wir wissen, gibt es auf Ihrer Seite nichts zu reparieren. Warten Sie ein wenig, bevor Sie es noch einmal versuchen.
    .visitor2 = { common-send_once }


## Our own side

checker-no_network = Unsere eigene Internetverbindung ist ausgefallen
    .says1 = { common-our_trouble }
    .says2 = Unser Rechner erreicht im Moment keine einzige Website.
    .says3 = { common-nothing_known }
    .visitor1 = { common-try_again }
    .visitor2 = { common-meantime }

checker-resolvers_silent = Unsere eigenen Namensverzeichnisse antworten nicht
    .says1 = { common-our_trouble }
    .says2 = Unser Rechner kann im Moment keinen einzigen Namen nachschlagen.
    .says3 = { common-nothing_known }
    .visitor1 = { common-try_again }
    .visitor2 = { common-meantime }

checker-family_missing = Unserem Rechner fehlt die Art von Adresse, die diese Website braucht
    .says1 = { common-our_trouble }
    .says2 = Das Internet hat zwei Arten von Adressen, IPv4 und IPv6. Die Website hat nur eine davon, und unser Rechner kann genau diese nicht benutzen.
    .says3 = { common-nothing_known }
    .visitor1 = { common-meantime }
    .visitor2 = Wenn es mit mobilen Daten geht und zu Hause nicht, fehlt Ihrem Anschluss zu Hause vielleicht dieselbe Art von Adresse.

checker-network_doubtful = Unsere eigene Verbindung funktioniert nicht, wie sie soll
    .says1 = { common-our_trouble }
    .says2 = { $canary }Wir beobachten einige große Websites, die fast nie ausfallen. Im Moment erreichen wir sie nicht so, wie wir sollten.
    .says3 = { $filtered }Das Namensverzeichnis, das wir nutzen, hält diesen Namen nach einer eigenen Regel vor uns zurück.
    .says4 = { $forged }Das Namensverzeichnis, das wir nutzen, nennt für jeden Namen eine Adresse, sogar für Namen, die es nicht gibt.
    .says5 = { $portal }Statt der Seite der Website kam die Seite eines Netzes. Es steht also etwas zwischen uns und der Website.
    .says6 = { common-nothing_known }
    .visitor1 = { common-try_again }
    .visitor2 = { common-meantime }

checker-everything_fails = Plötzlich scheint für uns fast jede Website stumm zu sein
    .says1 = Plötzlich scheint fast jede Website, die wir ansehen, stumm zu sein.
    .says2 = Das liegt eher an uns als an allen anderen.
    .says3 = { common-nothing_known }
    .visitor1 = { common-try_again }
    .visitor2 = { common-meantime }

checker-out_of_resources = Unser eigener Rechner kann die Frage nicht abschicken
    .says1 = { common-our_trouble }
    .says2 = Unserem Rechner ist etwas ausgegangen, oder er durfte sich nicht verbinden.
    .says3 = { common-nothing_known }
    .visitor1 = { common-try_again }
    .visitor2 = { common-meantime }

checker-cut_short = Uns ist die Zeit ausgegangen
    .says1 = Eine Prüfung darf nur eine bestimmte Zeit dauern, und diese wurde vor dem Ende abgebrochen.
    .says2 = Was wir bis dahin gesehen haben, reicht nicht für ein Urteil.
    .says3 = Das sagt nichts Schlechtes über { $host }.
    .visitor1 = { common-try_again }
    .visitor2 = { common-meantime }


## Not decided

unknown-challenged = { $host } antwortet, will aber zuerst einen Beweis, dass ein Mensch fragt
    .says1 = Der Wächter der Website ist da und passt auf.
    .says2 = Programme wie unseres lässt er nicht herein. Deshalb können wir die Seite dahinter nicht sehen.
    .says3 = Das heißt nicht, dass die Website ausgefallen ist.
    .visitor1 = Öffnen Sie die Seite in Ihrem Browser und machen Sie den kleinen Test, falls einer erscheint.
    .visitor2 = Wenn Sie dort einen Fehler sehen, sagen Sie uns, welchen. Dann sehen wir uns den an.

unknown-refuses_us = { $host } antwortet, lässt uns aber nicht herein
    .says1 = Die Website läuft und sagt, dass wir die Seite nicht sehen dürfen.
    .says2 = Vielleicht sperrt sie Programme aus oder alle, die von dort kommen, wo unser Rechner steht.
    .says3 = Der Statuscode war { $status }.
    .says4 = Das heißt nicht, dass die Website bei Ihnen ausgefallen ist.
    .visitor1 = Öffnen Sie die Seite in Ihrem Browser.
    .visitor2 = Wenn auch Sie abgewiesen werden, schalten Sie Ihr VPN aus oder versuchen Sie es in einem anderen Netz. Sagen Sie uns dann, was Sie sehen.

unknown-rate_limited = { $host } antwortet, sagt aber, dass wir zu oft fragen
    .says1 = Die Website läuft und bittet uns, langsamer zu fragen.
    .says2 = Das betrifft uns. Es heißt nicht, dass die Website bei Ihnen ausgefallen ist.
    .visitor1 = Öffnen Sie die Seite in Ihrem Browser.
    .visitor2 = Wenn Sie dasselbe sehen, warten Sie ein wenig, bevor Sie es noch einmal versuchen.
    .visitor3 = Die Website bittet Sie, vor dem nächsten Versuch { $retry } zu warten.

unknown-legal_block = { $host } antwortet, hält die Seite aber aus rechtlichen Gründen zurück
    .says1 = Die Website läuft. Sie sagt, dass ein Gesetz oder ein Gericht ihr verbietet, diese Seite zu zeigen.
    .says2 = Das gilt vielleicht nur für das Land, in dem unser Rechner steht.
    .says3 = Deshalb können wir nicht sagen, ob Sie die Seite sehen können.
    .visitor1 = Öffnen Sie die Seite in Ihrem Browser und sehen Sie, ob sie dort erscheint.
    .visitor2 = Wenn auch Sie den Statuscode 451 sehen, steht auf der Seite oder in der Hilfe der Website vielleicht, wer das verlangt hat.

unknown-only_you = Warum das so ist, wissen wir noch nicht
    .says1 = Wir haben die Seite gerade bekommen, und Sie bekommen sie nicht.
    .says2 = Also ist der Weg zwischen Ihnen und { $host } anders als unserer, oder die Website behandelt Sie anders.
    .says3 = Vielleicht wurde es auch behoben, seit Sie nachgesehen haben.
    .visitor1 = Laden Sie die Seite neu.
    .visitor2 = Versuchen Sie es in einem privaten Fenster. Wenn das hilft, löschen Sie die Cookies dieser Website oder schalten Sie Erweiterungen aus.
    .visitor3 = Versuchen Sie es mit dem Handy bei ausgeschaltetem WLAN. Wenn das hilft, liegt die Ursache in Ihrem Netz oder bei Ihrem Anbieter.
    .visitor4 = Fügen Sie dann hier den Text der Fehlermeldung ein. Er verrät oft, wer sie geschrieben hat.

unknown-only_us = { $host } funktioniert bei Ihnen, aber nicht von hier aus
    .says1 = Sie können die Website benutzen, sie ist also nicht ausgefallen.
    .says2 = Unser Rechner kommt nicht zu ihr durch. Viele Websites sperren Rechenzentren aus, manche sogar ganze Länder.
    .visitor1 = Sie müssen nichts tun.

unknown-error_page_for_you = Sie bekommen von { $host } eine andere Antwort als wir
    .says1 = Von hier aus funktioniert die Seite.
    .says2 = Auch Ihr Browser bekommt eine Antwort, aber es ist nicht die Seite. Es kann ein Fehler sein, eine Anmeldung oder ein Wächter, der Sie aufhält.
    .says3 = Ihr Browser darf uns nicht sagen, was davon es ist.
    .visitor1 = Benutzen Sie auf jener Seite unseren Knopf für Ihre Lesezeichen: Er kann die Nummer lesen.
    .visitor2 = Oder fügen Sie den Text der Seite ein, die Sie sehen.
    .visitor3 = Versuchen Sie die Seite in einem privaten Fenster.

unknown-one_side = Ihr Gerät bekommt die Seite von { $host } nicht, und niemand sonst hat nachgesehen
    .says1 = Nur Ihr eigenes Gerät hat es versucht. Es bekommt die Seite nicht.
    .says2 = Ob es an der Website, an Ihrem Anbieter oder an Ihrem Gerät liegt, zeigt sich erst, wenn jemand von einem anderen Ort aus nachsieht.
    .visitor1 = Fragen Sie noch einmal mit einem Dienst, der ebenfalls nachsieht (`--service`), sobald einer erreichbar ist.
    .visitor2 = Oder öffnen Sie die Seite auf einem Handy mit mobilen Daten.

unknown-conflict = Sie und wir sehen zwei verschiedene Probleme
    .says1 = Die Seite geht bei Ihnen nicht und bei uns auch nicht, aber auf verschiedene Weise.
    .says2 = Vielleicht gibt es mehr als eine Ursache, oder die Website ändert sich gerade.
    .visitor1 = Versuchen Sie es in ein paar Minuten noch einmal und sagen Sie uns wieder, was Sie sehen.
    .visitor2 = Versuchen Sie es mit dem Handy bei ausgeschaltetem WLAN. So sehen Sie, ob Ihr Netz eine Rolle spielt.

unknown-redirect_refused = { $host } schickt Besucher an einen Ort, den wir nicht besuchen dürfen
    .says1 = Die Website antwortet und schickt uns an eine andere Adresse weiter.
    .says2 = Diese öffnen wir nicht: Es ist ein privates Netz, ein ungewöhnlicher Port, eine sehr lange Adresse oder keine Webseite.
    .says3 = Deshalb können wir die Seite dahinter nicht sehen.
    .visitor1 = Öffnen Sie die Seite in Ihrem Browser.
    .visitor2 = Wenn es eine Website Ihrer Arbeit oder Schule ist, brauchen Sie vielleicht deren Netz oder VPN.

unknown-insufficient = Was wir von { $host } gesehen haben, reicht für eine Antwort nicht aus
    .says1 = Wir haben nachgesehen, aber was wir sahen, passt zu mehr als einer Ursache.
    .says2 = Das sagen wir lieber, als zu raten.
    .visitor1 = Sagen Sie uns, was Sie sehen: Wählen Sie ein Anzeichen aus oder fügen Sie den Text der Fehlermeldung ein.
    .visitor2 = Versuchen Sie es mit dem Handy bei ausgeschaltetem WLAN und sagen Sie uns, ob das geht.
