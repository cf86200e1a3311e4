# mode
