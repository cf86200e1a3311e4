# Cover letters.
letter-step = Escribo tu carta a partir de tus propias líneas …
letter-subject = <b>{ $text }</b>
letter-text = { $text }
letter-read = <b>Léela antes, por favor.</b> Todo lo que afirma viene de tu currículum; llévatela como PDF o DOCX cuando diga lo que quieres decir.
letter-language = Escribo cartas solo en inglés, y en alemán para ofertas en alemán. Si tu currículum está en otra lengua, traduce sus líneas en el archivo de Word.
letter-sources = En qué se basan sus párrafos:
letter-rests = { $number }. { $place }
letter-manager-ask = ¿A quién se dirige la carta? Envía el nombre, como «Dra. Inés Marlow».
letter-button-manager = Dirigirla a alguien
letter-button-warmer = Tono más cálido
letter-button-formal = Tono más formal
letter-and = { $all }; { $next }
