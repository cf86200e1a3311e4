# Taking a posting.
posting-first = Ahora necesito el empleo que quieres. Pega su oferta, o envíala como enlace o archivo.
posting-ask = Pega la oferta de empleo entera, o envíala como enlace o archivo.
posting-choose = Estos son los empleos que me enviaste. Elige uno, o envía otro: pega su oferta, o envía un enlace o un archivo.
posting-unknown = No guardo ningún empleo tuyo llamado «{ $name }». Elige uno de estos, o envía otro:
posting-short = Es muy corto para una oferta de empleo. Pega el texto entero, con lo que se pide, o envíalo como enlace o archivo.
posting-neither = De acuerdo. Envíame un currículum o una oferta de empleo cuando quieras; /help muestra qué más sé hacer.
pasted-more = Faltaba una parte: lo leo todo junto.
posting-fetching = Estoy abriendo la página …
text-which = ¿Es esto una oferta de empleo?
button-paste-job = Pegar la oferta
posting-title = <b>{ $title }</b>
posting-title-company = <b>{ $title }</b>, { $company }
posting-untitled = <b>Un empleo sin título</b>
posting-required = { $more ->
    [0] <b>Se pide:</b> { $terms }
   *[other] <b>Se pide:</b> { $terms } y { $more } más
}
posting-preferred = { $more ->
    [0] <b>Se valora:</b> { $terms }
   *[other] <b>Se valora:</b> { $terms } y { $more } más
}
posting-years = { $years ->
    [one] <b>Experiencia:</b> al menos un año
   *[other] <b>Experiencia:</b> al menos { $years } años
}
posting-no-terms = No nombra habilidades que yo conozca. Si falta algo aquí, pega la oferta entera.
talk = Se me dan mejor los currículums que la charla. Envíame tu currículum como archivo PDF o DOCX, o pega la oferta de un empleo que quieras. /help muestra qué más sé hacer.
# Pages that hold no posting.
page-trouble = { $code ->
    [too-complex] En esta página hay mucho más que una oferta. Abre la que quieres y pega su texto.
    [wrong-type] En esta dirección no hay texto que pueda leer. Pega la oferta de empleo como texto, por favor.
    [not-a-posting] No encuentro ninguna oferta en esta página. Comprueba que el enlace lleva a un empleo, o pega su oferta.
   *[other] Esta página es mucho más grande que una oferta. Pega la oferta de empleo como texto, por favor.
}
