# commands
# What a command takes, shown beside its field in Discord: at most 100 characters each.
field-resume-file = tu currículum en PDF o DOCX
field-job-file = la oferta de empleo como archivo
field-job-text = la oferta de empleo como texto o enlace
field-resume = uno de tus currículums
field-job = una de tus ofertas de empleo
field-track = una ruta de aprendizaje
field-module = un módulo que has terminado
field-text = lo demás que haga falta: un código, un nombre o un deseo
