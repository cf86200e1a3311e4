//! Files: from people, from bots, and how they are downloaded.

use std::time::{Duration, Instant};

use reqwest::Method;
use serde_json::{Value, json};

use super::bot::{Asked, asked, begun, text};
use upward_standin::discord::{Download, Given};

const MIB: usize = 1024 * 1024;

#[tokio::test]
async fn a_file_of_a_person_can_be_downloaded_by_its_link_alone() {
    let (discord, _bot, mut socket) = begun().await;
    let file = Given::file("Jane Doe's CV ü.pdf", "application/pdf", &b"%PDF"[..]);
    discord
        .person(7, "de", "Jane")
        .command("score", &[("file", file)])
        .unwrap();
    let interaction = socket.interaction().await;
    let id = text(&interaction["data"]["options"][0], "value");
    let file = &interaction["data"]["resolved"]["attachments"][id];
    assert_eq!(
        (text(file, "filename"), &file["size"]),
        ("Jane_Does_CV_ü.pdf", &json!(4))
    );
    let url = text(file, "url");
    let answer = reqwest::get(url).await.unwrap();
    assert_eq!(answer.headers()["content-type"], "application/pdf");
    assert_eq!(&answer.bytes().await.unwrap()[..], b"%PDF");
    let unsigned = url.split('?').next().unwrap();
    assert_eq!(reqwest::get(unsigned).await.unwrap().status(), 404);
    discord.expire_links();
    assert_eq!(reqwest::get(url).await.unwrap().status(), 404);
}

#[tokio::test]
async fn downloads_fail_on_demand() {
    let (discord, bot, mut socket) = begun().await;
    let file = Given::file("a.pdf", "application/pdf", vec![7; 200_000]);
    discord
        .person(7, "de", "Jane")
        .command("score", &[("file", file)])
        .unwrap();
    let interaction = socket.interaction().await;
    let id = text(&interaction["data"]["options"][0], "value");
    let url = text(&interaction["data"]["resolved"]["attachments"][id], "url");
    discord.fail_download(Download::Torn);
    discord.fail_download(Download::Refused(403));
    discord.fail_download(Download::Slow(Duration::from_millis(500)));
    assert!(reqwest::get(url).await.unwrap().bytes().await.is_err());
    assert_eq!(reqwest::get(url).await.unwrap().status(), 403);
    let begun = Instant::now();
    assert_eq!(bot.download(url).await.len(), 200_000);
    assert!(begun.elapsed() >= Duration::from_millis(500));
    assert_eq!(bot.download(url).await.len(), 200_000);
}

#[tokio::test]
async fn a_bot_sends_files() {
    let Asked {
        bot,
        asked,
        interaction,
        discord: _discord,
        socket: _socket,
    } = asked().await;
    let route = format!(
        "/interactions/{}/{}/callback",
        text(&interaction, "id"),
        text(&interaction, "token")
    );
    let message = json!({
        "embeds": [{"title": "Statistics", "image": {"url": "attachment://stats.png"}}],
        "attachments": [{"id": 0, "filename": "stats.png"}, {"id": 1, "filename": "CV.pdf"}],
    });
    let files = vec![("x.png", b"PNG".to_vec()), ("y.pdf", b"PDF".to_vec())];
    let (status, _) = bot
        .upload(
            Method::POST,
            &route,
            json!({"type": 4, "data": message}),
            files,
        )
        .await;
    assert_eq!(status, 204);
    let seen = asked.outcome();
    let [picture, cv] = &seen.messages[0].files[..] else {
        panic!("two files")
    };
    assert_eq!((cv.name.as_str(), &cv.bytes[..]), ("CV.pdf", &b"PDF"[..]));
    assert_eq!(seen.messages[0].embeds[0]["image"]["url"], picture.url);

    // An edit keeps what its list names, and only that.
    let keep = json!({"attachments": [{"id": cv.id.to_string()}, {"id": 0}], "embeds": [], "content": "x"});
    let hook = bot.hook(&interaction, "@original");
    let (_, edited) = bot
        .upload(Method::PATCH, &hook, keep, vec![("z.txt", b"TXT".to_vec())])
        .await;
    let names: Vec<&str> = edited["attachments"]
        .as_array()
        .unwrap()
        .iter()
        .map(|file| text(file, "filename"))
        .collect();
    assert_eq!(names, ["CV.pdf", "z.txt"]);
    // Without a list all stay, and new ones come to them.
    bot.call(Method::PATCH, &hook, json!({"content": "y"}))
        .await;
    bot.upload(
        Method::PATCH,
        &hook,
        json!({}),
        vec![("w.txt", b"W".to_vec())],
    )
    .await;
    assert_eq!(asked.outcome().messages[0].files.len(), 3);
    bot.call(Method::PATCH, &hook, json!({"attachments": []}))
        .await;
    assert_eq!(asked.outcome().messages[0].files.len(), 0);
}

#[tokio::test]
async fn files_have_limits() {
    let Asked {
        discord,
        bot,
        interaction,
        socket: _socket,
        ..
    } = asked().await;
    bot.answer(&interaction, 5, Value::Null).await;
    let hook = bot.hook(&interaction, "");
    let (status, _) = bot
        .upload(
            Method::POST,
            &hook,
            json!({}),
            vec![("a", vec![0; 10 * MIB])],
        )
        .await;
    assert_eq!(status, 200);
    let (status, body) = bot
        .upload(
            Method::POST,
            &hook,
            json!({}),
            vec![("a", vec![0; 10 * MIB + 1])],
        )
        .await;
    assert_eq!((status, &body["code"]), (413, &json!(40005)));
    let eleven = (0..11).map(|_| ("a", vec![0])).collect();
    assert_eq!(
        bot.upload(Method::POST, &hook, json!({}), eleven).await.0,
        400
    );
    let unlisted = json!({"attachments": []});
    assert_eq!(
        bot.upload(Method::POST, &hook, unlisted, vec![("a", vec![0])])
            .await
            .0,
        400
    );
    let missing = json!({"content": "x", "attachments": [{"id": 0, "filename": "a"}]});
    assert_eq!(bot.call(Method::POST, &hook, missing).await.0, 400);
    let missing = json!({"embeds": [{"image": {"url": "attachment://none.png"}}]});
    assert_eq!(bot.call(Method::POST, &hook, missing).await.0, 400);
    // A person may attach as much, unless they pay for more.
    let jane = discord.person(7, "de", "Jane");
    let large = Given::file("a.pdf", "application/pdf", vec![0; 10 * MIB + 1]);
    assert!(jane.command("score", &[("file", large.clone())]).is_err());
    jane.attaches_up_to(50 * MIB);
    jane.command("score", &[("file", large)]).unwrap();
}
