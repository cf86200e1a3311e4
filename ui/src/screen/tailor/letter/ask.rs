//! What a letter is asked for with: whom it addresses, where it is written, how it speaks and in which language.

use upward_desk::letter::{Letter as Kept, NewLetter, Request, Tone};
use uuid::Uuid;

use super::super::Answer;
use super::read;
use crate::desk::Desk;
use crate::effect::Effect;
use crate::overlay::{Choice, Choose, Prompt};

/// How a letter can speak.
const TONES: [(Tone, &str, &str); 2] = [
    (
        Tone::Formal,
        "Formal",
        "what a bank or an authority expects",
    ),
    (Tone::Warm, "Warm", "what a small team expects"),
];

/// The languages that there are phrases for.
const LANGUAGES: [(Option<&str>, &str); 3] = [
    (None, "As the posting"),
    (Some("en"), "English"),
    (Some("de"), "Deutsch"),
];

/// Asks for all of it, one after the other, and then for the letter. Each question has an answer already.
pub fn ask_manager(resume: Uuid, posting: Uuid, place: String) -> Effect {
    let new = NewLetter {
        resume,
        version: None,
        posting,
        request: Request::default(),
    };
    let help = "A name such as Ada Example. Leave it empty to address the hiring team.";
    let title = "Whom does the letter address?";
    Effect::open(Prompt::line(title, help, "", move |manager| {
        vec![ask_place(new, manager, &place)]
    }))
}

fn ask_place(mut new: NewLetter, manager: String, place: &str) -> Effect {
    new.request.manager = manager;
    let help = "It stands before the date. Leave it empty to leave it out.";
    Effect::open(Prompt::line("Where is it written?", help, place, |place| {
        new.request.location = place;
        vec![ask_tone(new)]
    }))
}

fn ask_tone(mut new: NewLetter) -> Effect {
    let choices = TONES.iter().map(|(_, label, detail)| Choice {
        label: (*label).to_owned(),
        detail: (*detail).to_owned(),
    });
    let choose = Choose::new("How does it speak?", choices.collect(), |number| {
        new.request.tone = TONES
            .get(number)
            .map(|(tone, ..)| *tone)
            .unwrap_or_default();
        vec![ask_language(new)]
    });
    Effect::open(choose)
}

fn ask_language(mut new: NewLetter) -> Effect {
    let choices = LANGUAGES.iter().map(|(_, label)| Choice {
        label: (*label).to_owned(),
        detail: String::new(),
    });
    let choose = Choose::new("In which language?", choices.collect(), |number| {
        let language = LANGUAGES.get(number).and_then(|(code, _)| *code);
        new.request.language = language.map(str::to_owned);
        vec![write(new)]
    });
    Effect::open(choose)
}

fn write(new: NewLetter) -> Effect {
    Effect::work(
        "write the letter",
        move |client| async move { client.add_letter(&new).await },
        |task| {
            let written = task.made.map(|made| Answer::LetterWritten(made.id));
            written
                .map(|written| Effect::Hand(written.into()))
                .into_iter()
                .collect()
        },
    )
}

/// Chooses among letters.
pub fn choose(letters: &[Kept], desk: &Desk) -> Vec<Effect> {
    let ids: Vec<Uuid> = letters.iter().map(|letter| letter.id).collect();
    let choices = letters.iter().map(|letter| Choice {
        label: format!("Changed {}", desk.clock(letter.updated)),
        detail: letter.language.clone(),
    });
    let choose = Choose::new("Which letter?", choices.collect(), move |number| {
        ids.get(number)
            .map(|id| vec![read(*id), Effect::Hand(Answer::LetterPart.into())])
            .unwrap_or_default()
    });
    vec![Effect::open(choose)]
}
