# What is said for each reason, to the person who asked. Id: the reason's word, with `-` for each dot.
#
# The value is the end of the headline, a clause without a full stop. `says…` is what it means;
# `visitor…` is what the visitor can do. A sentence is left out when a variable of it has no
# value. Some variables never print anything: they only say when a sentence may be said
# ($here, $theirs, $both, $seen_here, $measured, $only_you, $not_only_you and the like).
#
# French: each value begins with a consonant (it follows "que"); "le site" stands before $host.

## Said in several places

common-asks_to_wait = Le site vous demande d’attendre { $retry } avant de réessayer.
common-began_to_agree = Nous avons atteint la machine et commencé à nous accorder avec elle sur le chiffrement (la façon de garder la page secrète).
common-behind_it = Derrière ce certificat, le site répond avec le code { $behind }.
common-certificate = Un site prouve qui il est grâce à un certificat, une sorte de passeport.
common-front_door = Une passerelle (en anglais : gateway) est la porte d’entrée d’un site : elle reçoit chaque visite et la transmet au serveur qui se trouve derrière.
common-knocked = Nous avons trouvé l’adresse du site et frappé à la porte.
common-meantime = En attendant, essayez d’ouvrir le site depuis un autre appareil ou un autre réseau.
common-name_first = Chaque nom doit d’abord être traduit en adresse.
common-nothing_known = Nous ne savons donc rien du site { $host } pour le moment. Cela ne dit rien de mal de lui.
common-nothing_to_fix = Il n’y a rien à réparer de votre côté. Réessayez dans quelques minutes.
common-nothing_we_know_of = À notre connaissance, il n’y a rien à réparer de votre côté. Réessayez dans quelques minutes.
common-no_secrets = N’y tapez ni mot de passe ni numéro de carte tant que ce n’est pas réparé.
common-our_trouble = Le problème vient de chez nous, pas de chez vous.
common-reached = Nous avons atteint la machine et demandé la page.
common-send_once = N’envoyez un formulaire ou un paiement qu’une seule fois : le premier envoi est peut-être passé.
common-try_again = Merci de réessayer dans quelques minutes.
common-try_later = Il n’y a rien à réparer de votre côté. Réessayez un peu plus tard.
common-your_line_works = Vous avez reçu une réponse avec le numéro { $you_saw } : votre propre accès à Internet fonctionne donc.

## The site answers

none-works = le site { $host } est en ligne et répond normalement
    .says1 = { $here }Nous avons demandé cette page et nous l’avons reçue.
    .says2 = { $theirs }Votre appareil a demandé cette page et l’a reçue.
    .says3 = { $both }Votre appareil a demandé cette page, et nous aussi. Elle est arrivée des deux côtés.
    .says4 = { $seen_here }Le nom du site, son adresse et la page elle-même : tout fonctionne.
    .says5 = { $theirs }Le nom du site, son adresse et la page elle-même fonctionnent chez vous.
    .says6 = Le site a répondu avec le code { $status } en { $took }.
    .says7 = En https (la façon sûre), il ne répond pas ; voici son adresse en http simple : { $plain }.
    .visitor1 = Rechargez la page : tout est peut-être déjà rentré dans l’ordre.
    .visitor2 = Si cela ne marche toujours pas, essayez une fenêtre de navigation privée, ou votre téléphone, avec le Wi-Fi coupé.
    .visitor3 = { $here }Dites-nous ensuite ici ce que vous voyez, et nous comparerons les deux côtés.

none-slow = le site { $host } est en ligne, mais il répond lentement
    .says1 = La page est arrivée : le site n’est donc pas en panne.
    .says2 = Elle a mis plus de temps à venir que sur la plupart des sites.
    .says3 = La réponse a pris { $slow }.
    .visitor1 = Attendez un peu, puis rechargez la page.
    .visitor2 = N’envoyez un formulaire ou un paiement qu’une seule fois, même si la page prend son temps.

none-page_missing = le site { $host } est en ligne, mais il n’a pas de page à cette adresse
    .says1 = Le site répond, et il dit que cette page n’existe pas.
    .says2 = La page a peut-être été déplacée, ou le lien contient peut-être une erreur.
    .says3 = Le code de la réponse était { $status }, ce qui veut dire : page introuvable.
    .visitor1 = Cherchez une faute de frappe dans l’adresse.
    .visitor2 = Partez de la page d’accueil du site et cherchez à partir de là.

none-login_required = le site { $host } est en ligne, mais il vous demande d’abord de vous identifier
    .says1 = Le site répond, et il demande qui vous êtes.
    .says2 = C’est ainsi que doit se comporter une page privée : rien ne semble donc en panne.
    .says3 = Le code de la réponse était { $status }.
    .visitor1 = Identifiez-vous, puis ouvrez la page à nouveau.
    .visitor2 = Vous devriez avoir accès, et ce n’est pas le cas ? Adressez-vous aux responsables du site.

none-request_not_accepted = le site { $host } est en ligne, mais il n’accepte pas ce genre de demande
    .says1 = Le site répond, mais il refuse la façon dont nous avons demandé.
    .says2 = Cela tient à la forme de la question, et ne veut pas dire que le site est en panne.
    .says3 = Le code de la réponse était { $status }.
    .visitor1 = Ouvrez la page depuis le menu du site, et non depuis un ancien lien.
    .visitor2 = Si vous étiez en train d’envoyer un formulaire, rechargez-le et remplissez-le à nouveau.

none-client_certificate = le site { $host } est en ligne, mais seulement pour les appareils qui ont sa clé
    .says1 = Le site répond, et il demande un certificat client (un fichier qui sert de clé et prouve qui vous êtes).
    .says2 = Seules les personnes qui ont reçu une telle clé peuvent entrer.
    .says3 = C’est un choix du site : rien ne semble donc en panne.
    .visitor1 = Vous devriez avoir accès ? Demandez une clé aux responsables du site et ajoutez-la à votre navigateur.
    .visitor2 = Si vous en avez déjà une, vérifiez qu’elle n’a pas expiré.


## The person's own side

local-offline = votre appareil n’a pas accès à Internet
    .says1 = { $here }Ce que vous voyez est un message de votre propre appareil, affiché avant même que le site soit contacté.
    .says2 = { $measured }Votre appareil a été examiné, et il n’arrive à rien joindre.
    .says3 = Cela vient donc de votre connexion, et non du site { $host }.
    .visitor1 = Vérifiez que le Wi-Fi ou les données mobiles sont activés et que le mode avion est coupé.
    .visitor2 = Ouvrez un autre site. S’il ne s’ouvre pas non plus, redémarrez la box (le routeur) ou installez-vous plus près.

local-browser = votre navigateur a lui-même bloqué la page
    .says1 = Ce que vous voyez semble venir de votre navigateur, ou d’une de ses extensions.
    .says2 = Ce n’est pas le site qui l’a écrit.
    .visitor1 = Ouvrez la page dans une fenêtre de navigation privée, où les extensions sont désactivées.
    .visitor2 = Si cela marche, désactivez un par un les bloqueurs de publicité et les autres extensions.
    .visitor3 = Ou essayez un autre navigateur.

local-proxy = votre réglage de proxy ou de VPN fait obstacle
    .says1 = Votre appareil fait passer ses visites par un intermédiaire (un proxy ou un VPN).
    .says2 = D’après ce que vous voyez, cet intermédiaire a échoué avant même que le site soit contacté.
    .visitor1 = Coupez le VPN ou le proxy, puis rechargez la page.
    .visitor2 = S’il s’agit d’un appareil du travail ou de l’école, adressez-vous aux personnes qui s’en occupent.

