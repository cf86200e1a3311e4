# What was made, to get it again.
history = <b>Lo que hice para ti</b>, lo más nuevo primero:
history-hint = Pulsa un número y te envío ese archivo otra vez, también si mi mensaje con él ha desaparecido.
history-nothing = Aún no he hecho ningún archivo para ti. Envíame tu currículum y una oferta de empleo, y tendrás el primero en un minuto.
history-file = <b>{ $number }</b> { $name }, { $day }
history-certificate = <b>{ $number }</b> Certificado: { $title }, { $day }
history-button-file = { $number } · { $kind }
history-button-certificate = { $number } · Certificado
history-button-scores = Mis puntuaciones
history-button-files = Mis archivos
history-button-newer = ‹ Más nuevos
history-button-older = Más antiguos ›
history-button-score = Puntuar otra vez
history-button-first = Puntuar mi currículum
history-button-report = { $number }
history-again = Aquí lo tienes otra vez:
history-scores = <b>Tus puntuaciones</b>, las más nuevas primero. Pulsa un número para ver lo que dije:
history-no-scores = Aún no he puntuado nada para ti. Con un currículum y una oferta tarda unos segundos.
history-report = { $known ->
    [match] <b>{ $number }</b> { $match } de coincidencia – { $job }, { $day }
    [health] <b>{ $number }</b> { $health } de legibilidad – { $job }, { $day }
   *[both] <b>{ $number }</b> { $match } de coincidencia, { $health } de legibilidad – { $job }, { $day }
}
history-job = { $title }
history-no-job = sin empleo
history-scored = <b>Puntuado el { $day }</b>
history-scores-were = { $known ->
    [match] Coincidencia con el empleo: <b>{ $match }</b> de 100
    [health] Qué tal lee tu currículum un programa: <b>{ $health }</b> de 100
   *[both] Coincidencia con el empleo: <b>{ $match }</b> de 100. Qué tal lee tu currículum un programa: <b>{ $health }</b> de 100.
}
history-fixes = Las mejores mejoras eran:
history-fix = • { $fix } (+{ $gain })
