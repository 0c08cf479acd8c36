# The form, the page that waits, and the verdict page, in Spanish (neutral, with "tú").
# Words: site = sitio, page = página, look = comprobar, machine = dispositivo or máquina, look up = buscar.

## Around every page

page-skip = Ir al contenido
page-language = Idioma
page-pages = Páginas
page-more = Más páginas
page-what-is-502 = ¿Qué es el error 502?
page-about = Acerca de
page-privacy = Privacidad
page-bookmarklet = Bookmarklet
page-owners = Si administras un sitio
page-promise = Miramos un sitio desde fuera cuando tú lo pides. Lo visitamos como lo hace un navegador y nunca buscamos agujeros de seguridad en él.
page-about-checks = Sobre nuestras comprobaciones
# Said on pages in other languages than English, in front of links to pages that are in English only.
page-english-only = Estas páginas están en inglés.

## The form

form-address = Dirección del sitio o de la página
form-saw = ¿Qué ves?
form-paste = Añade el texto del error
    .hint = ayuda mucho
form-error = El texto de la página que falla, tal como lo ves
    .hint = No pongas nombres, contraseñas ni otros datos privados, por favor.
form-check = Comprobar

# The symptoms in the words of people, short, so that a phone shows all of each.
symptom-none = Elige, si quieres
symptom-works = A mí me funciona
symptom-timeout = Carga y carga
symptom-slow = Va muy lento
symptom-502 = 502: bad gateway
symptom-503 = 503: no disponible
symptom-504 = 504: gateway timeout
symptom-500 = 500: error del servidor
symptom-404 = 404: página no encontrada
symptom-403 = 403: sin acceso
symptom-429 = 429: demasiadas solicitudes
symptom-refused = Rechazó la conexión
symptom-reset = Se cortó la conexión
symptom-dns = No se encontró el sitio
symptom-tls = Advertencia: no es seguro
symptom-blocked = Dice: bloqueado
symptom-blank = Una página en blanco
symptom-offline = Dice: sin Internet
symptom-other = Otra cosa
symptom-status = Una página con el número de error { $status }

## The first page

home-title = ¿El sitio está caído para todos o solo para mí?
home-lead = ¿Y de quién es la culpa? Miramos el sitio desde fuera, lo comparamos con lo que tú ves y te decimos dónde está el problema.
home-description = ¿El sitio está caído para todos o solo para mí, y de quién es la culpa? Una respuesta sincera, en palabras sencillas.
home-came-from = Estabas viendo esta página. ¿No es esa? Cámbiala abajo.
home-came-from-us = La página que falla aún no había llegado, así que no pudimos leer su dirección. Escríbela abajo, por favor.
home-evidence = Tu navegador nos dijo lo que muestra la página. Está en el cuadro de abajo; no se envía nada hasta que pulses el botón.
home-example = Por ejemplo: ¿qué es un «502 Bad Gateway»?
home-example-lead = Una página pasa por cinco lugares en su camino hacia ti. En uno de ellos algo sale mal, y nosotros averiguamos en cuál.
home-example-gateway = No le llega una buena respuesta del sitio
home-example-site = Puede estar parado o ir muy lento
home-example-end = Así que no es cosa tuya, y de tu lado no hay nada que arreglar.
home-faster = Más rápido, en una página que falla
home-faster-how = Escribe nuestro nombre y una barra (/) delante de su dirección. O usa el bookmarklet, un botón para tus marcadores que lee la página por ti.
home-faster-link = Obtener el bookmarklet

## The verdict page: the answer

# Above "A todo el mundo", "A nadie", "A ti".
verdict-down-for = A quién afecta
verdict-where = Dónde está
verdict-how-sure = Grado de certeza
# Each of these stands whole, since the time belongs into the middle in some languages.
verdict-checked-now = Comprobado ahora mismo
verdict-checked-seconds = Comprobado hace { $count ->
    [one] { $count } segundo
    [many] { $count } de segundos
   *[other] { $count } segundos
}
verdict-checked-minutes = Comprobado hace { $count ->
    [one] { $count } minuto
    [many] { $count } de minutos
   *[other] { $count } minutos
}

