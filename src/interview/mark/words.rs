//! Words and phrases by which an English answer is judged, apart from what the question asks for.
//!
//! Phrases are matched as they stand, in any case, with a plural's ending or without, and hyphens are as blanks.

/// Words that bind others together, in byte order. "and" and "or" are missing: lists have those too.
#[rustfmt::skip]
pub(super) const FUNCTION: [&str; 137] = [
    "a", "about", "after", "again", "all", "almost", "also", "although", "always", "am", "an", "another", "any",
    "are", "as", "at", "be", "because", "been", "before", "being", "both", "but", "by", "can", "cannot", "could",
    "did", "do", "does", "doing", "during", "each", "either", "else", "every", "few", "for", "from", "had", "has",
    "have", "having", "he", "her", "here", "him", "his", "how", "i", "i'd", "i'm", "i've", "if", "in", "instead",
    "into", "is", "it", "it's", "its", "itself", "just", "may", "me", "might", "more", "most", "much", "must", "my",
    "never", "no", "not", "of", "off", "on", "once", "one", "only", "onto", "otherwise", "our", "out", "over", "own",
    "per", "rather", "same", "she", "should", "since", "so", "some", "still", "such", "than", "that", "that's", "the",
    "their", "them", "then", "there", "therefore", "these", "they", "this", "those", "though", "through", "to", "too",
    "under", "until", "up", "us", "very", "was", "we", "were", "what", "when", "where", "whether", "which", "while",
    "who", "whose", "why", "will", "with", "within", "without", "would", "you", "your",
];

/// Some of the commonest words of English that other languages do not have, in byte order: no prose goes without them.
#[rustfmt::skip]
pub(super) const COMMONEST: [&str; 26] = [
    "a", "are", "at", "because", "by", "for", "from", "have", "if", "is", "it", "its", "my", "of", "on", "that",
    "the", "then", "they", "this", "to", "we", "when", "which", "with", "you",
];

/// Words that may stand inside a phrase without changing it, in byte order.
pub(super) const GLUE: [&str; 13] = [
    "a", "an", "any", "each", "its", "my", "of", "our", "some", "the", "their", "this", "your",
];

/// Stems of words that stand in texts about anything, in byte order: that a text has them says little.
#[rustfmt::skip]
pub(super) const EVERYDAY: [&str; 76] = [
    "add", "answer", "ask", "becom", "best", "better", "big", "call", "case", "chang", "come", "differ", "end",
    "everi", "exampl", "find", "first", "follow", "get", "give", "go", "good", "help", "high", "import", "is", "keep",
    "know", "larg", "last", "let", "look", "low", "make", "mani", "mean", "must", "need", "new", "next", "own",
    "part", "peopl", "person", "place", "possibl", "problem", "put", "question", "reason", "right", "run", "say",
    "second", "see", "set", "show", "simpl", "small", "someth", "start", "take", "tell", "thing", "think", "three",
    "time", "turn", "two", "understand", "use", "want", "way", "whole", "work", "wrong",
];

/// Words of the past that no ending tells, in byte order; what one was, had or felt is no deed and is missing.
#[rustfmt::skip]
pub(super) const DEEDS: [&str; 67] = [
    "began", "bought", "broke", "brought", "built", "caught", "chose", "cut", "dealt", "did", "drew", "drove", "dug",
    "found", "gave", "got", "grew", "held", "hid", "hit", "kept", "laid", "learnt", "led", "left", "lent", "let",
    "made", "met", "narrowed", "oversaw", "overtook", "paid", "put", "ran", "read", "rebuilt", "reran", "reset",
    "rewrote", "rode", "said", "sat", "sent", "set", "shot", "showed", "shut", "sold", "sought", "sped", "spent",
    "split", "spoke", "stood", "stuck", "swapped", "taught", "threw", "told", "took", "undertook", "underwent",
    "went", "woke", "wrote", "wrung",
];

