# Cover letters.
letter-step = आपकी ही पंक्तियों से कवर लेटर लिख रहा हूँ …
letter-subject = <b>{ $text }</b>
letter-text = { $text }
letter-read = <b>कृपया पहले इसे पढ़िए।</b> इसकी हर बात आपके रेज़्यूमे से है; जब यह वही कहे जो आप चाहते हैं, तब PDF या DOCX में लीजिए।
letter-language = पत्र मैं सिर्फ़ अंग्रेज़ी में लिखता हूँ, और जर्मन विज्ञापनों के लिए जर्मन में। आपका रेज़्यूमे किसी और भाषा में हो, तो Word फ़ाइल में उसकी पंक्तियों का अनुवाद कर लीजिए।
letter-sources = इसके पैराग्राफ़ किस पर टिके हैं:
letter-rests = { $number }. { $place }
letter-manager-ask = कवर लेटर किसके नाम हो? नाम भेजिए, जैसे “Dr. Ines Marlow”।
letter-button-manager = किसी के नाम करें
letter-button-warmer = ज़्यादा अपनापन
letter-button-formal = ज़्यादा औपचारिक
letter-and = { $all }; { $next }
