# What is said for each reason, to the person who asked. Id: the reason's word, with `-` for each dot.
#
# The value is the end of the headline, a clause without a full stop. `says…` is what it means;
# `visitor…` is what the visitor can do. A sentence is left out when a variable of it has no
# value. Some variables never print anything: they only say when a sentence may be said
# ($here, $theirs, $both, $seen_here, $measured, $only_you, $not_only_you and the like).
#
# Portuguese: Brazilian-neutral, "você"; "o site" stands before $host where it can.

## Said in several places

common-asks_to_wait = O site pede que você espere { $retry } antes de tentar de novo.
common-began_to_agree = Chegamos à máquina e começamos a combinar com ela a criptografia (o modo de manter a página em segredo).
common-behind_it = Por trás do certificado, o site responde com o código { $behind }.
common-certificate = Um site prova quem é com um certificado, uma espécie de passaporte.
common-front_door = Um gateway é a porta de entrada de um site: ele recebe cada visita e a passa para o servidor que fica por trás.
common-knocked = Achamos o endereço do site e batemos à porta.
common-meantime = Enquanto isso, tente abrir o site em outro aparelho ou em outra rede.
common-name_first = Todo nome precisa primeiro ser convertido em um endereço.
common-nothing_known = Por isso, não sabemos nada sobre { $host } agora. Isso não diz nada de ruim sobre o site.
common-nothing_to_fix = Não há nada para consertar do seu lado. Tente de novo em alguns minutos.
common-nothing_we_know_of = Até onde sabemos, não há nada para consertar do seu lado. Tente de novo em alguns minutos.
common-no_secrets = Não digite senhas nem números de cartão lá enquanto isso não for consertado.
common-our_trouble = O problema é nosso, e não seu.
common-reached = Chegamos à máquina e pedimos a página.
common-send_once = Envie formulários e pagamentos só uma vez: o primeiro envio pode ter dado certo.
common-try_again = Tente de novo em alguns minutos, por favor.
common-try_later = Não há nada para consertar do seu lado. Tente de novo mais tarde.
common-your_line_works = Você recebeu uma resposta com o número { $you_saw }, então a sua própria internet funciona.

## The site answers

none-works = o site { $host } está no ar e responde como deve
    .says1 = { $here }Pedimos esta página e a recebemos.
    .says2 = { $theirs }O seu aparelho pediu esta página e a recebeu.
    .says3 = { $both }O seu aparelho pediu esta página, e nós também. Ela chegou aos dois.
    .says4 = { $seen_here }O nome do site, o endereço e a própria página: tudo funciona.
    .says5 = { $theirs }O nome do site, o endereço e a própria página funcionam para você.
    .says6 = O site respondeu com o código { $status } em { $took }.
    .says7 = Por https (o modo seguro) ele não responde; este é o endereço em http simples: { $plain }.
    .visitor1 = Recarregue a página; talvez já esteja tudo bem.
    .visitor2 = Se ainda falhar para você, tente uma janela anônima, ou o celular, com o Wi-Fi desligado.
    .visitor3 = { $here }Depois conte aqui o que você vê, e vamos comparar os dois lados.

none-slow = o site { $host } está no ar, mas responde devagar
    .says1 = A página chegou, então o site não está fora do ar.
    .says2 = Ela demorou mais do que na maioria dos sites.
    .says3 = A resposta levou { $slow }.
    .visitor1 = Espere um pouco e recarregue a página.
    .visitor2 = Envie formulários e pagamentos só uma vez, mesmo que a página demore.

none-page_missing = o site { $host } está no ar, mas não tem página neste endereço
    .says1 = O site responde e diz que esta página não existe.
    .says2 = A página pode ter mudado de lugar, ou o link pode ter um erro.
    .says3 = O código da resposta foi { $status }, que quer dizer: página não encontrada.
    .visitor1 = Veja se há um erro de digitação no endereço.
    .visitor2 = Comece pela página inicial do site e procure a partir dela.

none-login_required = o site { $host } está no ar, mas pede um login primeiro
    .says1 = O site responde e pergunta quem você é.
    .says2 = É assim que uma página privada deve agir, então nada parece quebrado.
    .says3 = O código da resposta foi { $status }.
    .visitor1 = Faça login e abra a página de novo.
    .visitor2 = Se você deveria ter acesso e não tem, fale com os responsáveis pelo site.

none-request_not_accepted = o site { $host } está no ar, mas não aceita este tipo de pedido
    .says1 = O site responde, mas recusa o jeito como pedimos.
    .says2 = Isso tem a ver com a forma da pergunta, e não quer dizer que o site esteja fora do ar.
    .says3 = O código da resposta foi { $status }.
    .visitor1 = Abra a página pelo menu do próprio site, e não por um link antigo.
    .visitor2 = Se você estava enviando um formulário, abra-o de novo e preencha outra vez.

none-client_certificate = o site { $host } está no ar, mas só para aparelhos que têm a chave dele
    .says1 = O site responde e pede um certificado de cliente (um arquivo que serve de chave e prova quem você é).
    .says2 = Só entra quem recebeu uma chave dessas.
    .says3 = Isso é uma escolha do site, então nada parece quebrado.
    .visitor1 = Se você deveria ter acesso, peça uma chave aos responsáveis pelo site e instale-a no navegador.
    .visitor2 = Se você já tem uma, veja se ela não venceu.


## The person's own side

local-offline = o seu aparelho está sem internet
    .says1 = { $here }O que você vê é uma mensagem do seu próprio aparelho, que apareceu antes de o site ser contatado.
    .says2 = { $measured }O seu aparelho foi examinado, e ele não chega a lugar nenhum.
    .says3 = Então o problema é na sua conexão, e não no site { $host }.
    .visitor1 = Veja se o Wi-Fi ou os dados móveis estão ligados e se o modo avião está desligado.
    .visitor2 = Abra outro site. Se ele também falhar, reinicie o roteador ou chegue mais perto dele.

local-browser = o seu próprio navegador barrou a página
    .says1 = O que você vê parece vir do seu navegador, ou de uma extensão dele.
    .says2 = Não foi o site que escreveu isso.
    .visitor1 = Abra a página em uma janela anônima, onde as extensões ficam desligadas.
    .visitor2 = Se funcionar, desligue um por um os bloqueadores de anúncios e as outras extensões.
    .visitor3 = Ou tente outro navegador.

local-proxy = a sua configuração de proxy ou VPN está atrapalhando
    .says1 = O seu aparelho faz as visitas por meio de um ajudante (um proxy ou uma VPN).
    .says2 = O que você vê diz que esse ajudante falhou, antes de o site ser contatado.
    .visitor1 = Desligue a VPN ou o proxy e recarregue a página.
    .visitor2 = Se este aparelho é do trabalho ou da escola, fale com quem cuida dele.