local-clock = votre appareil n’est pas à l’heure
    .says1 = Un site prouve qui il est grâce à un certificat valable entre deux dates.
    .says2 = Si votre horloge est décalée, un bon certificat paraît trop vieux ou trop récent.
    .visitor1 = Réglez la date et l’heure sur automatique, et vérifiez le fuseau horaire.
    .visitor2 = Fermez ensuite le navigateur et ouvrez la page à nouveau.

local-captive_portal = votre réseau vous demande d’abord de vous identifier
    .says1 = Dans les hôtels, les trains et les magasins, le réseau montre souvent sa propre page avant de vous ouvrir Internet.
    .says2 = C’est une page de ce genre que vous semblez voir, à la place du site { $host }.
    .visitor1 = Cherchez la page d’identification de votre réseau. La plupart des appareils affichent une notification qui l’ouvre ; couper puis rallumer le Wi-Fi la fait revenir.
    .visitor2 = Identifiez-vous ou acceptez les conditions sur cette page, puis rechargez celle que vous vouliez voir.
    .visitor3 = Ou passez aux données mobiles.

local-hosts_file = la liste de noms de votre appareil envoie { $host } à un autre endroit
    .says1 = Chaque appareil a sa propre petite liste de noms (le fichier hosts).
    .says2 = Une de ses lignes envoie ce nom vers une adresse que les autres ne reçoivent pas.
    .visitor1 = Regardez dans le fichier hosts, et supprimez la ligne avec { $host } si vous n’en avez pas besoin.
    .visitor2 = Il se trouve dans /etc/hosts ou, sous Windows, dans C:/Windows/System32/drivers/etc/hosts.

local-filter = le filtre de votre appareil ou de votre réseau bloque { $host }
    .says1 = Un filtre barre le passage. C’est peut-être vous qui l’avez mis en place, ou quelqu’un chez vous, à votre travail ou à votre école.
    .says2 = Ce n’est pas le site qui vous empêche d’entrer.
    .visitor1 = Si vous pensez que ce blocage est une erreur, demandez à la personne qui s’occupe du filtre d’autoriser { $host }.
    .visitor2 = Un essai avec les données mobiles vous montrera si le filtre est en cause.

local-interception = l’un des programmes de votre appareil ou de votre réseau intercepte les connexions sécurisées
    .says1 = Certains antivirus et réseaux d’entreprise lisent ce qui passe, grâce à leur propre certificat.
    .says2 = Votre navigateur ne fait pas confiance à ce certificat, alors il s’arrête.
    .visitor1 = Cherchez dans votre antivirus un réglage du genre « analyse HTTPS », et désactivez-le pour essayer.
    .visitor2 = Sur un appareil du travail ou de l’école, adressez-vous aux personnes qui s’en occupent.
    .visitor3 = Sur un Wi-Fi inconnu, ne passez pas outre l’avertissement.

local-address_wrong = l’adresse, telle qu’elle est écrite, ne peut pas fonctionner
    .says1 = Quelque chose dans l’adresse n’est pas correct : aucun site ne peut donc être interrogé.
    .says2 = C’est souvent une lettre oubliée, un espace en trop ou un mauvais numéro de port.
    .visitor1 = Vérifiez l’adresse lettre par lettre.
    .visitor2 = Ou cherchez le site avec un moteur de recherche.

local-ipv6_broken = l’une des deux sortes d’Internet de votre appareil (IPv6) est en panne
    .says1 = Il existe deux sortes d’adresses : les anciennes (IPv4) et les nouvelles (IPv6).
    .says2 = Votre appareil croit pouvoir utiliser les nouvelles, mais rien ne revient.
    .says3 = { $seen_here }Depuis chez nous, le site fonctionne avec les nouvelles.
    .visitor1 = Redémarrez la box (le routeur). Souvent, cela fait revenir l’IPv6.
    .visitor2 = Sinon, désactivez l’IPv6 pour l’instant dans les réglages réseau de votre appareil.
    .visitor3 = Signalez à votre fournisseur d’accès que l’IPv6 ne marche pas.

local-firewall = le pare-feu de votre appareil ou de votre routeur barre le chemin vers { $host }
    .says1 = Un pare-feu est un gardien qui décide quelles connexions peuvent passer.
    .says2 = Le vôtre refuse celle-ci avant qu’elle ait quitté votre propre réseau.
    .visitor1 = Regardez le pare-feu de votre appareil, et les réglages de votre box (routeur).
    .visitor2 = Un antivirus ou un contrôle parental peut aussi contenir un pare-feu.
    .visitor3 = Sur un appareil du travail ou de l’école, adressez-vous aux personnes qui s’en occupent.

local-trust_store = votre appareil ne connaît pas le garant du site { $host }
    .says1 = Un site prouve qui il est grâce à un certificat, et un organisme bien connu s’en porte garant.
    .says2 = Vous recevez le même certificat que nous, mais votre appareil ne connaît pas son garant.
    .says3 = Cela arrive sur les appareils qui n’ont pas été mis à jour depuis longtemps.
    .visitor1 = Installez les mises à jour de votre appareil, ou utilisez un navigateur plus récent.
    .visitor2 = Firefox apporte sa propre liste de garants : souvent, cela aide.

local-resolver_fails = l’annuaire des noms de votre propre réseau ne répond pas
    .says1 = Un nom doit d’abord être traduit en adresse par un serveur DNS (une sorte d’annuaire).
    .says2 = Celui que votre appareil interroge se trouve sur l’appareil ou dans votre propre réseau, et il ne répond pas.
    .says3 = D’autres trouvent { $host } sans difficulté.
    .visitor1 = Redémarrez la box (le routeur), puis votre appareil.
    .visitor2 = Ou choisissez un autre serveur DNS dans les réglages de votre appareil, par exemple 1.1.1.1, 8.8.8.8 ou 9.9.9.9.


## The Internet provider

isp-block_page = votre réseau affiche une page à la place du site { $host }
    .says1 = Ce que vous voyez n’a pas été écrit par le site.
    .says2 = Cela ressemble à l’avis d’un fournisseur d’accès ou d’une autorité qui bloque ce site.
    .visitor1 = Essayez un autre réseau, par exemple les données mobiles, pour en avoir le cœur net.
    .visitor2 = Demandez à votre fournisseur d’accès pourquoi { $host } est bloqué, et comment le contester.

isp-dns_answer_differs = l’annuaire des noms de votre réseau ne donne pas la même réponse que les autres
    .says1 = Un nom doit d’abord être traduit en adresse. Votre fournisseur d’accès ou votre entreprise s’en charge pour vous.
    .says2 = La réponse que vous recevez ne semble pas être celle que les autres reçoivent.
    .says3 = Il peut s’agir d’une ancienne donnée, ou d’un blocage.
    .visitor1 = Éteignez puis rallumez la box (le routeur), ou attendez une heure, pour que les anciennes données disparaissent.
    .visitor2 = Ou choisissez un autre serveur DNS (un annuaire des noms) dans les réglages de votre appareil, par exemple 1.1.1.1, 8.8.8.8 ou 9.9.9.9.
    .visitor3 = Si cela aide, signalez-le à votre fournisseur d’accès.

isp-dns_blocked = l’annuaire des noms de votre réseau bloque { $host }
    .says1 = Un nom doit d’abord être traduit en adresse par un serveur DNS (une sorte d’annuaire).
    .says2 = Le vôtre dit qu’il bloque ce nom exprès.
    .says3 = Ce n’est pas le site qui l’a choisi.
    .visitor1 = Si vous utilisez un filtre familial ou de sécurité, regardez d’abord de ce côté.
    .visitor2 = Sinon, demandez à votre fournisseur d’accès ou à votre entreprise pourquoi ce nom est bloqué.
    .visitor3 = Un autre serveur DNS, par exemple 1.1.1.1 ou 9.9.9.9, vous montrera si c’est bien la cause.

