# What to mend, and why an edit is proposed.
advice-columns = Pon el documento en una sola columna; los programas que leen línea por línea mezclan sus { $columns } columnas.
advice-drawing-order = El archivo guarda su texto en otro orden del que muestra; expórtalo de nuevo desde el programa en que lo escribiste.
advice-unmapped-letters = Hay { $letters } caracteres que un programa no entiende; vuelve a escribir el documento con fuentes comunes, en un procesador de textos o con «upward render».
advice-image-of-text = Las páginas son imágenes casi sin texto; exporta el documento como texto en vez de escanearlo.
advice-hidden-text = Quita el texto que nadie puede ver; aquí no cuenta, y en otros sitios puede parecer un engaño.
advice-unknown-heading = Puede que los programas no conozcan el título «{ $heading }»; usa uno común si el contenido encaja.
advice-no-experience = Dale a tu experiencia un apartado propio con el título «Experiencia» (o «Experience»); no encontré ninguno.
advice-no-education = Dales a tus estudios un apartado propio con el título «Formación» (o «Education»); no encontré ninguno.
advice-no-skills = Dales a tus habilidades un apartado propio con el título «Habilidades» (o «Skills»); no encontré ninguno.
advice-no-name = Escribe tu nombre como texto normal { $margins ->
    [yes] en el cuerpo de la primera página, no en su encabezado ni en su pie
   *[no] al principio de la primera página
}; no lo encontré.
advice-no-email = Escribe tu correo electrónico como texto normal { $margins ->
    [yes] en el cuerpo de la primera página, no en su encabezado ni en su pie
   *[no] al principio de la primera página
}; no lo encontré.
advice-no-phone = Escribe tu número de teléfono como texto normal { $margins ->
    [yes] en el cuerpo de la primera página, no en su encabezado ni en su pie
   *[no] al principio de la primera página
}; no lo encontré.
advice-tables = Escribe lo que está en tablas como líneas normales; muchos programas mezclan las celdas.
advice-text-boxes = Saca el texto de los cuadros de texto al cuerpo; muchos programas se los saltan.
advice-spaced-letters = Escribe las palabras sin espacios entre las letras; «S K I L L S» no se encuentra como «Skills».
advice-margins = Pasa al cuerpo lo que está en el encabezado o el pie de página; muchos programas se lo saltan.
advice-images = Quita las imágenes; el texto que llevan no se lee.
advice-role = Escribe { $missing ->
    [title] el puesto
    [employer] la empresa
    [dates] el primer y el último mes
    [title-employer] el puesto y la empresa
    [title-dates] el puesto y el primer y el último mes
    [employer-dates] la empresa y el primer y el último mes
   *[all] el puesto, la empresa y el primer y el último mes
} de { $role } en líneas propias, con fechas como «mar 2021 - jun 2023»; no se pudo leer.
advice-role-named = «{ $name }»
advice-role-number = el empleo { $number }
advice-date-format = Escribe todas las fechas de tus empleos de la misma forma, con meses, como «mar 2021 - jun 2023».
advice-headline = Escribe «{ $title }» como título profesional: de los puestos que has tenido, es el más cercano al de la oferta.
advice-undated-role = Pon fechas al empleo que muestra «{ $shown }»: sin ellas cuenta menos.
advice-undated-project = Pon fechas al proyecto que muestra «{ $shown }»: sin ellas cuenta menos.
advice-undated-certificate = Pon fecha al certificado que muestra «{ $shown }»: sin ella cuenta menos.
advice-show = «{ $shown }» solo se nombra. Muestra cómo lo usaste { $room }.
advice-name = «{ $shown }» solo da a entender «{ $asked }». Si has usado { $asked }, nómbralo { $room }.
room-languages = en una línea propia de un apartado de idiomas
room-project = en un proyecto en el que lo usaste, con sus fechas
room-used = en un punto del empleo o proyecto en el que lo usaste
room-such = en un punto del empleo o proyecto en el que lo usaste, por ejemplo «{ $name }»
room-entry = en un punto de «{ $name }»
topic-either = { $before } o { $next }
topic-skill-years = { $years } años de { $name }
topic-title = «{ $title }» como puesto
topic-years = { $shown } de { $asked } años de experiencia
why-headline = de tus títulos y los puestos que has tenido, este es el que mejor responde a la oferta: +{ $gain }
why-summary = de tus resúmenes, este es el que mejor responde a la oferta: +{ $gain }
why-spelling = la oferta escribe { $spellings }
why-spelt = «{ $posting }» en vez de «{ $own }»
why-first = pone primero lo que { $answers ->
    [skills] muestra { $list }
    [duties] comparte { $list } con las tareas
   *[none] responde a la oferta
}
why-idle = ahorra espacio: no muestra nada de lo que pide la oferta
why-repeated = ahorra espacio: { $answers ->
    [skills] muestra { $list }
   *[duties] comparte { $list } con las tareas
}, y otras líneas también
why-weaker = ahorra espacio: { $answers ->
    [skills] muestra { $list }
   *[duties] comparte { $list } con las tareas
}, pero menos que las líneas que quedan
why-skill = «{ $name }» ({ $demand ->
    [must] imprescindible
    [nice] se valora
   *[other] nombrado
})
why-word = «{ $word }»
