# The form, the page that waits, and the verdict page.
#
# French: "vous"; a no-break space stands before : ; ? ! and inside « ».

## Around every page

page-skip = Aller au contenu
page-language = Langue
page-pages = Pages
page-more = Autres pages
page-what-is-502 = Qu’est-ce qu’une erreur 502 ?
page-about = À propos
page-privacy = Confidentialité
page-bookmarklet = Bookmarklet
page-owners = Pour les responsables de sites
page-promise = Nous vérifions un site de l’extérieur, quand vous le demandez. Nous le visitons comme le fait un navigateur, et nous n’y cherchons jamais de failles.
page-about-checks = À propos de nos vérifications
# Said on pages in other languages than English, in front of links to pages that are in English only.
page-english-only = Ces pages sont en anglais.

## The form

form-address = Adresse du site ou de la page
form-saw = Que voyez-vous ?
form-paste = Ajouter le texte de l’erreur
    .hint = cela aide beaucoup
form-error = Le texte de la page qui ne marche pas, tel que vous le voyez
    .hint = Merci d’enlever les noms, les mots de passe et tout ce qui est privé.
form-check = Vérifier

# The symptoms in the words of people, short, so that a phone shows all of each.
symptom-none = Choisissez, si vous voulez
symptom-works = Ça marche chez moi
symptom-timeout = Ça charge sans fin
symptom-slow = C’est très lent
symptom-502 = 502 : Bad Gateway
symptom-503 = 503 : indisponible
symptom-504 = 504 : Gateway Timeout
symptom-500 = 500 : erreur du serveur
symptom-404 = 404 : page introuvable
symptom-403 = 403 : accès refusé
symptom-429 = 429 : trop de demandes
symptom-refused = La connexion est refusée
symptom-reset = La connexion a été coupée
symptom-dns = Le site est introuvable
symptom-tls = Avertissement : pas sécurisé
symptom-blocked = Une page dit : bloqué
symptom-blank = Une page vide
symptom-offline = Message : pas d’Internet
symptom-other = Autre chose
symptom-status = Une page avec le code d’erreur { $status }

## The first page

home-title = En panne pour tout le monde, ou seulement chez moi ?
home-lead = Et à qui la faute ? Nous vérifions le site de l’extérieur, nous comparons avec ce que vous voyez, et nous vous disons où se trouve le problème.
home-description = En panne pour tout le monde, ou seulement chez moi, et à qui la faute ? Une réponse honnête, expliquée avec des mots simples.
home-came-from = Vous regardiez cette page. Ce n’est pas la bonne ? Changez l’adresse ci-dessous.
home-came-from-us = La page qui ne marche pas n’était pas encore arrivée : nous n’avons donc pas pu lire son adresse. Merci de la taper ci-dessous.
home-evidence = Votre navigateur nous a dit ce que montre la page. Vous le trouverez dans le cadre ci-dessous ; rien n’est envoyé avant que vous appuyiez sur le bouton.
home-example = Par exemple : qu’est-ce qu’une erreur « 502 Bad Gateway » ?
home-example-lead = Pour arriver jusqu’à vous, une page passe par cinq endroits. À l’un d’eux, quelque chose se passe mal, et nous cherchons lequel.
home-example-gateway = Ne reçoit pas de bonne réponse du site
home-example-site = Peut-être arrêté, ou trop lent
home-example-end = Cela ne vient donc pas de vous, et il n’y a rien à réparer de votre côté.
home-faster = Plus rapide, depuis une page qui ne marche pas
home-faster-how = Tapez notre nom et une barre oblique devant son adresse. Ou utilisez le bookmarklet, un bouton qui lit la page pour vous.
home-faster-link = Obtenir le bookmarklet

## The verdict page: the answer

verdict-down-for = Qui est touché
verdict-where = À quel endroit
verdict-how-sure = Degré de certitude
# Each of these stands whole, since the time belongs into the middle in some languages.
verdict-checked-now = Vérifié à l’instant
verdict-checked-seconds = Vérifié il y a { $count ->
    [one] { $count } seconde
    [many] { $count } secondes
   *[other] { $count } secondes
}
verdict-checked-minutes = Vérifié il y a { $count ->
    [one] { $count } minute
    [many] { $count } minutes
   *[other] { $count } minutes
}

## The verdict page: the way

