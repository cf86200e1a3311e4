//! What sections are about by what stands in them, where headings do not tell or are not there.

use super::entry::{is_dated, is_prose};
use super::flow::Flow;
use super::list;
use super::place;
use super::row::Row;
use super::section::Section;
use super::words::{Hint, Topic, Words};

/// Fewest items of a list that its heading does not tell to be skills.
const LISTED: usize = 3;
/// Most words of such an item.
const BRIEF: usize = 3;

/// Topics that content tells.
const TOLD: [Topic; 4] = [
    Topic::Work,
    Topic::Education,
    Topic::Skills,
    Topic::Languages,
];

/// Gives sections without a known heading the topic that their content tells, where no heading announces that topic;
/// blocks of such content above the first heading become sections of their own.
pub(super) fn told_by_content(mut sections: Vec<Section>, words: &Words) -> Vec<Section> {
    part_languages(&mut sections, words);
    let announced: Vec<Topic> = sections
        .iter()
        .filter_map(|section| section.topic)
        .collect();
    let missing = |topic: &Topic| TOLD.contains(topic) && !announced.contains(topic);
    let mut told: Vec<Topic> = Vec::new();
    let beside_skills = |i: usize, sections: &[Section]| {
        let is_skills = |i: usize| {
            sections
                .get(i)
                .is_some_and(|s| s.topic == Some(Topic::Skills))
        };
        is_skills(i + 1) || is_skills(i - 1)
    };
    for i in 1..sections.len() {
        let beside = beside_skills(i, &sections);
        let listed = sections.get(i).is_some_and(|section| {
            let told = || beside && topic(&section.rows, words) == Some(Topic::Skills);
            let list = || (beside || missing(&Topic::Skills)) && is_list(section, words);
            section.topic.is_none() && (told() || list())
        });
        if let Some(section) = sections.get_mut(i).filter(|_| listed) {
            section.name_group();
            section.topic = Some(Topic::Skills);
        }
    }
    for section in sections.iter_mut().skip(1) {
        if section.topic.is_none()
            && let Some(topic) = topic(&section.rows, words).filter(missing)
            && (topic == Topic::Skills || !told.contains(&topic))
        {
            if topic == Topic::Skills {
                section.name_group();
            }
            section.topic = Some(topic);
            told.push(topic);
        }
    }
    if sections.is_empty() {
        return sections;
    }
    let behind = sections.split_off(1);
    let header = sections.pop().unwrap_or_default();
    let mut all = blocks(
        header,
        |topic| missing(topic) && !told.contains(topic),
        words,
    );
    all.extend(behind);
    all
}

/// Tells the languages that a person programs in from those that they speak, where both stand under such a heading and
/// the latter have levels.
fn part_languages(sections: &mut [Section], words: &Words) {
    let is_spoken = |section: &Section| {
        let cells = section.rows.iter().flat_map(|row| &row.cells);
        let levels = cells.filter(|cell| words.any(cell.flow.text(), Hint::Fluency));
        levels.count() > 0
    };
    let is_languages = |section: &Section| section.topic == Some(Topic::Languages);
    if !sections.iter().any(|s| is_languages(s) && is_spoken(s)) {
        return;
    }
    for section in sections.iter_mut() {
        if is_languages(section) && !section.rows.is_empty() && !is_spoken(section) {
            section.name_group();
            section.topic = Some(Topic::Skills);
        }
    }
}

/// Parts the blocks off `header` that tell a topic that `counts`; the first block stays, and what stands above the first that does.
fn blocks(header: Section, counts: impl Fn(&Topic) -> bool, words: &Words) -> Vec<Section> {
    let mut sections = vec![Section {
        topic: None,
        title: header.title,
        rows: Vec::new(),
    }];
    for block in parted(header.rows) {
        let first = sections.len() == 1 && sections.iter().all(|section| section.rows.is_empty());
        let topic = topic(&block, words).filter(|topic| !first && counts(topic));
        let same = sections.last().is_some_and(|last| last.topic == topic);
        let goes_on = topic.is_none() && (sections.len() == 1 || is_body(&block, words));
        match sections.last_mut() {
            Some(last) if same || goes_on => last.rows.extend(block),
            _ => sections.push(Section {
                topic,
                title: Flow::default(),
                rows: block,
            }),
        }
    }
    sections
}

/// Parts `rows` at empty lines.
pub(super) fn parted(rows: Vec<Row>) -> Vec<Vec<Row>> {
    let mut blocks: Vec<Vec<Row>> = Vec::new();
    for row in rows {
        match blocks.last_mut() {
            Some(block) if !row.apart => block.push(row),
            _ => blocks.push(vec![row]),
        }
    }
    blocks
}

