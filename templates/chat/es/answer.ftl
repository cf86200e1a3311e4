# The answer to a resume and a job description.
answer-step-resume = Estoy leyendo tu currículum …
answer-step-posting = Estoy leyendo la oferta …
answer-step-score = Estoy puntuando tu currículum para el empleo …
answer-step-tailor = Elijo lo tuyo que mejor responde a este empleo …
answer-step-document = Compongo las páginas y releo el PDF …
answer-for = { $titled ->
    [yes] { $offered ->
        [yes] <b>{ $title }</b>, { $company }
       *[no] <b>{ $title }</b>
    }
   *[no] { $offered ->
        [yes] <b>Tu currículum para { $company }</b>
       *[no] <b>Tu currículum para este empleo</b>
    }
}
answer-match = Coincidencia con el empleo: <b>{ $before }</b> de 100
answer-match-better = Coincidencia con el empleo: { $before } → <b>{ $after }</b> de 100 con el currículum a medida
answer-match-less = Coincidencia con el empleo: { $before } → <b>{ $after }</b> de 100 con el currículum a medida: lo que se quitó contaba para este empleo. Con «Revisar cambios» lo recuperas.
answer-match-same = Coincidencia con el empleo: <b>{ $before }</b> de 100, antes y después. Adaptarlo pone delante lo que cuenta; los puntos de abajo dependen de ti.
answer-match-none = No pude compararlos: el currículum o la oferta nombra demasiado poco. Revisa los dos con /resume y /job.
answer-health = Qué tal lee tu currículum un programa: <b>{ $points }</b> de 100
answer-criterion = { $bar } { $name }: { $points } de { $most }
criterion = { $id ->
    [must-have] Habilidades que se piden
    [nice-to-have] Habilidades que se valoran
    [title] Puesto
    [years] Años de experiencia
    [degree] Título
    [duties] Tareas
    [text-layer] Texto que se puede leer
    [reading-order] Orden de lectura
    [contact] Nombre, correo y teléfono
    [headings] Apartados que un programa conoce
    [roles] Empleos completos
    [layout] Sin tablas, recuadros ni imágenes
   *[other] { $label }
}
answer-fixes = <b>Lo que más ayuda, si es verdad</b>
answer-fix = { $number }. { $fix } { $part ->
    [parseHealth] <i>+{ $gain } para los programas que lo leen</i>
   *[other] <i>+{ $gain }</i>{ $done ->
        [yes] {" "}✓ ya está en el currículum a medida
       *[no] {""}
    }
}
answer-no-fixes = Lo que dice tu currículum, lo dice bien: no encontré nada que mejorar para este empleo.
answer-gaps = <b>Lo que el empleo pide y tu currículum no muestra</b>
answer-gap = • { $required ->
    [yes] <b>{ $term }</b>, imprescindible
   *[no] { $term }
} (+{ $gain }) – { $way }
answer-gap-module = { $hours ->
    [one] apréndelo en «{ $module }», 1 hora
   *[other] apréndelo en «{ $module }», { $hours } horas
}
answer-gap-alone = ningún módulo de las rutas lo cubre
answer-gaps-more = { $count ->
    [one] … y una más: mira todo el detalle
   *[other] … y { $count } más: mira todo el detalle
}
answer-no-gaps = Tu currículum muestra todo lo que el empleo pide.
answer-tailored = { $applied ->
    [one] <b>Tu currículum a medida.</b> Tiene un cambio. Cada dato es tuyo, y releí el archivo para comprobar que no falta nada.
   *[other] <b>Tu currículum a medida.</b> Hice { $applied } de { $proposed } cambios. Cada dato es tuyo, y releí el archivo para comprobar que no falta nada.
}
answer-nothing = <b>Tu currículum.</b> Para este empleo no hay nada que reformular ni reordenar: ya dice lo que puede. Aquí está con un diseño limpio.
answer-kept = <b>Tu currículum</b> como estaba, ya que lo conservaste todo. Pulsa «Revisar cambios» para decidir otra vez.
answer-pages = { $pages ->
    [one] Ocupa una página.
    [2] Ocupa 2 páginas.
   *[other] Ocupa { $pages } páginas. La mayoría de las empresas quiere una o dos.
}
answer-done = ¡Mucha suerte! /history lo tiene todo otra vez, y /job toma la siguiente oferta.
answer-button-tailor = Adaptar mi currículum
answer-button-findings = Todo el detalle
answer-button-letter = Carta de presentación
answer-button-review = Revisar cambios
answer-button-review-again = Revisar otra vez
answer-button-one-page = Dejarlo en una página
answer-button-done = Listo
answer-button-before = ‹ Atrás
answer-button-next = Siguiente ›
findings-head = <b>{ $name }</b>: { $points } de { $most } puntos (página { $number } de { $of })
findings-none = Aquí no hay nada que mejorar.
findings-more = … y { $count } más
finding-match = ✓ { $term }
finding-shown = ✓ <b>{ $term }</b>: «{ $shown }»
finding-gap = ✗ <b>{ $term }</b>: tu currículum no lo muestra
finding-fix = → <b>{ $term }</b>: { $fix } <i>+{ $gain }</i>
finding-mend = → { $fix } <i>+{ $gain }</i>
finding-mend-only = → { $fix }
review-head = <b>Cambio { $number } de { $of }</b>: { $kind ->
    [select] elegir otro de tus textos
    [order] cambiar el orden
    [rewrite] usar las palabras del empleo
   *[drop] dejarlo fuera
}, { $place }
review-original = <b>Ahora</b>
review-proposed = <b>Propuesta</b>
review-reason = <b>Por qué:</b> { $reason }
review-sources = <b>Se basa en</b>
review-source = • { $item }
answer-button-accept = Usarlo
answer-button-refuse = Dejar el mío
answer-button-accept-rest = Usar todo lo demás
answer-button-finish = Terminar aquí
review-over = { $accepted ->
    [one] Usas uno de { $of } cambios. Estoy haciendo tu versión.
   *[other] Usas { $accepted } de { $of } cambios. Estoy haciendo tu versión.
}
review-none = Lo conservas todo como estaba, así que no hay nada que cambiar. Puedes repasar los cambios otra vez, o quedarte tu currículum como está.
place-basics = { $field ->
    [summary] tu resumen
    [label] tu título profesional
   *[other] tu nombre y contacto
}
place-entry = { $name }
place-point = { $name }, punto { $number }
place-section = { $section ->
    [work] tu experiencia
    [volunteer] tu voluntariado
    [education] tus estudios
    [projects] tus proyectos
    [skills] tus habilidades
    [languages] tus idiomas
    [certificates] tus certificados
    [awards] tus premios
    [publications] tus publicaciones
   *[other] tu currículum
}
