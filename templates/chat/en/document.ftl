# Documents in other forms.
document-step = I'm making the document and reading it back …
document-made = { $format ->
    [pdf] Here is the PDF. I read it back: everything is in it.
    [docx] Here is the Word file, ready for you to edit. I read it back: everything is in it.
    [md] Here is the Markdown.
    [txt] Here is the plain text, for forms that want it pasted.
   *[other] Here is the JSON Resume, for other programs.
}
document-which = In which form?
document-button-forms = Another form
document-button-form = { $format ->
    [pdf] PDF
    [docx] DOCX
    [md] Markdown
    [txt] Text
   *[other] JSON
}
document-not-verified = I made the file and read it back, and something of yours was missing in it. So I don't hand it out. Choose another look in /settings and try again; if it happens there too, tell whoever runs this bot.
