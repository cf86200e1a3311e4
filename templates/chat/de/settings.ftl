# Language and look.
settings = <b>Einstellungen</b>
settings-language = Sprache: { $language }
settings-language-app = Sprache: { $language }, wie in der App
settings-theme = Aussehen der Dokumente: { $theme }
settings-track = Lernpfad: { $track }
settings-no-track = Lernpfad: keiner gewählt, also frage ich, welchen du meinst
settings-saved = Gespeichert.
settings-button-language = Sprache
settings-button-theme = Aussehen
settings-button-track = Lernpfad
settings-button-app = Wie in der App
settings-button-back = Zurück
settings-ask-language = Welche Sprache soll ich sprechen?
settings-ask-theme = Wie sollen neue Dokumente aussehen? Klassisch kennen die meisten Arbeitgeber, Kompakt bringt mehr auf eine Seite, Modern hat etwas Farbe.
settings-ask-track = Welchen Lernpfad meinst du, wenn du keinen nennst?
settings-name = { $name }
settings-set = ✓ { $name }
theme = { $name ->
    [compact] Kompakt
    [modern] Modern
   *[classic] Klassisch
}
