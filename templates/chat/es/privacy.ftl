# What is kept, and who sees it.
privacy = <b>Qué guardo y quién lo ve</b>
privacy-what = <b>Qué:</b> lo que me envías, lo que hago con ello, lo que aprendes y respondes, y tu número de usuario en este chat, para reconocerte.
privacy-where = <b>Dónde:</b> con quien lleva este bot, cifrado con una clave solo para ti. Los archivos nunca se guardan sin cifrar, y nada de lo que escribes queda en registros.
privacy-who = <b>Quién lo ve:</b> solo tú. No lo comparto con nadie ni vendo nada, y ningún modelo de IA lo lee.
privacy-elsewhere = <b>Más allá de mí:</b> nuestros mensajes pasan también por el servicio de este chat. Si envías un enlace, abro esa página; si conectas GitHub, LeetCode o Codeforces, pregunto allí por lo que es público sobre ti.
privacy-long = <b>Cuánto tiempo:</b> hasta que lo borres. Qué mensajes llegaron, sin lo que dicen, se olvida a los dos días.
privacy-you = /export te lo envía todo. /delete lo borra todo, para siempre.
privacy-button-export = Envíamelo todo
privacy-button-delete = Borrarlo todo