isp-proxy_failed = l’intermédiaire placé sur votre chemin vers { $host } a échoué
    .says1 = Entre vous et le site se trouve un intermédiaire qui transmet les pages (un proxy).
    .says2 = Il appartient à votre entreprise, à votre école ou à votre fournisseur d’accès, et il semble avoir écrit l’erreur que vous voyez.
    .visitor1 = Essayez un autre réseau, par exemple les données mobiles.
    .visitor2 = Signalez aux personnes qui gèrent le réseau que leur proxy n’arrive pas à joindre { $host }.

isp-resolver_fails = l’annuaire des noms de votre réseau ne fonctionne pas
    .says1 = Un nom doit d’abord être traduit en adresse par un serveur DNS (une sorte d’annuaire). La plupart des gens utilisent celui de leur fournisseur d’accès.
    .says2 = Le vôtre ne donne pas de réponse pour { $host }, alors que d’autres en donnent une.
    .visitor1 = Choisissez un autre serveur DNS dans les réglages de votre appareil, par exemple 1.1.1.1, 8.8.8.8 ou 9.9.9.9.
    .visitor2 = Signalez à votre fournisseur d’accès que son serveur DNS ne fonctionne pas.

isp-dns_outdated = l’annuaire des noms de votre réseau garde encore une ancienne adresse pour { $host }
    .says1 = Le site semble avoir changé d’adresse.
    .says2 = Le serveur DNS de votre fournisseur d’accès (son annuaire des noms) vous envoie encore vers une ancienne adresse, où plus rien ne répond.
    .visitor1 = Attendez une heure, puis redémarrez votre appareil et la box (le routeur), pour que les anciennes données disparaissent.
    .visitor2 = Ou choisissez un autre serveur DNS dans les réglages de votre appareil, par exemple 1.1.1.1, 8.8.8.8 ou 9.9.9.9.

isp-name_filtered = les connexions de votre réseau sont coupées dès qu’elles nomment { $host }
    .says1 = Votre appareil atteint l’adresse du site.
    .says2 = Dès qu’il dit quel site il veut, la connexion est coupée. Avec un autre nom, elle ne l’est pas.
    .says3 = Quelque chose entre vous et le site filtre donc selon le nom.
    .visitor1 = Essayez un autre réseau, par exemple les données mobiles, pour en avoir le cœur net.
    .visitor2 = Demandez à votre fournisseur d’accès, à votre entreprise ou à votre école pourquoi { $host } est filtré.

isp-interception = quelqu’un, sur votre chemin vers { $host }, intercepte les connexions sécurisées
    .says1 = Le certificat que vous recevez n’est pas celui du site, et aucun organisme bien connu ne s’en porte garant.
    .says2 = Quelque chose entre vous et le site se fait donc passer pour lui, et pourrait lire ce que vous échangez.
    .visitor1 = Ne passez pas outre l’avertissement, et ne tapez pas de mot de passe.
    .visitor2 = Essayez un autre réseau, par exemple les données mobiles.
    .visitor3 = Sur un réseau du travail ou de l’école, adressez-vous aux personnes qui s’en occupent.

isp-unreachable = votre fournisseur d’accès ne vous mène pas jusqu’au site { $host }
    .says1 = { $seen_here }Votre accès à Internet fonctionne, et le site aussi.
    .says2 = { $theirs }Votre accès à Internet fonctionne.
    .says3 = Mais ce que vous envoyez au site se perd en chemin, dans le réseau que vous utilisez.
    .says4 = D’autres sites n’ont pas ce problème.
    .visitor1 = Essayez un autre réseau, par exemple les données mobiles.
    .visitor2 = Signalez à votre fournisseur d’accès que { $host } est injoignable, et depuis quand.

isp-connection_cut = vos connexions vers { $host } sont coupées en chemin
    .says1 = Le site fonctionne depuis chez nous.
    .says2 = Depuis votre appareil, une connexion commence, puis quelque chose sur le chemin la coupe ou la laisse s’éteindre.
    .visitor1 = Pour essayer, coupez votre VPN et votre antivirus.
    .visitor2 = Essayez un autre réseau, par exemple les données mobiles.
    .visitor3 = Si cela aide, signalez-le à votre fournisseur d’accès.

isp-large_answers_stall = les gros paquets de données envoyés par le site { $host } ne vous parviennent pas
    .says1 = Les petites réponses du site vous parviennent, mais les grosses restent bloquées en route.
    .says2 = Cela arrive quand une partie du chemin accepte des paquets plus petits qu’elle ne le dit. Un VPN ou une ligne DSL en est souvent la cause.
    .visitor1 = Coupez le VPN, si vous en utilisez un.
    .visitor2 = Redémarrez la box (le routeur).
    .visitor3 = Si vous savez le faire, réglez la taille des paquets (MTU) de votre appareil sur 1280 pour essayer.

isp-no_internet = la ligne Internet de votre fournisseur d’accès est en panne
    .says1 = Votre appareil et votre box (routeur) sont connectés.
    .says2 = Mais derrière, rien ne répond : ni { $host }, ni d’autres sites bien connus.
    .visitor1 = Redémarrez la box (le routeur), et regardez ses voyants.
    .visitor2 = Avec les données mobiles, consultez la page des pannes de votre fournisseur d’accès.

isp-udp_blocked = votre réseau bloque la façon la plus récente de charger les pages
    .says1 = Les navigateurs peuvent charger les pages d’une façon nouvelle (HTTP/3, par UDP) ou de façons plus anciennes.
    .says2 = Votre navigateur a essayé la nouvelle, et cela a échoué. Depuis chez nous, le site fonctionne.
    .visitor1 = Rechargez la page. La plupart des navigateurs utilisent alors une façon plus ancienne.
    .visitor2 = Sinon, désactivez HTTP/3 (QUIC) dans les réglages du navigateur.
    .visitor3 = Demandez aux personnes qui gèrent votre réseau de laisser passer UDP sur le port 443.


## The site's name

dns-name_not_resolved = le nom { $host } n’existe pas
    .says1 = { common-name_first }
    .says2 = Les annuaires d’Internet disent que ce nom n’existe pas.
    .says3 = Il contient peut-être une faute de frappe, ou il a peut-être expiré.
    .visitor1 = Vérifiez l’orthographe, lettre par lettre.
    .visitor2 = Cherchez le site avec un moteur de recherche : il a peut-être un nouveau nom.

dns-dangling_alias = le nom { $host } renvoie à un nom qui n’existe pas
    .says1 = Ce nom n’est qu’un alias (un surnom) d’un autre nom, et cet autre nom n’existe plus.
    .says2 = Personne ne peut donc trouver l’adresse du site.
    .says3 = Le nom qui manque est { $alias }.
    .visitor1 = { common-try_later }
    .visitor2 = Si vous connaissez les responsables du site, dites-leur ce qu’affiche cette page.

dns-no_address = le nom { $host } n’a pas d’adresse
    .says1 = Le nom existe, mais il ne mène à aucune adresse.
    .says2 = Il n’y a donc aucun endroit où demander la page.
    .visitor1 = Essayez le nom avec www devant, ou sans.
    .visitor2 = Cherchez le site avec un moteur de recherche.

