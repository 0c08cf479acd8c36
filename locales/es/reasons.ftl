# What is said for each reason, in Spanish. The value is a whole clause in the indicative, with a small letter and no full stop.
# Words: site = sitio, page = página, resolver = servidor DNS, name book = guía de nombres, visit = visita, gateway = puerta de enlace.

## Said in several places

common-asks_to_wait = El sitio te pide que esperes { $retry } antes de volver a intentarlo.
common-began_to_agree = Llegamos a la máquina y empezamos a acordar con ella el cifrado (la forma de mantener la página en secreto).
common-behind_it = Detrás, el sitio responde con el código de estado { $behind }.
common-certificate = Un sitio demuestra quién es con un certificado, una especie de pasaporte.
common-front_door = Una puerta de enlace (o gateway) es la puerta de entrada de un sitio: recibe cada visita y la pasa al servidor que está detrás.
common-knocked = Encontramos la dirección del sitio y llamamos a su puerta.
common-meantime = Mientras tanto, prueba a abrir el sitio en otro dispositivo o en otra red.
common-name_first = Primero hay que convertir cada nombre en una dirección.
common-nothing_known = Por eso ahora no sabemos nada de { $host }. Esto no dice nada malo del sitio.
common-nothing_to_fix = De tu lado no hay nada que arreglar. Vuelve a intentarlo en unos minutos.
common-nothing_we_know_of = Que sepamos, de tu lado no hay nada que arreglar. Vuelve a intentarlo en unos minutos.
common-no_secrets = No escribas allí contraseñas ni números de tarjeta hasta que esté arreglado.
common-our_trouble = El problema es nuestro, no tuyo.
common-reached = Llegamos a la máquina y pedimos la página.
common-send_once = Envía los formularios y los pagos una sola vez; puede que el primero ya haya llegado.
common-try_again = Vuelve a intentarlo en unos minutos, por favor.
common-try_later = De tu lado no hay nada que arreglar. Vuelve a intentarlo dentro de un rato.
common-your_line_works = Recibiste una respuesta con el número { $you_saw }, así que tu Internet funciona.

## The site answers

none-works = { $host } está en línea y responde como debe
    .says1 = { $here }Pedimos esta página y la recibimos.
    .says2 = { $theirs }Tu dispositivo pidió esta página y la recibió.
    .says3 = { $both }Tu dispositivo pidió esta página y nosotros también. La página llegó a los dos lados.
    .says4 = { $seen_here }El nombre del sitio, su dirección y la propia página funcionan.
    .says5 = { $theirs }El nombre del sitio, su dirección y la propia página te funcionan.
    .says6 = Respondió con el código de estado { $status } en { $took }.
    .says7 = Por https (la vía segura) no responde; esta es su dirección http, sin protección: { $plain }.
    .visitor1 = Vuelve a cargar la página; puede que ya funcione.
    .visitor2 = Si te sigue fallando, prueba con una ventana privada, o con el teléfono sin Wi-Fi.
    .visitor3 = { $here }Después cuéntanos aquí lo que ves y compararemos los dos lados.

none-slow = { $host } está en línea, pero responde con lentitud
    .says1 = La página llegó, así que el sitio no está caído.
    .says2 = Tardó más que la mayoría de los sitios.
    .says3 = La respuesta tardó { $slow }.
    .visitor1 = Espera un poco y vuelve a cargar la página.
    .visitor2 = Envía los formularios y los pagos una sola vez, aunque la página tarde.

none-page_missing = { $host } está en línea, pero no tiene ninguna página en esta dirección
    .says1 = El sitio responde y dice que esta página no está.
    .says2 = Puede que la página haya cambiado de lugar o que el enlace tenga un error.
    .says3 = El código de estado fue { $status }, que significa: no se ha encontrado.
    .visitor1 = Mira si hay algún error de escritura en la dirección.
    .visitor2 = Empieza por la página principal del sitio y busca desde allí.

none-login_required = { $host } está en línea, pero primero pide iniciar sesión
    .says1 = El sitio responde y pregunta quién eres.
    .says2 = Así debe actuar una página privada, de modo que no parece haber nada roto.
    .says3 = El código de estado fue { $status }.
    .visitor1 = Inicia sesión y vuelve a abrir la página.
    .visitor2 = Si deberías tener acceso y no lo tienes, pregunta a quienes administran el sitio.

none-request_not_accepted = { $host } está en línea, pero no acepta este tipo de petición
    .says1 = El sitio responde y rechaza la forma en que preguntamos.
    .says2 = Se trata de la forma de la pregunta; no significa que el sitio esté caído.
    .says3 = El código de estado fue { $status }.
    .visitor1 = Abre la página desde el menú del propio sitio, no desde un enlace antiguo.
    .visitor2 = Si estabas enviando un formulario, cárgalo de nuevo y vuelve a completarlo.

none-client_certificate = { $host } está en línea, pero solo para dispositivos que tienen su clave
    .says1 = El sitio responde y pide un certificado de cliente (un archivo con una clave que demuestra quién eres).
    .says2 = Solo puede entrar quien haya recibido una clave así.
    .says3 = El sitio lo ha elegido así, de modo que no parece haber nada roto.
    .visitor1 = Si deberías tener acceso, pide una clave a quienes administran el sitio y añádela a tu navegador.
    .visitor2 = Si ya tienes una, comprueba que no haya caducado.


## The person's own side

local-offline = tu dispositivo no tiene Internet
    .says1 = { $here }Lo que ves es un mensaje de tu propio dispositivo, que apareció antes de preguntar al sitio.
    .says2 = { $measured }Se examinó tu dispositivo y no llega a ningún lugar.
    .says3 = Así que se trata de tu conexión, y no de { $host }.
    .visitor1 = Comprueba que el Wi-Fi o los datos móviles estén activados y el modo avión, apagado.
    .visitor2 = Abre otro sitio. Si también falla, reinicia el router o acércate a él.

local-browser = tu propio navegador detuvo la página
    .says1 = Lo que ves parece venir de tu navegador o de una de sus extensiones.
    .says2 = No lo escribió el sitio.
    .visitor1 = Abre la página en una ventana privada, donde las extensiones están apagadas.
    .visitor2 = Si así funciona, desactiva los bloqueadores de anuncios y las demás extensiones, de una en una.
    .visitor3 = O prueba con otro navegador.

local-proxy = la configuración de tu proxy o VPN impide el paso
    .says1 = Tu dispositivo envía sus visitas a través de un ayudante (un proxy o una VPN).
    .says2 = Lo que ves dice que ese ayudante falló antes de preguntar al sitio.
    .visitor1 = Apaga la VPN o el proxy y vuelve a cargar la página.
    .visitor2 = Si el dispositivo es del trabajo o de la escuela, pregunta a quienes se encargan de él.

