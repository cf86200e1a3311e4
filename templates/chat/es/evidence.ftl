# Accounts elsewhere that show what a person can.
evidence-head = <b>Tus cuentas en otros sitios</b>
evidence-none = Conecta una cuenta, y leo en ella lo que has construido y resuelto. Muestra qué módulos ya sabes, y entra en tus estadísticas.
evidence-privacy = Solo leo lo que es público en tu perfil, y solo cuando me lo pides. No publico nada, y puedes desconectarla cuando quieras.
evidence-line = <b>{ $service }</b>: { $user }, { $state }
evidence-line-by-hand = <b>{ $service }</b>: puesto a mano, { $state }
evidence-state-never = aún sin preguntar
evidence-state-day = a { $day }
evidence-state-failing = a { $day }, no se pudo actualizar
evidence-state-nothing = no respondió
evidence-ask-github = ¿Cuál es tu nombre de usuario en GitHub? Leo la lista de tus repositorios públicos, sus lenguajes y los días en que hiciste algo en público. No hace falta contraseña ni token; por favor, no me los envíes nunca.
evidence-ask-leetcode = ¿Cuál es tu nombre de usuario en LeetCode? Leo cuántos problemas resolviste, tu puntuación en concursos y los días de tus últimas soluciones, tal como los muestra tu perfil público. No hace falta contraseña; por favor, no me la envíes nunca.
evidence-ask-codeforces = ¿Cuál es tu nombre en Codeforces? Leo tu puntuación, tus concursos y los problemas que resolviste, tal como los muestra tu perfil público. No hace falta contraseña; por favor, no me la envíes nunca.
evidence-secret = Eso parece un token o una contraseña, así que ni lo guardé ni lo usé. Borra tu mensaje, anula el token donde lo creaste, y envíame solo tu nombre de usuario.
evidence-figures = <b>{ $service }</b> · { $user }
evidence-figures-by-hand = <b>{ $service }</b> · puesto a mano
evidence-as-of = A { $day }.
evidence-partial = Algunas cifras no se pudieron obtener esta vez; el resto está como aparece allí.
evidence-repositories = { $own ->
    [0] Aún sin repositorios públicos propios
    [one] Un repositorio público propio
   *[other] { $own } repositorios públicos propios
}{ $stars ->
    [0] {""}
    [one] , con una estrella
   *[other] , con { $stars } estrellas
}
evidence-languages = Escrito en: { $languages }
evidence-contributions = { $count ->
    [one] Una contribución en el último año
   *[other] { $count } contribuciones en el último año
}
evidence-days = { $days ->
    [0] Sin actividad pública últimamente
    [one] Con actividad un día, últimamente
   *[other] Con actividad { $days } días, últimamente
}
evidence-solved = { $total ->
    [one] Un problema resuelto
   *[other] { $total } problemas resueltos
}: { $easy } fáciles, { $medium } medios, { $hard } difíciles
evidence-solved-unrated = { $total ->
    [one] Un problema resuelto
   *[other] { $total } problemas resueltos
}
evidence-rating = Puntuación en concursos: { $rating }
evidence-rating-highest = Puntuación en concursos: { $rating }, máximo { $highest }
evidence-contests = { $contests ->
    [one] Un concurso puntuado
   *[other] { $contests } concursos puntuados
}
evidence-proves = { $count ->
    [one] <b>Muestra que sabes este módulo:</b>
   *[other] <b>Muestra que sabes estos módulos:</b>
}
evidence-proves-one = • { $title }
evidence-proves-hint = Marca lo que sea cierto; yo nunca lo hago por mi cuenta.
evidence-problem = { $code ->
    [unknown-user] { $service } no conoce a nadie llamado «{ $user }». Revisa cómo se escribe y conéctala otra vez con «Otro nombre».
    [limited] { $service } no acepta más peticiones por ahora.
    [resting] { $service } falló o recibió demasiadas preguntas, así que lo dejo tranquilo un rato.
    [unreachable] No llego a { $service }.
    [slow] { $service } tarda demasiado en responder.
    [torn] { $service } se cortó a mitad de su respuesta.
    [faulty] { $service } tiene un fallo propio.
    [token] { $service } ya no acepta el token que diste en la app o la terminal. Pon allí uno nuevo.
    [too-large] { $service } muestra más de lo que puedo leer.
    [refused] { $service } no me deja leer esto en este momento.
   *[other] { $service } respondió de un modo que no entiendo.
}
evidence-wait = { $minutes ->
    [one] Inténtalo de nuevo dentro de un minuto.
   *[other] Inténtalo de nuevo dentro de { $minutes } minutos.
}
evidence-retry = Inténtalo de nuevo en unos minutos.
evidence-kept = Lo que sigue es lo que mostraba el { $day }.
evidence-nothing-kept = Aún no hay cifras de allí.
evidence-connected = { $user } en { $service } está conectado.
evidence-forget = ¿Quieres desconectar { $service }? Sus cifras se borran aquí; allí no cambia nada.
evidence-forgotten = { $service } está desconectado, y sus cifras se han borrado aquí.
evidence-hand-ask = ¿Cuántos problemas has resuelto en LeetCode? Escribe fáciles, medios y difíciles, y tu puntuación en concursos si la tienes, por ejemplo: 80 45 6 1540
evidence-hand-unclear = Necesito tres números para fáciles, medios y difíciles, y un cuarto para la puntuación si la tienes. Por ejemplo: 80 45 6 1540
button-evidence-connect = Conectar { $service }
button-evidence-show = { $service }
button-evidence-refresh = Actualizar
button-evidence-rename = Otro nombre
button-evidence-forget = Desconectar
button-evidence-forget-sure = Sí, desconectar
button-evidence-keep = No, conservarla
button-evidence-tick = ☐ { $title }
button-evidence-hand = Poner a mano
button-evidence-all = Todas las cuentas
