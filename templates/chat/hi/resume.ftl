# Taking a resume.
resume-first = पहले मुझे आपका रेज़्यूमे चाहिए। PDF या DOCX फ़ाइल में भेजिए, या मुझे कुछ सवाल पूछने दीजिए।
resume-send = अपना रेज़्यूमे PDF या DOCX फ़ाइल में भेजिए। अभी कोई नहीं है? तो मुझे कुछ सवाल पूछने दीजिए।
resume-choose = ये आपके रेज़्यूमे हैं। एक चुनिए, या PDF या DOCX फ़ाइल में नया भेजिए।
resume-unknown = “{ $name }” नाम का आपका कोई रेज़्यूमे मेरे पास नहीं है। ये हैं:
resume-chosen = अब से मैं <b>{ $name }</b> के साथ काम करूँगा।
resume-still-read = मैं अभी आपका रेज़्यूमे पढ़ रहा हूँ, पूरा होते ही आगे बढ़ूँगा।
file-which = क्या <b>{ $name }</b> आपका रेज़्यूमे है, या किसी नौकरी का विवरण?
file-is-job = <b>{ $name }</b> नौकरी के विवरण जैसा है, इसलिए मैं इसे वही मानता हूँ।
button-my-resume = मेरा रेज़्यूमे
button-a-job = नौकरी का विवरण
button-neither = दोनों नहीं
button-build-resume = सवालों के जवाब दें
button-tailor = नौकरी के लिए ढालें
button-other-job = दूसरी नौकरी
button-see-correct = देखें और सुधारें
read-parsing = आपकी नौकरियाँ, पढ़ाई और कौशल ढूँढ रहा हूँ …
# What was read.
line = { $text }
read-heading = <b>मैंने यह पढ़ा।</b>
read-heading-yours = <b>अब आपका रेज़्यूमे यह है।</b>
read-name = <b>{ $name }</b>
read-work = <b>काम</b>
read-education = <b>पढ़ाई</b>
read-entry = • { $what } ({ $when })
read-entry-undated = • { $what }
read-from-to = { $start } – { $end }
read-since = { $start } – अब तक
read-month = { $month } { $year }
read-more = { $count ->
    [one] … और { $count } और
   *[other] … और { $count } और
}
read-skills = { $more ->
    [0] <b>कौशल:</b> { $skills }
   *[other] <b>कौशल:</b> { $skills } और { $more } और
}
read-projects = <b>प्रोजेक्ट:</b> { $names } ({ $count })
read-no-name = ⚠ नाम नहीं मिला। कृपया जोड़िए: “सुधारें” दबाइए।
read-no-contact = ⚠ न ईमेल मिला, न फ़ोन नंबर। कोई आपको जवाब नहीं दे पाएगा: जोड़ने के लिए “सुधारें” दबाइए।
read-no-entries = ⚠ कोई नौकरी, प्रोजेक्ट या स्कूल नहीं मिला। जोड़ने के लिए “सुधारें” दबाइए।
read-noticed = { $code ->
    [hidden-text] ⚠ फ़ाइल में ऐसा टेक्स्ट है जो किसी को नहीं दिखता। मैंने उसे छोड़ दिया; कंपनियों का सॉफ़्टवेयर शायद न छोड़े।
    [damaged-page] ⚠ फ़ाइल का एक पेज ख़राब है, इसलिए कुछ छूट सकता है।
    [incomplete] ⚠ फ़ाइल बीच में टूट गई है, इसलिए अंत में कुछ छूट सकता है।
   *[other] ⚠ कुछ प्रविष्टियाँ मैं नहीं पढ़ सका, और छोड़ दीं।
}
read-right = क्या यह सही है? आप सीधे आगे बढ़कर नौकरी का विवरण भी भेज सकते हैं।
read-waits = आपका रेज़्यूमे अभी सहेजा नहीं गया। सहेजिए, सुधारिए, या जो नौकरी चाहते हैं उसका विवरण भेजिए।
read-over = वह रेज़्यूमे सहेजा जा चुका है या छोड़ दिया गया है। /resume दिखाता है कि क्या है।
read-discarded = ठीक है, मैंने उसे भुला दिया। दूसरी फ़ाइल भेजिए, या मुझे कुछ सवाल पूछने दीजिए।
button-save = सहेजें
button-save-go = सहेजकर आगे बढ़ें
button-save-apart = अलग से सहेजें
button-correct = सुधारें
button-not-mine = मेरा नहीं है
button-discard = न सहेजें
saved = आपका रेज़्यूमे <b>{ $name }</b> नाम से सहेज लिया।
saved-version = इसे <b>{ $name }</b> के संस्करण { $version } के रूप में सहेज लिया। पिछले संस्करण भी रखे हैं।
saved-next = अब जो नौकरी चाहते हैं उसका विवरण भेजिए: चिपकाइए, या लिंक या फ़ाइल भेजिए।
saved-as-read = आपका रेज़्यूमे जैसा है वैसा सहेज लिया: <b>{ $name }</b>। सुधारने के लिए /resume कीजिए।
saved-earlier = आपने पहले जो रेज़्यूमे भेजा था, उसे मैंने जैसा पढ़ा वैसा ही सहेज लिया: <b>{ $name }</b>। नया वाला आपकी पुष्टि का इंतज़ार कर रहा है।
# Setting it right.
correct-what = क्या सुधारूँ?
correct-entry = इसमें क्या सुधारूँ?
correct-says = { $part }: { $text }
button-correct-done = हो गया
button-remove = हटाएँ
button-back = वापस
button-as-it-was = जैसा था वैसा छोड़ें
button-again = फिर कोशिश करें
entry-work = नौकरी: { $name }
entry-project = प्रोजेक्ट: { $name }
entry-education = स्कूल: { $name }
add-work = नौकरी जोड़ें
add-project = प्रोजेक्ट जोड़ें
add-education = पढ़ाई जोड़ें
part-name = नाम
part-email = ईमेल
part-phone = फ़ोन
part-place = जगह
part-headline = शीर्षक
part-summary = सारांश
part-skills = कौशल
part-work-title = पद
part-work-place = कंपनी
part-work-dates = तारीख़ें
part-work-points = आपने क्या किया
part-project-title = प्रोजेक्ट
part-project-points = आपने क्या किया
part-education-title = डिग्री
part-education-place = स्कूल
part-education-dates = तारीख़ें
ask-now = { $ask }
    अभी लिखा है: { $now }
