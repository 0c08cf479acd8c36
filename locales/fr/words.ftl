# The frame around the reasons: headlines, doubt, places on the way, and the closed lists as labels.
#
# Every reason's tail begins with a consonant, so that "que" needs no apostrophe before it.
# A no-break space stands before : ; ? ! and inside « ».

## The headline: for whom first, then what is the matter

headline = { $meaning } : { $matter }
matter-plain = { $tail }.
matter-likely = on dirait que { $tail }.
matter-possible = peut-être que { $tail }.

for-whom-cannot_check = Nous ne pouvons pas vérifier pour le moment
for-whom-everyone-certain = Ce n’est pas que chez vous
for-whom-everyone-likely = Ce n’est probablement pas que chez vous
for-whom-everyone-possible = Ce n’est peut-être pas que chez vous
for-whom-works-here = Ça marche depuis chez nous
for-whom-works-theirs = Ça marche chez vous
for-whom-works-both = Ça marche chez vous, et depuis chez nous
for-whom-nobody = Cela ne ressemble pas à une panne
for-whom-you-theirs = Le problème est de votre côté
for-whom-you = Ça marche depuis chez nous, mais pas chez vous
for-whom-some = Ça marche pour certaines personnes, mais pas pour toutes
for-whom-cannot_tell = Nous ne pouvons pas le dire
for-whom-cannot_tell-you = Nous ne savons pas si c’est seulement chez vous

# Said of the site when the reason has no words of its own.
no-tail = le site a un problème

## Doubt, said last

doubt-other = Autre possibilité : { $tail }.
doubt-only_theirs = Seul votre propre appareil a vérifié : ailleurs, il se peut que le site ne marche pas.
doubt-only_here = Nous avons vérifié depuis un seul endroit : ailleurs, il se peut que le site ne marche pas.
doubt-likely = Nous en sommes assez sûrs, mais pas certains.
doubt-possible = C’est notre meilleure hypothèse pour l’instant, pas une certitude.

## Advice that any reason can have

advice-sibling = Utilisez plutôt { $sibling }. Cette adresse fonctionne.
advice-tunnel = Coupez d’abord votre VPN ({ $tunnel }), puis réessayez sans lui.

## Parts that are put into sentences

# Put behind a clause; it brings the space before itself.
for-everyone = {" "}à tout le monde
dates-early = n’est pas encore valable
dates-late = a expiré
gateway-named = passerelle ({ $name })
gateway-unnamed = passerelle
names-more = { $names } et d’autres
# Between whole and tenths
decimal-sign = ,
span-short = moins de 0,1 s
# $value is a number with a fraction, such as 0.4.
span-seconds = { $value } s
count-seconds = { $count ->
    [one] { $count } seconde
    [many] { $count } secondes
   *[other] { $count } secondes
}
count-minutes = { $count ->
    [one] { $count } minute
    [many] { $count } minutes
   *[other] { $count } minutes
}
count-hours = { $count ->
    [one] { $count } heure
    [many] { $count } heures
   *[other] { $count } heures
}
count-days = { $count ->
    [one] { $count } jour
    [many] { $count } jours
   *[other] { $count } jours
}

## The places on the way: a name, and what it is

place-you = Vous
    .is = votre appareil
place-provider = Fournisseur
    .is = votre accès à Internet
place-name = Nom
    .is = pour trouver le site
place-gateway = Passerelle
    .is = la porte d’entrée
place-site = Site
    .is = le site lui-même

## How it is at a place, in a few words

station-found = Fonctionne : mène à une adresse
station-works = Fonctionne
station-answers = Répond
station-from_here = Fonctionne depuis chez nous
station-may_be = Le problème est peut-être ici
station-not_seen = Pas visible depuis chez nous
station-not_looked = Nous n’avons pas pu vérifier
station-not_reached = Nous ne sommes pas arrivés jusque-là
station-only_you_see = Visible seulement depuis chez vous
station-no_trouble_found = Aucun problème trouvé ici
station-machine_gets_there = Fonctionne : votre appareil y arrive
station-brings_you_there = Fonctionne : il vous y mène
station-machine_gets_answer = Fonctionne : votre appareil reçoit une réponse
station-brings_the_answer = Fonctionne : il vous apporte la réponse
station-answer_came_through = Fonctionne : une réponse vous est parvenue
station-carried_the_answer = Fonctionne : il a transmis la réponse
station-lets_visits_in = Fonctionne : laisse entrer les visites
station-trouble-some = Fonctionne pour certains, échoue pour d’autres
station-trouble-certain = Le problème est ici
station-trouble-likely = Le problème est très probablement ici
station-behind_certificate = Répond, derrière le certificat
station-error_as_well = Répond aussi par une erreur
station-no_good_answer = Ne donne pas de bonne réponse à la passerelle
station-keeps_us_out = Répond, mais ne nous laisse pas entrer
station-sends_us_away = Répond, et nous envoie ailleurs
station-lets_you_in = Vous laisse entrer, mais pas nous

## Labels for the closed lists

down-for-nobody = Personne
down-for-everyone = Tout le monde
down-for-you = Vous
down-for-some = Certaines personnes
down-for-unknown = Nous ne pouvons pas le dire

fault-none = Aucun problème trouvé
fault-local = Votre appareil ou votre propre réseau
fault-isp = Votre fournisseur d’accès à Internet
fault-dns = Le nom du site
fault-network = Le chemin vers le site
fault-tls = Le chiffrement du site
fault-gateway = La porte d’entrée du site (sa passerelle)
fault-application = Le programme du site
fault-checker = Chez nous
fault-unknown = Pas encore clair

confidence-certain = Certain
confidence-likely = Probable
confidence-possible = Possible
