# Taking a resume.
resume-first = Zuerst brauche ich deinen Lebenslauf. Schick ihn als PDF- oder DOCX-Datei, oder lass dir ein paar Fragen stellen.
resume-send = Schick mir deinen Lebenslauf als PDF- oder DOCX-Datei. Du hast noch keinen? Dann lass dir ein paar Fragen stellen.
resume-choose = Das sind deine Lebensläufe. Wähl einen, oder schick einen neuen als PDF- oder DOCX-Datei.
resume-unknown = Ich habe keinen Lebenslauf „{ $name }“ von dir. Diese gibt es:
resume-chosen = Ab jetzt arbeite ich mit <b>{ $name }</b>.
resume-still-read = Ich lese deinen Lebenslauf noch und mache damit weiter, sobald ich fertig bin.
file-which = Ist <b>{ $name }</b> dein Lebenslauf oder eine Stellenanzeige?
file-is-job = <b>{ $name }</b> liest sich wie eine Stellenanzeige, also nehme ich es als eine.
button-my-resume = Mein Lebenslauf
button-a-job = Eine Stellenanzeige
button-neither = Keins von beiden
button-build-resume = Lieber Fragen beantworten
button-tailor = An die Stelle anpassen
button-other-job = Andere Stelle
button-see-correct = Ansehen und korrigieren
read-parsing = Ich finde deine Stellen, Schulen und Fähigkeiten …
# What was read.
line = { $text }
read-heading = <b>Das habe ich gelesen.</b>
read-heading-yours = <b>Das ist jetzt dein Lebenslauf.</b>
read-name = <b>{ $name }</b>
read-work = <b>Arbeit</b>
read-education = <b>Ausbildung</b>
read-entry = • { $what } ({ $when })
read-entry-undated = • { $what }
read-from-to = { $start } – { $end }
read-since = { $start } – heute
read-month = { $month } { $year }
read-more = { $count ->
    [one] … und noch etwas
   *[other] … und noch { $count }
}
read-skills = { $more ->
    [0] <b>Fähigkeiten:</b> { $skills }
   *[other] <b>Fähigkeiten:</b> { $skills } und { $more } weitere
}
read-projects = <b>Projekte:</b> { $names } ({ $count })
read-no-name = ⚠ Ich habe keinen Namen gefunden. Bitte ergänz ihn: Drück „Korrigieren“.
read-no-contact = ⚠ Ich habe weder E-Mail-Adresse noch Telefonnummer gefunden. Niemand könnte dir antworten: Drück „Korrigieren“, um sie zu ergänzen.
read-no-entries = ⚠ Ich habe keine Stelle, kein Projekt und keine Schule gefunden. Drück „Korrigieren“, um welche zu ergänzen.
read-noticed = { $code ->
    [hidden-text] ⚠ In der Datei steht Text, den niemand sehen kann. Ich habe ihn weggelassen; die Software von Arbeitgebern vielleicht nicht.
    [damaged-page] ⚠ Eine Seite der Datei ist beschädigt, deshalb fehlt vielleicht etwas.
    [incomplete] ⚠ Die Datei bricht ab, deshalb fehlt vielleicht am Ende etwas.
   *[other] ⚠ Einige Einträge konnte ich nicht lesen und habe sie weggelassen.
}
read-right = Stimmt das? Du kannst auch einfach weitermachen und mir eine Stellenanzeige schicken.
read-waits = Dein Lebenslauf ist noch nicht gespeichert. Speichere ihn, korrigier ihn, oder schick mir die Anzeige einer Stelle, die du willst.
read-over = Dieser Lebenslauf ist schon gespeichert oder verworfen. /resume zeigt, was da ist.
read-discarded = Gut, ich habe ihn vergessen. Schick mir eine andere Datei, oder lass dir ein paar Fragen stellen.
button-save = Speichern
button-save-go = Speichern und weiter
button-save-apart = Als weiteren speichern
button-correct = Korrigieren
button-not-mine = Nicht meiner
button-discard = Nicht speichern
saved = Ich habe deinen Lebenslauf als <b>{ $name }</b> gespeichert.
saved-version = Ich habe ihn als Fassung { $version } von <b>{ $name }</b> gespeichert. Die früheren Fassungen bleiben auch.
saved-next = Schick mir jetzt die Anzeige einer Stelle, die du willst: Füg sie ein, oder schick einen Link oder eine Datei.
saved-as-read = Ich habe deinen Lebenslauf gespeichert, wie er ist: <b>{ $name }</b>. Korrigieren kannst du ihn mit /resume.
saved-earlier = Den Lebenslauf, den du davor geschickt hast, habe ich gespeichert, wie ich ihn gelesen habe: <b>{ $name }</b>. Der neue wartet darauf, dass du ihn bestätigst.
# Setting it right.
correct-what = Was soll ich korrigieren?
correct-entry = Was soll ich daran korrigieren?
correct-says = { $part }: { $text }
button-correct-done = Fertig
button-remove = Entfernen
button-back = Zurück
button-as-it-was = Lassen, wie es war
button-again = Noch einmal
entry-work = Stelle: { $name }
entry-project = Projekt: { $name }
entry-education = Schule: { $name }
add-work = Stelle hinzufügen
add-project = Projekt hinzufügen
add-education = Schule hinzufügen
part-name = Name
part-email = E-Mail
part-phone = Telefon
part-place = Ort
part-headline = Berufsbezeichnung
part-summary = Kurzprofil
part-skills = Fähigkeiten
part-work-title = Bezeichnung der Stelle
part-work-place = Firma
part-work-dates = Zeitraum
part-work-points = Was du gemacht hast
part-project-title = Projekt
part-project-points = Was du gemacht hast
part-education-title = Abschluss
part-education-place = Schule
part-education-dates = Zeitraum
ask-now = { $ask }
    Jetzt steht da: { $now }