ask-name = आपका पूरा नाम क्या है?
ask-email = आपका ईमेल पता क्या है?
ask-phone = आपका फ़ोन नंबर क्या है, देश के कोड के साथ?
ask-place = आप कहाँ रहते हैं? शहर और देश काफ़ी हैं।
ask-headline = आप क्या हैं, या क्या बनना चाहते हैं? जैसे: Backend Engineer
ask-summary = पेशे से आप कौन हैं, दो-तीन वाक्यों में?
ask-skills = आपको क्या-क्या आता है? बीच में कॉमा लगाकर लिखिए: Python, SQL, Git
ask-work-title = आपकी नौकरी क्या थी? सबसे नई पहले, इंटर्नशिप भी चलती है। जैसे: Software Intern
ask-work-another = और उससे पहले की नौकरी? वह क्या थी?
ask-work-place = किस कंपनी में?
ask-work-dates = कब से कब तक? जैसे: Jun 2024 - Aug 2024, या Jun 2024 - now
ask-work-points = वहाँ आपने क्या किया? हर बात एक पंक्ति में, जहाँ हो सके संख्या के साथ।
ask-project-title = आपने कौन-सा प्रोजेक्ट बनाया? उसका नाम बताइए।
ask-project-another = और कोई प्रोजेक्ट?
ask-project-points = वह क्या है, आपने क्या किया, और किन साधनों से? हर बात एक पंक्ति में।
ask-education-title = आप क्या पढ़ते हैं या पढ़ा है? जैसे: BSc in Computer Science
ask-education-another = और कोई डिग्री या कोर्स?
ask-education-place = किस स्कूल या विश्वविद्यालय में?
ask-education-dates = कब से कब तक? जैसे: 2022 - 2026
wrong-email = यह ईमेल पता नहीं है। यह name@example.org जैसा होना चाहिए।
wrong-phone = यह फ़ोन नंबर नहीं है। यह +91 22 2345 6789 जैसा होना चाहिए।
wrong-dates = ये तारीख़ें मैं नहीं पढ़ सका। ऐसे लिखिए: Jun 2024 - Aug 2024, या Jun 2024 - now।
wrong-empty = इसमें कुछ नहीं है। कृपया फिर लिखिए।
wrong-long = यह बहुत लंबा है: यहाँ { $most } अक्षर तक आते हैं। कृपया छोटा लिखिए।
wrong-many = { $most } से ज़्यादा नहीं आते। पहले एक हटाइए।
# Question by question.
build-begins = चलिए, आपका रेज़्यूमे साथ में बनाते हैं। लगभग पाँच मिनट लगेंगे, और हर सवाल छोड़ा जा सकता है।
button-answer = जवाब दें
button-skip = छोड़ें
button-enough = इतना काफ़ी है
no-more-work = और नौकरी नहीं
no-more-project = और प्रोजेक्ट नहीं
no-more-education = और पढ़ाई नहीं
