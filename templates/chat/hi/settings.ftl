# Language and look.
settings = <b>सेटिंग्स</b>
settings-language = भाषा: { $language }
settings-language-app = भाषा: { $language }, जैसी ऐप में है
settings-theme = दस्तावेज़ों का रूप: { $theme }
settings-track = ट्रैक: { $track }
settings-no-track = ट्रैक: कोई नहीं चुना, इसलिए मैं पूछता हूँ कि कौन-सा
settings-saved = सहेज लिया।
settings-button-language = भाषा
settings-button-theme = रूप
settings-button-track = ट्रैक
settings-button-app = जैसी ऐप में है
settings-button-back = वापस
settings-ask-language = मैं किस भाषा में बात करूँ?
settings-ask-theme = नए दस्तावेज़ कैसे दिखें? क्लासिक ज़्यादातर कंपनियाँ पहचानती हैं, कॉम्पैक्ट एक पेज पर ज़्यादा लाता है, मॉडर्न में थोड़ा रंग है।
settings-ask-track = जब आप कोई ट्रैक न बताएँ, तो कौन-सा समझूँ?
settings-name = { $name }
settings-set = ✓ { $name }
theme = { $name ->
    [compact] कॉम्पैक्ट
    [modern] मॉडर्न
   *[classic] क्लासिक
}