local-clock = o relógio do seu aparelho está errado
    .says1 = Um site prova quem é com um certificado que vale entre duas datas.
    .says2 = Se o seu relógio está errado, um certificado bom parece velho demais ou novo demais.
    .visitor1 = Coloque a data e a hora no automático, e confira o fuso horário.
    .visitor2 = Depois feche o navegador e abra a página de novo.

local-captive_portal = a sua rede pede um login primeiro
    .says1 = Redes de hotéis, trens e lojas muitas vezes mostram uma página própria antes de liberar a internet.
    .says2 = Parece que você está vendo uma página assim, no lugar do site { $host }.
    .visitor1 = Procure a página de login da sua rede. A maioria dos aparelhos mostra um aviso que a abre; desligar e ligar o Wi-Fi faz o aviso voltar.
    .visitor2 = Faça login ou aceite as condições lá, e depois recarregue a página que você queria ver.
    .visitor3 = Ou passe para os dados móveis.

local-hosts_file = uma lista no seu aparelho manda { $host } para outro lugar
    .says1 = Cada aparelho tem uma pequena lista própria de nomes (o arquivo hosts).
    .says2 = Uma linha dela manda este nome para um endereço que os outros não recebem.
    .visitor1 = Abra o arquivo hosts e apague a linha com { $host }, se você não precisa dela.
    .visitor2 = Ele fica em /etc/hosts ou, no Windows, em C:/Windows/System32/drivers/etc/hosts.

local-filter = um filtro no seu aparelho ou na sua rede bloqueia { $host }
    .says1 = Um filtro está no caminho. Talvez você mesmo o tenha instalado, ou alguém na sua casa, no trabalho ou na escola.
    .says2 = Não é o site que barra a sua entrada.
    .visitor1 = Se você acha que o bloqueio é um engano, peça a quem cuida do filtro que libere { $host }.
    .visitor2 = Um teste com os dados móveis mostra se o filtro é a causa.

local-interception = um programa no seu aparelho ou na sua rede entra no meio de conexões seguras
    .says1 = Alguns antivírus e redes de empresas leem o que passa, usando um certificado próprio.
    .says2 = O seu navegador não confia nesse certificado, então ele para.
    .visitor1 = Procure no antivírus uma opção como “verificação de HTTPS” e desligue-a para testar.
    .visitor2 = Em um aparelho do trabalho ou da escola, fale com quem cuida dele.
    .visitor3 = Em um Wi-Fi que você não conhece, não ignore o aviso.

local-address_wrong = o endereço, do jeito que foi digitado, não pode funcionar
    .says1 = Há algo errado no endereço, então não dá para contatar nenhum site.
    .says2 = Muitas vezes é uma letra que falta, um espaço a mais ou o número de porta errado.
    .visitor1 = Confira o endereço letra por letra.
    .visitor2 = Ou procure o site em um buscador.

local-ipv6_broken = um dos dois tipos de internet do seu aparelho (o IPv6) está com defeito
    .says1 = Existem dois tipos de endereços: os antigos (IPv4) e os novos (IPv6).
    .says2 = O seu aparelho acha que pode usar o tipo novo, mas nada volta.
    .says3 = { $seen_here }Daqui, o site funciona com o tipo novo.
    .visitor1 = Reinicie o roteador. Muitas vezes isso traz o IPv6 de volta.
    .visitor2 = Se não adiantar, desligue o IPv6 por enquanto nas configurações de rede do seu aparelho.
    .visitor3 = Avise o seu provedor de que o IPv6 não funciona.

local-firewall = um firewall no seu aparelho ou no roteador barra o caminho até { $host }
    .says1 = Um firewall é um guarda que decide quais conexões podem passar.
    .says2 = O seu recusa esta conexão antes que ela saia da sua própria rede.
    .visitor1 = Veja o firewall do seu aparelho e as configurações do roteador.
    .visitor2 = Um antivírus ou um programa de controle parental também pode ter um.
    .visitor3 = Em um aparelho do trabalho ou da escola, fale com quem cuida dele.

local-trust_store = o seu aparelho não conhece quem dá garantia pelo site { $host }
    .says1 = Um site prova quem é com um certificado, e uma entidade bem conhecida dá garantia por ele.
    .says2 = Você recebe o mesmo certificado que nós, mas o seu aparelho não conhece quem dá essa garantia.
    .says3 = Isso acontece em aparelhos que estão há muito tempo sem atualizações.
    .visitor1 = Instale as atualizações do seu aparelho, ou use um navegador mais novo.
    .visitor2 = O Firefox traz uma lista própria dessas entidades, por isso muitas vezes ajuda.

local-resolver_fails = o catálogo de nomes da sua própria rede não responde
    .says1 = Primeiro, um servidor DNS (uma espécie de catálogo de nomes) precisa converter o nome em um endereço.
    .says2 = O que o seu aparelho usa fica no próprio aparelho ou na sua rede, e não responde.
    .says3 = Outros acham { $host } sem problemas.
    .visitor1 = Reinicie o roteador e depois o seu aparelho.
    .visitor2 = Ou escolha outro servidor DNS nas configurações do seu aparelho, como 1.1.1.1, 8.8.8.8 ou 9.9.9.9.


## The Internet provider

isp-block_page = uma página da sua rede aparece no lugar do site { $host }
    .says1 = O que você vê não foi escrito pelo site.
    .says2 = Parece o aviso de um provedor ou de uma autoridade que bloqueia este site.
    .visitor1 = Tente outra rede, como os dados móveis, para tirar a dúvida.
    .visitor2 = Pergunte ao seu provedor por que { $host } está bloqueado, e como contestar isso.

isp-dns_answer_differs = o catálogo de nomes da sua rede dá uma resposta diferente da dos outros
    .says1 = Um nome precisa primeiro ser convertido em um endereço. O seu provedor ou a sua empresa faz isso para você.
    .says2 = A resposta que você recebe não parece ser a mesma que os outros recebem.
    .says3 = Pode ser um registro antigo, ou um bloqueio.
    .visitor1 = Desligue e ligue o roteador, ou espere uma hora, para que os registros antigos sumam.
    .visitor2 = Ou escolha outro servidor DNS (um catálogo de nomes) nas configurações do seu aparelho, como 1.1.1.1, 8.8.8.8 ou 9.9.9.9.
    .visitor3 = Se isso ajudar, avise o seu provedor.

isp-dns_blocked = o catálogo de nomes da sua rede bloqueia { $host }
    .says1 = Primeiro, um servidor DNS (uma espécie de catálogo de nomes) precisa converter o nome em um endereço.
    .says2 = O seu diz que bloqueia este nome de propósito.
    .says3 = Não foi o site que escolheu isso.
    .visitor1 = Se você usa um filtro de família ou de segurança, olhe lá primeiro.
    .visitor2 = Se não usa, pergunte ao seu provedor ou à sua empresa por que o nome está bloqueado.
    .visitor3 = Outro servidor DNS, como 1.1.1.1 ou 9.9.9.9, mostra se essa é a causa.

