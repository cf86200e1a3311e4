# Resumes from the roadmap.
mode = <b>¿Qué currículum hago con lo que aprendes?</b>
mode-study = <b>Estudio</b>: cuenta solo los módulos que has terminado, y crece con cada uno que marcas.
mode-fast = <b>Rápido</b>: cuenta una ruta entera de una vez; lo que no has terminado aparece como en curso, con su fecha.
mode-analyzer = <b>Análisis</b>: añade lo aprendido a tu currículum, lo puntúa para tu empleo y dice qué módulos aprender después.
mode-button-study = Estudio
mode-button-fast = Rápido
mode-button-analyzer = Análisis
mode-which-track = ¿Qué ruta debe contar?
mode-button-track = { $title }
mode-made-study = <b>Tu currículum de estudio</b> cuenta lo que has terminado.
mode-made-fast = <b>Tu currículum rápido</b> cuenta la ruta entera. Lo que no está terminado aparece como en curso.
mode-made-analyzer = <b>Tu currículum con lo que has aprendido</b>, para tu empleo.
mode-score = Coincidencia con el empleo: <b>{ $score }</b> de 100
mode-score-since = Coincidencia con el empleo: { $before } → <b>{ $score }</b> de 100 con lo que has aprendido desde entonces
mode-modules = { $count ->
    [one] Cuenta un módulo terminado:
   *[other] Cuenta { $count } módulos terminados:
}
mode-module = { $evidence ->
    [0] • { $title }
    [one] • { $title }, con una prueba
   *[other] • { $title }, con { $evidence } pruebas
}
mode-more = … y { $count } más
mode-suggestions = <b>Aprende después</b>, lo que da más puntos por hora primero:
mode-suggestion = { $hours ->
    [one] • { $title }: 1 hora, +{ $gain }
   *[other] • { $title }: { $hours } horas, +{ $gain }
}
mode-projected = { $count ->
    [one] Con él: <b>{ $score }</b> de 100
   *[other] Con los { $count }: <b>{ $score }</b> de 100
}
mode-no-suggestions = Ningún módulo de las rutas subiría esta puntuación: aprende lo que el propio empleo nombra, o elige otro con /job.
mode-no-name = ⚠ Aún no tiene nombre ni contacto. Envíame tu currículum, o crea uno con /resume, y pide este otra vez.
mode-kept = Queda guardado con tus currículums: /resume. Llévatelo como archivo:
mode-button-roadmap = Mi ruta