dns-alias_loop = le nom { $host } renvoie d’alias en alias, sans fin
    .says1 = Ce nom n’est qu’un alias (un surnom) d’un autre nom, et cet autre est lui aussi un alias.
    .says2 = { $circle }À la fin, ils ramènent à l’un des noms précédents.
    .says3 = Personne ne peut donc trouver l’adresse du site.
    .visitor1 = { common-try_later }

dns-signature_invalid = le sceau de sécurité du nom { $host } est brisé
    .says1 = Ce nom est protégé par un sceau (DNSSEC) qui prouve que son adresse est la vraie.
    .says2 = Le sceau ne correspond pas, alors les réseaux prudents refusent l’adresse.
    .says3 = Les réseaux qui ne vérifient pas le sceau trouvent quand même le site. C’est pourquoi cela peut marcher chez un proche.
    .visitor1 = Il n’y a rien à réparer de votre côté, et couper les vérifications vous protégerait moins bien.
    .visitor2 = Réessayez dans quelques heures.

dns-unreachable = les serveurs de noms du site { $host } ne répondent pas
    .says1 = Un serveur de noms est une machine qui connaît l’adresse du site.
    .says2 = Ceux de ce site sont injoignables : on ne peut donc pas trouver le site, même s’il est en ligne.
    .says3 = C’est ce que disent les annuaires que nous avons interrogés.
    .visitor1 = { common-try_later }

dns-not_served = les serveurs de noms indiqués pour { $host } ne s’en occupent pas
    .says1 = Le registre des noms envoie tout le monde vers certains serveurs de noms.
    .says2 = Ceux-ci disent qu’ils ne sont pas chargés de ce nom.
    .says3 = Cela arrive souvent après un déménagement du site, ou à la fin d’un service.
    .visitor1 = { common-try_later }

dns-failed = la recherche du nom { $host } n’aboutit pas
    .says1 = { common-name_first }
    .says2 = Les annuaires que nous avons interrogés ont essayé, et ont échoué.
    .says3 = Souvent, la cause se trouve du côté des serveurs de noms du site lui-même.
    .visitor1 = { common-try_later }

dns-timed_out = les questions sur le nom { $host } restent sans réponse
    .says1 = Les annuaires que nous avons interrogés fonctionnent pour d’autres noms.
    .says2 = Sur ce nom, ils restent muets, très probablement parce que ses propres serveurs de noms ne répondent pas.
    .visitor1 = { common-try_later }

dns-malformed = les réponses reçues sur le nom { $host } sont défectueuses
    .says1 = Nous avons demandé l’adresse du site.
    .says2 = Ce qui est revenu n’est pas une vraie réponse : personne ne peut donc s’en servir.
    .visitor1 = { common-try_later }

dns-answers_disagree = les annuaires ne sont pas d’accord sur { $host }
    .says1 = Parmi les annuaires que nous avons interrogés, certains trouvent le site et d’autres non.
    .says2 = Cela peut donc marcher chez un proche et pas chez vous.
    .says3 = C’est courant pendant quelques heures après un changement.
    .visitor1 = Réessayez dans une heure ou deux.
    .visitor2 = Ou choisissez un autre serveur DNS (un annuaire des noms) dans les réglages de votre appareil, par exemple 1.1.1.1, 8.8.8.8 ou 9.9.9.9.

dns-private_address = le nom { $host } mène à une adresse qui ne marche que dans un réseau précis
    .says1 = Le nom existe, mais son adresse est privée, comme un numéro de chambre sans nom de rue.
    .says2 = Depuis l’extérieur de ce réseau, personne ne peut y arriver.
    .visitor1 = Si c’est un site de votre travail ou de votre école, connectez-vous d’abord à son réseau ou à son VPN.
    .visitor2 = S’il est fait pour être ouvert à tous, prévenez ses responsables.

dns-parked = le site { $host } affiche la page d’attente d’un vendeur de noms de domaine
    .says1 = Le nom fonctionne, mais il ne semble pas y avoir de vrai site derrière.
    .says2 = Il est peut-être à vendre, ou son propriétaire l’a peut-être laissé expirer.
    .visitor1 = Vérifiez l’orthographe du nom.
    .visitor2 = Cherchez le site avec un moteur de recherche : il a peut-être un nouveau nom.


## The way to the site's address

tcp-refused = le site { $host } refuse toutes les connexions
    .says1 = { common-knocked }
    .says2 = La machine dit non aussitôt : personne n’ouvre à ce port (la porte des pages web).
    .says3 = Très probablement, le serveur web s’est arrêté, ou un pare-feu dit non à sa place.
    .visitor1 = Il n’y a rien à réparer de votre côté. Réessayez dans quelques minutes.
    .visitor2 = Si l’adresse contient un numéro de port, vérifiez qu’il est juste.

tcp-timed_out = le site { $host } ne répond pas
    .says1 = { common-knocked }
    .says2 = Aucune réponse n’est venue, pas même un « non ».
    .says3 = La machine est peut-être éteinte, ou un pare-feu ignore peut-être toutes les visites.
    .visitor1 = { common-nothing_we_know_of }

tcp-reset = le site { $host } coupe chaque connexion
    .says1 = { common-knocked }
    .says2 = Chaque connexion a été coupée aussitôt, par la machine ou par quelque chose sur le chemin.
    .visitor1 = { common-nothing_we_know_of }

tcp-address_unreachable = le chemin vers l’adresse du site { $host } est introuvable
    .says1 = Nous avons trouvé l’adresse du site.
    .says2 = Sur le chemin, un routeur dit que la machine est injoignable.
    .says3 = La machine est peut-être éteinte, ou son réseau est peut-être coupé.
    .visitor1 = { common-try_later }

tcp-failed = toutes les adresses du site { $host } sont injoignables
    .says1 = Le site a plusieurs adresses.
    .says2 = Nous les avons toutes essayées, et chacune a échoué à sa façon.
    .visitor1 = { common-try_later }

tcp-some_addresses_fail = les adresses du site { $host } ne fonctionnent pas toutes
    .says1 = Le site a plusieurs adresses, et votre navigateur en choisit une.
    .says2 = Au moins l’une d’elles ne répond pas : certaines visites échouent donc ou durent longtemps.
    .says3 = Celle qui ne va pas est { $address }.
    .visitor1 = Rechargez la page : le prochain essai tombera peut-être sur une bonne adresse.

tcp-ipv6_fails = le site { $host } ne répond pas en IPv6
    .says1 = Internet a deux sortes d’adresses : les anciennes, IPv4, et les nouvelles, IPv6.
    .says2 = Le site répond en IPv4, mais pas en IPv6.
    .says3 = Les personnes dont le réseau préfère l’IPv6 peuvent attendre longtemps, ou voir une erreur.
    .visitor1 = Rechargez la page : la plupart des navigateurs passent alors à l’IPv4.
    .visitor2 = Ou essayez un autre réseau.

tcp-ipv4_fails = le site { $host } ne répond pas en IPv4
    .says1 = Internet a deux sortes d’adresses : les anciennes, IPv4, et les nouvelles, IPv6.
    .says2 = Le site répond en IPv6, mais pas en IPv4.
    .says3 = Beaucoup de foyers et de bureaux n’ont que l’IPv4 : chez eux, cela échoue.
    .visitor1 = Essayez un autre réseau, par exemple les données mobiles, qui ont souvent l’IPv6.

tcp-flapping = les connexions au site { $host } échouent de temps en temps
    .says1 = Nous avons frappé plusieurs fois.
    .says2 = Certaines visites sont passées et d’autres non : cela peut donc marcher au prochain essai.
    .says3 = Nombre d’essais : { $tries }. Échecs : { $failed }.
    .visitor1 = Rechargez la page, plusieurs fois s’il le faut.
    .visitor2 = N’envoyez un formulaire ou un paiement qu’une seule fois, et vérifiez si le premier envoi est passé.