isp-proxy_failed = um ajudante no seu caminho até { $host } falhou
    .says1 = Entre você e o site há um ajudante que repassa as páginas (um proxy).
    .says2 = Ele é da sua empresa, da sua escola ou do seu provedor, e parece ter escrito o erro que você vê.
    .visitor1 = Tente outra rede, como os dados móveis.
    .visitor2 = Avise quem cuida da rede de que o proxy não consegue chegar a { $host }.

isp-resolver_fails = o catálogo de nomes da sua rede não funciona
    .says1 = Primeiro, um servidor DNS (uma espécie de catálogo de nomes) precisa converter o nome em um endereço. A maioria das pessoas usa o do seu provedor.
    .says2 = O seu não dá uma resposta para { $host }, e outros dão.
    .visitor1 = Escolha outro servidor DNS nas configurações do seu aparelho, como 1.1.1.1, 8.8.8.8 ou 9.9.9.9.
    .visitor2 = Avise o seu provedor de que o servidor DNS dele falha.

isp-dns_outdated = o catálogo de nomes da sua rede ainda tem um endereço antigo para { $host }
    .says1 = O site parece ter mudado de endereço.
    .says2 = O servidor DNS do seu provedor (o catálogo de nomes dele) ainda manda você para um endereço antigo, onde nada mais responde.
    .visitor1 = Espere uma hora e reinicie o seu aparelho e o roteador, para que os registros antigos sumam.
    .visitor2 = Ou escolha outro servidor DNS nas configurações do seu aparelho, como 1.1.1.1, 8.8.8.8 ou 9.9.9.9.

isp-name_filtered = as conexões da sua rede são cortadas assim que citam o nome { $host }
    .says1 = O seu aparelho chega ao endereço do site.
    .says2 = Assim que ele diz qual site quer, a conexão é cortada. Com outro nome, não é.
    .says3 = Então algo entre você e o site filtra pelo nome.
    .visitor1 = Tente outra rede, como os dados móveis, para tirar a dúvida.
    .visitor2 = Pergunte ao seu provedor, à sua empresa ou à sua escola por que { $host } é filtrado.

isp-interception = alguém no seu caminho até { $host } entra no meio de conexões seguras
    .says1 = O certificado que você recebe não é o do próprio site, e nenhuma entidade bem conhecida dá garantia por ele.
    .says2 = Então algo entre você e o site se faz passar por ele, e poderia ler o que você envia e recebe.
    .visitor1 = Não ignore o aviso, e não digite nenhuma senha.
    .visitor2 = Tente outra rede, como os dados móveis.
    .visitor3 = Em uma rede do trabalho ou da escola, fale com quem cuida dela.

isp-unreachable = o seu provedor não leva você até { $host }
    .says1 = { $seen_here }A sua internet funciona, e o site também.
    .says2 = { $theirs }A sua internet funciona.
    .says3 = Mas o que você envia ao site se perde no caminho, na rede que você usa.
    .says4 = Outros sites não têm esse problema.
    .visitor1 = Tente outra rede, como os dados móveis.
    .visitor2 = Avise o seu provedor de que não dá para chegar a { $host }, e desde quando.

isp-connection_cut = as suas conexões com { $host } são cortadas no caminho
    .says1 = Daqui, o site funciona.
    .says2 = Do seu aparelho, uma conexão começa, e então algo no caminho a corta ou a deixa morrer.
    .visitor1 = Para testar, desligue a VPN e o antivírus.
    .visitor2 = Tente outra rede, como os dados móveis.
    .visitor3 = Se isso ajudar, avise o seu provedor.

isp-large_answers_stall = pacotes grandes de dados do site { $host } não chegam até você
    .says1 = As respostas pequenas do site chegam até você, e as grandes ficam presas no caminho.
    .says2 = Isso acontece quando um trecho do caminho aceita pacotes menores do que diz. Muitas vezes a causa é uma VPN ou uma linha DSL.
    .visitor1 = Desligue a VPN, se você usa uma.
    .visitor2 = Reinicie o roteador.
    .visitor3 = Se você souber como, mude o tamanho dos pacotes (MTU) do seu aparelho para 1280, para testar.

isp-no_internet = a linha de internet do seu provedor está fora do ar
    .says1 = O seu aparelho e o seu roteador estão conectados.
    .says2 = Mas, depois deles, nada responde: nem { $host }, nem outros sites bem conhecidos.
    .visitor1 = Reinicie o roteador e olhe as luzes dele.
    .visitor2 = Com os dados móveis, veja a página do seu provedor sobre falhas no serviço.

isp-udp_blocked = a sua rede bloqueia o jeito mais novo de carregar páginas
    .says1 = Os navegadores podem carregar páginas de um jeito novo (HTTP/3, por UDP) e de jeitos mais antigos.
    .says2 = O seu navegador tentou o jeito novo, e falhou. Daqui, o site funciona.
    .visitor1 = Recarregue a página. A maioria dos navegadores usa então um jeito mais antigo.
    .visitor2 = Se não adiantar, desligue o HTTP/3 (QUIC) nas configurações do navegador.
    .visitor3 = Peça a quem cuida da sua rede que deixe passar UDP na porta 443.


## The site's name

dns-name_not_resolved = o nome { $host } não existe
    .says1 = { common-name_first }
    .says2 = Os catálogos de nomes da internet dizem que este nome não existe.
    .says3 = Ele pode ter um erro de digitação, ou pode ter vencido.
    .visitor1 = Confira como se escreve, letra por letra.
    .visitor2 = Procure o site em um buscador; ele pode ter um nome novo.

dns-dangling_alias = o nome { $host } aponta para um nome que não existe
    .says1 = O nome é só um apelido de outro nome, e esse outro nome não existe mais.
    .says2 = Então ninguém consegue achar o endereço do site.
    .says3 = O nome que falta é { $alias }.
    .visitor1 = { common-try_later }
    .visitor2 = Se você conhece os responsáveis pelo site, conte a eles o que esta página diz.

dns-no_address = o nome { $host } não tem endereço
    .says1 = O nome existe, mas não leva a nenhum endereço.
    .says2 = Então não há lugar onde pedir a página.
    .visitor1 = Tente o nome com www na frente, ou sem.
    .visitor2 = Procure o site em um buscador.

dns-alias_loop = o nome { $host } leva de apelido em apelido, sem fim
    .says1 = O nome é só um apelido de outro nome, e esse outro também é um apelido.
    .says2 = { $circle }No fim, eles voltam a um dos nomes anteriores.
    .says3 = Então ninguém consegue achar o endereço do site.
    .visitor1 = { common-try_later }