way-title = Le chemin de chez vous jusqu’au site
way-we = Nous
    .is = notre regard de l’extérieur
way-we-looked = Rejoint le chemin à « Nom »
way-we-no-look = Nous n’avons pas vérifié
way-we-cannot = Nous n’avons pas pu vérifier
way-edge = centre de données { $name }
way-edges = centre de données { $yours } pour vous, { $ours } pour nous

# One line for each side: how far its way led.
way-yours-unseen = Votre chemin : visible seulement depuis chez vous.
way-yours-somewhere = Votre chemin : il s’arrête quelque part, nous ne savons pas où.
way-yours-ends = Votre chemin : il s’arrête à « { $place } ».
way-yours-through = Votre chemin : il va jusqu’au site.
way-ours-unseen = Notre chemin : nous n’avons pas pu le voir.
way-ours-ends = Notre chemin : il s’arrête à « { $place } ».
way-ours-through = Notre chemin : il va jusqu’au site.

## The verdict page: what it means, and what to do

verdict-means = Ce que cela veut dire
verdict-code = Que veut dire le code { $status } ?
verdict-visitor = Ce que vous pouvez faire maintenant
verdict-again = Vérifier à nouveau
verdict-open = Ouvrir { $host }
verdict-new-tab = (dans un nouvel onglet)
verdict-tell = Que voyez-vous ?
verdict-tell-why = Un seul appui, et nous comparons votre côté avec le nôtre.
verdict-tell-more = En dire plus, ou coller le texte de l’erreur
verdict-compare = Comparer

## The verdict page: looking again by itself

# { $left } is a time such as 0:25.
again-waiting = Prochaine vérification dans { $left }.
again-same = Aucun changement pour l’instant. Prochaine vérification dans { $left }.
again-busy = Beaucoup de demandes en ce moment. Prochaine vérification dans { $left }.
again-looking = Nous vérifions à nouveau, en ce moment même.
again-back = Depuis chez nous, le site { $host } fonctionne à nouveau.
again-changed = La réponse a changé.
again-stopped = Nous avons arrêté de vérifier. Vous pouvez recommencer.
again-done = Nous avons vérifié assez souvent pour le moment, et nous avons arrêté.
again-stop = Arrêter de vérifier
again-start = Continuer à vérifier
again-tell = Me prévenir quand ça remarche
again-will-tell = Nous vous préviendrons, tant que cette page reste ouverte.
again-may-not-tell = Votre navigateur ne nous laisse pas vous montrer de message. Regardez plutôt le titre de cet onglet.
# The title of the tab when the site is back.
again-title = ✓ de retour : { $host }

## The verdict page: the person's own browser tries the site

trial-trying = Votre propre navigateur essaie lui aussi le site, pour comparer.
trial-no-more = Votre propre navigateur a essayé lui aussi le site, et n’a rien pu dire de plus.
trial-same = Votre propre navigateur a essayé lui aussi le site. Cela ne change rien.
trial-changed = La réponse a changé, maintenant que nous savons ce que voit votre navigateur.

## The verdict page: how sure we are

mind-title = À quel point sommes-nous sûrs, et qu’est-ce qui nous ferait changer d’avis ?
mind-here = Nous avons vérifié nous-mêmes, depuis un seul endroit, en dehors de votre réseau.
mind-theirs = Seul votre propre appareil a vérifié, et pas nous.
mind-both = Votre appareil a vérifié, et nous aussi. Nous avons comparé les deux.
mind-here-told = Nous avons vérifié nous-mêmes, et comparé avec ce que vous nous avez dit.
mind-here-browser = Nous avons vérifié nous-mêmes, et votre navigateur a essayé lui aussi le site.
mind-points = { $for ->
    [one] { $for } observation va dans le sens de cette réponse
    [many] { $for } observations vont dans le sens de cette réponse
   *[other] { $for } observations vont dans le sens de cette réponse
}{ $against ->
    [0] , et rien ne dit le contraire.
    [one] , et { $against } va dans un autre sens.
    [many] , et { $against } vont dans un autre sens.
   *[other] , et { $against } vont dans un autre sens.
}
mind-certain = Nous ne connaissons rien d’autre qui ressemble à cela.
mind-likely = D’autres causes pourraient ressembler à cela, mais elles sont rares.
mind-possible = D’autres causes pourraient ressembler exactement à cela.
mind-unknown = Ce qui a été vu correspond à plusieurs causes possibles : nous n’en nommons donc aucune.
mind-checker = Nous n’avons pas pu vérifier : nous ne pouvons donc être sûrs de rien.