## The verdict page: the way

way-title = El camino entre tú y el sitio
way-we = Nosotros
    .is = nuestra mirada desde fuera
way-we-looked = Se une en «Nombre»
way-we-no-look = No lo comprobamos
way-we-cannot = No pudimos comprobarlo
way-edge = centro de datos { $name }
way-edges = centro de datos { $yours } para ti, { $ours } para nosotros

# One line for each side: how far its way led.
way-yours-unseen = Tu camino: solo puedes verlo tú.
way-yours-somewhere = Tu camino: termina en algún punto; no sabemos dónde.
way-yours-ends = Tu camino: termina en «{ $place }».
way-yours-through = Tu camino: llega hasta el sitio.
way-ours-unseen = Nuestro camino: no llegamos a verlo.
way-ours-ends = Nuestro camino: termina en «{ $place }».
way-ours-through = Nuestro camino: llega hasta el sitio.

## The verdict page: what it means, and what to do

verdict-means = Qué significa esto
verdict-code = ¿Qué significa el número { $status }?
verdict-visitor = Qué puedes hacer ahora
verdict-again = Volver a comprobar
verdict-open = Abrir { $host }
verdict-new-tab = (en una pestaña nueva)
verdict-tell = ¿Qué ves?
verdict-tell-why = Pulsa una vez y comparamos tu lado con el nuestro.
verdict-tell-more = Cuenta más o pega el texto del error
verdict-compare = Comparar

## The verdict page: looking again by itself

# { $left } is a time such as 0:25.
again-waiting = Volvemos a comprobar en { $left }.
again-same = Por ahora no hay cambios. Volvemos a comprobar en { $left }.
again-busy = Ahora mismo pregunta mucha gente. Volvemos a comprobar en { $left }.
again-looking = Estamos comprobando otra vez.
again-back = { $host } vuelve a funcionar, visto desde aquí.
again-changed = La respuesta ha cambiado.
again-stopped = Dejamos de comprobar. Puedes empezar de nuevo.
again-done = Por ahora ya comprobamos bastantes veces, así que paramos.
again-stop = Dejar de comprobar
again-start = Seguir comprobando
again-tell = Avísame cuando vuelva
again-will-tell = Te avisaremos mientras esta página siga abierta.
again-may-not-tell = Tu navegador no nos deja mostrarte avisos. En su lugar, mira el título de esta pestaña.
# The title of the tab when the site is back.
again-title = ✓ ya funciona: { $host }

## The verdict page: the person's own browser tries the site

trial-trying = Tu propio navegador también está probando el sitio, para comparar.
trial-no-more = Tu propio navegador también probó el sitio y no nos pudo decir más.
trial-same = Tu propio navegador también probó el sitio. Eso no cambia nada.
trial-changed = La respuesta ha cambiado, ahora que sabemos lo que ve tu navegador.

## The verdict page: how sure we are

mind-title = ¿Hasta qué punto estamos seguros, y qué nos haría cambiar de opinión?
mind-here = Lo comprobamos nosotros, desde un lugar fuera de tu red.
mind-theirs = Solo lo comprobó tu propio dispositivo; nosotros, no.
mind-both = Lo comprobó tu dispositivo, y nosotros también. Comparamos los dos resultados.
mind-here-told = Lo comprobamos nosotros y lo comparamos con lo que nos contaste.
mind-here-browser = Lo comprobamos nosotros, y tu navegador también probó el sitio.
mind-points = De lo que se vio, { $for ->
    [one] { $for } cosa apunta a esto
    [many] { $for } de cosas apuntan a esto
   *[other] { $for } cosas apuntan a esto
}{ $against ->
    [0] {""} y nada lo contradice.
    [one] {""} y { $against } apunta a otra parte.
    [many] {""} y { $against } apuntan a otra parte.
   *[other] {""} y { $against } apuntan a otra parte.
}
mind-certain = No conocemos ninguna otra cosa que se vea así.
mind-likely = Otras causas podrían verse así, pero son raras.
mind-possible = Otras causas podrían verse exactamente igual.
mind-unknown = Lo que se vio encaja con más de una causa, así que no nombramos ninguna.
mind-checker = No pudimos comprobarlo, así que no podemos estar seguros de nada.

