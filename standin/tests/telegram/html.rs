//! What is read of HTML, and what is refused.

use serde_json::{Value, json};

use super::bot::{Bot, start};

async fn send(bot: &Bot, html: &str) -> Value {
    bot.call(
        "sendMessage",
        json!({ "chat_id": 42, "text": html, "parse_mode": "HTML" }),
    )
    .await
}

#[tokio::test]
async fn tags_become_entities_in_utf16_units() {
    let (_telegram, bot, person) = start().await;
    let html = "😀 <b>bold <i>both</i></b> &lt;3 &#65;&#x42; <a href=\"https://example.org/?a=1&amp;b=2\">link</a> \
                <pre><code class=\"language-rust\">fn</code></pre><tg-spoiler>end</tg-spoiler>";
    let sent = send(&bot, html).await["result"].clone();
    assert_eq!(sent["text"], "😀 bold both <3 AB link fnend");
    let expected = json!([
        { "type": "bold", "offset": 3, "length": 9 },
        { "type": "italic", "offset": 8, "length": 4 },
        { "type": "text_link", "offset": 19, "length": 4, "url": "https://example.org/?a=1&b=2" },
        { "type": "pre", "offset": 24, "length": 2, "language": "rust" },
        { "type": "spoiler", "offset": 26, "length": 3 },
    ]);
    assert_eq!(sent["entities"], expected);
    assert_eq!(person.chat().last().unwrap().raw, html);
}

#[tokio::test]
async fn white_space_around_the_text_goes_and_entities_move_along() {
    let (_telegram, bot, _) = start().await;
    let sent = send(&bot, "\n <b> bold</b> plain \n").await["result"].clone();
    assert_eq!(sent["text"], "bold plain");
    assert_eq!(
        sent["entities"],
        json!([{ "type": "bold", "offset": 0, "length": 4 }])
    );
}

#[tokio::test]
async fn what_is_not_escaped_or_not_closed_is_refused() {
    let (_telegram, bot, person) = start().await;
    let cases = [
        ("1 < 2", "Unsupported start tag \"\" at byte offset 2"),
        (
            "Vec<String> x",
            "Unsupported start tag \"string\" at byte offset 3",
        ),
        (
            "line<br/>",
            "Unsupported start tag \"br/\" at byte offset 4",
        ),
        (
            "<b>bold",
            "Can't find end tag corresponding to start tag \"b\"",
        ),
        (
            "<b><i>x</b></i>",
            "Unmatched end tag at byte offset 7, expected \"</i>\", found \"</b>\"",
        ),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("<a href=\"x>y</a>", "Unclosed start tag at byte offset 0"),
        (
            "<a =x>y</a>",
            "Empty attribute name in the tag \"a\" at byte offset 0",
        ),
        (
            "<a href=x/y>y</a>",
            "Unexpected end of name token at byte offset 8",
        ),
        (
            "<span class=\"red\">y</span>",
            "Tag \"span\" must have class \"tg-spoiler\" at byte offset 0",
        ),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        (
            "a &nbsp; b",
            "Unsupported entity at byte offset 2; write &amp; for an ampersand",
        ),
        (
            "R&D",
            "Unsupported entity at byte offset 1; write &amp; for an ampersand",
        ),
        (
            "&#0;",
            "Unsupported entity at byte offset 0; write &amp; for an ampersand",
        ),
    ];
    for (html, expected) in cases {
        let description = send(&bot, html).await["description"]
            .as_str()
            .unwrap()
            .to_owned();
        assert_eq!(
            description,
            format!("Bad Request: can't parse entities: {expected}"),
            "{html}"
        );
    }
    assert_eq!(person.chat().replies().count(), 0);
}

#[tokio::test]
async fn without_a_parse_mode_text_is_taken_as_it_is() {
    let (_telegram, bot, person) = start().await;
    bot.send("1 < 2 & <b>").await;
    assert_eq!(person.chat().last().unwrap().text, "1 < 2 & <b>");
    let markdown = json!({ "chat_id": 42, "text": "*x*", "parse_mode": "MarkdownV2" });
    assert!(bot.bad("sendMessage", markdown).await.contains("HTML only"));
}