/// Words in -ed that are no deeds: states of mind, and words that are no verbs; in byte order.
#[rustfmt::skip]
pub(super) const NO_DEEDS: [&str; 34] = [
    "believed", "dedicated", "deserved", "detailed", "determined", "disliked", "embed", "enjoyed", "excited",
    "experienced", "feed", "hoped", "indeed", "interested", "liked", "loved", "managed", "motivated", "need",
    "needed", "passed", "preferred", "proceed", "realised", "red", "related", "seemed", "shed", "skilled", "speed",
    "succeed", "talented", "used", "wanted",
];

/// Phrases that set a scene: a time, a place, what was given.
#[rustfmt::skip]
pub(super) const SITUATION: &[&str] = &[
    "when i", "when we", "when our", "when the", "while i", "while we", "last year", "last month", "last spring",
    "last summer", "last autumn", "last winter", "years ago", "year ago", "months ago", "weeks ago", "at my",
    "in my last", "in my previous", "in my first", "in my second", "in my third", "in my final", "in my current", "at university", "at school",
    "my last job", "my previous job", "my first job", "my last company", "on a project", "project where", "on my team", "on our team",
    "we had", "we were", "there was", "there were", "our team", "the team", "a customer", "a client", "a colleague",
    "a release", "production", "during", "internship", "back then", "at the time", "in 2", "one day", "two of us", "at work",
    "course", "semester", "start-up", "startup", "we ran", "our service", "our product", "worked at", "worked on", "working on", "working at",
];

/// Phrases that say what had to be done, and by whom.
#[rustfmt::skip]
pub(super) const TASK: &[&str] = &[
    "i had to", "we had to", "my task", "my job", "my part", "my role", "my goal", "our goal", "the goal", "the aim",
    "was responsible", "in charge", "i owned", "i was asked", "asked me", "was told", "told me", "needed to", "had to", "was supposed", "due", "deadline", "wanted me",
    "i was assigned", "it was on me", "it was up to me", "fell to me", "i was given", "gave me", "my manager wanted", "target", "we needed",
    "requirement", "by the end of", "i needed", "problem was", "challenge was", "i volunteered", "to decide", "i wanted to", "we wanted", "was meant to", "was to", "the plan was",
    "my responsibility", "i was on call", "i was the only", "expected me", "i led", "assigned", "promised", "before the",
];

/// Phrases that tell how it ended.
#[rustfmt::skip]
pub(super) const RESULT: &[&str] = &[
    "as a result", "in the end", "at the end", "since then", "result", "outcome", "afterwards", "led to", "ended up", "eventually",
    "finally", "we shipped", "we delivered", "i delivered", "went live", "went down", "went up", "dropped", "fell from", "fell to", "rose", "grew", "reduced",
    "increased", "improved", "decreased", "saved", "cut", "halved", "doubled", "from then on", "to this day", "still use", "still in use", "adopted",
    "solved", "fixed", "no longer", "never happened again", "has not happened", "not happened since", "on time", "approved", "accepted", "agreed",
    "learned", "learnt", "lesson", "next time", "taught me", "since that", "after that", "now we", "today", "within a week", "within two", "within a month",
    "launched", "finished", "stayed", "renewed", "thanked", "worked out", "paid off", "that meant", "we made it", "passed", "now i", "the next", "instead of",
];

/// Phrases that give a reason.
#[rustfmt::skip]
pub(super) const REASON: &[&str] = &[
    "because", "since", "so that", "therefore", "that means", "which means", "this means", "that is why", "that's why", "which is why", "as a result", "otherwise",
    "the reason", "hence", "thus", "leads to", "this way", "that way", "in order to", "due to", "depends on", "makes it", "which makes", "which lets", "lets", "lets you", "allows", "so it",
    "so the", "so i", "so we", "so you", "so a", "so they", "so that's", "so each", "so no", "so if", "so even", "if the", "if you", "if a", "if it", "if i", "if two", "cannot", "can't", "prevents", "guarantees", "causes", "without", "to avoid", "means", "meaning", "would", "ensures", "then", "whatever", "as long as",
];

