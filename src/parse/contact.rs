//! Ways to reach a person: e-mail, phone, addresses on the web.

use super::address::{is_email, is_url, is_web};
use super::email::spelled;
use super::flow::Flow;
use super::fold::fold;
use super::links::Links;
use super::network::{self, host_and_path};
use super::phone::{self, Home, phones};
use super::row::Row;
use super::words::{Hint, Words};

/// What a stretch of text says on how to reach a person, and what else it says.
#[derive(Debug, Default)]
pub(super) struct Contact {
    /// E-mail addresses, with the text that stands for them.
    pub(super) emails: Vec<(String, Flow)>,
    /// Phone numbers, with the text that stands for them.
    pub(super) phones: Vec<(String, Flow)>,
    /// Addresses on the web, with the text that stands for them.
    pub(super) sites: Vec<(String, Flow)>,
    /// Names on networks that are printed without an address: the network's name and the person's.
    pub(super) handles: Vec<(&'static str, Flow)>,
    pub(super) places: Vec<Flow>,
    /// What is none of these, piece by piece.
    pub(super) rest: Vec<Flow>,
}

impl Contact {
    /// Reads `flow`, adding to what is known.
    pub(super) fn read(&mut self, flow: &Flow, links: &Links, home: &Home, words: &Words) {
        let mut taken: Vec<std::ops::Range<usize>> = Vec::new();
        let numbers = phones(flow.text(), home, words);
        for (range, address) in spelled(flow.text()) {
            self.emails.push((address, flow.slice(range.clone())));
            taken.push(range);
        }
        for (range, word) in words_of(flow.text()) {
            if taken.iter().any(|other| overlap(other, &range)) {
                continue;
            }
            let piece = flow.slice(range.clone());
            let bare = piece.trim(&[',', ';', '|', '(', ')', '<', '>', '·', '•', '[', ']']);
            if is_email(bare.text()) {
                let address = after_label(&bare);
                self.emails.push((address.text().to_owned(), address));
                taken.push(range);
            } else if is_url(bare.text()) && !self.same_site(bare.text()) {
                let target = links
                    .of(bare.span())
                    .filter(|target| is_web(target))
                    .unwrap_or(bare.text())
                    .to_owned();
                self.add_site(target, bare);
                taken.push(range);
            } else if is_url(bare.text()) {
                taken.push(range);
            } else if let Some(target) = links
                .of(piece.span())
                .filter(|_| word.contains(char::is_alphanumeric))
            {
                if let Some(address) = target.strip_prefix("mailto:") {
                    let address = address.split('?').next().unwrap_or(address);
                    if self.emails.is_empty() && is_email(address) {
                        self.emails.push((address.to_owned(), bare));
                    }
                    taken.push(range);
                } else if let Some(number) = target.strip_prefix("tel:") {
                    if !phone::has_digits(word) && self.phones.is_empty() {
                        self.phones.push((number.to_owned(), bare));
                        taken.push(range);
                    }
                } else if is_web(target) && !links_to_map(target) {
                    self.add_site(target.to_owned(), bare);
                    // A number that leads to a chat is a number still.
                    if !numbers.iter().any(|number| overlap(number, &range)) {
                        taken.push(range);
                    }
                }
            }
        }
        for range in numbers {
            if !taken.iter().any(|other| overlap(other, &range)) {
                let number = flow.slice(range.clone());
                self.phones.push((number.text().to_owned(), number));
                taken.push(range);
            }
        }
        taken.sort_by_key(|range| range.start);
        for piece in flow.without(&taken) {
            for item in split(&piece) {
                self.sort(item, words);
            }
        }
    }

    /// Returns where the first e-mail address, phone number or site stands in the document.
    pub(super) fn first_span_start(&self) -> usize {
        let all = self.emails.iter().chain(&self.phones).chain(&self.sites);
        all.map(|(_, flow)| flow.span().start)
            .min()
            .unwrap_or(usize::MAX)
    }

    fn add_site(&mut self, target: String, text: Flow) {
        if !self.same_site(&target) {
            self.sites.push((target, text));
        } else if let Some((_, known)) = self
            .sites
            .iter_mut()
            .find(|(site, _)| plain(site) == plain(&target))
        {
            let adjoining =
                known.span().end <= text.span().start && text.span().start - known.span().end < 3;
            if adjoining {
                known.append(&text);
            }
        }
    }

