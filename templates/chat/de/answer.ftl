# The answer to a resume and a job description.
answer-step-resume = Ich lese deinen Lebenslauf …
answer-step-posting = Ich lese die Stellenanzeige …
answer-step-score = Ich bewerte deinen Lebenslauf für die Stelle …
answer-step-tailor = Ich wähle aus, was von dir am besten zu dieser Stelle passt …
answer-step-document = Ich setze die Seiten und lese das PDF zurück …
answer-for = { $titled ->
    [yes] { $offered ->
        [yes] <b>{ $title }</b>, { $company }
       *[no] <b>{ $title }</b>
    }
   *[no] { $offered ->
        [yes] <b>Dein Lebenslauf für { $company }</b>
       *[no] <b>Dein Lebenslauf für diese Stelle</b>
    }
}
answer-match = Übereinstimmung mit der Stelle: <b>{ $before }</b> von 100
answer-match-better = Übereinstimmung mit der Stelle: { $before } → <b>{ $after }</b> von 100 mit dem angepassten Lebenslauf
answer-match-less = Übereinstimmung mit der Stelle: { $before } → <b>{ $after }</b> von 100 mit dem angepassten Lebenslauf: Was wegfiel, zählte für diese Stelle. Mit „Änderungen prüfen“ holst du es zurück.
answer-match-same = Übereinstimmung mit der Stelle: <b>{ $before }</b> von 100, vorher wie nachher. Das Anpassen stellt nach vorn, was zählt; die Punkte unten kommen von dir.
answer-match-none = Ich konnte die beiden nicht vergleichen: Der Lebenslauf oder die Stellenanzeige nennt zu wenig. Prüf beide mit /resume und /job.
answer-health = Wie gut Software deinen Lebenslauf liest: <b>{ $points }</b> von 100
answer-criterion = { $bar } { $name }: { $points } von { $most }
criterion = { $id ->
    [must-have] Verlangte Fähigkeiten
    [nice-to-have] Gern gesehene Fähigkeiten
    [title] Berufsbezeichnung
    [years] Jahre an Erfahrung
    [degree] Abschluss
    [duties] Aufgaben
    [text-layer] Lesbarer Text
    [reading-order] Lesereihenfolge
    [contact] Name, E-Mail und Telefon
    [headings] Überschriften, die Software kennt
    [roles] Vollständige Stellen
    [layout] Keine Tabellen, Kästen oder Bilder
   *[other] { $label }
}
answer-fixes = <b>Was am meisten hilft, wenn es stimmt</b>
answer-fix = { $number }. { $fix } { $part ->
    [parseHealth] <i>+{ $gain } für Software, die ihn liest</i>
   *[other] <i>+{ $gain }</i>{ $done ->
        [yes] {" "}✓ im angepassten Lebenslauf schon gemacht
       *[no] {""}
    }
}
answer-no-fixes = Was in deinem Lebenslauf steht, steht gut da: Ich habe für diese Stelle nichts zu verbessern gefunden.
answer-gaps = <b>Was die Stelle verlangt und dein Lebenslauf nicht zeigt</b>
answer-gap = • { $required ->
    [yes] <b>{ $term }</b>, verlangt
   *[no] { $term }
} (+{ $gain }) – { $way }
answer-gap-module = { $hours ->
    [one] lern es in „{ $module }“, 1 Stunde
   *[other] lern es in „{ $module }“, { $hours } Stunden
}
answer-gap-alone = kein Modul der Lernpfade schließt das
answer-gaps-more = { $count ->
    [one] … und noch eins: siehe alle Befunde
   *[other] … und noch { $count }: siehe alle Befunde
}
answer-no-gaps = Dein Lebenslauf zeigt alles, was die Stelle verlangt.
answer-tailored = { $applied ->
    [one] <b>Dein angepasster Lebenslauf.</b> Er hat eine Änderung. Jede Angabe darin ist deine, und ich habe die Datei zurückgelesen, um zu prüfen, dass nichts fehlt.
   *[other] <b>Dein angepasster Lebenslauf.</b> Ich habe { $applied } von { $proposed } Änderungen gemacht. Jede Angabe darin ist deine, und ich habe die Datei zurückgelesen, um zu prüfen, dass nichts fehlt.
}
answer-nothing = <b>Dein Lebenslauf.</b> Für diese Stelle gibt es nichts umzuformulieren oder umzustellen: Er sagt schon, was er kann. Hier ist er in sauberer Form.
answer-kept = <b>Dein Lebenslauf</b>, wie er war, denn du hast alles behalten. Drück „Änderungen prüfen“, um neu zu entscheiden.
answer-pages = { $pages ->
    [one] Er füllt eine Seite.
    [2] Er füllt 2 Seiten.
   *[other] Er füllt { $pages } Seiten. Die meisten Arbeitgeber wollen eine oder zwei.
}
answer-done = Viel Glück damit! /history hat alles noch einmal, und /job nimmt die nächste Stellenanzeige.
answer-button-tailor = Lebenslauf anpassen
answer-button-findings = Alle Befunde
answer-button-letter = Anschreiben
answer-button-review = Änderungen prüfen
answer-button-review-again = Noch einmal prüfen
answer-button-one-page = Auf eine Seite
answer-button-done = Fertig
answer-button-before = ‹ Zurück
answer-button-next = Weiter ›
findings-head = <b>{ $name }</b>: { $points } von { $most } Punkten (Seite { $number } von { $of })
findings-none = Hier gibt es nichts zu verbessern.
findings-more = … und noch { $count }
finding-match = ✓ { $term }
finding-shown = ✓ <b>{ $term }</b>: „{ $shown }“
finding-gap = ✗ <b>{ $term }</b>: Dein Lebenslauf zeigt es nicht
finding-fix = → <b>{ $term }</b>: { $fix } <i>+{ $gain }</i>
finding-mend = → { $fix } <i>+{ $gain }</i>
finding-mend-only = → { $fix }
review-head = <b>Änderung { $number } von { $of }</b>: { $kind ->
    [select] einen anderen deiner Texte nehmen
    [order] die Reihenfolge ändern
    [rewrite] die Wörter der Stelle verwenden
   *[drop] weglassen
}, { $place }
review-original = <b>Jetzt</b>
review-proposed = <b>Vorschlag</b>
review-reason = <b>Warum:</b> { $reason }
review-sources = <b>Beruht auf</b>
review-source = • { $item }
answer-button-accept = Nehmen
answer-button-refuse = Meins behalten
answer-button-accept-rest = Alle übrigen nehmen
answer-button-finish = Hier aufhören
review-over = { $accepted ->
    [one] Du nimmst eine von { $of } Änderungen. Ich mache deine Fassung.
   *[other] Du nimmst { $accepted } von { $of } Änderungen. Ich mache deine Fassung.
}
review-none = Du behältst alles, wie es war, also gibt es nichts zu ändern. Du kannst die Änderungen noch einmal durchgehen oder deinen Lebenslauf nehmen, wie er ist.
place-basics = { $field ->
    [summary] dein Kurzprofil
    [label] deine Berufsbezeichnung
   *[other] dein Name und Kontakt
}
place-entry = { $name }
place-point = { $name }, Punkt { $number }
place-section = { $section ->
    [work] deine Berufserfahrung
    [volunteer] dein Ehrenamt
    [education] deine Ausbildung
    [projects] deine Projekte
    [skills] deine Fähigkeiten
    [languages] deine Sprachen
    [certificates] deine Zertifikate
    [awards] deine Auszeichnungen
    [publications] deine Veröffentlichungen
   *[other] dein Lebenslauf
}
