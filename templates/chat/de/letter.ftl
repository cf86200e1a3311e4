# Cover letters.
letter-step = Ich schreibe dein Anschreiben aus deinen eigenen Zeilen …
letter-subject = <b>{ $text }</b>
letter-text = { $text }
letter-read = <b>Bitte lies es zuerst.</b> Jede Aussage darin stammt aus deinem Lebenslauf; nimm es als PDF oder DOCX, wenn es sagt, was du meinst.
letter-language = Anschreiben schreibe ich auf Deutsch für deutsche Anzeigen, sonst auf Englisch.
letter-sources = Worauf seine Absätze beruhen:
letter-rests = { $number }. { $place }
letter-manager-ask = An wen soll das Anschreiben gehen? Schick den Namen, zum Beispiel „Dr. Ines Marlow“.
letter-button-manager = An jemanden richten
letter-button-warmer = Wärmerer Ton
letter-button-formal = Förmlicherer Ton
letter-and = { $all }; { $next }
