# What could not be done, and what to do next.
trouble = { $code ->
    [address] Eso no es la dirección de una página. Envíala como la muestra tu navegador, por ejemplo https://example.org/pagina.
    [ambiguous] Eso podría ser varias cosas. Elige una de la lista, por favor.
    [answers] Cada pregunta necesita una respuesta. Empieza el test otra vez, por favor.
    [asked-elsewhere] En el mismo momento se hizo otra pregunta en otro chat. /interview hace la siguiente.
    [bad-address] No puedo usar esta dirección. Cópiala de tu navegador, donde empieza por https://, o pega la oferta de empleo como texto.
    [bomb] Hay demasiado metido en este archivo. Exporta tu currículum de nuevo desde el programa en que lo escribiste, y envía ese.
    [brought] Esta ruta viene conmigo y no se puede quitar. Con /roadmap puedes elegir otra.
    [busy] Ahora mismo se están leyendo muchos archivos. Envía el tuyo otra vez dentro de un minuto.
    [busy-record] Eso se estaba cambiando dos veces a la vez. Púlsalo o envíalo otra vez, por favor.
    [by-hand] Estas cifras se ponen a mano. Pon lo que muestra tu perfil de LeetCode, o conecta tu nombre de usuario con /evidence y las busco yo.
    [called-off] Lo he parado. No se cambió nada.
    [carried-out] Eso ya está hecho. /start muestra dónde estás.
    [changed] Eso se cambió entretanto, quizá en tu otro chat. Míralo otra vez y repite tu cambio, por favor.
    [changing] Tu cuenta cambia demasiado rápido para copiarla. Espera a que termine lo que estoy haciendo e intenta /export otra vez.
    [claims] Ese nombre o título no cabe en un certificado: caben 120 caracteres en una línea. Prueba con uno más corto.
    [closed-account] Tu cuenta se está vinculando o borrando en este momento. Inténtalo de nuevo dentro de un minuto.
    [code] Este código no vale: está mal escrito, ya se usó o tiene más de diez minutos. Obtén otro con /link en tu otro chat, o con «upward account link» en la terminal.
    [confirmation] No se borró nada, porque pasó demasiado tiempo. Empieza otra vez con /delete, por favor.
    [corrections] Son más correcciones de las que caben en una oferta. Quita algunas, por favor.
    [crashed] Este archivo está tan dañado que no puedo seguir leyendo. Ábrelo, guárdalo de nuevo, mejor como PDF, y envíamelo.
    [damaged] Este archivo está dañado o incompleto. Ábrelo, guárdalo de nuevo, mejor como PDF, y envíamelo.
    [deadline] Tardaba demasiado, así que lo dejé. Inténtalo de nuevo; un documento más corto puede ayudar.
    [download] No pude sacar tu archivo del chat. Envíalo otra vez, por favor.
    [downgrade] Este enlace lleva a una página sin protección, que no abro. Pega la oferta de empleo como texto, por favor.
    [empty] No hay texto que pueda leer. Comprueba que el archivo se guardó entero. Si su texto es una imagen, expórtalo de nuevo desde el programa en que lo escribiste.
    [empty-answer] Estaba vacía. Di lo que sabes, por poco que sea: una parte de la respuesta también cuenta.
    [empty-resume] Este currículum aún no dice nada. Añade al menos tu nombre y lo que has hecho o aprendido: /resume
    [empty-track] Esta ruta no tiene módulos. Elige otra: /roadmap
    [encrypted] Este archivo está protegido con contraseña y no puedo abrirlo. Guarda una copia sin contraseña y envíame esa.
    [ended] Eso ya terminó. /history muestra lo que salió.
    [evidence] No encuentro ahí ni una dirección ni un nombre. Envía una de las dos cosas, por favor.
    [future] Ese día aún está por venir. Di uno que haya pasado, o ninguno para hoy.
    [hours] Eso no puede ser: di entre 1 y 100 horas por semana.
    [last-identity] Este es el único chat de tu cuenta; sin él nadie la encontraría. Vincula antes otro con /link, o usa /delete.
    [long-letter] La carta es demasiado larga. Acórtala a una página más o menos.
    [mistyped-code] Hay un error en este código de certificado. Compáralo con el certificado, signo a signo, y envíalo otra vez.
    [needs-browser] Esta página solo muestra su texto en un navegador. Ábrela allí, copia la oferta y pégala aquí.
    [needs-login] Esta página pide iniciar sesión. Ábrela en tu navegador, copia la oferta y pégala aquí.
    [no-account] Tu cuenta se borró o se vinculó en este momento. /start muestra dónde estás.
    [no-certificate] No encuentro ahí ningún certificado. Envía su código, o el PDF tal como lo recibiste.
    [no-chart] No tengo esa imagen. /stats muestra las que tengo.
    [no-chat] Esto se pidió en un chat en el que ahora no puedo responder. Pídelo otra vez aquí, por favor.
    [no-evidence] Tu currículum aún no tiene nada a lo que una carta pueda referirse. Añade con /resume, en puntos cortos, lo que hiciste en un trabajo o proyecto, y pide la carta otra vez.
    [no-module] Este módulo ya no existe. /roadmap muestra los que hay.
    [no-modules] Esta ruta no tiene módulos. Elige otra: /roadmap
    [no-name] Aún no sé tu nombre, y esto lo necesita. Escríbelo en la primera línea de tu currículum y envíalo otra vez: /resume
    [no-page] No hay ninguna página en esta dirección; quizá retiraron la oferta. Comprueba el enlace en tu navegador, o pega la oferta como texto.
    [no-posting] Para esto hace falta un empleo. Envíame su oferta como texto, archivo o enlace: /job
    [no-question] Por ahora has respondido todas las preguntas de este tipo. Elige otro tipo con /interview, o vuelve mañana.
    [no-quiz] Este módulo no tiene test. Márcalo con /done cuando lo termines.
    [no-resume] Para esto hace falta tu currículum. Envíalo como archivo PDF o DOCX: /resume
    [no-such-edit] Ese cambio ya no existe. Mira la lista otra vez: /tailor
    [no-such-locale] Aún no puedo escribir documentos en este idioma. En /settings puedes elegir otro.
    [no-such-theme] No existe ese aspecto. Elige otro: /settings
    [no-such-term] La oferta no nombra eso. Usa las palabras que aparecen en ella, por favor.
    [no-track] Esta ruta ya no existe. /roadmap muestra las que hay.
    [no-typesetter] Ahora mismo no puedo crear documentos aquí. Díselo a quien lleva este bot, por favor.
    [no-version] Esa versión ya no existe. /resume muestra la más nueva.
    [not-a-posting] Esto no parece una oferta de empleo. Envía la parte que dice de qué trata y qué pide, o envía un currículum con /resume.
    [not-a-resume] Esto no parece un currículum: no encuentro trabajo, estudios ni datos de contacto. Comprueba que es el archivo correcto. Si es una oferta de empleo, envíala con /job.
    [not-connected] Esa cuenta ya no está conectada. /evidence la conecta otra vez.
    [not-found] Eso ya no está. /history muestra lo que hay.
    [not-json] Este archivo parece JSON, pero no se puede leer. Expórtalo de nuevo, o envía un PDF o DOCX.
    [not-shown] Este sitio no me muestra la página. Ábrela en tu navegador, copia la oferta y pégala aquí.
    [not-started] Aún no has empezado esta ruta. Empiézala aquí: /roadmap
    [nothing-accepted] Aún no has aceptado ningún cambio, así que no hay nada que aplicar. Acepta al menos uno: /tailor
    [nothing-asked] Aún no te he preguntado nada. Empieza aquí: /interview
    [nothing-finished] Aún no has terminado ningún módulo, y este currículum solo muestra los terminados. Marca uno con /done, o elige otro modo: /mode
    [nothing-to-draw] Aún no hay nada que dibujar. Puntúa un currículum o marca un módulo, y mira /stats otra vez.
    [nothing-to-undo] No hay nada que deshacer. /roadmap muestra lo que has marcado.
    [old-task] Esto empezó antes de que me actualizaran. Pídelo otra vez, por favor.
    [own-code] Este código es de esta misma cuenta. Ponlo en tu otro chat o en la terminal.
    [private-address] Este enlace lleva a una red privada, donde no miro. Pega la oferta de empleo como texto, por favor.
    [quiz] Un test aprobado se anota solo. Hazlo en el módulo: /roadmap
    [revoked] Este certificado se revocó, así que ya no lo envío. Con /certificate obtienes otro.
    [sandbox] Ahora mismo no puedo abrir archivos. Inténtalo de nuevo en unos minutos; no se pierde nada tuyo.
    [scanned] Este PDF es una imagen de texto, sin texto que yo pueda leer. Expórtalo como PDF desde el programa en que lo escribiste, o pásalo por un reconocimiento de texto. También puedo hacerte preguntas y crear uno nuevo: /resume
    [setting] No puedo tomar eso como ajuste: caben 64 caracteres en una línea. /settings muestra lo que puedes elegir.
    [site-busy] Este sitio no responde a más peticiones por ahora. Inténtalo de nuevo en unos minutos, o pega la oferta como texto.
    [site-failed] Este sitio no funciona bien en este momento. Inténtalo de nuevo en unos minutos, o pega la oferta como texto.
    [site-slow] Este sitio tarda demasiado en responder. Inténtalo de nuevo en unos minutos, o pega la oferta como texto.
    [stopping] Me están reiniciando. Inténtalo de nuevo dentro de un minuto; no se pierde nada tuyo.
    [store] Ahora mismo no llego a lo que guardo. Inténtalo de nuevo en unos minutos; no se pierde nada tuyo.
    [text] Es demasiado largo. Envíalo otra vez, más corto y en una línea.
    [timeout] Tardaba demasiado, así que dejé de esperar. Inténtalo de nuevo; nada se hace dos veces.
    [token] El servicio no conoce este token. Crea otro allí, o conecta sin él: /evidence
    [too-complex] Hay mucho más que un currículum o una oferta. Envía solo esas páginas, mejor como PDF nuevo.
    [too-large] Es demasiado grande para mí. Un currículum o una oferta ocupa mucho menos de 10 MB: envía solo esas páginas, sin imágenes grandes.
    [too-little] Aún no basta para un certificado: hace falta más del 80 % de la ruta. /roadmap muestra lo que falta.
    [too-long] El texto es demasiado largo para la página. Permite una página más, o elige el aspecto compacto en /settings.
    [too-many] Fueron demasiadas veces.
    [too-many-moves] Esta candidatura se movió demasiadas veces. Añádela de nuevo, por favor.
    [too-many-pages] Este PDF tiene más de 30 páginas. Envía solo las de tu currículum o de la oferta.
    [too-many-redirects] Este enlace salta de página en página sin fin. Ábrelo en tu navegador, copia la dirección en que termina y envíame esa.
    [too-many-tracks] Tienes tantas rutas propias como puedo guardar. Quita una que hayas terminado e inténtalo de nuevo.
    [too-much] Es más de lo que se puede guardar de una vez. Acórtalo y envíalo otra vez.
    [too-much-evidence] Este módulo ya tiene todas las pruebas que le caben. Quita una que diga menos y añade esta otra vez.
    [too-much-memory] Leer este archivo cuesta demasiado. Guárdalo de nuevo sin imágenes, mejor como PDF, y envíamelo.
    [too-much-text] Hay mucho más texto que en un currículum o una oferta. Envía solo esas páginas, por favor.
    [too-slow] Leer este archivo tarda demasiado. Guárdalo de nuevo sin imágenes, mejor como PDF, y envíamelo.
    [track-exists] Ya tienes una ruta con este nombre. Ponle otro a esta, por favor.
    [unknown-code] No conozco ningún certificado con este código. Compáralo con el certificado, signo a signo, y envíalo otra vez.
    [unknown-task] Ya no sé hacer esto. Pídelo otra vez, por favor.
    [unmapped] Ningún programa puede leer las letras de este PDF, tampoco el de una empresa. Expórtalo de nuevo desde el programa en que lo escribiste, o envíalo como DOCX.
    [unprintable] En el texto hay un signo que no puedo imprimir, quizá un emoji. Quítalo e inténtalo de nuevo.
    [unreachable] No llego a este sitio. Comprueba el enlace, o pega la oferta como texto.
    [unreadable] Esto no lo puedo leer. Revísalo y envíalo otra vez, por favor.
    [unsafe] Este archivo contiene cosas que ningún currículum necesita, así que no lo abro. Guárdalo de nuevo, mejor como PDF, y envíamelo.
    [unsupported-script] Mis fuentes de PDF aún no tienen esta escritura. Pide DOCX, Markdown o texto: sirven para cualquier escritura.
    [user] Nadie puede llamarse así allí. Envía el nombre que aparece en la dirección de tu perfil, sin la dirección misma.
    [which-track] Podrían ser varias rutas. Elige una: /roadmap
    [wrong-type] No puedo leer este tipo de archivo. Envía PDF, DOCX, ODT o texto simple.
   *[other] { $kind ->
        [unavailable] Algo que necesito no está disponible ahora. Inténtalo de nuevo en unos minutos; no se pierde nada tuyo.
        [conflict] Eso se cambió entretanto en otro sitio. Míralo otra vez y repite tu cambio, por favor.
        [not-found] Eso ya no está. /history muestra lo que hay.
       *[other] Con esto no puedo hacer nada. Revísalo y envíalo otra vez, o mira /help.
    }
}
trouble-wait = { $minutes ->
    [one] Inténtalo de nuevo dentro de un minuto.
   *[other] Inténtalo de nuevo dentro de { $minutes } minutos.
}
trouble-fault = Fue un fallo mío, y queda anotado como { $reference }. Inténtalo de nuevo. Si vuelve a pasar, envía esta referencia a quien lleva este bot.
file-gone = El archivo que va aquí ya no está. /history muestra lo que hay.
file-over-limit = El archivo ocupa { $size } MB y este chat solo me acepta { $limit } MB. Está guardado: vincula con /link otro chat o tu terminal y pídelo allí.
file-refused = Este chat no me ha aceptado el archivo que va aquí. Está guardado: pídelo otra vez, o vincula con /link otro chat o tu terminal y pídelo allí.