local-clock = el reloj de tu dispositivo no está bien
    .says1 = Un sitio demuestra quién es con un certificado que vale entre dos fechas.
    .says2 = Si tu reloj no va bien, un certificado bueno parece demasiado viejo o demasiado nuevo.
    .visitor1 = Pon la fecha y la hora en automático y comprueba la zona horaria.
    .visitor2 = Después cierra el navegador y vuelve a abrir la página.

local-captive_portal = tu red pide primero iniciar sesión
    .says1 = Las redes de hoteles, trenes y tiendas suelen mostrar una página propia antes de dejarte salir a Internet.
    .says2 = Parece que ves una página así en lugar de { $host }.
    .visitor1 = Busca la página de acceso de tu red. La mayoría de los dispositivos muestran un aviso que la abre; si apagas y enciendes el Wi-Fi, vuelve a salir.
    .visitor2 = Inicia sesión o acepta allí las condiciones y después vuelve a cargar esta página.
    .visitor3 = O usa los datos móviles.

local-hosts_file = una lista de tu dispositivo lleva { $host } a otro lugar
    .says1 = Cada dispositivo tiene su propia lista pequeña de nombres (el archivo hosts).
    .says2 = Una línea de esa lista lleva este nombre a una dirección que los demás no reciben.
    .visitor1 = Mira en el archivo hosts y borra la línea con { $host } si no la necesitas.
    .visitor2 = Está en /etc/hosts o, en Windows, en C:/Windows/System32/drivers/etc/hosts.

local-filter = un filtro de tu dispositivo o de tu red bloquea { $host }
    .says1 = Hay un filtro de por medio. Puede que lo hayas puesto tú, o alguien en tu casa, tu oficina o tu escuela.
    .says2 = No es el sitio el que te impide entrar.
    .visitor1 = Si crees que el bloqueo es un error, pídele a quien se encarga del filtro que permita { $host }.
    .visitor2 = Con los datos móviles verás si la causa es el filtro.

local-interception = un programa de tu dispositivo o de tu red abre las conexiones seguras
    .says1 = Algunos antivirus y redes de oficina leen lo que pasa por ellos, usando un certificado propio.
    .says2 = Tu navegador no confía en ese certificado y por eso se detiene.
    .visitor1 = Busca en tu antivirus una opción como «análisis de HTTPS» y desactívala para probar.
    .visitor2 = Si el dispositivo es del trabajo o de la escuela, pregunta a quienes se encargan de él.
    .visitor3 = En una red Wi-Fi que no conoces, no ignores la advertencia.

local-address_wrong = la dirección, tal como está escrita, no puede funcionar
    .says1 = Algo en la dirección no está bien, así que no se puede preguntar a ningún sitio.
    .says2 = Muchas veces falta una letra, sobra un espacio o el número de puerto no es el correcto.
    .visitor1 = Comprueba la dirección letra por letra.
    .visitor2 = O busca el sitio con un buscador.

local-ipv6_broken = uno de los dos tipos de Internet de tu dispositivo (IPv6) está fallando
    .says1 = Hay dos tipos de direcciones: las antiguas (IPv4) y las nuevas (IPv6).
    .says2 = Tu dispositivo cree que puede usar las nuevas, pero no vuelve nada.
    .says3 = { $seen_here }Desde aquí, el sitio funciona con las nuevas.
    .visitor1 = Reinicia el router. Muchas veces IPv6 vuelve así.
    .visitor2 = Si no, desactiva IPv6 por ahora en los ajustes de red de tu dispositivo.
    .visitor3 = Dile a tu proveedor que IPv6 no funciona.

local-firewall = un firewall de tu dispositivo o de tu router corta el paso hacia { $host }
    .says1 = Un firewall es un guardia que decide qué conexiones pueden pasar.
    .says2 = El tuyo rechaza esta antes de que salga de tu propia red.
    .visitor1 = Mira en el firewall de tu dispositivo y en los ajustes de tu router.
    .visitor2 = Un antivirus o un programa de control parental también puede tener uno.
    .visitor3 = Si el dispositivo es del trabajo o de la escuela, pregunta a quienes se encargan de él.

local-trust_store = tu dispositivo no conoce a quien responde por { $host }
    .says1 = Un sitio demuestra quién es con un certificado, y una entidad conocida responde por él.
    .says2 = Recibes el mismo certificado que nosotros, pero tu dispositivo no conoce a quien responde por él.
    .says3 = Esto pasa en dispositivos que llevan mucho tiempo sin actualizarse.
    .visitor1 = Instala las actualizaciones de tu dispositivo o usa un navegador más reciente.
    .visitor2 = Firefox trae su propia lista de estas entidades, así que muchas veces ayuda.

local-resolver_fails = la guía de nombres de tu propia red no responde
    .says1 = Primero hay que convertir el nombre en una dirección. De eso se encarga un servidor DNS (una especie de guía de nombres).
    .says2 = El que consulta tu dispositivo está en el propio dispositivo o en tu red, y no responde.
    .says3 = Otros encuentran { $host } sin problemas.
    .visitor1 = Reinicia el router y después tu dispositivo.
    .visitor2 = O pon en tu dispositivo otro servidor DNS, como 1.1.1.1, 8.8.8.8 o 9.9.9.9.


## The Internet provider

isp-block_page = una página de tu red ocupa el lugar de { $host }
    .says1 = Lo que ves no lo escribió el sitio.
    .says2 = Parece el aviso de un proveedor o de una autoridad que bloquea este sitio.
    .visitor1 = Para confirmar la causa, prueba con otra red, como los datos móviles.
    .visitor2 = Pregúntale a tu proveedor por qué { $host } está bloqueado y cómo puedes reclamar.

isp-dns_answer_differs = la guía de nombres de tu red da una respuesta distinta de la que dan otras
    .says1 = Primero hay que convertir el nombre en una dirección. Tu proveedor o tu oficina la busca por ti.
    .says2 = La respuesta que recibes no parece ser la que reciben los demás.
    .says3 = Puede ser un dato antiguo o un bloqueo.
    .visitor1 = Apaga y enciende el router, o espera una hora, para que desaparezcan los datos antiguos.
    .visitor2 = O pon en tu dispositivo otro servidor DNS (una guía de nombres), como 1.1.1.1, 8.8.8.8 o 9.9.9.9.
    .visitor3 = Si eso ayuda, díselo a tu proveedor.

isp-dns_blocked = la guía de nombres de tu red bloquea { $host }
    .says1 = Primero hay que convertir el nombre en una dirección. De eso se encarga un servidor DNS (una especie de guía de nombres).
    .says2 = El tuyo dice que oculta este nombre a propósito.
    .says3 = No lo ha decidido el sitio.
    .visitor1 = Si usas un filtro familiar o de seguridad, mira primero allí.
    .visitor2 = Si no, pregunta a tu proveedor o a tu oficina por qué está bloqueado el nombre.
    .visitor3 = Con otro servidor DNS, como 1.1.1.1 o 9.9.9.9, verás si esta es la causa.

isp-proxy_failed = falló un ayudante en tu camino hacia { $host }
    .says1 = Entre tú y el sitio hay un ayudante que va pasando las páginas (un proxy).
    .says2 = Es de tu oficina, de tu escuela o de tu proveedor, y parece que el error que ves lo escribió él.
    .visitor1 = Prueba con otra red, como los datos móviles.
    .visitor2 = Diles a quienes administran la red que su proxy no llega a { $host }.

isp-resolver_fails = la guía de nombres de tu red no funciona
    .says1 = Primero hay que convertir el nombre en una dirección. De eso se encarga un servidor DNS (una especie de guía de nombres). La mayoría de la gente usa el de su proveedor.
    .says2 = El tuyo no da respuesta sobre { $host }, y otros sí.
    .visitor1 = Pon en tu dispositivo otro servidor DNS, como 1.1.1.1, 8.8.8.8 o 9.9.9.9.
    .visitor2 = Dile a tu proveedor que su servidor DNS falla.

isp-dns_outdated = la guía de nombres de tu red todavía tiene una dirección antigua de { $host }
    .says1 = Parece que el sitio se cambió a otra dirección.
    .says2 = El servidor DNS de tu proveedor (su guía de nombres) todavía te manda a una antigua, donde ya no responde nadie.
    .visitor1 = Espera una hora y reinicia tu dispositivo y tu router, para que desaparezcan los datos antiguos.
    .visitor2 = O pon en tu dispositivo otro servidor DNS, como 1.1.1.1, 8.8.8.8 o 9.9.9.9.

isp-name_filtered = las conexiones de tu red se cortan en cuanto nombran { $host }
    .says1 = Tu dispositivo llega a la dirección del sitio.
    .says2 = En cuanto dice qué sitio quiere, la conexión se corta. Con otro nombre no pasa.
    .says3 = Así que algo entre tú y el sitio filtra por nombre.
    .visitor1 = Para confirmar la causa, prueba con otra red, como los datos móviles.
    .visitor2 = Pregúntale a tu proveedor, oficina o escuela por qué se filtra { $host }.

isp-interception = alguien en tu camino hacia { $host } abre las conexiones seguras
    .says1 = El certificado que recibes no es el del sitio, y ninguna entidad conocida responde por él.
    .says2 = Así que algo entre tú y el sitio se pone en su lugar y podría leer lo que envías.
    .visitor1 = No ignores la advertencia y no escribas ninguna contraseña.
    .visitor2 = Prueba con otra red, como los datos móviles.
    .visitor3 = En una red del trabajo o de la escuela, pregunta a quienes se encargan de ella.

isp-unreachable = tu proveedor no te lleva hasta { $host }
    .says1 = { $seen_here }Tu Internet funciona, y el sitio también.
    .says2 = { $theirs }Tu Internet funciona.
    .says3 = Pero lo que envías al sitio se pierde por el camino, en la red que usas.
    .says4 = Otros sitios no tienen este problema.
    .visitor1 = Prueba con otra red, como los datos móviles.
    .visitor2 = Dile a tu proveedor que no se puede llegar a { $host } y desde cuándo.

isp-connection_cut = tus conexiones con { $host } se cortan por el camino
    .says1 = Desde aquí el sitio funciona.
    .says2 = Desde tu dispositivo empieza una conexión, y después algo en el camino la corta o la deja sin datos.
    .visitor1 = Apaga la VPN y los antivirus para probar.
    .visitor2 = Prueba con otra red, como los datos móviles.
    .visitor3 = Si eso ayuda, díselo a tu proveedor.

isp-large_answers_stall = los paquetes grandes de { $host } no te llegan
    .says1 = Las respuestas pequeñas del sitio te llegan, y las grandes se quedan atascadas.
    .says2 = Eso pasa cuando una parte del camino acepta paquetes más pequeños de lo que dice. Muchas veces la causa es una VPN o una línea DSL.
    .visitor1 = Apaga la VPN, si usas una.
    .visitor2 = Reinicia el router.
    .visitor3 = Si sabes hacerlo, pon en 1280 el tamaño de paquete (MTU) de tu dispositivo para probar.

isp-no_internet = la línea de tu proveedor a Internet está caída
    .says1 = Tu dispositivo y tu router están conectados.
    .says2 = Pero detrás de ellos no responde nada, ni { $host } ni otros sitios muy conocidos.
    .visitor1 = Reinicia el router y fíjate en sus luces.
    .visitor2 = Mira, con los datos móviles, la página de tu proveedor sobre interrupciones del servicio.

isp-udp_blocked = tu red bloquea la forma más nueva de cargar páginas
    .says1 = Los navegadores pueden cargar páginas de una forma nueva (HTTP/3, por UDP) y de otras más antiguas.
    .says2 = Tu navegador probó la forma nueva y falló. Desde aquí el sitio funciona.
    .visitor1 = Vuelve a cargar la página. La mayoría de los navegadores usa entonces una forma más antigua.
    .visitor2 = Si no, desactiva HTTP/3 (QUIC) en los ajustes del navegador.
    .visitor3 = Pídeles a quienes administran tu red que dejen pasar UDP por el puerto 443.


## The site's name

dns-name_not_resolved = el nombre { $host } no existe
    .says1 = { common-name_first }
    .says2 = Las guías de nombres de Internet dicen que ese nombre no existe.
    .says3 = Puede que esté mal escrito o que haya caducado.
    .visitor1 = Comprueba cómo está escrito, letra por letra.
    .visitor2 = Busca el sitio con un buscador; puede que tenga un nombre nuevo.

dns-dangling_alias = el nombre { $host } apunta a un nombre que no existe
    .says1 = El nombre es solo un alias (un segundo nombre) de otro nombre, y ese otro ya no está.
    .says2 = Así que nadie puede encontrar la dirección del sitio.
    .says3 = El nombre que falta es { $alias }.
    .visitor1 = { common-try_later }
    .visitor2 = Si conoces a quienes administran el sitio, cuéntales lo que dice esta página.

dns-no_address = el nombre { $host } no tiene dirección
    .says1 = El nombre existe, pero no lleva a ninguna dirección.
    .says2 = Así que no hay lugar donde pedir la página.
    .visitor1 = Prueba el nombre con www delante o sin www.
    .visitor2 = Busca el sitio con un buscador.

dns-alias_loop = el nombre { $host } lleva de alias en alias sin fin
    .says1 = El nombre es solo un alias (un segundo nombre) de otro nombre, y ese también es un alias.
    .says2 = { $circle }Al final vuelven a uno de los nombres de antes.
    .says3 = Así que nadie puede encontrar la dirección del sitio.
    .visitor1 = { common-try_later }

dns-signature_invalid = el sello de seguridad del nombre { $host } está roto
    .says1 = El nombre está protegido por un sello (DNSSEC) que demuestra que su dirección es auténtica.
    .says2 = El sello no encaja, así que las redes cuidadosas rechazan la dirección.
    .says3 = Las redes que no comprueban el sello sí encuentran el sitio. Por eso puede que a otra persona le funcione.
    .visitor1 = De tu lado no hay nada que arreglar, y desactivar las comprobaciones te dejaría con menos seguridad.
    .visitor2 = Vuelve a intentarlo en unas horas.

dns-unreachable = los servidores de nombres de { $host } no responden
    .says1 = Un servidor de nombres es una máquina que conoce la dirección del sitio.
    .says2 = No se puede llegar a los de este sitio, así que no hay forma de encontrarlo, aunque esté funcionando.
    .says3 = Lo dicen las guías de nombres que consultamos.
    .visitor1 = { common-try_later }

dns-not_served = los servidores de nombres indicados para { $host } no se ocupan de él
    .says1 = El registro de nombres envía a todo el mundo a ciertos servidores de nombres.
    .says2 = Esos servidores dicen que no se encargan de este nombre.
    .says3 = Suele pasar después de un traslado o cuando se ha terminado un servicio.
    .visitor1 = { common-try_later }

dns-failed = no se puede consultar el nombre { $host }
    .says1 = { common-name_first }
    .says2 = Las guías de nombres que consultamos lo intentaron y no pudieron.
    .says3 = Muchas veces eso apunta a los servidores de nombres del propio sitio.
    .visitor1 = { common-try_later }

dns-timed_out = no llega ninguna respuesta sobre el nombre { $host }
    .says1 = Las guías de nombres que consultamos funcionan con otros nombres.
    .says2 = Sobre este no dicen nada. Lo más probable es que sus propios servidores de nombres no respondan.
    .visitor1 = { common-try_later }

dns-malformed = las respuestas sobre el nombre { $host } están dañadas
    .says1 = Preguntamos por la dirección del sitio.
    .says2 = Lo que llegó no es una respuesta correcta, así que nadie puede usarla.
    .visitor1 = { common-try_later }

dns-answers_disagree = las guías de nombres no se ponen de acuerdo sobre { $host }
    .says1 = Algunas de las guías de nombres que consultamos encuentran el sitio y otras no.
    .says2 = Así que puede que a otra persona le funcione y a ti no.
    .says3 = Es habitual durante unas horas después de un cambio.
    .visitor1 = Vuelve a intentarlo en una o dos horas.
    .visitor2 = O pon en tu dispositivo otro servidor DNS (una guía de nombres), como 1.1.1.1, 8.8.8.8 o 9.9.9.9.

dns-private_address = { $host } lleva a una dirección que solo funciona dentro de una red
    .says1 = El nombre existe, pero su dirección es privada, como un número de habitación sin calle.
    .says2 = Desde fuera de esa red nadie puede llegar.
    .visitor1 = Si es un sitio de tu trabajo o escuela, conéctate primero a su red o a su VPN.
    .visitor2 = Si debería estar abierto a todo el mundo, avisa a quienes lo administran.

dns-parked = { $host } muestra una página provisional de un vendedor de dominios
    .says1 = El nombre funciona, pero detrás no parece haber un sitio de verdad.
    .says2 = Puede que esté en venta o que haya caducado.
    .visitor1 = Comprueba cómo está escrito el nombre.
    .visitor2 = Busca el sitio con un buscador; puede que tenga un nombre nuevo.


## The way to the site's address

tcp-refused = { $host } no deja que nadie se conecte
    .says1 = { common-knocked }
    .says2 = La máquina de allí dice que no de inmediato: en este puerto (la puerta de las páginas web) nadie abre.
    .says3 = Lo más probable es que el servidor web se haya parado o que un firewall diga que no por él.
    .visitor1 = De tu lado no hay nada que arreglar. Vuelve a intentarlo en unos minutos.
    .visitor2 = Si la dirección tiene un número de puerto, comprueba que esté bien escrito.

tcp-timed_out = { $host } no responde
    .says1 = { common-knocked }
    .says2 = No llegó ninguna respuesta, ni siquiera un «no».
    .says3 = Puede que la máquina esté apagada o que un firewall descarte todas las visitas.
    .visitor1 = { common-nothing_we_know_of }

tcp-reset = { $host } corta todas las conexiones
    .says1 = { common-knocked }
    .says2 = Cada conexión se cortó enseguida; lo hizo la máquina o algo en el camino.
    .visitor1 = { common-nothing_we_know_of }

tcp-address_unreachable = no hay camino hasta la dirección de { $host }
    .says1 = Encontramos la dirección del sitio.
    .says2 = Un router del camino dice que no se puede llegar a la máquina.
    .says3 = Puede que la máquina esté apagada o que su red esté cortada.
    .visitor1 = { common-try_later }

tcp-failed = no se puede llegar a ninguna de las direcciones de { $host }
    .says1 = El sitio tiene más de una dirección.
    .says2 = Las probamos todas, y cada una falló a su manera.
    .visitor1 = { common-try_later }

tcp-some_addresses_fail = no todas las direcciones de { $host } funcionan
    .says1 = El sitio tiene más de una dirección, y tu navegador elige una.
    .says2 = Al menos una de ellas no responde, así que algunas visitas fallan o tardan mucho.
    .says3 = La que falla es { $address }.
    .visitor1 = Vuelve a cargar la página; puede que al próximo intento te toque una buena.

tcp-ipv6_fails = { $host } no responde por IPv6
    .says1 = Internet tiene dos tipos de direcciones: las antiguas, IPv4, y las nuevas, IPv6.
    .says2 = El sitio responde por IPv4, pero no por IPv6.
    .says3 = Quien tenga una red que prefiera IPv6 puede esperar mucho o ver un error.
    .visitor1 = Vuelve a cargar la página; la mayoría de los navegadores pasa entonces a IPv4.
    .visitor2 = O prueba con otra red.

tcp-ipv4_fails = { $host } no responde por IPv4
    .says1 = Internet tiene dos tipos de direcciones: las antiguas, IPv4, y las nuevas, IPv6.
    .says2 = El sitio responde por IPv6, pero no por IPv4.
    .says3 = Muchas casas y oficinas solo tienen IPv4, y allí falla.
    .visitor1 = Prueba con otra red, como los datos móviles, que muchas veces tienen IPv6.

tcp-flapping = las conexiones con { $host } fallan de vez en cuando
    .says1 = Llamamos a la puerta más de una vez.
    .says2 = Unas visitas pasaron y otras no, así que puede funcionar al próximo intento.
    .says3 = De { $tries } intentos, fallaron { $failed }.
    .visitor1 = Vuelve a cargar la página, más de una vez si hace falta.
    .visitor2 = Envía los formularios y los pagos una sola vez, y comprueba si el primero llegó.


## Certificate and encryption