ask-name = Wie heißt du mit vollem Namen?
ask-email = Wie ist deine E-Mail-Adresse?
ask-phone = Wie ist deine Telefonnummer, mit Landesvorwahl?
ask-place = Wo wohnst du? Stadt und Land genügen.
ask-headline = Was bist du, oder was willst du werden? Zum Beispiel: Backend-Entwicklerin
ask-summary = Wer bist du beruflich, in zwei oder drei Sätzen?
ask-skills = Was kannst du? Schreib es mit Kommas dazwischen: Python, SQL, Git
ask-work-title = Was war deine Stelle? Die neueste zuerst, und Praktika zählen. Zum Beispiel: Praktikant Softwareentwicklung
ask-work-another = Und die Stelle davor? Was war sie?
ask-work-place = Bei welcher Firma?
ask-work-dates = Von wann bis wann? Zum Beispiel: Jun 2024 - Aug 2024, oder Jun 2024 - heute
ask-work-points = Was hast du dort gemacht? Eine Zeile für jede Sache, mit Zahlen, wo du welche hast.
ask-project-title = Welches Projekt hast du gemacht? Nenn mir seinen Namen.
ask-project-another = Und noch ein Projekt?
ask-project-points = Was ist es, was hast du gemacht, und womit? Eine Zeile für jede Sache.
ask-education-title = Was studierst oder lernst du, oder hast du gelernt? Zum Beispiel: BSc Informatik
ask-education-another = Und noch ein Abschluss oder Kurs?
ask-education-place = An welcher Schule oder Hochschule?
ask-education-dates = Von wann bis wann? Zum Beispiel: 2022 - 2026
wrong-email = Das ist keine E-Mail-Adresse. Sie sollte aussehen wie name@example.org.
wrong-phone = Das ist keine Telefonnummer. Sie sollte aussehen wie +49 30 1234567.
wrong-dates = Diese Daten kann ich nicht lesen. Schreib sie so: Jun 2024 - Aug 2024, oder Jun 2024 - heute.
wrong-empty = Da steht nichts. Bitte schreib es noch einmal.
wrong-long = Das ist zu lang: Hier passen höchstens { $most } Zeichen hin. Bitte schreib es kürzer.
wrong-many = Mehr als { $most } passen nicht. Entfern zuerst etwas.
# Question by question.
build-begins = Machen wir deinen Lebenslauf zusammen. Es dauert etwa fünf Minuten, und jede Frage kannst du überspringen.
button-answer = Antworten
button-skip = Überspringen
button-enough = Das reicht
no-more-work = Keine Stellen mehr
no-more-project = Keine Projekte mehr
no-more-education = Keine Schulen mehr
