# Resumes from the roadmap.
mode = <b>Welchen Lebenslauf soll ich aus dem machen, was du lernst?</b>
mode-study = <b>Lernend</b>: nennt nur die Module, die du geschafft hast, und wächst mit jedem, das du abhakst.
mode-fast = <b>Schnell</b>: nennt gleich den ganzen Lernpfad; was du noch nicht geschafft hast, steht als laufend da, mit Datum.
mode-analyzer = <b>Abgleich</b>: ergänzt deinen Lebenslauf um das Gelernte, bewertet ihn für deine Stelle und sagt, welche Module du als Nächstes lernst.
mode-button-study = Lernend
mode-button-fast = Schnell
mode-button-analyzer = Abgleich
mode-which-track = Welchen Lernpfad soll er nennen?
mode-button-track = { $title }
mode-made-study = <b>Dein Lern-Lebenslauf</b> nennt, was du geschafft hast.
mode-made-fast = <b>Dein schneller Lebenslauf</b> nennt den ganzen Lernpfad. Was nicht geschafft ist, steht als laufend da.
mode-made-analyzer = <b>Dein Lebenslauf mit dem, was du gelernt hast</b>, für deine Stelle.
mode-score = Übereinstimmung mit der Stelle: <b>{ $score }</b> von 100
mode-score-since = Übereinstimmung mit der Stelle: { $before } → <b>{ $score }</b> von 100 mit dem, was du seither gelernt hast
mode-modules = { $count ->
    [one] Er nennt ein geschafftes Modul:
   *[other] Er nennt { $count } geschaffte Module:
}
mode-module = { $evidence ->
    [0] • { $title }
    [one] • { $title }, mit einem Nachweis
   *[other] • { $title }, mit { $evidence } Nachweisen
}
mode-more = … und noch { $count }
mode-suggestions = <b>Lern als Nächstes</b>, die meisten Punkte pro Stunde zuerst:
mode-suggestion = { $hours ->
    [one] • { $title }: 1 Stunde, +{ $gain }
   *[other] • { $title }: { $hours } Stunden, +{ $gain }
}
mode-projected = { $count ->
    [one] Damit: <b>{ $score }</b> von 100
   *[other] Mit allen { $count }: <b>{ $score }</b> von 100
}
mode-no-suggestions = Kein Modul der Lernpfade würde diese Punkte erhöhen: Lern, was die Stelle selbst nennt, oder nimm mit /job eine andere.
mode-no-name = ⚠ Noch stehen kein Name und kein Kontakt darin. Schick mir deinen Lebenslauf, oder mach einen mit /resume, und verlang diesen dann noch einmal.
mode-kept = Er ist bei deinen Lebensläufen gespeichert: /resume. Nimm ihn als Datei mit:
mode-button-roadmap = Mein Lernpfad