tls-cert-date_invalid = el certificado de { $host } { $dates }
    .says1 = { common-certificate }
    .says2 = Las fechas no encajan, así que los navegadores avisan o se detienen.
    .says3 = Caducó hace { $expired }.
    .says4 = No será válido hasta dentro de { $begins }.
    .says5 = No es el del propio sitio, sino uno que el sitio envía junto con él: { $link }.
    .says6 = { common-behind_it }
    .visitor1 = De tu lado no hay nada que arreglar, si tu reloj está bien.
    .visitor2 = { common-no_secrets }
    .visitor3 = Vuelve a intentarlo más tarde.

tls-cert-name_invalid = el certificado de { $host } es para otro nombre
    .says1 = { common-certificate }
    .says2 = Este se emitió para otro nombre, así que los navegadores avisan o se detienen.
    .says3 = Es para { $names }.
    .says4 = { common-behind_it }
    .visitor1 = Prueba la dirección con www delante o sin www.
    .visitor2 = { common-no_secrets }

tls-cert-self_signed = el certificado de { $host } está firmado solo por el propio sitio
    .says1 = { common-certificate }
    .says2 = Este lo firmó el propio sitio, como un pasaporte que uno dibuja en casa.
    .says3 = Así los navegadores no pueden saber quién está ahí.
    .says4 = { common-behind_it }
    .visitor1 = Si es un dispositivo tuyo, como un router, es algo habitual.
    .visitor2 = { common-no_secrets }

tls-cert-authority_invalid = los navegadores no conocen a quien firmó el certificado de { $host }
    .says1 = { common-certificate }
    .says2 = La entidad que firmó este no está en la lista de confianza de los navegadores.
    .says3 = Lo firmó { $issuer }.
    .says4 = { common-behind_it }
    .visitor1 = Si es un sitio de tu trabajo o escuela, pregunta allí cómo añadir su certificado.
    .visitor2 = { common-no_secrets }

tls-cert-chain_incomplete = al certificado de { $host } le falta un eslabón
    .says1 = { common-certificate }
    .says2 = Entre este y la entidad en la que confían los navegadores hay un eslabón, y el sitio no lo envía.
    .says3 = Algunos navegadores lo encuentran solos y otros se detienen. Por eso puede que a otra persona le funcione.
    .says4 = { common-behind_it }
    .visitor1 = Puede que otro navegador abra la página.
    .visitor2 = De tu lado no hay nada que arreglar.

tls-cert-invalid = el certificado de { $host } no es válido
    .says1 = { common-certificate }
    .says2 = Ante este, los navegadores avisan o se detienen.
    .says3 = { $weak }Su clave o su sello es de un tipo antiguo que ya no demuestra nada.
    .says4 = { $broken }Está dañado de alguna manera.
    .says5 = { common-behind_it }
    .visitor1 = De tu lado no hay nada que arreglar.
    .visitor2 = { common-no_secrets }

tls-version_or_cipher_mismatch = { $host } no ofrece un cifrado moderno
    .says1 = El navegador y el sitio tienen que acordar una forma de mantener la página en secreto.
    .says2 = El sitio no ofrece ninguna que conozcamos como segura.
    .says3 = { $old }Todas las suyas son demasiado antiguas, así que los navegadores se detienen.
    .says4 = { $unshared }Nuestra comprobación es estricta. Puede que tu navegador conozca una forma que nosotros no.
    .visitor1 = De tu lado no hay nada que arreglar, si tu navegador está actualizado.
    .visitor2 = { common-no_secrets }

tls-name_unrecognised = el servidor de { $host } no conoce este nombre
    .says1 = Llegamos a la máquina y preguntamos por el sitio con su nombre.
    .says2 = Dice que no tiene ningún sitio con ese nombre.
    .says3 = Suele pasar después de un traslado o cuando un sitio aún no está configurado.
    .visitor1 = Comprueba que el nombre esté bien escrito. Pruébalo con www delante o sin www.

tls-not_spoken = { $host } no habla https en este puerto
    .says1 = Llamamos a la puerta de las páginas seguras.
    .says2 = Algo responde allí, pero no en el idioma de https.
    .says3 = Puede que esté configurado para http sin cifrar o para otro servicio.
    .visitor1 = Comprueba la dirección: puede que lo correcto sea otro puerto o http://.
    .visitor2 = { common-no_secrets }

tls-interrupted = { $host } corta la conexión antes de que sea segura
    .says1 = { common-began_to_agree }
    .says2 = Entonces la conexión se cortó a la mitad.
    .visitor1 = { common-nothing_we_know_of }

tls-timed_out = { $host } se queda en silencio antes de que la conexión sea segura
    .says1 = { common-began_to_agree }
    .says2 = Entonces se quedó en silencio, y no llegó ninguna respuesta a tiempo.
    .visitor1 = { common-nothing_we_know_of }

tls-protocol-error = { $host } y los navegadores no logran acordar el cifrado
    .says1 = { common-began_to_agree }
    .says2 = A mitad de eso respondió con un error.
    .visitor1 = { common-nothing_we_know_of }


## The site's front door

gateway-upstream_refused = { $host } responde{ $for } con un error
    .says1 = { common-front_door }
    .says2 = Aquí la { $gateway } funciona, pero el servidor que está detrás la rechaza.
    .says3 = Lo más probable es que el programa del sitio se haya parado o que haya un firewall en medio.
    .says4 = { common-your_line_works }
    .visitor1 = { common-nothing_to_fix }
    .visitor2 = { common-asks_to_wait }
    .visitor3 = { common-send_once }

gateway-upstream_timed_out = { $host } responde{ $for } con un error
    .says1 = { common-front_door }
    .says2 = Aquí la { $gateway } funciona, pero el servidor que está detrás no respondió a tiempo.
    .says3 = Puede que el sitio tenga demasiado trabajo o que una parte se haya atascado.
    .says4 = { common-your_line_works }
    .visitor1 = De tu lado no hay nada que arreglar. Espera un poco antes del próximo intento; muchos intentos seguidos lo empeoran.
    .visitor2 = { common-asks_to_wait }
    .visitor3 = { common-send_once }

gateway-upstream_unreachable = { $host } responde{ $for } con un error
    .says1 = { common-front_door }
    .says2 = Aquí la { $gateway } funciona, pero no encuentra el camino hasta el servidor que está detrás.
    .says3 = Puede que esa máquina esté apagada o que su red esté cortada.
    .says4 = { common-your_line_works }
    .visitor1 = { common-nothing_to_fix }
    .visitor2 = { common-asks_to_wait }
    .visitor3 = { common-send_once }

gateway-upstream_closed = { $host } responde{ $for } con un error
    .says1 = { common-front_door }
    .says2 = Aquí la { $gateway } funciona, pero el servidor que está detrás colgó a la mitad.
    .says3 = Muchas veces eso significa que el programa del sitio se cerró de forma inesperada con esta página.
    .says4 = { common-your_line_works }
    .visitor1 = De tu lado no hay nada que arreglar. Vuelve a intentarlo o prueba con otra página del sitio.
    .visitor2 = { common-asks_to_wait }
    .visitor3 = { common-send_once }

