//! A page budget is held, by leaving out no more than it takes.

#![allow(missing_docs, clippy::unwrap_used)]

use std::fs;
use std::path::Path;

use upward_engine::date::Date;
use upward_engine::ingest::ingest;
use upward_engine::parse::parse;
use upward_engine::pipeline::{Source, Target, Tools, finish, propose};
use upward_engine::posting::{Posting, posting};
use upward_engine::render::{Output, Renderer};
use upward_engine::skills::Lexicon;
use upward_engine::tailor::{Draft, EditKind, apply};
use upward_engine::text::Text;

fn read(name: &str) -> Text {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("samples")
        .join(name);
    ingest(&fs::read(path).unwrap()).unwrap().value
}

fn desk() -> (Source, Posting, Tools) {
    let lexicon = Lexicon::embedded();
    let posting = posting(&read("backend-engineer.txt"), &lexicon).unwrap();
    let text = read("resume.pdf");
    let parsed = parse(&text).unwrap().value;
    let tools = Tools {
        lexicon: lexicon.into(),
        renderer: Renderer::new().unwrap().into(),
        today: Date::month(2026, 11),
    };
    (Source { text, parsed }, posting.value, tools)
}

fn target<'a>(tools: &'a Tools, theme: &str) -> Target<'a> {
    Target {
        output: Output::Pdf,
        theme: tools.renderer.theme(theme).unwrap(),
        locale: tools.renderer.locale("en").unwrap(),
    }
}

fn drops(draft: &Draft) -> usize {
    let drops = draft
        .edits
        .iter()
        .filter(|edit| edit.kind == EditKind::Drop);
    drops.count()
}

#[test]
fn each_theme_fills_one_page_and_fewer_drops_would_fill_two() {
    let (source, posting, tools) = desk();
    for theme in ["classic", "compact", "modern"] {
        let target = target(&tools, theme);
        let draft = propose(&source, &posting, target, 1, &tools).unwrap().draft;
        let tailored = finish(&source, &posting, &draft, target, &tools).unwrap();
        assert_eq!(tailored.value.document.pages, 1, "{theme}");
        assert!(drops(&draft) > 0, "{theme}");

        let mut fewer = draft;
        fewer.edits.pop();
        let resume = apply(&source.parsed.resume, &fewer, &tools.lexicon);
        let pages = tools.renderer.pages(&resume, target.theme, target.locale);
        assert_eq!(pages.unwrap(), 2, "{theme}");
    }
}

#[test]
fn what_fits_loses_nothing() {
    let (source, posting, tools) = desk();
    let target = target(&tools, "classic");
    let draft = propose(&source, &posting, target, 2, &tools).unwrap().draft;
    assert_eq!(drops(&draft), 0);
    assert!(!draft.edits.is_empty());
}
