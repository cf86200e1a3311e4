# What was made, to get it again.
history = <b>Was ich für dich gemacht habe</b>, das Neueste zuerst:
history-hint = Drück eine Nummer, und ich schicke die Datei noch einmal – auch wenn meine Nachricht mit ihr verschwunden ist.
history-nothing = Ich habe noch keine Dateien für dich gemacht. Schick mir deinen Lebenslauf und eine Stellenanzeige, und die erste ist in einer Minute da.
history-file = <b>{ $number }</b> { $name }, { $day }
history-certificate = <b>{ $number }</b> Zertifikat: { $title }, { $day }
history-button-file = { $number } · { $kind }
history-button-certificate = { $number } · Zertifikat
history-button-scores = Meine Punkte
history-button-files = Meine Dateien
history-button-newer = ‹ Neuere
history-button-older = Ältere ›
history-button-score = Noch einmal bewerten
history-button-first = Lebenslauf bewerten
history-button-report = { $number }
history-again = Hier ist es noch einmal:
history-scores = <b>Deine Punkte</b>, die neuesten zuerst. Drück eine Nummer, um zu sehen, was ich gesagt habe:
history-no-scores = Ich habe noch nichts für dich bewertet. Mit einem Lebenslauf und einer Stellenanzeige dauert es ein paar Sekunden.
history-report = { $known ->
    [match] <b>{ $number }</b> { $match } Übereinstimmung – { $job }, { $day }
    [health] <b>{ $number }</b> { $health } Lesbarkeit – { $job }, { $day }
   *[both] <b>{ $number }</b> { $match } Übereinstimmung, { $health } Lesbarkeit – { $job }, { $day }
}
history-job = { $title }
history-no-job = ohne Stelle
history-scored = <b>Bewertet am { $day }</b>
history-scores-were = { $known ->
    [match] Übereinstimmung mit der Stelle: <b>{ $match }</b> von 100
    [health] Wie gut Software deinen Lebenslauf liest: <b>{ $health }</b> von 100
   *[both] Übereinstimmung mit der Stelle: <b>{ $match }</b> von 100. Wie gut Software deinen Lebenslauf liest: <b>{ $health }</b> von 100.
}
history-fixes = Die besten Verbesserungen waren:
history-fix = • { $fix } (+{ $gain })
