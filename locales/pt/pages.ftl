# The form, the page that waits, and the verdict page.
#
# Portuguese: Brazilian-neutral, "você"; "o site" stands before $host where it can.

## Around every page

page-skip = Ir para o conteúdo
page-language = Idioma
page-pages = Páginas
page-more = Mais páginas
page-what-is-502 = O que é um erro 502?
page-about = Sobre
page-privacy = Privacidade
page-bookmarklet = Bookmarklet
page-owners = Para responsáveis por sites
page-promise = Verificamos um site de fora, quando você pede. Nós o visitamos como um navegador faz, e nunca procuramos falhas de segurança nele.
page-about-checks = Sobre as nossas verificações
# Said on pages in other languages than English, in front of links to pages that are in English only.
page-english-only = Estas páginas estão em inglês.

## The form

form-address = Endereço do site ou da página
form-saw = O que você vê?
form-paste = Incluir o texto do erro
    .hint = ajuda muito
form-error = O texto da página que falha, como você o vê
    .hint = Deixe de fora nomes, senhas e outras coisas pessoais, por favor.
form-check = Verificar

# The symptoms in the words of people, short, so that a phone shows all of each.
symptom-none = Escolha, se quiser
symptom-works = Para mim funciona
symptom-timeout = Carrega e não termina
symptom-slow = Está muito lento
symptom-502 = 502: Bad Gateway
symptom-503 = 503: indisponível
symptom-504 = 504: Gateway Timeout
symptom-500 = 500: erro do servidor
symptom-404 = 404: página não encontrada
symptom-403 = 403: sem acesso
symptom-429 = 429: pedidos demais
symptom-refused = A conexão foi recusada
symptom-reset = A conexão foi cortada
symptom-dns = O site não foi encontrado
symptom-tls = Um aviso: não é seguro
symptom-blocked = Uma página diz: bloqueado
symptom-blank = Uma página em branco
symptom-offline = Mensagem: sem internet
symptom-other = Outra coisa
symptom-status = Uma página com o código de erro { $status }

## The first page

home-title = Está fora do ar para todos, ou só para mim?
home-lead = E de quem é a culpa? Verificamos o site de fora, comparamos com o que você vê e mostramos onde está o problema.
home-description = Está fora do ar para todos, ou só para mim, e de quem é a culpa? Uma resposta honesta, explicada com palavras simples.
home-came-from = Você estava vendo esta página. Não é ela? Mude o endereço abaixo.
home-came-from-us = A página que falha ainda não tinha chegado, então não conseguimos ler o endereço dela. Digite-o abaixo, por favor.
home-evidence = O seu navegador nos contou o que a página mostra. Está na caixa abaixo; nada é enviado antes de você apertar o botão.
home-example = Por exemplo: o que é um erro “502 Bad Gateway”?
home-example-lead = No caminho até você, uma página passa por cinco lugares. Em um deles algo dá errado, e nós descobrimos em qual.
home-example-gateway = Não recebe uma boa resposta do site
home-example-site = Pode ter parado, ou estar lento demais
home-example-end = Então o problema não é com você, e não há nada para consertar do seu lado.
home-faster = Mais rápido, a partir da página que falha
home-faster-how = Digite o nosso nome e uma barra na frente do endereço dela. Ou use o bookmarklet, um botão que lê a página para você.
home-faster-link = Pegar o bookmarklet

## The verdict page: the answer

verdict-down-for = Quem é afetado
verdict-where = Onde
verdict-how-sure = Grau de certeza
# Each of these stands whole, since the time belongs into the middle in some languages.
verdict-checked-now = Verificado agora mesmo
verdict-checked-seconds = Verificado há { $count ->
    [one] { $count } segundo
    [many] { $count } segundos
   *[other] { $count } segundos
}
verdict-checked-minutes = Verificado há { $count ->
    [one] { $count } minuto
    [many] { $count } minutos
   *[other] { $count } minutos
}

## The verdict page: the way

way-title = O caminho de você até o site
way-we = Nós
    .is = o nosso olhar de fora
way-we-looked = Entra no caminho em “Nome”
way-we-no-look = Não verificamos
way-we-cannot = Não conseguimos verificar
way-edge = centro de dados { $name }
way-edges = centro de dados { $yours } para você, { $ours } para nós

# One line for each side: how far its way led.
way-yours-unseen = O seu caminho: só você consegue vê-lo.
way-yours-somewhere = O seu caminho: para em algum lugar, não sabemos onde.
way-yours-ends = O seu caminho: para em “{ $place }”.
way-yours-through = O seu caminho: vai até o site.
way-ours-unseen = O nosso caminho: não chegamos a vê-lo.
way-ours-ends = O nosso caminho: para em “{ $place }”.
way-ours-through = O nosso caminho: vai até o site.

## The verdict page: what it means, and what to do

verdict-means = O que isso quer dizer
verdict-code = O que quer dizer o código { $status }?
verdict-visitor = O que você pode fazer agora
verdict-again = Verificar de novo
verdict-open = Abrir { $host }
verdict-new-tab = (em uma nova aba)
verdict-tell = O que você vê?
verdict-tell-why = É só um toque, e comparamos o seu lado com o nosso.
verdict-tell-more = Contar mais, ou colar o texto do erro
verdict-compare = Comparar

