//! What an operator sees: health, figures, and a service that ends when it is asked to.

use upward_standin::somebody::Somebody;

use crate::town::{Town, told};

async fn get(town: &Town, path: &str) -> (u16, String) {
    let address = format!("{}/api/v1{path}", town.service.http().unwrap());
    let answer = reqwest::get(address).await.unwrap();
    (answer.status().as_u16(), answer.text().await.unwrap())
}

/// Returns the sum of a figure over all its labels.
fn figure(metrics: &str, name: &str) -> f64 {
    let lines = metrics.lines().filter(|line| line.starts_with(name));
    lines
        .map(|line| line.rsplit(' ').next().unwrap().parse::<f64>().unwrap())
        .sum()
}

#[tokio::test]
async fn the_service_tells_how_it_is_and_counts_what_it_does() {
    let town = Town::open().await;
    assert_eq!(get(&town, "/health").await.0, 200);
    let person = town.telegram.person(1, "en", &Somebody(1).name());
    person.say("/help");
    told(&person, "/tailor").await;
    // Both bots are known to their platforms: one has answered, the other is connected.
    assert_eq!(get(&town, "/ready").await.0, 200);
    person.say("/privacy");
    told(&person, "encrypted").await;
    // The last reply is counted after it is seen.
    let (status, metrics) = get(&town, "/metrics").await;
    assert_eq!(status, 200);
    assert!(
        figure(&metrics, "upward_bots_inputs_total") >= 2.0,
        "{metrics}"
    );
    assert!(
        figure(&metrics, "upward_bots_replies_total") >= 1.0,
        "{metrics}"
    );
    assert!(
        figure(&metrics, "upward_bots_step_duration_seconds_count") >= 2.0,
        "{metrics}"
    );
    assert!(metrics.contains(r#"platform="telegram""#), "{metrics}");
    town.close().await;
}
