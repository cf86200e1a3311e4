# Practising interview questions. Questions and what strong answers hold are in English as they come.
interview-kinds = <b>Práctica de entrevistas.</b> Yo pregunto, tú respondes con tus palabras, y te digo cuánto vale, qué dijiste y qué faltó. Responde en inglés: las preguntas vienen de entrevistas en inglés.
interview-track = Las preguntas encajan con la ruta { $track }.
interview-due = { $count ->
    [one] Una pregunta que ya respondiste toca otra vez.
   *[other] { $count } preguntas que ya respondiste tocan otra vez.
}
interview-choose = ¿Qué te pregunto?
interview-question = <b>{ $ask }</b>
interview-head = Pregunta { $number } · { $kind } · { $difficulty } · unos { $minutes ->
    [one] 1 minuto
   *[other] { $minutes } minutos
}
interview-head-again = Otra vez · { $kind } · { $difficulty } · unos { $minutes ->
    [one] 1 minuto
   *[other] { $minutes } minutos
}
interview-matter = { $matter ->
    [due] Ya la respondiste, y toca otra vez.
    [gap] El empleo pide esto, y tu currículum no lo muestra.
    [posting] El empleo pide esto.
    [resume] Tu currículum muestra esto, así que te preguntarán.
    [track] A quien aprende lo que enseña tu ruta se le pregunta.
   *[general] Sale en la mayoría de entrevistas de este tipo.
}
interview-answer = Escribe tu respuesta sin más; el reloj corre, pero llegar tarde no cuesta nada.
interview-kind = { $kind ->
    [technical] técnica
    [algorithms] algoritmos
    [behavioural] conducta
    [design] diseño de sistemas
   *[hr] RR. HH.
}
interview-difficulty = { $difficulty ->
    [easy] fácil
    [medium] media
   *[hard] difícil
}
interview-score = <b>{ $score } de 100</b>
interview-time = Tardaste { $minutes ->
    [0] menos de un minuto
    [one] un minuto
   *[other] { $minutes } minutos
}; lo justo sería { $limit ->
    [one] un minuto
   *[other] { $limit } minutos
}.
interview-made = <b>Lo dijiste</b>
interview-missing = <b>Faltó</b>
interview-better = <b>Dilo mejor</b>
interview-point-made = ✓ { $point }
interview-point-partly = ◐ { $point } (solo en parte)
interview-point-missing = ✗ { $point }
interview-advice = • { $advice }
interview-foreign = Esto no parece inglés. Solo juzgo bien respuestas en inglés, así que no te fíes de la puntuación.
interview-follow-up = <b>Lo siguiente en la entrevista sería:</b> { $question }
interview-returns = Te lo preguntaré otra vez a partir del { $day }.
interview-hint = Pista { $number } de { $count }: una buena respuesta dice esto: { $point }.
interview-hint-last = Esa era la última pista. Escribe ahora tu respuesta, o pide otra pregunta.
interview-begun = { $count ->
    [one] Empezaste una respuesta y no la enviaste:
   *[other] Empezaste { $count } respuestas y no las enviaste:
}
interview-begun-one = • { $ask }
interview-continue = Hasta ahora escribiste: «{ $text }». Envíame el resto y lo pongo detrás.
interview-stopped = <b>Ha sido una buena práctica.</b>
interview-stopped-first = De acuerdo. Aún no has respondido ninguna pregunta; /interview empieza cuando quieras.
interview-answers = { $count ->
    [one] Hasta ahora has respondido una pregunta.
   *[other] Hasta ahora has respondido { $count } preguntas.
}
interview-mean = Tus últimas respuestas valieron de media { $last } de 100.
interview-trend = Tus últimas respuestas valieron de media { $last } de 100; las anteriores, { $before }.
interview-by-kind = • { $kind }: { $mean } de 100 ({ $count ->
    [one] una respuesta
   *[other] { $count } respuestas
})
interview-streak = { $days ->
    [one] Has practicado hoy o ayer: repite mañana y será una racha.
   *[other] Has practicado { $days } días seguidos; tu récord es { $longest }.
}
interview-next-due = La próxima pregunta toca el { $day }.
interview-all-asked = Por ahora has tenido todas las preguntas de este tipo. Elige otro tipo, o vuelve mañana.
button-interview-due = Preguntas variadas
button-interview-technical = Técnica
button-interview-algorithms = Algoritmos
button-interview-behavioural = Conducta
button-interview-design = Diseño de sistemas
button-interview-hr = RR. HH.
button-interview-answer = Escribir la respuesta
button-interview-next = Siguiente pregunta
button-interview-other = Otra pregunta
button-interview-again = Responder otra vez
button-interview-hint = Pista
button-interview-stop = Parar
button-interview-kinds = Otros tipos
button-interview-continue = Seguir: { $ask }
button-interview-practise = Seguir practicando
interview-write = Tu respuesta, tal como la dirías:
