# Certificates.
certificate = Un certificado pide <b>más del { $percent } %</b> de una ruta.
certificate-no-track = Aún no has empezado ninguna ruta. Empieza una en /roadmap: el certificado se da cuando has terminado más del 80 %.
certificate-track = <b>{ $title }</b>: { $share } %, { $done } de { $of } módulos
certificate-ready = ✓ Este te lo has ganado.
certificate-missing = { $more ->
    [one] Un módulo más y es tuyo. Faltan:
   *[other] { $more } módulos más y es tuyo. Faltan:
}
certificate-module = • { $title }
certificate-modules-more = … y { $count } más
certificate-skipped = Te has saltado demasiados módulos: termina algunos, para tener hecha más de la mitad de toda la ruta.
certificate-name-ask = ¿Qué nombre debe llevar el certificado? Envíalo tal como se debe imprimir.
certificate-issued = <b>Tu certificado</b> de { $title }, { $name }.
certificate-share = { $hours ->
    [one] { $share } % de la ruta: { $done } de { $of } módulos, pensados para 1 hora de estudio.
   *[other] { $share } % de la ruta: { $done } de { $of } módulos, pensados para { $hours } horas de estudio.
}
certificate-code = Código: <code>{ $code }</code>
certificate-check = Cualquiera puede comprobarlo: con el cuadrado de la página, o enviándome <code>/certificate { $code }</code>.
certificate-code-ask = ¿Qué código lleva el certificado? Es algo como 7KQ2-MXR4-TBN8-W3HZ.
certificate-no-code = Ese no es el código de un certificado. Revísalo letra a letra y envíalo otra vez.
certificate-unknown = Aquí no hay ningún certificado con el código <code>{ $code }</code>. O es inventado, o se borró su cuenta.
certificate-valid = ✓ <b>Este certificado es auténtico y válido.</b> { $name } ha terminado el { $share } % de { $title }. Emitido el { $day } por { $issuer }, código <code>{ $code }</code>.{ $own ->
    [yes] {" "}La ruta la trajo quien aprende.
   *[no] {""}
}
certificate-revoked = El certificado <code>{ $code }</code> era auténtico, pero su titular lo revocó. Ya no cuenta.
certificate-button-issue = Obtener: { $title }
certificate-button-check-code = Comprobar un código
certificate-button-name = Dar mi nombre
certificate-button-history = Mis archivos
certificate-button-roadmap = Mi ruta
