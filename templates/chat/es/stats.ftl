# Statistics, in words and pictures.
stats-head = <b>Tu camino hasta ahora</b> · del { $from } al { $to }
stats-nothing = <b>Aún no hay nada que mostrar.</b> Esto lo llena:
stats-nothing-span = <b>En este tiempo no pasó nada.</b> Elige uno más largo, o llénalo:
stats-modules = <b>Aprender:</b> { $modules ->
    [one] un módulo terminado
   *[other] { $modules } módulos terminados
}, { $hours ->
    [one] una hora
   *[other] { $hours } horas
}
stats-track = • { $track }: { $percent } %
stats-score = <b>{ $position }:</b> puntuación { $first } → { $last } (máximo { $best })
stats-score-one = <b>{ $position }:</b> puntuación { $last }
stats-read = <b>{ $name }:</b> { $last } de 100 por lo bien que lo lee un programa
stats-fixes = <b>Mejoras:</b> { $edits ->
    [one] un cambio aplicado
   *[other] { $edits } cambios aplicados
}
stats-fixes-gain = <b>Mejoras:</b> { $edits ->
    [one] un cambio aplicado
   *[other] { $edits } cambios aplicados
}, { $gain } puntos ganados de media
stats-practice = <b>Entrevistas:</b> { $answers ->
    [one] una respuesta
   *[other] { $answers } respuestas
}, { $mean } de 100 de media
stats-due = { $count ->
    [one] Una pregunta toca otra vez.
   *[other] { $count } preguntas tocan otra vez.
}
stats-coding = <b>Programar:</b> { $count ->
    [one] una cosa hecha
   *[other] { $count } cosas hechas
} en tus cuentas de otros sitios
stats-applications = <b>Candidaturas:</b> { $count } · { $stages }
stats-stage = { $stage ->
    [saved] guardadas
    [applied] enviadas
    [interview] en entrevistas
    [offer] con oferta
   *[rejected] rechazadas
}
stats-stage-count = { $count } { $stage }
stats-stages = { $before }, { $one }
stats-more = <b>Aún vacío:</b>
stats-streak = { $current ->
    [0] Tu racha más larga es de { $longest ->
        [one] un día
       *[other] { $longest } días seguidos
    }. Aprende o practica hoy para empezar otra.
    [one] Hiciste algo hoy o ayer. Un día más y será una racha.
   *[other] { $current } días seguidos: ¡sigue así! Tu racha más larga es de { $longest } días.
}
stats-picture = { $chart ->
    [score] Cómo fueron tus puntuaciones
    [fixes] Las mejoras que aplicaste, semana a semana
    [modules] Los módulos que terminaste, semana a semana
    [interviews] Cuánto valieron tus respuestas
    [coding] Lo que hiciste en tus otras cuentas, día a día
   *[applications] Hasta dónde llegaron tus candidaturas
}, del { $from } al { $to }
stats-empty-score = • Puntuaciones: envía un currículum y una oferta, y después /score.
stats-empty-modules = • Aprender: marca un módulo con /roadmap o /done.
stats-empty-interviews = • Entrevistas: responde una pregunta con /interview.
stats-empty-coding = • Programar: conecta una cuenta con /evidence.
stats-empty-fixes = • Mejoras: adapta tu currículum a un empleo con /tailor.
stats-empty-applications = • Candidaturas: anótalas en la app o la terminal.
button-stats-score = Puntuaciones
button-stats-fixes = Mejoras
button-stats-modules = Aprender
button-stats-interviews = Entrevistas
button-stats-coding = Programar
button-stats-applications = Candidaturas
button-stats-month = 4 semanas
button-stats-half = Medio año
button-stats-year = Un año
