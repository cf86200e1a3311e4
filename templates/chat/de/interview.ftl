# Practising interview questions. Questions and what strong answers hold are in English as they come.
interview-kinds = <b>Vorstellungsgespräche üben.</b> Ich frage, du antwortest in deinen Worten, und ich sage dir, was es wert ist, was du genannt hast und was fehlte. Antworte auf Englisch: Die Fragen stammen aus englischen Gesprächen.
interview-track = Die Fragen passen zum Lernpfad { $track }.
interview-due = { $count ->
    [one] Eine Frage, die du schon beantwortet hast, ist wieder dran.
   *[other] { $count } Fragen, die du schon beantwortet hast, sind wieder dran.
}
interview-choose = Was soll ich dich fragen?
interview-question = <b>{ $ask }</b>
interview-head = Frage { $number } · { $kind } · { $difficulty } · etwa { $minutes ->
    [one] eine Minute
   *[other] { $minutes } Minuten
}
interview-head-again = Noch einmal · { $kind } · { $difficulty } · etwa { $minutes ->
    [one] eine Minute
   *[other] { $minutes } Minuten
}
interview-matter = { $matter ->
    [due] Du hast sie schon beantwortet, und sie ist wieder dran.
    [gap] Die Stelle verlangt das, und dein Lebenslauf zeigt es nicht.
    [posting] Die Stelle verlangt das.
    [resume] Dein Lebenslauf zeigt das, also wirst du danach gefragt.
    [track] Wer gelernt hat, was dein Lernpfad lehrt, wird das gefragt.
   *[general] Das kommt in den meisten Gesprächen dieser Art.
}
interview-answer = Schreib einfach deine Antwort; die Uhr läuft, aber zu spät kostet nichts.
interview-kind = { $kind ->
    [technical] Technik
    [algorithms] Algorithmen
    [behavioural] Verhalten
    [design] Systementwurf
   *[hr] Personal
}
interview-difficulty = { $difficulty ->
    [easy] leicht
    [medium] mittel
   *[hard] schwer
}
interview-score = <b>{ $score } von 100</b>
interview-time = Du hast { $minutes ->
    [0] weniger als eine Minute
    [one] eine Minute
   *[other] { $minutes } Minuten
} gebraucht; { $limit ->
    [one] eine Minute wäre
   *[other] { $limit } Minuten wären
} richtig.
interview-made = <b>Genannt</b>
interview-missing = <b>Es fehlt</b>
interview-better = <b>So klingt es besser</b>
interview-point-made = ✓ { $point }
interview-point-partly = ◐ { $point } (nur zum Teil)
interview-point-missing = ✗ { $point }
interview-advice = • { $advice }
interview-foreign = Das sieht nicht nach Englisch aus. Gut beurteilen kann ich nur englische Antworten, also trau den Punkten nicht.
interview-follow-up = <b>Im Gespräch käme als Nächstes:</b> { $question }
interview-returns = Das frage ich dich wieder ab dem { $day }.
interview-hint = Tipp { $number } von { $count }: Eine starke Antwort sagt: { $point }.
interview-hint-last = Das war der letzte Tipp. Schreib jetzt deine Antwort, oder nimm eine andere Frage.
interview-begun = { $count ->
    [one] Du hast eine Antwort begonnen und nicht geschickt:
   *[other] Du hast { $count } Antworten begonnen und nicht geschickt:
}
interview-begun-one = • { $ask }
interview-continue = Bisher hast du geschrieben: „{ $text }“. Schick mir den Rest, und ich hänge ihn an.
interview-stopped = <b>Das war gute Übung.</b>
interview-stopped-first = Gut. Du hast noch keine Frage beantwortet; mit /interview geht es los, wann du willst.
interview-answers = { $count ->
    [one] Du hast bisher eine Frage beantwortet.
   *[other] Du hast bisher { $count } Fragen beantwortet.
}
interview-mean = Deine letzten Antworten waren im Schnitt { $last } von 100 wert.
interview-trend = Deine letzten Antworten waren im Schnitt { $last } von 100 wert; die davor { $before }.
interview-by-kind = • { $kind }: { $mean } von 100 ({ $count ->
    [one] eine Antwort
   *[other] { $count } Antworten
})
interview-streak = { $days ->
    [one] Du hast heute oder gestern geübt: Mach es morgen wieder, dann wird eine Serie daraus.
   *[other] Du hast { $days } Tage in Folge geübt; dein Rekord ist { $longest }.
}
interview-next-due = Die nächste Frage ist am { $day } wieder dran.
interview-all-asked = Du hattest für jetzt alle Fragen dieser Art. Wähl eine andere Art, oder komm morgen wieder.
button-interview-due = Gemischte Fragen
button-interview-technical = Technik
button-interview-algorithms = Algorithmen
button-interview-behavioural = Verhalten
button-interview-design = Systementwurf
button-interview-hr = Personal
button-interview-answer = Antwort schreiben
button-interview-next = Nächste Frage
button-interview-other = Andere Frage
button-interview-again = Noch einmal antworten
button-interview-hint = Tipp
button-interview-stop = Aufhören
button-interview-kinds = Andere Arten
button-interview-continue = Weiter: { $ask }
button-interview-practise = Weiter üben
interview-write = Deine Antwort, so wie du sie sagen würdest:
