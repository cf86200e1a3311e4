# Certificates.
certificate = प्रमाणपत्र के लिए ट्रैक का <b>{ $percent } % से ज़्यादा</b> चाहिए।
certificate-no-track = आपने अभी कोई ट्रैक शुरू नहीं किया। /roadmap से एक शुरू कीजिए: 80 % से ज़्यादा पूरा होने पर प्रमाणपत्र मिलता है।
certificate-track = <b>{ $title }</b>: { $share } %, { $of } में से { $done } मॉड्यूल
certificate-ready = ✓ यह आपने कमा लिया है।
certificate-missing = { $more ->
    [one] बस { $more } मॉड्यूल और, और यह आपका है। बाकी हैं:
   *[other] { $more } मॉड्यूल और, और यह आपका है। बाकी हैं:
}
certificate-module = • { $title }
certificate-modules-more = … और { $count } और
certificate-skipped = आपने बहुत मॉड्यूल छोड़ दिए: कुछ पूरे कीजिए, ताकि पूरे ट्रैक का आधे से ज़्यादा हो जाए।
certificate-name-ask = प्रमाणपत्र पर कौन-सा नाम हो? ठीक वैसे भेजिए जैसे छपना चाहिए।
certificate-issued = <b>आपका प्रमाणपत्र</b>: { $title }, { $name }।
certificate-share = { $hours ->
    [one] ट्रैक का { $share } %: { $of } में से { $done } मॉड्यूल, लगभग { $hours } घंटे की पढ़ाई।
   *[other] ट्रैक का { $share } %: { $of } में से { $done } मॉड्यूल, लगभग { $hours } घंटों की पढ़ाई।
}
certificate-code = कोड: <code>{ $code }</code>
certificate-check = कोई भी इसे जाँच सकता है: पेज पर बने चौकोर से, या मुझे <code>/certificate { $code }</code> भेजकर।
certificate-code-ask = प्रमाणपत्र पर कौन-सा कोड है? वह 7KQ2-MXR4-TBN8-W3HZ जैसा दिखता है।
certificate-no-code = यह प्रमाणपत्र का कोड नहीं है। एक-एक अक्षर देखकर फिर भेजिए।
certificate-unknown = यहाँ <code>{ $code }</code> कोड का कोई प्रमाणपत्र नहीं है। या तो यह गढ़ा हुआ है, या उसका खाता हटाया जा चुका है।
certificate-valid = ✓ <b>यह प्रमाणपत्र असली और मान्य है।</b> { $name } ने { $title } का { $share } % पूरा किया है। { $day } को { $issuer } ने जारी किया, कोड <code>{ $code }</code>।{ $own ->
    [yes] {" "}यह ट्रैक सीखने वाले ने खुद लाया था।
   *[no] {""}
}
certificate-revoked = प्रमाणपत्र <code>{ $code }</code> असली था, पर उसके मालिक ने रद्द कर दिया। अब यह मान्य नहीं है।
certificate-button-issue = लें: { $title }
certificate-button-check-code = कोड जाँचें
certificate-button-name = अपना नाम दें
certificate-button-history = मेरी फ़ाइलें
certificate-button-roadmap = मेरा ट्रैक
