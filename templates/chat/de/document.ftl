# Documents in other forms.
document-step = Ich mache das Dokument und lese es zurück …
document-made = { $format ->
    [pdf] Hier ist das PDF. Ich habe es zurückgelesen: Alles ist drin.
    [docx] Hier ist die Word-Datei, bereit zum Bearbeiten. Ich habe sie zurückgelesen: Alles ist drin.
    [md] Hier ist das Markdown.
    [txt] Hier ist der reine Text, für Formulare, in die man ihn einfügt.
   *[other] Hier ist der JSON Resume, für andere Programme.
}
document-which = In welcher Form?
document-button-forms = Andere Form
document-button-form = { $format ->
    [pdf] PDF
    [docx] DOCX
    [md] Markdown
    [txt] Text
   *[other] JSON
}
document-not-verified = Ich habe die Datei gemacht und zurückgelesen, und etwas von dir fehlte darin. Deshalb gebe ich sie nicht heraus. Wähl in /settings ein anderes Aussehen und versuch es noch einmal; geschieht es auch dort, sag es dem, der diesen Bot betreibt.
