//! Picking one of the person's own headlines and summaries: the one that the posting is matched best by.

use crate::date::Date;
use crate::posting::Posting;
use crate::resume::Resume;
use crate::score::matching::title::held;
use crate::score::{Tenths, fit};
use crate::skills::Lexicon;

use super::{Edit, EditKind, Why};

/// Returns an edit for the headline and one for the summary, each where another one scores more.
///
/// Headlines are the titles held and `meta.upward.labels`, summaries are `meta.upward.summaries`.
pub(super) fn selects(
    resume: &Resume,
    posting: &Posting,
    lexicon: &Lexicon,
    today: Date,
) -> Vec<Edit> {
    let own = resume.meta.as_ref().map(|meta| &meta.upward);
    let variants = |field: &str, texts: &[String]| -> Vec<(String, String)> {
        let path = |i| format!("meta.upward.{field}[{i}]");
        texts
            .iter()
            .cloned()
            .enumerate()
            .map(|(i, text)| (path(i), text))
            .collect()
    };
    let mut labels = own.map_or_else(Vec::new, |own| variants("labels", &own.labels));
    let title = held(resume, posting).and_then(|i| Some((i, resume.work.get(i)?)));
    labels.extend(title.map(|(i, role)| (format!("work[{i}].position"), role.position.clone())));
    let summaries = own.map_or_else(Vec::new, |own| variants("summaries", &own.summaries));
    let score = |change: &dyn Fn(&mut Resume)| {
        let mut trial = resume.clone();
        change(&mut trial);
        fit(&trial, posting, lexicon, today).unwrap_or_default()
    };
    let label = best(labels, score(&|_| ()), |text| {
        score(&|trial| text.clone_into(&mut trial.basics.label))
    });
    let summary = best(summaries, score(&|_| ()), |text| {
        score(&|trial| text.clone_into(&mut trial.basics.summary))
    });
    let basics = &resume.basics;
    let headline: fn(Tenths) -> Why = |gain| Why::Headline { gain };
    let summed: fn(Tenths) -> Why = |gain| Why::Summary { gain };
    [
        ("basics.label", &basics.label, label, headline),
        ("basics.summary", &basics.summary, summary, summed),
    ]
    .into_iter()
    .filter_map(|(path, original, best, why)| {
        let (gain, source, text) = best?;
        let mut edit = Edit::new(
            EditKind::Select,
            path.to_owned(),
            original.clone(),
            why(gain),
        );
        edit.proposed = text;
        edit.sources = vec![source];
        Some(edit)
    })
    .collect()
}

/// Returns the first of the texts that score most, with what it gains and where it stands, if it gains anything.
fn best(
    texts: Vec<(String, String)>,
    now: Tenths,
    score: impl Fn(&str) -> Tenths,
) -> Option<(Tenths, String, String)> {
    texts
        .into_iter()
        .map(|(path, text)| (score(&text) - now, path, text))
        .reduce(|best, other| if other.0 > best.0 { other } else { best })
        .filter(|(gain, ..)| *gain > Tenths(0))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::resume::Meta;
    use crate::score::tests::build::{LEXICON, quote, requiring, worked};

    const TODAY: Date = Date::month(2026, 6);

    fn posting() -> Posting {
        Posting {
            title: Some(quote("Data Engineer wanted", "Data Engineer")),
            ..requiring(&LEXICON, &["Python", "Kubernetes"])
        }
    }

    fn person() -> Resume {
        let mut resume = worked(&["Kept the books"]);
        resume.work[0].position = "Data Engineer".to_owned();
        resume.basics.label = "Analyst".to_owned();
        resume.basics.summary = "I keep books.".to_owned();
        resume
    }

    #[test]
    fn picks_the_title_held_that_the_posting_asks_for() {
        let edits = selects(&person(), &posting(), &LEXICON, TODAY);
        let [edit] = edits.as_slice() else {
            panic!("{edits:?}")
        };
        assert_eq!(
            (edit.path.as_str(), edit.kind),
            ("basics.label", EditKind::Select)
        );
        assert_eq!(
            (edit.original.as_str(), edit.proposed.as_str()),
            ("Analyst", "Data Engineer")
        );
        assert_eq!(edit.sources, ["work[0].position"]);
        let mut headed = person();
        headed.basics.label = "Data Engineer".to_owned();
        assert_eq!(selects(&headed, &posting(), &LEXICON, TODAY), []);
    }

    #[test]
    fn picks_the_summary_that_answers_most() {
        let mut resume = person();
        resume.basics.label.clear();
        resume.meta = Some(Meta::default());
        let own = &mut resume.meta.as_mut().unwrap().upward;
        own.summaries = ["I cook.", "I know Python and Kubernetes.", "I know Python."]
            .map(str::to_owned)
            .to_vec();
        let edits = selects(&resume, &posting(), &LEXICON, TODAY);
        let summary = edits
            .iter()
            .find(|edit| edit.path == "basics.summary")
            .unwrap();
        assert_eq!(summary.proposed, "I know Python and Kubernetes.");
        assert_eq!(summary.sources, ["meta.upward.summaries[1]"]);
    }

    #[test]
    fn each_gain_is_what_the_edit_gains() {
        let mut resume = person();
        let own = &mut resume.meta.get_or_insert_default().upward;
        own.summaries = vec!["I know Python.".to_owned()];
        own.labels = vec!["Senior Data Engineer".to_owned()];
        let before = fit(&resume, &posting(), &LEXICON, TODAY).unwrap();
        let edits = selects(&resume, &posting(), &LEXICON, TODAY);
        assert_eq!(edits.len(), 2);
        for edit in edits {
            let gain = edit.reason.rsplit_once('+').unwrap().1.to_owned();
            let draft = crate::tailor::Draft {
                edits: vec![edit],
                ..Default::default()
            };
            let after = crate::tailor::apply(&resume, &draft, &LEXICON);
            let after = fit(&after, &posting(), &LEXICON, TODAY).unwrap();
            assert_eq!((after - before).to_string(), gain);
        }
    }
}