## The verdict page: looking again by itself

# { $left } is a time such as 0:25.
again-waiting = Vamos verificar de novo em { $left }.
again-same = Nenhuma mudança até agora. Vamos verificar de novo em { $left }.
again-busy = Há muitos pedidos neste momento. Vamos verificar de novo em { $left }.
again-looking = Estamos verificando de novo agora.
again-back = Daqui, o site { $host } voltou a funcionar.
again-changed = A resposta mudou.
again-stopped = Paramos de verificar. Você pode começar de novo.
again-done = Já verificamos bastante por enquanto, e paramos.
again-stop = Parar de verificar
again-start = Continuar verificando
again-tell = Avisar quando voltar
again-will-tell = Vamos avisar você, enquanto esta página ficar aberta.
again-may-not-tell = O seu navegador não nos deixa mostrar um aviso a você. Em vez disso, olhe o título desta aba.
# The title of the tab when the site is back.
again-title = ✓ voltou: { $host }

## The verdict page: the person's own browser tries the site

trial-trying = O seu próprio navegador também está tentando abrir o site, para comparar.
trial-no-more = O seu próprio navegador também tentou abrir o site, e não conseguiu dizer mais nada.
trial-same = O seu próprio navegador também tentou abrir o site. Isso não muda nada.
trial-changed = A resposta mudou, agora que sabemos o que o seu navegador vê.

## The verdict page: how sure we are

mind-title = Quanta certeza temos, e o que nos faria mudar de ideia?
mind-here = Nós mesmos verificamos, de um só lugar, fora da sua rede.
mind-theirs = Só o seu próprio aparelho verificou, e nós não.
mind-both = O seu aparelho verificou, e nós também. Comparamos os dois.
mind-here-told = Nós mesmos verificamos, e comparamos com o que você nos contou.
mind-here-browser = Nós mesmos verificamos, e o seu navegador também tentou abrir o site.
mind-points = { $for ->
    [one] { $for } observação aponta para esta resposta
    [many] { $for } observações apontam para esta resposta
   *[other] { $for } observações apontam para esta resposta
}{ $against ->
    [0] , e nada diz o contrário.
    [one] , e { $against } aponta para outra coisa.
    [many] , e { $against } apontam para outra coisa.
   *[other] , e { $against } apontam para outra coisa.
}
mind-certain = Não conhecemos mais nada que se pareça com isso.
mind-likely = Outras causas poderiam se parecer com isso, mas são raras.
mind-possible = Outras causas poderiam se parecer exatamente com isso.
mind-unknown = O que foi visto combina com mais de uma causa, então não apontamos nenhuma.
mind-checker = Não conseguimos verificar, então não podemos ter certeza de nada.

# The one test that would show us to be wrong, or that would decide.
test-none-here = Se falhar para você, conte o que você vê. Nesse caso, pode ser só com você.
test-none-theirs = Se falhar em outro aparelho ou em outra rede, o site não funciona para todos.
test-none-both = Se falhar para você daqui a um minuto, o problema vai e volta. Nesse caso, conte para nós.
test-local = Tente abrir o site em outro aparelho. Se ele também falhar lá, o seu aparelho não é a causa.
test-isp = Tente pelo celular, com o Wi-Fi desligado. Se o site também falhar nele, o seu provedor não é a causa.
test-dns = Tente pelo celular, com o Wi-Fi desligado. Se o site abrir nele, o nome dele funciona para algumas pessoas.
test-network = Tente pelo celular, com o Wi-Fi desligado. Se o site abrir nele, ele não está fora do ar para todos.
test-tls = Tente pelo celular, com o Wi-Fi desligado. Se o site abrir nele sem aviso, o problema não é igual para todos.
test-gateway = Tente pelo celular, com o Wi-Fi desligado. Se a página abrir nele, só uma parte das portas de entrada do site está falhando.
test-gateway-you = Tente uma janela anônima e depois o celular, com o Wi-Fi desligado. Se um dos dois abrir a página, sabemos o que incomoda a porta de entrada: o login ou a sua conexão.
test-gateway-some = Carregue a página cinco vezes. Se ela nunca falhar, o problema já passou ou está em outro caminho.
test-application = Tente uma janela anônima. Se a página abrir nela, ela só falha para alguns visitantes.
test-checker = Verifique de novo em alguns minutos. Quando a nossa própria conexão funcionar, poderemos dizer mais.
test-kept-out = O site deixa as pessoas entrarem e barra programas como o nosso. Então os seus olhos decidem: conte o que você vê.
test-only-you = Tente pelo celular, com o Wi-Fi desligado. Se o site abrir nele, o problema está na sua própria rede ou no seu provedor.
test-only-us = Pergunte a alguém em outro lugar. Se o site também funcionar lá, só nós estamos sendo barrados.
test-one-side = Uma verificação de outro lugar resolveria a dúvida. Tente pelo celular, com o Wi-Fi desligado.
test-unknown = Conte o que você vê, ou cole o texto do erro. Muitas vezes isso resolve a dúvida.

