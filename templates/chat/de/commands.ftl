# commands
# What a command takes, shown beside its field in Discord: at most 100 characters each.
field-resume-file = dein Lebenslauf als PDF oder DOCX
field-job-file = die Stellenanzeige als Datei
field-job-text = die Stellenanzeige als Text oder Link
field-resume = einer deiner Lebensläufe
field-job = eine deiner Stellenanzeigen
field-track = ein Lernpfad
field-module = ein Modul, das du abgeschlossen hast
field-text = was sonst dazugehört, etwa ein Code, ein Name oder ein Wunsch
