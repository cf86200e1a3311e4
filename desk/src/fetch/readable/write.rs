//! A page as HTML again. That of html5ever (0.40) looks through all that follows for each sign that it may have to escape:
//! a page of a million pounds or ampersands takes it half a minute. Here is nothing to escape: see `strip`.

use dom_query::{Document, NodeRef};

/// What is still to be written.
enum Next<'a> {
    Open(NodeRef<'a>),
    Close(String),
}

/// Returns what stands in the body of a page.
pub(super) fn body(page: &Document) -> String {
    let mut html = String::new();
    let top = page
        .body()
        .into_iter()
        .flat_map(|body| body.children_it(true));
    let mut next: Vec<Next<'_>> = top.map(Next::Open).collect();
    while let Some(part) = next.pop() {
        let node = match part {
            Next::Open(node) => node,
            Next::Close(name) => {
                html.extend(["</", &name, ">"]);
                continue;
            }
        };
        let Some(name) = node.node_name().filter(|_| node.is_element()) else {
            html.push_str(&node.text());
            continue;
        };
        html.extend(["<", &name]);
        for attribute in node.attrs() {
            html.extend([" ", &attribute.name.local, "=\"", &attribute.value, "\""]);
        }
        html.push('>');
        if !matches!(name.as_ref(), "br" | "hr") {
            next.push(Next::Close(name.to_string()));
        }
        next.extend(node.children_it(true).map(Next::Open));
    }
    html
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_what_was_read() {
        let html = "<div class=\"a b\"><p>one<br>two</p><ul><li>three</li></ul></div>four<hr>";
        assert_eq!(body(&Document::from(html)), html);
    }
}
