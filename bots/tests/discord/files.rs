//! Files that people attach are taken from Discord alone, whole and again.

use std::time::Duration;

use upward_bots::dialogue::{Given, Place};
use upward_bots::talk::Face;
use upward_bots::work::Files;
use upward_standin::discord::Download;

use super::stage::{Stage, file, parcel};

fn given(url: &str, size: u64) -> Given {
    Given {
        place: Place::Discord(url.to_owned()),
        name: "cv.pdf".to_owned(),
        size,
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn files_are_had_again_until_they_are_whole() {
    let stage = Stage::new().await;
    let asked = stage.asked(&stage.discord.person(1, "en-US", "Asha")).await;
    let mut first = parcel(1, stage.route(&asked, true), "Hello");
    first.first = true;
    first.file = file("cv.pdf", b"%PDF-1.7 a whole resume");
    stage.chat.send(&first).await.unwrap();
    let url = asked.outcome().messages[0].files[0].url.clone();
    let fetched = |size| {
        let (chat, given) = (stage.chat.clone(), given(&url, size));
        async move { chat.fetch(&given).await }
    };
    assert_eq!(fetched(23).await.unwrap(), "%PDF-1.7 a whole resume");
    stage.discord.fail_download(Download::Torn);
    stage.discord.fail_download(Download::Refused(503));
    stage
        .discord
        .fail_download(Download::Slow(Duration::from_millis(300)));
    assert_eq!(fetched(23).await.unwrap(), "%PDF-1.7 a whole resume");
    assert_eq!(fetched(26 << 20).await.unwrap_err().code, "too-large");
    stage.discord.expire_links();
    assert_eq!(fetched(23).await.unwrap_err().code, "download");
}

#[tokio::test(flavor = "multi_thread")]
async fn no_other_host_is_ever_asked() {
    let stage = Stage::new().await;
    let other = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/cv.pdf", other.local_addr().unwrap());
    let error = stage.chat.fetch(&given(&url, 9)).await.unwrap_err();
    assert_eq!(error.code, "download");
    let asked = tokio::time::timeout(Duration::from_millis(200), other.accept()).await;
    assert!(asked.is_err(), "somebody was asked");
}
