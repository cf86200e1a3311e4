#![allow(clippy::unwrap_used)]

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use super::*;
use crate::posting::Posting;
use crate::resume::Resume;
use crate::score::Tenths;
use crate::skills::Lexicon;

const BANK: &str = r#"[
{"id":"bloom","kind":"algorithms","ask":"A set has grown too large for memory. How do you still answer cheaply whether an item is in it?",
 "skills":["algorithms"],"tracks":["backend"],"level":"mid","difficulty":"medium","minutes":4,
 "followUp":"How would you delete an item?","mistakes":["Promising that it never errs."],
 "points":[
  {"says":"A Bloom filter keeps a bit array and several hash functions instead of the items","cues":[["bloom filter","bloom","bit array","bitmap"],["hash function","several hash","hash"]]},
  {"says":"It may report an item that is not there, but never misses one that is","cues":[["false positive","wrongly says yes","may be wrong"],["never misses","no false negative","definitely not"]]},
  {"says":"More bits per item lower the error rate at the price of memory","cues":[["more bits","larger array","bits per item"],["error rate","fewer false positives","less often wrong"]]}]},
{"id":"dispute","kind":"behavioural","ask":"Tell me about a time when you disagreed with a colleague.",
 "skills":[],"tracks":[],"level":"junior","difficulty":"easy","minutes":3,
 "followUp":"What would they say about it?","mistakes":["Blaming the other."],
 "points":[
  {"says":"Names what the two positions were, fairly","cues":[["he wanted","she wanted","they wanted","in favour of","argued"]]},
  {"says":"Asked for the other's reasons before arguing","cues":[["asked","listened","understand why","his reason","her reason"]]},
  {"says":"Settled it by evidence rather than rank","cues":[["measured","prototype","benchmark","numbers","tried both","data"]]},
  {"says":"Kept the relation good and learned something","cues":[["still work","thanked","learned","since then","coffee"]]}]},
{"id":"kafka-order","kind":"technical","ask":"What order of messages can a consumer rely on?",
 "skills":["kafka"],"tracks":["backend"],"level":"junior","difficulty":"medium","minutes":4,
 "followUp":"And when a consumer crashes?","mistakes":["Saying that all messages are ordered."],
 "points":[{"says":"Within a partition only","cues":[["within a partition","per partition","same partition"]]}]},
{"id":"python-lists","kind":"technical","ask":"What happens when a list grows?",
 "skills":["python"],"tracks":["ai"],"level":"junior","difficulty":"easy","minutes":4,
 "followUp":"And when it shrinks?","mistakes":["Saying that it is linked."],
 "points":[{"says":"It is copied to a larger place","cues":[["copied","reallocate"]]}]},
{"id":"senior-design","kind":"design","ask":"Design a service that shortens links.",
 "skills":["system-design"],"tracks":[],"level":"senior","difficulty":"hard","minutes":20,
 "followUp":"And in two regions?","mistakes":["Starting with the database."],
 "points":[{"says":"Ids come from a counter","cues":[["counter","sequence"]]}]}
]"#;

fn bank() -> Bank {
    Bank::of(BANK).unwrap()
}

fn score(id: &str, answer: &str) -> Tenths {
    feedback(id, answer).score
}

fn feedback(id: &str, answer: &str) -> Feedback {
    mark(bank().get(id).unwrap(), answer, &Lexicon::embedded())
}

const STRONG: &str = "I would use a Bloom filter: an array of bits and, say, four hash functions. To add an item I hash it \
    four times and set those four bits; to look it up I check them. If one of them is 0, the item is definitely not in the \
    set, because adding it would have set that bit. If all are set it may be a false positive, since other items can have \
    set the same bits. With about 10 bits per item the error rate is near one per cent, and more bits make it smaller, \
    but cost memory. So in front of a database it saves most of the reads for keys that do not exist.";
const MIDDLING: &str = "You could keep hashes instead of the items, maybe in some bitmap, which takes less memory. It can be wrong \
    sometimes because two items may have the same hash, but for a cache that would be fine.";
const FLUENT: &str = "This is a very important question that every engineer faces. I am passionate about performance, and I always \
    strive for robust, scalable and efficient solutions that follow best practices. In such a situation I would carefully \
    analyse the requirements, choose the right tool for the job and make sure that the stakeholders are aligned, because at \
    the end of the day it is all about delivering value to the customer in a sustainable way.";
