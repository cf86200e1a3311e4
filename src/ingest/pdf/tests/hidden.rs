//! Text that nobody sees, in each of the ways in which people hide it.

use pdf_extract::{Document, Object, dictionary};

use super::{made, read, text};

/// Returns the text read and the text found hidden.
fn seen_and_hidden(bytes: &[u8]) -> (String, Vec<String>) {
    let text = text(bytes);
    (text.content, text.layout.hidden)
}

#[test]
fn what_covers_or_cuts_off_text_hides_it() {
    let shown = "BT 0 g /F 10 Tf 50 600 Td (shown) Tj ET";
    let secret = "BT 0 g /F 10 Tf 50 700 Td (secret) Tj ET";
    for hiding in [
        format!("{secret} 1 g 40 690 200 20 re f"),
        format!("{secret} 0 0 1 rg 40 690 200 20 re f"),
        format!("q 0 0 10 10 re W n {secret} Q"),
        "BT 0 g /F 1 Tf 50 700 Td (secret) Tj ET".to_owned(),
        "BT 0 g 3 Tr /F 10 Tf 50 700 Td (secret) Tj 0 Tr ET".to_owned(),
        "BT 1 g /F 10 Tf 50 700 Td (secret) Tj ET".to_owned(),
        "BT 0 g /F 10 Tf 50 -700 Td (secret) Tj ET".to_owned(),
    ] {
        let found = seen_and_hidden(&made(&[&format!("{hiding} {shown}")]));
        assert_eq!(
            found,
            ("shown".to_owned(), vec!["secret".to_owned()]),
            "{hiding}"
        );
    }
}

#[test]
fn grounds_frames_and_narrow_boxes_hide_nothing() {
    let words = "BT 0 g /F 10 Tf 50 700 Td (words) Tj ET";
    for drawing in [
        format!("0.9 g 40 690 200 20 re f {words}"),
        format!("{words} 40 690 200 20 re S"),
        format!("{words} 40 690 200 1 re f"),
        format!("{words} 40 690 m 240 690 l 240 710 l f"),
        format!("q 40 690 30 20 re W n {words} Q"),
        format!("q 0 0 10 10 re W n Q {words}"),
    ] {
        let found = seen_and_hidden(&made(&[&drawing]));
        assert_eq!(found, ("words".to_owned(), Vec::new()), "{drawing}");
    }
}

#[test]
fn layers_that_are_off_are_hidden() {
    let content =
        "/OC /L BDC BT /F 10 Tf 50 700 Td (secret) Tj ET EMC BT /F 10 Tf 50 600 Td (shown) Tj ET";
    let mut document = Document::load_mem(&made(&[content])).unwrap();
    let layer =
        document.add_object(dictionary! { "Type" => "OCG", "Name" => Object::string_literal("L") });
    let page = *document.get_pages().values().next().unwrap();
    let page = document
        .get_object_mut(page)
        .unwrap()
        .as_dict_mut()
        .unwrap();
    let resources = page.get_mut(b"Resources").unwrap().as_dict_mut().unwrap();
    resources.set("Properties", dictionary! { "L" => layer });
    let stated = |off: Vec<Object>| {
        dictionary! {
            "OCGs" => vec![Object::Reference(layer)],
            "D" => dictionary! { "OFF" => off },
        }
    };
    for (off, hidden) in [(vec![Object::Reference(layer)], 1), (Vec::new(), 0)] {
        document
            .catalog_mut()
            .unwrap()
            .set("OCProperties", stated(off));
        let mut bytes = Vec::new();
        document.save_to(&mut bytes).unwrap();
        let read = read(&bytes).unwrap().value;
        assert_eq!(read.layout.hidden.len(), hidden);
        assert_eq!(read.content.contains("secret"), hidden == 0);
    }
}
