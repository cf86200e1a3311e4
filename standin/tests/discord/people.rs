//! What a person's own client refuses, and how an act reaches the bot.

use serde_json::json;

use super::bot::{begun, text};
use upward_standin::discord::{Given, Place};

fn file() -> Given {
    Given::file("a.pdf", "application/pdf", &b"%PDF"[..])
}

#[tokio::test]
async fn only_registered_commands_can_be_typed() {
    let (discord, _bot, mut socket) = begun().await;
    let jane = discord.person(7, "en-US", "Jane");
    let refused: [(&str, &[(&str, Given)]); 9] = [
        ("none", &[]),
        ("score", &[]),
        ("score", &[("resume", file())]),
        ("score", &[("file", "text".into())]),
        ("score", &[("file", file()), ("file", file())]),
        (
            "score",
            &[
                ("file", file()),
                ("posting", "longer than twenty characters".into()),
            ],
        ),
        ("score", &[("file", file()), ("posting", "".into())]),
        ("score", &[("file", file()), ("pages", 4.into())]),
        ("score", &[("file", file()), ("theme", "loud".into())]),
    ];
    for (name, given) in refused {
        assert!(jane.command(name, given).is_err(), "{name} {given:?}");
    }
    assert!(jane.autocomplete("score", "posting", "x").is_err());
    assert!(socket.silent().await);
    let given = [
        ("file", file()),
        ("posting", "A posting".into()),
        ("pages", 2.into()),
        ("theme", "plain".into()),
    ];
    jane.command("score", &given).unwrap();
    let options = socket.interaction().await["data"]["options"].clone();
    assert_eq!(
        options[1],
        json!({"name": "posting", "type": 3, "value": "A posting"})
    );
    assert_eq!(options[2], json!({"name": "pages", "type": 4, "value": 2}));
}

#[tokio::test]
async fn an_act_tells_where_it_was_made() {
    let (discord, _bot, mut socket) = begun().await;
    let jane = discord.person(7, "hi", "Jane");
    let places = [
        (Place::BotDm, 1, json!({"0": "0"})),
        (Place::Private, 2, json!({"1": "7"})),
        (Place::OtherServer, 0, json!({"1": "7"})),
    ];
    for (place, context, owners) in places {
        jane.at(place)
            .command("score", &[("file", file())])
            .unwrap();
        let interaction = socket.interaction().await;
        assert_eq!(
            (&interaction["context"], text(&interaction, "locale")),
            (&json!(context), "hi")
        );
        assert_eq!(interaction["authorizing_integration_owners"], owners);
        let person = if context == 0 {
            &interaction["member"]["user"]
        } else {
            &interaction["user"]
        };
        assert_eq!(text(person, "global_name"), "Jane");
        assert_eq!(interaction["attachment_size_limit"], 10 * 1024 * 1024);
    }
    jane.at(Place::Server)
        .command("score", &[("file", file())])
        .unwrap();
    let interaction = socket.interaction().await;
    let owners = &interaction["authorizing_integration_owners"]["0"];
    assert_eq!(
        (owners, &interaction["user"]),
        (&interaction["guild_id"], &json!(null))
    );
    // This command was not registered for people's own installations.
    assert!(jane.at(Place::Private).command("roadmap", &[]).is_err());
}

#[tokio::test]
async fn only_what_is_seen_can_be_pressed() {
    let (discord, bot, mut socket) = begun().await;
    let jane = discord.person(7, "en-US", "Jane").at(Place::Server);
    let ravi = discord.person(8, "en-US", "Ravi").at(Place::Server);
    let button = |id: &str, off: bool| json!({"type": 2, "style": 1, "label": id, "custom_id": id, "disabled": off});
    let link = json!({"type": 2, "style": 5, "label": "Help", "url": "https://upward.example"});
    let options = json!([{"label": "A", "value": "a"}, {"label": "B", "value": "b"}]);
    let select = json!({"type": 3, "custom_id": "s", "options": options});
    let rows = json!([
        {"type": 1, "components": [button("go", false), button("off", true), link]},
        {"type": 1, "components": [select]},
    ]);
    let mut ids = Vec::new();
    for flags in [0, 64] {
        let asked = jane.command("score", &[("file", file())]).unwrap();
        let message = json!({"content": "x", "components": rows, "flags": flags});
        assert_eq!(
            bot.answer(&socket.interaction().await, 4, message).await.0,
            204
        );
        ids.push(asked.outcome().messages[0].id);
    }
    assert!(ravi.press(ids[0], "go").is_ok());
    assert_eq!(
        text(&socket.interaction().await["member"]["user"], "id"),
        "8"
    );
    assert!(ravi.press(ids[1], "go").is_err(), "it is for Jane alone");
    assert!(
        jane.at(Place::BotDm).press(ids[1], "go").is_err(),
        "it is elsewhere"
    );
    for name in ["off", "Help", "none", "s"] {
        assert!(jane.press(ids[1], name).is_err(), "{name}");
    }
    for values in [vec![], vec!["c"], vec!["a", "b"]] {
        assert!(jane.select(ids[1], "s", &values).is_err(), "{values:?}");
    }
    jane.select(ids[1], "s", &["b"]).unwrap();
    let data = socket.interaction().await["data"].clone();
    assert_eq!(
        data,
        json!({"custom_id": "s", "component_type": 3, "values": ["b"]})
    );
}