## Certificate and encryption

tls-cert-date_invalid = le certificat du site { $host } { $dates }
    .says1 = { common-certificate }
    .says2 = Les dates ne vont pas, alors les navigateurs avertissent ou s’arrêtent.
    .says3 = Il a expiré il y a { $expired }.
    .says4 = Il ne sera valable que dans { $begins }.
    .says5 = Ce n’est pas le certificat du site lui-même, mais un autre que le site envoie avec le sien : { $link }.
    .says6 = { common-behind_it }
    .visitor1 = Il n’y a rien à réparer de votre côté, si votre appareil est à l’heure.
    .visitor2 = { common-no_secrets }
    .visitor3 = Réessayez plus tard.

tls-cert-name_invalid = le certificat du site { $host } est établi pour un autre nom
    .says1 = { common-certificate }
    .says2 = Celui-ci porte un autre nom, alors les navigateurs avertissent ou s’arrêtent.
    .says3 = Il est fait pour { $names }.
    .says4 = { common-behind_it }
    .visitor1 = Essayez l’adresse avec www devant, ou sans.
    .visitor2 = { common-no_secrets }

tls-cert-self_signed = le certificat du site { $host } est signé par lui-même
    .says1 = { common-certificate }
    .says2 = Celui-ci a été signé par le site lui-même, comme un passeport que l’on dessine à la maison.
    .says3 = Les navigateurs ne peuvent donc pas savoir qui est là.
    .says4 = { common-behind_it }
    .visitor1 = Si c’est un appareil à vous, par exemple une box ou un routeur, c’est courant.
    .visitor2 = { common-no_secrets }

tls-cert-authority_invalid = les navigateurs ne connaissent pas le signataire du certificat du site { $host }
    .says1 = { common-certificate }
    .says2 = L’organisme qui a signé celui-ci ne figure pas sur la liste à laquelle les navigateurs font confiance.
    .says3 = Signataire : { $issuer }.
    .says4 = { common-behind_it }
    .visitor1 = Si c’est un site de votre travail ou de votre école, demandez-y comment ajouter son certificat.
    .visitor2 = { common-no_secrets }

tls-cert-chain_incomplete = le certificat du site { $host } est incomplet, car il lui manque un maillon
    .says1 = { common-certificate }
    .says2 = Entre lui et l’organisme auquel les navigateurs font confiance, il y a un maillon, et le site n’envoie pas ce maillon.
    .says3 = Certains navigateurs le trouvent tout seuls, d’autres s’arrêtent. Cela peut donc marcher chez un proche.
    .says4 = { common-behind_it }
    .visitor1 = Un autre navigateur ouvrira peut-être la page.
    .visitor2 = Il n’y a rien à réparer de votre côté.

tls-cert-invalid = le certificat du site { $host } n’est pas valable
    .says1 = { common-certificate }
    .says2 = Devant celui-ci, les navigateurs avertissent ou s’arrêtent.
    .says3 = { $weak }Sa clé ou son sceau est d’un type ancien, qui ne prouve plus rien.
    .says4 = { $broken }Il est défectueux d’une manière ou d’une autre.
    .says5 = { common-behind_it }
    .visitor1 = Il n’y a rien à réparer de votre côté.
    .visitor2 = { common-no_secrets }

tls-version_or_cipher_mismatch = le site { $host } ne propose pas de chiffrement moderne
    .says1 = Le navigateur et le site doivent s’accorder sur une façon de garder la page secrète.
    .says2 = Le site ne propose aucune des façons que nous savons sûres.
    .says3 = { $old }Toutes celles qu’il propose sont trop anciennes, alors les navigateurs s’arrêtent.
    .says4 = { $unshared }Notre vérification est stricte. Votre navigateur connaît peut-être une façon que nous ne connaissons pas.
    .visitor1 = Il n’y a rien à réparer de votre côté, si votre navigateur est à jour.
    .visitor2 = { common-no_secrets }

tls-name_unrecognised = le serveur du site { $host } ne connaît pas ce nom
    .says1 = Nous avons atteint la machine et demandé le site par son nom.
    .says2 = Elle dit qu’elle n’a pas de site de ce nom.
    .says3 = Cela arrive souvent après un déménagement du site, ou quand un site n’est pas encore installé.
    .visitor1 = Cherchez une faute dans le nom. Essayez-le avec www devant, ou sans.

tls-not_spoken = le site { $host } ne parle pas https sur ce port
    .says1 = Nous avons frappé à la porte des pages sécurisées.
    .says2 = Quelque chose y répond, mais pas dans la langue de https.
    .says3 = Cette porte est peut-être prévue pour du http simple, ou pour un autre service.
    .visitor1 = Vérifiez l’adresse : c’est peut-être un autre port ou http:// qu’il faut.
    .visitor2 = { common-no_secrets }

tls-interrupted = le site { $host } coupe la connexion avant que la page soit sécurisée
    .says1 = { common-began_to_agree }
    .says2 = Puis la connexion a été coupée en plein milieu.
    .visitor1 = { common-nothing_we_know_of }

tls-timed_out = le site { $host } se tait avant que la page soit sécurisée
    .says1 = { common-began_to_agree }
    .says2 = Puis elle s’est tue, et aucune réponse n’est venue à temps.
    .visitor1 = { common-nothing_we_know_of }

tls-protocol-error = le site { $host } et les navigateurs n’arrivent pas à s’accorder sur le chiffrement
    .says1 = { common-began_to_agree }
    .says2 = En plein milieu, elle a répondu par une erreur.
    .visitor1 = { common-nothing_we_know_of }


## The site's front door

gateway-upstream_refused = le site { $host } renvoie une erreur{ $for }
    .says1 = { common-front_door }
    .says2 = Ici, la { $gateway } fonctionne, mais le serveur derrière elle lui refuse l’entrée.
    .says3 = Très probablement, le programme du site s’est arrêté, ou un pare-feu se trouve entre les deux.
    .says4 = { common-your_line_works }
    .visitor1 = { common-nothing_to_fix }
    .visitor2 = { common-asks_to_wait }
    .visitor3 = { common-send_once }

gateway-upstream_timed_out = le site { $host } renvoie une erreur{ $for }
    .says1 = { common-front_door }
    .says2 = Ici, la { $gateway } fonctionne, mais le serveur derrière elle n’a pas répondu à temps.
    .says3 = Le site a peut-être trop à faire, ou l’une de ses parties est peut-être bloquée.
    .says4 = { common-your_line_works }
    .visitor1 = Il n’y a rien à réparer de votre côté. Attendez un peu avant de réessayer : beaucoup d’essais à la suite aggravent les choses.
    .visitor2 = { common-asks_to_wait }
    .visitor3 = { common-send_once }

gateway-upstream_unreachable = le site { $host } renvoie une erreur{ $for }
    .says1 = { common-front_door }
    .says2 = Ici, la { $gateway } fonctionne, mais elle ne trouve pas de chemin vers le serveur derrière elle.
    .says3 = Cette machine est peut-être éteinte, ou son réseau est peut-être coupé.
    .says4 = { common-your_line_works }
    .visitor1 = { common-nothing_to_fix }
    .visitor2 = { common-asks_to_wait }
    .visitor3 = { common-send_once }

