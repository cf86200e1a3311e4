# Accounts elsewhere that show what a person can.
evidence-head = <b>आपके दूसरे खाते</b>
evidence-none = कोई खाता जोड़िए, और मैं उससे पढ़ूँगा कि आपने क्या बनाया और हल किया। इससे दिखता है कि कौन-से मॉड्यूल आपको आते हैं, और यह आपके आँकड़ों में जाता है।
evidence-privacy = मैं सिर्फ़ वही पढ़ता हूँ जो आपके प्रोफ़ाइल पर सार्वजनिक है, और सिर्फ़ जब आप कहें। वहाँ कुछ नहीं लिखा जाता, और कभी भी अलग कर सकते हैं।
evidence-line = <b>{ $service }</b>: { $user }, { $state }
evidence-line-by-hand = <b>{ $service }</b>: हाथ से भरा, { $state }
evidence-state-never = अभी पूछा नहीं
evidence-state-day = { $day } तक का
evidence-state-failing = { $day } तक का, ताज़ा नहीं हो सका
evidence-state-nothing = से संपर्क नहीं हो सका
evidence-ask-github = GitHub पर आपका यूज़र नाम क्या है? मैं आपकी सार्वजनिक रिपॉज़िटरी की सूची, उनकी भाषाएँ, और वे दिन पढ़ता हूँ जब आपने सार्वजनिक रूप से कुछ किया। पासवर्ड या टोकन नहीं चाहिए, और कृपया कभी मत भेजिए।
evidence-ask-leetcode = LeetCode पर आपका यूज़र नाम क्या है? मैं पढ़ता हूँ कि आपने कितने सवाल हल किए, आपकी प्रतियोगिता रेटिंग, और पिछले हलों के दिन, जैसा आपका सार्वजनिक प्रोफ़ाइल दिखाता है। पासवर्ड नहीं चाहिए, और कृपया कभी मत भेजिए।
evidence-ask-codeforces = Codeforces पर आपका हैंडल क्या है? मैं आपकी रेटिंग, प्रतियोगिताएँ और हल किए सवाल पढ़ता हूँ, जैसा आपका सार्वजनिक प्रोफ़ाइल दिखाता है। पासवर्ड नहीं चाहिए, और कृपया कभी मत भेजिए।
evidence-secret = यह टोकन या पासवर्ड लगता है, इसलिए मैंने इसे न रखा, न इस्तेमाल किया। कृपया अपना संदेश हटाइए, टोकन जहाँ बनाया था वहाँ रद्द कीजिए, और सिर्फ़ यूज़र नाम भेजिए।
evidence-figures = <b>{ $service }</b> · { $user }
evidence-figures-by-hand = <b>{ $service }</b> · हाथ से भरा
evidence-as-of = { $day } तक का।
evidence-partial = कुछ आँकड़े इस बार नहीं मिले; बाकी वैसे ही हैं जैसे वहाँ हैं।
evidence-repositories = { $own ->
    [0] अभी अपनी कोई सार्वजनिक रिपॉज़िटरी नहीं
    [one] अपनी { $own } सार्वजनिक रिपॉज़िटरी
   *[other] अपनी { $own } सार्वजनिक रिपॉज़िटरी
}{ $stars ->
    [0] {""}
    [one] , { $stars } स्टार के साथ
   *[other] , { $stars } स्टार के साथ
}
evidence-languages = लिखी गईं: { $languages }
evidence-contributions = { $count ->
    [one] पिछले साल { $count } योगदान
   *[other] पिछले साल { $count } योगदान
}
evidence-days = { $days ->
    [0] हाल में कोई सार्वजनिक गतिविधि नहीं
    [one] हाल में { $days } दिन सक्रिय
   *[other] हाल में { $days } दिन सक्रिय
}
evidence-solved = { $total ->
    [one] { $total } सवाल हल
   *[other] { $total } सवाल हल
}: { $easy } आसान, { $medium } मध्यम, { $hard } कठिन
evidence-solved-unrated = { $total ->
    [one] { $total } सवाल हल
   *[other] { $total } सवाल हल
}
evidence-rating = प्रतियोगिता रेटिंग: { $rating }
evidence-rating-highest = प्रतियोगिता रेटिंग: { $rating }, सबसे ऊँची { $highest }
evidence-contests = { $contests ->
    [one] { $contests } रेटेड प्रतियोगिता
   *[other] { $contests } रेटेड प्रतियोगिताएँ
}
evidence-proves = { $count ->
    [one] <b>इससे दिखता है कि यह मॉड्यूल आपको आता है:</b>
   *[other] <b>इससे दिखता है कि ये मॉड्यूल आपको आते हैं:</b>
}
evidence-proves-one = • { $title }
evidence-proves-hint = जो सही हो उस पर निशान लगाइए; मैं खुद कभी नहीं लगाता।
evidence-problem = { $code ->
    [unknown-user] { $service } पर “{ $user }” नाम का कोई नहीं है। वर्तनी देखिए, और “दूसरा नाम” से फिर जोड़िए।
    [limited] { $service } अभी और अनुरोध नहीं ले रहा।
    [resting] { $service } में गड़बड़ हुई या उससे बहुत बार पूछा गया, इसलिए उसे कुछ देर छोड़ दिया है।
    [unreachable] { $service } तक पहुँच नहीं हो पा रही।
    [slow] { $service } जवाब देने में बहुत देर लगाता है।
    [torn] { $service } का जवाब बीच में टूट गया।
    [faulty] { $service } में अपनी गड़बड़ है।
    [token] { $service } वह टोकन अब नहीं लेता जो आपने ऐप या टर्मिनल में दिया था। वहाँ नया दीजिए।
    [too-large] { $service } इतना दिखाता है कि मैं पढ़ नहीं सकता।
    [refused] { $service } अभी मुझे यह पढ़ने नहीं दे रहा।
   *[other] { $service } ने ऐसे जवाब दिया जो मैं नहीं समझता।
}
evidence-wait = { $minutes ->
    [one] { $minutes } मिनट बाद फिर कोशिश कीजिए।
   *[other] { $minutes } मिनट बाद फिर कोशिश कीजिए।
}
evidence-retry = कुछ मिनट बाद फिर कोशिश कीजिए।
evidence-kept = आगे वह है जो { $day } को दिखा था।
evidence-nothing-kept = वहाँ से अभी कोई आँकड़े नहीं हैं।
evidence-connected = { $service } पर { $user } जुड़ गया।
evidence-forget = { $service } को अलग करना चाहते हैं? उसके आँकड़े यहाँ से हट जाएँगे; वहाँ कुछ नहीं बदलेगा।
evidence-forgotten = { $service } अलग हो गया, और उसके आँकड़े यहाँ से हट गए।
evidence-hand-ask = LeetCode पर आपने कितने सवाल हल किए? आसान, मध्यम और कठिन लिखिए, और हो तो प्रतियोगिता रेटिंग, जैसे: 80 45 6 1540
evidence-hand-unclear = मुझे आसान, मध्यम और कठिन के तीन अंक चाहिए, और रेटिंग हो तो चौथा। जैसे: 80 45 6 1540
button-evidence-connect = { $service } जोड़ें
button-evidence-show = { $service }
button-evidence-refresh = ताज़ा करें
button-evidence-rename = दूसरा नाम
button-evidence-forget = अलग करें
button-evidence-forget-sure = हाँ, अलग करें
button-evidence-keep = नहीं, रहने दें
button-evidence-tick = ☐ { $title }
button-evidence-hand = हाथ से भरें
button-evidence-all = सारे खाते
