# Resumes from the roadmap.
mode = <b>जो आप सीखते हैं, उससे कौन-सा रेज़्यूमे बनाऊँ?</b>
mode-study = <b>स्टडी</b>: सिर्फ़ पूरे किए मॉड्यूल बताता है, और हर नए निशान के साथ बढ़ता है।
mode-fast = <b>फ़ास्ट</b>: पूरा ट्रैक एक साथ बताता है; जो पूरा नहीं हुआ, वह तारीख़ के साथ जारी लिखा जाता है।
mode-analyzer = <b>एनालाइज़र</b>: सीखा हुआ आपके रेज़्यूमे में जोड़ता है, नौकरी के हिसाब से स्कोर देता है, और बताता है कि आगे कौन-से मॉड्यूल सीखें।
mode-button-study = स्टडी
mode-button-fast = फ़ास्ट
mode-button-analyzer = एनालाइज़र
mode-which-track = कौन-सा ट्रैक बताए?
mode-button-track = { $title }
mode-made-study = <b>आपका स्टडी रेज़्यूमे</b> बताता है कि आपने क्या पूरा किया।
mode-made-fast = <b>आपका फ़ास्ट रेज़्यूमे</b> पूरा ट्रैक बताता है। जो पूरा नहीं हुआ, वह जारी लिखा है।
mode-made-analyzer = <b>सीखे हुए के साथ आपका रेज़्यूमे</b>, आपकी नौकरी के हिसाब से।
mode-score = नौकरी से मेल: 100 में से <b>{ $score }</b>
mode-score-since = नौकरी से मेल: तब से सीखे हुए के साथ 100 में से { $before } → <b>{ $score }</b>
mode-modules = { $count ->
    [one] यह { $count } पूरा मॉड्यूल बताता है:
   *[other] यह { $count } पूरे मॉड्यूल बताता है:
}
mode-module = { $evidence ->
    [0] • { $title }
    [one] • { $title }, { $evidence } सबूत के साथ
   *[other] • { $title }, { $evidence } सबूतों के साथ
}
mode-more = … और { $count } और
mode-suggestions = <b>आगे सीखिए</b>, हर घंटे सबसे ज़्यादा अंक देने वाले पहले:
mode-suggestion = { $hours ->
    [one] • { $title }: { $hours } घंटा, +{ $gain }
   *[other] • { $title }: { $hours } घंटे, +{ $gain }
}
mode-projected = { $count ->
    [one] इसके साथ: 100 में से <b>{ $score }</b>
   *[other] इन सब { $count } के साथ: 100 में से <b>{ $score }</b>
}
mode-no-suggestions = किसी ट्रैक का कोई मॉड्यूल यह स्कोर नहीं बढ़ाएगा: नौकरी खुद जो माँगती है वह सीखिए, या /job से दूसरी नौकरी लीजिए।
mode-no-name = ⚠ इसमें अभी नाम और संपर्क नहीं है। अपना रेज़्यूमे भेजिए, या /resume से एक बनाइए, और फिर इसे दोबारा माँगिए।
mode-kept = यह आपके रेज़्यूमे के साथ सहेजा हुआ है: /resume। इसे फ़ाइल में लीजिए:
mode-button-roadmap = मेरा ट्रैक