gateway-upstream_closed = le site { $host } renvoie une erreur{ $for }
    .says1 = { common-front_door }
    .says2 = Ici, la { $gateway } fonctionne, mais le serveur derrière elle a raccroché en plein milieu.
    .says3 = Souvent, cela veut dire que le programme du site a planté sur cette page.
    .says4 = { common-your_line_works }
    .visitor1 = Il n’y a rien à réparer de votre côté. Réessayez, ou essayez une autre page du site.
    .visitor2 = { common-asks_to_wait }
    .visitor3 = { common-send_once }

gateway-upstream_invalid = le site { $host } renvoie une erreur{ $for }
    .says1 = { common-front_door }
    .says2 = Ici, la { $gateway } fonctionne, mais le serveur derrière elle a envoyé une réponse qui n’a pas de sens.
    .says3 = C’est très probablement une erreur dans le programme ou les réglages du site.
    .says4 = { common-your_line_works }
    .visitor1 = Il n’y a rien à réparer de votre côté. Essayez une autre page du site, ou réessayez plus tard.
    .visitor2 = { common-asks_to_wait }
    .visitor3 = Si cela n’arrive que chez vous, supprimez les cookies de ce site : quand ils sont trop nombreux, ils peuvent en être la cause.

gateway-upstream_dns = le site { $host } renvoie une erreur{ $for }
    .says1 = { common-front_door }
    .says2 = Ici, la { $gateway } fonctionne, mais elle n’arrive pas à trouver par son nom le serveur derrière elle.
    .says3 = Il se peut très bien que ce serveur fonctionne.
    .says4 = { common-your_line_works }
    .visitor1 = { common-nothing_to_fix }
    .visitor2 = { common-asks_to_wait }

gateway-upstream_tls = le site { $host } renvoie une erreur{ $for }
    .says1 = { common-front_door }
    .says2 = Ici, la { $gateway } fonctionne, mais elle n’arrive pas à s’accorder sur le chiffrement avec le serveur derrière elle.
    .says3 = Cela tient aux réglages du site.
    .says4 = { common-your_line_works }
    .visitor1 = { common-nothing_to_fix }

gateway-upstream_failed = le site { $host } renvoie une erreur{ $for }
    .says1 = { common-front_door }
    .says2 = Ici, la { $gateway } fonctionne, mais elle n’a pas reçu de bonne réponse du serveur derrière elle.
    .says3 = Elle ne dit pas ce qui s’est mal passé de ce côté-là.
    .says4 = Le code de la réponse était { $status }.
    .says5 = { common-your_line_works }
    .visitor1 = { common-nothing_to_fix }
    .visitor2 = { common-asks_to_wait }
    .visitor3 = { common-send_once }

gateway-no_upstream = le site { $host } renvoie une erreur{ $for }
    .says1 = { common-front_door }
    .says2 = Ici, la { $gateway } fonctionne, mais elle n’a aucun serveur en bon état à qui transmettre les visites.
    .says3 = Ils sont peut-être tous occupés, en train de redémarrer ou en panne.
    .says4 = { common-your_line_works }
    .visitor1 = { common-nothing_to_fix }
    .visitor2 = { common-asks_to_wait }
    .visitor3 = { common-send_once }

gateway-overloaded = le site { $host } reçoit plus de visites qu’il ne peut en accueillir
    .says1 = { common-front_door }
    .says2 = Ici, la { $gateway } fonctionne, mais elle est à sa limite.
    .says3 = Souvent, cela passe tout seul.
    .says4 = { common-your_line_works }
    .visitor1 = Attendez un peu, et évitez de recharger la page sans arrêt.
    .visitor2 = { common-asks_to_wait }
    .visitor3 = { common-send_once }

gateway-misconfigured = la porte d’entrée du site { $host } n’est pas réglée pour lui
    .says1 = { common-front_door }
    .says2 = Ici, la { $gateway } répond, mais elle ne connaît pas ce site, ou ses propres réglages sont faux.
    .says3 = Seuls les responsables du site peuvent réparer cela.
    .says4 = { common-your_line_works }
    .visitor1 = Cherchez une faute dans le nom. Essayez-le avec www devant, ou sans.

gateway-error = le site { $host } renvoie une erreur{ $for }
    .says1 = { common-front_door }
    .says2 = Ici, c’est la { $gateway } elle-même qui n’a pas réussi à traiter la visite.
    .says3 = Le code de la réponse était { $status }.
    .says4 = { common-your_line_works }
    .visitor1 = { common-nothing_to_fix }
    .visitor2 = { common-asks_to_wait }

gateway-maintenance = le site { $host } est fermé pour des travaux prévus
    .says1 = Les responsables du site semblent être en train d’y travailler.
    .says2 = La { $gateway } du site affiche un message à ce sujet à la place de la page.
    .visitor1 = Revenez plus tard.
    .visitor2 = { common-asks_to_wait }

gateway-flapping = le site { $host } renvoie une erreur de temps en temps
    .says1 = { common-front_door }
    .says2 = { $here }Nous avons essayé plusieurs fois. Certaines visites sont passées, et d’autres ont fini par une erreur de la { $gateway }.
    .says3 = { $theirs }Certaines de vos visites sont passées, et d’autres ont fini par une erreur de la { $gateway }.
    .says4 = { $both }Certaines visites passent, et d’autres finissent par une erreur de la { $gateway }.
    .says5 = Nombre d’essais : { $tries }. Échecs : { $failed }.
    .says6 = Cela peut donc marcher à votre prochain essai.
    .says7 = { common-your_line_works }
    .visitor1 = Rechargez la page, plusieurs fois s’il le faut.
    .visitor2 = { common-asks_to_wait }
    .visitor3 = { common-send_once }

gateway-one_bad_backend = l’une des machines du site { $host } renvoie une erreur
    .says1 = Le site a plusieurs adresses, et votre navigateur en choisit une.
    .says2 = L’une d’elles renvoie une erreur, et les autres vont bien.
    .says3 = Celle qui ne va pas est { $address }.
    .visitor1 = Rechargez la page : le prochain essai tombera peut-être sur une bonne adresse.
    .visitor2 = { common-send_once }

gateway-regional = le site { $host } ne marche pas dans votre région du monde
    .says1 = Le site utilise un réseau de distribution : des machines dans de nombreuses villes, qui remettent ses pages.
    .says2 = La machine qui vous sert reçoit une erreur, et celle qui nous sert n’en reçoit pas.
    .says3 = Votre visite est dirigée vers { $your_centre }, et la nôtre vers { $our_centre }.
    .says4 = { common-your_line_works }
    .visitor1 = Réessayez dans quelques minutes.
    .visitor2 = Un autre réseau, par exemple les données mobiles, vous mènera peut-être à une autre ville.
    .visitor3 = { common-send_once }

gateway-refuses_person = le gardien placé devant { $host } vous refuse l’entrée
    .says1 = Beaucoup de sites ont un gardien qui arrête les visites qu’il trouve étranges.
    .says2 = { $only_you }Il nous laisse entrer, mais il ne vous laisse pas entrer.
    .says3 = { $not_only_you }Il ne nous laisse pas entrer non plus : il refuse donc beaucoup de monde.
    .says4 = Cela peut venir de votre réseau, d’un VPN ou d’un grand nombre de visites en peu de temps.
    .visitor1 = Coupez votre VPN, si vous en utilisez un, et rechargez la page.
    .visitor2 = Essayez un autre réseau, par exemple les données mobiles.
    .visitor3 = Si rien ne change, écrivez au site en indiquant l’identifiant affiché sur la page que vous voyez.

