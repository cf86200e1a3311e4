# Documents in other forms.
document-step = दस्तावेज़ बना रहा हूँ और वापस पढ़ रहा हूँ …
document-made = { $format ->
    [pdf] यह रहा PDF। मैंने इसे वापस पढ़ा: सब कुछ इसमें है।
    [docx] यह रही Word फ़ाइल, बदलाव के लिए तैयार। मैंने इसे वापस पढ़ा: सब कुछ इसमें है।
    [md] यह रहा Markdown।
    [txt] यह रहा सादा टेक्स्ट, उन फ़ॉर्म के लिए जिनमें चिपकाना होता है।
   *[other] यह रहा JSON Resume, दूसरे प्रोग्रामों के लिए।
}
document-which = किस रूप में?
document-button-forms = दूसरा रूप
document-button-form = { $format ->
    [pdf] PDF
    [docx] DOCX
    [md] Markdown
    [txt] टेक्स्ट
   *[other] JSON
}
document-not-verified = मैंने फ़ाइल बनाकर वापस पढ़ी, और उसमें आपकी कोई बात छूट गई थी। इसलिए मैं उसे नहीं देता। /settings में दूसरा रूप चुनकर फिर कोशिश कीजिए; वहाँ भी हो तो जो यह बॉट चलाता है उसे बताइए।
