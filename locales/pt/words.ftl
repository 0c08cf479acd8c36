# The frame around the reasons: headlines, doubt, places on the way, and the closed lists as labels.
#
# Brazilian-neutral. The tail is in the indicative, so nothing that asks for a subjunctive ("talvez",
# "pode ser que") may stand before it.

## The headline: for whom first, then what is the matter

headline = { $meaning }: { $matter }
matter-plain = { $tail }.
matter-likely = parece que { $tail }.
matter-possible = possivelmente, { $tail }.

for-whom-cannot_check = Não conseguimos verificar agora
for-whom-everyone-certain = Não é só com você
for-whom-everyone-likely = Provavelmente não é só com você
for-whom-everyone-possible = Talvez não seja só com você
for-whom-works-here = Daqui funciona
for-whom-works-theirs = Para você funciona
for-whom-works-both = Funciona para você, e daqui também
for-whom-nobody = Não parece estar fora do ar
for-whom-you-theirs = O problema está do seu lado
for-whom-you = Daqui funciona, mas para você não
for-whom-some = Funciona para algumas pessoas, mas não para todas
for-whom-cannot_tell = Não sabemos dizer
for-whom-cannot_tell-you = Não sabemos dizer se é só com você

# Said of the site when the reason has no words of its own.
no-tail = o site está com problemas

## Doubt, said last

doubt-other = Outra possibilidade: { $tail }.
doubt-only_theirs = Só o seu próprio aparelho verificou, então o site ainda pode falhar em outros lugares.
doubt-only_here = Verificamos de um só lugar, então o site ainda pode falhar em outros.
doubt-likely = Estamos bastante seguros disso, mas não totalmente.
doubt-possible = Este é o nosso melhor palpite até agora, não uma certeza.

## Advice that any reason can have

advice-sibling = Em vez deste, use { $sibling }. Esse endereço funciona.
advice-tunnel = Primeiro desligue a sua VPN ({ $tunnel }) e tente de novo sem ela.

## Parts that are put into sentences

# Put behind a clause; it brings the space before itself.
for-everyone = {" "}para todos
dates-early = ainda não é válido
dates-late = está vencido
gateway-named = gateway ({ $name })
gateway-unnamed = gateway
names-more = { $names } e outros
# Between whole and tenths
decimal-sign = ,
span-short = menos de 0,1 s
# $value is a number with a fraction, such as 0.4.
span-seconds = { $value } s
count-seconds = { $count ->
    [one] { $count } segundo
    [many] { $count } segundos
   *[other] { $count } segundos
}
count-minutes = { $count ->
    [one] { $count } minuto
    [many] { $count } minutos
   *[other] { $count } minutos
}
count-hours = { $count ->
    [one] { $count } hora
    [many] { $count } horas
   *[other] { $count } horas
}
count-days = { $count ->
    [one] { $count } dia
    [many] { $count } dias
   *[other] { $count } dias
}

## The places on the way: a name, and what it is

place-you = Você
    .is = o seu aparelho
place-provider = Provedor
    .is = a sua internet
place-name = Nome
    .is = para achar o site
place-gateway = Gateway
    .is = a porta de entrada
place-site = Site
    .is = o próprio site

## How it is at a place, in a few words

station-found = Funciona: leva a um endereço
station-works = Funciona
station-answers = Responde
station-from_here = Daqui funciona
station-may_be = O problema pode estar aqui
station-not_seen = Não se vê daqui
station-not_looked = Não conseguimos verificar
station-not_reached = Não chegamos até aqui
station-only_you_see = Só você vê esta parte
station-no_trouble_found = Nenhum problema encontrado aqui
station-machine_gets_there = Funciona: o seu aparelho chega lá
station-brings_you_there = Funciona: leva você até lá
station-machine_gets_answer = Funciona: o seu aparelho recebe uma resposta
station-brings_the_answer = Funciona: traz a resposta até você
station-answer_came_through = Funciona: uma resposta chegou até você
station-carried_the_answer = Funciona: trouxe a resposta
station-lets_visits_in = Funciona: deixa as visitas entrarem
station-trouble-some = Funciona para uns, falha para outros
station-trouble-certain = O problema está aqui
station-trouble-likely = O problema muito provavelmente está aqui
station-behind_certificate = Responde, por trás do certificado
station-error_as_well = Também responde com um erro
station-no_good_answer = Não dá uma boa resposta ao gateway
station-keeps_us_out = Responde, mas não nos deixa entrar
station-sends_us_away = Responde, e nos manda para outro lugar
station-lets_you_in = Deixa você entrar, e nós não

## Labels for the closed lists

down-for-nobody = Ninguém
down-for-everyone = Todos
down-for-you = Você
down-for-some = Algumas pessoas
down-for-unknown = Não sabemos dizer

fault-none = Nenhum problema encontrado
fault-local = O seu aparelho ou a sua própria rede
fault-isp = O seu provedor de internet
fault-dns = O nome do site
fault-network = O caminho até o site
fault-tls = A criptografia do site
fault-gateway = A porta de entrada do site (o gateway)
fault-application = O programa do próprio site
fault-checker = O nosso lado
fault-unknown = Ainda não está claro

confidence-certain = Certo
confidence-likely = Provável
confidence-possible = Possível
