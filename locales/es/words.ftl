# The words for visitors in Spanish (neutral, with "tú"): the frame around the reasons.
# Tails are whole clauses in the indicative that begin with a small letter.

## The headline: for whom first, then what is the matter

headline = { $meaning }: { $matter }
matter-plain = { $tail }.
matter-likely = parece que { $tail }.
# "quizá" goes with the indicative of the tails; "es posible que" would not.
matter-possible = quizá { $tail }.

for-whom-cannot_check = En este momento no podemos comprobarlo
for-whom-everyone-certain = No te pasa solo a ti
for-whom-everyone-likely = Probablemente no te pasa solo a ti
for-whom-everyone-possible = Puede que no te pase solo a ti
for-whom-works-here = Desde aquí funciona
for-whom-works-theirs = A ti te funciona
for-whom-works-both = A ti te funciona, y desde aquí también
for-whom-nobody = No parece que el sitio esté caído
for-whom-you-theirs = El problema está de tu lado
for-whom-you = Desde aquí funciona, pero a ti no te funciona
for-whom-some = A algunas personas les funciona, pero no a todas
for-whom-cannot_tell = No podemos saberlo
for-whom-cannot_tell-you = No podemos saber si solo te pasa a ti

# Said of the site when the reason has no words of its own.
no-tail = el sitio tiene problemas

## Doubt, said last

doubt-other = También podría ser esto: { $tail }.
doubt-only_theirs = Solo lo comprobó tu propio dispositivo, así que en otros lugares puede seguir fallando.
doubt-only_here = Lo comprobamos desde un solo lugar, así que en otros puede seguir fallando.
doubt-likely = Estamos bastante seguros de esto, pero no del todo.
doubt-possible = Es nuestra mejor suposición por ahora, pero no es algo seguro.

## Advice that any reason can have

advice-sibling = Usa { $sibling } en su lugar. Esa dirección funciona.
advice-tunnel = Primero apaga tu VPN ({ $tunnel }) y vuelve a intentarlo sin ella.

## Parts that are put into sentences

# Put behind the verb ("responde a todo el mundo", "muestra a todo el mundo"); it brings the space before itself.
for-everyone = {" "}a todo el mundo
dates-early = todavía no es válido
dates-late = ha caducado
# Feminine: "la puerta de enlace".
gateway-named = puerta de enlace ({ $name })
gateway-unnamed = puerta de enlace
names-more = { $names } y otros
# Between whole and tenths: 0,4
decimal-sign = ,
span-short = menos de 0,1 segundos
# $value is a number with a fraction, such as 0.4.
span-seconds = { $value } segundos
count-seconds = { $count ->
    [one] { $count } segundo
    [many] { $count } de segundos
   *[other] { $count } segundos
}
count-minutes = { $count ->
    [one] { $count } minuto
    [many] { $count } de minutos
   *[other] { $count } minutos
}
count-hours = { $count ->
    [one] { $count } hora
    [many] { $count } de horas
   *[other] { $count } horas
}
count-days = { $count ->
    [one] { $count } día
    [many] { $count } de días
   *[other] { $count } días
}

## The places on the way: a name, and what it is

place-you = Tú
    .is = tu dispositivo
place-provider = Proveedor
    .is = tu Internet
place-name = Nombre
    .is = encontrar el sitio
place-gateway = Puerta de enlace
    .is = la puerta de entrada
place-site = Sitio
    .is = el sitio en sí

## How it is at a place, in a few words

station-found = Funciona: lleva a una dirección
station-works = Funciona
station-answers = Responde
station-from_here = Funciona desde aquí
station-may_be = El problema puede estar aquí
station-not_seen = No se ve desde aquí
station-not_looked = No pudimos comprobarlo
station-not_reached = No llegamos hasta aquí
station-only_you_see = Esta parte solo la ves tú
station-no_trouble_found = Aquí no encontramos problemas
station-machine_gets_there = Funciona: tu dispositivo llega
station-brings_you_there = Funciona: te lleva hasta allí
station-machine_gets_answer = Funciona: tu dispositivo recibe respuesta
station-brings_the_answer = Funciona: te trae la respuesta
station-answer_came_through = Funciona: te llegó una respuesta
station-carried_the_answer = Funciona: trajo la respuesta
station-lets_visits_in = Funciona: deja entrar las visitas
station-trouble-some = Funciona para algunos y falla para otros
station-trouble-certain = El problema está aquí
station-trouble-likely = Lo más probable es que el problema esté aquí
station-behind_certificate = Responde, detrás del certificado
station-error_as_well = También responde con un error
station-no_good_answer = No da una buena respuesta a la puerta de enlace
station-keeps_us_out = Responde, pero no nos deja entrar
station-sends_us_away = Responde y nos manda a otra parte
station-lets_you_in = A ti te deja entrar; a nosotros, no

## Labels for the closed lists

# They fit behind "A quién le falla" or "A quién afecta".
down-for-nobody = A nadie
down-for-everyone = A todo el mundo
down-for-you = A ti
down-for-some = A algunas personas
down-for-unknown = No podemos saberlo

fault-none = No encontramos ningún problema
fault-local = Tu dispositivo o tu propia red
fault-isp = Tu proveedor de Internet
fault-dns = El nombre del sitio
fault-network = El camino hasta el sitio
fault-tls = El cifrado del sitio
fault-gateway = La puerta de entrada del sitio (su puerta de enlace)
fault-application = El propio programa del sitio
fault-checker = Nuestro lado
fault-unknown = Aún no está claro

confidence-certain = Seguro
confidence-likely = Probable
confidence-possible = Posible
