# The roadmap, and ticking modules. Names of tracks and modules and what is taught are in English as they come.
roadmap-text = { $title }
tracks-all = <b>ट्रैक</b>
tracks-first = आपने अभी कोई ट्रैक शुरू नहीं किया। हर ट्रैक आपको हफ़्ता दर हफ़्ता एक नौकरी तक ले जाता है, और जो आप पूरा करते हैं वह रेज़्यूमे में आता है। देखने के लिए एक चुनिए:
track-unknown = “{ $name }” नाम का कोई ट्रैक मैं नहीं जानता। ये हैं:
track-open = <b>{ $title }</b> · { $weeks ->
    [one] { $weeks } हफ़्ता
   *[other] { $weeks } हफ़्ते
} · { $hours } घंटे
track-started = <b>{ $title }</b> · { $percent } % पूरा · कुल { $hours } घंटे
track-modules = { $modules ->
    [one] { $modules } मॉड्यूल।
   *[other] { $modules } मॉड्यूल।
}
track-needs = <b>आपको क्या आना चाहिए:</b> { $needs }
track-hours = इसके लिए हफ़्ते में कितने घंटे हैं? बाद में फिर से शुरू करके बदल सकते हैं।
track-begun = आपने <b>{ $title }</b> शुरू किया, हफ़्ते में { $hours ->
    [one] { $hours } घंटे
   *[other] { $hours } घंटों
} के साथ।
track-finish = इस रफ़्तार से आप { $day } तक पूरा कर लेंगे।
track-empty = इस ट्रैक में कोई हफ़्ता नहीं है, इसलिए सीखने को कुछ नहीं है। /roadmap बाकी दिखाता है।
week-head = { $track } · हफ़्ता { $week }/{ $weeks }
week-title = <b>{ $title }</b>
week-module = { $box } { $number }. { $title } · { $hours } घं
week-module-known = { $box } { $number }. { $title } · दूसरे मॉड्यूल से आता है
week-share = <b>{ $percent } %</b> पूरा ({ $of } में से { $done } मॉड्यूल) · { $hours ->
    [0] कुछ बाकी नहीं
    [one] { $hours } घंटा बाकी
   *[other] { $hours } घंटे बाकी
}
week-not-started = आपने यह ट्रैक शुरू नहीं किया; बस देख रहे हैं।
week-finish = आपकी रफ़्तार से { $day } तक पूरा होगा।
week-next = <b>आगे:</b> { $modules }
week-all-done = हर मॉड्यूल पूरा या छोड़ा हुआ है। शाबाश! /certificate इससे प्रमाणपत्र बनाता है, /mode रेज़्यूमे।
weeks-head = <b>{ $track }</b>: { $weeks ->
    [one] इसका एक ही हफ़्ता
   *[other] सारे { $weeks } हफ़्ते; आप हफ़्ता { $present } में हैं
}। खोलने के लिए एक दबाइए।
box-open = ☐
box-learning = ◐
box-done = ☑
box-skipped = ⏭
ticked-done = ☑ <b>{ $title }</b> पूरा हुआ। शाबाश!
ticked-open = ☐ <b>{ $title }</b> फिर से खुला है। निशान लगाने तक आपका स्टडी रेज़्यूमे इसे नहीं बताएगा।
ticked-skipped = ⏭ आपने <b>{ $title }</b> छोड़ दिया। अब यह न पूरे में गिना जाएगा, न बाकी में।
ticked-learning = ◐ आप <b>{ $title }</b> सीख रहे हैं। पूरा होने पर निशान लगाइए।
ticked-resume = { $more ->
    [0] आपका स्टडी रेज़्यूमे अब कह सकता है: “{ $line }”
    [one] आपका स्टडी रेज़्यूमे अब कह सकता है: “{ $line }”, और { $more } पंक्ति और।
   *[other] आपका स्टडी रेज़्यूमे अब कह सकता है: “{ $line }”, और { $more } पंक्तियाँ और।
}
ticked-skills = आपका स्टडी रेज़्यूमे अब ये बता सकता है: { $skills }।
ticked-besides = { $count ->
    [one] इसके साथ आपको वह सब आता है जो यह मॉड्यूल सिखाता है, इसलिए यह भी पूरा गिना जाता है: { $modules }।
   *[other] इसके साथ आपको वह सब आता है जो ये मॉड्यूल सिखाते हैं, इसलिए ये भी पूरे गिने जाते हैं: { $modules }।
}
ticked-unmet = { $count ->
    [one] यह एक ऐसे मॉड्यूल पर टिका है जिस पर आपने निशान नहीं लगाया: { $modules }। आता हो तो उस पर भी लगाइए।
   *[other] यह ऐसे मॉड्यूलों पर टिका है जिन पर आपने निशान नहीं लगाया: { $modules }। आते हों तो उन पर भी लगाइए।
}
module-head = { $box } <b>{ $title }</b> · { $hours ->
    [one] { $hours } घंटा
   *[other] { $hours } घंटे
}
module-skills = <b>सिखाता है:</b> { $skills }
module-needs = <b>इस पर टिका है:</b> { $modules }
module-known = यह आपको पहले से आता है: { $modules }।
module-proofs = { $count ->
    [one] { $count } चीज़ दिखाती है कि आपने यह सीखा है।
   *[other] { $count } चीज़ें दिखाती हैं कि आपने यह सीखा है।
}
module-resources = <b>कहाँ सीखें</b>
module-resource = • { $title }: { $url }
module-resource-note = • { $title }: { $url } ({ $note })
step-head = <b>{ $title }</b> · चरण { $step }/{ $steps }
project-head = <b>यह बनाइए: { $title }</b>
project-criteria = <b>यह तब पूरा है जब</b>
project-criterion = • { $criterion }
quiz-head = { $title } · सवाल { $question }/{ $questions }
quiz-question = <b>{ $question }</b>
quiz-option = <b>{ $letter }</b> { $option }
quiz-unclear = यह जवाबों में से नहीं है। कोई अक्षर दबाइए, या लिखिए, जैसे A। मैं फिर पूछता हूँ:
quiz-perfect = <b>सारे { $of } सही!</b> आपने “{ $title }” का क्विज़ पास किया, और यह मॉड्यूल में सबूत के रूप में दर्ज है।
quiz-passed = <b>{ $of } में से { $right } सही:</b> आपने “{ $title }” का क्विज़ पास किया, और यह मॉड्यूल में सबूत के रूप में दर्ज है। ये ग़लत थे:
quiz-failed = <b>{ $of } में से { $right } सही।</b> “{ $title }” के लिए यह अभी काफ़ी नहीं: पाँच में से चार चाहिए। ये ग़लत थे:
quiz-wrong = ✗ { $question }
quiz-right = <b>सही:</b> { $answer }
quiz-more-wrong = { $count ->
    [one] { $count } और ग़लत था। कौन-सा, यह जानने के लिए क्विज़ फिर कीजिए।
   *[other] { $count } और ग़लत थे। कौन-से, यह जानने के लिए क्विज़ फिर कीजिए।
}
quiz-read = <b>फिर पढ़िए</b>
proof-none = अभी कुछ नहीं दिखाता कि आपने <b>{ $title }</b> सीखा है। अपने प्रोजेक्ट की रिपॉज़िटरी, कोई प्रमाणपत्र, या कोई पेज जोड़िए। इंटरव्यू में आप यही दिखा सकते हैं।
proof-head = ये दिखाते हैं कि आपने <b>{ $title }</b> सीखा है:
proof-both = • { $kind }: { $title }, { $url } ({ $day })
proof-name = • { $kind }: { $title } ({ $day })
proof-address = • { $kind }: { $url } ({ $day })
proof-repository = रिपॉज़िटरी
proof-certificate = प्रमाणपत्र
proof-link = पेज
proof-quiz = क्विज़ पास
proof-added = जोड़ दिया।
proof-removed = हटा दिया।
proof-ask-repository = कृपया रिपॉज़िटरी का पता भेजिए, जैसे github.com/you/project।
proof-ask-certificate = कृपया प्रमाणपत्र का नाम भेजिए, और पता हो तो वह भी।
proof-ask-page = कृपया पेज का पता भेजिए, चाहें तो दो शब्द भी।
stop-ask = क्या आप सच में <b>{ $title }</b> छोड़ना चाहते हैं? जिन पर निशान है, वे बने रहेंगे, और कभी भी फिर शुरू कर सकते हैं।
stop-done = आपने ट्रैक छोड़ दिया। जिन पर निशान था, वे रखे हैं।
done-ask = आपने कौन-सा मॉड्यूल पूरा किया? उसका नाम या नाम के कुछ शब्द लिखिए। /roadmap सब दिखाता है।
done-ask-next = आपने कौन-सा मॉड्यूल पूरा किया? उसे दबाइए, या किसी और का नाम लिखिए।
done-several = “{ $name }” से आपका मतलब इनमें से कौन-सा है?
done-unknown = “{ $name }” नाम का कोई मॉड्यूल मैं नहीं जानता। नाम के दूसरे शब्द लिखिए, या /roadmap में ढूँढिए।
done-button-write = नाम लिखें
done-share = <b>{ $track }</b>: { $percent } % पूरा, { $hours ->
    [0] कुछ बाकी नहीं
    [one] { $hours } घंटा बाकी
   *[other] { $hours } घंटे बाकी
}।
done-certificate = आपने { $track } का 80 % से ज़्यादा पूरा कर लिया: प्रमाणपत्र के लिए काफ़ी है।
button-tick = { $box } { $title }
button-about = { $number } के बारे में
button-tick-undo = वापस लें
button-tick-again = फिर निशान लगाएँ
button-module-done = ☑ पूरा
button-module-begin = ◐ सीख रहा हूँ
button-module-skip = ⏭ छोड़ें
button-module-reopen = ☐ फिर खोलें
button-module-steps = पढ़ने की योजना
button-module-project = प्रोजेक्ट
button-module-quiz = क्विज़
button-quiz-again = फिर से करें
button-module-proof = सबूत
button-proof-repository = रिपॉज़िटरी जोड़ें
button-proof-certificate = प्रमाणपत्र जोड़ें
button-proof-page = पेज जोड़ें
button-withdraw = { $name } हटाएँ
button-module-page = मॉड्यूल के बारे में
button-module-back = ‹ मॉड्यूल पर वापस
button-step-before = ‹ पिछला चरण
button-step-after = अगला चरण ›
button-week = { $week }. { $title }
button-week-done = ☑ { $week }. { $title }
button-week-before = ‹ हफ़्ता { $week }
button-week-after = हफ़्ता { $week } ›
button-week-back = ‹ हफ़्ता { $week } पर वापस
button-week-more = इस हफ़्ते का और
button-weeks = सारे हफ़्ते
button-tracks = सारे ट्रैक
button-start-track = शुरू: { $hours } घं/हफ़्ता
button-start-this = यह ट्रैक शुरू करें
button-look-inside = अंदर देखें
button-stop-track = यह ट्रैक छोड़ें
button-stop-sure = हाँ, छोड़ें
button-stop-not = नहीं, जारी रखें
button-to-roadmap = मेरा ट्रैक
button-to-stats = मेरे आँकड़े
button-track-certificate = प्रमाणपत्र लें
