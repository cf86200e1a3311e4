# Accounts elsewhere that show what a person can.
evidence-head = <b>Deine Konten anderswo</b>
evidence-none = Verbinde ein Konto, und ich lese daraus, was du gebaut und gelöst hast. Es zeigt, welche Module du schon kannst, und kommt in deine Statistik.
evidence-privacy = Ich lese nur, was auf deinem Profil dort öffentlich ist, und nur, wenn du es verlangst. Nichts wird dort geschrieben, und du kannst die Verbindung jederzeit lösen.
evidence-line = <b>{ $service }</b>: { $user }, { $state }
evidence-line-by-hand = <b>{ $service }</b>: von Hand eingetragen, { $state }
evidence-state-never = noch nicht gefragt
evidence-state-day = Stand { $day }
evidence-state-failing = Stand { $day }, ließ sich nicht erneuern
evidence-state-nothing = war nicht zu erreichen
evidence-ask-github = Wie heißt du auf GitHub? Ich lese die Liste deiner öffentlichen Repositorys, ihre Sprachen und die Tage, an denen du öffentlich etwas getan hast. Ein Passwort oder Token ist nicht nötig, und bitte schick mir nie eines.
evidence-ask-leetcode = Wie heißt du auf LeetCode? Ich lese, wie viele Aufgaben du gelöst hast, deine Wertung aus Wettbewerben und die Tage deiner letzten Lösungen, so wie dein öffentliches Profil sie zeigt. Ein Passwort ist nicht nötig, und bitte schick mir nie eines.
evidence-ask-codeforces = Wie heißt du auf Codeforces? Ich lese deine Wertung, deine Wettbewerbe und die Aufgaben, die du gelöst hast, so wie dein öffentliches Profil sie zeigt. Ein Passwort ist nicht nötig, und bitte schick mir nie eines.
evidence-secret = Das sieht aus wie ein Token oder Passwort, deshalb habe ich es weder behalten noch benutzt. Bitte lösch deine Nachricht, widerruf das Token dort, wo du es gemacht hast, und schick mir nur deinen Nutzernamen.
evidence-figures = <b>{ $service }</b> · { $user }
evidence-figures-by-hand = <b>{ $service }</b> · von Hand eingetragen
evidence-as-of = Stand { $day }.
evidence-partial = Einige Zahlen waren diesmal nicht zu haben; der Rest ist so, wie er dort steht.
evidence-repositories = { $own ->
    [0] Noch kein eigenes öffentliches Repository
    [one] Ein eigenes öffentliches Repository
   *[other] { $own } eigene öffentliche Repositorys
}{ $stars ->
    [0] {""}
    [one] , mit einem Stern
   *[other] , mit { $stars } Sternen
}
evidence-languages = Geschrieben in: { $languages }
evidence-contributions = { $count ->
    [one] Ein Beitrag im letzten Jahr
   *[other] { $count } Beiträge im letzten Jahr
}
evidence-days = { $days ->
    [0] In letzter Zeit nichts öffentlich getan
    [one] In letzter Zeit an einem Tag aktiv
   *[other] In letzter Zeit an { $days } Tagen aktiv
}
evidence-solved = { $total ->
    [one] Eine Aufgabe gelöst
   *[other] { $total } Aufgaben gelöst
}: { $easy } leicht, { $medium } mittel, { $hard } schwer
evidence-solved-unrated = { $total ->
    [one] Eine Aufgabe gelöst
   *[other] { $total } Aufgaben gelöst
}
evidence-rating = Wertung: { $rating }
evidence-rating-highest = Wertung: { $rating }, höchstens { $highest }
evidence-contests = { $contests ->
    [one] Ein gewerteter Wettbewerb
   *[other] { $contests } gewertete Wettbewerbe
}
evidence-proves = { $count ->
    [one] <b>Das zeigt, dass du dieses Modul kannst:</b>
   *[other] <b>Das zeigt, dass du diese Module kannst:</b>
}
evidence-proves-one = • { $title }
evidence-proves-hint = Hak ab, was stimmt; von selbst tue ich es nie.
evidence-problem = { $code ->
    [unknown-user] { $service } kennt niemanden namens „{ $user }“. Prüf die Schreibweise, und verbinde es noch einmal mit „Anderer Name“.
    [limited] { $service } nimmt gerade keine Anfragen mehr an.
    [resting] { $service } war gestört oder wurde zu oft gefragt und hat deshalb eine Weile Ruhe.
    [unreachable] { $service } ist nicht zu erreichen.
    [slow] { $service } antwortet zu langsam.
    [torn] { $service } brach mitten in der Antwort ab.
    [faulty] { $service } ist gestört.
    [token] { $service } nimmt das Token nicht mehr, das du in der App oder im Terminal gegeben hast. Gib ihm dort ein neues.
    [too-large] { $service } zeigt mehr, als ich lesen kann.
    [refused] { $service } lässt mich das gerade nicht lesen.
   *[other] { $service } hat auf eine Weise geantwortet, die ich nicht verstehe.
}
evidence-wait = { $minutes ->
    [one] Versuch es in einer Minute wieder.
   *[other] Versuch es in { $minutes } Minuten wieder.
}
evidence-retry = Versuch es in ein paar Minuten wieder.
evidence-kept = Was folgt, ist der Stand vom { $day }.
evidence-nothing-kept = Es gibt noch keine Zahlen von dort.
evidence-connected = { $user } auf { $service } ist verbunden.
evidence-forget = Willst du die Verbindung zu { $service } lösen? Die Zahlen von dort werden hier gelöscht; dort ändert sich nichts.
evidence-forgotten = Die Verbindung zu { $service } ist gelöst, und die Zahlen von dort sind hier gelöscht.
evidence-hand-ask = Wie viele Aufgaben hast du auf LeetCode gelöst? Schreib leicht, mittel und schwer, und deine Wertung, wenn du eine hast, zum Beispiel: 80 45 6 1540
evidence-hand-unclear = Ich brauche drei Zahlen für leicht, mittel und schwer, und eine vierte für die Wertung, wenn du eine hast. Zum Beispiel: 80 45 6 1540
button-evidence-connect = { $service } verbinden
button-evidence-show = { $service }
button-evidence-refresh = Erneuern
button-evidence-rename = Anderer Name
button-evidence-forget = Verbindung lösen
button-evidence-forget-sure = Ja, lösen
button-evidence-keep = Nein, behalten
button-evidence-tick = ☐ { $title }
button-evidence-hand = Von Hand eintragen
button-evidence-all = Alle Konten
