# Practising interview questions. Questions and what strong answers hold are in English as they come.
interview-kinds = <b>इंटरव्यू का अभ्यास।</b> मैं पूछता हूँ, आप अपने शब्दों में जवाब देते हैं, और मैं बताता हूँ कि वह कितने का है, क्या आया और क्या छूटा। जवाब अंग्रेज़ी में दीजिए: सवाल अंग्रेज़ी इंटरव्यू के हैं।
interview-track = सवाल { $track } ट्रैक के हिसाब से हैं।
interview-due = { $count ->
    [one] { $count } सवाल, जिसका आप जवाब दे चुके हैं, फिर पूछने का समय है।
   *[other] { $count } सवाल, जिनके आप जवाब दे चुके हैं, फिर पूछने का समय है।
}
interview-choose = क्या पूछूँ?
interview-question = <b>{ $ask }</b>
interview-head = सवाल { $number } · { $kind } · { $difficulty } · लगभग { $minutes ->
    [one] { $minutes } मिनट
   *[other] { $minutes } मिनट
}
interview-head-again = एक बार फिर · { $kind } · { $difficulty } · लगभग { $minutes ->
    [one] { $minutes } मिनट
   *[other] { $minutes } मिनट
}
interview-matter = { $matter ->
    [due] आप इसका जवाब दे चुके हैं, और यह फिर पूछने का समय है।
    [gap] नौकरी यह माँगती है, और आपका रेज़्यूमे नहीं दिखाता।
    [posting] नौकरी यह माँगती है।
    [resume] आपका रेज़्यूमे यह दिखाता है, इसलिए पूछा जाएगा।
    [track] जो आपके ट्रैक की बातें सीखता है, उससे यह पूछा जाता है।
   *[general] इस तरह के ज़्यादातर इंटरव्यू में यह पूछा जाता है।
}
interview-answer = बस अपना जवाब लिखिए; घड़ी चल रही है, पर देर से कुछ नहीं कटता।
interview-kind = { $kind ->
    [technical] तकनीकी
    [algorithms] एल्गोरिदम
    [behavioural] व्यवहार
    [design] सिस्टम डिज़ाइन
   *[hr] HR
}
interview-difficulty = { $difficulty ->
    [easy] आसान
    [medium] मध्यम
   *[hard] कठिन
}
interview-score = <b>100 में से { $score }</b>
interview-time = आपको { $minutes ->
    [0] एक मिनट से कम
    [one] { $minutes } मिनट
   *[other] { $minutes } मिनट
} लगा; { $limit ->
    [one] { $limit } मिनट
   *[other] { $limit } मिनट
} ठीक रहता है।
interview-made = <b>यह आया</b>
interview-missing = <b>यह छूटा</b>
interview-better = <b>ऐसे और अच्छा होगा</b>
interview-point-made = ✓ { $point }
interview-point-partly = ◐ { $point } (सिर्फ़ कुछ हिस्सा)
interview-point-missing = ✗ { $point }
interview-advice = • { $advice }
interview-foreign = यह अंग्रेज़ी नहीं लगती। मैं सिर्फ़ अंग्रेज़ी जवाब ठीक से परख सकता हूँ, इसलिए इस स्कोर पर भरोसा मत कीजिए।
interview-follow-up = <b>इंटरव्यू में अगला सवाल होगा:</b> { $question }
interview-returns = यह मैं { $day } से फिर पूछूँगा।
interview-hint = संकेत { $number }/{ $count }: अच्छा जवाब यह कहता है: { $point }।
interview-hint-last = यह आख़िरी संकेत था। अब जवाब लिखिए, या दूसरा सवाल लीजिए।
interview-begun = { $count ->
    [one] आपने { $count } जवाब शुरू किया और भेजा नहीं:
   *[other] आपने { $count } जवाब शुरू किए और भेजे नहीं:
}
interview-begun-one = • { $ask }
interview-continue = अब तक आपने लिखा: “{ $text }”। बाकी भेजिए, मैं उसके आगे जोड़ दूँगा।
interview-stopped = <b>अच्छा अभ्यास रहा।</b>
interview-stopped-first = ठीक है। आपने अभी किसी सवाल का जवाब नहीं दिया; /interview जब चाहें शुरू हो जाता है।
interview-answers = { $count ->
    [one] अब तक आपने { $count } सवाल का जवाब दिया है।
   *[other] अब तक आपने { $count } सवालों के जवाब दिए हैं।
}
interview-mean = आपके पिछले जवाब औसतन 100 में से { $last } के थे।
interview-trend = आपके पिछले जवाब औसतन 100 में से { $last } के थे; उनसे पहले के { $before }।
interview-by-kind = • { $kind }: 100 में से { $mean } ({ $count ->
    [one] { $count } जवाब
   *[other] { $count } जवाब
})
interview-streak = { $days ->
    [one] आपने आज या कल अभ्यास किया: कल फिर कीजिए, सिलसिला बन जाएगा।
   *[other] आपने लगातार { $days } दिन अभ्यास किया; आपका सबसे लंबा सिलसिला { $longest } का है।
}
interview-next-due = अगला सवाल { $day } को फिर आएगा।
interview-all-asked = इस तरह के सारे सवाल अभी के लिए हो गए। दूसरी तरह चुनिए, या कल आइए।
button-interview-due = मिले-जुले सवाल
button-interview-technical = तकनीकी
button-interview-algorithms = एल्गोरिदम
button-interview-behavioural = व्यवहार
button-interview-design = सिस्टम डिज़ाइन
button-interview-hr = HR
button-interview-answer = जवाब लिखें
button-interview-next = अगला सवाल
button-interview-other = दूसरा सवाल
button-interview-again = फिर जवाब दें
button-interview-hint = संकेत
button-interview-stop = रुकें
button-interview-kinds = दूसरी तरह के
button-interview-continue = आगे: { $ask }
button-interview-practise = अभ्यास जारी रखें
interview-write = आपका जवाब, जैसे आप बोलकर देते:
