#![allow(clippy::unwrap_used)]

use jiff::ToSpan;
use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::*;
use crate::progress::Day;
use crate::skills::Lexicon;

const TODAY: Date = date(2026, 11, 20);

fn repository(name: &str, languages: &[(&str, u64)], pushed: Date) -> Repository {
    Repository {
        name: name.to_owned(),
        url: format!("https://github.com/ada/{name}"),
        languages: languages
            .iter()
            .map(|(name, bytes)| ((*name).to_owned(), *bytes))
            .collect(),
        pushed: Some(pushed),
        ..Repository::default()
    }
}

fn github(repositories: Vec<Repository>) -> Figures {
    Figures::Github(Github {
        repositories,
        ..Github::default()
    })
}

fn pythons() -> Figures {
    github(vec![
        repository(
            "loom",
            &[("Python", 60_000), ("Shell", 900)],
            date(2026, 10, 2),
        ),
        repository(
            "kiln",
            &[("Python", 40_000), ("Dockerfile", 300)],
            date(2025, 3, 1),
        ),
        repository("mill", &[("Python", 20_000)], date(2024, 12, 1)),
    ])
}

fn suggested(figures: &[Figures], modules: &[(&str, &[&str])]) -> Vec<Suggestion> {
    let modules: Vec<(&str, Vec<String>)> = modules
        .iter()
        .map(|(id, skills)| (*id, skills.iter().map(ToString::to_string).collect()))
        .collect();
    let modules = modules.iter().map(|(id, skills)| (*id, skills.as_slice()));
    suggest(figures, modules, &Lexicon::embedded(), TODAY)
}

#[test]
fn languages_are_counted_without_forks_and_known_by_their_skills() {
    let fork = Repository {
        fork: true,
        ..repository("other", &[("Rust", 900_000)], TODAY)
    };
    let figures = github(vec![
        repository("loom", &[("Python", 750), ("Shell", 50)], TODAY),
        repository("kiln", &[("Jupyter Notebook", 100), ("Zil", 100)], TODAY),
        fork,
    ]);
    let languages = insights(&[figures], &Lexicon::embedded(), TODAY).languages;
    let told: Vec<_> = languages
        .iter()
        .map(|it| {
            (
                it.name.as_str(),
                it.skill.as_deref(),
                it.bytes,
                it.share,
                it.repositories,
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            ("Python", Some("python"), 750, 750, 1),
            ("Jupyter Notebook", Some("jupyter"), 100, 100, 1),
            ("Zil", None, 100, 100, 1),
            ("Shell", Some("bash"), 50, 50, 1),
        ]
    );
}

#[test]
fn githubs_names_of_languages_lead_to_skills() {
    let lexicon = Lexicon::embedded();
    let known = [
        ("C", "c"),
        ("C#", "csharp"),
        ("C++", "cpp"),
        ("CSS", "css"),
        ("Dockerfile", "docker"),
        ("Go", "go"),
        ("HCL", "terraform"),
        ("HTML", "html"),
        ("Java", "java"),
        ("JavaScript", "javascript"),
        ("Kotlin", "kotlin"),
        ("PHP", "php"),
        ("PLpgSQL", "postgresql"),
        ("PowerShell", "powershell"),
        ("R", "r"),
        ("Ruby", "ruby"),
        ("Rust", "rust"),
        ("SCSS", "sass"),
        ("Shell", "bash"),
        ("Swift", "swift"),
        ("TSQL", "tsql"),
        ("TypeScript", "typescript"),
        ("Vue", "vue"),
    ];
    for (name, id) in known {
        assert_eq!(
            languages::skill(name, &lexicon).as_deref(),
            Some(id),
            "{name}"
        );
    }
    assert_eq!(languages::skill("Brainfuck and Python", &lexicon), None);
}

#[test]
fn days_of_all_accounts_make_one_streak_and_weeks_begin_on_monday() {
    let day = |on, count| Day { on, count };
    let figures = [
        github(vec![repository("loom", &[], date(2026, 11, 19))]),
        Figures::Leetcode(Leetcode {
            days: vec![day(date(2026, 11, 18), 2), day(date(2026, 11, 19), 3)],
            ..Leetcode::default()
        }),
        Figures::Codeforces(Codeforces {
            days: vec![
                day(date(2026, 11, 10), 1),
                day(date(2026, 11, 17), 1),
                day(date(2026, 11, 25), 9),
            ],
            ..Codeforces::default()
        }),
    ];
    let insights = insights(&figures, &Lexicon::embedded(), TODAY);
    assert_eq!((insights.streak.current, insights.streak.longest), (3, 3));
    assert_eq!(insights.weeks.len(), 26);
    let last: Vec<_> = insights.weeks[24..]
        .iter()
        .map(|it| (it.from, it.count))
        .collect();
    assert_eq!(last, [(date(2026, 11, 9), 1), (date(2026, 11, 16), 7)]);
}

#[test]
fn problems_and_ratings_are_told_by_account() {
    let figures = [
        Figures::Leetcode(Leetcode {
            solved: Solved {
                easy: 9,
                medium: 5,
                hard: 1,
                unrated: 0,
            },
            rating: Some(1523),
            ..Leetcode::default()
        }),
        Figures::Codeforces(Codeforces {
            rating: Some(-20),
            highest: Some(40),
            ..Codeforces::default()
        }),
    ];
    let insights = insights(&figures, &Lexicon::embedded(), TODAY);
    assert_eq!(insights.solved[0].solved.total(), 15);
    let ratings: Vec<_> = insights
        .ratings
        .iter()
        .map(|it| (it.on, it.rating, it.highest))
        .collect();
    assert_eq!(
        ratings,
        [
            (Service::Leetcode, 1523, None),
            (Service::Codeforces, -20, Some(40))
        ]
    );
}

#[test]
fn code_proves_the_module_of_its_language_with_the_reason() {
    let found = suggested(
        &[pythons()],
        &[
            ("python-basics", &["python"]),
            ("rust-basics", &["rust"]),
            ("git", &["git"]),
        ],
    );
    let told: Vec<_> = found
        .iter()
        .map(|it| (it.module.as_str(), it.reason.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            (
                "python-basics",
                "3 of your repositories are mostly Python, 120 kB in all, last pushed 2026-10-02."
            ),
            (
                "git",
                "You keep 3 repositories of your own on GitHub, last pushed 2026-10-02."
            ),
        ]
    );
    assert_eq!(
        found[0].link.as_deref(),
        Some("https://github.com/ada/loom")
    );
}

#[test]
fn half_of_the_skills_suffice_and_the_rest_is_told() {
    let two: &[(&str, &[&str])] = &[
        ("a", &["python", "pytest"]),
        ("b", &["python", "sql", "go"]),
    ];
    let found = suggested(&[pythons()], two);
    assert_eq!(found.len(), 1);
    assert_eq!(
        (found[0].proves.len(), found[0].silent.as_slice()),
        (1, &["pytest".to_owned()][..])
    );
    assert!(
        found[0].reason.ends_with("This tells nothing of pytest."),
        "{}",
        found[0].reason
    );
}

#[test]
fn little_or_old_code_and_forks_prove_nothing() {
    let python: &[(&str, &[&str])] = &[("python-basics", &["python"])];
    let one = |bytes, pushed| github(vec![repository("loom", &[("Python", bytes)], pushed)]);
    assert_eq!(suggested(&[one(50_000, TODAY)], python).len(), 1);
    assert_eq!(suggested(&[one(49_999, TODAY)], python), []);
    assert_eq!(suggested(&[one(90_000, date(2023, 11, 19))], python), []);
    assert_eq!(
        suggested(&[one(90_000, date(2023, 11, 20))], python).len(),
        1
    );
    let fork = Repository {
        fork: true,
        ..repository("loom", &[("Python", 90_000)], TODAY)
    };
    assert_eq!(suggested(&[github(vec![fork])], python), []);
}

#[test]
fn a_skill_is_proven_by_what_implies_it_and_by_files_beside_the_code() {
    let notebooks = github(vec![repository(
        "lab",
        &[("Jupyter Notebook", 80_000)],
        TODAY,
    )]);
    assert_eq!(suggested(&[notebooks], &[("p", &["python"])]).len(), 1);
    let beside =
        ["a", "b", "c"].map(|name| repository(name, &[("Go", 700), ("Dockerfile", 90)], TODAY));
    assert_eq!(
        suggested(&[github(beside[..2].to_vec())], &[("d", &["docker"])]),
        []
    );
    let found = suggested(&[github(beside.to_vec())], &[("d", &["docker"])]);
    assert!(
        found[0]
            .reason
            .starts_with("3 of your repositories hold Dockerfile files")
    );
}

#[test]
fn problems_and_contests_prove_algorithms() {
    let leetcode = |medium, rating| {
        Figures::Leetcode(Leetcode {
            solved: Solved {
                easy: 200,
                medium,
                ..Solved::default()
            },
            rating,
            ..Leetcode::default()
        })
    };
    let algorithms: &[(&str, &[&str])] = &[("algorithms", &["algorithms"])];
    assert_eq!(suggested(&[leetcode(39, Some(1599))], algorithms), []);
    let found = suggested(&[leetcode(40, Some(1600))], algorithms);
    assert_eq!(
        found[0].reason,
        "You have solved 240 problems on LeetCode, 40 of them medium or hard. \
         Your rating in LeetCode's contests is 1600."
    );
}

fn any_figures() -> impl Strategy<Value = Figures> {
    let language = prop_oneof![Just("Python"), Just("Go"), Just("Dockerfile"), Just("Zil")];
    let languages =
        prop::collection::btree_map(language.prop_map(String::from), any::<u64>(), 0..4);
    let repository = (languages, any::<bool>(), prop::option::of(0_i64..3000)).prop_map(
        |(languages, fork, pushed)| Repository {
            languages,
            fork,
            pushed: pushed.map(|ago| TODAY.saturating_sub(ago.days())),
            ..Repository::default()
        },
    );
    let day = (-30_i64..3000, any::<u32>()).prop_map(|(ago, count)| Day {
        on: TODAY.saturating_sub(ago.days()),
        count,
    });
    (
        prop::collection::vec(repository, 0..6),
        prop::collection::vec(day, 0..30),
    )
        .prop_map(|(repositories, days)| {
            Figures::Github(Github {
                repositories,
                days,
                ..Github::default()
            })
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn any_figures_come_to_something_sane(figures in prop::collection::vec(any_figures(), 0..3)) {
        let lexicon = Lexicon::embedded();
        let insights = insights(&figures, &lexicon, TODAY);
        let shares: u32 = insights.languages.iter().map(|it| u32::from(it.share)).sum();
        prop_assert!(shares <= 1000 + insights.languages.len() as u32, "{shares}");
        prop_assert!(insights.streak.current <= insights.streak.longest);
        prop_assert!(insights.weeks.windows(2).all(|pair| pair[0].from < pair[1].from));
        prop_assert!(insights.weeks.last().is_some_and(|week| week.from <= TODAY));
        for suggestion in suggested(&figures, &[("p", &["python"]), ("d", &["docker", "go"])]) {
            prop_assert!(!suggestion.reason.is_empty());
            prop_assert!(suggestion.proves.len() >= suggestion.silent.len());
        }
    }
}
