# The words for visitors in German: the frame around the reasons.
# Tails are whole clauses with a capital at the start, as German wants them after a colon.
# Spans of time stand in the nominative or accusative ("3 Tage"): no "vor", "in" or "seit" before count-days.

## The headline: for whom first, then what is the matter

headline = { $meaning }: { $matter }
matter-plain = { $tail }.
matter-likely = { $tail } – jedenfalls sieht es danach aus.
matter-possible = { $tail } – das ist zumindest möglich.

for-whom-cannot_check = Wir können gerade nicht nachsehen
for-whom-everyone-certain = Das geht nicht nur Ihnen so
for-whom-everyone-likely = Das geht wahrscheinlich nicht nur Ihnen so
for-whom-everyone-possible = Vielleicht geht das nicht nur Ihnen so
for-whom-works-here = Von hier aus funktioniert es
for-whom-works-theirs = Bei Ihnen funktioniert es
for-whom-works-both = Es funktioniert bei Ihnen und auch von hier aus
for-whom-nobody = Es sieht nicht nach einem Ausfall aus
for-whom-you-theirs = Das Problem liegt auf Ihrer Seite
for-whom-you = Von hier aus geht es, bei Ihnen aber nicht
for-whom-some = Bei manchen geht es, aber nicht bei allen
for-whom-cannot_tell = Das können wir nicht sagen
for-whom-cannot_tell-you = Wir können nicht sagen, ob das nur Ihnen so geht

# Said of the site when the reason has no words of its own.
no-tail = Die Website hat ein Problem

## Doubt, said last

doubt-other = Möglich ist auch: { $tail }.
doubt-only_theirs = Nur Ihr eigenes Gerät hat nachgesehen. Anderswo kann es trotzdem Probleme geben.
doubt-only_here = Wir haben nur von einem Ort aus nachgesehen. Anderswo kann es trotzdem Probleme geben.
doubt-likely = Wir sind ziemlich sicher, aber nicht ganz.
doubt-possible = Das ist bisher unsere beste Vermutung. Sicher ist es nicht.

## Advice that any reason can have

advice-sibling = Nehmen Sie stattdessen { $sibling }. Diese Adresse funktioniert.
advice-tunnel = Schalten Sie zuerst Ihr VPN ({ $tunnel }) aus und versuchen Sie es ohne VPN noch einmal.

## Parts that are put into sentences

# Put behind the verb ("antwortet allen", "zeigt allen"); it brings the space before itself.
for-everyone = {" "}allen
dates-early = ist noch nicht gültig
dates-late = ist abgelaufen
# Neuter: "das Gateway".
gateway-named = Gateway ({ $name })
gateway-unnamed = Gateway
names-more = { $names } und andere
# Between whole and tenths: 0,4
decimal-sign = ,
span-short = weniger als 0,1 Sekunden
# $value is a number with a fraction, such as 0.4.
span-seconds = { $value } Sekunden
count-seconds = { $count ->
    [one] { $count } Sekunde
   *[other] { $count } Sekunden
}
count-minutes = { $count ->
    [one] { $count } Minute
   *[other] { $count } Minuten
}
count-hours = { $count ->
    [one] { $count } Stunde
   *[other] { $count } Stunden
}
count-days = { $count ->
    [one] { $count } Tag
   *[other] { $count } Tage
}

## The places on the way: a name, and what it is

place-you = Sie
    .is = Ihr Gerät
place-provider = Anbieter
    .is = Ihr Internet
place-name = Name
    .is = die Website finden
place-gateway = Gateway
    .is = die Eingangstür
place-site = Website
    .is = die Website selbst

## How it is at a place, in a few words

station-found = Geht: führt zu einer Adresse
station-works = Geht
station-answers = Antwortet
station-from_here = Geht von hier aus
station-may_be = Das Problem könnte hier liegen
station-not_seen = Von hier aus nicht zu sehen
station-not_looked = Wir konnten nicht nachsehen
station-not_reached = So weit sind wir nicht gekommen
station-only_you_see = Diesen Teil können nur Sie sehen
station-no_trouble_found = Hier kein Problem gefunden
station-machine_gets_there = Geht: Ihr Gerät kommt hin
station-brings_you_there = Geht: bringt Sie hin
station-machine_gets_answer = Geht: Ihr Gerät bekommt eine Antwort
station-brings_the_answer = Geht: bringt Ihnen die Antwort
station-answer_came_through = Geht: eine Antwort kam bei Ihnen an
station-carried_the_answer = Geht: hat die Antwort überbracht
station-lets_visits_in = Geht: lässt Anfragen herein
station-trouble-some = Geht bei manchen, bei anderen nicht
station-trouble-certain = Das Problem liegt hier
station-trouble-likely = Das Problem liegt sehr wahrscheinlich hier
station-behind_certificate = Antwortet, hinter dem Zertifikat
station-error_as_well = Antwortet ebenfalls mit einem Fehler
station-no_good_answer = Gibt dem Gateway keine brauchbare Antwort
station-keeps_us_out = Antwortet, lässt uns aber nicht herein
station-sends_us_away = Antwortet und schickt uns weiter
station-lets_you_in = Lässt Sie herein, uns nicht

## Labels for the closed lists

# Accusative: they fit behind "Gestört für" or "Wen es betrifft".
down-for-nobody = Niemanden
down-for-everyone = Alle
down-for-you = Sie
down-for-some = Einige Menschen
down-for-unknown = Das können wir nicht sagen

fault-none = Kein Problem gefunden
fault-local = Ihr Gerät oder Ihr eigenes Netz
fault-isp = Ihr Internetanbieter
fault-dns = Der Name der Website
fault-network = Der Weg zur Website
fault-tls = Die Verschlüsselung der Website
fault-gateway = Die Eingangstür der Website (ihr Gateway)
fault-application = Das eigene Programm der Website
fault-checker = Unsere eigene Seite
fault-unknown = Noch nicht klar

confidence-certain = Sicher
confidence-likely = Wahrscheinlich
confidence-possible = Möglich