    fn same_site(&self, target: &str) -> bool {
        self.sites
            .iter()
            .any(|(site, _)| plain(site) == plain(target))
    }

    fn sort(&mut self, item: Flow, words: &Words) {
        let item = item.trim(&[
            ',', ';', '|', '·', '•', '(', ')', '–', '-', '—', '/', ':', '[', ']', '⋄', '◦', '●',
            '&',
        ]);
        let folded = fold(item.text());
        let labels = [Hint::LabelEmail, Hint::LabelPhone, Hint::LabelUrl];
        if item.is_empty()
            || network::is_name(&folded)
            || labels.iter().any(|&label| words.is(&folded, label))
        {
            return;
        }
        if let Some((label, rest)) = labelled(&item) {
            if words.is(&label, Hint::LabelLocation) {
                self.places.push(rest);
            } else if let Some(network) = network::named(&label).filter(|_| !rest.is_empty()) {
                self.handles.push((network, rest.trim(&['@', '/'])));
            } else if network::is_name(&label) || labels.iter().any(|&hint| words.is(&label, hint))
            {
                if !rest.is_empty() {
                    self.rest.push(rest);
                }
            } else {
                self.rest.push(item);
            }
            return;
        }
        match network::handle(item.text()) {
            Some((network, person)) => {
                let start = item.text().find(person).unwrap_or_default();
                let handle = item.slice(start..start + person.len());
                self.handles.push((network, handle));
            }
            None => self.rest.push(item),
        }
    }
}

/// Joins e-mail and web addresses that a narrow column broke over two lines: the lines make one address, and the first is
/// none, or both bear the link to it.
pub(super) fn with_whole_addresses(rows: Vec<Row>, links: &Links) -> Vec<Row> {
    let mut whole: Vec<Row> = Vec::with_capacity(rows.len());
    for row in rows {
        let broken = whole
            .last_mut()
            .and_then(|above| above.cells.last_mut())
            .filter(|cell| makes_address(&cell.flow, row.lead(), links));
        match broken {
            Some(cell) if row.cells.len() == 1 && !row.apart => cell.flow.glue(row.lead()),
            _ => whole.push(row),
        }
    }
    whole
}

fn makes_address(upper: &Flow, lower: &Flow, links: &Links) -> bool {
    let (line, end) = (upper.text(), lower.text());
    let start = line.rsplit(' ').next().unwrap_or(line);
    let (_, path) = network::host_and_path(start);
    let unfinished = !path.trim_matches('/').is_empty() || network::network(start).is_some();
    let path = is_url(start)
        && unfinished
        && start.ends_with(['/', '-', '_'])
        && !end.contains(['.', ' ', '@', ':', '|']);
    if path || !start.contains('@') || end.contains([' ', '@', '+']) {
        return path;
    }
    let address = format!("{start}{end}");
    let linked = |flow: &Flow| {
        links
            .of(flow.span())
            .and_then(|target| target.strip_prefix("mailto:"))
            .is_some_and(|target| target == address)
    };
    let whole = is_email(start) && has_known_ending(start);
    is_email(&address) && (!whole || (linked(upper) && linked(lower)))
}

/// Endings of more than two letters that most addresses have; those of countries have two.
const ENDINGS: [&str; 24] = [
    "academy", "app", "art", "biz", "blog", "cloud", "com", "company", "design", "dev", "digital",
    "edu", "email", "example", "gov", "info", "live", "mail", "name", "net", "online", "org",
    "pro", "tech",
];

/// Whether an address ends as addresses do, so that it was hardly broken off.
fn has_known_ending(address: &str) -> bool {
    let ending = address.rsplit('.').next().unwrap_or_default();
    let ending = ending.to_lowercase();
    ending.chars().count() == 2 || ENDINGS.contains(&ending.as_str())
}

/// Whether a row says too little to be prose, as the lines of an address do.
pub(super) fn is_brief(row: &Row) -> bool {
    let flow = row.flow();
    let text = flow.text();
    !row.bullet && text.split(' ').count() <= 5 && !text.ends_with(['.', '。', '।'])
}

/// Takes out the rows that say nothing but how to reach the person, after joining their broken addresses.
pub(super) fn take_strays(rows: &mut Vec<Row>, links: &Links, words: &Words) -> Vec<Row> {
    *rows = with_whole_addresses(std::mem::take(rows), links);
    rows.extract_if(.., |row| is_stray(row, links, words))
        .collect()
}

/// Whether a row is a line of contact details, an e-mail address and others between bars or dots, as at the foot of a page.
pub(super) fn is_line(row: &Row, words: &Words) -> bool {
    let items: Vec<Flow> = row
        .cells
        .iter()
        .flat_map(|cell| split(&cell.flow))
        .collect();
    let items: Vec<&str> = items.iter().map(|item| item.text().trim()).collect();
    let reaches = |text: &&str| {
        !text.contains(' ')
            || phones(text, &Home::of(text, None), words)
                .first()
                .is_some_and(|range| *range == (0..text.len()))
    };
    !row.bullet
        && items.len() > 1
        && items.iter().any(|text| is_email(text))
        && items.iter().all(reaches)
}

/// Whether a row among others says nothing but how to reach the person: sidebars and page breaks part it from its kind.
fn is_stray(row: &Row, links: &Links, words: &Words) -> bool {
    let flow = row.flow();
    let text = flow.text();
    let single = !text.contains(' ') && !row.bullet;
    let profile =
        |target: &str| network::network(target).is_some_and(|_| network::username(target) == text);
    single
        && (is_email(text)
            || network::is_name(&fold(text))
            || links.of(flow.span()).is_some_and(profile))
        || (text.starts_with('+')
            && phones(text, &Home::of(text, None), words)
                .first()
                .is_some_and(|range| range.end == text.len()))
}

/// Returns the folded label before a colon and what follows it.
pub(super) fn labelled(item: &Flow) -> Option<(String, Flow)> {
    let text = item.text();
    let colon = text.find([':', '：'])?;
    Some((
        fold(&text[..colon]),
        item.slice(colon..text.len()).trim(&[':', '：']),
    ))
}

fn after_label(email: &Flow) -> Flow {
    match email.text().rfind([':', '：']) {
        Some(colon) => email.slice(colon..email.text().len()).trim(&[':', '：']),
        None => email.clone(),
    }
}

/// Most words of a contact line that ends in a full stop.
const SENTENCE: usize = 8;

/// Parts a contact line at bars and dots, which parts of an address do not hold; a sentence stays whole.
fn split(flow: &Flow) -> Vec<Flow> {
    let text = flow.text();
    if text.ends_with('.') && text.split(' ').count() > SENTENCE {
        return vec![flow.clone()];
    }
    let mut items = Vec::new();
    let mut start = 0;
    for (i, c) in text.char_indices() {
        if matches!(
            c,
            '|' | '•' | '·' | '│' | '∙' | '⋅' | '⋄' | '◦' | '●' | ';' | '‖' | '♦' | '◆'
        ) {
            items.push(flow.slice(start..i));
            start = i + c.len_utf8();
        }
    }
    items.push(flow.slice(start..text.len()));
    items
}

fn overlap(a: &std::ops::Range<usize>, b: &std::ops::Range<usize>) -> bool {
    a.start < b.end && b.start < a.end
}

fn words_of(text: &str) -> Vec<(std::ops::Range<usize>, &str)> {
    let mut at = 0;
    text.split([' ', '|'])
        .map(|word| {
            let start = at;
            at += word.len() + 1;
            (start..start + word.len(), word)
        })
        .collect()
}

fn links_to_map(target: &str) -> bool {
    let (host, path) = host_and_path(target);
    host.starts_with("maps.")
        || (host.starts_with("google.") && path.starts_with("maps"))
        || host == "openstreetmap.org"
}

fn plain(target: &str) -> String {
    let (host, path) = host_and_path(target);
    format!("{}/{}", host, path.trim_end_matches('/')).to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::flow::tests::flow;
    use crate::text::{Link, Span};

    #[test]
    fn a_number_that_leads_to_a_site_stays_a_number() {
        let words = Words::load();
        let text = "+1 305-555-0182";
        let flow = flow(text);
        let link = Link {
            span: Span { start: 0, end: 15 },
            target: "https://wa.me/13055550182".to_owned(),
        };
        let mut contact = Contact::default();
        contact.read(&flow, &Links(&[link]), &Home::of(text, None), &words);
        let numbers: Vec<&str> = contact.phones.iter().map(|(number, _)| &**number).collect();
        assert_eq!(numbers, [text]);
        assert_eq!(contact.sites.len(), 1);
    }
}