# The one test that would show us to be wrong, or that would decide.
test-none-here = Si cela ne marche pas chez vous, dites-nous ce que vous voyez. Dans ce cas, c’est peut-être seulement chez vous.
test-none-theirs = Si le site ne marche pas sur un autre appareil ou un autre réseau, c’est qu’il ne marche pas pour tout le monde.
test-none-both = Si cela ne marche plus chez vous dans une minute, c’est que le problème va et vient. Dites-le-nous alors.
test-local = Essayez le site sur un autre appareil. S’il n’y marche pas non plus, votre appareil n’est pas la cause.
test-isp = Essayez sur votre téléphone, avec le Wi-Fi coupé. Si le site n’y marche pas non plus, votre fournisseur d’accès n’est pas la cause.
test-dns = Essayez sur votre téléphone, avec le Wi-Fi coupé. Si le site s’y ouvre, son nom fonctionne pour certaines personnes.
test-network = Essayez sur votre téléphone, avec le Wi-Fi coupé. Si le site s’y ouvre, il n’est pas en panne pour tout le monde.
test-tls = Essayez sur votre téléphone, avec le Wi-Fi coupé. Si le site s’y ouvre sans avertissement, le problème n’est pas le même pour tout le monde.
test-gateway = Essayez sur votre téléphone, avec le Wi-Fi coupé. Si la page s’y ouvre, seule une partie des portes d’entrée du site est en panne.
test-gateway-you = Essayez une fenêtre de navigation privée, puis votre téléphone, avec le Wi-Fi coupé. Si l’un des deux ouvre la page, nous savons ce qui gêne la porte d’entrée : votre session sur le site, ou votre ligne.
test-gateway-some = Chargez la page cinq fois. Si elle s’affiche à chaque fois, le problème est passé, ou il se trouve sur un autre chemin.
test-application = Essayez une fenêtre de navigation privée. Si la page s’y ouvre, seuls certains visiteurs ont le problème.
test-checker = Vérifiez à nouveau dans quelques minutes. Quand notre propre connexion fonctionnera, nous pourrons vous en dire plus.
test-kept-out = Le site laisse entrer les personnes, mais pas les programmes comme le nôtre. Ce sont donc vos yeux qui tranchent : dites-nous ce que vous voyez.
test-only-you = Essayez sur votre téléphone, avec le Wi-Fi coupé. Si le site s’y ouvre, le problème est dans votre propre réseau ou chez votre fournisseur d’accès.
test-only-us = Demandez à quelqu’un qui se trouve ailleurs. Si le site marche là-bas aussi, nous sommes les seuls qu’il ne laisse pas entrer.
test-one-side = Une vérification depuis un second endroit permettrait de trancher. Essayez sur votre téléphone, avec le Wi-Fi coupé.
test-unknown = Dites-nous ce que vous voyez, ou collez le texte de l’erreur. Souvent, cela permet de trancher.

## The verdict page: evidence

proof-title = Sur quoi repose la réponse, étape par étape
fall-title = Où le temps est passé
fall-name = recherche du nom
fall-connect = connexion
fall-secure = chiffrement
fall-first = premier octet
fall-body = reste
fall-failed = échec
fall-ms = { $ms } ms
fall-no-time = <1 ms
fall-try = Essai { $number } vers { $address }
fall-reach = { $address }

## Showing it to others

share-title = Montrer ceci à d’autres
share-why = Le lien contient tout ce qui est public dans cette réponse. Il reste tel quel, et nous ne gardons rien.
share-link = Lien vers ce cas
share-copy = Copier le lien
share-copy-text = Copier le texte pour l’assistance
share-send = Envoyer…
share-text = Le texte pour une demande d’assistance
share-copied = Copié.
share-not-copied = Votre navigateur ne nous a pas laissés copier. Sélectionnez le texte et copiez-le.

## A case that somebody shared