dns-signature_invalid = o selo de segurança do nome { $host } está rompido
    .says1 = O nome é protegido por um selo (DNSSEC) que prova que o endereço é verdadeiro.
    .says2 = O selo não confere, então as redes cuidadosas recusam o endereço.
    .says3 = As redes que não conferem o selo ainda acham o site. Por isso ele pode funcionar para outra pessoa.
    .visitor1 = Não há nada para consertar do seu lado, e desligar verificações deixaria você com menos segurança.
    .visitor2 = Tente de novo em algumas horas.

dns-unreachable = os servidores de nomes do site { $host } não respondem
    .says1 = Um servidor de nomes é uma máquina que sabe o endereço do site.
    .says2 = Não dá para chegar aos deste site, então não dá para achar o site, mesmo que ele esteja no ar.
    .says3 = É o que dizem os catálogos de nomes que consultamos.
    .visitor1 = { common-try_later }

dns-not_served = os servidores de nomes indicados para { $host } não cuidam dele
    .says1 = O registro de nomes manda todos para certos servidores de nomes.
    .says2 = E eles dizem que não são responsáveis por este nome.
    .says3 = Isso é comum depois de uma mudança, ou quando um serviço terminou.
    .visitor1 = { common-try_later }

dns-failed = não dá para consultar o nome { $host }
    .says1 = { common-name_first }
    .says2 = Os catálogos de nomes que consultamos tentaram, e não conseguiram.
    .says3 = Muitas vezes isso aponta para os servidores de nomes do próprio site.
    .visitor1 = { common-try_later }

dns-timed_out = não vem nenhuma resposta sobre o nome { $host }
    .says1 = Os catálogos de nomes que consultamos funcionam para outros nomes.
    .says2 = Sobre este nome eles ficam calados, muito provavelmente porque os servidores de nomes dele não respondem.
    .visitor1 = { common-try_later }

dns-malformed = as respostas sobre o nome { $host } estão com defeito
    .says1 = Perguntamos o endereço do site.
    .says2 = O que voltou não é uma resposta de verdade, então ninguém consegue usá-la.
    .visitor1 = { common-try_later }

dns-answers_disagree = os catálogos de nomes não concordam sobre { $host }
    .says1 = Alguns dos catálogos de nomes que consultamos acham o site, e outros não.
    .says2 = Então ele pode funcionar para outra pessoa e falhar para você.
    .says3 = Isso é comum por algumas horas depois de uma mudança.
    .visitor1 = Tente de novo em uma ou duas horas.
    .visitor2 = Ou escolha outro servidor DNS (um catálogo de nomes) nas configurações do seu aparelho, como 1.1.1.1, 8.8.8.8 ou 9.9.9.9.

dns-private_address = o nome { $host } leva a um endereço que só funciona dentro de uma rede
    .says1 = O nome existe, mas o endereço é privado, como um número de quarto sem o nome da rua.
    .says2 = De fora dessa rede, ninguém consegue chegar lá.
    .visitor1 = Se este site é do seu trabalho ou da sua escola, conecte-se primeiro à rede ou à VPN de lá.
    .visitor2 = Se ele deveria ser aberto a todos, avise os responsáveis.

dns-parked = o site { $host } mostra uma página provisória de um vendedor de domínios
    .says1 = O nome funciona, mas não parece haver um site de verdade por trás dele.
    .says2 = Ele pode estar à venda, ou o dono pode ter deixado o nome vencer.
    .visitor1 = Confira como se escreve o nome.
    .visitor2 = Procure o site em um buscador; ele pode ter um nome novo.


## The way to the site's address

tcp-refused = o site { $host } não deixa ninguém se conectar
    .says1 = { common-knocked }
    .says2 = A máquina de lá diz não na hora: ninguém abre nessa porta (a entrada das páginas da web).
    .says3 = Muito provavelmente o servidor web parou, ou um firewall diz não no lugar dele.
    .visitor1 = Não há nada para consertar do seu lado. Tente de novo em alguns minutos.
    .visitor2 = Se o endereço tem um número de porta, confira se ele está certo.

tcp-timed_out = o site { $host } não responde
    .says1 = { common-knocked }
    .says2 = Não veio nenhuma resposta, nem mesmo um “não”.
    .says3 = A máquina pode estar desligada, ou um firewall pode estar descartando todas as visitas.
    .visitor1 = { common-nothing_we_know_of }

tcp-reset = o site { $host } corta todas as conexões
    .says1 = { common-knocked }
    .says2 = Cada conexão foi cortada na hora, pela máquina ou por algo no caminho.
    .visitor1 = { common-nothing_we_know_of }

tcp-address_unreachable = não há caminho até o endereço do site { $host }
    .says1 = Achamos o endereço do site.
    .says2 = Um roteador no caminho diz que não dá para chegar à máquina.
    .says3 = A máquina pode estar desligada, ou a rede dela pode estar cortada.
    .visitor1 = { common-try_later }

tcp-failed = não dá para chegar a nenhum dos endereços do site { $host }
    .says1 = O site tem mais de um endereço.
    .says2 = Tentamos todos, e cada um falhou de um jeito.
    .visitor1 = { common-try_later }

tcp-some_addresses_fail = nem todos os endereços do site { $host } funcionam
    .says1 = O site tem mais de um endereço, e o seu navegador escolhe um.
    .says2 = Pelo menos um deles não responde, então algumas visitas falham ou demoram.
    .says3 = O que está com problema é { $address }.
    .visitor1 = Recarregue a página; a próxima tentativa pode pegar um endereço bom.

tcp-ipv6_fails = o site { $host } não responde por IPv6
    .says1 = A internet tem dois tipos de endereços: o antigo IPv4 e o novo IPv6.
    .says2 = O site responde por IPv4, mas não por IPv6.
    .says3 = Quem usa uma rede que prefere IPv6 pode esperar muito, ou ver um erro.
    .visitor1 = Recarregue a página; a maioria dos navegadores passa então para o IPv4.
    .visitor2 = Ou tente outra rede.

tcp-ipv4_fails = o site { $host } não responde por IPv4
    .says1 = A internet tem dois tipos de endereços: o antigo IPv4 e o novo IPv6.
    .says2 = O site responde por IPv6, mas não por IPv4.
    .says3 = Muitas casas e empresas só têm IPv4, então lá o site falha.
    .visitor1 = Tente outra rede, como os dados móveis, que muitas vezes têm IPv6.

tcp-flapping = as conexões com { $host } falham de vez em quando
    .says1 = Batemos à porta mais de uma vez.
    .says2 = Algumas visitas passaram e outras não, então pode funcionar na próxima tentativa.
    .says3 = Tentativas: { $tries }. Falhas: { $failed }.
    .visitor1 = Recarregue a página, mais de uma vez se for preciso.
    .visitor2 = Envie formulários e pagamentos só uma vez, e veja se o primeiro envio deu certo.


## Certificate and encryption

