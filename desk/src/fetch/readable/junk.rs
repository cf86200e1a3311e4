//! What stands on a page beside the posting: menus, cookie banners, forms, buttons to share, other jobs. Told by the kinds
//! of elements, by the names that pages give them, and by headings.

use dom_query::{Document, NodeRef};

/// Elements, and roles of elements, that surround what a page is about.
const AROUND: &[&str] = &[
    "alertdialog",
    "banner",
    "contentinfo",
    "dialog",
    "footer",
    "form",
    "header",
    "menu",
    "menubar",
    "nav",
    "navigation",
    "search",
];
/// Words of classes and ids that tell junk, alone or one after the other.
const NAMES: &[&[&str]] = &[
    &["ads"],
    &["advert"],
    &["breadcrumb"],
    &["breadcrumbs"],
    &["consent"],
    &["cookie"],
    &["cookies"],
    &["gdpr"],
    &["job", "alert"],
    &["job", "alerts"],
    &["jobalert"],
    &["latest", "jobs"],
    &["menu"],
    &["modal"],
    &["more", "jobs"],
    &["navbar"],
    &["newsletter"],
    &["onetrust"],
    &["other", "jobs"],
    &["pagination"],
    &["popup"],
    &["recommended", "jobs"],
    &["related", "jobs"],
    &["related"],
    &["share"],
    &["similar"],
    &["sitemap"],
    &["social", "icons"],
    &["social", "links"],
    &["social", "media"],
    &["subscribe"],
];
/// How headings begin under which no posting stands, in small letters.
const HEADINGS: &[&str] = &[
    "similar jobs",
    "similar roles",
    "similar positions",
    "similar vacancies",
    "similar openings",
    "related jobs",
    "related roles",
    "related vacancies",
    "more jobs",
    "more roles",
    "other jobs",
    "other roles",
    "other openings",
    "other vacancies",
    "latest jobs",
    "featured jobs",
    "recommended",
    "jobs you may",
    "you may also",
    "you might also",
    "people also viewed",
    "people also searched",
    "share this",
    "job alert",
    "get job alerts",
    "email me jobs",
    "set up a job alert",
    "stay up to date",
    "sign up",
    "subscribe",
    "newsletter",
    "cookie",
    "we use cookies",
    "we value your privacy",
    "your privacy",
    "create an account",
    "log in",
    "sign in",
    "apply for this job",
    "ähnliche",
    "weitere jobs",
    "weitere stellen",
    "andere stellen",
    "andere jobs",
    "das könnte",
    "job teilen",
    "stelle teilen",
    "diese stelle teilen",
    "jobs per e-mail",
    "jobmail",
    "wir verwenden cookies",
    "anmelden",
    "offres similaires",
    "empleos similares",
];

/// Fewest links of a list of links.
const LINKS: usize = 3;

/// Takes its junk off a page, and puts its one main heading first. What holds more than half of the text is none, whatever it is called.
pub(super) fn remove(page: &Document) {
    let all = page.root().normalized_char_count();
    let is_part = |node: &NodeRef<'_>| node.normalized_char_count() * 2 <= all;
    for node in page.root().descendants() {
        if is_junk(&node) && is_part(&node) {
            node.remove_from_parent();
        }
    }
    for heading in page.select("h2, h3, h4, h5, h6, summary").nodes() {
        let text = heading.text().trim().to_lowercase();
        if HEADINGS.iter().any(|begin| text.starts_with(begin)) {
            for node in under(heading) {
                if is_part(&node) {
                    node.remove_from_parent();
                }
            }
        }
    }
    if let [title] = page.select("h1").nodes()
        && let Some(body) = page.body()
    {
        body.prepend_child(title);
    }
}

/// Whether an element is of a kind or name of junk.
fn is_junk(node: &NodeRef<'_>) -> bool {
    let Some(name) = node.node_name() else {
        return false;
    };
    if matches!(name.as_ref(), "html" | "head" | "body") {
        return false;
    }
    let style = node.attr_or("style", "").to_ascii_lowercase();
    let is_hidden = node.has_attr("hidden")
        || node.attr("aria-hidden").as_deref() == Some("true")
        || style.replace(' ', "").contains("display:none");
    let role = node.attr_or("role", "");
    let around = AROUND.contains(&name.as_ref()) || AROUND.contains(&role.as_ref());
    // The head of the posting itself is one, too.
    let titled = || node.descendants_it().any(|inner| inner.has_name("h1"));
    let named = |text: &str| {
        let words = words(text);
        NAMES
            .iter()
            .any(|name| words.windows(name.len()).any(|words| words == *name))
    };
    is_hidden
        || (around && !titled())
        || is_links(node)
        || node.class().is_some_and(|class| named(&class))
        || node.id_attr().is_some_and(|id| named(&id))
}

/// Whether an element holds links and nearly nothing else.
fn is_links(node: &NodeRef<'_>) -> bool {
    let links: Vec<usize> = node
        .descendants_it()
        .filter(|inner| inner.has_name("a"))
        .map(|link| link.normalized_char_count())
        .collect();
    links.len() >= LINKS && links.iter().sum::<usize>() * 10 >= node.normalized_char_count() * 9
}

/// Returns the words of a name such as `similar-jobs`, `similarJobs` or `job_share`.
fn words(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut before = ' ';
    for c in name.chars() {
        let begins = !c.is_alphanumeric() || (c.is_uppercase() && before.is_lowercase());
        if begins {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut()
            && c.is_alphanumeric()
        {
            word.extend(c.to_lowercase());
        }
        before = c;
    }
    words.retain(|word| !word.is_empty());
    words
}

/// Returns what stands under a heading: the element that it heads, or what follows until the next heading of its level.
fn under<'a>(heading: &NodeRef<'a>) -> Vec<NodeRef<'a>> {
    let level = level(heading);
    let heads = |node: &NodeRef<'a>| {
        let mut ranks = node
            .descendants_it()
            .chain([*node])
            .filter(|inner| inner.id != heading.id);
        ranks.any(|inner| self::level(&inner).is_some_and(|rank| Some(rank) <= level))
    };
    let mut top = *heading;
    while let Some(parent) = top.parent()
        && !parent.has_name("body")
        && !heads(&parent)
    {
        top = parent;
    }
    if top.id != heading.id {
        return vec![top];
    }
    let mut found = vec![top];
    while let Some(next) = found.last().and_then(NodeRef::next_sibling)
        && !heads(&next)
    {
        found.push(next);
    }
    found
}

/// Returns the level of a heading, which is none for anything else; `summary` heads the least.
fn level(node: &NodeRef<'_>) -> Option<u8> {
    let name = node.node_name()?;
    match name.strip_prefix('h') {
        Some(level) => level.parse().ok(),
        None => (name.as_ref() == "summary").then_some(7),
    }
}
