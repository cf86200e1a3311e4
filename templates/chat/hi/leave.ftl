# Taking everything along, and deleting it.
export = आपके बारे में मैंने जो कुछ रखा है, वह सब इस एक फ़ाइल में है।
export-inside = अंदर: आपके रेज़्यूमे हर संस्करण के साथ, नौकरियाँ, कवर लेटर, दस्तावेज़, स्कोर, प्रमाणपत्र और प्रगति, ऐसी फ़ाइलों में जिन्हें लोग और प्रोग्राम पढ़ सकें। README.txt उन्हें समझाता है।
export-after = यह फ़ाइल एन्क्रिप्टेड नहीं है, इसलिए इसे सँभालकर रखिए। यहाँ कुछ नहीं हटाया गया।
kept-nothing = • आपकी सेटिंग्स के सिवा कुछ नहीं
kept-resumes = { $count ->
    [one] • { $count } रेज़्यूमे, सारे संस्करणों के साथ
   *[other] • { $count } रेज़्यूमे, सारे संस्करणों के साथ
}
kept-postings = { $count ->
    [one] • { $count } नौकरी का विवरण
   *[other] • { $count } नौकरियों के विवरण
}
kept-letters = { $count ->
    [one] • { $count } कवर लेटर
   *[other] • { $count } कवर लेटर
}
kept-documents = { $count ->
    [one] • { $count } दस्तावेज़
   *[other] • { $count } दस्तावेज़
}
kept-reports = { $count ->
    [one] • { $count } स्कोर, पूरे ब्योरे के साथ
   *[other] • { $count } स्कोर, पूरे ब्योरे के साथ
}
kept-certificates = { $count ->
    [one] • { $count } प्रमाणपत्र
   *[other] • { $count } प्रमाणपत्र
}
kept-tracks = { $count ->
    [one] • { $count } ट्रैक पर आपकी प्रगति
   *[other] • { $count } ट्रैकों पर आपकी प्रगति
}
delete = <b>सब कुछ हटाएँ?</b>
delete-lost = हमेशा के लिए ये सब चला जाएगा:
delete-linked = यह सारे जुड़े चैट से चला जाएगा: { $faces }।
delete-copy = पहले एक कॉपी ले लें? वह एक फ़ाइल में आती है।
delete-button-ask = सब कुछ हटाएँ …
delete-button-copy = मुझे कॉपी भेजिए
delete-button-keep = सब रहने दें
delete-button-delete = हाँ, हमेशा के लिए हटाएँ
delete-sure = <b>क्या आप पक्का चाहते हैं?</b> वापसी का कोई रास्ता नहीं है, मेरे लिए भी नहीं। { $typed ->
    [yes] बटन दबाइए, या { $word } लिखिए।
   *[no] बटन दबाइए।
}
delete-kept = कुछ नहीं हटाया गया।
delete-done = आपके बारे में मैंने जो कुछ रखा था, सब हटा दिया है, और जिस कुंजी से वह एन्क्रिप्टेड था, उसे नष्ट कर दिया है। मेरे पास उसका कुछ नहीं बचा।
delete-chat = { $chat ->
    [telegram] इस चैट के संदेश Telegram के हैं: उन्हें भी हटाने के लिए चैट का मेन्यू खोलिए और “चैट हटाएँ” (Delete chat) चुनिए।
    [discord] इस चैट के संदेश Discord के हैं: जो सिर्फ़ आपको दिखते हैं, वे खुद चले जाते हैं; बाकी उनके मेन्यू से बंद या हटाए जा सकते हैं।
   *[other] इस स्क्रीन पर जो दिखा है, वह इसे बंद करने तक रहेगा।
}
delete-anew = कभी नए सिरे से शुरू करना चाहें तो: /start
