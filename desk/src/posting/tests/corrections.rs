//! Whatever a person says about the terms, no more is asked for than the posting names.

use std::sync::LazyLock;

use jiff::Timestamp;
use proptest::prelude::*;

use super::*;
use crate::reader::Reader;
use crate::tools::Tools;

static READ: LazyLock<Understood> = LazyLock::new(|| {
    let tools = Tools::new(Reader::InProcess).unwrap();
    understand(&tools, tools.reader.typed(WANTED).unwrap()).unwrap()
});

fn kept(corrections: Vec<Correction>) -> (Posting, Said) {
    let said = READ.said(Uuid::nil(), corrections);
    let posting = Posting {
        id: Uuid::nil(),
        title: "Backend Engineer".to_owned(),
        company: String::new(),
        source: Source::Text,
        language: "en".to_owned(),
        revision: 1,
        created: Timestamp::UNIX_EPOCH,
        updated: Timestamp::UNIX_EPOCH,
    };
    (posting, said)
}

fn correction() -> impl Strategy<Value = Correction> {
    let named = kept(Vec::new()).1.wanted.terms;
    let named: Vec<String> = named
        .into_iter()
        .flat_map(|term| [Some(term.text.to_uppercase()), term.skill])
        .flatten()
        .collect();
    let counts = [
        Counts::Required,
        Counts::Preferred,
        Counts::Mentioned,
        Counts::Dropped,
    ];
    let term = prop_oneof![4 => prop::sample::select(named), 1 => any::<String>()];
    let counts = prop::sample::select(counts.to_vec());
    (term, counts).prop_map(|(term, counts)| Correction { term, counts })
}

proptest! {
    #[test]
    fn corrections_add_nothing_and_the_last_word_counts(
        corrections in prop::collection::vec(correction(), 0..8),
    ) {
        let (posting, said) = kept(corrections.clone());
        let wanted = said.corrected(&posting);
        for term in &wanted.terms {
            let read = said.wanted.terms.iter().find(|read| read.span == term.span);
            prop_assert_eq!(read.map(|read| &read.text), Some(&term.text));
        }
        if let Some(last) = corrections.last() {
            let (_, alone) = kept(vec![last.clone()]);
            let alone = alone.corrected(&posting);
            for term in &wanted.terms {
                let one = alone.terms.iter().find(|one| one.span == term.span);
                prop_assert!(one.is_some(), "what was dropped last is still there");
                let meant = said.wanted.terms.iter().find(|read| read.span == term.span) != one;
                prop_assert!(!meant || one == Some(term));
            }
        }
    }
}
