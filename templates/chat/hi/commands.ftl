# What the commands do: at most 100 characters each, since Discord shows no more.
help = <b>मैं क्या कर सकता हूँ</b>
help-command = { $name } – { $does }
help-hint = आप मुझे सीधे PDF या DOCX में रेज़्यूमे भी भेज सकते हैं, या नौकरी का विवरण चिपका सकते हैं।
# How it goes in Discord, where nothing reaches the bot but commands and forms.
how-resume = <b>/resume</b> लिखिए और फ़ाइल को <b>resume-file</b> में लगाइए।
how-job = <b>/job</b> लिखिए: उसमें टेक्स्ट, लिंक या फ़ाइल दी जा सकती है।
command-start = यह क्या है, और शुरुआत कैसे करें
command-help = सारे कमांड
command-resume = अपना रेज़्यूमे भेजें, या कोई चुनें
command-job = नौकरी का विवरण भेजें: टेक्स्ट, फ़ाइल या लिंक
command-score = नौकरी के हिसाब से रेज़्यूमे का स्कोर
command-tailor = रेज़्यूमे को नौकरी के हिसाब से ढालें, PDF में
command-letter = नौकरी के लिए कवर लेटर लिखें
command-roadmap = आपका सीखने का ट्रैक, हफ़्ता दर हफ़्ता
command-done = किसी मॉड्यूल को पूरा बताएँ
command-mode = जो सीखते हैं, उससे रेज़्यूमे बनाएँ
command-interview = इंटरव्यू के सवालों का अभ्यास
command-evidence = GitHub, LeetCode या Codeforces जोड़ें
command-stats = आपकी प्रगति और स्कोर तस्वीरों में
command-certificate = किसी ट्रैक का प्रमाणपत्र पाएँ
command-history = मैंने आपके लिए जो बनाया, फिर से पाएँ
command-link = यहाँ, दूसरे चैट में और टर्मिनल में एक ही खाता
command-settings = भाषा और रूप
command-privacy = क्या रखा जाता है और कौन देखता है
command-export = आपके बारे में रखा सब कुछ पाएँ
command-delete = आपके बारे में रखा सब कुछ हटाएँ
command-cancel = जो चल रहा है उसे रोकें
cancel-nothing = अभी कुछ नहीं चल रहा। /help बताता है कि मैं क्या कर सकता हूँ।
cancel-left = ठीक है, इसे छोड़ देते हैं। /help बताता है कि मैं क्या कर सकता हूँ।
cancel-stopped = रोक दिया।
cancel-works = { $count ->
    [one] जो मैं कर रहा था, वह रोक दिया। न कुछ भेजा गया, न कुछ खोया।
   *[other] जो { $count } काम मैं कर रहा था, सब रोक दिए। न कुछ भेजा गया, न कुछ खोया।
}
# What a command takes, shown beside its field in Discord: at most 100 characters each.
field-resume-file = आपका रेज़्यूमे, PDF या DOCX फ़ाइल में
field-job-file = नौकरी का विवरण, फ़ाइल में
field-job-text = नौकरी का विवरण, टेक्स्ट या लिंक के रूप में
field-resume = आपका कोई रेज़्यूमे
field-job = आपका कोई नौकरी विवरण
field-track = सीखने का कोई ट्रैक
field-module = कोई मॉड्यूल जो आपने पूरा कर लिया है
field-text-letter = कवर लेटर किसके नाम हो, जैसे Dr. Ines Marlow
field-text-evidence = कोई सेवा और वहाँ आपका नाम, जैसे: github octocat
field-text-link = वह कोड जो दूसरे चैट या टर्मिनल ने दिखाया