tls-cert-date_invalid = o certificado do site { $host } { $dates }
    .says1 = { common-certificate }
    .says2 = As datas não batem, então os navegadores avisam ou param.
    .says3 = Ele venceu há { $expired }.
    .says4 = Ele só passa a valer daqui a { $begins }.
    .says5 = Não é o certificado do próprio site, e sim um que o site envia junto: { $link }.
    .says6 = { common-behind_it }
    .visitor1 = Não há nada para consertar do seu lado, se o seu relógio está certo.
    .visitor2 = { common-no_secrets }
    .visitor3 = Tente de novo mais tarde.

tls-cert-name_invalid = o certificado do site { $host } é para outro nome
    .says1 = { common-certificate }
    .says2 = Este está em outro nome, então os navegadores avisam ou param.
    .says3 = Ele é para { $names }.
    .says4 = { common-behind_it }
    .visitor1 = Tente o endereço com www na frente, ou sem.
    .visitor2 = { common-no_secrets }

tls-cert-self_signed = o certificado do site { $host } é assinado por ele mesmo
    .says1 = { common-certificate }
    .says2 = Este foi assinado pelo próprio site, como um passaporte que alguém desenha em casa.
    .says3 = Então os navegadores não têm como saber quem está lá.
    .says4 = { common-behind_it }
    .visitor1 = Se este é um aparelho seu, como um roteador, isso é comum.
    .visitor2 = { common-no_secrets }

tls-cert-authority_invalid = os navegadores não conhecem quem assinou o certificado do site { $host }
    .says1 = { common-certificate }
    .says2 = A entidade que assinou este não está na lista em que os navegadores confiam.
    .says3 = Quem assinou foi { $issuer }.
    .says4 = { common-behind_it }
    .visitor1 = Se este site é do seu trabalho ou da sua escola, pergunte lá como instalar o certificado.
    .visitor2 = { common-no_secrets }

tls-cert-chain_incomplete = falta um elo no certificado do site { $host }
    .says1 = { common-certificate }
    .says2 = Entre ele e a entidade em que os navegadores confiam há um elo, e o site não envia esse elo.
    .says3 = Alguns navegadores o acham sozinhos, outros param. Por isso o site pode funcionar para outra pessoa.
    .says4 = { common-behind_it }
    .visitor1 = Outro navegador talvez abra a página.
    .visitor2 = Não há nada para consertar do seu lado.

tls-cert-invalid = o certificado do site { $host } não é válido
    .says1 = { common-certificate }
    .says2 = Com este, os navegadores avisam ou param.
    .says3 = { $weak }A chave ou o selo dele é de um tipo antigo, que não prova mais nada.
    .says4 = { $broken }Ele está com algum defeito.
    .says5 = { common-behind_it }
    .visitor1 = Não há nada para consertar do seu lado.
    .visitor2 = { common-no_secrets }

tls-version_or_cipher_mismatch = o site { $host } não oferece um tipo moderno de criptografia
    .says1 = O navegador e o site precisam combinar um modo de manter a página em segredo.
    .says2 = O site não oferece nenhum que nós conheçamos como seguro.
    .says3 = { $old }Todos os que ele tem são antigos demais, então os navegadores param.
    .says4 = { $unshared }A nossa verificação é rigorosa. O seu navegador pode conhecer um modo que nós não conhecemos.
    .visitor1 = Não há nada para consertar do seu lado, se o seu navegador está atualizado.
    .visitor2 = { common-no_secrets }

tls-name_unrecognised = o servidor do site { $host } não conhece este nome
    .says1 = Chegamos à máquina e pedimos o site pelo nome.
    .says2 = Ela diz que não tem nenhum site com esse nome.
    .says3 = Isso é comum depois de uma mudança, ou quando um site ainda não foi configurado.
    .visitor1 = Veja se há um erro no nome. Tente com www na frente, ou sem.

tls-not_spoken = o site { $host } não fala https nesta porta
    .says1 = Batemos à porta das páginas seguras.
    .says2 = Algo responde lá, mas não na língua do https.
    .says3 = Pode estar configurado para http simples, ou para outro serviço.
    .visitor1 = Confira o endereço: talvez o certo seja outra porta ou http://.
    .visitor2 = { common-no_secrets }

tls-interrupted = o site { $host } corta a conexão antes de a página ficar segura
    .says1 = { common-began_to_agree }
    .says2 = Então a conexão foi cortada no meio.
    .visitor1 = { common-nothing_we_know_of }

tls-timed_out = o site { $host } fica em silêncio antes de a página ficar segura
    .says1 = { common-began_to_agree }
    .says2 = Então ela ficou em silêncio, e nenhuma resposta veio a tempo.
    .visitor1 = { common-nothing_we_know_of }

tls-protocol-error = o site { $host } e os navegadores não conseguem combinar a criptografia
    .says1 = { common-began_to_agree }
    .says2 = No meio disso, ela respondeu com um erro.
    .visitor1 = { common-nothing_we_know_of }


## The site's front door

gateway-upstream_refused = o site { $host } está respondendo com um erro{ $for }
    .says1 = { common-front_door }
    .says2 = Aqui o { $gateway } funciona, mas o servidor por trás não o deixa entrar.
    .says3 = Muito provavelmente o programa do site parou, ou há um firewall no meio.
    .says4 = { common-your_line_works }
    .visitor1 = { common-nothing_to_fix }
    .visitor2 = { common-asks_to_wait }
    .visitor3 = { common-send_once }

gateway-upstream_timed_out = o site { $host } está respondendo com um erro{ $for }
    .says1 = { common-front_door }
    .says2 = Aqui o { $gateway } funciona, mas o servidor por trás não respondeu a tempo.
    .says3 = O site pode ter trabalho demais, ou uma parte dele pode estar travada.
    .says4 = { common-your_line_works }
    .visitor1 = Não há nada para consertar do seu lado. Espere um pouco antes de tentar de novo; muitas tentativas seguidas pioram a situação.
    .visitor2 = { common-asks_to_wait }
    .visitor3 = { common-send_once }

gateway-upstream_unreachable = o site { $host } está respondendo com um erro{ $for }
    .says1 = { common-front_door }
    .says2 = Aqui o { $gateway } funciona, mas não acha um caminho até o servidor por trás.
    .says3 = Essa máquina pode estar desligada, ou a rede dela pode estar cortada.
    .says4 = { common-your_line_works }
    .visitor1 = { common-nothing_to_fix }
    .visitor2 = { common-asks_to_wait }
    .visitor3 = { common-send_once }

gateway-upstream_closed = o site { $host } está respondendo com um erro{ $for }
    .says1 = { common-front_door }
    .says2 = Aqui o { $gateway } funciona, mas o servidor por trás encerrou a conversa no meio.
    .says3 = Muitas vezes isso quer dizer que o programa do site travou nesta página.
    .says4 = { common-your_line_works }
    .visitor1 = Não há nada para consertar do seu lado. Tente de novo, ou tente outra página do site.
    .visitor2 = { common-asks_to_wait }
    .visitor3 = { common-send_once }

