# Taking a resume.
resume-first = Primero necesito tu currículum. Envíalo como archivo PDF o DOCX, o deja que te haga unas preguntas.
resume-send = Envíame tu currículum como archivo PDF o DOCX. ¿Aún no tienes? Entonces deja que te haga unas preguntas.
resume-choose = Estos son tus currículums. Elige uno, o envía otro como archivo PDF o DOCX.
resume-unknown = No guardo ningún currículum tuyo llamado «{ $name }». Hay estos:
resume-chosen = Desde ahora trabajo con <b>{ $name }</b>.
resume-still-read = Aún estoy leyendo tu currículum; sigo con esto en cuanto termine.
file-which = ¿<b>{ $name }</b> es tu currículum o una oferta de empleo?
file-is-job = <b>{ $name }</b> parece una oferta de empleo, así que lo tomo como tal.
button-my-resume = Mi currículum
button-a-job = Una oferta de empleo
button-neither = Ninguna de las dos
button-build-resume = Mejor con preguntas
button-tailor = Adaptarlo al empleo
button-other-job = Otro empleo
button-see-correct = Verlo y corregirlo
read-parsing = Busco tus empleos, estudios y habilidades …
# What was read.
line = { $text }
read-heading = <b>Esto es lo que leí.</b>
read-heading-yours = <b>Este es ahora tu currículum.</b>
read-name = <b>{ $name }</b>
read-work = <b>Trabajo</b>
read-education = <b>Estudios</b>
read-entry = • { $what } ({ $when })
read-entry-undated = • { $what }
read-from-to = { $start } – { $end }
read-since = { $start } – hoy
read-month = { $month } de { $year }
read-more = { $count ->
    [one] … y uno más
   *[other] … y { $count } más
}
read-skills = { $more ->
    [0] <b>Habilidades:</b> { $skills }
   *[other] <b>Habilidades:</b> { $skills } y { $more } más
}
read-projects = <b>Proyectos:</b> { $names } ({ $count })
read-no-name = ⚠ No encontré ningún nombre. Añádelo: pulsa «Corregir».
read-no-contact = ⚠ No encontré ni correo ni teléfono. Nadie podría responderte: pulsa «Corregir» para añadirlos.
read-no-entries = ⚠ No encontré ningún empleo, proyecto ni centro de estudios. Pulsa «Corregir» para añadirlos.
read-noticed = { $code ->
    [hidden-text] ⚠ El archivo tiene texto que nadie puede ver. Lo dejé fuera; los programas de las empresas quizá no.
    [damaged-page] ⚠ Una página del archivo está dañada, así que puede faltar algo.
    [incomplete] ⚠ El archivo se corta, así que puede faltar algo al final.
   *[other] ⚠ No pude leer algunas entradas y las dejé fuera.
}
read-right = ¿Es correcto? También puedes seguir sin más y enviarme una oferta de empleo.
read-waits = Tu currículum aún no está guardado. Guárdalo, corrígelo, o envíame la oferta de un empleo que quieras.
read-over = Ese currículum ya está guardado o descartado. /resume muestra lo que hay.
read-discarded = De acuerdo, lo he olvidado. Envíame otro archivo, o deja que te haga unas preguntas.
button-save = Guardar
button-save-go = Guardar y seguir
button-save-apart = Guardar como otro
button-correct = Corregir
button-not-mine = No es el mío
button-discard = No guardar
saved = Guardé tu currículum como <b>{ $name }</b>.
saved-version = Lo guardé como versión { $version } de <b>{ $name }</b>. Las versiones anteriores también se conservan.
saved-next = Ahora envíame la oferta de un empleo que quieras: pégala, o envía un enlace o un archivo.
saved-as-read = Guardé tu currículum tal como está: <b>{ $name }</b>. Para corregirlo, usa /resume.
saved-earlier = Guardé el currículum que enviaste antes, tal como lo leí: <b>{ $name }</b>. El nuevo espera a que digas que está bien.
# Setting it right.
correct-what = ¿Qué corrijo?
correct-entry = ¿Qué corrijo de esto?
correct-says = { $part }: { $text }
button-correct-done = Listo
button-remove = Quitar
button-back = Volver
button-as-it-was = Dejarlo como estaba
button-again = Otra vez
entry-work = Empleo: { $name }
entry-project = Proyecto: { $name }
entry-education = Estudios: { $name }
add-work = Añadir un empleo
add-project = Añadir un proyecto
add-education = Añadir estudios
part-name = Nombre
part-email = Correo
part-phone = Teléfono
part-place = Lugar
part-headline = Título profesional
part-summary = Resumen
part-skills = Habilidades
part-work-title = Puesto
part-work-place = Empresa
part-work-dates = Fechas
part-work-points = Lo que hiciste
part-project-title = Proyecto
part-project-points = Lo que hiciste
part-education-title = Título
part-education-place = Centro
part-education-dates = Fechas
ask-now = { $ask }
    Ahora dice: { $now }
ask-name = ¿Cuál es tu nombre completo?
ask-email = ¿Cuál es tu correo?
ask-phone = ¿Cuál es tu teléfono, con el prefijo del país?
ask-place = ¿Dónde vives? Bastan la ciudad y el país.
ask-headline = ¿Qué eres, o qué quieres ser? Por ejemplo: Desarrolladora backend
ask-summary = ¿Quién eres en lo profesional, en dos o tres frases?
ask-skills = ¿Qué sabes hacer? Escríbelo con comas: Python, SQL, Git
ask-work-title = ¿Cuál fue tu puesto? El más reciente primero, y las prácticas cuentan. Por ejemplo: Becario de software
ask-work-another = ¿Y el empleo anterior? ¿Cuál fue?
ask-work-place = ¿En qué empresa?
ask-work-dates = ¿Desde cuándo y hasta cuándo? Por ejemplo: jun 2024 - ago 2024, o jun 2024 - actualidad
ask-work-points = ¿Qué hiciste allí? Una línea por cosa, con cifras donde las tengas.
ask-project-title = ¿Qué proyecto has hecho? Dime su nombre.
ask-project-another = ¿Y otro proyecto?
ask-project-points = ¿Qué es, qué hiciste y con qué herramientas? Una línea por cosa.
ask-education-title = ¿Qué estudias o estudiaste? Por ejemplo: Grado en Informática
ask-education-another = ¿Y otro título o curso?
ask-education-place = ¿En qué centro o universidad?
ask-education-dates = ¿Desde cuándo y hasta cuándo? Por ejemplo: 2022 - 2026
wrong-email = Eso no es un correo. Debería ser como nombre@example.org.
wrong-phone = Eso no es un teléfono. Debería ser como +34 91 123 45 67.
wrong-dates = No puedo leer estas fechas. Escríbelas así: jun 2024 - ago 2024, o jun 2024 - actualidad.
wrong-empty = Está vacío. Escríbelo otra vez, por favor.
wrong-long = Es demasiado largo: aquí caben { $most } caracteres. Escríbelo más corto.
wrong-many = No caben más de { $most }. Quita uno antes.
# Question by question.
build-begins = Hagamos juntos tu currículum. Lleva unos cinco minutos, y puedes saltarte cualquier pregunta.
button-answer = Responder
button-skip = Saltar
button-enough = Ya basta
no-more-work = No hay más empleos
no-more-project = No hay más proyectos
no-more-education = No hay más estudios
