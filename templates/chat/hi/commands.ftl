# commands
# What a command takes, shown beside its field in Discord: at most 100 characters each.
field-resume-file = आपका रेज़्यूमे, PDF या DOCX फ़ाइल में
field-job-file = नौकरी का विवरण, फ़ाइल में
field-job-text = नौकरी का विवरण, टेक्स्ट या लिंक के रूप में
field-resume = आपका कोई रेज़्यूमे
field-job = आपका कोई नौकरी विवरण
field-track = सीखने का कोई ट्रैक
field-module = कोई मॉड्यूल जो आपने पूरा कर लिया है
field-text = और जो भी ज़रूरी हो, जैसे कोई कोड, नाम या इच्छा
