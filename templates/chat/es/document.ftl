# Documents in other forms.
document-step = Creo el documento y lo releo …
document-made = { $format ->
    [pdf] Aquí está el PDF. Lo releí: no falta nada.
    [docx] Aquí está el archivo de Word, listo para editar. Lo releí: no falta nada.
    [md] Aquí está el Markdown.
    [txt] Aquí está el texto simple, para formularios donde se pega.
   *[other] Aquí está el JSON Resume, para otros programas.
}
document-which = ¿En qué formato?
document-button-forms = Otro formato
document-button-form = { $format ->
    [pdf] PDF
    [docx] DOCX
    [md] Markdown
    [txt] Texto
   *[other] JSON
}
document-not-verified = Creé el archivo, lo releí y faltaba algo tuyo. Por eso no lo entrego. Elige otro aspecto en /settings e inténtalo de nuevo; si también pasa ahí, díselo a quien lleva este bot.
