# What to mend, and why an edit is proposed.
advice-columns = Setz das Dokument in eine Spalte; Programme, die Zeile für Zeile lesen, mischen seine { $columns } Spalten.
advice-drawing-order = Die Datei speichert ihren Text in anderer Reihenfolge, als sie ihn zeigt; exportier sie neu aus dem Programm, in dem du sie geschrieben hast.
advice-unmapped-letters = Mit { $letters } Zeichen kann Software nichts anfangen; schreib das Dokument neu mit üblichen Schriften, in einer Textverarbeitung oder mit „upward render“.
advice-image-of-text = Die Seiten sind Bilder mit kaum Text; exportier das Dokument als Text, statt es zu scannen.
advice-hidden-text = Entfern den Text, den Menschen nicht sehen; hier zählt er nicht, und anderswo kann er als Betrug gelten.
advice-unknown-heading = Die Überschrift „{ $heading }“ kennt Software vielleicht nicht; nimm eine übliche, wenn der Inhalt dazu passt.
advice-no-experience = Gib deiner Erfahrung einen eigenen Abschnitt mit der Überschrift „Berufserfahrung“ (oder „Experience“); ich habe keinen gefunden.
advice-no-education = Gib deiner Ausbildung einen eigenen Abschnitt mit der Überschrift „Ausbildung“ (oder „Education“); ich habe keinen gefunden.
advice-no-skills = Gib deinen Fähigkeiten einen eigenen Abschnitt mit der Überschrift „Kenntnisse“ (oder „Skills“); ich habe keinen gefunden.
advice-no-name = Schreib deinen Namen als einfachen Text { $margins ->
    [yes] in den Textbereich der ersten Seite, nicht in ihre Kopf- oder Fußzeile
   *[no] oben auf die erste Seite
}; ich habe keinen gefunden.
advice-no-email = Schreib deine E-Mail-Adresse als einfachen Text { $margins ->
    [yes] in den Textbereich der ersten Seite, nicht in ihre Kopf- oder Fußzeile
   *[no] oben auf die erste Seite
}; ich habe keine gefunden.
advice-no-phone = Schreib deine Telefonnummer als einfachen Text { $margins ->
    [yes] in den Textbereich der ersten Seite, nicht in ihre Kopf- oder Fußzeile
   *[no] oben auf die erste Seite
}; ich habe keine gefunden.
advice-tables = Schreib, was in Tabellen steht, als einfache Zeilen; viele Programme mischen die Zellen.
advice-text-boxes = Hol den Text aus Textfeldern in den Textbereich; viele Programme übergehen sie.
advice-spaced-letters = Schreib Wörter ohne Leerzeichen zwischen den Buchstaben; „S K I L L S“ wird nicht als „Skills“ gefunden.
advice-margins = Hol, was in Kopf- oder Fußzeilen steht, in den Textbereich; viele Programme übergehen es.
advice-images = Entfern Bilder; Text darin wird nicht gelesen.
advice-role = Schreib { $missing ->
    [title] die Berufsbezeichnung
    [employer] den Arbeitgeber
    [dates] den ersten und letzten Monat
    [title-employer] die Berufsbezeichnung und den Arbeitgeber
    [title-dates] die Berufsbezeichnung und den ersten und letzten Monat
    [employer-dates] den Arbeitgeber und den ersten und letzten Monat
   *[all] die Berufsbezeichnung, den Arbeitgeber und den ersten und letzten Monat
} von { $role } auf eigene Zeilen, Daten etwa als „Mär 2021 - Jun 2023“; das konnte ich nicht lesen.
advice-role-named = „{ $name }“
advice-role-number = Stelle { $number }
advice-date-format = Schreib alle Daten deiner Stellen in einer Form, mit Monaten, etwa „Mär 2021 - Jun 2023“.
advice-headline = Schreib „{ $title }“ als deine Berufsbezeichnung: Von deinen bisherigen kommt sie der Stelle am nächsten.
advice-undated-role = Gib der Stelle, die „{ $shown }“ zeigt, einen Zeitraum: Ohne zählt sie weniger.
advice-undated-project = Gib dem Projekt, das „{ $shown }“ zeigt, einen Zeitraum: Ohne zählt es weniger.
advice-undated-certificate = Gib dem Zertifikat, das „{ $shown }“ zeigt, ein Datum: Ohne zählt es weniger.
advice-show = „{ $shown }“ wird nur genannt. Zeig es { $room }.
advice-name = „{ $shown }“ lässt „{ $asked }“ nur vermuten. Hast du { $asked } selbst benutzt, dann nenn es { $room }.
room-languages = auf einer eigenen Zeile in einem Abschnitt mit Sprachen
room-project = in einem Projekt, in dem du es benutzt hast, mit Zeitraum
room-used = in einem Punkt der Stelle oder des Projekts, wo du es benutzt hast
room-such = in einem Punkt der Stelle oder des Projekts, wo du es benutzt hast, etwa „{ $name }“
room-entry = in einem Punkt von „{ $name }“
topic-either = { $before } oder { $next }
topic-skill-years = { $years } Jahre { $name }
topic-title = „{ $title }“ als Berufsbezeichnung
topic-years = { $shown } von { $asked } Jahren Erfahrung
why-headline = von deinen Berufsbezeichnungen, auch den früheren, passt diese am besten zur Anzeige: +{ $gain }
why-summary = von deinen Kurzprofilen passt dieses am besten zur Anzeige: +{ $gain }
why-spelling = in der Anzeige steht { $spellings }
why-spelt = „{ $posting }“ statt „{ $own }“
why-first = stellt nach vorn, was { $answers ->
    [skills] { $list } zeigt
    [duties] mit den Aufgaben { $list } gemeinsam hat
   *[none] zur Anzeige passt
}
why-idle = spart Platz: zeigt nichts, was die Anzeige verlangt
why-repeated = spart Platz: { $answers ->
    [skills] zeigt { $list }
   *[duties] hat mit den Aufgaben { $list } gemeinsam
}, wie andere Zeilen auch
why-weaker = spart Platz: { $answers ->
    [skills] zeigt { $list }
   *[duties] hat mit den Aufgaben { $list } gemeinsam
}, aber weniger als die Zeilen, die bleiben
why-skill = „{ $name }“ ({ $demand ->
    [must] verlangt
    [nice] gern gesehen
   *[other] genannt
})
why-word = „{ $word }“
