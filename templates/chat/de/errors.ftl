# What could not be done, and what to do next.
trouble = { $code ->
    [address] Das ist keine Adresse einer Seite. Bitte schick sie so, wie dein Browser sie zeigt, zum Beispiel https://example.org/seite.
    [ambiguous] Das könnte mehreres heißen. Bitte wähl etwas aus der Liste.
    [answers] Jede Frage braucht eine Antwort. Bitte fang das Quiz noch einmal an.
    [asked-elsewhere] Im selben Moment wurde in einem anderen Chat eine andere Frage gestellt. /interview stellt die nächste.
    [bad-address] Mit dieser Webadresse kann ich nichts anfangen. Kopier sie aus deinem Browser, wo sie mit https:// beginnt – oder füg die Stellenanzeige als Text ein.
    [bomb] In dieser Datei steckt viel zu viel. Bitte exportier deinen Lebenslauf neu aus dem Programm, in dem du ihn geschrieben hast, und schick diese Datei.
    [brought] Dieser Lernpfad gehört zu mir und lässt sich nicht entfernen. Mit /roadmap wählst du einen anderen.
    [busy] Gerade werden viele Dateien gelesen. Bitte schick deine in einer Minute noch einmal.
    [busy-record] Das wurde im selben Moment zweimal geändert. Bitte drück oder schick es noch einmal.
    [by-hand] Diese Zahlen sind von Hand eingetragen. Trag ein, was dein LeetCode-Profil zeigt, oder verbinde mit /evidence deinen Nutzernamen, dann hole ich sie.
    [called-off] Ich habe das angehalten. Nichts wurde geändert.
    [carried-out] Das ist schon erledigt. /start zeigt, wo du stehst.
    [changed] Das wurde inzwischen geändert, vielleicht in deinem anderen Chat. Bitte sieh es dir noch einmal an und wiederhole deine Änderung.
    [changing] Dein Konto ändert sich gerade zu schnell, um es zu kopieren. Bitte warte, bis ich fertig bin, und versuch dann noch einmal /export.
    [claims] Dieser Name oder Titel passt nicht auf ein Zertifikat: Dort ist Platz für 120 Zeichen in einer Zeile. Bitte versuch es mit einem kürzeren.
    [closed-account] Dein Konto wird gerade verknüpft oder gelöscht. Bitte versuch es in einer Minute wieder.
    [code] Dieser Code gilt nicht: Er ist vertippt, schon benutzt oder älter als zehn Minuten. Einen neuen bekommst du mit /link in deinem anderen Chat oder mit „upward account link“ im Terminal.
    [confirmation] Nichts wurde gelöscht, denn es ist zu viel Zeit vergangen. Bitte fang mit /delete noch einmal an.
    [corrections] So viele Korrekturen kann eine Stellenanzeige nicht haben. Bitte lass einige weg.
    [crashed] Diese Datei ist so beschädigt, dass ich nicht weiterlesen kann. Öffne sie, speichere sie neu, am besten als PDF, und schick mir das.
    [damaged] Diese Datei ist beschädigt oder unvollständig. Öffne sie, speichere sie neu, am besten als PDF, und schick mir das.
    [deadline] Das hat zu lange gedauert, deshalb habe ich aufgehört. Bitte versuch es noch einmal; ein kürzeres Dokument kann helfen.
    [download] Ich konnte deine Datei nicht aus dem Chat holen. Bitte schick sie noch einmal.
    [downgrade] Dieser Link führt auf eine ungeschützte Seite, die ich nicht öffne. Bitte füg die Stellenanzeige als Text ein.
    [empty] Darin ist kein Text, den ich lesen kann. Prüf, ob die Datei ganz gespeichert wurde. Ist ihr Text ein Bild, exportier sie neu aus dem Programm, in dem du sie geschrieben hast.
    [empty-answer] Das war leer. Sag, was du weißt, und sei es noch so wenig: Auch ein Teil einer Antwort zählt.
    [empty-resume] In diesem Lebenslauf steht noch nichts. Ergänz wenigstens deinen Namen und was du gemacht oder gelernt hast: /resume
    [empty-track] Dieser Lernpfad hat keine Module. Bitte wähl einen anderen: /roadmap
    [encrypted] Diese Datei ist mit einem Passwort geschützt, deshalb kann ich sie nicht öffnen. Speichere eine Kopie ohne Passwort und schick mir die.
    [ended] Das ist schon zu Ende. /history zeigt, was dabei herauskam.
    [evidence] Darin habe ich weder eine Adresse noch einen Namen gefunden. Bitte schick eines davon.
    [future] Dieser Tag kommt erst noch. Bitte nenn einen vergangenen, oder keinen für heute.
    [hours] Das kann nicht sein: Bitte nenn 1 bis 100 Stunden pro Woche.
    [last-identity] Das ist der einzige Chat deines Kontos; ohne ihn fände niemand dein Konto wieder. Verknüpf mit /link erst einen anderen, oder nimm /delete.
    [long-letter] Das Anschreiben ist zu lang. Bitte kürz es auf etwa eine Seite.
    [mistyped-code] In diesem Zertifikatscode ist ein Tippfehler. Vergleich ihn Zeichen für Zeichen mit dem Zertifikat und schick ihn noch einmal.
    [needs-browser] Diese Seite zeigt ihren Text nur im Browser. Öffne sie dort, kopier die Stellenanzeige und füg sie hier ein.
    [needs-login] Diese Seite will erst eine Anmeldung. Öffne sie in deinem Browser, kopier die Stellenanzeige und füg sie hier ein.
    [no-account] Dein Konto wurde in diesem Moment gelöscht oder verknüpft. /start zeigt, wo du stehst.
    [no-certificate] Darin finde ich kein Zertifikat. Schick seinen Code oder das PDF, so wie du es bekommen hast.
    [no-chart] So ein Bild habe ich nicht. /stats zeigt die, die ich habe.
    [no-chat] Das wurde in einem Chat gefragt, in dem ich gerade nicht antworten kann. Bitte frag hier noch einmal.
    [no-evidence] In deinem Lebenslauf steht noch nichts, worauf sich ein Anschreiben beziehen könnte. Ergänz mit /resume in kurzen Punkten, was du in einem Job oder Projekt gemacht hast, und verlang das Anschreiben noch einmal.
    [no-module] Dieses Modul gibt es nicht mehr. /roadmap zeigt die, die es gibt.
    [no-modules] Dieser Lernpfad hat keine Module. Bitte wähl einen anderen: /roadmap
    [no-name] Ich kenne deinen Namen noch nicht, und dafür braucht es ihn. Schreib ihn in die erste Zeile deines Lebenslaufs und schick ihn noch einmal: /resume
    [no-page] Unter dieser Adresse gibt es keine Seite; vielleicht ist die Stelle vergeben. Prüf den Link in deinem Browser, oder füg die Stellenanzeige als Text ein.
    [no-posting] Dafür braucht es eine Stelle. Schick mir ihre Anzeige als Text, Datei oder Link: /job
    [no-question] Du hast für jetzt alle Fragen dieser Art beantwortet. Wähl mit /interview eine andere Art, oder komm morgen wieder.
    [no-quiz] Dieses Modul hat kein Quiz. Hak es mit /done ab, wenn du es geschafft hast.
    [no-resume] Dafür braucht es deinen Lebenslauf. Schick ihn als PDF- oder DOCX-Datei: /resume
    [no-such-edit] Diese Änderung gibt es nicht mehr. Bitte sieh dir die Liste noch einmal an: /tailor
    [no-such-locale] In dieser Sprache kann ich noch keine Dokumente schreiben. In /settings kannst du eine andere wählen.
    [no-such-theme] So ein Aussehen gibt es nicht. Wähl ein anderes: /settings
    [no-such-term] Das nennt die Stellenanzeige nicht. Bitte nimm die Wörter, die darin stehen.
    [no-track] Diesen Lernpfad gibt es nicht mehr. /roadmap zeigt die, die es gibt.
    [no-typesetter] Ich kann hier gerade keine Dokumente machen. Bitte sag es dem, der diesen Bot betreibt.
    [no-version] Diese Fassung gibt es nicht mehr. /resume zeigt die neueste.
    [not-a-posting] Das liest sich nicht wie eine Stellenanzeige. Bitte schick den Teil, der sagt, worum es geht und was verlangt wird – oder mit /resume einen Lebenslauf.
    [not-a-resume] Das liest sich nicht wie ein Lebenslauf: Ich finde darin weder Arbeit noch Ausbildung noch Kontaktdaten. Bitte prüf, ob es die richtige Datei ist. Ist es eine Stellenanzeige, schick sie mit /job.
    [not-connected] Dieses Konto ist nicht mehr verbunden. /evidence verbindet es wieder.
    [not-found] Das gibt es nicht mehr. /history zeigt, was da ist.
    [not-json] Diese Datei sieht nach JSON aus, lässt sich aber nicht lesen. Bitte exportier sie neu, oder schick ein PDF oder DOCX.
    [not-shown] Diese Website zeigt mir die Seite nicht. Öffne sie in deinem Browser, kopier die Stellenanzeige und füg sie hier ein.
    [not-started] Diesen Lernpfad hast du noch nicht begonnen. Hier geht es los: /roadmap
    [nothing-accepted] Du hast noch keine Änderung angenommen, also gibt es nichts umzusetzen. Nimm wenigstens eine an: /tailor
    [nothing-asked] Ich habe dich noch nichts gefragt. Fang hier an: /interview
    [nothing-finished] Du hast noch kein Modul geschafft, und dieser Lebenslauf zeigt nur geschaffte. Hak mit /done eines ab, oder wähl eine andere Art: /mode
    [nothing-to-draw] Es gibt noch nichts zu zeichnen. Bewerte einen Lebenslauf oder hak ein Modul ab, und sieh dir /stats noch einmal an.
    [nothing-to-undo] Es gibt nichts zurückzunehmen. /roadmap zeigt, was du abgehakt hast.
    [old-task] Das wurde begonnen, bevor ich erneuert wurde. Bitte verlang es noch einmal.
    [own-code] Dieser Code ist aus genau diesem Konto. Gib ihn in deinem anderen Chat oder im Terminal ein.
    [private-address] Dieser Link führt in ein privates Netz, in das ich nicht schaue. Bitte füg die Stellenanzeige als Text ein.
    [quiz] Ein bestandenes Quiz wird von selbst vermerkt. Mach es im Modul: /roadmap
    [revoked] Dieses Zertifikat wurde widerrufen, deshalb schicke ich es nicht mehr. Mit /certificate bekommst du ein neues.
    [sandbox] Ich kann gerade keine Dateien öffnen. Bitte versuch es in ein paar Minuten wieder; von dir geht nichts verloren.
    [scanned] Dieses PDF ist ein Bild von Text, ohne Text, den ich lesen könnte. Exportier es als PDF aus dem Programm, in dem du es geschrieben hast, oder lass eine Texterkennung darüberlaufen. Ich kann dir auch Fragen stellen und einen neuen machen: /resume
    [setting] Das kann ich nicht als Einstellung nehmen: Es dürfen bis zu 64 Zeichen in einer Zeile sein. /settings zeigt, was du wählen kannst.
    [site-busy] Diese Website beantwortet gerade keine Anfragen mehr. Versuch es in ein paar Minuten wieder, oder füg die Stellenanzeige als Text ein.
    [site-failed] Diese Website ist gerade gestört. Versuch es in ein paar Minuten wieder, oder füg die Stellenanzeige als Text ein.
    [site-slow] Diese Website antwortet zu langsam. Versuch es in ein paar Minuten wieder, oder füg die Stellenanzeige als Text ein.
    [stopping] Ich werde gerade neu gestartet. Bitte versuch es in einer Minute wieder; von dir geht nichts verloren.
    [store] Ich komme gerade nicht an das, was ich aufbewahre. Bitte versuch es in ein paar Minuten wieder; von dir geht nichts verloren.
    [text] Das ist zu lang. Bitte schick es noch einmal, kürzer und in einer Zeile.
    [timeout] Das hat zu lange gedauert, deshalb habe ich nicht länger gewartet. Bitte versuch es noch einmal; nichts geschieht doppelt.
    [token] Dieses Token kennt der Dienst nicht. Mach dort ein neues, oder verbinde ohne: /evidence
    [too-complex] Das ist weit mehr als ein Lebenslauf oder eine Stellenanzeige. Bitte schick nur diese Seiten, am besten als neues PDF.
    [too-large] Das ist zu groß für mich. Ein Lebenslauf oder eine Stellenanzeige ist viel kleiner als 10 MB: Bitte schick nur diese Seiten, ohne große Bilder.
    [too-little] Für ein Zertifikat reicht das noch nicht: Dafür braucht es mehr als 80 % des Lernpfads. /roadmap zeigt, was noch fehlt.
    [too-long] Der Text ist zu lang für die Seite. Erlaub eine Seite mehr, oder wähl in /settings das kompakte Aussehen.
    [too-many] Das war zu oft.
    [too-many-moves] Diese Bewerbung wurde schon zu oft verschoben. Bitte leg sie neu an.
    [too-many-pages] Dieses PDF hat mehr als 30 Seiten. Bitte schick nur die mit deinem Lebenslauf oder der Stellenanzeige.
    [too-many-redirects] Dieser Link führt immer weiter, ohne Ende. Öffne ihn in deinem Browser, kopier die Adresse, auf der er endet, und schick mir die.
    [too-many-tracks] Mehr eigene Lernpfade kann ich nicht aufbewahren. Entfern einen, der fertig ist, und versuch es noch einmal.
    [too-much] Das ist mehr, als sich auf einmal aufbewahren lässt. Bitte kürz es und schick es noch einmal.
    [too-much-evidence] Dieses Modul hat so viele Nachweise, wie es fasst. Bitte entfern einen, der weniger sagt, und füg diesen noch einmal hinzu.
    [too-much-memory] Diese Datei zu lesen ist zu aufwendig. Speichere sie neu ohne Bilder, am besten als PDF, und schick mir das.
    [too-much-text] Darin ist viel mehr Text als in einem Lebenslauf oder einer Stellenanzeige. Bitte schick nur diese Seiten.
    [too-slow] Diese Datei zu lesen dauert zu lange. Speichere sie neu ohne Bilder, am besten als PDF, und schick mir das.
    [track-exists] Einen Lernpfad mit diesem Namen hast du schon. Bitte gib diesem einen anderen.
    [unknown-code] Unter diesem Code kenne ich kein Zertifikat. Vergleich ihn Zeichen für Zeichen mit dem Zertifikat und schick ihn noch einmal.
    [unknown-task] Ich weiß nicht mehr, wie das geht. Bitte verlang es noch einmal.
    [unmapped] Die Buchstaben in diesem PDF kann Software nicht lesen – die eines Arbeitgebers auch nicht. Exportier es neu aus dem Programm, in dem du es geschrieben hast, oder schick es als DOCX.
    [unprintable] Im Text steht ein Zeichen, das ich nicht drucken kann, vielleicht ein Emoji. Bitte lass es weg und versuch es noch einmal.
    [unreachable] Ich erreiche diese Website nicht. Prüf den Link, oder füg die Stellenanzeige als Text ein.
    [unreadable] Das kann ich nicht lesen. Bitte prüf es und schick es noch einmal.
    [unsafe] Diese Datei enthält Dinge, die kein Lebenslauf braucht, deshalb öffne ich sie nicht. Speichere sie neu, am besten als PDF, und schick mir das.
    [unsupported-script] Meine PDF-Schriften haben diese Buchstaben noch nicht. Verlang stattdessen DOCX, Markdown oder Text: Die gehen in jeder Schrift.
    [user] So kann dort niemand heißen. Bitte schick den Namen, der in der Adresse deines Profils steht, ohne die Adresse selbst.
    [which-track] Es könnten mehrere Lernpfade gemeint sein. Wähl einen: /roadmap
    [wrong-type] Solche Dateien kann ich nicht lesen. Bitte schick PDF, DOCX, ODT oder reinen Text.
   *[other] { $kind ->
        [unavailable] Etwas, das ich brauche, ist gerade nicht da. Bitte versuch es in ein paar Minuten wieder; von dir geht nichts verloren.
        [conflict] Das wurde inzwischen woanders geändert. Bitte sieh es dir noch einmal an und wiederhole deine Änderung.
        [not-found] Das gibt es nicht mehr. /history zeigt, was da ist.
       *[other] Damit kann ich nichts anfangen. Bitte prüf es und schick es noch einmal, oder sieh dir /help an.
    }
}
trouble-wait = { $minutes ->
    [one] Bitte versuch es in einer Minute wieder.
   *[other] Bitte versuch es in { $minutes } Minuten wieder.
}
trouble-fault = Das war ein Fehler von mir, und er ist notiert als { $reference }. Bitte versuch es noch einmal. Passiert es wieder, schick dem, der diesen Bot betreibt, diese Nummer.
file-gone = Die Datei, die hierher gehört, ist nicht mehr da. /history zeigt, was da ist.
file-over-limit = Die Datei hierzu hat { $size } MB, und dieser Chat nimmt von mir höchstens { $limit } MB an. Sie ist aufbewahrt: Verknüpf mit /link einen anderen Chat oder dein Terminal und frag dort danach.
file-refused = Dieser Chat hat die Datei hierzu nicht angenommen. Sie ist aufbewahrt: Frag noch einmal danach, oder verknüpf mit /link einen anderen Chat oder dein Terminal und frag dort danach.
