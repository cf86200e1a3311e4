# What the commands do: at most 100 characters each, since Discord shows no more.
help = <b>Was ich kann</b>
help-command = { $name } – { $does }
help-hint = Du kannst mir auch einfach einen Lebenslauf als PDF oder DOCX schicken oder eine Stellenanzeige einfügen.
# How it goes in Discord, where nothing reaches the bot but commands and forms.
how-resume = Tippe <b>/resume</b> und häng die Datei im Feld <b>resume-file</b> an.
how-job = Tippe <b>/job</b>: Seine Felder nehmen einen Text, einen Link oder eine Datei.
command-start = was das hier ist und womit du anfängst
command-help = alle Befehle
command-resume = deinen Lebenslauf schicken oder einen auswählen
command-job = eine Stellenanzeige schicken: Text, Datei oder Link
command-score = deinen Lebenslauf für die Stelle bewerten
command-tailor = deinen Lebenslauf an die Stelle anpassen, als PDF
command-letter = ein Anschreiben für die Stelle schreiben
command-roadmap = dein Lernpfad, Woche für Woche
command-done = ein Modul abhaken
command-mode = einen Lebenslauf aus dem machen, was du lernst
command-interview = Fragen aus Vorstellungsgesprächen üben
command-evidence = GitHub, LeetCode oder Codeforces verbinden
command-stats = dein Fortschritt und deine Punkte in Bildern
command-certificate = ein Zertifikat für einen Lernpfad bekommen
command-history = was ich für dich gemacht habe, noch einmal
command-link = ein Konto hier, im anderen Chat und im Terminal
command-settings = Sprache und Aussehen
command-privacy = was gespeichert wird und wer es sieht
command-export = alles bekommen, was über dich gespeichert ist
command-delete = alles löschen, was über dich gespeichert ist
command-cancel = anhalten, was gerade läuft
cancel-nothing = Gerade läuft nichts. /help zeigt, was ich kann.
cancel-left = Gut, das lassen wir. /help zeigt, was ich kann.
cancel-stopped = Abgebrochen.
cancel-works = { $count ->
    [one] Ich habe angehalten, was ich gerade tat. Nichts wurde verschickt, nichts ging verloren.
   *[other] Ich habe alle { $count } Dinge angehalten, die ich gerade tat. Nichts wurde verschickt, nichts ging verloren.
}
# What a command takes, shown beside its field in Discord: at most 100 characters each.
field-resume-file = dein Lebenslauf als PDF oder DOCX
field-job-file = die Stellenanzeige als Datei
field-job-text = die Stellenanzeige als Text oder Link
field-resume = einer deiner Lebensläufe
field-job = eine deiner Stellenanzeigen
field-track = ein Lernpfad
field-module = ein Modul, das du geschafft hast
field-text-letter = an wen das Anschreiben geht, etwa Dr. Ines Marlow
field-text-evidence = ein Dienst und dein Name dort, etwa: github octocat
field-text-link = der Code, den dir der andere Chat oder das Terminal gezeigt hat
