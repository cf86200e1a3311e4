# Statistics, in words and pictures.
stats-head = <b>Dein Weg bisher</b> · { $from } bis { $to }
stats-nothing = <b>Es gibt noch nichts zu zeigen.</b> Das füllt es:
stats-nothing-span = <b>In dieser Zeit ist nichts geschehen.</b> Wähl eine längere, oder füll sie:
stats-modules = <b>Lernen:</b> { $modules ->
    [one] ein Modul
   *[other] { $modules } Module
} geschafft, { $hours ->
    [one] eine Stunde
   *[other] { $hours } Stunden
}
stats-track = • { $track }: { $percent } %
stats-score = <b>{ $position }:</b> Punkte { $first } → { $last } (höchstens { $best })
stats-score-one = <b>{ $position }:</b> { $last } Punkte
stats-read = <b>{ $name }:</b> { $last } von 100 dafür, wie gut Software ihn liest
stats-fixes = <b>Verbesserungen:</b> { $edits ->
    [one] eine Änderung übernommen
   *[other] { $edits } Änderungen übernommen
}
stats-fixes-gain = <b>Verbesserungen:</b> { $edits ->
    [one] eine Änderung übernommen
   *[other] { $edits } Änderungen übernommen
}, im Schnitt { $gain } Punkte gewonnen
stats-practice = <b>Gespräche:</b> { $answers ->
    [one] eine Antwort
   *[other] { $answers } Antworten
}, im Schnitt { $mean } von 100
stats-due = { $count ->
    [one] Eine Frage ist wieder dran.
   *[other] { $count } Fragen sind wieder dran.
}
stats-coding = <b>Programmieren:</b> { $count ->
    [one] eine Sache getan
   *[other] { $count } Dinge getan
} in deinen Konten anderswo
stats-applications = <b>Bewerbungen:</b> { $count } · { $stages }
stats-stage = { $stage ->
    [saved] gemerkt
    [applied] abgeschickt
    [interview] im Gespräch
    [offer] mit Angebot
   *[rejected] abgelehnt
}
stats-stage-count = { $count } { $stage }
stats-streak = { $current ->
    [0] Deine längste Serie ist { $longest ->
        [one] ein Tag
       *[other] { $longest } Tage in Folge
    }. Lern oder üb heute etwas, und eine neue beginnt.
    [one] Du hast heute oder gestern etwas getan. Noch ein Tag, und es wird eine Serie.
   *[other] { $current } Tage in Folge: Weiter so! Deine längste Serie ist { $longest } Tage.
}
stats-picture = { $chart ->
    [score] Wie sich deine Punkte entwickelt haben
    [fixes] Die Verbesserungen, die du übernommen hast, Woche für Woche
    [modules] Die Module, die du geschafft hast, Woche für Woche
    [interviews] Was deine Antworten wert waren
    [coding] Was du in deinen Konten anderswo getan hast, Tag für Tag
   *[applications] Wie weit deine Bewerbungen kamen
}, { $from } bis { $to }
stats-empty-score = • Punkte: Schick einen Lebenslauf und eine Stellenanzeige, dann /score.
stats-empty-modules = • Lernen: Hak mit /roadmap oder /done ein Modul ab.
stats-empty-interviews = • Gespräche: Beantworte mit /interview eine Frage.
stats-empty-coding = • Programmieren: Verbinde mit /evidence ein Konto.
stats-empty-fixes = • Verbesserungen: Pass mit /tailor deinen Lebenslauf an eine Stelle an.
stats-empty-applications = • Bewerbungen: Trag sie in der App oder im Terminal ein.
button-stats-score = Punkte
button-stats-fixes = Verbesserungen
button-stats-modules = Lernen
button-stats-interviews = Gespräche
button-stats-coding = Programmieren
button-stats-applications = Bewerbungen
button-stats-month = 4 Wochen
button-stats-half = Halbes Jahr
button-stats-year = Ein Jahr
stats-stages = { $before }, { $one }
stats-more = <b>Noch leer:</b>
