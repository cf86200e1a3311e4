# Certificates.
certificate = Für ein Zertifikat braucht es <b>mehr als { $percent } %</b> eines Lernpfads.
certificate-no-track = Du hast noch keinen Lernpfad begonnen. Fang mit /roadmap einen an: Das Zertifikat gibt es, sobald mehr als 80 % davon geschafft sind.
certificate-track = <b>{ $title }</b>: { $share } %, { $done } von { $of } Modulen
certificate-ready = ✓ Dieses hast du dir verdient.
certificate-missing = { $more ->
    [one] Noch ein Modul, und es ist deins. Offen sind:
   *[other] Noch { $more } Module, und es ist deins. Offen sind:
}
certificate-module = • { $title }
certificate-modules-more = … und noch { $count }
certificate-skipped = Du hast zu viele Module übersprungen: Schaff einige davon, damit mehr als die Hälfte des ganzen Lernpfads getan ist.
certificate-name-ask = Welcher Name soll auf dem Zertifikat stehen? Schick ihn genau so, wie er gedruckt werden soll.
certificate-issued = <b>Dein Zertifikat</b> für { $title }, { $name }.
certificate-share = { $hours ->
    [one] { $share } % des Lernpfads: { $done } von { $of } Modulen, gedacht für 1 Stunde Lernen.
   *[other] { $share } % des Lernpfads: { $done } von { $of } Modulen, gedacht für { $hours } Stunden Lernen.
}
certificate-code = Code: <code>{ $code }</code>
certificate-check = Jeder kann es prüfen: mit dem Quadrat auf der Seite, oder indem er mir <code>/certificate { $code }</code> schickt.
certificate-code-ask = Welcher Code steht auf dem Zertifikat? Er sieht aus wie 7KQ2-MXR4-TBN8-W3HZ.
certificate-no-code = Das ist kein Code eines Zertifikats. Bitte prüf ihn Zeichen für Zeichen, und schick ihn noch einmal.
certificate-unknown = Ein Zertifikat mit dem Code <code>{ $code }</code> gibt es hier nicht. Entweder ist er erfunden, oder das Konto dazu wurde gelöscht.
certificate-valid = ✓ <b>Dieses Zertifikat ist echt und gültig.</b> { $name } hat { $share } % von { $title } geschafft. Ausgestellt am { $day } von { $issuer }, Code <code>{ $code }</code>.{ $own ->
    [yes] {" "}Der Lernpfad wurde selbst mitgebracht.
   *[no] {""}
}
certificate-revoked = Das Zertifikat <code>{ $code }</code> war echt, wurde aber von seinem Besitzer widerrufen. Es gilt nicht mehr.
certificate-button-issue = Holen: { $title }
certificate-button-check-code = Code prüfen
certificate-button-name = Meinen Namen angeben
certificate-button-history = Meine Dateien
certificate-button-roadmap = Mein Lernpfad
