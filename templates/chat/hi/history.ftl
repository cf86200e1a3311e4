# What was made, to get it again.
history = <b>मैंने आपके लिए जो बनाया</b>, सबसे नया पहले:
history-hint = कोई नंबर दबाइए, मैं वह फ़ाइल फिर भेज दूँगा – तब भी जब उसका मेरा संदेश गायब हो गया हो।
history-nothing = मैंने अभी आपके लिए कोई फ़ाइल नहीं बनाई। अपना रेज़्यूमे और नौकरी का विवरण भेजिए, पहली फ़ाइल एक मिनट में मिल जाएगी।
history-file = <b>{ $number }</b> { $name }, { $day }
history-certificate = <b>{ $number }</b> प्रमाणपत्र: { $title }, { $day }
history-button-file = { $number } · { $kind }
history-button-certificate = { $number } · प्रमाणपत्र
history-button-scores = मेरे स्कोर
history-button-files = मेरी फ़ाइलें
history-button-newer = ‹ नए
history-button-older = पुराने ›
history-button-score = फिर से स्कोर दें
history-button-first = रेज़्यूमे को स्कोर दें
history-button-report = { $number }
history-again = यह लीजिए, फिर से:
history-scores = <b>आपके स्कोर</b>, सबसे नए पहले। मैंने क्या कहा था, यह देखने के लिए कोई नंबर दबाइए:
history-no-scores = मैंने अभी आपके लिए कोई स्कोर नहीं दिया। रेज़्यूमे और नौकरी का विवरण हो तो कुछ ही सेकंड लगते हैं।
history-report = { $known ->
    [match] <b>{ $number }</b> { $match } मेल – { $job }, { $day }
    [health] <b>{ $number }</b> { $health } पठनीयता – { $job }, { $day }
   *[both] <b>{ $number }</b> { $match } मेल, { $health } पठनीयता – { $job }, { $day }
}
history-job = { $title }
history-no-job = बिना नौकरी
history-scored = <b>{ $day } का स्कोर</b>
history-scores-were = { $known ->
    [match] नौकरी से मेल: 100 में से <b>{ $match }</b>
    [health] सॉफ़्टवेयर आपका रेज़्यूमे कितना अच्छा पढ़ता है: 100 में से <b>{ $health }</b>
   *[both] नौकरी से मेल: 100 में से <b>{ $match }</b>। सॉफ़्टवेयर आपका रेज़्यूमे कितना अच्छा पढ़ता है: 100 में से <b>{ $health }</b>।
}
history-fixes = सबसे काम के सुधार थे:
history-fix = • { $fix } (+{ $gain })