gateway-upstream_invalid = o site { $host } está respondendo com um erro{ $for }
    .says1 = { common-front_door }
    .says2 = Aqui o { $gateway } funciona, mas o servidor por trás mandou uma resposta que não faz sentido.
    .says3 = Muito provavelmente é um erro no programa ou na configuração do site.
    .says4 = { common-your_line_works }
    .visitor1 = Não há nada para consertar do seu lado. Tente outra página do site, ou tente de novo mais tarde.
    .visitor2 = { common-asks_to_wait }
    .visitor3 = Se só acontece com você, apague os cookies deste site; quando são muitos, eles podem causar isso.

gateway-upstream_dns = o site { $host } está respondendo com um erro{ $for }
    .says1 = { common-front_door }
    .says2 = Aqui o { $gateway } funciona, mas não consegue achar pelo nome o servidor por trás.
    .says3 = É bem possível que o servidor esteja no ar.
    .says4 = { common-your_line_works }
    .visitor1 = { common-nothing_to_fix }
    .visitor2 = { common-asks_to_wait }

gateway-upstream_tls = o site { $host } está respondendo com um erro{ $for }
    .says1 = { common-front_door }
    .says2 = Aqui o { $gateway } funciona, mas não consegue combinar a criptografia com o servidor por trás.
    .says3 = Isso tem a ver com a configuração do site.
    .says4 = { common-your_line_works }
    .visitor1 = { common-nothing_to_fix }

gateway-upstream_failed = o site { $host } está respondendo com um erro{ $for }
    .says1 = { common-front_door }
    .says2 = Aqui o { $gateway } funciona, mas não recebeu uma boa resposta do servidor por trás.
    .says3 = Ele não diz o que deu errado lá.
    .says4 = O código da resposta foi { $status }.
    .says5 = { common-your_line_works }
    .visitor1 = { common-nothing_to_fix }
    .visitor2 = { common-asks_to_wait }
    .visitor3 = { common-send_once }

gateway-no_upstream = o site { $host } está respondendo com um erro{ $for }
    .says1 = { common-front_door }
    .says2 = Aqui o { $gateway } funciona, mas não tem nenhum servidor em bom estado para receber as visitas.
    .says3 = Pode ser que todos estejam ocupados, reiniciando ou fora do ar.
    .says4 = { common-your_line_works }
    .visitor1 = { common-nothing_to_fix }
    .visitor2 = { common-asks_to_wait }
    .visitor3 = { common-send_once }

gateway-overloaded = o site { $host } tem mais visitas do que consegue atender
    .says1 = { common-front_door }
    .says2 = Aqui o { $gateway } funciona, mas está no limite.
    .says3 = Muitas vezes isso passa sozinho.
    .says4 = { common-your_line_works }
    .visitor1 = Espere um pouco, e não fique recarregando a página sem parar.
    .visitor2 = { common-asks_to_wait }
    .visitor3 = { common-send_once }

gateway-misconfigured = a porta de entrada do site { $host } não está configurada para ele
    .says1 = { common-front_door }
    .says2 = Aqui o { $gateway } responde, mas não conhece este site, ou a configuração do próprio gateway está errada.
    .says3 = Só os responsáveis pelo site podem consertar isso.
    .says4 = { common-your_line_works }
    .visitor1 = Veja se há um erro no nome. Tente com www na frente, ou sem.

gateway-error = o site { $host } está respondendo com um erro{ $for }
    .says1 = { common-front_door }
    .says2 = Aqui foi o próprio { $gateway } que não conseguiu cuidar da visita.
    .says3 = O código da resposta foi { $status }.
    .says4 = { common-your_line_works }
    .visitor1 = { common-nothing_to_fix }
    .visitor2 = { common-asks_to_wait }

gateway-maintenance = o site { $host } está fechado para manutenção programada
    .says1 = Os responsáveis pelo site parecem estar trabalhando nele.
    .says2 = O { $gateway } do site mostra um aviso sobre isso no lugar da página.
    .visitor1 = Volte mais tarde.
    .visitor2 = { common-asks_to_wait }

gateway-flapping = o site { $host } falha de vez em quando
    .says1 = { common-front_door }
    .says2 = { $here }Tentamos mais de uma vez. Algumas visitas passaram, e outras acabaram em um erro do { $gateway }.
    .says3 = { $theirs }Algumas das suas visitas passaram, e outras acabaram em um erro do { $gateway }.
    .says4 = { $both }Algumas visitas passam, e outras acabam em um erro do { $gateway }.
    .says5 = Tentativas: { $tries }. Falhas: { $failed }.
    .says6 = Então pode funcionar na sua próxima tentativa.
    .says7 = { common-your_line_works }
    .visitor1 = Recarregue a página, mais de uma vez se for preciso.
    .visitor2 = { common-asks_to_wait }
    .visitor3 = { common-send_once }

gateway-one_bad_backend = uma das máquinas do site { $host } responde com um erro
    .says1 = O site tem mais de um endereço, e o seu navegador escolhe um.
    .says2 = Um deles responde com um erro, e os outros estão bem.
    .says3 = O que está com problema é { $address }.
    .visitor1 = Recarregue a página; a próxima tentativa pode pegar um endereço bom.
    .visitor2 = { common-send_once }

gateway-regional = o site { $host } falha na sua parte do mundo
    .says1 = O site usa uma rede de distribuição: máquinas em muitas cidades que entregam as páginas dele.
    .says2 = A máquina que atende você recebe um erro, e a que nos atende não.
    .says3 = A sua visita vai para { $your_centre }, e a nossa para { $our_centre }.
    .says4 = { common-your_line_works }
    .visitor1 = Tente de novo em alguns minutos.
    .visitor2 = Outra rede, como os dados móveis, pode levar você a outra cidade.
    .visitor3 = { common-send_once }

gateway-refuses_person = um guarda na frente do site { $host } não deixa você entrar
    .says1 = Muitos sites têm um guarda que para as visitas que acha estranhas.
    .says2 = { $only_you }Ele nos deixa entrar, mas não deixa você entrar.
    .says3 = { $not_only_you }Ele também não nos deixa entrar, então barra muita gente.
    .says4 = Isso pode vir da sua rede, de uma VPN ou de muitas visitas em pouco tempo.
    .visitor1 = Desligue a VPN, se você usa uma, e recarregue a página.
    .visitor2 = Tente outra rede, como os dados móveis.
    .visitor3 = Se continuar assim, escreva para o site e envie o código de identificação que aparece na página que você vê.

gateway-session_bound = o site { $host } falha com a sessão que você tem lá
    .says1 = O gateway do site manda o mesmo visitante sempre para o mesmo servidor.
    .says2 = O servidor que atende você parece estar com problema. Uma nova visita do seu próprio aparelho funciona.
    .says3 = Também pode ter sido algo rápido, que já passou.
    .visitor1 = Abra a página em uma janela anônima.
    .visitor2 = Se funcionar, apague os cookies deste site e faça login de novo.
    .visitor3 = { common-send_once }


