# Language and look.
settings = <b>Ajustes</b>
settings-language = Idioma: { $language }
settings-language-app = Idioma: { $language }, como en la app
settings-theme = Aspecto de los documentos: { $theme }
settings-track = Ruta: { $track }
settings-no-track = Ruta: ninguna elegida, así que pregunto cuál quieres
settings-saved = Guardado.
settings-button-language = Idioma
settings-button-theme = Aspecto
settings-button-track = Ruta
settings-button-app = Como en la app
settings-button-back = Volver
settings-ask-language = ¿En qué idioma quieres que hable?
settings-ask-theme = ¿Qué aspecto tendrán los documentos nuevos? El clásico es el que conoce la mayoría de las empresas, el compacto mete más en una página, el moderno tiene un toque de color.
settings-ask-track = ¿Qué ruta quieres decir cuando no nombras ninguna?
settings-name = { $name }
settings-set = ✓ { $name }
theme = { $name ->
    [compact] Compacto
    [modern] Moderno
   *[classic] Clásico
}