gateway-upstream_invalid = { $host } responde{ $for } con un error
    .says1 = { common-front_door }
    .says2 = Aquí la { $gateway } funciona, pero el servidor que está detrás envió una respuesta sin sentido.
    .says3 = Lo más probable es que haya un error en el programa del sitio o en su configuración.
    .says4 = { common-your_line_works }
    .visitor1 = De tu lado no hay nada que arreglar. Prueba con otra página del sitio o vuelve a intentarlo más tarde.
    .visitor2 = { common-asks_to_wait }
    .visitor3 = Si solo lo ves tú, borra las cookies de este sitio; cuando hay demasiadas, puede pasar esto.

gateway-upstream_dns = { $host } responde{ $for } con un error
    .says1 = { common-front_door }
    .says2 = Aquí la { $gateway } funciona, pero no encuentra por su nombre el servidor que está detrás.
    .says3 = Es muy posible que el servidor esté funcionando.
    .says4 = { common-your_line_works }
    .visitor1 = { common-nothing_to_fix }
    .visitor2 = { common-asks_to_wait }

gateway-upstream_tls = { $host } responde{ $for } con un error
    .says1 = { common-front_door }
    .says2 = Aquí la { $gateway } funciona, pero no logra acordar el cifrado con el servidor que está detrás.
    .says3 = Eso depende de la configuración del sitio.
    .says4 = { common-your_line_works }
    .visitor1 = { common-nothing_to_fix }

gateway-upstream_failed = { $host } responde{ $for } con un error
    .says1 = { common-front_door }
    .says2 = Aquí la { $gateway } funciona, pero no recibió una buena respuesta del servidor que está detrás.
    .says3 = No dice qué falló allí.
    .says4 = El código de estado fue { $status }.
    .says5 = { common-your_line_works }
    .visitor1 = { common-nothing_to_fix }
    .visitor2 = { common-asks_to_wait }
    .visitor3 = { common-send_once }

gateway-no_upstream = { $host } responde{ $for } con un error
    .says1 = { common-front_door }
    .says2 = Aquí la { $gateway } funciona, pero no tiene ningún servidor en buen estado al que pasar las visitas.
    .says3 = Puede que todos estén ocupados, reiniciándose o caídos.
    .says4 = { common-your_line_works }
    .visitor1 = { common-nothing_to_fix }
    .visitor2 = { common-asks_to_wait }
    .visitor3 = { common-send_once }

gateway-overloaded = { $host } tiene más visitas de las que puede atender
    .says1 = { common-front_door }
    .says2 = Aquí la { $gateway } funciona, pero está al límite.
    .says3 = Muchas veces se pasa solo.
    .says4 = { common-your_line_works }
    .visitor1 = Espera un poco y no recargues la página todo el tiempo.
    .visitor2 = { common-asks_to_wait }
    .visitor3 = { common-send_once }

gateway-misconfigured = la puerta de entrada de { $host } no está configurada para este sitio
    .says1 = { common-front_door }
    .says2 = Aquí la { $gateway } responde, pero no conoce este sitio, o su propia configuración está mal.
    .says3 = Solo pueden arreglarlo quienes administran el sitio.
    .says4 = { common-your_line_works }
    .visitor1 = Comprueba que el nombre esté bien escrito. Pruébalo con www delante o sin www.

gateway-error = { $host } responde{ $for } con un error
    .says1 = { common-front_door }
    .says2 = Aquí la propia { $gateway } no pudo atender la visita.
    .says3 = El código de estado fue { $status }.
    .says4 = { common-your_line_works }
    .visitor1 = { common-nothing_to_fix }
    .visitor2 = { common-asks_to_wait }

gateway-maintenance = { $host } está cerrado por una pausa programada
    .says1 = Parece que quienes administran el sitio están trabajando en él.
    .says2 = Su { $gateway } muestra un aviso de ello en lugar de la página.
    .visitor1 = Vuelve más tarde.
    .visitor2 = { common-asks_to_wait }

gateway-flapping = { $host } falla de vez en cuando
    .says1 = { common-front_door }
    .says2 = { $here }Lo intentamos más de una vez. Unas visitas pasaron y otras acabaron en un error de la { $gateway }.
    .says3 = { $theirs }Unas visitas tuyas pasaron y otras acabaron en un error de la { $gateway }.
    .says4 = { $both }Unas visitas pasan y otras acaban en un error de la { $gateway }.
    .says5 = De { $tries } intentos, fallaron { $failed }.
    .says6 = Así que puede que te funcione al próximo intento.
    .says7 = { common-your_line_works }
    .visitor1 = Vuelve a cargar la página, más de una vez si hace falta.
    .visitor2 = { common-asks_to_wait }
    .visitor3 = { common-send_once }

gateway-one_bad_backend = una de las máquinas de { $host } responde con un error
    .says1 = El sitio tiene más de una dirección, y tu navegador elige una.
    .says2 = Una de ellas responde con un error, y las demás están bien.
    .says3 = La que falla es { $address }.
    .visitor1 = Vuelve a cargar la página; puede que al próximo intento te toque una buena.
    .visitor2 = { common-send_once }

gateway-regional = { $host } falla en tu parte del mundo
    .says1 = El sitio usa una red de distribución: máquinas en muchas ciudades que reparten sus páginas.
    .says2 = La máquina que te atiende a ti recibe un error, y la que nos atiende a nosotros no.
    .says3 = A ti te envían a { $your_centre }, y a nosotros a { $our_centre }.
    .says4 = { common-your_line_works }
    .visitor1 = Vuelve a intentarlo en unos minutos.
    .visitor2 = Puede que otra red, como los datos móviles, te lleve a otra ciudad.
    .visitor3 = { common-send_once }

gateway-refuses_person = un guardia delante de { $host } no te deja pasar
    .says1 = Muchos sitios tienen un guardia que detiene las visitas que le parecen raras.
    .says2 = { $only_you }A nosotros nos deja entrar, pero a ti no.
    .says3 = { $not_only_you }A nosotros tampoco nos deja entrar, así que rechaza a mucha gente.
    .says4 = Puede deberse a tu red, a una VPN o a muchas visitas en poco tiempo.
    .visitor1 = Apaga la VPN, si usas una, y vuelve a cargar la página.
    .visitor2 = Prueba con otra red, como los datos móviles.
    .visitor3 = Si sigue igual, escribe al sitio y envía el identificador (ID) que sale en la página que ves.

gateway-session_bound = { $host } falla con la sesión que tienes abierta allí
    .says1 = La puerta de enlace del sitio envía a cada visitante siempre al mismo servidor.
    .says2 = Parece que falla el que te ha tocado. Una visita nueva desde tu propio dispositivo funciona.
    .says3 = También puede que haya durado poco y ya haya pasado.
    .visitor1 = Abre la página en una ventana privada.
    .visitor2 = Si así funciona, borra las cookies de este sitio y vuelve a iniciar sesión.
    .visitor3 = { common-send_once }


