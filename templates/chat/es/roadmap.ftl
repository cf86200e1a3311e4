# The roadmap, and ticking modules. Names of tracks and modules and what is taught are in English as they come.
roadmap-text = { $title }
tracks-all = <b>Las rutas</b>
tracks-first = Aún no has empezado ninguna ruta. Cada una te lleva semana a semana hasta un empleo, y lo que terminas entra en tu currículum. Elige una para ver qué es:
track-unknown = No conozco ninguna ruta llamada «{ $name }». Estas son las que hay:
track-open = <b>{ $title }</b> · { $weeks ->
    [one] una semana
   *[other] { $weeks } semanas
} · { $hours } horas
track-started = <b>{ $title }</b> · { $percent } % hecho · { $hours } horas en total
track-modules = { $modules ->
    [one] Un módulo.
   *[other] { $modules } módulos.
}
track-needs = <b>Lo que necesitas:</b> { $needs }
track-hours = ¿Cuántas horas por semana tienes para ella? Puedes cambiarlo después empezándola otra vez.
track-begun = Has empezado <b>{ $title }</b>, con { $hours ->
    [one] una hora
   *[other] { $hours } horas
} por semana.
track-finish = A ese ritmo terminarás el { $day }.
track-empty = Esta ruta no tiene semanas, así que no hay nada que aprender en ella. /roadmap muestra las demás.
week-head = { $track } · semana { $week } de { $weeks }
week-title = <b>{ $title }</b>
week-module = { $box } { $number }. { $title } · { $hours } h
week-module-known = { $box } { $number }. { $title } · lo sabes por otros módulos
week-share = <b>{ $percent } %</b> hecho ({ $done } de { $of } módulos) · { $hours ->
    [0] no queda nada
    [one] queda una hora
   *[other] quedan { $hours } horas
}
week-not-started = No has empezado esta ruta; solo la estás mirando.
week-finish = A tu ritmo terminarás el { $day }.
week-next = <b>Lo siguiente:</b> { $modules }
week-all-done = Todos los módulos están hechos o saltados. ¡Muy bien! /certificate lo convierte en un certificado, /mode en un currículum.
weeks-head = <b>{ $track }</b>: { $weeks ->
    [one] su única semana
   *[other] las { $weeks } semanas; estás en la semana { $present }
}. Pulsa una para abrirla.
box-open = ☐
box-learning = ◐
box-done = ☑
box-skipped = ⏭
ticked-done = ☑ <b>{ $title }</b> está hecho. ¡Muy bien!
ticked-open = ☐ <b>{ $title }</b> está abierto otra vez. Tu currículum de estudio no lo dice hasta que lo marques.
ticked-skipped = ⏭ Te saltas <b>{ $title }</b>. Ya no cuenta, ni como hecho ni como pendiente.
ticked-learning = ◐ Estás aprendiendo <b>{ $title }</b>. Márcalo cuando termines.
ticked-resume = { $more ->
    [0] Tu currículum de estudio ya puede decir: «{ $line }»
    [one] Tu currículum de estudio ya puede decir: «{ $line }», y una línea más.
   *[other] Tu currículum de estudio ya puede decir: «{ $line }», y { $more } líneas más.
}
ticked-skills = Tu currículum de estudio ya puede nombrar: { $skills }.
ticked-besides = { $count ->
    [one] Con él sabes todo lo que enseña este módulo, así que también cuenta como hecho: { $modules }.
   *[other] Con él sabes todo lo que enseñan estos módulos, así que también cuentan como hechos: { $modules }.
}
ticked-unmet = { $count ->
    [one] Se apoya en un módulo que no has marcado: { $modules }. Márcalo también si lo sabes.
   *[other] Se apoya en módulos que no has marcado: { $modules }. Márcalos también si los sabes.
}
module-head = { $box } <b>{ $title }</b> · { $hours ->
    [one] una hora
   *[other] { $hours } horas
}
module-skills = <b>Enseña:</b> { $skills }
module-needs = <b>Se apoya en:</b> { $modules }
module-known = Ya lo sabes por: { $modules }.
module-proofs = { $count ->
    [one] Una prueba muestra que lo has aprendido.
   *[other] { $count } pruebas muestran que lo has aprendido.
}
module-resources = <b>Dónde aprenderlo</b>
module-resource = • { $title }: { $url }
module-resource-note = • { $title }: { $url } ({ $note })
step-head = <b>{ $title }</b> · paso { $step } de { $steps }
project-head = <b>Construye esto: { $title }</b>
project-criteria = <b>Está terminado cuando</b>
project-criterion = • { $criterion }
quiz-head = { $title } · pregunta { $question } de { $questions }
quiz-question = <b>{ $question }</b>
quiz-option = <b>{ $letter }</b> { $option }
quiz-unclear = Esa no es ninguna de las respuestas. Pulsa una letra o escríbela, como A. Pregunto otra vez:
quiz-perfect = <b>¡Las { $of } bien!</b> Has aprobado el test de «{ $title }», y queda en el módulo como prueba.
quiz-passed = <b>{ $right } de { $of } bien:</b> has aprobado el test de «{ $title }», y queda en el módulo como prueba. Estas estaban mal:
quiz-failed = <b>{ $right } de { $of } bien.</b> Aún no basta para «{ $title }»: se aprueba con cuatro de cada cinco. Estas estaban mal:
quiz-wrong = ✗ { $question }
quiz-right = <b>Correcto:</b> { $answer }
quiz-more-wrong = { $count ->
    [one] Una más estaba mal. Haz el test otra vez para saber cuál.
   *[other] { $count } más estaban mal. Haz el test otra vez para saber cuáles.
}
quiz-read = <b>Léelo otra vez</b>
proof-none = Aún no hay nada que muestre que has aprendido <b>{ $title }</b>. Añade el repositorio de tu proyecto, un certificado o cualquier página. Es lo que puedes enseñar en una entrevista.
proof-head = Lo que muestra que has aprendido <b>{ $title }</b>:
proof-both = • { $kind }: { $title }, { $url } ({ $day })
proof-name = • { $kind }: { $title } ({ $day })
proof-address = • { $kind }: { $url } ({ $day })
proof-repository = Repositorio
proof-certificate = Certificado
proof-link = Página
proof-quiz = Test aprobado
proof-added = Añadido.
proof-removed = Quitado.
proof-ask-repository = Envíame la dirección del repositorio, como github.com/tu/proyecto.
proof-ask-certificate = Envíame el nombre del certificado, con su dirección si la tiene.
proof-ask-page = Envíame la dirección de la página, con unas palabras sobre ella si quieres.
stop-ask = ¿De verdad quieres dejar <b>{ $title }</b>? Lo que has marcado sigue marcado, y puedes empezarla otra vez cuando quieras.
stop-done = Has dejado la ruta. Lo que marcaste se conserva.
done-ask = ¿Qué módulo has terminado? Escribe su nombre, o unas palabras de él. /roadmap los muestra todos.
done-ask-next = ¿Qué módulo has terminado? Púlsalo, o escribe el nombre de otro.
done-several = ¿Cuál de estos quieres decir con «{ $name }»?
done-unknown = No conozco ningún módulo llamado «{ $name }». Escribe otras palabras de su nombre, o búscalo con /roadmap.
done-button-write = Escribir su nombre
done-share = <b>{ $track }</b>: { $percent } % hecho, { $hours ->
    [0] no queda nada
    [one] queda una hora
   *[other] quedan { $hours } horas
}.
done-certificate = Has terminado más del 80 % de { $track }: basta para un certificado.
button-tick = { $box } { $title }
button-about = Sobre { $number }
button-tick-undo = Deshacer
button-tick-again = Marcarlo otra vez
button-module-done = ☑ Hecho
button-module-begin = ◐ Lo estoy aprendiendo
button-module-skip = ⏭ Saltarlo
button-module-reopen = ☐ Abrirlo otra vez
button-module-steps = Plan de estudio
button-module-project = Proyecto
button-module-quiz = Test
button-quiz-again = Hacerlo otra vez
button-module-proof = Pruebas
button-proof-repository = Añadir repositorio
button-proof-certificate = Añadir certificado
button-proof-page = Añadir página
button-withdraw = Quitar { $name }
button-module-page = Sobre el módulo
button-module-back = ‹ Volver al módulo
button-step-before = ‹ Paso anterior
button-step-after = Paso siguiente ›
button-week = { $week }. { $title }
button-week-done = ☑ { $week }. { $title }
button-week-before = ‹ Semana { $week }
button-week-after = Semana { $week } ›
button-week-back = ‹ A la semana { $week }
button-week-more = Más de esta semana
button-weeks = Todas las semanas
button-tracks = Todas las rutas
button-start-track = Empezar: { $hours } h/semana
button-start-this = Empezar esta ruta
button-look-inside = Mirar dentro
button-stop-track = Dejar esta ruta
button-stop-sure = Sí, dejarla
button-stop-not = No, seguir
button-to-roadmap = Mi ruta
button-to-stats = Mis estadísticas
button-track-certificate = Obtener certificado
