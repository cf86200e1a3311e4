# Taking a posting.
posting-first = Jetzt brauche ich die Stelle, die du willst. Füg ihre Anzeige ein, oder schick sie als Link oder Datei.
posting-ask = Füg die ganze Stellenanzeige ein, oder schick sie als Link oder Datei.
posting-choose = Das sind die Stellen, die du mir geschickt hast. Wähl eine, oder schick eine neue: Füg ihre Anzeige ein, oder schick einen Link oder eine Datei.
posting-unknown = Ich habe keine Stelle „{ $name }“ von dir. Wähl eine von diesen, oder schick eine neue:
posting-short = Das ist sehr kurz für eine Stellenanzeige. Füg den ganzen Text ein, mit dem, was verlangt wird, oder schick ihn als Link oder Datei.
posting-neither = Gut. Schick mir einen Lebenslauf oder eine Stellenanzeige, wann du magst; /help zeigt, was ich sonst kann.
pasted-more = Da kam noch mehr: Ich lese alles zusammen.
posting-fetching = Ich öffne die Seite …
text-which = Ist das eine Stellenanzeige?
button-paste-job = Anzeige einfügen
posting-title = <b>{ $title }</b>
posting-title-company = <b>{ $title }</b>, { $company }
posting-untitled = <b>Eine Stelle ohne Titel</b>
posting-required = { $more ->
    [0] <b>Verlangt:</b> { $terms }
   *[other] <b>Verlangt:</b> { $terms } und { $more } weitere
}
posting-preferred = { $more ->
    [0] <b>Gern gesehen:</b> { $terms }
   *[other] <b>Gern gesehen:</b> { $terms } und { $more } weitere
}
posting-years = { $years ->
    [one] <b>Erfahrung:</b> mindestens ein Jahr
   *[other] <b>Erfahrung:</b> mindestens { $years } Jahre
}
posting-no-terms = Sie nennt keine Fähigkeiten, die ich kenne. Fehlt hier etwas, füg die ganze Anzeige ein.
talk = Lebensläufe liegen mir mehr als Plaudern. Schick mir deinen Lebenslauf als PDF- oder DOCX-Datei, oder füg die Anzeige einer Stelle ein, die du willst. /help zeigt, was ich sonst kann.
# Pages that hold no posting.
page-trouble = { $code ->
    [too-complex] Auf dieser Seite steht weit mehr als eine Stellenanzeige. Öffne die, die du meinst, und füg ihren Text ein.
    [wrong-type] Unter dieser Adresse ist kein Text, den ich lesen kann. Bitte füg die Stellenanzeige als Text ein.
    [not-a-posting] Auf dieser Seite finde ich keine Stellenanzeige. Prüf, ob der Link zu einer Stelle führt, oder füg ihre Anzeige ein.
   *[other] Diese Seite ist viel größer als eine Stellenanzeige. Bitte füg die Stellenanzeige als Text ein.
}
