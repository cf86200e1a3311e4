# What the commands do: at most 100 characters each, since Discord shows no more.
help = <b>Lo que sé hacer</b>
help-command = { $name } – { $does }
help-hint = También puedes enviarme sin más un currículum en PDF o DOCX, o pegar una oferta de empleo.
# How it goes in Discord, where nothing reaches the bot but commands and forms.
how-resume = Escribe <b>/resume</b> y adjunta el archivo en su campo <b>resume-file</b>.
how-job = Escribe <b>/job</b>: sus campos aceptan un texto, un enlace o un archivo.
command-start = qué es esto y por dónde empezar
command-help = todos los comandos
command-resume = enviar tu currículum o elegir uno
command-job = enviar una oferta de empleo: texto, archivo o enlace
command-score = puntuar tu currículum para el empleo
command-tailor = adaptar tu currículum al empleo, en PDF
command-letter = escribir una carta de presentación para el empleo
command-roadmap = tu ruta de aprendizaje, semana a semana
command-done = marcar un módulo como terminado
command-mode = crear un currículum con lo que aprendes
command-interview = practicar preguntas de entrevista
command-evidence = conectar GitHub, LeetCode o Codeforces
command-stats = tu progreso y tus puntuaciones en imágenes
command-certificate = obtener el certificado de una ruta
command-history = lo que hice para ti, para tenerlo otra vez
command-link = una sola cuenta aquí, en el otro chat y en la terminal
command-settings = idioma y aspecto
command-privacy = qué se guarda y quién lo ve
command-export = recibir todo lo que se guarda de ti
command-delete = borrar todo lo que se guarda de ti
command-cancel = parar lo que está en marcha
cancel-nothing = No hay nada en marcha. /help muestra lo que sé hacer.
cancel-left = De acuerdo, lo dejamos. /help muestra lo que sé hacer.
cancel-stopped = Detenido.
cancel-works = { $count ->
    [one] He parado lo que estaba haciendo. No se envió ni se perdió nada.
   *[other] He parado las { $count } cosas que estaba haciendo. No se envió ni se perdió nada.
}
# What a command takes, shown beside its field in Discord: at most 100 characters each.
field-resume-file = tu currículum en PDF o DOCX
field-job-file = la oferta de empleo como archivo
field-job-text = la oferta de empleo como texto o enlace
field-resume = uno de tus currículums
field-job = una de tus ofertas de empleo
field-track = una ruta de aprendizaje
field-module = un módulo que has terminado
field-text-letter = a quién se dirige la carta, por ejemplo Dra. Ines Marlow
field-text-evidence = un servicio y tu nombre allí, por ejemplo: github octocat
field-text-link = el código que te mostró el otro chat o la terminal