# The one test that would show us to be wrong, or that would decide.
test-none-here = Si a ti te falla, cuéntanos lo que ves. Entonces puede que solo te pase a ti.
test-none-theirs = Si falla en otro dispositivo o en otra red, no funciona para todos.
test-none-both = Si te falla dentro de un minuto, es que va y viene. Cuéntanoslo entonces.
test-local = Prueba el sitio en otro dispositivo. Si allí también falla, la causa no es tu dispositivo.
test-isp = Prueba con el teléfono sin Wi-Fi. Si allí el sitio también falla, la causa no es tu proveedor.
test-dns = Prueba con el teléfono sin Wi-Fi. Si allí el sitio se abre, su nombre funciona para algunas personas.
test-network = Prueba con el teléfono sin Wi-Fi. Si allí el sitio se abre, no está caído para todos.
test-tls = Prueba con el teléfono sin Wi-Fi. Si allí el sitio se abre sin ninguna advertencia, el fallo no es igual para todos.
test-gateway = Prueba con el teléfono sin Wi-Fi. Si allí la página se abre, solo falla una parte de las puertas de entrada del sitio.
test-gateway-you = Prueba con una ventana privada y después con el teléfono sin Wi-Fi. Si la página se abre de una de las dos formas, sabremos qué le molesta a la puerta de entrada: la sesión iniciada o tu línea.
test-gateway-some = Carga la página cinco veces. Si no falla nunca, el problema ya pasó o está en otro camino.
test-application = Prueba con una ventana privada. Si allí la página se abre, solo falla para algunos visitantes.
test-checker = Vuelve a comprobar en unos minutos. Cuando nuestra línea funcione, podremos decirte más.
test-kept-out = El sitio deja entrar a las personas, pero no a programas como el nuestro. Así que deciden tus propios ojos: cuéntanos lo que ves.
test-only-you = Prueba con el teléfono sin Wi-Fi. Si allí el sitio se abre, el problema está en tu propia red o en tu proveedor.
test-only-us = Pregunta a alguien que esté en otro lugar. Si a esa persona también le funciona, solo nos cierran el paso a nosotros.
test-one-side = Comprobarlo desde un segundo lugar lo decidiría. Prueba con el teléfono sin Wi-Fi.
test-unknown = Cuéntanos lo que ves o pega el texto del error. Muchas veces eso lo decide.

## The verdict page: evidence

proof-title = En qué se basa la respuesta, paso a paso
fall-title = En qué se fue el tiempo
fall-name = buscar
fall-connect = conectar
fall-secure = cifrar
fall-first = primer byte
fall-body = resto
fall-failed = falla
fall-ms = { $ms } ms
fall-no-time = <1 ms
fall-try = Intento { $number } en { $address }
fall-reach = { $address }

## Showing it to others

share-title = Muéstralo a otras personas
share-why = El enlace contiene todo lo que es público de esta respuesta. No cambia, y nosotros no guardamos nada.
share-link = Enlace a este caso
share-copy = Copiar el enlace
share-copy-text = Copiar como texto para soporte
share-send = Enviar…
share-text = El texto para escribir a soporte
share-copied = Copiado.
share-not-copied = Tu navegador no nos dejó copiar. Selecciona el texto y cópialo.

## A case that somebody shared

case-title = Qué ves aquí
# $when is a day and a time, in UTC.
case-banner = Este es un caso del { $when }, no una comprobación nueva.
case-you = Alguien nos preguntó entonces. Aquí, «tú» es esa persona.
case-old = Eso fue hace mucho, así que ahora puede ser muy distinto.
case-left-out-query = La dirección seguía después de un signo de interrogación. Eso puede ser privado, así que no está aquí.
case-left-out-path = La dirección era más larga. El resto puede ser privado, así que no está aquí.
case-again = Comprobar de nuevo ahora
case-way = El camino hasta el sitio
case-visitor = Qué pueden hacer los visitantes
case-checked = Comprobado: { $when }

## The page that fills in while we look

progress-looking = Comprobando { $host }
progress-wait = Mostramos cada paso en cuanto termina, y después nuestra respuesta. La mayoría de las comprobaciones tardan unos segundos. A un sitio que no responde le damos medio minuto.
progress-stopped = Nuestro propio programa se detuvo en medio de esta comprobación.
progress-stopped-means = Eso no dice nada del sitio.
progress-try-again = Intentarlo otra vez

# One line for each step, without a full stop. Its time follows in brackets.
progress-once_more = Otra vez: { $sentence }
progress-name-number = La dirección ya es un número, así que no hay ningún nombre que buscar
progress-name-leads = { $count ->
    [one] Su nombre lleva a { $count } dirección
    [many] Su nombre lleva a { $count } de direcciones
   *[other] Su nombre lleva a { $count } direcciones
}
progress-name-missing = Ese nombre no existe
progress-name-no_address = El nombre existe, pero no lleva a ninguna dirección
progress-name-no_answer = Nadie nos dijo adónde lleva el nombre
progress-connected = La conexión con { $address } está abierta
progress-connect-silent = { $address } no responde
progress-connect-refused = { $address } rechaza la conexión
progress-connect-cut = { $address } nos cortó la conexión
progress-connect-unreachable = No se puede llegar a { $address }
progress-connect-ours = No se puede llegar a { $address } desde nuestra máquina
progress-connect-other = No se pudo llegar a { $address }
progress-encrypted = El cifrado está acordado, y el sitio demostró su nombre
progress-encrypted-unproven = El cifrado está acordado, pero el sitio no pudo demostrar su nombre
progress-encrypt-silent = El cifrado no se acordó a tiempo
progress-encrypt-hung_up = El sitio colgó antes de acordar el cifrado
progress-encrypt-not_there = Aquí el sitio no usa cifrado
progress-encrypt-other = No pudimos ponernos de acuerdo en cómo cifrar
progress-answer = El sitio responde con { $status }
# $name is the number's English name, as pages show it: bad gateway.
progress-answer-named = El sitio responde con { $status } ({ $name })
progress-answer-silent = Pedimos la página, y el sitio se quedó en silencio
progress-answer-slow = Su respuesta llega demasiado despacio
progress-answer-hung_up = El sitio colgó sin responder
progress-answer-knows = El sitio solo responde a visitantes que conoce
progress-answer-other = Su respuesta no se puede leer
progress-others = { $asked ->
    [one] Preguntamos también a su otra dirección
    [many] Preguntamos también a sus otros { $asked } de direcciones
   *[other] Preguntamos también a sus otras { $asked } direcciones
}
progress-others-differ = { $asked ->
    [one] Preguntamos también a su otra dirección: no funcionó bien
    [many] Preguntamos también a sus otros { $asked } de direcciones, y { $differ ->
        [one] { $differ } no funcionó bien
        [many] { $differ } no funcionaron bien
       *[other] { $differ } no funcionaron bien
    }
   *[other] Preguntamos también a sus otras { $asked } direcciones, y { $differ ->
        [one] { $differ } no funcionó bien
        [many] { $differ } no funcionaron bien
       *[other] { $differ } no funcionaron bien
    }
}
progress-redirect = El sitio envía a los visitantes a una página de { $host }
progress-plain = Ahora preguntamos sin cifrado, como hace un navegador
progress-again = No responde, así que volvemos a comprobar
progress-neighbour = Comprobamos también { $host }: mucha gente confunde los dos
progress-own_network = También probamos nuestra propia red

## A verdict that is not fresh any more

stale-checking_again = Estamos comprobando otra vez. Vuelve a preguntar en unos segundos.
stale-could_not_check = Ahora mismo no pudimos volver a comprobar, así que esto puede haber cambiado.