/// Whether a block only tells more of what stands above it.
fn is_body(block: &[Row], words: &Words) -> bool {
    block
        .iter()
        .all(|row| row.bullet || is_prose(row.flow().text(), words))
}

/// Returns what rows are about: dated entries of work or education by the words of their heads, or a list of languages or skills.
fn topic(rows: &[Row], words: &Words) -> Option<Topic> {
    let heads: Vec<&Row> = rows
        .iter()
        .filter(|row| !row.bullet && !is_prose(row.flow().text(), words))
        .collect();
    let dated = heads.iter().any(|row| {
        let dated = |cell: &super::row::Cell| is_dated(cell.flow.text(), words);
        row.cells.iter().any(dated)
    });
    let hinted = |hint: Hint| {
        heads
            .iter()
            .flat_map(|row| &row.cells)
            .filter(|cell| words.any(cell.flow.text(), hint))
            .count()
    };
    if dated {
        let taught = 2 * hinted(Hint::School) + 2 * hinted(Hint::Degree) + hinted(Hint::Grade);
        let worked = 2 * hinted(Hint::Title) + 2 * hinted(Hint::Organisation);
        return match (taught, worked) {
            (0, 0) => listed(rows, words),
            _ if taught > worked => Some(Topic::Education),
            _ if taught == worked && hinted(Hint::School) > 0 && hinted(Hint::Degree) > 0 => {
                Some(Topic::Education)
            }
            _ => Some(Topic::Work),
        };
    }
    listed(rows, words)
}

/// Whether a section under a heading of its own holds nothing but several brief items, one below the other: no sentences,
/// dates, numbers, levels or places.
fn is_list(section: &Section, words: &Words) -> bool {
    let is_item = |row: &Row| {
        let flow = row.flow();
        let text = flow.text();
        let digits = text.chars().filter(char::is_ascii_digit).count();
        text.split(' ').count() <= BRIEF
            && digits < 3
            && !text.contains(['@', ':'])
            && !text.ends_with('.')
            && !words.any(text, Hint::Fluency)
            && !text
                .split([',', '，'])
                .any(|part| place::is_known(part, words))
    };
    !section.title.is_empty() && section.rows.len() >= LISTED && section.rows.iter().all(is_item)
}

/// Returns whether rows list languages or skills and nothing else.
fn listed(rows: &[Row], words: &Words) -> Option<Topic> {
    let items: Vec<Flow> = rows
        .iter()
        .flat_map(|row| &row.cells)
        .flat_map(|cell| list::split(&cell.flow))
        .collect();
    let short = |item: &Flow| {
        item.text().split(' ').count() <= 4
            && item.text().chars().count() <= 40
            && !item.text().contains('@')
            && !item.text().ends_with('.')
    };
    let several = items.len() >= 3 && items.len() > rows.len();
    if !several || !items.iter().all(short) {
        return None;
    }
    let levels = items
        .iter()
        .filter(|item| words.any(item.text(), Hint::Fluency))
        .count();
    Some(match levels == items.len() {
        true => Topic::Languages,
        false => Topic::Skills,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::flow::tests::flow;
    use crate::parse::row::Cell;

    fn section(topic: Option<Topic>, title: &str, items: &[&str]) -> Section {
        let row = |text: &&str| Row {
            cells: vec![Cell {
                flow: flow(text),
                x: 50.0,
                right: 90.0,
            }],
            ..Row::default()
        };
        Section {
            topic,
            title: flow(title),
            rows: items.iter().map(row).collect(),
        }
    }

    #[test]
    fn tells_languages_to_program_in_from_spoken_ones() {
        let words = Words::load();
        let languages = |items| section(Some(Topic::Languages), "Languages", items);
        for (second, expected) in [
            (&["English (fluent)"][..], Some(Topic::Skills)),
            (&["English"], Some(Topic::Languages)),
        ] {
            let mut sections = [languages(&["Java", "SQL"]), languages(second)];
            part_languages(&mut sections, &words);
            let topics = sections.map(|section| section.topic);
            assert_eq!(topics, [expected, Some(Topic::Languages)], "{second:?}");
        }
    }

    #[test]
    fn tells_brief_items_under_a_heading_of_their_own() {
        let words = Words::load();
        for (items, expected) in [
            (&["Rust", "Kafka Streams", "C++"][..], true),
            (&["Rust", "Kafka Streams"], false),
            (&["Karl-Marx-Allee 12", "10178 Berlin", "Germany"], false),
            (&["Fluent", "Native", "Rust"], false),
            (&["Built a ledger that scales", "Rust", "C++"], false),
        ] {
            let section = section(None, "Frameworks", items);
            assert_eq!(is_list(&section, &words), expected, "{items:?}");
        }
    }
}