const STORY: &str = "Last year in my team at a logistics start-up, a colleague wanted to move our queue to Kafka and I was against it. I had \
    to decide with him by the end of the week. First I asked him to tell me his reasons and listened; he feared that \
    we would lose orders at peaks. I built a small prototype of both and measured: 4,000 messages a second with Postgres \
    were enough. In the end we kept Postgres and added an alert at 2,500. He agreed, and since then we always write down \
    a number before we argue.";

#[test]
fn what_is_said_counts_and_how_it_is_said_follows() {
    let scores = [STRONG, MIDDLING, FLUENT].map(|answer| score("bloom", answer));
    assert!(scores.is_sorted_by(|a, b| a > b), "{scores:?}");
    assert!(scores[0] >= Tenths::points(75), "{scores:?}");
    assert!(scores[2] <= Tenths::points(20), "{scores:?}");
    let told = score("dispute", STORY);
    assert!(told >= Tenths::points(75), "{told}");
    assert!(score("dispute", FLUENT) <= Tenths::points(20));
}

#[test]
fn what_only_looks_like_an_answer_earns_little() {
    let ask = bank().get("bloom").unwrap().ask.clone();
    let cues = "bloom filter, bit array, bitmap, hash function, several hash, hash, false positive, wrongly says yes, may be \
                wrong, never misses, no false negative, definitely not, more bits, larger array, bits per item, error rate";
    let glued = cues.replace(", ", " and ");
    let lines = cues.replace(", ", "\n- ");
    let bare = cues.replace(',', "");
    let german = "Ich würde einen Bloom-Filter nehmen, also ein Feld aus Bits und mehrere Hash-Funktionen. Ist eines der Bits \
                  nicht gesetzt, dann ist das Element sicher nicht enthalten, sonst ist es vielleicht ein falscher Treffer.";
    for (answer, most) in [
        ("", 0),
        ("?!", 0),
        (ask.as_str(), 10),
        (&ask.repeat(4), 10),
        (cues, 25),
        (&glued, 25),
        (&lines, 25),
        (&bare, 25),
        (german, 30),
        (FLUENT, 20),
        ("I do not know.", 10),
        (STORY, 30),
    ] {
        let score = score("bloom", answer);
        assert!(score <= Tenths::points(most), "{score}: {answer}");
    }
    assert_eq!(feedback("bloom", german).notes[0].code, "language");
    assert!(feedback("bloom", STRONG).notes.is_empty());
}

#[test]
fn feedback_quotes_the_answer_and_names_what_is_missing() {
    let feedback = feedback("bloom", MIDDLING);
    let states: Vec<State> = feedback.points.iter().map(|point| point.state).collect();
    assert_eq!(states[0], State::Made);
    assert_eq!(states[2], State::Missing);
    assert!(
        feedback.points[0].quotes[0]
            .text
            .starts_with("You could keep hashes")
    );
    assert!(feedback.points[2].quotes.is_empty());
    assert_eq!(feedback.follow_up, "How would you delete an item?");
}

#[test]
fn slips_are_told_with_their_words() {
    let of = |id: &str, answer: &str| -> Vec<String> {
        feedback(id, answer)
            .slips
            .into_iter()
            .map(|slip| slip.code)
            .collect()
    };
    assert_eq!(of("bloom", " "), ["empty"]);
    assert!(of("bloom", FLUENT).contains(&"virtues".to_owned()));
    assert!(of("bloom", FLUENT).contains(&"off-point".to_owned()));
    assert!(
        of("bloom", &bank().get("bloom").unwrap().ask).contains(&"repeats-question".to_owned())
    );
    assert_eq!(of("bloom", STRONG), [""; 0]);
    assert_eq!(of("dispute", STORY), [""; 0]);
    let we = "We had a problem with a release and we discussed it with all the others. We then changed the plan and we shipped it in the end.";
    assert!(of("dispute", we).contains(&"we".to_owned()));
}