## The site's own program

application-error = o site { $host } está respondendo com um erro{ $for }
    .says1 = Chegamos ao site, e quem respondeu foi o programa do próprio site.
    .says2 = Ele diz que algo deu errado dentro dele.
    .says3 = O código da resposta foi { $status }.
    .says4 = { common-your_line_works }
    .visitor1 = Não há nada para consertar do seu lado. Tente de novo em alguns minutos, ou tente outra página do site.
    .visitor2 = { common-asks_to_wait }
    .visitor3 = { common-send_once }

application-unavailable = o site { $host } diz que não pode mostrar páginas agora
    .says1 = Chegamos ao site, e quem respondeu foi o programa do próprio site.
    .says2 = Ele diz que não está pronto para mostrar esta página.
    .says3 = O código da resposta foi { $status }.
    .says4 = { common-your_line_works }
    .visitor1 = { common-nothing_to_fix }
    .visitor2 = { common-asks_to_wait }
    .visitor3 = { common-send_once }

application-overloaded = o site { $host } diz que está com trabalho demais
    .says1 = Chegamos ao site, e quem respondeu foi o programa do próprio site.
    .says2 = Ele tem mais trabalho do que dá conta, então recusa visitas.
    .says3 = { common-your_line_works }
    .visitor1 = Espere um pouco, e não fique recarregando a página sem parar.
    .visitor2 = { common-asks_to_wait }
    .visitor3 = { common-send_once }

application-maintenance = o site { $host } está fechado para manutenção programada
    .says1 = Os responsáveis pelo site parecem estar trabalhando nele.
    .says2 = O site mostra um aviso sobre isso no lugar da página.
    .visitor1 = Volte mais tarde.
    .visitor2 = { common-asks_to_wait }

application-soft_error = o site { $host } mostra uma página de erro{ $for }
    .says1 = O site responde e afirma que está tudo bem.
    .says2 = Mas o texto da página parece um erro.
    .visitor1 = { common-nothing_to_fix }
    .visitor2 = { common-send_once }

application-flapping = o site { $host } falha de vez em quando
    .says1 = Algumas visitas recebem a página, e outras recebem um erro do programa do próprio site.
    .says2 = Tentativas: { $tries }. Falhas: { $failed }.
    .says3 = Então pode funcionar na sua próxima tentativa.
    .says4 = { common-your_line_works }
    .visitor1 = Recarregue a página, mais de uma vez se for preciso.
    .visitor2 = { common-asks_to_wait }
    .visitor3 = { common-send_once }

application-session_bound = o site { $host } falha com a sessão que você tem lá
    .says1 = O programa do site responde a você com um erro, e uma nova visita do seu próprio aparelho funciona.
    .says2 = Então o erro parece vir da sua sessão, do seu login ou dos seus cookies.
    .says3 = Também pode ter sido algo rápido, que já passou.
    .visitor1 = Abra a página em uma janela anônima.
    .visitor2 = Se funcionar, apague os cookies deste site e faça login de novo.

http-response-redirect_loop = o site { $host } faz os visitantes andarem em círculos
    .says1 = Um site pode mandar você para outro endereço.
    .says2 = Aqui isso continua sem parar, e nunca termina em uma página.
    .says3 = Sempre volta para { $redirect }.
    .visitor1 = Apague os cookies deste site e tente de novo.
    .visitor2 = Se isso não ajudar, só os responsáveis pelo site podem consertar.

http-response-redirect_invalid = o site { $host } manda os visitantes para um endereço que não funciona
    .says1 = Um site pode mandar você para outro endereço.
    .says2 = Aqui esse endereço está faltando ou não pode ser usado.
    .visitor1 = Comece pela página inicial do site.
    .visitor2 = Só os responsáveis pelo site podem consertar isso.

http-response-empty = o site { $host } encerra a conversa sem responder
    .says1 = { common-reached }
    .says2 = Ela fechou a conexão antes de chegar uma resposta completa.
    .says3 = Isso pode acontecer quando o programa por trás trava ou reinicia.
    .visitor1 = { common-nothing_we_know_of }
    .visitor2 = { common-send_once }

http-response-reset = o site { $host } corta a conexão antes de responder
    .says1 = { common-reached }
    .says2 = A conexão foi cortada antes de chegar uma resposta.
    .says3 = Um programa que travou, um limite ou um firewall pode causar isso.
    .visitor1 = { common-nothing_we_know_of }
    .visitor2 = { common-send_once }

http-response-invalid = o site { $host } dá uma resposta que os navegadores não conseguem ler
    .says1 = { common-reached }
    .says2 = O que voltou está com defeito, ou nem está na língua das páginas da web.
    .visitor1 = Confira o número da porta no endereço, se houver um.
    .visitor2 = Não há mais nada para consertar do seu lado.

http-response-timed_out = o site { $host } deixa as visitas entrarem, mas nunca responde
    .says1 = { common-reached }
    .says2 = Depois, nada veio a tempo, e desistimos de esperar.
    .says3 = O site pode ter trabalho demais, ou estar travado.
    .visitor1 = Até onde sabemos, não há nada para consertar do seu lado. Espere um pouco antes de tentar de novo.
    .visitor2 = { common-send_once }


## Our own side

checker-no_network = a nossa própria conexão com a internet caiu
    .says1 = { common-our_trouble }
    .says2 = A nossa máquina não consegue chegar a nenhum site neste momento.
    .says3 = { common-nothing_known }
    .visitor1 = { common-try_again }
    .visitor2 = { common-meantime }

checker-resolvers_silent = os nossos próprios catálogos de nomes não respondem
    .says1 = { common-our_trouble }
    .says2 = A nossa máquina não consegue consultar nenhum nome neste momento.
    .says3 = { common-nothing_known }
    .visitor1 = { common-try_again }
    .visitor2 = { common-meantime }

checker-family_missing = a nossa máquina não tem o tipo de endereço de que este site precisa
    .says1 = { common-our_trouble }
    .says2 = A internet tem dois tipos de endereços, IPv4 e IPv6. O site só tem um deles, e a nossa máquina não consegue usar esse.
    .says3 = { common-nothing_known }
    .visitor1 = { common-meantime }
    .visitor2 = Se o site funciona com os dados móveis e não em casa, pode faltar à sua casa o mesmo tipo de endereço.

checker-network_doubtful = a nossa própria conexão não funciona como deveria
    .says1 = { common-our_trouble }
    .says2 = { $canary }Acompanhamos alguns grandes sites que quase nunca saem do ar, e neste momento não conseguimos chegar a eles como deveríamos.
    .says3 = { $filtered }O catálogo de nomes que usamos esconde este nome de nós, por uma regra própria.
    .says4 = { $forged }O catálogo de nomes que usamos tem um endereço para qualquer nome, até para nomes que não existem.
    .says5 = { $portal }A página de uma rede veio no lugar da página do site, então há algo entre nós e o site.
    .says6 = { common-nothing_known }
    .visitor1 = { common-try_again }
    .visitor2 = { common-meantime }