gateway-session_bound = le site { $host } ne marche pas avec la session que vous y avez ouverte
    .says1 = La passerelle du site envoie chaque fois le même visiteur au même serveur.
    .says2 = Celui qui vous est attribué semble en panne. Une nouvelle visite depuis votre propre appareil marche.
    .says3 = Cela n’a peut-être duré qu’un moment, et c’est peut-être déjà fini.
    .visitor1 = Ouvrez la page dans une fenêtre de navigation privée.
    .visitor2 = Si cela marche, supprimez les cookies de ce site, puis identifiez-vous à nouveau.
    .visitor3 = { common-send_once }


## The site's own program

application-error = le site { $host } renvoie une erreur{ $for }
    .says1 = Nous avons atteint le site, et c’est son propre programme qui a répondu.
    .says2 = Il dit que quelque chose s’est mal passé dans ce programme.
    .says3 = Le code de la réponse était { $status }.
    .says4 = { common-your_line_works }
    .visitor1 = Il n’y a rien à réparer de votre côté. Réessayez dans quelques minutes, ou essayez une autre page du site.
    .visitor2 = { common-asks_to_wait }
    .visitor3 = { common-send_once }

application-unavailable = le site { $host } dit qu’il ne peut pas servir de pages pour le moment
    .says1 = Nous avons atteint le site, et c’est son propre programme qui a répondu.
    .says2 = Il dit qu’il n’est pas prêt à servir cette page.
    .says3 = Le code de la réponse était { $status }.
    .says4 = { common-your_line_works }
    .visitor1 = { common-nothing_to_fix }
    .visitor2 = { common-asks_to_wait }
    .visitor3 = { common-send_once }

application-overloaded = le site { $host } dit qu’il a trop à faire
    .says1 = Nous avons atteint le site, et c’est son propre programme qui a répondu.
    .says2 = Il a plus de travail qu’il ne peut en faire, alors il refuse des visites.
    .says3 = { common-your_line_works }
    .visitor1 = Attendez un peu, et évitez de recharger la page sans arrêt.
    .visitor2 = { common-asks_to_wait }
    .visitor3 = { common-send_once }

application-maintenance = le site { $host } est fermé pour des travaux prévus
    .says1 = Les responsables du site semblent être en train d’y travailler.
    .says2 = Le site affiche un message à ce sujet à la place de la page.
    .visitor1 = Revenez plus tard.
    .visitor2 = { common-asks_to_wait }

application-soft_error = le site { $host } montre une page d’erreur{ $for }
    .says1 = Le site répond, et il affirme que tout va bien.
    .says2 = Mais la page elle-même ressemble à une erreur.
    .visitor1 = { common-nothing_to_fix }
    .visitor2 = { common-send_once }

application-flapping = le site { $host } renvoie une erreur de temps en temps
    .says1 = Certaines visites reçoivent la page, et d’autres une erreur du programme du site.
    .says2 = Nombre d’essais : { $tries }. Échecs : { $failed }.
    .says3 = Cela peut donc marcher à votre prochain essai.
    .says4 = { common-your_line_works }
    .visitor1 = Rechargez la page, plusieurs fois s’il le faut.
    .visitor2 = { common-asks_to_wait }
    .visitor3 = { common-send_once }

application-session_bound = le site { $host } ne marche pas avec la session que vous y avez ouverte
    .says1 = Le programme du site vous répond par une erreur, alors qu’une nouvelle visite depuis votre propre appareil marche.
    .says2 = L’erreur semble donc liée à votre session, à votre identification ou à vos cookies.
    .says3 = Cela n’a peut-être duré qu’un moment, et c’est peut-être déjà fini.
    .visitor1 = Ouvrez la page dans une fenêtre de navigation privée.
    .visitor2 = Si cela marche, supprimez les cookies de ce site, puis identifiez-vous à nouveau.

http-response-redirect_loop = le site { $host } fait tourner ses visiteurs en rond
    .says1 = Un site peut vous envoyer vers une autre adresse.
    .says2 = Ici, cela continue encore et encore, sans jamais aboutir à une page.
    .says3 = On revient toujours à { $redirect }.
    .visitor1 = Supprimez les cookies de ce site, et réessayez.
    .visitor2 = Si cela n’aide pas, seuls les responsables du site peuvent réparer cela.

http-response-redirect_invalid = le site { $host } envoie ses visiteurs vers une adresse qui ne marche pas
    .says1 = Un site peut vous envoyer vers une autre adresse.
    .says2 = Ici, cette adresse manque ou ne peut pas être utilisée.
    .visitor1 = Partez de la page d’accueil du site.
    .visitor2 = Seuls les responsables du site peuvent réparer cela.

http-response-empty = le site { $host } raccroche sans répondre
    .says1 = { common-reached }
    .says2 = Elle a fermé la connexion avant qu’une réponse entière soit arrivée.
    .says3 = Un plantage ou un redémarrage du programme derrière elle peut en être la cause.
    .visitor1 = { common-nothing_we_know_of }
    .visitor2 = { common-send_once }

http-response-reset = le site { $host } coupe la connexion avant de répondre
    .says1 = { common-reached }
    .says2 = La connexion a été coupée avant qu’une réponse arrive.
    .says3 = Un plantage, une limite ou un pare-feu peut en être la cause.
    .visitor1 = { common-nothing_we_know_of }
    .visitor2 = { common-send_once }

http-response-invalid = le site { $host } donne une réponse que les navigateurs ne peuvent pas lire
    .says1 = { common-reached }
    .says2 = Ce qui est revenu est défectueux, ou n’est pas du tout dans la langue des pages web.
    .visitor1 = Vérifiez le numéro de port dans l’adresse, s’il y en a un.
    .visitor2 = Il n’y a rien d’autre à réparer de votre côté.

http-response-timed_out = le site { $host } laisse entrer les visites, mais ne répond jamais
    .says1 = { common-reached }
    .says2 = Ensuite, rien n’est venu à temps, et nous avons abandonné.
    .says3 = Le site a peut-être trop à faire, ou il est peut-être bloqué.
    .visitor1 = À notre connaissance, il n’y a rien à réparer de votre côté. Attendez un peu avant de réessayer.
    .visitor2 = { common-send_once }


## Our own side

checker-no_network = notre propre connexion à Internet est en panne
    .says1 = { common-our_trouble }
    .says2 = Notre machine n’arrive à joindre aucun site en ce moment.
    .says3 = { common-nothing_known }
    .visitor1 = { common-try_again }
    .visitor2 = { common-meantime }

checker-resolvers_silent = nos propres annuaires des noms ne répondent pas
    .says1 = { common-our_trouble }
    .says2 = Notre machine n’arrive à chercher aucun nom en ce moment.
    .says3 = { common-nothing_known }
    .visitor1 = { common-try_again }
    .visitor2 = { common-meantime }

checker-family_missing = notre machine n’a pas le type d’adresse dont ce site a besoin
    .says1 = { common-our_trouble }
    .says2 = Internet a deux sortes d’adresses, IPv4 et IPv6. Le site n’en a qu’une, et notre machine ne peut pas utiliser celle-là.
    .says3 = { common-nothing_known }
    .visitor1 = { common-meantime }
    .visitor2 = Si le site marche avec les données mobiles et pas chez vous, il manque peut-être à votre domicile la même sorte d’adresse.

checker-network_doubtful = notre propre connexion ne fonctionne pas comme il faut
    .says1 = { common-our_trouble }
    .says2 = { $canary }Nous surveillons quelques grands sites qui ne sont presque jamais en panne, et en ce moment nous n’arrivons pas à les joindre normalement.
    .says3 = { $filtered }L’annuaire des noms que nous utilisons nous cache ce nom, selon une règle à lui.
    .says4 = { $forged }L’annuaire des noms que nous utilisons a une adresse pour chaque nom, même pour des noms qui n’existent pas.
    .says5 = { $portal }La page d’un réseau est arrivée à la place de celle du site : il y a donc quelque chose entre nous et le site.
    .says6 = { common-nothing_known }
    .visitor1 = { common-try_again }
    .visitor2 = { common-meantime }