case-title = Ce que vous voyez ici
# $when is a day and a time, in UTC.
case-banner = Ceci est un cas du { $when }, pas une nouvelle vérification.
case-you = Quelqu’un nous a interrogés à ce moment-là. Ici, « vous » désigne cette personne.
case-old = C’est ancien : la situation est peut-être bien différente maintenant.
case-left-out-query = L’adresse continuait après un point d’interrogation. La suite est peut-être privée : elle n’est donc pas ici.
case-left-out-path = L’adresse était plus longue. Le reste est peut-être privé : il n’est donc pas ici.
case-again = Vérifier à nouveau maintenant
case-way = Le chemin vers le site
case-visitor = Ce que les visiteurs peuvent faire
case-checked = Vérifié le { $when }

## The page that fills in while we look

progress-looking = Vérification de { $host }
progress-wait = Nous montrons chaque étape dès qu’elle est finie, puis notre réponse. La plupart des vérifications prennent quelques secondes. Si un site reste muet, nous lui laissons une demi-minute.
progress-stopped = Notre propre programme s’est arrêté au milieu de cette vérification.
progress-stopped-means = Cela ne dit rien sur le site.
progress-try-again = Réessayer

# One line for each step, without a full stop. Its time follows in brackets.
progress-once_more = Encore une fois : { $sentence }
progress-name-number = C’est déjà une adresse en chiffres : il n’y a donc pas de nom à chercher
progress-name-leads = { $count ->
    [one] Son nom mène à { $count } adresse
    [many] Son nom mène à { $count } adresses
   *[other] Son nom mène à { $count } adresses
}
progress-name-missing = Ce nom n’existe pas
progress-name-no_address = Le nom existe, mais il ne mène à aucune adresse
progress-name-no_answer = Personne ne nous a dit où mène le nom
progress-connected = La connexion est ouverte, vers { $address }
progress-connect-silent = L’adresse { $address } ne répond pas
progress-connect-refused = L’adresse { $address } refuse la connexion
progress-connect-cut = L’adresse { $address } a coupé la connexion
progress-connect-unreachable = L’adresse { $address } est injoignable
progress-connect-ours = L’adresse { $address } est injoignable depuis notre machine
progress-connect-other = L’adresse { $address } n’a pas pu être jointe
progress-encrypted = Le chiffrement est convenu, et le site a prouvé son nom
progress-encrypted-unproven = Le chiffrement est convenu, mais le site n’a pas pu prouver son nom
progress-encrypt-silent = Le chiffrement n’a pas été convenu à temps
progress-encrypt-hung_up = Le site a raccroché avant que le chiffrement soit convenu
progress-encrypt-not_there = Le site ne chiffre pas ici
progress-encrypt-other = Nous n’avons pas pu nous accorder sur le chiffrement
progress-answer = Le site répond avec le code { $status }
# $name is the number's English name, as pages show it: bad gateway.
progress-answer-named = Le site répond avec le code { $status } ({ $name })
progress-answer-silent = Nous avons demandé la page, et le site est resté muet
progress-answer-slow = Sa réponse vient trop lentement
progress-answer-hung_up = Le site a raccroché sans répondre
progress-answer-knows = Le site ne répond qu’aux visiteurs qu’il connaît
progress-answer-other = Sa réponse est illisible
progress-others = { $asked ->
    [one] Nous avons aussi interrogé son autre adresse
    [many] Nous avons aussi interrogé ses { $asked } autres adresses
   *[other] Nous avons aussi interrogé ses { $asked } autres adresses
}
progress-others-differ = { $asked ->
    [one] Nous avons aussi interrogé son autre adresse : elle ne marchait pas bien
    [many] Nous avons aussi interrogé ses { $asked } autres adresses, dont { $differ } avec des problèmes
   *[other] Nous avons aussi interrogé ses { $asked } autres adresses, dont { $differ } avec des problèmes
}
progress-redirect = Le site envoie ses visiteurs vers une page de { $host }
progress-plain = Nous demandons maintenant sans chiffrement, comme le fait un navigateur
progress-again = Le site reste muet : nous vérifions donc encore une fois
progress-neighbour = Nous vérifions aussi { $host } : les gens confondent les deux
progress-own_network = Nous avons aussi testé notre propre réseau

## A verdict that is not fresh any more

stale-checking_again = Nous sommes en train de vérifier à nouveau. Redemandez dans quelques secondes.
stale-could_not_check = Nous n’avons pas pu vérifier à nouveau à l’instant : cela a donc peut-être changé.
