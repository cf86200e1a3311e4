# Taking everything along, and deleting it.
export = Hier ist alles, was ich über dich aufbewahre, in einer Datei.
export-inside = Darin: deine Lebensläufe mit allen Fassungen, Stellen, Anschreiben, Dokumente, Punkte, Zertifikate und dein Fortschritt, als Dateien, die Menschen und Programme lesen können. README.txt erklärt sie.
export-after = Die Datei ist nicht verschlüsselt, also bewahr sie gut auf. Hier wurde nichts gelöscht.
kept-nothing = • nichts außer deinen Einstellungen
kept-resumes = { $count ->
    [one] • 1 Lebenslauf mit allen Fassungen
   *[other] • { $count } Lebensläufe mit allen Fassungen
}
kept-postings = { $count ->
    [one] • 1 Stellenanzeige
   *[other] • { $count } Stellenanzeigen
}
kept-letters = { $count ->
    [one] • 1 Anschreiben
   *[other] • { $count } Anschreiben
}
kept-documents = { $count ->
    [one] • 1 Dokument
   *[other] • { $count } Dokumente
}
kept-reports = { $count ->
    [one] • 1 Bewertung mit allem, woraus sie besteht
   *[other] • { $count } Bewertungen mit allem, woraus sie bestehen
}
kept-certificates = { $count ->
    [one] • 1 Zertifikat
   *[other] • { $count } Zertifikate
}
kept-tracks = { $count ->
    [one] • dein Fortschritt auf 1 Lernpfad
   *[other] • dein Fortschritt auf { $count } Lernpfaden
}
delete = <b>Alles löschen?</b>
delete-lost = Endgültig verloren wären:
delete-linked = Es wäre in allen verknüpften Chats weg: { $faces }.
delete-copy = Erst eine Kopie mitnehmen? Sie kommt als eine Datei.
delete-button-ask = Alles löschen …
delete-button-copy = Schick mir eine Kopie
delete-button-keep = Alles behalten
delete-button-delete = Ja, endgültig löschen
delete-sure = <b>Bist du sicher?</b> Es gibt kein Zurück, auch für mich nicht. { $typed ->
    [yes] Drück den Knopf, oder schreib { $word }.
   *[no] Drück den Knopf.
}
delete-kept = Nichts wurde gelöscht.
delete-done = Alles, was ich über dich aufbewahrt habe, ist gelöscht, und der Schlüssel, mit dem es verschlüsselt war, ist vernichtet. Bei mir bleibt nichts davon.
delete-chat = { $chat ->
    [telegram] Die Nachrichten in diesem Chat gehören Telegram: Um auch sie zu entfernen, öffne das Menü des Chats und wähle „Chat löschen“.
    [discord] Die Nachrichten in diesem Chat gehören Discord: Die, die nur du siehst, verschwinden von selbst; andere kannst du in ihrem Menü schließen oder löschen.
   *[other] Was auf diesem Bildschirm steht, bleibt da, bis du ihn schließt.
}
delete-anew = Falls du je neu anfangen willst: /start
