//! The rules of a page's own style sheets that name one element by itself; sheets elsewhere are never fetched.

use std::collections::HashMap;

use super::tree::Element;

/// Most rules that are kept; more belong to a web site, not to a document.
const MAX_RULES: usize = 10_000;

/// What is declared of a list that brings its own marks.
const OWN_MARK: &str = "own-mark:yes";

/// The rules of a page.
#[derive(Debug, Default)]
pub(super) struct Sheet<'a> {
    /// By the last name in their selector: `tag`, `.class` or `#id`.
    rules: HashMap<String, Vec<Rule<'a>>>,
}

#[derive(Debug)]
struct Rule<'a> {
    tag: &'a str,
    /// Classes that an element must all have.
    classes: Vec<&'a str>,
    declarations: &'a str,
}

impl<'a> Sheet<'a> {
    /// Reads style sheets. What stands under a condition (`@media`) is left out.
    pub fn read(source: &'a str) -> Self {
        let mut sheet = Self::default();
        let mut count = 0;
        let mut rest = source;
        while let Some((selectors, behind)) = rest.split_once('{') {
            // Statements and the marks of comments in front of a selector are no part of it.
            let selectors = selectors.rsplit([';', '}']).next().unwrap_or_default();
            let selectors = selectors.rsplit("*/").next().unwrap_or_default();
            let selectors = selectors.rsplit("<!--").next().unwrap_or_default().trim();
            if selectors.starts_with('@') {
                rest = behind_block(behind);
                continue;
            }
            let (declarations, behind) = behind.split_once('}').unwrap_or((behind, ""));
            for selector in selectors.split(',') {
                if let Some((key, rule)) = mark_rule(selector.trim(), declarations)
                    .or_else(|| rule(selector.trim(), declarations))
                    && count < MAX_RULES
                {
                    sheet.rules.entry(key).or_default().push(rule);
                    count += 1;
                }
            }
            rest = behind;
        }
        sheet
    }

    /// Calls `take` with each declaration for an element, the strongest last.
    pub fn apply(&self, element: &Element, mut take: impl FnMut(&str, &str)) {
        let mut of = |key: &str| {
            for rule in self.rules.get(key).into_iter().flatten() {
                let named = rule.tag.is_empty() || rule.tag.eq_ignore_ascii_case(&element.name);
                let classed = |class: &&str| element.classes().any(|found| found == *class);
                if named && rule.classes.iter().all(classed) {
                    declarations(rule.declarations, &mut take);
                }
            }
        };
        of(&element.name);
        for class in element.classes() {
            of(&format!(".{class}"));
        }
        if let Some(id) = element.attribute("id") {
            of(&format!("#{id}"));
        }
        if let Some(style) = element.attribute("style") {
            declarations(style, &mut take);
        }
    }
}

/// Returns what follows the block that is open at the start of `source`.
fn behind_block(source: &str) -> &str {
    let mut depth = 1_usize;
    for (at, byte) in source.bytes().enumerate() {
        match byte {
            b'{' => depth += 1,
            b'}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return source.get(at + 1..).unwrap_or_default();
        }
    }
    ""
}

/// Returns the rule that a list whose items are preceded by a mark of the page's own has marks, as [`OWN_MARK`]:
/// `ul.a > li::before { content: "•" }`.
fn mark_rule<'a>(selector: &'a str, declarations: &str) -> Option<(String, Rule<'a>)> {
    let items = selector.strip_suffix("before")?.trim_end_matches(':');
    let (_, content) = declarations.split_once("content")?;
    let content = content.trim_start().strip_prefix(':')?.trim_start();
    // An escaped character is a sign or an icon.
    let mark = content.trim_start_matches(['"', '\'']).chars().next()?;
    if mark != '\\' && !"•‣◦●○■□▪▫◆▶▸►–—-*✓✔→»·".contains(mark)
    {
        return None;
    }
    let mut parts = items
        .split([' ', '>'])
        .filter(|part| !part.is_empty())
        .rev();
    let item = parts
        .next()
        .filter(|item| item.split('.').next() == Some("li"))?;
    rule(parts.next().unwrap_or(item), OWN_MARK)
}

/// Returns a rule and its key; nothing for a selector that names more than one element.
fn rule<'a>(selector: &'a str, declarations: &'a str) -> Option<(String, Rule<'a>)> {
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '.' | '#' | '-' | '_');
    if selector.is_empty() || !selector.chars().all(plain) {
        return None;
    }
    if let Some((tag, id)) = selector.split_once('#') {
        let rule = Rule {
            tag,
            classes: Vec::new(),
            declarations,
        };
        return Some((format!("#{id}"), rule));
    }
    let mut names = selector.split('.');
    let tag = names.next().unwrap_or_default();
    let classes: Vec<&str> = names.collect();
    let key = match classes.last() {
        Some(class) => format!(".{class}"),
        None => tag.to_ascii_lowercase(),
    };
    let rule = Rule {
        tag,
        classes,
        declarations,
    };
    Some((key, rule))
}

/// Calls `take` with the name and value of each declaration.
fn declarations(source: &str, take: &mut impl FnMut(&str, &str)) {
    for declaration in source.split(';') {
        if let Some((name, value)) = declaration.split_once(':') {
            let value = value.split("!important").next().unwrap_or_default();
            take(&name.trim().to_ascii_lowercase(), value.trim());
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::ingest::html::tree::{Node, parse};

    #[test]
    fn the_nearest_rule_wins() {
        let css = "<!-- /* head */ @import url(x); p, .a { color : red } p.a{COLOR:blue!important} \
                   @media print { .a { color: black } } .b .a { color: white } #i{color:green}";
        let sheet = Sheet::read(css);
        for (html, expected) in [
            ("<p>", "red"),
            ("<p class='x a'>", "blue"),
            ("<div class=a>", "red"),
            ("<p class=a id=i>", "green"),
            ("<p class=a id=i style='color:pink'>", "pink"),
        ] {
            let tree = parse(html).unwrap();
            let Some(Node::Element(element)) = tree.root.children.first() else {
                panic!("{html}");
            };
            let mut last = String::new();
            sheet.apply(element, |_, value| value.clone_into(&mut last));
            assert_eq!(last, expected, "{html}");
        }
    }
}