/// Phrases that bring a case.
#[rustfmt::skip]
pub(super) const EXAMPLE: &[&str] = &[
    "for example", "for instance", "such as", "e.g", "say", "suppose", "imagine", "let's say", "take the", "in my last", "in my previous", "in practice", "at my", "on my", "in our",
    "in one project", "on a project", "last year", "once", "like", "when i", "we once", "i once", "we used", "i used", "i would", "i'd", "consider", "if you have", "concretely", "namely", "in python", "in java", "in javascript", "in rust", "in go", "in sql", "in postgres", "in c", "typical case", "typically", "usually", "classic", "in particular",
];

/// Phrases that weigh one thing against another.
#[rustfmt::skip]
pub(super) const TRADE_OFF: &[&str] = &[
    "but", "however", "trade-off", "trade", "on the other hand", "whereas", "downside", "drawback", "at the cost", "cost", "price", "instead of", "instead", "unless", "depends", "rather than",
    "although", "though", "while", "versus", "vs", "compared", "worse", "better", "slower", "faster", "cheaper", "more expensive", "expensive", "even if", "only if", "only when", "not always", "except", "worst case", "limit", "in return", "in exchange", "the catch", "pay for", "o(n)", "o(1)", "o(log n)", "o(n log n)", "o(n^2)", "memory", "latency", "simpler", "complexity", "alternative", "either",
];

/// Phrases that put steps in order.
#[rustfmt::skip]
pub(super) const STEPS: &[&str] = &[
    "first", "firstly", "second", "secondly", "third", "next", "then", "after that", "afterwards", "finally", "lastly", "step", "start with", "begin with", "start by", "at first", "once", "in the end", "to start", "before", "after",
];

/// Phrases by which one commits to nothing.
#[rustfmt::skip]
pub(super) const HEDGES: &[&str] = &[
    "maybe", "perhaps", "i guess", "i suppose", "sort of", "kind of", "more or less", "somehow", "something like that", "and so on", "and stuff", "stuff", "things like that",
    "i'm not sure", "i am not sure", "not really sure", "don't really know", "don't know", "do not know", "no idea", "various things", "many things", "a lot of things", "whatever is needed", "basically", "probably",
    "in some way", "one way or another", "many ways", "different ways", "various ways", "many factors", "various factors", "several factors", "it depends on the situation", "etc", "generally speaking", "in general",
];

/// Words by which people praise themselves instead of telling what they did.
#[rustfmt::skip]
pub(super) const VIRTUES: &[&str] = &[
    "passionate", "passion", "hard-working", "hard worker", "team player", "dedicated", "dedication", "motivated", "self-starter", "fast learner", "quick learner",
    "detail oriented", "attention to detail", "excellent communication", "strong communication", "communication skills", "perfectionist", "go-getter", "enthusiastic", "enthusiasm", "give my best", "do my best", "hardworking", "110 percent",
    "always strive", "strive", "people person", "natural leader", "problem solver", "think outside", "outside the box", "positive attitude", "can-do attitude", "results-oriented", "proactive", 
    "flexible person", "reliable person", "very professional", "professionalism", "strong work ethic", "work ethic", "open-minded", "wear many hats", "excellence", "great leader", "eager to learn",
];

/// Words that sound like much and say little.
#[rustfmt::skip]
pub(super) const BUZZWORDS: &[&str] = &[
    "synergy", "leverage", "robust", "cutting-edge", "state-of-the-art", "best practice", "best-in-class", "world-class", "holistic", "seamless", "innovative", "innovation", "game changer", "paradigm", "next level", "next-generation",
    "end-to-end solution", "value-add", "add value", "added value", "deliver value", "business value", "stakeholder", "aligned", "empower", "empowered", "dynamic environment", "fast-paced", "thought leader", "industry standard", "modern approach",
    "scalable and", "efficient and", "efficient solution", "scalable solution", "reliable solution", "optimal solution", "right solution", "good solution", "best solution", "maintainable", "state of the art", "powerful", "crucial", "essential", "very important", "key factor", "comprehensive", "strategic", "drive success", "high-quality", "quality standard", "well-structured", "proven method", "right tool", "right balance", "various aspects", "important aspect", "key aspect",
    "big picture", "deep dive", "touch base", "win-win", "mindset", "culture of", "impactful", "meaningful", "transparency", "collaborative", "collaboration", "effective communication", "open communication", "clear communication",
];
