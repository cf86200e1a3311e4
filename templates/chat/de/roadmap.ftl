# The roadmap, and ticking modules. Names of tracks and modules and what is taught are in English as they come.
roadmap-text = { $title }
tracks-all = <b>Die Lernpfade</b>
tracks-first = Du hast noch keinen Lernpfad begonnen. Jeder führt dich Woche für Woche zu einem Beruf, und was du schaffst, kommt in deinen Lebenslauf. Wähl einen, um zu sehen, was er ist:
track-unknown = Ich kenne keinen Lernpfad namens „{ $name }“. Diese gibt es:
track-open = <b>{ $title }</b> · { $weeks ->
    [one] eine Woche
   *[other] { $weeks } Wochen
} · { $hours } Stunden
track-started = <b>{ $title }</b> · { $percent } % geschafft · { $hours } Stunden insgesamt
track-modules = { $modules ->
    [one] Ein Modul.
   *[other] { $modules } Module.
}
track-needs = <b>Was du mitbringst:</b> { $needs }
track-hours = Wie viele Stunden pro Woche hast du dafür? Du kannst es später ändern, indem du ihn noch einmal beginnst.
track-begun = Du hast <b>{ $title }</b> begonnen, mit { $hours ->
    [one] einer Stunde
   *[other] { $hours } Stunden
} pro Woche.
track-finish = In diesem Tempo bist du am { $day } fertig.
track-empty = Dieser Lernpfad hat keine Wochen, also gibt es darin nichts zu lernen. /roadmap zeigt die anderen.
week-head = { $track } · Woche { $week } von { $weeks }
week-title = <b>{ $title }</b>
week-module = { $box } { $number }. { $title } · { $hours } h
week-module-known = { $box } { $number }. { $title } · aus anderen Modulen bekannt
week-share = <b>{ $percent } %</b> geschafft ({ $done } von { $of } Modulen) · { $hours ->
    [0] nichts mehr zu tun
    [one] noch eine Stunde
   *[other] noch { $hours } Stunden
}
week-not-started = Du hast diesen Lernpfad nicht begonnen; du siehst ihn dir nur an.
week-finish = In deinem Tempo bist du am { $day } fertig.
week-next = <b>Als Nächstes:</b> { $modules }
week-all-done = Jedes Modul ist geschafft oder übersprungen. Gut gemacht! /certificate macht daraus ein Zertifikat, /mode einen Lebenslauf.
weeks-head = <b>{ $track }</b>: { $weeks ->
    [one] seine einzige Woche
   *[other] alle { $weeks } Wochen; du bist in Woche { $present }
}. Drück eine, um sie zu öffnen.
box-open = ☐
box-learning = ◐
box-done = ☑
box-skipped = ⏭
ticked-done = ☑ <b>{ $title }</b> ist geschafft. Gut gemacht!
ticked-open = ☐ <b>{ $title }</b> ist wieder offen. Dein Lern-Lebenslauf sagt nichts davon, bis du es abhakst.
ticked-skipped = ⏭ Du überspringst <b>{ $title }</b>. Es zählt nicht mehr, weder als geschafft noch als offen.
ticked-learning = ◐ Du lernst gerade <b>{ $title }</b>. Hak es ab, wenn du fertig bist.
ticked-resume = { $more ->
    [0] Dein Lern-Lebenslauf kann jetzt sagen: „{ $line }“
    [one] Dein Lern-Lebenslauf kann jetzt sagen: „{ $line }“, und noch eine Zeile.
   *[other] Dein Lern-Lebenslauf kann jetzt sagen: „{ $line }“, und noch { $more } Zeilen.
}
ticked-skills = Dein Lern-Lebenslauf kann jetzt nennen: { $skills }.
ticked-besides = { $count ->
    [one] Damit kannst du alles, was dieses Modul lehrt, also zählt es auch als geschafft: { $modules }.
   *[other] Damit kannst du alles, was diese Module lehren, also zählen sie auch als geschafft: { $modules }.
}
ticked-unmet = { $count ->
    [one] Es baut auf einem Modul auf, das du nicht abgehakt hast: { $modules }. Hak es auch ab, wenn du es kannst.
   *[other] Es baut auf Modulen auf, die du nicht abgehakt hast: { $modules }. Hak sie auch ab, wenn du sie kannst.
}
module-head = { $box } <b>{ $title }</b> · { $hours ->
    [one] eine Stunde
   *[other] { $hours } Stunden
}
module-skills = <b>Du lernst:</b> { $skills }
module-needs = <b>Baut auf:</b> { $modules }
module-known = Du kannst es schon, aus: { $modules }.
module-proofs = { $count ->
    [one] Ein Nachweis zeigt, dass du es gelernt hast.
   *[other] { $count } Nachweise zeigen, dass du es gelernt hast.
}
module-resources = <b>Wo du es lernst</b>
module-resource = • { $title }: { $url }
module-resource-note = • { $title }: { $url } ({ $note })
step-head = <b>{ $title }</b> · Schritt { $step } von { $steps }
project-head = <b>Bau das: { $title }</b>
project-criteria = <b>Es ist fertig, wenn</b>
project-criterion = • { $criterion }
quiz-head = { $title } · Frage { $question } von { $questions }
quiz-question = <b>{ $question }</b>
quiz-option = <b>{ $letter }</b> { $option }
quiz-unclear = Das ist keine der Antworten. Drück einen Buchstaben, oder schreib ihn, zum Beispiel A. Ich frage noch einmal:
quiz-perfect = <b>Alle { $of } richtig!</b> Du hast das Quiz zu „{ $title }“ bestanden, und das steht als Nachweis beim Modul.
quiz-passed = <b>{ $right } von { $of } richtig:</b> Du hast das Quiz zu „{ $title }“ bestanden, und das steht als Nachweis beim Modul. Das war falsch:
quiz-failed = <b>{ $right } von { $of } richtig.</b> Für „{ $title }“ reicht das noch nicht: Bestanden ist es mit vier von fünf. Das war falsch:
quiz-wrong = ✗ { $question }
quiz-right = <b>Richtig:</b> { $answer }
quiz-more-wrong = { $count ->
    [one] Noch eine war falsch. Mach das Quiz noch einmal, um zu sehen, welche.
   *[other] Noch { $count } waren falsch. Mach das Quiz noch einmal, um zu sehen, welche.
}
quiz-read = <b>Noch einmal lesen</b>
proof-none = Noch zeigt nichts, dass du <b>{ $title }</b> gelernt hast. Füg das Repository deines Projekts hinzu, ein Zertifikat oder irgendeine Seite. Darauf kannst du im Vorstellungsgespräch zeigen.
proof-head = Was zeigt, dass du <b>{ $title }</b> gelernt hast:
proof-both = • { $kind }: { $title }, { $url } ({ $day })
proof-name = • { $kind }: { $title } ({ $day })
proof-address = • { $kind }: { $url } ({ $day })
proof-repository = Repository
proof-certificate = Zertifikat
proof-link = Seite
proof-quiz = Quiz bestanden
proof-added = Hinzugefügt.
proof-removed = Entfernt.
proof-ask-repository = Bitte schick mir die Adresse des Repositorys, zum Beispiel github.com/du/projekt.
proof-ask-certificate = Bitte schick mir den Namen des Zertifikats, mit seiner Adresse, wenn es eine hat.
proof-ask-page = Bitte schick mir die Adresse der Seite, gern mit ein paar Worten dazu.
stop-ask = Willst du <b>{ $title }</b> wirklich verlassen? Was du abgehakt hast, bleibt abgehakt, und du kannst jederzeit wieder anfangen.
stop-done = Du hast den Lernpfad verlassen. Was du abgehakt hast, bleibt.
done-ask = Welches Modul hast du geschafft? Schreib seinen Namen oder ein paar Wörter davon. /roadmap zeigt alle.
done-ask-next = Welches Modul hast du geschafft? Drück es, oder schreib den Namen eines anderen.
done-several = Welches davon meinst du mit „{ $name }“?
done-unknown = Ich kenne kein Modul namens „{ $name }“. Schreib andere Wörter seines Namens, oder such es mit /roadmap.
done-button-write = Namen schreiben
done-share = <b>{ $track }</b>: { $percent } % geschafft, { $hours ->
    [0] nichts mehr zu tun
    [one] noch eine Stunde
   *[other] noch { $hours } Stunden
}.
done-certificate = Du hast mehr als 80 % von { $track } geschafft: Das reicht für ein Zertifikat.
button-tick = { $box } { $title }
button-about = Über { $number }
button-tick-undo = Rückgängig
button-tick-again = Wieder abhaken
button-module-done = ☑ Geschafft
button-module-begin = ◐ Ich lerne es gerade
button-module-skip = ⏭ Überspringen
button-module-reopen = ☐ Wieder öffnen
button-module-steps = Lernplan
button-module-project = Projekt
button-module-quiz = Quiz
button-quiz-again = Noch einmal
button-module-proof = Nachweise
button-proof-repository = Repository hinzufügen
button-proof-certificate = Zertifikat hinzufügen
button-proof-page = Seite hinzufügen
button-withdraw = { $name } entfernen
button-module-page = Über das Modul
button-module-back = ‹ Zum Modul
button-step-before = ‹ Schritt davor
button-step-after = Nächster Schritt ›
button-week = { $week }. { $title }
button-week-done = ☑ { $week }. { $title }
button-week-before = ‹ Woche { $week }
button-week-after = Woche { $week } ›
button-week-back = ‹ Zu Woche { $week }
button-week-more = Mehr aus dieser Woche
button-weeks = Alle Wochen
button-tracks = Alle Lernpfade
button-start-track = Los: { $hours } h pro Woche
button-start-this = Damit anfangen
button-look-inside = Hineinsehen
button-stop-track = Lernpfad verlassen
button-stop-sure = Ja, verlassen
button-stop-not = Nein, weiter
button-to-roadmap = Lernpfad
button-to-stats = Meine Statistik
button-track-certificate = Zertifikat holen
