# What every flow says.
only-in-private = Esto trata de tus propios documentos, así que solo lo hago donde nadie más lee. Escríbeme directamente, por favor.
unreadable-photo = No sé leer imágenes. Envía el currículum como archivo PDF o DOCX: adjúntalo como documento, no como foto.
unreadable-voice = No puedo escuchar grabaciones. Escríbelo, por favor, o envía un archivo.
unreadable-video = No puedo ver vídeos. Envía un archivo PDF o DOCX, o escríbelo.
unreadable-other = Esto no lo puedo leer. Envíame tu currículum como archivo PDF o DOCX, o una oferta de empleo como texto. /help muestra lo que sé hacer.
unreadable-command = No conozco este comando. /help muestra lo que sé hacer.
step-over = Ese paso ya pasó, así que este botón ya no hace nada. Así puedes seguir:
button-help = ¿Qué sabes hacer?
button-start = ¿Dónde estoy?
button-cancel = Cancelar
limit-wait = { $minutes ->
    [one] Eso fue mucho de una vez. Inténtalo de nuevo dentro de un minuto.
   *[other] Eso fue mucho de una vez. Inténtalo de nuevo dentro de { $minutes } minutos.
}
already-at-it = Ya estoy en ello: llega en un momento.
line-full = Ahora mismo me espera muchísima gente, así que no puedo aceptar esto. Inténtalo de nuevo en unos minutos: no se pierde nada tuyo.
line-place = Eres el número { $place } de la cola.
as-is = { $text }
list = { $before }, { $next }
day = { $day } de { $month } de { $year }
month = { $month ->
    [1] enero
    [2] febrero
    [3] marzo
    [4] abril
    [5] mayo
    [6] junio
    [7] julio
    [8] agosto
    [9] septiembre
    [10] octubre
    [11] noviembre
   *[12] diciembre
}
# What Telegram shows on the bot's page: at most 120 characters.
bot-about = Tu ayuda para buscar empleo: envía currículum y oferta, y recibe un currículum a medida, puntuación y carta.
start-hello = ¡Hola, soy Upward! Puntúo tu currículum para un empleo, muestro qué mejorar y lo adapto, sin inventar nada. Solo tú ves lo que envías: /privacy
start-what = <b>Upward</b> prepara tu currículum para el empleo que quieres: lo puntúo según la oferta, muestro qué mejorar y te envío un PDF a medida, sin inventar nada.
start-first = Primer paso: envíame tu currículum como archivo PDF o DOCX. Si aún no tienes, te hago unas preguntas y creo uno.
start-privacy = Lo que envías va cifrado, y solo tú lo ves. /privacy explica más, /delete lo borra todo.
start-public = Esto trata de tus propios documentos: escríbeme directamente, donde nadie más lee.
start-button-resume = Enviar mi currículum
start-button-job = Añadir una oferta
start-button-tailor = Adaptar mi currículum
start-button-roadmap = Ruta de aprendizaje
start-button-link = Vincular mi cuenta
start-button-history = Mis archivos
start-back = <b>¡Qué bien verte de nuevo!</b> Aquí estás:
start-resume = • Currículum: { $name }
start-no-resume = • Currículum: ninguno todavía
start-job = { $known ->
    [both] • Empleo: { $title }, { $company }
    [title] • Empleo: { $title }
    [company] • Empleo: en { $company }
   *[none] • Empleo: uno sin título
}
start-no-job = • Empleo: ninguno todavía
start-track = • { $title }: { $percent } % terminado, { $done } de { $of } módulos
start-next-resume = Lo siguiente: envíame tu currículum como archivo PDF o DOCX, o deja que te haga unas preguntas y creo uno.
start-next-job = Lo siguiente: pega la oferta de un empleo que quieras, o envía su enlace.
start-next-tailor = Lo siguiente: adapta tu currículum a este empleo, o envíame otro.

# What people type instead of pressing a button; separated by commas.
typed-yes = sí, si, guardar, vale, ok, de acuerdo, correcto, está bien
typed-no = no, incorrecto, está mal
typed-none = no, ninguno, ninguna, no más, saltar
typed-cancel = cancelar, parar, alto
typed-help = ayuda