## The site's own program

application-error = { $host } responde{ $for } con un error
    .says1 = Llegamos al sitio y respondió su propio programa.
    .says2 = Dice que algo salió mal dentro de él.
    .says3 = El código de estado fue { $status }.
    .says4 = { common-your_line_works }
    .visitor1 = De tu lado no hay nada que arreglar. Vuelve a intentarlo en unos minutos o prueba con otra página del sitio.
    .visitor2 = { common-asks_to_wait }
    .visitor3 = { common-send_once }

application-unavailable = { $host } dice que ahora no puede mostrar páginas
    .says1 = Llegamos al sitio y respondió su propio programa.
    .says2 = Dice que no está listo para mostrar esta página.
    .says3 = El código de estado fue { $status }.
    .says4 = { common-your_line_works }
    .visitor1 = { common-nothing_to_fix }
    .visitor2 = { common-asks_to_wait }
    .visitor3 = { common-send_once }

application-overloaded = { $host } dice que tiene demasiado trabajo
    .says1 = Llegamos al sitio y respondió su propio programa.
    .says2 = Tiene más trabajo del que puede hacer, así que rechaza visitas.
    .says3 = { common-your_line_works }
    .visitor1 = Espera un poco y no recargues la página todo el tiempo.
    .visitor2 = { common-asks_to_wait }
    .visitor3 = { common-send_once }

application-maintenance = { $host } está cerrado por una pausa programada
    .says1 = Parece que quienes administran el sitio están trabajando en él.
    .says2 = El sitio muestra un aviso de ello en lugar de la página.
    .visitor1 = Vuelve más tarde.
    .visitor2 = { common-asks_to_wait }

application-soft_error = { $host } muestra{ $for } una página de error
    .says1 = El sitio responde y asegura que todo va bien.
    .says2 = Pero la propia página parece un mensaje de error.
    .visitor1 = { common-nothing_to_fix }
    .visitor2 = { common-send_once }

application-flapping = { $host } falla de vez en cuando
    .says1 = Unas visitas reciben la página y otras, un error del propio programa del sitio.
    .says2 = De { $tries } intentos, fallaron { $failed }.
    .says3 = Así que puede que te funcione al próximo intento.
    .says4 = { common-your_line_works }
    .visitor1 = Vuelve a cargar la página, más de una vez si hace falta.
    .visitor2 = { common-asks_to_wait }
    .visitor3 = { common-send_once }

application-session_bound = { $host } falla con la sesión que tienes abierta allí
    .says1 = El programa del sitio te responde con un error, y una visita nueva desde tu propio dispositivo funciona.
    .says2 = Así que el error parece venir con tu sesión, tu inicio de sesión o tus cookies.
    .says3 = También puede que haya durado poco y ya haya pasado.
    .visitor1 = Abre la página en una ventana privada.
    .visitor2 = Si así funciona, borra las cookies de este sitio y vuelve a iniciar sesión.

http-response-redirect_loop = { $host } hace dar vueltas en círculo a quienes lo visitan
    .says1 = Un sitio puede mandarte a otra dirección.
    .says2 = Aquí eso se repite una y otra vez, y nunca acaba en una página.
    .says3 = El camino vuelve a { $redirect }.
    .visitor1 = Borra las cookies de este sitio y vuelve a intentarlo.
    .visitor2 = Si eso no ayuda, solo pueden arreglarlo quienes administran el sitio.

http-response-redirect_invalid = { $host } manda a quienes lo visitan a una dirección que no funciona
    .says1 = Un sitio puede mandarte a otra dirección.
    .says2 = Aquí esa dirección falta o no se puede usar.
    .visitor1 = Empieza por la página principal del sitio.
    .visitor2 = Solo pueden arreglarlo quienes administran el sitio.

http-response-empty = { $host } cuelga sin responder
    .says1 = { common-reached }
    .says2 = Cerró la conexión antes de que llegara una respuesta completa.
    .says3 = Puede deberse a que el programa que está detrás se cerró de forma inesperada o se reinició.
    .visitor1 = { common-nothing_we_know_of }
    .visitor2 = { common-send_once }

http-response-reset = { $host } corta la conexión antes de responder
    .says1 = { common-reached }
    .says2 = La conexión se cortó antes de que llegara una respuesta.
    .says3 = Puede deberse a un programa que se cerró de forma inesperada, a un límite o a un firewall.
    .visitor1 = { common-nothing_we_know_of }
    .visitor2 = { common-send_once }

http-response-invalid = { $host } da una respuesta que los navegadores no pueden leer
    .says1 = { common-reached }
    .says2 = Lo que llegó está dañado, o ni siquiera está en el idioma de las páginas web.
    .visitor1 = Comprueba el número de puerto de la dirección, si lo tiene.
    .visitor2 = De tu lado no hay nada más que arreglar.

http-response-timed_out = { $host } deja entrar las visitas, pero nunca responde
    .says1 = { common-reached }
    .says2 = Después no llegó nada a tiempo y dejamos de esperar.
    .says3 = Puede que el sitio tenga demasiado trabajo o esté atascado.
    .visitor1 = Que sepamos, de tu lado no hay nada que arreglar. Espera un poco antes de volver a intentarlo.
    .visitor2 = { common-send_once }


## Our own side

checker-no_network = nuestra propia conexión a Internet está caída
    .says1 = { common-our_trouble }
    .says2 = En este momento nuestra máquina no llega a ningún sitio.
    .says3 = { common-nothing_known }
    .visitor1 = { common-try_again }
    .visitor2 = { common-meantime }

checker-resolvers_silent = nuestras propias guías de nombres no responden
    .says1 = { common-our_trouble }
    .says2 = En este momento nuestra máquina no puede consultar ningún nombre.
    .says3 = { common-nothing_known }
    .visitor1 = { common-try_again }
    .visitor2 = { common-meantime }

checker-family_missing = a nuestra máquina le falta el tipo de dirección que necesita este sitio
    .says1 = { common-our_trouble }
    .says2 = Internet tiene dos tipos de direcciones, IPv4 e IPv6. El sitio solo tiene uno, y nuestra máquina no puede usar ese.
    .says3 = { common-nothing_known }
    .visitor1 = { common-meantime }
    .visitor2 = Si funciona con los datos móviles y en casa no, puede que a tu casa le falte ese mismo tipo de dirección.

checker-network_doubtful = nuestra propia conexión no funciona como debe
    .says1 = { common-our_trouble }
    .says2 = { $canary }Vigilamos algunos sitios grandes que casi nunca se caen, y ahora mismo no llegamos a ellos como deberíamos.
    .says3 = { $filtered }La guía de nombres que usamos nos oculta este nombre, por una regla propia.
    .says4 = { $forged }La guía de nombres que usamos da una dirección para cualquier nombre, incluso para los que no existen.
    .says5 = { $portal }En lugar de la página del sitio llegó la página de una red, así que hay algo entre nosotros y el sitio.
    .says6 = { common-nothing_known }
    .visitor1 = { common-try_again }
    .visitor2 = { common-meantime }