checker-everything_fails = presque tous les sites nous semblent soudain muets
    .says1 = Soudain, presque tous les sites que nous vérifions semblent muets.
    .says2 = Il est plus probable que cela vienne de nous que d’eux tous.
    .says3 = { common-nothing_known }
    .visitor1 = { common-try_again }
    .visitor2 = { common-meantime }

checker-out_of_resources = notre propre machine n’arrive pas à envoyer la question
    .says1 = { common-our_trouble }
    .says2 = Notre machine a manqué de quelque chose, ou n’a pas eu le droit de se connecter.
    .says3 = { common-nothing_known }
    .visitor1 = { common-try_again }
    .visitor2 = { common-meantime }

checker-cut_short = le temps nous a manqué
    .says1 = Une vérification ne peut durer qu’un certain temps, et celle-ci a été interrompue avant la fin.
    .says2 = Ce que nous avons vu jusque-là ne suffit pas pour juger.
    .says3 = Cela ne dit rien de mal du site { $host }.
    .visitor1 = { common-try_again }
    .visitor2 = { common-meantime }


## Not decided

unknown-challenged = le site { $host } répond, mais veut d’abord la preuve que c’est une personne qui demande
    .says1 = Le gardien du site est bien là et fonctionne.
    .says2 = Il ne laisse pas entrer les programmes comme le nôtre : nous ne pouvons donc pas voir la page derrière lui.
    .says3 = Cela ne veut pas dire que le site est en panne.
    .visitor1 = Ouvrez la page dans votre navigateur, et faites le petit test s’il y en a un.
    .visitor2 = Si vous y voyez une erreur, dites-nous laquelle, et nous l’examinerons.

unknown-refuses_us = le site { $host } répond, mais il ne nous laisse pas entrer
    .says1 = Le site est en ligne, et il dit que nous n’avons pas le droit de voir la page.
    .says2 = Il refuse peut-être les programmes, ou les visites qui viennent de l’endroit où se trouve notre machine.
    .says3 = Le code de la réponse était { $status }.
    .says4 = Cela ne veut pas dire que le site est en panne pour vous.
    .visitor1 = Ouvrez la page dans votre navigateur.
    .visitor2 = S’il vous refuse l’entrée aussi, coupez votre VPN ou essayez un autre réseau, et dites-nous ce que vous voyez.

unknown-rate_limited = le site { $host } répond, mais dit que nous demandons trop souvent
    .says1 = Le site est en ligne, et il nous demande de ralentir.
    .says2 = Cela tient à nous, et ne veut pas dire que le site est en panne pour vous.
    .visitor1 = Ouvrez la page dans votre navigateur.
    .visitor2 = Si vous voyez la même chose, attendez un peu avant de réessayer.
    .visitor3 = Le site vous demande d’attendre { $retry } avant de réessayer.

unknown-legal_block = le site { $host } répond, mais la page est bloquée pour des raisons légales
    .says1 = Le site est en ligne. Il dit que la loi ou un tribunal l’empêche de montrer cette page.
    .says2 = Cela ne vaut peut-être que pour le pays où se trouve notre machine.
    .says3 = Nous ne pouvons donc pas dire si vous pouvez la voir.
    .visitor1 = Ouvrez la page dans votre navigateur, et voyez si elle s’y affiche.
    .visitor2 = Si vous voyez aussi le code 451, la page ou l’aide du site disent peut-être qui l’a demandé.

unknown-only_you = rien ne dit encore pourquoi
    .says1 = Nous venons de recevoir la page, et vous ne la recevez pas.
    .says2 = Le chemin entre vous et { $host } est donc différent du nôtre, ou le site vous traite autrement.
    .says3 = Il a peut-être aussi été réparé depuis que vous avez regardé.
    .visitor1 = Rechargez la page.
    .visitor2 = Essayez une fenêtre de navigation privée. Si cela aide, supprimez les cookies de ce site ou désactivez les extensions.
    .visitor3 = Essayez sur votre téléphone, avec le Wi-Fi coupé. Si cela aide, la cause est dans votre réseau ou chez votre fournisseur d’accès.
    .visitor4 = Collez ensuite ici le texte de l’erreur : souvent, il montre qui l’a écrit.

unknown-only_us = le site { $host } marche chez vous, mais pas depuis chez nous
    .says1 = Vous pouvez utiliser le site : il n’est donc pas en panne.
    .says2 = Notre machine n’arrive pas jusqu’à lui. Beaucoup de sites ferment la porte aux centres de données, et certains à des pays entiers.
    .visitor1 = Vous n’avez rien à faire.

unknown-error_page_for_you = vous recevez du site { $host } une autre réponse que nous
    .says1 = La page fonctionne depuis chez nous.
    .says2 = Votre navigateur reçoit aussi une réponse, mais ce n’est pas la page. C’est peut-être une erreur, une demande d’identification ou un gardien qui vous arrête.
    .says3 = Votre navigateur n’a pas le droit de nous dire de quoi il s’agit.
    .visitor1 = Sur cette page, utilisez notre bouton pour vos favoris : il peut lire le numéro.
    .visitor2 = Ou collez le texte de la page que vous voyez.
    .visitor3 = Essayez la page dans une fenêtre de navigation privée.

unknown-one_side = votre appareil ne reçoit pas la page du site { $host }, et personne d’autre n’a vérifié
    .says1 = Seul votre propre appareil a essayé. Il ne reçoit pas la page.
    .says2 = Est-ce le site, votre fournisseur d’accès ou votre appareil ? On ne le saura que si quelqu’un vérifie depuis un autre endroit.
    .visitor1 = Refaites la demande avec un service qui vérifie lui aussi (`--service`), dès qu’il y en a un de joignable.
    .visitor2 = Ou ouvrez la page sur un téléphone avec les données mobiles.

unknown-conflict = vous et nous voyons deux problèmes différents
    .says1 = La page pose problème chez vous, et chez nous aussi, mais pas de la même façon.
    .says2 = Il y a peut-être plusieurs causes, ou le site est peut-être en train de changer.
    .visitor1 = Réessayez dans quelques minutes, et redites-nous ce que vous voyez.
    .visitor2 = Essayez sur votre téléphone, avec le Wi-Fi coupé, pour voir si votre réseau joue un rôle.

unknown-redirect_refused = le site { $host } envoie ses visiteurs vers un endroit où nous n’avons pas le droit d’aller
    .says1 = Le site répond, et nous envoie vers une autre adresse.
    .says2 = C’en est une que nous n’ouvrons pas : un réseau privé, un port inhabituel, une adresse très longue ou autre chose qu’une page web.
    .says3 = Nous ne pouvons donc pas voir la page qui se trouve derrière.
    .visitor1 = Ouvrez la page dans votre navigateur.
    .visitor2 = Si c’est un site de votre travail ou de votre école, il vous faut peut-être son réseau ou son VPN.

unknown-insufficient = ce que nous avons vu du site { $host } ne permet pas de trancher
    .says1 = Nous avons vérifié, mais ce que nous avons vu correspond à plusieurs causes possibles.
    .says2 = Nous préférons le dire plutôt que de deviner.
    .visitor1 = Dites-nous ce que vous voyez : choisissez un symptôme, ou collez le texte de l’erreur.
    .visitor2 = Essayez sur votre téléphone, avec le Wi-Fi coupé, et dites-nous si cela marche.