#[test]
fn any_answer_is_marked_and_its_parts_sum_to_the_whole() {
    let lexicon = Lexicon::embedded();
    let bank = bank();
    let words = r"(\PC|[ .,;\n()²^]|bloom filter|O\(n\)|hash|because|I |measured |the |is |we |4,000 ){0,80}";
    let mut runner = TestRunner::new(Config::with_cases(200));
    let outcome = runner.run(
        &(0..5_usize, words.prop_map(String::from)),
        |(question, answer)| {
            let question = &bank.questions()[question];
            let feedback = mark(question, &answer, &lexicon);
            prop_assert_eq!(&feedback, &mark(question, &answer, &lexicon));
            let points: Tenths = feedback.parts.iter().map(|part| part.points).sum();
            prop_assert_eq!(points, feedback.score);
            let weights: Tenths = feedback.parts.iter().map(|part| part.weight).sum();
            prop_assert_eq!(weights, Tenths::FULL);
            for part in &feedback.parts {
                prop_assert!(
                    part.points >= Tenths(0)
                        && part.points <= part.weight
                        && part.score <= Tenths::FULL
                );
            }
            let chars: Vec<char> = answer.chars().collect();
            let made = feedback.points.iter().flat_map(|point| &point.quotes);
            for quote in made.chain(feedback.slips.iter().flat_map(|slip| &slip.quotes)) {
                let there: String = chars[quote.span.start..quote.span.end].iter().collect();
                prop_assert_eq!(&there, &quote.text);
            }
            Ok(())
        },
    );
    assert_eq!(outcome, Ok(()));
}

fn resume() -> Resume {
    serde_json::from_str(
        r#"{"basics":{"name":"Ada Quill"},"skills":[{"name":"Languages","keywords":["Python"]}]}"#,
    )
    .unwrap()
}

fn posting() -> Posting {
    let text = include_str!("../../samples/backend-engineer.txt").to_owned() + "\n- Kafka\n";
    let text = crate::ingest::ingest(text.as_bytes()).unwrap().value;
    crate::posting::posting(&text, &Lexicon::embedded())
        .unwrap()
        .value
}

#[test]
fn gaps_come_before_what_the_resume_shows_and_kinds_take_turns() {
    let lexicon = Lexicon::embedded();
    let bank = bank();
    let filter = Filter {
        level: Some(Level::Senior),
        ..Filter::default()
    };
    let needs = Needs::of(filter, Some(&resume()), Some(&posting()), &lexicon);
    let mut asked = Vec::new();
    let mut why = Vec::new();
    while let Some(choice) = choose(&bank, &needs, &[], &asked, &lexicon) {
        asked.push(choice.question.id.as_str());
        why.push(choice.why());
    }
    assert_eq!(asked.len(), 5, "{asked:?}");
    assert_eq!(asked[0], "kafka-order");
    assert_eq!(
        why[0],
        "The posting asks for Apache Kafka, which the resume does not show."
    );
    let kinds: Vec<Kind> = asked
        .iter()
        .take(3)
        .map(|id| bank.get(id).unwrap().kind)
        .collect();
    assert!(
        kinds.iter().any(|kind| *kind != Kind::Technical),
        "{kinds:?}"
    );
}

#[test]
fn what_is_due_comes_first_and_what_is_not_comes_last() {
    let lexicon = Lexicon::embedded();
    let bank = bank();
    let past = [
        Past {
            question: "senior-design",
            days: 8,
            due_in: -1,
        },
        Past {
            question: "dispute",
            days: 9,
            due_in: -3,
        },
        Past {
            question: "bloom",
            days: 1,
            due_in: 5,
        },
    ];
    let mut asked: Vec<&str> = Vec::new();
    while let Some(choice) = choose(&bank, &Needs::default(), &past, &asked, &lexicon) {
        if asked.is_empty() {
            assert_eq!((choice.matter, choice.days), (Matter::Due, Some(9)));
            assert_eq!(
                choice.why(),
                "You answered it 9 days ago, and it is due again."
            );
        }
        asked.push(&choice.question.id);
    }
    assert_eq!(asked[..2], ["dispute", "senior-design"]);
    assert_eq!(asked[4], "bloom");
}

#[test]
fn only_what_is_asked_for_is_chosen() {
    let lexicon = Lexicon::embedded();
    let bank = bank();
    let all = |filter: Filter| {
        let needs = Needs::of(filter, None, None, &lexicon);
        let mut asked: Vec<&str> = Vec::new();
        while let Some(choice) = choose(&bank, &needs, &[], &asked, &lexicon) {
            asked.push(&choice.question.id);
        }
        asked.sort_unstable();
        asked
    };
    let kind = Filter {
        kind: Some(Kind::Design),
        ..Filter::default()
    };
    assert_eq!(all(kind), ["senior-design"]);
    let track = Filter {
        track: Some("ai".to_owned()),
        ..Filter::default()
    };
    assert_eq!(all(track), ["dispute", "python-lists", "senior-design"]);
    let level = Filter {
        level: Some(Level::Mid),
        ..Filter::default()
    };
    assert_eq!(
        all(level),
        ["bloom", "dispute", "kafka-order", "python-lists"]
    );
}