## The verdict page: evidence

proof-title = Em que a resposta se baseia, passo a passo
fall-title = Onde o tempo foi gasto
fall-name = busca do nome
fall-connect = conexão
fall-secure = criptografia
fall-first = primeiro byte
fall-body = resto
fall-failed = falha
fall-ms = { $ms } ms
fall-no-time = <1 ms
fall-try = Tentativa { $number } em { $address }
fall-reach = { $address }

## Showing it to others

share-title = Mostrar isto a outras pessoas
share-why = O link contém tudo o que é público nesta resposta. Ele fica como está, e nós não guardamos nada.
share-link = Link para este caso
share-copy = Copiar o link
share-copy-text = Copiar o texto para o suporte
share-send = Enviar…
share-text = O texto para um chamado de suporte
share-copied = Copiado.
share-not-copied = O seu navegador não nos deixou copiar. Selecione o texto e copie.

## A case that somebody shared

case-title = O que você vê aqui
# $when is a day and a time, in UTC.
case-banner = Este é um caso de { $when }, e não uma nova verificação.
case-you = Alguém nos perguntou naquele momento. Aqui, “você” é essa pessoa.
case-old = Isso faz muito tempo, então a situação pode ser bem diferente agora.
case-left-out-query = O endereço continuava depois de um ponto de interrogação. Essa parte pode ser pessoal, então não está aqui.
case-left-out-path = O endereço era mais longo. O resto dele pode ser pessoal, então não está aqui.
case-again = Verificar de novo agora
case-way = O caminho até o site
case-visitor = O que os visitantes podem fazer
case-checked = Verificado em { $when }

## The page that fills in while we look

progress-looking = Verificando { $host }
progress-wait = Mostramos cada passo assim que ele termina, e depois a nossa resposta. A maioria das verificações leva alguns segundos. Se um site fica em silêncio, esperamos meio minuto.
progress-stopped = O nosso próprio programa parou no meio desta verificação.
progress-stopped-means = Isso não diz nada sobre o site.
progress-try-again = Tentar de novo

# One line for each step, without a full stop. Its time follows in brackets.
progress-once_more = Mais uma vez: { $sentence }
progress-name-number = Já é um endereço em números, então não há nome para consultar
progress-name-leads = { $count ->
    [one] O nome leva a { $count } endereço
    [many] O nome leva a { $count } endereços
   *[other] O nome leva a { $count } endereços
}
progress-name-missing = Este nome não existe
progress-name-no_address = O nome existe, mas não leva a nenhum endereço
progress-name-no_answer = Ninguém nos disse aonde o nome leva
progress-connected = A conexão está aberta, com { $address }
progress-connect-silent = { $address } não responde
progress-connect-refused = { $address } recusa a conexão
progress-connect-cut = { $address } cortou a conexão
progress-connect-unreachable = Não dá para chegar a { $address }
progress-connect-ours = Não dá para chegar a { $address } a partir da nossa máquina
progress-connect-other = Não foi possível chegar a { $address }
progress-encrypted = A criptografia está combinada, e o site provou o nome dele
progress-encrypted-unproven = A criptografia está combinada, mas o site não conseguiu provar o nome dele
progress-encrypt-silent = A criptografia não foi combinada a tempo
progress-encrypt-hung_up = O site encerrou a conversa antes de a criptografia ser combinada
progress-encrypt-not_there = O site não usa criptografia aqui
progress-encrypt-other = Não conseguimos combinar a criptografia
progress-answer = O site responde com o código { $status }
# $name is the number's English name, as pages show it: bad gateway.
progress-answer-named = O site responde com o código { $status } ({ $name })
progress-answer-silent = Pedimos a página, e o site ficou em silêncio
progress-answer-slow = A resposta vem devagar demais
progress-answer-hung_up = O site encerrou a conversa sem responder
progress-answer-knows = O site só responde a visitantes que conhece
progress-answer-other = Não dá para ler a resposta
progress-others = { $asked ->
    [one] Consultamos também o outro endereço do site
    [many] Consultamos também os outros { $asked } endereços do site
   *[other] Consultamos também os outros { $asked } endereços do site
}
progress-others-differ = { $asked ->
    [one] Consultamos também o outro endereço do site: ele não funcionou bem
    [many] Consultamos também os outros { $asked } endereços do site: { $differ } com problemas
   *[other] Consultamos também os outros { $asked } endereços do site: { $differ } com problemas
}
progress-redirect = O site manda os visitantes para uma página de { $host }
progress-plain = Agora pedimos sem criptografia, como um navegador faz
progress-again = O site está em silêncio, então verificamos mais uma vez
progress-neighbour = Verificamos também { $host }: muita gente confunde os dois
progress-own_network = Testamos também a nossa própria rede

## A verdict that is not fresh any more

stale-checking_again = Estamos verificando de novo agora. Pergunte outra vez em alguns segundos.
stale-could_not_check = Não conseguimos verificar de novo agora, então isto pode ter mudado.