checker-everything_fails = de repente casi ningún sitio parece respondernos
    .says1 = De repente casi ninguno de los sitios que miramos parece responder.
    .says2 = Es más probable que fallemos nosotros que todos ellos.
    .says3 = { common-nothing_known }
    .visitor1 = { common-try_again }
    .visitor2 = { common-meantime }

checker-out_of_resources = nuestra propia máquina no puede enviar la pregunta
    .says1 = { common-our_trouble }
    .says2 = A nuestra máquina le faltó algo, o no tenía permiso para conectarse.
    .says3 = { common-nothing_known }
    .visitor1 = { common-try_again }
    .visitor2 = { common-meantime }

checker-cut_short = se nos acabó el tiempo
    .says1 = Una comprobación solo puede durar cierto tiempo, y esta se cortó antes de terminar.
    .says2 = Lo que vimos hasta entonces no basta para decidir.
    .says3 = No dice nada malo de { $host }.
    .visitor1 = { common-try_again }
    .visitor2 = { common-meantime }


## Not decided

unknown-challenged = { $host } responde, pero antes quiere una prueba de que pregunta una persona
    .says1 = El guardia del sitio está en su puesto y funciona.
    .says2 = No deja entrar a programas como el nuestro, así que no podemos ver la página que hay detrás.
    .says3 = Eso no significa que el sitio esté caído.
    .visitor1 = Abre la página en tu navegador y haz la pequeña prueba, si te muestra una.
    .visitor2 = Si allí ves un error, dinos cuál y lo miraremos.

unknown-refuses_us = { $host } responde, pero no nos deja entrar
    .says1 = El sitio está en línea y dice que no tenemos permiso para ver la página.
    .says2 = Puede que no deje entrar a programas, o a nadie del lugar donde está nuestra máquina.
    .says3 = El código de estado fue { $status }.
    .says4 = Eso no significa que el sitio esté caído para ti.
    .visitor1 = Abre la página en tu navegador.
    .visitor2 = Si a ti tampoco te deja, apaga la VPN o prueba con otra red, y cuéntanos lo que ves.

unknown-rate_limited = { $host } responde, pero dice que preguntamos demasiadas veces
    .says1 = El sitio está en línea y nos pide ir más despacio.
    .says2 = Eso va por nosotros; no significa que el sitio esté caído para ti.
    .visitor1 = Abre la página en tu navegador.
    .visitor2 = Si ves lo mismo, espera un poco antes de volver a intentarlo.
    .visitor3 = El sitio te pide que esperes { $retry } antes de volver a intentarlo.

unknown-legal_block = { $host } responde, pero no muestra la página por motivos legales
    .says1 = El sitio está en línea. Dice que una ley o un tribunal le impide mostrar esta página.
    .says2 = Puede que eso solo valga para el país donde está nuestra máquina.
    .says3 = Por eso no podemos saber si tú la puedes ver.
    .visitor1 = Abre la página en tu navegador y mira si allí aparece.
    .visitor2 = Si tú también ves el código de estado 451, la página o la ayuda del sitio quizá digan quién lo pidió.

unknown-only_you = todavía no sabemos por qué
    .says1 = Nosotros acabamos de recibir la página, y tú no la recibes.
    .says2 = Así que el camino entre tú y { $host } es distinto del nuestro, o el sitio te trata de otra manera.
    .says3 = También puede que lo hayan arreglado desde que miraste.
    .visitor1 = Vuelve a cargar la página.
    .visitor2 = Prueba con una ventana privada. Si eso ayuda, borra las cookies de este sitio o desactiva las extensiones.
    .visitor3 = Prueba con el teléfono sin Wi-Fi. Si eso ayuda, la causa está en tu red o en tu proveedor.
    .visitor4 = Después pega aquí el texto del error; muchas veces dice quién lo escribió.

unknown-only_us = { $host } te funciona a ti, pero no desde donde estamos nosotros
    .says1 = Puedes usar el sitio, así que no está caído.
    .says2 = Nuestra máquina no consigue llegar. Muchos sitios cierran el paso a los centros de datos, y algunos a países enteros.
    .visitor1 = No tienes que hacer nada.

unknown-error_page_for_you = { $host } te da una respuesta distinta de la que nos da a nosotros
    .says1 = Desde aquí la página funciona.
    .says2 = Tu navegador también recibe una respuesta, pero no es la página. Puede ser un error, un inicio de sesión o un guardia que te detiene.
    .says3 = Tu navegador no tiene permiso para decirnos cuál.
    .visitor1 = Usa en esa página nuestro botón para tus marcadores: puede leer el número.
    .visitor2 = O pega el texto de la página que ves.
    .visitor3 = Prueba la página en una ventana privada.

unknown-one_side = tu dispositivo no recibe la página de { $host }, y nadie más lo ha comprobado
    .says1 = Solo lo ha intentado tu propio dispositivo. No recibe la página.
    .says2 = Si es cosa del sitio, de tu proveedor o de tu dispositivo, solo se sabe cuando alguien lo comprueba desde otro lugar.
    .visitor1 = Pregunta de nuevo con un servicio que también lo compruebe (`--service`), en cuanto se pueda llegar a uno.
    .visitor2 = O abre la página en un teléfono con datos móviles.

unknown-conflict = tú y nosotros vemos dos problemas distintos
    .says1 = La página te falla a ti y nos falla a nosotros, pero no de la misma manera.
    .says2 = Puede que haya más de una causa, o que el sitio esté cambiando ahora mismo.
    .visitor1 = Vuelve a intentarlo en unos minutos y cuéntanos otra vez lo que ves.
    .visitor2 = Prueba con el teléfono sin Wi-Fi, para ver si tu red tiene algo que ver.

unknown-redirect_refused = { $host } manda a quienes lo visitan a un lugar que no debemos visitar
    .says1 = El sitio responde y nos manda a otra dirección.
    .says2 = Es una que no abrimos: una red privada, un puerto raro, una dirección muy larga o algo que no es una página web.
    .says3 = Por eso no podemos ver la página que hay detrás.
    .visitor1 = Abre la página en tu navegador.
    .visitor2 = Si es un sitio de tu trabajo o escuela, puede que necesites su red o su VPN.

unknown-insufficient = lo que vimos de { $host } no basta para decidirlo
    .says1 = Miramos, pero lo que vimos encaja con más de una causa.
    .says2 = Preferimos decirlo antes que adivinar.
    .visitor1 = Cuéntanos lo que ves: elige un síntoma o pega el texto del error.
    .visitor2 = Prueba con el teléfono sin Wi-Fi y dinos si así funciona.