checker-everything_fails = de repente, quase todos os sites parecem mudos para nós
    .says1 = De repente, quase todos os sites que verificamos parecem mudos.
    .says2 = É mais provável que o problema seja nosso do que de todos eles.
    .says3 = { common-nothing_known }
    .visitor1 = { common-try_again }
    .visitor2 = { common-meantime }

checker-out_of_resources = a nossa própria máquina não consegue enviar a pergunta
    .says1 = { common-our_trouble }
    .says2 = Faltou alguma coisa à nossa máquina, ou ela não teve permissão para se conectar.
    .says3 = { common-nothing_known }
    .visitor1 = { common-try_again }
    .visitor2 = { common-meantime }

checker-cut_short = o nosso tempo acabou
    .says1 = Uma verificação só pode durar um certo tempo, e esta foi interrompida antes do fim.
    .says2 = O que vimos até ali não basta para decidir.
    .says3 = Isso não diz nada de ruim sobre { $host }.
    .visitor1 = { common-try_again }
    .visitor2 = { common-meantime }


## Not decided

unknown-challenged = o site { $host } responde, mas primeiro quer uma prova de que há uma pessoa pedindo
    .says1 = O guarda do site está funcionando.
    .says2 = Ele não deixa entrar programas como o nosso, então não conseguimos ver a página por trás dele.
    .says3 = Isso não quer dizer que o site esteja fora do ar.
    .visitor1 = Abra a página no seu navegador, e faça o pequeno teste, se aparecer um.
    .visitor2 = Se você vir um erro lá, conte qual é, e nós vamos examiná-lo.

unknown-refuses_us = o site { $host } responde, mas não nos deixa entrar
    .says1 = O site está no ar, e diz que não temos permissão para ver a página.
    .says2 = Ele pode estar barrando programas, ou visitas que vêm do lugar onde fica a nossa máquina.
    .says3 = O código da resposta foi { $status }.
    .says4 = Isso não quer dizer que o site esteja fora do ar para você.
    .visitor1 = Abra a página no seu navegador.
    .visitor2 = Se ele também barrar você, desligue a VPN ou tente outra rede, e conte o que você vê.

unknown-rate_limited = o site { $host } responde, mas diz que fazemos pedidos demais
    .says1 = O site está no ar, e pede para irmos mais devagar.
    .says2 = Isso é sobre nós, e não quer dizer que o site esteja fora do ar para você.
    .visitor1 = Abra a página no seu navegador.
    .visitor2 = Se você vir a mesma coisa, espere um pouco antes de tentar de novo.
    .visitor3 = O site pede que você espere { $retry } antes de tentar de novo.

unknown-legal_block = o site { $host } responde, mas a página está bloqueada por motivos legais
    .says1 = O site está no ar. Ele diz que a lei ou um tribunal o impede de mostrar esta página.
    .says2 = Isso pode valer só para o país onde fica a nossa máquina.
    .says3 = Então não sabemos dizer se você consegue vê-la.
    .visitor1 = Abra a página no seu navegador, e veja se ela aparece.
    .visitor2 = Se você também vir o código 451, a página ou a ajuda do site pode dizer quem pediu isso.

unknown-only_you = ainda não dá para saber por quê
    .says1 = Nós acabamos de receber a página, e você não a recebe.
    .says2 = Então o caminho entre você e { $host } é diferente do nosso, ou o site trata você de outro jeito.
    .says3 = Também pode ter sido consertado depois que você olhou.
    .visitor1 = Recarregue a página.
    .visitor2 = Tente uma janela anônima. Se isso ajudar, apague os cookies deste site ou desligue as extensões.
    .visitor3 = Tente pelo celular, com o Wi-Fi desligado. Se isso ajudar, a causa está na sua rede ou no seu provedor.
    .visitor4 = Depois cole aqui o texto do erro; muitas vezes ele mostra quem o escreveu.

unknown-only_us = o site { $host } funciona para você, mas não de onde estamos
    .says1 = Você consegue usar o site, então ele não está fora do ar.
    .says2 = A nossa máquina não consegue chegar até ele. Muitos sites barram centros de dados, e alguns barram países inteiros.
    .visitor1 = Você não precisa fazer nada.

unknown-error_page_for_you = você recebe do site { $host } uma resposta diferente da nossa
    .says1 = Daqui, a página funciona.
    .says2 = O seu navegador também recebe uma resposta, mas não é a página. Pode ser um erro, um login ou um guarda que barra você.
    .says3 = O seu navegador não tem permissão para nos dizer qual deles.
    .visitor1 = Use nessa página o nosso botão para os favoritos: ele consegue ler o número.
    .visitor2 = Ou cole o texto da página que você vê.
    .visitor3 = Tente a página em uma janela anônima.

unknown-one_side = o seu aparelho não recebe a página do site { $host }, e ninguém mais verificou
    .says1 = Só o seu próprio aparelho tentou. Ele não recebe a página.
    .says2 = Só dá para saber se é o site, o seu provedor ou o seu aparelho quando alguém verifica de outro lugar.
    .visitor1 = Peça de novo com um serviço que também verifica (`--service`), assim que houver um ao alcance.
    .visitor2 = Ou abra a página em um celular com dados móveis.

unknown-conflict = você e nós vemos dois tipos diferentes de problema
    .says1 = A página falha para você, e falha para nós, mas não do mesmo jeito.
    .says2 = Pode haver mais de uma causa, ou o site pode estar mudando neste momento.
    .visitor1 = Tente de novo em alguns minutos, e conte de novo o que você vê.
    .visitor2 = Tente pelo celular, com o Wi-Fi desligado, para ver se a sua rede tem a ver com isso.

unknown-redirect_refused = o site { $host } manda os visitantes para um lugar aonde não temos permissão para ir
    .says1 = O site responde, e nos manda para outro endereço.
    .says2 = Esse é um que não abrimos: uma rede privada, uma porta incomum, um endereço muito longo ou algo que não é uma página da web.
    .says3 = Então não conseguimos ver a página por trás dele.
    .visitor1 = Abra a página no seu navegador.
    .visitor2 = Se este site é do seu trabalho ou da sua escola, você pode precisar da rede ou da VPN de lá.

unknown-insufficient = o que vimos do site { $host } não basta para decidir
    .says1 = Verificamos, mas o que vimos combina com mais de uma causa.
    .says2 = Preferimos dizer isso a adivinhar.
    .visitor1 = Conte o que você vê: escolha um sintoma, ou cole o texto do erro.
    .visitor2 = Tente pelo celular, com o Wi-Fi desligado, e conte se isso funciona.
