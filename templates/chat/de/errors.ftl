# errors
file-over-limit = Die Datei hierzu hat { $size } MB, und Discord nimmt von mir höchstens { $limit } MB an. Sie ist aufbewahrt: Verbinde dein Telegram mit /link und hol sie dir dort mit /history.
