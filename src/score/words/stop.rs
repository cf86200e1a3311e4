//! Words that say nothing about what is asked for or done, in English and German.

/// Function words, and words that every posting holds ("team", "experience"), in byte order.
#[rustfmt::skip]
const WORDS: [&str; 362] = [
    "a", "aber", "ability", "able", "about", "above", "across", "after", "again", "against",
    "all", "alle", "allem", "allen", "aller", "alles", "als", "also", "although", "am", "an",
    "and", "ander", "andere", "anderen", "any", "applicant", "are", "as", "at", "auch", "auf",
    "aufgabe", "aufgaben", "aus", "be", "because", "been", "before", "bei", "beim", "being",
    "below", "bereich", "between", "bewerber", "bis", "bist", "both", "but", "by", "can",
    "candidate", "company", "could", "da", "dabei", "dafür", "damit", "dann", "das", "dass",
    "day", "dazu", "daß", "dein", "deine", "deinem", "deinen", "deiner", "dem", "den", "denn",
    "der", "des", "dich", "did", "die", "dies", "diese", "diesem", "diesen", "dieser", "dieses",
    "dir", "do", "doch", "does", "doing", "done", "dort", "down", "du", "durch", "during", "each",
    "ein", "eine", "einem", "einen", "einer", "eines", "either", "employer", "environment", "er",
    "erfahrung", "es", "etc", "etwa", "euch", "euer", "eure", "every", "experience",
    "experienced", "few", "for", "from", "further", "für", "gegen", "good", "great", "gute",
    "guten", "gutes", "hab", "habe", "haben", "had", "has", "hat", "hatte", "have", "having",
    "he", "help", "her", "here", "hers", "hier", "him", "hin", "hinter", "his", "how", "i", "ich",
    "ideal", "if", "ihm", "ihn", "ihnen", "ihr", "ihre", "ihrem", "ihren", "ihrer", "im", "in",
    "include", "includes", "including", "indem", "ins", "into", "is", "ist", "it", "its",
    "itself", "ja", "jede", "jedem", "jeden", "jeder", "jedes", "job", "join", "just", "kann",
    "kein", "keine", "kenntnisse", "knowledge", "können", "könnte", "like", "ll", "looking",
    "mach", "may", "me", "mehr", "mein", "mich", "might", "mir", "mit", "mitarbeit", "more",
    "most", "much", "muss", "must", "my", "nach", "new", "nicht", "no", "noch", "nor", "not",
    "nun", "nur", "ob", "oder", "of", "off", "offer", "ohne", "on", "once", "one", "only", "onto",
    "opportunity", "or", "other", "our", "ours", "out", "over", "own", "part", "per", "plus",
    "preferred", "profil", "required", "requirement", "requirements", "responsibilities",
    "responsibility", "responsible", "role", "same", "sehr", "sein", "seine", "shall", "she",
    "should", "sich", "sicher", "sie", "sind", "skill", "skills", "so", "some", "sowie", "stelle",
    "strong", "such", "team", "teams", "than", "that", "the", "their", "theirs", "them", "then",
    "there", "these", "they", "this", "those", "though", "through", "to", "together", "too",
    "two", "tätigkeit", "um", "und", "under", "understanding", "uns", "unser", "unsere",
    "unserem", "unseren", "unserer", "unter", "unternehmen", "until", "up", "upon", "us", "use",
    "used", "using", "various", "very", "via", "viel", "vom", "von", "vor", "wann", "war",
    "waren", "warum", "was", "we", "weiter", "well", "wenn", "wer", "werden", "were", "what",
    "when", "where", "whether", "which", "while", "who", "whom", "whose", "why", "wie", "will",
    "wir", "wird", "with", "within", "without", "wo", "wollen", "work", "working", "would",
    "wurde", "während", "wünschenswert", "year", "years", "you", "your", "yours", "yourself",
    "zu", "zum", "zur", "zwar", "zwischen", "über",
];

/// Whether a word in lower case says nothing by itself.
pub(crate) fn is_stop_word(word: &str) -> bool {
    WORDS.binary_search(&word).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_in_order_so_that_it_can_be_searched() {
        assert!(WORDS.is_sorted());
        assert!(is_stop_word("with") && is_stop_word("während") && !is_stop_word("kubernetes"));
    }
}
