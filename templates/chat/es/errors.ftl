# errors
file-over-limit = El archivo ocupa { $size } MB y Discord solo me acepta { $limit } MB. Está guardado: une tu Telegram con /link y pídelo allí con /history.
