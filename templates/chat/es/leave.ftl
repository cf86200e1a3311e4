# Taking everything along, and deleting it.
export = Aquí está todo lo que guardo de ti, en un archivo.
export-inside = Dentro: tus currículums con todas sus versiones, empleos, cartas, documentos, puntuaciones, certificados y progreso, en archivos que personas y programas pueden leer. README.txt los explica.
export-after = El archivo no está cifrado, así que guárdalo bien. Aquí no se borró nada.
kept-nothing = • nada más que tus ajustes
kept-resumes = { $count ->
    [one] • 1 currículum, con todas sus versiones
   *[other] • { $count } currículums, con todas sus versiones
}
kept-postings = { $count ->
    [one] • 1 oferta de empleo
   *[other] • { $count } ofertas de empleo
}
kept-letters = { $count ->
    [one] • 1 carta
   *[other] • { $count } cartas
}
kept-documents = { $count ->
    [one] • 1 documento
   *[other] • { $count } documentos
}
kept-reports = { $count ->
    [one] • 1 puntuación con todo su detalle
   *[other] • { $count } puntuaciones con todo su detalle
}
kept-certificates = { $count ->
    [one] • 1 certificado
   *[other] • { $count } certificados
}
kept-tracks = { $count ->
    [one] • tu progreso en 1 ruta
   *[other] • tu progreso en { $count } rutas
}
delete = <b>¿Borrarlo todo?</b>
delete-lost = Perderías para siempre:
delete-linked = Desaparecería en todos los chats vinculados: { $faces }.
delete-copy = ¿Quieres llevarte antes una copia? Llega en un solo archivo.
delete-button-ask = Borrarlo todo …
delete-button-copy = Envíame una copia
delete-button-keep = Conservarlo todo
delete-button-delete = Sí, borrar para siempre
delete-sure = <b>¿Seguro?</b> No hay vuelta atrás, tampoco para mí. { $typed ->
    [yes] Pulsa el botón o escribe { $word }.
   *[no] Pulsa el botón.
}
delete-kept = No se borró nada.
delete-done = Todo lo que guardaba de ti está borrado, y la clave con la que estaba cifrado, destruida. No me queda nada de ello.
delete-chat = { $chat ->
    [telegram] Los mensajes de este chat son de Telegram: para quitarlos también, abre el menú del chat y elige «Eliminar chat».
    [discord] Los mensajes de este chat son de Discord: los que solo ves tú se van solos, y los demás se pueden cerrar o borrar en su menú.
   *[other] Lo que se mostró en esta pantalla sigue ahí hasta que la cierres.
}
delete-anew = Si algún día quieres empezar de nuevo: /start
