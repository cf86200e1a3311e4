# Statistics, in words and pictures.
stats-head = <b>अब तक का आपका सफ़र</b> · { $from } से { $to }
stats-nothing = <b>अभी दिखाने को कुछ नहीं है।</b> इससे भरेगा:
stats-nothing-span = <b>इस समय में कुछ नहीं हुआ।</b> लंबा समय चुनिए, या इसे भरिए:
stats-modules = <b>सीखना:</b> { $modules ->
    [one] { $modules } मॉड्यूल पूरा
   *[other] { $modules } मॉड्यूल पूरे
}, { $hours ->
    [one] { $hours } घंटा
   *[other] { $hours } घंटे
}
stats-track = • { $track }: { $percent } %
stats-score = <b>{ $position }:</b> स्कोर { $first } → { $last } (सबसे अच्छा { $best })
stats-score-one = <b>{ $position }:</b> स्कोर { $last }
stats-read = <b>{ $name }:</b> सॉफ़्टवेयर के पढ़ने के लिए 100 में से { $last }
stats-fixes = <b>सुधार:</b> { $edits ->
    [one] { $edits } बदलाव लागू
   *[other] { $edits } बदलाव लागू
}
stats-fixes-gain = <b>सुधार:</b> { $edits ->
    [one] { $edits } बदलाव लागू
   *[other] { $edits } बदलाव लागू
}, औसतन { $gain } अंक बढ़े
stats-practice = <b>इंटरव्यू:</b> { $answers ->
    [one] { $answers } जवाब
   *[other] { $answers } जवाब
}, औसतन 100 में से { $mean }
stats-due = { $count ->
    [one] { $count } सवाल फिर पूछने का समय है।
   *[other] { $count } सवाल फिर पूछने का समय है।
}
stats-coding = <b>कोडिंग:</b> आपके दूसरे खातों में { $count ->
    [one] { $count } काम
   *[other] { $count } काम
}
stats-applications = <b>आवेदन:</b> { $count } · { $stages }
stats-stage = { $stage ->
    [saved] सहेजे
    [applied] भेजे
    [interview] इंटरव्यू में
    [offer] ऑफ़र मिला
   *[rejected] अस्वीकृत
}
stats-stage-count = { $count } { $stage }
stats-stages = { $before }, { $one }
stats-more = <b>अभी ख़ाली:</b>
stats-streak = { $current ->
    [0] आपका सबसे लंबा सिलसिला { $longest ->
        [one] { $longest } दिन
       *[other] लगातार { $longest } दिन
    } का है। नया शुरू करने के लिए आज कुछ सीखिए या अभ्यास कीजिए।
    [one] आपने आज या कल कुछ किया। एक दिन और, और सिलसिला बन जाएगा।
   *[other] लगातार { $current } दिन: ऐसे ही चलते रहिए! आपका सबसे लंबा सिलसिला { $longest } दिन का है।
}
stats-picture = { $chart ->
    [score] आपके स्कोर कैसे बदले
    [fixes] जो सुधार आपने लागू किए, हफ़्ता दर हफ़्ता
    [modules] जो मॉड्यूल आपने पूरे किए, हफ़्ता दर हफ़्ता
    [interviews] इंटरव्यू के आपके जवाब कितने के थे
    [coding] दूसरे खातों में आपने क्या किया, दिन दर दिन
   *[applications] आपके आवेदन कहाँ तक पहुँचे
}, { $from } से { $to }
stats-empty-score = • स्कोर: रेज़्यूमे और नौकरी का विवरण भेजिए, फिर /score।
stats-empty-modules = • सीखना: /roadmap या /done से किसी मॉड्यूल पर निशान लगाइए।
stats-empty-interviews = • इंटरव्यू: /interview से एक सवाल का जवाब दीजिए।
stats-empty-coding = • कोडिंग: /evidence से एक खाता जोड़िए।
stats-empty-fixes = • सुधार: /tailor से रेज़्यूमे को नौकरी के हिसाब से ढालिए।
stats-empty-applications = • आवेदन: ऐप या टर्मिनल में लिखिए।
button-stats-score = स्कोर
button-stats-fixes = सुधार
button-stats-modules = सीखना
button-stats-interviews = इंटरव्यू
button-stats-coding = कोडिंग
button-stats-applications = आवेदन
button-stats-month = 4 हफ़्ते
button-stats-half = आधा साल
button-stats-year = एक साल
