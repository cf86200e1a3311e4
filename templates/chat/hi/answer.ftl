# The answer to a resume and a job description.
answer-step-resume = आपका रेज़्यूमे पढ़ रहा हूँ …
answer-step-posting = नौकरी का विवरण पढ़ रहा हूँ …
answer-step-score = नौकरी के हिसाब से रेज़्यूमे को स्कोर दे रहा हूँ …
answer-step-tailor = चुन रहा हूँ कि आपका क्या इस नौकरी से सबसे मेल खाता है …
answer-step-document = पेज बना रहा हूँ और PDF वापस पढ़ रहा हूँ …
answer-for = { $titled ->
    [yes] { $offered ->
        [yes] <b>{ $title }</b>, { $company }
       *[no] <b>{ $title }</b>
    }
   *[no] { $offered ->
        [yes] <b>{ $company } के लिए आपका रेज़्यूमे</b>
       *[no] <b>इस नौकरी के लिए आपका रेज़्यूमे</b>
    }
}
answer-match = नौकरी से मेल: 100 में से <b>{ $before }</b>
answer-match-better = नौकरी से मेल: ढले रेज़्यूमे के साथ 100 में से { $before } → <b>{ $after }</b>
answer-match-less = नौकरी से मेल: ढले रेज़्यूमे के साथ 100 में से { $before } → <b>{ $after }</b>: जो हटाया गया, वह इस नौकरी के लिए गिना जाता था। “बदलाव देखें” से उसे वापस लाइए।
answer-match-same = नौकरी से मेल: 100 में से <b>{ $before }</b>, पहले भी और बाद में भी। ढालने से काम की बातें आगे आती हैं; नीचे के बिंदु आपके हाथ में हैं।
answer-match-none = मैं दोनों को मिला नहीं सका: रेज़्यूमे या विवरण में बहुत कम लिखा है। /resume और /job से दोनों देखिए।
answer-health = सॉफ़्टवेयर आपका रेज़्यूमे कितना अच्छा पढ़ता है: 100 में से <b>{ $points }</b>
answer-criterion = { $bar } { $name }: { $most } में से { $points }
criterion = { $id ->
    [must-have] ज़रूरी कौशल
    [nice-to-have] अच्छे माने जाने वाले कौशल
    [title] पद
    [years] अनुभव के साल
    [degree] डिग्री
    [duties] काम
    [text-layer] पढ़ा जा सकने वाला टेक्स्ट
    [reading-order] पढ़ने का क्रम
    [contact] नाम, ईमेल और फ़ोन
    [headings] शीर्षक जो सॉफ़्टवेयर जानता है
    [roles] पूरी नौकरियाँ
    [layout] टेबल, बॉक्स या तस्वीरें नहीं
   *[other] { $label }
}
answer-fixes = <b>सबसे ज़्यादा काम आएगा, अगर सच हो</b>
answer-fix = { $number }. { $fix } { $part ->
    [parseHealth] <i>+{ $gain } पढ़ने वाले सॉफ़्टवेयर के लिए</i>
   *[other] <i>+{ $gain }</i>{ $done ->
        [yes] {" "}✓ ढले रेज़्यूमे में हो चुका है
       *[no] {""}
    }
}
answer-no-fixes = आपके रेज़्यूमे में जो है, वह ठीक से लिखा है: इस नौकरी के लिए सुधारने को कुछ नहीं मिला।
answer-gaps = <b>नौकरी जो माँगती है और आपका रेज़्यूमे नहीं दिखाता</b>
answer-gap = • { $required ->
    [yes] <b>{ $term }</b>, ज़रूरी
   *[no] { $term }
} (+{ $gain }) – { $way }
answer-gap-module = { $hours ->
    [one] “{ $module }” में सीखिए, { $hours } घंटा
   *[other] “{ $module }” में सीखिए, { $hours } घंटे
}
answer-gap-alone = किसी ट्रैक का कोई मॉड्यूल इसे नहीं सिखाता
answer-gaps-more = { $count ->
    [one] … और { $count } और: पूरा ब्योरा देखिए
   *[other] … और { $count } और: पूरा ब्योरा देखिए
}
answer-no-gaps = नौकरी जो माँगती है, आपका रेज़्यूमे वह सब दिखाता है।
answer-tailored = { $applied ->
    [one] <b>आपका ढला हुआ रेज़्यूमे।</b> { $proposed } में से { $applied } बदलाव किया। इसकी हर बात आपकी है, और मैंने फ़ाइल वापस पढ़कर देखा कि कुछ छूटा नहीं।
   *[other] <b>आपका ढला हुआ रेज़्यूमे।</b> { $proposed } में से { $applied } बदलाव किए। इसकी हर बात आपकी है, और मैंने फ़ाइल वापस पढ़कर देखा कि कुछ छूटा नहीं।
}
answer-nothing = <b>आपका रेज़्यूमे।</b> इस नौकरी के लिए न कुछ दोबारा लिखना है, न क्रम बदलना: जो कह सकता है, वह पहले से कहता है। यह रहा साफ़ रूप में।
answer-kept = <b>आपका रेज़्यूमे</b> जैसा था वैसा, क्योंकि आपने सब रहने दिया। फिर तय करने के लिए “बदलाव देखें” दबाइए।
answer-pages = { $pages ->
    [one] यह { $pages } पेज का है।
    [2] यह 2 पेज का है।
   *[other] यह { $pages } पेज का है। ज़्यादातर कंपनियाँ एक या दो चाहती हैं।
}
answer-done = शुभकामनाएँ! /history में सब फिर मिलेगा, और /job अगली नौकरी का विवरण लेता है।
answer-button-tailor = रेज़्यूमे ढालें
answer-button-findings = पूरा ब्योरा
answer-button-letter = कवर लेटर
answer-button-review = बदलाव देखें
answer-button-review-again = फिर से देखें
answer-button-one-page = एक पेज में लाएँ
answer-button-done = हो गया
answer-button-before = ‹ पीछे
answer-button-next = आगे ›
findings-head = <b>{ $name }</b>: { $most } में से { $points } अंक (पेज { $number }/{ $of })
findings-none = यहाँ सुधारने को कुछ नहीं है।
findings-more = … और { $count } और
finding-match = ✓ { $term }
finding-shown = ✓ <b>{ $term }</b>: “{ $shown }”
finding-gap = ✗ <b>{ $term }</b>: आपका रेज़्यूमे इसे नहीं दिखाता
finding-fix = → <b>{ $term }</b>: { $fix } <i>+{ $gain }</i>
finding-mend = → { $fix } <i>+{ $gain }</i>
finding-mend-only = → { $fix }
review-head = <b>बदलाव { $number }/{ $of }</b>: { $kind ->
    [select] आपका ही कोई दूसरा टेक्स्ट लें
    [order] क्रम बदलें
    [rewrite] नौकरी के शब्द लें
   *[drop] छोड़ दें
}, { $place }
review-original = <b>अभी</b>
review-proposed = <b>सुझाव</b>
review-reason = <b>क्यों:</b> { $reason }
review-sources = <b>किस पर टिका है</b>
review-source = • { $item }
answer-button-accept = यह लें
answer-button-refuse = मेरा रहने दें
answer-button-accept-rest = बाकी सब लें
answer-button-finish = यहीं पूरा करें
review-over = { $accepted ->
    [one] आप { $of } में से { $accepted } बदलाव ले रहे हैं। आपका संस्करण बना रहा हूँ।
   *[other] आप { $of } में से { $accepted } बदलाव ले रहे हैं। आपका संस्करण बना रहा हूँ।
}
review-none = आपने सब जैसा था वैसा रखा, इसलिए बदलने को कुछ नहीं है। बदलाव फिर देख सकते हैं, या रेज़्यूमे जैसा है वैसा ले सकते हैं।
place-basics = { $field ->
    [summary] आपका सारांश
    [label] आपका शीर्षक
   *[other] आपका नाम और संपर्क
}
place-entry = { $name }
place-point = { $name }, बिंदु { $number }
place-section = { $section ->
    [work] आपका अनुभव
    [volunteer] आपका स्वयंसेवा कार्य
    [education] आपकी पढ़ाई
    [projects] आपके प्रोजेक्ट
    [skills] आपके कौशल
    [languages] आपकी भाषाएँ
    [certificates] आपके प्रमाणपत्र
    [awards] आपके पुरस्कार
    [publications] आपके प्रकाशन
   *[other] आपका रेज़्यूमे
}
