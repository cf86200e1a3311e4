# What every flow says.
only-in-private = Hier geht es um deine eigenen Unterlagen, deshalb mache ich das nur dort, wo niemand mitliest. Bitte schreib mir direkt.
unreadable-photo = Bilder kann ich nicht lesen. Bitte schick den Lebenslauf als PDF- oder DOCX-Datei: als Dokument angehängt, nicht als Foto.
unreadable-voice = Aufnahmen kann ich nicht anhören. Bitte schreib es, oder schick eine Datei.
unreadable-video = Videos kann ich nicht ansehen. Bitte schick eine PDF- oder DOCX-Datei, oder schreib es.
unreadable-other = Das kann ich nicht lesen. Schick mir deinen Lebenslauf als PDF- oder DOCX-Datei oder eine Stellenanzeige als Text. /help zeigt, was ich kann.
unreadable-command = Diesen Befehl kenne ich nicht. /help zeigt, was ich kann.
step-over = Dieser Schritt ist vorbei, deshalb tut dieser Knopf nichts mehr. So geht es weiter:
button-help = Was kannst du?
button-start = Wo stehe ich?
button-cancel = Abbrechen
limit-wait = { $minutes ->
    [one] Das war viel auf einmal. Bitte versuch es in einer Minute wieder.
   *[other] Das war viel auf einmal. Bitte versuch es in { $minutes } Minuten wieder.
}
already-at-it = Ich bin schon dabei: Es kommt gleich.
line-full = Gerade warten sehr viele auf mich, deshalb kann ich das jetzt nicht annehmen. Bitte versuch es in ein paar Minuten wieder: Von dir geht nichts verloren.
line-place = Du bist an Stelle { $place } in der Schlange.
as-is = { $text }
list = { $before }, { $next }
day = { $day }. { $month } { $year }
month = { $month ->
    [1] Januar
    [2] Februar
    [3] März
    [4] April
    [5] Mai
    [6] Juni
    [7] Juli
    [8] August
    [9] September
    [10] Oktober
    [11] November
   *[12] Dezember
}
# What Telegram shows on the bot's page: at most 120 characters.
bot-about = Deine Bewerbungshilfe: Schick Lebenslauf und Stellenanzeige; zurück kommen passender Lebenslauf, Punkte, Anschreiben.
start-hello = Hallo, ich bin Upward! Ich bewerte deinen Lebenslauf für eine Stelle, zeige, was zu verbessern ist, und passe ihn an, ohne etwas zu erfinden. Nur du siehst, was du schickst: /privacy
start-what = <b>Upward</b> macht deinen Lebenslauf bereit für die Stelle, die du willst: Ich bewerte ihn anhand der Stellenanzeige, zeige, was zu verbessern ist, und schicke dir ein angepasstes PDF – ohne etwas zu erfinden.
start-first = Erster Schritt: Schick mir deinen Lebenslauf als PDF- oder DOCX-Datei. Hast du noch keinen, stelle ich dir ein paar Fragen und mache einen daraus.
start-privacy = Was du schickst, ist verschlüsselt, und nur du siehst es. /privacy sagt mehr, /delete löscht alles.
start-public = Hier geht es um deine eigenen Unterlagen, also schreib mir bitte direkt, wo niemand sonst mitliest.
start-button-resume = Lebenslauf schicken
start-button-job = Stellenanzeige schicken
start-button-tailor = Lebenslauf anpassen
start-button-roadmap = Lernpfad
start-button-link = Mein Konto verknüpfen
start-button-history = Meine Dateien
start-back = <b>Schön, dass du wieder da bist!</b> So weit bist du:
start-resume = • Lebenslauf: { $name }
start-no-resume = • Lebenslauf: noch keiner
start-job = { $known ->
    [both] • Stelle: { $title }, { $company }
    [title] • Stelle: { $title }
    [company] • Stelle: bei { $company }
   *[none] • Stelle: eine ohne Titel
}
start-no-job = • Stelle: noch keine
start-track = • { $title }: { $percent } % geschafft, { $done } von { $of } Modulen
start-next-resume = Als Nächstes: Schick mir deinen Lebenslauf als PDF- oder DOCX-Datei, oder lass dir ein paar Fragen stellen, und ich mache einen.
start-next-job = Als Nächstes: Füg die Anzeige einer Stelle ein, die du willst, oder schick ihren Link.
start-next-tailor = Als Nächstes: Pass deinen Lebenslauf an diese Stelle an, oder schick mir eine andere.

# What people type instead of pressing a button; separated by commas.
typed-yes = ja, j, speichern, ok, okay, passt, stimmt, richtig, alles richtig
typed-no = nein, nö, falsch, stimmt nicht
typed-none = nein, keine, keine mehr, überspringen
typed-cancel = abbrechen, abbruch, stopp, stop
typed-help = hilfe
